"""Presenting: the room's window beside the facilitator's, what it shows and when, and the wall in one window."""

import time

import pace
import places
from desk import Desk
from editing import add_to_tray
from picture import Box
from program import expect, wait_until
from two_screens import LEFT, PROJECTOR, TwoScreens

# Side by side: of a window under another one, X does not know what it would show.
DESK = Box(0, 0, 1240, 1040)
WALL = Box(1260, 40, 1900, 400)
AT_ONCE_S = 1
# So long after the last key of a panic, F9 opens the curtain again.
PANIC_S = 1.5
# So long after F5 the windows are where they stay.
SETTLED_S = 1.1


class Room:
    """The room's window of a program."""

    def __init__(self, program):
        self.program, self.display = program, program.display
        others = wait_until(lambda: set(program.windows()) - {program.window}, "a window for the room")
        expect(len(others) == 1, f"one window for the room: {others}")
        self.window = others.pop()
        self.came = time.monotonic()
        program.settle()

    def is_there(self):
        return self.window in self.program.windows()

    def look(self):
        """What the room sees now."""
        return wait_until(lambda: self.display.grab(self.window), "the room's window to be seen")

    def settle(self):
        """What the room sees once the program has nothing more to do."""
        self.program.rest()
        return self.look()

    def is_blank(self):
        return self.look().is_only(places.PAPER)

    def wait_for(self, is_so, what, patience_s=AT_ONCE_S):
        wait_until(lambda: is_so(self.look()), f"the room to see {what}", patience_s)
        return self.settle()

    def wait_until_blank(self):
        return self.wait_for(lambda seen: seen.is_only(places.PAPER), "nothing but paper")

    def wait_until_same(self, picture, what):
        return self.wait_for(lambda seen: seen == picture, what)

    def wait_until_other(self, picture, what):
        return self.wait_for(lambda seen: seen != picture, what)

    def take_keyboard(self):
        # Before that, what is typed there is the desk's.
        time.sleep(max(0, self.came + SETTLED_S - time.monotonic()))
        self.display.run("xdotool", "windowfocus", "--sync", str(self.window))
        self.program.rest()

    def place(self, box):
        """Moves and sizes the window, and waits for its picture in that size."""
        self.display.run("xdotool", "windowsize", "--sync", str(self.window), str(box.width), str(box.height))
        self.display.run("xdotool", "windowmove", str(self.window), str(box.left), str(box.top))
        wait_until(lambda: self.display.size_of(self.window) == (box.width, box.height), f"the room's window in {box}")
        return self.settle()


def focus(program):
    """Gives the facilitator's window the keyboard again."""
    program.xdotool("windowfocus", "--sync", program.window)
    program.settle()


def show_again(program):
    """Opens the curtain from the desk, as one does who is no more in a panic."""
    time.sleep(PANIC_S + 0.2)
    focus(program)
    program.press("F9")


def open_map(desk):
    """A window with the beach example, in the left part of the screen."""
    program = desk.start(desk.example())
    program.wait_for_title("map.ron – Fanlight")
    program.xdotool("windowsize", "--sync", program.window, DESK.width, DESK.height)
    program.xdotool("windowmove", program.window, DESK.left, DESK.top)
    program.settle()
    return program


def present(desk):
    """The facilitator's window and the room's beside it."""
    program = open_map(desk)
    program.press("F5")
    room = Room(program)
    room.place(WALL)
    focus(program)
    return program, room


def expect_whole(picture, what):
    """The fan is there, large, and nothing touches the edges of the wall."""
    paper, (width, height) = places.PAPER, (picture.width, picture.height)
    edges = [Box(0, 0, width, 2), Box(0, height - 2, width, height), Box(0, 0, 2, height), Box(width - 2, 0, width, height)]
    for edge in edges:
        rows = {picture.row(y, edge) for y in range(edge.top, edge.bottom)}
        expect(rows == {places.pixel(paper) * edge.width}, f"{what}: only paper along {edge}")
    sides = [picture.box_of(color) for color in (places.ACTIVE_ALLIES, places.ACTIVE_OPPOSITION)]
    expect(all(sides), f"{what}: both ends of the fan are there: {sides}")
    fan = places.around(sides)
    share = max(fan.width / width, fan.height / (0.6 * height))
    expect(share > 0.7, f"{what}: the fan is as large as it goes: {fan} in {width} × {height}")


