"""Sentences of like length put together, and padded to tensors."""

import torch


def batches(data, size, random=None):
    """Lists of positions in `data`, at most about `size` words with padding; shuffled when a source of chance is given."""
    jitter = (lambda: random.random() * 3) if random else (lambda: 0)
    order = list(range(len(data)))
    if random:
        random.shuffle(order)
    order.sort(key=lambda i: len(data[i][0]) + jitter())
    groups, group, longest = [], [], 0
    for i in order:
        longest = max(longest, len(data[i][0]))
        if group and longest * (len(group) + 1) > size:
            groups.append(group)
            group, longest = [], len(data[i][0])
        group.append(i)
    groups.append(group)
    if random:
        random.shuffle(groups)
    return groups


def padded(data, group):
    """Types, mask, tags, heads and labels of the sentences of a batch."""
    shape = (len(group), max(len(data[i][0]) for i in group))
    types, mask = torch.zeros(shape, dtype=torch.long), torch.zeros(shape)
    targets = [torch.full(shape, -100) for _ in range(3)]
    for row, i in enumerate(group):
        own, *wanted = data[i]
        types[row, : len(own)] = own
        mask[row, : len(own)] = 1
        for target, values in zip(targets, wanted):
            target[row, : len(values)] = values
    return types, mask, *targets
