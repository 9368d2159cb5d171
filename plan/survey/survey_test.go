package survey_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/survey"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func day(text string) civil.Date { return civil.MustParseDate(text) }

// The scale is that of the source, 0 to 4, and two answers beside it.
func TestScale(t *testing.T) {
	var levels []int
	for _, s := range code.All[survey.Stage]() {
		if n, ok := survey.Level(s); ok {
			levels = append(levels, n)
		}
	}
	assert.Equal(t, []int{0, 1, 2, 3, 4}, levels)
	assert.Len(t, code.All[survey.Stage](), 7)
	_, ok := survey.Level(0)
	assert.False(t, ok)
}

const table = "kunta;päivä;vaihe\n297;13.1.2022;4\n140;2022-01-13;trial\n749;13.01.2022;ei koettu tarpeelliseksi\n\n915;13.1.2022;No-Answer\n"

func answers() *survey.Survey {
	return &survey.Survey{Format: survey.Format1, Answers: []survey.Answer{
		{Municipality: "297", On: day("2022-01-13"), Stage: survey.StageRooted},
		{Municipality: "140", On: day("2022-01-13"), Stage: survey.StageTrial},
		{Municipality: "749", On: day("2022-01-13"), Stage: survey.StageNoNeed},
		{Municipality: "915", On: day("2022-01-13"), Stage: survey.StageNoAnswer},
	}}
}

// A table as people write it, in three languages, and JSON give the same survey.
func TestReads(t *testing.T) {
	for name, text := range map[string]string{
		"finnish":  table,
		"mark":     "\xef\xbb\xbf" + table,
		"swedish":  strings.Replace(table, "kunta;päivä;vaihe", "Kommun;Dag;Skede", 1),
		"tabs":     strings.ReplaceAll(table, ";", "\t"),
		"english":  strings.ReplaceAll(strings.Replace(table, "kunta;päivä;vaihe", "municipality;on;stage", 1), ";", ","),
		"in order": "vaihe;kunta;päivä\r\n4;297;13.1.2022\r\n3;140;13.1.2022\r\nno-need;749;13.1.2022\r\ninget svar;915;13.1.2022\r\n",
	} {
		s, issues := survey.DecodeCSV([]byte(text), issue.Limits{})
		require.Empty(t, issues, name)
		assert.Equal(t, answers(), s, name)
	}
	var b bytes.Buffer
	require.NoError(t, survey.Encode(&b, answers()))
	s, issues := survey.Decode(b.Bytes(), issue.Limits{})
	require.Empty(t, issues)
	assert.Equal(t, answers(), s)
}

