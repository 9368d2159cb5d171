"""Puts a meeting to come, or one that was cancelled, with an invitation into the plan of Eeli: stdin to stdout.

Usage: invited.py planned|cancelled
"""

import json
import sys

plan = json.load(sys.stdin)
for person in plan["people"]:
    if person["id"] == "mqvsv5h3b6":
        person["telecoms"] = [{"kind": "email", "value": "kuraattori@example.fi"}]
said = {"by": "paddwdqwpq", "on": "2026-03-12"}
plan["meetings"].append({
    "id": "ccccdddddd", **said, "kind": "joint", "state": sys.argv[1], "start": "2026-03-25T13:00:00+02:00", "end": "2026-03-25T14:30:00+02:00",
    "invitations": [{"id": "ccccffffff", **said, "personId": "mqvsv5h3b6", "permission": "given", "permittedByIds": ["tk6dzrgabn"]}],
})
json.dump(plan, sys.stdout)
