package view

import (
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/plan"
)

// Reader is who reads a plan: the child, one person of its network, a leader or
// a researcher (lukija). It is comparable. The zero Reader is nobody.
type Reader struct {
	kind readerKind
	id   plan.ID
}

type readerKind uint8

const (
	readerChild readerKind = 1 + iota
	readerGuardian
	readerMember
	readerLeader
	readerResearcher
	readerFamily
)

// Child returns the child whose plan it is (lapsi itse).
func Child() Reader { return Reader{kind: readerChild} }

// Guardian returns one guardian, who must be one in the plan (huoltaja).
// Two guardians are two readers.
func Guardian(id plan.ID) Reader { return Reader{kind: readerGuardian, id: id} }

// Member returns one person of the plan, whoever it is (verkoston jäsen).
// The child's own id gives the child.
func Member(id plan.ID) Reader { return Reader{kind: readerMember, id: id} }

// Leader returns someone who leads services and sees no persons (johto).
func Leader() Reader { return Reader{kind: readerLeader} }

// Researcher returns a researcher, who sees no persons (tutkija).
func Researcher() Reader { return Reader{kind: readerResearcher} }

// Family returns the child and all guardians together, for a copy that is for
// every one of them (koko perhe).
func Family() Reader { return Reader{kind: readerFamily} }

// ParseReader reads the text of a Reader: child, guardian:ID, family, leader,
// researcher, or the id of a person. The error is a [*ReaderError] and never
// repeats the text.
func ParseReader(text string) (Reader, error) {
	switch text {
	case "child":
		return Child(), nil
	case "leader":
		return Leader(), nil
	case "researcher":
		return Researcher(), nil
	case "family":
		return Family(), nil
	}
	id, guardian := strings.CutPrefix(text, "guardian:")
	switch {
	case !assess.ValidID(id):
		return Reader{}, &ReaderError{}
	case guardian:
		return Guardian(plan.ID(id)), nil
	}
	return Member(plan.ID(id)), nil
}

// String returns the text that [ParseReader] reads, "" for the zero Reader.
func (r Reader) String() string {
	switch r.kind {
	case readerChild:
		return "child"
	case readerGuardian:
		return "guardian:" + string(r.id)
	case readerMember:
		return string(r.id)
	case readerLeader:
		return "leader"
	case readerResearcher:
		return "researcher"
	case readerFamily:
		return "family"
	}
	return ""
}

// PersonID returns the id of a person of the plan, "" for the child, the family,
// leaders and researchers.
func (r Reader) PersonID() plan.ID { return r.id }

// IsZero reports whether it is nobody.
func (r Reader) IsZero() bool { return r == Reader{} }

// MarshalText implements [encoding.TextMarshaler]. The zero Reader is a
// [*ReaderError].
func (r Reader) MarshalText() ([]byte, error) {
	if r.IsZero() {
		return nil, &ReaderError{}
	}
	return []byte(r.String()), nil
}

// UnmarshalText implements [encoding.TextUnmarshaler] as [ParseReader].
func (r *Reader) UnmarshalText(text []byte) error {
	v, err := ParseReader(string(text))
	if err != nil {
		return err
	}
	*r = v
	return nil
}

// ReaderError says that there is no such reader. Who may not even know that the
// plan exists gets the same error as a stranger.
type ReaderError struct{}

// Error holds no content of the plan.
func (e *ReaderError) Error() string { return "view: unknown reader" }
