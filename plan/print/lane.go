package print

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// The lanes of the timeline: who holds the baton as a band, decisions as bars,
// meetings and contacts as marks, on one scale of days.

// bar is a time in a lane.
type bar struct {
	from, to civil.Date // a zero to is open
	name     string
	soft     bool // a deputy's
}

// dot is a day in a lane.
type dot struct {
	on    civil.Date
	ahead bool
}

// lanes are what the picture shows above the list.
type lanes struct {
	holders, decisions []bar
	meetings, contacts []dot
	from, to           civil.Date
}

const (
	laneLeft  = 12
	laneRight = timelineWidth - 12
	// monthLetter is how wide a letter of a month is at most, in tenths.
	monthLetter = 80
	laneHead    = 17 // from a lane's name to what is in it
	barHeight   = 20
)

func (b *builder) lanes(events []event) *lanes {
	l := &lanes{}
	for i := range b.p.Baton {
		if h := &b.p.Baton[i]; plan.Holds(h.Role) && !h.From.IsZero() {
			l.holders = append(l.holders, bar{momentOf(h.From).on, momentOf(h.To).on, b.name(h.PersonID), h.Role == plan.HoldingDeputy})
		}
	}
	for i := range b.p.Decisions {
		if d := &b.p.Decisions[i]; !d.Period.From.IsZero() {
			l.decisions = append(l.decisions, bar{d.Period.From, d.Period.To, code.Capital(b.label(d.Kind)), false})
		}
	}
	for i := range b.p.Meetings {
		if m := &b.p.Meetings[i]; !m.Start.IsZero() && (m.State == plan.MeetingHeld || m.State == plan.MeetingPlanned) {
			l.meetings = append(l.meetings, dot{momentOf(m.Start).on, b.ahead(momentOf(m.Start).on)})
		}
	}
	for i := range b.p.Contacts {
		if c := &b.p.Contacts[i]; c.State == plan.ContactHeld || c.State == plan.ContactPlanned {
			l.contacts = append(l.contacts, dot{c.Day, b.ahead(c.Day)})
		}
	}
	for _, e := range events {
		l.cover(e.on)
	}
	for _, bars := range [][]bar{l.holders, l.decisions} {
		for _, bar := range bars {
			l.cover(bar.from)
			l.cover(bar.to)
		}
	}
	l.cover(b.o.Today)
	// A day at the edge is seen whole, and one day alone has room around it.
	if room := max(4, l.to.Sub(l.from)/30); !l.from.IsZero() && l.to.Before(civil.MaxDate().AddDays(-400)) && l.from.After(civil.MinDate().AddDays(400)) {
		l.from, l.to = l.from.AddDays(-room), l.to.AddDays(room)
	}
	return l
}

func (l *lanes) cover(d civil.Date) {
	switch {
	case d.IsZero():
	case l.from.IsZero():
		l.from, l.to = d, d
	case d.Before(l.from):
		l.from = d
	case d.After(l.to):
		l.to = d
	}
}

func (b *builder) ahead(d civil.Date) bool { return !b.o.Today.IsZero() && d.After(b.o.Today) }

// at is where a day stands, in tenths of a pixel.
func (l *lanes) at(d civil.Date) int {
	return laneLeft*10 + d.Sub(l.from)*10*(laneRight-laneLeft)/max(1, l.to.Sub(l.from))
}

func px(tenths int) string {
	if tenths%10 == 0 {
		return strconv.Itoa(tenths / 10)
	}
	return strconv.Itoa(tenths/10) + "." + strconv.Itoa(tenths%10)
}

// lanes draws them; the list beneath tells the same in words, so a screen reader
// passes them by.
func (pic *picture) lanes(b *builder, l *lanes) {
	if l.from.IsZero() {
		return
	}
	top := pic.y
	pic.y += 22
	under := &picture{y: pic.y}
	under.lane(b, "lane.holder", len(l.holders), func() { under.bars(l, l.holders) })
	under.lane(b, "lane.decisions", len(l.decisions), func() { under.bars(l, l.decisions) })
	under.lane(b, "lane.meetings", len(l.meetings), func() { under.dots(l, l.meetings, 6) })
	under.lane(b, "lane.contacts", len(l.contacts), func() { under.dots(l, l.contacts, 4) })
	bottom := under.y + 4
	pic.WriteString(`<g aria-hidden="true">` + "\n")
	pic.months(b, l, top, bottom)
	if today := b.o.Today; !today.IsZero() {
		x := l.at(today)
		pic.WriteString(`<rect x="` + px(x) + `" y="` + strconv.Itoa(top+22) + `" width="` + px(laneRight*10-x) + `" height="` + strconv.Itoa(bottom-top-22) + `" fill="#eef0f2"/>` + "\n")
		pic.WriteString(`<path d="M` + px(x) + ` ` + strconv.Itoa(top+16) + `V` + strconv.Itoa(bottom) + `" stroke="#1b2129" stroke-width="2"/>` + "\n")
	}
	pic.WriteString(under.String())
	pic.y = bottom
	if today := b.o.Today; !today.IsZero() {
		pic.y += 15
		anchor, x := "middle", l.at(today)
		switch {
		case x > (laneRight-60)*10:
			anchor, x = "end", laneRight*10
		case x < (laneLeft+60)*10:
			anchor, x = "start", laneLeft*10
		}
		pic.WriteString(`<text x="` + px(x) + `" y="` + strconv.Itoa(pic.y) + `" font-size="12.5" font-weight="700" text-anchor="` + anchor + `">`)
		xmlText(&pic.Builder, code.Capital(b.l.Say(wordToday))+" "+timelineDay(today, b.l))
		pic.WriteString("</text>\n")
	}
	pic.WriteString("</g>\n")
	pic.y += 20
	for _, line := range wrap(b.l.Say(words["lane.legend"]), (timelineWidth-24)*10000/1250) {
		pic.text(12, pic.y, ` font-size="12.5" fill="#4c5663"`, line)
		pic.y += lineHeight
	}
}

