package fhir

import (
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/plan"
)

// A denial of others takes the permits away that it may mean, unless the plan holds it
// as a refusal that counts there: by a guardian, on a day that is known and is not
// that of the permit. Whether it takes them is asked when the plan has been read, since
// a refusal may come in or not for many reasons.

// denial is what a Consent of others denies, or may deny.
type denial struct {
	of  *entry
	all []denied
}

// denied is whom one element of a Consent denies.
type denied struct {
	// everybody says that it denies all, or somebody who cannot be told.
	everybody bool
	// whom are the names of those whom it denies, where the names of what they work
	// for, but those whom an exception permits.
	whom, where, but []string
	// called are what those are called whom it denies.
	called []calledBy
	// own says that it is the Consent's own provision, which the plan may hold as
	// refusals; excepted that it has exceptions, so that a later permit may be one.
	own, excepted bool
}

// takeBack takes the permits out that a denial takes away, or that was withdrawn in
// a copy of it. It reports whether there was one.
func (r *reading) takeBack(p *plan.Plan) (found bool) {
	var permits []*entry
	for _, e := range r.entries {
		if e.resource == "Consent" && e.used && !e.out && e.node.member("provision").str("type") == "permit" {
			permits = append(permits, e)
		}
	}
	denials := r.denials()
	for _, e := range permits {
		taken := r.withdrawnElsewhere(e) || r.overtaken(e)
		for i := range denials {
			d := &denials[i]
			if between := d.of.ours && e.ours; between || d.of == e {
				continue // the plan knows which of our own counts
			}
			taken = taken || r.takes(p, d, e)
		}
		if taken {
			e.node.give()
			e.out, e.why, e.node.reason, found = true, ReasonNotUnderstood, ReasonNotUnderstood, true
		}
	}
	return found
}

// denials are those of the Consents that may be the child's. Ours count for the permits
// of others that were kept aside for them once.
func (r *reading) denials() (all []denial) {
	for _, e := range r.entries {
		if e.resource != "Consent" || e.elsewhere || e.refused == ReasonNotValid || r.outdated(e) || r.saysOther(e.node) ||
			slices.Contains(notInForce, e.node.str("status")) || ofOtherMatters(e.node) {
			continue
		}
		if d := (denial{e, r.deniedBy(e.node)}); d.all != nil {
			all = append(all, d)
		}
	}
	return all
}

// notInForce are the statuses of a Consent, by any version of FHIR, that deny nothing;
// any other may.
var notInForce = []string{"draft", "proposed", "rejected", "inactive", "not-done", "entered-in-error"}

// deniedBy lists whom a Consent denies, or may deny: by R4, R5 or STU3.
func (r *reading) deniedBy(n *node) (all []denied) {
	provision := n.member("provision")
	policy := codesOf(n.member("policyRule"), actCodes)
	against := slices.ContainsFunc(policy, isAgainst)
	switch decision := n.member("decision"); {
	case provision != nil && provision.kind != '{' && provision.kind != '[':
		all = append(all, denied{everybody: true}) // nobody can read whom
	case decision != nil || provision != nil && provision.kind == '[': // R5: provisions are exceptions to a decision
		if decision.content() != "permit" {
			all = append(all, denied{everybody: true})
		}
		eachOf(provision, func(x *node) { all = r.exceptions(all, x, nil) })
	case provision.str("type") == "permit":
		if against {
			all = append(all, denied{everybody: true, excepted: true, but: r.deniedIn(provision, nil).whom})
		}
		eachOf(provision.member("provision"), func(x *node) { all = r.exceptions(all, x, provision) })
	case provision.member("type") != nil, against, provision.member("actor") != nil && !slices.Contains(policy, "OPTIN"):
		d := r.deniedIn(provision, nil)
		d.own, d.excepted = provision.str("type") == "deny", provision.member("provision") != nil
		eachOf(provision.member("provision"), func(x *node) {
			if x.str("type") == "permit" {
				d.but = append(d.but, r.deniedIn(x, nil).whom...)
			}
		})
		all = append(all, d)
		eachOf(provision.member("provision"), func(x *node) { all = r.exceptions(all, x, provision) })
	}
	eachOf(n.member("except"), func(x *node) { all = r.exceptions(all, x, n) }) // STU3
	return all
}

// exceptions adds whom an exception in a Consent denies, however deep: every one that
// does not say that it permits.
func (r *reading) exceptions(all []denied, x, around *node) []denied {
	if x.str("type") != "permit" {
		all = append(all, r.deniedIn(x, around))
	}
	eachOf(x.member("provision"), func(inner *node) { all = r.exceptions(all, inner, x) })
	return all
}

