package bulk

import (
	"fmt"
	"log/slog"

	"github.com/onechildoneplan/oneplan/deadline/veil"
)

// What holds content of a record says under fmt and slog what it is, and no more:
// package veil. The test in examples names every exported type that needs a row here.

// Format says the type and its id alone, whatever the verb.
func (v ReadOptions) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v ReadOptions) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (w *Writer) Format(f fmt.State, _ rune) { veil.Format(f, w) }

// LogValue says the type and its id alone.
func (w *Writer) LogValue() slog.Value { return veil.Value(w) }
