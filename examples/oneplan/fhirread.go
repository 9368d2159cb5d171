//go:build !small && !page

package main

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
)

// read turns FHIR back into a plan.
func (x *exchange) read(p *program) (Status, error) {
	data, err := p.readUpTo(x.from, maxBundle)
	if err != nil {
		return 0, err
	}
	if strings.HasSuffix(x.from, ".ndjson") {
		if data, err = gathered(x.from, data); err != nil {
			return 0, err
		}
	}
	of, issues := fhir.Read(data, fhir.ReadOptions{Subject: x.subject, CarePlan: x.carePlan, On: x.day, By: plan.ID(x.by)})
	if err := p.report(findings(issues, data, code.EN)); err != nil || of == nil {
		return Found, err
	}
	return x.give(p, of)
}

// gathered puts the resources of NDJSON, one a line as servers export them, into
// one bundle: entry n is the n-th line that says something, counted from 0.
func gathered(name string, lines []byte) ([]byte, error) {
	b, number := []byte(`{"resourceType":"Bundle","type":"collection","entry":[`), 0
	first := true
	for line := range bytes.Lines(bytes.TrimPrefix(lines, []byte("\xef\xbb\xbf"))) {
		number++
		if line = bytes.TrimSpace(line); len(line) == 0 {
			continue
		}
		var of struct {
			ResourceType string `json:"resourceType"`
		}
		if json.Unmarshal(line, &of) != nil || of.ResourceType == "" || of.ResourceType == "Bundle" {
			return nil, trouble(printable(name) + ": line " + strconv.Itoa(number) + " is no FHIR resource of its own")
		}
		if !first {
			b = append(b, ',')
		}
		b, first = append(append(append(b, `{"resource":`...), line...), '}'), false
	}
	return append(b, `]}`...), nil
}

// give prints a plan that was read, and what did not come along.
func (x *exchange) give(p *program, of *fhir.Reading) (Status, error) {
	status, err := p.tell(of.Losses)
	if err != nil {
		return 0, err
	}
	if x.remainder != "" {
		kept, err := json.MarshalIndent(of.Remainder(), "", "  ")
		if err != nil {
			return 0, err
		}
		if err := p.save(x.remainder, append(kept, '\n')); err != nil {
			return 0, err
		}
	}
	// A bundle of others need not hold all that a plan must.
	if of.Issues.HasErrors() {
		status = Found
	}
	if err := p.report(findings(of.Issues, nil, code.EN)); err != nil {
		return 0, err
	}
	return status, plan.Encode(p.out, of.Plan)
}
