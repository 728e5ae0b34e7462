"""The curtain before the room's window: what was withheld never shows, and only the desk opens it.

What is forbidden is looked for in every picture the projector showed meanwhile, not only in the last one.
"""

import time

import telling
from evening import STILL_S, WATCHED_S, evening
from presenting import PANIC_S, SETTLED_S
from program import expect, wait_until
from watching import SEEN, Forbidden, faint

# The server repeats a held key after 660 ms, 25 times a second.
HELD_S = 1.6
# What a presenter's remote sends, and F9.
ROOM_KEYS = ["F9", "b", "period", "Prior", "Next"]


def expect_never(here, watch, forbidden, permitted, what):
    """No picture of the watch holds anything of the forbidden one that is not in the permitted one, too."""
    telling_parts = Forbidden(forbidden, permitted)
    expect(telling_parts.is_in(faint(forbidden, permitted, 1.2 * SEEN)), f"{what}: it would be found if it were there")
    found = [(at, telling_parts.share(picture)) for at, picture in watch.seen]
    leaks = [(f"{at:.2f} s", f"{100 * share:.0f} %") for at, share in found if share >= SEEN]
    if leaks:
        worst = max(watch.pictures(), key=telling_parts.share)
        worst.save(here.desk.shots / f"{here.desk.name} - leaked.png")
    expect(not leaks, f"{what}: it was there in {len(leaks)} of {len(found)} pictures: {leaks[:8]}")


def hold(here, *keys, seconds=HELD_S):
    """Keys held down together for so long that the server repeats the last one."""
    for key in keys:
        here.program.xdotool("keydown", key)
    time.sleep(seconds)
    for key in reversed(keys):
        here.program.xdotool("keyup", key)
    here.program.rest()


def mash(here, *keys, pause_ms=60):
    """Keys in a panic: one after the other, faster than anybody looks."""
    here.program.xdotool("key", "--delay", pause_ms, *keys)
    here.program.rest()


def frozen_and_made_confidential(desk):
    """Frozen, then somebody is marked confidential: the projector shows paper at once"""
    with evening(desk) as here:
        freeze_and_hide(here)
        here.wait_for_curtain("what is frozen shows somebody confidential")
        here.desk.keep_shot("frozen, then confidential")
        here.program.kill()


def frozen_and_code_names(desk):
    """Frozen, then the names are switched to code names: the projector shows paper at once"""
    with evening(desk) as here:
        program = here.open(telling.write(here.desk, has_code_names=False))
        real = here.still()
        program.press("F10")
        expect(here.settle() == real, "frozen, it keeps its picture")
        program.press("ctrl+shift+n")
        here.wait_for_curtain("real names are forbidden now")
        here.desk.keep_shot("frozen, then code names")
        with here.watch() as watch:
            program.press("F10")
            time.sleep(WATCHED_S)
            coded = here.show_again()
            time.sleep(WATCHED_S)
        expect_never(here, watch, real, coded, "unfrozen under code names, a real name")
        program.kill()


def freeze_and_hide(here):
    """The map is frozen, and a name in it becomes forbidden; gives the picture with that name."""
    program = here.open(telling.write(here.desk))
    shown = here.still()
    program.press("F10")
    here.make_confidential("ZEBRA")
    here.program.rest()
    return shown


def unfrozen_afterwards(desk):
    """Unfreezing and showing the room never bring back, not faintly either, who became confidential meanwhile"""
    with evening(desk) as here:
        shown = freeze_and_hide(here)
        with here.watch() as watch:
            here.at_desk()
            here.program.press("F10")
            time.sleep(WATCHED_S)
            after = here.show_again()
            time.sleep(WATCHED_S)
        here.desk.keep_shot("shown again")
        expect_never(here, watch, shown, after, "ZEBRA")
        here.expect_untold(["confidential: ZEBRA"], "afterwards")
        here.program.kill()


def unfrozen_the_other_way(desk):
    """What became confidential while frozen does not come back either when the curtain is opened before unfreezing"""
    with evening(desk) as here:
        shown = freeze_and_hide(here)
        with here.watch() as watch:
            here.show_again()
            here.program.press("F10")
            time.sleep(WATCHED_S)
            after = here.still()
        expect_never(here, watch, shown, after, "ZEBRA")
        here.program.kill()


def keys_in_the_room_only_close(desk):
    """No key in the room's window brings back what is forbidden, nor opens a curtain that the desk has closed"""
    with evening(desk) as here:
        freeze_and_hide(here)
        here.in_room()
        expect_all_stay_closed(here, "forbidden")
        here.program.minimise()
        here.in_room()
        expect_all_stay_closed(here, "forbidden, with the facilitator's window minimised")
        here.program.kill()
    with evening(desk) as here:
        program = here.open(telling.write(here.desk))
        program.press("F9")
        here.wait_for_curtain("F9")
        time.sleep(PANIC_S + 0.2)
        here.in_room()
        expect_all_stay_closed(here, "closed at the desk")
        for key in ("b", "period", "F9"):
            here.show_again()
            here.in_room()
            program.press_last(key)
            here.wait_for_curtain(f"{key} in the room's window")
        program.kill()


