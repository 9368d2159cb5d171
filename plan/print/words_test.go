package print_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every word of the catalogue stands in three languages, and is used.
func TestCatalogue(t *testing.T) {
	catalogue, err := os.ReadFile("words.go")
	require.NoError(t, err)
	var used strings.Builder
	for _, pattern := range []string{"*.go", filepath.Join("template", "*.html")} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, f := range files {
			if strings.HasSuffix(f, "_test.go") || f == "words.go" {
				continue
			}
			source, err := os.ReadFile(f)
			require.NoError(t, err)
			used.Write(source)
		}
	}
	rows := regexp.MustCompile(`(?m)^\t(?:"([a-z.]+)":|(word[A-Za-z]+) += )\s*(?:code\.Text)?\{FI: "(.*?)", SV: "(.*?)", EN: "(.*?)"\}`).FindAllStringSubmatch(string(catalogue), -1)
	require.Greater(t, len(rows), 100)
	for _, row := range rows {
		assert.NotEmpty(t, row[3], row[1]+row[2])
		assert.NotEmpty(t, row[4], row[1]+row[2])
		if row[2] != "wordClock" { // English has no word for it
			assert.NotEmpty(t, row[5], row[1]+row[2])
		}
		if name := row[1]; name != "" {
			assert.True(t, strings.Contains(used.String(), "[["+name+"]]") || strings.Contains(used.String(), `"`+name+`"`), "nobody says %s", name)
			continue
		}
		assert.True(t, strings.Contains(used.String(), row[2]), "nobody says %s", row[2]) //nolint:testifylint // the sources are too long to show
	}
}

