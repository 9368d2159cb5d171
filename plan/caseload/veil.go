package caseload

import (
	"fmt"
	"log/slog"

	"github.com/onechildoneplan/oneplan/deadline/veil"
)

// The keys of workers are content of the register: package veil.

// Format says the type alone, whatever the verb.
func (c Counts) Format(f fmt.State, _ rune) { veil.Format(f, c) }

// LogValue says the type alone.
func (c Counts) LogValue() slog.Value { return veil.Value(c) }
