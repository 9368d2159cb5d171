package sheet

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Draft fills a new plan ([plan.New]) in from a sheet: the child, who took part,
// the meeting, needs, goals, actions, ways of contact, the responsible worker, the
// next contact, differing views, permissions and copies. Ids come from ids. The plan
// is agreed where the sheet names a responsible worker who accepted, a draft
// otherwise, with the baton offered to whoever is named. Everything was said on the
// day of the meeting. Where the issues hold an
// error the plan is not to be used; they name fields and hold nothing of what was
// written. Whether the plan is whole, its own check says.
func Draft(p *plan.Plan, filled Filled, ids *plan.IDs) issue.List {
	d := &draft{Plan: p, filled: filled, ids: ids, asked: map[string]bool{}, people: map[string]plan.ID{}, parts: map[string]plan.ID{}}
	d.child()
	d.everybody()
	d.meeting()
	d.needs()
	d.actions()
	d.contacts()
	d.responsible()
	d.views()
	d.permissions()
	d.alone()
	return d.issues
}

// alone finds what was written beside an empty field that it belongs to: a refusal
// without whom it is about, say, would be lost without a word.
func (d *draft) alone() {
	for _, f := range Fields() {
		if d.filled[f.Code] != "" && !d.asked[f.Code] {
			d.wrong(f.Code, ruleAlone)
		}
	}
}

type draft struct {
	*plan.Plan
	filled Filled
	asked  map[string]bool // the fields that were looked at
	ids    *plan.IDs
	issues issue.List

	people map[string]plan.ID // by field code
	parts  map[string]plan.ID // likewise
	on     civil.Date
	writes plan.ID
	meets  plan.ID // the meeting
}

func (d *draft) text(of string) string {
	d.asked[of] = true
	return d.filled[of]
}

// wrong notes a finding, once however often the field is read.
func (d *draft) wrong(of string, r issue.Rule) {
	if i := r.At(issue.Pointer("").Member(of)); !slices.Contains(d.issues, i) {
		d.issues = append(d.issues, i)
	}
}

// read reads a field by its kind; the zero value where it is empty or wrong.
func read[T any](d *draft, of string, parse func(string) (T, bool)) (v T) {
	text := d.text(of)
	if text == "" {
		return v
	}
	got, ok := parse(text)
	if !ok {
		d.wrong(of, ruleValue)
		return v
	}
	return got
}

func (d *draft) day(of string) civil.Date { return read(d, of, day) }
func (d *draft) clock(of string) string   { return read(d, of, clock) }
func (d *draft) yes(of string) bool       { return read(d, of, yes) }

// person reads the code of one person.
func (d *draft) person(of string) plan.ID {
	switch ids := d.persons(of); len(ids) {
	case 0:
		return ""
	case 1:
		return ids[0]
	}
	d.wrong(of, rulePerson)
	return ""
}

// persons reads codes of people.
func (d *draft) persons(of string) (ids []plan.ID) {
	text := d.text(of)
	if text == "" {
		return nil
	}
	for _, one := range strings.FieldsFunc(and.Replace(text), func(r rune) bool { return r == ',' || r == ' ' || r == '+' || r == '&' }) {
		id := d.people[strings.ToUpper(one)]
		if id == "" {
			d.wrong(of, rulePerson)
			return nil
		}
		ids = append(ids, id)
	}
	return ids
}

// refers reads the code of another field.
func (d *draft) refers(of string) []plan.ID {
	text := d.text(of)
	if text == "" {
		return nil
	}
	id := d.parts[strings.ToUpper(text)]
	if id == "" {
		d.wrong(of, ruleField)
		return nil
	}
	return []plan.ID{id}
}

// said is what somebody says on the day of the meeting, in the hand of the writer.
// Where the sheet does not tell who said it, nobody is put in their place.
func (d *draft) said(by plan.ID) plan.Statement {
	s := plan.Statement{By: by, On: d.on}
	if by != d.writes {
		s.RecordedBy = d.writes
	}
	return s
}

// noted is what was agreed together and written down by the writer.
func (d *draft) noted() plan.Statement { return plan.Statement{By: d.writes, On: d.on} }

func (d *draft) child() {
	d.Child.ID = d.ids.Next()
	d.people["L1"], d.parts["L1"] = d.Child.ID, d.Child.ID
	d.Child.Name = nameOf(d.text("L1"))
	d.Child.Born = d.day("L2")
	d.on = d.day("T1")
}

// nameOf parts a name before its last word.
func nameOf(text string) plan.Name {
	words := strings.Fields(text)
	if len(words) < 2 {
		return plan.Name{Given: text}
	}
	return plan.Name{Given: strings.Join(words[:len(words)-1], " "), Family: words[len(words)-1]}
}

