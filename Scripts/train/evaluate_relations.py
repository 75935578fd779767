#!/usr/bin/env python3
"""Step 4. Measures the claims of a checkpoint on the development sets by gold/score.py: with the gold entities and their
mentions, and end to end with the mentions and entities that the reader finds itself."""
import argparse
import importlib.util
import json
import pathlib
import tempfile

import numpy as np

from demonyms import country_demonyms
from documents import shared_folder
from gold import read_articles
from group import group_mentions
from model import read_checkpoint
from predict import FloatScorer, predict
from relation_articles import gold_relation_article, predicted_relation_article
from relation_model import read_relation_head, states_of_words
from relation_predict import find_claims, relation_records
from relations import ACCUSING
from windows import encode_document
from wordpieces import Wordpieces

SETS = ("dev", "dev-official")
THRESHOLDS = np.round(np.arange(0.1, 0.75, 0.025), 3)


def score_module(shared):
    """gold/score.py as a module."""
    spec = importlib.util.spec_from_file_location("score", shared / "gold" / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def development_articles(shared, name):
    """The gold articles of a development list."""
    ids = set((shared / "gold" / f"{name}.txt").read_text().split())
    return list(read_articles(shared / "gold" / "train", ids))


def prepared(articles, mode, reader, wordpieces, demonyms, descriptions):
    """[(RelationArticle, entities as written)] of articles: with gold mentions, or with the reader's own."""
    if mode == "gold":
        return [(gold_relation_article(a, demonyms, wordpieces), a["entities"]) for a in articles]
    documents = [encode_document({"id": a["id"], "text": a["text"], "spans": [], "unknown": dict.fromkeys(("name", "inner", "description"), [])}, wordpieces)
                 for a in articles]
    result = []
    for a, doc, mentions in zip(articles, documents, predict(FloatScorer(reader, wordpieces), documents)):
        entities = group_mentions(a["text"], mentions, demonyms)
        result.append((predicted_relation_article(doc, a["text"], mentions, entities, descriptions), entities))
    return result


def write_claims(folder, found, keep):
    """One ID.json an article, with the claims for which `keep` is true."""
    folder.mkdir(parents=True, exist_ok=True)
    for article, entities, claims in found:
        record = dict(id=article.doc.id, entities=entities, relations=list(relation_records(article, claims, keep)))
        (folder / f"{article.doc.id}.json").write_text(json.dumps(record, ensure_ascii=False), encoding="utf8")


def figures(score, shared, name, folder):
    """Summary and predicate table of score.py for a folder of predictions."""
    ids = set((shared / "gold" / f"{name}.txt").read_text().split())
    summary, _, predicates = score.score(shared / "gold" / "train", folder, ids)
    accusing = [predicates[p] for p in ACCUSING if p in predicates]
    right = sum(p["R"] / 100 * p["n"] for p in accusing)
    predicted = sum(p["R"] / 100 * p["n"] / (p["P"] / 100) for p in accusing if p["P"]) + sum(1 for p in accusing if not p["P"])
    return summary | {"accusing": round(100 * right / max(1, predicted), 1)}, predicates


def claim_f1(score, shared, name, found, threshold, folder):
    """Claims F1 at a threshold."""
    write_claims(folder, found, lambda f: f.probability >= threshold)
    return figures(score, shared, name, folder)[0]["claims"]["F1"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("checkpoint", type=pathlib.Path)
    parser.add_argument("--base", required=True, type=pathlib.Path, help="folder of the base model")
    parser.add_argument("--shared", default="../shared", help="folder with gold/ and corpora/")
    parser.add_argument("--threshold", type=float, help="for all sets (default: the best for claims on dev, for each mode)")
    parser.add_argument("--no-descriptions", action="store_true", help="end to end: names only")
    parser.add_argument("--detail", action="store_true", help="the table by predicate")
    options = parser.parse_args()
    shared = shared_folder(options.shared)
    score, demonyms, wordpieces = score_module(shared), country_demonyms(shared), Wordpieces(options.base)
    reader, head = read_checkpoint(options.checkpoint), read_relation_head(options.checkpoint)
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for mode in ("gold", "predicted"):
            threshold = options.threshold
            for name in SETS:
                articles = prepared(development_articles(shared, name), mode, reader, wordpieces, demonyms, not options.no_descriptions)
                states = states_of_words(reader, [a.doc for a, _ in articles], wordpieces)
                found = [(a, entities, find_claims(a, s, head)) for (a, entities), s in zip(articles, states)]
                if threshold is None:
                    threshold = max(THRESHOLDS, key=lambda t: claim_f1(score, shared, name, found, t, folder))
                write_claims(folder, found, lambda f: f.probability >= threshold)
                summary, predicates = figures(score, shared, name, folder)
                print(f"{mode} entities, {name}, threshold {threshold}:")
                print("  " + ", ".join(f"{k} {v}" for k, v in summary.items()), flush=True)
                if options.detail:
                    for predicate, row in predicates.items():
                        print(f"    {predicate:16} {row}")


if __name__ == "__main__":
    main()
