package web

import (
	"cmp"
	"crypto/rand"
	"errors"
	"net/http"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/hetu"
	"github.com/onechildoneplan/oneplan/plan/sheet"
)

// sheetPage is the paper form on the screen: what people wrote by hand at a meeting
// without a screen is entered by the codes that stand on the paper.
type sheetPage struct {
	Once   string
	Who    string
	Lines  []sheetLine
	Sent   map[string]string
	Issues issue.List
	Wrong  []string
}

type sheetLine struct {
	sheet.Field
	Value string
	Wrong bool
}

// sheetFilled reads the answers by their codes, and says which are too long.
func (c *call) sheetFilled() (filled sheet.Filled, long []string) {
	filled = sheet.Filled{}
	for _, f := range sheet.Fields() {
		if s := strings.TrimSpace(c.r.PostForm.Get("f-" + f.Code)); s != "" {
			if filled[f.Code] = s; utf8.RuneCountInString(s) > longest {
				long = append(long, f.Code+": "+askLong.In(c.lang))
			}
		}
	}
	return filled, long
}

func (c *call) sheetPage(filled sheet.Filled, issues issue.List, wrong ...string) sheetPage {
	page := sheetPage{Once: cmp.Or(c.r.PostForm.Get("once"), rand.Text()), Who: c.Keeper.Device(c.login), Issues: issues, Wrong: wrong, Sent: map[string]string{"subject": c.r.PostForm.Get("subject"), "self": c.r.PostForm.Get("self")}}
	for _, f := range sheet.Fields() {
		at := issue.Pointer("").Member(f.Code)
		page.Lines = append(page.Lines, sheetLine{f, filled[f.Code], slices.ContainsFunc(issues, func(i issue.Issue) bool { return i.Pointer == at })})
	}
	return page
}

func (s *Server) sheet(c *call) error {
	if _, err := s.colleague(c); err != nil {
		return err
	}
	c.page(http.StatusOK, "sheet", "sheet.title", c.sheetPage(nil, nil))
	return nil
}

// fill makes a plan of a filled sheet. Whoever enters it says which of the people on it
// they are: nothing else could tell, and without it the plan would be nobody's.
func (s *Server) fill(c *call) error {
	me, err := s.colleague(c)
	if err != nil {
		return err
	}
	filled, long := c.sheetFilled()
	subject := strings.TrimSpace(c.r.PostForm.Get("subject"))
	if len(long) > 0 {
		return c.refill(filled, nil, long...)
	}
	if subject == "" || hetu.LooksLike(subject) {
		return c.refill(filled, nil, askSubject.In(c.lang))
	}
	p, err := plan.New(subject, rand.Reader)
	if _, wrong := errors.AsType[*issue.Error](err); wrong {
		return c.refill(filled, nil, askSubject.In(c.lang))
	}
	if err == nil {
		p.ID, err = s.Keeper.BegunBy(c.login, cmp.Or(onceOf(c.r.PostForm), rand.Text()))
	}
	if err != nil {
		return err
	}
	issues := sheet.Draft(p, filled, s.Keeper.IDs())
	if issues.HasErrors() {
		return c.refill(filled, issues)
	}
	self := slices.IndexFunc(p.People, func(m plan.Member) bool {
		return m.Kind == plan.MemberProfessional && m.Name.String() == filled[c.r.PostForm.Get("self")] && filled[c.r.PostForm.Get("self")] != ""
	})
	if self < 0 {
		return c.refill(filled, nil, code.Say("Kerro, kuka lomakkeen työntekijöistä olet.", "Berätta vilken av arbetstagarna på blanketten du är.", "Say which of the workers on the form you are.").In(c.lang))
	}
	p.People[self].Identifiers = slices.Clone(me.Self().Identifiers)
	err = s.Keeper.Begin(c.ctx, c.login, p)
	if problem, ok := errors.AsType[*keeper.ProblemError](err); ok {
		return c.refill(filled, problem.Issues)
	}
	if err != nil {
		return err
	}
	to := "/plan/" + string(p.ID)
	if _, err := s.Keeper.Open(c.ctx, c.login, p.ID); err != nil {
		to = "/"
	}
	http.Redirect(c.w, c.r, to, http.StatusSeeOther)
	return nil
}

func (c *call) refill(filled sheet.Filled, issues issue.List, wrong ...string) error {
	c.page(http.StatusUnprocessableEntity, "sheet", "sheet.title", c.sheetPage(filled, issues, wrong...))
	return nil
}
