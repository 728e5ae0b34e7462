"""A share that hangs, or a stick that dies: whatever waits for it, nobody at the window does."""

import subprocess
from pathlib import Path

import dialogs
import maps
import places
from editing import a_change
from program import expect, wait_until

# What is asked for is there so soon, however long the folder of the map does not answer, in seconds.
SOON_S = 4


class Share:
    """A folder that answers or hangs, for programs that are started with its environment."""

    def __init__(self, desk):
        self.folder = desk.folder / "the share"
        self.folder.mkdir()
        self.marker = desk.folder / "it hangs"
        library = desk.folder / "hanging.so"
        source = Path(__file__).with_name("hanging.c")
        subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-w", "-o", library, source, "-ldl"], check=True)
        self.environment = {"LD_PRELOAD": str(library), "HANGING": self.folder.name, "HANGS_WHILE": str(self.marker)}

    def hang(self):
        self.marker.touch()

    def answer(self):
        self.marker.unlink()


def saved_elsewhere(desk):
    """Beside a save that hangs, the first Save as asks at once and saves elsewhere, and what is late changes nothing"""
    share = Share(desk)
    path = desk.example("library.ron", to="the share/map.ron")
    program = desk.start(path, environment=share.environment)
    program.wait_for_title("map.ron – Fanlight")
    a_change(program)
    share.hang()
    program.press("ctrl+s", "ctrl+shift+s")
    wait_until(lambda: places.has_dialog(program.look()), "the path dialog", SOON_S)
    elsewhere = desk.folder / "elsewhere.ron"
    dialogs.give_path(program, elsewhere)
    program.wait_for_title("elsewhere.ron – Fanlight")
    expect("Anglers" in maps.actors(elsewhere), "what was done is there")
    share.answer()
    wait_until(lambda: "Anglers" in maps.actors(path), "the save that hung")
    expect(program.settle() and program.title() == "elsewhere.ron – Fanlight", "the map is the one saved elsewhere")
    program.close()


def started_beside(desk):
    """Started with a map on a share that hangs, there is a window that says so, and another map can be opened"""
    share = Share(desk)
    path = desk.example("library.ron", to="the share/map.ron")
    other = desk.example("beach.ron", to="other.ron")
    share.hang()
    program = desk.start(path, environment=share.environment)
    program.press("ctrl+o")
    dialogs.wait_for(program, places.PATH)
    dialogs.answer(program, "Escape")
    desk.keep_shot("asked")
    program.kill()
    share.answer()
    # The list of recent maps holds one there.
    program = desk.start(path, environment=share.environment)
    program.wait_for_title("map.ron – Fanlight")
    program.close()
    share.hang()
    program = desk.start(other, environment=share.environment)
    program.wait_for_title("other.ron – Fanlight")
    a_change(program)
    program.press("ctrl+s")
    program.wait_for_title("other.ron – Fanlight")
    program.close()


def own_folder(desk):
    """With Fanlight's own folder on a share that hangs, there is a window, it can be worked in, and it ends when told"""
    share = Share(desk)
    environment = {**share.environment, "FANLIGHT_STATE_DIR": str(share.folder / "state")}
    for ends in (lambda program: program.press_last("ctrl+q"), lambda program: program.process.terminate()):
        path = desk.example("library.ron")
        share.hang()
        program = desk.start(path, environment=environment)
        # Nobody knows whether a room is looking.
        expect(program.title() == "Fanlight", "the desk is covered")
        program.press("Return")
        program.wait_for_title("map.ron – Fanlight")
        a_change(program)
        program.press("ctrl+s")
        program.wait_for_title("map.ron – Fanlight")
        expect("Anglers" in maps.actors(path), "what was done is saved")
        ends(program)
        program.wait_for_end()
        share.answer()


def own_folder_later(desk):
    """That recovery copies cannot be made, for their folder hangs, is said, and taken back when it answers"""
    share = Share(desk)
    environment = {**share.environment, "FANLIGHT_STATE_DIR": str(share.folder / "state")}
    program = desk.start(desk.example("library.ron"), environment=environment)
    program.wait_for_title("map.ron – Fanlight")
    share.hang()
    a_change(program)
    before = program.settle()
    wait_until(lambda: program.look() != before, "a word about it", 12)
    desk.keep_shot("said")
    share.answer()
    wait_until(lambda: program.look() == before, "it is taken back", 12)
    program.kill()


TESTS = [saved_elsewhere, started_beside, own_folder, own_folder_later]
