"""python3 check.py: jsonschema, with formats asserted, must accept and reject the documents of plan/schema/testdata as expected.json says."""

import json
import pathlib
import sys

from jsonschema import Draft202012Validator, FormatChecker

root = pathlib.Path(__file__).resolve().parents[3] / "plan" / "schema"


def read(name):
    return json.loads((root / name).read_text(encoding="utf-8"))


formats = FormatChecker(["date", "date-time"])
if not {"date", "date-time"} <= set(formats.checkers):
    sys.exit("jsonschema lacks rfc3339-validator: see requirements.txt")
validators = {}
for kind in ("plan", "assessment", "history", "sector", "view", "directory", "clock", "survey", "scheme", "targets", "school"):
    schema = read(f"{kind}.schema.json")
    Draft202012Validator.check_schema(schema)
    validators[kind] = Draft202012Validator(schema, format_checker=formats)

asked = accepted = wrong = 0
for row in read("testdata/expected.json")["documents"]:
    if "schema" not in row:
        continue
    verdict = validators[row["format"]].is_valid(read("testdata/" + row["file"]))
    asked += 1
    accepted += verdict
    if verdict != row["schema"]:
        wrong += 1
        print(f"{row['file']}: jsonschema {'accepts' if verdict else 'rejects'} it")
print(f"jsonschema: {asked} documents, {accepted} accepted, {wrong} judged differently")
sys.exit(0 if wrong == 0 and 0 < accepted < asked else 1)