// Days, hours, weekdays and rhythms as each language writes them.
func TestWriting(t *testing.T) {
	worker := plan.Member{ID: "workerwork", Kind: plan.MemberProfessional, Name: plan.Name{Given: "Sanna", Family: "Virtanen"}}
	of := func(change func(*plan.Plan)) *plan.Plan {
		p := &plan.Plan{Lang: "fi", People: []plan.Member{worker}, Child: plan.Child{ID: "childchild", Name: plan.Name{Given: "Aino"}}}
		change(p)
		return p
	}
	reach := func(from, to string, days ...deadline.Weekday) *plan.Plan {
		return of(func(p *plan.Plan) {
			p.FollowUp = []plan.Reach{{Direction: plan.DirectionToWorker, Way: plan.WayPhone, WorkerID: worker.ID, Days: days, From: from, To: to}}
		})
	}
	action := func(a plan.Action) *plan.Plan {
		return of(func(p *plan.Plan) {
			a.Text = "Kuvakortit."
			p.Actions = []plan.Action{a}
			p.Meetings = []plan.Meeting{{ID: "meetingmee", Kind: plan.MeetingReview, State: plan.MeetingPlanned, Start: civil.MustParseInstant("2026-03-31T14:00:00+03:00")}}
		})
	}
	meeting := func(start, end string) *plan.Plan {
		return of(func(p *plan.Plan) {
			m := plan.Meeting{Kind: plan.MeetingJoint, State: plan.MeetingHeld}
			if start != "" {
				m.Start = civil.MustParseInstant(start)
			}
			if end != "" {
				m.End = civil.MustParseInstant(end)
			}
			p.Meetings = []plan.Meeting{m}
		})
	}
	contact := of(func(p *plan.Plan) {
		p.Contacts = []plan.Contact{{Day: civil.MustParseDate("2026-02-10"), State: plan.ContactPlanned}}
	})
	weekdays := []deadline.Weekday{deadline.Monday, deadline.Tuesday, deadline.Wednesday, deadline.Thursday, deadline.Friday}
	twice := plan.Action{Rhythm: &plan.Rhythm{Times: 2, Per: plan.IntervalWeek}, Period: civil.Period{From: civil.MustParseDate("2026-02-02")}}
	for _, row := range []struct {
		name, why  string
		p          *plan.Plan
		fi, sv, en string
	}{
		{"day", "the next contact", contact, "tiistai 10.2.2026", "tisdag 10.2.2026", "Tuesday 10 February 2026"},
		{"whole hours", "no minutes where there are none", reach("09:00", "15:00", weekdays...), "ma–pe klo 9–15", "mån–fre kl. 9–15", "Mon–Fri 09:00–15:00"},
		{"half hours", "both with minutes", reach("08:30", "15:00", weekdays...), "ma–pe klo 8.30–15.00", "mån–fre kl. 8.30–15.00", "Mon–Fri 08:30–15:00"},
		{"one end", "", reach("12:00", "", deadline.Thursday), "torstaisin klo 12", "torsdagar kl. 12", "Thursdays 12:00"},
		{"other end", "", reach("", "00:30", deadline.Sunday), "sunnuntaisin klo 0.30 asti", "söndagar till kl. 0.30", "Sundays until 00:30"},
		{"two days", "no run of two", reach("", "", deadline.Monday, deadline.Tuesday), "maanantaisin, tiistaisin", "måndagar, tisdagar", "Mondays, Tuesdays"},
		{"days apart", "runs and single days", reach("", "", deadline.Monday, deadline.Wednesday, deadline.Thursday, deadline.Friday), "maanantaisin, ke–pe", "måndagar, ons–fre", "Mondays, Wed–Fri"},
		{"rhythm", "", action(twice), "kahdesti viikossa, 2.2.2026 alkaen", "två gånger i veckan, från 2.2.2026", "twice a week, from 2 February 2026"},
		{"once", "", action(plan.Action{Rhythm: &plan.Rhythm{Times: 1, Per: plan.IntervalDay}}), "kerran päivässä", "en gång om dagen", "once a day"},
		{"due", "", action(plan.Action{Due: civil.MustParseDate("2026-02-20")}), "viimeistään pe 20.2.2026", "senast fre 20.2.2026", "by Fri 20 February 2026"},
		{"due by a meeting", "the day is the meeting's", action(plan.Action{DueMeetingID: "meetingmee"}), "viimeistään ti 31.3.2026", "senast tis 31.3.2026", "by Tue 31 March 2026"},
		{"period", "", action(plan.Action{Period: civil.Period{From: civil.MustParseDate("2026-06-01"), To: civil.MustParseDate("2026-12-18")}}), "1.6.2026–18.12.2026", "1.6.2026–18.12.2026", "1 June 2026–18 December 2026"},
		{"until", "", action(plan.Action{Period: civil.Period{To: civil.MustParseDate("2026-12-18")}}), "18.12.2026 asti", "till 18.12.2026", "until 18 December 2026"},
		{"summer time", "a moment in UTC is shown in Finnish time", meeting("2026-07-01T06:00:00Z", "2026-07-01T07:30:00Z"), "keskiviikko 1.7.2026 klo 9.00–10.30", "onsdag 1.7.2026 kl. 9.00–10.30", "Wednesday 1 July 2026 09:00–10:30"},
		{"next day", "past midnight in Finland", meeting("2026-01-31T22:30:00Z", ""), "sunnuntai 1.2.2026 klo 0.30", "söndag 1.2.2026 kl. 0.30", "Sunday 1 February 2026 00:30"},
		{"two days long", "", meeting("2026-01-31T12:00:00+02:00", "2026-02-01T12:00:00+02:00"), "lauantai 31.1.2026 klo 12 – sunnuntai 1.2.2026 klo 12", "lördag 31.1.2026 kl. 12 – söndag 1.2.2026 kl. 12", "Saturday 31 January 2026 12:00 – Sunday 1 February 2026 12:00"},
		{"end alone", "", meeting("", "2026-01-31T12:00:00+02:00"), "lauantai 31.1.2026 klo 12 asti", "lördag 31.1.2026 till kl. 12", "Saturday 31 January 2026 until 12:00"},
		{"far off", "outside the years of the calendar it stands as written", meeting("2290-01-31T12:00:00+05:00", ""), "klo 12", "kl. 12", "12:00"},
	} {
		t.Run(row.name, func(t *testing.T) {
			for l, want := range map[code.Lang]string{code.FI: row.fi, code.SV: row.sv, code.EN: row.en} {
				has(t, strings.NewReplacer("\u00a0", " ", "\u2060", "").Replace(page(t, row.p, print.Options{Lang: l})), want+"<")
			}
		})
	}
}

