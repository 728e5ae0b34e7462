"""Where things are in Fanlight's window, found by their colours in a picture of it.

The colours are those of the light theme; they carry meaning and nothing else
is drawn in them, which is what makes this possible.
"""

import math
from typing import NamedTuple

from picture import Box, around, pixel

PAPER = 0xFAF8F4
PANEL = 0xFFFFFF
ACCENT = 0x1D4ED8
ACTIVE_ALLIES = 0xBFE3DD
ACTIVE_OPPOSITION = 0xF0CDA8

# How wide the dialogs are, with their margins: they are told apart by it.
UNSAVED_CHANGES = 460 + 48
CHANGED_ON_DISK = 560 + 48
FAILURE = 600 + 48
RECOVERY = 460 + 48
PATH = 620 + 48

# Where a handle's middle is beyond the outer edge of the ring round a chip.
HANDLE_BEYOND_RING = 5


class Fan(NamedTuple):
    """The half circle: its centre and its radius."""

    x: float
    y: float
    rim: float

    def at(self, stance, distance):
        """Where a placement lies, as `src/layout/fan.rs` has it."""
        reach = self.rim * (0.24 + distance * 0.72)
        return (self.x - reach * math.cos(stance * math.pi), self.y - reach * math.sin(stance * math.pi))


def canvas(picture):
    """The paper between the panels."""
    middle = picture.width // 2
    top = next(y for y in range(picture.height) if picture.at(middle, y) == PAPER)
    left, right = picture.columns_of(PAPER, top + 3, picture.whole())
    bottom = max(y for y in range(top, picture.height) if picture.at(left + 1, y) == PAPER)
    return Box(left, top, right, bottom + 1)


def fan(picture):
    paper = canvas(picture)
    sides = [picture.box_of(color, paper) for color in (ACTIVE_ALLIES, ACTIVE_OPPOSITION)]
    both = around(sides)
    return Fan((both.left + both.right) / 2, both.bottom, both.width / 2)


def cards(picture):
    """The examples on the start screen, from the top."""
    for x in range(picture.width - 2, picture.width // 2, -1):
        if found := [run for run in picture.runs_of(PANEL, x) if run[1] - run[0] > 100]:
            # The corners are round: a little further in, nothing is cut off.
            return [Box(x - 100, top, x, bottom) for top, bottom in found]
    return []


def ring(picture):
    """The ring round the one selected chip; None if none is selected.

    Blue arrows may be there too: what sets the ring apart are its two long edges.
    """
    paper, edge = canvas(picture), 24 * pixel(ACCENT)
    rows = []
    for y in range(paper.top, paper.bottom):
        row = picture.row(y, paper)
        first, last = row.find(edge), row.rfind(edge)
        if first >= 0:
            rows.append((paper.left + first // 4, y, paper.left + last // 4 + 24, y + 1))
    edges = around(rows)
    if edges is None:
        return None
    corner = min(edges.height // 2, 24)
    return Box(edges.left - corner, edges.top, edges.right + corner, edges.bottom)


def fields(picture):
    """The boxes to type into in the panel on the right, from the top."""
    paper = canvas(picture)
    panel = Box(paper.right + 4, paper.top, picture.width, paper.bottom)
    for x in range(panel.left, panel.right):
        if found := [run for run in picture.runs_of(PAPER, x, panel) if run[1] - run[0] >= 16]:
            return [Box(x, top, panel.right - 24, bottom) for top, bottom in found]
    return []


def has_dialog(picture):
    """Whether all but a dialog is in the shade: the menu bar then is not white."""
    return picture.at(picture.width - 6, 6) != PANEL


def dialog(picture):
    """The open dialog; None if there is none."""
    return picture.box_of(PANEL) if has_dialog(picture) else None


def main_button(picture):
    """The one button of a dialog that is drawn in the accent, with the ring of the focus if it has it."""
    shown = dialog(picture)
    bottom = Box(shown.left, shown.bottom - 90, shown.right, shown.bottom)
    return picture.box_of(ACCENT, bottom)
