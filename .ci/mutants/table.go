package main

import (
	"bytes"
	"fmt"
)

// swap is one fault in a table, chosen by hand: two codes, rows, numbers or sections that have changed places, or one
// that is another.
type swap struct {
	name  string // what is wrong then
	file  string
	typ   string // of what is exchanged, as the file writes it
	parts []part
}

// part is one place of a swap: a piece of the file that stands there once, an expression in it, and what stands there
// instead.
type part struct{ find, old, instead string }

// tables are the faults that random mutants hardly reach: each is a valid table that says something else.
var tables = []swap{
	// Who sees what (plan/view/shown.go, reason.go).
	{"a child's home for every reader of the whole plan", shownFile, "class", []part{{`{"Child", home, "address"}`, "home", "matter"}}},
	{"a person's home for every reader of the whole plan", shownFile, "class", []part{{`{"Member", home, "address"}`, "home", "matter"}}},
	{"a sibling's key for every reader of the whole plan", shownFile, "class", []part{{`{"Sibling", keep, "subject planId"}`, "keep", "matter"}}},
	{"identity codes for everyone who sees the people", shownFile, "class", []part{{`{"Child", key, "identifiers"}`, "key", "who"}}},
	{"prohibitions told to everyone", shownFile, "class", []part{{`{"Plan", guard, "prohibitions"}`, "guard", "matter"}}},
	{"a security ban told to everyone", shownFile, "class", []part{{`{"Member", guard, "securityBans"}`, "guard", "who"}}},
	{"the minimum plan without goals, actions and baton", shownFile, "class", []part{{`{"Plan", share, "goals actions baton"}`, "share", "matter"}}},
	{"the law of a client's prohibition and of the child's majority changed places", "plan/view/reason.go", "string", []part{
		{`ReasonClient:      {"703/2023", deadline.Verified}`, `"703/2023"`, `"442/1999 2 §"`}, {`ReasonOfAge:       {"442/1999 2 §", deadline.Verified}`, `"442/1999 2 §"`, `"703/2023"`}}},
	{"a verified source said to be uncertain", "plan/view/reason.go", "deadline.Confidence", []part{{`ReasonSecurityBan: {"661/2009 36 §", deadline.Verified}`, "deadline.Verified", "deadline.Uncertain"}}},

	// The wire (plan): codes of two rows.
	{"a visit is a meeting and a meeting a visit", "plan/reach.go", "string", []part{
		{`WayVisit:   {Code: "visit"`, `"visit"`, `"meeting"`}, {`WayMeeting: {Code: "meeting"`, `"meeting"`, `"visit"`}}},
	{"what is done is not done and what is not done is done", "plan/action.go", "string", []part{
		{`ActionDone:      {Code: "done"`, `"done"`, `"not-done"`}, {`ActionNotDone:   {Code: "not-done"`, `"not-done"`, `"done"`}}},

	// Law (deadline/fi).
	{"six working days to start the assessment", "deadline/fi/lsl.go", "deadline.Term", []part{{startRow, "workingDays(7)", "workingDays(6)"}}},
	{"the first day counted", "deadline/fi/lsl.go", "deadline.FirstDay", []part{{startRow, "excluded", "deadline.FirstIncluded"}}},
	{"another section of the same act", "deadline/fi/lsl.go", "string", []part{{"ID: \"lsl26.complete\", Title: completeAssessment,\n\t\t\tAct: lsl, Section: \"26 §\"", `"26 §"`, `"27 §"`}}},
	{"Epiphany fixed for a year less", "deadline/fi/holiday.go", "civil.Period", []part{{"When: deadline.On(time.January, 6), InForce: years(1992, 0)", "years(1992, 0)", "years(1993, 0)"}}},

	// FHIR: codes of two rows.
	{"a goal without change is worse, a worse one without change", "fhir/goal.go", "string", []part{
		{`plan.GoalNoChange:  "no-change"`, `"no-change"`, `"worsening"`}, {`plan.GoalWorsening: "worsening"`, `"worsening"`, `"no-change"`}}},
	{"a goal that was reached is cancelled", "fhir/goal.go", "r4.GoalLifecycleStatus", []part{{"plan.GoalReached:   r4.GoalLifecycleStatusCompleted", "r4.GoalLifecycleStatusCompleted", "r4.GoalLifecycleStatusCancelled"}}},
	{"an action that was not done is completed", "fhir/action.go", "r4.TaskStatus", []part{{"plan.ActionNotDone:   r4.TaskStatusFailed", "r4.TaskStatusFailed", "r4.TaskStatusCompleted"}}},
	{"a contact that was missed is completed", "fhir/contact.go", "r4.TaskStatus", []part{{"plan.ContactMissed:    r4.TaskStatusFailed", "r4.TaskStatusFailed", "r4.TaskStatusCompleted"}}},
	{"what is for its subject alone is labelled as for professionals", "fhir/label.go", "string", []part{{`assess.VisibilitySubject:       "V"`, `"V"`, `"R"`}}},
}

const (
	shownFile = "plan/view/shown.go"
	startRow  = "Versions: \"1302/2014@2015-04-01\",\n\t\t\tTrigger:  onInitiation, Term: workingDays(7), First: excluded"
)

// findTables returns the table mutants of a package.
func (s *source) findTables(rows []swap) ([]*mutant, error) {
	var all []*mutant
	for _, f := range s.files {
		for _, row := range rows {
			if row.file != f.name {
				continue
			}
			m := &mutant{file: f.name, decl: row.name, kind: table}
			for i, p := range row.parts {
				if n := bytes.Count(f.text, []byte(p.find)); n != 1 {
					return nil, fmt.Errorf("table mutant %q: %s has this %d times, not once: %s", row.name, row.file, n, p.find)
				}
				from := bytes.Index(f.text, []byte(p.find)) + bytes.Index([]byte(p.find), []byte(p.old))
				to := from + len(p.old)
				m.edits = append(m.edits,
					edit{start: from, end: from, text: "mutantPick[" + row.typ + "](mutantIs(%d), " + p.instead + ", ", from: from},
					edit{start: to, end: to, text: ")", from: from, closes: true})
				if i == 0 {
					m.code = oneLine(p.old + " -> " + p.instead)
					m.line = 1 + bytes.Count(f.text[:from], []byte("\n"))
				}
				m.end = 1 + bytes.Count(f.text[:to], []byte("\n"))
			}
			all = append(all, m)
		}
	}
	return all, nil
}
