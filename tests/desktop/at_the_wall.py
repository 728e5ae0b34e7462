"""The wall in this window: nothing is answered there, nothing comes along from the desk, and it is left covered."""

import os
import re
import shutil
import time
from contextlib import contextmanager

import dialogs
import places
import recovering
import telling
from evening import AT_ONCE_S, one_screen
from presenting import PANIC_S
from program import Findings, expect, wait_until

# Under code names nobody reads these.
HIDDEN = telling.REAL_NAMES + telling.PRIVATE + telling.PATHS
SECRET = ["ZEBRA"]
SIDES = (places.ACTIVE_ALLIES, places.ACTIVE_OPPOSITION)


@contextmanager
def the_wall(here, prepare=lambda here: None):
    """A map on the wall in the one window there is, with somebody confidential in it."""
    program = here.open(telling.write(here.desk, confidential=SECRET), is_presented=False)
    try:
        prepare(here)
        here.go_to_wall()
        yield program
    finally:
        program.kill()
        # The next one is not to hear how this one ended.
        shutil.rmtree(here.desk.folder / "state", ignore_errors=True)


def no_answers(desk):
    """On the wall no key shows a file, a folder, a name or another map, blank or not"""
    findings = Findings()
    with one_screen(desk) as here:
        for key in ("ctrl+w", "ctrl+o", "ctrl+n", "ctrl+shift+s", "ctrl+f", "ctrl+k", "ctrl+l", "F1", "F6", "F8"):
            with findings.of(key), the_wall(here) as program:
                answers_nothing(here, key, "on the wall")
                program.press_last("F9")
                wait_until(lambda: here.is_paper(here.projected()), "F9 to close the curtain", AT_ONCE_S)
                answers_nothing(here, key, "on the blank wall")
    findings.expect_none()


def answers_nothing(here, key, where):
    was_blank = here.is_curtain_closed()
    here.program.press_last(key)
    here.program.rest()
    here.desk.keep_shot(f"{key} {where}")
    here.expect_untold(HIDDEN, where)
    here.program.press_last("Escape")
    here.program.rest()
    here.expect_wall(where, was_blank)


def typed_letters_while_blank(desk):
    """Letters typed on a blank wall are no commands: it stays blank, and the map as it was"""
    with one_screen(desk) as here, the_wall(here) as program:
        program.press_last("F9")
        here.wait_for_curtain("F9 on the wall")
        time.sleep(PANIC_S + 0.2)
        with here.watch() as watch:
            program.xdotool("type", "--delay", 60, "Bobby, a club. 12345 b")
            for key in ("Delete", "Return", "Tab", "b", "space", "ctrl+F9"):
                program.press_last(key)
            program.rest()
            time.sleep(0.3)
        opened = [at for at, picture in watch.seen if here.has_map(picture)]
        expect(not opened, f"letters opened the curtain after {opened[:4]} s")
        here.expect_untold(HIDDEN, "letters on a blank wall")
        here.leave_wall("F11")
        here.show_the_desk()
        wait_until(lambda: program.title() == "sabotage.ron – Fanlight", f"no change; {program.title()!r}")
        texts = here.reader.ask("texts")
        expect(not telling.told(texts, ["Bobby"]), "nothing that was typed is kept")


def faults(desk):
    """What goes wrong on the wall is said there without paths and names, and kept for the desk"""
    findings = Findings()
    with one_screen(desk) as here:
        for what, spoil in (("the folder is gone", folder_gone), ("two names for one file", second_name)):
            with findings.of(what), the_wall(here, lambda here: here.make_confidential("VAULT")) as program:
                spoil(desk.folder / telling.FOLDER / telling.FILE)
                program.press_last("ctrl+s")
                program.rest()
                time.sleep(0.5)
                desk.keep_shot(f"wall, {what}")
                here.expect_untold(HIDDEN, "on the wall")
                program.press_last("Escape")
                here.leave_wall("F11")
                here.expect_untold(HIDDEN, "covered")
                here.show_the_desk()
                desk.keep_shot(f"desk, {what}")
                if spoil == folder_gone:
                    wait_until(lambda: telling.told(here.texts(), [telling.FOLDER]), "the desk to be told where")
            shutil.rmtree(desk.folder / telling.FOLDER, ignore_errors=True)
    findings.expect_none()


def folder_gone(path):
    shutil.rmtree(path.parent)


def second_name(path):
    os.link(path, path.with_name("sabotage too.ron"))


def typed_names(desk):
    """A name typed on the wall gets the same answer, whether it is new, has a code name, or is confidential"""
    findings = Findings()
    with one_screen(desk) as here:
        usual = answers(here, "Yolanda Ruz")
        for name in ("Carmela Ruiz", "Asociacion de Vecinos", "ZEBRA"):
            with findings.of(name):
                for moment, others, own in zip(("typed", "entered", "left"), usual, answers(here, name)):
                    more, less = sorted(set(own) - set(others)), sorted(set(others) - set(own))
                    expect(not more and not less, f"{moment}: also {more}, and not {less}")
    findings.expect_none()


