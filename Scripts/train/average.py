#!/usr/bin/env python3
"""Averages the weights of several checkpoints of one lineage (or seed runs from one start) into a new checkpoint."""
import argparse
import pathlib

import torch


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", nargs="+", type=pathlib.Path)
    parser.add_argument("--out", required=True, type=pathlib.Path)
    options = parser.parse_args()
    states = [torch.load(path, map_location="cpu", weights_only=True) for path in options.checkpoints]
    assert all(state["config"] == states[0]["config"] for state in states), "the checkpoints are of different models"
    mean = lambda part: {name: sum(state[part][name] for state in states) / len(states) for name in states[0][part]}
    parts = [part for part in ("average", "relation_average") if part in states[0]]
    torch.save({"config": states[0]["config"]} | {part: mean(part) for part in parts}, options.out)


if __name__ == "__main__":
    main()
