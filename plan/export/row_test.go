package export_test

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/export"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func day(text string) civil.Date       { return civil.MustParseDate(text) }
func moment(text string) civil.Instant { return civil.MustParseInstant(text + "T09:00:00+02:00") }
func on(text string) plan.Statement    { return plan.Statement{On: day(text)} }

// written is a plan of which every column of every table is known by heart: first
// raised on Monday, 5 January 2026.
func written() *plan.Plan {
	worker, unit, mother, friend := plan.ID("w234567abc"), plan.ID("o234567abc"), plan.ID("m234567abc"), plan.ID("f234567abc")
	child := plan.ID("c234567abc")
	return &plan.Plan{
		Format: plan.Format1, ID: "aaaaaaaaaaaaaaaaaaaaaaaaaa",
		Child: plan.Child{ID: child, Subject: "lapsi-1", Born: day("2016-05-01"), Address: plan.Address{Municipality: plan.Coded{System: "https://example.fi/kunta", Code: "091"}}},
		People: []plan.Member{
			{ID: worker, Kind: plan.MemberProfessional, Professional: &plan.Professional{OrganisationID: unit}},
			{ID: mother, Kind: plan.MemberGuardian, Guardian: &plan.Guardian{}},
			{ID: "a234567abc", Kind: plan.MemberGuardian, Guardian: &plan.Guardian{}},
			{ID: friend, Kind: plan.MemberNearPerson, NearPerson: &plan.NearPerson{}},
			{ID: "x234567abc", Kind: plan.MemberExperienceExpert},
		},
		Organisations: []plan.Organisation{{ID: unit}},
		Concerns:      []plan.Concern{{Statement: on("2026-01-08")}, {Statement: on("2026-01-05")}, {}},
		Intakes: []plan.Intake{
			{Arrived: moment("2026-01-19"), Kind: plan.IntakeProtection, Medium: plan.MediumPhone, Topic: plan.TopicViolence, Track: plan.TrackStatutory,
				Urgency: &plan.UrgencyJudgement{Urgency: plan.UrgencyUrgent}, Outcome: &plan.IntakeOutcome{Kind: plan.OutcomeAssessment, Statement: on("2026-01-26")}},
			{Topic: plan.TopicMental},
		},
		Tracks: []plan.TrackPeriod{{Track: plan.TrackVoluntary}, {Track: plan.TrackStatutory}},
		Assessments: []assess.Assessment{
			{Kind: assess.KindServiceNeed, Phase: assess.PhaseStart, Started: day("2026-01-26"), Completed: day("2026-03-02"), Baseline: day("2026-01-26"), IntakeIDs: []plan.ID{"i234567abc"},
				Views: []assess.View{
					{Voice: assess.VoiceProfessional, Findings: []assess.Finding{{Kind: assess.FindingNeed}, {Kind: assess.FindingNeed}, {Kind: assess.FindingStrength}, {Kind: assess.FindingVulnerability}}},
					{Voice: assess.VoiceChild, Findings: []assess.Finding{{Kind: assess.FindingVulnerability}, {Kind: assess.FindingVulnerability}, {Kind: assess.FindingNeed}, {Kind: assess.FindingNeed}}},
				}},
			{Views: []assess.View{{Voice: assess.VoiceChild, Findings: []assess.Finding{{Kind: assess.FindingOwnWords}}}}},
			{Views: []assess.View{{Voice: assess.VoiceChild}, {Voice: assess.VoiceGuardian, Findings: []assess.Finding{{Kind: assess.FindingStrength}}}}},
		},
		Meetings: []plan.Meeting{
			{Start: moment("2026-02-02"), Kind: plan.MeetingReview, State: plan.MeetingHeld, Invitations: make([]plan.Invitation, 4), MovedFromID: "n234567abc", Feedback: make([]plan.Feedback, 1),
				Attendance: []plan.Attendance{{PersonID: mother, Presence: plan.PresenceWhole}, {PersonID: child, Presence: plan.PresencePart}, {PersonID: friend, Presence: plan.PresenceAbsent}}},
			{Start: moment("2026-02-09"), Kind: plan.MeetingJoint, State: plan.MeetingPlanned, Attendance: []plan.Attendance{{PersonID: child, Presence: plan.PresenceAbsent}, {PersonID: mother, Presence: plan.PresenceWhole}}},
		},
		Contacts: []plan.Contact{{Day: day("2026-01-04"), State: plan.ContactHeld, Way: plan.WayPhone}, {Day: day("2026-01-11"), State: plan.ContactMissed}, {State: plan.ContactPlanned}, {Day: day("2025-12-29")}, {Day: day("2025-12-28")}, {Day: day("2026-01-12")}},
		Actions: []plan.Action{
			{Setting: plan.ActionHome, OwnerIDs: []plan.ID{mother}, GoalIDs: []plan.ID{"g234567abc", "h234567abc"}, Due: day("2026-02-16"),
				Progress: []plan.Progress{{State: plan.ActionUnderWay, Statement: on("2026-02-01")}, {State: plan.ActionDone, Statement: on("2026-02-15")}}},
			{OwnerIDs: []plan.ID{worker}, DecisionID: "d234567abc"}, {OwnerIDs: []plan.ID{unit}}, {OwnerIDs: []plan.ID{friend, worker}}, {Progress: []plan.Progress{{State: plan.ActionNotDone}}},
		},
		Goals: []plan.Goal{
			{NeedIDs: []plan.ID{"n234567abc", "p234567abc", "q234567abc"}, Due: day("2026-02-23"),
				Evaluations: []plan.Evaluation{{State: plan.GoalNoChange, Statement: on("2026-02-01")}, {State: plan.GoalReached, Statement: on("2026-03-09")}}},
			{Evaluations: []plan.Evaluation{{State: plan.GoalActive}}},
		},
		Baton:         make([]plan.Holding, 3),
		Consents:      []plan.Consent{{Decision: plan.ConsentGiven}, {Decision: plan.ConsentGiven}, {Decision: plan.ConsentRefused}},
		Prohibitions:  make([]plan.Prohibition, 2),
		Disagreements: make([]plan.Disagreement, 4),
		Course:        []plan.Step{{Status: plan.StatusDraft, Statement: on("2025-01-01")}, {Status: plan.StatusAgreed, Statement: on("2026-03-01")}},
	}
}

