package fi

import (
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
)

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

// MessageNotice returns the day on which the receiver of an ordinary electronic
// message is presumed to have got it: the third day after it was sent (13/2003
// 19 §, from 1.12.2010, with the receiver's consent). The zero Date stays zero.
func MessageNotice(sent civil.Date) civil.Date { return sent.AddDays(messageDays) }

// messageNoticeSince is the day from which 13/2003 19 § presumes a day (924/2010).
func messageNoticeSince() civil.Date { return date(2010, time.December, 1) }

// SchoolYear returns the school year (lukuvuosi) in which a day lies: from 1
// August to 31 July (perusopetuslaki 628/1998 23 §). The zero Date has none.
func SchoolYear(d civil.Date) civil.Period {
	if d.IsZero() {
		return civil.Period{}
	}
	year, month, _ := d.YMD()
	if month < time.August {
		year--
	}
	return during(date(year, time.August, 1), date(year+1, time.July, 31))
}

const (
	letterDays    = 7
	letterSource  = "hallintolaki 434/2003 59 §"
	messageDays   = 3
	messageSource = "13/2003 19 §"
)
