"""The network: embeddings of a word, a window of three, recurrent layers; a tagger, and biaffine arcs and labels."""

import math

import torch
from torch import nn
from torch.nn import functional as F

DISTANCES = 12  # see `distance`


class MinimalGated(nn.Module):
    """A minimal gated recurrent layer, both ways; gates see only the input, so a state needs no matrix product."""

    def __init__(self, width, half):
        super().__init__()
        self.linear = nn.Linear(width, 4 * half)

    def forward(self, x, mask):
        gate, candidate, gate_back, candidate_back = self.linear(x).chunk(4, -1)
        ahead = sweep(torch.sigmoid(gate) * mask, torch.tanh(candidate), range(x.shape[1]))
        back = sweep(torch.sigmoid(gate_back) * mask, torch.tanh(candidate_back), range(x.shape[1] - 1, -1, -1))
        return torch.cat([ahead, back], -1)


def sweep(gate, candidate, order):
    kept, gained = (1 - gate).unbind(1), (gate * candidate).unbind(1)
    state = torch.zeros_like(kept[0])
    states = [state] * len(kept)
    for t in order:
        state = torch.addcmul(gained[t], kept[t], state)
        states[t] = state
    return torch.stack(states, 1)


class LongMemory(nn.Module):
    """An LSTM, both ways: for teachers."""

    def __init__(self, width, half):
        super().__init__()
        self.lstm = nn.LSTM(width, half, batch_first=True, bidirectional=True)

    def forward(self, x, mask):
        lengths = mask.sum((1, 2)).long()
        packed = nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
        return nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True, total_length=x.shape[1])[0]


CELLS = {"minimal": MinimalGated, "lstm": LongMemory}


class Network(nn.Module):
    def __init__(self, sizes, rows, tags, labels, vectors, dropout=0.3, word_dropout=0.15):
        super().__init__()
        embedding, half, arc, label = (sizes[name] for name in ("embedding", "half", "arc", "label"))
        state = 2 * half
        self.dropout, self.word_dropout = dropout, word_dropout
        self.rows = nn.Parameter(torch.randn(rows, embedding) * 0.3)
        self.vectors = nn.Embedding.from_pretrained(vectors, freeze=True)
        self.vector = nn.Linear(vectors.shape[1], embedding, bias=False)
        self.norm = nn.LayerNorm(embedding)
        self.window = nn.Conv1d(embedding, state, 3, padding=1)
        self.layers = nn.ModuleList(CELLS[sizes["cell"]](state, half) for _ in range(sizes["layers"]))
        self.tag = nn.Linear(state, tags)
        self.root = nn.Parameter(torch.randn(state) * 0.1)
        self.head, self.dependent = nn.Linear(state, arc), nn.Linear(state, arc)
        self.arc = nn.Linear(arc, arc)
        self.arc.weight.data.copy_(torch.eye(arc) / math.sqrt(arc))
        nn.init.zeros_(self.arc.bias)
        self.distance = nn.Parameter(torch.zeros(2, DISTANCES))
        self.label_head, self.label_dependent = nn.Linear(state, label), nn.Linear(state, label, bias=False)
        self.label = nn.Linear(label, labels)

    def embed(self, types, features):
        ids, weights, vector_rows = features
        met, inverse = torch.unique(types, return_inverse=True)
        met_ids, met_weights = ids[met], weights[met]
        if self.training:  # a rare word must be known by its parts too: row 0 stands for unknown words
            met_ids = met_ids.clone()
            met_ids[torch.rand(len(met)) < self.word_dropout, 0] = 0
        bag = F.embedding_bag(met_ids, self.rows, per_sample_weights=met_weights, mode="sum")
        return self.norm(bag + self.vector(self.vectors(vector_rows[met])))[inverse]

    def forward(self, types, mask, features):
        """Scores of tags and of heads (column 0 the root), and the states with and without the root's for `labels`."""
        drop = lambda x: F.dropout(x, self.dropout, self.training)
        wide = mask.unsqueeze(-1)
        x = drop(self.embed(types, features)) * wide
        x = F.relu(self.window(x.transpose(1, 2)).transpose(1, 2))
        for i, layer in enumerate(self.layers):
            if i == len(self.layers) - 1:
                tags = self.tag(drop(x))
            x = x + layer(drop(x), wide)
        rooted = drop(torch.cat([self.root.expand(len(x), 1, -1), x], 1))
        x = drop(x)
        heads, dependents = F.relu(self.head(rooted)), F.relu(self.dependent(x))
        arcs = self.arc(dependents) @ heads.transpose(1, 2) + self.distance.flatten()[distances(types.shape[1])]
        allowed = torch.cat([torch.ones(len(x), 1), mask], 1).unsqueeze(1) * (1 - torch.eye(types.shape[1] + 1)[1:])
        return tags, arcs.masked_fill(allowed == 0, -1e9), rooted, x

    def labels(self, rooted, x, heads):
        """Scores of the labels of the arcs to the given heads."""
        at = torch.gather(rooted, 1, heads.unsqueeze(-1).expand(-1, -1, rooted.shape[-1]))
        return self.label(F.relu(self.label_head(at) + self.label_dependent(x)))


def distances(words):
    """Class of the distance between each word and each head: 1 to 6, then 7-9, 10-14, 15-24, more; heads before the word from 12."""
    offset = torch.arange(1, words + 1).view(-1, 1) - torch.arange(words + 1).view(1, -1)
    far = offset.abs()
    near = torch.bucketize(far, torch.tensor([6, 9, 14, 24])) + 6
    return torch.where(far <= 6, far, near) + (offset > 0).long() * DISTANCES
