//go:build !race || sqlite

package main

// Translated C takes minutes to build with the race detector: -race alone leaves it out,
// -race -tags sqlite does not.
import _ "modernc.org/sqlite" // the driver "sqlite"
