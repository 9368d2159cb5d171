package fi_test

import (
	"fmt"
	"os"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
)

// A child welfare notice came on Tuesday evening, 10 March 2026.
func ExampleDue() {
	arrived, err := fi.MessageArrival(civil.MustParseInstant("2026-03-10T18:40:00+02:00"))
	if err != nil {
		fmt.Println(err)
		return
	}
	dues, err := fi.Due(fi.EventInitiation, arrived, fi.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	today := civil.MustParseDate("2026-03-16")
	for _, due := range dues {
		if due.Rule.Act.Abbr == "LsL" {
			fmt.Println(due.Last, due.Rule.Source(), due.State(today, civil.Date{}, 3).Words(code.EN))
		}
	}
	// Output:
	// 2026-03-19 LsL 417/2007 26 § due soon, 3 days left
	// 2026-06-10 LsL 417/2007 26 § pending, 86 days left
}

// The readings of "working day" stand side by side.
func ExampleReadings() {
	from := civil.MustParseDate("2024-12-20")
	for _, c := range fi.Readings() {
		last, err := c.Add(from, 7)
		fmt.Println(c.Name(), last, err)
	}
	// Output:
	// thl 2025-01-03 <nil>
	// statute 2025-01-07 <nil>
	// saturday 2025-01-02 <nil>
}

func ExampleTHL() {
	c := fi.THL()
	may := civil.MustParseDate("2026-05-01")
	why, _ := c.Explain(may)
	next, _ := c.Next(may)
	fmt.Println(why.Words(code.FI), "-", why.Source, "-", next)
	n, _ := c.Between(civil.MustParseDate("2026-01-01"), civil.MustParseDate("2026-12-31"))
	fmt.Println(n, "working days after 1 January")
	// Output:
	// vapunpäivä - 272/1944 - 2026-05-04
	// 254 working days after 1 January
}

// A holiday of one's own: change the copy of the definition and build anew.
func ExampleHolidays() {
	d := fi.THL().Definition()
	d.Name = "mariehamn"
	d.Holidays = append(d.Holidays, fi.AlandDay())
	c, err := deadline.NewCalendar(d)
	if err != nil {
		fmt.Println(err)
		return
	}
	why, _ := c.Explain(civil.MustParseDate("2026-06-09"))
	fmt.Println(why.Words(code.SV)+",", why.Confidence)
	// Output: Ålands självstyrelsedag, uncertain
}

// Before the birth no clock runs; then it starts on the day of birth.
func ExampleOptions_born() {
	notice := civil.MustParseDate("2026-02-20")
	dues, _ := fi.Due(fi.EventPrenatalNotice, notice, fi.Options{})
	fmt.Println(dues[3].Tell(code.EN))
	dues, _ = fi.Due(fi.EventPrenatalNotice, notice, fi.Options{Born: civil.MustParseDate("2026-04-03")})
	fmt.Println(dues[3].Tell(code.EN))
	// Output:
	// The assessment of what help the child needs must begin: the time starts only once the child is born.
	// The assessment of what help the child needs must begin no later than Wednesday 15 April 2026. Only working days are counted.
}

// The trace tells of each day.
func ExampleDue_trace() {
	dues, _ := fi.Due(fi.EventEmergencyPlacement, civil.MustParseDate("2026-05-02"), fi.Options{})
	for _, step := range dues[0].Trace() {
		fmt.Println(step.Words(code.EN))
	}
	// Output:
	// Sat 2 May 2026 the first day is day 1 (LsL 417/2007 38 §)
	// Sun 31 May 2026 the term of 30 calendar days ends (LsL 417/2007 38 §)
	// Sun 31 May 2026 is no working day (Sunday), but the last day does not move (KHO:2015:27, KHO:2012:26)
}

// School working days need the school's own calendar.
func ExampleOptions_school() {
	file, err := os.ReadFile("testdata/school.csv")
	if err != nil {
		fmt.Println(err)
		return
	}
	school, err := deadline.ReadSchool(file, fi.THL())
	if err != nil {
		fmt.Println(err)
		return
	}
	dues, err := fi.Due(fi.EventStudentRequest, civil.MustParseDate("2025-10-09"), fi.Options{School: school})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(dues[0].Last, "with the autumn holiday between")
	// Output: 2025-10-27 with the autumn holiday between
}

// An organisation's own target, never labelled law.
func ExampleReadTargets() {
	file, err := os.ReadFile("testdata/targets.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	targets, err := fi.ReadTargets(file)
	if err != nil {
		fmt.Println(err)
		return
	}
	dues, err := fi.Due(fi.EventInitiation, civil.MustParseDate("2026-03-10"), fi.Options{Targets: targets})
	if err != nil {
		fmt.Println(err)
		return
	}
	own := dues[len(dues)-1]
	fmt.Println(own.Rule.ID, own.Last, own.Rule.Basis)
	// Output: own.start-7-days 2026-03-17 local
}

func ExampleLetterNotice() {
	fmt.Println(fi.LetterNotice(civil.MustParseDate("2026-04-24")))
	// Output: 2026-05-01
}

func ExampleNoRuleError() {
	_, err := fi.Due(fi.EventNotice, civil.MustParseDate("2026-03-10"), fi.Options{})
	fmt.Println(err)
	// Output: fi: a notice was received: no rule that the event starts was in force on that day; perhaps meant initiation (the matter became pending)
}
