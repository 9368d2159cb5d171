package stats

import (
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
)

// HalfYear returns the half-year that a day lies in: 1 April to 30 September or
// 1 October to 31 March, the windows in which THL asks for the numbers.
func HalfYear(d civil.Date) civil.Period {
	year, month, _ := d.YMD()
	from := civil.MustDate(year, time.October, 1)
	switch {
	case month < time.April:
		from = civil.MustDate(year-1, time.October, 1)
	case month < time.October:
		from = civil.MustDate(year, time.April, 1)
	}
	return civil.Period{From: from, To: from.AddMonths(6).AddDays(-1)}
}
