"""The relation head of a checkpoint, and the states of a document's words that the head reads."""
import torch

from relation_head import RelationHead
from relation_loss import STATUS_WEIGHTS
from windows import collate, overlapping_batches


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


def states_of_words(reader, documents, wordpieces):
    """For each document the states of its words' first pieces, each from the window that the word lies deepest in."""
    result = [torch.zeros(len(d.words), reader.position.embedding_dim) for d in documents]
    with torch.inference_mode():
        for batch, takes in overlapping_batches(documents):
            pieces, shapes, lengths, rows, columns = collate(batch, wordpieces)
            states = reader.encode(pieces, shapes, lengths)[rows, columns]
            for i, (n, first, end, before) in enumerate(takes):
                result[n][first:end] = states[rows == i][first - before:end - before]
    return result
