package export

import (
	"crypto/sha256"
	"encoding/json"
	"io"
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

// census counts the plans and their topics in each class, as they are.
type census struct {
	classes map[class]map[string]int
}

func (c *census) note(r *Row) {
	topics := c.classes[r.class]
	if topics == nil {
		topics = map[string]int{}
		c.classes[r.class] = topics
	}
	topics[r.topic]++
}

// generalise makes the quasi-identifiers of too few plans wider, until k plans at
// least share them, and reports: first the municipality, then the half-year, then
// the age band. It returns how each class is told; one that is not there is left
// out.
func (c *census) generalise(k int) (*Risk, map[class]class) {
	r := &Risk{QuasiIdentifiers: []string{"age_band", "municipality", "half_year"}, Sensitive: []string{"topic"}, Note: riskNote}
	told := map[class]class{}
	for as := range c.classes {
		told[as] = as
	}
	r.OtherMunicipality = c.widen(told, k, func(as *class) { as.place = other })
	r.WithoutHalfYear = c.widen(told, k, func(as *class) { as.half = "" })
	r.WithoutAgeBand = c.widen(told, k, func(as *class) { as.age = "" })
	small := c.small(told, k)
	for was, as := range told {
		if small[as] {
			r.LeftOut += c.size(was)
			delete(told, was)
		}
	}
	c.measure(told, r)
	return r, told
}

func (c *census) size(of class) (n int) {
	for _, plans := range c.classes[of] {
		n += plans
	}
	return n
}

// small returns the classes of fewer than k plans, as they are told.
func (c *census) small(told map[class]class, k int) map[class]bool {
	sizes := map[class]int{}
	for was, as := range told {
		sizes[as] += c.size(was)
	}
	small := map[class]bool{}
	for as, n := range sizes {
		small[as] = n < k
	}
	return small
}

func (c *census) widen(told map[class]class, k int, wider func(*class)) (n int) {
	small := c.small(told, k)
	for was, as := range told {
		if small[as] {
			wider(&as)
			told[was] = as
			n += c.size(was)
		}
	}
	return n
}

// measure computes k and l of what is told.
func (c *census) measure(told map[class]class, r *Risk) {
	sizes, topics := map[class]int{}, map[class]map[string]bool{}
	for was, as := range told {
		if topics[as] == nil {
			topics[as] = map[string]bool{}
		}
		for topic, n := range c.classes[was] {
			sizes[as] += n
			topics[as][topic] = true
			r.Plans += n
		}
	}
	r.Classes, r.K, r.L = len(sizes), r.Plans, r.Plans
	for as, n := range sizes {
		r.K, r.L = min(r.K, n), min(r.L, len(topics[as]))
	}
}

// sequence is a digest of the weeks of intakes and meetings.
type sequence [16]byte

func (r *Row) sequence() (s sequence) {
	h := sha256.New()
	for _, table := range []string{intakes, meetings} {
		for _, row := range r.tables[table] {
			h.Write([]byte(row[1] + ","))
		}
		h.Write([]byte{';'})
	}
	copy(s[:], h.Sum(nil))
	return s
}

// intervals counts the plans that are alone by their sequence of weeks.
func (r *Risk) intervals(sequences map[sequence]int) {
	for _, n := range sequences {
		r.LargestByIntervals = max(r.LargestByIntervals, n)
		if n == 1 {
			r.AloneByIntervals++
		}
	}
}

func (r *Risk) write(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}