def answers(here, name):
    """What the wall answers to a name while it is typed, when it is entered, and afterwards: texts and selection."""
    given = []
    with the_wall(here) as program:
        before = here.projected()
        program.press_last("a")
        wait_until(lambda: here.projected() != before, "a box to type a name into")
        for act in (lambda: program.type(name), lambda: program.press("Return"), lambda: program.press("Escape")):
            act()
            time.sleep(0.3)
            program.rest()
            texts = here.texts() + [f"selected: {one}" for one in here.reader.ask("selected")]
            given.append([re.sub(r"\d+", "#", text.replace(name, "…")) for text in texts])
            is_ringed = places.ring(here.projected()) is not None
            given[-1] += ["a ring round a chip"] * is_ringed
        here.desk.keep_shot(f"entered {name}")
    return given


def nothing_comes_along(desk):
    """What was typed, found, filtered or selected at the desk is gone when F11 makes it the wall"""
    findings = Findings()
    with one_screen(desk) as here:
        for prepare in (entry, find, palette, connect, rename, surroundings):
            with findings.of(prepare.__name__), the_wall(here, prepare) as program:
                desk.keep_shot(f"wall after {prepare.__name__}")
                here.expect_untold(HIDDEN, "on the wall")
                chosen = here.reader.ask("selected")
                expect(not chosen, f"nobody is selected, not {chosen}")
                # What was said about the wall itself may go meanwhile.
                shown = here.projected()
                fan = places.around([shown.box_of(color) for color in SIDES])
                program.press("Delete", "1", "plus")
                here.expect_untold(HIDDEN, "after keys for a selection")
                changed = here.projected().changes(shown, fan)
                expect(not changed, f"keys for a selection do nothing: {changed}")
    findings.expect_none()


# What was being done at the desk.


def entry(here):
    here.program.press("a")
    here.program.type("NIGHTFALL at nine")


def find(here):
    here.program.press("ctrl+f")
    here.program.type("ZEBRA")
    here.program.press("Return")


def palette(here):
    here.program.press("ctrl+k")
    here.program.type("ZEBRA")
    # While it is open, it has the keys.
    here.program.press("Escape")


def connect(here):
    here.select("VAULT")
    here.program.press("r")
    here.program.type("NIGHTFALL")


def rename(here):
    here.select("VAULT")
    here.program.press("F2")
    here.program.type("NIGHTFALL")


def surroundings(here):
    here.select("ZEBRA")
    here.program.press("space")


# Leaving it.


def left_covered(desk):
    """F11 and F5 leave the wall with this window covered, until the facilitator asks for it"""
    findings = Findings()
    with one_screen(desk) as here:
        for key in ("F11", "F5"):
            with findings.of(key), the_wall(here):
                with here.watch() as watch:
                    here.leave_wall(key)
                    time.sleep(1)
                shown = [(at, picture) for at, picture in watch.seen if here.has_panels(picture)]
                for at, picture in shown:
                    picture.save(here.desk.shots / f"{here.desk.name}-{key}-{at:.3f}.png")
                expect(not shown, f"the desk was shown after {[at for at, _ in shown[:4]]} s")
                here.wait_for_cover(f"{key} from the wall")
                here.show_the_desk()
                expect(telling.told(here.texts(), ["Carmela Ruiz"]), "the desk that was asked for")
    findings.expect_none()


def killed_on_the_wall(desk):
    """Killed on the wall or while presenting, the next start is covered: no map, path or thumbnail unasked"""
    findings = Findings()
    with one_screen(desk) as here:
        for key in ("F11", "F5"):
            for arguments in ([], [desk.folder / telling.FOLDER / telling.FILE]):
                with findings.of(f"{key}{', the map given at the start' * len(arguments)}"):
                    killed_and_started(here, key, arguments)
                shutil.rmtree(desk.folder / "state")
    findings.expect_none()


def killed_and_started(here, key, arguments):
    """Killed while the room sees the map, and started again."""
    program = here.open(telling.write(here.desk, confidential=SECRET), is_presented=False)
    here.make_confidential("VAULT")
    wait_until(lambda: recovering.copies(here.desk), "a recovery copy")
    program.press_last(key)
    program.rest()
    time.sleep(1)
    program.kill()
    here.begin_to_hear()
    program = here.program = here.desk.start(*arguments, environment=here.bus.environment)
    try:
        here.wait_for_cover(f"killed after {key}, {len(arguments)}")
        here.show_the_desk()
        here.desk.keep_shot(f"asked for after {key}, {len(arguments)}")
        if not arguments:
            dialogs.wait_for(program, places.RECOVERY)
    finally:
        program.kill()


def kept_to_oneself(desk):
    """New maps, lists and recovery copies are for their owner only; a map that others may read stays so"""
    path = telling.write(desk)
    with one_screen(desk) as here:
        program = here.open(path, is_presented=False)
        here.make_confidential("VAULT")
        wait_until(lambda: recovering.copies(desk), "a recovery copy")
        kept = [file for file in (desk.folder / "state").rglob("*") if file.is_file()]
        open_ones = {file.name: mode(file) for file in kept if mode(file) & 0o077}
        expect(not open_ones, f"nobody else reads what is kept: {open_ones}")
        program.press("ctrl+s")
        program.wait_for_title("sabotage.ron – Fanlight")
        expect(mode(path) == 0o644, f"a map that others may read stays so: {mode(path):o}")
        new = path.with_name("new.ron")
        dialogs.save_as(program, new)
        expect(mode(new) == 0o600, f"a new map is its owner's: {mode(new):o}")
        program.close()


def mode(path):
    return path.stat().st_mode & 0o777


TESTS = [
    no_answers,
    typed_letters_while_blank,
    faults,
    typed_names,
    nothing_comes_along,
    left_covered,
    killed_on_the_wall,
    kept_to_oneself,
]
