"""drive.py CALLS [REPEAT]: what js/test/drive.mjs does, in Python."""

import hashlib
import json
import sys
import time
from pathlib import Path

from oneplan import Oneplan

calls = [json.loads(line) for line in Path(sys.argv[1]).read_text().splitlines()]
oneplan = Oneplan(whole=calls[0]["args"][0] != "validate")


def make(call):
    files = {name: Path(name).read_bytes() for name in call.get("files") or ()}
    return lambda: oneplan.run(call["args"], files, now="2026-11-28T10:00:00Z", random=b"\7" * 4096)


for call in calls:
    answer = make(call)()
    print(answer.status, hashlib.sha256(answer.out).hexdigest(), hashlib.sha256(answer.err).hexdigest())
repeat = int(sys.argv[2]) if len(sys.argv) > 2 else 0
if repeat:
    first, sizes, began = make(calls[0]), [], time.process_time_ns()
    for n in range(1, repeat + 1):
        first()
        if n in (-(-repeat // 10), repeat):
            sizes.append(oneplan.memory)
    print("memory", *sizes, "cpu", (time.process_time_ns() - began) // repeat, "ns a call")
