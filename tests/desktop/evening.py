"""An evening: the facilitator's laptop with a projector beside it, and a screen reader that reads all there is.

What the room sees is what is projected, whichever window that comes from, so
it is the projector's part of the screen that is looked at here, not a window.
"""

import time
from contextlib import contextmanager

import dialogs
import places
import telling
from desk import Desk
from picture import Box, pixel
from presenting import PANIC_S, SETTLED_S, Room, focus, place_of
from program import expect, wait_until
from screen_reader import ReaderBus, Reader
from two_screens import LEFT, TwoScreens
from watching import Watch

SHOW_THE_DESK = "Show the desk"
# The facilitator's window, nearly as large as the laptop's screen.
LAPTOP = Box(20, 30, LEFT[0] - 20, LEFT[1] - 20)
AT_ONCE_S = 1
# For so long it is watched that nothing comes.
WATCHED_S = 1.2
# Longer than anything fades.
STILL_S = 0.5
# For so long what was announced may be on its way to a screen reader.
HEARD_S = 0.2
# After so long one has read what covers the desk.
READ_S = 1


class Evening:
    """Everything that is in the room: two screens, a program once it is started, and a reader of its windows."""

    def __init__(self, desk, bus, reader):
        self.desk, self.display, self.bus, self.reader = desk, desk.display, bus, reader
        self.program = self.room = None
        self.said_before = 0

    # At the desk.

    def open(self, path, is_presented=True):
        """Fanlight with a map, on the laptop; and presented on the projector."""
        self.program = self.desk.start(path, environment=self.bus.environment)
        self.program.wait_for_title(f"{path.name} – Fanlight")
        self.put_on_laptop()
        self.reader.wait_for("find_beginning", "Active allies")
        if is_presented:
            self.present()
        return self.program

    def put_on_laptop(self):
        self.program.xdotool("windowsize", "--sync", self.program.window, LAPTOP.width, LAPTOP.height)
        self.program.xdotool("windowmove", self.program.window, LAPTOP.left, LAPTOP.top)
        self.program.settle()

    def present(self):
        """Begins to present, and waits until the map is projected; the keyboard is at the desk then."""
        self.program.press_last("F5")
        self.room = Room(self.program)
        wait_until(lambda: self.has_map(self.projected()), "the map to be projected")
        # Who has the keyboard until now is another test's business.
        time.sleep(SETTLED_S)
        self.at_desk()
        return self.settle()

    def end_presentation(self):
        """F5 at the desk ends it, and the paper that stays then is closed."""
        self.at_desk()
        self.program.press("F5")
        for window in set(self.program.windows()) - {self.program.window}:
            self.display.ask_to_close(window)
        wait_until(lambda: self.program.windows() == [self.program.window], "the room's window to be gone")
        self.program.rest()

    def open_in_program(self, path):
        """Opens another map in the running program, by the dialog in its window."""
        self.at_desk()
        self.program.press_last("ctrl+o")
        dialogs.wait_for(self.program, places.PATH)
        # It begins in the folder of the map that is open.
        maps = sorted(path.parent.glob("*.ron"))
        self.program.press(*["Down"] * (1 + maps.index(path)))
        self.program.press_last("Return")
        wait_until(lambda: not places.has_dialog(self.program.look()), "the dialog to go")
        self.program.rest()

    def go_to_wall(self):
        """This window becomes the wall."""
        self.begin_to_hear()
        self.program.press_last("F11")
        screen = self.display.screen
        wait_until(lambda: self.display.size_of(self.program.window) == screen, f"the wall to fill {screen}")
        self.program.rest()
        wait_until(lambda: self.is_wall(self.projected()), "the map on the wall", AT_ONCE_S)

    def leave_wall(self, key):
        self.program.press_last(key)
        wait_until(lambda: not self.is_wall(self.projected()), f"{key} to end the wall", AT_ONCE_S)
        self.program.rest()

    def at_desk(self):
        """The keyboard is the facilitator's window's."""
        focus(self.program)

    def in_room(self):
        """The keyboard is the room's window's."""
        self.room.take_keyboard()

    def select(self, name):
        """Somebody is selected and nothing else."""
        expect(self.reader.ask("activate_beginning", f"{name}, "), f"{name} is there to be selected")
        self.program.rest()

    def tick(self, what):
        """A box in a panel is ticked, or the tick is taken away."""
        was = self.reader.ask("is_checked", what)
        expect(self.reader.ask("activate_beginning", what, "check-box"), f"a box {what!r}")
        wait_until(lambda: self.reader.ask("is_checked", what) != was, f"the tick at {what!r} to change")

    def show_details(self):
        """What is known of whoever is selected is shown, where what the room sees may have been."""
        expect(self.reader.ask("activate_beginning", "Details", "radio-button"), "a tab for the details")
        self.program.rest()

    def click_field(self, name):
        """A field of the details to type in gets the keyboard by the mouse."""
        self.show_details()
        _, _, place = next(entry for entry in self.reader.ask("places", ["entry"]) if entry[1] == name)
        left, top, width, height = place
        self.program.xdotool("mousemove", "--window", self.program.window, left + width // 2, top + height // 2)
        self.program.xdotool("click", 1)
        self.program.rest()

    def make_confidential(self, name):
        self.select(name)
        self.show_details()
        self.tick("Confidential")

    # What is projected.

    def settle(self):
        """What is projected once the program has nothing more to do."""
        self.program.rest()
        return self.projected()

    def projected(self):
        return self.display.grab(box=self.display.projector())

    def is_curtain_closed(self):
        """Whether there is nothing but paper."""
        return self.is_paper(self.projected())

    @staticmethod
    def is_paper(picture):
        return picture.is_only(places.PAPER)

    def watch(self, box=None):
        """Watches what is projected, or what will be."""
        return Watch(self.display, box or self.display.projector())

    def wait_for_curtain(self, why):
        wait_until(self.is_curtain_closed, f"the curtain to close: {why}", AT_ONCE_S)

    def expect_closed(self, why, seconds=0.0):
        """The curtain is closed, and still is after a while."""
        with self.watch() as watch:
            self.program.rest()
            time.sleep(seconds)
        bare = list(map(self.is_paper, watch.pictures()))
        if not all(bare):
            self.desk.keep_shot("not closed")
        expect(all(bare), f"{why}: {bare.count(False)} pictures of {len(bare)} were not paper")

    def show_again(self):
        """Opens the curtain as one does who is no more in a panic; gives what is projected then."""
        time.sleep(PANIC_S + 0.2)
        self.at_desk()
        self.program.press_last("F9")
        wait_until(lambda: not self.is_curtain_closed(), "F9 at the desk to open the curtain", AT_ONCE_S)
        return self.still()

    def still(self):
        """What is projected once nothing fades any more, and the picture is the one for this size."""

        def look_twice():
            first = self.settle()
            time.sleep(STILL_S)
            return first == self.settle() and first

        return wait_until(look_twice, "the projector to stand still")

    def has_map(self, picture):
        """Whether any of the half circle is seen; its sides have colours of their own."""
        return any(picture.box_of(color) for color in (places.ACTIVE_ALLIES, places.ACTIVE_OPPOSITION))

    def is_wall(self, picture):
        """Whether it is the map on the whole screen, without menus and panels."""
        corners = [(6, 6), (picture.width - 6, 6), (picture.width - 6, picture.height // 2)]
        return self.has_map(picture) and all(picture.at(*corner) == places.PAPER for corner in corners)

    def expect_wall(self, what, is_blank):
        """The wall is as it was before somebody tried something on it."""
        seen = self.projected()
        is_so = self.is_wall(seen) if not is_blank else self.is_paper(seen)
        if not is_so:
            self.desk.keep_shot(f"not the wall, {what}")
        expect(is_so, f"{what}: it is {'paper' if is_blank else 'the wall'} as before")

    def has_panels(self, picture):
        """Whether any of the facilitator's panels are seen: no map by itself has so much white.

        A row of white in one piece is none: a window that grew is white there until it paints itself.
        """
        white = pixel(places.PANEL)
        count = 0
        for y in range(picture.height):
            if columns := picture.columns_of(places.PANEL, y, picture.whole()):
                in_row = picture.row(y, picture.whole()).count(white)
                count += in_row if in_row < columns[1] - columns[0] else 0
        return count > 0.06 * picture.width * picture.height

    def is_covered(self):
        """Whether the facilitator's window shows paper and what is to be done, and nothing else."""
        seen = self.desk_seen()
        return share_of(places.PAPER, seen) > 0.9 and not self.has_map(seen)

    def desk_seen(self):
        """What is seen where the facilitator's window is: all of it that is on the screens."""
        place = place_of(self.display, self.program.window)
        width, height = self.display.size_of(self.display.root)
        right, bottom = min(place.right, width), min(place.bottom, height)
        return self.display.grab(box=Box(max(place.left, 0), max(place.top, 0), right, bottom))

    def wait_for_cover(self, what):
        """The facilitator's window is covered within a second, and tells nobody's name, nor where the map lies."""
        wait_until(self.is_covered, f"{what}: the facilitator's window to be covered", AT_ONCE_S)
        self.program.rest()
        self.desk.keep_shot(f"covered, {what}")
        everything = telling.REAL_NAMES + telling.CODE_NAMES + telling.PRIVATE + telling.PATHS
        self.expect_untold(everything, what)
        expect(self.reader.ask("find_beginning", SHOW_THE_DESK), f"{what}: it says how to go on")

    def show_the_desk(self):
        """The facilitator asks for the desk."""
        self.at_desk()
        # Who is sooner has not read what covers it.
        time.sleep(READ_S)
        self.program.press_last("Return")
        wait_until(lambda: not self.is_covered(), "the desk to be shown", AT_ONCE_S)
        self.program.rest()

    # What is told.

    def begin_to_hear(self):
        """What was announced before was announced at the desk; the last of it may still be on its way."""
        count = -1
        while count != (count := len(self.reader.ask("heard"))):
            time.sleep(HEARD_S)
        self.said_before = count

    def texts(self):
        """All that a screen reader could read in any window, or was told since it began to hear."""
        return self.reader.ask("texts") + self.reader.ask("heard")[self.said_before :]

    def expect_untold(self, words, what):
        """None of the words is in anything that a screen reader could read, in any window, or in a window's name."""
        told = telling.told(self.texts(), words)
        if told:
            self.desk.keep_shot(f"told, {what}")
        expect(not told, f"{what}: to be read is {told[:6]}")
        # A window manager copies titles at its own pace.
        called = lambda: telling.told(self.display.words_of_windows(), words)
        wait_until(lambda: not called(), f"{what}: windows not to be called {called()[:6]}", AT_ONCE_S)


def share_of(rgb, picture):
    """The part of all pixels that has a colour."""
    return picture.data.count(pixel(rgb)) / (picture.width * picture.height)


@contextmanager
def one_screen(desk):
    """The facilitator's screen only, which is projected as it is."""
    with ReaderBus(desk) as bus, Reader(bus) as reader:
        yield Evening(desk, bus, reader)


@contextmanager
def evening(desk):
    """Two screens of their own for one test."""
    with TwoScreens() as display, Desk(display, desk.binary, desk.shots, desk.name) as place:
        with ReaderBus(place) as bus, Reader(bus) as reader:
            yield Evening(place, bus, reader)
