"""Documents as tensors: wordpieces with the tags that each word may have, cut into windows and batches."""
import dataclasses
import random

import numpy as np
import torch

from documents import ANYTHING, OUTSIDE
from labels import LAYERS, begin, tags

#: Wordpieces of a window, [CLS] and [SEP] among them.
WINDOW = 256


@dataclasses.dataclass
class Encoded:
    """A document in wordpieces. `allowed[layer]` is a bit set over the layer's tags for each word; `opens_line` marks the
    words before which the text breaks a line."""
    id: str
    pieces: np.ndarray
    shapes: np.ndarray
    first_pieces: np.ndarray
    words: list
    opens_line: np.ndarray
    allowed: dict


def bits(layer, types, prefixes="BI"):
    """Bit set of the tags of `types`."""
    if ANYTHING in types:
        return (1 << len(tags(layer))) - 1
    value = 0
    for type_ in types:
        if type_ == OUTSIDE:
            value |= 1
        else:
            value |= sum(1 << (begin(layer, type_) + "BI".index(p)) for p in prefixes)
    return value


def encode_document(doc, wordpieces):
    """Tokenizes a document and marks for each word and layer which tags its corpus leaves open."""
    pieces, shapes, piece_words, words = wordpieces(doc["text"])
    piece_words = np.array(piece_words, dtype=np.int64)
    first = np.flatnonzero(np.diff(piece_words, prepend=-1))
    allowed = {layer: np.full(len(words), bits(layer, [OUTSIDE, *doc["unknown"][layer]]), dtype=np.int32) for layer in LAYERS}
    starts = np.array([w[0] for w in words])
    ends = np.array([w[1] for w in words])
    for start, end, layer, types in doc["spans"]:
        a, b = int(np.searchsorted(ends, start, "right")), int(np.searchsorted(starts, end, "left"))
        if a < b:
            allowed[layer][a] = bits(layer, types, "B")
            allowed[layer][a + 1:b] = bits(layer, types, "I")
    opens_line = np.array(["\n" in doc["text"][a:b] for a, b in zip([0, *ends[:-1]], starts)], dtype=bool)
    return Encoded(doc["id"], np.array(pieces, dtype=np.int64), np.array(shapes, dtype=np.int64), first, words, opens_line, allowed)


def word_starts_before(first_pieces, limit):
    """The last first-piece position <= limit, so that windows begin at words."""
    return int(first_pieces[np.searchsorted(first_pieces, limit, "right") - 1])


def overlapping_windows(doc, window=WINDOW, overlap=64):
    """(first piece, end piece, first word to take, end word) of windows that cover a document; each word is taken from the
    window in whose interior it lies deepest."""
    room, total = window - 2, len(doc.pieces)
    cuts = [0]
    while cuts[-1] + room < total:
        start = word_starts_before(doc.first_pieces, cuts[-1] + room - overlap)
        cuts.append(start if start > cuts[-1] else cuts[-1] + room - overlap)
    result, word = [], 0
    for i, start in enumerate(cuts):
        end = min(start + room, total)
        last = total if i + 1 == len(cuts) else (cuts[i + 1] + end) // 2
        end_word = int(np.searchsorted(doc.first_pieces, last, "left"))
        result.append((start, end, word, end_word))
        word = end_word
    return result


