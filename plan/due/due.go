package due

import (
	"iter"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Options directs [Of].
type Options struct {
	// On is the day of today; what was recorded after it does not count.
	On civil.Date
	// Soon is how many days before the last day something is due soon.
	Soon int
	// Calendar is the reading of working days; nil is that of THL.
	Calendar *deadline.Calendar
	// Targets are an organisation's own, counted beside the law.
	Targets []fi.Target
}

// Rules returns the rules by which this package reports, with their words.
func Rules() issue.Catalogue { return issue.Catalogue{ruleUncounted, ruleNoDay} }

var ruleUncounted = issue.Rule{ID: "due.uncounted", Severity: issue.SeverityWarning, Words: code.Say(
	"Määräpäivää ei voitu laskea tämän päivän perusteella.",
	"Den sista dagen kunde inte räknas från den här dagen.",
	"No last day could be counted from this day.")}

var ruleNoDay = issue.Rule{ID: "due.no-day", Severity: issue.SeverityError, Words: code.Say(
	"Tätä päivää ei ole annettu, joten mitään ei voi laskea.",
	"Dagens datum har inte angetts, så ingenting kan räknas.",
	"The day of today is not given, so nothing can be counted.")}

// Of returns the days of a plan as they stand on one day, most urgent first:
// what intakes, needs, agreement and decisions start by law, and the days that
// the plan's own people agreed on. What is done is among them, as met or late.
// The issues are the places from whose days nothing could be counted; without a
// day of today there is one, at the whole plan, and no day.
func Of(p *plan.Plan, o Options) ([]Day, issue.List) {
	if o.On.IsZero() {
		return nil, issue.List{ruleNoDay.At("")}
	}
	c := &counting{plan: p, options: o}
	c.intakes()
	c.needs()
	c.agreed()
	c.decisions()
	if plan.Open(statusOn(p, o.On)) {
		c.own()
	}
	slices.SortStableFunc(c.dues, Day.Compare)
	return c.dues, c.issues
}

// Uncounted is a place of one plan from whose day nothing could be counted.
type Uncounted struct {
	PlanID plan.PlanID
	Issue  issue.Issue
}

// Worklist returns what is open in many plans on one day, most urgent first and
// then in the order of the plans (työntekijän päivän lista), and what could not
// be counted, plan by plan.
func Worklist(plans iter.Seq[*plan.Plan], o Options) ([]Day, []Uncounted) {
	var all []Day
	var uncounted []Uncounted
	for p := range plans {
		dues, issues := Of(p, o)
		for _, i := range issues {
			uncounted = append(uncounted, Uncounted{p.ID, i})
		}
		for _, d := range dues {
			if !d.IsDone() {
				all = append(all, d)
			}
		}
	}
	slices.SortStableFunc(all, Day.Compare)
	return all, uncounted
}

// statusOn returns the plan's status on a day.
func statusOn(p *plan.Plan, on civil.Date) plan.Status {
	s := plan.StatusDraft
	for i := range p.Course {
		if !p.Course[i].On.After(on) {
			s = p.Course[i].Status
		}
	}
	return s
}

// counting is the state of one [Of].
type counting struct {
	plan    *plan.Plan
	options Options
	dues    []Day
	issues  issue.List
}

// past returns a day that has come, else the zero Date.
func (c *counting) past(d civil.Date) civil.Date {
	if d.After(c.options.On) {
		return civil.Date{}
	}
	return d
}
