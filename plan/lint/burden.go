package lint

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// The numbers of this pack are the library's own: the source names the fault and
// no number.
const (
	nearDays    = 7 // two meetings within so many days could be one
	manyWorkers = 4 // more services than this for one need
	manyTasks   = 4 // so many tasks at once, all on one of the family
)

// burden asks whether the plan itself is a load.
func burden() Pack {
	return Pack{
		Name: "burden",
		About: code.Say(
			"Kuormittaako suunnitelma perhettä: liian monta tekijää, tapaamista tai tehtävää?",
			"Belastar planen familjen: för många aktörer, möten eller uppgifter?",
			"Is the plan a load on the family: too many actors, meetings or tasks?"),
		Rules: []Rule{
			{
				Rule: hint("burden.idle", sourcePlasters, code.Say(
					"Ammattilainen on mukana, mutta hänellä ei ole suunnitelmassa tehtävää.",
					"Yrkespersonen är med men har ingen uppgift i planen.",
					"The professional takes part but has no task in the plan.")),
				Suggest: code.Say(
					"Sopikaa hänen tehtävänsä tai päättäkää hänen osuutensa (period.to).",
					"Avtala en uppgift eller avsluta medverkan (period.to).",
					"Agree on a task, or end the person's part (period.to)."),
				Follows: []string{causeNoActions},
				Look: func(s *Subject, found func(Place)) {
					if !s.Agreed() {
						return
					}
					busy := s.busy()
					for i := range s.Plan.People {
						m := &s.Plan.People[i]
						if m.Kind == plan.MemberProfessional && !m.Period.From.IsZero() && m.Period.To.IsZero() && !busy[m.ID] && !s.ownOrganisationActs(m) {
							found(Place{Pointer: issue.Pointer("/people").Item(i)})
						}
					}
				},
			},
			{
				Rule: hint("burden.meetings", sourcePlasters, code.Say(
					"Kaksi sovittua tapaamista on lähellä toisiaan; riittäisikö yksi yhteinen?",
					"Två avtalade möten ligger nära varandra; räcker ett gemensamt?",
					"Two planned meetings are close to each other; would one joint meeting do?")),
				Suggest: code.Say("Yhdistäkää tapaamiset.", "Slå ihop mötena.", "Join the meetings."),
				Look:    nearMeetings,
			},
			{
				Rule: hint("burden.services", sourcePlasters, code.Say(
					"Saman tarpeen ympärillä on monta palvelua; kuka kantaa vastuun?",
					"Kring samma behov finns många tjänster; vem bär ansvaret?",
					"Many services stand round one need; who carries it?")),
				Suggest: code.Say(
					"Sopikaa, kuka hoitaa asian, ja jättäkää muut taustalle.",
					"Avtala vem som sköter saken och låt de andra stå i bakgrunden.",
					"Agree who takes care of it, and let the others step back."),
				Look: manyServices,
			},
			{
				Rule: hint("burden.one-person", sourcePlasters, code.Say(
					"Perheen kaikki tehtävät ovat yhden ihmisen varassa.",
					"Familjens alla uppgifter vilar på en enda person.",
					"All the family's tasks rest on one person.")),
				Suggest: code.Say(
					"Jakakaa tehtäviä tai tarjotkaa apua.",
					"Dela på uppgifterna eller erbjud hjälp.",
					"Share the tasks, or offer help."),
				Look: onePerson,
			},
		},
	}
}