// table returns a table of an export of plans without its pseudonyms: a line for
// each row.
func table(t *testing.T, name string, o export.Options, plans ...*plan.Plan) []string {
	t.Helper()
	o.On, o.Key, o.K = today, key, 1
	var lines []string
	for line := range strings.Lines(string(files(t, o, plans)[name+".csv"])) {
		_, rest, _ := strings.Cut(strings.TrimSpace(line), ",")
		lines = append(lines, rest)
	}
	return lines[1:]
}

// A plan of which nothing is recorded has a row all the same.
func TestNothingRecorded(t *testing.T) {
	assert.Equal(t, []string{"unknown,unknown,unknown,1,|,draft,,,0,0,0,0,0,0"}, table(t, "plans", export.Options{}, &plan.Plan{}))
	one := &plan.Plan{Tracks: []plan.TrackPeriod{{Track: plan.TrackVoluntary}}}
	assert.Equal(t, []string{"unknown,unknown,unknown,1,|,draft,voluntary,,0,0,0,0,0,0"}, table(t, "plans", export.Options{}, one))
}

// Every column of every table says what the plan says, in codes, counts and weeks.
func TestEveryColumn(t *testing.T) {
	for _, row := range []struct {
		table string
		why   string
		want  []string
	}{
		{"plans", "age and half-year are of the day on which it was first raised; the last track; the topic of the first intake; two given, one refused and two prohibitions", []string{
			"age-7-12,091,2025-10-01,1,2|4 5,agreed,statutory,violence,1,3,2,3,4,3"}},
		{"intakes", "weeks since the first concern; what is not told is empty", []string{
			"1,2,protection-notification,phone,violence,urgent,statutory,assessment,3",
			"2,,,,mental-health,,,,"}},
		{"assessments", "the child's voice is a finding of the child's own, never an empty view of the child or a finding of somebody else", []string{
			"1,service-need,start-of-process,3,8,1,1,2,1,3,4,1",
			"2,,,,,0,1,1,0,0,0,0",
			"3,,,,,0,0,2,1,0,0,0"}},
		{"meetings", "who was absent did not come, the child neither", []string{
			"1,4,review,held,4,2,1,1,1",
			"2,5,joint,planned,0,1,0,0,0"}},
		{"contacts", "a day before the first is in the week before; six days after it is in the first", []string{"1,-1,held,phone", "2,0,missed,", "3,,planned,", "4,-1,,", "5,-2,,", "6,1,,"}},
		{"actions", "whom the services serve are the family; an organisation and a worker are services; nobody is neither; the last state", []string{
			"1,home,1,0,2,0,6,done,5",
			"2,,0,1,0,1,,,", "3,,0,1,0,0,,,", "4,,1,1,0,0,,,", "5,,0,0,0,0,,not-done,"}},
		{"goals", "the last evaluation", []string{"1,3,7,reached,9", "2,0,,active,"}},
	} {
		assert.Equal(t, row.want, table(t, row.table, export.Options{}, written()), "%s: %s", row.table, row.why)
	}
}

