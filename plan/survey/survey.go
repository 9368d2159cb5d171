package survey

import (
	"cmp"
	"io"
	"slices"
	"sync"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Format names the wire form of a survey: always "oneplan-survey/1.0" here.
type Format string

// Format1 is the wire form that this package reads and writes.
const Format1 Format = "oneplan-survey/1.0"

// UnmarshalText takes [Format1] alone; anything else is an [*issue.FormatError].
func (f *Format) UnmarshalText(text []byte) error {
	err := issue.CheckFormat(string(text), string(Format1))
	if err == nil {
		*f = Format1
	}
	return err
}

// MarshalText writes [Format1] alone.
func (f Format) MarshalText() ([]byte, error) {
	return []byte(f), issue.CheckFormat(string(f), string(Format1))
}

// Survey is what municipalities answered, on one day or over years (kysely).
type Survey struct {
	Format Format `json:"format" validate:"required"`
	// The answers, in any order (vastaukset).
	Answers []Answer `json:"answers" validate:"required,max=100000,dive"`
}

// Answer is what one municipality answered on one day (vastaus).
type Answer struct {
	// Code of the municipality, three figures (kunta).
	Municipality string `json:"municipality" validate:"required,municipality"`
	// The day of the answer, or on which none was given (päivä).
	On civil.Date `json:"on" validate:"required"`
	// What it was (vaihe).
	Stage Stage `json:"stage" validate:"required"`
}

func (a Answer) compare(b Answer) int {
	return cmp.Or(cmp.Compare(a.Municipality, b.Municipality), a.On.Compare(b.On), cmp.Compare(a.Stage, b.Stage))
}

var ruleTwice = issue.Rule{ID: "survey.two-answers", Severity: issue.SeverityError, Words: code.Say(
	"Kunnalla on samalta päivältä kaksi eri vastausta.",
	"Kommunen har två olika svar från samma dag.",
	"The municipality has two different answers of one day.")}

// Rules returns the rules that this package has beside those of the reader.
func Rules() issue.Catalogue {
	return issue.Catalogue{ruleTwice, ruleTable, ruleColumn, ruleColumnTwice, ruleColumnMissing, ruleCell, ruleTooBig}
}

// Forms returns the forms of text that the `validate` tags of this package name.
func Forms() []issue.Form {
	return []issue.Form{{Tag: "municipality", Pattern: `^[0-9]{3}$`, Match: isMunicipality,
		Means: "Code of a municipality: three figures (kuntakoodi).", Example: "297"}}
}

func isMunicipality(s string) bool {
	return len(s) == 3 && !slices.ContainsFunc([]byte(s), func(c byte) bool { return c < '0' || c > '9' })
}

// Check tells where answers contradict each other: two of one municipality and
// day. The same answer twice is one.
func (s *Survey) Check() (found issue.List) {
	for _, i := range s.contradictions() {
		found = append(found, ruleTwice.At(issue.Pointer("/answers").Item(i)))
	}
	return found
}

// contradictions are the numbers of answers that differ from an earlier one of
// their municipality and day.
func (s *Survey) contradictions() (all []int) {
	first := map[Answer]Stage{}
	for i, a := range s.Answers {
		day := Answer{Municipality: a.Municipality, On: a.On}
		if stage, known := first[day]; !known {
			first[day] = a.Stage
		} else if stage != a.Stage {
			all = append(all, i)
		}
	}
	return all
}

// Merge returns the answers of both, each once, in the order of municipality, day
// and stage: the same survey whatever the order of merging. Both stay as they are.
// What contradicts each other stays, for [Survey.Check] to tell.
func (s *Survey) Merge(other *Survey) *Survey {
	all := slices.Concat(s.Answers, other.Answers)
	slices.SortFunc(all, Answer.compare)
	return &Survey{Format: Format1, Answers: slices.Compact(all)}
}

// Latest returns the last answer of each municipality within a time, both days
// included, in the order of their codes. Of two that contradict each other on one
// day it is the one that says less.
func (s *Survey) Latest(within civil.Period) (latest []Answer) {
	all := slices.Clone(s.Answers)
	slices.SortFunc(all, Answer.compare)
	for _, a := range all {
		last := len(latest) - 1
		switch {
		case !within.Contains(a.On):
		case last < 0 || latest[last].Municipality != a.Municipality:
			latest = append(latest, a)
		case latest[last].On != a.On || a.less(latest[last]):
			latest[last] = a
		}
	}
	return latest
}

// less reports whether an answer says less than another of its day: none at all, no
// need, then the scale.
func (a Answer) less(b Answer) bool {
	claim := func(s Stage) int {
		if n, ok := Level(s); ok {
			return n
		}
		return -int(s)
	}
	return claim(a.Stage) < claim(b.Stage)
}

var reader = sync.OnceValue(func() *issue.Reader[Survey] { return issue.NewReader[Survey](Forms()...) })

// Decode reads a survey strictly; all problems are in the list, each with its
// place. The survey is nil where the bytes are not of its form.
func Decode(data []byte, l issue.Limits) (*Survey, issue.List) {
	return reader().Decode(data, l, (*Survey).Check)
}

// Encode writes a survey as one JSON document; the same survey gives the same
// bytes. The error is the writer's, or an [*issue.EncodeError].
func Encode(w io.Writer, s *Survey) error {
	doc, err := json.Marshal(s, jsontext.WithIndent("  "))
	if err != nil {
		return issue.NotEncoded(err)
	}
	_, err = w.Write(append(doc, '\n'))
	return err
}
