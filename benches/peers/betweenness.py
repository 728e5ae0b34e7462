#!/usr/bin/env python3
"""Betweenness of one graph of 1,000 actors and 5,000 relationships: Fanlight, igraph and networkx, in turns.

    benches/peers/betweenness.py

Builds the bench, and puts igraph and networkx into an environment of their own in the user's cache. Ends with 1 where
the values differ or Fanlight is slower than igraph.
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
import venv

ROOT = pathlib.Path(__file__).resolve().parents[2]
HOME = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache")) / "fanlight" / "peers"
PEERS = ["igraph==1.0.0", "networkx==3.6.1"]
TURNS = 7


def with_peers():
    """Runs this script again where the peers are installed."""
    python = HOME / "bin" / "python"
    if not python.exists():
        venv.create(HOME, with_pip=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", *PEERS], check=True)
    os.execv(python, [str(python), __file__, "--installed"])


def bench():
    """The path of the bench's program."""
    command = ["cargo", "bench", "--bench", "insight", "--no-run", "--message-format=json"]
    lines = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    found = [json.loads(line) for line in lines if line.startswith("{")]
    built = [one["executable"] for one in found if one.get("target", {}).get("name") == "insight" and one.get("executable")]
    return built[-1]


def fanlight(program, folder, threads):
    """Milliseconds of the fastest of nine runs."""
    environment = os.environ | {"FANLIGHT_PEER": folder}
    if threads:
        environment["RAYON_NUM_THREADS"] = str(threads)
    run = subprocess.run([program], env=environment, check=True, stdout=subprocess.PIPE, text=True)
    return float(run.stdout)


def measured(job, rounds):
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        job()
        times.append((time.perf_counter() - start) * 1e3)
    return min(times)


def main():
    import igraph
    import networkx

    program = os.environ.get("FANLIGHT_BENCH") or bench()
    with tempfile.TemporaryDirectory() as folder:
        fanlight(program, folder, 1)
        edges = [tuple(map(int, line.split())) for line in pathlib.Path(folder, "edges.txt").read_text().splitlines()]
        values = [float(line) for line in pathlib.Path(folder, "values.txt").read_text().splitlines()]
        graph = igraph.Graph(n=len(values), edges=edges)
        other = networkx.Graph()
        other.add_nodes_from(range(len(values)))
        other.add_edges_from(edges)
        alone, together, peer = [], [], []
        for _ in range(TURNS):
            alone.append(fanlight(program, folder, 1))
            together.append(fanlight(program, folder, None))
            peer.append(measured(graph.betweenness, 9))
        slow = measured(lambda: networkx.betweenness_centrality(other), 1)
    scale = 2 / ((len(values) - 1) * (len(values) - 2))
    apart = max(abs(value - found * scale) for value, found in zip(values, graph.betweenness()))
    alone, together, peer = map(statistics.median, (alone, together, peer))
    print(f"{len(values)} actors, {len(edges)} pairs; milliseconds, the fastest of nine, in the middle of {TURNS} turns")
    print(f"  fanlight, one thread   {alone:9.1f}   {alone / peer:5.2f} × igraph")
    print(f"  fanlight, all threads  {together:9.1f}   {together / peer:5.2f} × igraph")
    print(f"  igraph                 {peer:9.1f}")
    print(f"  networkx, once         {slow:9.1f}   {slow / peer:5.2f} × igraph")
    print(f"  largest difference of a value {apart:.1e}")
    return 0 if apart < 1e-9 and together <= peer else 1


if __name__ == "__main__":
    if "--installed" in sys.argv:
        sys.exit(main())
    with_peers()