// The table of last days is the law's list of the plan, under the calendar that was
// asked for.
func TestDuesAreThoseOfThePlan(t *testing.T) {
	for name, calendar := range map[string]export.Options{"none: that of THL": {}, "THL": {Calendar: fi.THL()}, "statute": {Calendar: fi.Statute()}} {
		p, o := written(), calendar
		reading := o.Calendar
		if reading == nil {
			reading = fi.THL()
		}
		all, _ := due.Of(p, due.Options{On: today, Calendar: reading})
		var want []string
		for _, d := range all {
			if d.Kind == due.KindLaw {
				want = append(want, d.Law.Rule.ID+","+d.Event.String())
			}
		}
		require.NotEmpty(t, want)
		got := table(t, "dues", o, p)
		require.Len(t, got, len(want), name)
		for i := range want {
			assert.Contains(t, got[i], want[i], name)
		}
	}
}

// Weeks count from what raised the matter first: a concern or an arrival, and the
// course only where there is neither.
func TestFirstDay(t *testing.T) {
	for _, row := range []struct {
		name   string
		change func(p *plan.Plan)
		want   string // half-year, and the week of a contact on 23 February
	}{
		{"a concern before the arrival", func(*plan.Plan) {}, "2025-10-01 7"},
		{"an arrival before the concern", func(p *plan.Plan) { worried(p).Arrived = moment("2025-12-01") }, "2025-10-01 12"},
		{"an arrival alone", func(p *plan.Plan) { p.Concerns = nil }, "2025-10-01 5"},
		{"an arrival without a moment raises nothing", func(p *plan.Plan) { p.Concerns, p.Intakes = nil, []plan.Intake{{Topic: plan.TopicViolence}} }, "2024-10-01 59"},
		{"the course alone", func(p *plan.Plan) { p.Concerns, p.Intakes = nil, nil }, "2024-10-01 59"},
		{"nothing: then no day is told, since a week since nothing would be a day", func(p *plan.Plan) { p.Concerns, p.Intakes, p.Course = nil, nil, nil }, "unknown "},
	} {
		p := written()
		row.change(p)
		half := strings.Split(table(t, "plans", export.Options{}, p)[0], ",")[2]
		p.Contacts = []plan.Contact{{Day: day("2026-02-23"), State: plan.ContactHeld}}
		week := strings.Split(table(t, "contacts", export.Options{}, p)[0], ",")[1]
		assert.Equal(t, row.want, half+" "+week, row.name)
	}
}