// deniedIn is whom an element denies: its actors, else those of the element around it,
// else everybody.
func (r *reading) deniedIn(x, around *node) (d denied) {
	actors := x.member("actor")
	if actors == nil {
		actors = around.member("actor")
	}
	named := false
	eachOf(actors, func(actor *node) {
		named = true
		whom, where := r.namesOf(actor.member("reference"))
		d.whom, d.where = append(d.whom, whom...), append(d.where, where...)
		d.called = append(d.called, r.calledBy(actor.member("reference"))...)
		d.everybody = d.everybody || whom == nil // a name alone, a role, a team: it may be anybody
	})
	d.everybody = d.everybody || !named
	return d
}

// namesOf are the names by which somebody may be known who is named by a reference, and
// those of what the person works for; none for what is no person and no organisation.
func (r *reading) namesOf(ref *node) (whom, where []string) {
	e := r.referredOr(ref)
	if i := ref.member("identifier"); i.str("value") != "" {
		whom = append(whom, i.str("system")+"|"+i.str("value"))
	}
	if text := ref.reference().str("reference"); e == nil && text != "" {
		return append(whom, r.target(ref, text)), nil
	}
	if e == nil {
		return whom, nil
	}
	if e.resource != "Organization" && e.resource != "Patient" && !isPerson(e.resource) {
		return nil, nil
	}
	whom = append(whom, r.key(e))
	eachIdentifier(e.node, func(i *node) {
		if s := i.str("system"); !strings.HasPrefix(s, plan.CanonicalBase) && i.str("value") != "" {
			whom = append(whom, s+"|"+i.str("value"))
		}
	})
	if e.resource == "PractitionerRole" {
		person, _ := r.namesOf(e.node.member("practitioner"))
		where, _ = r.namesOf(e.node.member("organization"))
		whom = append(whom, person...)
	}
	return whom, where
}

// calledBy is somebody by a name, with the resource where there is one.
type calledBy struct {
	name string
	is   *entry
}

// calledBy is what somebody is called who is named by a reference.
func (r *reading) calledBy(ref *node) (all []calledBy) {
	e := r.referredOr(ref)
	add := func(text string) {
		if said := tokens(text); len(said) > 0 {
			all = append(all, calledBy{strings.Join(said, " "), e})
		}
	}
	add(ref.reference().str("display"))
	if e != nil && e.resource == "Organization" {
		add(e.node.str("name"))
	}
	return all
}

// alsoCalled reports whether somebody whom a denial names is called as somebody whom a
// permit names, and no number tells the two apart: another resource may be the same
// one.
func (r *reading) alsoCalled(a, b []calledBy) bool {
	return slices.ContainsFunc(a, func(x calledBy) bool {
		return slices.ContainsFunc(b, func(y calledBy) bool {
			if x.name != y.name || x.is != nil && x.is == y.is {
				return false
			}
			other := false
			if x.is != nil && y.is != nil {
				numbers := r.numbersOf(x.is)
				eachIdentifier(y.is.node, func(i *node) { other = other || numbers.contradict(i) })
			}
			return !other
		})
	})
}

// takes reports whether a denial takes a permit away.
func (r *reading) takes(p *plan.Plan, d *denial, permit *entry) (taken bool) {
	eachOf(permit.node.member("provision").member("actor"), func(actor *node) {
		ref := actor.member("reference")
		whom, _ := r.namesOf(ref)
		whole := r.namesOfWhole(ref)
		called := r.calledBy(ref)
		among := func(names []string) bool { return anyOf(whom, names) }
		for i := range d.all {
			x := &d.all[i]
			switch {
			case x.everybody && among(x.but):
			case x.everybody && x.excepted && saidLater(permit.node, d.of.node):
			case x.everybody,
				among(x.whom) && (!x.own || !r.held(p, d.of, ref)),
				among(x.where) && (!x.own || !r.counts(p, d.of)),
				anyOf(whole, x.whom) && !saidLater(permit.node, d.of.node),
				r.alsoCalled(x.called, called):
				taken = true
			}
		}
	})
	return taken
}

func anyOf(names, list []string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return slices.Contains(list, name) })
}

// namesOfWhole are the names of what somebody belongs to who is named by a reference: what
// a worker works for, what a unit is part of, however far up.
func (r *reading) namesOfWhole(ref *node) (all []string) {
	e := r.referredOr(ref)
	for range mostDepth {
		if e == nil {
			return all
		}
		of := "partOf"
		if e.resource == "PractitionerRole" {
			of = "organization"
		}
		names, _ := r.namesOf(e.node.member(of))
		all = append(all, names...)
		e = r.referredOr(e.node.member(of))
	}
	return all
}

