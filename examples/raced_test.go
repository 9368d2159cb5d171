//go:build race

package examples_test

// raced says that the race detector looks on, ten times slower.
const raced = true
