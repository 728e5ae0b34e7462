"""Making a map with the mouse and the keyboard, saving it, and finding all of it in the file."""

import dialogs
import maps
import places
from program import expect, wait_until

TRAY = places.Box(0, 0, 232, 700)


def open_beach(desk):
    """A window with the beach example, opened from the start screen."""
    program = desk.start()
    cards = places.cards(program.look())
    expect(len(cards) == 3, f"three examples on the start screen, not {len(cards)}")
    program.click(cards[1].center)
    program.wait_for_title("beach.ron – Fanlight")
    return program


def add_to_tray(program, *names):
    """Types names into the entry box, without waiting for anything between them: name, Enter, next."""
    program.press("Insert")
    program.enter_lines(*names)
    wait_until(lambda: "•" in program.title(), "the map to be changed")
    program.press("Escape")


def a_change(program):
    """One actor more, in the tray."""
    add_to_tray(program, "Anglers")


def tray_rows(program):
    """The chips in the tray, from the top: the white between two rounded lines."""
    seen = program.look()
    x = TRAY.right - 40
    runs = seen.runs_of(places.PANEL, x, TRAY)
    return [places.Box(16, top, 215, bottom) for top, bottom in runs if 24 <= bottom - top <= 34]


def away(program):
    """The pointer over nothing that answers to it."""
    paper = places.canvas(program.look())
    return program.point((paper.left + 12, paper.bottom - 12))


def ring(program):
    """The ring round the selected chip, with the pointer out of the way."""
    found = places.ring(away(program))
    expect(found is not None, "a ring round a chip")
    return found


def select(program, at):
    """Clicks on a chip; gives the ring round it."""
    program.press("Escape")
    program.click(at)
    return ring(program)


def add_place_and_connect(desk, program, fan, example):
    """Three actors: one placed by a key, one by the mouse and connected with a chip of the example, one left alone."""
    add_to_tray(program, "Anglers", "Zebra divers", "Aqua pilots")
    desk.keep_shot("three actors added")
    rows = tray_rows(program)
    expect(len(rows) >= 4, f"those of seven actors for whom there is room in the tray, not {len(rows)}")
    before = away(program)
    program.click(rows[0].center)
    program.press("1", "Escape")
    after = away(program)
    expect(after.changes(before, rows[0]), "the key 1 takes the selected actor out of the tray")
    rows = tray_rows(program)
    program.drag(rows[0].center, fan.at(0.5, 0.8), lambda: desk.keep_shot("carried from the tray"))
    program.drag(ring(program).center, fan.at(0.68, 0.7), lambda: desk.keep_shot("dragged to another wedge"))
    own = ring(program)
    program.point(own.center)
    handle = (own.right + places.HANDLE_BEYOND_RING, own.center[1])
    cafes = maps.actors(example)["Beach cafés"]["placement"]
    program.drag(handle, fan.at(*cafes), lambda: desk.keep_shot("a line is drawn"))
    desk.keep_shot("which kind")
    program.press("Tab", "Return")
    return own


def type_and_undo(desk, program, own):
    """A new name is typed into the inspector, taken back as one step and done again."""
    select(program, own.center)
    before = away(program)
    fields = places.fields(before)
    expect(len(fields) > 3, f"fields in the inspector, not {fields}")
    program.click((fields[0].left + 20, fields[0].center[1]))
    program.type("Pilot")
    desk.keep_shot("typed into the inspector")
    # Esc leaves the field, where a cursor blinks, and nothing else.
    program.press("ctrl+z", "Escape")
    expect(not away(program).changes(before, fields[0]), "one Ctrl+Z takes a typed word back")
    program.press("ctrl+shift+z")
    expect(away(program).changes(before, fields[0]), "Ctrl+Shift+Z does it again")


def a_whole_map(desk):
    """What is added, placed, connected and typed by hand is in the saved file, and nothing else"""
    example = desk.example(to="example.ron")
    program = open_beach(desk)
    fan = places.fan(program.look())
    own = add_place_and_connect(desk, program, fan, example)
    type_and_undo(desk, program, own)
    saved = desk.folder / "my maps" / "saved.ron"
    saved.parent.mkdir()
    program.press("ctrl+s")
    dialogs.give_path(program, saved)
    program.wait_for_title("saved.ron – Fanlight")
    desk.keep_shot("saved")
    compare(desk, example, saved)
    program.close()
    the_same_bytes_again(desk, saved)


def compare(desk, example, saved):
    """The saved map against the example it was made from."""
    expect(maps.check(desk.binary, saved) == (0, ""), f"a clean file, not {maps.check(desk.binary, saved)}")
    before, after = maps.actors(example), maps.actors(saved)
    added = {name: maps.wedge(actor) for name, actor in after.items() if name not in before}
    wanted = {"Anglers": "ActiveAllies", "Aqua pilots": "PassiveOpposition", "Zebra divers": None}
    expect(added == wanted, f"the new actors stand where they were put: {added}")
    expect('code_name: "Pilot"' in after["Aqua pilots"]["text"], "what was typed is in the file")
    # An example that is opened gets ids of its own.
    before, after = maps.without_ids(before), maps.without_ids(after)
    moved = [name for name, text in before.items() if text != after[name]]
    expect(not moved, f"nobody else was moved or changed: {moved}")
    new = set(maps.relationships(saved)) - set(maps.relationships(example))
    expect(new == {("Aqua pilots", "Beach cafés", "influences")}, f"one relationship more: {new}")
    summary = maps.show(desk.binary, saved)
    counted = {key: summary[key] for key in ("title", "actors", "unplaced", "relationships")}
    wanted = {"title": "Keep the beach public", "actors": 33, "unplaced": 5, "relationships": 41}
    expect(counted == wanted, f"`show` says {counted}")


def the_same_bytes_again(desk, saved):
    """Opened by the command line and saved without a change, the file is another one with the same bytes."""
    before, file = saved.read_bytes(), saved.stat().st_ino
    program = desk.start(saved)
    program.wait_for_title("saved.ron – Fanlight")
    program.press("ctrl+s")
    wait_until(lambda: saved.stat().st_ino != file, "the file to be written anew")
    expect(saved.read_bytes() == before, "the same map gives the same bytes")
    program.close()


TESTS = [a_whole_map]
