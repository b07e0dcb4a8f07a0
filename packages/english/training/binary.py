"""The binary that the reader loads: a small header and a data section that is copied as it stands into the kernel's memory.

    0  magic "DRGN"      4  version (u32)      8  length of the header (u32)      12  SHA-256 of all that follows it
    44 header (JSON, padded with blanks to a multiple of 16 from the start), then the data; all little-endian
"""

import hashlib
import json
import struct

import numpy as np

MAGIC = b"DRGN"
VERSION = 1
LARGEST_STEP = 8192  # of a weight; leaves room for the sums of products in 32 bits
FINEST_SCALE = 4096


class Image:
    """Tensors laid one after the other, each at a multiple of 16 bytes."""

    def __init__(self):
        self.bytes = bytearray()
        self.tensors = {}

    def put(self, name, array, scale=None):
        self.bytes.extend(b"\0" * (-len(self.bytes) % 16))
        self.tensors[name] = {"offset": len(self.bytes), "shape": list(array.shape)}
        if scale is not None:
            self.tensors[name]["scale"] = scale
        self.bytes.extend(array.tobytes())

    def floats(self, name, array):
        self.put(name, np.asarray(array, "<f4"))

    def rows(self, name, array):
        """An embedding table: int8 with one scale a row."""
        scales = np.abs(array).max(1) / 127 + 1e-12
        self.put(name, np.clip(np.round(array / scales[:, None]), -127, 127).astype(np.int8))
        self.floats(name + ".scales", scales)

    def linear(self, name, weight, bias=None):
        """A dense layer: int16 in the order of the kernel's `multiply`, [outputs / 8][inputs / 2][8][2], and its bias."""
        outputs, inputs = weight.shape
        scale = min(FINEST_SCALE, float(LARGEST_STEP / np.abs(weight).max()))
        padded = np.zeros((-(-outputs // 8) * 8, inputs))
        padded[:outputs] = weight
        steps = np.round(padded * scale).astype("<i2")
        packed = steps.reshape(-1, 8, inputs // 2, 2).transpose(0, 2, 1, 3)
        self.put(name, np.ascontiguousarray(packed), scale)
        self.tensors[name]["shape"] = [outputs, inputs]
        full = np.full(len(padded), -1e9, "<f4")  # outputs that only fill up a block never win
        full[:outputs] = 0 if bias is None else bias
        self.floats(name + ".bias", full)


def write(path, header, image):
    text = json.dumps({**header, "tensors": image.tensors}, separators=(",", ":")).encode()
    text += b" " * (-(44 + len(text)) % 16)
    payload = text + bytes(image.bytes)
    digest = hashlib.sha256(payload).digest()
    with open(path, "wb") as file:
        file.write(struct.pack("<4sII", MAGIC, VERSION, len(text)) + digest + payload)
    return digest.hex()
