"""Groups the name mentions of an article into entities by simple rules over their strings."""
import collections
import re

from labels import DEMONYM, kind_of

US = {"U.S.", "US", "U.S.A.", "USA", "America", "United States of America", "the States"}
UK = {"U.K.", "UK", "Britain", "Great Britain"}
ALIASES = {**dict.fromkeys(US, "United States"), **dict.fromkeys(UK, "United Kingdom"), "EU": "European Union", "E.U.": "European Union",
           "UN": "United Nations", "U.N.": "United Nations", "UAE": "United Arab Emirates", "PRC": "China", "DPRK": "North Korea",
           "European": "Europe", "Europeans": "Europe"}
SMALL = {"of", "the", "and", "for", "in", "on", "to", "de", "la", "a", "an", "&"}
#: Short forms of bodies end with one of the words of the full name; these alone say too little.
GENERIC = {"party", "court", "state", "national", "international", "federal", "united", "new"}


def clean(form):
    """A form without article, possessive and outer quotes, as entity names are written."""
    form = re.sub(r"\s+", " ", form).strip(" \"“”'‘’,;:")
    form = re.sub(r"^([Tt]he|THE)\s+", "", form)
    return re.sub(r"['’]s$|['’]$", "", form)


def words_of(form):
    """Lower-case words without punctuation."""
    return re.findall(r"\w+", form.casefold().replace("’", "'"))


def initials(form):
    """The acronyms that a name may have: of its capitalised words, and of all words."""
    words = [w for w in re.findall(r"\w+", form)]
    return {"".join(w[0] for w in words if w[0].isupper()).upper(),
            "".join(w[0] for w in words if w.casefold() not in SMALL).upper(), "".join(w[0] for w in words).upper()} if words else set()


def is_acronym(form):
    """Whether a form looks like an acronym."""
    letters = form.replace(".", "")
    return 2 <= len(letters) <= 8 and letters.isupper() and letters.isalpha()


class Group:
    """One entity in the making."""

    def __init__(self, first):
        self.forms = collections.Counter()
        self.kinds = collections.Counter()
        self.first = first

    def name(self):
        """The fullest proper form."""
        proper = [f for f in self.forms if self.forms[f] > 0]
        return max(proper, key=lambda f: (len(f.split()), len(f)))


def same(kind, form, group, demonyms):
    """Whether `form` of `kind` names the entity of `group`."""
    words, acronym = words_of(form), form.replace(".", "").upper()
    if not words:
        return False
    for other in group.forms:
        theirs = words_of(other)
        if words == theirs or ALIASES.get(form, form) == ALIASES.get(other, other):
            return True
        if kind == "place":
            if demonyms.get(form, form) == demonyms.get(other, other):
                return True
            if ALIASES.get(demonyms.get(form, form), demonyms.get(form, form)) == ALIASES.get(demonyms.get(other, other), demonyms.get(other, other)):
                return True
        elif kind == "person":
            # A surname or a first name with the surname joins the full name; so does one without its middle part.
            if len(words) == 1 and len(theirs) > 1 and words[0] in (theirs[-1], theirs[0]):
                return True
            if len(words) > 1 and len(theirs) > 1 and words[-1] == theirs[-1] and words[0] == theirs[0]:
                return True
            if len(words) > 1 and len(theirs) > len(words) and (theirs[-len(words):] == words or theirs[:len(words)] == words):
                return True
        else:
            if is_acronym(form) and acronym in initials(other):
                return True
            if is_acronym(other) and other.replace(".", "").upper() in initials(form):
                return True
            if kind != "event" and len(theirs) > len(words) and not set(words) <= GENERIC:
                if theirs[-len(words):] == words or (theirs[:len(words)] == words and kind != "law"):
                    return True
    return False


def group_mentions(text, mentions, demonyms):
    """Entities {id, kind, name, names} from the name and inner mentions of a text. Longer forms come first, so that short
    ones find the full name; a form in several kinds goes to the kind of most weight."""
    weight = collections.defaultdict(collections.Counter)
    first, demonym_forms = {}, set()
    for m in mentions:
        if m.layer == "description":
            continue
        form = clean(text[m.start:m.end])
        if form:
            weight[form][kind_of(m.type)] += m.probability
            first.setdefault(form, m.start)
            if m.type == DEMONYM:
                demonym_forms.add(form)
    groups = []
    for form in sorted(weight, key=lambda f: (-len(f.split()), -len(f), first[f])):
        kind = max(weight[form], key=lambda k: (weight[form][k], k))
        candidates = [g for g in groups if g.kind == kind and same(kind, form, g, demonyms)]
        if candidates:
            group = min(candidates, key=lambda g: abs(g.first - first[form]))
        else:
            group = Group(first[form])
            group.kind = kind
            groups.append(group)
        group.forms[form] += 1
    groups.sort(key=lambda g: g.first)
    return [{"id": f"e{i}", "kind": g.kind, "name": g.name(), "names": list(g.forms), "nominals": []} for i, g in enumerate(groups, 1)]
