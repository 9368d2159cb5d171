"""Every indicator of the export, with Python alone, from the folder of the tables:

    python3 indicators.py

The numbers are those of `oneplan stats --json`, summed over its half-years.
"""
import csv

numbers = {}
with open("cases.csv", encoding="utf-8", newline="") as file:
    for case in csv.DictReader(file):
        above, below = numbers.get(case["indicator"], (0, 0))
        numbers[case["indicator"]] = (above + int(case["above"]), below + int(case["below"]))

print("indicator,numerator,denominator")
for indicator in sorted(numbers):
    print(f"{indicator},{numbers[indicator][0]},{numbers[indicator][1]}")
