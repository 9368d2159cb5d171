package fhir

import (
	"fmt"
	"log/slog"

	"github.com/onechildoneplan/oneplan/deadline/veil"
)

// What holds content of a record says under fmt and slog what it is, and no more:
// package veil. The test in examples names every exported type that needs a row here.

// Format says the type and its id alone, whatever the verb.
func (v Appointment) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Appointment) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (e AuditEvent) Format(f fmt.State, _ rune) { veil.Format(f, e) }

// LogValue says the type and its id alone.
func (e AuditEvent) LogValue() slog.Value { return veil.Value(e) }

// Format says the type and its id alone, whatever the verb.
func (v CarePlan) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v CarePlan) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v CareTeam) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v CareTeam) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Communication) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Communication) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Composition) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Composition) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Condition) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Condition) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Consent) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Consent) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v DocumentReference) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v DocumentReference) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Encounter) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Encounter) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (e Extension) Format(f fmt.State, _ rune) { veil.Format(f, e) }

// LogValue says the type and its id alone.
func (e Extension) LogValue() slog.Value { return veil.Value(e) }

// Format says the type and its id alone, whatever the verb.
func (v Goal) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Goal) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (g Graph) Format(f fmt.State, _ rune) { veil.Format(f, g) }

// LogValue says the type and its id alone.
func (g Graph) LogValue() slog.Value { return veil.Value(g) }

// Format says the type and its id alone, whatever the verb.
func (k Kept) Format(f fmt.State, _ rune) { veil.Format(f, k) }

// LogValue says the type and its id alone.
func (k Kept) LogValue() slog.Value { return veil.Value(k) }

// Format says the type and its id alone, whatever the verb.
func (v Look) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Look) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Observation) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Observation) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Options) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Options) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Organization) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Organization) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Patient) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Patient) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Payload) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Payload) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Piece) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Piece) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Place) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Place) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Detail) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Detail) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Practitioner) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Practitioner) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v PractitionerRole) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v PractitionerRole) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Provenance) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Provenance) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v QuestionnaireResponse) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v QuestionnaireResponse) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v ReadOptions) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v ReadOptions) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (r Reading) Format(f fmt.State, _ rune) { veil.Format(f, r) }

// LogValue says the type and its id alone.
func (r Reading) LogValue() slog.Value { return veil.Value(r) }

// Format says the type and its id alone, whatever the verb.
func (v RelatedPerson) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v RelatedPerson) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (r Remainder) Format(f fmt.State, _ rune) { veil.Format(f, r) }

// LogValue says the type and its id alone.
func (r Remainder) LogValue() slog.Value { return veil.Value(r) }

// Format says the type and its id alone, whatever the verb.
func (r Resource) Format(f fmt.State, _ rune) { veil.Format(f, r) }

// LogValue says the type and its id alone.
func (r Resource) LogValue() slog.Value { return veil.Value(r) }

// Format says the type and its id alone, whatever the verb.
func (v ServiceRequest) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v ServiceRequest) LogValue() slog.Value { return veil.Value(v) }

// Format says the type and its id alone, whatever the verb.
func (v Task) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type and its id alone.
func (v Task) LogValue() slog.Value { return veil.Value(v) }
