package plantest

import (
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
)

var entry = history.Entry{At: civil.MustParseInstant("2026-01-12T15:30:00+02:00"), By: "t-1", Reason: "testi"}

func later(day string) history.Entry {
	return history.Entry{At: civil.MustParseInstant(day + "T10:00:00+02:00"), By: "t-2"}
}

func date(s string) civil.Date { return civil.MustParseDate(s) }

// letters spells a number in ten letters.
func letters(n int) string {
	var b [10]byte
	for i := range b {
		b[len(b)-1-i] = byte('a' + n%26)
		n /= 26
	}
	return string(b[:])
}

// id returns an id of a part of an invented plan.
func id(first byte, n int) plan.ID { return plan.ID(string(first) + letters(n)[1:]) }

func planID(n int) plan.PlanID { return plan.PlanID("aaaaaaaaaaaaaaaa" + letters(n)) }

// keys are the workers, units and controllers of invented plans, by their number.
func key(system string, n int) plan.Identifier {
	return plan.Identifier{System: "https://keys.example.fi/" + system, Value: strconv.Itoa(n)}
}

// invented returns a small plan of its own child, without anything wrong in it;
// the number makes its ids and says whose it is.
func invented(n int, status plan.Status) *plan.Plan {
	worker, second, unit, county := id('w', n), id('x', n), id('u', n), id('v', n)
	started := civil.MustParseInstant("2026-01-10T09:00:00+02:00")
	p := &plan.Plan{
		Format: plan.Format1, ID: planID(n), Title: "Suunnitelma",
		Child: plan.Child{
			ID: id('a', n), Subject: "lapsi-" + strconv.Itoa(n), Born: date("2016-05-01"),
			Address: plan.Address{Municipality: plan.Coded{System: "https://keys.example.fi/kunta", Code: strconv.Itoa(100 + n%3)}},
		},
		Organisations: []plan.Organisation{
			{ID: unit, Name: "Perhekeskus", Ownership: plan.OwnershipPublic, ControllerID: county, Identifiers: []plan.Identifier{key("unit", n%4)}},
			{ID: county, Name: "Hyvinvointialue", Identifiers: []plan.Identifier{key("county", n%2)}},
		},
		Concerns: []plan.Concern{{ID: id('c', n), Text: "huoli"}},
	}
	for i, w := range []plan.ID{worker, second} {
		p.People = append(p.People, plan.Member{
			ID: w, Kind: plan.MemberProfessional, Identifiers: []plan.Identifier{key("worker", n%5+i)},
			Professional: &plan.Professional{OrganisationID: unit, Sector: plan.SectorSocial},
		})
	}
	p.Baton = []plan.Holding{{ID: id('b', n), PersonID: worker, Role: plan.HoldingResponsible, From: started, Accepted: started}}
	p.FollowUp = []plan.Reach{
		{ID: id('f', n), Direction: plan.DirectionToWorker, Way: plan.WayPhone},
		{ID: id('g', n), Direction: plan.DirectionToFamily, Way: plan.WayPhone},
	}
	p.Contacts = []plan.Contact{{ID: id('n', n), Day: date("2026-02-01").AddDays(n % 28), State: plan.ContactPlanned}}
	p.Agreements = []plan.Agreement{{ID: id('p', n), Position: plan.PositionAgrees, Statement: plan.Statement{By: p.Child.ID, On: date("2026-01-10")}}}
	p.Course = []plan.Step{{ID: id('s', n), Status: status, Statement: plan.Statement{On: date("2026-01-10")}}}
	for first, way := byte('i'), wayTo[status]; len(way) > 0; first, way = first+1, way[1:] {
		step := plan.Step{ID: id(first, n), Status: way[0], Statement: plan.Statement{On: date("2026-01-10")}}
		p.Course = append(p.Course[:len(p.Course)-1:len(p.Course)-1], step, p.Course[len(p.Course)-1])
	}
	return p
}

// wayTo are the steps before a status.
var wayTo = map[plan.Status][]plan.Status{
	plan.StatusFollowUp:   {plan.StatusAgreed},
	plan.StatusReview:     {plan.StatusAgreed, plan.StatusFollowUp},
	plan.StatusClosed:     {plan.StatusAgreed},
	plan.StatusHandedOver: {plan.StatusAgreed},
}

// closed takes the plan's next step, to its end.
func closed(p *plan.Plan) *plan.Plan {
	q := p.Clone()
	q.Course = append(q.Course, plan.Step{ID: plan.ID("q" + string(p.Child.ID)[1:]), Status: plan.StatusClosed, Statement: plan.Statement{On: date("2026-01-12")}})
	return q
}

// large returns a plan of about two megabytes, in force.
func large(n int) *plan.Plan {
	p := invented(n, plan.StatusAgreed)
	for i := range 999 {
		p.Contacts = append(p.Contacts, plan.Contact{
			ID: id('k', i), Day: date("2020-01-01").AddDays(i), State: plan.ContactHeld, Text: strings.Repeat("ääkkösiä \"lainaus\" \\ 🙂\n", 60),
		})
	}
	return p
}
