"""The exercise from the empty map to the saved file, with forty actors: by the keyboard alone, and by the mouse alone.

By keyboard no pointer is ever moved and no place on the screen is known. By
mouse no key is ever pressed; the names come from a list somebody sent, and
where a button or a chip is comes from AT-SPI, as from looking.
"""

import subprocess
import time

import dialogs
import maps
import places
from editing import away
from presenting import DESK, WALL, Room, focus, show_again
from program import expect, wait_until
from screen_reader import ReaderBus, Reader

# Who is named, wedge by wedge: eight in each.
NAMES = [
    ["Night nurses", "Line 14 drivers", "Evening school", "Bakery workers", "Riders' union", "Harbour cleaners",
     "Parents of Eastgate", "Student council"],
    ["Clinic managers", "Old town pastors", "Cinema owners", "Bicycle club", "Tenants of Mill Lane", "Sports league",
     "University library", "Street musicians"],
    ["Taxi cooperative", "Market hall", "Weekly gazette", "Fire brigade", "Hotel association", "Youth orchestra",
     "Garden allotments", "Post office"],
    ["Shop owners' circle", "Parking company", "City treasury", "Golf course", "Insurance brokers", "Quiet nights group",
     "Museum board", "Property agents"],
    ["Council majority", "Transport ministry", "Motorists' lobby", "Tax watch", "Private bus line", "Mayor's office",
     "Airport express", "Chamber of commerce"],
]
EVERYBODY = [name for wedge in NAMES for name in wedge]
EVIDENCE = {
    "Night nurses": "Forty of them signed",
    "Clinic managers": "Said so at the hearing",
    "Market hall": "We have not asked yet",
    "Golf course": "Letter in the gazette",
    "Mayor's office": "Voted against it in May",
}
TIES = [
    ("Night nurses", "Clinic managers"),
    ("Line 14 drivers", "Riders' union"),
    ("Evening school", "University library"),
    ("Bakery workers", "Shop owners' circle"),
    ("Parents of Eastgate", "Weekly gazette"),
    ("Old town pastors", "Mayor's office"),
    ("Cinema owners", "Hotel association"),
    ("Parking company", "Motorists' lobby"),
    ("City treasury", "Council majority"),
    ("Private bus line", "Transport ministry"),
]
# Whom to move, and to which wedge, counted from 1: one step towards us each.
MOVES = {"Clinic managers": 1, "Bicycle club": 1, "Market hall": 2, "Weekly gazette": 2, "Museum board": 3}
DOTS = {"Market hall": 3, "Clinic managers": 2, "Museum board": 1}
PLAN = ["safe ways home", "ride along one night", "open the side door till ten", "Lina", "2026-05-04"]


class Times:
    """How long each part of an exercise took."""

    def __init__(self, what):
        self.what, self.parts = what, []
        self.begun = self.last = time.monotonic()

    def lap(self, part):
        now = time.monotonic()
        self.parts.append(f"{part} {now - self.last:.0f} s")
        self.last = now

    def tell(self):
        print(f"    {self.what}: {self.last - self.begun:.0f} s ({', '.join(self.parts)})", flush=True)


def expect_whole_exercise(desk, saved, has_texts):
    """Everything that was said is in the file, and nothing else."""
    expect(maps.check(desk.binary, saved) == (0, ""), f"a clean file, not {maps.check(desk.binary, saved)}")
    summary = maps.show(desk.binary, saved)
    counted = {key: summary[key] for key in ("actors", "unplaced", "relationships")}
    expect(counted == {"actors": 40, "unplaced": 0, "relationships": 10}, f"`show` says {counted}")
    actors = maps.actors(saved)
    for wedge, names in zip(maps.WEDGES, NAMES):
        elsewhere = {name: maps.wedge(actors[name]) for name in names if maps.wedge(actors[name]) != wedge}
        expect(not elsewhere, f"not in {wedge}: {elsewhere}")
    ties = {frozenset((start, end)) for start, end, _ in maps.relationships(saved)}
    expect(ties == set(map(frozenset, TIES)), f"the relationships: {ties}")
    wanted = {name: maps.WEDGES[wedge - 1] for name, wedge in MOVES.items()}
    found = {name: maps.wanted(actor) for name, actor in actors.items() if maps.wanted(actor)}
    expect(found == wanted, f"the moves: {found}")
    dots = {name: maps.dots(actor) for name, actor in actors.items() if maps.dots(actor)}
    expect(dots == DOTS, f"the dots: {dots}")
    nameless = [name for name, actor in actors.items() if "code_name: " not in actor["text"]]
    expect(not nameless, f"without a code name: {nameless}")
    if has_texts:
        for name, evidence in EVIDENCE.items():
            expect(f'evidence: "{evidence}"' in actors[name]["text"], f"how we know of {name}: {actors[name]['text']}")
        planned = [name for name, actor in actors.items() if all(f'"{text}"' in actor["text"] for text in PLAN)]
        expect(len(planned) == 1 and planned[0] in MOVES, f"one plan, of somebody to be moved: {planned}")


