"""A display of two screens side by side: the facilitator's on the left, the projector on the right.

Xvfb has one screen only. The X server proper has as many as one likes with its
driver for cards that are not there; keys and mouse come by XTEST all the same.
"""

import os
import tempfile

from display import Display

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
    """An X server of our own, with a projector that can be plugged in and out."""

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
        width, height = PROJECTOR
        self.run("xrandr", "--addmode", "DUMMY1", f"{width}x{height}")
        self.run("xrandr", "--output", "DUMMY0", "--primary", "--mode", f"{LEFT[0]}x{LEFT[1]}", "--pos", "0x0")
        self.plug_in()

    def plug_in(self):
        width, height = PROJECTOR
        self.run("xrandr", "--output", "DUMMY1", "--mode", f"{width}x{height}", "--pos", f"{LEFT[0]}x0")

    def unplug(self):
        self.run("xrandr", "--output", "DUMMY1", "--off")
