"""A desktop's file dialogs, as far as a program sees them: notes what is asked for, and answers with one path.

Run by the system's Python, which has the bindings; `opening.py` asks. Each call
is printed as a line of JSON: the method, the window it belongs to, and the
folder and the name it begins with.
"""

import json
import sys
from pathlib import Path

from gi.repository import Gio, GLib

NODE = """<node><interface name="org.freedesktop.portal.FileChooser">
<method name="OpenFile"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
<arg type="o" direction="out"/></method>
<method name="SaveFile"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
<arg type="o" direction="out"/></method>
</interface></node>"""
PLACE = "/org/freedesktop/portal/desktop"


def text_of(value):
    """A path comes as bytes that end with a zero."""
    return bytes(value).rstrip(b"\0").decode() if isinstance(value, list) else value


def answered(bus, sender, _path, _interface, method, parameters, invocation):
    parent, _title, options = parameters.unpack()
    known = {key: text_of(options.get(key)) for key in ("current_folder", "current_name")}
    print(json.dumps({"method": method, "parent": parent, **known}), flush=True)
    handle = f"{PLACE}/request/{sender[1:].replace('.', '_')}/{options['handle_token']}"
    invocation.return_value(GLib.Variant("(o)", (handle,)))
    chosen = {"uris": GLib.Variant("as", [Path(sys.argv[1]).as_uri()])}
    answer = GLib.Variant("(ua{sv})", (0, chosen))

    def choose():
        bus.emit_signal(sender, handle, "org.freedesktop.portal.Request", "Response", answer)
        return GLib.SOURCE_REMOVE

    # Nobody chooses at once.
    GLib.timeout_add(300, choose)


def main():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    bus.register_object(PLACE, Gio.DBusNodeInfo.new_for_xml(NODE).interfaces[0], answered, None, None)
    loop = GLib.MainLoop()
    Gio.bus_own_name_on_connection(
        bus, "org.freedesktop.portal.Desktop", Gio.BusNameOwnerFlags.NONE, lambda *_: print("{}", flush=True), None)
    loop.run()


main()
