package history

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
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
	// Parts erased by this revision, and on what ground (poistot).
	Erasures []Erasure `json:"erasures,omitzero" validate:"omitempty,max=10000,dive"`
	// What fills the tree of the root up; secret to the keeper (täyte).
	Padding Salt `json:"padding" validate:"required"`
	// Root over all parts as they stand after this revision (juuritiiviste).
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
	// Salt of the digest; gone where the content was erased (suola).
	Salt Salt `json:"salt,omitzero"`
	// The part as canonical JSON, with ids in the place of the parts inside it; gone where it was erased (sisältö).
	Content string `json:"content,omitzero" validate:"omitempty,max=1000000"`
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

// Erasure is the ground on which the content of a part was erased from all
// revisions (poiston peruste).
type Erasure struct {
	// The part (osa).
	Part string `json:"part" validate:"required,max=26"`
	// Act and section as cited (säännös).
	Citation string `json:"citation" validate:"required,max=200"`
	// Why (perustelu).
	Text string `json:"text,omitzero" validate:"omitempty,max=2000"`
}

// Format names the wire form of a history: always
// "oneplan-history/1.0".
type Format string

// Format1 is the form that this package reads and writes.
const Format1 Format = "oneplan-history/1.0"

// UnmarshalText takes [Format1] alone; anything else is an
// [*issue.FormatError].
func (f *Format) UnmarshalText(text []byte) error {
	err := issue.CheckFormat(string(text), string(Format1))
	if err == nil {
		*f = Format1
	}
	return err
}