# By keyboard alone.


def by_keyboard(desk):
    """The whole exercise with forty actors by keyboard alone: named, placed, known, related, moved, presented, saved"""
    program = desk.start()
    times = Times("by keyboard")
    head(program)
    times.lap("title and demand")
    name_and_place(desk, program)
    times.lap("forty names and places")
    for name, evidence in EVIDENCE.items():
        go_to(program, name)
        program.press("e")
        program.type(evidence)
        program.press("Tab")
    times.lap("five pieces of evidence")
    for start, end in TIES:
        go_to(program, start)
        program.press("r")
        program.type(end)
        program.press("Return", "Return")
    times.lap("ten relationships")
    desk.keep_shot("related")
    for name, count in DOTS.items():
        go_to(program, name)
        program.press(*["plus"] * count)
    times.lap("dots")
    for name, wedge in MOVES.items():
        go_to(program, name)
        program.press("m", str(wedge))
    times.lap("five moves")
    plan_one(desk, program)
    times.lap("one plan")
    command(program, "give code names")
    show_and_blank(desk, program)
    times.lap("code names and the room")
    saved = desk.folder / "night buses.ron"
    program.press("ctrl+s")
    dialogs.give_path(program, saved)
    program.wait_for_title("night buses.ron – Fanlight")
    times.lap("saved")
    desk.keep_shot("saved")
    times.tell()
    expect_whole_exercise(desk, saved, has_texts=True)
    text = saved.read_text(encoding="utf-8")
    expect('title: "Night buses"' in text and 'demand: "Line 14 runs until two"' in text, f"the head: {text[:600]}")
    program.close()


def command(program, words):
    """Finds a command in the palette."""
    program.press("ctrl+k")
    program.type(words)
    program.press("Return")


def go_to(program, name):
    """Finds an actor in the palette: it is selected, and the keys go to it."""
    command(program, name)


def head(program):
    """A new map with the guide beside it, its title and its demand."""
    program.press("ctrl+n", "F4")
    command(program, "write the demand")
    program.type("Line 14 runs until two")
    program.press("shift+Tab")
    program.type("Night buses")
    program.press("Return", "F3", "F3")


def name_and_place(desk, program):
    """Thirty names in one go, placed from the tray by a key each; ten more that are placed as they are named."""
    program.press("a")
    listed = [(name, wedge) for wedge, names in enumerate(NAMES, 1) for name in names[:6]]
    program.enter_lines(*[name for name, _ in listed])
    desk.keep_shot("named")
    # From the empty box down into the tray, which is in the order of names, and one key for each: the next one has the
    # keyboard then.
    program.press("Down")
    for _, wedge in sorted(listed, key=lambda entry: entry[0].lower()):
        program.xdotool("key", str(wedge))
    program.settle()
    desk.keep_shot("placed from the tray")
    for wedge, names in enumerate(NAMES, 1):
        for name in names[6:]:
            program.xdotool("type", "--delay", 15, name)
            program.xdotool("key", f"alt+{wedge}")
    program.settle()
    program.press("Escape")
    desk.keep_shot("all placed")


def plan_one(desk, program):
    """The list of moves opens in the first gap; the fields are filled in one after the other."""
    program.press("Escape", "F6")
    for text in PLAN:
        program.type(text)
        program.press("Tab")
    desk.keep_shot("one plan")
    program.press("F6", "Escape")


def show_and_blank(desk, program):
    """The room's window is opened, blanked, shown again and closed."""
    program.press("F5")
    room = Room(program)
    # With one screen it lies under the facilitator's window.
    program.xdotool("windowraise", room.window)
    room.wait_for(lambda seen: not seen.is_only(places.PAPER), "the map")
    desk.keep_shot("presented")
    room.take_keyboard()
    program.xdotool("key", "b")
    room.wait_until_blank()
    show_again(program)
    room.wait_for(lambda seen: not seen.is_only(places.PAPER), "the map again")
    program.press("F5")
    wait_until(lambda: not room.is_there(), "the room's window to be gone")


# By mouse alone.


class Hand:
    """A mouse, and eyes to find what it is to go to: by AT-SPI, in the window's own coordinates."""

    def __init__(self, program, reader):
        self.program, self.reader = program, reader

    def see(self, *roles):
        """All that is there of some roles, or of all: role, name, box."""
        return [
            (role, name, places.Box(at[0], at[1], at[0] + at[2], at[1] + at[3]))
            for role, name, at in self.reader.ask("places", list(roles)) if at and at[2] > 0
        ]

    def find(self, start, *roles):
        """Where the one thing is whose name begins so."""

        def found():
            return [box for _, name, box in self.see(*roles) if name.startswith(start)]

        return wait_until(found, f"{start!r} to be seen", 40)[0]

    def click(self, start, *roles, button=1):
        self.program.click(self.find(start, *roles).center, button)

    def menu(self, title, item):
        """A row of a menu in the bar."""
        self.click(title, "push-button", "button")
        self.click(item, "menu-item")

    def chips(self):
        """The middle of every chip on the canvas, by name."""
        return {name.split(",")[0]: box.center for _, name, box in self.see("extended") if name.split(",")[0] in EVERYBODY}


