"""A teacher: a pre-trained transformer over word pieces, its states joined with the embeddings of whole words."""

import torch
from torch import nn
from torch.nn import functional as F

from network import Parser


class Transformer(Parser):
    """`sizes` besides those of `Parser`: width, wide, heads, depth, pieces, places of the pre-trained encoder."""

    def __init__(self, sizes, *counts, **chances):
        super().__init__(sizes, *counts, **chances)
        self.encoder = Encoder(sizes)
        self.mix = nn.Parameter(torch.zeros(MIXED))
        self.joined = nn.Linear(sizes["width"] + sizes["embedding"], 2 * sizes["half"])

    def forward(self, types, mask, features):
        """Scores of tags, and what `arcs` gives."""
        pieces, firsts = laid(features.pieces[types], mask)
        with torch.autocast(types.device.type, torch.bfloat16, enabled=types.is_cuda):
            layers = self.encoder(pieces)[-MIXED:]
        mixed = sum(weight * layer.float() for weight, layer in zip(self.mix.softmax(0), layers))
        own = torch.gather(mixed, 1, firsts.unsqueeze(-1).expand(-1, -1, mixed.shape[-1]))
        x = F.gelu(self.joined(self.drop(torch.cat([own, self.embed(types, features)], -1)))) * mask.unsqueeze(-1)
        return self.tag(self.drop(x)), *self.arcs(x, mask)


MIXED = 4  # last layers whose mean, with learnt weights, is the state of a piece
START, END = 101, 102  # pieces around a sentence in the vocabulary of BERT (Devlin et al. 2019)


def laid(pieces, mask):
    """The pieces of all words of a sentence in a row, between its marks; and the place of the first piece of each word."""
    used = (pieces > 0) & (mask > 0).unsqueeze(-1)
    counts = used.sum(-1)
    before = counts.cumsum(1) - counts + 1
    total = counts.sum(1)
    row = torch.zeros(len(pieces), int(total.max()) + 2, dtype=torch.long, device=pieces.device)
    row[:, 0] = START
    place = before.unsqueeze(-1) + torch.arange(pieces.shape[-1], device=pieces.device)
    sentence = torch.arange(len(pieces), device=pieces.device).view(-1, 1, 1).expand_as(place)
    row[sentence[used], place[used]] = pieces[used]
    row[torch.arange(len(pieces), device=pieces.device), total + 1] = END
    return row, before * (mask > 0)


class Encoder(nn.Module):
    """BERT's encoder. Gives the states after each layer."""

    def __init__(self, sizes):
        super().__init__()
        width = sizes["width"]
        self.pieces, self.places = nn.Embedding(sizes["pieces"], width), nn.Embedding(sizes["places"], width)
        self.norm = nn.LayerNorm(width, 1e-12)
        self.layers = nn.ModuleList(Layer(width, sizes["wide"], sizes["heads"]) for _ in range(sizes["depth"]))

    def forward(self, pieces):
        x = self.pieces(pieces) + self.places.weight[: pieces.shape[1]]
        x = F.dropout(self.norm(x), DROPOUT, self.training)
        seen = (pieces > 0)[:, None, None, :]
        states = []
        for layer in self.layers:
            x = layer(x, seen)
            states.append(x)
        return states


DROPOUT = 0.1


class Layer(nn.Module):
    def __init__(self, width, wide, heads):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.output = (nn.Linear(width, width) for _ in range(4))
        self.attended, self.done = nn.LayerNorm(width, 1e-12), nn.LayerNorm(width, 1e-12)
        self.widen, self.narrow = nn.Linear(width, wide), nn.Linear(wide, width)

    def forward(self, x, seen):
        drop = lambda x: F.dropout(x, DROPOUT, self.training)
        query, key, value = (part(x).unflatten(-1, (self.heads, -1)).transpose(1, 2) for part in (self.query, self.key, self.value))
        chance = DROPOUT if self.training else 0.0
        found = F.scaled_dot_product_attention(query, key, value, seen, chance).transpose(1, 2).flatten(2)
        x = self.attended(x + drop(self.output(found)))
        return self.done(x + drop(self.narrow(F.gelu(self.widen(x)))))
