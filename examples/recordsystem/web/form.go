package web

import (
	"cmp"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/words"
)

// form is one thing that people write or do (lomake): its fields, and what becomes of
// them. One of write and act is set.
type form struct {
	title code.Text
	open  code.Text // what opens it
	// may tells who is shown the form and may send it, fields what is asked, nil where
	// there is nothing to answer about. Whether it is stored is the library's to say.
	may    func(*keeper.Opened) bool
	fields func(*desk) []field
	write  func(*values, *keeper.Scene)
	act    func(*values, *plan.Plan, *keeper.Scene) (*plan.Plan, issue.List)
}

// desk is what a form is made of: what the person sees, in which language, and which
// part the form is about.
type desk struct {
	*keeper.Opened
	lang code.Lang
	of   plan.ID
	at   civil.Instant
}

func (d *desk) now() civil.Instant { return d.at }

// field is one question of a form.
type field struct {
	Name     string
	Kind     string // text, area, choose, pick, check, day, time, clock
	Label    code.Text
	Hint     code.Text
	Options  []option
	Required bool
	Value    string
	Values   []string
	Wrong    code.Text
}

// option is one answer to choose.
type option struct{ Value, Words string }

// Chosen reports whether an answer is the chosen one.
func (f field) Chosen(o option) bool { return f.Value == o.Value || slices.Contains(f.Values, o.Value) }

// Missing reports whether the field was answered wrongly.
func (f field) Missing() bool { return f.Wrong != code.Text{} }

// choices are the members of a code set.
func choices[S code.Set](l code.Lang, some ...S) []option {
	if len(some) == 0 {
		some = code.All[S]()
	}
	all := make([]option, len(some))
	for i, member := range some {
		all[i] = option{member.String(), member.Label(l)}
	}
	return all
}

// values reads what was sent, and remembers what does not fit.
type values struct {
	sent  url.Values
	scene *keeper.Scene
	wrong map[string]code.Text
}

var (
	askMissing = code.Say("Vastaa tähän.", "Svara på det här.", "Answer this.")
	askDay     = code.Say("Anna päivä muodossa vuosi-kuukausi-päivä.", "Ange dagen som år-månad-dag.", "Give the day as year-month-day.")
	askChoice  = code.Say("Valitse jokin vaihtoehdoista.", "Välj ett av alternativen.", "Choose one of the answers.")
	askLong    = code.Say("Teksti on liian pitkä.", "Texten är för lång.", "The text is too long.")
)

func (v *values) fail(name string, why code.Text) {
	if _, known := v.wrong[name]; !known {
		v.wrong[name] = why
	}
}

const longest = 8000 // characters of one text, as in the model

func (v *values) text(name string) string {
	s := strings.TrimSpace(strings.ReplaceAll(v.sent.Get(name), "\r\n", "\n"))
	if len([]rune(s)) > longest {
		v.fail(name, askLong)
	}
	return s
}

func (v *values) must(name string) string {
	s := v.text(name)
	if s == "" {
		v.fail(name, askMissing)
	}
	return s
}

func (v *values) day(name string) civil.Date {
	s := v.sent.Get(name)
	if s == "" {
		return civil.Date{}
	}
	d, err := civil.ParseDate(s)
	if err != nil {
		v.fail(name, askDay)
	}
	return d
}

func (v *values) mustDay(name string) civil.Date {
	d := v.day(name)
	if d.IsZero() {
		v.fail(name, askDay)
	}
	return d
}

// moment reads a day with a time by the clock of Finland.
func (v *values) moment(name string) civil.Instant {
	s := v.sent.Get(name)
	d, clock, ok := strings.Cut(s, "T")
	if !ok {
		v.fail(name, askDay)
		return civil.Instant{}
	}
	for _, offset := range []string{"+02:00", "+03:00"} {
		i, err := civil.ParseInstant(d + "T" + clock + ":00" + offset)
		if err != nil {
			break
		}
		if on, second, err := fi.DayOf(i); err == nil && on.String() == d && second/60 == clockMinutes(clock) {
			return i
		}
	}
	v.fail(name, askDay)
	return civil.Instant{}
}

func clockMinutes(clock string) int {
	if len(clock) != 5 {
		return -1
	}
	n := func(i int) int { return int(clock[i]-'0')*10 + int(clock[i+1]-'0') }
	return n(0)*60 + n(3)
}

