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
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files as _resources
from typing import Literal, TypedDict

import wasmtime

__all__ = ["Answer", "Finding", "Oneplan", "Verdict"]

Lang = Literal["fi", "sv", "en"]

_MOST = 256 << 20  # bytes of a request


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
    """One instance of the module. Threads that share it take turns: one for each is faster."""

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
        self._lock = threading.Lock()
        self._store: wasmtime.Store | None = None  # with the instance; None where a call stopped in the middle

    def _live(self) -> wasmtime.Store:
        if self._store is not None:
            return self._store
        store = wasmtime.Store(self._engine)
        store.set_wasi(wasmtime.WasiConfig())  # no files, no environment, no output
        exports = self._linker.instantiate(store, self._module).exports(store)
        exports["_initialize"](store)
        self._memory = exports["memory"]
        self._alloc, self._free = exports["oneplan_alloc"], exports["oneplan_free"]
        self._answer, self._version = exports["oneplan_call"], exports["oneplan_version"]
        self._store = store
        return store

    def version(self) -> dict[str, object]:
        """What the module speaks: its interface, wire forms, calls."""
        with self._lock:
            store = self._live()
            return json.loads(self._take(store, self._version(store)))

    @property
    def memory(self) -> int:
        """Bytes of memory that the instance has. It grows to what the largest call needs, and stays."""
        with self._lock:
            store = self._live()
            return self._memory.data_len(store)

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
        parts = {name: bytes(memoryview(data)) for name, data in (files or {}).items()}  # never a number or a text
        request: dict[str, object] = {
            "args": list(args),
            "files": [{"name": name, "size": len(data)} for name, data in parts.items()],
        }
        if now is not None:
            request["now"] = now
        if random is not None:
            request["random"] = base64.b64encode(random).decode()
        answer = self._call([json.dumps(request).encode(), b"\n", *parts.values()])
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

    def _call(self, parts: Sequence[bytes]) -> bytes:
        size = sum(map(len, parts))
        if size > _MOST:
            raise ValueError("oneplan: the request is too large")
        with self._lock:
            store = self._live()
            try:
                at = end = self._alloc(store, size) & 0xFFFFFFFF
                for part in parts:
                    self._memory.write(store, part, end)
                    end += len(part)
                answer = self._take(store, self._answer(store, at, size))
                self._free(store, at)
            except BaseException:
                self._store = None  # an instance that stopped in the middle is of no use
                raise
        return answer

    def _take(self, store: wasmtime.Store, packed: int) -> bytes:
        at, size = packed >> 32 & 0xFFFFFFFF, packed & 0xFFFFFFFF
        data = bytes(self._memory.read(store, at, at + size))
        self._free(store, at)
        return data
