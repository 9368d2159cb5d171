package consolidate

import (
	"fmt"
	"log/slog"

	"github.com/onechildoneplan/oneplan/deadline/veil"
)

// What holds content of a record says under fmt and slog what it is, and no more:
// package veil. The test in examples names every exported type that needs a row here.

// Format says the type and its id alone, whatever the verb.
func (v Action) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Action) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Child) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Child) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Goal) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Goal) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (in Input) Format(f fmt.State, _ rune) { veil.Format(f, in) }

// LogValue says the type and its id alone.
func (in Input) LogValue() slog.Value { return veil.Value(in) }

// Format says the type and its id alone, whatever the verb.
func (v Likeness) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Likeness) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Owner) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Owner) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Person) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Person) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Proposal) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Proposal) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Question) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Question) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (s Sector) Format(f fmt.State, _ rune) { veil.Format(f, s) }

// LogValue says the type and its id alone.
func (s Sector) LogValue() slog.Value { return veil.Value(s) }

// Format says the type and its id alone, whatever the verb.
func (v Text) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Text) LogValue() slog.Value { return veil.Value(v) }
