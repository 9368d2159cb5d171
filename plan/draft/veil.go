package draft

import (
	"fmt"
	"log/slog"

	"github.com/onechildoneplan/oneplan/deadline/veil"
)

// What holds content of a record says under fmt and slog what it is, and no more:
// package veil. The test in examples names every exported type that needs a row here.

// Format says the type alone, whatever the verb.
func (d Draft) Format(f fmt.State, _ rune) { veil.Format(f, d) }

// LogValue says the type alone.
func (d Draft) LogValue() slog.Value { return veil.Value(d) }
