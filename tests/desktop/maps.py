"""Maps on the disk as a test looks at them: by `fanlight check` and `show`, and record by record.

Reads only what Fanlight itself has saved, whose layout is always the same.
"""

import json
import re
import subprocess

WEDGES = ["ActiveAllies", "PassiveAllies", "Neutral", "PassiveOpposition", "ActiveOpposition"]


def check(binary, path):
    """The exit code of `fanlight check` and what it prints."""
    done = subprocess.run([binary, "check", path], capture_output=True, text=True, timeout=60, check=False)
    return done.returncode, done.stdout + done.stderr


def show(binary, path):
    """The one object of `fanlight show --json`."""
    done = subprocess.run([binary, "show", path, "--json"], capture_output=True, text=True, timeout=60, check=True)
    return json.loads(done.stdout)


def actors(path):
    """The actors of a map by name: id, stance and distance if placed, and all their lines."""
    text = path.read_text(encoding="utf-8")
    found = {}
    for record in re.findall(r"^        \(\n(.*?)^        \),", text, re.MULTILINE | re.DOTALL):
        name = re.search(r'name: "(.*)",', record)
        placed = re.search(r"placement: \(stance: ([\d.]+), distance: ([\d.]+)\)", record)
        found[name[1]] = {
            "id": re.search(r'id: "(\w+)"', record)[1],
            "placement": tuple(map(float, placed.groups())) if placed else None,
            "text": record,
        }
    return found


def without_ids(actors):
    """The lines of actors by name, with names where there were ids."""
    names = {actor["id"]: name for name, actor in actors.items()}
    named = lambda found: names.get(found[0], found[0])
    return {name: re.sub(r"[0-9a-f]{32}", named, actor["text"]) for name, actor in actors.items()}


def wedge(actor):
    """The name of the wedge an actor stands in; None in the tray."""
    if actor["placement"] is None:
        return None
    return WEDGES[min(int(actor["placement"][0] * 5), 4)]


def wanted(actor):
    """The name of the wedge an actor is to be moved to; None if it stays."""
    found = re.search(r"wanted: (\w+),", actor["text"])
    return found[1] if found else None


def dots(actor):
    """How many dots an actor was given."""
    found = re.search(r"dots: (\d+),", actor["text"])
    return int(found[1]) if found else 0


def relationships(path):
    """The relationships of a map: from, to and kind, with the names of the actors."""
    names = {actor["id"]: name for name, actor in actors(path).items()}
    text = path.read_text(encoding="utf-8")
    lines = re.findall(r'^        \(id: "\w+", from: "(\w+)", to: "(\w+)", kind: "([^"]*)"', text, re.MULTILINE)
    return [(names[start], names[end], kind) for start, end, kind in lines]
