"""How fast the window is there, and that it does nothing when nothing happens."""

import os
import statistics
import subprocess
import time

from picture import Box
from program import expect, wait_until

IDLE_S = 5
# Of one processor; a program that repaints all the time takes nearly all of it.
MAX_IDLE_SHARE = 0.01
STARTS = 9
MAX_RATIO = 1.3


def processor_seconds(pid):
    """How long all threads of a process have run so far."""
    with open(f"/proc/{pid}/stat", encoding="ascii") as file:
        fields = file.read().rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def expect_idle(program, moment):
    """For a few seconds in which nothing happens, the program takes no processor."""
    before = processor_seconds(program.process.pid)
    time.sleep(IDLE_S)
    share = (processor_seconds(program.process.pid) - before) / IDLE_S
    print(f"    {moment}: {100 * share:.1f} % of one processor over {IDLE_S} s")
    expect(share <= MAX_IDLE_SHARE, f"{moment}: {100 * share:.1f} % of one processor")


def nothing_happens(desk):
    """With a map open and nothing happening, the program does nothing"""
    program = desk.start(desk.example("coalition.ron"))
    program.wait_for_title("map.ron – Fanlight")
    program.point((500, 400))
    # A tooltip comes late, and is drawn once.
    time.sleep(1.5)
    program.settle()
    expect_idle(program, "a map is open")
    program.close()


def first_frame(desk, command):
    """Seconds from the start of a process to the first pixel of its window, seen from outside."""
    width, height = (int(size) for size in desk.display.screen)
    middle = Box(width // 2 - 150, height // 2, width // 2 + 150, height // 2 + 1)
    wait_until(lambda: not any_light(desk.display.grab(box=middle)), "the screen to be empty")
    begun = time.monotonic()
    process = subprocess.Popen(
        command, env=desk.environment(), cwd=desk.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while not any_light(desk.display.grab(box=middle)):
            expect(time.monotonic() - begun < 20, "a window that is seen")
            time.sleep(0.001)
        return time.monotonic() - begun
    finally:
        process.kill()
        process.wait()


def any_light(picture):
    """Whether anything but the black of the empty screen is there."""
    return any(picture.data[0::4])


def start_up(desk):
    """The first frame comes within 1.3 times the time a bare window of the same toolkit takes"""
    programs = {"Fanlight": [desk.binary], "a bare window": [desk.bare_window]}
    seconds = {name: [] for name in programs}
    for name, command in programs.items():
        # What is read from the disk for the first time says nothing of either.
        first_frame(desk, command)
    for _ in range(STARTS):
        for name, command in programs.items():
            seconds[name].append(first_frame(desk, command))
    for name, all_seconds in seconds.items():
        print(f"    {name}: {1000 * statistics.median(all_seconds):.0f} ms to the first frame, median of {STARTS}")
    ours, bare = (statistics.median(seconds[name]) for name in programs)
    print(f"    {ours / bare:.2f} times as long")
    expect(ours <= MAX_RATIO * bare, f"{ours / bare:.2f} times as long")


TESTS = [nothing_happens, start_up]
