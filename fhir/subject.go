package fhir

import (
	"slices"
	"strings"
	"unicode"
)

// Of whom a resource of a document is: of the child, or of somebody else.

// subjects are the elements that say of whom a resource is.
var subjects = []string{"subject", "patient", "for"}

// othersChild reports whether a resource says that it is of somebody else than
// the child.
func (r *reading) othersChild(e *entry) bool {
	if e.resource == "Patient" {
		return r.child != nil && e != r.child || r.child == nil && (r.root != nil || r.crowd && !e.ours)
	}
	said := false
	for _, name := range subjects {
		n := e.node.member(name)
		if n == nil || n.kind == 'n' {
			continue
		}
		said = true
		if n.kind != '{' || !r.isChild(n) { // a list, a text: it may be of several, of anybody
			n.reason = ReasonOtherChild
			return true
		}
	}
	if e.resource == "Observation" && !e.ours && r.aboutSomebody(e.node) {
		return true
	}
	if e.ours || said {
		return false
	}
	return r.othersMeeting(e) || r.root != nil && (r.hangsOnOther(e) || r.claimed(e))
}

// aboutSomebody reports whether an observation says that it is about somebody or something
// else than whose it is.
func (r *reading) aboutSomebody(n *node) (other bool) {
	eachOf(n.member("focus"), func(of *node) { other = other || !r.isChild(of) })
	return other
}

// claimed reports whether what does not say of whom it is is told of by something of
// somebody else: a list of another child's goals, their visit, a word of who wrote both
// this and what is theirs.
func (r *reading) claimed(e *entry) bool {
	if r.claims == nil {
		r.claims = map[*entry]bool{}
		for _, other := range r.entries {
			if other.ours || other.in != nil || other == r.root {
				continue
			}
			if said, theirs := r.saysOfWhom(other.node); theirs || !said && r.hangsOnOther(other) && !r.tellsOfChild(other) {
				r.claim(other.node, other.node)
			}
			eachOf(other.node.member("section"), func(section *node) { // of a Composition
				if focus := section.member("focus"); focus != nil && !r.isChild(focus) {
					r.claim(other.node, section)
				}
			})
		}
	}
	return r.claims[e]
}

// claim notes what a resource, or something in it, tells of.
func (r *reading) claim(holder, n *node) {
	r.eachReferred(n, func(told *entry) {
		if told.in != holder && !slices.Contains(ofNobody, told.resource) {
			r.claims[told] = true
		}
	})
}

// tellsOfChild reports whether a resource tells of something that says that it is the
// child's.
func (r *reading) tellsOfChild(e *entry) (tells bool) {
	r.eachReferred(e.node, func(told *entry) {
		said, theirs := r.saysOfWhom(told.node)
		tells = tells || told == r.root || told == r.child && r.child != nil || said && !theirs
	})
	return tells
}

// ofNobody are the types that are of no child.
var ofNobody = []string{"Practitioner", "PractitionerRole", "Organization", "Location", "HealthcareService", "Questionnaire"}

// saysOfWhom reports whether a resource says of whom it is, and whether that is somebody
// else than the child.
func (r *reading) saysOfWhom(n *node) (said, other bool) {
	for _, name := range subjects {
		if of := n.member(name); of != nil && of.kind != 'n' {
			said, other = true, other || of.kind != '{' || !r.isChild(of)
		}
	}
	return said, other
}

// saysOther reports whether a resource says that it is of somebody else than the child.
func (r *reading) saysOther(n *node) bool {
	_, other := r.saysOfWhom(n)
	return other
}

