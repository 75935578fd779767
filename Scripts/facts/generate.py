#!/usr/bin/env python3
"""Writes Sources/CFacts/facts.tsv: the fact tables that the library embeds.

    Scripts/facts/generate.py GAZETTEERS

GAZETTEERS is a folder with checkouts of the public sources that NOTICE lists. Everything else
comes from the tables in `own/`, which are written from common knowledge. The same input gives the
same bytes. Rows stand in order of likelihood: of two rows that share a name the first is meant
more often.
"""

import csv
import re
import sys
from pathlib import Path

import sources
from forms import fold, slug

HERE = Path(__file__).resolve().parent
OUTPUT = HERE.parent.parent / "Sources" / "CFacts" / "facts.tsv"
COLUMNS = ["id", "kind", "subtype", "name", "aliases", "acronyms", "adjectives", "capital",
           "scope", "local"]
LISTS = ["aliases", "acronyms", "adjectives", "capital", "local"]

# Own tables in order of likelihood: file, kind, prefix of the ids.
PLACES = [("countries", "place", "country"), ("world", "place", "place"),
          ("cities", "place", "city"), ("subdivisions", "place", "region")]
BODIES = [("international", "agency", "body"), ("bodies", "agency", "body"),
          ("parliaments", "agency", "body"), ("parties", "organization", "org"),
          ("outlets", "organization", "org"), ("organizations", "organization", "org")]
LAWS = [("laws", "law", "law")]


def read(name):
    """The rows of an own table as dictionaries; no rows when it does not exist."""
    path = HERE / "own" / f"{name}.tsv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


# "China's Foreign Ministry" is two names: the country's and a local one.
POSSESSIVES = tuple(f"{row['name']}'s " for row in read("countries"))


def own_rows(name, kind, prefix):
    for row in read(name):
        row = {column: (row.get(column) or "").strip() for column in COLUMNS}
        row["kind"] = row["kind"] or kind
        scope = row["scope"]
        if scope and "." not in scope:
            scope = row["scope"] = "country." + scope
        stem = row["id"] or "-".join(
            part for part in [scope.partition(".")[2],
                              slug(kind == "agency" and row["acronyms"].split("|")[0] or row["name"])] if part)
        row["id"] = f"{prefix}.{stem}"
        yield complete(row)


def template_rows(countries):
    """A row for each country and each body that nearly every state has."""
    by_code = {row["id"].partition(".")[2]: row for row in countries}
    sovereign = [code for code, row in by_code.items() if row["subtype"] == "country"]
    for template in read("templates"):
        codes = unique(template["countries"].split())
        if codes[0] == "*":
            without = {code[1:] for code in codes[1:]}
            codes = [code for code in sovereign if code not in without]
        for code in codes:
            country = by_code[code]
            words = {"country": definite(country["name"]),
                     "adj": (country["adjectives"] or [country["name"]])[0]}
            row = dict.fromkeys(COLUMNS, "") | {
                "id": f"body.{code}-{template['key']}", "kind": "agency",
                "subtype": template["subtype"], "scope": country["id"],
                "name": template["name"].format(**words),
                "aliases": template["aliases"].format(**words), "local": template["local"]}
            yield complete(row)


def definite(country):
    """The name as it stands after "of"."""
    return "the " + country if re.match(
        r"(United|Netherlands|Philippines|Bahamas|Central African|Democratic Republic|Dominican R|"
        r"Republic of|Gambia|Maldives|Marshall|Solomon|Seychelles|Comoros|Czech R|Vatican)",
        country) else country


def complete(row):
    """The row with lists, forms without diacritics and plural demonyms."""
    for column in LISTS:
        row[column] = [form.removeprefix("the ") for form in row[column].split("|") if form]
    row["name"] = row["name"].removeprefix("the ")
    row["adjectives"] += [
        adjective + "s" for adjective in row["adjectives"]
        if re.search(r"(an|i|er|ot|on|ar|sh Cypriot)$", adjective)
        and not adjective.endswith("man")]
    row["aliases"] += [fold(form) for form in [row["name"], *row["aliases"]] if fold(form) != form]
    row["aliases"] = [alias for alias in unique(row["aliases"])
                      if alias != row["name"] and not alias.startswith(POSSESSIVES)]
    row["adjectives"] = unique(row["adjectives"])
    return row


