"""Every indicator of the export, with DuckDB (pip install duckdb), from the folder of the tables:

    python3 indicators.py

The numbers are those of `oneplan stats --json`, summed over its half-years.
"""
import duckdb

print("indicator,numerator,denominator")
with open("indicators.sql", encoding="utf-8") as query:
    for line in duckdb.sql(query.read()).fetchall():
        print(*line, sep=",")
