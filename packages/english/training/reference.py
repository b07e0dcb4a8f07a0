"""The reader's arithmetic step by step in NumPy, from the binary: int16 states, exact sums of products, floats of 32 bits."""

import json
import struct

import numpy as np

from features import fold, hash_rows, shape, straighten
from tree import decode

STATE, PROJECTION = 2048, 512
F = np.float32


class Model:
    def __init__(self, path):
        with open(path, "rb") as file:
            data = file.read()
        magic, version, length = struct.unpack("<4sII", data[:12])
        assert magic == b"DRGN" and version == 1
        self.header = json.loads(data[44 : 44 + length])
        self.image = data[44 + length :]
        self.words = {word: i + 1 for i, word in enumerate(self.header["words"])}
        self.shapes = {name: i + 1 for i, name in enumerate(self.header["shapes"])}

    def array(self, name, kind):
        tensor = self.header["tensors"][name]
        count = int(np.prod(tensor["shape"]))
        return np.frombuffer(self.image, kind, count, tensor["offset"]).reshape(tensor["shape"])

    def linear(self, name, x, scale):
        """The product with a dense layer; `x` in steps of 1 / scale."""
        tensor = self.header["tensors"][name]
        outputs, inputs = tensor["shape"]
        wide = -(-outputs // 8) * 8
        packed = np.frombuffer(self.image, "<i2", wide * inputs, tensor["offset"])
        weight = packed.reshape(wide // 8, inputs // 2, 8, 2).transpose(0, 2, 1, 3).reshape(wide, inputs)
        sums = x.astype(np.int64) @ weight.T.astype(np.int64)
        return sums.astype(F) * F(1 / (tensor["scale"] * scale)) + self.array(name + ".bias", "<f4")

    def rows(self, form):
        tables = self.header["tables"]
        word = straighten(form)
        hashed, grams = hash_rows(form)
        plain = [tables["word"][0] + self.words.get(fold(word), 0), tables["shape"][0] + self.shapes.get(shape(word), 0)]
        plain += [tables[name][0] + row for name, row in zip(("prefix", "suffix2", "suffix3", "suffix4"), hashed)]
        return plain, [tables["gram"][0] + row for row in grams]

    def embed(self, form):
        plain, grams = self.rows(form)
        table, scales = self.array("rows", np.int8), self.array("rows.scales", "<f4")
        total = np.zeros(table.shape[1], F)
        share = F(1) / F(max(1, len(grams)))
        for i, row in enumerate(plain + grams):
            total = total + table[row].astype(F) * (scales[row] * (F(1) if i < len(plain) else share))
        size = F(len(total))
        mean = running(total) / size
        variance = running((total - mean) * (total - mean)) / size
        r = F(1) / np.sqrt(variance + F(1e-5))
        return steps((total - mean) * r * self.array("norm.gain", "<f4") + self.array("norm.bias", "<f4"), STATE)

    def states(self, forms):
        """Integer states after the window and after each layer."""
        parts = steps(self.linear("window", np.array([self.embed(form) for form in forms]), STATE), STATE)
        before, at, after = np.split(parts, 3, 1)
        nothing = np.zeros_like(at[:1])
        x = limited(np.concatenate([nothing, before[:-1]]) + at)
        x = np.maximum(0, limited(x + np.concatenate([after[1:], nothing])))
        found = [x]
        for i in range(self.header["sizes"]["layers"]):
            gates = self.linear(f"layer{i}", x, STATE)
            x = limited(x + np.concatenate(recur(gates), 1))
            found.append(x)
        return found

    def parse(self, forms):
        """Tags, heads (0 = root), labels and confidences in hundredths."""
        *_, last, x = self.states(forms)
        tags = self.linear("tag", last, STATE).argmax(1)
        project = lambda name, least: np.maximum(least, steps(self.linear(name, x, STATE), PROJECTION))
        heads = np.concatenate([self.array("root.head", "<i2")[None].astype(int), project("head", 0)])
        dependents = steps(self.linear("arc", project("dependent", 0), PROJECTION), PROJECTION)
        scores = (dependents @ heads.T).astype(F) * F(1 / PROJECTION**2) + self.distances(len(forms))
        scores[np.arange(len(forms)), np.arange(len(forms)) + 1] = -1e9
        chosen = decode(scores)
        label_heads = np.concatenate([self.array("root.label", "<i2")[None].astype(int), project("labelHead", -32768)])
        joined = np.maximum(0, limited(label_heads[chosen] + project("labelDependent", -32768)))
        labels = self.linear("label", joined, PROJECTION)
        picked = labels.argmax(1)
        sure = probability(scores, chosen) * probability(labels, picked)
        return [int(t) for t in tags], chosen, [int(p) for p in picked], np.round(sure * 100) / 100

    def distances(self, words):
        offset = np.arange(1, words + 1)[:, None] - np.arange(words + 1)[None]
        far = np.abs(offset)
        near = np.searchsorted([6, 9, 14, 24], far) + 6
        return self.array("distance", "<f4")[(offset > 0).astype(int), np.where(far <= 6, far, near)]


def running(values):
    """A sum in the order of the elements."""
    return np.add.accumulate(values, dtype=F)[-1]


def limited(values):
    return np.clip(values, -32768, 32767)


def steps(values, scale):
    return limited(np.rint(values.astype(F) * F(scale))).astype(int)


def recur(gates):
    gate, candidate, gate_back, candidate_back = np.split(gates, 4, 1)
    ahead = sweep(sigmoid(gate), tanh(candidate))
    back = sweep(sigmoid(gate_back)[::-1], tanh(candidate_back)[::-1])[::-1]
    return steps(ahead, STATE), steps(back, STATE)


def sweep(gate, candidate):
    state, states = np.zeros(gate.shape[1], F), []
    for g, c in zip(gate, candidate):
        state = state + g * (c - state)
        states.append(state)
    return np.array(states)


def sigmoid(x):
    return F(0.5) + F(0.5) * tanh(x * F(0.5))


def tanh(value):
    """Lambert's fraction, as in `curves.ts`."""
    x = np.maximum(np.minimum(value, F(4.97)), F(-4.97))
    s = x * x
    p = x * (F(135135) + s * (F(17325) + s * (F(378) + s)))
    return p / (F(135135) + s * (F(62370) + s * (F(3150) + s * F(28))))


def probability(scores, chosen):
    rows = scores.astype(float)
    own = rows[np.arange(len(rows)), chosen]
    return 1 / np.exp(np.minimum(rows - own[:, None], 20)).sum(1)
