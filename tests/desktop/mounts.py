"""Saving on sticks with FAT, exFAT and NTFS and on overlays: what each refuses, and that it is said as what it is."""

import functools
import os
import subprocess

import dialogs
import maps
import needs
import places
from editing import a_change, add_to_tray
from program import expect, wait_until
from recovering import copies
from saving import fill
from sticks import SYSTEMS, Overlay, Stick

OLD, NEW = b"old " * 5000, b"new! " * 7000
SIGNS = ':?"*<>|\\'


@functools.cache
def save_once():
    return needs.build("test", "--no-run", "--test", "save_once")


class Saver:
    """Saves by the program that does one save and nothing else, and looks what became of it."""

    def __init__(self, desk, place):
        self.desk, self.place = desk, place

    def save(self, name, content, expected=None):
        """What was said of a save: nothing if it worked. Nobody's file may be left half, and none of its own."""
        path, before = self.place.folder / name, self.content(name)
        others = set(self.place.names()) - {name}
        command = [save_once(), path, self.kept("new", content)]
        command += [self.kept("old", expected)] if expected is not None else []
        ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        whole = content if ended.returncode == 0 else before
        expect(self.content(name) == whole, f"{name} is whole: {ended.stdout}{ended.stderr}")
        expect(set(self.place.names()) - {name} == others, f"nothing is left beside {name}: {self.place.names()}")
        expect(ended.stderr == "", f"{name}: {ended.stderr}")
        return ended.stdout

    def works(self, name, content, expected=None):
        said = self.save(name, content, expected)
        expect(said == "", f"{name} is saved: {said}")

    def fails(self, name, cause, words, content=NEW, expected=None):
        """It is not saved for that cause, and the person is told of it in those words."""
        kind, _, said = self.save(name, content, expected).partition("\n")
        expect(kind.startswith(cause), f"{name}: {cause} is the cause, not {kind}")
        expect(words in said and "os error" not in said, f"{name}: {words!r} is said: {said}")

    def content(self, name):
        path = self.place.folder / name
        return path.read_bytes() if path.exists() else None

    def kept(self, name, content):
        path = self.desk.folder / name
        path.write_bytes(content)
        return path


def example(desk, place, name):
    """An example put there as content alone: not every driver can set a mode."""
    path = place.folder / name
    path.write_bytes(desk.example().read_bytes())
    return path


def everything_refused(desk, place):
    """Saves of every kind on one place."""
    saver = Saver(desk, place)
    saver.works("map.ron", OLD)
    saver.works("map.ron", NEW, expected=OLD)
    saver.works("map.ron", b"small", expected=NEW)
    saver.works("a name longer than eight and three.ron", OLD)
    saver.works("map.ron", OLD)
    for sign in SIGNS:
        name = f"Plan{sign} B.ron"
        if place.takes_all_signs:
            saver.works(name, NEW)
        else:
            saver.fails(name, "NameImpossible", f"a name may not have the sign “{sign}”.")
    path = example(desk, place, "beach.ron")
    expect(maps.check(desk.binary, path) == (0, ""), "a map that lies there can be read")
    path.unlink()
    fill(place.folder / "filler")
    told = ("DiskFull", "There is no room for") if place.says_full else ("Io", "could not be written")
    saver.fails("map.ron", *told, expected=OLD)
    saver.fails("fresh.ron", *told)
    (place.folder / "filler").unlink()
    saver.works("map.ron", NEW, expected=OLD)
    place.protect()
    saver.fails("map.ron", "Protected", "or its whole disk is protected", content=OLD, expected=NEW)
    saver.fails("fresh.ron", "FolderProtected", "the whole disk is for reading only")


def used_in_the_window(desk, place):
    """A map on one place from opening to pulling it out, and back in."""
    path = example(desk, place, "map.ron")
    program = desk.start(path)
    program.wait_for_title("map.ron – Fanlight")
    a_change(program)
    program.press("ctrl+s")
    program.wait_for_title("map.ron – Fanlight")
    expect("Anglers" in maps.actors(path), "saved over itself")
    if not place.takes_all_signs:
        program.press("ctrl+shift+s")
        dialogs.give_path(program, place.folder / "Plan: B.ron")
        dialogs.wait_for(program, places.FAILURE)
        desk.keep_shot("sign")
        dialogs.answer(program, "Escape")
        expect(place.names() == ["map.ron"], "nothing is written under a name that is not possible")
    add_to_tray(program, "Divers")
    wait_until(lambda: copies(desk), "a recovery copy")
    place.pull()
    program.press("ctrl+s")
    dialogs.wait_for(program, places.FAILURE)
    desk.keep_shot("pulled")
    dialogs.answer(program, "Escape")
    expect(program.title() == "map.ron • – Fanlight", "what was done is still unsaved")
    expect(copies(desk), "and its recovery copy stays")
    expect(not place.folder.exists(), "nothing is made where the stick was")
    place.plug_in()
    program.press("ctrl+s")
    program.wait_for_title("map.ron – Fanlight")
    expect({"Anglers", "Divers"} <= set(maps.actors(path)), "plugged in again, it has everything")
    program.close()
    expect(place.names() == ["map.ron"], "and nothing else")


def lower_layer(desk):
    """A file that an overlay has from its lower layer is saved into the upper one, with owner, rights and attributes"""
    with Overlay(desk.folder / "merged") as place:
        below = place.lower / "map.ron"
        below.write_bytes(OLD)
        os.chmod(below, 0o640)
        os.chown(below, 65534, 65534)
        has_tags = gives_tags(below)
        (place.lower / "linked.ron").write_bytes(OLD)
        os.link(place.lower / "linked.ron", place.lower / "other.ron")
        saver = Saver(desk, place)
        saver.works("map.ron", NEW, expected=OLD)
        merged = place.folder / "map.ron"
        status = merged.stat()
        expect((status.st_uid, status.st_gid, status.st_mode & 0o777) == (65534, 65534, 0o640), f"as before: {status}")
        expect(not has_tags or os.getxattr(merged, "user.tags") == b"harbour", "its attributes go with it")
        expect(below.read_bytes() == OLD, "the lower layer is as it was")
        expect((place.upper / "map.ron").read_bytes() == NEW, "and the upper one has the new file")
        saver.fails("linked.ron", "HardLinked", "goes by one more name on this disk", expected=OLD)
        saver.works("linked.ron", NEW)
        expect((place.folder / "other.ron").read_bytes() == OLD, "the other name keeps what it had")
        # What is removed there is covered, not gone.
        merged.unlink()
        saver.works("map.ron", OLD)


def gives_tags(path):
    try:
        os.setxattr(path, "user.tags", b"harbour")
    except OSError:
        return False
    return True


def on(name, place_of, test, sentence):
    """A test on one kind of place."""

    def on_place(desk):
        with place_of(desk.folder / "stick") as place:
            test(desk, place)

    on_place.__name__, on_place.__doc__ = f"{test.__name__}_on_{name.lower()}", sentence.format(name)
    return on_place


KINDS = {system: functools.partial(Stick, system=system) for system in SYSTEMS} | {"overlay": Overlay}
REFUSED = "Saved, refused for its name, full and for reading only: on {} every file is whole and every cause named"
USED = "A map is opened and saved on {}, and nothing is lost when that is pulled out and plugged in again"
TESTS = [on(*kind, everything_refused, REFUSED) for kind in KINDS.items()]
TESTS += [on(*kind, used_in_the_window, USED) for kind in KINDS.items()]
TESTS += [lower_layer]
