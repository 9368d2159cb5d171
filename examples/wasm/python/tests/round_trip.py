"""round_trip.py LINES: each line, a document, comes out of the models as it went in; what is no plan does not go in."""

import json
import sys
from pathlib import Path

from oneplan import plan as types
from oneplan.plan import Plan
from pydantic import ValidationError

lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
kinds = {"oneplan": "Plan", "oneplan-assessment": "AssessmentDocument", "oneplan-sector": "Sector", "oneplan-history": "History", "oneplan-directory": "Directory", "oneplan-annual-clock": "Clock", "oneplan-survey": "Survey", "oneplan-scheme": "Scheme", "oneplan-targets": "Targets", "oneplan-school": "School"}
for line in lines:
    kind = getattr(types, kinds[json.loads(line)["format"].partition("/")[0]])
    if json.loads(kind.model_validate_json(line).to_json()) != json.loads(line):
        sys.exit("a document came out otherwise than it went in")
for broken in ({"unknown": 1}, {"status": "none"}, {"id": 1}, {"child": None}, {"people": [{"kind": "nobody"}]}):
    try:
        Plan.model_validate({**json.loads(next(line for line in lines if '"oneplan/1.0"' in line)), **broken})
    except ValidationError:
        continue
    sys.exit("what is no plan went in")
print(f"types: {len(lines)} documents")
