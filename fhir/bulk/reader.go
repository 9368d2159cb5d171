package bulk

import (
	"errors"
	"io"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/reference"
	"github.com/onechildoneplan/oneplan/plan/ndjson"
)

// ErrNoPlan is the cause of the [ndjson.LineError] of a resource that belongs
// to no plan, or to one that came in another order than in the file CarePlan.
var ErrNoPlan = errors.New("bulk: the resource belongs to no plan, or stands in another order than the plans")

// ErrTooMany is the cause of the [ndjson.LineError] of a resource beyond
// [ReadOptions.MaxResources].
var ErrTooMany = errors.New("bulk: too many resources for one plan")

// ErrOtherType is the cause of the [ndjson.LineError] of a resource in the file
// of another type.
var ErrOtherType = errors.New("bulk: a resource of another type")

// ReadOptions say how files are read. The zero value is the default.
type ReadOptions struct {
	fhir.ReadOptions
	// MaxLine is the longest line in bytes, 16 MiB by default.
	MaxLine int
	// MaxResources is the most resources of one plan, 10 000 by default.
	MaxResources int
}

// Read reads the plans of one export: a reader for each resource type. The
// files must have the plans in the same order, as [Writer] writes them. A plan
// comes for each line of CarePlan; to it belong the lines with its identifiers,
// and of lines without any of ours those that refer to it or that it refers to.
// A line belongs to one plan.
//
// An error is an [*Error], beside which there is no plan. After that of a line
// the next plan comes; a line that is left out shows in its plan as references
// that lead nowhere ([fhir.ReasonUnresolved]). After an [*ndjson.StreamError]
// that file has ended.
func Read(files map[string]io.Reader, o ReadOptions) iter.Seq2[*fhir.Reading, error] {
	if o.MaxResources <= 0 {
		o.MaxResources = 10_000
	}
	return func(yield func(*fhir.Reading, error) bool) {
		x := &export{yield: yield, options: o}
		for _, kind := range slices.Sorted(maps.Keys(files)) {
			next, stop := iter.Pull2(ndjson.NewReader(files[kind], &ndjson.Options{MaxLine: o.MaxLine}).Lines())
			defer stop()
			c := &cursor{kind: kind, next: next}
			if kind == "CarePlan" {
				x.plans = c
			} else {
				x.others = append(x.others, c)
			}
		}
		x.read()
	}
}

// export is one reading of all files.
type export struct {
	yield   func(*fhir.Reading, error) bool
	options ReadOptions
	plans   *cursor
	others  []*cursor
	ended   bool // by whoever takes the plans
}

// cursor stands on a line of a file.
type cursor struct {
	kind  string
	next  func() (ndjson.Line, error, bool)
	line  ndjson.Line
	head  *reference.Text // lent, nil when the line is taken
	ended bool
}

// at moves to the next line that was not taken. It reports false at the end of
// the file, and where a line is an error.
func (x *export) at(c *cursor) bool {
	for c.head == nil && !c.ended && !x.ended {
		line, err, ok := c.next()
		switch {
		case !ok:
			c.ended = true
		case err != nil:
			x.tell(c, err)
		default:
			text, err := reference.Parse(line.Bytes)
			switch {
			case err != nil:
				x.refuse(c, line, err)
			case text.Type != c.kind:
				x.refuse(c, line, ErrOtherType)
			default:
				c.line, c.head = line, text
			}
		}
	}
	return c.head != nil && !x.ended
}

func (x *export) refuse(c *cursor, line ndjson.Line, err error) {
	x.tell(c, &ndjson.LineError{Number: line.Number, Offset: line.Offset, Err: err})
}

func (x *export) tell(c *cursor, err error) {
	if !x.ended {
		x.ended = !x.yield(nil, &Error{Type: c.kind, Err: err})
	}
}

func (x *export) read() {
	for x.plans != nil && x.at(x.plans) {
		g := newGroup(x.plans.head)
		x.plans.head = nil
		for took := true; took && !x.ended; {
			took = false
			for _, c := range x.others {
				for x.at(c) && g.owns(c.head) {
					if g.count >= x.options.MaxResources {
						x.refuse(c, c.line, ErrTooMany)
					} else {
						g.add(c.head)
					}
					c.head, took = nil, true
				}
			}
		}
		if x.ended {
			return
		}
		reading, issues := fhir.Read(append(g.bundle, `]}`...), x.options.ReadOptions)
		if err := issues.Err(); err != nil {
			x.refuse(x.plans, x.plans.line, err)
		} else if !x.yield(reading, nil) {
			return
		}
	}
	for _, c := range x.others {
		for x.at(c) {
			c.head = nil
			x.refuse(c, c.line, ErrNoPlan)
		}
	}
}

// group are the resources of one plan.
type group struct {
	id       string          // the plan's, "" for a plan of others
	places   map[string]bool // Type/id of its resources
	referred map[string]bool // what these refer to
	bundle   []byte
	count    int
}

func newGroup(care *reference.Text) *group {
	g := &group{
		places: map[string]bool{}, referred: map[string]bool{},
		bundle: []byte(`{"resourceType":"Bundle","type":"collection","entry":[`),
	}
	for _, i := range care.Identifiers {
		if i.System == fhir.SystemPlan {
			g.id = i.Value
		}
	}
	g.add(care)
	return g
}

// add copies a resource.
func (g *group) add(text *reference.Text) {
	if g.count > 0 {
		g.bundle = append(g.bundle, ',')
	}
	g.bundle = append(append(append(g.bundle, `{"resource":`...), text.JSON...), '}')
	g.places[text.Type+"/"+text.ID] = true
	for _, r := range text.References {
		g.referred[r.URL] = true
	}
	g.count++
}

// owns reports whether a resource belongs to the plan: by its identifiers, and
// where it has none of ours, by what it refers to.
func (g *group) owns(text *reference.Text) bool {
	named := false
	for _, i := range text.Identifiers {
		switch {
		case i.System == fhir.SystemPlan && (text.Type == "CarePlan" || text.Type == "CareTeam"): // a sibling's own plan is named on the sibling
			named = true
			if i.Value == g.id {
				return true
			}
		case i.System == fhir.SystemPart:
			named = true
			if of, _, ok := strings.Cut(i.Value, "."); ok && of == g.id {
				return true
			}
		}
	}
	return !named && (g.referred[text.Type+"/"+text.ID] ||
		slices.ContainsFunc(text.References, func(r reference.Reference) bool { return g.places[r.URL] }))
}
