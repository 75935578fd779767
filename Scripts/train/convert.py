#!/usr/bin/env python3
"""Step 1. Converts the corpora and the gold articles to one form (see documents.py): a .jsonl file each."""
import argparse
import collections
import pathlib

from column_corpora import column_corpora
from demonyms import country_demonyms
from documents import shared_folder, write_documents
from gold import gold_document, read_articles
from span_corpora import span_corpora

DEVELOPMENT = ("dev", "dev-official")


def gold_corpora(gold, demonyms):
    """Gold training articles, and each development list apart from them."""
    ids = {name: (gold / f"{name}.txt").read_text().split() for name in DEVELOPMENT}
    held_out = {i for listed in ids.values() for i in listed}
    yield "gold", (gold_document(a, demonyms) for a in read_articles(gold / "train", without=held_out))
    for name, listed in ids.items():
        yield f"gold-{name}", (gold_document(a, demonyms) for a in read_articles(gold / "train", listed))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", default="../shared", help="folder with corpora/ and gold/ (default: %(default)s)")
    parser.add_argument("--out", required=True, type=pathlib.Path, help="folder for the converted files")
    options = parser.parse_args()
    shared = shared_folder(options.shared)
    demonyms = country_demonyms(shared)
    sources = [*gold_corpora(shared / "gold", demonyms), *column_corpora(shared / "corpora/ner", demonyms), *span_corpora(shared / "corpora", demonyms)]
    for name, documents in sources:
        documents = list(documents)
        write_documents(options.out / f"{name}.jsonl", documents)
        words = sum(len(d["text"].split()) for d in documents)
        types = collections.Counter(f"{layer}:{'/'.join(types)}" for d in documents for _, _, layer, types in d["spans"])
        print(f"{name}: {len(documents)} documents, {words} words, {dict(types.most_common())}")


if __name__ == "__main__":
    main()