// A municipality is three digits of a child without a security ban; anything else
// could tell whose the plan is.
func TestMunicipality(t *testing.T) {
	for _, row := range []struct {
		name, code, want string
		ban              bool
	}{
		{"a code", "091", "091", false}, {"first and last digit", "909", "909", false}, {"none", "", "unknown", false},
		{"under a ban", "091", "unknown", true}, {"too short", "09", "unknown", false}, {"too long", "0910", "unknown", false},
		{"a letter", "O91", "unknown", false}, {"before the digits", "09/", "unknown", false}, {"behind the digits", "0:1", "unknown", false},
	} {
		p := written()
		p.Child.Address.Municipality.Code = row.code
		if row.ban {
			p.Child.SecurityBans = []civil.Period{{From: day("2000-01-01"), To: day("2000-01-02")}}
		}
		assert.Equal(t, row.want, strings.Split(table(t, "plans", export.Options{}, p)[0], ",")[1], row.name)
	}
	p := written()
	p.Child.Address.Municipality.Code = "091"
	p.People = append(p.People, plan.Member{ID: "near222222", Kind: plan.MemberNearPerson, SecurityBans: []civil.Period{{}}})
	assert.Equal(t, "unknown", strings.Split(table(t, "plans", export.Options{}, p)[0], ",")[1], "the ban of somebody of the same home")
}

// What is shifted is every day of a plan by the same number of days, not more than
// 182 either way, and another number for most plans.
func TestShift(t *testing.T) {
	shifts := map[int]bool{}
	for n := range 60 {
		p := written()
		p.ID = plan.PlanID(strings.Repeat("a", 24) + string(rune('a'+n%26)) + string(rune('a'+n/26)))
		mac := hmac.New(sha256.New, key)
		mac.Write([]byte("shift\x00" + string(p.ID)))
		by := int(binary.LittleEndian.Uint32(mac.Sum(nil))%365) - 182
		for i, line := range table(t, "contacts", export.Options{Shift: true}, p)[:2] {
			assert.Equal(t, p.Contacts[i].Day.AddDays(by).String(), strings.Split(line, ",")[1], "one shift for one plan")
		}
		assert.LessOrEqual(t, max(by, -by), 182)
		shifts[by] = true
		assert.Empty(t, strings.Split(table(t, "contacts", export.Options{Shift: true}, p)[2], ",")[1], "no day stays none")
		half := strings.Split(table(t, "plans", export.Options{Shift: true}, p)[0], ",")[2]
		assert.Equal(t, "2025-10-01", half, "the half-year is a window, told as it is")
	}
	assert.Greater(t, len(shifts), 30)
	least, most := 0, 0
	for by := range shifts {
		least, most = min(least, by), max(most, by)
	}
	assert.Less(t, least, -90, "into the past")
	assert.Greater(t, most, 90, "and into the future")
}

// A release can be made again and joined with no other: the pseudonym follows from
// the key as it was when the export began. The value is that of another program (Python: hmac.new(key, b"plan\0" + id, "sha256")).
func TestKeyIsTheExportsOwn(t *testing.T) {
	mine := []byte("a key of sixteen bytes")
	e, err := export.New(export.Options{On: today, Key: mine, K: 1})
	require.NoError(t, err)
	clear(mine)
	e.Add(written())
	var plans strings.Builder
	_, err = e.Write(func(name string) (io.WriteCloser, error) {
		if name == "plans.csv" {
			return nopCloser{&plans}, nil
		}
		return nopCloser{io.Discard}, nil
	})
	require.NoError(t, err)
	_, line, _ := strings.Cut(plans.String(), "\n")
	assert.Equal(t, "p193befa3eb4bd37b64e1", line[:strings.Index(line, ",")], "a letter, and 80 bits of the keyed digest, in hexadecimal")
}

type failing struct{ write, closed error }

func (f failing) Write(b []byte) (int, error) { return len(b), f.write }
func (f failing) Close() error                { return f.closed }

// An error of a file ends the writing and is told, wherever it comes.
func TestWriteTellsErrors(t *testing.T) {
	full := errors.New("the disk is full")
	names := []string{"plans.csv", "cases.csv", "codebook.json", "codebook.md", "risk.json", "indicators.sql", "indicators.py"}
	for _, name := range names {
		for what, create := range map[string]func() (io.WriteCloser, error){
			"create": func() (io.WriteCloser, error) { return nil, full },
			"write":  func() (io.WriteCloser, error) { return failing{write: full}, nil },
			"close":  func() (io.WriteCloser, error) { return failing{closed: full}, nil },
		} {
			e, err := export.New(export.Options{On: today, Key: key, K: 1})
			require.NoError(t, err)
			e.Add(written())
			failed := false
			risk, err := e.Write(func(n string) (io.WriteCloser, error) {
				together := strings.HasSuffix(n, ".csv") && what != "create" // the tables are written side by side
				assert.False(t, failed && !together, "%s %s: nothing is begun after an error", what, name)
				if n == name {
					failed = true
					return create()
				}
				return nopCloser{io.Discard}, nil
			})
			require.ErrorIs(t, err, full, "%s %s", what, name)
			assert.Nil(t, risk)
		}
	}
}

