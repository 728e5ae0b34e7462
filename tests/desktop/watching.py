"""Watching a part of the screen while something happens, and finding a picture in another one, however faint.

What the room should not see may be there for a few frames only, and fade: so
it is looked for in all that was seen, not in what is there at the end.
"""

import threading
import time

import places
from display import Eye
from picture import Box, Picture
from program import wait_until

# Less than this of a picture nobody makes out on a projector, and as much is hard to see.
SEEN = 0.05
# So large are the parts that are compared: no name is smaller.
TILE = (64, 32)
# So many pixels in which two pictures differ say which of both it is.
ENOUGH = 24
# So much of what is seen may be of neither picture, in squares.
UNEXPLAINED = 0.25


class Watch:
    """Looks at a part of the screen as fast as it can, beside everything else, while its block runs.

    Keeps each picture that is not the one before it, and when it was first seen, in seconds since the beginning.
    """

    def __init__(self, display, box):
        self.display, self.box = display, box
        self.seen, self.looks = [], 0
        self.has_ended = threading.Event()
        self.thread = threading.Thread(target=self.look, daemon=True)

    def __enter__(self):
        self.begun = time.monotonic()
        self.thread.start()
        wait_until(lambda: self.looks, "the first look")
        return self

    def __exit__(self, *_):
        self.has_ended.set()
        self.thread.join()

    def look(self):
        eye = Eye(self.display.name)
        while not self.has_ended.is_set():
            at = time.monotonic()
            picture = eye.grab(eye.root, self.box)
            self.looks += 1
            # A part of the screen that is not there at the moment shows nothing.
            if picture and not (self.seen and self.seen[-1][1] == picture):
                self.seen.append((at - self.begun, picture))
        eye.close()

    def pictures(self):
        return [picture for _, picture in self.seen]

    def last(self):
        return self.seen[-1][1]

    def since(self, moment):
        """Pictures that were there at a moment of `time.monotonic` or came later, with the seconds from it on."""
        after = moment - self.begun
        first = max((index for index, (at, _) in enumerate(self.seen) if at <= after), default=0)
        return [(at - after, picture) for at, picture in self.seen[first:]]


class Forbidden:
    """A picture that is not to be seen, told from one that is."""

    def __init__(self, picture, permitted=None):
        """Without a permitted picture, only paper is."""
        self.tiles = list(filter(None, (telling(tile, picture, permitted) for tile in tiles(picture))))

    def share(self, seen):
        """How much of it is there where there is the most of it: 0 to 1.

        Every part of what is seen is taken for paper with so much of the forbidden and so much of the permitted
        picture on it, by least squares; what is something else altogether counts for nothing.
        """
        return max((share(seen.data, *tile) for tile in self.tiles), default=0.0)

    def is_in(self, seen):
        return self.share(seen) >= SEEN


def faint(picture, over, share):
    """A picture as it fades over another one."""
    mixed = (round(share * new + (1 - share) * old) for new, old in zip(picture.data, over.data))
    return Picture(picture.width, picture.height, bytes(mixed))


def tiles(picture):
    width, height = TILE
    for top in range(0, picture.height, height):
        for left in range(0, picture.width, width):
            yield Box(left, top, min(left + width, picture.width), min(top + height, picture.height))


def telling(tile, picture, permitted):
    """Where in a tile both pictures differ, and what each of them shows there, from paper on; None if nowhere."""
    paper = places.pixel(places.PAPER)
    places_in_data, forbidden, allowed = [], [], []
    for y in range(tile.top, tile.bottom):
        row = picture.row(y, tile)
        other = permitted.row(y, tile) if permitted else paper * tile.width
        if row == other:
            continue
        start = 4 * (y * picture.width + tile.left)
        for at in range(0, 4 * tile.width, 4):
            if row[at : at + 3] != other[at : at + 3]:
                for channel in range(3):
                    places_in_data.append(start + at + channel)
                    forbidden.append(row[at + channel] - paper[channel])
                    allowed.append(other[at + channel] - paper[channel])
    if len(places_in_data) < 3 * ENOUGH:
        return None
    return places_in_data, forbidden, allowed


def share(data, places_in_data, forbidden, allowed):
    """How much of the forbidden there is in one tile."""
    paper = places.pixel(places.PAPER)
    seen = [data[at] - paper[at % 4] for at in places_in_data]
    of_forbidden, of_allowed = square(forbidden, forbidden), square(allowed, allowed)
    across = square(forbidden, allowed)
    apart = of_forbidden * of_allowed - across * across
    if of_allowed == 0:
        found, other = square(seen, forbidden) / max(of_forbidden, 1), 0.0
    elif apart > 0.02 * of_forbidden * of_allowed:
        with_forbidden, with_allowed = square(seen, forbidden), square(seen, allowed)
        found = (with_forbidden * of_allowed - with_allowed * across) / apart
        other = (with_allowed * of_forbidden - with_forbidden * across) / apart
    else:
        # One is a paler copy of the other: nobody could tell which of both it is.
        return 0.0
    rest = sum((s - found * f - other * a) ** 2 for s, f, a in zip(seen, forbidden, allowed))
    return max(found, 0.0) if rest <= UNEXPLAINED * found * found * of_forbidden else 0.0


def square(one, other):
    return sum(a * b for a, b in zip(one, other))