// What a day decides: whether the contact has passed, who is responsible now,
// which permissions hold.
func TestToday(t *testing.T) {
	aino := load(t, "aino")
	on := func(day string) string { return page(t, aino, print.Options{Today: civil.MustParseDate(day)}) }
	lacks(t, on("2026-02-10"), "Tämä päivä on jo mennyt")
	has(t, on("2026-02-11"), "Tämä päivä on jo mennyt")
	has(t, on("2026-01-20"), "Perhe ei ole vielä nimennyt vastuutyöntekijää.")
	lacks(t, on("2026-01-28"), "Perhe ei ole vielä nimennyt vastuutyöntekijää.")
	has(t, on("2026-12-31"), "Saa nähdä koko suunnitelman")
	lacks(t, on("2027-01-01"), "Saa nähdä koko suunnitelman")
	has(t, on("2026-02-28"), "Petra Salo")
	lacks(t, on("2026-03-01"), "Petra Salo")

	closed := load(t, "aino")
	closed.Course = append(closed.Course, plan.Step{Status: plan.StatusClosed})
	closed.Contacts, closed.Baton = nil, nil
	html := page(t, closed, print.Options{})
	has(t, html, "Suunnitelma on päättynyt.")
	lacks(t, html, "ei ole vielä nimetty")
}

func TestTimeline(t *testing.T) {
	eeli := load(t, "eeli")
	picture := timeline(t, eeli, print.Options{Today: civil.MustParseDate("2026-09-01")})
	wellFormed(t, picture)
	has(t, picture, "<title>Suunnitelman kulku: Eeli Mäkinen</title>")
	_, list, found := strings.Cut(picture, "</g>\n") // the lanes are for the eye, the list says the same
	require.True(t, found)
	before, after, found := strings.Cut(list, "Tänään 1.9.2026")
	require.True(t, found)
	has(t, before, "25.8.2026")
	has(t, after, "6.10.2026")
	assert.Contains(t, after, `fill="#fff"`, "what is to come is hollow")
	kept := []string{eeli.Concerns[0].Text, eeli.Contacts[0].Text}
	for _, m := range eeli.Meetings {
		for _, f := range m.Feedback {
			kept = append(kept, f.Text)
		}
	}
	require.Greater(t, len(kept), 2)
	for _, said := range kept {
		require.NotEmpty(t, said)
		lacks(t, picture, said)
	}
	has(t, timeline(t, eeli, print.Options{Today: civil.MustParseDate("2026-04-01")}), "10.6.2026")
	has(t, list, "vastuutyöntekijäksi<")
	has(t, list, "Sovimme suunnitelman")
	lacks(t, list, "Seuranta alkoi") // a step of the office
	has(t, viewTimeline(t, eeli, "paddwdqwpq", "2026-09-01"), "Seuranta alkoi")
	iida := load(t, "iida")
	course := timeline(t, iida, print.Options{Today: civil.MustParseDate("2026-09-05")})
	has(t, course, "Kiireellinen sijoitus alkoi") // what ends has begun
	has(t, course, "Iida täyttää 18 vuotta 14.10.2026.")
}

// The drawing of the star is the page's only picture, and carries no styles
// that the page's policy would refuse.
func TestStar(t *testing.T) {
	html := page(t, load(t, "aino"), print.Options{})
	assert.Equal(t, 1, strings.Count(html, `role="graphics-document`), "places have small drawings that no reader aloud hears")
	has(t, html, `viewBox="0 0 360 `)
	lacks(t, html, ` style="`)
	var own bytes.Buffer
	require.NoError(t, print.WriteWhole(&own, &plan.Plan{Format: plan.Format1}, print.Options{Kind: print.KindPlan}))
	lacks(t, own.String(), "<svg")
}