// hangsOnOther reports whether a resource that does not say of whom it is hangs on
// something of somebody else, over however many others that do not say it either: a task
// on another's referral, answers given by another, a visit in another's care.
func (r *reading) hangsOnOther(e *entry) bool {
	if r.hangs == nil {
		r.hangs = map[*entry]bool{}
		on, next := map[*entry][]*entry{}, []*entry(nil)
		add := func(e *entry) {
			if !r.hangs[e] {
				r.hangs[e] = true
				next = append(next, e)
			}
		}
		for _, e := range r.entries {
			if said, _ := r.saysOfWhom(e.node); said || e.ours || e == r.root || e.resource == "Patient" || slices.Contains(ofNobody, e.resource) {
				continue
			}
			if r.othersMeeting(e) {
				add(e)
			}
			r.eachHanging(e.node, func(ref *node) {
				to := r.referred(ref)
				switch {
				case to == nil && typeOf(ref) == "Patient", to != nil && to.resource == "Patient":
					if !r.isChild(ref) {
						add(e)
					}
				case to == nil || to == e || to == r.root || slices.Contains(ofNobody, to.resource):
				case r.saysOther(to.node):
					add(e)
				default:
					on[to] = append(on[to], e)
				}
			})
		}
		for len(next) > 0 {
			of := next[0]
			next = next[1:]
			for _, e := range on[of] {
				add(e)
			}
		}
	}
	return r.hangs[e]
}

// eachHanging calls f with the References in a resource, but for whoever takes part in a
// meeting or a team: see [reading.othersMeeting].
func (r *reading) eachHanging(n *node, f func(ref *node)) {
	if n.kind == '{' && (n.str("reference") != "" || n.member("identifier") != nil) {
		f(n)
	}
	for m := n.first; m != nil; m = m.next {
		if e := r.known[n]; e == nil || m.name != "participant" || meets[e.resource] == "" {
			r.eachHanging(m, f)
		}
	}
}

// referredOr is what a Reference means, nil where there is none.
func (r *reading) referredOr(ref *node) *entry {
	if ref == nil {
		return nil
	}
	return r.referred(ref)
}

// meets are the types that have no subject but those who take part, each with the element
// that names one.
var meets = map[string]string{"Appointment": "actor", "CareTeam": "member"}

// othersMeeting reports whether an Appointment or team is of other children: they or their
// families take part, and neither the child does nor somebody of the child's.
func (r *reading) othersMeeting(e *entry) bool {
	others, child := false, false
	eachOf(e.node.member("participant"), func(p *node) {
		who := p.member(meets[e.resource])
		if who == nil {
			return
		}
		switch to := r.referred(who); {
		case to != nil && to.resource == "Patient", to == nil && typeOf(who) == "Patient":
			is := r.isChild(who)
			child, others = child || is, others || !is
		case to != nil && to.resource == "RelatedPerson":
			said, other := r.saysOfWhom(to.node)
			child, others = child || said && !other, others || other
		}
	})
	return meets[e.resource] != "" && others && !child
}

// typeOf is the type of resource that a Reference says it means, "" where it does not
// say.
func typeOf(ref *node) string {
	place, _, _ := strings.Cut(ref.str("reference"), history)
	last := strings.LastIndexByte(place, '/')
	before := place[:max(last, 0)]
	if name := before[strings.LastIndexByte(before, '/')+1:]; name != "" && unicode.IsUpper(rune(name[0])) {
		return name
	}
	if kind, _, ok := strings.Cut(place[last+1:], "?"); ok {
		return kind
	}
	return strings.TrimPrefix(ref.str("type"), "http://hl7.org/fhir/StructureDefinition/")
}

// ofNoPatient reports whether a CarePlan says that it is of somebody who is no Patient:
// of a group.
func ofNoPatient(r *reading, subject *node) bool {
	if subject == nil {
		return false
	}
	if e := r.referred(subject); e != nil {
		return e.resource != "Patient"
	}
	kind := typeOf(subject)
	return kind != "" && kind != "Patient"
}