def what_the_room_sees(desk):
    """F5 opens a window for the room; it shows the fan, follows each edit, and keeps its picture while frozen"""
    program, room = present(desk)
    expect_whole(room.look(), "the room's window")
    desk.keep_shot("two windows")
    wait_until(lambda: program.title() == "Fanlight", f"a title without a name; it is {program.title()!r}")
    title = desk.display.run("xdotool", "getwindowname", str(room.window))
    expect(title == "Fanlight – for the room", f"the room's window says whose it is and nothing else: {title!r}")
    before = room.look()
    program.press("a")
    program.type("Anglers")
    expect(room.settle() == before, "what is being typed is not for the room")
    program.type(" /3")
    program.press("Return")
    after = room.wait_until_other(before, "one actor more")
    desk.keep_shot("one actor more")
    program.press("F10")
    program.enter_lines("Zebra divers /1", "Aqua pilots /5")
    expect(room.settle() == after, "frozen, the room keeps its picture")
    desk.keep_shot("frozen")
    program.press("F10")
    room.wait_until_other(after, "what was done meanwhile")
    # The old picture fades, which takes less than a second.
    unfrozen = wait_until(lambda: (first := room.settle()) == room.settle() and first, "the fading to end")
    desk.keep_shot("unfrozen")
    program.press("Escape", "ctrl+z", "ctrl+z")
    room.wait_until_same(after, "the frozen picture again, after both were undone")
    expect(unfrozen != after, "two actors more")
    program.kill()


def blank_at_once(desk):
    """F9 at the desk, B and the period in the room's window leave it only paper within a second; F9 brings all back"""
    program, room = present(desk)
    shown = room.look()
    expect(not room.is_blank(), "something to be seen")
    program.press("F9")
    room.wait_until_blank()
    desk.keep_shot("blank")
    add_while_blank(program, room)
    show_again(program)
    shown = room.wait_for(lambda seen: seen != shown and not seen.is_only(places.PAPER), "what was added meanwhile")
    expect_whole(shown, "after the blank")
    for key in ("b", "period"):
        room.take_keyboard()
        program.press(key)
        room.wait_until_blank()
        program.press(key)
        expect(room.settle().is_only(places.PAPER), f"{key} never shows anything")
        show_again(program)
        room.wait_until_same(shown, "everything again")
    program.kill()


def add_while_blank(program, room):
    program.press("a")
    program.enter_lines("Anglers /3")
    program.press("Escape")
    room.settle()
    expect(room.is_blank(), "an edit does not end the blank")


def closed_by_the_room(desk):
    """Closing the room's window leaves the facilitator's open and working; it can be opened again"""
    program, room = present(desk)
    desk.display.ask_to_close(room.window)
    wait_until(lambda: not room.is_there(), "the room's window to be gone")
    program.wait_for_title("map.ron – Fanlight")
    focus(program)
    add_to_tray(program, "Anglers")
    program.press("F5")
    again = Room(program)
    again.place(WALL)
    expect_whole(again.look(), "the second time")
    again.take_keyboard()
    program.press("Escape", "F5")
    expect(again.is_there() and not again.is_blank(), "Esc and F5 in the room's window end nothing")
    focus(program)
    program.press("F5")
    wait_until(lambda: not again.is_there(), "F5 to end what it began")
    wait_until(lambda: program.title() == "map.ron • – Fanlight", f"the name again; it is {program.title()!r}")
    expect(program.is_seen(), "the facilitator's window stays")
    program.kill()


def facilitator_minimised(desk):
    """With the facilitator's window minimised, the room goes on seeing the map, and its keys blank it for good"""
    program, room = present(desk)
    shown = room.look()
    program.minimise()
    expect(room.is_there() and look_still(room) == shown, "the room sees what it saw")
    room.take_keyboard()
    program.xdotool("key", "b")
    wait_until(room.is_blank, "nothing but paper", AT_ONCE_S)
    desk.keep_shot("minimised and blank")
    program.xdotool("key", "b", "Escape")
    expect(look_still(room).is_only(places.PAPER), "it stays so")
    program.xdotool("windowmap", program.window)
    wait_until(program.is_seen, "the facilitator's window to come back")
    show_again(program)
    room.wait_until_same(shown, "everything again")
    desk.display.ask_to_close(room.window)
    wait_until(lambda: not room.is_there(), "the room's window to be gone")
    program.wait_for_title("map.ron – Fanlight")
    program.close()


def look_still(room):
    """What the room sees after a moment in which it should not change."""
    time.sleep(0.5)
    return room.look()


