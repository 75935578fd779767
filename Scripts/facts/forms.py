"""How forms of names are written without diacritics and as parts of ids."""

import re
import unicodedata


def fold(text):
    """The text without diacritics."""
    text = text.translate(str.maketrans("łŁøØđĐıßæÆðÐþÞ", "lLoOdDisaAdDtT"))
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", fold(text).lower().replace("'", "")).strip("-")
