"""The networks: what the fast one that ships and its teachers share, and the fast one."""

import math

import torch
from torch import nn
from torch.nn import functional as F

DISTANCES = 12  # see `distances`


class Parser(nn.Module):
    """Embeddings of words; a tagger, and biaffine arcs and labels over states that a subclass makes of them."""

    def __init__(self, sizes, rows, tags, labels, vectors, dropout=0.3, word_dropout=0.15):
        super().__init__()
        self.sizes = sizes
        embedding, half, arc, label = (sizes[name] for name in ("embedding", "half", "arc", "label"))
        state = 2 * half
        self.dropout, self.word_dropout = dropout, word_dropout
        self.rows = nn.Parameter(torch.randn(rows, embedding) * 0.3)
        self.vectors = nn.Embedding.from_pretrained(vectors, freeze=True)
        self.vector = nn.Linear(vectors.shape[1], embedding, bias=False)
        self.norm = nn.LayerNorm(embedding)
        self.tag = nn.Linear(state, tags)
        self.root = nn.Parameter(torch.randn(state) * 0.1)
        self.head, self.dependent = nn.Linear(state, arc), nn.Linear(state, arc)
        self.arc = nn.Linear(arc, arc)
        self.arc.weight.data.copy_(torch.eye(arc) / math.sqrt(arc))
        nn.init.zeros_(self.arc.bias)
        self.distance = nn.Parameter(torch.zeros(2, DISTANCES))
        self.label_head, self.label_dependent = nn.Linear(state, label), nn.Linear(state, label, bias=False)
        self.label = nn.Linear(label, labels)

    def drop(self, x):
        return F.dropout(x, self.dropout, self.training)

    def embed(self, types, features):
        met, inverse = torch.unique(types, return_inverse=True)
        ids, weights = features.ids[met], features.weights[met]
        if self.training:  # a rare word must be known by its parts too: row 0 stands for unknown words
            ids[torch.rand(len(met), device=met.device) < self.word_dropout, 0] = 0
        bag = F.embedding_bag(ids, self.rows, per_sample_weights=weights, mode="sum")
        return self.norm(bag + self.vector(self.vectors(features.vector_rows[met])))[inverse]

    def arcs(self, x, mask):
        """Scores of heads (column 0 the root), and the states with and without the root's for `labels`."""
        words, device = x.shape[1], x.device
        rooted = self.drop(torch.cat([self.root.expand(len(x), 1, -1), x], 1))
        x = self.drop(x)
        heads, dependents = F.relu(self.head(rooted)), F.relu(self.dependent(x))
        scores = self.arc(dependents) @ heads.transpose(1, 2) + self.distance.flatten()[distances(words, device)]
        others = 1 - torch.eye(words + 1, device=device)[1:]
        allowed = torch.cat([torch.ones(len(x), 1, device=device), mask], 1).unsqueeze(1) * others
        return scores.masked_fill(allowed == 0, -1e9), rooted, x

    def labels(self, rooted, x, heads):
        """Scores of the labels of the arcs to the given heads."""
        at = torch.gather(rooted, 1, heads.unsqueeze(-1).expand(-1, -1, rooted.shape[-1]))
        return self.label(F.relu(self.label_head(at) + self.label_dependent(x)))


class Network(Parser):
    """The fast one: a window of three words, then minimal gated recurrent layers."""

    def __init__(self, sizes, *counts, **chances):
        super().__init__(sizes, *counts, **chances)
        state = 2 * sizes["half"]
        self.window = nn.Conv1d(sizes["embedding"], state, 3, padding=1)
        self.layers = nn.ModuleList(MinimalGated(state, sizes["half"]) for _ in range(sizes["layers"]))

    def forward(self, types, mask, features):
        """Scores of tags, and what `arcs` gives. Tags are read before the last layer."""
        wide = mask.unsqueeze(-1)
        x = self.drop(self.embed(types, features)) * wide
        x = F.relu(self.window(x.transpose(1, 2)).transpose(1, 2))
        for i, layer in enumerate(self.layers):
            if i == len(self.layers) - 1:
                tags = self.tag(self.drop(x))
            x = x + layer(self.drop(x), wide)
        return tags, *self.arcs(x, mask)


class MinimalGated(nn.Module):
    """A minimal gated recurrent layer, both ways; gates see only the input, so a state needs no matrix product."""

    def __init__(self, width, half):
        super().__init__()
        self.linear = nn.Linear(width, 4 * half)

    def forward(self, x, mask):
        gate, candidate, gate_back, candidate_back = self.linear(x).chunk(4, -1)
        gates = torch.cat([gate.sigmoid() * mask, (gate_back.sigmoid() * mask).flip(1)], -1)
        candidates = torch.cat([candidate.tanh(), candidate_back.tanh().flip(1)], -1)
        ahead, back = states(1 - gates, gates * candidates).chunk(2, -1)
        return torch.cat([ahead, back.flip(1)], -1)


def states(kept, gained):
    """All states of state = kept * state + gained along the words, in log2 steps (Hillis and Steele 1986)."""
    step = 1
    while step < kept.shape[1]:
        gained = torch.cat([gained[:, :step], gained[:, step:] + kept[:, step:] * gained[:, :-step]], 1)
        kept = torch.cat([kept[:, :step], kept[:, step:] * kept[:, :-step]], 1)
        step *= 2
    return gained


def distances(words, device):
    """Class of the distance between each word and each head: 1 to 6, then 7-9, 10-14, 15-24, more; heads before the word from 12."""
    offset = torch.arange(1, words + 1, device=device).view(-1, 1) - torch.arange(words + 1, device=device).view(1, -1)
    far = offset.abs()
    near = torch.bucketize(far, torch.tensor([6, 9, 14, 24], device=device)) + 6
    return torch.where(far <= 6, far, near) + (offset > 0).long() * DISTANCES
