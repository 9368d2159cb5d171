package export

import (
	"fmt"
	"log/slog"

	"github.com/onechildoneplan/oneplan/deadline/veil"
)

// What holds content of a record says under fmt and slog what it is, and no more:
// package veil. The test in examples names every exported type that needs a row here.

// Format says the type and its id alone, whatever the verb.
func (e Export) Format(f fmt.State, _ rune) { veil.Format(f, e) }

// LogValue says the type and its id alone.
func (e Export) LogValue() slog.Value { return veil.Value(e) }

// Format says the type and its id alone, whatever the verb.
func (v Options) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Options) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (r Row) Format(f fmt.State, _ rune) { veil.Format(f, r) }

// LogValue says the type and its id alone.
func (r Row) LogValue() slog.Value { return veil.Value(r) }
