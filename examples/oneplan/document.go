package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/consolidate"
	"github.com/onechildoneplan/oneplan/plan/subjects"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// document is what was read: a plan, a lone assessment, one reader's view, or none
// of these.
type document struct {
	file string
	line int64  // 0 where the file is one document
	data []byte // nil for a line

	plan       *plan.Plan
	assessment *assess.Document
	sector     *consolidate.Sector
	view       *view.View
	issues     issue.List
	claim      subjects.Claim // of a plan that was only examined
	claimed    *claimed       // what another run knew of a plan
	other      bool           // of another plan than was asked for
	made       any            // what the call makes of it while others are read
}

// decode reads a plan or, where the document says that it is one, a lone
// assessment or a view.
func decode(data []byte) document {
	switch issue.FamilyOf(data) {
	case familyAssessment:
		d, issues := assess.Decode(data, issue.Limits{})
		return document{data: data, assessment: d, issues: issues}
	case familySector:
		s, issues := consolidate.DecodeSector(data, issue.Limits{})
		return document{data: data, sector: s, issues: issues}
	case familyView:
		v, issues := view.Decode(data, issue.Limits{})
		return document{data: data, view: v, issues: issues}
	}
	p, issues := plan.Decode(data, issue.Limits{})
	return document{data: data, plan: p, issues: issues}
}

// examined is decode for a call that makes something of a plan while it is lent
// and keeps nothing of it; the document has no plan then. What made returns is in
// its made, nil where there is no plan.
func examined(data []byte, made func(*plan.Plan) any) document {
	if f := issue.FamilyOf(data); f == familyAssessment || f == familySector || f == familyView {
		return decode(data)
	}
	d := document{data: data}
	d.issues = plan.Examine(data, issue.Limits{}, func(p *plan.Plan) { d.made = made(p) })
	return d
}

// place is where the document was found, FILE[:LINE].
func (d *document) place() string {
	if d.line > 0 {
		return printable(d.file) + ":" + strconv.FormatInt(d.line, 10)
	}
	return printable(d.file)
}

// otherKind says what the document is where it is readable and no plan.
func (d *document) otherKind() string {
	switch {
	case d.assessment != nil:
		return kindOf(familyAssessment)
	case d.sector != nil:
		return kindOf(familySector)
	case d.view != nil:
		return kindOf(familyView)
	}
	return ""
}

// kindOf says what documents of a family are; "" of one that the program does not know.
func kindOf(family string) string {
	switch family {
	case familyPlan:
		return "a plan"
	case familyAssessment:
		return "a lone assessment"
	case familySector:
		return "a sector's plan in the small form"
	case familyView:
		return "what one reader sees"
	case familyHistory:
		return "a history"
	}
	return ""
}

// onlyKinds refuses a document that says itself that it is of another family than those that
// a call reads: one line instead of every member that is not known there.
func onlyKinds(name string, data []byte, kind string, families ...string) error {
	family := issue.FamilyOf(data)
	if is := kindOf(family); is != "" && !slices.Contains(families, family) {
		return trouble(printable(name) + ": is " + is + ", not " + kind)
	}
	return nil
}

// newer reports whether the document is of a wire form that this program is too
// old for.
func (d *document) newer() bool {
	return len(d.issues) == 1 && d.issues[0].Rule == "json.newer-format"
}

// empty reports whether nothing could be read.
func (d *document) empty() bool { return d.plan == nil && d.assessment == nil && d.view == nil }

// load reads one document for a call whose product is a document itself: what
// is wrong with it goes to standard error, a line each. Where the document is
// readable all the same, the call goes on; the status says that it was not
// fine.
func (p *program) load(name string, l code.Lang) (document, Status, error) {
	data, line, err := p.readDocument(name)
	if err != nil {
		return document{}, Trouble, err
	}
	return p.loaded(name, line, data, l)
}

// loaded is load of a document that was read: what is no file is read once.
func (p *program) loaded(name string, line int64, data []byte, l code.Lang) (document, Status, error) {
	if err := onlyKinds(name, data, "a plan", familyPlan, familyAssessment, familyView); err != nil {
		return document{}, Trouble, err
	}
	d := decode(data)
	d.file, d.line = name, line
	if !d.issues.HasErrors() {
		return d, Fine, nil
	}
	status := Found
	if d.newer() {
		status = Trouble
	}
	found := findings(d.issues, data, langOf(l, "en"))
	if line == 0 {
		return d, status, p.report(found)
	}
	for _, f := range found {
		if err := writeJSON(p.Err, fileFinding{name, line, f}); err != nil {
			return d, status, err
		}
	}
	return d, status, nil
}

// loadPlan is load for a call that needs a plan.
func (p *program) loadPlan(name string, l code.Lang) (*plan.Plan, Status, error) {
	d, status, err := p.load(name, l)
	return d.onlyPlan(name, status, err)
}

// onlyPlan refuses what is no plan.
func (d *document) onlyPlan(name string, status Status, err error) (*plan.Plan, Status, error) {
	if err == nil && d.assessment != nil {
		err = trouble(printable(name) + ": is a lone assessment, not a plan")
	}
	if err == nil && d.view != nil {
		err = trouble(printable(name) + ": is what one reader sees, not the plan")
	}
	return d.plan, status, err
}

// report writes findings where the product has standard output to itself.
func (p *program) report(found []finding) error {
	for _, f := range found {
		if err := writeJSON(p.Err, f); err != nil {
			return err
		}
	}
	return nil
}

// langOf returns the language that was asked for, else that of a document
// where the library speaks it, else Finnish.
func langOf(asked code.Lang, own string) code.Lang {
	if asked.IsValid() {
		return asked
	}
	base, _, _ := strings.Cut(own, "-")
	var l code.Lang
	if l.UnmarshalText([]byte(base)) != nil {
		return code.FI
	}
	return l
}

// The families that the program knows.
const (
	familyPlan       = "oneplan"
	familyAssessment = "oneplan-assessment"
	familySubjects   = "oneplan-subjects"
	familySector     = "oneplan-sector"
	familyView       = "oneplan-view"
	familyHistory    = "oneplan-history"
)
