package history

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Proof shows that what a redacted copy says stands in the whole plan behind a
// root, without telling what is withheld, how much, or where (todiste). The
// root comes to the reader by another way than the copy.
type Proof struct {
	// Parts opens each part of the redacted plan.
	Parts []PartProof `json:"parts" validate:"required,max=100000,dive"`
}

// PartProof opens those members of one part that the copy shows as they are.
type PartProof struct {
	// The part's id, "plan" or "child" (osa).
	Part string `json:"part" validate:"required,max=26"`
	// Salts of the members that are shown (suolat).
	Shown []MemberSalt `json:"shown,omitzero" validate:"omitempty,max=100,dive"`
	// Digests of the others, given or not (tiivisteet).
	Hidden []MemberDigest `json:"hidden,omitzero" validate:"omitempty,max=100,dive"`
	// Place of the part among the leaves of the tree (paikka).
	Place int `json:"place" validate:"min=0,max=1073741824"`
	// What stands beside the way to the root (polku).
	Path []Digest `json:"path" validate:"required,max=64"`
}

// MemberSalt is the salt of one member (jäsenen suola).
type MemberSalt struct {
	Name string `json:"name" validate:"required,max=40"`
	Salt Salt   `json:"salt" validate:"required"`
}

// MemberDigest is the digest of one member (jäsenen tiiviste).
type MemberDigest struct {
	Name   string `json:"name" validate:"required,max=40"`
	Digest Digest `json:"digest" validate:"required"`
}

var (
	ruleProofPart = issue.Rule{ID: "proof.part", Severity: issue.SeverityError, Words: code.Say(
		"Osaa ei voi todistaa kuuluvaksi alkuperäiseen suunnitelmaan.",
		"Delen kan inte bevisas höra till den ursprungliga planen.",
		"The part cannot be shown to stand in the original plan.")}
	ruleProofMember = issue.Rule{ID: "proof.member", Severity: issue.SeverityError, Words: code.Say(
		"Jäsen ei ole sama kuin alkuperäisessä suunnitelmassa.",
		"Medlemmen är inte densamma som i den ursprungliga planen.",
		"The member is not the same as in the original plan.")}
)

// Prove opens a redacted plan, as of [View], against the last revision. Members
// that the view changed (references that it took away, order of parts) stay
// closed. The error is [ErrEmpty], or
// an [*issue.EncodeError] about the copy.
func (h *History) Prove(redacted *plan.Plan) (Proof, error) {
	if h == nil || len(h.Revisions) == 0 {
		return Proof{}, ErrEmpty
	}
	n := len(h.Revisions)
	state := h.state(n)
	t := newTree(h.digests(n), h.Revisions[n-1].Padding)
	shown, err := fragmentsOf(redacted)
	if err != nil {
		return Proof{}, err
	}
	hash := &hashing{}
	var p Proof
	for _, f := range shown {
		c := state[f.key]
		if c == nil || c.Content == "" {
			continue
		}
		members, err := membersOf(f.content)
		if err != nil {
			return Proof{}, err
		}
		whole, err := membersOf(c.Content)
		if err != nil {
			return Proof{}, err
		}
		place, path, ok := t.path(c.Digest)
		if !ok {
			continue
		}
		part := PartProof{Part: f.key, Place: place, Path: path}
		for _, name := range covered()[f.list] {
			salt, value := c.Salt.of(hash, name), valueOf(whole, name)
			if given := valueOf(members, name); given != "" && given == value {
				part.Shown = append(part.Shown, MemberSalt{name, salt})
			} else {
				part.Hidden = append(part.Hidden, MemberDigest{name, hash.member(salt, name, value)})
			}
		}
		p.Parts = append(p.Parts, part)
	}
	return p, nil
}

// Check reports what of a redacted plan the proof does not show to stand in the
// whole plan behind the root. Lists of references and of parts may be shorter
// than in the whole: what they hold is shown, what they lack is withheld.
func (p Proof) Check(redacted *plan.Plan, root Digest) issue.List {
	shown, err := fragmentsOf(redacted)
	if err != nil {
		return issue.List{ruleProofPart.At("")}
	}
	opened := make(map[string]*PartProof, len(p.Parts))
	for i := range p.Parts {
		opened[p.Parts[i].Part] = &p.Parts[i]
	}
	at := map[string]issue.Pointer{planKey: "", childKey: "/child"}
	for _, part := range shape().Locate(reflect.ValueOf(redacted).Elem()) {
		at[string(part.ID)] = part.At
	}
	var issues issue.List
	for _, f := range shown {
		o := opened[f.key]
		if o == nil {
			issues = append(issues, ruleProofPart.At(at[f.key]))
			continue
		}
		issues = append(issues, o.check(f, root, at[f.key])...)
	}
	return issues
}

func (o *PartProof) check(f fragment, root Digest, at issue.Pointer) (issues issue.List) {
	members, err := membersOf(f.content)
	if err != nil {
		return issue.List{ruleProofPart.At(at)}
	}
	if covers(f.list, members) != nil {
		return issue.List{ruleProofPart.At(at)}
	}
	hash := &hashing{}
	digests := map[string]Digest{}
	for _, s := range o.Shown {
		digests[s.Name] = hash.member(s.Salt, s.Name, valueOf(members, s.Name))
	}
	for _, d := range o.Hidden {
		if _, twice := digests[d.Name]; twice {
			return issue.List{ruleProofPart.At(at)}
		}
		digests[d.Name] = d.Digest
		if value := valueOf(members, d.Name); value != "" && !idsOnly(value) {
			issues = append(issues, ruleProofMember.At(at.Member(d.Name)))
		}
	}
	leaf := hash.joined(f.key, f.in, f.list, func(name string) Digest { return digests[name] })
	if climb(leaf, o.Place, o.Path) != root {
		return issue.List{ruleProofPart.At(at)}
	}
	return issues
}

// idsOnly reports whether a value is a list of ids, of which a view may take
// some away.
func idsOnly(value string) bool {
	if len(value) < 2 || value[0] != '[' {
		return false
	}
	for i := 1; i < len(value)-1; i++ {
		c := value[i]
		if (c < 'a' || c > 'z') && (c < '2' || c > '7') && c != '"' && c != ',' {
			return false
		}
	}
	return true
}
