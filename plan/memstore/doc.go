// Package memstore keeps plans in memory: for tests, trials and small tools. It
// implements [history.Store]; what it holds is gone with the program.
package memstore
