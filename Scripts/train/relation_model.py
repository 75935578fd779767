"""The relation head of a checkpoint, and the states of a document's words that the head reads."""
import numpy as np
import torch

from relation_head import RelationHead
from relation_loss import STATUS_WEIGHTS
from windows import WINDOW, batches, collate, overlapping_windows


def read_relation_head(path):
    """The relation head of a checkpoint written by train_relations.py (averaged weights), in evaluation mode; None when it has none."""
    state = torch.load(path, map_location="cpu", weights_only=True)
    if "relation_average" not in state:
        return None
    head = RelationHead()
    head.load_state_dict(state["relation_average"])
    with torch.no_grad():
        # The loss made rare statuses likelier by the log of their weights; half of that is taken back, which scored best.
        head.status.bias -= 0.5 * STATUS_WEIGHTS.log()
    return head.eval()


def states_of_words(reader, documents, wordpieces, window=WINDOW, overlap=64, budget=4096):
    """For each document the states of its words' first pieces, each from the window that the word lies deepest in."""
    result = [torch.zeros(len(d.words), reader.position.embedding_dim) for d in documents]
    parts, take = [], {}
    for n, doc in enumerate(documents):
        if len(doc.words):
            for start, end, first_word, end_word in overlapping_windows(doc, window, overlap):
                parts.append((doc, start, end))
                take[id(doc), start] = (n, first_word, end_word)
    with torch.inference_mode():
        for batch in batches(parts, budget):
            pieces, shapes, lengths, rows, columns = collate(batch, wordpieces)
            states = reader.encode(pieces, shapes, lengths)[rows, columns]
            for i, (doc, start, _) in enumerate(batch):
                n, first, end = take[id(doc), start]
                before = int(np.searchsorted(doc.first_pieces, start))
                result[n][first:end] = states[rows == i][first - before:end - before]
    return result
