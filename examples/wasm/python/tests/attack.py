"""attack.py PLAN: what js/test/attack.mjs does, in Python."""

import sys
import threading
from pathlib import Path

import wasmtime

from oneplan import Oneplan

plan = Path(sys.argv[1]).read_bytes()
oneplan = Oneplan()


def fine(why):
    assert oneplan.validate(plan)["valid"], why


def raises(kind, call, *args, **more):
    try:
        call(*args, **more)
    except kind:
        return
    raise AssertionError(f"no {kind} from {args!r:.60}")


fine("a good plan")
for wrong in (None, 7, "text", {}, [1, 2], True):
    raises(TypeError, oneplan.validate, wrong)
assert oneplan.run(["validate", 7]).status == 2
assert oneplan.run(["due", "initiation=2026-03-10"], now="tomorrow").status == 2
raises(TypeError, oneplan.run, ["help"], random="text")
fine("after wrong types")
for same in (bytearray(plan), memoryview(plan), memoryview(b"x" * 8 + plan)[8:]):
    assert oneplan.validate(same)["valid"]

# Names are only names, and half a surrogate pair is none.
for name in ("__proto__", "7", "../../etc/passwd", "a\nb", "a\0b", "x" * 5000):
    assert oneplan.run(["validate", "--", name], {name: plan}).status == 0, name[:20]
assert oneplan.run(["validate", "\ud800"], {"\udfff": plan}).status in (0, 2)

raises(ValueError, oneplan.validate, bytes(257 << 20))
fine("after what is too large")
for text in (b"[" * 20_000_000, b"[" + b"1," * 10_000_000 + b"1]", b'{"id":"' + b"x" * 20_000_000 + b'"}'):
    verdict = oneplan.validate(text)
    assert not verdict["valid"] and len(verdict["issues"]) < 2000
fine("after 20 MB of hostility")
assert oneplan.memory < 400 << 20, oneplan.memory

# Memory ends in the middle of a call. The next call gets a new instance.
small = Oneplan()
assert small.validate(plan)["valid"]
small._store.set_limits(memory_size=small.memory)
raises((wasmtime.WasmtimeError, wasmtime.Trap, wasmtime.ExitTrap), small.validate, b"[1," * 5_000_000)
assert small.validate(plan)["valid"], "after memory ended"

# Threads that share an instance take turns.
wrong = []


def work(n):
    for _ in range(10):
        document = plan if n % 2 else b"{"
        if oneplan.validate(document)["valid"] != (n % 2 == 1):
            wrong.append(n)


threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert not wrong
print(f"held; {oneplan.memory} bytes of memory")
