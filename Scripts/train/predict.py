"""Mentions of documents: windows through the encoder, then the best path of each tag layer."""
import dataclasses

import numpy as np
import torch

from crf import bounded, forward_backward, span_probability, viterbi
from labels import LAYERS, tags
from windows import collate, overlapping_batches

@dataclasses.dataclass(frozen=True)
class Mention:
    """A decoded span with character offsets; `probability` is that of exactly this span and type."""
    start: int
    end: int
    layer: str
    type: str
    probability: float


def decode(doc, layer, scores, transitions):
    """Mentions of one layer from its scores for a document's words."""
    names = tags(layer)
    scores = bounded(scores, layer, doc.opens_line)
    path = viterbi(scores, transitions)
    forward, backward = forward_backward(scores, transitions)
    mentions, i = [], 0
    while i < len(path):
        if names[path[i]].startswith("B-"):
            end = i + 1
            while end < len(path) and names[path[end]].startswith("I-"):
                end += 1
            sure = span_probability(scores, transitions, forward, backward, path, i, end)
            mentions.append(Mention(doc.words[i][0], doc.words[end - 1][1], layer, names[path[i]][2:], sure))
            i = end
        else:
            i += 1
    return mentions


class FloatScorer:
    """Scores windows with the PyTorch model."""

    def __init__(self, reader, wordpieces):
        self.reader, self.wordpieces = reader, wordpieces
        self.transitions = {layer: reader.moves(layer).detach().numpy() for layer in LAYERS}

    def __call__(self, parts):
        """For each (document, first piece, end piece), the tag scores [words of the window, tags] of each layer."""
        pieces, shapes, lengths, rows, columns = collate(parts, self.wordpieces)
        with torch.inference_mode():
            scores = self.reader.scores(self.reader.encode(pieces, shapes, lengths)[rows, columns])
        return [{layer: scores[layer][rows == i].numpy() for layer in LAYERS} for i in range(len(parts))]


class IntegerScorer:
    """Scores windows with the integer reference of a weights file."""

    def __init__(self, reference, wordpieces):
        self.reference, self.wordpieces = reference, wordpieces
        self.transitions = {layer: reference.tensors[f"transitions.{layer}"] for layer in LAYERS}

    def __call__(self, parts):
        """As FloatScorer."""
        result = []
        for part in parts:
            pieces, shapes, _, _, columns = collate([part], self.wordpieces)
            result.append(self.reference.scores(self.reference.encode(pieces[0].numpy(), shapes[0].numpy())[columns.numpy()]))
        return result


def tag_scores(scorer, documents, **windows):
    """Per document and layer, the tag scores [words, tags], each word's from the window that it lies deepest in."""
    result = [{layer: np.zeros((len(d.words), len(tags(layer))), dtype=np.float32) for layer in LAYERS} for d in documents]
    for batch, takes in overlapping_batches(documents, **windows):
        for (n, first, end, before), scores in zip(takes, scorer(batch)):
            for layer in LAYERS:
                result[n][layer][first:end] = scores[layer][first - before:end - before]
    return result


def predict(scorer, documents, **windows):
    """The mentions of each document, all layers, in the order of the text."""
    scores = tag_scores(scorer, documents, **windows)
    return [sorted((m for layer in LAYERS if len(d.words) for m in decode(d, layer, s[layer], scorer.transitions[layer])), key=lambda m: (m.start, -m.end))
            for d, s in zip(documents, scores)]
