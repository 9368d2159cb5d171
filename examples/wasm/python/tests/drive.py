"""drive.py CALLS [REPEAT]: what js/test/drive.mjs does, in Python."""

import gc
import hashlib
import json
import resource
import sys
import time
from pathlib import Path

from oneplan import Oneplan

calls = [json.loads(line) for line in Path(sys.argv[1]).read_text().splitlines()]
oneplan = Oneplan(whole=bool(calls[0].get("whole")))


def make(call):
    files = {name: Path(name).read_bytes() for name in call.get("files") or ()}
    return lambda: oneplan.run(call["args"], files, now="2026-11-28T10:00:00Z", random=b"\7" * 4096)


for call in calls:
    answer = make(call)()
    print(answer.status, hashlib.sha256(answer.out).hexdigest(), hashlib.sha256(answer.err).hexdigest())
repeat = int(sys.argv[2]) if len(sys.argv) > 2 else 0
if repeat:
    again, sizes, host, began = [make(call) for call in calls], [], [], time.process_time_ns()
    for n in range(1, repeat + 1):
        again[n % len(again)]()
        if n in (-(-repeat // 10), repeat):
            gc.collect()
            sizes.append(oneplan.memory)
            host.append(int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize())
    print("memory", *sizes, "host", *host, "cpu", (time.process_time_ns() - began) // repeat, "ns a call")
