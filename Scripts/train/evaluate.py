#!/usr/bin/env python3
"""Step 3. Measures a checkpoint on the development sets: mentions by kind, and entities by gold/score.py after grouping."""
import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile


from demonyms import country_demonyms
from documents import ANYTHING, read_documents, shared_folder
from group import group_mentions
from labels import KINDS, kind_of
from model import read_checkpoint
from predict import FloatScorer, IntegerScorer, predict
from reference import Reference
from windows import WINDOW, encode_document
from wordpieces import Wordpieces

GOLD_SETS = ("dev", "dev-official")
MENTION_SETS = ("uner_ewt-dev", "crossner_politics-dev")


def f1(right, predicted, gold):
    """F1 in percent."""
    return 200 * right / max(1, predicted + gold)


def label_of(types):
    """The name of a set of types in tables: their kinds, or "agency/organization" where a corpus does not tell them apart."""
    return "/".join(sorted({kind_of(t) for t in types}))


def mention_counts(doc, mentions, layer, labels):
    """Counter of (label, what) over one document: exact spans with a kind that the corpus allows. Predictions that touch
    spans of unknown kind, or are of kinds that the corpus does not label, do not count."""
    gold = {(s, e): types for s, e, where, types in doc["spans"] if where == layer and ANYTHING not in types}
    unknown = [(s, e) for s, e, where, types in doc["spans"] if where == layer and ANYTHING in types]
    counts = collections.Counter()
    for types in gold.values():
        counts[label_of(types), "gold"] += 1
    for m in mentions:
        if m.layer != layer or any(s < m.end and m.start < e for s, e in unknown):
            continue
        types = gold.get((m.start, m.end))
        if types is not None and kind_of(m.type) in map(kind_of, types):
            counts[label_of(types), "predicted"] += 1
            counts[label_of(types), "right"] += 1
        elif m.type not in doc["unknown"][layer]:
            merged = next((l for l in sorted(labels, key=len) if kind_of(m.type) in l.split("/")), kind_of(m.type))
            counts[merged, "predicted"] += 1
    return counts


def mention_table(documents, predictions, layer="name"):
    """F1 by kind and over all."""
    labels = {label_of(types) for d in documents for _, _, where, types in d["spans"] if where == layer and ANYTHING not in types}
    counts = sum((mention_counts(d, p, layer, labels) for d, p in zip(documents, predictions)), collections.Counter())
    table = {kind: round(f1(counts[kind, "right"], counts[kind, "predicted"], counts[kind, "gold"]), 1) for kind, what in sorted(counts) if what == "gold"}
    table["all"] = round(f1(*(sum(v for (_, w), v in counts.items() if w == what) for what in ("right", "predicted", "gold"))), 1)
    return table


def write_predictions(folder, documents, predictions, demonyms):
    """One ID.json of entities for each document, as score.py reads them."""
    folder.mkdir(parents=True, exist_ok=True)
    for doc, mentions in zip(documents, predictions):
        article = dict(id=doc["id"], entities=group_mentions(doc["text"], mentions, demonyms), relations=[])
        (folder / f"{doc['id']}.json").write_text(json.dumps(article, ensure_ascii=False), encoding="utf8")


def entity_scores(shared, name, folder):
    """The summary and the kinds' counts of score.py for the predictions in a folder."""
    gold = shared / "gold"
    output = subprocess.run([sys.executable, gold / "score.py", gold / "train", folder, "--json", "--only", gold / f"{name}.txt"],
                            check=True, capture_output=True, text=True).stdout
    scored = json.loads(output)
    return scored["summary"], scored["kinds"]


def both_sets(kinds):
    """F1 by kind over several sets, from each set's P, R and n."""
    result = {}
    for kind in KINDS:
        rows = [k[kind] for k in kinds if kind in k]
        gold = sum(r["n"] for r in rows)
        right = sum(r["R"] / 100 * r["n"] for r in rows)
        predicted = sum(r["R"] / 100 * r["n"] / (r["P"] / 100) for r in rows if r["P"])
        result[kind] = round(f1(right, predicted, gold), 1)
    return result


def evaluate(predictor, data, shared, out):
    """All figures as one dictionary. `predictor` gives the mentions of documents in the common form; entities go to `out`."""
    demonyms = country_demonyms(shared)
    result, kinds = {}, []
    for name in GOLD_SETS:
        documents = read_documents(data / f"gold-{name}.jsonl")
        predictions = predictor(documents)
        write_predictions(out, documents, predictions, demonyms)
        summary, by_kind = entity_scores(shared, name, out)
        kinds.append(by_kind)
        result[name] = dict(entities_typed=summary["entities_typed"], entities=summary["entities"]["F1"],
                            kinds={k: v["F1"] for k, v in by_kind.items()},
                            **{f"{layer} mentions": mention_table(documents, predictions, layer) for layer in ("name", "inner", "description")})
    result["both, entities typed by kind"] = both_sets(kinds)
    for name in MENTION_SETS:
        documents = read_documents(data / f"{name}.jsonl")
        result[name] = mention_table(documents, predictor(documents))
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("model", type=pathlib.Path, help="checkpoint.pt, or a weights file (.ngwt) to measure in integers")
    parser.add_argument("--data", required=True, type=pathlib.Path, help="folder that convert.py wrote")
    parser.add_argument("--base", required=True, type=pathlib.Path, help="folder of the base model")
    parser.add_argument("--shared", default="../shared", help="folder with gold/ and corpora/")
    parser.add_argument("--window", type=int, default=WINDOW, help="wordpieces of a window")
    parser.add_argument("--overlap", type=int, default=64, help="wordpieces that neighbouring windows share")
    parser.add_argument("--predictions", type=pathlib.Path, help="folder to keep the predicted entities in, one file an article")
    options = parser.parse_args()
    shared = shared_folder(options.shared)
    wordpieces = Wordpieces(options.base)
    if options.model.suffix == ".ngwt":
        scorer = IntegerScorer(Reference(options.model.read_bytes()), wordpieces)
    else:
        scorer = FloatScorer(read_checkpoint(options.model), wordpieces)

    def predictor(documents):
        return predict(scorer, [encode_document(d, wordpieces) for d in documents], window=options.window, overlap=options.overlap)

    with tempfile.TemporaryDirectory() as temporary:
        for name, figures in evaluate(predictor, options.data, shared, options.predictions or pathlib.Path(temporary)).items():
            print(f"{name}:")
            for key, value in figures.items():
                print(f"  {key}: {value}")


if __name__ == "__main__":
    main()
