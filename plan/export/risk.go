package export

import (
	"encoding/json"
	"io"
	"maps"
	"slices"
	"strings"
)

// Risk is what risk.json says (riskiraportti).
type Risk struct {
	// K is the smallest number of plans that share their quasi-identifiers, L the
	// smallest number of different values of a sensitive column among them.
	K int `json:"k"`
	L int `json:"l"`
	// QuasiIdentifiers are the columns that K is about, Sensitive those of L.
	QuasiIdentifiers []string `json:"quasiIdentifiers"`
	Sensitive        []string `json:"sensitive"`
	// Plans are in the export, LeftOut are not since they were too few together.
	Plans   int `json:"plans"`
	LeftOut int `json:"leftOut"`
	// Classes are the different combinations; the others are how many plans tell
	// less than they hold.
	Classes            int `json:"classes"`
	OtherMunicipality  int `json:"otherMunicipality"`
	WithoutHalfYear    int `json:"withoutHalfYear"`
	WithoutAgeBand     int `json:"withoutAgeBand"`
	AloneByIntervals   int `json:"aloneByIntervals"`
	LargestByIntervals int `json:"largestByIntervals"`
	// Note says what K does not cover.
	Note string `json:"note"`
}

const riskNote = "k and l are about the columns of quasiIdentifiers in plans.csv. Who knows in which weeks somebody met, was contacted or was assessed can " +
	"tell that plan from others by its intervals: aloneByIntervals plans have a sequence of weeks in intakes and meetings that no other plan has. " +
	"The tables are for a protected environment under an agreement, not for publication."

// generalise makes quasi-identifiers of too few plans wider, until K plans at
// least share them, and reports.
func (e *Export) generalise() (*Risk, error) {
	r := &Risk{QuasiIdentifiers: []string{"age_band", "municipality", "half_year"}, Sensitive: []string{"topic"}, Note: riskNote}
	r.OtherMunicipality = e.widen(func(p *one) { p.place = other })
	r.WithoutHalfYear = e.widen(func(p *one) { p.half = "" })
	r.WithoutAgeBand = e.widen(func(p *one) { p.age = "" })
	small := e.small()
	before := len(e.plans)
	e.plans = slices.DeleteFunc(e.plans, func(p one) bool { return small[p.class()] })
	r.Plans, r.LeftOut = len(e.plans), before-len(e.plans)
	if r.Plans == 0 {
		return nil, ErrFew
	}
	e.measure(r)
	return r, nil
}

type class struct{ age, place, half string }

func (p *one) class() class { return class{p.age, p.place, p.half} }

// small returns the classes of fewer than K plans.
func (e *Export) small() map[class]bool {
	sizes := map[class]int{}
	for i := range e.plans {
		sizes[e.plans[i].class()]++
	}
	small := map[class]bool{}
	for c, n := range sizes {
		small[c] = n < e.options.K
	}
	return small
}

func (e *Export) widen(wider func(*one)) (n int) {
	small := e.small()
	for i := range e.plans {
		if small[e.plans[i].class()] {
			wider(&e.plans[i])
			n++
		}
	}
	return n
}

// measure computes k, l and how many plans are alone by their intervals.
func (e *Export) measure(r *Risk) {
	sizes, topics, sequences := map[class]int{}, map[class]map[string]int{}, map[string]int{}
	for i := range e.plans {
		p := &e.plans[i]
		c := p.class()
		if topics[c] == nil {
			topics[c] = map[string]int{}
		}
		sizes[c]++
		topics[c][p.topic]++
		sequences[p.intervals()]++
	}
	r.Classes = len(sizes)
	r.K = slices.Min(slices.Collect(maps.Values(sizes)))
	r.L = len(e.plans)
	for _, values := range topics {
		r.L = min(r.L, len(values))
	}
	for _, n := range sequences {
		r.LargestByIntervals = max(r.LargestByIntervals, n)
		if n == 1 {
			r.AloneByIntervals++
		}
	}
}

// intervals is the sequence of weeks of intakes and meetings.
func (p *one) intervals() string {
	var b strings.Builder
	for _, table := range []string{intakes, meetings} {
		for _, row := range p.rows[table] {
			b.WriteString(row[1] + ",")
		}
		b.WriteByte(';')
	}
	return b.String()
}

func (r *Risk) write(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}
