"""Temperatures that make the confidence honest: a network that learnt from a teacher is surer than it has reason to be."""

import torch
from torch.nn import functional as F

import treebank
from corpus import NOTHING, Corpus


@torch.no_grad()
def temperatures(network, inventory, paths):
    """Divisors of the scores of arcs and of labels with which held-out trees are most probable."""
    inventory.forget()
    corpus = Corpus.of([inventory.encode(sentence) for path in paths for sentence in treebank.read(path)])
    features = inventory.tensors()
    arcs, labels = [], []
    for group in corpus.batches(2000):
        types, mask, _, heads, wanted = corpus.padded(group)
        _, scores, rooted, x = network(types, mask, features)
        arcs.append(loss_of(scores, heads))
        labels.append(loss_of(network.labels(rooted, x, heads.clamp(min=0)), wanted))
    return best(arcs), best(labels)


def loss_of(scores, wanted):
    """The loss of a batch as a function of the temperature."""
    known = wanted != NOTHING
    scores, wanted = scores[known], wanted[known]
    return lambda temperature: F.cross_entropy(scores / temperature, wanted, reduction="sum").item()


def best(losses):
    """To a hundredth, between 1 and 4."""
    return min((1 + step / 100 for step in range(301)), key=lambda t: sum(loss(t) for loss in losses))
