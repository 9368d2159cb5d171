package view

import (
	"io"
	"sync"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Format names the wire form of a view: always "oneplan-view/1.0" here. The zero
// Format is not written.
type Format string

// Format1 is the wire form of a [View] that this package reads and writes.
const Format1 Format = "oneplan-view/1.0"

// upgrades lead from every form that was released to [Format1], one step each
// (docs/compatibility.md); there is none before it. A later form adds its step,
// which lifts the plan inside too.
var upgrades []issue.Upgrade

// UnmarshalText takes [Format1] alone; anything else is an [*issue.FormatError].
func (f *Format) UnmarshalText(text []byte) error {
	err := issue.CheckFormat(string(text), string(Format1))
	if err == nil {
		*f = Format1
	}
	return err
}

// MarshalText writes [Format1] alone.
func (f Format) MarshalText() ([]byte, error) {
	return []byte(f), issue.CheckFormat(string(f), string(Format1))
}

var views = sync.OnceValue(func() *issue.Reader[View] { return issue.NewPartReader[View](plan.Forms()...).Upgrading(upgrades...) })

// Decode reads one view strictly, as [Encode] writes it; all problems are in the
// list. What a whole plan needs may be missing from it, since it may be withheld;
// what its parts say against each other is not asked. The view is nil where there
// are errors. Limits of zero are the defaults.
func Decode(data []byte, l issue.Limits) (*View, issue.List) {
	v, issues := views().Decode(data, l, (*View).check)
	if issues.HasErrors() {
		return nil, issues
	}
	return v, issues
}

// check asks for what makes a document a view.
func (v *View) check() (issues issue.List) {
	for _, member := range []struct {
		name  string
		given bool
	}{{"format", v.Format != ""}, {"reader", !v.Reader.IsZero()}, {"on", !v.On.IsZero()}, {"plan", v.Plan != nil}} {
		if !member.given {
			rule, _ := issue.ReaderRules().Find("form.required")
			at := rule.At(issue.Pointer("").Member(member.name))
			at.Of = member.name
			issues = append(issues, at)
		}
	}
	for i := range v.Withheld {
		if v.Withheld[i].Reason == 0 {
			rule, _ := issue.ReaderRules().Find("form.required")
			at := rule.At(issue.Pointer("/withheld").Item(i).Member("reason"))
			at.Of = "reason"
			issues = append(issues, at)
		}
	}
	return issues
}

// Encode writes the view as one JSON document, as [plan.Encode] does. The error is
// the writer's, or an [*issue.EncodeError].
func Encode(w io.Writer, v *View) error {
	doc, err := json.Marshal(v, jsontext.WithIndent("  "))
	if err != nil {
		return issue.NotEncoded(err)
	}
	_, err = w.Write(append(doc, '\n'))
	return err
}
