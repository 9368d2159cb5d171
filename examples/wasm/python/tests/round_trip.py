"""round_trip.py LINES: each line, a plan, comes out of the models as it went in; what is no plan does not go in."""

import json
import sys
from pathlib import Path

from oneplan.plan import Plan
from pydantic import ValidationError

lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
for line in lines:
    if json.loads(Plan.model_validate_json(line).to_json()) != json.loads(line):
        sys.exit("a plan came out otherwise than it went in")
for broken in ({"unknown": 1}, {"status": "none"}, {"id": 1}, {"child": None}, {"people": [{"kind": "nobody"}]}):
    try:
        Plan.model_validate({**json.loads(lines[0]), **broken})
    except ValidationError:
        continue
    sys.exit("what is no plan went in")
print(f"types: {len(lines)} plans")
