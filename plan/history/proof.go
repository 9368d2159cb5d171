package history

import (
	"bytes"
	"crypto/sha256"
	"reflect"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Proof shows that what a redacted copy says stands in the whole plan behind a
// root, without telling what is withheld, how much, or where (todiste). The
// root comes to the reader by another way than the copy. What a copy lacks, and
// in which order its lists stand, is not proved.
type Proof struct {
	// Digests that the root is over, 32 bytes each, in the order of their bytes:
	// those of all that the whole plan says and as many more as hide their number.
	Leaves []byte `json:"leaves" validate:"required"`
	// Salts for each part of the redacted plan.
	Parts []PartProof `json:"parts,omitzero" validate:"omitempty,max=100000,dive"`
}

// PartProof has the salts of what the copy shows of one part: one for each
// member, one for each element of a list. Of what the copy does not show it says
// nothing.
type PartProof struct {
	// The part's id, "plan" or "child" (osa).
	Part string `json:"part" validate:"required,max=26"`
	// In the order of the copy (suolat).
	Salts []MemberSalt `json:"salts" validate:"required,max=100000,dive"`
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

// Prove gives the salts of what a redacted copy shows, against the last revision.
// What the copy says otherwise than the plan has no salt, and [Proof.Check] tells
// of it. The error is [ErrEmpty], or an [*issue.EncodeError] about the copy.
func (h *History) Prove(redacted *plan.Plan) (Proof, error) {
	if h == nil || len(h.Revisions) == 0 {
		return Proof{}, ErrEmpty
	}
	n := len(h.Revisions)
	whole, err := rootOf(h.state(n), h.Revisions[n-1].Padding)
	if err != nil {
		return Proof{}, issue.NotEncoded(err)
	}
	shown, err := fragmentsOf(redacted)
	if err != nil {
		return Proof{}, err
	}
	salts := make(map[item][]Salt, len(whole.items))
	for i, it := range whole.items {
		salts[it] = append(salts[it], whole.salts[i])
	}
	p := Proof{Leaves: whole.leaves}
	for i := range shown {
		f := &shown[i]
		items, err := appendItems(nil, item{part: f.key, in: f.in, list: f.list}, f.content)
		if err != nil {
			return Proof{}, issue.NotEncoded(err)
		}
		part := PartProof{Part: f.key}
		for _, it := range items {
			if left := salts[it]; len(left) > 0 {
				part.Salts, salts[it] = append(part.Salts, MemberSalt{it.name, left[0]}), left[1:]
			}
		}
		if len(part.Salts) > 0 {
			p.Parts = append(p.Parts, part)
		}
	}
	return p, nil
}

// Check reports what of a redacted plan the proof does not show to stand in the
// whole plan behind the root: each member, each element of a list. It also
// reports what came with a salt and is not there.
func (p Proof) Check(redacted *plan.Plan, root Digest) issue.List {
	shown, err := fragmentsOf(redacted)
	if err != nil || rootDigest(p.Leaves) != root || len(p.Leaves)%sha256.Size != 0 {
		return issue.List{ruleProofPart.At("")}
	}
	c := checking{leaves: p.Leaves, salts: make(map[string][]MemberSalt, len(p.Parts)), used: map[int]bool{}}
	for i := range p.Parts {
		c.salts[p.Parts[i].Part] = p.Parts[i].Salts
	}
	at := map[string]issue.Pointer{planKey: "", childKey: "/child"}
	for _, part := range shape().Locate(reflect.ValueOf(redacted).Elem()) {
		at[string(part.ID)] = part.At
	}
	var issues issue.List
	if redacted.Revision != 0 { // the number is the history's: no copy has one
		issues = append(issues, ruleProofMember.At("/revision"))
	}
	c.keyless = redacted.Child.Subject == string(redacted.ID)
	for i := range shown {
		issues = append(issues, c.part(&shown[i], at[shown[i].key])...)
		delete(c.salts, shown[i].key)
	}
	if len(c.salts) > 0 {
		issues = append(issues, ruleProofPart.At(""))
	}
	return issues
}

// checking is the check of one copy. Each leaf serves one item.
type checking struct {
	leaves []byte
	salts  map[string][]MemberSalt
	used   map[int]bool
	hash   hashing
	// keyless says that the plan's id, which is proved, stands for the child's key: so in the
	// copy of a reader who may not know the key (plan/view).
	keyless bool
}

func (c *checking) part(f *fragment, at issue.Pointer) (issues issue.List) {
	items, err := appendItems(nil, item{part: f.key, in: f.in, list: f.list}, f.content)
	if f.key == childKey && c.keyless {
		if items = slices.DeleteFunc(items, func(it item) bool { return it.name == "subject" }); len(items) == 0 {
			return nil
		}
	}
	if err != nil || len(c.salts[f.key]) == 0 {
		return issue.List{ruleProofPart.At(at)}
	}
	of := map[string][]Salt{}
	for _, s := range c.salts[f.key] {
		of[s.Name] = append(of[s.Name], s.Salt)
	}
	for i := range items {
		it := &items[i]
		left := of[it.name]
		if len(left) > 0 && c.stands(c.hash.item(left[0], it)) {
			of[it.name] = left[1:]
			continue
		}
		place := at
		for name := range strings.SplitSeq(strings.TrimSuffix(it.name, "/"), "/") {
			place = place.Member(name)
		}
		if n := len(issues); n == 0 || issues[n-1].Pointer != place {
			issues = append(issues, ruleProofMember.At(place))
		}
	}
	for _, s := range c.salts[f.key] {
		if len(of[s.Name]) > 0 { // the copy came with more than it says now
			issues = append(issues, ruleProofMember.At(at))
			break
		}
	}
	return issues
}

// stands finds a leaf that was not used yet.
func (c *checking) stands(d Digest) bool {
	low, high := 0, len(c.leaves)/sha256.Size
	for low < high {
		middle := (low + high) / 2
		if bytes.Compare(c.leaves[middle*sha256.Size:][:sha256.Size], d[:]) < 0 {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low >= len(c.leaves)/sha256.Size || !bytes.Equal(c.leaves[low*sha256.Size:][:sha256.Size], d[:]) || c.used[low] {
		return false
	}
	c.used[low] = true
	return true
}
