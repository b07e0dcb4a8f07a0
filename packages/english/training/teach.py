"""Parses raw sentences with one or more teachers and keeps those trees that they are sure of, for the fast network to learn from."""

import argparse
import random

import torch

import automatic
from corpus import NOTHING, Corpus
from inventory import Inventory
from network import Network
from parse import scores
from transformer import Transformer
from treebank import Word


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    inventory, members = load(options.teachers, options.device)
    inventory.forget()
    sentences = choose(options)
    corpus = Corpus.of([inventory.encode([Word(form, "", 0, "") for form in forms]) for forms in sentences], options.device)
    teachers = [(network, inventory.tensors(options.device, vocabulary)) for network, vocabulary in members]
    parts, lengths = [], []
    for group in corpus.batches(options.batch):
        part, long = learnt(teachers, corpus, group, options)
        parts.append(part)
        lengths.extend(long)
    columns = [torch.cat(column) for column in zip(*parts)]
    automatic.write(options.out, inventory, columns, lengths)
    sure = (columns[2] != NOTHING).float().mean()
    print(f"{len(lengths)} of {len(sentences)} sentences, {len(columns[0])} words, {sure:.1%} of the arcs sure")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--teachers", nargs="+", required=True, help="networks of the same treebanks and vectors")
    parser.add_argument("--tokens", nargs="+", required=True, help="files with a sentence a line, words split by blanks")
    parser.add_argument("--words", type=int, nargs="+", required=True, help="about how many of each file")
    parser.add_argument("--least", type=float, default=0.75, help="mean confidence of a sentence that is kept")
    parser.add_argument("--surest", type=float, default=0.5, help="confidence of an arc that is learnt")
    parser.add_argument("--batch", type=int, default=4000, help="words")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True)
    return parser.parse_args()


def load(paths, device="cpu"):
    """The inventory of the first network, whose tags and labels the others share; networks with their vocabularies."""
    saved = [torch.load(path, weights_only=True, map_location=device) for path in paths]
    inventory = Inventory(**saved[0]["inventory"])
    return inventory, [(restored(state, inventory).to(device), state["vocabulary"]) for state in saved]


def restored(state, inventory):
    vectors = state["weights"]["vectors.weight"]
    kind = Transformer if state["vocabulary"] else Network
    network = kind(state["sizes"], inventory.size, len(inventory.tags), len(inventory.labels), vectors)
    network.load_state_dict(state["weights"])
    return network.eval()


def choose(options):
    """Different sentences of a useful length with an end mark, drawn from each file."""
    return [forms for path, words in zip(options.tokens, options.words, strict=True) for forms in drawn(path, words, options.seed)]


def drawn(path, most, seed):
    with open(path, encoding="utf-8") as file:
        lines = list(dict.fromkeys(line.rstrip("\n") for line in file))
    random.Random(seed).shuffle(lines)
    words = 0
    for line in lines:
        if words >= most:
            return
        if line and line[-1] in ".?!\"'" and 25 <= len(line) <= 400 and 5 <= line.count(" ") + 1 <= 60:
            forms = line.split(" ")
            words += len(forms)
            yield forms


def learnt(teachers, corpus, group, options):
    """Types, tags, heads and labels of the words of those sentences of a batch that are kept, and their lengths."""
    found = scores(teachers, corpus, group)
    arcs = found.arcs.max(-1)
    labels = found.labelled(arcs.indices)
    sure = arcs.values * labels.values * found.mask
    lengths = found.mask.sum(1)
    kept = sure.sum(1) / lengths >= options.least
    inside = (found.mask > 0) & kept.unsqueeze(1)
    heads = arcs.indices.masked_fill(sure < options.surest, NOTHING)
    columns = [column[inside].cpu() for column in (found.types, found.tags, heads, labels.indices)]
    return columns, lengths[kept].long().tolist()


if __name__ == "__main__":
    main()
