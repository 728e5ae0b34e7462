"""A small client of AT-SPI: answers questions about Fanlight's window, one JSON list a line, and hears what is said.

Run by the system's Python, which has the bindings; `screen_reader.py` asks.
"""

import json
import sys
import threading

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

HEARD = []


def hear(event):
    HEARD.append(event.any_data if isinstance(event.any_data, str) else str(event.any_data))


def nodes(node=None):
    """Everything below the program's window, in the order it is read."""
    if node is None:
        desktop = Atspi.get_desktop(0)
        tops = [desktop.get_child_at_index(index) for index in range(desktop.get_child_count())]
        for top in tops:
            if top and top.get_name() == "fanlight":
                yield from nodes(top)
        return
    # What was seen a moment ago may have changed since.
    node.clear_cache()
    yield node
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child:
            yield from nodes(child)


def named(name):
    return next((node for node in nodes() if node.get_name() == name), None)


def has_state(name, state):
    node = named(name)
    return bool(node and node.get_state_set().contains(state))


def children(node):
    found = [node.get_child_at_index(index) for index in range(node.get_child_count())]
    return [child.get_name() for child in found if child]


def groups():
    canvas = next((node for node in nodes() if node.get_role() == Atspi.Role.CANVAS), None)
    if not canvas:
        return []
    inside = [canvas.get_child_at_index(index) for index in range(canvas.get_child_count())]
    return [[group.get_name(), children(group)] for group in inside if group]


def texts_of(node):
    """Everything a screen reader could read out about a node."""
    yield node.get_name()
    yield node.get_description()
    # None of what has gone meanwhile.
    yield from (node.get_attributes() or {}).values()
    if text := node.get_text_iface():
        yield Atspi.Text.get_text(text, 0, -1)


def texts():
    """Everything there is to be read in all of the program's windows, as often as it is there, in order."""
    return [text for node in nodes() for text in texts_of(node) if text]


def activate_beginning(start, role=None):
    """Activates the first thing whose name begins so; whether there is one."""
    for node in nodes():
        if (node.get_name() or "").startswith(start) and role in (None, node.get_role().value_nick):
            return activate_node(node)
    return False


def activate(name):
    return activate_node(named(name))


def activate_node(node):
    action = node.get_action_iface()
    names = [action.get_action_name(index) for index in range(action.get_n_actions())]
    return action.do_action(names.index("click"))


def focused():
    holds = (node for node in nodes() if node.get_state_set().contains(Atspi.StateType.FOCUSED))
    return next((node.get_name() for node in holds), None)


def selected():
    return [node.get_name() for node in nodes() if node.get_state_set().contains(Atspi.StateType.SELECTED)]


def place(node):
    """Left, top, width and height in the window; None for what is nowhere."""
    part = node.get_component_iface()
    if not part:
        return None
    box = part.get_extents(Atspi.CoordType.WINDOW)
    return [box.x, box.y, box.width, box.height]


def places(roles):
    """Everything of these roles that has a name: role, name and place."""
    found = [(node.get_role().value_nick, node.get_name(), node) for node in nodes()]
    return [[role, name, place(node)] for role, name, node in found if name and (not roles or role in roles)]


QUESTIONS = {
    "names": lambda: [[node.get_role().value_nick, node.get_name()] for node in nodes()],
    "find": lambda name: named(name) is not None,
    "find_beginning": lambda start: any((node.get_name() or "").startswith(start) for node in nodes()),
    "groups": groups,
    "places": places,
    "is_selected": lambda name: has_state(name, Atspi.StateType.SELECTED),
    "is_checked": lambda name: has_state(name, Atspi.StateType.CHECKED),
    "is_focused": lambda name: has_state(name, Atspi.StateType.FOCUSED),
    "focused": focused,
    "selected": selected,
    "activate": activate,
    "activate_beginning": activate_beginning,
    "texts": texts,
    "heard": lambda: HEARD,
}


def answer(line):
    what, *arguments = json.loads(line)
    try:
        print(json.dumps({"answer": QUESTIONS[what](*arguments)}), flush=True)
    except Exception as fault:  # noqa: BLE001: whatever it is, the one who asked is told
        print(json.dumps({"fault": repr(fault)}), flush=True)
    return False


def read_questions(loop):
    for line in sys.stdin:
        GLib.idle_add(answer, line)
    GLib.idle_add(loop.quit)


def main():
    Atspi.init()
    listener = Atspi.EventListener.new(hear)
    listener.register("object:announcement")
    loop = GLib.MainLoop()
    threading.Thread(target=read_questions, args=(loop,), daemon=True).start()
    loop.run()


if __name__ == "__main__":
    main()
