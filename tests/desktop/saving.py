"""Saving where something is in the way: a full disk, a file that others write or remove meanwhile."""

import os
import subprocess
from contextlib import contextmanager

import dialogs
import maps
import places
from editing import a_change
from recovering import copies
from program import expect, wait_until


@contextmanager
def small_disk(folder):
    """64 kB mounted at a folder, for as long as it is needed."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def a_full_disk(desk):
    """A full disk is said, leaves the file whole and the program running, and saving elsewhere then works"""
    with small_disk(desk.folder / "stick") as stick:
        path = desk.example(to="stick/map.ron")
        before = path.read_bytes()
        fill(stick / "filler")
        program = desk.start(path)
        program.wait_for_title("map.ron – Fanlight")
        a_change(program)
        program.press("ctrl+s")
        dialogs.wait_for(program, places.FAILURE)
        desk.keep_shot("said")
        # Its other button, which has the keyboard, saves elsewhere at once.
        dialogs.answer(program, "Escape")
        expect(path.read_bytes() == before, "the file on the full disk is as it was")
        expect(sorted(file.name for file in stick.iterdir()) == ["filler", "map.ron"], "nothing is left beside it")
        expect(program.title() == "map.ron • – Fanlight", "what was done is still unsaved")
        elsewhere = desk.folder / "elsewhere.ron"
        dialogs.save_as(program, elsewhere)
        expect(maps.show(desk.binary, elsewhere)["actors"] == 31, "the new file holds what was done")
        program.close()


def another_disk(desk):
    """A stick that was changed for another is not taken for the map's own, which can be saved there all the same"""
    folder = desk.folder / "stick"
    with small_disk(folder):
        path = desk.example("library.ron", to="stick/map.ron")
        program = desk.start(path)
        program.wait_for_title("map.ron – Fanlight")
    folder.rmdir()
    a_change(program)
    with small_disk(folder):
        program.press("ctrl+s")
        dialogs.wait_for(program, places.FAILURE)
        desk.keep_shot("said")
        expect(not any(folder.iterdir()), "nothing is written to the other stick")
        dialogs.answer(program, "Escape")
        expect(program.title() == "map.ron • – Fanlight", "what was done is still unsaved")
        dialogs.save_as(program, path)
        program.wait_for_title("map.ron – Fanlight")
        expect(path.exists(), "there it is when that was asked for")
        program.close()


def another_disk_after_a_crash(desk):
    """The same is so of a map that was recovered after the program was killed"""
    folder = desk.folder / "stick"
    with small_disk(folder):
        path = desk.example("library.ron", to="stick/map.ron")
        program = desk.start(path)
        program.wait_for_title("map.ron – Fanlight")
        a_change(program)
        wait_until(lambda: copies(desk), "a recovery copy")
        program.kill()
    folder.rmdir()
    with small_disk(folder):
        program = desk.start()
        dialogs.wait_for(program, places.RECOVERY)
        dialogs.choose(program, 0)
        program.wait_for_title("map.ron • – Fanlight")
        program.press("ctrl+s")
        dialogs.wait_for(program, places.FAILURE)
        desk.keep_shot("said")
        expect(not any(folder.iterdir()), "nothing is written to the other stick")
        dialogs.answer(program, "Escape")
        dialogs.save_as(program, path)
        program.wait_for_title("map.ron – Fanlight")
        program.close()


def fill(path):
    """Takes all the room there is."""
    with open(path, "wb", buffering=0) as file:
        try:
            while True:
                file.write(b"f" * 4096)
        except OSError:
            pass


def others_write(desk, path):
    """A window with unsaved changes on a map that somebody else has written since."""
    program = desk.start(path)
    program.wait_for_title("map.ron – Fanlight")
    a_change(program)
    theirs = desk.example("library.ron", to="theirs.ron").read_bytes()
    path.write_bytes(theirs)
    program.press("ctrl+s")
    dialogs.wait_for(program, places.CHANGED_ON_DISK)
    expect(path.read_bytes() == theirs, "nothing is saved before it was asked")
    return program, theirs


def overwritten(desk):
    """A file that others changed is overwritten when that is the answer, and left alone when it is Cancel"""
    path = desk.example()
    program, theirs = others_write(desk, path)
    desk.keep_shot("asked")
    dialogs.answer(program, "Escape")
    expect(path.read_bytes() == theirs, "Cancel leaves the file of the others")
    expect(program.title() == "map.ron • – Fanlight", "and the changes unsaved")
    program.press("ctrl+s")
    dialogs.wait_for(program, places.CHANGED_ON_DISK)
    dialogs.choose(program, -2)
    program.wait_for_title("map.ron – Fanlight")
    expect(maps.show(desk.binary, path)["actors"] == 31, "the file holds our map")
    program.close()


def both_kept(desk):
    """A file that others changed stays beside ours when both are to be kept"""
    path = desk.example()
    program, theirs = others_write(desk, path)
    dialogs.choose(program, 0)
    wait_until(lambda: "•" not in program.title(), "the map to be saved")
    name = program.title().removesuffix(" – Fanlight")
    expect(name != "map.ron", "our file has a new name")
    expect(path.read_bytes() == theirs, "theirs is as it was")
    expect(maps.show(desk.binary, path.with_name(name))["actors"] == 31, "ours holds our map")
    program.close()


def reloaded(desk):
    """A file that others changed is shown when that is the answer"""
    path = desk.example()
    program, theirs = others_write(desk, path)
    dialogs.choose(program, -3)
    program.wait_for_title("map.ron – Fanlight")
    program.press("ctrl+s")
    dialogs.expect_none(program)
    expect(maps.show(desk.binary, path)["title"] == "Keep Mill Lane library open", "their map is what is open")
    expect(path.read_bytes() == theirs, "and it is saved as they wrote it")
    program.close()


def deleted(desk):
    """A file that was deleted behind our back is saved anew"""
    path = desk.example()
    program = desk.start(path)
    program.wait_for_title("map.ron – Fanlight")
    a_change(program)
    os.remove(path)
    program.press("ctrl+s")
    program.wait_for_title("map.ron – Fanlight")
    expect(maps.show(desk.binary, path)["actors"] == 31, "the new file holds our map")
    program.close()


TESTS = [a_full_disk, another_disk, another_disk_after_a_crash, overwritten, both_kept, reloaded, deleted]
