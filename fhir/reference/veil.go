package reference

import (
	"fmt"
	"log/slog"

	"github.com/onechildoneplan/oneplan/deadline/veil"
)

// What holds content of a record says under fmt and slog what it is, and no more:
// package veil. The test in examples names every exported type that needs a row here.

// Format says the type and its id alone, whatever the verb.
func (v Identifier) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Identifier) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Reference) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Reference) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Target) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Target) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (t Text) Format(f fmt.State, _ rune) { veil.Format(f, t) }

// LogValue says the type and its id alone.
func (t Text) LogValue() slog.Value { return veil.Value(t) }