// Rows that were kept elsewhere in between, from an Export for each share of the
// plans, give the bytes of one Export over all.
func TestWriteRows(t *testing.T) {
	plans := slices.Collect(sample.PlansOf(sample.CountyYear, 5, 300))
	for _, o := range []export.Options{{On: today, Key: key, K: 3}, {On: today, Key: key, Shift: true}} {
		var kept [][]byte
		for i := range 3 {
			e, err := export.New(o)
			require.NoError(t, err)
			for _, p := range plans[i*len(plans)/3 : (i+1)*len(plans)/3] {
				text, err := json.Marshal(e.Row(p))
				require.NoError(t, err)
				kept = append(kept, text)
			}
		}
		read := func(text []byte) *export.Row {
			r := new(export.Row)
			require.NoError(t, json.Unmarshal(text, r))
			return r
		}
		slices.SortStableFunc(kept, func(a, b []byte) int { return strings.Compare(read(a).Pseudonym(), read(b).Pseudonym()) })
		e, err := export.New(o)
		require.NoError(t, err)
		got := map[string]*bytes.Buffer{}
		_, err = e.WriteRows(func(yield func(*export.Row, error) bool) {
			for _, text := range kept {
				if !yield(read(text), nil) {
					return
				}
			}
		}, func(name string) (io.WriteCloser, error) {
			got[name] = &bytes.Buffer{}
			return nopCloser{got[name]}, nil
		})
		require.NoError(t, err)
		want := files(t, o, plans)
		require.Len(t, got, len(want))
		for name, data := range want {
			assert.Equal(t, string(data), got[name].String(), name)
		}
	}
}

// One Export serves many at once, from the first plan on.
func TestRowsAtOnce(t *testing.T) {
	plans := slices.Collect(sample.PlansOf(sample.CountyYear, 6, 60))
	text := func(e *export.Export, p *plan.Plan) string {
		row, err := json.Marshal(e.Row(p))
		assert.NoError(t, err)
		return string(row)
	}
	alone, err := export.New(export.Options{On: today, Key: key})
	require.NoError(t, err)
	var want []string
	for _, p := range plans {
		want = append(want, text(alone, p))
	}
	for range 20 {
		e, err := export.New(export.Options{On: today, Key: key})
		require.NoError(t, err)
		var all sync.WaitGroup
		for hand := range 4 {
			all.Go(func() {
				for i := range plans {
					at := (i + hand*len(plans)/8) % len(plans)
					assert.Equal(t, want[at], text(e, plans[at]))
				}
			})
		}
		all.Wait()
	}
}

// An error among the rows is told, also where it comes in the second round; what is
// no row is none.
func TestBrokenRows(t *testing.T) {
	lost := errors.New("the disk is gone")
	for round := 1; round <= 2; round++ {
		e, err := export.New(export.Options{On: today, Key: key, K: 1})
		require.NoError(t, err)
		row := e.Row(written())
		rounds := 0
		risk, err := e.WriteRows(func(yield func(*export.Row, error) bool) {
			rounds++
			_ = yield(&row, nil) && rounds == round && yield(nil, lost)
		}, func(string) (io.WriteCloser, error) { return nopCloser{io.Discard}, nil })
		require.ErrorIs(t, err, lost)
		assert.Nil(t, risk)
		assert.Equal(t, round, rounds)
	}
	for _, text := range []string{`{}`, `{"plan":""}`, `{"plan":7}`, `[]`} {
		require.ErrorIs(t, json.Unmarshal([]byte(text), new(export.Row)), export.ErrRow, text)
	}
}