def training_windows(doc, rng, window=WINDOW):
    """(first piece, end piece) of disjoint windows whose cuts differ from pass to pass."""
    room, total = window - 2, len(doc.pieces)
    if total <= room:
        return [(0, total)]
    at, cuts = rng.randrange(room // 4, room), [0]
    while at < total:
        start = word_starts_before(doc.first_pieces, at)
        cuts.append(start)
        at = start + room
    cuts = sorted(set(cuts))
    return [(a, min(b, a + room)) for a, b in zip(cuts, cuts[1:] + [total])]


def balanced_windows(doc, rng, window=WINDOW, overlap=64):
    """As overlapping_windows, but windows of about the same length with cuts that differ from pass to pass, for training."""
    room, total = window - 2, len(doc.pieces)
    if total <= room:
        return [(0, total, 0, len(doc.words))]
    n = -(-(total - overlap) // (room - overlap))
    length = min(room, -(-(total + (n - 1) * overlap) // n) + rng.randrange(8))
    result, word = [], 0
    starts = [word_starts_before(doc.first_pieces, round(i * (total - length) / (n - 1))) for i in range(n)]
    for i, start in enumerate(starts):
        end = total if i + 1 == n else min(start + length, total)
        start = max(start, end - room)
        last = total if i + 1 == n else (starts[i + 1] + end) // 2
        end_word = int(np.searchsorted(doc.first_pieces, last, "left"))
        result.append((start, end, word, end_word))
        word = end_word
    return result


def collate(parts, wordpieces):
    """Pads (document, first piece, end piece) windows to one batch: pieces, shapes, lengths, and where words begin."""
    longest = max(end - start for _, start, end in parts) + 2
    pieces = np.full((len(parts), longest), wordpieces.pad, dtype=np.int64)
    shapes = np.zeros((len(parts), longest), dtype=np.int64)
    lengths = np.zeros(len(parts), dtype=np.int64)
    rows, columns = [], []
    for i, (doc, start, end) in enumerate(parts):
        n = end - start
        pieces[i, 0], pieces[i, n + 1], lengths[i] = wordpieces.cls, wordpieces.sep, n + 2
        pieces[i, 1:n + 1], shapes[i, 1:n + 1] = doc.pieces[start:end], doc.shapes[start:end]
        inside = doc.first_pieces[np.searchsorted(doc.first_pieces, start):np.searchsorted(doc.first_pieces, end)] - start + 1
        rows.append(np.full(len(inside), i))
        columns.append(inside)
    rows, columns = np.concatenate(rows), np.concatenate(columns)
    return tuple(map(torch.from_numpy, (pieces, shapes, lengths, rows, columns)))


def batch_allowed(parts):
    """The allowed-tag bit sets of a batch's words, in the order of `collate`'s word positions."""
    slices = [(d, np.searchsorted(d.first_pieces, s), np.searchsorted(d.first_pieces, e)) for d, s, e in parts]
    return {layer: torch.from_numpy(np.concatenate([d.allowed[layer][a:b] for d, a, b in slices])) for layer in LAYERS}


def batches(parts, budget, rng=None, pool=64):
    """Groups windows into batches of about `budget` padded wordpieces, alike in length; shuffled when `rng` is given."""
    parts = list(parts)
    size = lambda part: part[2] - part[1] + 2
    if rng:
        rng.shuffle(parts)
        parts = [p for i in range(0, len(parts), pool) for p in sorted(parts[i:i + pool], key=size)]
    else:
        parts.sort(key=size)
    result, longest = [[]], 0
    for part in parts:
        longest = max(longest, size(part))
        if result[-1] and longest * (len(result[-1]) + 1) > budget:
            result.append([])
            longest = size(part)
        result[-1].append(part)
    if rng:
        rng.shuffle(result)
    return [b for b in result if b]


def overlapping_batches(documents, window=WINDOW, overlap=64, budget=4096):
    """Batches of the windows that cover documents; with each window (number of the document, first word to take, end word, number of
    words before the window)."""
    parts, take = [], {}
    for n, doc in enumerate(documents):
        if len(doc.words):
            for start, end, first_word, end_word in overlapping_windows(doc, window, overlap):
                parts.append((doc, start, end))
                take[id(doc), start] = (n, first_word, end_word)
    for batch in batches(parts, budget):
        yield batch, [(*take[id(doc), start], int(np.searchsorted(doc.first_pieces, start))) for doc, start, _ in batch]


def seeded(*parts):
    """A random generator for these seed parts."""
    return random.Random("/".join(map(str, parts)))
