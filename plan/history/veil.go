package history

import (
	"fmt"
	"log/slog"

	"github.com/onechildoneplan/oneplan/deadline/veil"
)

// What holds content of a record says under fmt and slog what it is, and no more:
// package veil. The test in examples names every exported type that needs a row here.

// Format says the type and its id alone, whatever the verb.
func (c Change) Format(f fmt.State, _ rune) { veil.Format(f, c) }

// LogValue says the type and its id alone.
func (c Change) LogValue() slog.Value { return veil.Value(c) }

// Format says the type and its id alone, whatever the verb.
func (v Entry) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Entry) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Erasure) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Erasure) LogValue() slog.Value { return veil.Value(v) }

// String says the type and the id alone, as %v and its kin.
func (h History) String() string { return veil.Text(h) }

// GoString says the type and the id alone, as %#v.
func (h History) GoString() string { return veil.Text(h) }

// LogValue says the type and its id alone.
func (h History) LogValue() slog.Value { return veil.Value(h) }

// Format says the type and its id alone, whatever the verb.
func (v MemberSalt) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v MemberSalt) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v PartProof) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v PartProof) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (p Proof) Format(f fmt.State, _ rune) { veil.Format(f, p) }

// LogValue says the type and its id alone.
func (p Proof) LogValue() slog.Value { return veil.Value(p) }

// Format says the type and its id alone, whatever the verb.
func (r Revision) Format(f fmt.State, _ rune) { veil.Format(f, r) }

// LogValue says the type and its id alone.
func (r Revision) LogValue() slog.Value { return veil.Value(r) }

// Format says the type and its id alone, whatever the verb.
func (s Salt) Format(f fmt.State, _ rune) { veil.Format(f, s) }

// LogValue says the type and its id alone.
func (s Salt) LogValue() slog.Value { return veil.Value(s) }

// Format says the type and its id alone, whatever the verb.
func (t Tip) Format(f fmt.State, _ rune) { veil.Format(f, t) }

// LogValue says the type and its id alone.
func (t Tip) LogValue() slog.Value { return veil.Value(t) }

// Format says the type and its id alone, whatever the verb.
func (s Splice) Format(f fmt.State, _ rune) { veil.Format(f, s) }

// LogValue says the type and its id alone.
func (s Splice) LogValue() slog.Value { return veil.Value(s) }
