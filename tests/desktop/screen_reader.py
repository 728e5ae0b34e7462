"""A screen reader's view of the window, over AT-SPI: what is there, what can be done, and what is announced.

The client is a program of its own (`at_spi_client.py`), run by the system's
Python, which has the bindings. Both talk over a session bus of their own.
"""

import json
import os
import subprocess
import tempfile
from pathlib import Path

from program import Disappointed, expect, wait_until

CLIENT = Path(__file__).resolve().parent / "at_spi_client.py"
LAB = (
    "University marine lab, institution, passive allies, influence 3 of 5, 4 relationships, to be moved to active allies"
)
LAB_MOVED = "University marine lab, institution, active allies, influence 3 of 5, 4 relationships"
WEDGES = ["Active allies", "Passive allies", "Neutral", "Passive opposition", "Active opposition"]
BUS_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:dir={folder}</listen><standard_session_servicedirs/>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
"""


class Bus:
    """A session bus of our own."""

    def __init__(self, desk):
        config = desk.folder / "bus.conf"
        config.write_text(BUS_CONFIG.format(folder=desk.folder))
        # One of its own, for a test may need a second bus.
        runtime = tempfile.mkdtemp(prefix="runtime-", dir=desk.folder)
        self.environment = {**desk.environment(), "XDG_RUNTIME_DIR": runtime, "GIO_USE_VFS": "local"}
        reads, writes = os.pipe()
        self.daemon = subprocess.Popen(
            ["dbus-daemon", f"--config-file={config}", "--nofork", f"--print-address={writes}"],
            pass_fds=[writes], env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        os.close(writes)
        with os.fdopen(reads) as lines:
            self.environment["DBUS_SESSION_BUS_ADDRESS"] = lines.readline().strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.daemon.terminate()
        self.daemon.wait()


class ReaderBus(Bus):
    """A session bus on which a screen reader is said to be running."""

    def __init__(self, desk):
        super().__init__(desk)
        self.launcher = None

    def __enter__(self):
        launcher = next(
            (path for path in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
             if Path(path).exists()), None)
        expect(launcher, "at-spi-bus-launcher")
        self.launcher = subprocess.Popen(
            [launcher, "--launch-immediately"], env=self.environment,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for name in ("IsEnabled", "ScreenReaderEnabled"):
            wait_until(lambda name=name: self.switch_on(name), f"{name} to be set on the bus")
        return self

    def switch_on(self, name):
        set_it = ["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method",
                  "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", name, "<true>"]
        return subprocess.run(set_it, env=self.environment, capture_output=True, check=False).returncode == 0

    def __exit__(self, *_):
        if self.launcher:
            self.launcher.terminate()
            self.launcher.wait()
        super().__exit__()


class Reader:
    """The client, asked one question a line."""

    def __init__(self, bus):
        self.process = subprocess.Popen(
            ["/usr/bin/python3", CLIENT], env=bus.environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def ask(self, what, *arguments):
        self.process.stdin.write(json.dumps([what, *arguments]) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise Disappointed(f"the client ended: {self.process.stderr.read()}")
        answer = json.loads(line)
        expect("fault" not in answer, f"{what}: {answer.get('fault')}")
        return answer["answer"]

    def wait_for(self, what, *arguments):
        return wait_until(lambda: self.ask(what, *arguments), f"{what} {arguments}")


def groups(reader):
    """The names of the wedges' groups with the names of what is in them, in the order they are read."""
    return [(name, children) for name, children in reader.ask("groups") if name.startswith(tuple(WEDGES))]


def reads_and_activates(desk):
    """A screen reader finds wedges, actors and relationships, selects an actor, and hears where it was moved"""
    with ReaderBus(desk) as bus, Reader(bus) as reader:
        program = desk.start(desk.example(), environment=bus.environment)
        reader.wait_for("find", LAB)
        found = groups(reader)
        expect([name.split(",")[0] for name, _ in found] == WEDGES, f"five groups in order: {found}")
        for name, children in found:
            expect(name.endswith(f", {len(children)} actors"), f"{name} has {len(children)} children")
        expect(LAB in found[1][1], f"the lab is in its wedge: {found[1]}")
        tie = "University marine lab influences Radio Coast, strength 2"
        ties = [children for name, children in reader.ask("groups") if name.startswith("Relationships, ")]
        expect(len(ties) == 1 and len(ties[0]) > 30, f"the relationships: {ties}")
        expect(tie in ties[0], f"{tie}: {ties}")
        expect(reader.ask("is_selected", LAB) is False, "nobody is selected yet")
        reader.ask("activate", LAB)
        wait_until(lambda: reader.ask("is_selected", LAB), "the actor to be selected")
        wait_until(lambda: reader.ask("is_focused", LAB), "the actor to have the focus")
        desk.keep_shot("selected by a screen reader")
        program.press("1")
        said = "University marine lab moved to active allies"
        wait_until(lambda: said in reader.ask("heard"), f"to hear {said!r}")
        expect(reader.wait_for("find", LAB_MOVED), "the actor is in its new wedge")
        program.press("Tab")
        wait_until(lambda: not reader.ask("is_focused", LAB_MOVED), "the focus to go on")
        focused = reader.ask("focused")
        expect(focused and ", active allies" in focused, f"Tab goes to the next actor of the wedge: {focused}")
        program.press("ctrl+z")
        wait_until(lambda: "Undone: move University marine lab" in reader.ask("heard"), "to hear that it was undone")
        reader.ask("activate", tie)
        wait_until(lambda: reader.ask("is_selected", tie), "the relationship to be selected")
        program.kill()


def reads_a_large_map(desk):
    """A screen reader finds every one of 136 actors, and the program goes on as before"""
    with ReaderBus(desk) as bus, Reader(bus) as reader:
        program = desk.start(desk.example("coalition.ron"), environment=bus.environment)
        reader.wait_for("find_beginning", "Active allies, ")
        found = groups(reader)
        placed = sum(len(children) for _, children in found)
        expect(placed > 100, f"{placed} placed actors")
        first = found[0][1][0]
        reader.ask("activate", first)
        wait_until(lambda: reader.ask("is_selected", first), "the first actor to be selected")
        for _ in range(10):
            program.press("Tab")
        wait_until(lambda: reader.ask("focused") == found[0][1][10], "ten times Tab is the eleventh in the group")
        program.settle()
        expect(program.is_running(), "the program runs on")
        program.kill()


TESTS = [reads_and_activates, reads_a_large_map]
