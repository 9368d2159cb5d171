package register

import (
	"fmt"
	"log/slog"

	"github.com/onechildoneplan/oneplan/deadline/veil"
)

// What holds content of a record says under fmt and slog what it is, and no more:
// package veil. The test in examples names every exported type that needs a row here.

// Format says the type and its id alone, whatever the verb.
func (c Card) Format(f fmt.State, _ rune) { veil.Format(f, c) }

// LogValue says the type and its id alone.
func (c Card) LogValue() slog.Value { return veil.Value(c) }

// Format says the type and its id alone, whatever the verb.
func (d Day) Format(f fmt.State, _ rune) { veil.Format(f, d) }

// LogValue says the type and its id alone.
func (d Day) LogValue() slog.Value { return veil.Value(d) }

// Format says the type alone, whatever the verb.
func (f Filter) Format(s fmt.State, _ rune) { veil.Format(s, f) }

// LogValue says the type alone.
func (f Filter) LogValue() slog.Value { return veil.Value(f) }
