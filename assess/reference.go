package assess

import (
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// references checks the ids of a lone assessment.
type references struct {
	kinds map[ID]string
	found issue.List
}

// is notes a part; the people and attachments of a document come first, so that
// what refers to them can be looked up at once.
func (r *references) is(kind string, id ID, at issue.Pointer) {
	if id == "" {
		return
	}
	if r.kinds == nil {
		r.kinds = map[ID]string{}
	}
	if _, twice := r.kinds[id]; twice {
		r.found = append(r.found, broken("id.twice", at))
		return
	}
	r.kinds[id] = kind
}

// to asks that a reference leads to one of the kinds.
func (r *references) to(id ID, at issue.Pointer, kinds string) {
	if id == "" {
		return
	}
	kind, ok := r.kinds[id]
	switch {
	case !ok:
		r.found = append(r.found, broken("reference.missing", at))
	case !strings.Contains(kinds, kind):
		i := broken("reference.kind", at)
		i.Of = strings.ReplaceAll(kinds, " ", ", ")
		r.found = append(r.found, i)
	}
}

func (r *references) statement(s *Statement, at issue.Pointer) {
	r.to(s.By, at.Member("by"), "child person")
	r.to(s.RecordedBy, at.Member("recordedBy"), "person")
	r.to(s.AboutID, at.Member("aboutId"), "person")
}

func (r *references) assessment(a *Assessment, at issue.Pointer) {
	r.is("assessment", a.ID, at.Member("id"))
	r.statement(&a.Statement, at)
	for i, id := range a.AssessorIDs {
		r.to(id, at.Member("assessorIds").Item(i), "person")
	}
	for i := range a.Checklist {
		c, at := &a.Checklist[i], at.Member("checklist").Item(i)
		r.is("check", c.ID, at.Member("id"))
		r.statement(&c.Statement, at)
	}
	for i := range a.Views {
		v, at := &a.Views[i], at.Member("views").Item(i)
		r.is("view", v.ID, at.Member("id"))
		r.statement(&v.Statement, at)
		for n := range v.Findings {
			f, at := &v.Findings[n], at.Member("findings").Item(n)
			r.is("finding", f.ID, at.Member("id"))
			r.to(f.AttachmentID, at.Member("attachmentId"), "attachment")
			r.to(f.AboutID, at.Member("aboutId"), "person")
		}
	}
}
