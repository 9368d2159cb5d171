//go:build race

package main_test

// shadows is how often memory counts: the race detector keeps shadows beside it.
const shadows = 3
