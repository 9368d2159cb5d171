package main

import (
	"encoding/binary"
	"flag"
	"io"
	"math/rand/v2"
	"strconv"
)

// seedOption declares the option by which ids come out the same in every run,
// for tests.
func seedOption(fs *flag.FlagSet, seed **uint64) {
	fs.Func("seed", "`N`: the same ids in every run, for tests; never for real plans (default from the system's randomness)", func(text string) error {
		n, err := strconv.ParseUint(text, 10, 64)
		*seed = &n
		return err
	})
}

// random is the source of new ids.
func (p *program) random(seed *uint64) io.Reader {
	if seed == nil {
		return p.Random
	}
	var key [32]byte
	binary.LittleEndian.PutUint64(key[:], *seed)
	return rand.NewChaCha8(key)
}
