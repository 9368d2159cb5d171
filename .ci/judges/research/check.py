"""What an export promises, before tools that are not ours.

    check.py STATS CSV PARQUET

STATS holds the lines of `oneplan stats --json`, CSV and PARQUET are exports of the same plans. DuckDB and the two
programs that come with each export compute every indicator; pyCANON computes k and l.
"""
import collections
import json
import pathlib
import subprocess
import sys

import duckdb
import pandas
from pycanon import anonymity

TABLES = "plans intakes assessments meetings contacts actions goals dues cases".split()


def main(stats, *folders):
    told = collections.Counter()
    for line in pathlib.Path(stats).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        told[row["indicator"], "numerator"] += row["numerator"]
        told[row["indicator"], "denominator"] += row["denominator"]
    want = ["indicator,numerator,denominator"]
    for indicator in sorted({name for name, _ in told}):
        want.append(f"{indicator},{told[indicator, 'numerator']},{told[indicator, 'denominator']}")
    if len(want) < 10:
        sys.exit("stats tells too few indicators to be a test")
    for folder in map(pathlib.Path, folders):
        query = folder.joinpath("indicators.sql").read_text(encoding="utf-8")
        with duckdb.connect() as db:
            db.execute(f"SET file_search_path = '{folder}'")
            got = ["indicator,numerator,denominator", *(",".join(map(str, row)) for row in db.sql(query).fetchall())]
        compare(want, got, f"{folder}: DuckDB")
        script = subprocess.run([sys.executable, "indicators.py"], cwd=folder, check=True, capture_output=True, text=True)
        compare(want, script.stdout.splitlines(), f"{folder}: indicators.py")
    first, second = folders
    for table in TABLES:
        same(table, f"read_csv('{first}/{table}.csv', header = true, all_varchar = true)", f"'{second}/{table}.parquet'")
    anonymous(pathlib.Path(first))


def compare(want, got, what):
    if want != got:
        sys.exit(f"{what} tells other numbers than stats: {sorted(set(want) ^ set(got))}")
    print(f"{what}: {len(want) - 1} indicators as stats tells them")


def same(table, csv, parquet):
    """Both hold the same values in the same order, and the types that the codebook promises."""
    one, other = (duckdb.sql(f"SELECT COLUMNS(*)::VARCHAR FROM {source}").fetchall() for source in (csv, parquet))
    if one != other or not one:
        sys.exit(f"{table}: Parquet and CSV differ")


def anonymous(folder):
    risk = json.loads(folder.joinpath("risk.json").read_text(encoding="utf-8"))
    plans = pandas.read_csv(folder / "plans.csv", dtype=str, keep_default_na=False)
    quasi, sensitive = risk["quasiIdentifiers"], risk["sensitive"]
    k = anonymity.k_anonymity(plans, quasi)
    l = anonymity.l_diversity(plans, quasi, sensitive)
    if (k, l) != (risk["k"], risk["l"]) or k < 5 or len(plans) != risk["plans"]:
        sys.exit(f"pyCANON: k {k}, l {l}; risk.json: k {risk['k']}, l {risk['l']}")
    print(f"pyCANON: k {k}, l {l} over {len(plans)} plans, as risk.json says")


main(*sys.argv[1:])