// Every fault of a table is told at once, at its row and column; no survey that
// lacks something is given out.
func TestFaultsOfTables(t *testing.T) {
	for _, row := range []struct{ name, table, want string }{
		{"nothing", "", "survey.table /1"},
		{"heads alone", "kunta;päivä;vaihe\n", ""},
		{"no such column", "kunta;päivä;vaihe;pomo\n", "survey.column /1/4"},
		{"a column twice", "kunta;kuntakoodi;päivä;vaihe\n", "survey.column-twice /1/municipality"},
		{"of a table with a column of nobody no row is read", "kunta;päivä;vaihe;4\n297;13.1.2022;4;4\n29;13.1.2022;4;4\n", "survey.column /1/4"},
		{"columns missing", "kunta\n297\n", "survey.column-missing /1/on survey.column-missing /1/stage"},
		{"cells", "kunta;päivä;vaihe\n29;13.1.2022;4\n297;31.2.2022;5\n297;13.1.22;\n", "survey.cell /2/municipality survey.cell /3/on survey.cell /3/stage survey.cell /4/on survey.cell /4/stage"},
		{"a cell too many", "kunta;päivä;vaihe\n297;13.1.2022;4;5\n", "survey.cell /2/4"},
		{"a cell too few", "kunta;päivä;vaihe\n297;13.1.2022\n", "survey.cell /2/stage"},
		{"an empty cell too many", "kunta;päivä;vaihe\n297;13.1.2022;4;\n", ""},
		{"an open quote", "kunta;päivä;vaihe\n297;13.1.2022;4\n\"140;13.1.2022;4\n", "survey.table /3"},
		{"no text", "kunta;\xff;vaihe\n", "survey.table "},
		{"two answers", "kunta;päivä;vaihe\n297;13.1.2022;4\n140;13.1.2022;4\n297;13.1.2022;0\n", "survey.two-answers /4/stage"},
		{"the same twice", "kunta;päivä;vaihe\n297;13.1.2022;4\n297;13.1.2022;4\n", ""},
		{"the sign named first", "sep=;\nkunta;päivä;vaihe\n297;13.1.2022;6\n", "survey.cell /3/stage"},
		{"spaces alone are no row", "kunta;päivä;vaihe\n ; ;\n297;13.1.2022;6\n", "survey.cell /3/stage"},
		{"a column without a name", "kunta;päivä;vaihe;\n", "survey.column /1/4"},
		{"a cell of no column, of a row that is told otherwise too", "kunta;päivä;vaihe\n29;13.1.2022;4;5\n", "survey.cell /2/municipality survey.cell /2/4"},
		{"two cells too few", "kunta;päivä;vaihe\n297\n", "survey.cell /2/on survey.cell /2/stage"},
		{"three answers, two of them at odds with the first", "kunta;päivä;vaihe\n297;13.1.2022;4\n297;13.1.2022;0\n297;13.1.2022;1\n", "survey.two-answers /3/stage survey.two-answers /4/stage"},
		{"answers of two days", "kunta;päivä;vaihe\n297;13.1.2022;4\n297;14.1.2022;0\n", ""},
		{"a code of two figures, of four, of letters below and above", "kunta;päivä;vaihe\n29;13.1.2022;4\n2970;13.1.2022;4\n29/;13.1.2022;4\n:97;13.1.2022;4\n090;13.1.2022;4\n",
			"survey.cell /2/municipality survey.cell /3/municipality survey.cell /4/municipality survey.cell /5/municipality"},
		{"days that are none", "kunta;päivä;vaihe\n297;13.1;4\n297;13.1.2022.1;4\n297;013.1.2022;4\n297;13.001.2022;4\n297;.1.2022;4\n297;13..2022;4\n297;1.13.2022;4\n297;31.12.2022;4\n",
			"survey.cell /2/on survey.cell /3/on survey.cell /4/on survey.cell /5/on survey.cell /6/on survey.cell /7/on survey.cell /8/on"},
		{"stages that are none", "kunta;päivä;vaihe\n297;13.1.2022;5\n297;13.1.2022;-1\n297;13.1.2022;04\n297;13.1.2022;7\n297;13.1.2022;roote\n", "survey.cell /2/stage survey.cell /3/stage survey.cell /4/stage survey.cell /5/stage survey.cell /6/stage"},
		{"an empty line before the heads", "\nkunta;päivä;vaihe\n297;13.1.2022;6\n", "survey.cell /3/stage"},
	} {
		_, issues := survey.DecodeCSV([]byte(row.table), issue.Limits{})
		var got []string
		for _, i := range issues {
			got = append(got, i.Rule+" "+string(i.Pointer))
		}
		assert.Equal(t, row.want, strings.Join(got, " "), row.name)
	}
	_, issues := survey.DecodeCSV([]byte(table), issue.Limits{Bytes: 10})
	require.Len(t, issues, 1)
	assert.Equal(t, "survey.too-big", issues[0].Rule)
	assert.Equal(t, 10, issues[0].Limit, "how large it may be")
	_, issues = survey.DecodeCSV([]byte(table), issue.Limits{Bytes: len(table)})
	assert.Empty(t, issues, "as large as it may be")
	s, issues := survey.DecodeCSV([]byte("kunta;päivä;vaihe\n297;13.1.2022;4\n140;13.1.2022;9\n"), issue.Limits{})
	assert.Len(t, issues, 1)
	assert.Nil(t, s, "an answer would be missing")
	s, issues = survey.DecodeCSV([]byte("kunta;päivä;vaihe\n297;13.1.2022;4\n297;13.1.2022;0\n"), issue.Limits{})
	assert.Len(t, issues, 1)
	assert.Len(t, s.Answers, 2, "nothing is left out of what contradicts itself")
	_, issues = survey.DecodeCSV([]byte("kunta;päivä;vaihe\n"+strings.Repeat("x;x;x\n", 200)), issue.Limits{Issues: 10})
	assert.Len(t, issues, 11, "ten, and that there are more")
}

