package print

import (
	"io"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// refusal is the page of a reader who may not see the plan.
type refusal struct {
	frame
	Why     string
	Who     string
	Numbers []number
}

// WriteRefusal writes, for a reader whom nothing gives a right to see the plan, a
// page that says so and whom to ask. It uses Lang and Style of the options. The
// error is that of w, or [ErrStyle].
func WriteRefusal(w io.Writer, r *view.Refusal, o Options) error {
	if !styleIsWhole(o.Style) {
		return ErrStyle
	}
	v, b := refusalFor(r, o)
	return b.execute(w, v)
}

func refusalFor(r *view.Refusal, o Options) (*refusal, *builder) {
	b := &builder{o: o, l: code.NewTongue(langOf(o.Lang, r.Lang), o.Words)}
	page := &refusal{frame: frameOf(Options{Style: o.Style, Large: o.Large}, b.l), Who: fullName(r.Ask.Name)}
	if r.Reason != view.ReasonNotTold {
		page.Why = code.Capital(b.reasonWords(view.Withheld{Reason: r.Reason})) + "."
	}
	for _, t := range r.Ask.Telecoms {
		page.Numbers = append(page.Numbers, b.number(t))
	}
	return page, b
}
