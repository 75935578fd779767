#!/usr/bin/env python3
"""Annotates articles in a short notation. `show` prints articles with numbered sentences, `read` turns notes into gold articles."""
import argparse
import json
import pathlib
import re

KINDS = {"P": "person", "A": "agency", "O": "organization", "L": "law", "G": "place", "E": "event"}
STATUSES = ("asserted", "denied", "alleged", "planned")
NOTES = '''
One block an article. Entities are numbered 1, 2, ... in the order of their lines: KIND letter (P person, A agency, O organization,
L law, G place, E event), the fullest name, other names after "|", descriptions after ";". Then relations: subject predicate object,
sentence (s3 or s3-4), status when not asserted, source ("by 2" or 'by "officials"'), the words that carry it in quotation marks.

    @ article-id
    P Carrie Lam | Lam ; the city's leader
    A Legislative Council | LegCo
    1 accuses 2 s4 planned by "officials" "blamed"
'''
ABBREVIATION = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Jr|Sr|vs|No|Inc|Ltd|Co|Corp|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[ap]\.m|U\.S|U\.K)\.$")


def sentences(text):
    """(start, end) of the sentences of a text, found by punctuation and line breaks."""
    spans, start = [], 0
    for match in re.finditer(r"[.!?][\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9])|\n+|$", text):
        end = match.end() if text[match.start():match.start() + 1] not in ("\n", "") else match.start()
        if text[match.start():match.start() + 1] == "." and ABBREVIATION.search(text[start:match.start() + 1]):
            continue
        piece = text[start:end]
        if piece.strip():
            spans.append((start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())))
        start = match.end()
    return spans


def show(article):
    """The article as an annotator reads it."""
    lines = [f"@ {article['id']}  {article.get('date', '')}"]
    return "\n".join(lines + [f"s{n} {article['text'][a:b]}" for n, (a, b) in enumerate(sentences(article["text"]), 1)])


def read_entity(line, number):
    """One entity of the notes."""
    letter, rest = line.split(" ", 1)
    names, _, nominals = rest.partition(" ; ")
    split = lambda part: list(dict.fromkeys(s.strip() for s in part.split("|") if s.strip()))
    names = split(names)
    return {"id": f"e{number}", "kind": KINDS[letter], "name": names[0], "names": names, "nominals": split(nominals.replace(";", "|"))}


RELATION = re.compile(r"(\d+) (\w+) (\d+) s(\d+)(?:-s?(\d+))?( (?:asserted|denied|alleged|planned))?( by (?:\d+|\"[^\"]*\"))?( \".*\")?")


def read_relation(line, text, spans):
    """One relation of the notes."""
    match = RELATION.fullmatch(line)
    if not match:
        raise ValueError(f"not understood: {line}")
    subject, predicate, object_, first, last, status, source, label = match.groups()
    if not 1 <= int(first) <= int(last or first) <= len(spans):
        raise ValueError(f"no such sentence: {line}")
    source = source and source.removeprefix(" by ")
    return {"subject": f"e{subject}", "predicate": predicate, "object": f"e{object_}", "status": (status or " asserted").strip(),
            "source": source and (source.strip('"') if source[0] == '"' else f"e{source}"),
            "evidence": text[spans[int(first) - 1][0]:spans[int(last or first) - 1][1]], "label": label.strip(' "') if label else ""}


def read_notes(lines, articles):
    """(article, faults) for each block of notes."""
    blocks = []
    for line in (line.strip() for line in lines):
        if line.startswith("@ "):
            blocks.append((line.split()[1], []))
        elif line and not line.startswith("#"):
            blocks[-1][1].append(line)
    for name, notes in blocks:
        article, faults = dict(articles[name]), []
        spans = sentences(article["text"])
        entities, relations = [], []
        for line in notes:
            try:
                if line[0] in KINDS and line[1:2] == " ":
                    entities.append(read_entity(line, len(entities) + 1))
                else:
                    relations.append(read_relation(line, article["text"], spans))
            except ValueError as fault:
                faults.append(str(fault))
        article.update(entities=entities, relations=relations)
        yield article, faults


def main():
    parser = argparse.ArgumentParser(description=__doc__, epilog=NOTES, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", required=True, type=pathlib.Path, help="articles as JSON lines: id, text, date")
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("show", help="print articles with numbered sentences")
    command.add_argument("ids", nargs="+")
    command = commands.add_parser("read", help="turn notes into gold articles, one JSON file each")
    command.add_argument("notes", nargs="+", type=pathlib.Path)
    command.add_argument("--out", required=True, type=pathlib.Path)
    options = parser.parse_args()
    articles = {a["id"]: a for a in map(json.loads, options.texts.open(encoding="utf8"))}
    if options.command == "show":
        print("\n\n".join(show(articles[i]) for i in options.ids))
        return
    options.out.mkdir(parents=True, exist_ok=True)
    for path in options.notes:
        for article, faults in read_notes(path.open(encoding="utf8"), articles):
            for fault in faults:
                print(f"{path}: {article['id']}: {fault}")
            (options.out / f"{article['id']}.json").write_text(json.dumps(article, ensure_ascii=False, indent=1), encoding="utf8")


if __name__ == "__main__":
    main()
