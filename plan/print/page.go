package print

import (
	"bytes"
	"errors"
	"html/template"
	"io"
	"slices"
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
	// Kind is what the page shows; zero is [KindChild] for the child and [KindPlan]
	// for everybody else.
	Kind Kind
	// Today is the day of printing. It decides who holds the baton, which
	// permissions are in force and whether the next contact has passed; zero
	// leaves the day out and shows what stands last.
	Today civil.Date
	// For is whose copy it is; zero is the copy of the whole family. A
	// professional's copy begins with that person's own part and shows what
	// permissions are for.
	For view.Reader
	// Of is the meeting of a [KindMemo] or the assessment of a
	// [KindAssessment]; empty is the latest.
	Of plan.ID
	// Coming is what happens next, already worded, in the order to show: the
	// time limits of a running assessment, above all.
	Coming []Coming
	// Withheld is what was taken out of the plan for this reader, and why.
	Withheld []view.Withheld
	// Ask is whom a reader asks about what is left out or refused, "Sanna Virtanen,
	// 050 000 0202"; empty means who can be reached by the plan.
	Ask string
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
	// ErrNoReader says that For sees no persons: for a leader or researcher there
	// is no page.
	ErrNoReader = errors.New("print: no such reader")
	// ErrEmptyCopy says that the reader may see nothing of the plan: there is no
	// copy, and the page written, where Ask is given, says so and whom to ask.
	ErrEmptyCopy = errors.New("print: nothing of the plan is for this reader")
	// ErrStyle says that Style would end the style sheet.
	ErrStyle = errors.New("print: style may not hold </")
)

// WritePage writes the plan as one page of HTML for one reader. Parts without
// content are left out. The error is that of w or one of this package's; it
// holds no content of the plan. Nothing is written unless the page is whole.
func WritePage(w io.Writer, p *plan.Plan, o Options) error {
	b, err := newBuilder(p, o)
	if err != nil {
		return err
	}
	if kindOf(b.o) == KindChild {
		view, err := b.childPage()
		if err != nil {
			return err
		}
		return execute(w, b.l, "child", view)
	}
	view, err := b.page()
	if err != nil {
		return err
	}
	return execute(w, b.l, "page", view)
}

// frame begins the page.
func (b *builder) frame() frame {
	f := frameOf(b.o.Style, kindOf(b.o), b.l)
	if b.o.Large {
		f.Kind += " large"
	}
	if !b.actor {
		f.Kind += " family" // no letters of the recording template
	}
	return f
}

// kindOf is the kind that is asked for, or what the reader gets by itself.
func kindOf(o Options) Kind {
	switch {
	case o.Kind.IsValid():
		return o.Kind
	case o.For == view.Child():
		return KindChild
	}
	return KindPlan
}

// WriteView writes what one reader may see, with the reasons for what is
// withheld; the view's reader and, where Today is not given, its day take their
// places in the options.
func WriteView(w io.Writer, v *view.View, o Options) error {
	o.For, o.Withheld = v.Reader, v.Withheld
	if o.Today.IsZero() {
		o.Today = v.On
	}
	if slices.ContainsFunc(v.Withheld, func(w view.Withheld) bool { return w.Pointer == "" }) {
		return refuse(w, o)
	}
	return WritePage(w, v.Plan, o)
}

// refuse writes that the reader may see nothing, and whom to ask, where the caller
// says so.
func refuse(w io.Writer, o Options) error {
	if !styleIsWhole(o.Style) {
		return ErrStyle
	}
	if o.Ask == "" {
		return ErrEmptyCopy
	}
	l := langOf(o.Lang, "")
	if err := execute(w, l, "refused", refusal{frameOf(o.Style, KindPlan, l), o.Ask}); err != nil {
		return err
	}
	return ErrEmptyCopy
}

type refusal struct {
	frame
	Ask string
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
		v.Safe = words["safe.paper"].In(b.l)
	}
	if kindOf(b.o) == KindPlan {
		v.Footer = words["decisions.not"].In(b.l)
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
	v.Mine = b.mine()
	v.Needs, v.Goals = b.needs(all[plan.Need]), b.goals(all[plan.Goal])
	v.Actions = b.settings(all[plan.Action])
	v.Reaching, v.Worker, v.Next = b.reaching(), b.worker(), b.next()
	v.Differ, v.Agree = b.differ(), b.agree()
	v.Star = b.star(b.p.Assessments)
	v.Meetings, v.People = b.meetings(), b.people()
	v.See, v.Other, v.Decisions = b.see(), b.other(), b.decisions()
}

func all[T any](*T) bool { return true }

// builder turns a plan into what the templates show.
type builder struct {
	p     *plan.Plan
	o     Options
	l     code.Lang
	lang  string  // l as it stands in a lang attribute
	of    plan.ID // whose copy it is; empty is the family's
	actor bool    // the copy of a professional
	names map[plan.ID]string
}

func newBuilder(p *plan.Plan, o Options) (*builder, error) {
	b := &builder{p: p, o: o, names: make(map[plan.ID]string, len(p.People)+1)}
	if !styleIsWhole(o.Style) {
		return nil, ErrStyle
	}
	b.l = langOf(o.Lang, p.Lang)
	b.lang = b.l.String()
	return b, b.reader()
}

// reader finds whose copy it is. A reader whom the redacted plan does not name,
// since even that is withheld, gets the page without a name.
func (b *builder) reader() error {
	switch b.of = b.o.For.PersonID(); {
	case b.o.For.IsZero():
	case b.o.For == view.Child():
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

// execute runs a template of the language and writes its whole outcome.
func execute(w io.Writer, l code.Lang, name string, view any) error {
	var out bytes.Buffer
	out.Grow(32 << 10)
	if err := templates(l).ExecuteTemplate(&out, name, view); err != nil {
		// The text of the error could repeat what the plan says.
		return errors.New("print: template " + name + " failed")
	}
	_, err := w.Write(out.Bytes())
	return err
}