def unique(items):
    return list(dict.fromkeys(items))


def all_rows(gazetteers):
    groups = [list(own_rows(*table)) for table in PLACES + BODIES]
    groups.insert(len(PLACES) + 2, list(template_rows(groups[0])))
    places = [row for group in groups[:len(PLACES)] for row in group]
    groups += [complete_all(sources.rows(gazetteers, places, groups))]
    groups += [list(own_rows(*table)) for table in LAWS]
    rows = [row for group in groups for row in group]
    ids = [row["id"] for row in rows]
    twice = sorted({i for i in ids if ids.count(i) > 1}) if len(set(ids)) != len(ids) else []
    if twice:
        sys.exit("ids that stand twice: " + ", ".join(twice))
    lost = sorted({row["scope"] for row in rows if row["scope"]} - set(ids))
    if lost:
        sys.exit("scopes without a row: " + ", ".join(lost))
    return rows


def complete_all(rows):
    return [complete({column: row.get(column, "") for column in COLUMNS}) for row in rows]


def titles():
    """Phrase, relation, role and portfolio of each title of office."""
    found = {}
    for row in read("titles"):
        for phrase in row["phrase"].split("|"):
            found.setdefault(phrase.lower(), (row["relation"] or "", row["role"], ""))
    for row in read("portfolios"):
        portfolio = row["portfolio"]
        for phrase in [f"{portfolio} minister", f"minister of {portfolio}",
                       f"minister for {portfolio}", f"{portfolio} secretary",
                       f"secretary for {portfolio}", f"minister of {portfolio} affairs"]:
            found.setdefault(phrase.lower(), ("heads", "ministry", ""))
            found[phrase.lower()] = found[phrase.lower()][:2] + (portfolio,)
        for phrase in [f"deputy {portfolio} minister", f"vice {portfolio} minister",
                       f"shadow {portfolio} minister", f"shadow {portfolio} secretary",
                       f"deputy minister of {portfolio}", f"vice minister of {portfolio}",
                       f"{portfolio} vice minister", f"junior {portfolio} minister"]:
            found.setdefault(phrase.lower(), ("works_for", "ministry", portfolio))
    return sorted((phrase, *rest) for phrase, rest in found.items())


def names(file):
    return sorted(set((HERE / "own" / file).read_text(encoding="utf-8").split()))


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: generate.py GAZETTEERS (the folder of public sources; see NOTICE)")
    gazetteers = Path(sys.argv[1])
    if not gazetteers.is_dir():
        sys.exit(f"{gazetteers}: no such folder; NOTICE lists the sources that it must hold")
    lines = ["#rows"]
    counts = {}
    for row in all_rows(gazetteers):
        cells = ["|".join(row[c]) if c in LISTS else row[c] for c in COLUMNS]
        lines.append("\t".join(cells))
        group = f"{row['kind']} {row['id'].split('.')[0]}"
        counts[group] = counts.get(group, 0) + 1
    title_rows, head_rows = titles(), read("heads")
    lines += ["#titles"] + ["\t".join(title) for title in title_rows]
    lines += ["#heads"] + ["\t".join([r["word"], r["kind"], r["subtype"]]) for r in head_rows]
    family = names("family-names.txt")
    lines += ["#family", *family]
    OUTPUT.write_text("\n".join(lines).replace("’", "'") + "\n", encoding="utf-8", newline="\n")
    counts |= {"titles": len(title_rows), "head words": len(head_rows), "family names": len(family)}
    for group, count in counts.items():
        print(f"{count:6} {group}")
    print(f"{OUTPUT.stat().st_size:6} bytes")


if __name__ == "__main__":
    main()
