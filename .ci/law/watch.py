#!/usr/bin/env python3
"""List new acts that amend or repeal a section of the catalogue of time limits.

Give a folder of new statutes in Finnish, as Finlex publishes the original ones:
XML (.xml) or plain text (.txt), one act a file; files in Swedish (.sv.txt) are
left out. Printed is each act whose enacting clause names an act of
deadline/fi/testdata/law.csv and one of the sections that a row of it cites, with
the rows that are to be read again. An act that names the act alone, or a whole
chapter, without a section that was understood, is printed too, with "?": better
one act too many than one too few. An act that changes an amending act counts as
one that changes the act itself.

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
SHORT_YEAR = re.compile(r"\((\d{1,4})/(\d{2})\)")  # (710/82), until the middle of the 1990s
AS_IT_STOOD = re.compile(r"sellais(?:ena|ina) kuin .*?(?=\b(?:muutetaan|lisätään|kumotaan|siirretään|uusi)\b|$)")
CHAPTER = re.compile(r"\d+(?:\s*[a-z])?(?:\s*[–―—-]\s*\d+(?:\s*[a-z])?)?\s+luku\b")
# Acts that are cited without their number.
BY_NAME = {"oikeudenkäymiskaaren": "4/1734"}
SECTION = re.compile(r"\b(\d+)(?:\s*([a-z])\b)?")
CLAUSE_END = re.compile(r"seuraavasti")


def catalogue():
    """act -> section -> ids of rows, from the table written from the statutes; and
    amending act -> the acts whose sections it wrote."""
    rows = collections.defaultdict(lambda: collections.defaultdict(list))
    amending = collections.defaultdict(set)
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            words = row["source"].split()
            at = next(i for i, word in enumerate(words) if "/" in word)
            section = " ".join(words[at + 1 :]).split(" luku ")[-1]
            if row["rule"] not in rows[words[at]][section]:
                rows[words[at]][section].append(row["rule"])
            for version in row["versions"].split():
                amending[version.partition("@")[0]].add(words[at])
    for act in rows:
        amending.pop(act, None)
    return rows, amending


def sections(text):
    """The sections that a stretch of an enacting clause names: "6 §, 16 b ja 35 §"."""
    found = set()
    # What stands before a § and belongs to it; moments and items are left out.
    text = re.sub(r"\d+(?:\s*[–―—-]\s*\d+)?\s*(?:momentti|momentin|kohta|kohdan)\w*", " ", text)
    for before in re.findall(r"((?:\d+\s*[a-z]?(?:\s*[–―—-]\s*\d+\s*[a-z]?)?\s*(?:,|ja|sekä)?\s*)+)§", text):
        for first, last in re.findall(r"(\d+)\s*[–―—-]\s*(\d+)", before):
            found.update(f"{n} §" for n in range(int(first), int(last) + 1))
        for n, a, m, b in re.findall(r"(\d+)\s*([a-z])\s*[–―—-]\s*(\d+)\s*([a-z])\b", before):
            if n == m:
                found.update(f"{n} {chr(c)} §" for c in range(ord(a), ord(b) + 1))
        for number, letter in SECTION.findall(before):
            found.add(f"{number} {letter} §" if letter else f"{number} §")
    return found


def hits(text, rows, amending):
    """(act, section or "?", ids) for each section of the catalogue that a new act touches."""
    text = re.sub(r"<[^>]+>", " ", text)
    text = re.sub(r"\s+", " ", text)
    text = SHORT_YEAR.sub(r"(\1/19\2)", text)
    for name, number in BY_NAME.items():
        text = text.replace(name, f"{name} ({number})")
    end = CLAUSE_END.search(text)
    clause = text[: end.start() if end else 4000]
    # "sellaisena kuin se on ..." tells which acts wrote the sections before.
    clause = AS_IT_STOOD.sub(" ", clause)
    out = []
    for number in dict.fromkeys(ACT.findall(clause)):
        after = clause[clause.index(f"({number})") :]
        for act in [number] if number in rows else sorted(amending.get(number, ())):
            out += touched(act, after, rows[act])
    return out


def touched(act, after, rows):
    """What of an act's rows the stretch after its number names."""
    named = sections(after)
    out = [(act, s, rows[s]) for s in rows if s in named]
    if CHAPTER.search(after) or "liite" in rows and "liite" in after or not named and not out:
        out.append((act, "?", sorted({i for s in rows if s not in named for i in rows[s]})))
    return out


