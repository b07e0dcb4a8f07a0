"""Sentences as flat tensors on the device that learns from them, and their cutting into batches of like length."""

from typing import NamedTuple

import numpy as np
import torch

NOTHING = -100  # where there is nothing to learn


class Corpus(NamedTuple):
    """Types, tags, heads and labels of all words one after the other; where each sentence starts, and its length."""

    types: torch.Tensor
    tags: torch.Tensor
    heads: torch.Tensor
    labels: torch.Tensor
    starts: torch.Tensor
    lengths: np.ndarray

    @staticmethod
    def of(sentences, device="cpu"):
        """From the four lists that `Inventory.encode` gives for each sentence."""
        columns = ([value for sentence in sentences for value in sentence[i]] for i in range(4))
        return Corpus.flat(*columns, [len(sentence[0]) for sentence in sentences], device)

    @staticmethod
    def flat(types, tags, heads, labels, lengths, device="cpu"):
        lengths = np.asarray(lengths, dtype=np.int64)
        columns = (torch.as_tensor(column, dtype=torch.long, device=device) for column in (types, tags, heads, labels))
        return Corpus(*columns, torch.as_tensor(np.cumsum(lengths) - lengths, device=device), lengths)

    @property
    def words(self):
        return len(self.types)

    def batches(self, size, random=None):
        """Lists of positions, at most about `size` words with padding; shuffled when a NumPy source of chance is given."""
        keys = self.lengths + (random.random(len(self.lengths)) * 3 if random else 0)
        groups, group, longest = [], [], 0
        for i in np.argsort(keys, kind="stable").tolist():
            longest = max(longest, int(self.lengths[i]))
            if group and longest * (len(group) + 1) > size:
                groups.append(group)
                group, longest = [], int(self.lengths[i])
            group.append(i)
        if group:
            groups.append(group)
        return [groups[i] for i in random.permutation(len(groups))] if random else groups

    def padded(self, group):
        """Types, mask, tags, heads and labels of the sentences of a batch."""
        lengths = self.lengths[group]
        device = self.types.device
        places = torch.arange(int(lengths.max()), device=device)
        inside = places < torch.as_tensor(lengths, device=device).unsqueeze(1)
        at = (self.starts[torch.as_tensor(group, device=device)].unsqueeze(1) + places) * inside
        types = self.types[at] * inside
        targets = (column[at].masked_fill(~inside, NOTHING) for column in (self.tags, self.heads, self.labels))
        return types, inside.float(), *targets
