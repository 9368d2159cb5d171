package main

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// document is what was read: a plan, a lone assessment, or neither.
type document struct {
	plan       *plan.Plan
	assessment *assess.Document
	issues     issue.List
}

// decode reads a plan or, where the document says that it is one, a lone
// assessment.
func decode(data []byte) document {
	if isAssessment(data) {
		d, issues := assess.Decode(data, issue.Limits{})
		return document{assessment: d, issues: issues}
	}
	p, issues := plan.Decode(data, issue.Limits{})
	return document{plan: p, issues: issues}
}

// newer reports whether the document is of a wire form that this program is too
// old for.
func (d *document) newer() bool {
	return len(d.issues) == 1 && d.issues[0].Rule == "json.newer-format"
}

// isAssessment looks for the member format, which comes first in what we write.
func isAssessment(data []byte) bool {
	dec := json.NewDecoder(bytes.NewReader(data))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return false
	}
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return false
		}
		var value json.RawMessage
		if dec.Decode(&value) != nil {
			return false
		}
		if name == "format" {
			family, _, _ := strings.Cut(string(assess.Format1), "/")
			return bytes.HasPrefix(value, []byte(`"`+family+"/"))
		}
	}
	return false
}