// busy are the people who do anything in the plan: an action, the baton, a contact, an
// assessment that is not complete, a meeting ahead.
func (s *Subject) busy() map[plan.ID]bool {
	busy := map[plan.ID]bool{}
	p := s.Plan
	for i := range p.Actions {
		for _, id := range p.Actions[i].OwnerIDs {
			busy[id] = true
		}
	}
	for i := range p.Baton {
		busy[p.Baton[i].PersonID] = true
	}
	for i := range p.BatonOffers {
		busy[p.BatonOffers[i].ToID] = true
	}
	for i := range p.Contacts {
		busy[p.Contacts[i].WorkerID] = true
	}
	for i := range p.FollowUp {
		busy[p.FollowUp[i].WorkerID] = true
	}
	running := map[plan.ID]bool{} // assessments that people make or are asked to take part in
	for i := range p.Assessments {
		a := &p.Assessments[i]
		if !a.Completed.IsZero() && (s.On.IsZero() || !a.Completed.After(s.On)) {
			continue
		}
		running[a.ID] = true
		for _, id := range a.AssessorIDs {
			busy[id] = true
		}
	}
	for i := range p.Requests {
		r := &p.Requests[i]
		busy[r.ToID] = busy[r.ToID] || running[r.AssessmentID] && (r.Answer == nil || r.Answer.Kind != plan.AnswerDeclines)
	}
	for i := range p.Meetings {
		m := &p.Meetings[i]
		for j := range m.Invitations {
			v := &m.Invitations[j]
			busy[v.PersonID] = busy[v.PersonID] || m.State == plan.MeetingPlanned && v.Response != plan.ResponseDeclines
		}
	}
	return busy
}

// ownOrganisationActs reports whether an organisation itself does something and
// the professional may be the one who does it.
func (s *Subject) ownOrganisationActs(m *plan.Member) bool {
	if m.Professional == nil {
		return false
	}
	for i := range s.Plan.Actions {
		if slices.Contains(s.Plan.Actions[i].OwnerIDs, m.Professional.OrganisationID) {
			return true
		}
	}
	return false
}

func nearMeetings(s *Subject, found func(Place)) {
	type ahead struct {
		at  int
		day civil.Date
	}
	var planned []ahead
	for i := range s.Plan.Meetings {
		m := &s.Plan.Meetings[i]
		if m.State != plan.MeetingPlanned || m.Start.IsZero() {
			continue
		}
		day, _ := m.Start.DayAt(m.Start.Offset()) // as the plan writes it
		now := ahead{i, day}
		for _, before := range planned {
			if days := now.day.Sub(before.day); days > -nearDays && days < nearDays {
				found(Place{Pointer: issue.Pointer("/meetings").Item(i)})
				break
			}
		}
		planned = append(planned, now)
	}
}

func manyServices(s *Subject, found func(Place)) {
	for i := range s.Plan.Needs {
		services := map[plan.ID]bool{}
		for g := range s.Plan.Goals {
			if !slices.Contains(s.Plan.Goals[g].NeedIDs, s.Plan.Needs[i].ID) {
				continue
			}
			for a := range s.Plan.Actions {
				if action := &s.Plan.Actions[a]; active(action) && slices.Contains(action.GoalIDs, s.Plan.Goals[g].ID) {
					s.addServices(services, action)
				}
			}
		}
		if len(services) > manyWorkers {
			found(Place{Pointer: issue.Pointer("/needs").Item(i)})
		}
	}
}

func (s *Subject) addServices(to map[plan.ID]bool, a *plan.Action) {
	for _, id := range a.OwnerIDs {
		switch m := s.Person(id); {
		case m != nil && m.Kind == plan.MemberProfessional && m.Professional != nil && m.Professional.OrganisationID != "":
			to[m.Professional.OrganisationID] = true
		case m == nil && s.Plan.Organisation(id) != nil:
			to[id] = true
		}
	}
}

func onePerson(s *Subject, found func(Place)) {
	var only plan.ID
	var tasks, first int
	for i := range s.Plan.Actions {
		a := &s.Plan.Actions[i]
		if !active(a) {
			continue
		}
		for _, id := range a.OwnerIDs {
			if !s.Family(id) || id == s.Plan.Child.ID {
				continue
			}
			if only != "" && only != id {
				return
			}
			if only == "" {
				only, first = id, i
			}
			tasks++
		}
	}
	if tasks >= manyTasks {
		found(Place{Pointer: issue.Pointer("/actions").Item(first)})
	}
}
