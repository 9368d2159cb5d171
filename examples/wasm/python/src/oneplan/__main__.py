"""``python -m oneplan CALL ...``: what the command line of the same name prints."""

from __future__ import annotations

import os
import re
import signal
import sys
from datetime import datetime, timezone
from pathlib import Path

from . import Oneplan

_TO_WRITE = re.compile(r"--?(out|package|guide)")  # flags of folders


def _given(args: list[str]) -> tuple[list[str], dict[str, bytes]]:
    """The arguments with the files of folders in their place, and all files. What may not be read is not there."""
    given: list[str] = []
    files: dict[str, bytes] = {}

    def take(name: str) -> None:
        if name not in files:
            try:
                files[name] = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
            except OSError:
                pass  # the program says so

    for before, arg in zip(["", *args], args):
        name = arg.partition("=")[2] if arg.startswith("-") and "=" in arg else arg
        if arg == name and os.path.isdir(arg) and not _TO_WRITE.fullmatch(before):
            folder = arg.removesuffix("/")
            inside = sorted(f"{folder}/{p}" for p in os.listdir(arg) if p.endswith((".json", ".ndjson")))
            for one in inside:
                take(one)
            given += inside
            continue
        if name == "-" or os.path.exists(name):
            take(name)
        given.append(arg)
    return given, files


def main() -> int:
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # a reader that goes away ends it
    args = sys.argv[1:]
    given, files = _given(args)
    oneplan = Oneplan(whole=args[:1] != ["validate"])
    answer = oneplan.run(given, files, now=datetime.now(timezone.utc).isoformat(), random=os.urandom(8192))
    sys.stdout.buffer.write(answer.out)
    sys.stdout.buffer.flush()
    sys.stderr.buffer.write(answer.err)
    status = answer.status
    for name, data in answer.files.items():
        try:
            os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
            with open(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(data)
        except OSError:
            print(f"oneplan {args[0]}: {name}: cannot be written", file=sys.stderr)
            status = 2
    return status


if __name__ == "__main__":
    sys.exit(main())
