/* A disk or a share that does not answer: loaded before the program, it lets every call that concerns a path with
 * HANGING in it wait for as long as the file HANGS_WHILE is there. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static void wait_for(const char *path) {
    const char *hanging = getenv("HANGING"), *marker = getenv("HANGS_WHILE");
    if (!path || !hanging || !marker || !strstr(path, hanging)) return;
    while (syscall(SYS_faccessat, AT_FDCWD, marker, F_OK) == 0) usleep(20000);
}

static void wait_for_open(int file) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
    if (length < 0) return;
    path[length] = 0;
    wait_for(path);
}

#define NEXT(name) \
    static typeof(name) *next; \
    if (!next) next = dlsym(RTLD_NEXT, #name)

#define OPEN(name, parameters, arguments) \
    int name(parameters, int flags, ...) { \
        va_list more; \
        va_start(more, flags); \
        mode_t mode = va_arg(more, mode_t); \
        va_end(more); \
        NEXT(name); \
        wait_for(path); \
        return next(arguments, flags, mode); \
    }
#define BOTH(...) __VA_ARGS__
OPEN(open, const char *path, path)
OPEN(open64, const char *path, path)
OPEN(openat, BOTH(int folder, const char *path), BOTH(folder, path))
OPEN(openat64, BOTH(int folder, const char *path), BOTH(folder, path))

int statx(int folder, const char *restrict path, int flags, unsigned mask, struct statx *restrict found) {
    NEXT(statx);
    if (path && *path) wait_for(path); else wait_for_open(folder);
    return next(folder, path, flags, mask, found);
}

DIR *opendir(const char *path) {
    NEXT(opendir);
    wait_for(path);
    return next(path);
}

ssize_t readlink(const char *restrict path, char *restrict target, size_t size) {
    NEXT(readlink);
    wait_for(path);
    return next(path, target, size);
}

char *realpath(const char *restrict path, char *restrict found) {
    NEXT(realpath);
    wait_for(path);
    return next(path, found);
}

int rename(const char *from, const char *to) {
    NEXT(rename);
    wait_for(to);
    return next(from, to);
}

int fsync(int file) {
    NEXT(fsync);
    wait_for_open(file);
    return next(file);
}
