"""Trains a tagger and parser on treebanks and, for a student, on automatic trees of a teacher."""

import argparse
import random
import time

import torch
from torch.nn import functional as F

import treebank
from batches import batches, padded
from inventory import Inventory, read_vectors
from network import Network
from parse import evaluate

AVERAGED = 0.995  # decay of the running mean of the weights over the last epochs


def main():
    options = arguments()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    gold = [sentence for path in options.train for sentence in treebank.read(path)]
    dev = {path: treebank.read(path) for path in options.dev}
    vector_words, vectors = read_vectors(options.vectors)
    inventory = Inventory.of(gold, vector_words)
    data = [inventory.encode(sentence) for sentence in gold + recased(gold, options.recased, chance)]
    auto = [inventory.encode(s) for s in automatic(options)]
    tests = {path: [inventory.encode(sentence) for sentence in sentences] for path, sentences in dev.items()}
    features = inventory.tensors()
    sizes = {name: getattr(options, name) for name in ("embedding", "half", "layers", "cell", "arc", "label")}
    counts = (inventory.size, len(inventory.tags), len(inventory.labels))
    network = Network(sizes, *counts, vectors, options.dropout)
    average = None
    learner = Learner(network, features, options.rate, options.epochs * (steps(data) + steps_of_slice(auto, options)))
    for epoch in range(options.epochs):
        started, total = time.time(), 0.0
        for source, group, weight in schedule(data, auto, epoch, options, chance):
            total += learner.step(padded(source, group), weight)
            if epoch >= options.epochs - options.averaged:
                average = blended(average, network)
        scores = evaluate(network, features, inventory, tests[options.dev[0]], dev[options.dev[0]])
        print(f"epoch {epoch + 1} loss {total / steps(data):.3f} {time.time() - started:.0f} s {scores}", flush=True)
    network.load_state_dict(average)
    for path in options.dev:
        print(path, evaluate(network, features, inventory, tests[path], dev[path]), flush=True)
    torch.save({"sizes": sizes, "inventory": inventory.state(), "weights": network.state_dict()}, options.out)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--train", nargs="+", required=True, help="CoNLL-U files")
    parser.add_argument("--dev", nargs="+", required=True, help="CoNLL-U files; the first is measured after each epoch")
    parser.add_argument("--auto", nargs="*", default=[], help="automatic trees")
    parser.add_argument("--slice", type=int, default=400_000, help="words of automatic trees in an epoch")
    parser.add_argument("--weight", type=float, default=0.6, help="of an automatic tree against a gold one")
    parser.add_argument("--surest", type=float, default=0.5, help="least confidence of an automatic arc to be learnt")
    parser.add_argument("--vectors", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--cell", choices=("minimal", "lstm"), default="minimal")
    for name, value in {"embedding": 96, "half": 64, "layers": 3, "arc": 64, "label": 64}.items():
        parser.add_argument(f"--{name}", type=int, default=value)
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--averaged", type=int, default=3, help="last epochs over which weights are averaged")
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--dropout", type=float, default=0.3)
    parser.add_argument("--recased", type=float, default=0.03, help="share of sentences repeated in other cases")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def recased(sentences, share, chance):
    """Some sentences again in small letters, and some with every word capitalised, as in headlines."""
    count = int(share * len(sentences))
    small = [treebank.recased(s, str.lower) for s in chance.sample(sentences, count)]
    return small + [treebank.recased(s, lambda form: form[:1].upper() + form[1:]) for s in chance.sample(sentences, count)]


def automatic(options):
    return [s for path in options.auto for s in treebank.read(path, options.surest)]


BATCH = 800


def steps(data):
    return len(batches(data, BATCH)) if data else 0


def slices(auto, options):
    """The automatic trees in portions of about the wanted number of words."""
    portion = max(1, sum(len(s[0]) for s in auto) // options.slice)
    return [auto[i::portion] for i in range(portion)]


def steps_of_slice(auto, options):
    return steps(slices(auto, options)[0]) if auto else 0


def schedule(data, auto, epoch, options, chance):
    """Batches of an epoch in random order: all gold trees and the next portion of the automatic ones."""
    plan = [(data, group, 1.0) for group in batches(data, BATCH, chance)]
    if auto:
        portions = slices(auto, options)
        portion = portions[epoch % len(portions)]
        plan += [(portion, group, options.weight) for group in batches(portion, BATCH, chance)]
        chance.shuffle(plan)
    return plan


class Learner:
    def __init__(self, network, features, rate, total):
        self.network, self.features, self.rate, self.total, self.done = network, features, rate, total, 0
        trained = [weight for weight in network.parameters() if weight.requires_grad]
        self.optimizer = torch.optim.Adam(trained, lr=rate, betas=(0.9, 0.95))

    def step(self, batch, weight):
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate * min(1, (self.done + 1) / 200) * max(0.01, 1 - self.done / self.total)
        loss = losses(self.network, self.features, *batch)
        self.optimizer.zero_grad()
        (loss * weight).backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
        self.optimizer.step()
        self.done += 1
        return loss.item()


def losses(network, features, types, mask, tags, heads, labels):
    tag_scores, arcs, rooted, x = network(types, mask, features)
    label_scores = network.labels(rooted, x, heads.clamp(min=0))
    pairs = ((tag_scores, tags), (arcs, heads), (label_scores, labels))
    return sum(mean_loss(scores.flatten(0, 1), wanted.flatten()) for scores, wanted in pairs)


def mean_loss(scores, wanted):
    """Mean over the words that have something to learn; a batch may have none."""
    total = F.cross_entropy(scores, wanted, ignore_index=-100, reduction="sum")
    return total / (wanted != -100).sum().clamp(min=1)


def blended(average, network):
    state = network.state_dict()
    if average is None:
        return {name: value.clone() for name, value in state.items()}
    for name, value in state.items():
        average[name].lerp_(value, 1 - AVERAGED)
    return average


if __name__ == "__main__":
    main()
