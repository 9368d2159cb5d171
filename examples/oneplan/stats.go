//go:build !small && !page

package main

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/oneplan/contract"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/onechildoneplan/oneplan/plan/stats/chart"
	"github.com/onechildoneplan/oneplan/plan/survey"
)

func statsCall() call {
	var fields []string
	for _, f := range code.All[stats.Field]() {
		fields = append(fields, f.String())
	}
	return call{
		name:    "stats",
		chooses: true,
		usage: []string{"stats [--from DATE --to DATE] [--by FIELD]... [--min-cell N] [--calendar NAME] [--on DATE] [--lang L] [--json] FILE...",
			"stats --part [--from DATE --to DATE] [--by FIELD]... [--calendar NAME] --on DATE FILE... > PART",
			"stats --merge [--part] [--min-cell N] [--lang L] [--json] PART...",
			"stats --html|--svg [--min-cell N] [--lang L] [...] FILE...",
			"stats --baseline DATE [...] FILE...", "stats --survey FILE [...] [FILE...]",
			"stats --cohort FIRST..LAST [--earlier PUBLICATION]... [--min-cell N] [...] FILE..."},
		does: "Counts over many plans, timeliness first: numerator, denominator and share of each indicator.",
		more: wrap("Fields: "+strings.Join(fields, ", ")+"; at most three.") + "\n\n" +
			"Without --from and --to each half-year (1 April to 30 September, 1 October to 31 March) is told by itself.\n" +
			"Give each plan once, in one revision. These are not official statistics; docs/statistics.md tells what is\n" +
			"counted. With --min-cell what is printed is one publication, guarded as a whole: from all its rows together\n" +
			"no number from 1 to N-1 follows, nor that all or none of a group are. Groups of less than N have no row. What\n" +
			"else was published, and when, is the publisher's to judge.\n\n" +
			"Many machines count a share each with --part, all with the same options; --merge adds the parts up in any\n" +
			"order. A part holds all numbers, small ones too: it is for the register's own desk.\n\n" +
			"--baseline sets each half-year beside the one that DATE lies in. --survey counts what municipalities answered\n" +
			"about taking the model into use (oneplan-survey/1.0, or CSV with the columns municipality, on and stage); give\n" +
			"it to one part alone, or to --merge.\n\n" +
			"--cohort counts the plans alone whose matter was first raised within these days, which must have passed: a series\n" +
			"of publications tells of each plan once, so there is nothing to subtract. --earlier names what was printed before\n" +
			"with --cohort and --json; where a plan may be in both, nothing is told (docs/statistics.md).\n\n" +
			"--html writes a page for a steering group, --svg its pictures alone: the indicators over time. They are one\n" +
			"publication, and without --min-cell they tell no number under 5.",
		examples: []example{
			{"stats --min-cell 5 archive.ndjson", "every half-year, no number from 1 to 4"},
			{"stats --part --on 2026-11-21 archive.ndjson > part-1.json", "the share of one machine"},
			{"stats --merge --min-cell 5 part-1.json part-2.json", "the sum of two"},
			{"stats --html --lang fi archive.ndjson > tunnusluvut.html", "a page of the indicators over time, no number from 1 to 4"},
			{"stats --baseline 2021-10-01 --json archive.ndjson", "each half-year, and by how many points its share has grown since that winter"},
			{"stats --survey municipalities.csv --by municipality", "where the model is in use"},
			{"stats --cohort 2025-01-01..2025-06-30 --min-cell 5 --json archive.ndjson > spring.ndjson", "of those who came that spring, the first of a series"},
			{"stats --cohort 2025-07-01..2025-12-31 --earlier spring.ndjson --min-cell 5 --json archive.ndjson", "the next one, of other plans"},
			{"stats --from 2026-01-01 --to 2026-12-31 --by kind --json archive.ndjson", "a year by kind of initiation, one JSON object an indicator"},
		},
		flags: func(fs *flag.FlagSet) runner {
			s := &counting{lang: code.EN, options: stats.Options{Calendar: fi.THL()}}
			dayOption(fs, &s.options.Window.From, "from", "first day of the window")
			dayOption(fs, &s.options.Window.To, "to", "last day of the window")
			fs.Func("by", "`FIELD` tells the numbers apart by a field", func(name string) error {
				f, err := parsed[stats.Field](name)
				s.options.By = append(s.options.By, f)
				return err
			})
			numberOption(fs, &s.minCell, "min-cell", "tells nothing from which a count under `N` follows (default 0: tells all)")
			calendarOption(fs, &s.options.Calendar, "reading of working days: thl (default), statute, saturday or aland")
			dayOption(fs, &s.options.On, "on", "day of today: what is later does not count (default today in Finland)")
			langOption(fs, &s.lang, "language of the words (default en)")
			fs.BoolVar(&s.json, "json", false, "one JSON object an indicator")
			fs.BoolVar(&s.html, "html", false, "a page for a steering group")
			fs.BoolVar(&s.svg, "svg", false, "pictures of the indicators over time")
			dayOption(fs, &s.baseline, "baseline", "a day of the half-year to compare with")
			fs.Func("survey", "`FILE` of answers of municipalities", func(name string) error {
				s.surveys = append(s.surveys, name)
				return nil
			})
			fs.Func("cohort", "`FIRST..LAST` day on which the matters of the plans were first raised", func(text string) error {
				from, to, _ := strings.Cut(text, "..")
				return cmp.Or(s.options.Cohort.From.UnmarshalText([]byte(from)), s.options.Cohort.To.UnmarshalText([]byte(to)))
			})
			fs.Func("earlier", "`PUBLICATION` of another cohort, as --json printed it", func(name string) error {
				s.earlier = append(s.earlier, name)
				return nil
			})
			fs.BoolVar(&s.part, "part", false, "writes the counts as a document, a part of a sum")
			fs.BoolVar(&s.merge, "merge", false, "the files are parts: adds them up")
			return s.run
		},
	}
}

