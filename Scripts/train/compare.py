#!/usr/bin/env python3
"""Compares two folders of predictions (evaluate.py --predictions): paired bootstrap over articles of entities typed F1."""
import argparse
import importlib.util
import pathlib
import random

from documents import shared_folder


def article_counts(score, gold, folder, id_):
    """(right, predicted, in gold) entities with their kind in one article, by the scorer's own alignment."""
    gold_entities = score.from_json(gold / f"{id_}.json")[0]
    predicted = score.from_json(folder / f"{id_}.json")[0]
    right = sum(gold_entities[g][0] == predicted[p][0] for g, p in score.align(gold_entities, predicted).items())
    return right, len(predicted), len(gold_entities)


def f1(rows):
    """F1 in percent of summed counts."""
    right, predicted, gold = map(sum, zip(*rows))
    return 200 * right / max(1, predicted + gold)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("before", type=pathlib.Path)
    parser.add_argument("after", type=pathlib.Path)
    parser.add_argument("--shared", default="../shared", help="folder with gold/ and corpora/")
    parser.add_argument("--samples", type=int, default=10000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    gold = shared_folder(options.shared) / "gold"
    spec = importlib.util.spec_from_file_location("score", gold / "score.py")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    rng = random.Random(options.seed)
    for name in ("dev", "dev-official"):
        ids = (gold / f"{name}.txt").read_text().split()
        before, after = ([article_counts(score, gold / "train", folder, i) for i in ids] for folder in (options.before, options.after))
        gains = []
        for _ in range(options.samples):
            sample = [rng.randrange(len(ids)) for _ in ids]
            gains.append(f1([after[i] for i in sample]) - f1([before[i] for i in sample]))
        gains.sort()
        low, high = gains[len(gains) // 20], gains[-len(gains) // 20]
        print(f"{name}: {f1(before):.1f} -> {f1(after):.1f}, 90% of the gain in {low:+.1f} to {high:+.1f}, "
              f"better in {100 * sum(g > 0 for g in gains) / len(gains):.0f}% of samples")


if __name__ == "__main__":
    main()
