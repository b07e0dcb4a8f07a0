"""What a model knows by name: words, shapes, tags, labels; and the features of every word type met."""

from collections import Counter
from typing import NamedTuple

import numpy as np
import torch

from corpus import NOTHING
from features import MOST_GRAMS, TABLES, fold, hash_rows, shape, straighten

PLAIN = 6  # rows before the n-grams


class Inventory:
    def __init__(self, words, shapes, tags, labels, vector_words):
        self.words, self.shapes, self.tags, self.labels = words, shapes, tags, labels
        self.vector_words = vector_words
        self.word_rows = {word: i + 1 for i, word in enumerate(words)}
        self.shape_rows = {name: i + 1 for i, name in enumerate(shapes)}
        self.tag_rows = {tag: i for i, tag in enumerate(tags)}
        self.label_rows = {label: i for i, label in enumerate(labels)}
        self.vector_rows = {word: i + 1 for i, word in enumerate(vector_words)}
        self.first, self.size = first_rows(len(words), len(shapes))
        self.types = {}
        self.features = []

    @staticmethod
    def of(sentences, vector_words, forms=(), most=25_000):
        """Words of the treebanks, then the most frequent of other `forms`, (form, count) pairs, until there are `most`."""
        count = lambda names: Counter(names).items()
        words = [w for w, n in count(fold(straighten(w.form)) for s in sentences for w in s) if n >= 2]
        more = Counter()
        for form, times in forms:
            more[fold(straighten(form))] += times
        words = list(dict.fromkeys(words + [word for word, _ in more.most_common(most)]))[:most]
        shapes = [k for k, n in count(shape(straighten(w.form)) for s in sentences for w in s) if n >= 3]
        tags = [t for t, n in count(w.tag for s in sentences for w in s) if n >= 3]
        labels = sorted({w.relation for s in sentences for w in s})
        return Inventory(words, shapes, tags, labels, vector_words)

    def state(self):
        names = ("words", "shapes", "tags", "labels", "vector_words")
        return {name: getattr(self, name) for name in names}

    def forget(self):
        """Drops the word types met so far."""
        self.types, self.features = {}, []

    def type_of(self, form):
        if form not in self.types:
            self.types[form] = len(self.features)
            self.features.append(self.rows(form))
        return self.types[form]

    def rows(self, form):
        word = straighten(form)
        lower = fold(word)
        hashed, grams = hash_rows(form)
        named = [self.word_rows.get(lower, 0), self.shape_rows.get(shape(word), 0)]
        plain = [self.first[i] + row for i, row in enumerate(named + hashed)]
        return plain, [self.first[PLAIN] + row for row in grams], self.vector_rows.get(lower, 0)

    def encode(self, sentence):
        """Type, tag, head and label of each word; NOTHING where there is nothing to learn."""
        return (
            [self.type_of(w.form) for w in sentence],
            [self.tag_rows.get(w.tag, NOTHING) for w in sentence],
            [w.head for w in sentence],
            [self.label_rows.get(w.relation, NOTHING) for w in sentence],
        )

    def tensors(self, device="cpu", vocabulary=None):
        """Features of every type met so far; its word pieces too when the text of a vocabulary is given."""
        ids = np.zeros((len(self.features), PLAIN + MOST_GRAMS), dtype=np.int64)
        weights = np.zeros(ids.shape, dtype=np.float32)
        for i, (plain, grams, _) in enumerate(self.features):
            ids[i, : PLAIN + len(grams)] = plain + grams
            weights[i, :PLAIN] = 1
            weights[i, PLAIN : PLAIN + len(grams)] = 1 / max(1, len(grams))
        vector_rows = np.array([vector for _, _, vector in self.features])
        pieces = pieces_of(list(self.types), vocabulary) if vocabulary else np.zeros((0, 0), dtype=np.int64)
        return Features(*(torch.as_tensor(array, device=device) for array in (ids, weights, vector_rows, pieces)))


class Features(NamedTuple):
    """Of each word type: rows of the tables and their weights, the row of its vector, its word pieces (0 for none)."""

    ids: torch.Tensor
    weights: torch.Tensor
    vector_rows: torch.Tensor
    pieces: torch.Tensor


MOST_PIECES = 6
UNKNOWN_PIECE = 100


def pieces_of(forms, vocabulary):
    from tokenizers import Tokenizer

    cut = Tokenizer.from_str(vocabulary).encode_batch([straighten(form) for form in forms], add_special_tokens=False)
    rows = np.zeros((len(forms), MOST_PIECES), dtype=np.int64)
    for row, found in zip(rows, cut):
        ids = found.ids[:MOST_PIECES] or [UNKNOWN_PIECE]
        row[: len(ids)] = ids
    return rows


def first_rows(words, shapes):
    """First row of each table in the common one, in the order of the features, and the number of rows."""
    sizes = [words + 1, shapes + 1, *TABLES.values()]
    return [sum(sizes[:i]) for i in range(len(sizes))], sum(sizes)


def read_vectors(path):
    """Words and their vectors by join.py; row 0 stands for all other words."""
    file = np.load(path)
    vectors = torch.from_numpy(file["vectors"].astype(np.float32))
    return file["words"].tolist(), torch.cat([torch.zeros(1, vectors.shape[1]), vectors])