func (d *draft) everybody() {
	organisations := map[string]plan.ID{}
	for n := 1; n <= People; n++ {
		row := "P" + strconv.Itoa(n)
		if d.text(row) == "" {
			continue
		}
		m := plan.Member{ID: d.ids.Next(), Name: nameOf(d.text(row)), Period: civil.Period{From: d.on}}
		d.people[row] = m.ID
		if t := telecom(d.text(row + "d")); t != nil {
			m.Telecoms = []plan.Telecom{*t}
		}
		what, work := d.text(row+"a"), d.text(row+"c")
		relation, related := kin(what)
		switch {
		case d.yes(row + "b"):
			m.Kind, m.Guardian = plan.MemberGuardian, &plan.Guardian{Relation: relation}
		case work != "":
			m.Kind, m.Professional = plan.MemberProfessional, &plan.Professional{Title: what}
			if organisations[work] == "" {
				organisations[work] = d.ids.Next()
				d.Organisations = append(d.Organisations, plan.Organisation{ID: organisations[work], Name: work})
			}
			m.Professional.OrganisationID = organisations[work]
		default:
			m.Kind, m.NearPerson = plan.MemberNearPerson, &plan.NearPerson{Relation: relation}
			if !related { // a neighbour is nobody's worker, and a worker nobody's neighbour
				d.wrong(row+"a", ruleKin)
			} else if !calls(relation, what) {
				m.NearPerson.Text = what
			}
		}
		d.People = append(d.People, m)
	}
	d.writes = d.person("T5")
}

func (d *draft) meeting() {
	m := plan.Meeting{ID: d.ids.Next(), Statement: d.noted(), Kind: plan.MeetingJoint, State: plan.MeetingHeld}
	if at := d.clock("T2"); at != "" && !d.on.IsZero() {
		m.Start = moment(d.on, at)
	}
	if at := d.clock("T3"); at != "" && !d.on.IsZero() {
		m.End = moment(d.on, at)
	}
	if where := d.text("T4"); where != "" {
		m.Place = &plan.Place{Kind: plan.PlaceElsewhere, Text: where}
	}
	for n := 1; n <= People; n++ {
		row := "P" + strconv.Itoa(n)
		if d.people[row] == "" || d.text(row+"e") == "" {
			continue
		}
		presence := plan.PresenceAbsent
		if d.yes(row + "e") {
			presence = plan.PresenceWhole
		}
		m.Attendance = append(m.Attendance, plan.Attendance{ID: d.ids.Next(), PersonID: d.people[row], Presence: presence})
	}
	d.Meetings, d.meets = append(d.Meetings, m), m.ID
}

func (d *draft) needs() {
	for n := 1; n <= Needs; n++ {
		row := "A" + strconv.Itoa(n)
		if d.text(row) == "" {
			continue
		}
		one := plan.Need{ID: d.ids.Next(), Statement: d.said(d.person(row + "a")), Text: d.text(row)}
		d.parts[row] = one.ID
		d.Needs = append(d.Needs, one)
	}
	for n := 1; n <= Goals; n++ {
		row := "G" + strconv.Itoa(n)
		if d.text(row) == "" {
			continue
		}
		one := plan.Goal{ID: d.ids.Next(), Statement: d.noted(), Text: d.text(row), Evidence: d.text(row + "a"), Due: d.day(row + "b"), NeedIDs: d.refers(row + "c")}
		d.parts[row] = one.ID
		d.Goals = append(d.Goals, one)
	}
}

func (d *draft) actions() {
	for n := 1; n <= Actions; n++ {
		row := "B" + strconv.Itoa(n)
		if d.text(row) == "" {
			continue
		}
		one := plan.Action{
			ID: d.ids.Next(), Statement: d.noted(), Text: d.text(row), OwnerIDs: d.persons(row + "a"), Place: d.text(row + "b"),
			Rhythm: read(d, row+"c", rhythm), Period: civil.Period{From: d.day(row + "d")}, Due: d.day(row + "e"), GoalIDs: d.refers(row + "f"),
			Setting: [...]plan.ActionSetting{plan.ActionHome, plan.ActionEveryday, plan.ActionElsewhere}[(n-1)/3],
		}
		d.parts[row] = one.ID
		d.Actions = append(d.Actions, one)
	}
}

func (d *draft) contacts() {
	for n, to := range []plan.Direction{plan.DirectionToWorker, plan.DirectionToFamily} {
		row := "C" + strconv.Itoa(n+1)
		if d.text(row) == "" {
			continue
		}
		r := plan.Reach{
			ID: d.ids.Next(), Statement: d.noted(), Direction: to, Way: read(d, row, way), Telecom: telecom(d.text(row + "b")),
			Days: read(d, row+"c", days), From: d.clock(row + "d"), To: d.clock(row + "e"), DayChosenBy: d.person(row + "f"),
		}
		if who := d.person(row + "a"); to == plan.DirectionToWorker {
			r.WorkerID = who
		} else {
			r.FamilyID, r.WorkerID = who, d.person("D1")
		}
		d.FollowUp = append(d.FollowUp, r)
	}
	if on := d.day("E1"); !on.IsZero() {
		d.Contacts = append(d.Contacts, plan.Contact{
			ID: d.ids.Next(), Statement: d.noted(), Day: on, State: plan.ContactPlanned, Way: read(d, "E2", way),
			WorkerID: d.person("E3"), FamilyIDs: d.persons("E4"),
		})
	}
}

