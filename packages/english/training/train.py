"""Trains a tagger and parser on treebanks: a teacher on a pre-trained encoder, or the fast one, with trees of teachers."""

import argparse
import random
import time

import numpy as np
import torch
from torch.nn import functional as F

import automatic
import pretrained
import treebank
from corpus import NOTHING, Corpus
from inventory import Inventory, read_vectors
from network import Network
from parse import evaluate
from transformer import Transformer

AVERAGED = 0.995  # decay of the running mean of the weights over the last epochs


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    chance = np.random.default_rng(options.seed)
    gold = [sentence for path in options.train for sentence in treebank.read(path)]
    dev = {path: treebank.read(path) for path in options.dev}
    trees = [automatic.read(path) for path in options.auto]
    vector_words, vectors = read_vectors(options.vectors)
    inventory = Inventory.of(gold, vector_words, [pair for part in trees for pair in automatic.forms(part)])
    device = options.device
    data = Corpus.of([inventory.encode(s) for s in gold * options.repeat + recased(gold, options)], device)
    auto = [automatic.encode(part, inventory, device) for part in trees]
    tests = {path: Corpus.of([inventory.encode(s) for s in sentences], device) for path, sentences in dev.items()}
    network, vocabulary = made(options, inventory, vectors)
    features = inventory.tensors(device, vocabulary)
    network.to(device)
    plan = Plan(data, auto, options, chance)
    learner = Learner(network, features, options, plan.steps)
    average = None
    for epoch in range(options.epochs):
        started, total = time.time(), 0.0
        batches = plan.epoch()
        for corpus, group, weight in batches:
            total += learner.step(corpus.padded(group), weight)
            if epoch >= options.epochs - options.averaged:
                average = blended(average, network)
        first = options.dev[0]
        found = evaluate(network, features, inventory, tests[first], dev[first])
        print(f"epoch {epoch + 1} loss {float(total) / len(batches):.3f} {time.time() - started:.0f} s {found}", flush=True)
    network.load_state_dict(average)
    for path in options.dev:
        print(path, evaluate(network, features, inventory, tests[path], dev[path]), flush=True)
    save(options.out, network, inventory, vocabulary)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--train", nargs="+", required=True, help="CoNLL-U files")
    parser.add_argument("--dev", nargs="+", required=True, help="CoNLL-U files; the first is measured after each epoch")
    parser.add_argument("--pretrained", help="encoder packed by pretrained.py: trains a teacher")
    parser.add_argument("--auto", nargs="*", default=[], help="trees by teach.py")
    parser.add_argument("--slice", type=int, default=400_000, help="words of automatic trees in an epoch")
    parser.add_argument("--weight", type=float, default=0.6, help="of an automatic tree against a gold one")
    parser.add_argument("--repeat", type=int, default=1, help="how often a gold tree is met in an epoch")
    parser.add_argument("--vectors", required=True)
    parser.add_argument("--out", required=True)
    for name, value in {"embedding": 96, "half": 80, "layers": 3, "arc": 64, "label": 64}.items():
        parser.add_argument(f"--{name}", type=int, default=value)
    parser.add_argument("--batch", type=int, default=800, help="words")
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--averaged", type=int, default=3, help="last epochs over which weights are averaged")
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--encoder-rate", type=float, default=1e-4)
    parser.add_argument("--dropout", type=float, default=0.3)
    parser.add_argument("--recased", type=float, default=0.03, help="share of sentences repeated in other cases")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def recased(sentences, options):
    """Some sentences again in small letters, and some with every word capitalised, as in headlines."""
    chance, count = random.Random(options.seed), int(options.recased * len(sentences))
    small = [treebank.recased(s, str.lower) for s in chance.sample(sentences, count)]
    return small + [treebank.recased(s, lambda form: form[:1].upper() + form[1:]) for s in chance.sample(sentences, count)]


def made(options, inventory, vectors):
    """A new network, and the text of the vocabulary of its encoder if it has one."""
    sizes = {name: getattr(options, name) for name in ("embedding", "half", "layers", "arc", "label")}
    counts = (inventory.size, len(inventory.tags), len(inventory.labels), vectors)
    if not options.pretrained:
        return Network(sizes, *counts, dropout=options.dropout), None
    own, weights, vocabulary = pretrained.load(options.pretrained)
    network = Transformer({**sizes, **own}, *counts, dropout=options.dropout)
    network.encoder.load_state_dict(weights)
    return network, vocabulary


def save(path, network, inventory, vocabulary):
    own = {"sizes": network.sizes, "inventory": inventory.state(), "vocabulary": vocabulary}
    torch.save({**own, "weights": network.state_dict()}, path)


class Plan:
    """Batches of an epoch in random order: all gold trees and the next portion of the automatic ones."""

    def __init__(self, data, auto, options, chance):
        self.data, self.options, self.chance = data, options, chance
        self.auto = [(corpus, group) for corpus in auto for group in corpus.batches(options.batch, chance)]
        chance.shuffle(self.auto)
        self.portion = min(len(self.auto), options.slice // options.batch)
        self.done = 0
        self.steps = options.epochs * (len(data.batches(options.batch)) + self.portion)

    def epoch(self):
        plan = [(self.data, group, 1.0) for group in self.data.batches(self.options.batch, self.chance)]
        for _ in range(self.portion):
            corpus, group = self.auto[self.done % len(self.auto)]
            plan.append((corpus, group, self.options.weight))
            self.done += 1
        self.chance.shuffle(plan)
        return plan


class Learner:
    def __init__(self, network, features, options, total):
        self.network, self.features, self.total, self.done = network, features, total, 0
        parts = {True: [], False: []}
        for name, weight in network.named_parameters():
            if weight.requires_grad:
                parts[name.startswith("encoder.")].append(weight)
        self.rates = [options.rate, options.encoder_rate]
        groups = [{"params": parts[False]}, {"params": parts[True]}] if parts[True] else [{"params": parts[False]}]
        self.optimizer = torch.optim.Adam(groups, lr=options.rate, betas=(0.9, 0.95))

    def step(self, batch, weight):
        share = min(1, (self.done + 1) / 200) * max(0.01, 1 - self.done / self.total)
        for group, rate in zip(self.optimizer.param_groups, self.rates):
            group["lr"] = rate * share
        loss = losses(self.network, self.features, *batch)
        self.optimizer.zero_grad()
        (loss * weight).backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
        self.optimizer.step()
        self.done += 1
        return loss.detach()


def losses(network, features, types, mask, tags, heads, labels):
    tag_scores, arcs, rooted, x = network(types, mask, features)
    label_scores = network.labels(rooted, x, heads.clamp(min=0))
    pairs = ((tag_scores, tags), (arcs, heads), (label_scores, labels))
    return sum(mean_loss(scores.flatten(0, 1), wanted.flatten()) for scores, wanted in pairs)


def mean_loss(scores, wanted):
    """Mean over the words that have something to learn; a batch may have none."""
    total = F.cross_entropy(scores, wanted, ignore_index=NOTHING, reduction="sum")
    return total / (wanted != NOTHING).sum().clamp(min=1)


def blended(average, network):
    state = network.state_dict()
    if average is None:
        return {name: value.clone() for name, value in state.items()}
    for name, value in state.items():
        average[name].lerp_(value, 1 - AVERAGED)
    return average


if __name__ == "__main__":
    main()
