"""The place one test works at: a folder of its own, the display, and the programs it has started."""

import os
import shutil
import tempfile
from pathlib import Path

from program import Program

ROOT = Path(__file__).resolve().parents[2]


class Desk:
    """A temporary folder that is gone afterwards, with everything that was started in it."""

    def __init__(self, display, binary, shots, name, bare_window=None):
        self.display, self.binary = display, binary
        self.shots, self.name = shots, name
        self.bare_window = bare_window
        self.folder = Path(tempfile.mkdtemp(prefix="fanlight-desktop-"))
        self.programs = []

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        for program in self.programs:
            if kind and program.is_running():
                self.keep_shot("failed")
            program.kill()
            program.errors.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def environment(self):
        """That of the display, with nothing of the user's own folders in it."""
        kept = {key: value for key, value in self.display.environment().items() if not key.startswith("XDG_")}
        return {**kept, "HOME": str(self.folder), "FANLIGHT_STATE_DIR": str(self.folder / "state")}

    def start(self, *arguments, **more):
        """Fanlight in a window, at rest."""
        return Program(self, *arguments, **more)

    def keep_shot(self, moment):
        """Keeps a picture of the screen for whoever wants to look."""
        path = self.shots / f"{self.name} - {moment}.png"
        self.display.grab().save(path)
        return path

    def example(self, name="beach.ron", to="map.ron"):
        """A copy of one of the examples, in the test's folder."""
        path = self.folder / to
        shutil.copy(ROOT / "assets" / "maps" / name, path)
        os.chmod(path, 0o644)
        return path
