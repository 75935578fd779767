#!/usr/bin/env python3
"""Our own annotated articles. Those of the raw corpora are kept without their texts, as offsets in annotations.jsonl, and joined
with the corpora on demand; those that we wrote ourselves are whole in written.jsonl. unseen.txt names those that no training
may see: they tell whether it has become better.

    annotations.py join --shared ../../../shared --out BIG/annotated     # those to train on, like the articles of gold/train
    annotations.py join --shared ../../../shared --out BIG/unseen --unseen   # the others
    annotations.py strip BIG/annotated --shared ../../../shared          # the other way, after annotating; other articles stay"""
import argparse
import hashlib
import json
import lzma
import pathlib

from documents import shared_folder

FOLDER = pathlib.Path(__file__).resolve().parent
FILE, WRITTEN, UNSEEN = (FOLDER / name for name in ("annotations.jsonl", "written.jsonl", "unseen.txt"))


def raw_articles(shared, corpora):
    """{(corpus, url): article} of files of corpora/raw."""
    found = {}
    for corpus in sorted(corpora):
        path = shared / "corpora" / "raw" / corpus
        with (lzma.open if path.suffix == ".xz" else open)(path, "rt", encoding="utf8") as lines:
            for article in map(json.loads, lines):
                found.setdefault((corpus, article["url"]), article)
    return found


def read_lines(path):
    """The records of a file of JSON lines."""
    with path.open(encoding="utf8") as lines:
        yield from map(json.loads, lines)


def update_lines(path, records):
    """Adds records to a file of JSON lines, in place of those with their ids."""
    known = {r["id"]: r for r in [*read_lines(path), *records]}
    records = sorted(known.values(), key=lambda r: f"{r['id']}.json")
    lines = [json.dumps(r, ensure_ascii=False, separators=(",", ":")) + "\n" for r in records]
    path.write_text("".join(lines), encoding="utf8")
    print(f"{path}: {len(lines)} articles")


def span(text, words):
    """[start, end] of the first place of words in a text, in their case if it has them so; None when they are not in it."""
    at = max(text.find(words), -1 if words in text else text.lower().find(words.lower())) if words else -1
    return [at, at + len(words)] if at >= 0 else None


def stripped(article, raw):
    """The record of an annotated article: every string as offsets into its text, and where that text is: in a raw article, or here."""
    text, number = article["text"], {e["id"]: n for n, e in enumerate(article["entities"])}
    entities = [{"kind": e["kind"], "names": [span(text, f) for f in [e["name"], *(n for n in e["names"] if n != e["name"])]],
                 "nominals": [span(text, f) for f in e["nominals"]]} for e in article["entities"]]
    relations = []
    for r in article["relations"]:
        source = r["source"]
        relations.append([number[r["subject"]], r["predicate"], number[r["object"]], r["status"],
                          number.get(source, span(text, source)) if source else None, span(text, r["evidence"]), span(text, r["label"])])
    if raw is None:
        place = {"date": article["date"], "text": text}
    else:
        start = raw["text"].index(text)
        place = {"corpus": article["corpus"], "url": article["url"], "span": [start, start + len(text)],
                 "sha256": hashlib.sha256(text.encode()).hexdigest()[:16]}
    return {"id": article["id"], **place, "entities": entities, "relations": relations}


def joined(record, raw):
    """The annotated article of a record."""
    if raw is None:
        text, place = record["text"], {"date": record["date"]}
    else:
        text, place = raw["text"][slice(*record["span"])], {"corpus": record["corpus"], "url": record["url"], "date": raw.get("date")}
        if hashlib.sha256(text.encode()).hexdigest()[:16] != record["sha256"]:
            raise SystemExit(f"{record['id']}: the text in {record['corpus']} is another one")
    words = lambda offsets: text[slice(*offsets)] if offsets else ""
    forms = lambda places: list(dict.fromkeys(map(words, places)))
    entities = [{"id": f"e{n}", "kind": e["kind"], "name": words(e["names"][0]), "names": forms(e["names"]), "nominals": forms(e["nominals"])}
                for n, e in enumerate(record["entities"], 1)]
    relations = [{"subject": f"e{s + 1}", "predicate": p, "object": f"e{o + 1}", "status": status,
                  "source": f"e{source + 1}" if isinstance(source, int) else words(source) or None, "evidence": words(evidence), "label": words(label)}
                 for s, p, o, status, source, evidence, label in record["relations"]]
    return {"id": record["id"], **place, "text": text, "entities": entities, "relations": relations}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", default="../shared", help="folder with corpora/ and gold/")
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("join", help="write articles with their texts")
    command.add_argument("--out", required=True, type=pathlib.Path)
    command.add_argument("--unseen", action="store_true", help="those of unseen.txt instead of the others")
    command = commands.add_parser("strip", help="write annotations.jsonl from articles with their texts")
    command.add_argument("articles", type=pathlib.Path)
    options = parser.parse_args()
    shared = shared_folder(options.shared)
    if options.command == "join":
        unseen = set(UNSEEN.read_text().split())
        wanted = lambda path: [r for r in read_lines(path) if (r["id"] in unseen) == options.unseen]
        records = wanted(FILE)
        raw = raw_articles(shared, {r["corpus"] for r in records})
        options.out.mkdir(parents=True, exist_ok=True)
        for article in [*(joined(r, raw[r["corpus"], r["url"]]) for r in records), *(joined(r, None) for r in wanted(WRITTEN))]:
            (options.out / f"{article['id']}.json").write_text(json.dumps(article, ensure_ascii=False, indent=1), encoding="utf8")
    else:
        articles = [json.loads(p.read_text(encoding="utf8")) for p in sorted(options.articles.glob("*.json"))]
        taken = [a for a in articles if "corpus" in a]
        raw = raw_articles(shared, {a["corpus"] for a in taken})
        update_lines(FILE, (stripped(a, raw[a["corpus"], a["url"]]) for a in taken))
        update_lines(WRITTEN, (stripped(a, None) for a in articles if "corpus" not in a))


if __name__ == "__main__":
    main()
