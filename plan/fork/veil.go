package fork

import (
	"fmt"
	"log/slog"

	"github.com/onechildoneplan/oneplan/deadline/veil"
)

// What holds content of a record says under fmt and slog what it is, and no more:
// package veil. The test in examples names every exported type that needs a row here.

// Format says the type alone, whatever the verb.
func (a Applied) Format(f fmt.State, _ rune) { veil.Format(f, a) }

// LogValue says the type alone.
func (a Applied) LogValue() slog.Value { return veil.Value(a) }

// Format says the type alone, whatever the verb.
func (c Copies) Format(f fmt.State, _ rune) { veil.Format(f, c) }

// LogValue says the type alone.
func (c Copies) LogValue() slog.Value { return veil.Value(c) }
