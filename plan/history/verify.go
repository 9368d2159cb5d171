package history

import (
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

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
	ruleHistoryTime = issue.Rule{ID: "history.time", Severity: issue.SeverityError, Words: code.Say(
		"Versio on päivätty edellistä aiemmaksi; järjestyksen ratkaisee numero.",
		"Versionen är daterad före den föregående; ordningen avgörs av numret.",
		"The revision is dated before the one that precedes it; the number decides the order.")}
	ruleHistoryAnchor = issue.Rule{ID: "history.anchor", Severity: issue.SeverityError, Words: code.Say(
		"Ketju ei vastaa muualla säilytettyä tiivistettä: versioita puuttuu, tai ketju on kirjoitettu uudelleen.",
		"Kedjan motsvarar inte den kontrollsumma som förvaras på annat håll: versioner saknas, eller kedjan har skrivits om.",
		"The chain does not match the digest that was kept elsewhere: revisions are missing, or the chain was written anew.")}
	ruleHistoryBefore = issue.Rule{ID: "history.before", Severity: issue.SeverityError, Words: code.Say(
		"Sinä päivänä suunnitelmaa ei ollut vielä tallennettu.",
		"Den dagen hade planen ännu inte sparats.",
		"On that day the plan was not yet stored.")}
	ruleHistoryGap = issue.Rule{ID: "history.gap", Severity: issue.SeverityHint, Words: code.Say(
		"Sisältöä on poistettu lain nojalla; puute voi johtua siitä.",
		"Innehåll har raderats med stöd av lag; bristen kan bero på det.",
		"Content was erased on a ground in law; what is lacking may be due to that.")}
)

// Verify checks the chain by itself: that the revisions follow one another in
// number and time, that nothing of them or of any part was changed, that what is
// missing was erased on a ground that a later revision tells, and that the last
// root stands for the plan. It cannot see that revisions were cut off at the end
// or that whoever holds the salts wrote the chain anew: see [History.VerifyTo].
func (h *History) Verify() (issues issue.List) {
	v := verifier{known: forms()[h.Format], grounds: h.grounds()}
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
		} else {
			since = r.At
		}
		for j := range r.Changes {
			issues = append(issues, v.change(i+1, &r.Changes[j], at.Member("changes").Item(j))...)
		}
		issues = append(issues, v.said(r, i+1, at)...)
		if v.hash.revision(h.PlanID, r) != r.Digest {
			issues = append(issues, ruleHistoryDigest.At(at))
		}
		previous = r.Digest
	}
	if n := len(h.Revisions); n > 0 {
		last := &h.Revisions[n-1]
		if !last.stands(h.state(n)) {
			issues = append(issues, ruleHistoryRoot.At(issue.Pointer("/revisions").Item(n-1).Member("root")))
		}
	}
	return issues
}

// stands reports whether the root stands for the parts.
func (r *Revision) stands(state map[string]*Change) bool {
	l := begunLeaves()
	defer l.end()
	if l.take(state) != nil {
		return false
	}
	return l.root(r.Padding) == r.Root
}

// VerifyFrom is [History.Verify] against an anchor: the digest of a revision that
// was kept elsewhere. An issue says that the revision is not in the chain. The
// chain may have gone on since.
func (h *History) VerifyFrom(number int, anchor Digest) issue.List {
	issues := h.Verify()
	if number < 1 || number > len(h.Revisions) || anchor.IsZero() || h.Revisions[number-1].Digest != anchor {
		issues = append(issues, ruleHistoryAnchor.At("/revisions"))
	}
	return issues
}

// VerifyTo is [History.VerifyFrom] against the newest revision that there should
// be: an issue says that the chain ends before it, goes on after it or is another.
// A number of zero is that of the last revision of the history.
func (h *History) VerifyTo(number int, anchor Digest) issue.List {
	if number == 0 {
		number = len(h.Revisions)
	}
	if number != len(h.Revisions) {
		anchor = Digest{}
	}
	return h.VerifyFrom(number, anchor)
}

// verifier checks one history.
type verifier struct {
	known   form
	grounds grounds
	hash    hashing
}

func (v *verifier) change(number int, c *Change, at issue.Pointer) issue.List {
	bare := c.Salt.IsZero() && len(c.Salts) == 0 && len(c.Gone) == 0
	switch {
	case c.Onto != 0 || len(c.Splices) > 0: // of a document that [Decode] did not read
		return issue.List{ruleHistoryPart.At(at)}
	case c.Kind == ChangeRemoved:
		if c.Content != "" || !bare || !c.Digest.IsZero() {
			return issue.List{ruleHistoryPart.At(at)}
		}
		return nil
	case c.Content == "":
		if !bare || !v.grounds.cover(number, c.Part, "") {
			return issue.List{ruleHistoryErased.At(at)}
		}
		return nil
	}
	if d, err := v.hash.part(c, v.known); err != nil || d != c.Digest {
		return issue.List{ruleHistoryPart.At(at)}
	}
	for _, gone := range c.Gone {
		if !v.grounds.cover(number, c.Part, gone.Name) {
			return issue.List{ruleHistoryErased.At(at)}
		}
	}
	return nil
}

