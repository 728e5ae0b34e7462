"""Two real screens: mirrored, unplugged, swapped, with the lid closed, and after the presentation.

Whatever happens to them, the room never sees the facilitator's window unasked.
"""

import time

import telling
from evening import evening, one_screen
from picture import Box
from program import Findings, expect, wait_until
from two_screens import LEFT, PROJECTOR

# A change of screens cannot be foreseen: so soon after it nothing of a map is projected any more.
SOON_S = 1
WHERE_THE_LAPTOP_IS = Box(0, 0, *PROJECTOR)


def watch_change(here, change, box, what):
    """What is seen in a part of the screens while they change, and that the map is gone from it soon."""
    with here.watch(box) as watch:
        began = time.monotonic()
        change()
        changed = time.monotonic()
        here.program.rest()
        time.sleep(1.5)
    seen = watch.since(changed)
    last = max((at for (_, picture), (at, _) in zip(seen, seen[1:]) if here.has_map(picture)), default=0)
    is_left = here.has_map(watch.last())
    print(f"    {what}: changed in {changed - began:.2f} s, a map was projected for {last:.2f} s after it", flush=True)
    if is_left or last > SOON_S:
        here.desk.keep_shot(f"leaked, {what}")
    expect(not is_left, f"{what}: a map is still projected")
    expect(last <= SOON_S, f"{what}: a map was projected for {last:.2f} s")


def expect_back(here, what):
    """The projector shows paper until the desk asks for more, and then the map."""
    projector = here.display.projector()
    wait_until(lambda: here.is_curtain_closed(), f"{what}: paper on the projector", 5)
    here.expect_closed(what, 1)
    if here.is_covered():
        here.show_the_desk()
    here.expect_closed(f"{what}, the desk is shown", 0.5)
    here.put_on_laptop()
    here.show_again()
    expect(here.display.projector() == projector and here.has_map(here.projected()), f"{what}: F9 shows the map again")


def mirrored(desk):
    """Switched to mirroring, both screens show paper that says how to go on; side by side again, the projector paper"""
    with evening(desk) as here:
        here.open(telling.write(here.desk))
        watch_change(here, here.display.mirror, WHERE_THE_LAPTOP_IS, "mirrored")
        here.wait_for_cover("mirrored")
        here.display.plug_in()
        expect_back(here, "side by side again")
        here.program.kill()


def overlapping(desk):
    """Screens that overlap in part are taken for mirrored ones"""
    with evening(desk) as here:
        here.open(telling.write(here.desk))
        part = Box(700, 100, 700 + PROJECTOR[0], 100 + PROJECTOR[1])
        watch_change(here, lambda: here.display.place(part.left, part.top), part, "overlapping")
        here.wait_for_cover("overlapping")
        here.program.kill()


def lid_closed(desk):
    """With the laptop's lid closed the projector shows paper, and goes on doing so when it is opened again"""
    with evening(desk) as here:
        here.open(telling.write(here.desk))
        watch_change(here, here.display.close_lid, WHERE_THE_LAPTOP_IS, "lid closed")
        here.wait_for_cover("lid closed")
        here.display.open_lid()
        here.display.plug_in()
        expect_back(here, "lid opened")
        here.program.kill()


def unplugged_and_plugged_in(desk):
    """With the projector unplugged the desk is covered; plugged in again, the projector shows paper until asked"""
    with evening(desk) as here:
        here.open(telling.write(here.desk))
        watch_change(here, here.display.unplug, Box(0, 0, *LEFT), "unplugged")
        here.wait_for_cover("unplugged")
        watch_change(here, here.display.plug_in, Box(LEFT[0], 0, LEFT[0] + PROJECTOR[0], PROJECTOR[1]), "plugged in")
        expect_back(here, "plugged in again")
        here.program.kill()


def swapped(desk):
    """With the screens swapped, the desk does not come to the projector unasked"""
    with evening(desk) as here:
        here.open(telling.write(here.desk))
        watch_change(here, here.display.swap, WHERE_THE_LAPTOP_IS, "swapped")
        here.expect_closed("swapped", 1)
        here.program.kill()


def changed_while_closed(desk):
    """A curtain that is closed already stays closed, whatever happens to the screens"""
    with evening(desk) as here:
        program = here.open(telling.write(here.desk))
        program.press("F9")
        here.wait_for_curtain("F9")
        for change in (here.display.mirror, here.display.plug_in, here.display.unplug, here.display.plug_in):
            change()
            here.program.rest()
            time.sleep(1)
        expect_back(here, "after all that")
        program.kill()


def from_wall_to_window(desk):
    """From the wall on the laptop to a window for the room, and back: the projector never shows the desk unasked"""
    findings = Findings()
    for is_presented in (False, True):
        for key in ("F5", "F11"):
            with findings.of(f"{'F5, ' * is_presented}F11, {key}"), evening(desk) as here:
                program = here.open(telling.write(here.desk), is_presented)
                with here.watch() as watch:
                    for press in ("F11", key):
                        program.press_last(press)
                        program.rest()
                        time.sleep(1.5)
                shown = [at for at, picture in watch.seen if here.has_panels(picture)]
                if shown:
                    here.desk.keep_shot(f"leaked, F11, {key}")
                expect(not shown, f"the desk was projected after {shown[:4]} s")
                program.kill()
    findings.expect_none()


def paper_afterwards(desk):
    """After the presentation the projector shows paper, not the desktop, until the facilitator closes it"""
    with evening(desk) as here:
        program = here.open(telling.write(here.desk))
        title = lambda: program.title()
        for turn in range(2):
            with here.watch() as watch:
                program.press_last("F5")
                wait_until(here.is_curtain_closed, "paper when the presentation is over", 1)
                time.sleep(1.5)
            other = [at for at, picture in watch.seen if not here.is_paper(picture) and not here.has_map(picture)]
            expect(not other, f"never the desktop: {other}")
            expect(here.is_curtain_closed(), "paper stays on the projector")
            expect(here.room.is_there(), "in the window that was there before")
            wait_until(lambda: title() == "sabotage.ron – Fanlight", f"the desk has its title again: {title()!r}")
            here.desk.keep_shot("afterwards")
            if turn == 0:
                program.press_last("F5")
                wait_until(lambda: not here.is_curtain_closed(), "to be presented again in the same window")
                here.still()
        here.display.ask_to_close(here.room.window)
        wait_until(lambda: not here.room.is_there(), "the window to be closed by its cross")
        expect(program.is_seen(), "the desk stays")
        program.kill()


def one_screen_only(desk):
    """With one screen, the room's window closes when the presentation is over"""
    with one_screen(desk) as here:
        program = here.open(telling.write(here.desk), is_presented=False)
        program.press_last("F5")
        wait_until(lambda: len(program.windows()) == 2, "a window for the room")
        here.at_desk()
        program.press_last("F5")
        wait_until(lambda: program.windows() == [program.window], "the room's window to be gone")
        program.kill()


TESTS = [
    mirrored,
    overlapping,
    lid_closed,
    unplugged_and_plugged_in,
    swapped,
    changed_while_closed,
    from_wall_to_window,
    paper_afterwards,
    one_screen_only,
]
