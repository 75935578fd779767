"""Groups the name mentions of an article into entities by simple rules over their strings."""
import collections
import re
import unicodedata

from labels import kind_of

#: A form is dropped when no mention of it is at least so probable: below this, most are spurious.
SURE = 0.55

COUNTRIES = {**dict.fromkeys(("us", "usa", "america", "united states of america", "states"), "united states"),
             **dict.fromkeys(("uk", "britain", "great britain"), "united kingdom"),
             "uae": "united arab emirates", "prc": "china", "dprk": "north korea", "russian federation": "russia", "kazakh": "kazakhstan",
             "tajik": "tajikistan", "uzbek": "uzbekistan", "kyrgyz": "kyrgyzstan", "european": "europe", "europeans": "europe"}
STATES = {
    "alabama": "al ala", "alaska": "ak", "arizona": "az ariz", "arkansas": "ar ark", "california": "ca calif", "colorado": "co colo",
    "connecticut": "ct conn", "delaware": "de del", "district of columbia": "dc", "florida": "fl fla", "georgia": "ga", "illinois": "il ill",
    "indiana": "ind", "iowa": "ia", "kansas": "ks kan", "kentucky": "ky", "louisiana": "la", "maine": "me", "maryland": "md",
    "massachusetts": "ma mass", "michigan": "mi mich", "minnesota": "mn minn", "mississippi": "ms miss", "missouri": "mo", "montana": "mt mont",
    "nebraska": "ne neb", "nevada": "nv nev", "new hampshire": "nh", "new jersey": "nj", "new mexico": "nm", "new york": "ny",
    "north carolina": "nc", "north dakota": "nd", "ohio": "oh", "oklahoma": "ok okla", "oregon": "ore", "pennsylvania": "pa penn",
    "rhode island": "ri", "south carolina": "sc", "south dakota": "sd", "tennessee": "tn tenn", "texas": "tx tex", "utah": "ut",
    "vermont": "vt", "virginia": "va", "washington": "wa wash", "west virginia": "wv", "wisconsin": "wi wis", "wyoming": "wy wyo",
}
PLACES = {**COUNTRIES, **{short: state for state, shorts in STATES.items() for short in shorts.split()}}
SMALL = {"of", "the", "and", "for", "in", "on", "to", "de", "la", "a", "an"}
#: Too common to name a body as the beginning of its name.
COMMON = {"national", "international", "federal", "united", "new", "us", "party", "state"}

#: "Section 5 of the X Act" names the X Act too.
PART_OF_LAW = re.compile(r".*?\b(?:Sections?|Titles?|Articles?|Clause|Chapter|Part|Schedule|Annex|Appendix)\b.*? (?:of|to) (?:the )?"
                         r"([A-Z].*\b(?:Act|Amendment|Charter|Code|Constitution|Convention|Law|Order|Regulations?|Statute|Treaty)\b.*)")


def clean(form):
    """A form without article, possessive and outer quotes, as entity names are written."""
    form = re.sub(r"\s+", " ", form).strip(" \"“”'‘’,;:")
    form = re.sub(r"^([Tt]he|THE)\s+", "", form)
    return re.sub(r"['’]s$|['’]$", "", form)


