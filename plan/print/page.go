package print

import (
	"cmp"
	"errors"
	"html/template"
	"io"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// Kind is what a page shows (tulosteen laji).
type Kind = code.Enum[kindTable]

const (
	// KindPlan is the plan itself by the recording template (suunnitelma).
	KindPlan Kind = 1 + iota
	// KindMemo is the notes of one meeting (muistio).
	KindMemo
	// KindAssessment is one assessment with its star (arviointi).
	KindAssessment
	// KindChild is the child's own page: what was written for the child, on one side (lapsen oma sivu).
	KindChild
)

type kindTable struct{}

var kindRows = [...]code.Row{
	KindPlan:       {Code: "plan", FI: "suunnitelma", SV: "plan", EN: "plan"},
	KindMemo:       {Code: "memo", FI: "muistio", SV: "mötesanteckningar", EN: "notes of a meeting"},
	KindAssessment: {Code: "assessment", FI: "arviointi", SV: "bedömning", EN: "assessment"},
	KindChild:      {Code: "child", FI: "lapsen oma sivu", SV: "barnets egen sida", EN: "the child's own page"},
}

func (kindTable) Table() code.Table {
	return code.Table{Name: "print-kind", Title: "Kind of page", Means: "What a printed page shows.", Rows: code.RowsOf(kindRows[:])}
}

// Options say what is printed, for whom, on which day and in which language.
type Options struct {
	// Lang is the language of the page's own words; zero is the plan's language
	// where that is Finnish, Swedish or English, else Finnish.
	Lang code.Lang
	// Words are the words of one more language, which then the page speaks instead
	// of Lang; see [Texts]. A word of the page that it lacks is a [*code.GapsError], and
	// nothing is written. nil is Lang.
	Words *code.Catalogue
	// Beside is a second language, which stands beside the page's own in the headings
	// and sentences of a family's first side and of the child's page; zero is none.
	Beside code.Lang
	// Kind is what the page shows; zero is [KindChild] for the child and [KindPlan]
	// for everybody else.
	Kind Kind
	// Today is the day of printing. It decides who holds the baton, which
	// permissions are in force, whether the next contact has passed and what the
	// law still asks for; zero is the day of the view, and of a whole plan leaves
	// the day out and shows what stands last.
	Today civil.Date
	// Of is the meeting of a [KindMemo] or the assessment of a
	// [KindAssessment]; empty is the latest.
	Of plan.ID
	// Emergency is a line that a family's first side shows beside the number to
	// call: whom to call at night, "Sosiaalipäivystys 09 000 000". Empty leaves it
	// out.
	Emergency string
	// Large sets the page in large print: 16 points on paper.
	Large bool
	// Style is added after the page's own style sheet, to set its variables or
	// change its rules; see [Stylesheet]. It is trusted as code is: never take
	// it from a user. It may not hold "</".
	Style string
}

var (
	// ErrNoMeeting says that the plan has no such meeting to write notes of.
	ErrNoMeeting = errors.New("print: no such meeting")
	// ErrNoAssessment says that the plan has no such assessment.
	ErrNoAssessment = errors.New("print: no such assessment")
	// ErrNoReader says that the view's reader sees no persons: for a leader or
	// researcher there is no page.
	ErrNoReader = errors.New("print: leaders and researchers see no persons, and get no page or timeline")
	// ErrStyle says that Style would end the style sheet.
	ErrStyle = errors.New("print: style may not hold </")
)

// WriteView writes what one reader may see as a page of HTML, with the reasons for
// what is withheld: for the child the page that is the child's own. A
// professional's copy begins with that person's own part and
// shows what permissions are for. Parts without content are left out; what happens
// next is counted from the view alone. The error is that of w or one of this
// package's; it holds no content of the plan. Nothing is written unless the page
// is whole.
func WriteView(w io.Writer, v *view.View, o Options) error {
	if o.Today.IsZero() {
		o.Today = v.On
	}
	return write(w, (*plan.Plan)(v.Plan), copyFor{v.Reader, v.Withheld}, o)
}

// WriteFamily writes the one copy for the whole family: what every guardian and the
// child may see on the day of printing. It refuses by itself where something is
// withheld from one of them: the error is then a [*view.FamilyError], and each gets
// a copy of their own.
func WriteFamily(w io.Writer, p *plan.Plan, on civil.Date, o Options) error {
	v, err := view.Of(p, view.Family(), on)
	if err != nil {
		return err
	}
	o.Today = on
	return WriteView(w, v, o)
}

// WriteWhole writes the whole plan as a page, whoever may see what of it: for those
// who keep the plan, never as a copy for a person or a family. For these there
// are [WriteView] and [WriteFamily].
func WriteWhole(w io.Writer, p *plan.Plan, o Options) error {
	return write(w, p, copyFor{}, o)
}

// copyFor is whose copy a page is, and what was taken out of the plan for it.
type copyFor struct {
	reader   view.Reader
	withheld []view.Withheld
}

func write(w io.Writer, p *plan.Plan, c copyFor, o Options) error {
	d, b, err := compose(p, c, o)
	if err != nil {
		return err
	}
	return b.execute(w, d)
}

// compose turns a plan into what a template shows.
func compose(p *plan.Plan, c copyFor, o Options) (document, *builder, error) {
	if o.Kind == 0 && c.reader == view.Child() {
		o.Kind = KindChild
	}
	b, err := newBuilder(p, c, o)
	if err != nil {
		return nil, nil, err
	}
	if b.o.Kind == KindChild {
		own, err := b.childPage()
		return own, b, err
	}
	page, err := b.page()
	return page, b, err
}

// frame begins the page.
func (b *builder) frame() frame {
	f := frameOf(b.o, b.l)
	if !b.actor {
		f.Kind += " family" // no letters of the recording template
	}
	return f
}

// page is what the template shows; a nil or empty part is left out.
type page struct {
	frame
	Head   head
	Memo   *memo
	Assess *assessment

	First  *first
	Safe   string // that the paper is to be kept safe
	Ask    string // whom to ask about what is left out
	NoDay  bool   // of e only meetings are shown
	Footer string
	Top    *top
	Coming *coming
	Mine   []action

	Needs     []need
	Goals     []goal
	Actions   []setting
	Reaching  *reaching
	Worker    *worker
	Next      *next
	Differ    []differing
	Settle    []settling
	Agree     []stand
	Star      *star
	Law       []requirement
	Meetings  []held
	People    []person
	See       []seen
	Other     []sector
	Decisions []decision

	NeedsWithheld, ActionsWithheld, ReachingWithheld, WorkerWithheld, NextWithheld, DifferWithheld,
	AgreeWithheld, StarWithheld, MeetingsWithheld, PeopleWithheld, SeeWithheld, OtherWithheld, DecisionsWithheld []string
	Withheld []string
}

// frame is what every document of HTML begins with.
type frame struct {
	Title string
	Kind  string
	Style template.CSS
	Hash  string
}

func (b *builder) page() (*page, error) {
	v := &page{frame: b.frame(), Head: b.head()}
	switch b.o.Kind {
	case KindMemo:
		m := b.meeting()
		if m == nil {
			return nil, ErrNoMeeting
		}
		b.memo(v, m)
	case KindAssessment:
		a := b.assessment()
		if a == nil {
			return nil, ErrNoAssessment
		}
		b.assess(v, a)
	default:
		b.plan(v)
	}
	if b.guarded() {
		v.Safe = b.l.Say(words["safe.paper"])
	}
	if cmp.Or(b.o.Kind, KindPlan) == KindPlan {
		v.Footer = b.l.Say(words["decisions.not"])
	}
	v.Ask = b.ask()
	b.withheld(v)
	return v, nil
}

// plan fills in a page that shows the plan itself.
func (b *builder) plan(v *page) {
	if b.actor {
		v.Top = b.top()
	} else {
		v.First = b.first()
	}
	v.Coming = b.coming(b.p.Assessments)
	if v.First != nil && len(v.First.Needs)+len(v.First.Rows) == 0 {
		v.First.Coming, v.Coming = v.Coming, nil
	}
	v.Mine = b.mine()
	v.Needs, v.Goals = b.needs(all[plan.Need]), b.goals(all[plan.Goal])
	v.Actions = b.settings(all[plan.Action])
	v.Reaching, v.Worker, v.Next = b.reaching(), b.worker(), b.next()
	if v.First != nil && v.Next != nil {
		v.Next.Day = "" // the first side has it
		if len(v.Next.Meetings) == 0 {
			v.Next = nil
		}
	}
	v.NoDay = v.Next != nil && v.Next.Day == ""
	v.Differ, v.Settle, v.Agree = b.differ(), b.settle(), b.agree()
	v.Star = b.star(b.p.Assessments)
	v.Meetings, v.People = b.meetings(), b.people()
	v.See, v.Other, v.Decisions = b.see(), b.other(), b.decisions()
}

func all[T any](*T) bool { return true }

// builder turns a plan into what the templates show.
type builder struct {
	p     *plan.Plan
	c     copyFor
	o     Options
	l     code.Tongue
	lang  string  // l as it stands in a lang attribute
	of    plan.ID // whose copy it is; empty is the family's
	actor bool    // the copy of a professional
	names map[plan.ID]string
}

func newBuilder(p *plan.Plan, c copyFor, o Options) (*builder, error) {
	b := &builder{p: p, c: c, o: o, names: make(map[plan.ID]string, len(p.People)+1)}
	if !styleIsWhole(o.Style) {
		return nil, ErrStyle
	}
	b.l = code.NewTongue(langOf(o.Lang, p.Lang), o.Words)
	b.lang = b.l.Tag()
	return b, b.reader()
}

// reader finds whose copy it is. A reader whom the redacted plan does not name,
// since even that is withheld, gets the page without a name.
func (b *builder) reader() error {
	switch b.of = b.c.reader.PersonID(); {
	case b.c.reader.IsZero(), b.c.reader == view.Family():
	case b.c.reader == view.Child():
		b.of = b.p.Child.ID
	case b.of == "":
		return ErrNoReader
	default:
		m := b.p.Person(b.of)
		b.actor = m != nil && (m.Kind == plan.MemberProfessional || m.Kind == plan.MemberExperienceExpert)
	}
	return nil
}

// langOf returns the language of the page's own words.
func langOf(l code.Lang, of plan.LangTag) code.Lang {
	if l.IsValid() {
		return l
	}
	own, _, _ := strings.Cut(string(of), "-")
	for _, l := range []code.Lang{code.SV, code.EN} {
		if own == l.String() {
			return l
		}
	}
	return code.FI
}
