// d3-force on the graphs that benches/layout.rs wrote: links, charge, collision of circles, and the centre.
//
//     node layout.mjs FOLDER
//
// Prints one line for each graph: its name, and the milliseconds from the first node to rest, by the clock and of the
// processor.

import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation } from "d3-force";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** How long this thread was on a processor so far, in milliseconds; 0 where the system does not say (only Linux does). */
function processor() {
  try {
    return Number(readFileSync("/proc/thread-self/schedstat", "utf8").split(" ")[0]) / 1e6;
  } catch {
    return 0;
  }
}

/** Lets a graph come to rest; gives how long it took, in milliseconds, by the clock and of the processor. */
function settle({ nodes: count, links: ends }) {
  const [start, started] = [performance.now(), processor()];
  const nodes = Array.from({ length: count }, () => ({}));
  const links = ends.map(([source, target]) => ({ source, target }));
  const simulation = forceSimulation(nodes)
    .stop()
    .force("1 link", forceLink(links))
    .force("2 charge", forceManyBody())
    .force("3 collide", forceCollide(5))
    .force("4 center", forceCenter());
  while (simulation.alpha() > simulation.alphaMin()) {
    simulation.tick();
  }
  if (!nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))) {
    throw new Error("a node flew away");
  }
  return [performance.now() - start, processor() - started];
}

const folder = process.argv[2];
const graphs = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => [name.replace(".json", ""), JSON.parse(readFileSync(join(folder, name), "utf8"))])
  .sort(([, a], [, b]) => a.nodes - b.nodes || a.links.length - b.links.length);
// The first runs are slow until everything is compiled, and a program that lays out maps is not always at its first.
for (let round = 0; round < 3; round += 1) {
  settle(graphs[0][1]);
}
for (const [name, graph] of graphs) {
  console.log(name, ...settle(graph).map((time) => time.toFixed(2)));
}