def words_of(form):
    """Lower-case words without accents and dots: "U.S." is "us"."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", form.casefold()) if not unicodedata.combining(c))
    return re.findall(r"\w+", plain.replace(".", "").replace("’", "'"))


def singular(words):
    """Words without plural endings."""
    return [w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in words]


def content(words):
    """What is left when small words, the country and the order are taken away: "Department of Justice", "US Justice Department"."""
    return sorted(w for w in words if w not in SMALL and w != "us")


def acronyms(form):
    """The acronyms that a name may have."""
    words = re.findall(r"\w+", form)
    return {"".join(w[0] for w in chosen).upper() for chosen in
            (words, [w for w in words if w[0].isupper()], [w for w in words if w.casefold() not in SMALL])}


def is_acronym(form):
    """Whether a form looks like an acronym, perhaps a plural one."""
    return re.fullmatch(r"[A-Z]{2,8}s?", form.replace(".", "")) is not None


class Group:
    """One entity in the making: its kind, its forms, and where the first of them stands."""

    def __init__(self, kind, first):
        self.kind, self.first, self.forms = kind, first, []

    def name(self):
        """The fullest form."""
        return max(self.forms, key=lambda f: (len(f.split()), len(f)))


def same_person(words, theirs):
    """A surname or given name joins the full name, and so does one without its middle part or spelled a little differently."""
    if len(words) == 1:
        return words[0] in (theirs[-1], theirs[0])
    if words[-1] == theirs[-1] and words[0][:3] == theirs[0][:3]:
        return True
    return len(theirs) > len(words) and words in (theirs[-len(words):], theirs[:len(words)])


def same_body(kind, words, theirs):
    """A body, law or event joins by its last words, a body also by its first; a law also without its year."""
    if content(words) == content(theirs):
        return True
    words, theirs = singular(words), singular(theirs)
    if words == theirs:
        return True
    if kind == "event" or len(theirs) <= len(words):
        return False
    if theirs[-len(words):] == words:
        return True
    rest = theirs[len(words):]
    if kind == "law":
        return theirs[:len(words)] == words and rest[0] == "of" and rest[-1].isdigit()
    return theirs[:len(words)] == words and not set(words) <= COMMON


def same(kind, form, other, demonyms):
    """Whether two forms of one kind name one entity; `other` is the longer."""
    words, theirs = words_of(form), words_of(other)
    if not words or not theirs:
        return False
    if words == theirs:
        return True
    if kind == "place":
        place = lambda f, w: PLACES.get(" ".join(w), " ".join(words_of(demonyms[f])) if f in demonyms else " ".join(w))
        return place(form, words) == place(other, theirs)
    if kind == "person":
        return same_person(words, theirs)
    if kind == "law" and bool(PART_OF_LAW.fullmatch(form)) != bool(PART_OF_LAW.fullmatch(other)):
        return False
    if is_acronym(form) and form.replace(".", "").rstrip("s") in acronyms(other):
        return True
    return same_body(kind, words, theirs)


def in_brackets(text, mentions):
    """Short form -> full form, for each mention in brackets right after another: "Organisation of X (OX)"."""
    named = sorted((m for m in mentions if m.layer == "name" and kind_of(m.type) not in ("person", "place")), key=lambda m: m.start)
    pairs = {}
    for a, b in zip(named, named[1:]):
        short, full = clean(text[b.start:b.end]), clean(text[a.start:a.end])
        if re.fullmatch(r"\s?[(\[]", text[a.end:b.start]) and text[b.end:b.end + 1] in (")", "]") and len(short.split()) == 1 < len(full.split()):
            pairs[short] = full
    return pairs


def weigh_forms(text, mentions):
    """For each form of sure mentions: the summed probability of each kind, and where it first stands."""
    weight, first, best = collections.defaultdict(collections.Counter), {}, collections.Counter()
    for m in mentions:
        if m.layer == "description":
            continue
        form = clean(text[m.start:m.end])
        forms = [form] if form else []
        if m.type == "law" and (whole := PART_OF_LAW.fullmatch(form)):
            forms.append(whole[1])
        for form in forms:
            weight[form][kind_of(m.type)] += m.probability
            first.setdefault(form, m.start)
            best[form] = max(best[form], m.probability)
    return {f: w for f, w in weight.items() if best[f] >= SURE}, first


def group_mentions(text, mentions, demonyms):
    """Entities {id, kind, name, names} from the name and inner mentions of a text. Longer forms come first, so that short
    ones find the full name; a form in several kinds goes to the kind of most weight."""
    weight, first = weigh_forms(text, mentions)
    full_of = in_brackets(text, mentions)
    groups = []
    for form in sorted(weight, key=lambda f: (-len(f.split()), -len(f), first[f])):
        kind = max(weight[form], key=lambda k: (weight[form][k], k))
        candidates = [g for g in groups if full_of.get(form) in g.forms] or \
            [g for g in groups if g.kind == kind and any(same(kind, form, other, demonyms) for other in g.forms)]
        if not candidates:
            candidates = [Group(kind, first[form])]
            groups += candidates
        min(candidates, key=lambda g: abs(g.first - first[form])).forms.append(form)
    groups.sort(key=lambda g: g.first)
    return [{"id": f"e{i}", "kind": g.kind, "name": g.name(), "names": g.forms, "nominals": []} for i, g in enumerate(groups, 1)]
