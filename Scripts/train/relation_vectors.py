"""Test vectors of the relation head: what the reference gives for a text of our own whose mentions are given."""
import dataclasses

import numpy as np

from labels import KINDS, LAYERS
from relation_articles import mention_rows, word_sentences
from relation_reference import FLOOR, RelationReference
from relations import FORM, PREDICATES
from windows import encode_document

TEXT = ("Finance minister Marta Olsen of Norland accused the Blue Quay company on Monday of breaking the Safe Ports Act.\n"
        "She said that Norlandic police had arrested its director, Jon Vik. The Ministry of Harbors may fine the company, "
        "an official told the Ostby Post.")
#: (kind, [(form, its words in the text)]) of each entity; each form is looked for in its order, all of its places count.
ENTITIES = [
    ("person", [("name", "Marta Olsen")]), ("place", [("name", "Norland"), ("demonym", "Norlandic")]),
    ("organization", [("name", "Blue Quay"), ("description", "the company")]), ("law", [("name", "Safe Ports Act")]),
    ("person", [("name", "Jon Vik"), ("description", "director")]), ("agency", [("name", "Ministry of Harbors")]), ("organization", [("name", "Ostby Post")]),
    ("place", [("inner", "Ostby")]),
]


@dataclasses.dataclass
class Given:
    """An article of which only what the head reads is known."""
    mentions: np.ndarray
    kinds: np.ndarray
    sentences: np.ndarray


def places(text, form):
    """(start, end) of each place of a form, as whole words."""
    at = text.find(form)
    while at >= 0:
        if not text[at + len(form):at + len(form) + 1].isalnum():
            yield at, at + len(form)
        at = text.find(form, at + 1)


def relation_vector(reference, wordpieces):
    """Words, mentions, and for each candidate pair its buckets and scores; floats in hexadecimal."""
    doc = encode_document({"id": "v", "text": TEXT, "spans": [], "unknown": {layer: [] for layer in LAYERS}}, wordpieces)
    spans = [(*place, n, FORM[form]) for n, (_, forms) in enumerate(ENTITIES) for form, words in forms for place in places(TEXT, words)]
    given = Given(mention_rows(doc.words, spans), np.array([KINDS.index(kind) for kind, _ in ENTITIES]), word_sentences(TEXT, doc.words))
    states = reference.encode([wordpieces.cls, *map(int, doc.pieces), wordpieces.sep], [0, *map(int, doc.shapes), 0])[doc.first_pieces + 1]
    head = RelationReference(reference, given, states)
    pairs, claims = [], []
    for n, (s, o) in enumerate(head.pairs.tolist()):
        related, predicates = head.scores(n)
        best = int(predicates.argmax())
        pairs.append({"subject": s, "object": o, "distance": int(head.distance[n]), "gap": int(head.gap[n]),
                      "context": [int(head.ranges[0][n]), int(head.ranges[1][n])], "related": float(related).hex(),
                      "predicate": PREDICATES[best], "probability": float(predicates[best]).hex()})
        if related >= FLOOR or n == 0:
            status, sources, numbers = head.details(n, best)
            claims.append({"pair": n, "predicate": PREDICATES[best], "status": [float(x).hex() for x in status],
                           "source": [float(x).hex() for x in sources], "sourceMentions": numbers.tolist()})
    return {"text": TEXT, "words": doc.words, "firstPieces": [int(p) + 1 for p in doc.first_pieces], "sentences": given.sentences.tolist(),
            "kinds": [kind for kind, _ in ENTITIES], "mentions": given.mentions.tolist(),
            "firstMention": [float(x).hex() for x in head.mentions[0, :8]], "pairs": pairs, "claims": claims}
