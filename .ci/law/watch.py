#!/usr/bin/env python3
"""List new acts that amend or repeal a section of the catalogue of time limits.

Give a folder of new statutes in Finnish, as Finlex publishes the original ones:
XML (.xml) or plain text (.txt), one act a file. Printed is each act whose
enacting clause names an act of deadline/fi/testdata/law.csv and one of the
sections that a row of it cites, with the rows that are to be read again. An act
that names the act alone, without a section that was understood, is printed too,
with "?": better one act too many than one too few.

    python3 .ci/law/watch.py FOLDER       exit 1 where something is to be read
    python3 .ci/law/watch.py --self-check
"""

import collections
import csv
import pathlib
import re
import sys

TABLE = pathlib.Path(__file__).parents[2] / "deadline/fi/testdata/law.csv"
ACT = re.compile(r"\((\d{1,4}/\d{4})\)")
SECTION = re.compile(r"\b(\d+)(?:\s*([a-z])\b)?")
CLAUSE_END = re.compile(r"seuraavasti")


def catalogue():
    """act -> section -> ids of rows, from the table written from the statutes."""
    rows = collections.defaultdict(lambda: collections.defaultdict(list))
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            words = row["source"].split()
            at = next(i for i, word in enumerate(words) if "/" in word)
            section = " ".join(words[at + 1 :]).split(" luku ")[-1]
            if row["rule"] not in rows[words[at]][section]:
                rows[words[at]][section].append(row["rule"])
    return rows


def sections(text):
    """The sections that a stretch of an enacting clause names: "6 §, 16 b ja 35 §"."""
    found = set()
    # What stands before a § and belongs to it; moments and items are left out.
    text = re.sub(r"\d+(?:\s*[–―-]\s*\d+)?\s*(?:momentti|momentin|kohta|kohdan)\w*", " ", text)
    for before in re.findall(r"((?:\d+\s*[a-z]?(?:\s*[–―-]\s*\d+\s*[a-z]?)?\s*(?:,|ja|sekä)?\s*)+)§", text):
        for first, last in re.findall(r"(\d+)\s*[–―-]\s*(\d+)", before):
            found.update(f"{n} §" for n in range(int(first), int(last) + 1))
        for n, a, m, b in re.findall(r"(\d+)\s*([a-z])\s*[–―-]\s*(\d+)\s*([a-z])\b", before):
            if n == m:
                found.update(f"{n} {chr(c)} §" for c in range(ord(a), ord(b) + 1))
        for number, letter in SECTION.findall(before):
            found.add(f"{number} {letter} §" if letter else f"{number} §")
    return found


def hits(text, rows):
    """(act, section or "?", ids) for each section of the catalogue that a new act touches."""
    text = re.sub(r"<[^>]+>", " ", text)
    text = re.sub(r"\s+", " ", text)
    end = CLAUSE_END.search(text)
    clause = text[: end.start() if end else 4000]
    # "sellaisena kuin se on ..." tells which acts wrote the sections before.
    clause = re.sub(r"sellaise?[nt]a? kuin .*", " ", clause) if "lisätään" not in clause else clause
    out = []
    for act in dict.fromkeys(a for a in ACT.findall(clause) if a in rows):
        after = clause[clause.index(f"({act})") :]
        named = sections(after)
        known = [s for s in rows[act] if s in named]
        if known:
            out += [(act, s, rows[act][s]) for s in known]
        elif not named or "liite" in rows[act] and "liite" in after:
            out.append((act, "?", sorted({i for ids in rows[act].values() for i in ids})))
    return out


def self_check():
    rows = catalogue()
    cases = [
        ("muutetaan lastensuojelulain (417/2007) 6 §, 16 §:n 3 momentti, 16 b ja 35 §, 75 §:n 3 momentti, seuraavasti: 75 §", [("417/2007", "75 §")]),
        ("muutetaan terveydenhuoltolain (1326/2010) 51 a ja 51 b §, sellaisina kuin ne ovat laissa 116/2023, seuraavasti:", [("1326/2010", "51 a §"), ("1326/2010", "51 b §")]),
        ("Eduskunnan päätöksen mukaisesti säädetään: 1 § Tällä lailla kumotaan sosiaalihuoltolain (1301/2014) 60 §.", [("1301/2014", "60 §")]),
        ("muutetaan sosiaalihuoltolain (1301/2014) 3 §:n 3 kohta seuraavasti:", []),
        ("muutetaan tieliikennelain (729/2018) 36 § seuraavasti:", []),
        ("<p>muutetaan perusopetuslain (628/1998) 42 a\u201342 c § seuraavasti</p>", [("628/1998", "42 b §"), ("628/1998", "42 c §")]),
    ]
    wrong = 0
    for text, want in cases:
        got = [(act, section) for act, section, _ in hits(text, rows)]
        if sorted(got) != sorted(want):
            wrong += 1
            print(f"self-check: {text[:60]}: {got}, want {want}")
    if wrong == 0:
        print(f"{len(cases)} clauses, {sum(len(s) for s in rows.values())} sections of {len(rows)} acts")
    return wrong


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if sys.argv[1] == "--self-check":
        sys.exit(1 if self_check() else 0)
    rows, found = catalogue(), 0
    files = sorted(p for p in pathlib.Path(sys.argv[1]).rglob("*") if p.suffix in (".xml", ".txt"))
    if not files:
        sys.exit("no .xml or .txt in that folder")
    for file in files:
        for act, section, ids in hits(file.read_text(encoding="utf-8", errors="replace"), rows):
            found += 1
            print(f"{file.name}: {act} {section}: read again {', '.join(ids)}")
    print(f"{len(files)} acts, {found} sections of the catalogue touched")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
