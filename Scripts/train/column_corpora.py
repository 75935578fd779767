"""Readers of the corpora that hold one word and its tag a line: UNER, CrossNER, wikigold, suralk_gov, indian_legal."""
import re

from documents import ANYTHING, OUTSIDE, document, join_words

#: Sentences without a document are read in groups, so that windows are not mostly padding.
SENTENCES_A_DOCUMENT = 6

COARSE_ORGANIZATION = ["agency", "organization"]
PERSON, PLACE, ORGANIZATION, EVENT, LAW, AGENCY = (["person"], ["place"], ["organization"], ["event"], ["law"], ["agency"])
UNSURE = [ANYTHING]
NONE = [OUTSIDE]

UNER = {"PER": PERSON, "ORG": COARSE_ORGANIZATION, "LOC": PLACE, "OTH": UNSURE}
WIKIGOLD = {"PER": PERSON, "ORG": COARSE_ORGANIZATION, "LOC": PLACE, "MISC": UNSURE}
CROSSNER = {
    "politician": PERSON, "person": PERSON, "scientist": PERSON, "writer": PERSON, "musicalartist": PERSON, "researcher": PERSON,
    "politicalparty": ORGANIZATION, "band": ORGANIZATION, "university": ORGANIZATION, "organisation": COARSE_ORGANIZATION,
    "country": PLACE, "location": PLACE, "election": EVENT, "event": EVENT, "conference": EVENT,
    "misc": UNSURE, "astronomicalobject": UNSURE, "magazine": UNSURE, "academicjournal": UNSURE, "award": UNSURE,
    "book": NONE, "poem": NONE, "album": NONE, "song": NONE, "musicgenre": NONE, "literarygenre": NONE,
    "musicalinstrument": NONE, "chemicalcompound": NONE, "chemicalelement": NONE, "protein": NONE, "enzyme": NONE,
    "discipline": NONE, "theory": NONE, "algorithm": NONE, "product": NONE, "task": NONE, "field": NONE, "metrics": NONE,
    "programlang": NONE,
}
INDIAN_LEGAL = {
    "COURT": AGENCY, "STATUTE": LAW, "PROVISION": LAW, "JUDGE": PERSON, "LAWYER": PERSON, "WITNESS": PERSON,
    "OTHER_PERSON": PERSON, "GPE": PLACE, "ORG": COARSE_ORGANIZATION, "DATE": NONE, "CASE_NUMBER": NONE,
    # Parties are often companies or the state, and precedents carry their citation.
    "PETITIONER": UNSURE, "RESPONDENT": UNSURE, "PRECEDENT": UNSURE,
}
STATUTE_WORD = re.compile(r"\b(Act|Ordinance|Constitution|Code|Regulations?)\b")


def sentences(path, word_column, tag_column):
    """Yields (document id or None, words, tags) for each sentence of a file with one word a line and # comments."""
    id_, words, tags = None, [], []
    with path.open(encoding="utf8") as lines:
        for line in lines:
            if m := re.match(r"# newdoc id = (\S+)", line):
                id_ = m[1]
            elif not line.strip():
                if words:
                    yield id_, words, tags
                words, tags = [], []
            elif not re.match(r"# \w+ =", line):
                columns = line.split()
                if len(columns) > max(word_column, tag_column):
                    words.append(columns[word_column])
                    tags.append(columns[tag_column])
    if words:
        yield id_, words, tags


def tagged_spans(tags):
    """(first word, end word, label) of each span of IOB1, IOB2 or BIO tags."""
    spans, start, label = [], None, None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and (not tag.startswith("I-") or tag[2:] != label):
            spans.append((start, i, label))
            start = None
        if tag != "O" and start is None:
            start, label = i, tag[2:]
    return spans


def read_columns(path, corpus, types, unlabelled, demonyms, word_column=0, tag_column=1, refine=lambda label, text, types: types):
    """Documents of one file; `types` maps its labels to ours, `refine` may look at a span's text."""
    group, previous = [], None

    def flush():
        parts, spans, at = [], [], 0
        for words, tags in group:
            text, offsets = join_words(words)
            for first, end, label in tagged_spans(tags):
                surface = text[offsets[first][0]:offsets[end - 1][1]]
                ours = ["demonym"] if surface in demonyms and types[label] is UNSURE else refine(label, surface, types[label])
                if ours != NONE:
                    spans.append([at + offsets[first][0], at + offsets[end - 1][1], "name", ours])
            parts.append(text)
            at += len(text) + 1
        return document(f"{corpus}-{path.parent.name}-{path.stem}-{flushed}", corpus, "\n".join(parts), spans, unlabelled)

    flushed = 0
    for id_, words, tags in sentences(path, word_column, tag_column):
        if group and (id_ != previous or (id_ is None and len(group) == SENTENCES_A_DOCUMENT)):
            yield flush()
            flushed, group = flushed + 1, []
        group.append((words, tags))
        previous = id_
    if group:
        yield flush()


def government_misc(label, text, types):
    """suralk_gov's MISC is mostly dates and numbers, with some statutes."""
    if label != "MISC":
        return types
    if STATUTE_WORD.search(text):
        return LAW
    return NONE if any(c.isdigit() for c in text) else UNSURE


def column_corpora(ner, demonyms):
    """Name -> documents of each of these corpora, those to develop on apart."""
    outside_misc = ["law", "event", "demonym"]
    uner = dict(types=UNER, unlabelled=outside_misc, demonyms=demonyms, word_column=1, tag_column=2)
    yield "uner_ewt", read_columns(ner / "uner_ewt/en_ewt-ud-train.clean.iob2", "uner_ewt", **uner)
    yield "uner_ewt-dev", read_columns(ner / "uner_ewt/en_ewt-ud-dev.iob2", "uner_ewt-dev", **uner)
    crossner = dict(types=CROSSNER, unlabelled=["law", "demonym"], demonyms=demonyms)
    yield "crossner_politics", read_columns(ner / "crossner/politics/train.txt", "crossner_politics", **crossner)
    yield "crossner_politics-dev", read_columns(ner / "crossner/politics/dev.txt", "crossner_politics-dev", **crossner)
    for domain in ("science", "literature", "music", "ai"):
        for part in ("train", "dev", "test"):
            yield f"crossner_{domain}_{part}", read_columns(ner / f"crossner/{domain}/{part}.txt", "crossner_other", **crossner)
    yield "wikigold", read_columns(ner / "wikigold/wikigold.conll.txt", "wikigold", WIKIGOLD, outside_misc, demonyms)
    yield "suralk_gov", read_columns(ner / "suralk_gov/Final_English.txt", "suralk_gov",
                                     {"PER": PERSON, "ORG": COARSE_ORGANIZATION, "LOC": PLACE, "MISC": UNSURE},
                                     ["event", "demonym", "law"], demonyms, refine=government_misc)
    yield "indian_legal", read_columns(ner / "indian_legal/dev.iob.txt", "indian_legal", INDIAN_LEGAL, ["event", "demonym"], demonyms)
