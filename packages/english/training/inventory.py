"""What a model knows by name: words, shapes, tags, labels; and the features of every word type met."""

from collections import Counter

import torch

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
    def of(sentences, vector_words):
        count = lambda names: Counter(names).items()
        words = [w for w, n in count(fold(straighten(w.form)) for s in sentences for w in s) if n >= 2]
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
        """Type, tag, head and label of each word; -100 where there is nothing to learn."""
        return (
            torch.tensor([self.type_of(w.form) for w in sentence]),
            torch.tensor([self.tag_rows.get(w.tag, -100) for w in sentence]),
            torch.tensor([w.head if w.head >= 0 else -100 for w in sentence]),
            torch.tensor([self.label_rows.get(w.relation, -100) if w.head >= 0 else -100 for w in sentence]),
        )

    def tensors(self):
        """Rows of every type met so far, their weights, and the row of the vector."""
        width = PLAIN + MOST_GRAMS
        ids = torch.zeros(len(self.features), width, dtype=torch.long)
        weights = torch.zeros(len(self.features), width)
        for i, (plain, grams, _) in enumerate(self.features):
            ids[i, : PLAIN + len(grams)] = torch.tensor(plain + grams)
            weights[i, :PLAIN] = 1
            weights[i, PLAIN : PLAIN + len(grams)] = 1 / max(1, len(grams))
        return ids, weights, torch.tensor([vector for _, _, vector in self.features])


def first_rows(words, shapes):
    """First row of each table in the common one, in the order of the features, and the number of rows."""
    sizes = [words + 1, shapes + 1, *TABLES.values()]
    return [sum(sizes[:i]) for i in range(len(sizes))], sum(sizes)


def read_vectors(path):
    """Words and their vectors, brought to a standard deviation of one; row 0 stands for all other words."""
    words, rows = [], []
    with open(path, encoding="utf-8") as file:
        for line in file:
            word, *numbers = line.rstrip().split(" ")
            words.append(word)
            rows.append([float(number) for number in numbers])
    vectors = torch.tensor([[0.0] * len(rows[0]), *rows])
    return words, vectors / vectors[1:].std()
