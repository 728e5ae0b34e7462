"""Closing the window: what is asked, and that each answer does what it says."""

import dialogs
import maps
import places
from editing import a_change
from program import expect, wait_until


def with_changes(desk, path):
    """A window with unsaved changes."""
    program = desk.start(path)
    program.wait_for_title("map.ron – Fanlight")
    a_change(program)
    return program


def asked(program):
    """After the cross in the corner was clicked, the question in the window."""
    program.ask_to_close()
    return dialogs.wait_for(program, places.UNSAVED_CHANGES)


def cancelled_then_saved(desk):
    """Closing with unsaved changes asks; Cancel goes on, Save saves and closes"""
    path = desk.example()
    program = with_changes(desk, path)
    asked(program)
    desk.keep_shot("asked")
    before = path.read_bytes()
    dialogs.answer(program, "Escape")
    expect(program.is_running() and program.title() == "map.ron • – Fanlight", "Cancel goes on as before")
    expect(path.read_bytes() == before, "and saves nothing")
    asked(program)
    program.press_last("Return")
    expect(program.wait_for_end() == 0, "Save ends the program well")
    expect(maps.show(desk.binary, path)["actors"] == 31, "with the change in the file")


def not_saved(desk):
    """Closing without saving leaves the file as it was, and nothing to recover"""
    path = desk.example()
    before = path.read_bytes()
    program = with_changes(desk, path)
    asked(program)
    program.press("shift+Tab", "shift+Tab")
    program.press_last("Return")
    expect(program.wait_for_end() == 0, "the program ends well")
    expect(path.read_bytes() == before, "the file is as it was")
    program = desk.start(path)
    program.wait_for_title("map.ron – Fanlight")
    dialogs.expect_none(program)
    program.close()


def minimised(desk):
    """Closing a minimised window asks as well, and brings the window back"""
    path = desk.example()
    program = with_changes(desk, path)
    program.minimise()
    program.ask_to_close()
    wait_until(program.is_seen, "the window to come back")
    dialogs.wait_for(program, places.UNSAVED_CHANGES)
    program.press_last("Return")
    expect(program.wait_for_end() == 0, "the program ends well")
    expect(maps.show(desk.binary, path)["actors"] == 31, "the change is in the file")


def by_keys(desk):
    """Alt+F4 and Ctrl+Q ask in the same way; a map that was never saved is asked where to go"""
    program = desk.start()
    program.press("ctrl+n")
    wait_until(lambda: "untitled" in program.title().lower(), "a new map")
    program.press("Insert")
    program.enter_lines("Anglers")
    program.press_last("alt+F4")
    dialogs.wait_for(program, places.UNSAVED_CHANGES)
    dialogs.answer(program, "Escape")
    program.press("ctrl+q")
    dialogs.wait_for(program, places.UNSAVED_CHANGES)
    path = desk.folder / "first.ron"
    program.press("Return")
    dialogs.give_path(program, path, is_last=True)
    expect(program.wait_for_end() == 0, "the program ends well")
    expect(maps.show(desk.binary, path)["actors"] == 1, "the map is where it was to go")


TESTS = [cancelled_then_saved, not_saved, minimised, by_keys]
