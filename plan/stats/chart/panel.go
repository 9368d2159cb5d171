package chart

import (
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/stats"
)

// panel is one indicator of one group over time.
type panel struct {
	indicator stats.Indicator
	by        []string
	rows      []stats.Row // of its windows, the earliest first
}

// windows is how many windows a panel shows at most, the latest of them.
const windows = 8

// panelsOf puts the rows of each indicator and group together, in their order.
func panelsOf(rows []stats.Row) (all []panel) {
	at := map[string]int{}
	for _, r := range rows {
		key := r.Indicator.ID + "\x00" + strings.Join(r.By, "\x00")
		i, known := at[key]
		if !known {
			i = len(all)
			at[key], all = i, append(all, panel{indicator: r.Indicator, by: r.By})
		}
		all[i].rows = append(all[i].rows, r)
	}
	for i := range all {
		if n := len(all[i].rows); n > windows {
			all[i].rows = all[i].rows[n-windows:]
		}
	}
	return all
}

// name is the title of a panel.
func (p *panel) name(l code.Lang) string {
	return strings.Join(append([]string{p.indicator.Title.In(l)}, p.by...), ", ")
}

// told says a row in words: its window, share, numerator and denominator.
func told(r stats.Row, l code.Lang) string {
	return windowOf(r.Window, l) + ": " + numbers(r, l)
}

func numbers(r stats.Row, l code.Lang) string {
	share, ok := r.Share()
	switch {
	case r.Suppressed:
		return wordSuppressed.In(l)
	case !ok:
		return wordNothing.In(l)
	}
	return percent(share, l) + " (" + strconv.Itoa(r.Numerator) + "/" + strconv.Itoa(r.Denominator) + ")"
}

// percent writes a share with one decimal as the language does.
func percent(share float64, l code.Lang) string {
	text := strconv.FormatFloat(100*share, 'f', 1, 64)
	if l == code.EN {
		return text + "%"
	}
	return strings.Replace(text, ".", ",", 1) + "\u00a0%"
}

// windowOf writes a window as short as it can: 4–9/2025, 10/2025–3/2026, a year, or
// its days.
func windowOf(w civil.Period, l code.Lang) string {
	fromYear, fromMonth, fromDay := w.From.YMD()
	year, month, _ := w.To.YMD()
	_, _, next := w.To.AddDays(1).YMD()
	switch {
	case fromDay != 1 || next != 1:
		return dayOf(w.From, l) + "–" + dayOf(w.To, l)
	case fromYear == year && fromMonth == 1 && month == 12:
		return strconv.Itoa(year)
	case fromYear == year:
		return strconv.Itoa(int(fromMonth)) + "–" + strconv.Itoa(int(month)) + "/" + strconv.Itoa(year)
	}
	return strconv.Itoa(int(fromMonth)) + "/" + strconv.Itoa(fromYear) + "–" + strconv.Itoa(int(month)) + "/" + strconv.Itoa(year)
}

// dayOf writes a day as the language does.
func dayOf(d civil.Date, l code.Lang) string {
	year, month, n := d.YMD()
	if l == code.EN {
		return strconv.Itoa(n) + " " + month.String() + " " + strconv.Itoa(year)
	}
	return strconv.Itoa(n) + "." + strconv.Itoa(int(month)) + "." + strconv.Itoa(year)
}
