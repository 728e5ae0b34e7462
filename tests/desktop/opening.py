"""Opening: without a dialog of the desktop, and files that are no maps."""

import json
import os
import subprocess
import time
from pathlib import Path

import dialogs
import places
from program import expect, wait_until
from screen_reader import Bus

PORTAL = Path(__file__).resolve().parent / "portal.py"
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n" * 50


def no_dialog_service(desk):
    """Where the desktop has no dialogs, Ctrl+O shows one in the window within a second, and it opens a map"""
    path = desk.example()
    program = desk.start()
    # On a busy machine one of them may be held up by others.
    seconds = sorted(seconds_to_dialog(program) for _ in range(3))
    expect(seconds[1] < 1, f"the dialog came after {seconds} s")
    program.press_last("ctrl+o")
    dialogs.wait_for(program, places.PATH)
    desk.keep_shot("path dialog")
    # The list begins in the user's own folder, which is the test's; the first entry is a folder.
    dialogs.answer(program, *["Down"] * position_in_list(desk, path), "Return")
    program.wait_for_title("map.ron – Fanlight")
    program.close()


def seconds_to_dialog(program):
    """How long it takes from Ctrl+O to a dialog, which is put away again."""
    begun = time.monotonic()
    program.press_last("ctrl+o")
    wait_until(lambda: places.has_dialog(program.look()), "the path dialog")
    took = time.monotonic() - begun
    dialogs.answer(program, "Escape")
    return took


def position_in_list(desk, path):
    """How often Down is to be pressed: folders come first, hidden ones are not shown."""
    shown = [file for file in desk.folder.iterdir() if not file.name.startswith(".")]
    return 1 + sum(file.is_dir() for file in shown) + sum(
        file.suffix == ".ron" and file.name < path.name for file in shown
    )


def bad_files(desk):
    """What is no map, from a renamed PDF to /dev/zero, is refused in the window, which goes on"""
    whole = desk.example(to="whole.ron").read_bytes()
    named = {"report.ron": PDF, "cut.ron": whole[: len(whole) // 2], "zeros.ron": bytes(20_000), "empty.ron": b""}
    named["brackets.ron"] = b"(" * 1_000_000
    paths = []
    for name, content in named.items():
        path = desk.folder / name
        path.write_bytes(content)
        paths.append(path)
    pipe, folder = desk.folder / "pipe.ron", desk.folder / "folder.ron"
    os.mkfifo(pipe)
    folder.mkdir()
    for path in [*paths, pipe, folder, desk.folder / "nowhere.ron", "/dev/zero"]:
        refused(desk, path)
    for name, content in named.items():
        expect((desk.folder / name).read_bytes() == content, f"{name} is as it was")


def refused(desk, path):
    """Asked to open it, the program says why not, and opens a map after that."""
    program = desk.start(path)
    dialogs.wait_for(program, places.FAILURE)
    desk.keep_shot(f"refused {str(path).replace('/', '_')}" if path == "/dev/zero" else f"refused {path.name}")
    dialogs.answer(program, "Return")
    expect(program.title() == "Fanlight", f"no map is open after {path}")
    program.click(places.cards(program.settle())[0].center)
    program.wait_for_title("library.ron – Fanlight")
    program.close()


def dialogs_of_the_desktop(desk):
    """The desktop's file dialogs belong to the window, and begin where the map is or was, or as near to it as there is"""
    away = desk.folder / "stick" / "maps"
    away.mkdir(parents=True)
    path, other = desk.example(to="stick/maps/map.ron"), desk.example("library.ron", to="other.ron")
    with Bus(desk) as bus:
        portal = subprocess.Popen(["/usr/bin/python3", PORTAL, other], env=bus.environment, text=True, stdout=subprocess.PIPE)
        try:
            asked(portal)
            program = desk.start(path, environment=bus.environment)
            window = f"x11:{int(program.window):x}"
            program.press_last("ctrl+shift+s")
            call = asked(portal)
            wanted = {"method": "SaveFile", "parent": window, "current_folder": str(away), "current_name": "map.ron"}
            expect(call == wanted, f"{call}, not {wanted}")
            # Whether to replace what is there was the desktop's question: it answered with that file.
            program.wait_for_title("other.ron – Fanlight")
            program.close()
            program = desk.start(path, environment=bus.environment)
            # The stick is gone.
            path.unlink()
            away.rmdir()
            program.press_last("ctrl+o")
            call = asked(portal)
            expect(call["current_folder"] == str(away.parent), f"{call} begins beside where the map was")
            program.wait_for_title("other.ron – Fanlight")
            program.close()
        finally:
            portal.kill()
            portal.wait()


def asked(portal):
    """What the desktop was asked for next; nothing once it is there."""
    return json.loads(portal.stdout.readline())


TESTS = [no_dialog_service, dialogs_of_the_desktop, bad_files]
