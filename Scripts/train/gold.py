"""Gold articles: lists of entities with their forms, turned into mention spans."""
import json
import re

from demonyms import is_demonym
from documents import document


def occurrences(text, form):
    """Where `form` stands in `text` as whole words."""
    pattern = re.escape(form)
    if form[0].isalnum():
        pattern = r"(?<!\w)" + pattern
    if form[-1].isalnum():
        pattern += r"(?!\w)"
    return [m.span() for m in re.finditer(pattern, text)]


def longest_first(candidates):
    """Splits (start, end, value) into those that no longer one covers or crosses, and those that stand inside a kept one."""
    outer, inner = [], []
    for start, end, value in sorted(candidates, key=lambda c: (c[0] - c[1], c[0])):
        crossing = [o for o in outer if start < o[1] and o[0] < end]
        if not crossing:
            outer.append((start, end, value))
        elif any(o[0] <= start and end <= o[1] for o in crossing):
            inner.append((start, end, value))
    return outer, inner


def name_forms(article, demonyms):
    """For each form, the mention types and the entities it stands for; several when two entities share a form."""
    forms = {}
    for entity in article["entities"]:
        others = set(entity["names"])
        for form in entity["names"]:
            demonym = entity["kind"] == "place" and is_demonym(form, others - {form}, demonyms)
            types, ids = forms.setdefault(form, (set(), set()))
            types.add("demonym" if demonym else entity["kind"])
            ids.add(entity["id"])
    return forms


def gold_document(article, demonyms):
    """The document of one gold article: outermost names, names of other entities inside them, and descriptions."""
    text = article["text"]
    forms = name_forms(article, demonyms)
    outer, nested = longest_first([(*span, form) for form in forms for span in occurrences(text, form)])
    # "Lam" inside "Carrie Lam" is no mention of its own; "Hong Kong" inside "Bank of Hong Kong" is.
    nested = [n for n in nested if not any(o[0] <= n[0] and n[1] <= o[1] and forms[o[2]][1] & forms[n[2]][1] for o in outer)]
    inner, _ = longest_first(nested)
    spans = [[start, end, layer, sorted(forms[form][0])] for layer, found in (("name", outer), ("inner", inner)) for start, end, form in found]
    taken = {(start, end) for start, end, _ in outer}
    descriptions = {}
    for entity in article["entities"]:
        for form in entity.get("nominals", []):
            for span in occurrences(text, form):
                if span not in taken:
                    descriptions.setdefault(span, set()).add(entity["kind"])
    outer, _ = longest_first([(*span, sorted(kinds)) for span, kinds in descriptions.items()])
    spans += [[start, end, "description", kinds] for start, end, kinds in outer]
    return document(article["id"], "gold", text, sorted(spans), layers=("name", "inner", "description"))


def read_articles(folder, ids=None, without=()):
    """Gold articles in the order of their ids; only `ids` when given."""
    paths = sorted(folder.glob("*.json")) if ids is None else [folder / f"{i}.json" for i in sorted(ids)]
    for path in paths:
        if path.stem not in without:
            yield json.loads(path.read_text(encoding="utf8"))