def expect_all_stay_closed(here, why):
    with here.watch() as watch:
        for key in (*ROOM_KEYS, "space", "ctrl+F9", "Return", "Escape", "F5", "Tab"):
            here.program.press_last(key)
            time.sleep(0.3)
    open_ones = [at for at, picture in watch.seen if here.has_map(picture)]
    expect(not open_ones, f"{why}: keys in the room's window opened the curtain after {open_ones[:4]} s")


def held_keys(desk):
    """A panic key that is held ends closed, at the desk and in the room's window, and nothing flickers"""
    with evening(desk) as here:
        program = here.open(telling.write(here.desk))
        for place in (here.at_desk, here.in_room):
            for key in ("F9", "b", "period") if place == here.in_room else ("F9",):
                place()
                with here.watch() as watch:
                    hold(here, key)
                    time.sleep(0.2)
                what = f"{key} held, {place.__name__}"
                expect(here.is_curtain_closed(), f"{what}: closed in the end, after {turns(here, watch)} turns")
                expect(turns(here, watch) == 1, f"{what}: it closes once, not {turns(here, watch)} times to and fro")
                here.show_again()
        program.press("F9")
        time.sleep(PANIC_S + 0.2)
        with here.watch() as watch:
            hold(here, "F9")
        expect(here.is_curtain_closed(), "F9 held on a closed curtain: closed in the end")
        expect(turns(here, watch) <= 2, f"F9 held on a closed curtain: {turns(here, watch)} times to and fro")
        program.kill()


def turns(here, watch):
    """How often the curtain was closed or opened."""
    states = [here.is_paper(picture) for picture in watch.pictures()]
    return sum(now != then for then, now in zip(states, states[1:]))


def mashed_keys(desk):
    """Panic keys pressed several times, with others and with modifiers end closed, whether it was open or closed"""
    ways = [
        ("F9", "F9"), ("F9", "F9", "F9"), ("F9",) * 8, ("F9", "Escape", "F9", "space"), ("ctrl+F9",),
        ("shift+F9", "F9"), ("F9", "F10", "F9"), ("F9", "ctrl+F9", "F9", "F9"),
    ]
    with evening(desk) as here:
        program = here.open(telling.write(here.desk))
        for was_closed in (False, True):
            for way in ways:
                if was_closed:
                    program.press("F9")
                    time.sleep(PANIC_S + 0.2)
                expect(here.is_curtain_closed() == was_closed, f"before {way}: closed is {was_closed}")
                mash(here, *way)
                time.sleep(0.2)
                expect(here.is_curtain_closed(), f"{' '.join(way)}, {'closed' if was_closed else 'open'} before")
                here.show_again()
        program.kill()


def closed_until_the_desk_opens_it(desk):
    """A closed curtain stays closed over F5, F11, a closed map and another one, until the desk opens it"""
    with evening(desk) as here:
        other = telling.write(here.desk, file="other.ron", has_code_names=False)
        program = here.open(telling.write(here.desk))
        program.press("F9")
        here.wait_for_curtain("F9")
        # F11 puts the wall into the facilitator's window, on the laptop; the projector has paper meanwhile.
        for keys in (["F5", "F5"], ["F11", "F11"], ["F5", "Escape"], ["ctrl+w", "ctrl+n"]):
            for key in keys:
                program.press_last(key)
                program.rest()
                here.expect_closed(f"{key} of {keys}", 0.3)
            if here.is_covered():
                here.show_the_desk()
            here.put_on_laptop()
            if keys == ["F5", "Escape"]:
                here.open_in_program(other)
                here.expect_closed("another map is open", 0.3)
        here.show_again()
        program.kill()


def another_map_waits(desk):
    """Another map that is opened while presenting is not shown before the desk asks for it"""
    with evening(desk) as here:
        other = telling.write(here.desk, file="other.ron", has_code_names=False)
        program = here.open(telling.write(here.desk))
        here.open_in_program(other)
        here.expect_closed("another map is open", 1)
        here.show_again()
        program.kill()


def keyboard_stays_at_the_desk(desk):
    """F5 leaves the keyboard at the desk: what is typed then is a name in the entry box, 12 of 12 times"""
    with evening(desk) as here:
        path = telling.write(here.desk)
        program = here.open(path, is_presented=False)
        strayed = []
        for turn in range(12):
            here.at_desk()
            # Out of the entry box, where the a below would be a letter.
            program.press("Escape")
            program.xdotool("key", "F5")
            if turn % 2:
                # Half of the times at leisure, half as fast as one types.
                time.sleep(0.8)
            program.xdotool("key", "a")
            program.xdotool("type", "--delay", 30, f"Bobby b {turn}x")
            program.xdotool("key", "Return")
            program.rest()
            # Once its window has found its screen, it must not be the room's either.
            time.sleep(SETTLED_S)
            if here.display.run("xdotool", "getwindowfocus") != str(program.window):
                strayed.append(turn)
            here.end_presentation()
        expect(not strayed, f"the room's window has the keyboard after turns {strayed}")
        program.press_last("ctrl+s")
        written = lambda: path.read_text(encoding="utf-8")
        wait_until(lambda: "Bobby" in written(), "the map to be saved")
        lost = [turn for turn in range(12) if f'"Bobby b {turn}x"' not in written()]
        expect(not lost, f"names typed in turns {lost} are not in the map")
        program.kill()


