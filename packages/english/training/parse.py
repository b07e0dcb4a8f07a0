"""Tags and trees by one network or by the mean of several; and their agreement with a treebank."""

from typing import NamedTuple

import torch

from tree import decode


class Scores(NamedTuple):
    """Of a batch: its types and mask; tags, probabilities of heads, and for given heads labels and their probabilities."""

    types: torch.Tensor
    mask: torch.Tensor
    tags: torch.Tensor
    arcs: torch.Tensor
    labelled: object  # from heads to the best labels and their probabilities


@torch.no_grad()
def scores(members, corpus, group):
    """`members`: (network, features) pairs over the same types."""
    types, mask, *_ = corpus.padded(group)
    outputs = [network(types, mask, features) for network, features in members]

    def labelled(heads):
        pairs = zip(members, outputs)
        return mean([network.labels(output[2], output[3], heads) for (network, _), output in pairs]).max(-1)

    tags = mean([output[0] for output in outputs]).argmax(-1)
    return Scores(types, mask, tags, mean([output[1] for output in outputs]), torch.no_grad()(labelled))


def mean(found):
    return sum(torch.softmax(score, -1) for score in found) / len(found)


class Parse(NamedTuple):
    tags: list
    heads: list
    labels: list


def parse(network, features, corpus, size=4000):
    """Yields (position, Parse)."""
    for group in corpus.batches(size):
        found = scores([(network, features)], corpus, group)
        arcs = found.arcs.log().clamp(min=-80).cpu().numpy()
        heads = torch.zeros(found.mask.shape, dtype=torch.long)
        for row, i in enumerate(group):
            n = int(corpus.lengths[i])
            heads[row, :n] = torch.tensor(decode(arcs[row, :n, : n + 1]))
        labels = found.labelled(heads.to(found.mask.device)).indices
        columns = [column.tolist() for column in (found.tags, heads, labels)]
        for row, i in enumerate(group):
            n = int(corpus.lengths[i])
            yield i, Parse(*(column[row][:n] for column in columns))


def evaluate(network, features, inventory, corpus, sentences):
    """Shares of right universal tags, Penn tags, heads, and heads with labels (without subtypes, as is the custom)."""
    network.eval()
    right, words = [0, 0, 0, 0], 0
    for i, guess in parse(network, features, corpus):
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
