"""Packs a pre-trained BERT-like encoder (ONNX or safetensors) for `train.py`: its matrices in int8 with one scale a row."""

import argparse
import re

import numpy as np
import torch

PARTS = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "output",
    "attention.output.LayerNorm": "attended",
    "intermediate.dense": "widen",
    "output.dense": "narrow",
    "output.LayerNorm": "done",
}
EMBEDDINGS = {
    "embeddings.word_embeddings.weight": "pieces.weight",
    "embeddings.position_embeddings.weight": "places.weight",
    "embeddings.LayerNorm.weight": "norm.weight",
    "embeddings.LayerNorm.bias": "norm.bias",
}
TYPES = "embeddings.token_type_embeddings.weight"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", help=".onnx or .safetensors")
    parser.add_argument("--vocabulary", required=True, help="tokenizer.json of the model")
    parser.add_argument("--heads", type=int, default=12)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    weights = dict(renamed(read(options.model)))
    with open(options.vocabulary, encoding="utf-8") as file:
        vocabulary = file.read()
    packed = {name: pack(value) for name, value in weights.items()}
    torch.save({"weights": packed, "heads": options.heads, "vocabulary": vocabulary}, options.out)


def read(path):
    if path.endswith(".safetensors"):
        from safetensors.numpy import load_file

        return load_file(path)
    import onnx

    graph = onnx.load(path).graph
    arrays = {tensor.name: onnx.numpy_helper.to_array(tensor) for tensor in graph.initializer}
    for node in graph.node:  # matrices have lost their names; their nodes tell whose they are
        if node.op_type == "MatMul" and node.input[1] in arrays:
            name = node.name.strip("/").replace("/", ".").removesuffix(".MatMul")
            arrays[f"{name}.weight"] = arrays[node.input[1]].T
    return arrays


def renamed(arrays):
    for old, new in EMBEDDINGS.items():
        yield new, arrays[old] + (arrays[TYPES][0] if new == "places.weight" else 0)
    for name, value in arrays.items():
        match = re.fullmatch(r"encoder\.layer\.(\d+)\.(.+)\.(weight|bias)", name)
        if match:
            yield f"layers.{match[1]}.{PARTS[match[2]]}.{match[3]}", value


def pack(value):
    """Matrices in int8, vectors as they are."""
    value = torch.tensor(np.ascontiguousarray(value), dtype=torch.float32)
    if value.dim() < 2:
        return value
    scales = value.abs().amax(1, keepdim=True) / 127 + 1e-12
    return (value / scales).round().to(torch.int8), scales


def load(path):
    """Sizes of the encoder, its weights, and the text of its vocabulary."""
    packed = torch.load(path, weights_only=True)
    weights = {name: value if torch.is_tensor(value) else value[0].float() * value[1] for name, value in packed["weights"].items()}
    pieces, width = weights["pieces.weight"].shape
    sizes = {
        "width": width,
        "wide": len(weights["layers.0.widen.bias"]),
        "heads": packed["heads"],
        "depth": sum(name.endswith("query.bias") for name in weights),
        "pieces": pieces,
        "places": len(weights["places.weight"]),
    }
    return sizes, weights, packed["vocabulary"]


if __name__ == "__main__":
    main()