def self_check():
    rows, amending = catalogue()
    cases = [
        ("muutetaan lastensuojelulain (417/2007) 6 §, 16 §:n 3 momentti, 16 b ja 35 §, 75 §:n 3 momentti, seuraavasti: 75 §", [("417/2007", "75 §")]),
        ("muutetaan terveydenhuoltolain (1326/2010) 51 a ja 51 b §, sellaisina kuin ne ovat laissa 116/2023, seuraavasti:", [("1326/2010", "51 a §"), ("1326/2010", "51 b §")]),
        ("Eduskunnan päätöksen mukaisesti säädetään: 1 § Tällä lailla kumotaan sosiaalihuoltolain (1301/2014) 60 §.", [("1301/2014", "60 §")]),
        ("muutetaan sosiaalihuoltolain (1301/2014) 3 §:n 3 kohta seuraavasti:", []),
        ("muutetaan tieliikennelain (729/2018) 36 § seuraavasti:", []),
        ("<p>muutetaan perusopetuslain (628/1998) 42 a\u201342 c § seuraavasti</p>", [("628/1998", "42 b §"), ("628/1998", "42 c §")]),
        ("lisätään perusopetuslakiin (628/1998) uusi 42 a\u201442 f § seuraavasti", [("628/1998", "42 b §"), ("628/1998", "42 c §")]),
        ("muutetaan annetun sosiaalihuoltolain (710/82) 45 §:n 1 ja 2 momentti, seuraavasti", [("710/1982", "45 §")]),
        ("muutetaan hallintolain (434/2003) 7 § sekä lisätään lakiin uusi 8 a luku seuraavasti", [("434/2003", "?")]),
        ("muutetaan oikeudenkäymiskaaren 25 luvun 12 §:n 1 momentti seuraavasti", [("4/1734", "12 §")]),
        ("muutetaan terveydenhuoltolain muuttamisesta annetun lain (116/2023) 51 a §:n 1 momentti seuraavasti", [("1326/2010", "51 a §")]),
        (
            "kumotaan annetun lain (661/2009) 51 ja 78 §, sellaisina kuin ne ovat osaksi laissa 55/2019, sekä muutetaan 35 §, 36 §:n 1 ja 2 momentti, 37 § seuraavasti",
            [("661/2009", "36 §")],
        ),
        (
            "lisätään sosiaalihuoltolain (1301/2014) 25 a §:ään, sellaisena kuin se on laissa 1280/2022, uusi 2 momentti ja 45 §:ään, sellaisena kuin se on laissa 677/2023, uusi 3 momentti seuraavasti",
            [("1301/2014", "45 §")],
        ),
    ]
    wrong = 0
    for text, want in cases:
        got = [(act, section) for act, section, _ in hits(text, rows, amending)]
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
    (rows, amending), found = catalogue(), 0
    files = sorted(p for p in pathlib.Path(sys.argv[1]).rglob("*") if p.suffix in (".xml", ".txt") and not p.stem.endswith(".sv"))
    if not files:
        sys.exit("no .xml or .txt in that folder")
    for file in files:
        for act, section, ids in hits(file.read_text(encoding="utf-8", errors="replace"), rows, amending):
            found += 1
            print(f"{file.name}: {act} {section}: read again {', '.join(ids)}")
    print(f"{len(files)} acts, {found} sections of the catalogue touched")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
