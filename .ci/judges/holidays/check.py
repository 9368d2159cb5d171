#!/usr/bin/env python3
"""Compare the holidays of deadline/fi with those of the Python package "holidays".

Every day of 1950 to 2100 must be a holiday or an eve in both, but for the
differences listed here with their reasons. A difference that is not listed
fails, and so does a listed one that is not there.

    pip install -r .ci/judges/holidays/requirements.txt
    python3 .ci/judges/holidays/check.py
"""

import csv
import datetime
import pathlib
import sys

import holidays

TABLE = pathlib.Path(__file__).parents[3] / "deadline/fi/testdata/holidays.csv"
YEARS = range(1950, 2101)


def easter_plus(year, days):
    """The day so many days after Easter, as the package itself finds Easter."""
    (sunday,) = [d for d, name in holidays.Finland(years=year, language="en_US").items() if "Easter Sunday" in name]
    return sunday + datetime.timedelta(days)


def expected():
    """The known differences: day -> (who has it, reason)."""
    known = {}
    for year in range(1950, 1973):
        known[easter_plus(year, 50)] = ("ours", "Whit Monday was a holiday until 1972; the package has none")
    for year in range(1950, 1955):
        known[datetime.date(year, 3, 25)] = ("ours", "the Annunciation was a holiday on 25 March until 1954; the package has none")
    # In 1951 the Annunciation is Easter Sunday, which both have.
    del known[datetime.date(1951, 3, 25)]
    almanac = "the almanac keeps the Saturdays of 1973 until 1991; the package ends them with 1990"
    for day, who in (
        (datetime.date(1991, 1, 12), "ours"),
        (datetime.date(1991, 5, 4), "ours"),
        (datetime.date(1991, 1, 6), "package"),
        (datetime.date(1991, 5, 9), "package"),
    ):
        known[day] = (who, almanac)
    return known


def main():
    with TABLE.open(encoding="utf-8", newline="") as file:
        ours = {datetime.date.fromisoformat(row["date"]) for row in csv.DictReader(file)}
    theirs = set(holidays.Finland(years=YEARS))
    found = {day: "ours" for day in ours - theirs} | {day: "package" for day in theirs - ours}
    known = expected()
    wrong = 0
    for day in sorted(found.keys() | known.keys()):
        who, reason = known.get(day, (None, None))
        if found.get(day) == who:
            continue
        wrong += 1
        print(f"{day}: found {found.get(day, 'in both or neither')}, expected {who or 'no difference'} {reason or ''}")
    print(
        f"holidays {holidays.__version__}: {len(ours)} days of ours, {len(theirs)} of the package, "
        f"{len(known)} known differences, {wrong} wrong"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