// lane draws a lane under its name; one without anything is left out.
func (pic *picture) lane(b *builder, name string, n int, draw func()) {
	if n == 0 {
		return
	}
	pic.y += laneHead
	pic.text(laneLeft, pic.y, ` font-size="12.5" font-weight="700" paint-order="stroke" stroke="#fff" stroke-width="3" stroke-linejoin="round"`, b.l.Say(words[name]))
	pic.y += 5
	draw()
	pic.y += 4
}

// bars draws times, those that overlap in rows of their own. A name stands where
// it fits.
func (pic *picture) bars(l *lanes, all []bar) {
	slices.SortStableFunc(all, func(a, b bar) int { return a.from.Compare(b.from) })
	var ends []int // of the last bar in each row
	for i, bar := range all {
		x, end := l.at(bar.from), laneRight*10
		if !bar.to.IsZero() {
			end = min(end, l.at(bar.to))
		}
		end = max(end, x+20) // a day is seen
		row := slices.IndexFunc(ends, func(e int) bool { return e <= x+5 })
		if row < 0 {
			row, ends = len(ends), append(ends, 0)
		}
		ends[row] = end
		fill := []string{"#cfe0e8", "#e9eff2"}[i%2]
		if bar.soft {
			fill = "#fff"
		}
		y := pic.y + row*(barHeight+3)
		pic.WriteString(`<rect x="` + px(x) + `" y="` + strconv.Itoa(y) + `" width="` + px(end-x) + `" height="` + strconv.Itoa(barHeight) +
			`" fill="` + fill + `" stroke="#17506b" stroke-width="1.2"/>` + "\n")
		room := (end - x - 80) * 1000 / 1250
		if lines := wrap(bar.name, max(1, room)); room > 0 && len(lines) == 1 {
			pic.WriteString(`<text x="` + px(x+40) + `" y="` + strconv.Itoa(y+14) + `" font-size="12.5">`)
			xmlText(&pic.Builder, bar.name)
			pic.WriteString("</text>\n")
		}
	}
	pic.y += len(ends) * (barHeight + 3)
}

func (pic *picture) dots(l *lanes, all []dot, r int) {
	for _, d := range all {
		fill, stroke := "#17506b", "#fff"
		if d.ahead {
			fill, stroke = stroke, fill
		}
		pic.WriteString(`<circle cx="` + px(l.at(d.on)) + `" cy="` + strconv.Itoa(pic.y+9) + `" r="` + strconv.Itoa(r) + `" fill="` + fill +
			`" stroke="` + stroke + `" stroke-width="1.5"/>` + "\n")
	}
	pic.y += 19
}

// months writes months or years along the top, as many as have room.
func (pic *picture) months(b *builder, l *lanes, top, bottom int) {
	y, m, _ := l.from.YMD()
	first := civil.MustDate(y, m, 1)
	step := 1
	for _, s := range []int{1, 2, 3, 4, 6, 12, 24, 60, 120, 600, 1200} {
		if step = s; l.to.Sub(l.from) < 8*30*s {
			break
		}
	}
	lastYear, free := 0, 0 // free is where the last name ends
	for n := 0; n <= 10*step; n += step {
		d := first.AddMonths(n)
		if d.Before(l.from) {
			continue
		}
		x := l.at(d)
		if x > (laneRight-36)*10 {
			return
		}
		year, month, _ := d.YMD()
		name := monthShort(month, b.l)
		if year != lastYear {
			name = strconv.Itoa(int(month)) + "/" + strconv.Itoa(year)
		}
		pic.WriteString(`<path d="M` + px(x) + ` ` + strconv.Itoa(top+4) + `V` + strconv.Itoa(bottom) + `" stroke="#c6ccd2"/>`)
		if x < free {
			continue // its line says enough
		}
		lastYear, free = year, x+30+utf8.RuneCountInString(name)*monthLetter
		pic.WriteString(`<text x="` + px(x+30) + `" y="` + strconv.Itoa(top+13) + `" font-size="11.5" fill="#4c5663">`)
		xmlText(&pic.Builder, name)
		pic.WriteString("</text>\n")
	}
}
