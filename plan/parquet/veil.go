package parquet

import (
	"fmt"
	"log/slog"

	"github.com/onechildoneplan/oneplan/deadline/veil"
)

// What waits in a Writer may be content of a record: package veil.

// Format says the type alone, whatever the verb.
func (w Writer) Format(f fmt.State, _ rune) { veil.Format(f, w) }

// LogValue says the type alone.
func (w Writer) LogValue() slog.Value { return veil.Value(w) }
