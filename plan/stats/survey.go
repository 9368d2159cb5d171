package stats

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/survey"
)

// AddSurvey counts what municipalities answered about taking the model into use:
// of each the last answer in each window, by the day of today. Give each survey
// once, after [survey.Survey.Merge] where there are several of one time. The
// indicator has rows only where a survey was counted, and never in those of a cohort,
// since a municipality is of none.
func (c *Counts) AddSurvey(s *survey.Survey) {
	if !c.options.Cohort.IsZero() {
		return
	}
	windows := map[civil.Period]struct{}{}
	for i := range s.Answers {
		w := c.options.Window
		if w.IsZero() {
			w = HalfYear(s.Answers[i].On)
		}
		windows[w] = struct{}{}
	}
	for w := range windows {
		within := w
		if within.To.After(c.options.On) {
			within.To = c.options.On
		}
		for _, a := range s.Latest(within) {
			var at plan.Plan // of nobody, in that municipality
			at.Child.Address.Municipality.Code = a.Municipality
			c.count(course{c.in(w, inUse, uint8(a.Stage-survey.StageNone), &at, nil, a.On)})
		}
	}
}

// surveyed reports whether a survey was counted.
func (c *Counts) surveyed() bool {
	for _, k := range c.keys[1:] {
		if k.indicator == inUse {
			return true
		}
	}
	return false
}

// adoption is the anatomy of the municipalities' answers: their slots are the
// stages in their order.
var adoption = anatomy{
	about:     aboutMunicipalities,
	names:     [slots]string{"none", "goal", "planned", "trial", "rooted", "no-need", "no-answer", outside: "outside"},
	numerator: setOf(uint8(survey.StageTrial-survey.StageNone), uint8(survey.StageRooted-survey.StageNone)),
	rest:      setOf(0, uint8(survey.StageGoal-survey.StageNone), uint8(survey.StagePlanned-survey.StageNone), uint8(survey.StageNoNeed-survey.StageNone)),
	beside:    setOf(uint8(survey.StageNoAnswer - survey.StageNone)), apart: true,
	parts: []partOf{
		{PartStage0, setOf(0)}, {PartStage1, setOf(1)}, {PartStage2, setOf(2)}, {PartStage3, setOf(3)}, {PartStage4, setOf(4)},
		{PartNoNeed, setOf(5)}, {PartNoAnswer, setOf(6)},
	},
}
