"""Writes a trained network as the binary that the reader loads: embeddings in int8, layers in int16, rare words left out."""

import argparse
import json

import numpy as np

import binary
from calibrate import temperatures
from features import TABLES
from inventory import Inventory
from teach import load

PROJECTION = 512  # steps in a unit of the projections that arcs and labels are scored from, as in the reader


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--network", required=True)
    parser.add_argument("--dev", nargs="+", required=True, help="CoNLL-U to calibrate the confidence on")
    parser.add_argument("--about", required=True, help="JSON with name, data and licence for the header")
    parser.add_argument("--words", type=int, default=25_000, help="most words with a row of their own")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    inventory, [(network, _)] = load([options.network])
    with open(options.about, encoding="utf-8") as file:
        about = json.load(file)
    weights = {name: value.double().numpy() for name, value in network.state_dict().items()}
    soften(weights, *temperatures(network, inventory, options.dev))
    image = binary.Image()
    words = kept_words(inventory, options.words)
    tables = put_rows(image, weights, inventory, words)
    put_layers(image, weights)
    header = {
        **about,
        "sizes": sizes_of(weights),
        "tables": tables,
        "tags": inventory.tags,
        "labels": inventory.labels,
        "shapes": inventory.shapes,
        "words": words,
    }
    print(binary.write(options.out, header, image))


def soften(weights, arcs, labels):
    """Divides the scores: the best arcs and labels stay the best, their probabilities become honest."""
    print(f"temperature of arcs {arcs:.2f}, of labels {labels:.2f}")
    for name in ("arc.weight", "arc.bias", "distance"):
        weights[name] = weights[name] / arcs
    for name in ("label.weight", "label.bias"):
        weights[name] = weights[name] / labels


def kept_words(inventory: Inventory, most):
    """Words of the treebanks, then those with a vector, most frequent first, in alphabetical order."""
    return sorted(list(dict.fromkeys(inventory.words + inventory.vector_words))[:most])


def put_rows(image, weights, inventory, words):
    """All embedding tables as one. The vector of a word is added to its row; n-grams count as their mean."""
    rows, first = weights["rows"], inventory.first
    vectors = weights["vectors.weight"] @ weights["vector.weight"].T
    own = [rows[inventory.word_rows.get(word, 0)] + vectors[inventory.vector_rows.get(word, 0)] for word in words]
    parts = {"word": np.array([rows[0], *own])}
    ends = [*first[1:], len(rows)]
    for i, name in enumerate(("shape", *TABLES), start=1):
        parts[name] = rows[first[i] : ends[i]]
    image.rows("rows", np.concatenate(list(parts.values())))
    starts = np.cumsum([0, *(len(part) for part in parts.values())])
    return {name: [int(start), len(part)] for start, (name, part) in zip(starts, parts.items())}


def put_layers(image, weights):
    image.floats("norm.gain", weights["norm.weight"])
    image.floats("norm.bias", weights["norm.bias"])
    window = weights["window.weight"]  # outputs x inputs x (before, at, after)
    state = len(window)
    bias = np.zeros(3 * state)
    bias[state : 2 * state] = weights["window.bias"]
    image.linear("window", np.concatenate([window[:, :, place] for place in range(3)]), bias)
    for i in range(layers_of(weights)):
        image.linear(f"layer{i}", weights[f"layers.{i}.linear.weight"], weights[f"layers.{i}.linear.bias"])
    names = {"tag": "tag", "head": "head", "dependent": "dependent", "arc": "arc", "label": "label"}
    for name, own in {**names, "labelHead": "label_head", "labelDependent": "label_dependent"}.items():
        image.linear(name, weights[f"{own}.weight"], weights.get(f"{own}.bias"))
    root = weights["root"]
    image.put("root.head", steps(np.maximum(0, weights["head.weight"] @ root + weights["head.bias"])))
    image.put("root.label", steps(weights["label_head.weight"] @ root + weights["label_head.bias"]))
    image.floats("distance", weights["distance"])


def steps(values):
    return np.clip(np.round(values * PROJECTION), -32767, 32767).astype("<i2")


def layers_of(weights):
    return sum(name.endswith(".linear.weight") for name in weights)


def sizes_of(weights):
    return {
        "embedding": weights["rows"].shape[1],
        "state": len(weights["root"]),
        "layers": layers_of(weights),
        "arc": len(weights["arc.weight"]),
        "label": len(weights["label_head.weight"]),
    }


if __name__ == "__main__":
    main()
