package export

import (
	"cmp"
	"hash/fnv"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A census knows what plans there are, and decides how much of each is told: as
// much as K plans have in common. It widens the municipality of a few to other; of
// those that are a few even so, it tells the plan alone. Then it tells weeks in
// the finest step in which K plans of a class have the same weeks of intakes and
// meetings, the days that others may know of. Where what remains would be less
// than K, the smallest group that tells more joins it, so that every plan is told.
type census struct {
	shift   bool
	plans   int
	classes map[class]*members
}

// members are the plans of one class: how many, by their course and topic.
type members map[member]*courses

// member is a course and a topic: exact to the week and with all that follows from
// it, to the day where days are shifted dates.
type member struct {
	exact uint64
	topic string
}

// courses are how many plans have it, and the course as each step tells it.
type courses struct {
	plans int
	exact uint64
	told  [len(steps)]uint64
}

// steps are the numbers of weeks that weeks are told in; behind them they are not
// told.
var steps = [...]int{1, 4, 13}

const untold = len(steps)

// telling is how much is told of a plan.
type telling struct {
	class
	step  int  // place in steps, or untold
	alone bool // the plan, and nothing in the other tables
}

func newCensus(shift bool) *census { return &census{shift: shift, classes: map[class]*members{}} }

func (c *census) note(r *Row) {
	all := c.classes[r.class]
	if all == nil {
		all = &members{}
		c.classes[r.class] = all
	}
	c.plans++
	m := member{r.exact(), r.topic}
	if c.shift {
		m.exact = digestOf(r.course(func(day string) string { return "." + day }))
	}
	one := (*all)[m]
	if one == nil {
		one = &courses{exact: m.exact}
		for i, step := range steps {
			one.told[i] = digestOf(r.days(step))
		}
		(*all)[m] = one
	}
	one.plans++
}

// days tells the weeks of intakes and of meetings in steps: 0 2|4.
func (r *Row) days(step int) string {
	return r.course(func(day string) string { return weekOf(day, step) })
}

// course tells the days of intakes and of meetings.
func (r *Row) course(tell func(day string) string) string {
	var text []byte
	for i, table := range [...]int{intakes, meetings} {
		if i > 0 {
			text = append(text, '|')
		}
		for line := range strings.Lines(r.tables[table]) {
			_, rest, _ := strings.Cut(line, ",")
			day, _, _ := strings.Cut(rest, ",")
			if day = tell(day); day == "" {
				continue
			}
			if n := len(text); n > 0 && text[n-1] != '|' {
				text = append(text, ' ')
			}
			text = append(text, day...)
		}
	}
	return string(text)
}

// weekOf returns the week of a day in steps of so many weeks; a day before the
// first is in a week before. No day is in no week.
func weekOf(day string, step int) string {
	if day == "" {
		return ""
	}
	days, _ := strconv.Atoi(day) // it was written by Row
	length := 7 * step
	if days < 0 {
		days -= length - 1
	}
	return strconv.Itoa(days / length * step)
}

// exact is a digest of the weeks and of what the cases of intakes and meetings say
// of the days beside them: bands of days, half-years.
func (r *Row) exact() uint64 {
	text := []byte(r.days(1))
	for line := range strings.Lines(r.tables[cases]) {
		if about, _, _ := strings.Cut(line, "."); about == "concern" || about == "joint-meeting" || about == "intake" {
			text = append(text, line...)
		}
	}
	return digestOf(string(text))
}

func digestOf(text string) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(text)) // never fails
	return h.Sum64()
}

func (m members) size() (n int) {
	for _, one := range m {
		n += one.plans
	}
	return n
}

// tellings say how each plan is told: by its class and its exact course.
type tellings map[class]*told

type told struct {
	class
	alone bool
	steps map[uint64]int
}

func (t tellings) of(r *Row) telling {
	of := t[r.class]
	step, known := of.steps[r.exact()]
	if !known {
		step = untold
	}
	return telling{of.class, step, of.alone}
}

// generalise decides and reports.
func (c *census) generalise(k int) (*Risk, tellings) {
	all := c.placed(k)
	as := map[class]members{}
	for was, of := range all {
		if as[of.class] == nil {
			as[of.class] = members{}
		}
		for m, one := range *c.classes[was] {
			sum := as[of.class][m]
			if sum == nil {
				sum = &courses{exact: one.exact, told: one.told}
				as[of.class][m] = sum
			}
			sum.plans += one.plans
		}
	}
	steps := map[class]map[uint64]int{}
	for of, m := range as {
		if steps[of] = map[uint64]int{}; !c.shift && of.half != anyOf {
			steps[of] = m.steps(k)
		}
	}
	for _, of := range all {
		of.steps = steps[of.class]
	}
	return c.report(all, as, steps), all
}

