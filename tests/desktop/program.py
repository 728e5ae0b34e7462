"""A running Fanlight: starting it, the keyboard and the mouse, waiting for what is seen, and ending it.

Real key and mouse events by xdotool. Nothing waits for a fixed time where
there is something to wait for.
"""

import os
import signal
import subprocess
import time
from contextlib import contextmanager

PATIENCE_S = 20
# For so long nothing runs before the program counts as at rest.
STILL_S = 0.08


# What tells a program to end.
TOLD = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)


def heed(*heeded):
    """Lets what is started next end by these signals and by no other that tells it to."""
    for told in TOLD:
        signal.signal(told, signal.SIG_DFL if told in heeded else signal.SIG_IGN)


class Disappointed(AssertionError):
    """What was expected of the program did not happen."""


class Missing(Exception):
    """What a test needs cannot be had on this machine: it is skipped."""


def wait_until(condition, what, patience_s=PATIENCE_S):
    """Gives the first answer of `condition` that is not empty."""
    ends = time.monotonic() + patience_s
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > ends:
            raise Disappointed(f"waited {patience_s} s in vain: {what}")
        time.sleep(0.02)


def expect(is_so, what):
    if not is_so:
        raise Disappointed(what)


class Findings:
    """What disappoints in several ways of doing a thing, each tried whatever became of the others."""

    def __init__(self):
        self.found = []

    @contextmanager
    def of(self, what):
        """One of the ways."""
        try:
            yield
        except Disappointed as disappointment:
            self.found.append(f"{what}: {disappointment}")

    def expect_none(self):
        expect(not self.found, "\n    ".join(self.found))


class Program:
    """Fanlight in a window, with a folder of its own for what it keeps."""

    def __init__(self, desk, *arguments, environment=None, heeded=TOLD):
        self.desk, self.display = desk, desk.display
        self.errors = open(desk.folder / "stderr", "a+", encoding="utf-8")
        self.process = subprocess.Popen(
            [desk.binary, *map(str, arguments)],
            env={**desk.environment(), **(environment or {})},
            cwd=desk.folder,
            stdout=subprocess.DEVNULL,
            stderr=self.errors,
            # As on a desktop, whatever these tests are started by.
            preexec_fn=lambda: heed(*heeded),
        )
        desk.programs.append(self)
        self.window = wait_until(self.find_window, "a window")
        self.settle()
        self.display.run("xdotool", "windowfocus", "--sync", str(self.window))

    def windows(self):
        """All windows of the program that are on the screen, and not minimised."""
        expect(self.process.poll() is None, f"the program ended: {self.process.returncode} {self.said()}")
        # Asked for by its class: Xlib's id of the process is not there before the window is shown.
        found = self.display.run("xdotool", "search", "--onlyvisible", "--class", "^fanlight$")
        return [int(window) for window in found.splitlines()]

    def find_window(self):
        return next(reversed(self.windows()), None)

    def said(self):
        """All that was printed to the standard error."""
        self.errors.seek(0)
        return self.errors.read()

    # What is seen.

    def title(self):
        return self.display.run("xdotool", "getwindowname", str(self.window))

    def wait_for_title(self, title):
        wait_until(lambda: self.title() == title, f"the title {title!r}; it is {self.title()!r}")
        return self.settle()

    def is_seen(self):
        """Whether the window is on the screen, and not minimised."""
        return self.window in self.windows()

    def look(self):
        """What the window shows now."""
        return wait_until(lambda: self.display.grab(self.window), "the window to be seen")

    def is_working(self):
        """Whether one of the program's threads is running, or would be if it got a processor."""
        tasks = f"/proc/{self.process.pid}/task"
        for task in os.listdir(tasks):
            try:
                with open(f"{tasks}/{task}/stat", "rb") as file:
                    if file.read().rpartition(b") ")[2][:1] in b"RD":
                        return True
            except OSError:
                # A thread that has ended meanwhile.
                return True
        return False

    def settle(self):
        """What the window shows once the program has nothing more to do."""
        self.rest()
        return self.look()

    def rest(self):
        """Waits until the program has nothing more to do, whether there is a window to look at or not."""
        ends = time.monotonic() + PATIENCE_S
        since = time.monotonic()
        while time.monotonic() - since < STILL_S:
            if self.is_working():
                since = time.monotonic()
            if time.monotonic() > ends:
                raise Disappointed("the program never rests")
            time.sleep(0.008)

    # What is done.

    def xdotool(self, *words):
        self.display.run("xdotool", *map(str, words))

    def press(self, *keys):
        """Keys one after the other, such as `ctrl+s`; the window as it is then."""
        for key in keys:
            self.xdotool("key", key)
            seen = self.settle()
        return seen

    def press_last(self, key):
        """A key that may end the program."""
        self.xdotool("key", key)

    def type(self, text):
        self.xdotool("type", "--delay", 15, text)
        return self.settle()

    def enter_lines(self, *lines):
        """Types lines, Enter after each, faster than most frames are drawn here."""
        for line in lines:
            self.xdotool("type", "--delay", 15, line)
            self.xdotool("key", "Return")
        return self.settle()

    def point(self, at):
        self.xdotool("mousemove", "--window", self.window, *map(round, at))
        return self.settle()

    def click(self, at, button=1):
        self.point(at)
        self.xdotool("click", button)
        return self.settle()

    def drag(self, start, end, before_release=None):
        """With a hand's pace: press, a few steps, a rest, let go."""
        self.point(start)
        self.xdotool("mousedown", 1)
        for step in (0.05, 0.3, 0.7, 1.0):
            self.point([a + step * (b - a) for a, b in zip(start, end)])
        if before_release:
            before_release()
        self.xdotool("mouseup", 1)
        return self.settle()

    def minimise(self):
        self.xdotool("windowminimize", self.window)
        wait_until(lambda: not self.is_seen(), "the window to be minimised")

    # How it ends.

    def ask_to_close(self):
        self.display.ask_to_close(self.window)

    def is_running(self):
        return self.process.poll() is None

    def wait_for_end(self):
        """The exit code."""
        wait_until(lambda: not self.is_running(), "the program to end")
        return self.process.returncode

    def close(self):
        """Closes a window that has nothing to ask."""
        self.ask_to_close()
        code = self.wait_for_end()
        expect(code == 0, f"the program ended with {code}: {self.said()}")

    def kill(self):
        self.process.kill()
        self.process.wait()
