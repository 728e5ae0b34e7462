#!/usr/bin/env python3
"""Networks of 150, 1,000 and 10,000 actors laid out to rest: Fanlight beside igraph's Fruchterman-Reingold on a grid.

    benches/peers/layout_igraph.py [TURNS]

Builds the bench, and puts igraph into an environment of its own in the user's cache. Prints the middle time of each, and
how good the pictures are: how far apart those are who know each other, beside any two; and of as many nearest as one
knows, how many are known. Ends with 1 where Fanlight takes more than twice as long as igraph for 10,000 actors.
"""

import heapq
import json
import math
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time
import venv

ROOT = pathlib.Path(__file__).resolve().parents[2]
HOME = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache")) / "fanlight" / "peers"
PEERS = ["igraph==1.0.0"]
GOAL = 2.0
GOAL_COUNT = 10_000
SAMPLE = 200


def with_peers():
    """Runs this script again where the peers are installed."""
    python = HOME / "bin" / "python"
    if not python.exists():
        venv.create(HOME, with_pip=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", *PEERS], check=True)
    os.execv(python, [str(python), __file__, "--installed", *sys.argv[1:]])


def bench():
    """The path of the bench's program."""
    command = ["cargo", "bench", "--bench", "layout", "--no-run", "--message-format=json"]
    lines = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    found = [json.loads(line) for line in lines if line.startswith("{")]
    built = [one["executable"] for one in found if one.get("target", {}).get("name") == "layout" and one.get("executable")]
    return built[-1]


def fanlight(program, folder):
    """Milliseconds by the name of the graph; the graphs are then in the folder."""
    environment = os.environ | {"FANLIGHT_PEER_GRAPHS": folder}
    run = subprocess.run([program], env=environment, check=True, stdout=subprocess.PIPE, text=True)
    return {name: float(clock) for name, clock, _ in map(str.split, run.stdout.splitlines())}


def quality(links, places):
    """The mean distance of those who know each other over that of any two, and the share of the known among the nearest."""
    dice = random.Random(1)
    known = [set() for _ in places]
    for one, other in links:
        known[one].add(other)
        known[other].add(one)
    pairs = [dice.sample(range(len(places)), 2) for _ in range(50_000)]
    apart = [statistics.fmean(math.dist(places[a], places[b]) for a, b in some) for some in (links, pairs)]
    kept = []
    for one in dice.sample(range(len(places)), min(SAMPLE, len(places))):
        if known[one]:
            others = (other for other in range(len(places)) if other != one)
            nearest = heapq.nsmallest(len(known[one]), others, key=lambda other: math.dist(places[one], places[other]))
            kept.append(len(known[one].intersection(nearest)) / len(nearest))
    return f"edges {apart[0] / apart[1]:.3f} of any two, {statistics.fmean(kept):.2%} of the nearest known"


def main(turns):
    import igraph

    program = os.environ.get("FANLIGHT_BENCH") or bench()
    own, peer, pictures = {}, {}, {}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(turns):
            for name, elapsed in fanlight(program, folder).items():
                graph = json.loads(pathlib.Path(folder, f"{name}.json").read_text())
                drawn = igraph.Graph(n=graph["nodes"], edges=graph["links"])
                start = time.perf_counter()
                layout = drawn.layout_fruchterman_reingold(grid=True)
                peer.setdefault(name, []).append((time.perf_counter() - start) * 1e3)
                own.setdefault(name, []).append(elapsed)
                pictures[name] = graph, layout.coords
    is_met = True
    print(f"milliseconds to rest, in the middle of {turns} turns")
    for name, (graph, coords) in pictures.items():
        mine, other = statistics.median(own[name]), statistics.median(peer[name])
        ratio, has_goal = mine / other, graph["nodes"] == GOAL_COUNT
        is_met = is_met and not (has_goal and ratio > GOAL)
        goal = f" (goal {GOAL} ×)" if has_goal else ""
        print(f"{graph['nodes']} actors, {len(graph['links'])} relationships: {ratio:.2f} × igraph{goal}")
        print(f"  fanlight {mine:9.1f}   {quality(graph['links'], graph['places'])}")
        print(f"  igraph   {other:9.1f}   {quality(graph['links'], coords)}")
    return 0 if is_met else 1


if __name__ == "__main__":
    if "--installed" in sys.argv:
        sys.exit(main(int(sys.argv[2]) if len(sys.argv) > 2 else 3))
    with_peers()
