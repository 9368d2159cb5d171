package print

import (
	"cmp"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/assess/chart"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// WriteTimeline draws the course of what one reader may see of a plan as SVG: what
// happened, in the order of days, and what is agreed for the days to come, as it
// stood on the day of the view. It uses Lang and Today of the options. The picture
// is made for 360 px, shrinks with its place and grows to 560 px; it is the same bytes
// for the same view and asks for nothing. What has no day is left out, and so are
// all texts of the record: the picture says what sort of thing happened, and who
// did it. Lanes on top show the same on a scale of days: who holds the baton,
// decisions, meetings, contacts. Printed by itself it is cut into sheets of A4 between
// two things and never through one. The error is that of w, or [ErrNoReader].
func WriteTimeline(w io.Writer, v *view.View, o Options) error {
	if o.Today.IsZero() {
		o.Today = v.On
	}
	return writeTimeline(w, (*plan.Plan)(v.Plan).AsOf(v.On), copyFor{v.Reader, v.Withheld}, o)
}

// WriteWholeTimeline draws the course of the whole plan, whoever may see what of
// it: for those who keep the plan.
func WriteWholeTimeline(w io.Writer, p *plan.Plan, o Options) error {
	return writeTimeline(w, p, copyFor{}, o)
}

func writeTimeline(w io.Writer, p *plan.Plan, c copyFor, o Options) error {
	b, err := newBuilder(p, c, o)
	if err != nil {
		return err
	}
	drawn := b.timeline()
	if err := b.l.Err(); err != nil {
		return err
	}
	_, err = io.WriteString(w, drawn)
	return err
}

// event is one thing on the timeline.
type event struct {
	on    civil.Date
	order int // of things on one day
	what  string
	who   string
	turn  bool // the plan's own steps, drawn heavier
}

// The order of things on one day.
const (
	orderIntake = iota
	orderTrack
	orderAssessment
	orderMeeting
	orderContact
	orderBaton
	orderStep
	orderComing
)

// events gathers the plan's course, earliest first.
func (b *builder) events() []event {
	var all []event
	add := func(on civil.Date, order int, what, who string) {
		if !on.IsZero() && what != "" {
			all = append(all, event{on: on, order: order, what: code.Capital(what), who: who, turn: order == orderStep})
		}
	}
	for i := range b.p.Concerns {
		c := &b.p.Concerns[i]
		add(c.On, orderIntake, b.l.Say(wordConcern), b.name(c.By))
	}
	for i := range b.p.Intakes {
		if n := &b.p.Intakes[i]; n.Kind != plan.IntakeConcern {
			add(momentOf(n.Arrived).on, orderIntake, b.label(n.Kind)+b.l.Say(wordCame), b.name(n.By))
		}
	}
	for i := range b.p.Tracks {
		if i > 0 {
			t := &b.p.Tracks[i]
			add(t.Period.From, orderTrack, b.l.Say(wordTrack.Of(t.Track)), "")
		}
	}
	for i := range b.p.Assessments {
		a := &b.p.Assessments[i]
		if a.Kind != assess.KindServiceNeed {
			continue
		}
		add(a.Started, orderAssessment, b.label(a.Kind)+b.l.Say(wordStarts), "")
		add(a.Completed, orderAssessment, b.label(a.Kind)+b.l.Say(wordEnds), "")
	}
	b.meetingEvents(add)
	for i := range b.p.Baton {
		if h := &b.p.Baton[i]; plan.Holds(h.Role) {
			add(momentOf(h.From).on, orderBaton, b.name(h.PersonID)+" "+b.l.Say(wordTakes.Of(h.Role)), "")
		}
	}
	for i := range b.p.Decisions {
		d := &b.p.Decisions[i]
		starts := wordForce
		if lasts(d.Kind) {
			starts = wordStarts
		}
		add(d.Period.From, orderTrack, b.label(d.Kind)+b.l.Say(starts), b.name(d.By))
	}
	for i := range b.p.Course {
		// Of the plan's steps a family reads those that it took part in.
		if s := &b.p.Course[i]; b.actor || s.Status == plan.StatusAgreed || !plan.Open(s.Status) {
			add(s.On, orderStep, b.l.Say(wordStep.Of(s.Status)), "")
		}
	}
	for _, s := range b.steps() {
		add(s.by, orderComing, s.what, b.name(s.who))
	}
	slices.SortStableFunc(all, func(x, y event) int { return cmp.Or(x.on.Compare(y.on), cmp.Compare(x.order, y.order)) })
	return all
}

// meetingEvents adds meetings and contacts, held and agreed.
func (b *builder) meetingEvents(add func(on civil.Date, order int, what, who string)) {
	for i := range b.p.Meetings {
		if m := &b.p.Meetings[i]; m.State == plan.MeetingHeld || m.State == plan.MeetingPlanned {
			on, says := momentOf(m.Start), wordMet
			who := ""
			if !m.Start.IsZero() {
				who = hours(on.clock(), "", b.l)
			}
			switch {
			case m.State == plan.MeetingPlanned && b.past(on.on): // nobody has said that it was held
				says = wordAgreed
			case m.State == plan.MeetingPlanned:
				says = wordMeets
			}
			add(on.on, orderMeeting, b.l.Say(says)+b.label(m.Kind), who)
		}
	}
	for i := range b.p.Contacts {
		if c := &b.p.Contacts[i]; c.State == plan.ContactHeld || c.State == plan.ContactPlanned {
			says := b.l.Say(wordTouched)
			switch {
			case c.State == plan.ContactPlanned && b.past(c.Day):
				says = b.l.Say(wordAgreed) + b.l.Say(wordTouchNoun)
			case c.State == plan.ContactPlanned:
				says = b.l.Say(wordTouches)
			}
			add(c.Day, orderContact, says+parenthesis(b.label(c.Way)), b.name(c.WorkerID))
		}
	}
}

// lasts reports whether a kind of decision is named by what begins with it, as a placement, and not as
// the decision.
func lasts(k plan.DecisionKind) bool {
	switch k {
	case plan.DecisionEmergency, plan.DecisionEmergencyExtension, plan.DecisionOpenCare, plan.DecisionTakingIntoCare, plan.DecisionInvoluntaryCare:
		return true
	}
	return false
}

func parenthesis(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}

// The picture's measures, in px.
const (
	timelineWidth = 360
	lineAt        = 108 // the line from top to bottom
	wordsAt       = 126 // where words begin
	lineHeight    = 18
	wordsSize     = 1400 // of letters, in hundredths
	whoSize       = 1250
	wordsWidth    = (timelineWidth - wordsAt - 8) * 100
)

// picture is a drawing that grows downwards, in pieces that paper does not cut.
type picture struct {
	strings.Builder
	y      int
	pieces []chart.Piece
}

// underline is from the line that letters stand on to what no letter reaches.
const underline = 5

// piece draws what is not to be cut in two.
func (pic *picture) piece(draw func()) {
	p := chart.Piece{From: pic.Len(), Top: (pic.y + underline) * 10}
	draw()
	p.To, p.Bottom = pic.Len(), (pic.y+underline)*10
	pic.pieces = append(pic.pieces, p)
}

// timeline draws the events.
func (b *builder) timeline() string {
	events := b.events()
	pic := &picture{y: 40}
	if len(events) > 1 {
		pic.lanes(b, b.lanes(events))
	}
	pic.majority(b)
	pic.rows(b, events)
	title := b.l.Say(words["timeline.title"]) + ": " + cmp.Or(b.p.Child.Name.String(), b.l.Say(words["child"]))
	style, body := chart.Sheets([]byte(pic.String()), (pic.y+12)*10, pic.pieces)
	aspect := ""
	if style != "" {
		aspect = ` preserveAspectRatio="xMidYMin"`
	}
	height := strconv.Itoa(pic.y + 12)
	var out strings.Builder
	out.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 ` + height + `"` + aspect + ` width="100%" style="display:block;max-width:560px;height:auto"` +
		` role="graphics-document document" lang="` + b.lang + `" xml:lang="` + b.lang + "\">\n" + style + "<title>")
	xmlText(&out, title)
	out.WriteString("</title>\n<desc>")
	xmlText(&out, b.l.Say(words["timeline.desc"]))
	out.WriteString("</desc>\n<g font-family=\"system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif\" font-size=\"14\" fill=\"#1b2129\">\n" +
		`<rect width="360" height="` + height + `" fill="#fff"/>` + "\n" + `<text x="12" y="26" font-size="17" font-weight="700">`)
	xmlText(&out, b.l.Say(words["timeline.title"]))
	out.WriteString("</text>\n")
	out.Write(body)
	out.WriteString("</g>\n</svg>\n")
	return out.String()
}