// placed returns the classes as they are told.
func (c *census) placed(k int) tellings {
	all := tellings{}
	for was := range c.classes {
		all[was] = &told{class: was}
	}
	order := slices.SortedFunc(maps.Keys(c.classes), func(a, b class) int {
		return cmp.Or(cmp.Compare(c.classes[a].size(), c.classes[b].size()), strings.Compare(a.age+","+a.half+","+a.place, b.age+","+b.half+","+b.place))
	})
	// near are those that tell the same when they are told wider, the smallest first.
	near := map[class][]class{}
	for _, was := range order {
		wide := class{was.age, other, was.half}
		near[wide] = append(near[wide], was)
	}
	left := 0 // plans that are told alone
	var wides []class
	for _, wide := range slices.SortedFunc(maps.Keys(near), func(a, b class) int { return strings.Compare(a.age+","+a.half, b.age+","+b.half) }) {
		n := 0
		for _, was := range near[wide] {
			if size := c.classes[was].size(); size < k || n > 0 && n < k {
				all[was].class, n = wide, n+size
			}
		}
		if n > 0 && n < k {
			left += c.alone(all, near[wide])
		} else {
			wides = append(wides, wide)
		}
	}
	if left > 0 && left < k { // one is enough: each has k or more
		c.alone(all, near[slices.MinFunc(wides, func(a, b class) int { return cmp.Compare(c.sum(near[a]), c.sum(near[b])) })])
	}
	return all
}

func (c *census) sum(of []class) (n int) {
	for _, was := range of {
		n += c.classes[was].size()
	}
	return n
}

// alone tells of classes nothing but the plan itself.
func (c *census) alone(all tellings, of []class) int {
	for _, was := range of {
		*all[was] = told{class: class{anyOf, anyOf, anyOf}, alone: true}
	}
	return c.sum(of)
}

// steps returns the step of each course: the place of the finest one in which at
// least k have the same.
func (m members) steps(k int) map[uint64]int {
	at := map[uint64]int{}
	for _, one := range m {
		at[one.exact] = untold
	}
	type group struct {
		step  int
		told  uint64
		plans int
	}
	var groups []group
	for step := range steps {
		sizes := map[uint64]int{}
		for _, one := range m {
			if at[one.exact] == untold {
				sizes[one.of(step)] += one.plans
			}
		}
		for _, one := range m {
			if at[one.exact] == untold && sizes[one.of(step)] >= k {
				at[one.exact] = step
			}
		}
		for told, n := range sizes {
			if n >= k {
				groups = append(groups, group{step, told, n})
			}
		}
	}
	left := 0
	for _, one := range m {
		if at[one.exact] == untold {
			left += one.plans
		}
	}
	slices.SortFunc(groups, func(a, b group) int {
		return cmp.Or(cmp.Compare(a.plans, b.plans), cmp.Compare(b.step, a.step), cmp.Compare(a.told, b.told))
	})
	for _, g := range groups {
		if left == 0 || left >= k {
			break
		}
		for _, one := range m {
			if at[one.exact] == g.step && one.of(g.step) == g.told {
				at[one.exact] = untold
			}
		}
		left += g.plans
	}
	return at
}

// of is what groups courses that are told in a step.
func (c *courses) of(step int) uint64 {
	if step == 0 {
		return c.exact
	}
	return c.told[step]
}

// report measures what is told.
func (c *census) report(all tellings, as map[class]members, steps map[class]map[uint64]int) *Risk {
	r := &Risk{QuasiIdentifiers: []string{"age_band", "municipality", "half_year", "step", "days"}, Sensitive: []string{"topic"}, Note: riskNote, Plans: c.plans}
	for was, of := range all {
		switch n := c.classes[was].size(); {
		case of.alone:
			r.PlanAlone += n
		case of.place != was.place:
			r.OtherMunicipality += n
		}
	}
	type same struct {
		class
		step int
		told uint64
	}
	sizes, topics, sequences := map[same]int{}, map[same]map[string]bool{}, map[same]int{}
	for of, m := range as {
		for key, one := range m {
			s := same{of, untold, 0}
			if step, known := steps[of][one.exact]; known {
				s.step = step
			}
			if s.step < untold {
				s.told = one.told[s.step]
			}
			sizes[s] += one.plans
			if topics[s] == nil {
				topics[s] = map[string]bool{}
			}
			topics[s][key.topic] = true
			switch {
			case s.step < untold:
				sequences[same{step: s.step, told: s.told}] += one.plans
			case c.shift && of.half != anyOf:
				sequences[same{told: one.exact}] += one.plans
			}
			*r.ByStep.at(s.step) += one.plans
		}
	}
	r.Classes, r.K, r.L = len(sizes), r.Plans, r.Plans
	for s, n := range sizes {
		r.K, r.L = min(r.K, n), min(r.L, len(topics[s]))
	}
	for _, n := range sequences {
		r.LargestByIntervals = max(r.LargestByIntervals, n)
		if n == 1 {
			r.AloneByIntervals++
		}
	}
	return r
}

func (b *ByStep) at(step int) *int {
	return [...]*int{&b.One, &b.Four, &b.Thirteen, &b.Any}[step]
}
