package main

import (
	"fmt"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
)

// worklist prints what is open in plans on the day, the most urgent first.
func (d *lastDays) worklist(p *program, files []string) (Status, error) {
	if len(files) == 0 {
		return 0, usage("--plan needs a file")
	}
	if err := p.orToday(&d.on); err != nil {
		return 0, err
	}
	targets, err := d.ownTargets(p)
	if err != nil {
		return 0, err
	}
	var status Status
	plans := func(yield func(*plan.Plan) bool) {
		status, err = p.eachSeen("due", files, d.as, d.on, d.lang, yield)
	}
	list, uncounted := due.Worklist(plans, due.Options{On: d.on, Soon: d.soon, Calendar: d.calendar, Targets: targets})
	if err != nil {
		return 0, err
	}
	for _, one := range list {
		if one.State.Status == deadline.StatusLate {
			status = max(status, Found)
		}
		if err := d.entry(p, one); err != nil {
			return 0, err
		}
	}
	for _, one := range uncounted {
		status = max(status, Found)
		if err := d.uncounted(p, one); err != nil {
			return 0, err
		}
	}
	return status, nil
}

// entryObject is where an entry of the list comes from: the plan, what the day
// rests on and the part of the plan it follows from.
type entryObject struct {
	Plan    string `json:"plan"`
	Kind    string `json:"kind"`
	Pointer string `json:"pointer"`
}

// lawObject is the JSON object of an entry of law, ownObject that of a day that
// the plan's people agreed on.
type (
	lawObject struct {
		entryObject
		dueObject
	}
	ownObject struct {
		entryObject
		Due    civil.Date `json:"due"`
		Status string     `json:"status"`
	}
)

// entry prints one thing to do.
func (d *lastDays) entry(p *program, one due.Day) error {
	law := one.Law.Rule.ID != ""
	if d.json {
		of := entryObject{Plan: string(one.PlanID), Kind: one.Kind.String(), Pointer: string(one.At)}
		if law {
			return writeJSON(p.out, lawObject{of, d.object(one.Event, one.Law, one.State)})
		}
		return writeJSON(p.out, ownObject{of, one.Last, one.State.Status.String()})
	}
	last, what := "-         ", one.Kind.String()
	if !one.Last.IsZero() {
		last = one.Last.String()
	}
	if law {
		what = one.Law.Rule.ID
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s %s: %s %s\n", one.PlanID, last, one.State.Words(d.lang), what, one.At)
	if law && d.explain {
		for line := range strings.Lines(one.Law.Explain(d.lang)) {
			b.WriteString("  " + line)
		}
	}
	_, err := p.out.WriteString(b.String())
	return err
}

// uncountedObject is the JSON object of a place from which nothing could be
// counted.
type uncountedObject struct {
	Plan string `json:"plan"`
	finding
}

// uncounted prints one of these places, so that no clock is missing in silence.
func (d *lastDays) uncounted(p *program, one due.Uncounted) error {
	found := findings(issue.List{one.Issue}, nil, d.lang)[0]
	if d.json {
		return writeJSON(p.out, uncountedObject{string(one.PlanID), found})
	}
	return p.say("%s -          %s %s: %s\n", one.PlanID, found.Rule, found.Pointer, found.Message)
}