// isChild reports whether a Reference means the child of the plan. A name alone says
// nothing but that it may be somebody of quite another name.
func (r *reading) isChild(n *node) bool {
	ref, i := n.str("reference"), n.member("identifier")
	if kind := typeOf(n); kind != "" && kind != "Patient" || i != nil && i.kind != '{' || ref == "" && n.member("reference") != nil {
		return false
	}
	if ref == "" && i == nil {
		return !r.otherName(n.str("display"))
	}
	if r.root == nil && r.child == nil {
		return true
	}
	if r.child != nil && r.numbersOf(r.child).contradict(i) {
		return false
	}
	if e := r.referred(n); e != nil {
		return r.child != nil && r.samePerson(e, r.child)
	}
	var subject *node
	if r.root != nil {
		subject = r.root.node.member("subject")
	}
	if known := subject.str("reference"); ref != "" && known != "" && ref[0] != '#' && r.target(n, ref) == r.target(subject, known) && !r.here(n, ref) {
		return true
	}
	return r.numberOfChild(i, subject)
}

// numberOfChild reports whether an identifier is the child's, and nobody else's in the
// document: twins may have one number of the family.
func (r *reading) numberOfChild(i, subject *node) bool {
	key := identifierKey{"Patient", i.str("system"), i.str("value")}
	if key.system == "" || key.value == "" {
		return false
	}
	is, known := r.ofChild[key]
	if !known {
		named := numbers{}
		named.add(subject.member("identifier"))
		is = named.has(i) || r.child != nil && r.numbersOf(r.child).has(i)
		for _, e := range r.bearers(key.resource, key.system, key.value) {
			is = is && r.child != nil && r.samePerson(e, r.child)
		}
		if r.ofChild == nil {
			r.ofChild = map[identifierKey]bool{}
		}
		r.ofChild[key] = is
	}
	return is
}

// otherName reports whether a name is not the child's: it has none of the child's given
// names, since brothers and sisters have the others; where no given name is known, it has
// words that the child's name has not, and lacks some that it has.
func (r *reading) otherName(display string) bool {
	if display == "" || r.root == nil {
		return false
	}
	names, given := [][]string{words(r.root.node.member("subject").str("display"))}, []string(nil)
	if r.child != nil {
		eachOf(r.child.node.member("name"), func(name *node) {
			names = append(names, words(name.str("text")))
			eachText(name.member("given"), func(text string) { given = append(given, words(text)...) })
		})
	}
	said := words(display)
	if given != nil {
		return !slices.ContainsFunc(said, func(word string) bool { return isAmong(word, given) })
	}
	known, same := false, false
	for _, name := range names {
		known = known || len(name) > 0
		same = same || len(name) > 0 && (allAmong(said, name) || allAmong(name, said))
	}
	return known && !same
}

func isAmong(word string, list []string) bool {
	return slices.ContainsFunc(list, func(other string) bool { return strings.EqualFold(word, other) })
}

func allAmong(words, list []string) bool {
	return !slices.ContainsFunc(words, func(word string) bool { return !isAmong(word, list) })
}

// words are the words of a name.
func words(name string) []string {
	return strings.FieldsFunc(name, func(c rune) bool { return !unicode.IsLetter(c) })
}

