"""Which forms of a place are demonyms, and which country a demonym names."""
import json
import re

SUFFIX = re.compile(r"(ans?|ese|ish|is?|ics?|ers?|m[ae]n)$")


def country_demonyms(shared):
    """English demonyms, with plain plurals -> the country's common name, from the table of countries; sovereign states first."""
    table = {"Briton": "United Kingdom", "Britons": "United Kingdom", "Scottish": "Scotland", "English": "England", "Welsh": "Wales"}
    countries = json.loads((shared / "corpora/gazetteers/countries/countries.json").read_text(encoding="utf8"))
    for country in sorted(countries, key=lambda c: not c.get("independent")):
        name = country["name"]["common"]
        for form in country.get("demonyms", {}).get("eng", {}).values():
            if form and form != name:
                table.setdefault(form, name)
                table.setdefault(form + "s", name)
    return table


def is_demonym(form, other_forms, table):
    """Whether a place's form is a demonym: one of a country's, or derived by a suffix from one of the place's other forms.
    A shorter form of the same name ("Delhi" beside "New Delhi") is not."""
    if form in table:
        return True
    if not SUFFIX.search(form) or any(form in other for other in other_forms):
        return False
    return any(word.startswith(form[:4]) for other in other_forms for word in other.split())
