package view_test

import (
	"encoding"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/require"
)

var updateMatrix = flag.Bool("update", false, "write the golden files anew")

// matrix counts, for every member of the model, how many of its values each
// reader sees, and for every place what is withheld and why.
type matrix struct {
	all      map[string]int            // values of the whole plan, by member
	seen     map[string]map[string]int // the same of each reader's view
	withheld map[string]map[string]int // "place reason source confidence told", by reader
	bases    map[string]map[string]int
}

func newMatrix() *matrix {
	return &matrix{all: map[string]int{}, seen: map[string]map[string]int{}, withheld: map[string]map[string]int{}, bases: map[string]map[string]int{}}
}

var itemNumber = regexp.MustCompile(`/\d+`)

var textMarshaler = reflect.TypeFor[encoding.TextMarshaler]()

// members counts the values in a plan by their place, items taken together.
func members(v reflect.Value, at string, into map[string]int) {
	switch {
	case v.Type().Implements(textMarshaler):
		if !v.IsZero() {
			into[at]++
		}
	case v.Kind() == reflect.Pointer:
		if !v.IsNil() {
			members(v.Elem(), at, into)
		}
	case v.Kind() == reflect.Struct:
		for f, value := range v.Fields() {
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if !f.Anonymous {
				name = at + "/" + name
			} else {
				name = at
			}
			members(value, name, into)
		}
	case v.Kind() == reflect.Slice:
		if !v.IsNil() && v.Len() == 0 {
			into[at+" as an empty list"]++ // which would be written as one
		}
		for i := range v.Len() {
			members(v.Index(i), at, into)
		}
	case !v.IsZero():
		into[at]++
	}
}

func (m *matrix) add(t *testing.T, p *plan.Plan, r view.Reader, as string, on civil.Date) {
	t.Helper()
	for _, set := range []map[string]map[string]int{m.seen, m.withheld, m.bases} {
		if set[as] == nil {
			set[as] = map[string]int{}
		}
	}
	v, err := view.Of(p, r, on)
	if err != nil {
		m.bases[as]["- "+err.Error()]++
		return
	}
	members(reflect.ValueOf(v.Plan), "", m.seen[as])
	for _, b := range v.Bases {
		m.bases[as][b.String()]++
	}
	for _, w := range v.Withheld {
		line := fmt.Sprintf("%s %v %d %q", w.Pointer, w.Reason, w.Parts, w.Source)
		if w.Source != "" {
			line += " " + w.Confidence.String()
		}
		m.withheld[as][line]++
	}
}

func (m *matrix) write(b *strings.Builder) {
	readers := slices.Sorted(maps.Keys(m.seen))
	for i, r := range readers {
		fmt.Fprintf(b, "%d %s:", i+1, r)
		for _, basis := range slices.Sorted(maps.Keys(m.bases[r])) {
			fmt.Fprintf(b, " %s %d", basis, m.bases[r][basis])
		}
		b.WriteString("\n")
	}
	fmt.Fprintf(b, "%-52s %6s", "member", "all")
	for i := range readers {
		fmt.Fprintf(b, " %5d", i+1)
	}
	b.WriteString("\n")
	for _, seen := range m.seen {
		for member := range seen {
			m.all[member] += 0 // also what no plan has and a view should not have either
		}
	}
	for _, member := range slices.Sorted(maps.Keys(m.all)) {
		fmt.Fprintf(b, "%-52s %6d", member, m.all[member])
		for _, r := range readers {
			cell := "."
			if n := m.seen[r][member]; n > 0 {
				cell = strconv.Itoa(n)
			}
			fmt.Fprintf(b, " %5s", cell)
		}
		b.WriteString("\n")
	}
	for _, r := range readers {
		fmt.Fprintf(b, "withheld from %s\n", r)
		for _, line := range slices.Sorted(maps.Keys(m.withheld[r])) {
			fmt.Fprintf(b, "  %4d %s\n", m.withheld[r][line], line)
		}
	}
}