def by_mouse(desk):
    """The whole exercise with forty actors by mouse alone: pasted, dragged, connected, moved, presented, saved"""
    with ReaderBus(desk) as bus, Reader(bus) as reader:
        program = desk.start(environment=bus.environment)
        program.xdotool("windowsize", "--sync", program.window, 1880, 1000)
        program.xdotool("windowmove", program.window, 0, 0)
        program.settle()
        hand = Hand(program, reader)
        reader.wait_for("find", "New map")
        times = Times("by mouse")
        paste(desk, hand)
        times.lap("forty names")
        place_all(hand)
        desk.keep_shot("dragged")
        times.lap("forty places")
        chips = hand.chips()
        expect(set(chips) == set(EVERYBODY), f"{len(chips)} chips: {set(EVERYBODY) - set(chips)}")
        for start, end in TIES:
            connect(hand, chips[start], chips[end])
        times.lap("ten relationships")
        desk.keep_shot("connected")
        for name, wedge in MOVES.items():
            plan_move(hand, chips[name], ["Active allies", "Passive allies", "Neutral"][wedge - 1])
        times.lap("five moves")
        for name, count in DOTS.items():
            program.click(chips[name])
            plus = hand.find(f"One dot more for {name}").center
            for _ in range(count):
                program.click(plus)
        times.lap("dots")
        hand.menu("Map", "Give code names")
        present_and_blank(desk, hand)
        times.lap("code names and the room")
        hand.menu("File", "Save")
        dialogs.wait_for(program, places.PATH)
        hand.click("Save", "push-button")
        program.wait_for_title("map.ron – Fanlight")
        times.lap("saved")
        times.tell()
        desk.keep_shot("saved by mouse")
        expect_whole_exercise(desk, desk.folder / "map.ron", has_texts=False)
        program.close()


def paste(desk, hand):
    """Forty names from somebody's message, through the menu and the preview of what they would add."""
    program = hand.program
    hand.click("New map")
    program.wait_for_title("Untitled map – Fanlight")
    clipboard = subprocess.Popen(
        ["xclip", "-selection", "clipboard", "-quiet"], env=desk.environment(),
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    try:
        clipboard.stdin.write("".join(f"- {name}\n" for name in EVERYBODY).encode())
        clipboard.stdin.close()
        wait_until(lambda: "Chamber" in desk.display.run("xclip", "-selection", "clipboard", "-o"), "the list to be there")
        hand.menu("Map", "Paste actors")
        wait_until(lambda: places.has_dialog(program.look()), "the preview of the list")
        desk.keep_shot("the pasted list")
        hand.click("Add 40 actors", "push-button")
        wait_until(lambda: not places.has_dialog(program.look()), "the preview to go")
    finally:
        clipboard.kill()
        clipboard.wait()


def place_all(hand):
    """Forty drags from the top of the tray, which is in the order of names."""
    program = hand.program
    fan = places.fan(program.look())
    order = {name: (wedge, index) for wedge, names in enumerate(NAMES) for index, name in enumerate(names)}
    for name in sorted(EVERYBODY, key=str.lower):
        wedge, index = order[name]
        # From the rim inwards, and in two columns.
        stance = 0.2 * wedge + (0.06 if index % 2 else 0.14)
        row = hand.find(f"{name},", "list-item")
        program.drag(row.center, fan.at(stance, 0.95 - 0.27 * (index // 2)))


def connect(hand, start, end):
    """The handle of one chip is dragged to another, and the first kind is clicked."""
    program = hand.program
    program.click(start)
    own = places.ring(away(program))
    expect(own is not None, f"a ring round the chip at {start}")
    program.point(own.center)
    program.drag((own.right + places.HANDLE_BEYOND_RING, own.center[1]), end)
    # The legend has a tick of that name.
    hand.click("works with", "push-button")


def plan_move(hand, chip, wedge):
    """The menu of a chip, Move to, and a wedge."""
    program = hand.program
    program.click(chip, button=3)
    hand.click("Move to", "menu-item")
    hand.click(wedge, "radio-menu-item")


def present_and_blank(desk, hand):
    """The room's window is opened by the menu, blanked and shown again by the panel, and closed."""
    program = hand.program
    # Side by side, as on a desk with room for both.
    program.xdotool("windowsize", "--sync", program.window, DESK.width, DESK.height)
    program.settle()
    hand.menu("Present", "Present in a window")
    room = Room(program)
    room.place(WALL)
    focus(program)
    hand.click("Blank", "push-button")
    room.wait_until_blank()
    hand.click("Show the room", "push-button")
    room.wait_for(lambda seen: not seen.is_only(places.PAPER), "the map again")
    desk.keep_shot("presented by mouse")
    hand.click("End the presentation")
    wait_until(lambda: not room.is_there(), "the room's window to be gone")


TESTS = [by_keyboard, by_mouse]
