"""Joins word vectors of several sources side by side, each with a standard deviation of one; where a source lacks a word, zeros."""

import argparse
import json
from collections import Counter

import numpy as np

from features import fold, straighten


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vectors", nargs="+", required=True, help="text (a word and numbers a line) or wink's .json")
    parser.add_argument("--tokens", nargs="+", required=True, help="words that are kept stand here or in the first vectors")
    parser.add_argument("--least", type=int, default=5, help="how often they stand there")
    parser.add_argument("--out", required=True, help=".npz")
    options = parser.parse_args()
    sources = [dict(read(path)) for path in options.vectors]
    words = list(dict.fromkeys([*sources[0], *frequent(options.tokens, options.least)]))
    words = [word for word in words if any(word in source for source in sources)]
    joined = np.concatenate([rows(source, words) for source in sources], 1)
    np.savez_compressed(options.out, words=np.array(words), vectors=joined.astype(np.float16))
    print(f"{len(words)} words, {joined.shape[1]} dimensions")


def read(path):
    if path.endswith(".json"):
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        size = data["dimensions"]
        for word, vector in data["vectors"].items():
            yield word, vector[:size]
        return
    with open(path, encoding="utf-8") as file:
        for line in file:
            word, *numbers = line.rstrip().split(" ")
            yield word, [float(number) for number in numbers]


def frequent(paths, least):
    counts = Counter()
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for line in file:
                counts.update(line.split())
    folded = Counter()
    for form, count in counts.items():
        folded[fold(straighten(form))] += count
    return [word for word, count in folded.most_common() if count >= least]


def rows(source, words):
    blank = [0.0] * len(next(iter(source.values())))
    found = np.array([source.get(word, blank) for word in words], dtype=np.float32)
    return found / found[[word in source for word in words]].std()


if __name__ == "__main__":
    main()
