"""Large graphs in newsgraph's dialect, made up, the same for the same numbers."""

import json
import random

KEYS = [("graph", "manifest"), ("node", "occurrences"), ("edge", "relation"), ("edge", "status"),
        ("edge", "evidence")]
KINDS = ["person", "person", "person", "agency", "organization", "place", "law", "event"]
RELATIONS = ["heads", "works_for", "meets", "accuses", "supports", "located_in", "part_of"]
STATUSES = ["asserted"] * 8 + ["denied", "alleged"]
SYLLABLES = ["ba", "chen", "dor", "el", "fa", "gu", "hal", "is", "jor", "kim", "lo", "mar", "nu",
             "or", "pe", "qua", "ris", "sol", "ta", "ur", "ven", "wy", "xi", "yor", "zan"]
ENTITIES_PER_ARTICLE = 10


def write(path, nodes, edges, seed=1, changed=0.0):
    """Writes a graph of about these numbers of nodes and edges, of which a share differs from the
    graph of the same seed without changes."""
    choice = random.Random(seed)
    articles = max(1, nodes // ENTITIES_PER_ARTICLE)
    with open(path, "w", encoding="utf8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n'
                   '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
        for domain, name in KEYS:
            file.write(f'<key id="{name}" for="{domain}" attr.name="{name}" attr.type="string"/>\n')
        file.write('<graph edgedefault="directed">\n')
        data(file, "manifest", manifest(articles, seed))
        names = []
        for number in range(nodes):
            kind = KINDS[number % len(KINDS)]
            name = full_name(choice, kind, number)
            names.append(name)
            file.write(f'<node id="n{number}">')
            data(file, "occurrences", occurrences(choice, number, kind, name, articles))
            file.write("</node>\n")
        for number in range(edges):
            article = number % articles
            ends = choice.sample(range(ENTITIES_PER_ARTICLE), 2)
            source, target = (article + end * articles for end in ends)
            relation, status = choice.choice(RELATIONS), choice.choice(STATUSES)
            words = " ".join(choice.choices(SYLLABLES, k=10))
            if choice.random() < changed or max(source, target) >= nodes:
                continue
            file.write(f'<edge id="e{number}" source="n{source}" target="n{target}">')
            data(file, "relation", relation)
            data(file, "status", status)
            data(file, "evidence", evidence(number, article, ends, names, source, target, words))
            file.write("</edge>\n")
        file.write("</graph></graphml>\n")


def full_name(choice, kind, number):
    """A name that no other node has."""
    word = "".join(choice.choices(SYLLABLES, k=3)).capitalize()
    unique = f"{word}{number:x}".capitalize()
    first = "".join(choice.choices(SYLLABLES, k=2)).capitalize()
    return {"person": f"{first} {unique}", "agency": f"Ministry of {unique}",
            "organization": f"{unique} Group", "law": f"{unique} Act"}.get(kind, unique)


def slug_of_first(path):
    """What the id of the first person in a written graph ends in."""
    with open(path, encoding="utf8") as file:
        for line in file:
            if (start := line.find('id="person.')) >= 0:
                return line[start + len('id="person.'):].split('"')[0]
    raise ValueError(f"{path}: no person")


def article_id(number):
    return f"article-{number:06d}-0123abcd"


def manifest(articles, seed):
    infos = [{"bytesHash": f"{n:064x}", "date": f"2026-{n % 12 + 1:02d}-{n % 28 + 1:02d}",
              "id": article_id(n), "source": f"news/{n}.txt", "textHash": f"{n + seed:064x}",
              "title": f"Story number {n}"} for n in range(articles)]
    build = {"libxml2": "0", "ontology": "0", "options": [], "tables": "0", "tool": "0"}
    return {"articles": infos, "builds": [build]}


def anchor(place, name):
    return [place * 100, place * 100 + len(name)]


def occurrences(choice, number, kind, name, articles):
    """Its own article, and one in five times another one where it is named too."""
    places = [(number % articles, number // articles)]
    if choice.random() < 0.2:
        places.append((choice.randrange(articles), 50 + choice.randrange(100)))
    records = []
    for article, place in places:
        span = anchor(place, name)
        forms = [{"reason": "named", "role": "name", "spans": [span], "text": name}]
        if kind == "person":
            later = [[span[0] + 40, span[0] + 46], [span[0] + 60, span[0] + 66]]
            forms.append({"reason": "short-name", "role": "name", "spans": later,
                          "text": name.split()[-1]})
        records.append({"anchor": span, "article": article_id(article), "confidence": 0.9,
                        "forms": forms, "kind": kind, "name": name})
    return records


def evidence(number, article, ends, names, source, target, words):
    spans = [anchor(end, names[node]) for end, node in zip(ends, (source, target))]
    quote = f"{names[source]} {words} {names[target]} on Monday, officials said."
    start = min(span[0] for span in spans)
    return [{"article": article_id(article), "confidence": 0.75, "end": start + 1000,
             "ends": spans, "object": spans[1], "quote": quote, "source": None, "start": start,
             "subject": spans[0], "words": words.split()[0]}]


def data(file, key, value):
    text = value if isinstance(value, str) else json.dumps(
        value, ensure_ascii=False, separators=(",", ":"))
    file.write(f'<data key="{key}">{text}</data>')