// held reports whether the plan has a refusal out of a Consent for whom a reference
// means, and it counts there.
func (r *reading) held(p *plan.Plan, deny *entry, ref *node) bool {
	e, named := r.referred(ref), false
	eachOf(deny.node.member("provision").member("actor"), func(actor *node) {
		named = named || e != nil && r.referredOr(actor.member("reference")) == e
	})
	if !named { // a worker and the role of that worker are one here, and may be two there
		return false
	}
	for i := range p.Consents {
		if c := &p.Consents[i]; c.RecipientID == e.part && isRefusalFrom(deny, c) {
			return counted(p, c) && !slices.ContainsFunc(p.Consents, func(given plan.Consent) bool {
				return given.Decision == plan.ConsentGiven && given.RecipientID == c.RecipientID && given.On == c.On
			})
		}
	}
	return false
}

// counts reports whether all refusals out of a Consent count in the plan.
func (r *reading) counts(p *plan.Plan, deny *entry) bool {
	found := false
	for i := range p.Consents {
		if c := &p.Consents[i]; isRefusalFrom(deny, c) {
			if found = true; !counted(p, c) {
				return false
			}
		}
	}
	return found
}

// counted reports whether a refusal counts where the plan is looked at, and takes the
// place of an earlier permit: a guardian said it, and when.
func counted(p *plan.Plan, c *plan.Consent) bool {
	by := p.Person(c.By)
	return by != nil && by.Kind == plan.MemberGuardian && !c.On.IsZero()
}

// isRefusalFrom reports whether a refusal was read from a Consent.
func isRefusalFrom(deny *entry, c *plan.Consent) bool {
	return c.Decision == plan.ConsentRefused && (c.ID == deny.part || c.ID == consentFor(deny.part, c.RecipientID))
}

// consentFor is the id of one of several consents out of a Consent for several.
func consentFor(consent, recipient plan.ID) assess.ID {
	return assess.ID(hashed("actor\x00"+string(consent)+"\x00"+string(recipient), 10))
}

// saidLater reports whether one Consent was surely said on a later day than another.
func saidLater(a, b *node) bool {
	day, errA := dayOf(a.str("dateTime"))
	before, errB := dayOf(b.str("dateTime"))
	return errA == nil && errB == nil && day.After(before)
}

// hasDay reports whether a Consent says on which day it was said.
func hasDay(n *node) bool {
	_, err := dayOf(n.str("dateTime"))
	return err == nil
}

// withdrawnElsewhere reports whether the document has the same permit of others under
// another name, and there it is no longer in force.
func (r *reading) withdrawnElsewhere(permit *entry) (withdrawn bool) {
	if permit.ours {
		return false
	}
	eachIdentifier(permit.node, func(i *node) {
		for _, e := range r.bearers("Consent", i.str("system"), i.str("value")) {
			if e != permit && slices.Contains(takenBack, e.node.str("status")) && !r.outdated(e) && !saidLater(permit.node, e.node) {
				withdrawn = true
			}
		}
	})
	return withdrawn
}

// overtaken reports whether a permit of others for somebody is no longer in force that was
// said after this one, or may have been, by the same person: it may have come in its place.
func (r *reading) overtaken(permit *entry) (overtaken bool) {
	if permit.ours {
		return false
	}
	givers := r.namesIn(permit.node.member("performer"))
	var whom []string
	eachOf(permit.node.member("provision").member("actor"), func(actor *node) {
		names, _ := r.namesOf(actor.member("reference"))
		whom = append(whom, names...)
	})
	for _, e := range r.entries {
		n := e.node
		if e.resource != "Consent" || !slices.Contains([]string{"rejected", "inactive"}, n.str("status")) || n.member("provision").str("type") == "deny" ||
			r.saysOther(n) || ofOtherMatters(n) || r.outdated(e) || !anyOf(r.namesIn(n.member("performer")), givers) || !saidLater(n, permit.node) && hasDay(n) && hasDay(permit.node) {
			continue
		}
		eachOf(n.member("provision").member("actor"), func(actor *node) {
			names, _ := r.namesOf(actor.member("reference"))
			overtaken = overtaken || anyOf(names, whom)
		})
	}
	return overtaken
}

// namesIn are the names of those whom a list of references means.
func (r *reading) namesIn(list *node) (all []string) {
	eachOf(list, func(ref *node) {
		names, _ := r.namesOf(ref)
		all = append(all, names...)
	})
	return all
}

// takenBack are the statuses of a Consent that no longer gives what it gave.
var takenBack = []string{"rejected", "inactive", "not-done", "entered-in-error"}

// isAgainst reports whether by a policy of HL7's ActConsentDirective nobody sees
// anything but by an exception, or in an emergency.
func isAgainst(policy string) bool {
	policy = strings.ToUpper(strings.NewReplacer("-", "", " ", "").Replace(policy)) // its words, where there is no code
	return slices.ContainsFunc([]string{"NOCONSENT", "OPTOUT", "OPTEDOUT", "EMRGONLY"}, func(code string) bool { return strings.Contains(policy, code) })
}