// rows draws one event under the other, with today's line where it falls. The line from
// top to bottom is drawn with each of them.
func (pic *picture) rows(b *builder, events []event) {
	if len(events) == 0 {
		pic.y += lineHeight
		pic.text(12, pic.y, "", b.l.Say(words["timeline.none"]))
		return
	}
	var parts []func(*picture)
	today := b.o.Today
	line := func(pic *picture) { pic.today(b) }
	drawn := today.IsZero()
	var last civil.Date
	for _, e := range events {
		ahead := !today.IsZero() && e.on.After(today)
		if ahead && !drawn {
			parts, drawn = append(parts, line), true
		}
		sameDay, gap := e.on == last, 0
		if !last.IsZero() {
			gap = e.on.Sub(last)
		}
		parts = append(parts, func(pic *picture) { pic.event(b, e, sameDay, gap, ahead) })
		last = e.on
	}
	if !drawn {
		parts = append(parts, line)
	}
	for i, draw := range parts {
		from, one := pic.y+2, &picture{y: pic.y}
		draw(one)
		to := one.y + 2
		if i == 0 {
			from += 6
		}
		if i == len(parts)-1 {
			to -= 8
		}
		pic.piece(func() {
			pic.WriteString(`<path d="M` + strconv.Itoa(lineAt) + ` ` + strconv.Itoa(from) + `V` + strconv.Itoa(to) + `" stroke="#8a94a0" stroke-width="2"/>` + "\n" + one.String())
			pic.y = one.y
		})
	}
}

