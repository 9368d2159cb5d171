package print

import "github.com/onechildoneplan/oneplan/plan"

// need is the recording template's part a: a concrete thing that needs to
// change.
type need struct {
	Text, NotNow text
	By           string
}

func (b *builder) needs(keep func(*plan.Need) bool) []need {
	var needs []need
	for i := range b.p.Needs {
		if n := &b.p.Needs[i]; keep(n) {
			needs = append(needs, need{Text: b.text(n.Text, n.Lang), NotNow: b.text(n.NotNow, n.Lang), By: b.said(n.Statement)})
		}
	}
	return needs
}

// goal is what is aimed at, and how each voice says it has gone.
type goal struct {
	Text, Evidence text
	Due            string
	How            []evaluation
}

type evaluation struct {
	By, State string
	Text      text
}

func (b *builder) goals(keep func(*plan.Goal) bool) []goal {
	var goals []goal
	for i := range b.p.Goals {
		g := &b.p.Goals[i]
		if !keep(g) {
			continue
		}
		one := goal{Text: b.text(g.Text, g.Lang), Evidence: b.text(g.Evidence, g.Lang), Due: dayShort(g.Due, b.l)}
		for j := range g.Evaluations {
			e := &g.Evaluations[j]
			if laterOfSame(g.Evaluations[j+1:], e.By) || e.State == plan.GoalActive && e.Text == "" {
				continue
			}
			one.How = append(one.How, evaluation{By: b.said(e.Statement), State: b.label(e.State), Text: b.text(e.Text, e.Lang)})
		}
		goals = append(goals, one)
	}
	return goals
}

// laterOfSame reports whether the same voice says something later.
func laterOfSame(later []plan.Evaluation, by plan.ID) bool {
	for i := range later {
		if later[i].By == by {
			return true
		}
	}
	return false
}
