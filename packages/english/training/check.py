"""Compares the reader's trees with those of its arithmetic in NumPy, sentence by sentence; fails on the first other tree."""

import argparse
import json
import subprocess
import sys
from pathlib import Path

import treebank
from reference import Model

HERE = Path(__file__).parent


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", required=True)
    parser.add_argument("--treebank", required=True, help="CoNLL-U; its words are parsed, its trees not looked at")
    parser.add_argument("--sentences", type=int, default=200)
    options = parser.parse_args()
    model = Model(options.weights)
    sentences = [[word.form for word in s] for s in treebank.read(options.treebank)][: options.sentences]
    command = ["node", "--import", "tsx", "--conditions=@dragoman/source", HERE / "trees.ts", options.weights]
    text = "\n".join(" ".join(forms) for forms in sentences)
    output = subprocess.run(command, input=text, capture_output=True, text=True, check=True, cwd=HERE).stdout
    apart = 0
    for forms, line in zip(sentences, output.splitlines(), strict=True):
        reader = json.loads(line)
        tags, heads, labels, sure = model.parse(forms)
        expected = {
            "tags": [model.header["tags"][tag] for tag in tags],
            "heads": [head - 1 for head in heads],
            "relations": [model.header["labels"][label] for label in labels],
        }
        if any(reader[name] != values for name, values in expected.items()):
            sys.exit(f"other tree: {' '.join(forms)}\n{reader}\n{expected}")
        apart = max(apart, *(abs(a - b) for a, b in zip(reader["confidence"], sure)))
    print(f"{len(sentences)} sentences: same tags, heads and labels; confidences at most {apart:.2f} apart")


if __name__ == "__main__":
    main()
