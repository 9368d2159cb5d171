package calendar

import (
	"fmt"
	"log/slog"

	"github.com/onechildoneplan/oneplan/deadline/veil"
)

// What holds content of a record says under fmt and slog what it is, and no more:
// package veil. The test in examples names every exported type that needs a row here.

// Format says the type and its id alone, whatever the verb.
func (a Answer) Format(f fmt.State, _ rune) { veil.Format(f, a) }

// LogValue says the type and its id alone.
func (a Answer) LogValue() slog.Value { return veil.Value(a) }

// Format says the type alone, whatever the verb.
func (b Busy) Format(f fmt.State, _ rune) { veil.Format(f, b) }

// LogValue says the type alone.
func (b Busy) LogValue() slog.Value { return veil.Value(b) }

// Format says the type alone, whatever the verb.
func (o InviteOptions) Format(f fmt.State, _ rune) { veil.Format(f, o) }

// LogValue says the type alone.
func (o InviteOptions) LogValue() slog.Value { return veil.Value(o) }