// Each stage is read by its number, its code and its words in each language, in whatever case, and nothing else is.
func TestWordsOfStages(t *testing.T) {
	for _, s := range code.All[survey.Stage]() {
		words := []string{s.String(), s.Label(code.FI), s.Label(code.SV), strings.ToUpper(s.Label(code.EN))}
		if n, ok := survey.Level(s); ok {
			words = append(words, fmt.Sprint(n))
		}
		for _, word := range words {
			got, issues := survey.DecodeCSV([]byte("kunta;päivä;vaihe\n297;1.2.2022;\""+word+"\"\n"), issue.Limits{})
			require.Empty(t, issues, word)
			assert.Equal(t, []survey.Answer{{Municipality: "297", On: day("2022-02-01"), Stage: s}}, got.Answers, word)
		}
	}
}

// The one form of text is read as its pattern, which others get in the schema, says.
func TestForm(t *testing.T) {
	require.Len(t, survey.Forms(), 1)
	for _, form := range survey.Forms() {
		assert.Equal(t, "municipality", form.Tag)
		assert.NotEmpty(t, form.Means)
		pattern := regexp.MustCompile(form.Pattern)
		assert.True(t, form.Match(form.Example))
		for _, text := range []string{"", "29", "297", "2970", "000", "999", "29/", "29:", "/97", ":97", "2 7", "٢٩٧"} {
			assert.Equal(t, pattern.MatchString(text), form.Match(text), text)
		}
	}
}