// chosen reads a member of a code set, zero where nothing was chosen.
func chosen[S code.Set](v *values, name string) S {
	s := v.sent.Get(name)
	if s == "" {
		return 0
	}
	member, err := code.Parse[S](s)
	if err != nil {
		v.fail(name, askChoice)
	}
	return member
}

func mustChoose[S code.Set](v *values, name string) S {
	member := chosen[S](v, name)
	if member == 0 {
		v.fail(name, askChoice)
	}
	return member
}

// ids reads references to what the person sees. One to something hidden is answered as
// one to nothing.
func (v *values) ids(name string) []plan.ID {
	var all []plan.ID
	for _, s := range v.sent[name] {
		switch {
		case s == "":
		case assess.ValidID(s) && v.scene.Sees(plan.ID(s)):
			all = append(all, plan.ID(s))
		default:
			v.fail(name, askChoice)
		}
	}
	return all
}

func (v *values) id(name string) plan.ID {
	if all := v.ids(name); len(all) > 0 {
		return all[0]
	}
	return ""
}

func (v *values) mustID(name string) plan.ID {
	id := v.id(name)
	if id == "" {
		v.fail(name, askChoice)
	}
	return id
}

// said is a statement of today: in the writer's own name, or in that of whom a
// professional writes down.
func (v *values) said() plan.Statement {
	s := v.scene.By()
	if by := v.id("by"); by != "" && by != s.By {
		s.By, s.RecordedBy = by, s.By
	}
	return s
}

// rendered is a form as a template shows it.
type rendered struct {
	Noun, Title, Open string
	Action            string
	Base, Once        string
	Who               string // the device's person
	Of                plan.ID
	Back              string
	Fields            []field
	Act               bool
}

// formOf makes a form for a person, nil where there is none for them.
func (c *call) formOf(o *keeper.Opened, noun string, of plan.ID, back string) *rendered {
	f, ok := forms[noun]
	if !ok || !f.may(o) {
		return nil
	}
	if !assess.ValidID(back) {
		back = "" // it comes from an address
	}
	fields := f.fields(&desk{o, c.lang, of, c.Keeper.Now()})
	if fields == nil {
		return nil // nothing to answer about
	}
	for i := range fields {
		if f := &fields[i]; f.Kind == "choose" && f.Required && f.Value == "" && len(f.Options) > 1 {
			f.Options = none(f.Options) // what somebody has to choose is not chosen for them
		}
	}
	open := f.open
	if open == (code.Text{}) {
		open = f.title
	}
	return &rendered{
		Noun: noun, Title: f.title.In(c.lang), Open: open.In(c.lang), Action: "/plan/" + string(o.Plan.ID) + "/write/" + noun,
		Base: o.Base, Once: rand.Text(), Who: c.Keeper.Device(c.login), Of: of, Back: back, Fields: fields, Act: f.act != nil,
	}
}

// blank shows a form alone.
func (s *Server) blank(c *call) error {
	o, err := c.opened()
	if err != nil {
		return err
	}
	q := c.r.URL.Query()
	of := plan.ID(q.Get("of"))
	if of != "" && !assess.ValidID(string(of)) {
		return keeper.ErrNothing
	}
	f := c.formOf(o, c.r.PathValue("noun"), of, q.Get("back"))
	if f == nil {
		return keeper.ErrNothing
	}
	c.page(http.StatusOK, "form", "form.page", formPage{Plan: o.Plan.ID, Form: f})
	return nil
}

// beside puts each issue beside the field whose answer it is about, and returns those that
// are about none.
func (f *rendered) beside(issues issue.List, l code.Lang) (rest issue.List) {
	for _, one := range issues {
		at := f.about(one.Pointer)
		if at == nil {
			rest = append(rest, one)
			continue
		}
		if !at.Missing() {
			why := words.Of(one, l)
			at.Wrong = code.Say(why, why, why)
		}
	}
	return rest
}

// about returns the field that writes the member at a place of the plan, nil for none.
func (f *rendered) about(at issue.Pointer) *field {
	way := strings.Split(string(at), "/")
	for _, member := range slices.Backward(way) {
		name := strings.TrimSuffix(strings.TrimSuffix(member, "Ids"), "Id")
		for i := range f.Fields {
			if f.Fields[i].Name == name {
				return &f.Fields[i]
			}
		}
	}
	return nil
}

// elsewhere tells what is wrong with an answer that has no field of its own beside the
// first one: nothing is refused in silence.
func (f *rendered) elsewhere(wrong map[string]code.Text) {
	for name, why := range wrong {
		if len(f.Fields) > 0 && !f.Fields[0].Missing() && !slices.ContainsFunc(f.Fields, func(one field) bool { return one.Name == name }) {
			f.Fields[0].Wrong = why
		}
	}
}

