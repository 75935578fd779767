"""Other corpora as RelationArticles, with relations or without. What a corpus does not annotate stays open."""
import json
import re

import numpy as np

from documents import ANYTHING, document, join_words, read_documents
from labels import KINDS
from relation_articles import Claim, RelationArticle, mention_rows, word_sentences, words_in
from relation_map import WIKIDATA
from relations import FORM, PREDICATE, PREDICATES, allowed_predicates
from windows import encode_document

AGENCY = re.compile(r"\b(?:Ministry|Department|Court|Army|Navy|Police|Council|Parliament|Government|Agency|Commission|Senate|House of|Force|Congress|"
                    r"United Nations|European Union|NATO|Bureau|Committee|Assembly|Regiment|Corps)\b")
EVENT = re.compile(r"\b(?:War|Battle|Election|Olympics|Cup|Championships?|Revolution|Siege|Conference|Festival|Games|Massacre|Uprising)\b")
LAW = re.compile(r"\b(?:Act|Treaty|Constitution|Convention|Bill)\b")


def kind_of_entity(mentions):
    """The kind of a Re-DocRED entity by its type and name; None when it is none of ours."""
    type_, name = mentions[0]["type"], max((m["name"] for m in mentions), key=len)
    if type_ == "ORG":
        return "agency" if AGENCY.search(name) else "organization"
    if type_ == "MISC":
        return "event" if EVENT.search(name) else "law" if LAW.search(name) else None
    return {"PER": "person", "LOC": "place"}.get(type_)


def read_redocred(path, demonyms, wordpieces):
    """Re-DocRED documents; every name in them is of unknown type for the mention heads."""
    allowed = allowed_predicates()
    labelled = np.zeros(len(PREDICATES), dtype=bool)
    labelled[[PREDICATE[p] for p, _ in WIKIDATA.values()]] = True
    for n, doc in enumerate(json.loads(path.read_text(encoding="utf8"))):
        sentences, offsets, at = [], [], 0
        for words in doc["sents"]:
            text, inside = join_words(words)
            offsets.append([(at + s, at + e) for s, e in inside])
            sentences.append((at, at + len(text)))
            at += len(text) + 1
        text = " ".join(" ".join(words) for words in doc["sents"])
        kinds = [kind_of_entity(v) for v in doc["vertexSet"]]
        number = {v: i for i, v in enumerate(i for i, k in enumerate(kinds) if k)}
        spans = []
        for v, i in number.items():
            for m in doc["vertexSet"][v]:
                places = offsets[m["sent_id"]][m["pos"][0]:m["pos"][1]]
                form = "demonym" if m["name"] in demonyms and kinds[v] == "place" else "name"
                spans.append((places[0][0], places[-1][1], i, FORM[form]))
        encoded = encode_document(document(f"redocred-{n}", "redocred", text, [[0, len(text), layer, [ANYTHING]] for layer in ("name", "inner", "description")]), wordpieces)
        found = np.array([KINDS.index(kinds[v]) for v in number], dtype=np.int64)
        claims, open_ = [], set()
        for label in doc["labels"]:
            if label["h"] not in number or label["t"] not in number:
                continue
            h, t = number[label["h"]], number[label["t"]]
            predicate, turned = WIKIDATA.get(label["r"], (None, False))
            s, o = (t, h) if turned else (h, t)
            if predicate is None or not allowed[found[s], found[o], PREDICATE[predicate]]:
                open_ |= {(h, t), (t, h)}
                continue
            evidence = None
            if label["evidence"]:
                evidence = words_in(encoded.words, sentences[min(label["evidence"])][0], sentences[max(label["evidence"])][1])
            claims.append(Claim(s, PREDICATE[predicate], o, None, None, evidence))
        yield RelationArticle(text, encoded, [f"e{i}" for i in number.values()], found, mention_rows(encoded.words, spans),
                              word_sentences(text, encoded.words), claims, labelled, frozenset(open_))


def without_relations(doc, wordpieces):
    """A document of which only the mention heads learn."""
    encoded = encode_document(doc, wordpieces)
    return RelationArticle(doc["text"], encoded, [], np.zeros(0, dtype=np.int64), mention_rows(encoded.words, []),
                           word_sentences(doc["text"], encoded.words), [], np.zeros(len(PREDICATES), dtype=bool))


def other_corpus(name, shared, data, demonyms, wordpieces):
    """The articles of a corpus by its name: redocred, or one without relations that convert.py wrote to the folder `data`."""
    if name == "redocred":
        return list(read_redocred(shared / "corpora/relations/redocred/dev_revised.json", demonyms, wordpieces))
    path = data / f"{name}.jsonl" if data else None
    if path is None or not path.exists() or name.startswith("gold") or name.endswith("-dev"):
        raise SystemExit(f"no corpus {name} to train on: it is redocred or a file of the folder that convert.py wrote (--data)")
    return [without_relations(doc, wordpieces) for doc in read_documents(path)]