// compareGolden holds a text against its golden, line by line.
func compareGolden(t *testing.T, name, got string) {
	t.Helper()
	golden := filepath.Join("testdata", name)
	if *updateMatrix {
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	wantLines, gotLines := strings.Split(string(want), "\n"), strings.Split(got, "\n")
	for i := range min(len(wantLines), len(gotLines)) {
		require.Equal(t, wantLines[i], gotLines[i], "%s, line %d", name, i+1)
	}
	require.Len(t, gotLines, len(wantLines), name)
}

// What every reader of the cases sees of every member, what is withheld, why
// and on which law: reviewed as a table. A rule that shows one member more to
// one reader shows in the difference.
func TestMatrixOfTheCases(t *testing.T) {
	var b strings.Builder
	for _, row := range []struct{ doc, on string }{
		{"aino", "2026-02-03"}, {"eeli", "2026-09-01"}, {"iida", "2025-11-20"}, {"iida", "2026-05-04"}, {"iidas-sibling", "2026-05-04"},
	} {
		p := readCase(t, row.doc)
		m := newMatrix()
		members(reflect.ValueOf(p), "", m.all)
		for _, r := range view.Readers(p) {
			m.add(t, p, r, r.String(), day(row.on))
		}
		fmt.Fprintf(&b, "## %s on %s\n", row.doc, row.on)
		m.write(&b)
	}
	compareGolden(t, "matrix.golden", b.String())
}

// The same over plans that chance made, so that every rule has its turn: each
// sort of reader, on several days.
func TestMatrixOfChance(t *testing.T) {
	m := newMatrix()
	for seed := range 150 {
		g := &graph{Rand: rand.New(rand.NewPCG(12, uint64(seed)))}
		p := g.plan()
		g.fill(p)
		members(reflect.ValueOf(p), "", m.all)
		for _, r := range view.Readers(p) {
			as := r.String()
			if id := r.PersonID(); id != "" {
				as = "somebody unknown"
				if i := slices.IndexFunc(p.People, func(m plan.Member) bool { return m.ID == id }); i >= 0 {
					as = p.People[i].Kind.String()
				}
			}
			m.add(t, p, r, as, firstDay.AddDays(g.IntN(100)))
		}
	}
	var b strings.Builder
	m.write(&b)
	compareGolden(t, "chance.golden", b.String())
}

// fill gives the people and organisations of a plan of chance their contact
// data and numbers, some of them banned.
func (g *graph) fill(p *plan.Plan) {
	telecoms := func() []plan.Telecom {
		return []plan.Telecom{{Kind: 1, Value: "050"}, {Kind: 2, Value: "x@example.org"}}
	}
	for i := range p.People {
		m := &p.People[i]
		m.Name, m.Telecoms = plan.Name{Family: "family", Given: "given"}, telecoms()
		m.Address = plan.Address{Town: "town"}
		if g.chance(15) {
			m.SecurityBans = []civil.Period{g.period()}
		}
	}
	guardians, near, workers := ofKind(p, plan.MemberGuardian), ofKind(p, plan.MemberNearPerson), ofKind(p, plan.MemberProfessional)
	for _, r := range []plan.Reach{
		{FamilyID: guardians[0].ID, Direction: plan.DirectionToFamily}, {FamilyID: p.Child.ID, Direction: plan.DirectionToFamily}, {Direction: plan.DirectionToFamily, WorkerID: workers[0].ID},
		{WorkerID: workers[1].ID, FamilyID: guardians[1].ID, Direction: plan.DirectionToWorker}, {WorkerID: workers[2].ID}, {FamilyID: near[0].ID}, {},
	} {
		r.ID, r.Way, r.Telecom = g.id(), plan.WayPhone, &plan.Telecom{Kind: plan.TelecomPhone, Value: "040"}
		r.Visibility = g.visibility()
		p.FollowUp = append(p.FollowUp, r)
	}
	for i := range p.Organisations {
		p.Organisations[i].Telecoms = telecoms()
	}
	g.more(p)
	codes := []plan.Coded{{System: "https://example.fi/x", Code: "1", Display: "x"}}
	for i := range p.Needs {
		p.Needs[i].Codes = codes
	}
	for i := range p.Goals {
		p.Goals[i].Codes = codes
	}
	for i := range p.Actions {
		p.Actions[i].Codes = codes
	}
	for i := range p.People {
		for n := range p.People[i].Roles {
			p.People[i].Roles[n].Codes = codes
		}
	}
	p.Child.Telecoms, p.Child.Name = telecoms(), plan.Name{Family: "family", Given: "given"}
	p.Child.Address = plan.Address{Town: "town"}
	if g.chance(20) {
		p.Child.SecurityBans = []civil.Period{g.period()}
	}
}

// more gives a plan of chance the parts that hold others or speak of others
// behind a pointer: meetings with invitations and feedback, intakes with what
// became of them, offers with an answer. Some are forbidden, some secretly.
func (g *graph) more(p *plan.Plan) {
	anyone := []plan.ID{p.Child.ID}
	for _, m := range p.People[:len(p.People)-1] { // somebody says nothing
		anyone = append(anyone, m.ID)
	}
	said := func() plan.Statement {
		return plan.Statement{By: one(g, anyone), On: g.day(), Visibility: g.visibility()}
	}
	var parts []plan.ID
	fresh := func() plan.ID { id := g.id(); parts = append(parts, id); return id }
	for range 2 {
		m := plan.Meeting{ID: fresh(), Statement: said(), Kind: 1, State: plan.MeetingHeld, Start: g.at(g.day()), Text: "x", Place: &plan.Place{Text: "x"}}
		for range 2 {
			m.Invitations = append(m.Invitations, plan.Invitation{ID: fresh(), Statement: said(), PersonID: one(g, anyone)})
			m.Attendance = append(m.Attendance, plan.Attendance{ID: fresh(), PersonID: one(g, anyone), Presence: 1})
			m.Feedback = append(m.Feedback, plan.Feedback{ID: fresh(), Statement: said(), Text: "x"})
		}
		p.Meetings = append(p.Meetings, m)
		p.Intakes = append(p.Intakes, plan.Intake{ID: fresh(), Statement: said(), Kind: 1, Arrived: g.at(g.day()), Text: "x",
			Outcome: &plan.IntakeOutcome{Statement: said(), Kind: 1, Text: "x", AssessmentID: p.Assessments[0].ID}})
		o := plan.Offer{ID: fresh(), Statement: said(), ToID: one(g, anyone[4:]), Role: plan.HoldingDeputy, NamedByIDs: anyone[:2], MeetingID: m.ID}
		o.Answer = &plan.OfferAnswer{Statement: said(), Kind: plan.OfferAccepted, At: g.at(g.day()), Text: "x"}
		p.BatonOffers = append(p.BatonOffers, o)
		p.Goals = append(p.Goals, plan.Goal{ID: fresh(), Statement: said(), Text: "x", Evaluations: []plan.Evaluation{{ID: fresh(), Statement: said(), State: 1, Text: "x"}, {ID: fresh(), Statement: said(), State: 2}}})
		p.Actions = append(p.Actions, plan.Action{ID: fresh(), Statement: said(), Text: "x", DueMeetingID: m.ID, Progress: []plan.Progress{{ID: fresh(), Statement: said(), State: 1, Text: "x"}}})
		p.Contacts = append(p.Contacts, plan.Contact{ID: fresh(), Statement: said(), State: plan.ContactHeld, Day: g.day(), WorkerID: one(g, anyone[4:]), Text: "x"})
		p.Agreements = append(p.Agreements, plan.Agreement{ID: fresh(), Statement: said(), Text: "x"})
		p.Course = append(p.Course, plan.Step{ID: fresh(), Statement: said(), Status: plan.Status(1 + g.IntN(3)), Text: "x", MeetingID: m.ID})
	}
	for range g.IntN(3) {
		f := plan.Prohibition{ID: g.id(), Statement: plan.Statement{By: p.Child.ID, On: firstDay}, Ground: plan.ProhibitionGround(1 + g.IntN(6)), AgainstIDs: []plan.ID{one(g, anyone[1:])},
			Scope: plan.ScopeParts, PartIDs: []plan.ID{one(g, append(parts, p.Assessments[0].ID)), one(g, parts)}, Existence: plan.Existence(g.IntN(3))}
		p.Prohibitions = append(p.Prohibitions, f)
	}
}

// Who, asked about every part of every case, gives the same reader the same
// answer, reason, law and secrecy as the table says.
func TestSightsOfTheCases(t *testing.T) {
	var b strings.Builder
	for _, row := range []struct{ doc, on string }{{"aino", "2026-02-03"}, {"eeli", "2026-09-01"}, {"iida", "2025-11-20"}, {"iidas-sibling", "2026-05-04"}} {
		p := readCase(t, row.doc)
		fmt.Fprintf(&b, "## %s on %s\n", row.doc, row.on)
		alike := map[string][]string{} // places with the same answers
		for _, at := range places(t, p) {
			sights, err := view.Who(p, at, day(row.on))
			require.NoError(t, err, at)
			lines := map[string][]string{}
			for _, s := range sights {
				text, err := json.Marshal(s)
				require.NoError(t, err)
				answer := strings.Replace(string(text), `"reader":"`+s.Reader.String()+`",`, "", 1)
				lines[answer] = append(lines[answer], s.Reader.String())
			}
			var answers strings.Builder
			for _, answer := range slices.Sorted(maps.Keys(lines)) {
				fmt.Fprintf(&answers, "  %s %s\n", answer, strings.Join(lines[answer], " "))
			}
			alike[answers.String()] = append(alike[answers.String()], string(at))
		}
		for _, answers := range slices.SortedFunc(maps.Keys(alike), func(a, b string) int { return strings.Compare(alike[a][0], alike[b][0]) }) {
			fmt.Fprintf(&b, "%s\n%s", strings.Join(alike[answers], " "), answers)
		}
	}
	compareGolden(t, "sights.golden", b.String())
}

// places are the parts of a plan, in order.
func places(t *testing.T, p *plan.Plan) []issue.Pointer {
	t.Helper()
	text, err := json.Marshal(p)
	require.NoError(t, err)
	var doc any
	require.NoError(t, json.Unmarshal(text, &doc))
	var found []issue.Pointer
	var visit func(v any, at issue.Pointer)
	visit = func(v any, at issue.Pointer) {
		switch v := v.(type) {
		case map[string]any:
			if _, part := v["id"]; part && at != "" {
				found = append(found, at)
			}
			for _, name := range slices.Sorted(maps.Keys(v)) {
				visit(v[name], at.Member(name))
			}
		case []any:
			for i := range v {
				visit(v[i], at.Item(i))
			}
		}
	}
	visit(doc, "")
	return found
}
