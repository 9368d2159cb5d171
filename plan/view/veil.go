package view

import (
	"fmt"
	"log/slog"

	"github.com/onechildoneplan/oneplan/deadline/veil"
)

// What holds content of a record says under fmt and slog what it is, and no more:
// package veil. The test in examples names every exported type that needs a row here.

// Format says the type alone, whatever the verb.
func (v Ask) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type alone.
func (v Ask) LogValue() slog.Value { return veil.Value(v) }

// Format says the type alone, whatever the verb.
func (m Mark) Format(f fmt.State, _ rune) { veil.Format(f, m) }

// LogValue says the type alone.
func (m Mark) LogValue() slog.Value { return veil.Value(m) }

// String says the type and the id alone, as %v and its kin.
func (v Seen) String() string { return veil.Text(v) }

// GoString says the type and the id alone, as %#v.
func (v Seen) GoString() string { return veil.Text(v) }

// LogValue says the type and its id alone.
func (v Seen) LogValue() slog.Value { return veil.Value(v) }

// String says the type and the id alone, as %v and its kin.
func (v View) String() string { return veil.Text(v) }

// GoString says the type and the id alone, as %#v.
func (v View) GoString() string { return veil.Text(v) }

// LogValue says the type and its id alone.
func (v View) LogValue() slog.Value { return veil.Value(v) }
