"""What is on the screen, as pixels: finding colours and changes in it, and keeping it as a PNG file.

Knows colours and boxes only. What they mean is the business of `places`.
"""

import struct
import zlib
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle in pixels; `right` and `bottom` are just outside."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def center(self):
        return ((self.left + self.right) // 2, (self.top + self.bottom) // 2)

    @property
    def width(self):
        return self.right - self.left

    @property
    def height(self):
        return self.bottom - self.top


def pixel(rgb):
    """The bytes of a colour such as 0x1D4ED8 in a picture."""
    return bytes((rgb & 255, rgb >> 8 & 255, rgb >> 16, 255))


class Picture:
    """A still picture, four bytes a pixel: blue, green, red, 255."""

    def __init__(self, width, height, data):
        self.width, self.height = width, height
        self.data = data

    def __eq__(self, other):
        return isinstance(other, Picture) and (self.width, self.data) == (other.width, other.data)

    def whole(self):
        return Box(0, 0, self.width, self.height)

    def at(self, x, y):
        """The colour of one pixel."""
        start = 4 * (y * self.width + x)
        blue, green, red = self.data[start : start + 3]
        return red << 16 | green << 8 | blue

    def is_only(self, rgb):
        """Whether every pixel has one colour."""
        return self.data == pixel(rgb) * (self.width * self.height)

    def row(self, y, within):
        start = 4 * y * self.width
        return self.data[start + 4 * within.left : start + 4 * within.right]

    def columns_of(self, rgb, y, within):
        """The columns from the first to after the last pixel of a colour in a row; None if there is none."""
        row, wanted = self.row(y, within), pixel(rgb)
        first = row.find(wanted)
        while first % 4 and first >= 0:
            first = row.find(wanted, first + 1)
        if first < 0:
            return None
        last = row.rfind(wanted)
        while last % 4:
            last = row.rfind(wanted, 0, last + 3)
        return within.left + first // 4, within.left + last // 4 + 1

    def box_of(self, rgb, within=None):
        """The smallest box round all pixels of a colour; None if there is none."""
        within = within or self.whole()
        rows = ((y, self.columns_of(rgb, y, within)) for y in range(within.top, within.bottom))
        return around([(columns[0], y, columns[1], y + 1) for y, columns in rows if columns])

    def changes(self, before, within=None):
        """The smallest box round all that is not as it was; None if nothing changed."""
        within = within or self.whole()
        found = []
        for y in range(within.top, within.bottom):
            now, then = self.row(y, within), before.row(y, within)
            if now != then:
                differing = int.from_bytes(now, "little") ^ int.from_bytes(then, "little")
                first = ((differing & -differing).bit_length() - 1) // 32
                last = (differing.bit_length() - 1) // 32
                found.append((within.left + first, y, within.left + last + 1, y + 1))
        return around(found)

    def runs_of(self, rgb, x, within=None):
        """Where a column is of a colour for three pixels and more: pairs of top and bottom."""
        within = within or self.whole()
        runs, top = [], None
        for y in range(within.top, within.bottom + 1):
            is_inside = y < within.bottom and self.at(x, y) == rgb
            if is_inside and top is None:
                top = y
            elif not is_inside and top is not None:
                if y - top >= 3:
                    runs.append((top, y))
                top = None
        return runs

    def save(self, path, effort=3):
        """Keeps it as a PNG file, the smaller the more effort, up to 9."""
        rows = bytearray()
        for y in range(self.height):
            row = self.row(y, self.whole())
            rgb = bytearray(3 * self.width)
            rgb[0::3], rgb[1::3], rgb[2::3] = row[2::4], row[1::4], row[0::4]
            rows += b"\0" + rgb
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        parts = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows), effort)), (b"IEND", b""))
        with open(path, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n")
            for kind, content in parts:
                check = struct.pack(">I", zlib.crc32(kind + content))
                file.write(struct.pack(">I", len(content)) + kind + content + check)


def around(boxes):
    """The smallest box round boxes; None round none."""
    if not boxes:
        return None
    lefts, tops, rights, bottoms = zip(*boxes)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))
