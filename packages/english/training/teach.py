"""Parses raw sentences with one or more teachers and keeps those trees that they are sure of, for a student to learn from."""

import argparse
import random

import torch

import treebank
from inventory import Inventory
from network import Network
from parse import parse
from treebank import Word

PORTION = 20_000  # sentences held in memory at a time


def main():
    options = arguments()
    torch.set_num_threads(1)
    inventory, networks = load(options.teachers)
    sentences = choose(options)
    kept = words = 0
    with open(options.out, "w", encoding="utf-8") as out:
        for start in range(0, len(sentences), PORTION):
            portion = sentences[start : start + PORTION]
            for forms, guess in sorted(parsed(inventory, networks, portion)):
                sure = sum(guess.confidences) / len(forms)
                if sure < options.least:
                    continue
                tags = [inventory.tags[tag] for tag in guess.tags]
                labels = [inventory.labels[label] for label in guess.labels]
                treebank.write(out, forms, tags, guess.heads, labels, guess.confidences)
                kept += 1
                words += len(forms)
            print(f"{kept} of {min(start + PORTION, len(sentences))} sentences, {words} words", flush=True)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--teachers", nargs="+", required=True, help="networks of the same training data and vectors")
    parser.add_argument("--tokens", required=True, help="a sentence a line, words split by blanks")
    parser.add_argument("--words", type=int, default=1_500_000, help="about how many to parse")
    parser.add_argument("--least", type=float, default=0.75, help="mean confidence of a sentence that is kept")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True)
    return parser.parse_args()


def load(paths):
    """Networks that share the inventory of the first."""
    states = [torch.load(path, weights_only=True) for path in paths]
    inventory = Inventory(**states[0]["inventory"])
    networks = []
    for state in states:
        vectors = state["weights"]["vectors.weight"]
        counts = (inventory.size, len(inventory.tags), len(inventory.labels))
        network = Network(state["sizes"], *counts, vectors)
        network.load_state_dict(state["weights"])
        networks.append(network.eval())
    return inventory, networks


def choose(options):
    """Different sentences of a useful length with an end mark, drawn from the whole file."""
    with open(options.tokens, encoding="utf-8") as file:
        lines = dict.fromkeys(line.rstrip("\n") for line in file)
    sentences = [line.split(" ") for line in lines if line and line[-1] in ".?!\"'" and 25 <= len(line) <= 400]
    sentences = [forms for forms in sentences if 5 <= len(forms) <= 60]
    random.Random(options.seed).shuffle(sentences)
    chosen, words = [], 0
    for forms in sentences:
        if words >= options.words:
            break
        chosen.append(forms)
        words += len(forms)
    return chosen


def parsed(inventory, networks, portion):
    inventory.forget()
    data = [inventory.encode([Word(form, "", -1, "") for form in forms]) for forms in portion]
    features = inventory.tensors()
    members = [(network, features) for network in networks]
    return [(portion[i], guess) for i, guess in parse(members, data, portion)]


if __name__ == "__main__":
    main()
