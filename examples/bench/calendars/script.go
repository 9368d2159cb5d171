package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"

	"github.com/onechildoneplan/oneplan/deadline/civil"
)

// question is what a script of another language is asked, as JSON on standard
// input.
type question struct {
	FirstStart civil.Date `json:"firstStart"`
	Starts     int        `json:"starts"`
	Workdays   int        `json:"workdays"`
	CountFrom  civil.Date `json:"countFrom"` // first day counted
	CountTo    civil.Date `json:"countTo"`
	FromYear   int        `json:"fromYear"` // of closed
	ToYear     int        `json:"toYear"`
}

// answer is what it says of one way to ask its library, one JSON line each.
type answer struct {
	Name    string  `json:"name"`
	AddNS   float64 `json:"addNanoseconds"`
	CountNS float64 `json:"countNanoseconds"`
	// Added are the days found for each start day, Counted how many were counted.
	Added   []civil.Date `json:"added"`
	Counted int          `json:"counted"`
	// Closed are the days off from Monday to Friday in the asked years.
	Closed []civil.Date `json:"closed"`
	// LeftOut are days off that the script did not take as such.
	LeftOut []civil.Date `json:"leftOut"`
}

// ask runs a script of this folder.
func ask(interpreter, script string) ([]answer, error) {
	in, err := json.Marshal(question{
		FirstStart: firstStart, Starts: starts, Workdays: workdays, CountFrom: countFrom.AddDays(1), CountTo: countTo,
		FromYear: fromYear, ToYear: toYear,
	})
	if err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(context.Background(), interpreter, script)
	cmd.Stdin, cmd.Stderr = bytes.NewReader(in), os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w (the README of examples/bench says what to install)", interpreter, script, err)
	}
	var all []answer
	for dec := json.NewDecoder(bytes.NewReader(out)); dec.More(); {
		var a answer
		if err := dec.Decode(&a); err != nil {
			return nil, fmt.Errorf("%s: %w", script, err)
		}
		all = append(all, a)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s: no answer", script)
	}
	return all, nil
}
