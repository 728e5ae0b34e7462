"""A display of our own: Xvfb on a free number, a window manager on it, and a view of its windows through libX11.

The window manager is there because windows are minimised and given the
keyboard by nobody else; openbox is small and keeps to the common rules.
Looking goes through ctypes: a screenshot by a program of its own takes longer
than the events it is to be taken between.
"""

import ctypes
import os
import re
import subprocess
import time
from ctypes import POINTER, Structure, byref, c_char, c_char_p, c_int, c_long, c_uint, c_ulong, c_void_p

from picture import Box, Picture

SCREEN = (1920, 1080)
ALL_PLANES = c_ulong(-1).value
Z_PIXMAP = 2
CLIENT_MESSAGE = 33


class XImage(Structure):
    """The fields of Xlib's XImage up to the last one that is read here."""

    _fields_ = [
        ("width", c_int),
        ("height", c_int),
        ("xoffset", c_int),
        ("format", c_int),
        ("data", POINTER(c_char)),
        ("byte_order", c_int),
        ("bitmap_unit", c_int),
        ("bitmap_bit_order", c_int),
        ("bitmap_pad", c_int),
        ("depth", c_int),
        ("bytes_per_line", c_int),
        ("bits_per_pixel", c_int),
    ]


class XClientMessage(Structure):
    """Xlib's XClientMessageEvent, filled up to the size of an XEvent."""

    _fields_ = [
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
        ("message_type", c_ulong),
        ("format", c_int),
        ("data", c_long * 5),
        ("rest", c_long * 12),
    ]


def libx11():
    """libX11, told what its functions take and give."""
    x11 = ctypes.CDLL("libX11.so.6")
    for name, gives, takes in (
        ("XOpenDisplay", c_void_p, [c_char_p]),
        ("XCloseDisplay", c_int, [c_void_p]),
        ("XDefaultRootWindow", c_ulong, [c_void_p]),
        ("XInternAtom", c_ulong, [c_void_p, c_char_p, c_int]),
        ("XGetImage", POINTER(XImage), [c_void_p, c_ulong, c_int, c_int, c_uint, c_uint, c_ulong, c_int]),
        ("XSendEvent", c_int, [c_void_p, c_ulong, c_int, c_long, c_void_p]),
        ("XSync", c_int, [c_void_p, c_int]),
        ("XFree", c_int, [c_void_p]),
        ("XSetErrorHandler", c_void_p, [c_void_p]),
    ):
        function = getattr(x11, name)
        function.restype, function.argtypes = gives, takes
    return x11


# Kept for as long as libX11 may call it. A window that is gone is no reason to end this program.
PASS_OVER_ERROR = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)(lambda *_: 0)


class Eye:
    """A connection to an X server that is looked through, by one thread at a time."""

    def __init__(self, name):
        self.x11 = libx11()
        self.x11.XSetErrorHandler(ctypes.cast(PASS_OVER_ERROR, c_void_p))
        self.connection = self.x11.XOpenDisplay(name.encode())
        if not self.connection:
            raise RuntimeError(f"nobody answers on {name}")
        self.root = self.x11.XDefaultRootWindow(self.connection)

    def grab(self, window, box):
        """What is seen in a part of a window; None if it cannot be seen."""
        left, top, width, height = box.left, box.top, box.width, box.height
        image = self.x11.XGetImage(self.connection, window, left, top, width, height, ALL_PLANES, Z_PIXMAP)
        if not image:
            return None
        held = image.contents
        data = bytearray(ctypes.string_at(held.data, held.bytes_per_line * height))
        self.x11.XFree(held.data)
        self.x11.XFree(image)
        # The fourth byte means nothing and may be anything.
        data[3::4] = b"\xff" * (len(data) // 4)
        return Picture(width, height, bytes(data))

    def close(self):
        self.x11.XCloseDisplay(self.connection)


class Display:
    """An X server of our own."""

    server_command = ("Xvfb", "-screen", "0", f"{SCREEN[0]}x{SCREEN[1]}x24", "-nolisten", "tcp")
    screen = SCREEN

    def __init__(self):
        reads, writes = os.pipe()
        self.server = subprocess.Popen(
            [*self.server_command, "-displayfd", str(writes)],
            pass_fds=[writes], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        os.close(writes)
        with os.fdopen(reads) as numbers:
            self.name = f":{numbers.readline().strip()}"
        self.eye = Eye(self.name)
        self.x11, self.connection, self.root = self.eye.x11, self.eye.connection, self.eye.root
        self.arrange()
        self.manager = subprocess.Popen(
            ["openbox"], env=self.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.wait_for_manager()

    def arrange(self):
        """Sets the screens up, before there is a window manager: there is nothing to do for one."""

    def environment(self):
        """That of a program on this display: no other display, no session bus, English."""
        taken = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "LANG", "LANGUAGE")
        kept = {key: value for key, value in os.environ.items() if key not in taken and not key.startswith("LC_")}
        return {
            **kept,
            "DISPLAY": self.name,
            "LANG": "C",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus",
        }

    def wait_for_manager(self):
        for _ in range(100):
            if "window id" in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"):
                return
            time.sleep(0.05)
        raise RuntimeError("the window manager does not start")

    def run(self, *command):
        """Runs a small X program here; gives what it prints, without the last line break."""
        done = subprocess.run(command, env=self.environment(), capture_output=True, text=True, timeout=20, check=False)
        return done.stdout.rstrip("\n")

    def grab(self, window=None, box=None):
        """What is seen of a window, or of the screen; None if it cannot be seen."""
        window = window or self.root
        return self.eye.grab(window, box or Box(0, 0, *self.size_of(window)))

    def size_of(self, window):
        lines = self.run("xdotool", "getwindowgeometry", "--shell", str(window)).splitlines()
        held = dict(line.split("=") for line in lines)
        return int(held["WIDTH"]), int(held["HEIGHT"])

    def projector(self):
        """The part of the display that is projected: with one screen all there is."""
        return Box(0, 0, *self.screen)

    def words_of_windows(self):
        """All texts that Fanlight's windows have given away to the desktop: titles, names of icons, classes."""
        windows = self.run("xdotool", "search", "--class", "^fanlight$").split()
        told = "\n".join(self.run("xprop", "-id", window) for window in windows)
        return [line for line in told.splitlines() if re.match(r"\w+\((UTF8_)?STRING\)", line)]

    def ask_to_close(self, window):
        """What the cross in a window's corner does."""
        protocols, delete = (
            self.x11.XInternAtom(self.connection, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")
        )
        event = XClientMessage(type=CLIENT_MESSAGE, window=window, message_type=protocols, format=32)
        event.data[0] = delete
        self.x11.XSendEvent(self.connection, window, 0, 0, byref(event))
        self.x11.XSync(self.connection, 0)

    def end(self):
        self.eye.close()
        for process in (self.manager, self.server):
            process.terminate()
            process.wait()
