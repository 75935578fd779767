"""Readers of the corpora with character or nested spans: Re-DocRED, re3d and GUM. Their mentions of names are trimmed to ours."""
import json
import re

from documents import ANYTHING, document, join_words

COARSE = {"PER": ["person"], "ORG": ["agency", "organization"], "LOC": ["place"],
          "Person": ["person"], "Organisation": ["agency", "organization"], "Location": ["place"],
          "person": ["person"], "organization": ["agency", "organization"], "place": ["place"]}
ARTICLE = re.compile(r"(the|a|an|The|A|An)\s+")
TITLE = re.compile(r"(Mr|Mrs|Ms|Dr|Sir|HE|Prof|Professor|President|Vice|Prime|Foreign|Minister|Secretary|General|Gen|Col|Colonel|Lt|Maj|Major|"
                   r"Capt|Captain|Sgt|Spc|Staff|Army|Chief|Senator|Sen|Rep|Ambassador|Envoy|Special|Representative|High|UN|Turkish|Iraqi|"
                   r"Syrian|Justice|Judge|Chancellor|Governor|King|Queen|Prince|Pope|Commander|Director|Speaker|Mayor)\b\.?\s+")
CONNECTOR = {"of", "the", "and", "for", "in", "on", "de", "la", "al", "el", "bin", "ibn", "van", "von", "der", "du", "da", "&", "'s", "’s", "-", "to", "at"}


def trim(text, start, end, person):
    """(start, end) of the name inside a mention: no article, no possessive, for persons no title; None when no name is left."""
    while m := ARTICLE.match(text, start, end) or (person and TITLE.match(text, start, end)):
        start = m.end()
    end -= len(re.search(r"(\s*['’]s?)?\s*$", text[start:end])[0])
    words = text[start:end].split()
    if not words or not words[0][0].isupper():
        return None
    named = all(w[0].isupper() or w[0].isdigit() or w in CONNECTOR or not w[0].isalnum() for w in words)
    return (start, end) if named else None


def disjoint(mentions):
    """Name spans from (start, end, types) mentions that may nest: the longest trimmed ones; a mention that is no plain name
    is unknown where no name inside it is known."""
    names, unsure = mentions
    kept = []
    for start, end, types in sorted(names, key=lambda m: m[0] - m[1]):
        if all(end <= s or e <= start for s, e, _ in kept):
            kept.append((start, end, types))
    for start, end in unsure:
        at = start
        for s, e, _ in sorted(k for k in kept if k[0] < end and start < k[1]):
            if at < s:
                kept.append((at, s, [ANYTHING]))
            at = max(at, e)
        if at < end:
            kept.append((at, end, [ANYTHING]))
    return [[s, e, "name", t] for s, e, t in sorted(kept)]


def read_redocred(path, demonyms):
    """Re-DocRED: Wikipedia paragraphs, named entities only; MISC may be one of ours, and its nationalities are LOC or MISC."""
    for n, doc in enumerate(json.loads(path.read_text(encoding="utf8"))):
        texts, offsets, at = [], [], 0
        for words in doc["sents"]:
            text, inside = join_words(words)
            offsets.append([(at + s, at + e) for s, e in inside])
            texts.append(text)
            at += len(text) + 1
        text = " ".join(texts)
        names, unsure = set(), set()
        for mention in (m for entity in doc["vertexSet"] for m in entity):
            if mention["type"] in ("TIME", "NUM"):
                continue
            first, end = mention["pos"]
            places = offsets[mention["sent_id"]][first:end]
            span = places[0][0], places[-1][1]
            if text[slice(*span)] in demonyms and mention["type"] != "PER":
                names.add((*span, ("demonym",)))
            elif mention["type"] == "MISC":
                unsure.add(span)
            elif trimmed := trim(text, *span, person=False):
                names.add((*trimmed, tuple(COARSE[mention["type"]])))
        yield document(f"redocred-{n}", "redocred", text, disjoint((names, sorted(unsure))), ["law", "event", "demonym"])


def read_re3d(folder, demonyms):
    """re3d: mentions of all sorts with their titles and modifiers, nested and partly automatic."""
    texts = {d["_id"]: d["text"] for d in map(json.loads, (folder / "documents.json").open(encoding="utf8"))}
    mentions = {}
    for entity in map(json.loads, (folder / "entities.json").open(encoding="utf8")):
        mentions.setdefault(entity["documentId"], []).append(entity)
    for id_, text in texts.items():
        names, unsure = set(), set()
        for mention in mentions.get(id_, []):
            start, end = mention["begin"], mention["end"]
            if mention["type"] == "Nationality":
                if text[start:end] in demonyms:
                    names.add((start, end, ("demonym",)))
            elif types := COARSE.get(mention["type"]):
                if trimmed := trim(text, start, end, person=types == ["person"]):
                    names.add((*trimmed, tuple(types)))
                elif any(w[0].isupper() for w in text[start:end].split()):
                    unsure.add((start, end))
        yield document(f"re3d-{id_}", "re3d", text, disjoint((names, sorted(unsure))), ["law", "event", "demonym"])


def read_gum(path, demonyms):
    """GUM: nested mentions of common and proper nouns. Those of only proper nouns are names; other proper nouns are unknown."""
    id_, sentences = None, []
    for block in path.read_text(encoding="utf8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and line[0] != "#"]
        if m := re.search(r"# newdoc id = (\S+)", block):
            if sentences:
                yield gum_document(id_, sentences, demonyms)
            id_, sentences = m[1], []
        if rows:
            sentences.append([r for r in rows if r[0].isdigit()])
    yield gum_document(id_, sentences, demonyms)


def gum_document(id_, sentences, demonyms):
    """One GUM document from its CoNLL-U rows."""
    texts, names, unsure, at = [], set(), set(), 0
    for rows in sentences:
        text, offsets = join_words([r[1] for r in rows])
        open_mentions = []
        for i, row in enumerate(rows):
            if row[3] == "PROPN":
                unsure.add((at + offsets[i][0], at + offsets[i][1]))
            if row[1] in demonyms:
                names.add((at + offsets[i][0], at + offsets[i][1], ("demonym",)))
            annotation = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
            for opening, single, closing in re.findall(r"\(([^()]+)(\))?|([^()]+)\)", annotation[1] if annotation else ""):
                if opening:
                    open_mentions.append((opening.split("-")[0], opening.split("-")[1], i))
                if single or closing:
                    wanted = opening.split("-")[0] if single else closing
                    found = next((m for m in reversed(open_mentions) if m[0] == wanted), None)
                    if found:
                        open_mentions.remove(found)
                        _, type_, first = found
                        proper = [r[3] for r in rows[first:i + 1]]
                        if type_ in COARSE and "PROPN" in (proper[0], proper[-1]):
                            span = trim(text, offsets[first][0], offsets[i][1], person=type_ == "person")
                            if span and rows[i][3] == "PROPN":
                                names.add((at + span[0], at + span[1], tuple(COARSE[type_])))
        texts.append(text)
        at += len(text) + 1
    return document(f"gum-{id_}", "gum", "\n".join(texts), disjoint((names, sorted(unsure))), ["law", "event", "demonym"])


def span_corpora(corpora, demonyms):
    """Name -> documents of each of these corpora."""
    yield "redocred", read_redocred(corpora / "relations/redocred/dev_revised.json", demonyms)
    for folder in sorted(p for p in (corpora / "ner/re3d").iterdir() if p.is_dir()):
        yield f"re3d_{folder.name.split()[0].lower()}", read_re3d(folder, demonyms)
    yield "gum", read_gum(corpora / "treebanks/gum_clean_genres_train.conllu", demonyms)
