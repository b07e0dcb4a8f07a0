"""The best tree with a single root (Chu and Liu 1965, Edmonds 1967). `repair.ts` of the reader does the same."""

import numpy as np


def decode(scores):
    """Heads (0 = root) of the words 1 to n from scores of n x n+1: the best head of each if that is a tree, else the best tree."""
    heads = [int(head) for head in scores.argmax(1)]
    if is_tree(heads):
        return heads
    size = len(heads) + 1
    weights = np.full((size, size), -np.inf)
    weights[1:] = scores
    np.fill_diagonal(weights, -np.inf)
    finite = weights[np.isfinite(weights)]
    weights[1:, 0] -= (max(0, finite.max()) - min(0, finite.min()) + 1) * size  # so that one arc from the root is cheapest
    return [int(head) for head in arborescence(weights)[1:]]


def is_tree(heads):
    seen = [0] * (len(heads) + 1)
    for word in range(1, len(seen)):
        at = word
        while at and not seen[at]:
            seen[at] = word
            at = heads[at - 1]
        if at and seen[at] == word:
            return False
    return heads.count(0) == 1


def arborescence(weights):
    heads = weights.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    return heads if cycle is None else contract(weights, heads, cycle)


def find_cycle(heads):
    seen = [0] * len(heads)
    for start in range(1, len(heads)):
        at = start
        while at and not seen[at]:
            seen[at] = start
            at = heads[at]
        if not at or seen[at] != start:
            continue
        cycle = [at]
        while heads[cycle[-1]] != at:
            cycle.append(heads[cycle[-1]])
        return cycle
    return None


def contract(weights, heads, cycle):
    """Solves the smaller graph in which the cycle is one node, then opens the cycle where that node is entered."""
    rest = [node for node in range(len(heads)) if node not in set(cycle)]
    joined = len(rest)
    small = np.full((joined + 1, joined + 1), -np.inf)
    small[:joined, :joined] = weights[np.ix_(rest, rest)]
    leaving = weights[np.ix_(rest, cycle)]
    left = [cycle[i] for i in leaving.argmax(1)]
    small[:joined, joined] = leaving.max(1)
    gains = weights[np.ix_(cycle, rest)] - weights[cycle, [heads[node] for node in cycle]][:, None]
    entered = [cycle[i] for i in gains.argmax(0)]
    small[joined, :joined] = gains.max(0)
    solved = arborescence(small)
    result = heads.copy()
    for i in range(1, joined):
        result[rest[i]] = left[i] if solved[i] == joined else rest[solved[i]]
    result[entered[solved[joined]]] = rest[solved[joined]]
    return result
