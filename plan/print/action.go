package print

import (
	"slices"
	"strconv"

	"github.com/onechildoneplan/oneplan/plan"
)

// setting is the recording template's part b for one place: what is done at
// home, in the everyday environment, elsewhere.
type setting struct {
	Name    string
	Actions []action
}

// action is who does what by when.
type action struct {
	Text, Place text
	Who, When   string
	State       string
	Progress    text
	Decision    text
	Over        bool // done, not done or cancelled
}

// settings are in the order of the recording template; what has no place
// comes last.
var settingWords = [...]string{plan.ActionHome: "actions.home", plan.ActionEveryday: "actions.everyday", plan.ActionElsewhere: "actions.elsewhere"}

func (b *builder) settings(keep func(*plan.Action) bool) []setting {
	var settings []setting
	for _, where := range []plan.ActionSetting{plan.ActionHome, plan.ActionEveryday, plan.ActionElsewhere, 0} {
		var actions []action
		for i := range b.p.Actions {
			if a := &b.p.Actions[i]; a.Setting == where && keep(a) {
				actions = append(actions, b.action(a))
			}
		}
		if len(actions) == 0 {
			continue
		}
		name := settingWords[where]
		if name == "" {
			name = "actions.other"
		}
		settings = append(settings, setting{Name: b.l.Say(wordOf(name, b.youth())), Actions: actions})
	}
	return settings
}

// mine are the reader's own actions that are not over yet.
func (b *builder) mine() []action {
	if !b.actor {
		return nil
	}
	var mine []action
	for i := range b.p.Actions {
		a := &b.p.Actions[i]
		if slices.Contains(a.OwnerIDs, b.of) {
			if one := b.action(a); !one.Over {
				mine = append(mine, one)
			}
		}
	}
	return mine
}

func (b *builder) action(a *plan.Action) action {
	v := action{Text: b.text(a.Text, a.Lang), Place: b.text(a.Place, ""), Who: b.whos(a.OwnerIDs), When: b.when(a)}
	if n := len(a.Progress); n > 0 {
		last := &a.Progress[n-1]
		v.Over = a.Settled()
		v.Progress = b.text(last.Text, last.Lang)
		if last.State != plan.ActionAgreed {
			v.State = b.label(last.State) + spaced(day(last.On, b.l))
		}
	}
	if a.DecisionID != "" {
		for i := range b.p.Decisions {
			if d := &b.p.Decisions[i]; d.ID == a.DecisionID {
				v.Decision = b.decisionName(d)
			}
		}
	}
	return v
}

// when writes how often and by when: "2 kertaa viikossa, 28.1.2026 alkaen".
func (b *builder) when(a *plan.Action) string {
	often := ""
	if a.Rhythm != nil {
		often = b.often(a.Rhythm)
	}
	due := a.Due
	for i := range b.p.Meetings {
		if m := &b.p.Meetings[i]; m.ID == a.DueMeetingID && due.IsZero() {
			due = momentOf(m.Start).on
		}
	}
	until := dayBy(due, b.l)
	if b.past(due) && !a.Settled() {
		until = b.l.Say(wordWasDue) + dayShort(due, b.l)
	}
	if during := days(a.Period, b.l); during != "" {
		until = joined(during, until)
	}
	return joined(often, until)
}

// often writes "2 kertaa viikossa".
func (b *builder) often(r *plan.Rhythm) string {
	var times string
	switch r.Times {
	case 1:
		times = b.l.Say(wordOnce)
	case 2:
		times = b.l.Say(wordTwice)
	default:
		times = strconv.Itoa(r.Times) + b.l.Say(wordTimes)
	}
	return times + spaced(b.label(r.Per))
}

func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + ", " + b
}