// said checks what of a revision's own members is there and what is gone. Their
// digests are in the revision's.
func (v *verifier) said(r *Revision, number int, at issue.Pointer) (issues issue.List) {
	salted := 0
	for _, m := range r.ownMembers() {
		gone := !digestOf(r.Gone, m.name).IsZero()
		_, salt := saltOf(r.Salts, m.name)
		if salt {
			salted++
		}
		switch {
		case gone && (m.value != "" || salt), m.value != "" && !salt && m.name != memberPadding:
			issues = append(issues, ruleHistoryDigest.At(at.Member(m.name)))
		case gone && m.name == memberPadding && number >= v.grounds.last,
			gone && m.name != memberPadding && !v.grounds.said[m.name][number],
			!gone && m.name == memberPadding && m.value == "":
			issues = append(issues, ruleHistoryErased.At(at.Member(m.name)))
		}
	}
	if salted != len(r.Salts) || !saltsInOrder(r.Salts) || !goneInOrder(r.Gone) {
		issues = append(issues, ruleHistoryDigest.At(at))
	}
	return issues
}

// part returns the digest of a part: over where it stands and a digest of each
// member that is or was given, with a salt of its own, so that one of them can be
// erased and the others still be checked. A content that could be written in
// another way is refused: what stands between the members is in no digest.
func (h *hashing) part(c *Change, known form) (Digest, error) {
	members, err := membersOf(c.Content)
	if err != nil {
		return Digest{}, err
	}
	if !goneInOrder(c.Gone) || known.covers(c.List, members) != nil || !written(members, c.Content) || (len(c.Salts) > 0) != (len(c.Gone) > 0) ||
		len(c.Salts) > 0 && (!c.Salt.IsZero() || len(c.Salts) != len(members)) {
		return Digest{}, issue.NotEncoded(errUncovered)
	}
	all := make([]MemberDigest, 0, len(members)+len(c.Gone))
	for i, m := range members {
		salt := c.Salt.of(h, m.name)
		if len(c.Salts) > 0 {
			if c.Salts[i].Name != m.name {
				return Digest{}, issue.NotEncoded(errUncovered)
			}
			salt = c.Salts[i].Salt
		}
		all = append(all, MemberDigest{m.name, h.member(salt, m.name, m.value)})
	}
	all = append(all, c.Gone...)
	slices.SortFunc(all, byName)
	h.begin(tagPart).text(c.Part).text(c.In).text(c.List)
	for i := range all {
		if i > 0 && all[i].Name == all[i-1].Name {
			return Digest{}, issue.NotEncoded(errUncovered)
		}
		h.text(all[i].Name).bytes(all[i].Digest[:])
	}
	return h.sum(), nil
}

// written reports whether an object is written with its members in order and
// nothing between them.
func written(members []member, object string) bool {
	length := len("{}") + max(0, len(members)-1)
	for i := range members {
		if i > 0 && members[i].name <= members[i-1].name {
			return false
		}
		length += len(members[i].name) + len(`"":`) + len(members[i].value)
	}
	return length == len(object)
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

// The members of a revision that can be erased by themselves.
const (
	memberBy      = "by"
	memberReason  = "reason"
	memberPadding = "padding"
)

// ownMembers are the members of a revision that have digests of their own.
func (r *Revision) ownMembers() [3]member {
	padding := ""
	if !r.Padding.IsZero() {
		padding = string(r.Padding[:])
	}
	return [3]member{{memberBy, r.By}, {memberReason, r.Reason}, {memberPadding, padding}}
}

// own returns the digest of one of the revision's own members, zero where it was
// never given.
func (h *hashing) own(r *Revision, m member) Digest {
	if m.value == "" {
		return digestOf(r.Gone, m.name)
	}
	salt, _ := saltOf(r.Salts, m.name)
	return h.member(salt, m.name, m.value)
}

// revision returns the digest of a revision: over all of it but what can be
// erased, for which digests stand.
func (h *hashing) revision(id plan.PlanID, r *Revision) Digest {
	var own [3]Digest
	for i, m := range r.ownMembers() {
		own[i] = h.own(r, m)
	}
	h.begin(tagRevision).text(string(id)).text(r.At.String()).number(r.Number)
	for i := range own {
		h.bytes(own[i][:])
	}
	h.number(len(r.Changes))
	for i := range r.Changes {
		c := &r.Changes[i]
		h.text(c.Part).text(c.In).text(c.List).bytes([]byte{byte(c.Kind)}).bytes(c.Digest[:])
	}
	h.number(len(r.Erasures))
	for _, e := range r.Erasures {
		h.text(e.Part).text(e.Member).number(e.UpTo).number(e.Revision).text(e.Citation).text(e.Text)
	}
	return h.bytes(r.Root[:]).bytes(r.Previous[:]).sum()
}

// saltsInOrder and goneInOrder report whether names are in order, each once.
func saltsInOrder(all []MemberSalt) bool {
	return slices.IsSortedFunc(all, func(a, b MemberSalt) int { return strictly(a.Name, b.Name) })
}

func goneInOrder(all []MemberDigest) bool {
	return slices.IsSortedFunc(all, func(a, b MemberDigest) int { return strictly(a.Name, b.Name) })
}

// strictly compares as if the same name came before itself.
func strictly(a, b string) int {
	if a == b {
		return -1
	}
	return strings.Compare(a, b)
}

func byName(a, b MemberDigest) int { return strings.Compare(a.Name, b.Name) }

func saltOf(all []MemberSalt, name string) (Salt, bool) {
	for i := range all {
		if all[i].Name == name {
			return all[i].Salt, true
		}
	}
	return Salt{}, false
}

func digestOf(all []MemberDigest, name string) Digest {
	for i := range all {
		if all[i].Name == name {
			return all[i].Digest
		}
	}
	return Digest{}
}
