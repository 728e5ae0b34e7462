"""Keyboards of other countries: real layouts, and keys by their place."""

import signal
import time

import maps
import places
from program import expect, wait_until

# The codes of keys by their place, as a keyboard sends them.
FOUR, S, CONTROL = 13, 39, 37
# The place where the letter Q is printed.
PLACE_OF_Q = {"fr": 38, "cz": 24, "gr": 24, "ara": 24, "il": 24}
PASSIVE_OPPOSITION = (0.6, 0.8)
# In the box in which names are entered, and in a row of the table.
ENTRY = (100, 128)
ROW = (420, 300)
# How steps follow each other: each when all is at rest, all while the program is stopped, or so many seconds apart.
CALM, QUEUED, QUICK_SECONDS = "calm", "queued", 0.02


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


def entered_by_mouse(_):
    """Everything is placed, deleted and undone; then a name is entered in the box that is clicked."""
    keys = [("key", key) for key in ("ctrl+a", "1", "ctrl+z", "Delete", "ctrl+z", "Escape")]
    return [*keys, *click(ENTRY), ("type", "Anglers"), ("key", "Return")]


def two_names(_):
    return [("key", "Insert"), ("type", "Anglers"), ("key", "Return"), ("type", "Bakers"), ("key", "Return")]


def found_and_renamed(_):
    return [("key", "ctrl+f"), ("type", "treasury"), ("key", "Return"), ("key", "F2"), ("type", "Gold"), ("key", "Return")]


def dragged(at):
    (x, y), way = at["Town treasury"], range(10, 101, 10)
    return [("move", x, y), ("mousedown", 1), *(("move", x - step, y) for step in way), ("mouseup", 1)]


def picked_with_control(at):
    both = [*click(at["Town treasury"]), ("keydown", "ctrl"), *click(at["Car park company"]), ("keyup", "ctrl")]
    return [*both, ("key", "3")]


def entered_after_menu(at):
    """The menu of an actor is open when the box is clicked."""
    return [("move", *at["Town treasury"]), ("click", 3), *click(ENTRY), ("type", "x 12"), ("key", "Return")]


def placed_after_dialog(at):
    """A dialog opens, is typed into and given up; then somebody is placed."""
    dialog = [("key", "ctrl+shift+s"), ("type", "zzz"), ("key", "Escape")]
    return [*dialog, *click(at["Friends of Mill Lane"]), ("key", "4")]


def taken_from_palette(_):
    """What Enter takes is what was typed before it."""
    return [("key", "ctrl+k"), ("type", "treasury"), ("key", "Return"), ("key", "2")]


def connected(at):
    """The other end is typed, and taken by Enter; then the kind is asked."""
    to = [("key", "r"), ("type", "treas"), ("key", "Return"), ("key", "Return")]
    return [*click(at["Mill Lane school"]), *to, ("key", "Escape"), ("key", "4")]


def given_up(*opening):
    """Something opens over the map and is given up at once; then somebody is placed."""

    def steps(at):
        return [*click(at["Mill Lane school"]), *opening, ("key", "Escape"), ("key", "4")]

    steps.__name__ = f"given_up {opening}"
    return steps


def renamed_in_table(_):
    """The row that is clicked stands where the half circle was."""
    keys = [("key", "F2"), ("key", "ctrl+a"), ("type", "qm30"), ("key", "Return")]
    return [("key", "ctrl+5"), *click(ROW), *keys]


def chosen_in_menu(at):
    down = [("key", "Down")] * 3
    return [*click(at["Mill Lane school"]), ("key", "Menu"), *down, ("key", "Return")]


def undone_in_name(at):
    """What is undone is the letter, not what was done to the map before."""
    name = [("key", "Return"), ("type", "q"), ("key", "ctrl+z"), ("key", "Return")]
    return [*click(at["Mill Lane school"]), ("key", "4"), *name]


def chosen_in_table(_):
    """The kind of the actor in a row, from the list that opens in the cell."""
    keys = [("key", key) for key in ("Right", "Return", "Down", "Return")]
    return [("key", "ctrl+5"), *click(ROW), *keys]


def click(at):
    return [("move", *at), ("click", 1)]


def outcome(desk, steps, pace):
    """The actors in the file after these steps: done one by one, with so many seconds between them, or while the program
    is stopped."""
    path = desk.example("library.ron")
    program = desk.start(path)
    program.wait_for_title("map.ron – Fanlight")
    fan = places.fan(program.look())
    placed = {name: actor["placement"] for name, actor in maps.actors(path).items() if actor["placement"]}
    at = {name: fan.at(*placement) for name, placement in placed.items()}
    if pace == QUEUED:
        program.process.send_signal(signal.SIGSTOP)
    for what, *how in steps(at):
        if what == "move":
            program.xdotool("mousemove", "--window", program.window, *how)
        else:
            program.xdotool(what, *(["--delay", 15] if what == "type" else []), *how)
        if pace == CALM:
            program.rest()
            # As long as two clicks are not one that is double.
            time.sleep(0.35)
        elif pace != QUEUED:
            time.sleep(pace)
    program.process.send_signal(signal.SIGCONT)
    wait_until(lambda: "•" in program.title(), f"{steps.__name__}, {pace}: the map to be changed")
    program.settle()
    program.press("ctrl+s")
    program.wait_for_title("map.ron – Fanlight")
    program.close()
    return {name: actor["text"].replace(actor["id"], "") for name, actor in maps.actors(path).items()}


def queued(desk):
    """Keys and clicks that queue up while the program is busy do in their order what they do one by one"""
    all_steps = (entered_by_mouse, two_names, found_and_renamed, dragged, picked_with_control)
    compare(desk, *all_steps, entered_after_menu, placed_after_dialog, paces=[QUEUED])


def meant_for_what_opens(desk):
    """What is pressed right after a key that opens something is meant for that, queued and at any speed of fingers"""
    opened = [given_up(("key", key)) for key in ("ctrl+f", "F1", "ctrl+shift+s", "ctrl+k", "F2")]
    chosen = (chosen_in_menu, chosen_in_table, undone_in_name)
    compare(desk, taken_from_palette, connected, renamed_in_table, *chosen, *opened, paces=[QUEUED, QUICK_SECONDS])


def compare(desk, *all_steps, paces):
    for steps in all_steps:
        one_by_one = outcome(desk, steps, CALM)
        for pace in paces:
            fast = outcome(desk, steps, pace)
            both = {name: (one_by_one.get(name), fast.get(name)) for name in {**one_by_one, **fast}}
            other = {name: pair for name, pair in both.items() if pair[0] != pair[1]}
            expect(not other, f"{steps.__name__}, {pace}: {other}")


TESTS = [layouts, queued, meant_for_what_opens]
