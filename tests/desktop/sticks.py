"""Places that are not the usual disk, mounted while a test needs them: sticks with FAT, exFAT or NTFS, and overlays.

A stick is a file with a file system in it. The kernel's own driver is taken
where it has one, else one that is a program and needs of the kernel no more
than FUSE. Where there is neither, `Missing` says so.
"""

import os
import subprocess
from pathlib import Path

from program import Missing, wait_until

# For each file system its size, how it is made, and the ways to mount it, of which the first that works is taken.
SYSTEMS = {
    "FAT": ("1M", ["mkfs.vfat"], [["mount", "-t", "vfat", "-o", "loop,utf8"], ["fusefat", "-o", "rw+"]]),
    # `exfat-fuse` takes disks only, which `mount` makes of a file for it.
    "exFAT": (
        "4M",
        ["mkfs.exfat"],
        [["mount", "-t", "exfat", "-o", "loop"], ["mount", "-t", "exfat-fuse", "-o", "loop"]],
    ),
    "NTFS": (
        "2M",
        ["mkntfs", "--force", "--quick"],
        [["mount", "-t", "ntfs3", "-o", "loop,windows_names"], ["ntfs-3g", "-o", "windows_names"]],
    ),
}


def run(*command):
    """Runs a tool; gives why it did not work, or nothing."""
    try:
        ended = subprocess.run([*map(str, command)], capture_output=True, text=True, timeout=60, check=False)
    except FileNotFoundError:
        return f"there is no {command[0]}"
    return f"{command[0]}: {(ended.stderr + ended.stdout).strip() or ended.returncode}" if ended.returncode else ""


class Mounted:
    """A folder at which something is mounted while the block runs, unless it was pulled."""

    def __init__(self, folder):
        self.folder = folder

    def __enter__(self):
        self.plug_in()
        return self

    def __exit__(self, *_):
        self.pull()

    def plug_in(self):
        self.folder.mkdir(exist_ok=True)
        self.mount()

    def pull(self):
        """Takes it away, whoever is using it; as on a desktop, its folder goes with it."""
        if self.folder.is_mount():
            run("umount", "--lazy", self.folder)
            self.folder.rmdir()

    def protect(self):
        """Nothing can be written there any more."""
        if why := run("mount", "-o", "remount,bind,ro", self.folder):
            raise Missing(why)

    def names(self):
        return sorted(os.listdir(self.folder))


class Stick(Mounted):
    """A stick with one of the file systems."""

    takes_all_signs = False

    def __init__(self, folder, system):
        super().__init__(folder)
        size, make, self.ways = SYSTEMS[system]
        self.image = folder.with_name(f"{system}.img")
        for command in (["truncate", "--size", size], make):
            if why := run(*command, self.image):
                raise Missing(why)

    def mount(self):
        # Who wrote to it last may not have come to the end.
        wait_until(lambda: not self.is_held(), "the stick to be let go of")
        refused = []
        for way in self.ways:
            if not (why := run(*way, self.image, self.folder)):
                # That one says of everything that it is not permitted.
                self.says_full = way[0] != "fusefat"
                return
            refused.append(why)
        self.folder.rmdir()
        raise Missing("; ".join(refused))

    def is_held(self):
        """Whether a driver still has it."""
        loops = subprocess.run(["losetup", "--associated", self.image], capture_output=True, text=True, check=False)
        return bool(loops.stdout) or any(leads_to(link, self.image) for link in Path("/proc").glob("[0-9]*/fd/*"))


class Overlay(Mounted):
    """A folder whose files come from another one that is never written to, and what is written goes into a third."""

    takes_all_signs = says_full = True

    def __init__(self, folder):
        super().__init__(folder)
        self.disk = folder.with_name("layers")
        self.lower, self.upper, self.work = (self.disk / name for name in ("lower", "upper", "work"))
        self.disk.mkdir()
        # A disk of its own: an overlay cannot be written to upon another one.
        if why := run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", self.disk):
            raise Missing(why)
        for layer in (self.lower, self.upper, self.work):
            layer.mkdir()

    def __exit__(self, *_):
        super().__exit__()
        run("umount", "--lazy", self.disk)

    def mount(self):
        layers = f"lowerdir={self.lower},upperdir={self.upper},workdir={self.work}"
        if why := run("mount", "-t", "overlay", "-o", layers, "overlay", self.folder):
            run("umount", self.disk)
            self.folder.rmdir()
            raise Missing(why)


def leads_to(link, path):
    try:
        return os.readlink(link) == str(path)
    except OSError:
        # A file or a program that is gone meanwhile.
        return False
