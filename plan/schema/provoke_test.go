package schema_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/annual"
	"github.com/onechildoneplan/oneplan/plan/consolidate"
	"github.com/onechildoneplan/oneplan/plan/directory"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/subjects"
	"github.com/onechildoneplan/oneplan/plan/survey"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// provocation is a document that breaks one rule: a good document with changes,
// or bytes that are no JSON.
type provocation struct {
	rule string
	// of is the good document that is changed; small and whole by their names.
	of      string
	changes map[issue.Pointer]string // the new JSON at a place, "" to leave it out
	bytes   string
	limits  issue.Limits
}

const (
	smallPlan       = "plan-example-1"
	wholePlan       = "plan-example-2"
	wholeAssessment = "assessment-example-2"
	wholeHistory    = "history-example-1"
)

type at = map[issue.Pointer]string

// A rule that is broken in several ways has several rows.
var provocations = []provocation{
	{rule: "json.syntax", bytes: `{"format":"oneplan/1.0",}`},
	{rule: "json.syntax", bytes: ``},
	{rule: "json.syntax", bytes: "{\"format\":\"oneplan/1.0\",\"title\":\"a\x00\"}"},
	{rule: "json.utf8", bytes: "{\"format\":\"oneplan/1.0\",\"title\":\"\xe4iti\"}"},
	{rule: "json.utf8", bytes: `{"format":"oneplan/1.0","title":"\ud83d"}`},
	{rule: "json.utf8", bytes: "\xff\xfe{\x00}\x00"},
	{rule: "json.bom", bytes: "\xef\xbb\xbf" + `{"format":"oneplan/1.0","id":"mfzwizltmfzwizltmfzwizltme","child":{"subject":"a"}}`},
	{rule: "json.duplicate", bytes: `{"format":"oneplan/1.0","id":"mfzwizltmfzwizltmfzwizltme","child":{"subject":"a","subject":"b"}}`},
	{rule: "json.too-deep", bytes: strings.Repeat("[", 40) + strings.Repeat("]", 40)},
	{rule: "json.too-big", bytes: `{"format":"oneplan/1.0","id":"mfzwizltmfzwizltmfzwizltme","child":{"subject":"a"}}`, limits: issue.Limits{Bytes: 64}},
	{rule: "json.too-many-issues", bytes: `{"format":"oneplan/1.0","id":"mfzwizltmfzwizltmfzwizltme","child":{"subject":"a"},"x":1,"y":2,"z":3}`, limits: issue.Limits{Issues: 2}},
	{rule: "json.trailing", bytes: `{"format":"oneplan/1.0","id":"mfzwizltmfzwizltmfzwizltme","child":{"subject":"a"}}{}`},

	{rule: "json.newer-format", of: smallPlan, changes: at{"/format": `"oneplan/1.1"`, "/novelty": `{}`}},
	{rule: "form.type", of: smallPlan, changes: at{"/title": `7`}},
	{rule: "form.type", of: smallPlan, changes: at{"/title": `null`}},
	{rule: "form.type", of: smallPlan, changes: at{"/revision": `1.5`}},
	{rule: "form.type", of: smallPlan, changes: at{"": `[]`}},
	{rule: "form.required", of: smallPlan, changes: at{"/child/subject": ``}},
	{rule: "form.unknown-member", of: smallPlan, changes: at{"/child/nickname": `"x"`}},
	{rule: "form.unknown-member", of: smallPlan, changes: at{"/Title": `"x"`}},
	{rule: "form.enum", of: wholePlan, changes: at{"/people/0/kind": `"huoltaja"`}},
	{rule: "form.enum", of: wholePlan, changes: at{"/followUp/0/days/1": `""`}},
	{rule: "form.date", of: smallPlan, changes: at{"/child/born": `"2025-02-30"`}},
	{rule: "form.date", of: smallPlan, changes: at{"/child/born": `"30.1.2025"`}},
	{rule: "form.instant", of: wholePlan, changes: at{"/intakes/0/arrived": `"2026-03-02T09:15:00"`}},
	{rule: "form.instant", of: wholePlan, changes: at{"/intakes/0/arrived": `"2026-03-02T09:15:00-00:00"`}},
	{rule: "form.pattern", of: smallPlan, changes: at{"/id": `"1"`}},
	{rule: "form.pattern", of: smallPlan, changes: at{"/child/subject": `"a b"`}},
	{rule: "form.pattern", of: smallPlan, changes: at{"/format": `"oneplan/0.9"`}},
	{rule: "form.too-short", of: smallPlan, changes: at{"/title": `""`}},
	{rule: "form.too-long", of: smallPlan, changes: at{"/title": `"` + strings.Repeat("ä", 201) + `"`}},
	{rule: "form.too-few", of: wholePlan, changes: at{"/prohibitions/0/againstIds": `[]`}},
	{rule: "form.too-many", of: wholePlan, changes: at{"/followUp/0/days": `["mon","mon","mon","mon","mon","mon","mon","mon"]`}},
	{rule: "form.too-small", of: smallPlan, changes: at{"/revision": `0`}},
	{rule: "form.too-large", of: smallPlan, changes: at{"/revision": `1e400`}},

	{rule: "reference.missing", of: wholePlan, changes: at{"/goals/0/needIds/0": `"nowhere234"`}},
	{rule: "reference.kind", of: wholePlan, changes: at{"/goals/0/needIds/0": `"action2345"`}},
	{rule: "id.twice", of: wholePlan, changes: at{"/actions/0/id": `"goal234567"`}},
	{rule: "period.reversed", of: wholePlan, changes: at{"/consents/0/period/to": `"2026-03-09"`}},
	{rule: "period.reversed", of: wholePlan, changes: at{"/meetings/1/end": `"2026-03-10T13:59:59+02:00"`}},
	{rule: "decision.order", of: wholePlan, changes: at{"/decisions": `[{"id":"decision23","by":"teacher234","on":"2026-03-20","kind":"service","sent":"2026-03-20","noticed":"2026-03-19"}]`}},
	{rule: "child.subject-identity-code", of: smallPlan, changes: at{"/child/subject": `"010117A9999"`}},
	{rule: "identifier.identity-code", of: smallPlan, changes: at{"/child/identifiers": `[{"system":"urn:oid:1.2.246.21","value":"010117A9998"}]`}},
	{rule: "code.empty", of: wholePlan, changes: at{"/needs/0/codes": `[{}]`}},
	{rule: "code.own", of: wholePlan, changes: at{"/needs/0/codes": `[{"system":"https://onechildoneplan.github.io/oneplan/CodeSystem/need-kind","code":"health"}]`}},
	{rule: "identifier.looks-like-identity-code", of: smallPlan, changes: at{"/child/identifiers": `[{"system":"urn:oid:1.2.3","value":"010117A9999"}]`}},
	{rule: "member.kind", of: wholePlan, changes: at{"/people/0/kind": `"near-person"`}},
	{rule: "child.born-late", of: wholePlan, changes: at{"/child/born": `"2026-03-20"`}},
	{rule: "child.born-late", of: wholePlan, changes: at{"/child/born": `"2026-03-11"`}},
	{rule: "member.guardian", of: wholePlan, changes: at{"/people/0/guardian": ``}},
	{rule: "intake.assessment", of: wholePlan, changes: at{"/intakes/0/outcome/assessmentId": ``}},
	{rule: "contact.worker", of: wholePlan, changes: at{"/contacts/0/workerId": `"parent2345"`}},
	{rule: "contact.family", of: wholePlan, changes: at{"/contacts/0/familyIds/0": `"teacher234"`}},
	{rule: "meeting.attendance", of: wholePlan, changes: at{"/meetings/1/state": `"planned"`}},
	{rule: "agreement.not-asked", of: wholePlan, changes: at{"/agreements/1/by": `"teacher234"`}},
	{rule: "intake.reason", of: wholePlan, changes: at{"/intakes/0/outcome/kind": `"evidently-unnecessary"`}},
	{rule: "intake.prenatal-born", of: wholePlan, changes: at{"/intakes/0/kind": `"prenatal-notification"`}},
	{rule: "track.overlap", of: wholePlan, changes: at{"/tracks/0/period/to": `"2026-03-20"`}},
	{rule: "track.intake", of: wholePlan, changes: at{"/tracks/1/intakeId": ``}},
	{rule: "meeting.not-moved", of: wholePlan, changes: at{"/meetings/0/state": `"held"`}},
	{rule: "meeting.moved-twice", of: wholePlan, changes: at{"/meetings/0/movedFromId": `"meeting345"`}},
	{rule: "action.place", of: wholePlan, changes: at{"/actions/1/place": ``}},
	{rule: "baton.missing", of: wholePlan, changes: at{"/baton": ``}},
	{rule: "baton.not-accepted", of: wholePlan, changes: at{"/baton/1/accepted": ``}},
	{rule: "view.voice", of: wholePlan, changes: at{"/assessments/0/views/0/by": `"parent2345"`}},
	{rule: "baton.accepted-late", of: wholePlan, changes: at{"/baton/1/accepted": `"2026-03-11T08:00:00+02:00"`}},
	{rule: "baton.not-professional", of: wholePlan, changes: at{"/baton/1/personId": `"parent2345"`}},
	{rule: "ban.place", of: wholePlan, changes: at{"/child/securityBans": `[{"from":"2026-01-01"}]`, "/actions/0/place": `"Koulun piha"`, "/actions/0/setting": `"elsewhere"`}},
	{rule: "ban.against", of: wholePlan, changes: at{"/child/securityBans": `[{"from":"2026-01-01"}]`, "/people/0/guardian/residence": `"lives-apart"`}},
	{rule: "ban.child", of: wholePlan, changes: at{"/prohibitions/0/ground": `"security-ban"`, "/prohibitions/0/againstIds": `["child23456"]`}},
	{rule: "baton.family", of: wholePlan, changes: at{"/baton/0/personId": `"parent2345"`}},
	{rule: "baton.gap", of: wholePlan, changes: at{"/baton/0/to": `"2026-03-10T15:00:00+02:00"`}},
	{rule: "baton.overlap", of: wholePlan, changes: at{"/baton/0/to": `"2026-03-10T16:00:00+02:00"`}},
	{rule: "baton.not-named", of: wholePlan, changes: at{"/baton/1/namedByIds": ``}},
	{rule: "baton.holder-leaves", of: wholePlan, changes: at{"/people/1/period": `{"to":"2026-06-30"}`}},
	{rule: "offer.role", of: wholePlan, changes: at{"/batonOffers": `[{"id":"offer23456","toId":"worker2345","role":"first-receiver"}]`}},
	{rule: "reach.one-way", of: wholePlan, changes: at{"/followUp/1": ``}},
	{rule: "contact.next-missing", of: wholePlan, changes: at{"/contacts/0/state": `"held"`}},
	{rule: "agreement.reason", of: wholePlan, changes: at{"/agreements/1/position": `"disagrees"`}},
	{rule: "conflict.open", of: wholePlan, changes: at{"/conflicts": `[{"id":"confl22222","kind":"opposite-aims","sides":[{"id":"side222222"},{"id":"side333333"}]}]`}},
	{rule: "conflict.sides", of: wholePlan, changes: at{"/conflicts": `[{"id":"confl22222","kind":"changed-apart","sides":[{"id":"side222222"}]}]`}},
	{rule: "conflict.settled-side", of: wholePlan, changes: at{"/conflicts": `[{"id":"confl22222","kind":"changed-apart","sides":[{"id":"side222222"},{"id":"side333333"}],"settlement":{"sideId":"needs22222"}}]`}},
	{rule: "agreement.missing", of: wholePlan, changes: at{"/agreements": `[]`}},
	{rule: "consent.parts", of: wholePlan, changes: at{"/consents/0/scope": `"parts"`}},
	{rule: "consent.giver", of: wholePlan, changes: at{"/consents/0/by": `"worker2345"`}},
	{rule: "consent.capacity", of: wholePlan, changes: at{"/consents/0/by": `"child23456"`}},
	{rule: "consent.over-minor", of: wholePlan, changes: at{"/consents/0/capacity": `{"by":"worker2345","on":"2026-03-10","judgement":"able","matter":"x"}`}},
	{rule: "capacity.incomplete", of: wholePlan, changes: at{"/prohibitions/0/capacity/matter": ``}},
	{rule: "withdrawal.early", of: wholePlan, changes: at{"/consents/0/withdrawal": `{"from":"2026-03-09T08:00:00+02:00"}`}},
	{rule: "prohibition.giver", of: wholePlan, changes: at{"/prohibitions/0/by": `"parent2345"`}},
	{rule: "prohibition.guardian", of: wholePlan, changes: at{"/prohibitions/0/by": `"parent2345"`, "/prohibitions/0/ground": `"clients-prohibition"`}},
	{rule: "course.not-allowed", of: wholePlan, changes: at{"/course/0/status": `"under-review"`}},
	{rule: "course.backwards", of: wholePlan, changes: at{"/course/1": `{"id":"step345672","on":"2026-03-09","status":"follow-up"}`}},
	{rule: "course.reason", of: wholePlan, changes: at{"/course/1": `{"id":"step345672","on":"2026-03-11","status":"closed"}`}},

	{rule: "view.by", of: wholeAssessment, changes: at{"/assessment/views/1/by": ``}},
	{rule: "view.on", of: wholeAssessment, changes: at{"/assessment/views/1/on": ``}},
	{rule: "view.empty", of: wholeAssessment, changes: at{"/assessment/views/1/findings": `[]`}},
	{rule: "view.early", of: wholeAssessment, changes: at{"/assessment/views/1/on": `"2026-03-01"`}},
	{rule: "finding.empty", of: wholeAssessment, changes: at{"/assessment/views/1/findings/0/text": ``}},
	{rule: "finding.wider", of: wholeAssessment, changes: at{"/assessment/views/1/visibility": `"professionals"`, "/assessment/views/1/findings/0/visibility": `"circle"`}},
	{rule: "finding.setting-twice", of: wholeAssessment, changes: at{"/assessment/views/1/findings/0/seenIn/1": `"home"`}},
	{rule: "correction.missing", of: wholeAssessment, changes: at{"/assessment/views/1/findings/0/correctsId": `"nowhere234"`}},
	{rule: "correction.other-voice", of: wholeAssessment, changes: at{"/assessment/views/1/findings/0/correctsId": `"finding234"`}},
	{rule: "correction.later", of: wholeAssessment, changes: at{
		"/assessment/views/2": `{"id":"view4567ab","by":"parent2345","on":"2026-03-09","voice":"guardian","findings":[{"id":"finding672","item":"services","kind":"unknown","correctsId":"finding567"}]}`}},
	{rule: "correction.circle", of: wholeAssessment, changes: at{"/assessment/views/1/findings/0/correctsId": `"finding567"`}},
	{rule: "assessment.reversed", of: wholeAssessment, changes: at{"/assessment/completed": `"2026-03-02"`}},
	{rule: "assessment.assessor", of: wholeAssessment, changes: at{"/assessment/assessorIds": ``}},
	{rule: "assessment.childs-own", of: wholeAssessment, changes: at{"/assessment/views/0/findings/2": ``}},
	{rule: "check.empty", of: wholeAssessment, changes: at{"/assessment/checklist/0/evidenceIds": ``}},
	{rule: "requirement.missing", of: wholeAssessment, changes: at{"/assessment/completed": `"2026-04-02"`}},

	{rule: "form.pattern", of: wholeHistory, changes: at{"/format": `"oneplan/1.0"`}},
	{rule: "form.pattern", of: wholeHistory, changes: at{"/revisions/0/digest": `"0000000000000000000000000000000000000000000000000000000000000000"`}},
	{rule: "form.required", of: wholeHistory, changes: at{"/revisions/1/root": ``}},
	{rule: "history.number", of: wholeHistory, changes: at{"/revisions/1/number": `3`}},
	{rule: "history.previous", of: wholeHistory, changes: at{"/revisions/0": ``}},
	{rule: "history.digest", of: wholeHistory, changes: at{"/revisions/0/reason": `"muu syy"`}},
	{rule: "history.part", of: wholeHistory, changes: at{"/revisions/1/changes/0/content": `"{}"`}},
}

