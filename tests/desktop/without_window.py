"""Machines that cannot show a window: it is said in words, and the command line works."""

import subprocess

import maps
from program import expect

NO_WINDOW = 3


def run(desk, *arguments, **changes):
    """Runs Fanlight with a changed environment; None takes a variable away."""
    environment = {**desk.environment(), **changes}
    environment = {key: value for key, value in environment.items() if value is not None}
    command = [desk.binary, *map(str, arguments)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=20, check=False)


def said_plainly(ended):
    """Whether it ended as it should, in words for the person at the terminal."""
    expect(ended.returncode == NO_WINDOW, f"ends with {NO_WINDOW}, not {ended.returncode}: {ended.stderr}")
    # Mesa may have said something of its own before.
    said = ended.stderr.partition("Fanlight could not open a window.")[2]
    expect("LIBGL_ALWAYS_SOFTWARE" in said and "fanlight check" in said, f"says what to try: {ended.stderr}")
    expect(".cargo" not in said and ".rs:" not in said, f"of the machine it was built on it says nothing: {ended.stderr}")
    expect("panick" not in ended.stderr, f"without a panic: {ended.stderr}")


def command_line_works(desk, **changes):
    path = desk.example()
    ended = run(desk, "check", path, **changes)
    expect((ended.returncode, ended.stdout, ended.stderr) == (0, "", ""), f"`check` works: {ended}")
    ended = run(desk, "show", path, **changes)
    expect(ended.returncode == 0 and "Keep the beach public" in ended.stdout, f"`show` works: {ended}")
    expect(maps.show(desk.binary, path)["actors"] == 30, "`show --json` works")


def no_display(desk):
    """Without a display the program says so and ends with 3, and the command line works"""
    for display in (None, ":4321"):
        said_plainly(run(desk, DISPLAY=display))
        said_plainly(run(desk, desk.example(), DISPLAY=display))
    command_line_works(desk, DISPLAY=None)


def no_opengl(desk):
    """Without OpenGL the program says so and ends with 3, and the command line works"""
    nowhere = str(desk.folder / "no drivers")
    changes = {"LIBGL_DRIVERS_PATH": nowhere, "__EGL_VENDOR_LIBRARY_DIRS": nowhere, "GBM_BACKENDS_PATH": nowhere}
    said_plainly(run(desk, **changes))
    command_line_works(desk, **changes)


TESTS = [no_display, no_opengl]
