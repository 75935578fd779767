"""The relation head in the weights file: its tensors and what the header says of it (FORMAT.md)."""
import numpy as np
import torch

from pairs import BESIDE, BETWEEN, MARGIN, SENTENCE_REACH, WORD_REACH
from relations import FORMS, PREDICATES, SIGNATURES, STATUSES, SYMMETRIC, kinds_of_letters
from weights_file import per_row_int8

#: What is computed for every word at once, in the order of the rows of `relations.words`.
WORD_PARTS = ("first", "last", "key", "value", "detail_key", "detail_value")


def transposed(*layers):
    """Weights [inputs, outputs] and biases of linear layers side by side; a missing bias is zeros."""
    weight = torch.cat([layer.weight for layer in layers]).T
    bias = torch.cat([torch.zeros(layer.out_features) if layer.bias is None else layer.bias for layer in layers])
    return np.ascontiguousarray(weight.float().numpy()), bias.float().numpy()


def named(name, *layers):
    """The two arrays of `transposed` under their names."""
    weight, bias = transposed(*layers)
    return {f"{name}.weight": weight, f"{name}.bias": bias}


def pair_tensors(prefix, context, pair):
    """The arrays of an attention and of the hidden layer of a pair."""
    return {
        **named(f"{prefix}.query", context.subject_query, context.object_query),
        f"{prefix}.place": torch.stack([context.subject_place, context.object_place]).numpy(),
        **named(f"{prefix}.mention", pair.subject, pair.object),
        f"{prefix}.distance": pair.distance.weight.numpy(), f"{prefix}.gap": pair.gap.weight.numpy(), f"{prefix}.kinds": pair.kinds.weight.numpy(),
        f"{prefix}.context": transposed(pair.context)[0],
    }


def relation_tensors(head):
    """All arrays of the relation head. Matrices over words are int8 like the encoder's, the others float, one row an input."""
    weight, bias = transposed(*(getattr(head, part) for part in WORD_PARTS))
    q, scale = per_row_int8(np.ascontiguousarray(weight.T))
    return {
        "relations.words.q": q, "relations.words.scale": scale, "relations.words.bias": bias,
        "relations.kind": head.kind.weight.numpy(), "relations.form": head.form.weight.numpy(),
        **pair_tensors("relations.pair", head.context, head.pair),
        **named("relations.scores", head.related, head.predicate),
        **pair_tensors("relations.detail", head.detail_context, head.detail_pair),
        "relations.detail.predicate": head.detail_predicate.weight.numpy(),
        **named("relations.status", head.status),
        **named("relations.source.none", head.no_source),
        **named("relations.source.claim", head.source_claim),
        "relations.source.mention": transposed(head.source_mention)[0],
        "relations.source.distance": head.source_subject_distance.weight.numpy(), "relations.source.gap": head.source_gap.weight.numpy(),
        "relations.source.role": head.source_role.weight.numpy(),
        **named("relations.source.score", head.source),
    }


def relation_facts(head, calibration, threshold):
    """The header's part on relations."""
    return {"relations": {
        "forms": list(FORMS), "statuses": list(STATUSES),
        "predicates": [{"name": p, "subjects": kinds_of_letters(SIGNATURES[p][0]), "objects": kinds_of_letters(SIGNATURES[p][1]),
                        "symmetric": int(p in SYMMETRIC)} for p in PREDICATES],
        "mention": head.kind.embedding_dim, "context": head.key.out_features, "heads": head.context.heads,
        "hidden": head.predicate.in_features, "detail": head.status.in_features,
        "sentenceReach": SENTENCE_REACH, "wordReach": WORD_REACH, "margin": MARGIN,
        "between": BETWEEN.tolist(), "beside": BESIDE.tolist(), "calibration": calibration, "threshold": threshold,
    }}