// responsible fills in the baton, what each says of the plan, and its course.
func (d *draft) responsible() {
	accepted, named := d.day("D3"), d.persons("D2")
	from := d.acceptance(accepted)
	status := plan.StatusDraft
	d.Course = append(d.Course, plan.Step{ID: d.ids.Next(), Statement: d.noted(), Status: status})
	for _, row := range []struct {
		of   string
		role plan.HoldingRole
	}{{"D1", plan.HoldingResponsible}, {"D4", plan.HoldingPair}} {
		who := d.person(row.of)
		switch {
		case who == "":
		case accepted.IsZero():
			d.BatonOffers = append(d.BatonOffers, plan.Offer{
				ID: d.ids.Next(), Statement: d.noted(), ToID: who, Role: row.role, NamedByIDs: named, MeetingID: d.meets,
			})
		default:
			d.Baton = append(d.Baton, plan.Holding{
				ID: d.ids.Next(), Statement: d.noted(), PersonID: who, Role: row.role, From: from, Accepted: from, NamedByIDs: named, MeetingID: d.meets,
			})
			if row.role == plan.HoldingResponsible {
				status = plan.StatusAgreed
			}
		}
	}
	if d.yes("D5") {
		d.public(d.person("D1"))
	}
	for n := 1; n <= People; n++ {
		row := "P" + strconv.Itoa(n)
		if d.people[row] == "" || d.text(row+"f") == "" {
			continue
		}
		position := plan.PositionDisagrees
		if d.yes(row + "f") {
			position = plan.PositionAgrees
		}
		d.Agreements = append(d.Agreements, plan.Agreement{ID: d.ids.Next(), Statement: d.said(d.people[row]), Position: position, Text: d.text(row + "g"), MeetingID: d.meets})
	}
	if status == plan.StatusAgreed {
		step := plan.Step{ID: d.ids.Next(), Statement: d.noted(), Status: status, MeetingID: d.meets}
		if accepted.After(step.On) {
			step.On = accepted // nobody held the baton before
		}
		d.Course = append(d.Course, step)
	}
}

// acceptance is when the baton was taken: at the end of the meeting or, on another
// day, at noon.
func (d *draft) acceptance(on civil.Date) civil.Instant {
	end := cmp.Or(d.clock("T3"), d.clock("T2"), "12:00")
	switch on {
	case civil.Date{}:
		return civil.Instant{}
	case d.on:
		return moment(on, end)
	}
	return moment(on, "12:00")
}

// public notes that somebody works in a public service.
func (d *draft) public(who plan.ID) {
	m := d.Person(who)
	if m == nil || m.Professional == nil {
		return
	}
	if o := d.Organisation(m.Professional.OrganisationID); o != nil {
		o.Ownership = plan.OwnershipPublic
	}
}

func (d *draft) views() {
	for n := 1; n <= Views; n++ {
		row := "F" + strconv.Itoa(n)
		if d.text(row) != "" {
			d.Disagreements = append(d.Disagreements, plan.Disagreement{
				ID: d.ids.Next(), Statement: d.said(d.person(row + "a")), Text: d.text(row), Reasons: d.text(row + "b"), AboutIDs: d.refers(row + "c"),
			})
		}
	}
}

func (d *draft) permissions() {
	for n := 1; n <= Consents; n++ {
		row := "S" + strconv.Itoa(n)
		who := d.person(row)
		if who == "" {
			continue
		}
		if d.text(row+"a") != "" {
			c := plan.Consent{ID: d.ids.Next(), Statement: d.said(d.person(row + "d")), RecipientID: who, Decision: plan.ConsentRefused, Scope: plan.ScopeWhole}
			if d.yes(row + "a") {
				c.Decision = plan.ConsentGiven
			}
			if d.yes(row + "b") {
				c.Scope = plan.ScopeMinimum
			}
			c.Period = civil.Period{From: d.on, To: d.day(row + "c")}
			d.Consents = append(d.Consents, c)
		}
		if d.text(row+"e") != "" {
			c := plan.Copy{ID: d.ids.Next(), Statement: d.noted(), RecipientID: who, State: plan.CopyNotGiven}
			if d.yes(row + "e") {
				c.State, c.Form = plan.CopyAgreed, plan.CopyPrinted
			}
			d.Copies = append(d.Copies, c)
		}
	}
}
