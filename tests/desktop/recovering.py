"""Recovery: what was being done when the program was killed is offered at the next start."""

import signal

import dialogs
import maps
import places
from editing import a_change
from program import expect, wait_until


def copies(desk):
    """The recovery copies there are."""
    return list((desk.folder / "state").rglob("*.copy"))


def killed(desk):
    """After kill -9 in the middle of editing, the next start offers the lost work and brings it back"""
    path = desk.example()
    before = path.read_bytes()
    program = desk.start(path)
    program.wait_for_title("map.ron – Fanlight")
    a_change(program)
    wait_until(lambda: copies(desk), "a recovery copy")
    # In the middle of a word, with a copy of what was before it.
    program.press("Insert")
    program.type("Half a na")
    program.kill()
    expect(path.read_bytes() == before, "the file is as it was")

    program = desk.start()
    dialogs.wait_for(program, places.RECOVERY)
    desk.keep_shot("offered")
    dialogs.choose(program, 0)
    program.wait_for_title("map.ron • – Fanlight")
    program.press("ctrl+s")
    program.wait_for_title("map.ron – Fanlight")
    expect("Anglers" in maps.actors(path), "the lost actor is back")
    program.close()
    expect(not copies(desk), "no copy is left once it was saved and closed")

    program = desk.start(path)
    program.wait_for_title("map.ron – Fanlight")
    dialogs.expect_none(program)
    program.close()


def never_saved(desk):
    """A map that was never saved is recovered too, even after the offer was put off once"""
    program = desk.start()
    program.press("ctrl+n")
    a_change(program)
    wait_until(lambda: copies(desk), "a recovery copy")
    program.kill()
    program = desk.start()
    dialogs.wait_for(program, places.RECOVERY)
    dialogs.answer(program, "Escape")
    program.close()
    program = desk.start()
    dialogs.wait_for(program, places.RECOVERY)
    dialogs.choose(program, 0)
    wait_until(lambda: "•" in program.title(), "the recovered map, unsaved")
    path = desk.folder / "recovered.ron"
    program.press("ctrl+s")
    dialogs.give_path(program, path)
    program.wait_for_title("recovered.ron – Fanlight")
    expect(list(maps.actors(path)) == ["Anglers"], "the lost actor is back")
    program.close()


def told_to_end(desk):
    """Told to end by the system, at once after something was typed, it asks nobody and keeps everything"""
    path = desk.example()
    for told in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        program = desk.start(path)
        program.wait_for_title("map.ron – Fanlight")
        a_change(program)
        program.press("Insert")
        program.type(f"Half a {told.name}")
        program.process.send_signal(told)
        program.wait_for_end()
        program = desk.start()
        dialogs.wait_for(program, places.RECOVERY)
        dialogs.choose(program, 0)
        program.wait_for_title("map.ron • – Fanlight")
        program.press("ctrl+s")
        program.wait_for_title("map.ron – Fanlight")
        expect("Anglers" in maps.actors(path), f"what was added is back after {told.name}")
        expect(f"Half a {told.name}" in maps.actors(path), f"what was half typed is back after {told.name}")
        program.close()
        path.write_bytes(desk.example(to="as it was.ron").read_bytes())


def outliving_its_terminal(desk):
    """Started so that it outlives its terminal, it does, and ends when it is told to"""
    path = desk.example()
    program = desk.start(path, heeded=[signal.SIGTERM])
    program.wait_for_title("map.ron – Fanlight")
    program.process.send_signal(signal.SIGHUP)
    a_change(program)
    program.press("ctrl+s")
    program.wait_for_title("map.ron – Fanlight")
    program.process.send_signal(signal.SIGTERM)
    expect(program.wait_for_end() == 0, "it ended by itself")


TESTS = [killed, never_saved, told_to_end, outliving_its_terminal]
