/** Whether the heads (of words 1 to n; 0 = root, `heads[i - 1]` that of word i) form a tree with exactly one root. */
export function isTree(heads: Int32Array): boolean {
  const count = heads.length;
  const seen: number[] = new Array(count + 1).fill(0);
  let roots = 0;
  for (let word = 1; word <= count; word++) {
    if (heads[word - 1] === 0) roots++;
    let at = word;
    while (at !== 0 && seen[at] === 0) {
      seen[at] = word;
      at = heads[at - 1]!;
    }
    if (at !== 0 && seen[at] === word) return false;
  }
  return roots === 1;
}

/** One cycle made a single node, named by the first of its nodes, and how to undo that. */
interface Contraction {
  readonly cycle: readonly number[];
  /** Heads of the cycle's nodes inside it, in the order of `cycle`. */
  readonly inner: readonly number[];
  /** For each node outside: the cycle's node that takes it best as head, and the one that is its own best head. */
  readonly entered: readonly number[];
  readonly left: readonly number[];
}

/** A graph that shrinks: `weights[node * size + head]`, best heads, and the nodes that are not yet part of another. */
interface Graph {
  readonly size: number;
  readonly weights: Float64Array;
  readonly heads: Int16Array;
  readonly active: number[];
  /** Room for a note on each node, for one step at a time. */
  readonly notes: Int16Array;
}

/**
 * The tree of highest score with a single root (Chu and Liu 1965, Edmonds 1967). `scores`: words x stride, column 0 the
 * root, a word as its own head at -1e9. Writes the heads.
 */
export function spanningTree(scores: Float32Array, stride: number, heads: Int32Array): void {
  const graph = makeGraph(scores, stride, heads.length + 1);
  const contractions: Contraction[] = [];
  for (let cycle = findCycle(graph); cycle !== null; cycle = findCycle(graph))
    contractions.push(contract(graph, cycle));
  for (const contraction of contractions.reverse()) expand(graph, contraction);
  heads.set(graph.heads.subarray(1));
}

/** What an arc from the root loses, more than all other arcs together can win: so a best tree has only one. */
const PENALTY = 2 ** 24;

function makeGraph(scores: Float32Array, stride: number, size: number): Graph {
  const weights = new Float64Array(size * size);
  const graph: Graph = { size, weights, heads: new Int16Array(size), active: [0], notes: new Int16Array(size) };
  for (let node = 1; node < size; node++) {
    graph.active.push(node);
    const from = (node - 1) * stride;
    const row = node * size;
    for (let head = 0; head < size; head++) weights[row + head] = scores[from + head]!;
    weights[row] = weights[row]! - PENALTY;
  }
  for (let node = 1; node < size; node++) graph.heads[node] = bestHead(graph, node);
  return graph;
}

function bestHead({ size, weights, active }: Graph, node: number): number {
  let best = 0;
  for (const head of active) {
    if (head !== node && weights[node * size + head]! > weights[node * size + best]!) best = head;
  }
  return best;
}

function findCycle({ heads, active, notes }: Graph): number[] | null {
  const seen = notes.fill(0);
  for (const start of active) {
    let at = start;
    while (at !== 0 && seen[at] === 0) {
      seen[at] = start;
      at = heads[at]!;
    }
    if (at === 0 || seen[at] !== start) continue;
    const cycle = [at];
    for (let next = heads[at]!; next !== at; next = heads[next]!) cycle.push(next);
    return cycle;
  }
  return null;
}

function contract(graph: Graph, cycle: readonly number[]): Contraction {
  const { size, weights, heads, active, notes } = graph;
  const name = cycle[0]!;
  const inCycle = notes.fill(0);
  for (const node of cycle) inCycle[node] = 1;
  const entered: number[] = new Array(size).fill(0);
  const left: number[] = new Array(size).fill(0);
  const inner = cycle.map((node) => heads[node]!);
  keep(active, (node) => node === name || inCycle[node] === 0);
  for (const node of active) {
    if (node === name) continue;
    let out = name;
    let into = name;
    let gain = -Infinity;
    for (let i = 0; i < cycle.length; i++) {
      const member = cycle[i]!;
      if (weights[node * size + member]! > weights[node * size + out]!) out = member;
      const gained = weights[member * size + node]! - weights[member * size + inner[i]!]!;
      if (gained <= gain) continue;
      gain = gained;
      into = member;
    }
    left[node] = out;
    entered[node] = into;
    weights[node * size + name] = weights[node * size + out]!;
    weights[name * size + node] = gain;
    if (inCycle[heads[node]!] === 1) heads[node] = name;
  }
  heads[name] = bestHead(graph, name);
  return { cycle, inner, entered, left };
}

/** Leaves in place only the items that pass. */
function keep(items: number[], passes: (item: number) => boolean): void {
  let kept = 0;
  for (const item of items) if (passes(item)) items[kept++] = item;
  items.length = kept;
}

/** Opens the cycle where it is entered, and gives the nodes that hang on it their head in it. */
function expand({ heads, active }: Graph, { cycle, inner, entered, left }: Contraction): void {
  const name = cycle[0]!;
  const from = heads[name]!;
  for (const node of active) if (node !== name && node !== 0 && heads[node] === name) heads[node] = left[node]!;
  cycle.forEach((node, i) => {
    heads[node] = inner[i]!;
    if (node !== name) active.push(node);
  });
  heads[entered[from]!] = from;
}