def keys_for_the_room(desk):
    """A name typed into the room's window closes the curtain and does nothing else; Esc and F5 there end nothing"""
    with evening(desk) as here:
        program = here.open(telling.write(here.desk))
        here.in_room()
        with here.watch() as watch:
            program.xdotool("type", "--delay", 60, "Bobby Abbot, club b")
            program.rest()
            time.sleep(0.3)
        expect(here.is_curtain_closed(), f"a name with a b in it closes the curtain, after {turns(here, watch)} turns")
        expect(turns(here, watch) == 1, f"it closes once, and not {turns(here, watch)} times to and fro")
        for key in ("Escape", "F5", "Prior", "Next", "Delete", "ctrl+w", "ctrl+z"):
            program.press_last(key)
            program.rest()
            here.expect_closed(f"{key} in the room's window", 0.2)
            expect(here.room.is_there(), f"{key} in the room's window ends nothing")
        texts = here.reader.ask("texts")
        expect(not telling.told(texts, ["Bobby"]), "nothing typed there is anywhere")
        expect(not telling.told(texts, ["Undone"]), "and nothing is undone by it")
        program.kill()


def full_screen_as_asked(desk):
    """F11 in the room's window does what is asked for as fast as it is pressed: twice is as before, thrice is not"""
    with evening(desk) as here:
        program = here.open(telling.write(here.desk))
        projector = here.display.projector()
        full = (projector.width, projector.height)
        is_full = lambda: here.display.size_of(here.room.window) == full
        expect(is_full(), "the room's window fills the projector")
        here.in_room()
        wanted = True
        for presses, pause_ms in ((2, 20), (2, 60), (3, 60), (2, 120), (3, 180), (4, 40), (3, 20), (3, 100)):
            program.xdotool("key", "--delay", pause_ms, *["F11"] * presses)
            wanted ^= bool(presses % 2)
            wait_until(lambda: is_full() == wanted, f"{presses} × F11 every {pause_ms} ms: full screen is {wanted}", 3)
            time.sleep(0.4)
            expect(is_full() == wanted, f"{presses} × F11 every {pause_ms} ms: full screen stays {wanted}")
            here.in_room()
        program.kill()


def names_typed_into_texts(desk):
    """What is typed into title and demand is not projected before the field is left: a name in it is not whole yet"""
    with evening(desk) as here:
        program = here.open(telling.write(here.desk))
        for name, text in (("Title", "Water and Judge Petrov"), ("Demand", "ZEBRA signs")):
            before = here.still()
            here.click_field(name)
            program.press("ctrl+a")
            with here.watch() as watch:
                program.xdotool("type", "--delay", 150, text)
                program.press("BackSpace", "BackSpace")
                program.xdotool("type", "--delay", 150, text[-2:])
                program.rest()
                time.sleep(STILL_S)
            others = [at for at, picture in watch.seen if picture != before]
            expect(not others, f"{name}: the projector showed {len(others)} other pictures while it was typed")
            program.press("Tab")
            expect(here.still() != before, f"{name}: it is projected once it is written")
        program.kill()


def given_up_texts(desk):
    """What is typed into title and demand and given up with Esc, however fast, was never projected"""
    with evening(desk) as here:
        program = here.open(telling.write(here.desk))
        before = here.still()
        for name in ("Title", "Demand"):
            for pause_ms in (5, 15, 25, 40, 60, 80):
                here.click_field(name)
                program.press("ctrl+a")
                with here.watch() as watch:
                    program.xdotool("type", "--delay", pause_ms, "--args", 1, "Ask Hidden Orchard", "key", "Escape")
                    time.sleep(STILL_S)
                    program.rest()
                others = [at for at, picture in watch.seen if picture != before]
                expect(not others, f"{name}, a letter every {pause_ms} ms: the projector showed something of it")
                expect(here.still() == before, f"{name}, a letter every {pause_ms} ms: nothing of it is left")
        program.kill()


TESTS = [
    names_typed_into_texts,
    given_up_texts,
    frozen_and_made_confidential,
    frozen_and_code_names,
    unfrozen_afterwards,
    unfrozen_the_other_way,
    keys_in_the_room_only_close,
    held_keys,
    mashed_keys,
    closed_until_the_desk_opens_it,
    another_map_waits,
    keyboard_stays_at_the_desk,
    keys_for_the_room,
    full_screen_as_asked,
]