// MarshalText writes [Format1] alone.
func (f Format) MarshalText() ([]byte, error) {
	return []byte(f), issue.CheckFormat(string(f), string(Format1))
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

// check refuses what could be stored but never read back.
func (e Entry) check() error {
	if e.At.IsZero() || !fits(e.By, 128) || !fits(e.Reason, 2000) {
		return ErrEntry
	}
	return nil
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
	// ErrErasure says that an [Erasure] has no citation, a text that cannot be
	// kept, or names a part that the history does not have or the plan still has.
	ErrErasure = errors.New("history: the erasure has no citation, or its part is not there or still stands")
)

// Add returns the history with one more revision: what differs between the
// plan and the last revision, salted from a source of randomness, as
// [crypto/rand.Reader]. A nil history begins one. Where nothing differs the
// history is returned as it is. A draft may be stored as it stands, but nothing
// that could not be read back: the error is the source's, [ErrOtherPlan],
// [ErrEntry], an [*issue.EncodeError], or an [*issue.Error] about the plan's form
// or an id that two parts share. It holds no content.
func (h *History) Add(p *plan.Plan, e Entry, random io.Reader) (*History, error) {
	if h == nil {
		h = &History{Format: Format1, PlanID: p.ID}
	}
	if p.ID != h.PlanID {
		return nil, ErrOtherPlan
	}
	if err := e.check(); err != nil {
		return nil, err
	}
	now, err := fragmentsOf(p)
	if err != nil {
		return nil, err
	}
	if err := readable(now); err != nil {
		return nil, err
	}
	before := h.state(len(h.Revisions))
	r := Revision{Number: len(h.Revisions) + 1, At: e.At, By: e.By, Reason: e.Reason}
	stands := make(map[string]bool, len(now))
	for _, f := range now {
		stands[f.key] = true
		c := Change{Part: f.key, In: f.in, List: f.list, Kind: ChangeAdded, Content: f.content}
		if old, ok := before[f.key]; ok {
			if old.Content == c.Content && old.In == c.In && old.List == c.List {
				continue
			}
			c.Kind = ChangeChanged
		}
		if c.Salt, err = newSalt(random); err != nil {
			return nil, err
		}
		if c.Digest, err = (&hashing{}).part(&c); err != nil {
			return nil, err
		}
		r.Changes = append(r.Changes, c)
	}
	r.Changes = append(r.Changes, h.removed(before, stands)...)
	if len(r.Changes) == 0 {
		return h, nil
	}
	return h.with(r, random)
}

// readable reports what keeps fragments from being put together again into the
// plan that they came from.
func readable(all []fragment) error {
	content := make(map[string]string, len(all))
	for _, f := range all {
		content[f.key] = f.content
	}
	_, issues := assemble(content)
	return slices.DeleteFunc(issues, func(i issue.Issue) bool {
		return i.Rule != "id.twice" && !strings.HasPrefix(i.Rule, "form.") && !strings.HasPrefix(i.Rule, "json.")
	}).Err()
}

// removed lists the parts that no longer stand, in the order in which they came.
func (h *History) removed(before map[string]*Change, stands map[string]bool) (all []Change) {
	for i := range h.Revisions {
		for j := range h.Revisions[i].Changes {
			c := &h.Revisions[i].Changes[j]
			if before[c.Part] == c && !stands[c.Part] && c.Content != "" {
				all = append(all, Change{Part: c.Part, In: c.In, List: c.List, Kind: ChangeRemoved})
			}
		}
	}
	return all
}

// with returns the history with a revision whose root and digest are counted.
func (h *History) with(r Revision, random io.Reader) (*History, error) {
	var err error
	if r.Padding, err = newSalt(random); err != nil {
		return nil, err
	}
	if n := len(h.Revisions); n > 0 {
		r.Previous = h.Revisions[n-1].Digest
	}
	next := *h
	next.Revisions = append(slices.Clip(h.Revisions), r)
	last := &next.Revisions[len(next.Revisions)-1]
	last.Root = newTree(next.digests(len(next.Revisions)), last.Padding).root()
	last.Digest = (&hashing{}).revision(next.PlanID, last)
	return &next, nil
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

// digests returns the digests of the parts that stand after so many revisions.
func (h *History) digests(revisions int) []Digest {
	var all []Digest
	for _, c := range h.state(revisions) {
		all = append(all, c.Digest)
	}
	return all
}

// Revision returns the plan as it stood after a revision, without what was
// erased since. The issues are those of [plan.Decode], or say that there is no such
// revision.
func (h *History) Revision(number int) (*plan.Plan, issue.List) {
	if number < 1 || number > len(h.Revisions) {
		return nil, issue.List{ruleHistoryNumber.At("/revisions")}
	}
	content := map[string]string{}
	for part, c := range h.state(number) {
		content[part] = c.Content
	}
	p, issues := assemble(content)
	if p != nil {
		p.Revision = number
	}
	return p, issues
}

// KnownOn returns the plan as it was known at the end of a day in Finland: the
// last revision stored by then. As valid on one day and known on another is
// KnownOn(known).AsOf(valid).
func (h *History) KnownOn(day civil.Date) (*plan.Plan, issue.List) {
	n := 0
	for i := range h.Revisions {
		if !plan.DayOf(h.Revisions[i].At).After(day) {
			n = i + 1
		}
	}
	return h.Revision(n)
}

// Erase returns the history without the content of a part, and of the parts
// inside it, in any revision. What remains are the digests, so that the chain
// holds and shows a gap; a new revision tells the ground. A plan that still
// holds the part must be stored without it first. The error is the source's,
// [ErrEntry] or [ErrErasure].
func (h *History) Erase(e Erasure, entry Entry, random io.Reader) (*History, error) {
	if err := entry.check(); err != nil {
		return nil, err
	}
	if e.Citation == "" || !fits(e.Citation, 200) || !fits(e.Text, 2000) {
		return nil, ErrErasure
	}
	if _, stands := h.state(len(h.Revisions))[e.Part]; stands {
		return nil, ErrErasure
	}
	parts := map[string]bool{e.Part: true}
	for grew := true; grew; {
		grew = false
		for i := range h.Revisions {
			for _, c := range h.Revisions[i].Changes {
				if parts[c.In] && !parts[c.Part] {
					parts[c.Part], grew = true, true
				}
			}
		}
	}
	next := &History{Format: h.Format, PlanID: h.PlanID, Revisions: slices.Clone(h.Revisions)}
	r := Revision{Number: len(h.Revisions) + 1, At: entry.At, By: entry.By, Reason: entry.Reason}
	told := map[string]bool{}
	for i := range next.Revisions {
		changes := slices.Clone(next.Revisions[i].Changes)
		for j := range changes {
			c := &changes[j]
			if !parts[c.Part] {
				continue
			}
			c.Salt, c.Content = Salt{}, ""
			if !told[c.Part] {
				told[c.Part] = true
				r.Erasures = append(r.Erasures, Erasure{Part: c.Part, Citation: e.Citation, Text: e.Text})
			}
		}
		next.Revisions[i].Changes = changes
	}
	if len(told) == 0 {
		return nil, ErrErasure
	}
	return next.with(r, random)
}

var historyReader = sync.OnceValue(func() *issue.Reader[History] { return issue.NewReader[History](plan.Forms()...) })

// Decode reads a history strictly and verifies it ([History.Verify]).
// The history is nil where the bytes are not of its form.
func Decode(data []byte, l issue.Limits) (*History, issue.List) {
	h, issues := historyReader().Read(data, l)
	if len(issues) > 0 {
		return nil, issues
	}
	return h, h.Verify()
}

// Encode writes the history as one JSON document. The error is the
// writer's, or an [*issue.EncodeError].
func Encode(w io.Writer, h *History) error {
	doc, err := json.Marshal(h)
	if err != nil {
		return issue.NotEncoded(err)
	}
	_, err = w.Write(append(doc, '\n'))
	return err
}

var (
	ruleHistoryNumber = issue.Rule{ID: "history.number", Severity: issue.SeverityError, Words: code.Say(
		"Versioiden järjestysnumerot eivät juokse yhdestä alkaen.",
		"Versionernas ordningsnummer löper inte från ett.",
		"The numbers of the revisions do not run from one.")}
	ruleHistoryPrevious = issue.Rule{ID: "history.previous", Severity: issue.SeverityError, Words: code.Say(
		"Versio ei jatka edellistä: ketju on katkennut tai haarautunut.",
		"Versionen fortsätter inte den föregående: kedjan har brutits eller förgrenats.",
		"The revision does not follow the one before: the chain is broken or forked.")}
	ruleHistoryDigest = issue.Rule{ID: "history.digest", Severity: issue.SeverityError, Words: code.Say(
		"Versiota on muutettu sen tallentamisen jälkeen.",
		"Versionen har ändrats efter att den sparades.",
		"The revision was changed after it was stored.")}
	ruleHistoryPart = issue.Rule{ID: "history.part", Severity: issue.SeverityError, Words: code.Say(
		"Osan sisältöä on muutettu sen tallentamisen jälkeen.",
		"Delens innehåll har ändrats efter att den sparades.",
		"The content of the part was changed after it was stored.")}
	ruleHistoryErased = issue.Rule{ID: "history.erased", Severity: issue.SeverityError, Words: code.Say(
		"Osan sisältö puuttuu, eikä sen poistolle ole merkitty perustetta.",
		"Delens innehåll saknas och ingen grund har antecknats för raderingen.",
		"The content of the part is missing and no ground for erasing it is recorded.")}
	ruleHistoryRoot = issue.Rule{ID: "history.root", Severity: issue.SeverityError, Words: code.Say(
		"Juuritiiviste ei vastaa osia.",
		"Rottiivisteet motsvarar inte delarna.",
		"The root does not match the parts.")}
	ruleHistoryTime = issue.Rule{ID: "history.time", Severity: issue.SeverityWarning, Words: code.Say(
		"Versio on päivätty edellistä aiemmaksi; järjestyksen ratkaisee numero.",
		"Versionen är daterad före den föregående; ordningen avgörs av numret.",
		"The revision is dated before the one that precedes it; the number decides the order.")}
)

// Verify checks the whole chain: that the revisions follow one another, that
// nothing of them or of any part was changed, that what is missing was erased on
// a ground, and that the last root stands for the parts. The order of revisions
// is that of their numbers, never of clocks.
func (h *History) Verify() (issues issue.List) {
	erased := map[string]bool{}
	for i := range h.Revisions {
		for _, e := range h.Revisions[i].Erasures {
			erased[e.Part] = true
		}
	}
	hash := &hashing{}
	var previous Digest
	var since civil.Instant
	for i := range h.Revisions {
		r := &h.Revisions[i]
		at := issue.Pointer("/revisions").Item(i)
		if r.Number != i+1 {
			issues = append(issues, ruleHistoryNumber.At(at.Member("number")))
		}
		if r.Previous != previous {
			issues = append(issues, ruleHistoryPrevious.At(at.Member("previous")))
		}
		if r.At.Before(since) {
			issues = append(issues, ruleHistoryTime.At(at.Member("at")))
		}
		for j := range r.Changes {
			issues = append(issues, hash.verify(&r.Changes[j], at.Member("changes").Item(j), erased)...)
		}
		if hash.revision(h.PlanID, r) != r.Digest {
			issues = append(issues, ruleHistoryDigest.At(at))
		}
		previous, since = r.Digest, r.At
	}
	if n := len(h.Revisions); n > 0 {
		last := &h.Revisions[n-1]
		if newTree(h.digests(n), last.Padding).root() != last.Root {
			issues = append(issues, ruleHistoryRoot.At(issue.Pointer("/revisions").Item(n-1).Member("root")))
		}
	}
	return issues
}

func (h *hashing) verify(c *Change, at issue.Pointer, erased map[string]bool) issue.List {
	switch {
	case c.Kind == ChangeRemoved:
		if c.Content != "" || !c.Salt.IsZero() || !c.Digest.IsZero() {
			return issue.List{ruleHistoryPart.At(at)}
		}
		return nil
	case c.Content == "":
		if !erased[c.Part] || !c.Salt.IsZero() {
			return issue.List{ruleHistoryErased.At(at)}
		}
		return nil
	}
	canonical := jsontext.Value(c.Content)
	if err := canonical.Canonicalize(); err != nil || string(canonical) != c.Content {
		return issue.List{ruleHistoryPart.At(at.Member("content"))}
	}
	if d, err := h.part(c); err != nil || d != c.Digest {
		return issue.List{ruleHistoryPart.At(at)}
	}
	return nil
}

// part returns the digest of a part: over where it stands and a digest of each
// member that the form has for it, given or not, each with a salt of its own.
// So one member can be opened without the others, and their number tells
// nothing.
func (h *hashing) part(c *Change) (Digest, error) {
	members, err := membersOf(c.Content)
	if err != nil {
		return Digest{}, err
	}
	if err := covers(c.List, members); err != nil {
		return Digest{}, issue.NotEncoded(err)
	}
	return h.joined(c.Part, c.In, c.List, func(name string) Digest {
		return h.member(c.Salt.of(h, name), name, valueOf(members, name))
	}), nil
}

// joined returns the digest of a part from those of its members.
func (h *hashing) joined(part, in, list string, member func(name string) Digest) Digest {
	all := covered()[list]
	digests := make([]byte, 0, 32*len(all))
	for _, name := range all {
		d := member(name)
		digests = append(digests, d[:]...)
	}
	return h.begin(tagPart).text(part).text(in).text(list).bytes(digests).sum()
}

// of returns the salt of one member of a part.
func (s Salt) of(h *hashing, name string) (m Salt) {
	d := h.begin(tagMemberSalt).bytes(s[:]).text(name).sum()
	copy(m[:], d[:])
	return m
}

func (h *hashing) member(s Salt, name, value string) Digest {
	return h.begin(tagMember).bytes(s[:]).text(name).text(value).sum()
}

// valueOf returns the value of a member as written, "" where it is not given.
func valueOf(members []member, name string) string {
	for i := range members {
		if members[i].name == name {
			return members[i].value
		}
	}
	return ""
}

// revision returns the digest of a revision: over all of it but salts and
// contents, for which their digests stand.
func (h *hashing) revision(id plan.PlanID, r *Revision) Digest {
	h.begin(tagRevision).text(string(id)).text(r.At.String()).text(r.By).text(r.Reason)
	h.buf = append(h.buf, byte(r.Number>>24), byte(r.Number>>16), byte(r.Number>>8), byte(r.Number))
	for i := range r.Changes {
		c := &r.Changes[i]
		h.text(c.Part).text(c.In).text(c.List).bytes([]byte{byte(c.Kind)}).bytes(c.Digest[:])
	}
	h.bytes([]byte{0})
	for _, e := range r.Erasures {
		h.text(e.Part).text(e.Citation).text(e.Text)
	}
	h.bytes(r.Padding[:]).bytes(r.Root[:]).bytes(r.Previous[:])
	return h.sum()
}

// compareDigests orders digests by their bytes.
func compareDigests(a, b Digest) int {
	return cmp.Or(cmp.Compare(binary.BigEndian.Uint64(a[:]), binary.BigEndian.Uint64(b[:])), bytes.Compare(a[8:], b[8:]))
}

// Clone returns a copy of the history that shares no memory with it.
func (h *History) Clone() *History {
	copied := *h
	copied.Revisions = slices.Clone(h.Revisions)
	for i := range copied.Revisions {
		r := &copied.Revisions[i]
		r.Changes = slices.Clone(r.Changes)
		r.Erasures = slices.Clone(r.Erasures)
	}
	return &copied
}
