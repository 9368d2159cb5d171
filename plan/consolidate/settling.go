package consolidate

import (
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// settle finds what people have to settle and puts it on the agenda of a joint
// meeting: conflicts first, then what is there twice. It decides nothing.
func (j *joining) settle() {
	out := j.out.Plan
	var agenda []plan.AgendaItem
	say := func(text code.Text, about []plan.ID) {
		agenda = append(agenda, plan.AgendaItem{ID: j.ids.Next(), Text: text.In(langOf(out.Lang)), AboutIDs: about})
	}
	for _, c := range j.conflicts() {
		out.Conflicts = append(out.Conflicts, c)
		say(conflictWords[c.Kind], []plan.ID{c.ID})
	}
	j.out.Duplicates = j.duplicates()
	for _, g := range j.out.Duplicates {
		say(duplicateWords, g.IDs)
	}
	if j.out.Repeated = j.repeated(); len(j.out.Repeated) > 0 {
		var about []plan.ID
		for _, g := range j.out.Repeated {
			about = append(about, g.IDs...)
		}
		say(repeatedWords, about[:min(len(about), mostAbout)])
	}
	if len(agenda) > 0 {
		m := plan.Meeting{ID: j.ids.Next(), Kind: plan.MeetingJoint, State: plan.MeetingPlanned, Agenda: agenda}
		m.On = j.On
		out.Meetings = append(out.Meetings, m)
	}
	j.tell()
}

// mostAbout is how many parts an item of an agenda can name.
const mostAbout = 200

var (
	conflictWords = map[plan.ConflictKind]code.Text{
		plan.ConflictResponsible: code.Say("Kuka on vastuutyöntekijä?", "Vem är ansvarig arbetstagare?", "Who is the responsible worker?"),
		plan.ConflictAims:        code.Say("Nämä tavoitteet vetävät eri suuntiin. Mitä tavoitellaan?", "De här målen drar åt olika håll. Vad siktar vi på?", "These aims pull in opposite directions. What do we aim at?"),
	}
	duplicateWords = code.Say("Samasta asiasta on sovittu useassa suunnitelmassa. Kuka sen tekee?", "Samma sak har avtalats i flera planer. Vem gör det?", "The same thing was agreed in several plans. Who does it?")
	repeatedWords  = code.Say("Samoja asioita on kysytty moneen kertaan. Sovitaan, kuka ne jatkossa kysyy.", "Samma saker har frågats flera gånger. Vi kommer överens om vem som frågar i fortsättningen.", "The same things were asked several times. Let us agree on who asks from now on.")
)

// conflicts returns what does not fit together.
func (j *joining) conflicts() (all []plan.Conflict) {
	out := j.out.Plan
	var named []plan.ID
	for _, id := range j.responsible {
		if !slices.Contains(named, id) {
			named = append(named, id)
		}
	}
	if len(named) > 1 {
		all = append(all, j.conflict(plan.ConflictResponsible, named))
	}
	names := j.names()
	for a := range out.Goals {
		for b := a + 1; b < len(out.Goals); b++ {
			x, y := &out.Goals[a], &out.Goals[b]
			if j.from[x.ID] == j.from[y.ID] {
				continue
			}
			if _, ok := Opposed(x.Text, y.Text, names...); ok {
				all = append(all, j.conflict(plan.ConflictAims, []plan.ID{x.ID, y.ID}))
			}
		}
	}
	return all
}

func (j *joining) conflict(kind plan.ConflictKind, sides []plan.ID) plan.Conflict {
	c := plan.Conflict{ID: j.ids.Next(), Kind: kind, AboutIDs: sides}
	c.On = j.On
	for _, id := range sides {
		c.Sides = append(c.Sides, plan.ConflictSide{ID: j.ids.Next(), PartIDs: []plan.ID{id}})
	}
	return c
}

// names are the names of the child and the people: they are in many sentences
// and say nothing of what these are about.
func (j *joining) names() []string {
	out := j.out.Plan
	all := []string{out.Child.Name.Given, out.Child.Name.Family}
	for i := range out.People {
		all = append(all, out.People[i].Name.Given, out.People[i].Name.Family)
	}
	return all
}

func (j *joining) duplicates() []Group {
	actions := j.out.Plan.Actions
	items, names := make([]said, len(actions)), j.names()
	for i := range actions {
		items[i] = said{actions[i].ID, j.from[actions[i].ID], without(wordsOf(actions[i].Text), names)}
	}
	return groups(items)
}

func (j *joining) repeated() []Group {
	var items []said
	names := j.names()
	for i := range j.out.Plan.SectorPlans {
		for _, q := range j.out.Plan.SectorPlans[i].Questions {
			items = append(items, said{q.ID, j.from[q.ID], without(wordsOf(q.Text), names)})
		}
	}
	return groups(items)
}

func (j *joining) find(i issue.Issue) { j.out.Findings = append(j.out.Findings, i) }

// tell lists what was found, each at its first place in the proposal.
func (j *joining) tell() {
	at := places(j.out.Plan)
	for i := range j.out.Plan.Conflicts {
		c := &j.out.Plan.Conflicts[i]
		rule := ruleAims
		if c.Kind == plan.ConflictResponsible {
			rule = ruleResponsible
		}
		j.find(rule.At(issue.Pointer("/conflicts").Item(i)))
	}
	for _, g := range j.out.Duplicates {
		j.find(ruleDuplicate.At(at[g.IDs[0]]))
	}
	for _, g := range j.out.Repeated {
		j.find(ruleRepeated.At(at[g.IDs[0]]))
	}
}

// places says where the actions and questions of a plan stand.
func places(p *plan.Plan) map[plan.ID]issue.Pointer {
	at := map[plan.ID]issue.Pointer{}
	for i := range p.Actions {
		at[p.Actions[i].ID] = issue.Pointer("/actions").Item(i)
	}
	for i := range p.SectorPlans {
		for k := range p.SectorPlans[i].Questions {
			at[p.SectorPlans[i].Questions[k].ID] = issue.Pointer("/sectorPlans").Item(i).Member("questions").Item(k)
		}
	}
	return at
}

// langOf returns the language in which the library speaks in a plan.
func langOf(l plan.LangTag) code.Lang {
	for _, known := range code.All[code.Lang]() {
		if base, _, _ := strings.Cut(string(l), "-"); base == known.String() {
			return known
		}
	}
	return code.FI
}
