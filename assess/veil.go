package assess

import (
	"fmt"
	"log/slog"

	"github.com/onechildoneplan/oneplan/deadline/veil"
)

// What holds content of a record says under fmt and slog what it is, and no more:
// package veil. The test in examples names every exported type that needs a row here.

// Format says the type and its id alone, whatever the verb.
func (a Assessment) Format(f fmt.State, _ rune) { veil.Format(f, a) }

// LogValue says the type and its id alone.
func (a Assessment) LogValue() slog.Value { return veil.Value(a) }

// Format says the type and its id alone, whatever the verb.
func (v Attachment) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Attachment) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (c Change) Format(f fmt.State, _ rune) { veil.Format(f, c) }

// LogValue says the type and its id alone.
func (c Change) LogValue() slog.Value { return veil.Value(c) }

// Format says the type and its id alone, whatever the verb.
func (v Check) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Check) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Conversion) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Conversion) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (d Diff) Format(f fmt.State, _ rune) { veil.Format(f, d) }

// LogValue says the type and its id alone.
func (d Diff) LogValue() slog.Value { return veil.Value(d) }

// String says the type and the id alone, as %v and its kin.
func (d Document) String() string { return veil.Text(d) }

// GoString says the type and the id alone, as %#v.
func (d Document) GoString() string { return veil.Text(d) }

// LogValue says the type and its id alone.
func (d Document) LogValue() slog.Value { return veil.Value(d) }

// Format says the type and its id alone, whatever the verb.
func (v Effect) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Effect) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Finding) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Finding) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (o Outcome) Format(f fmt.State, _ rune) { veil.Format(f, o) }

// LogValue says the type and its id alone.
func (o Outcome) LogValue() slog.Value { return veil.Value(o) }

// Format says the type and its id alone, whatever the verb.
func (v Person) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Person) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Place) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Place) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Placed) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Placed) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (r RequirementState) Format(f fmt.State, _ rune) { veil.Format(f, r) }

// LogValue says the type and its id alone.
func (r RequirementState) LogValue() slog.Value { return veil.Value(r) }

// Format says the type and its id alone, whatever the verb.
func (v Route) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Route) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v RouteStep) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v RouteStep) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Row) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Row) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v RuleStep) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v RuleStep) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (s Said) Format(f fmt.State, _ rune) { veil.Format(f, s) }

// LogValue says the type and its id alone.
func (s Said) LogValue() slog.Value { return veil.Value(s) }

// Format says the type and its id alone, whatever the verb.
func (s Side) Format(f fmt.State, _ rune) { veil.Format(f, s) }

// LogValue says the type and its id alone.
func (s Side) LogValue() slog.Value { return veil.Value(s) }

// Format says the type and its id alone, whatever the verb.
func (d SideDiff) Format(f fmt.State, _ rune) { veil.Format(f, d) }

// LogValue says the type and its id alone.
func (d SideDiff) LogValue() slog.Value { return veil.Value(d) }

// Format says the type and its id alone, whatever the verb.
func (v SideEffect) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v SideEffect) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (s Star) Format(f fmt.State, _ rune) { veil.Format(f, s) }

// LogValue says the type and its id alone.
func (s Star) LogValue() slog.Value { return veil.Value(s) }

// Format says the type and its id alone, whatever the verb.
func (v Statement) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Statement) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Subject) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Subject) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v View) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v View) LogValue() slog.Value { return veil.Value(v) }
