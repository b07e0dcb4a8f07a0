"""Tags and trees by one network or by the mean of several; and their agreement with a treebank."""

from typing import NamedTuple

import torch

from batches import batches, padded
from tree import decode


class Parse(NamedTuple):
    tags: list
    heads: list
    labels: list
    confidences: list  # of arc and label together


@torch.no_grad()
def parse(members, data_of, sentences, size=4000):
    """Yields (position, Parse). `members`: (network, features) pairs over the same inventory; `data_of`: encoded sentences."""
    for group in batches(data_of, size):
        types, mask, *_ = padded(data_of, group)
        outputs = [network(types, mask, features) for network, features in members]
        tags = mean(output[0] for output in outputs).argmax(-1)
        arcs = mean(output[1] for output in outputs)
        heads = torch.zeros_like(types)
        for row, i in enumerate(group):
            n = len(sentences[i])
            heads[row, :n] = torch.tensor(decode(arcs[row, :n, : n + 1].log().clamp(min=-80).numpy()))
        scores = [network.labels(output[2], output[3], heads) for (network, _), output in zip(members, outputs)]
        best = mean(iter(scores)).max(-1)
        sure = best.values * arcs.gather(2, heads.unsqueeze(-1)).squeeze(-1)
        for row, i in enumerate(group):
            n = len(sentences[i])
            yield i, Parse(*(x[row, :n].tolist() for x in (tags, heads, best.indices, sure)))


def mean(scores):
    probabilities = [torch.softmax(score, -1) for score in scores]
    return sum(probabilities) / len(probabilities)


def evaluate(network, features, inventory, data, sentences):
    """Shares of right universal tags, Penn tags, heads, and heads with labels (without subtypes, as is the custom)."""
    network.eval()
    right, words = [0, 0, 0, 0], 0
    for i, guess in parse([(network, features)], data, sentences):
        for word, tag, head, label in zip(sentences[i], guess.tags, guess.heads, guess.labels):
            upos, xpos = inventory.tags[tag].split("|")
            wanted_upos, wanted_xpos = word.tag.split("|")
            attached = head == word.head
            labelled = inventory.labels[label].split(":")[0] == word.relation.split(":")[0]
            checks = (upos == wanted_upos, xpos == wanted_xpos, attached, attached and labelled)
            right = [count + check for count, check in zip(right, checks)]
            words += 1
    network.train()
    return dict(zip(("UPOS", "XPOS", "UAS", "LAS"), (round(100 * count / words, 2) for count in right)))
