"""Articles with entities, their mentions in words, and claims, as training and measuring of relations need them."""
import bisect
import dataclasses

import numpy as np

from gold import gold_document, name_forms
from group import clean
from labels import KINDS, kind_of
from relations import FORM, PREDICATE, PREDICATES, STATUSES
from sentences import sentence_starts
from windows import Encoded, encode_document

#: Sources of a claim that are no entity of the article.
NO_SOURCE, UNNAMED = -1, -2


@dataclasses.dataclass(frozen=True)
class Claim:
    """A gold claim: entity and predicate numbers; `evidence` is a word range, None when the corpus gives none.
    `status` and `source` are None when the corpus does not label them."""
    subject: int
    predicate: int
    object: int
    status: int | None
    source: int | None
    evidence: tuple | None


@dataclasses.dataclass
class RelationArticle:
    """An article for the relation head. `mentions` rows are (first word, end word, entity, form) in the order of the text;
    `labelled` marks the predicates that the corpus annotates, `open_pairs` entity pairs of which nothing is known."""
    text: str
    doc: Encoded
    ids: list
    kinds: np.ndarray
    mentions: np.ndarray
    sentences: np.ndarray
    claims: list
    labelled: np.ndarray
    open_pairs: frozenset = frozenset()


def words_in(words, start, end):
    """(first, end) of the words that characters start..<end touch, None when there are none."""
    first = bisect.bisect_right(words, start, key=lambda w: w[1])
    last = bisect.bisect_left(words, end, key=lambda w: w[0])
    return (first, last) if first < last else None


def word_sentences(text, words):
    """The number of the sentence that each word stands in."""
    starts = sentence_starts(text)
    return np.array([bisect.bisect_right(starts, w[0]) - 1 for w in words], dtype=np.int64)


def mention_rows(words, spans):
    """Sorted distinct mention rows from (start, end, entity, form) in characters."""
    rows = {}
    for start, end, entity, form in spans:
        if place := words_in(words, start, end):
            rows.setdefault(place, (*place, entity, form))
    return np.array(sorted(rows.values()), dtype=np.int64).reshape(-1, 4)


def gold_spans(article, document, demonyms):
    """(start, end, entity, form) of the names and descriptions of a gold article's entities."""
    number = {e["id"]: n for n, e in enumerate(article["entities"])}
    forms = name_forms(article, demonyms)
    described = {}
    for entity in article["entities"]:
        for form in entity.get("nominals", []):
            described.setdefault(form, number[entity["id"]])
    for start, end, layer, types in document["spans"]:
        string = article["text"][start:end]
        if layer == "description":
            yield start, end, described[string], FORM["description"]
        else:
            form = "inner" if layer == "inner" else "demonym" if types == ["demonym"] else "name"
            yield start, end, min(number[i] for i in forms[string][1]), FORM[form]


def gold_claims(article, words):
    """The claims of a gold article."""
    number = {e["id"]: n for n, e in enumerate(article["entities"])}
    for r in article["relations"]:
        source = r.get("source")
        at = article["text"].find(r["evidence"])
        yield Claim(number[r["subject"]], PREDICATE[r["predicate"]], number[r["object"]], STATUSES.index(r["status"]),
                    NO_SOURCE if source is None else number.get(source, UNNAMED),
                    words_in(words, at, at + len(r["evidence"])) if at >= 0 else None)


def gold_relation_article(article, demonyms, wordpieces):
    """A gold article with its true mentions."""
    document = gold_document(article, demonyms)
    encoded = encode_document(document, wordpieces)
    words = encoded.words
    return RelationArticle(article["text"], encoded, [e["id"] for e in article["entities"]],
                           np.array([KINDS.index(e["kind"]) for e in article["entities"]], dtype=np.int64),
                           mention_rows(words, gold_spans(article, document, demonyms)), word_sentences(article["text"], words),
                           list(gold_claims(article, words)), np.ones(len(PREDICATES), dtype=bool))


def predicted_spans(text, mentions, entities):
    """(start, end, entity, form) of decoded name and inner mentions, by the entities that group.py made of them."""
    owner = {form: n for n, e in enumerate(entities) for form in e["names"]}
    for m in mentions:
        entity = owner.get(clean(text[m.start:m.end]))
        if entity is not None and m.layer != "description":
            form = "inner" if m.layer == "inner" else "demonym" if m.type == "demonym" else "name"
            yield m.start, m.end, entity, FORM[form]


def described_spans(text, mentions, entities, named, reach=400):
    """(start, end, entity, form) of decoded descriptions, each given to an entity of its kind: that of the same words before,
    else the one right beside it, else the last one named before it within `reach` characters."""
    known = {}
    for m in mentions:
        if m.layer != "description":
            continue
        same = [(s, e, n) for s, e, n, _ in named if entities[n]["kind"] == kind_of(m.type) and (e <= m.start or s >= m.end)]
        beside = [n for s, e, n in same if (0 <= m.start - e <= 2) or (0 <= s - m.end <= 2)]
        before = [n for s, e, n in same if 0 <= m.start - e <= reach]
        key = text[m.start:m.end].casefold()
        entity = beside[0] if beside else known.get(key, before[-1] if before else None)
        if entity is not None:
            known[key] = entity
            yield m.start, m.end, entity, FORM["description"]


def predicted_relation_article(encoded, text, mentions, entities, descriptions=True):
    """An article with mentions that the reader found, without claims."""
    named = list(predicted_spans(text, mentions, entities))
    extra = list(described_spans(text, mentions, entities, named)) if descriptions else []
    return RelationArticle(text, encoded, [e["id"] for e in entities],
                           np.array([KINDS.index(e["kind"]) for e in entities], dtype=np.int64),
                           mention_rows(encoded.words, named + extra), word_sentences(text, encoded.words), [], np.ones(len(PREDICATES), dtype=bool))
