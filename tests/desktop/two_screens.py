"""A display of two screens side by side: the facilitator's on the left, the projector on the right.

Cables are pulled and plugged in again, lids closed, screens swapped and mirrored, as a desktop does it: by RandR.
Xvfb has one screen only. The X server proper has as many as one likes with its
driver for cards that are not there; keys and mouse come by XTEST all the same.
"""

import os
import re
import tempfile

from display import Display
from picture import Box

LEFT = (1600, 900)
PROJECTOR = (1280, 720)
CONFIG = """
Section "ServerFlags"
    Option "AutoAddDevices" "false"
    Option "AutoAddGPU" "false"
EndSection
Section "Device"
    Identifier "card"
    Driver "dummy"
    VideoRam 65536
EndSection
Section "Monitor"
    Identifier "any"
    HorizSync 5-1000
    VertRefresh 5-200
EndSection
Section "Screen"
    Identifier "screen"
    Device "card"
    Monitor "any"
    DefaultDepth 24
EndSection
"""


class TwoScreens(Display):
    """An X server of our own, with a laptop's screen and a projector."""

    screen = (LEFT[0] + PROJECTOR[0], LEFT[1])

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="fanlight-screens-")
        config = os.path.join(self.folder.name, "xorg.conf")
        with open(config, "w", encoding="ascii") as file:
            file.write(CONFIG)
        log = os.path.join(self.folder.name, "log")
        self.server_command = (
            "Xorg", "-config", config, "-logfile", log, "-nolisten", "tcp", "-noreset", "-novtswitch", "-sharevts",
        )
        super().__init__()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()
        self.folder.cleanup()

    def arrange(self):
        self.run("xrandr", "--addmode", "DUMMY1", f"{PROJECTOR[0]}x{PROJECTOR[1]}")
        self.open_lid()
        self.plug_in()

    def plug_in(self):
        self.place(LEFT[0], 0)

    def place(self, left, top):
        """Switches the projector on, with its upper left corner there."""
        width, height = PROJECTOR
        self.run("xrandr", "--output", "DUMMY1", "--mode", f"{width}x{height}", "--pos", f"{left}x{top}")

    def unplug(self):
        self.run("xrandr", "--output", "DUMMY1", "--off")

    def mirror(self):
        """Both show the same from the upper left corner on."""
        self.place(0, 0)

    def swap(self):
        """The projector is the left one of both, and the main one."""
        move = ["xrandr", "--output", "DUMMY1", "--primary", "--pos", "0x0", "--output", "DUMMY0"]
        self.run(*move, "--pos", f"{PROJECTOR[0]}x0")

    def close_lid(self):
        """Only the projector is left, and becomes the main screen."""
        self.run("xrandr", "--output", "DUMMY0", "--off", "--output", "DUMMY1", "--primary", "--pos", "0x0")

    def open_lid(self):
        self.run("xrandr", "--output", "DUMMY0", "--primary", "--mode", f"{LEFT[0]}x{LEFT[1]}", "--pos", "0x0")

    def projector(self):
        """The part of the display that is projected; None while the projector is off."""
        outputs = self.run("xrandr", "--current")
        # Connected or not: the driver says either, whatever is shown.
        found = re.search(r"^DUMMY1 \w+ (?:primary )?(\d+)x(\d+)\+(\d+)\+(\d+)", outputs, re.MULTILINE)
        if not found:
            return None
        width, height, left, top = map(int, found.groups())
        return Box(left, top, left + width, top + height)
