package fhir

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// Options says how a plan is written. The zero value is the default.
type Options struct {
	// Lang is the language of the words in the narrative; zero is the plan's own
	// language where it is Finnish, Swedish or English, else Finnish. Displays
	// of codes are always those of the code system.
	Lang code.Lang
	// Today is the day on which security bans are looked at; on the zero day
	// every ban counts as in force. A ban covers all of one home
	// ([plan.Plan.Protected]).
	Today civil.Date
	// Recorded is the moment at which the resources are made: Bundle.timestamp
	// and Provenance.recorded. Zero leaves both out, since the library has no
	// clock; a document needs it.
	Recorded civil.Instant
	// ShowBanned writes addresses and ways to reach people that are under a
	// security ban, and texts that repeat such an address. Without it each of them is
	// a [Loss]. Only for the register whose own data they are.
	ShowBanned bool
	// FinnishBase states HL7 Finland's base profiles (finnish-base-profiles 2.0.0-rc2)
	// beside ours on each resource that meets all that they ask, what it points at
	// included, and writes what they have a place for: the type of an identity code,
	// the home municipality (kotikunta), whether an interpreter is needed, the
	// controller (rekisterinpitäjä) by its national number where the plan knows it and
	// whether it is public or private. It is an option since their package may not be
	// loaded where the bundle goes.
	FinnishBase bool
	// Remainder is what was kept aside when the plan was read from FHIR; it goes
	// back where it came from.
	Remainder Remainder
	// Indent puts line breaks and two spaces a level into the bundle.
	Indent bool
}

// ReadOptions says how FHIR is read. The zero value is the default.
type ReadOptions struct {
	// Subject is the child's opaque key in the reader's own system, for documents
	// of others, which bring none. Empty: a key made from where the child stands
	// in the document.
	Subject string
	// CarePlan says which of several CarePlans is the plan: by its full url, its
	// "CarePlan/id", or the value of one of its identifiers. Empty: one of ours
	// before another's, one that is active, one that is no part of another in the
	// document, the one that refers to most.
	CarePlan string
	// Loose also reads what concerns the child and what the plan does not refer to:
	// every Condition, Goal and Task of the child in the document. By default that
	// stays out, since a record holds more than a plan may show.
	Loose bool
	// On is the day on which the document is read, and By who of the plan answers
	// for what others changed in it by FHIR's means. With a day, a changed status of
	// our own Task, Goal, Consent and CarePlan becomes an entry of that day: how an
	// action went, how a goal stands, a withdrawal, a step of the course. Without one
	// it is a loss, and a consent that is no longer active is no consent.
	On civil.Date
	By plan.ID
	// Bytes is the largest document, 64 MiB by default and 2 GiB at most; Depth is how deep it may
	// nest, 64 by default; Values is how many objects, lists, texts and other
	// values it may hold, a million by default.
	Bytes, Depth, Values int
}
