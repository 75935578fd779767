"""Rows from the public sources: one function for each, with its licence in NOTICE.

A row is taken only where no table of `own/` has its name already.
"""

import csv
import json
import re

from forms import fold, slug


def rows(gazetteers, places, own):
    """Rows of all sources that no own table has yet."""
    known = set()
    for group in own:
        for row in group:
            for form in [row["name"], *row["aliases"]]:
                known.add(key(form))
                known.add(key(re.sub(r"^(US|U\.S\.|United States) ", "", form)))
    ids = {row["id"] for group in own for row in group}
    alpha2 = {row["id"].partition(".")[2] for row in places}
    found = []
    for row in [*uk_bodies(gazetteers), *us_bodies(gazetteers), *us_committees(gazetteers),
                *us_courts(gazetteers)]:
        country = row["scope"].partition(".")[2]
        row["id"] = f"body.{country}-{slug(row['name'])}"
        if country in alpha2 and key(row["name"]) not in known and row["id"] not in ids:
            known.add(key(row["name"]))
            ids.add(row["id"])
            found.append(row)
    return found


def key(name):
    name = fold(name).lower().replace("&", "and").removeprefix("the ")
    return re.sub(r"[^a-z0-9]+", "", name)


def body(country, subtype, name, aliases="", acronyms=""):
    return {"kind": "agency", "subtype": subtype, "name": name, "aliases": aliases,
            "acronyms": acronyms, "scope": f"country.{country}"}


def table(path, delimiter):
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter=delimiter)


def uk_bodies(gazetteers):
    """The register of UK government organisations with its abbreviations."""
    folder = gazetteers / "openregister-govorg"
    acronyms = {row["government-organisation"]: row["abbreviation"].upper()
                for row in table(folder / "maps/abbreviation.tsv", "\t")}
    path = folder / "data/government-organisation/government-organisation.tsv"
    for row in table(path, "\t"):
        name = row["name"].strip()
        if len(name.split()) < 3 or not re.search(DISTINCT, name) or "(" in name:
            continue
        acronym = acronyms.get(row["government-organisation"], "")
        yield body("gb", subtype(name), name.replace(" & ", " and "),
                   name if " & " in name else "",
                   acronym if re.fullmatch(r"[A-Z]{3,6}", acronym) else "")


DISTINCT = (r"\b(Department|Ministry|Office|Agency|Authority|Commission|Council|Service|Tribunal|"
            r"Committee|Court|Board|Inspectorate|Executive|Police|Ombudsman|Administration|Bureau|"
            r"Corps|Center|Centre|Institute|Registry|Government)\b")


def subtype(name):
    for word, kind in [("Court", "court"), ("Tribunal", "court"), ("Police", "police"),
                       ("Ministry", "ministry"), ("Department", "ministry"),
                       ("Commission", "commission"), ("Committee", "committee"),
                       ("Council", "council"), ("Board", "regulator"),
                       ("Inspectorate", "regulator")]:
        if re.search(rf"\b{word}\b", name):
            return kind
    return "agency"


def us_bodies(gazetteers):
    """Agencies and bureaus of the US federal government that have a .gov domain."""
    names = set()
    for row in table(gazetteers / "dotgov/agencies-and-subs.csv", ","):
        names |= {row["Agency"].strip(), (row["Bureau"] or "").strip()}
    for name in sorted(names):
        bare = re.sub(r"^(The|U\.S\.|United States|US) ", "", name)
        if len(bare.split()) < 3 or not re.search(DISTINCT, name) or re.search(r"[(/,]", name):
            continue
        yield body("us", subtype(name), bare, f"U.S. {bare}|US {bare}")


def us_committees(gazetteers):
    """The current committees of the US Congress, read from the first level of its YAML."""
    text = (gazetteers / "congress/committees-current.yaml").read_text(encoding="utf-8")
    for name in re.findall(r"^  name: (.+)$", text, re.MULTILINE):
        name = name.strip("'\"")
        short = re.fullmatch(r"(House|Senate) Committee on (?:the )?(.+)", name)
        chamber = name.split()[0]
        if chamber not in ("House", "Senate", "Joint") or not re.search("ommittee", name):
            continue
        aliases = f"{chamber} {short[2]} Committee" if short else ""
        yield body("us", "committee", name, aliases)


def us_courts(gazetteers):
    """Federal courts and the highest courts of the US states."""
    courts = json.loads((gazetteers / "courts-db/courts_db/data/courts.json").read_text("utf-8"))
    for court in courts:
        name = court["name"].strip()
        highest = court.get("level") == "colr" and court.get("system") == "state"
        federal = court.get("system") == "federal" and re.match(
            r"(United States )?(District Court|Court of Appeals)", name)
        ended = all(date.get("end") for date in court.get("dates") or [{}])
        if not (highest or federal) or ended or re.search(r"[(;/]", name):
            continue
        aliases = []
        if name.startswith("District Court"):
            aliases = [f"United States {name}", f"U.S. {name}", f"US {name}"]
        elif name.startswith("Court of Appeals for the "):
            circuit = name.removeprefix("Court of Appeals for the ")
            aliases = [f"United States {name}", f"U.S. {name}", f"{circuit} Court of Appeals"]
        elif match := re.fullmatch(r"Supreme Court of (.+)", name):
            aliases = [f"{match[1]} Supreme Court"]
        elif match := re.fullmatch(r"(.+) Supreme Court", name):
            aliases = [f"Supreme Court of {match[1]}"]
        yield body("us", "court", name, "|".join(aliases))
