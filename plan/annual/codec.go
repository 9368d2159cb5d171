package annual

import (
	"io"
	"strconv"
	"sync"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/directory"
)

// Forms returns the forms of text that the `validate` tags of this package name, and
// those of package directory.
func Forms() []issue.Form {
	return append(directory.Forms(),
		issue.Form{Tag: "monthday", Pattern: `^(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])$|^(0[469]|11)-(0[1-9]|[12][0-9]|30)$|^02-(0[1-9]|[12][0-9])$`,
			Match: func(s string) bool { _, _, ok := MonthDay(s).parts(); return ok },
			Means: "A day of every year, month and day (päivä).", Example: "11-30"},
		issue.Form{Tag: "clocktime", Pattern: `^([01][0-9]|2[0-3]):[0-5][0-9]$`,
			Match: func(s string) bool { _, ok := Time(s).minutes(); return ok },
			Means: "A time of the day in Finland (kellonaika).", Example: "09:00"},
	)
}

// pair reads two numbers of two figures with a sign between them.
func pair(s string, sign byte) (a, b int, ok bool) {
	if len(s) == 5 && s[2] == sign {
		x, err := strconv.ParseUint(s[:2], 10, 8)
		y, failed := strconv.ParseUint(s[3:], 10, 8)
		a, b, ok = int(x), int(y), err == nil && failed == nil
	}
	return a, b, ok
}

// longest are the most days that each month has.
var longest = [...]int{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

func (m MonthDay) parts() (month, day int, ok bool) {
	month, day, _ = pair(string(m), '-') // zeros where it is none
	return month, day, month >= 1 && month <= 12 && day >= 1 && day <= longest[month]
}

// minutes is the time as minutes of the day.
func (t Time) minutes() (int, bool) {
	h, m, ok := pair(string(t), ':')
	return h*60 + m, ok && h < 24 && m < 60
}

var reader = sync.OnceValue(func() *issue.Reader[Clock] { return issue.NewReader[Clock](Forms()...) })

// Decode reads an annual clock strictly; all problems are in the list, each with its
// place. The clock is nil where the bytes are not of its form.
func Decode(data []byte, l issue.Limits) (*Clock, issue.List) {
	return reader().Decode(data, l, (*Clock).Check)
}

// Encode writes an annual clock as one JSON document; the same clock gives the same
// bytes. The error is the writer's, or an [*issue.EncodeError].
func Encode(w io.Writer, c *Clock) error {
	doc, err := json.Marshal(c, jsontext.WithIndent("  "))
	if err != nil {
		return issue.NotEncoded(err)
	}
	_, err = w.Write(append(doc, '\n'))
	return err
}
