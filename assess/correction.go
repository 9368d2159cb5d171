package assess

// corrections knows which findings of one assessment have been corrected. The
// zero value is that of an assessment without corrections.
type corrections struct {
	by   map[ID]place // every finding, where any finding corrects another
	gone map[ID]bool  // findings that another takes the place of
}

// place is one finding within its assessment.
type place struct{ view, finding int }

// correctionsOf finds the corrections that take effect. One that points
// outside the assessment, at another voice's finding, at a later view or round
// in a circle has no effect: nobody takes another's words away, and nothing
// said is lost by mistake. [Assessment.Check] reports each of these.
func correctionsOf(a *Assessment) corrections {
	if !a.corrects() {
		return corrections{}
	}
	c := corrections{by: indexFindings(a), gone: map[ID]bool{}}
	for v := range a.Views {
		for f := range a.Views[v].Findings {
			if target, fault := c.target(a, place{v, f}); target != nil && fault == "" {
				c.gone[target.ID] = true
			}
		}
	}
	return c
}

// corrects reports whether any finding corrects another.
func (a *Assessment) corrects() bool {
	for v := range a.Views {
		for f := range a.Views[v].Findings {
			if a.Views[v].Findings[f].CorrectsID != "" {
				return true
			}
		}
	}
	return false
}

func indexFindings(a *Assessment) map[ID]place {
	index := map[ID]place{}
	for v := range a.Views {
		for f := range a.Views[v].Findings {
			id := a.Views[v].Findings[f].ID
			if _, twice := index[id]; !twice {
				index[id] = place{v, f}
			}
		}
	}
	return index
}

// mostCorrections is how often one finding can be corrected in a row.
const mostCorrections = 100

// target returns the finding that the one at p corrects, and the rule that the
// correction breaks, if any.
func (c *corrections) target(a *Assessment, p place) (*Finding, string) {
	at, target, fault := c.step(a, p)
	if target == nil || fault != "" {
		return target, fault
	}
	for range mostCorrections {
		var next *Finding
		if at, next, _ = c.step(a, at); next == nil {
			return target, ""
		}
	}
	return target, "correction.circle"
}

// step looks at one correction by itself.
func (c *corrections) step(a *Assessment, p place) (place, *Finding, string) {
	from := &a.Views[p.view]
	id := from.Findings[p.finding].CorrectsID
	if id == "" {
		return p, nil, ""
	}
	at, ok := c.by[id]
	if !ok {
		return p, nil, "correction.missing"
	}
	to := &a.Views[at.view]
	target := &to.Findings[at.finding]
	switch {
	case from.Speaker() != to.Speaker():
		return at, target, "correction.other-voice"
	case to.On.After(from.On):
		return at, target, "correction.later"
	}
	return at, target, ""
}

// chain returns the finding that stands at the beginning of a finding's
// corrections, with the ids of all that it takes the place of, latest first.
func (c *corrections) chain(a *Assessment, p place) (first place, earlier []ID) {
	if _, fault := c.target(a, p); fault != "" {
		return p, nil
	}
	for {
		at, target, fault := c.step(a, p)
		if target == nil || fault != "" {
			return p, earlier
		}
		earlier = append(earlier, target.ID)
		p = at
	}
}
