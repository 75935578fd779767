"""The relation inventory (gold/ontology.tsv as data): predicates with the kinds they relate, statuses, forms of mentions."""
import numpy as np

from labels import KINDS

LETTERS = dict(zip("paolte", ("person", "agency", "organization", "law", "place", "event")))
#: Predicate -> kinds of the subject and of the object, by letter: `t` (territory) is a place.
SIGNATURES = {
    "heads": ("p", "aot"), "works_for": ("p", "aot"), "member_of": ("paot", "ao"), "part_of": ("aolte", "aolte"),
    "located_in": ("aote", "t"), "founded": ("paolt", "ao"), "owns": ("paot", "aot"), "citizen_of": ("p", "t"), "lives_in": ("p", "t"),
    "born_in": ("p", "t"), "educated_at": ("p", "o"), "spouse_of": ("p", "p"), "parent_of": ("p", "p"), "sibling_of": ("p", "p"),
    "relative_of": ("p", "p"), "associate_of": ("p", "p"), "succeeds": ("paol", "paol"), "appoints": ("paot", "p"),
    "removes": ("paotl", "p"), "enacts": ("paot", "l"), "proposes": ("paot", "l"), "amends": ("paotl", "l"), "repeals": ("paotl", "l"),
    "enforces": ("paot", "l"), "violates": ("paotl", "l"), "applies_to": ("l", "paote"), "charges": ("paot", "paot"),
    "convicts": ("paot", "paot"), "clears": ("paot", "paot"), "arrests": ("paot", "p"), "investigates": ("paot", "paote"),
    "sanctions": ("paotl", "paot"), "supports": ("paot", "paolte"), "opposes": ("paot", "paolte"), "accuses": ("paot", "paot"),
    "attacks": ("paot", "paot"), "meets": ("paot", "paot"), "agrees_with": ("paot", "paot"), "speaks_to": ("paot", "paot"),
    "funds": ("paot", "paote"), "visits": ("pao", "t"), "participates_in": ("paot", "e"), "related_to": ("paolte", "paolte"),
}
PREDICATES = tuple(SIGNATURES)
PREDICATE = {name: i for i, name in enumerate(PREDICATES)}
SYMMETRIC = ("spouse_of", "sibling_of", "relative_of", "associate_of", "meets", "agrees_with", "related_to")
IS_SYMMETRIC = np.array([p in SYMMETRIC for p in PREDICATES])

STATUSES = ("asserted", "denied", "alleged", "planned")

#: How a mention refers: by a name, a demonym, a description, a name inside a longer name, a pronoun.
FORMS = ("name", "demonym", "description", "inner", "pronoun")
FORM = {name: i for i, name in enumerate(FORMS)}

#: Claims in which a mistake does harm: their precision is reported on its own.
ACCUSING = ("accuses", "charges", "convicts", "arrests", "investigates", "sanctions", "attacks", "violates")


def allowed_predicates():
    """[subject kind, object kind, predicate]: which predicates may relate two kinds."""
    table = np.zeros((len(KINDS), len(KINDS), len(PREDICATES)), dtype=bool)
    for n, (subjects, objects) in enumerate(SIGNATURES.values()):
        for s in subjects:
            for o in objects:
                table[KINDS.index(LETTERS[s]), KINDS.index(LETTERS[o]), n] = True
    return table


def kinds_of_letters(letters):
    """The kinds that letters of SIGNATURES stand for."""
    return [LETTERS[letter] for letter in letters]