// leastShown is the smallest number on a page that goes to others, where none is
// asked for.
const leastShown = 5

type counting struct {
	options stats.Options
	minCell int
	lang    code.Lang
	json    bool
	part    bool
	merge   bool
	html    bool
	svg     bool
	// baseline is a day of the half-year to compare with, surveys the files of answers.
	baseline civil.Date
	surveys  []string
	// earlier are the files of publications that were told before.
	earlier []string
	told    string // the indicator whose words stand there already
}

func (s *counting) run(p *program, args []string) (Status, error) {
	if len(args) == 0 && (s.surveys == nil || s.merge) {
		return 0, usage("name a file")
	}
	if s.part && s.minCell > 0 {
		return 0, usage("a part holds all numbers: --min-cell goes with --merge")
	}
	if !s.baseline.IsZero() && (s.part || s.html || s.svg || !s.options.Window.IsZero()) {
		return 0, usage("--baseline compares half-years: no --from, --to, --part, --html, --svg")
	}
	if s.html && s.svg || (s.html || s.svg) && (s.json || s.part) {
		return 0, usage("one of --html, --svg, --json and --part")
	}
	if s.options.Cohort.IsZero() && s.earlier != nil && !s.merge || s.earlier != nil && s.part {
		return 0, usage("--earlier goes with a publication of a --cohort")
	}
	if (s.html || s.svg) && s.minCell == 0 {
		s.minCell = leastShown
	}
	counts, status, err := s.count(p, args)
	if err == nil {
		err = s.addSurveys(p, counts)
	}
	if err != nil {
		return 0, err
	}
	if s.part {
		if status == Trouble {
			return status, nil // half a part would be a wrong sum
		}
		return status, counts.Encode(p.out)
	}
	s.options = counts.Options()
	if err := s.apart(p); err != nil {
		return 0, err
	}
	show := chart.Options{Lang: s.lang, On: s.options.On, Cohort: s.options.Cohort, MinCell: s.minCell}
	switch {
	case s.html:
		return status, chart.WriteHTML(p.out, counts.Rows(s.minCell), show)
	case s.svg:
		return status, chart.WriteSVG(p.out, counts.Rows(s.minCell), show)
	}
	return status, s.tellAll(p, counts.Rows(s.minCell))
}

// apart refuses to tell of a cohort some of whose plans may have been told of.
func (s *counting) apart(p *program) error {
	for _, name := range s.earlier {
		data, err := p.readUpTo(name, maxDocument)
		if err != nil {
			return err
		}
		told := 0
		for line := range bytes.Lines(data) {
			var row contract.Indicator
			if len(bytes.TrimSpace(line)) == 0 {
				continue
			}
			if err := json.Unmarshal(line, &row); err != nil || row.Indicator == "" || row.Cohort == nil || row.Cohort.From.IsZero() || row.Cohort.To.IsZero() || row.Cohort.Reversed() {
				return trouble(printable(name) + ": is no publication of a cohort, as --json prints it")
			}
			if told++; s.options.Cohort.IsZero() || row.Cohort.Overlaps(s.options.Cohort) {
				return trouble(printable(name) + ": may tell of the same plans; nothing is told")
			}
		}
		if told == 0 {
			return trouble(printable(name) + ": holds no numbers")
		}
	}
	return nil
}

