// Package memstore keeps plans in memory: for tests, trials and small tools. It
// implements [plan.Store]; what it holds is gone with the program.
package memstore
