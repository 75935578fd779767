#!/usr/bin/env python3
"""Writes test vectors for the runtime: what the integer reference gives for a few sentences. With --tiny it first writes a
small weights file of random numbers with the same layout, for tests that have no trained weights."""
import argparse
import hashlib
import json
import pathlib
import tempfile

import torch

from export import facts_of, tensors_of
from labels import LAYERS
from model import Reader
from predict import IntegerScorer, predict
from reference import Reference
from relation_export import relation_facts, relation_tensors
from relation_head import RelationHead
from relation_vectors import relation_vector
from weights_file import to_bytes
from windows import encode_document
from wordpieces import Wordpieces

TINY_VOCABULARY = 3000

SENTENCES = [
    "Marta Olsen, the finance minister of Norland, met envoys from the Kingdom of Tarva in Ostby on Monday.",
    "The U.S. Department of Harbors sued Blue Quay Inc. under the Safe Ports Act of 1998.",
    "Norlandic police said 1,200 people marched; \"We won't go,\" O'Neil-Hart told the NBT.",
    "“Café Zürich” reopened… naïve?\nPARLIAMENT VOTES\nMPs backed the Fair Rents Bill 61–38.",
    "x",
]


def cut_vocabulary(folder, size, out):
    """A base folder whose tokenizer knows only the first pieces: marks, single characters and the commonest words."""
    (out / "vocab.txt").write_bytes(b"".join((folder / "vocab.txt").read_bytes().splitlines(keepends=True)[:size]))
    tokenizer = json.loads((folder / "tokenizer.json").read_text(encoding="utf8"))
    tokenizer["model"]["vocab"] = {piece: n for piece, n in tokenizer["model"]["vocab"].items() if n < size}
    (out / "tokenizer.json").write_text(json.dumps(tokenizer), encoding="utf8")


def tiny_weights(folder, seed):
    """A weights file of a random reader: 2 layers of width 32, else the real layout."""
    torch.manual_seed(seed)
    vocabulary = (folder / "vocab.txt").read_bytes()
    reader = Reader(vocabulary=vocabulary.count(b"\n"), width=32, layers=2, heads=2, inner=64, positions=256)
    head = RelationHead(width=32, mention=32, hidden=32, heads=2, context=32, detail=32)
    for parameter in (*reader.parameters(), *head.parameters()):
        torch.nn.init.normal_(parameter, std=0.5)
    with torch.no_grad():
        return to_bytes(facts_of(reader, "tiny") | relation_facts(head, [1.0, 0.0], 0.3), tensors_of(reader, vocabulary) | relation_tensors(head))


def vector(text, reference, wordpieces):
    """Pieces, words, states and mentions of one sentence. Floats are exact: digests and hexadecimal numbers."""
    doc = encode_document({"id": "v", "text": text, "spans": [], "unknown": {layer: [] for layer in LAYERS}}, wordpieces)
    pieces = [wordpieces.cls, *map(int, doc.pieces), wordpieces.sep]
    shapes = [0, *map(int, doc.shapes), 0]
    states = reference.encode(pieces, shapes)
    scores = reference.scores(states[doc.first_pieces + 1])
    return {
        "text": text, "pieces": pieces, "shapes": shapes, "words": doc.words, "firstPieces": [int(p) + 1 for p in doc.first_pieces],
        "statesSHA256": hashlib.sha256(states.astype("<f4").tobytes()).hexdigest(),
        "firstState": [float(v).hex() for v in states[0, :8]],
        "scores": {layer: [[float(v).hex() for v in row] for row in rows[:3]] for layer, rows in scores.items()},
        "scoresSHA256": {layer: hashlib.sha256(rows.astype("<f4").tobytes()).hexdigest() for layer, rows in scores.items()},
        "mentions": [[m.start, m.end, m.layer, m.type] for m in predict(IntegerScorer(reference, wordpieces), [doc])[0]],
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("weights", type=pathlib.Path, help="weights file")
    parser.add_argument("--base", required=True, type=pathlib.Path, help="folder of the base model")
    parser.add_argument("--out", required=True, type=pathlib.Path, help="JSON file to write")
    parser.add_argument("--relations", type=pathlib.Path, help="JSON file to write for the relation head")
    parser.add_argument("--tiny", action="store_true", help="write the weights file first, with random numbers")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as cut:
        base = options.base
        if options.tiny:
            base = pathlib.Path(cut)
            cut_vocabulary(options.base, TINY_VOCABULARY, base)
            options.weights.write_bytes(tiny_weights(base, options.seed))
        wordpieces = Wordpieces(base)
    reference = Reference(options.weights.read_bytes())
    vectors = [vector(text, reference, wordpieces) for text in SENTENCES]
    options.out.write_text(json.dumps(vectors, ensure_ascii=False, indent=1), encoding="utf8")
    if options.relations:
        relations = relation_vector(reference, wordpieces)
        options.relations.write_text(json.dumps(relations, ensure_ascii=False), encoding="utf8")
        print(f"{options.relations}: {len(relations['pairs'])} pairs")
    print(f"{options.out}: {len(vectors)} vectors")


if __name__ == "__main__":
    main()