// event draws one event: its day, unless the one before has the same, its mark
// and its words. What is to come has a hollow mark.
func (pic *picture) event(b *builder, e event, sameDay bool, gap int, ahead bool) {
	pic.y += lineHeight + 4
	if !sameDay {
		pic.y += 6 + min(4, gap/45)*6 // time that passed is seen
		pic.WriteString(`<text x="` + strconv.Itoa(lineAt-16) + `" y="` + strconv.Itoa(pic.y) + `" font-size="12.5" text-anchor="end">`)
		xmlText(&pic.Builder, timelineDay(e.on, b.l))
		pic.WriteString("</text>\n")
	}
	radius, fill := "5", "#17506b"
	if e.turn {
		radius = "7"
	}
	if ahead {
		fill = "#fff"
	}
	pic.WriteString(`<circle cx="` + strconv.Itoa(lineAt) + `" cy="` + strconv.Itoa(pic.y-5) + `" r="` + radius + `" fill="` + fill + `" stroke="#17506b" stroke-width="2"/>` + "\n")
	weight, room := "", wordsWidth*100/wordsSize
	if e.turn {
		weight, room = ` font-weight="700"`, room*100/114
	}
	pic.lines(weight, wrap(e.what, room))
	if e.who != "" {
		pic.y += lineHeight
		pic.lines(` font-size="12.5" fill="#4c5663"`, wrap(e.who, wordsWidth*100/whoSize))
	}
}

// lines writes lines of words, the first at y.
func (pic *picture) lines(style string, lines []string) {
	for i, line := range lines {
		if i > 0 {
			pic.y += lineHeight
		}
		pic.text(wordsAt, pic.y, style, line)
	}
}

func (pic *picture) text(x, y int, style, words string) {
	pic.WriteString(`<text x="` + strconv.Itoa(x) + `" y="` + strconv.Itoa(y) + `"` + style + `>`)
	xmlText(&pic.Builder, words)
	pic.WriteString("</text>\n")
}

// majority says when the child comes of age, where that is near.
func (pic *picture) majority(b *builder) {
	born, today := b.p.Child.Born, b.o.Today
	if born.IsZero() || today.IsZero() {
		return
	}
	if of := born.AddYears(18); of.After(today) && !of.After(today.AddYears(2)) {
		for _, line := range wrap(strings.NewReplacer("{who}", b.child(), "{day}", day(of, b.l)).Replace(b.l.Say(words["timeline.majority"])), (timelineWidth-24)*10000/1250) {
			pic.text(12, pic.y, ` font-size="12.5" font-weight="700"`, line)
			pic.y += lineHeight
		}
	}
}

// today draws the line between what has been and what is to come.
func (pic *picture) today(b *builder) {
	pic.y += lineHeight + 8
	at := strconv.Itoa(pic.y - 5)
	pic.WriteString(`<path d="M12 ` + at + `H` + strconv.Itoa(lineAt+12) + `" stroke="#1b2129" stroke-width="1.5" stroke-dasharray="5 3"/>` + "\n")
	pic.text(wordsAt, pic.y, ` font-weight="700"`, code.Capital(b.l.Say(wordToday))+" "+timelineDay(b.o.Today, b.l))
}

// timelineDay writes a day in the narrow column: "27.1.2026", "27 Jan 2026".
func timelineDay(d civil.Date, l code.Tongue) string {
	if l.Lang != code.EN {
		return day(d, l)
	}
	y, m, n := d.YMD()
	return strconv.Itoa(n) + nbsp + m.String()[:3] + nbsp + strconv.Itoa(y)
}