// elsewhere are rules of other things than one document, or hard to break alone:
// the tests of their own packages break them by name.
var elsewhere = []string{
	"plan.second-in-force", "store.destroyed", "store.not-found", "store.stale", "view.overwrites",
	"scheme.segment", "scheme.sign", "scheme.twice", "scheme.unreached", "scheme.idle", "scheme.undecided",
	"history.erased", "history.root", "history.time", "history.anchor", "history.before", "history.gap",
}

// expectation is one row of testdata/expected.json.
type expectation struct {
	File   string `json:"file"`
	Format string `json:"format"`
	// Schema says whether the JSON Schema accepts the document; absent for
	// bytes that are no JSON or that parsers take in different ways.
	Schema *bool         `json:"schema,omitempty"`
	Valid  bool          `json:"valid"`
	Limits *issue.Limits `json:"limits,omitempty"`
	Issues []expected    `json:"issues"`
}

type expected struct {
	Pointer  string `json:"pointer"`
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	Limit    int    `json:"limit,omitempty"`
	Of       string `json:"of,omitempty"`
	Offset   int64  `json:"offset,omitempty"`
}

func decode(format string, doc []byte, l issue.Limits) issue.List {
	var issues issue.List
	switch format {
	case "assessment":
		_, issues = assess.Decode(doc, l)
	case "history":
		_, issues = history.Decode(doc, l)
	case "sector":
		_, issues = consolidate.DecodeSector(doc, l)
	case "view":
		_, issues = view.Decode(doc, l)
	case "clock":
		_, issues = annual.Decode(doc, l)
	case "directory":
		_, issues = directory.Decode(doc, l)
	case "survey":
		_, issues = survey.Decode(doc, l)
	case "scheme":
		_, issues = assess.DecodeScheme(doc, l)
	case "targets":
		_, err := fi.ReadTargets(doc)
		issues = told(err)
	case "school":
		_, err := deadline.ReadSchool(doc, fi.THL())
		issues = told(err)
	default:
		_, issues = plan.Decode(doc, l)
	}
	return issues
}

