package caseload

import (
	"cmp"
	"io"
	"maps"
	"slices"
	"sync"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Format names the wire form of counts: always "oneplan-caseload/1.0" here.
type Format string

// Format1 is the wire form that this package reads and writes.
const Format1 Format = "oneplan-caseload/1.0"

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

// document is the wire form of [Counts]: a part of a sum, as one machine counted
// it. It has the keys of workers, so it belongs to whoever may see the register.
type document struct {
	Format  Format       `json:"format" validate:"required"`
	On      civil.Date   `json:"on" validate:"required"`
	Keyless int          `json:"keyless,omitzero" validate:"omitempty,min=0,max=1000000000"`
	Workers []workerPart `json:"workers,omitzero" validate:"omitempty,max=1000000,dive"`
	Weeks   []weekPart   `json:"weeks,omitzero" validate:"omitempty,max=100000,dive"`
}

type workerPart struct {
	System   string `json:"system,omitzero" validate:"omitempty,max=300"`
	Value    string `json:"value" validate:"required,max=300"`
	Children int    `json:"children" validate:"required,min=1,max=1000000000"`
}

type weekPart struct {
	Monday    civil.Date `json:"monday" validate:"required"`
	Initiated int        `json:"initiated" validate:"required,min=1,max=1000000000"`
}

var ruleBroken = issue.Rule{ID: "caseload.broken", Severity: issue.SeverityError, Words: code.Say(
	"Osalaskennassa on sama työntekijä tai viikko kahdesti tai viikko, joka ei ala maanantaista tai on tulevaisuudessa.",
	"Delräkningen har samma arbetstagare eller vecka två gånger, eller en vecka som inte börjar på måndag eller är framtida.",
	"The partial count has a worker or week twice, or a week that does not begin on a Monday or is yet to come.")}

// Rules returns the rules that [Decode] has beside those of the reader.
func Rules() issue.Catalogue { return issue.Catalogue{ruleBroken} }

// Encode writes the counts as one JSON document, a part of a sum that [Decode]
// reads and [Counts.Merge] adds to others. The same numbers give the same bytes,
// in whatever order they were counted or merged. It has the keys of workers: it is
// for the register's own desk. The error is the writer's, or an
// [*issue.EncodeError].
func (c *Counts) Encode(w io.Writer) error {
	d := document{Format: Format1, On: c.on, Keyless: c.keyless}
	for worker, n := range c.workers {
		d.Workers = append(d.Workers, workerPart{worker.System, worker.Value, n})
	}
	slices.SortFunc(d.Workers, func(a, b workerPart) int {
		return cmp.Or(cmp.Compare(a.System, b.System), cmp.Compare(a.Value, b.Value))
	})
	for _, monday := range slices.SortedFunc(maps.Keys(c.weeks), civil.Date.Compare) {
		d.Weeks = append(d.Weeks, weekPart{monday, c.weeks[monday]})
	}
	text, err := json.Marshal(&d, jsontext.Multiline(false))
	if err != nil {
		return issue.NotEncoded(err)
	}
	_, err = w.Write(append(text, '\n'))
	return err
}

var documents = sync.OnceValue(func() *issue.Reader[document] { return issue.NewReader[document]() })

// partBytes is the largest part that is read unless Limits say otherwise.
const partBytes = 256 << 20

// Decode reads counts that [Counts.Encode] wrote, strictly. They are nil where
// anything is wrong: half a part would be a wrong sum. Limits of zero are the
// defaults, here 256 MiB.
func Decode(data []byte, l issue.Limits) (*Counts, issue.List) {
	if l.Bytes == 0 {
		l.Bytes = partBytes
	}
	var c *Counts
	_, issues := documents().Decode(data, l, func(d *document) (found issue.List) {
		c, found = d.counts()
		return found
	})
	if len(issues) > 0 {
		return nil, issues
	}
	return c, nil
}

func (d *document) counts() (*Counts, issue.List) {
	c, err := New(d.On)
	if err != nil {
		return nil, issue.List{ruleBroken.At("/on")}
	}
	c.keyless = d.Keyless
	for i, w := range d.Workers {
		key := plan.Identifier{System: w.System, Value: w.Value}
		if _, twice := c.workers[key]; twice {
			return nil, issue.List{ruleBroken.At(issue.Pointer("/workers").Item(i))}
		}
		c.workers[key] = w.Children
	}
	for i, w := range d.Weeks {
		if _, twice := c.weeks[w.Monday]; twice || w.Monday != monday(w.Monday) || w.Monday.After(d.On) {
			return nil, issue.List{ruleBroken.At(issue.Pointer("/weeks").Item(i))}
		}
		c.weeks[w.Monday] = w.Initiated
	}
	return c, nil
}
