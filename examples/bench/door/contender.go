package main

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/schema"
	"github.com/onechildoneplan/oneplan/plan/validation"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// contender says whether a document has the form of a plan, having looked for
// all that is wrong with it.
type contender struct {
	name  string
	judge func(doc []byte) bool
}

func contenders() []contender { return []contender{ours(), reference(), bySchema()} }

// ours finds more than the others: members given twice, and what the parts of
// the plan say against each other.
func ours() contender {
	return contender{"oneplan", func(doc []byte) bool {
		_, issues := plan.Decode(doc, issue.Limits{})
		return !issues.HasErrors()
	}}
}

// reference is what a Go program would do without the strict reader.
func reference() contender {
	v := validation.New()
	return contender{"encoding/json and validator/v10", func(doc []byte) bool {
		var p plan.Plan
		d := json.NewDecoder(bytes.NewReader(doc))
		d.DisallowUnknownFields()
		return d.Decode(&p) == nil && v.Struct(&p) == nil
	}}
}

func bySchema() contender {
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema.Plan()))
	if err != nil {
		panic(err)
	}
	if err := c.AddResource(schema.PlanID, parsed); err != nil {
		panic(err)
	}
	s := c.MustCompile(schema.PlanID)
	return contender{"santhosh-tekuri/jsonschema v6", func(doc []byte) bool {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(doc))
		return err == nil && s.Validate(v) == nil
	}}
}

// document is one question to all contenders.
type document struct {
	name  string
	bytes []byte
	whole bool
}

// documents are case A in one line, and the same with a defect in every need,
// goal and action.
func documents(file string) ([]document, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var line bytes.Buffer
	if err := json.Compact(&line, text); err != nil {
		return nil, err
	}
	broken := line.Bytes()
	for _, defect := range [][2]string{{`"state":"`, `"state":"No`}, {`"due":"20`, `"due":"30.1.20`}, {`"wayId":`, `"way":`}, {`"role":"`, `"Role":"`}, {`"kind":"`, `"kind":"No`}} {
		broken = []byte(strings.ReplaceAll(string(broken), defect[0], defect[1]))
	}
	return []document{{"whole", line.Bytes(), true}, {"broken", broken, false}}, nil
}
