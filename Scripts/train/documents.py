"""The common form of all corpora: one JSON document a line.

    {"id", "corpus", "text",
     "spans":   [[start, end, layer, [types]], ...],   character offsets
     "unknown": {layer: [types]}}

A span's `types` are those it may have: one when the corpus says which, several when it is coarser than ours (an
organisation may be an agency), "O" among them when it may be no mention at all, "*" when anything is possible.
`unknown` lists per layer the types that the corpus does not label: text outside its spans may still be one of these.
"""
import json
import pathlib
import sys

from labels import LAYERS

ANYTHING = "*"
OUTSIDE = "O"


def document(id_, corpus, text, spans, unlabelled=(), layers=("name",)):
    """A document of a corpus that labels `layers`, but in them never the types `unlabelled`."""
    unknown = {layer: sorted(set(unlabelled) & set(types)) if layer in layers else list(types) for layer, types in LAYERS.items()}
    return {"id": id_, "corpus": corpus, "text": text, "spans": spans, "unknown": unknown}


def write_documents(path, documents):
    """Writes documents as JSON lines; returns how many."""
    path.parent.mkdir(parents=True, exist_ok=True)
    n = 0
    with path.open("w", encoding="utf8") as out:
        for n, doc in enumerate(documents, 1):
            out.write(json.dumps(doc, ensure_ascii=False) + "\n")
    return n


def read_documents(path):
    """Reads documents written by `write_documents`."""
    with pathlib.Path(path).open(encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def shared_folder(path):
    """The folder with corpora and gold articles, or an end with a clear message."""
    path = pathlib.Path(path)
    if not (path / "corpora").is_dir() or not (path / "gold" / "train").is_dir():
        sys.exit(f"{path} holds no corpora/ and gold/train/. They are not part of the repository; name the folder with --shared.")
    return path


def join_words(words):
    """Text of a tokenized sentence, and each word's (start, end) in it."""
    offsets, at = [], 0
    for word in words:
        offsets.append((at, at + len(word)))
        at += len(word) + 1
    return " ".join(words), offsets
