package history

import (
	"errors"
	"io"
	"slices"
	"sync"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// History is the course of one plan as a chain of change sets (versiohistoria).
// Each revision commits to the one before it and to a salted digest of every
// part that it changed, so that any later change shows; a part can be erased
// with its legal ground and the chain still holds.
type History struct {
	// Wire form of the document (muoto).
	Format Format `json:"format" validate:"required"`
	// The plan (suunnitelma).
	PlanID plan.PlanID `json:"planId" validate:"required,planid"`
	// Change sets from the first on (versiot).
	Revisions []Revision `json:"revisions,omitzero" validate:"omitempty,max=100000,dive"`
}

// Revision is one change set: who, when, why, which parts (versio).
type Revision struct {
	// Counted from 1 (järjestysnumero).
	Number int `json:"number" validate:"required,min=1,max=1000000"`
	// When the keeper stored it (hetki).
	At civil.Instant `json:"at" validate:"required"`
	// Who made it; a person of the plan, the child, or a key that the keeper knows (tekijä).
	By string `json:"by,omitzero" validate:"omitempty,max=128"`
	// Why (syy).
	Reason string `json:"reason,omitzero" validate:"omitempty,max=2000"`
	// What changed (muutokset).
	Changes []Change `json:"changes,omitzero" validate:"omitempty,max=100000,dive"`
	// What this revision erased, and on what ground (poistot).
	Erasures []Erasure `json:"erasures,omitzero" validate:"omitempty,max=10000,dive"`
	// Salts of by and reason, where they are given (suolat).
	Salts []MemberSalt `json:"salts,omitzero" validate:"omitempty,max=2,dive"`
	// Digests of by, reason and padding that were erased (poistettujen tiivisteet).
	Gone []MemberDigest `json:"gone,omitzero" validate:"omitempty,max=3,dive"`
	// Key from which the salts of the root and what fills it up are made; secret to
	// the keeper, and gone where a later revision erased something (täyte).
	Padding Salt `json:"padding,omitzero"`
	// Root over all that the plan says after this revision (juuritiiviste).
	Root Digest `json:"root" validate:"required"`
	// Digest of the revision before, zero for the first (edellinen tiiviste).
	Previous Digest `json:"previous,omitzero"`
	// Digest of this revision (tiiviste).
	Digest Digest `json:"digest" validate:"required"`
}

// Change is what one revision did to one part (muutos).
type Change struct {
	// The part's id; "plan" for the plan itself, "child" for the child (osa).
	Part string `json:"part" validate:"required,max=26"`
	// The part around it (mihin kuuluu).
	In string `json:"in,omitzero" validate:"omitempty,max=26"`
	// The member that holds it there (luettelo).
	List string `json:"list,omitzero" validate:"omitempty,max=40"`
	// Added, changed or removed (muutoksen laji).
	Kind ChangeKind `json:"kind" validate:"required"`
	// Salted digest of the part; none where it was removed (tiiviste).
	Digest Digest `json:"digest,omitzero"`
	// Salt of the digest; gone where anything of the content was erased (suola).
	Salt Salt `json:"salt,omitzero"`
	// Salts of the members that remain where others were erased (suolat).
	Salts []MemberSalt `json:"salts,omitzero" validate:"omitempty,max=100,dive"`
	// Digests of the members that were erased by themselves (poistettujen tiivisteet).
	Gone []MemberDigest `json:"gone,omitzero" validate:"omitempty,max=100,dive"`
	// The part as canonical JSON, with ids in the place of the parts inside it; gone where it was erased (sisältö).
	Content string `json:"content,omitzero" validate:"omitempty,max=1000000"`
	// In a document, the revision with the part's content before, which Splices turn
	// into this one; [Decode] gives Content and takes these away, [Encode] puts them
	// (versio, jonka sisältöä muutetaan).
	Onto int `json:"onto,omitzero" validate:"omitempty,min=1,max=1000000"`
	// What differs from that, in order (muutoskohdat).
	Splices []Splice `json:"splices,omitzero" validate:"omitempty,max=1000,dive"`
}

// MemberSalt is the salt of one member (jäsenen suola).
type MemberSalt struct {
	// The member; of an item, with / between the names of members inside (nimi).
	Name string `json:"name" validate:"required,max=80"`
	// Its salt (suola).
	Salt Salt `json:"salt" validate:"required"`
}

// MemberDigest is the digest of one member (jäsenen tiiviste).
type MemberDigest struct {
	// The member (nimi).
	Name string `json:"name" validate:"required,max=80"`
	// Its digest (tiiviste).
	Digest Digest `json:"digest" validate:"required"`
}

// ChangeKind is what happened to a part (muutoksen laji).
type ChangeKind = code.Enum[changeKindTable]

// The members of [ChangeKind].
const (
	ChangeAdded ChangeKind = 1 + iota
	ChangeChanged
	ChangeRemoved
)

type changeKindTable struct{}

var changeKindRows = [...]code.Row{
	ChangeAdded:   {Code: "added", FI: "lisätty", SV: "tillagd", EN: "added"},
	ChangeChanged: {Code: "changed", FI: "muutettu", SV: "ändrad", EN: "changed"},
	ChangeRemoved: {Code: "removed", FI: "poistettu", SV: "borttagen", EN: "removed"},
}

func (changeKindTable) Table() code.Table {
	return code.Table{Name: "change-kind", Title: "Kind of change", Means: "What a revision did to a part.", Rows: code.RowsOf(changeKindRows[:])}
}

// Entry says who stores a revision, when and why (kirjaus).
type Entry struct {
	// At is the moment by the keeper's clock; it is required.
	At civil.Instant
	// By is a person of the plan, the child, or a key that the keeper knows; at
	// most 128 characters.
	By string
	// Reason is why, in at most 2000 characters.
	Reason string
}

func fits(text string, most int) bool {
	return utf8.ValidString(text) && utf8.RuneCountInString(text) <= most
}

var (
	// ErrOtherPlan says that a history was given a revision of another plan.
	ErrOtherPlan = errors.New("history: the plan is another one")
	// ErrEntry says that an [Entry] has no moment, or a text that is too long or
	// not UTF-8.
	ErrEntry = errors.New("history: the entry lacks its moment or has a text that cannot be kept")
	// ErrEmpty says that a history has no revision to prove anything against.
	ErrEmpty = errors.New("history: there is no revision")
	// ErrMoment says that an [Entry] is dated before the last revision.
	ErrMoment = errors.New("history: the moment is before that of the last revision")
	// ErrErasure says that an [Erasure] has no citation, a text that cannot be
	// kept, or names what the history does not have, what the form cannot lack, or
	// what the plan still says.
	ErrErasure = errors.New("history: the erasure has no citation, or what it names is not there or still stands")
)

// Add returns the history with one more revision: what differs between the
// plan and the last revision, salted from a source of randomness, as
// [crypto/rand.Reader]. A nil history begins one. Where nothing differs the
// history is returned as it is. A draft may be stored as it stands, but nothing
// that could not be read back: the error is the source's, [ErrOtherPlan],
// [ErrEntry], [ErrMoment], an [*issue.EncodeError], or an [*issue.Error] about the
// plan's form or an id that two parts share. It holds no content.
func (h *History) Add(p *plan.Plan, e Entry, random io.Reader) (*History, error) {
	if h == nil {
		h = &History{Format: Format1, PlanID: p.ID}
	}
	_, r, err := h.Tip().Add(p, e, random)
	if err != nil || r.Number == 0 {
		return h.unless(err), err
	}
	return h.With(r), nil
}

func (h *History) unless(err error) *History {
	if err != nil {
		return nil
	}
	return h
}

// With returns the history with a revision that [Tip.Add] made from its end.
func (h *History) With(r Revision) *History {
	next := *h
	next.Revisions = append(slices.Clip(h.Revisions), r)
	return &next
}

var planReader = sync.OnceValue(func() *issue.Reader[plan.Plan] { return issue.NewReader[plan.Plan](plan.Forms()...) })

// Renew returns the history with one more revision that changes nothing but the
// root. A keeper who renews at set times makes a new root tell nobody that
// something was stored. The error is the source's, [ErrEmpty], [ErrEntry] or
// [ErrMoment].
func (h *History) Renew(e Entry, random io.Reader) (*History, error) {
	if h == nil || len(h.Revisions) == 0 {
		return nil, ErrEmpty
	}
	t := h.Tip()
	if err := t.accepts(e); err != nil {
		return nil, err
	}
	r, err := t.revision(e, random)
	if err != nil {
		return nil, err
	}
	return h.with(r, random)
}

// with returns the history with a revision whose root and digest are counted.
func (h *History) with(r Revision, random io.Reader) (*History, error) {
	next := h.With(r)
	l := begunLeaves()
	defer l.end()
	if err := l.take(next.state(len(next.Revisions))); err != nil {
		return nil, issue.NotEncoded(err)
	}
	last := &next.Revisions[len(next.Revisions)-1]
	if err := last.seal(h.Tip(), l, random); err != nil {
		return nil, err
	}
	return next, nil
}

// state returns the latest change of every part that stands after so many
// revisions.
func (h *History) state(revisions int) map[string]*Change {
	s := map[string]*Change{}
	for i := range h.Revisions[:revisions] {
		for j := range h.Revisions[i].Changes {
			if c := &h.Revisions[i].Changes[j]; c.Kind == ChangeRemoved {
				delete(s, c.Part)
			} else {
				s[c.Part] = c
			}
		}
	}
	return s
}

// Revision returns the plan as it stood after a revision, without what was
// erased since. The issues are those of [plan.Decode], or say that there is no
// such revision. Where something was erased, what would be an error is a hint
// that tells of the gap: nobody can tell any more what the gap breaks.
func (h *History) Revision(number int) (*plan.Plan, issue.List) {
	if number < 1 || number > len(h.Revisions) {
		return nil, issue.List{ruleHistoryNumber.At("/revisions")}
	}
	content, gap := h.contents(number)
	p, issues := assemble(content)
	if p != nil {
		p.Revision = number
	}
	if p != nil && gap {
		issues = overGap(issues)
	}
	return p, issues
}

// KnownOn returns the plan as it was known at the end of a day in Finland: the
// last revision stored by then; what was stored after a later one was not known
// before it, whatever its date says. As valid on one day and known on another is
// KnownOn(known).AsOf(valid). An issue says that nothing was stored yet.
func (h *History) KnownOn(day civil.Date) (*plan.Plan, issue.List) {
	n := 0
	for n < len(h.Revisions) && !plan.DayOf(h.Revisions[n].At).After(day) {
		n++
	}
	if n == 0 {
		return nil, issue.List{ruleHistoryBefore.At("/revisions")}
	}
	return h.Revision(n)
}

var historyReader = sync.OnceValue(func() *issue.Reader[History] { return issue.NewReader[History](plan.Forms()...) }) // no upgrades: a history stays in its form, see forms

// Decode reads a history strictly and verifies it ([History.Verify]); the limits
// bound what it tells of either.
// The history is nil where the bytes are not of its form.
func Decode(data []byte, l issue.Limits) (*History, issue.List) {
	h, issues := historyReader().Read(data, l)
	if len(issues) > 0 {
		return nil, issues
	}
	h.unfold(mostUnfolded)
	return h, l.Bound(h.Verify())
}

// Encode writes the history as one JSON document, which grows with what each
// revision changed. The error is the writer's, or an [*issue.EncodeError].
func Encode(w io.Writer, h *History) error {
	doc, err := json.Marshal(h.folded())
	if err != nil {
		return issue.NotEncoded(err)
	}
	_, err = w.Write(append(doc, '\n'))
	return err
}

// Clone returns a copy of the history that shares no memory with it.
func (h *History) Clone() *History {
	copied := *h
	copied.Revisions = slices.Clone(h.Revisions)
	for i := range copied.Revisions {
		r := &copied.Revisions[i]
		r.Changes = slices.Clone(r.Changes)
		r.Erasures, r.Salts, r.Gone = slices.Clone(r.Erasures), slices.Clone(r.Salts), slices.Clone(r.Gone)
		for j := range r.Changes {
			c := &r.Changes[j]
			c.Salts, c.Gone, c.Splices = slices.Clone(c.Salts), slices.Clone(c.Gone), slices.Clone(c.Splices)
		}
	}
	return &copied
}
