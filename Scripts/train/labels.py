"""The label inventory: mention types, the tag layers over words, and the transitions that a tag sequence may take."""

KINDS = ("person", "agency", "organization", "law", "place", "event")

#: A demonym ("Chinese") is a name of a place, told apart because grouping treats it differently.
DEMONYM = "demonym"

#: Each layer is one linear head over the encoder and is decoded on its own. Names inside descriptions
#: ("the Chinese ministry") therefore need no nesting within a layer; `inner` holds names that stand inside a longer name.
LAYERS = {
    "name": KINDS + (DEMONYM,),
    "inner": KINDS + (DEMONYM,),
    "description": KINDS,
}


def tags(layer):
    """Tag names of a layer in the order of its head's outputs: O, then B- and I- of each type."""
    return ["O"] + [f"{prefix}-{type_}" for type_ in LAYERS[layer] for prefix in "BI"]


def begin(layer, type_):
    """Index of the B- tag of `type_`; its I- tag is the next one."""
    return 1 + 2 * LAYERS[layer].index(type_)


def may_start(layer):
    """Which tags may stand first in a sequence: all but I-."""
    return [not tag.startswith("I-") for tag in tags(layer)]


def may_follow(layer):
    """Matrix [previous][next]: I-x only after B-x or I-x, everything else after anything."""
    names = tags(layer)
    return [[not b.startswith("I-") or (a != "O" and a[2:] == b[2:]) for b in names] for a in names]


def kind_of(type_):
    """The ontology's kind of a mention type."""
    return "place" if type_ == DEMONYM else type_
