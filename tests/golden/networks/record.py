#!/usr/bin/env python3
"""Records what networkx says of known and of random networks, for tests/all/insight/golden.rs.

    pip install networkx && python3 tests/golden/networks/record.py

One JSON file per network, beside this script: edges between numbered actors with a strength from 1 to 3, and
betweenness, bridges, articulation points and components; shortest chains from one actor to some others by number of
steps (every one there is, if there are not too many); and the length of the shortest along directed edges, where a step
over strengths 1, 2, 3 has the length 6, 3, 2, and one more for every actor in between.

The same networkx gives the same files. Numbers are written with all their digits.
"""

import itertools
import json
import pathlib
import random

import networkx as nx

HERE = pathlib.Path(__file__).resolve().parent
MOST_CHAINS = 40
STEP = {1: 6, 2: 3, 3: 2}


def networks():
    yield "karate", nx.karate_club_graph()
    yield "florentine", nx.florentine_families_graph()
    yield "miserables", nx.les_miserables_graph()
    for number, (actors, share) in enumerate(
        [
            (1, 0.0), (2, 1.0), (8, 0.0), (12, 0.2), (20, 0.08), (30, 0.05),
            (40, 0.1), (60, 0.03), (80, 0.05), (150, 0.01), (150, 0.04), (40, 1.0),
        ]  # fmt: skip
    ):
        yield f"gnp-{number:02}", nx.gnp_random_graph(actors, share, seed=100 + number)
    for number, (actors, ties) in enumerate([(10, 1), (25, 2), (50, 1), (80, 3), (120, 1), (150, 3), (200, 2)]):
        yield f"ba-{number:02}", nx.barabasi_albert_graph(actors, ties, seed=200 + number)
    hubs, strangers = nx.barabasi_albert_graph(40, 2, seed=300), nx.gnp_random_graph(30, 0.1, seed=301)
    yield "two-parts", nx.disjoint_union(hubs, strangers)


def described(name, graph):
    graph = plain(nx.convert_node_labels_to_integers(graph))
    dice = random.Random(name)
    edges = [[one, other, dice.randint(1, 3)] for one, other in sorted(tuple(sorted(edge)) for edge in graph.edges())]
    between = nx.betweenness_centrality(graph)
    directed = nx.DiGraph()
    directed.add_nodes_from(graph)
    start = 0
    for one, other, strength in edges:
        directed.add_edge(one, other, weight=STEP[strength] + (one != start))
    lengths = nx.single_source_dijkstra_path_length(directed, start)
    return {
        "actors": graph.number_of_nodes(),
        "edges": edges,
        "betweenness": [between[actor] for actor in range(graph.number_of_nodes())],
        "bridges": sorted(sorted(edge) for edge in nx.bridges(graph)),
        "articulation": sorted(nx.articulation_points(graph)),
        "components": sorted(map(sorted, nx.connected_components(graph)), key=lambda part: (-len(part), part)),
        "start": start,
        "chains": [chains(graph, start, target) for target in targets(graph, start, dice)],
        "directed": [[target, length] for target, length in sorted(lengths.items()) if target != start],
    }


def plain(graph):
    """The graph without the weights some known networks come with: betweenness counts steps."""
    bare = nx.Graph()
    bare.add_nodes_from(graph)
    bare.add_edges_from(graph.edges())
    return bare


def targets(graph, start, dice):
    others = [actor for actor in graph if actor != start]
    return sorted(dice.sample(others, min(12, len(others))))


def chains(graph, start, target):
    """How many steps away the target is, and every chain of that many, or none of either."""
    if not nx.has_path(graph, start, target):
        return {"target": target, "steps": None, "all": None}
    steps = nx.shortest_path_length(graph, start, target)
    found = list(itertools.islice(nx.all_shortest_paths(graph, start, target), MOST_CHAINS + 1))
    return {"target": target, "steps": steps, "all": sorted(found) if len(found) <= MOST_CHAINS else None}


for name, graph in networks():
    (HERE / f"{name}.json").write_text(json.dumps(described(name, graph), separators=(",", ":")) + "\n")