// What cannot be written is told: a survey without its form, a stage that is none, a full disk.
func TestNotWritten(t *testing.T) {
	var failed *issue.EncodeError
	require.ErrorAs(t, survey.Encode(io.Discard, &survey.Survey{}), &failed)
	require.ErrorAs(t, survey.Encode(io.Discard, &survey.Survey{Format: survey.Format1, Answers: []survey.Answer{{Municipality: "297", On: day("2022-01-13"), Stage: 99}}}), &failed)
	full := errors.New("the disk is full")
	require.ErrorIs(t, survey.Encode(failing{full}, answers()), full)
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// The latest answers of a time are those of its last day on which any was given, one a municipality, in the order of their codes.
func TestLatest(t *testing.T) {
	s := &survey.Survey{Answers: []survey.Answer{
		{Municipality: "749", On: day("2022-01-13"), Stage: survey.StageTrial},
		{Municipality: "297", On: day("2023-01-13"), Stage: survey.StageGoal},
		{Municipality: "297", On: day("2022-01-13"), Stage: survey.StageRooted},
		{Municipality: "297", On: day("2024-01-13"), Stage: survey.StageNone},
		{Municipality: "140", On: day("2021-12-31"), Stage: survey.StageTrial},
	}}
	assert.Equal(t, []survey.Answer{
		{Municipality: "297", On: day("2023-01-13"), Stage: survey.StageGoal},
		{Municipality: "749", On: day("2022-01-13"), Stage: survey.StageTrial},
	}, s.Latest(civil.Period{From: day("2022-01-13"), To: day("2023-01-13")}), "less was said later, and that stands; both days are of the time")
	assert.Equal(t, "749", s.Answers[0].Municipality, "the survey stays in its order")
	assert.Empty(t, s.Latest(civil.Period{From: day("2020-01-01"), To: day("2020-12-31")}))
}

func TestFaultsOfDocuments(t *testing.T) {
	for _, row := range []struct{ name, text, want string }{
		{"no form", `{"format":"oneplan-survey/1.0"}`, "form.required /answers"},
		{"a newer one", `{"format":"oneplan-survey/1.1","answers":[]}`, "json.newer-format /format"},
		{"no code", `{"format":"oneplan-survey/1.0","answers":[{"municipality":"29a","on":"2022-01-13","stage":"goal"}]}`, "form.pattern /answers/0/municipality"},
		{"no stage", `{"format":"oneplan-survey/1.0","answers":[{"municipality":"297","on":"2022-01-13","stage":"5"}]}`, "form.enum /answers/0/stage"},
		{"two answers", `{"format":"oneplan-survey/1.0","answers":[{"municipality":"297","on":"2022-01-13","stage":"goal"},{"municipality":"297","on":"2022-01-13","stage":"none"}]}`, "survey.two-answers /answers/1"},
	} {
		_, issues := survey.Decode([]byte(row.text), issue.Limits{})
		require.Len(t, issues, 1, row.name)
		assert.Equal(t, row.want, issues[0].Rule+" "+string(issues[0].Pointer), row.name)
	}
}

func random(source *rand.Rand) *survey.Survey {
	s := &survey.Survey{Format: survey.Format1}
	for range source.IntN(12) {
		s.Answers = append(s.Answers, survey.Answer{Municipality: fmt.Sprintf("%03d", 1+source.IntN(4)), On: day("2022-01-01").AddDays(source.IntN(3)), Stage: survey.Stage(1 + source.IntN(7))})
	}
	return s
}

// Surveys come together in any order, and twice is once. The last answer of a time
// does not depend on the order either.
func TestMerge(t *testing.T) {
	for seed := range uint64(300) {
		source := rand.New(rand.NewPCG(seed, 0))
		a, b, c := random(source), random(source), random(source)
		once := a.Merge(b).Merge(c)
		assert.Equal(t, once, c.Merge(b.Merge(a)))
		assert.Equal(t, survey.Format1, once.Format, "it can be written")
		for _, part := range []*survey.Survey{a, b, c} {
			assert.Subset(t, once.Answers, part.Answers, "no answer is lost")
		}
		assert.Equal(t, once, once.Merge(a))
		within := civil.Period{From: day("2022-01-01"), To: day("2022-01-02")}
		latest := once.Latest(within)
		assert.Equal(t, latest, c.Merge(a).Merge(b).Latest(within))
		seen := map[string]bool{}
		for _, l := range latest {
			assert.False(t, seen[l.Municipality])
			seen[l.Municipality] = true
			for _, other := range once.Answers {
				assert.False(t, other.Municipality == l.Municipality && within.Contains(other.On) && other.On.After(l.On), "a later one was given")
			}
		}
	}
}

// Of two answers of one day the one that says less stands.
func TestLess(t *testing.T) {
	order := []survey.Stage{survey.StageNoAnswer, survey.StageNoNeed, survey.StageNone, survey.StageGoal, survey.StagePlanned, survey.StageTrial, survey.StageRooted}
	for i, less := range order {
		for _, more := range order[i:] {
			s := &survey.Survey{Answers: []survey.Answer{{Municipality: "297", On: day("2022-01-13"), Stage: more}, {Municipality: "297", On: day("2022-01-13"), Stage: less}}}
			latest := s.Latest(civil.Period{From: day("2022-01-01"), To: day("2022-12-31")})
			require.Len(t, latest, 1)
			assert.Equal(t, less, latest[0].Stage)
		}
	}
}

// Whatever is read is written and read the same.
func FuzzDecodeCSV(f *testing.F) {
	f.Add([]byte(table))
	f.Add([]byte("kunta,päivä,vaihe\n\"297\",2022-01-13,\"4\"\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, issues := survey.DecodeCSV(data, issue.Limits{})
		if len(issues) > 0 || len(s.Answers) == 0 {
			return
		}
		var b bytes.Buffer
		require.NoError(t, survey.Encode(&b, s))
		back, issues := survey.Decode(b.Bytes(), issue.Limits{})
		require.Empty(t, issues)
		require.Equal(t, s, back)
	})
}

func ExampleDecodeCSV() {
	s, issues := survey.DecodeCSV([]byte("kunta;päivä;vaihe\n297;13.1.2022;4\n140;13.1.2022;no-answer\n"), issue.Limits{})
	for _, a := range s.Answers {
		fmt.Println(a.Municipality, a.On, a.Stage.Label(code.EN))
	}
	fmt.Println(len(issues))
	// Output:
	// 297 2022-01-13 rooting or rooted in basic work
	// 140 2022-01-13 no answer
	// 0
}
