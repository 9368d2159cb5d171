//go:build !race

package main_test

// shadows is how often memory counts: once.
const shadows = 1