def one_window_as_wall(desk):
    """F11 makes this window the wall, without menus and panels and still editable; F11 and Enter bring them back"""
    program = open_map(desk)
    before = program.look()
    expect(before.at(DESK.width - 6, 6) == places.PANEL, "the menu bar")
    program.press("F11")
    screen = desk.display.screen
    wait_until(lambda: desk.display.size_of(program.window) == screen, f"the whole screen, {screen}")
    wall = program.settle()
    desk.keep_shot("the wall")
    for at in ((screen[0] - 6, 6), (6, 6), (6, screen[1] // 2), (screen[0] - 6, screen[1] // 2)):
        expect(wall.at(*at) == places.PAPER, f"paper where menus and panels were, at {at}: {wall.at(*at):06X}")
    wait_until(lambda: program.title() == "Fanlight", f"a title without a name; it is {program.title()!r}")
    program.press("a")
    program.enter_lines("Anglers /3")
    program.press("Escape")
    expect(program.settle().changes(wall), "it is edited as before")
    program.press("F9")
    wait_until(lambda: is_blank_but_notices(program.look()), "nothing but paper", AT_ONCE_S)
    desk.keep_shot("the wall, blank")
    show_again(program)
    wait_until(lambda: not is_blank_but_notices(program.look()), "everything again", AT_ONCE_S)
    program.press("F11")
    size = (DESK.width, DESK.height)
    wait_until(lambda: desk.display.size_of(program.window) == size, f"the window in its size, {size}")
    expect(is_blank_but_notices(program.settle()), "the room sees this window: the desk is covered")
    desk.keep_shot("covered")
    time.sleep(SETTLED_S)
    after = program.press("Return")
    expect(after.at(DESK.width - 6, 6) == places.PANEL, "the menu bar again")
    wait_until(lambda: program.title() == "map.ron • – Fanlight", f"the name again; it is {program.title()!r}")
    program.kill()


def is_blank_but_notices(picture):
    """Whether there is no fan: only notices may lie on the paper."""
    return not any(picture.box_of(color) for color in (places.ACTIVE_ALLIES, places.ACTIVE_OPPOSITION))


def any_size(desk):
    """The room's window shows all of its picture at 640 × 360, at four to three, upright, and on the whole screen"""
    program, room = present(desk)
    expect_whole(room.look(), "640 × 360")
    desk.keep_shot("640 × 360")
    for box in (Box(0, 0, 1024, 768), Box(0, 0, 500, 900)):
        desk.display.run("xdotool", "windowraise", str(room.window))
        room.place(box)
        what = f"{box.width} × {box.height}"
        desk.keep_shot(what)
        expect_whole(room.look(), what)
    room.place(WALL)
    room.take_keyboard()
    program.xdotool("key", "F11")
    wait_until(lambda: desk.display.size_of(room.window) == desk.display.screen, "F11 to make it fill the screen")
    expect_whole(room.settle(), "the whole screen")
    desk.keep_shot("the whole screen")
    program.xdotool("key", "F11")
    is_window = lambda: desk.display.size_of(room.window) == (WALL.width, WALL.height)
    wait_until(is_window, "F11 to make it a window again")
    program.kill()


def nothing_happens_in_the_room(desk):
    """With the room's window open and nothing happening, the program does nothing, blank or not"""
    program, room = present(desk)
    program.point((600, 500))
    for moment in ("shown", "blank"):
        # A tooltip comes late and is drawn once, and what is told of the one screen goes after four seconds.
        time.sleep(4.5)
        program.settle()
        pace.expect_idle(program, moment)
        program.press("F9")
    room.take_keyboard()
    program.kill()


def on_the_projector(desk):
    """With a second screen, the room's window fills that one, wherever this window is; unplugging it closes nothing"""
    with TwoScreens() as display, Desk(display, desk.binary, desk.shots, desk.name) as left:
        program = left.start(left.example())
        program.wait_for_title("map.ron – Fanlight")
        # Small enough to be seen whole on either screen.
        program.xdotool("windowsize", "--sync", program.window, 1000, 600)
        program.press("F5")
        room = Room(program)
        wait_for_place(room, Box(LEFT[0], 0, LEFT[0] + PROJECTOR[0], PROJECTOR[1]))
        expect_whole(room.settle(), "the projector")
        left.keep_shot("on the projector")
        put_away(program, room)
        program.xdotool("windowmove", "--sync", program.window, LEFT[0] + 20, 20)
        program.settle()
        focus(program)
        program.press("F5")
        room = Room(program)
        wait_for_place(room, Box(0, 0, *LEFT))
        left.keep_shot("this window is on the projector")
        put_away(program, room)
        unplugged(left, program)


def put_away(program, room):
    """Ends the presentation, after which the projector shows paper, and closes that, too."""
    focus(program)
    program.press("F5")
    room.wait_until_blank()
    room.display.ask_to_close(room.window)
    wait_until(lambda: not room.is_there(), "the room's window to be gone")


def plugged_in_late(desk):
    """A projector plugged in while the map is presented, late or again, gets the room's window, blank until F9"""
    with TwoScreens() as display, Desk(display, desk.binary, desk.shots, desk.name) as left:
        display.unplug()
        program = left.start(left.example())
        program.wait_for_title("map.ron – Fanlight")
        program.xdotool("windowsize", "--sync", program.window, 1000, 600)
        program.xdotool("windowmove", "--sync", program.window, 20, 20)
        program.press("F5")
        room = Room(program)
        expect(place_of(display, room.window).left < LEFT[0], "with one screen it is a window on that")
        projector = Box(LEFT[0], 0, LEFT[0] + PROJECTOR[0], PROJECTOR[1])
        for moment in ("late", "again"):
            display.plug_in()
            wait_for_place(room, projector)
            room.wait_until_blank()
            show_again(program)
            room.wait_for(lambda seen: not seen.is_only(places.PAPER), f"the map on the projector that came {moment}")
            expect_whole(room.settle(), f"the projector that came {moment}")
            left.keep_shot(f"plugged in {moment}")
            display.unplug()
            wait_until(lambda: display.size_of(room.window) == (640, 360), "the room's window not to cover the screen")
        focus(program)
        time.sleep(SETTLED_S)
        program.press("Return", "F5")
        wait_until(lambda: not room.is_there(), "the room's window to be gone")
        # Nothing is presented meanwhile.
        display.plug_in()
        program.settle()
        program.press("F5")
        wait_for_place(Room(program), projector)
        left.keep_shot("plugged in before")
        program.kill()


def wait_for_place(room, box):
    """Waits until the room's window fills a part of the display."""
    wait_until(lambda: place_of(room.display, room.window) == box, f"the room's window to fill {box}", 5)


def place_of(display, window):
    """The part of the display that a window fills."""
    lines = display.run("xdotool", "getwindowgeometry", "--shell", str(window)).splitlines()
    held = dict(line.split("=") for line in lines)
    left, top, width, height = (int(held[key]) for key in ("X", "Y", "WIDTH", "HEIGHT"))
    return Box(left, top, left + width, top + height)


def unplugged(left, program):
    """The projector's cable is pulled out while it shows the map."""
    program.xdotool("windowmove", "--sync", program.window, 20, 20)
    program.settle()
    focus(program)
    program.press("F5")
    room = Room(program)
    wait_for_place(room, Box(LEFT[0], 0, LEFT[0] + PROJECTOR[0], PROJECTOR[1]))
    left.display.unplug()
    wait_until(lambda: left.display.size_of(room.window) == (640, 360), "the room's window not to cover the screen")
    program.settle()
    expect(program.is_running() and program.is_seen(), "the facilitator's window is still there")
    program.xdotool("windowraise", room.window)
    room.wait_until_blank()
    focus(program)
    program.xdotool("windowraise", program.window)
    # Nobody reads in less time what became of the screens.
    time.sleep(SETTLED_S)
    expect(is_blank_but_notices(program.settle()), "and the desk is covered")
    program.press("Return")
    add_to_tray_unnamed(program)
    left.keep_shot("unplugged")
    program.press("F5")
    wait_until(lambda: not room.is_there(), "the room's window to be gone")
    wait_until(lambda: program.title() == "map.ron • – Fanlight", f"the name again; it is {program.title()!r}")
    program.kill()


def add_to_tray_unnamed(program):
    """Adds an actor while no title tells that the map was changed."""
    program.press("a")
    program.enter_lines("Anglers")
    program.press("Escape")


def screens_stay_lit(desk):
    """While something is presented the X server does not darken the screens by itself, and does again afterwards"""
    program = desk.start(desk.example())
    # It lays a picture of its own over everything after a second in which nobody moves.
    desk.display.run("xset", "s", "noblank", "s", "1", "1")
    try:
        is_dark = lambda: desk.display.grab().is_only(0)
        wait_until(is_dark, "the server to darken the screen of who does nothing", 5)
        program.press("F11")
        time.sleep(4)
        desk.keep_shot("lit")
        expect(not is_dark(), "while something is presented it stays lit")
        program.press("F11")
        wait_until(is_dark, "the server to darken the screen afterwards", 5)
    finally:
        # What it laid over everything is taken away, too.
        desk.display.run("xset", "s", "reset", "s", "off")
    program.kill()


TESTS = [
    screens_stay_lit,
    what_the_room_sees,
    blank_at_once,
    closed_by_the_room,
    facilitator_minimised,
    one_window_as_wall,
    any_size,
    nothing_happens_in_the_room,
    on_the_projector,
    plugged_in_late,
]
