package history

import (
	"io"
	"slices"

	"github.com/go-json-experiment/json"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Erasure is what was erased from the revisions before, and the ground for it
// (poisto ja sen peruste): a part, one member of a part, or who stored one
// revision or why.
type Erasure struct {
	// The part, "child" or "plan" (osa).
	Part string `json:"part,omitzero" validate:"omitempty,max=26"`
	// One member alone: of the part, or by or reason of the revision (jäsen).
	Member string `json:"member,omitzero" validate:"omitempty,max=40"`
	// Last revision from which the content is erased (viimeinen versio, josta poistetaan).
	UpTo int `json:"upTo,omitzero" validate:"omitempty,min=1,max=1000000"`
	// Revision of whose own by or reason this speaks (versio, jonka tekijä tai syy poistetaan).
	Revision int `json:"revision,omitzero" validate:"omitempty,min=1,max=1000000"`
	// Act and section as cited (säännös).
	Citation string `json:"citation" validate:"required,max=200"`
	// Why (perustelu).
	Text string `json:"text,omitzero" validate:"omitempty,max=2000"`
}

// grounds are the erasures that a history tells.
type grounds struct {
	upTo map[[2]string]int       // a part and a member, or "", to the last revision without it
	said map[string]map[int]bool // by or reason, to the revisions without it
	last int                     // the last revision that tells of an erasure
}

// grounds collects the erasures. Each speaks only of revisions before its own.
func (h *History) grounds() grounds {
	g := grounds{upTo: map[[2]string]int{}, said: map[string]map[int]bool{memberBy: {}, memberReason: {}}}
	for i := range h.Revisions {
		for _, e := range h.Revisions[i].Erasures {
			g.last = i + 1
			if e.Revision > 0 {
				if told := g.said[e.Member]; told != nil && e.Revision <= i {
					told[e.Revision] = true
				}
				continue
			}
			key := [2]string{e.Part, e.Member}
			g.upTo[key] = max(g.upTo[key], min(e.UpTo, i))
		}
	}
	return g
}

// cover reports whether a part's member, or with "" the whole part, was erased
// from a revision.
func (g grounds) cover(revision int, part, name string) bool {
	return revision <= g.upTo[[2]string{part, ""}] || revision <= g.upTo[[2]string{part, name}]
}

// Erase returns the history without what an erasure names. Digests remain, so
// that the chain holds and shows a gap, and a new revision tells the ground.
//
//   - A part goes with the parts that stood in it and stand nowhere any more. With
//     [Erasure.UpTo] it goes from the revisions up to that one, and may stand
//     today as it was stored later: a former address, a corrected sentence. UpTo
//     of zero means all revisions; then it may not stand.
//   - Of the plan and of the child their members go; what holds the document
//     together stays.
//   - A member alone goes from the revisions up to UpTo, or all; the plan may not
//     give it as it was stored in one of these.
//   - A conflict of which a side says what is erased goes whole, and may not stand as it
//     was stored in one of these revisions.
//   - [Erasure.Revision] with "by" or "reason" erases these of one revision.
//
// What the plan still says is never erased: store it without that first. The
// error is the source's, [ErrEntry], [ErrMoment] or [ErrErasure].
func (h *History) Erase(e Erasure, entry Entry, random io.Reader) (*History, error) {
	if h == nil || len(h.Revisions) == 0 {
		return nil, ErrErasure
	}
	t := h.Tip()
	if err := t.accepts(entry); err != nil {
		return nil, err
	}
	if e.Citation == "" || !fits(e.Citation, 200) || !fits(e.Text, 2000) || e.UpTo < 0 || e.UpTo > len(h.Revisions) {
		return nil, ErrErasure
	}
	next := h.Clone()
	r, err := t.revision(entry, random)
	if err != nil {
		return nil, err
	}
	hash := &hashing{}
	if e.Part == "" {
		r.Erasures = next.eraseOwn(e, hash)
	} else {
		r.Erasures = next.erasePart(e, hash)
	}
	if len(r.Erasures) == 0 {
		return nil, ErrErasure
	}
	// The roots of before are over what was erased, and whoever has the key of one
	// could try out contents.
	for i := range next.Revisions {
		next.Revisions[i].forget(hash, memberPadding)
	}
	return next.with(r, random)
}

// eraseOwn erases who stored a revision or why; nil where there is nothing.
func (h *History) eraseOwn(e Erasure, hash *hashing) []Erasure {
	if e.Revision < 1 || e.Revision > len(h.Revisions) || e.UpTo != 0 || e.Member != memberBy && e.Member != memberReason {
		return nil
	}
	if !h.Revisions[e.Revision-1].forget(hash, e.Member) {
		return nil
	}
	return []Erasure{e}
}

// forget leaves the digest of one of the revision's own members in its place.
func (r *Revision) forget(hash *hashing, name string) bool {
	for _, m := range r.ownMembers() {
		if m.name != name || m.value == "" {
			continue
		}
		r.Gone = append(r.Gone, MemberDigest{name, hash.own(r, m)})
		slices.SortFunc(r.Gone, byName)
		r.Salts = slices.DeleteFunc(r.Salts, func(s MemberSalt) bool { return s.Name == name })
		switch name {
		case memberBy:
			r.By = ""
		case memberReason:
			r.Reason = ""
		case memberPadding:
			r.Padding = Salt{}
		}
		return true
	}
	return false
}

// erasePart erases a part or a member of one; nil where there is nothing or the
// plan still says it.
func (h *History) erasePart(e Erasure, hash *hashing) (told []Erasure) {
	last := len(h.Revisions)
	stands := h.state(last)
	upTo := e.UpTo
	if upTo == 0 {
		upTo = last
	}
	parts := map[string]bool{e.Part: true}
	if e.Member == "" {
		if stands[e.Part] != nil && e.UpTo == 0 {
			return nil
		}
		parts = h.within(e.Part, stands)
	}
	quoting := h.quoting(parts, e.Member)
	seen := map[string]bool{}
	for i := range h.Revisions[:upTo] {
		for j := range h.Revisions[i].Changes {
			c, name := &h.Revisions[i].Changes[j], e.Member
			if quoting[c.Part] {
				name = ""
			}
			if e.Revision != 0 || !parts[c.Part] && !quoting[c.Part] || c.Content == "" || !c.says(name) {
				continue
			}
			if c == stands[c.Part] {
				return nil
			}
			if c.erase(name, hash) && !seen[c.Part] {
				seen[c.Part] = true
				told = append(told, Erasure{Part: c.Part, Member: name, UpTo: upTo, Citation: e.Citation, Text: e.Text})
			}
		}
	}
	return told
}

// quoting returns the conflicts, with their sides, of which a side says what is erased:
// what two copies once said of a part stands there in their words.
func (h *History) quoting(parts map[string]bool, name string) map[string]bool {
	of := map[string]bool{} // the ids by which a conflict says that it is about one of the parts
	for part := range parts {
		of[part] = true
	}
	type conflict struct {
		AboutIDs []string `json:"aboutIds"`
		Field    string   `json:"field"`
	}
	about := map[string]conflict{}
	each := func(list string, f func(*Change)) {
		for i := range h.Revisions {
			for j := range h.Revisions[i].Changes {
				if c := &h.Revisions[i].Changes[j]; c.Content != "" && c.List == list {
					f(c)
				}
			}
		}
	}
	all := map[string]bool{}
	each("conflicts", func(c *Change) {
		var told conflict
		if json.Unmarshal([]byte(c.Content), &told) == nil {
			about[c.Part] = told
		}
	})
	if len(about) == 0 {
		return nil
	}
	each(childKey, func(c *Change) { // which is the name of the member too
		var child struct {
			ID string `json:"id"`
		}
		if parts[childKey] && json.Unmarshal([]byte(c.Content), &child) == nil && child.ID != "" {
			of[child.ID] = true
		}
	})
	each("sides", func(c *Change) {
		var side struct {
			Content string `json:"content"`
		}
		var content any
		told, known := about[c.In]
		if !known || json.Unmarshal([]byte(c.Content), &side) != nil || side.Content == "" || json.Unmarshal([]byte(side.Content), &content) != nil {
			return
		}
		says, _ := content.(map[string]any)
		_, said := says[name]
		_, whole := says["id"] // it says itself whose it is
		named := len(told.AboutIDs) > 0 && of[told.AboutIDs[0]] || len(told.AboutIDs) == 0 && (parts[planKey] || parts[childKey])
		if named && !whole && (name == "" || name == told.Field || said) || quotes(content, of, name) {
			all[c.In] = true
		}
	})
	each("sides", func(c *Change) {
		if all[c.In] {
			all[c.Part] = true
		}
	})
	return all
}

// quotes reports whether a value holds one of some parts, or the member of one.
func quotes(content any, parts map[string]bool, name string) bool {
	switch v := content.(type) {
	case []any:
		return slices.ContainsFunc(v, func(in any) bool { return quotes(in, parts, name) })
	case map[string]any:
		id, _ := v["id"].(string)
		if _, said := v[name]; parts[id] && (name == "" || said) {
			return true
		}
		for _, in := range v {
			if quotes(in, parts, name) {
				return true
			}
		}
	}
	return false
}

// within returns a part with those that stood in it last and stand nowhere any
// more.
func (h *History) within(part string, stands map[string]*Change) map[string]bool {
	in := map[string]string{}
	for i := range h.Revisions {
		for j := range h.Revisions[i].Changes {
			in[h.Revisions[i].Changes[j].Part] = h.Revisions[i].Changes[j].In
		}
	}
	inside := map[string][]string{}
	for p, around := range in {
		if stands[p] == nil {
			inside[around] = append(inside[around], p)
		}
	}
	all := map[string]bool{part: true}
	if part == planKey || part == childKey {
		return all
	}
	for next := []string{part}; len(next) > 0; next = next[1:] {
		for _, p := range inside[next[0]] {
			if !all[p] {
				all[p], next = true, append(next, p)
			}
		}
	}
	return all
}

// says reports whether the content gives a member; any, for "".
func (c *Change) says(name string) bool {
	if name == "" {
		return true
	}
	members, err := membersOf(c.Content)
	return err == nil && valueOf(members, name) != ""
}

// erase takes the content, or one member of it, away. What a part cannot be
// without, and the parts inside it, are never a member to erase.
func (c *Change) erase(name string, hash *hashing) bool {
	if name == "" && c.Part != planKey && c.Part != childKey {
		c.Content, c.Salt, c.Salts, c.Gone = "", Salt{}, nil, nil
		return true
	}
	members, _ := membersOf(c.Content) // none of what cannot be read
	var rest []member
	var salts []MemberSalt
	gone := len(c.Gone)
	for _, m := range members {
		salt, ok := saltOf(c.Salts, m.name)
		if !ok {
			salt = c.Salt.of(hash, m.name)
		}
		if (name == "" || name == m.name) && !c.needs(m.name) {
			c.Gone = append(c.Gone, MemberDigest{m.name, hash.member(salt, m.name, m.value)})
			continue
		}
		rest, salts = append(rest, m), append(salts, MemberSalt{m.name, salt})
	}
	if len(c.Gone) == gone {
		return false
	}
	slices.SortFunc(c.Gone, byName)
	c.Content, c.Salt, c.Salts = objectOf(rest), Salt{}, salts
	return true
}

// needs reports whether a member holds the document together.
func (c *Change) needs(name string) bool {
	return name == "id" || name == "format" || heldIn(c.List, name)
}

// contents returns what each part says after a revision, and whether something
// was erased from it.
func (h *History) contents(number int) (content map[string]string, gap bool) {
	content = map[string]string{}
	for part, c := range h.state(number) {
		content[part] = c.Content
		gap = gap || c.Content == "" || len(c.Gone) > 0
		for _, name := range required()[c.List] {
			if digestOf(c.Gone, name).IsZero() {
				continue
			}
			if part == childKey {
				content[part] = h.filled(number, c.Content, name)
			} else if part != planKey {
				content[part] = ""
			}
		}
	}
	return content, gap
}

// filled gives an erased member of the child as a later revision tells it: no
// plan can be without.
func (h *History) filled(number int, object, name string) string {
	for i := range h.Revisions[number:] {
		for j := range h.Revisions[number+i].Changes {
			c := &h.Revisions[number+i].Changes[j]
			if c.Part != childKey {
				continue
			}
			if members, err := membersOf(c.Content); err == nil && valueOf(members, name) != "" {
				rest, _ := membersOf(object)
				return objectOf(append(rest, member{name, valueOf(members, name)}))
			}
		}
	}
	return object
}

// overGap turns what may follow from an erasure into hints.
func overGap(issues issue.List) issue.List {
	for i := range issues {
		if issues[i].Severity == issue.SeverityError {
			issues[i] = ruleHistoryGap.At(issues[i].Pointer)
		}
	}
	return issues
}
