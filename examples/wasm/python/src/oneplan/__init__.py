"""One child, one joint plan: the program ``oneplan`` inside Python.

The module is WebAssembly: it opens no files, calls no server, and has no clock;
what a call needs is given to it. The answers are byte for byte those of the
command line.

>>> from oneplan import Oneplan
>>> Oneplan().validate(b"{}")["valid"]
False
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files as _resources
from typing import Literal, TypedDict

import wasmtime

__all__ = ["Answer", "Finding", "Oneplan", "Verdict"]

Lang = Literal["fi", "sv", "en"]


class Finding(TypedDict):
    """An issue of a document, as ``oneplan validate --json`` prints it."""

    pointer: str
    rule: str
    severity: str
    message: str
    source: str


class Verdict(TypedDict):
    """What is said of one document."""

    file: str
    line: int
    valid: bool
    issues: list[Finding]


@dataclass(frozen=True)
class Answer:
    """What a call gave: 0 fine, 1 findings, 2 could not run."""

    status: int
    out: bytes
    err: bytes
    files: dict[str, bytes] = field(default_factory=dict)


class Oneplan:
    """One instance of the module. Not for several threads at once."""

    def __init__(self, *, whole: bool = False, cache: bool = True) -> None:
        """Compiles the module, or takes it from wasmtime's cache on disk.

        The module does validation alone, with ``whole`` every call.
        """
        config = wasmtime.Config()
        config.cache = cache
        self._engine = wasmtime.Engine(config)
        name = "oneplan.wasm" if whole else "oneplan-validate.wasm"
        self._module = wasmtime.Module(self._engine, _resources(__name__).joinpath(name).read_bytes())
        self._linker = wasmtime.Linker(self._engine)
        self._linker.define_wasi()
        self._begin()

    def _begin(self) -> None:
        self._store = wasmtime.Store(self._engine)
        self._store.set_wasi(wasmtime.WasiConfig())  # no files, no environment, no output
        exports = self._linker.instantiate(self._store, self._module).exports(self._store)
        exports["_initialize"](self._store)
        self._memory = exports["memory"]
        self._alloc, self._free = exports["oneplan_alloc"], exports["oneplan_free"]
        self._answer, self._version = exports["oneplan_call"], exports["oneplan_version"]

    def version(self) -> dict[str, object]:
        """What the module speaks: its interface, wire forms, calls."""
        return json.loads(self._take(self._version(self._store)))

    @property
    def memory(self) -> int:
        """Bytes of memory that the instance has. It grows to what the largest call needs, and stays."""
        return self._memory.data_len(self._store)

    def run(
        self,
        args: Sequence[str],
        files: Mapping[str, bytes] | None = None,
        *,
        now: str | None = None,
        random: bytes | None = None,
    ) -> Answer:
        """Runs the program with arguments as in a shell.

        ``files`` are all that the call can open, by name; "-" is standard input.
        ``now`` is the present moment, RFC 3339 with its zone, and ``random``
        where new ids come from: without them a call that needs them is trouble.
        """
        parts = dict(files or {})
        request: dict[str, object] = {
            "args": list(args),
            "files": [{"name": name, "size": len(data)} for name, data in parts.items()],
        }
        if now is not None:
            request["now"] = now
        if random is not None:
            request["random"] = base64.b64encode(random).decode()
        answer = self._call(b"".join((json.dumps(request).encode(), b"\n", *parts.values())))
        line, _, rest = answer.partition(b"\n")
        head = json.loads(line)
        sizes = [head["out"], head["err"], *(f["size"] for f in head.get("files", ()))]
        pieces, at = [], 0
        for size in sizes:
            pieces.append(rest[at : at + size])
            at += size
        names = [f["name"] for f in head.get("files", ())]
        return Answer(head["status"], pieces[0], pieces[1], dict(zip(names, pieces[2:], strict=True)))

    def validate(self, document: bytes, *, lang: Lang = "en", name: str = "plan.json") -> Verdict:
        """Validates one document strictly.

        Raises RuntimeError where it could not be read at all.
        """
        answer = self.run(["validate", "--json", "--lang", lang, name], {name: document})
        if not answer.out:
            raise RuntimeError(answer.err.decode().strip())
        return json.loads(answer.out)

    def _call(self, request: bytes) -> bytes:
        try:
            at = self._alloc(self._store, len(request)) & 0xFFFFFFFF
            if at == 0:
                raise ValueError("oneplan: the request is too large")
            self._memory.write(self._store, request, at)
            answer = self._take(self._answer(self._store, at, len(request)))
            self._free(self._store, at)
        except wasmtime.WasmtimeError:
            self._begin()  # after a trap the instance is of no use
            raise
        return answer

    def _take(self, packed: int) -> bytes:
        at, size = packed >> 32 & 0xFFFFFFFF, packed & 0xFFFFFFFF
        data = bytes(self._memory.read(self._store, at, at + size))
        self._free(self._store, at)
        return data
