/** Whether the heads (of words 1 to n; 0 = root, `heads[i - 1]` that of word i) form a tree with exactly one root. */
export function isTree(heads: Int32Array): boolean {
  const count = heads.length;
  const seen = new Int32Array(count + 1);
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

/**
 * The tree of highest score with a single root (Chu and Liu 1965, Edmonds 1967). `scores`: words x stride, column 0 the
 * root. Writes the heads. Arcs from the root first lose more than all other arcs together can win: so there is one.
 */
export function spanningTree(scores: Float32Array, stride: number, heads: Int32Array): void {
  const size = heads.length + 1;
  const weights = new Float64Array(size * size).fill(-Infinity);
  let low = 0;
  let high = 0;
  for (let word = 1; word < size; word++) {
    for (let head = 0; head < size; head++) {
      const score = scores[(word - 1) * stride + head]!;
      if (head === word) continue;
      weights[word * size + head] = score;
      low = Math.min(low, score);
      high = Math.max(high, score);
    }
  }
  const penalty = (high - low + 1) * size;
  for (let word = 1; word < size; word++) weights[word * size] = weights[word * size]! - penalty;
  const best = arborescence(weights, size);
  for (let word = 1; word < size; word++) heads[word - 1] = best[word]!;
}

/** Heads of the best arborescence from node 0; `weights[node * size + head]`. */
function arborescence(weights: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size);
  for (let node = 1; node < size; node++) heads[node] = bestHead(weights, size, node);
  const cycle = findCycle(heads);
  return cycle === null ? heads : contract(weights, size, heads, cycle);
}

function bestHead(weights: Float64Array, size: number, node: number): number {
  let best = 0;
  for (let head = 1; head < size; head++) {
    if (weights[node * size + head]! > weights[node * size + best]!) best = head;
  }
  return best;
}

function findCycle(heads: Int32Array): number[] | null {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
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

/** Solves the smaller graph in which the cycle is one node, then opens the cycle where that node is entered. */
function contract(weights: Float64Array, size: number, heads: Int32Array, cycle: readonly number[]): Int32Array {
  const onCycle = new Set(cycle);
  const rest: number[] = [];
  for (let node = 0; node < size; node++) if (!onCycle.has(node)) rest.push(node);
  const joined = rest.length;
  const small = new Float64Array((joined + 1) * (joined + 1)).fill(-Infinity);
  const entered = new Int32Array(joined);
  const left = new Int32Array(joined);
  for (let i = 0; i < joined; i++) {
    const node = rest[i]!;
    for (let j = 0; j < joined; j++) small[i * (joined + 1) + j] = weights[node * size + rest[j]!]!;
    left[i] = most(cycle, (head) => weights[node * size + head]!);
    small[i * (joined + 1) + joined] = weights[node * size + left[i]!]!;
    const gain = (to: number): number => weights[to * size + node]! - weights[to * size + heads[to]!]!;
    entered[i] = most(cycle, gain);
    small[joined * (joined + 1) + i] = gain(entered[i]!);
  }
  const solved = arborescence(small, joined + 1);
  const result = heads.slice();
  for (let i = 1; i < joined; i++) result[rest[i]!] = solved[i] === joined ? left[i]! : rest[solved[i]!]!;
  const entry = solved[joined]!;
  result[entered[entry]!] = rest[entry]!;
  return result;
}

function most(nodes: readonly number[], value: (node: number) => number): number {
  let best = nodes[0]!;
  for (const node of nodes) if (value(node) > value(best)) best = node;
  return best;
}
