"""What the tests need of the machine: tools, installed where that may be done, and the programs, built."""

import json
import os
import shutil
import subprocess
import sys
from ctypes.util import find_library

from desk import ROOT

# The program or library that is looked for, and the package it is in. Fanlight itself loads the libraries at run time.
TOOLS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "xprop": "x11-utils",
    # Windows are minimised by a window manager or not at all.
    "openbox": "openbox",
    # What is pasted is somebody else's, as in life.
    "xclip": "xclip",
    "setxkbmap": "x11-xkb-utils",
    # A second screen is had from the X server itself and its driver for no screen at all, not from Xvfb.
    "Xorg": "xserver-xorg-core",
    "xrandr": "x11-xserver-utils",
    "strace": "strace",
    "unshare": "util-linux",
    "mount": "mount",
    "dbus-daemon": "dbus-daemon",
    "gdbus": "libglib2.0-bin",
}
# File systems to save on. Not every machine has them or lets them be mounted: tests that miss one are skipped.
DRIVERS = {
    "mkfs.vfat": "dosfstools",
    "fusefat": "fusefat",
    "mkfs.exfat": "exfatprogs",
    "mount.exfat-fuse": "exfat-fuse",
    "mkntfs": "ntfs-3g",
    "ntfs-3g": "ntfs-3g",
}
LIBRARIES = {"EGL": "libegl1", "xkbcommon-x11": "libxkbcommon-x11-0", "X11": "libx11-6"}
# Packages of which no program is called by name: drivers, and a screen reader's side of AT-SPI.
PARTS = ["libgl1-mesa-dri", "xserver-xorg-video-dummy", "at-spi2-core", "gir1.2-atspi-2.0", "python3-gi"]


def stop(text):
    sys.exit(f"desktop: {text}")


def missing():
    """The packages of which something is not there."""
    packages = of_absent(TOOLS)
    packages += [package for library, package in LIBRARIES.items() if not find_library(library)]
    parts = PARTS if shutil.which("dpkg") else []
    return [*packages, *(part for part in parts if not installed(part))]


def of_absent(tools):
    """The packages of those tools that are not there."""
    return [package for tool, package in tools.items() if not shutil.which(tool)]


def installed(package):
    asked = ["dpkg-query", "--show", "--showformat=${db:Status-Status}", package]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout == "installed"


def install():
    """Installs what is missing with apt, or says what it is and ends."""
    packages, drivers = missing(), sorted({*of_absent(DRIVERS)})
    if (packages or drivers) and os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"installing {' '.join([*packages, *drivers])}", flush=True)
        install = ["install", "-y", "--no-install-recommends"]
        # Drivers one by one: who has not all of them has some.
        for words in (["update"], [*install, *packages], *([*install, driver] for driver in drivers)):
            quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
            subprocess.run(["apt-get", *words], stdout=subprocess.DEVNULL, env=quietly, check=False)
    if packages := missing():
        stop(f"these packages are missing, and cannot be installed here: {' '.join(packages)}")
    if os.geteuid() != 0:
        stop("to mount a full disk, this has to run as root")


def build(*what):
    """Builds a program in release and gives its path."""
    command = ["cargo", *what, "--release", "--locked", "--quiet", "--message-format=json-render-diagnostics"]
    built = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=False)
    if built.returncode != 0:
        stop(f"{what[-1]} does not build")
    for line in built.stdout.splitlines():
        artifact = json.loads(line)
        if artifact.get("executable") and artifact["target"]["name"] == what[-1]:
            return artifact["executable"]
    return stop(f"cargo did not say where {what[-1]} is")
