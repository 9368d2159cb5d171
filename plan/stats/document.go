package stats

import (
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Format names the wire form of counts: always "oneplan-counts/1.0" here.
type Format string

// Format1 is the wire form that this package reads and writes.
const Format1 Format = "oneplan-counts/1.0"

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
// it. It names no plan, but tells of single cases: it belongs to whoever may see
// the register.
type document struct {
	Format   Format       `json:"format" validate:"required"`
	On       civil.Date   `json:"on" validate:"required"`
	Window   civil.Period `json:"window,omitzero"`
	Cohort   civil.Period `json:"cohort,omitzero"`
	By       []Field      `json:"by,omitzero" validate:"omitempty,max=3,dive,required"`
	Calendar string       `json:"calendar" validate:"required,max=40"`
	Undated  int          `json:"undated,omitzero" validate:"omitempty,min=0,max=1000000000"`
	Unread   int          `json:"unread,omitzero" validate:"omitempty,min=0,max=1000000000"`
	Invalid  int          `json:"invalid,omitzero" validate:"omitempty,min=0,max=1000000000"`
	Rows     []rowPart    `json:"rows,omitzero" validate:"omitempty,max=1000000,dive"`
	Cases    []casesPart  `json:"cases,omitzero" validate:"omitempty,max=10000000,dive"`
}

// rowPart names a row. Cases name it by its number, the first is 1.
type rowPart struct {
	Indicator string       `json:"indicator" validate:"required,max=60"`
	Window    civil.Period `json:"window" validate:"required"`
	By        []valuePart  `json:"by,omitzero" validate:"omitempty,max=3,dive"`
}

type valuePart struct {
	Value string `json:"value" validate:"required,max=300"`
}

// casesPart is how many cases are in the same slots of the same rows.
type casesPart struct {
	In    []placePart `json:"in" validate:"required,min=1,max=4,dive"`
	Count int         `json:"count" validate:"required,min=1,max=1000000000"`
}

type placePart struct {
	Row  int    `json:"row" validate:"required,min=1,max=1000000"`
	Slot string `json:"slot" validate:"required,max=40"`
}

var ruleBroken = issue.Rule{ID: "counts.broken", Severity: issue.SeverityError, Words: code.Say(
	"Osalaskennan rivit ja tapaukset eivät sovi yhteen.",
	"Delräkningens rader och fall stämmer inte överens.",
	"Rows and cases of the partial count do not fit each other.")}

// Rules returns the rules that [Decode] has beside those of the reader.
func Rules() issue.Catalogue { return issue.Catalogue{ruleBroken} }

// Encode writes the counts as one JSON document, a part of a sum that [Decode]
// reads and [Counts.Merge] adds to others. The same numbers give the same bytes,
// in whatever order they were counted or merged. The error is the writer's, or an
// [*issue.EncodeError]. The calendar is named, so it must be one of package fi.
func (c *Counts) Encode(w io.Writer) error {
	d := document{
		Format: Format1, On: c.options.On, Window: c.options.Window, Cohort: c.options.Cohort, By: c.options.By,
		Calendar: c.options.Calendar.Name(), Undated: c.undated, Unread: c.unread, Invalid: c.invalid,
	}
	number := make([]int, len(c.keys))
	for i, at := range c.used() {
		k := c.keys[at]
		number[at] = i + 1
		row := rowPart{Indicator: indicators[k.indicator].ID, Window: k.window}
		for _, v := range k.by[:len(c.options.By)] {
			row.By = append(row.By, valuePart{v})
		}
		d.Rows = append(d.Rows, row)
	}
	for _, k := range c.sorted() {
		one := casesPart{Count: c.courses[k]}
		for _, at := range k {
			if at.row > 0 {
				one.In = append(one.In, placePart{number[at.row], anatomies[c.keys[at.row].indicator].names[at.slot]})
			}
		}
		d.Cases = append(d.Cases, one)
	}
	text, err := json.Marshal(&d, jsontext.Multiline(false))
	if err != nil {
		return issue.NotEncoded(err)
	}
	_, err = w.Write(append(text, '\n'))
	return err
}

// used returns the rows that have cases, in the order of their keys.
func (c *Counts) used() (rows []int32) {
	seen := make([]bool, len(c.keys))
	for k := range c.courses {
		for _, at := range k {
			seen[at.row] = true
		}
	}
	for i := range c.keys[1:] {
		if seen[i+1] {
			rows = append(rows, int32(i+1))
		}
	}
	slices.SortFunc(rows, func(a, b int32) int { return c.keys[a].compare(c.keys[b]) })
	return rows
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

// counts returns what the document holds.
func (d *document) counts() (*Counts, issue.List) {
	broken := func(at issue.Pointer) (*Counts, issue.List) { return nil, issue.List{ruleBroken.At(at)} }
	calendar, err := fi.Calendar(d.Calendar)
	if err != nil {
		return broken("/calendar")
	}
	c, err := New(Options{On: d.On, Window: d.Window, Cohort: d.Cohort, By: d.By, Calendar: calendar})
	if err != nil {
		return broken("")
	}
	for i := range d.Rows {
		k, ok := d.Rows[i].key(&c.options)
		if _, twice := c.rows[k]; !ok || twice {
			return broken(issue.Pointer("/rows").Item(i))
		}
		c.row(k)
	}
	for i := range d.Cases {
		k, ok := c.courseOf(d.Cases[i].In)
		if _, twice := c.courses[k]; !ok || twice {
			return broken(issue.Pointer("/cases").Item(i))
		}
		c.courses[k] = d.Cases[i].Count
	}
	c.undated, c.unread, c.invalid = d.Undated, d.Unread, d.Invalid
	return c, nil
}

// key returns the row that is named; false where there can be none.
func (r *rowPart) key(o *Options) (k key, ok bool) {
	k = key{window: r.Window}
	k.indicator = slices.IndexFunc(indicators, func(i Indicator) bool { return i.ID == r.Indicator })
	for i, v := range r.By {
		k.by[i] = strings.Clone(v.Value) // the document is let go
	}
	right := r.Window == o.Window
	if o.Window.IsZero() {
		right = !r.Window.From.IsZero() && r.Window == HalfYear(r.Window.From)
	}
	return k, k.indicator >= 0 && right && len(r.By) == len(o.By)
}

// courseOf returns the course through the places that are named; false where
// none goes there.
func (c *Counts) courseOf(in []placePart) (k course, ok bool) {
	for _, p := range in {
		if p.Row >= len(c.keys) {
			return k, false
		}
		a := &anatomies[c.keys[p.Row].indicator]
		slot := slices.Index(a.names[:], p.Slot)
		if slot < 0 || k[a.spot].row > 0 {
			return k, false
		}
		k[a.spot] = place{int32(p.Row), uint8(slot)}
	}
	return k, c.fits(k)
}

// fits reports whether the rows of a course speak of the same cases.
func (c *Counts) fits(k course) bool {
	about := subject(0)
	for _, at := range k {
		if at.row == 0 {
			continue
		}
		mine := anatomies[c.keys[at.row].indicator].about
		if about != 0 && mine != about {
			return false
		}
		about = mine
	}
	return true
}
