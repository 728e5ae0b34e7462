"""The picture in the README: the beach map with one actor selected."""

import maps
import places
from desk import ROOT
from editing import away

SIZE = (1600, 900)
SELECTED = "University marine lab"


def make(desk):
    """Opens the example as a user would and keeps what its window shows."""
    program = desk.start()
    program.xdotool("windowsize", "--sync", program.window, *SIZE)
    program.settle()
    program.click(places.cards(program.look())[1].center)
    seen = program.wait_for_title("beach.ron – Fanlight")
    placement = maps.actors(desk.example())[SELECTED]["placement"]
    program.click(places.fan(seen).at(*placement))
    path = ROOT / "assets" / "screenshot.png"
    away(program).save(path, effort=9)
    program.close()
    return path
