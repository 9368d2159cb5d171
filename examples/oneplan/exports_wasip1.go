package main

import (
	"runtime"
	"runtime/debug"
	"sync"
	"unsafe"
)

// The module's interface for its hosts; examples/wasm/README.md is its page. A
// host allocates, writes a request, calls, reads the answer, and frees both.
// One call at a time for an instance; after a trap the instance is of no use.

// held keeps what a host was given out of the collector's reach.
var held = map[uint32][]byte{}

// maxHeld is the largest request.
const maxHeld = 256 << 20

// calm makes the collector wait a little: a call's garbage is small.
var calm = sync.OnceFunc(func() {
	debug.SetGCPercent(garbage)
	debug.SetMemoryLimit(memory)
})

// litter is about how many bytes of garbage the calls left since it was last looked for.
var litter uint32

// collect looks for garbage between calls, where nothing else is done: while a
// call runs on the only thread, a collection that began by itself drags on, and
// memory grows to the limit. A call leaves some twenty times its request.
func collect(size uint32) {
	litter += 128<<10 + 20*min(size, 16<<20)
	if litter > 12<<20 {
		litter = 0
		runtime.GC()
	}
}

func hold(b []byte) uint32 {
	at := uint32(uintptr(unsafe.Pointer(unsafe.SliceData(b))))
	held[at] = b
	return at
}

// give returns the place of some bytes and their number.
func give(b []byte) uint64 { return uint64(hold(b))<<32 | uint64(len(b)) }

//go:wasmexport oneplan_alloc
func alloc(size uint32) uint32 {
	if size > maxHeld {
		return 0
	}
	return hold(make([]byte, max(size, 1)))
}

//go:wasmexport oneplan_free
func free(at uint32) { delete(held, at) }

//go:wasmexport oneplan_call
func callExport(at, size uint32) uint64 {
	calm()
	defer collect(size)
	request, ok := held[at]
	if !ok || size > uint32(len(request)) {
		return 0
	}
	return give(Serve(request[:size]))
}

//go:wasmexport oneplan_version
func versionExport() uint64 { return give(Versions()) }
