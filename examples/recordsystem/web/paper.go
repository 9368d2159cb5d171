package web

import (
	"bytes"
	"errors"
	"html"
	"io"
	"net/http"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/assess/chart"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/calendar"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// print writes the page that is held in the hand, by the library's own print.
func (s *Server) print(c *call) error {
	o, err := c.opened()
	if err != nil {
		return err
	}
	q := c.r.URL.Query()
	opt := print.Options{Lang: c.lang, Large: q.Get("large") != "", Style: wayOutStyle}
	if kind := q.Get("kind"); kind != "" {
		if opt.Kind, err = code.Parse[print.Kind](kind); err != nil {
			return keeper.ErrNothing
		}
	}
	if of := plan.ID(q.Get("of")); assess.ValidID(string(of)) {
		opt.Of = of
	}
	var b bytes.Buffer
	err = print.WriteView(&b, o.View, opt)
	if errors.Is(err, print.ErrNoMeeting) || errors.Is(err, print.ErrNoAssessment) || errors.Is(err, print.ErrNoReader) {
		return keeper.ErrNothing
	}
	if errors.Is(err, print.ErrNothingForChild) {
		c.page(http.StatusOK, "failed", "child.nothing", failure{"child.nothing", wayBack(o.Plan.ID)})
		return nil
	}
	if err != nil {
		return err
	}
	// The page carries its own sheet of style, and its digest is all that it may use.
	c.w.Header().Set("Content-Security-Policy", "default-src 'none'; img-src data:; style-src "+print.StyleSource(wayOutStyle)+"; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
	c.w.Header().Set("Content-Type", "text/html; charset=utf-8")
	page := b.String()
	head, rest, _ := strings.Cut(page, "<body")
	tag, body, _ := strings.Cut(rest, ">")
	head = strings.Replace(head, "form-action 'none'", "form-action 'self'", 1) // what the page says of itself
	_, _ = io.WriteString(c.w, head+"<body"+tag+">"+c.wayOut(o.Plan.ID)+body)
	return nil
}

// wayOut stands above a page for paper on the screen: back to the plan, and out.
func (c *call) wayOut(id plan.PlanID) string {
	back, _ := say(c.lang, "back")
	out, _ := say(c.lang, "logout")
	return `<header class="way-out"><a href="/plan/` + string(id) + `">` + html.EscapeString(back) + `</a><form method="post" action="/logout"><button>` + html.EscapeString(out) + `</button></form></header>`
}

// wayOutStyle keeps it off the paper.
const wayOutStyle = `
.way-out { display: flex; gap: 1rem; justify-content: space-between; align-items: center; padding: .5rem 1rem; border-bottom: 1px solid; }
.way-out button { font: inherit; min-height: 2.75rem; padding: 0 1rem; }
@media print { .way-out { display: none; } }
`

// picture answers with a picture. It is shown inside an img alone, where nothing in it
// runs.
func (c *call) picture(b *bytes.Buffer) {
	c.w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
	c.w.Header().Set("Content-Type", "image/svg+xml")
	_, _ = b.WriteTo(c.w)
}

func (s *Server) star(c *call) error {
	o, err := c.opened()
	if err != nil {
		return err
	}
	var b bytes.Buffer
	p := o.Seen()
	err = chart.WriteSVG(&b, chart.Overview(o.Star()), chart.Options{
		Lang: c.lang, Plain: !o.Professional(), Child: p.Child.Name.Given, Person: func(id assess.ID) string { return print.Called(p, id, c.lang) },
	})
	if err != nil {
		return err
	}
	c.picture(&b)
	return nil
}

func (s *Server) timeline(c *call) error {
	o, err := c.opened()
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := print.WriteTimeline(&b, o.View, print.Options{Lang: c.lang}); err != nil {
		return keeper.ErrNothing
	}
	c.picture(&b)
	return nil
}

// calendar is the person's meetings, contacts and last days, to take along.
func (s *Server) calendar(c *call) error {
	o, err := c.opened()
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := calendar.Write(&b, []*view.View{o.View}, calendar.Options{Lang: c.lang, Stamp: c.Keeper.Now()}); err != nil {
		return err
	}
	c.calendarFile(&b)
	return nil
}