// tellAll tells the rows, beside each that of the baseline where one is asked for.
func (s *counting) tellAll(p *program, rows []stats.Row) error {
	var changes []stats.Change
	if o := s.options.Cohort; !o.IsZero() && !s.json {
		if err := p.say("%s %s..%s\n", stats.CohortTitle().In(s.lang), o.From, o.To); err != nil {
			return err
		}
	}
	if !s.baseline.IsZero() {
		changes = stats.Changes(rows, s.baseline)
	}
	for _, row := range rows {
		var change *stats.Change
		if len(changes) > 0 && row.Indicator.ID == changes[0].Now.Indicator.ID && row.Window == changes[0].Now.Window && slices.Equal(row.By, changes[0].Now.By) {
			change, changes = &changes[0], changes[1:]
		}
		if err := s.tell(p, row, change); err != nil {
			return err
		}
	}
	return nil
}

// addSurveys counts the answers of municipalities, of all files together.
func (s *counting) addSurveys(p *program, counts *stats.Counts) error {
	if s.surveys != nil && !counts.Options().Cohort.IsZero() {
		return usage("a municipality is of no cohort: --survey goes without --cohort")
	}
	all := &survey.Survey{}
	for _, name := range s.surveys {
		data, err := p.readUpTo(name, maxDocument)
		if err != nil {
			return err
		}
		read := survey.DecodeCSV
		if bytes.HasPrefix(bytes.TrimSpace(data), []byte("{")) {
			read = survey.Decode
		}
		one, issues := read(data, issue.Limits{})
		if len(issues) > 0 {
			if err := p.report(findings(issues, nil, s.lang)); err != nil {
				return err
			}
			return trouble(printable(name) + ": is no survey that can be counted")
		}
		all = all.Merge(one)
	}
	if issues := all.Check(); len(issues) > 0 {
		return trouble("the surveys contradict each other: two answers of one municipality and day")
	}
	counts.AddSurvey(all)
	return nil
}

// count returns the counts of the files: of plans, or the sum of parts.
func (s *counting) count(p *program, args []string) (*stats.Counts, Status, error) {
	if s.merge {
		if !s.options.On.IsZero() || !s.options.Window.IsZero() || !s.options.Cohort.IsZero() || s.options.By != nil {
			return nil, 0, usage("parts say themselves what they count: no --on, --from, --to, --cohort, --by with --merge")
		}
		counts, err := s.sum(p, args)
		return counts, Fine, err
	}
	if s.part && s.options.On.IsZero() {
		return nil, 0, usage("parts go together only with one --on for all")
	}
	if err := p.orToday(&s.options.On); err != nil {
		return nil, 0, err
	}
	counts, err := stats.New(s.options)
	switch {
	case errors.Is(err, stats.ErrWindow):
		return nil, 0, usage("--from and --to go together, the first day not after the last")
	case errors.Is(err, stats.ErrCohort):
		return nil, 0, usage("--cohort takes a first and a last day, both before --on")
	case errors.Is(err, stats.ErrFields):
		return nil, 0, usage("--by takes at most three fields, each once")
	case err != nil:
		return nil, 0, err
	}
	shares, err := sharesOf(s.options)
	if err != nil {
		return nil, 0, err
	}
	status, unread, err := p.eachOfPlans("stats", args, s.lang, shares.read, func(d *document) {
		switch {
		case d.made == nil:
			counts.Missed(1, 0)
		case d.issues.HasErrors():
			counts.Missed(0, 1)
		}
	})
	counts.Missed(unread, 0)
	for range cap(shares) {
		if err == nil {
			err = counts.Merge(<-shares)
		}
	}
	return counts, status, err
}

// shares are counts of those who read side by side, each taken for one plan at a
// time; in the end they are put together.
type shares chan *stats.Counts

func sharesOf(o stats.Options) (shares, error) {
	all := make(shares, runtime.GOMAXPROCS(0))
	for range cap(all) {
		one, err := stats.New(o)
		if err != nil {
			return nil, err
		}
		all <- one
	}
	return all, nil
}

// read counts a plan while it is lent.
func (s shares) read(data []byte) document {
	return examined(data, func(p *plan.Plan) any {
		one := <-s
		one.Add(p)
		s <- one
		return true
	})
}