// formPage is a page that holds one form, and what is wrong with its answers.
type formPage struct {
	Plan   plan.PlanID
	Form   *rendered
	Issues issue.List
	Wrong  bool
}

// write stores what a form says. Whoever may not is answered by the library; nothing
// is stored where anything is wrong, and every word comes back to be mended.
func (s *Server) write(c *call) error {
	noun := c.r.PathValue("noun")
	f, ok := forms[noun]
	if !ok {
		return keeper.ErrNothing
	}
	sent, id := c.r.PostForm, plan.PlanID(c.r.PathValue("plan"))
	of := ofForm(sent)
	from := keeper.Form{Plan: id, Base: sent.Get("base"), Once: onceOf(sent), May: func(o *keeper.Opened) bool {
		return c.formOf(o, noun, of, "") != nil
	}}
	if from.Base == "" {
		return errForm
	}
	v := &values{sent: sent, wrong: map[string]code.Text{}}
	var err error
	if f.act != nil {
		err = s.Keeper.Act(c.ctx, c.login, from, func(p *plan.Plan, scene *keeper.Scene) (*plan.Plan, issue.List) {
			v.scene, v.wrong = scene, map[string]code.Text{}
			next, issues := f.act(v, p, scene)
			if len(v.wrong) > 0 {
				return nil, issues
			}
			return next, issues
		})
	} else {
		err = s.Keeper.Edit(c.ctx, c.login, from, func(scene *keeper.Scene) issue.List {
			v.scene, v.wrong = scene, map[string]code.Text{}
			f.write(v, scene)
			if len(v.wrong) > 0 {
				return issue.List{{Severity: issue.SeverityError}}
			}
			return nil
		})
	}
	problem, wrong := errors.AsType[*keeper.ProblemError](err)
	switch {
	case wrong, errors.Is(err, keeper.ErrBase):
		return c.mend(id, noun, v, problem)
	case err != nil:
		return err
	}
	http.Redirect(c.w, c.r, c.after(id, noun), http.StatusSeeOther)
	return nil
}

// onceOf is the key of what was sent: of the form's own key and all that it says. What comes twice
// is known by it; a page that was gone back to has the same key in it, and what is written
// there then is another thing.
func onceOf(sent url.Values) string {
	if sent.Get("once") == "" {
		return ""
	}
	said := maps.Clone(sent)
	for _, name := range []string{"base", "who"} { // of the page, and nothing that anybody says
		delete(said, name)
	}
	sum := sha256.Sum256([]byte(said.Encode()))
	return hex.EncodeToString(sum[:16])
}

// ofForm is the part that a form is about.
func ofForm(sent url.Values) plan.ID {
	if of := sent.Get("of"); assess.ValidID(of) {
		return plan.ID(of)
	}
	return ""
}

// mend shows a form again with what was answered and what is wrong with it.
func (c *call) mend(id plan.PlanID, noun string, v *values, p *keeper.ProblemError) error {
	o, err := c.opened()
	if err != nil {
		return err
	}
	f := c.formOf(o, noun, ofForm(v.sent), v.sent.Get("back"))
	if f == nil {
		return keeper.ErrNothing
	}
	if p != nil { // made of the same state, so that what others wrote meanwhile is merged and not overwritten
		f.Base = v.sent.Get("base")
	}
	f.Once = cmp.Or(v.sent.Get("once"), f.Once)
	for i := range f.Fields {
		one := &f.Fields[i]
		one.Value, one.Values, one.Wrong = v.sent.Get(one.Name), v.sent[one.Name], v.wrong[one.Name]
	}
	page := formPage{Plan: id, Form: f, Wrong: len(v.wrong) > 0}
	if p != nil && !page.Wrong {
		page.Issues = f.beside(p.Issues, c.lang)
		page.Wrong = len(page.Issues) < len(p.Issues)
	}
	page.Form.elsewhere(v.wrong)
	c.page(http.StatusUnprocessableEntity, "form", "form.page", page)
	return nil
}

// after is where the browser goes when a form was stored: back to the meeting it was
// part of, or to the plan.
func (c *call) after(id plan.PlanID, noun string) string {
	at := "/plan/" + string(id)
	if back := c.r.PostForm.Get("back"); assess.ValidID(back) {
		return at + "/meeting/" + back + "#" + section[noun]
	}
	return at + pageOf[noun] + "#" + section[noun]
}
