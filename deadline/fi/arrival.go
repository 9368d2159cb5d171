package fi

import "github.com/onechildoneplan/oneplan/deadline/civil"

// MessageArrival returns the day on which an electronic message arrived at an
// authority: the day in Finland at the moment when the receiving system had it
// ready for handling (laki sähköisestä asioinnista 13/2003, 10 §). An evening
// or a Sunday counts as that day.
func MessageArrival(ready civil.Instant) (civil.Date, error) {
	day, _, err := DayOf(ready)
	return day, err
}

// LetterNotice returns the day on which the receiver of an ordinary letter is
// presumed to have got it: the seventh day after posting (hallintolaki
// 434/2003, 59 §). That day never moves; the zero Date stays zero.
func LetterNotice(posted civil.Date) civil.Date { return posted.AddDays(letterDays) }

const (
	letterDays   = 7
	letterSource = "hallintolaki 434/2003 59 §"
)