// sum adds up parts. A part that cannot be read is the end: the sum would be
// wrong.
func (s *counting) sum(p *program, names []string) (all *stats.Counts, err error) {
	seen := map[[sha256.Size]byte]string{}
	for _, name := range names {
		data, err := p.readUpTo(name, maxPart)
		if err != nil {
			return nil, err
		}
		one, issues := stats.Decode(data, issue.Limits{})
		if one == nil {
			if err := p.report(findings(issues, data, s.lang)); err != nil {
				return nil, err
			}
			return nil, trouble(printable(name) + ": is no whole part")
		}
		if other := given(seen, name, one); other != "" {
			return nil, trouble(printable(name) + ": holds the very numbers of " + printable(other) + ", which would count twice")
		}
		if all == nil {
			all = one
		} else if err := all.Merge(one); err != nil {
			return nil, trouble(printable(name) + ": counts with other options than " + printable(names[0]))
		}
	}
	return all, nil
}

// given returns which part that was read before holds the very numbers of this one, ""
// for none, and notes it. Any number of machines may have had nothing to count.
func given(seen map[[sha256.Size]byte]string, name string, one *stats.Counts) string {
	digest := func(c *stats.Counts) (sum [sha256.Size]byte) {
		h := sha256.New()
		_ = c.Encode(h) // what was read can be written
		return [sha256.Size]byte(h.Sum(nil))
	}
	nothing, err := stats.New(one.Options())
	d := digest(one)
	if err != nil || d == digest(nothing) {
		return ""
	}
	other := seen[d]
	seen[d] = name
	return other
}

// maxPart is one byte more than the reader of parts takes.
const maxPart = 256<<20 + 1

func (s *counting) tell(p *program, r stats.Row, change *stats.Change) error {
	if s.json {
		line := contract.IndicatorOf(r, s.options, s.lang)
		if change != nil {
			line.Baseline = contract.BaselineOf(*change)
		}
		return writeJSON(p.out, line)
	}
	var b strings.Builder
	if s.told != r.Indicator.ID {
		s.told = r.Indicator.ID
		s.words(&b, r.Indicator)
	}
	fmt.Fprintf(&b, "%s %s..%s", r.Indicator.ID, r.Window.From, r.Window.To)
	for i, value := range r.By {
		fmt.Fprintf(&b, " %s=%s", s.options.By[i], printable(value))
	}
	if r.Suppressed {
		b.WriteString(" " + code.Say("peitetty", "dold", "suppressed").In(s.lang) + "\n")
	} else {
		s.numbers(&b, r)
	}
	if change != nil && change.Told {
		fmt.Fprintf(&b, "  %s %s..%s: %+.1f\n", code.Say("prosenttiyksikköä lähtötilanteesta", "procentenheter från utgångsläget", "percentage points from the baseline").In(s.lang),
			change.Baseline.Window.From, change.Baseline.Window.To, change.Points)
	}
	s.parts(&b, r.Flaws)
	_, err := p.out.WriteString(b.String())
	return err
}

// words tells what an indicator means, once before its rows.
func (s *counting) words(b *strings.Builder, i stats.Indicator) {
	text := i.Means(s.lang)
	if i.Source != "" {
		text += " " + i.Source + ", " + s.options.Calendar.Name() + "."
	}
	b.WriteString(strings.ReplaceAll(wrap(i.ID+": "+text), "\n", "\n  ") + "\n")
}

// numbers ends the line with the share; below it stands what is beside it, but
// for zeros.
func (s *counting) numbers(b *strings.Builder, r stats.Row) {
	fmt.Fprintf(b, " %d/%d", r.Numerator, r.Denominator)
	if share, ok := r.Share(); ok {
		fmt.Fprintf(b, " %.1f %%", 100*share)
	}
	b.WriteByte('\n')
	s.parts(b, r.Parts)
	for _, band := range r.Bands {
		to := strconv.Itoa(band.To)
		if band.To < 0 {
			to = ""
		}
		if band.Count > 0 {
			fmt.Fprintf(b, "  %d-%s (%s): %d\n", band.From, to, r.Indicator.Unit.Label(s.lang), band.Count)
		}
	}
}

// parts tells each number that is not zero, a line each.
func (s *counting) parts(b *strings.Builder, parts []stats.Part) {
	for _, part := range parts {
		switch {
		case part.Withheld:
			fmt.Fprintf(b, "  %s: -\n", part.Kind.Label(s.lang))
		case part.Count > 0:
			fmt.Fprintf(b, "  %s: %d\n", part.Kind.Label(s.lang), part.Count)
		}
	}
}
