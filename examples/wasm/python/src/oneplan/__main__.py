"""``python -m oneplan CALL ...``: what the command line of the same name prints."""

from __future__ import annotations

import os
import sys
from datetime import datetime, timezone
from pathlib import Path

from . import Oneplan


def main() -> int:
    given: list[str] = []
    files: dict[str, bytes] = {}
    for arg in sys.argv[1:]:
        path = Path(arg)
        if arg == "-":
            files[arg] = sys.stdin.buffer.read()
        elif path.is_dir():
            folder = arg.removesuffix("/")
            inside = sorted(f"{folder}/{p.name}" for p in path.iterdir() if p.suffix in (".json", ".ndjson"))
            files |= {name: Path(name).read_bytes() for name in inside}
            given += inside
            continue
        elif path.is_file():
            files[arg] = path.read_bytes()
        given.append(arg)
    oneplan = Oneplan(whole=given[:1] != ["validate"])
    answer = oneplan.run(given, files, now=datetime.now(timezone.utc).isoformat(), random=os.urandom(8192))
    sys.stdout.buffer.write(answer.out)
    sys.stdout.buffer.flush()
    sys.stderr.buffer.write(answer.err)
    for name, data in answer.files.items():
        descriptor = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(descriptor, "wb") as file:
            file.write(data)
    return answer.status


if __name__ == "__main__":
    sys.exit(main())
