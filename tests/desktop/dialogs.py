"""The dialogs inside the window: waiting for one, and answering it."""

import places
from program import expect, wait_until


def wait_for(program, width):
    """Waits until a dialog of this width is open; gives the window as it then is."""

    def is_open():
        shown = places.dialog(program.look())
        return shown is not None and abs(shown.width - width) <= 4

    wait_until(is_open, f"a dialog {width} wide, not {places.dialog(program.look())}")
    return program.settle()


def answer(program, *keys):
    """Keys that answer the open dialog."""
    program.press(*keys)
    wait_until(lambda: not places.has_dialog(program.look()), "the dialog to go")
    return program.settle()


def choose(program, steps):
    """Answers with the button so many steps of Tab from the main one, which has the focus; to the left if negative."""
    keys = ["Tab" if steps > 0 else "shift+Tab"] * abs(steps)
    answer(program, *keys, "Return")


def expect_none(program):
    expect(not places.has_dialog(program.settle()), "no dialog is open")


def give_path(program, path, is_last=False):
    """Types the path of a new file into the path dialog, which saves there at once."""
    wait_for(program, places.PATH)
    program.press("ctrl+a")
    program.type(str(path))
    program.press_last("Return") if is_last else program.press("Return")


def save_as(program, path):
    """Saves under another path, by the keys and the dialog inside the window."""
    program.press("ctrl+shift+s")
    give_path(program, path)
    program.wait_for_title(f"{path.name} – Fanlight")