// From one event to sixty the lanes stay inside the picture and months keep their
// distance.
func TestLanes(t *testing.T) {
	for _, n := range []int{0, 1, 2, 60} {
		p := load(t, "aino")
		p.Contacts = nil
		for i := range n {
			p.Contacts = append(p.Contacts, plan.Contact{Day: civil.MustParseDate("2024-01-15").AddDays(i * 17), State: plan.ContactHeld, Way: plan.WayPhone})
		}
		picture := timeline(t, p, print.Options{Today: civil.MustParseDate("2026-09-05")})
		wellFormed(t, picture)
		last := -100.0
		for _, m := range regexp.MustCompile(`<(?:circle cx|text x|rect x)="([0-9.]+)"`).FindAllStringSubmatch(picture, -1) {
			x, err := strconv.ParseFloat(m[1], 64)
			require.NoError(t, err)
			assert.GreaterOrEqual(t, x, 0.0)
			assert.LessOrEqual(t, x, 352.0)
		}
		for _, m := range regexp.MustCompile(`<text x="([0-9.]+)" y="53"[^>]*>([^<]*)`).FindAllStringSubmatch(picture, -1) {
			x, _ := strconv.ParseFloat(m[1], 64)
			assert.Greater(t, x, last, "months stand on each other with %d contacts", n)
			last = x + 7.5*float64(utf8.RuneCountInString(m[2])) // in wide letters
		}
	}
}

// The word for today stands whole in the picture, wherever in the plan's time today is.
func TestTodayStandsInThePicture(t *testing.T) {
	const half, right = 60, 352 // half of the word in its letters, the width of the picture
	p := load(t, "aino")
	anchors := map[string]bool{}
	for day := civil.MustParseDate("2026-01-13"); day.Before(civil.MustParseDate("2026-05-01")); day = day.AddDays(1) {
		m := regexp.MustCompile(`<text x="([0-9.]+)" y="[0-9]+" font-size="12.5" font-weight="700" text-anchor="([a-z]+)">`).FindStringSubmatch(timeline(t, p, print.Options{Today: day}))
		require.Len(t, m, 3, day)
		x, err := strconv.ParseFloat(m[1], 64)
		require.NoError(t, err)
		from := x - map[string]float64{"start": 0, "middle": half, "end": 2 * half}[m[2]]
		assert.GreaterOrEqual(t, from, 0.0, day)
		assert.LessOrEqual(t, from+2*half, float64(right), day)
		anchors[m[2]] = true
	}
	assert.Len(t, anchors, 3, "it stands at the left, in the middle and at the right")
}

// Who is no professional does not read that the young person asked for silence,
// nor that a ban stands, nor that somebody else's number is missing.
func TestNeutralReasons(t *testing.T) {
	for reader, told := range map[string]bool{"guardian:tk6dzrgabn": false, "paddwdqwpq": true} {
		r, err := view.ParseReader(reader)
		require.NoError(t, err)
		v, err := view.Of(load(t, "eeli"), r, civil.MustParseDate("2026-09-01"))
		require.NoError(t, err)
		v.Withheld = []view.Withheld{{Pointer: "/needs", Reason: view.ReasonMinor}, {Pointer: "/goals", Reason: view.ReasonSecurityBan}, {Pointer: "/people/0/telecoms", Reason: view.ReasonPrivate}}
		var b bytes.Buffer
		require.NoError(t, print.WriteView(&b, v, print.Options{Lang: code.FI}))
		assert.Equal(t, !told, strings.Contains(b.String(), "näitä tietoja ei anneta tässä kappaleessa"), reader)
		assert.Equal(t, told, strings.Contains(b.String(), "turvakielto"), reader)
		assert.Equal(t, told, strings.Contains(b.String(), "kieltänyt kertomasta"), reader)
		assert.Equal(t, told, strings.Contains(b.String(), "toisen ihmisen yhteystietoja"), reader)
	}
}