// told are the issues that an error holds.
func told(err error) issue.List {
	if e, ok := errors.AsType[*issue.Error](err); ok {
		return e.Issues
	}
	return nil
}

func expect(file, format string, doc []byte, l issue.Limits) expectation {
	issues := decode(format, doc, l)
	e := expectation{File: file, Format: format, Valid: !issues.HasErrors(), Issues: []expected{}}
	if l != (issue.Limits{}) {
		e.Limits = &l
	}
	for _, i := range issues {
		e.Issues = append(e.Issues, expected{string(i.Pointer), i.Rule, i.Severity.String(), i.Limit, i.Of, i.Offset})
	}
	if !strings.HasPrefix(file, "broken/") {
		accepts := judgesOf(format).schema(doc)
		e.Schema = &accepts
	}
	return e
}

// document returns the file name and the bytes of a provocation; n counts those
// of the same rule.
func (p provocation) document(t *testing.T, n int) (file, format string, doc []byte) {
	t.Helper()
	name := p.rule
	if n > 1 {
		name += "-" + strconv.Itoa(n)
	}
	if p.of == "" {
		return "broken/" + name + ".json", "plan", []byte(p.bytes)
	}
	whole, err := os.ReadFile("testdata/good/" + p.of + ".json")
	require.NoError(t, err)
	root := map[string]any{"": parse(whole)}
	for _, place := range slices.Sorted(maps.Keys(p.changes)) {
		change(t, root, place, p.changes[place])
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	require.NoError(t, e.Encode(root[""]))
	format, _, _ = strings.Cut(p.of, "-")
	return "bad/" + name + ".json", format, b.Bytes()
}

// change puts JSON at a place, or takes it away.
func change(t *testing.T, root map[string]any, place issue.Pointer, text string) {
	t.Helper()
	var value any
	if text != "" {
		value = parse([]byte(text))
	}
	steps := strings.Split(string(place), "/")
	var holder any = root
	set := func(any) {}
	for i, step := range steps {
		last := i == len(steps)-1
		switch in := holder.(type) {
		case map[string]any:
			if last && text == "" {
				delete(in, step)
				return
			}
			if last {
				in[step] = value
				return
			}
			set, holder = func(v any) { in[step] = v }, in[step]
		case []any:
			n, err := strconv.Atoi(step)
			require.NoError(t, err, place)
			require.LessOrEqual(t, n, len(in), place)
			switch {
			case last && text == "":
				set(slices.Delete(in, n, n+1))
				return
			case last && n == len(in):
				set(append(in, value))
				return
			case last:
				in[n] = value
				return
			}
			set, holder = func(v any) { in[n] = v }, in[n]
		default:
			require.Fail(t, "no such place", "%s", place)
		}
	}
}

// testdata holds good documents, one that breaks each rule, and what is
// expected of a reader in any language.
func TestDocumentsAreJudgedAsExpected(t *testing.T) {
	var rows []expectation
	files, err := filepath.Glob("testdata/good/*.json")
	require.NoError(t, err)
	for _, name := range files {
		doc, err := os.ReadFile(name)
		require.NoError(t, err)
		file := "good/" + filepath.Base(name)
		format, _, _ := strings.Cut(filepath.Base(name), "-")
		row := expect(file, format, doc, issue.Limits{})
		assert.True(t, row.Valid, file)
		assert.True(t, *row.Schema, file)
		rows = append(rows, row)
	}
	count := map[string]int{}
	made := map[string]bool{}
	for _, p := range provocations {
		count[p.rule]++
		file, format, doc := p.document(t, count[p.rule])
		made[file] = true
		t.Run(file, func(t *testing.T) {
			if *update {
				require.NoError(t, os.MkdirAll("testdata/"+filepath.Dir(file), 0o755))
				require.NoError(t, os.WriteFile("testdata/"+file, doc, 0o644))
			}
			is, err := os.ReadFile("testdata/" + file)
			require.NoError(t, err, "go test ./plan/schema -update")
			require.Equal(t, string(doc), string(is), "go test ./plan/schema -update")
			row := expect(file, format, doc, p.limits)
			assert.True(t, slices.ContainsFunc(row.Issues, func(i expected) bool { return i.Rule == p.rule }), "%v", row.Issues)
			if row.Schema != nil {
				seen := strings.HasPrefix(p.rule, "form.") || p.rule == "json.newer-format"
				assert.Equal(t, !seen, *row.Schema, "the schema rejects exactly what breaks the form")
			}
			rows = append(rows, row)
		})
	}
	doc, err := json.Marshal(map[string]any{"documents": rows})
	require.NoError(t, err)
	doc = indent(t, doc)
	if *update {
		require.NoError(t, os.WriteFile("testdata/expected.json", doc, 0o644))
	}
	is, err := os.ReadFile("testdata/expected.json")
	require.NoError(t, err)
	assert.Equal(t, string(doc), string(is), "go test ./plan/schema -update")
	for _, folder := range []string{"bad", "broken"} {
		files, err := filepath.Glob("testdata/" + folder + "/*")
		require.NoError(t, err)
		for _, name := range files {
			if made[folder+"/"+filepath.Base(name)] {
				continue
			}
			if *update {
				require.NoError(t, os.Remove(name))
				continue
			}
			assert.Fail(t, "left over", "%s is made by no row", name)
		}
	}
}

// A new rule gets a document that breaks it, or a call that does, or a test in
// its own package.
func TestEveryRuleIsProvoked(t *testing.T) {
	known := map[string]bool{}
	for _, r := range slices.Concat(issue.ReaderRules(), plan.Rules(), due.Rules(), subjects.Rules(), history.Rules(), assess.Rules()) {
		known[r.ID] = true
	}
	breaks := map[string]bool{}
	for _, p := range provocations {
		breaks[p.rule] = true
	}
	for _, c := range byCalls {
		assert.False(t, breaks[c.rule], "%s is broken by a document, so it needs no call", c.rule)
		breaks[c.rule] = true
	}
	for _, rule := range elsewhere {
		assert.False(t, breaks[rule], "%s is broken here", rule)
		assert.True(t, inTests(t, rule), "%s: no test of its package names it", rule)
		breaks[rule] = true
	}
	assert.Equal(t, keys(known), keys(breaks), "a rule without a row in provocations, byCalls or elsewhere, or a row without a rule")
}

// inTests reports whether a test of plan or assess names a rule.
func inTests(t *testing.T, rule string) bool {
	t.Helper()
	for _, pattern := range []string{"../*_test.go", "../history/*_test.go", "../../assess/*_test.go"} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, name := range files {
			text, err := os.ReadFile(name)
			require.NoError(t, err)
			if bytes.Contains(text, []byte(`"`+rule+`"`)) || bytes.Contains(text, []byte(`"`+rule+` `)) {
				return true
			}
		}
	}
	return false
}
