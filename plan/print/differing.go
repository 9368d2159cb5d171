package print

import (
	"slices"

	"github.com/onechildoneplan/oneplan/plan"
)

// differing is a matter that is seen differently: what it is about, and each
// view beside it with its reasons.
type differing struct {
	About []quote
	Views []quote
}

// quote is what one voice says.
type quote struct {
	By            string
	Text, Reasons text
}

// differ gathers differing views on the same matter; a view on another view
// stands with it.
func (b *builder) differ() []differing {
	var all []differing
	var ids [][]plan.ID // of each matter: the parts and the views in it
	for i := range b.p.Disagreements {
		d := &b.p.Disagreements[i]
		view := quote{By: b.said(d.Statement), Text: b.text(d.Text, d.Lang), Reasons: b.text(d.Reasons, d.Lang)}
		at := slices.IndexFunc(ids, func(of []plan.ID) bool {
			return slices.ContainsFunc(d.AboutIDs, func(id plan.ID) bool { return slices.Contains(of, id) })
		})
		if at < 0 {
			at = len(all)
			all, ids = append(all, differing{}), append(ids, nil)
		}
		for _, id := range d.AboutIDs {
			if !slices.Contains(ids[at], id) {
				ids[at] = append(ids[at], id)
				if q, ok := b.quote(id); ok {
					all[at].About = append(all[at].About, q)
				}
			}
		}
		all[at].Views = append(all[at].Views, view)
		ids[at] = append(ids[at], d.ID)
	}
	return all
}

// quote finds the words of the part that a view differs from.
func (b *builder) quote(id plan.ID) (quote, bool) {
	for i := range b.p.Needs {
		if n := &b.p.Needs[i]; n.ID == id {
			return quote{By: b.said(n.Statement), Text: b.text(n.Text, n.Lang)}, true
		}
	}
	for i := range b.p.Goals {
		if g := &b.p.Goals[i]; g.ID == id {
			return quote{By: b.said(g.Statement), Text: b.text(g.Text, g.Lang)}, true
		}
	}
	for i := range b.p.Actions {
		if a := &b.p.Actions[i]; a.ID == id {
			return quote{By: b.said(a.Statement), Text: b.text(a.Text, a.Lang)}, true
		}
	}
	for i := range b.p.Assessments {
		for j := range b.p.Assessments[i].Views {
			v := &b.p.Assessments[i].Views[j]
			for k := range v.Findings {
				if f := &v.Findings[k]; f.ID == id && f.Text != "" {
					lang := f.Lang
					if lang == "" {
						lang = v.Lang
					}
					return quote{By: b.said(v.Statement), Text: b.text(f.Text, lang)}, true
				}
			}
		}
	}
	return quote{}, false
}

// stand is what one party says of the plan.
type stand struct {
	Who, Position, On string
	Text              text
}

// agree lists each party's latest stand on the plan.
func (b *builder) agree() []stand {
	var stands []stand
	for i := range b.p.Agreements {
		a := &b.p.Agreements[i]
		later := slices.ContainsFunc(b.p.Agreements[i+1:], func(l plan.Agreement) bool { return l.By == a.By && a.By != "" })
		if !later {
			stands = append(stands, stand{Who: b.who(a.By), Position: b.label(a.Position), On: day(a.On, b.l), Text: b.text(a.Text, a.Lang)})
		}
	}
	return stands
}
