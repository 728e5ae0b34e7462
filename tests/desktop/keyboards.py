"""Keyboards of other countries: real layouts, and keys by their place."""

import signal

import maps
import places
from program import expect, wait_until

# The codes of keys by their place, as a keyboard sends them.
FOUR, S, CONTROL = 13, 39, 37
# The place where the letter Q is printed.
PLACE_OF_Q = {"fr": 38, "cz": 24, "gr": 24, "ara": 24, "il": 24}
PASSIVE_OPPOSITION = (0.6, 0.8)
# In the box in which names are entered.
ENTRY = (100, 128)


def stance_of(path, name):
    return maps.actors(path)[name]["placement"][0]


def press_with_control(program, code):
    program.xdotool("keydown", CONTROL, "key", code, "keyup", CONTROL)
    program.rest()


def layout(desk, country):
    """Keys are what they are on the keyboard of a country: 4 by its place, Ctrl+S, and Ctrl+Q where Q is printed"""
    desk.display.run("setxkbmap", country)
    try:
        path = desk.example()
        program = desk.start(path)
        program.wait_for_title("map.ron – Fanlight")
        fan = places.fan(program.look())
        name = "Taxi drivers"
        before = stance_of(path, name)
        program.click(fan.at(*maps.actors(path)[name]["placement"]))
        program.xdotool("key", FOUR)
        wait_until(lambda: "•" in program.title(), f"{country}: the key in the place of 4 to place somebody")
        press_with_control(program, S)
        wait_until(lambda: "•" not in program.title(), f"{country}: Ctrl+S to save")
        after = stance_of(path, name)
        low, high = PASSIVE_OPPOSITION
        expect(low <= after < high, f"{country}: the stance is {after}, and was {before}")
        desk.keep_shot(country)
        press_with_control(program, PLACE_OF_Q[country])
        program.wait_for_end()
    finally:
        desk.display.run("setxkbmap", "us")


def layouts(desk):
    """On French, Czech, Greek, Arabic and Hebrew keyboards digits place and Ctrl with a letter is a command"""
    for country in PLACE_OF_Q:
        layout(desk, country)


def queued(desk):
    """Keys and clicks that queue up while the program is busy do in their order what they do one by one"""
    path = desk.example("library.ron")
    before = maps.actors(path)
    program = desk.start(path)
    program.wait_for_title("map.ron – Fanlight")
    program.process.send_signal(signal.SIGSTOP)
    for key in ("ctrl+a", "1", "ctrl+z", "Delete", "ctrl+z", "Escape"):
        program.xdotool("key", key)
    program.xdotool("mousemove", "--window", program.window, *ENTRY)
    program.xdotool("click", 1)
    program.xdotool("type", "--delay", 15, "Anglers")
    program.xdotool("key", "Return")
    program.process.send_signal(signal.SIGCONT)
    wait_until(lambda: "•" in program.title(), "the map to be changed")
    program.settle()
    program.press("ctrl+s")
    program.wait_for_title("map.ron – Fanlight")
    after = maps.actors(path)
    expect({name: after.get(name) for name in before} == before, "what was undone is as it was")
    expect(set(after) - set(before) == {"Anglers"}, f"and one is new: {sorted(set(after) - set(before))}")
    program.close()


TESTS = [layouts, queued]
