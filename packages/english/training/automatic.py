"""Automatic trees on disc: flat columns over the distinct forms, with the names of tags and labels."""

import numpy as np
import torch

from corpus import NOTHING, Corpus


def write(path, inventory, columns, lengths):
    """`columns`: types, tags, heads and labels of all words; a head that is not to be learnt is NOTHING, and its label does not count."""
    names = ("types", "tags", "heads", "labels")
    flat = {name: torch.as_tensor(column).to(torch.int32) for name, column in zip(names, columns)}
    own = {"forms": list(inventory.types), "tag_names": inventory.tags, "label_names": inventory.labels}
    torch.save({**own, **flat, "lengths": torch.as_tensor(lengths)}, path)


def read(path):
    return torch.load(path, weights_only=True)


def forms(trees):
    """(form, count) pairs."""
    return zip(trees["forms"], torch.bincount(trees["types"], minlength=len(trees["forms"])).tolist())


def encode(trees, inventory, device):
    """As a corpus of the types, tags and labels of another inventory."""
    types = np.array([inventory.type_of(form) for form in trees["forms"]])
    tags = np.array([inventory.tag_rows.get(name, NOTHING) for name in trees["tag_names"]])
    labels = np.array([inventory.label_rows.get(name, NOTHING) for name in trees["label_names"]])
    heads = trees["heads"].numpy()
    known = np.where(heads == NOTHING, NOTHING, labels[trees["labels"].numpy()])
    columns = (types[trees["types"].numpy()], tags[trees["tags"].numpy()], heads, known)
    return Corpus.flat(*columns, trees["lengths"].numpy(), device)