// tokens are the words and numbers of a name in small letters.
func tokens(name string) []string {
	return strings.FieldsFunc(strings.ToLower(name), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
}

// eachText calls f with the texts of a list.
func eachText(list *node, f func(string)) {
	eachTextNode(list, func(n *node) { f(n.text) })
}

// eachTextNode calls f with the texts of a list; some write a list of one as that one.
func eachTextNode(list *node, f func(*node)) {
	if list == nil {
		return
	}
	if list.kind == '"' {
		f(list)
		return
	}
	for item := list.first; item != nil; item = item.next {
		if item.kind == '"' {
			f(item)
		}
	}
}

// here reports whether the document has something under the name that a reference
// gives. Where that resolves to nothing, several bear the name.
func (r *reading) here(n *node, ref string) bool {
	short, _, _ := strings.Cut(ref, history)
	return r.byURL[r.target(n, ref)] != nil || r.byID[short] != nil
}

// numbersOf lists the identifiers of a resource once, however many ask.
func (r *reading) numbersOf(e *entry) numbers {
	if e.numbers == nil {
		e.numbers = numbers{}
		eachIdentifier(e.node, func(i *node) { e.numbers.add(i) })
	}
	return e.numbers
}

func (n numbers) add(i *node) {
	system, value := i.str("system"), i.str("value")
	if system == "" || value == "" {
		return
	}
	if n[system] == nil {
		n[system] = map[string]bool{}
	}
	n[system][value] = true
}

// has reports whether an identifier is among them.
func (n numbers) has(i *node) bool { return n[i.str("system")][i.str("value")] }

// contradict reports whether an identifier is of a sort of which they have only others.
func (n numbers) contradict(i *node) bool {
	same := n[i.str("system")]
	return same != nil && i.str("value") != "" && !same[i.str("value")]
}

// samePerson reports whether two Patients are one: one says that it was put in the
// place of the other, or they bear an identifier in common and nothing that they say
// differs. Twins, and a mother and her child, may share the number of the family.
func (r *reading) samePerson(a, b *entry) bool {
	if a == b || a.resource != "Patient" {
		return a == b
	}
	pair := [2]*entry{a, b}
	same, known := r.same[pair]
	if !known {
		same = (r.replaces(a, b) || r.replaces(b, a)) && !bornApart(a.node, b.node) || r.sayTheSame(a, b)
		if r.same == nil {
			r.same = map[[2]*entry]bool{}
		}
		r.same[pair] = same
	}
	return same
}

// replaces reports whether a Patient says of another that one of them was put in the
// place of the other.
func (r *reading) replaces(a, b *entry) (replaces bool) {
	eachOf(a.node.member("link"), func(link *node) {
		if kind := link.str("type"); (kind == "replaces" || kind == "replaced-by") && !r.modifiedElement(link) {
			replaces = replaces || r.referredOr(link.member("other")) == b
		}
	})
	return replaces
}

// bornApart reports whether two Patients were born on other days and have no given name in
// common: whoever says that one is put in the place of the other is wrong.
func bornApart(a, b *node) bool {
	x, y := a.member("birthDate").content(), b.member("birthDate").content()
	return x != "" && y != "" && x != y && differentGivenNames(a, b)
}

// sayTheSame reports whether two Patients bear an identifier in common and nothing that
// they say differs.
func (r *reading) sayTheSame(a, b *entry) bool {
	mine, theirs := r.numbersOf(a), r.numbersOf(b)
	common := false
	for system, values := range mine {
		if theirs[system] == nil {
			continue
		}
		meet := false
		for value := range values {
			meet = meet || theirs[system][value]
		}
		if !meet {
			return false
		}
		common = true
	}
	if !common {
		return false
	}
	for _, name := range []string{"birthDate", "gender", "multipleBirthInteger"} {
		if x, y := a.node.member(name).content(), b.node.member(name).content(); x != "" && y != "" && x != y {
			return false
		}
	}
	twins := a.node.member("multipleBirthBoolean").content() == "true" || b.node.member("multipleBirthBoolean").content() == "true"
	return !differentGivenNames(a.node, b.node) && (!twins || len(givenNames(a.node)) > 0 && len(givenNames(b.node)) > 0)
}

// differentGivenNames reports whether two people have given names, and none in common.
func differentGivenNames(a, b *node) bool {
	x, y := givenNames(a), givenNames(b)
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(name string) bool {
		return slices.ContainsFunc(y, func(other string) bool { return strings.EqualFold(name, other) })
	})
}

// givenNames are the given names of somebody, in all the names that they have.
func givenNames(n *node) (all []string) {
	eachOf(n.member("name"), func(name *node) {
		eachText(name.member("given"), func(given string) { all = append(all, words(given)...) })
	})
	return all
}
