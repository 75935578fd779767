#!/usr/bin/env python3
"""Step 4. Measures the claims of a checkpoint on the development sets by gold/score.py: with the gold entities and their
mentions, and end to end with the mentions and entities that the reader finds itself."""
import argparse
import importlib.util
import json
import pathlib
import tempfile

import numpy as np
import torch

import calibration
from demonyms import country_demonyms
from documents import shared_folder
from gold import read_articles
from group import group_mentions
from labels import LAYERS
from model import read_checkpoint
from predict import decode
from relation_articles import gold_relation_article, predicted_relation_article
from relation_model import read_relation_head, states_of_words
from relation_predict import find_claims, relation_records
from relations import ACCUSING, PREDICATES
from wordpieces import Wordpieces

SETS = ("dev", "dev-official")
THRESHOLDS = np.round(np.arange(0.1, 0.75, 0.025), 3)


def score_module(shared):
    """gold/score.py as a module."""
    spec = importlib.util.spec_from_file_location("score", shared / "gold" / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def list_ids(shared, name):
    """The article ids of a development list."""
    return set((shared / "gold" / f"{name}.txt").read_text().split())


class Evaluation:
    """One checkpoint on the development sets."""

    def __init__(self, checkpoint, base, shared, descriptions=True):
        self.shared, self.descriptions = shared, descriptions
        self.score, self.demonyms, self.wordpieces = score_module(shared), country_demonyms(shared), Wordpieces(base)
        self.reader, self.head = read_checkpoint(checkpoint), read_relation_head(checkpoint)

    def found(self, name):
        """For each mode, [(RelationArticle, entities as written, possible claims)] of a development list."""
        articles = list(read_articles(self.shared / "gold" / "train", list_ids(self.shared, name)))
        gold = [gold_relation_article(a, self.demonyms, self.wordpieces) for a in articles]
        states = states_of_words(self.reader, [g.doc for g in gold], self.wordpieces)
        own = []
        for g, s in zip(gold, states):
            with torch.inference_mode():
                scores = self.reader.scores(s)
            mentions = sorted((m for layer in LAYERS for m in decode(g.doc, layer, scores[layer].numpy(), self.reader.moves(layer).detach().numpy())),
                              key=lambda m: (m.start, -m.end))
            entities = group_mentions(g.text, mentions, self.demonyms)
            own.append((predicted_relation_article(g.doc, g.text, mentions, entities, self.descriptions), entities))
        return {"gold": [(g, a["entities"], find_claims(g, s, self.head)) for g, a, s in zip(gold, articles, states)],
                "predicted": [(a, entities, find_claims(a, s, self.head)) for (a, entities), s in zip(own, states)]}

    def right(self, found):
        """(probabilities, 1 where right) of all possible claims, gold entities aligned as score.py does."""
        result = []
        for article, entities, claims in found:
            gold, relations, _ = self.score.from_json(self.shared / "gold" / "train" / f"{article.doc.id}.json")
            own = {e["id"]: (e["kind"], {self.score.norm(n) for n in [*e["names"], e["name"]]}) for e in entities}
            back = {p: g for g, p in self.score.align(gold, own).items()}
            key = lambda s, p, o: (p, *sorted((s, o))) if p in self.score.SYM else (p, s, o)
            known = {key(s, p, o) for s, p, o, *_ in relations}
            for f in claims:
                ends = (back.get(article.ids[f.subject], "?"), PREDICATES[f.predicate], back.get(article.ids[f.object], "?"))
                result.append((f.probability, key(*ends) in known))
        return np.array([p for p, _ in result]), np.array([r for _, r in result], dtype=float)

    def figures(self, name, found, threshold, folder):
        """Summary and predicate table of score.py at a threshold; `accusing` is the precision of all accusing predicates."""
        folder.mkdir(parents=True, exist_ok=True)
        for article, entities, claims in found:
            record = dict(id=article.doc.id, entities=entities, relations=list(relation_records(article, claims, lambda f: f.probability >= threshold)))
            (folder / f"{article.doc.id}.json").write_text(json.dumps(record, ensure_ascii=False), encoding="utf8")
        summary, _, predicates = self.score.score(self.shared / "gold" / "train", folder, list_ids(self.shared, name))
        claimed = sum(PREDICATES[f.predicate] in ACCUSING for _, _, claims in found for f in claims if f.probability >= threshold)
        right = sum(round(predicates[p]["R"] / 100 * predicates[p]["n"]) for p in ACCUSING if p in predicates)
        return summary | {"accusing": f"{right}/{claimed}"}, predicates


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("checkpoint", type=pathlib.Path)
    parser.add_argument("--base", required=True, type=pathlib.Path, help="folder of the base model")
    parser.add_argument("--shared", default="../shared", help="folder with gold/ and corpora/")
    parser.add_argument("--threshold", type=float, help="uncalibrated, for all sets (default: the best for claims on both, for each mode)")
    parser.add_argument("--no-descriptions", action="store_true", help="end to end: names only")
    parser.add_argument("--detail", action="store_true", help="the table by predicate, and the reliability of confidences")
    parser.add_argument("--predictions", type=pathlib.Path, help="folder to keep the claims in, one folder for each mode and set")
    options = parser.parse_args()
    evaluation = Evaluation(options.checkpoint, options.base, shared_folder(options.shared), not options.no_descriptions)
    sets = {name: evaluation.found(name) for name in SETS}
    with tempfile.TemporaryDirectory() as temporary:
        out = options.predictions or pathlib.Path(temporary)
        for mode in ("gold", "predicted"):
            curve = lambda t: sum(evaluation.figures(name, sets[name][mode], t, out / mode / name)[0]["claims"]["F1"] for name in SETS)
            threshold = options.threshold or float(max(THRESHOLDS, key=curve))
            for name in SETS:
                summary, predicates = evaluation.figures(name, sets[name][mode], threshold, out / mode / name)
                print(f"{mode} entities, {name}, threshold {threshold}:")
                print("  " + ", ".join(f"{k} {v}" for k, v in summary.items()), flush=True)
                if options.detail:
                    print("\n".join(f"    {predicate:16} {row}" for predicate, row in predicates.items()))
        print_calibration({name: evaluation.right(sets[name]["predicted"]) for name in SETS}, options.detail)


def print_calibration(halves, detail):
    """Calibration fitted on each set and tried on the other, and on both together."""
    (p, right), (q, truth) = halves.values()
    slope, shift = calibration.fit(np.concatenate([p, q]), np.concatenate([right, truth]))
    print(f"calibration of both: slope {slope:.3f}, shift {shift:.3f}")
    if detail:
        crossed = np.concatenate([calibration.apply(p, *calibration.fit(q, truth)), calibration.apply(q, *calibration.fit(p, right))])
        rows, error = calibration.reliability(crossed, np.concatenate([right, truth]))
        for low, high, count, mean, share in rows:
            print(f"    {low:.2f}-{high:.2f}: {count} claims, confidence {mean:.3f}, right {share:.3f}")
        print(f"    expected calibration error {error:.3f}")


if __name__ == "__main__":
    main()
