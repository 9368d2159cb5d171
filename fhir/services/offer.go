package services

import (
	"strconv"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/directory"
)

var (
	offerWhen   = fhir.ExtensionURL("offer-when")
	offerPeriod = fhir.ExtensionURL("offer-period")
	eligibleAge = fhir.ExtensionURL("eligible-age")
)

// languages is the system of language tags.
const languages = "urn:ietf:bcp:47"

// offer writes a service-offer sheet as a HealthcareService: its kinds of needs are
// the types, its tier the category, how it comes to families the characteristics,
// for whom it is the eligibility, how it is invited the referral method.
func (w *writing) offer(o *directory.Offer) resource {
	r := w.head(nounOffer, o.ID)
	r.Name, r.NameElement = told(o.Name)
	r.Comment, r.CommentElement = told(o.Task)
	r.narrate(nounOffer, o.Name, o.Task)
	r.Active = true
	r.ProvidedBy = w.refer(nounActor, o.ActorID)
	if text, beside := told(o.When); text != "" {
		r.Extension = append(r.Extension, extension{URL: offerWhen, ValueString: text, ValueStringElement: beside})
	}
	if !o.Period.IsZero() {
		r.Extension = append(r.Extension, extension{URL: offerPeriod, ValuePeriod: &period{o.Period.From, o.Period.To}})
	}
	r.Category, r.Type, r.Characteristic = codedAll(o.Tier), codedAll(o.Needs...), codedAll(o.Deliveries...)
	r.Eligibility = eligible(o)
	for _, id := range o.AreaIDs {
		r.CoverageArea = append(r.CoverageArea, *w.refer(nounArea, id))
	}
	for _, m := range o.Municipalities {
		r.CoverageArea = append(r.CoverageArea, reference{Type: "Location", Identifier: w.municipality(m)})
	}
	for _, tag := range o.Langs {
		r.Communication = append(r.Communication, concept{Coding: []coding{{System: languages, Code: string(tag)}}})
	}
	r.ReferralMethod = codedAll(o.Access)
	if text, beside := told(o.Invite); text != "" {
		if r.ReferralMethod == nil {
			r.ReferralMethod = []concept{{}}
		}
		r.ReferralMethod[0].Text, r.ReferralMethod[0].TextElement = text, beside
	}
	r.Telecom = contacts(o.Contact)
	return r
}

// eligible is for whom an offer is: the words and the age first, then each group.
func eligible(o *directory.Offer) (all []eligibility) {
	var first eligibility
	first.Comment, first.CommentElement = told(o.For)
	age := extension{URL: eligibleAge}
	if o.AgeFrom != 0 {
		age.Extension = append(age.Extension, extension{URL: "from", ValueInteger: o.AgeFrom})
	}
	if o.AgeUnder != 0 {
		age.Extension = append(age.Extension, extension{URL: "under", ValueInteger: o.AgeUnder})
	}
	if age.Extension != nil {
		first.Extension = []extension{age}
	}
	if first.Comment != "" || first.Extension != nil {
		all = append(all, first)
	}
	for _, c := range codedAll(o.Groups...) {
		all = append(all, eligibility{Code: &c})
	}
	return all
}

// offer reads a HealthcareService. Whose it is must be known, some need of ours be
// among its types, and all that limits it be understood; else it stays out whole.
func (r *reading) offer(e *entry) (directory.Offer, bool) {
	n := e.node
	o := directory.Offer{ID: e.key}
	by := r.look(n.member("providedBy"), nounActor)
	if by == nil {
		n.member("providedBy").refuse(fhir.ReasonUnresolved)
		n.refuse(fhir.ReasonUnresolved)
		return o, false
	}
	limits := r.limits(n, &o)
	if !limits || len(members[plan.NeedKind](n.member("type"))) == 0 {
		if limits {
			n.refuse(fhir.ReasonOtherValue) // it answers to no kind of need that we know
		}
		n.refuse(fhir.ReasonNotUnderstood)
		return o, false
	}
	r.find(n.member("providedBy"), nounActor)
	o.ActorID = by.key
	o.Needs = members[plan.NeedKind](n.member("type"))
	o.Name, o.Task = r.words(n, "name"), r.words(n, "comment")
	n.extensions(offerWhen, func(x *tree) {
		if o.When.IsZero() {
			if o.When = r.words(x, "valueString"); !o.When.IsZero() {
				x.member("url").take()
			}
		}
	})
	o.Tier, o.Deliveries = only[plan.Tier](n.member("category")), members[directory.Delivery](n.member("characteristic"))
	n.member("communication").items(func(c *tree) {
		c.member("coding").items(func(coding *tree) {
			if tag := coding.str("code"); coding.str("system") == languages && assess.ValidLangTag(tag) {
				coding.member("system").take()
				o.Langs = append(o.Langs, plan.LangTag(coding.takeText("code")))
			}
		})
	})
	o.Access = only[directory.Access](n.member("referralMethod"))
	n.member("referralMethod").items(func(c *tree) {
		if o.Invite.IsZero() {
			o.Invite = r.words(c, "text")
		}
	})
	o.Contact = readContacts(n.member("telecom"))
	return o, true
}

// limits reads for whom, where and when an offer is. It reports whether all of that
// is understood.
func (r *reading) limits(n *tree, o *directory.Offer) bool {
	known := true
	refuse := func(at *tree, why fhir.Reason) {
		at.refuse(why)
		known = false
	}
	n.extensions(offerPeriod, func(x *tree) {
		p := x.member("valuePeriod")
		from, okFrom := day(p.member("start"))
		to, okTo := day(p.member("end"))
		if p == nil || !okFrom || !okTo || !o.Period.IsZero() || from.IsZero() && to.IsZero() {
			refuse(x, fhir.ReasonOtherValue)
			return
		}
		o.Period = civil.Period{From: from, To: to}
		p.member("start").take()
		p.member("end").take()
		x.member("url").take()
	})
	n.member("eligibility").items(func(e *tree) {
		if !r.eligible(e, o) {
			refuse(e, fhir.ReasonOtherValue)
		}
	})
	n.member("coverageArea").items(func(c *tree) {
		if code, ok := r.municipality(c.member("identifier")); ok && c.member("reference") == nil {
			o.Municipalities = append(o.Municipalities, code)
			takeIdentifier(c.member("identifier"))
			if c.str("type") == "Location" {
				c.member("type").take()
			}
		} else if to := r.find(c, nounArea); to != nil {
			o.AreaIDs = append(o.AreaIDs, to.key)
		} else if code := r.townOf(c); code != "" {
			o.Municipalities = append(o.Municipalities, code)
		} else {
			refuse(c, fhir.ReasonUnresolved)
		}
	})
	return known
}

// eligible reads one eligibility; false where it says something that we have no
// place for.
func (r *reading) eligible(e *tree, o *directory.Offer) bool {
	if code := e.member("code"); code != nil {
		groups := 0
		code.member("coding").items(func(c *tree) {
			if g, ok := memberOf[plan.ClientGroup](c); ok {
				o.Groups = append(o.Groups, g)
				groups++
			}
		})
		if groups != 1 {
			return false
		}
	}
	known := true
	e.extensions(eligibleAge, func(x *tree) {
		from, okFrom := years(x.part("from", "valueInteger"))
		under, okUnder := years(x.part("under", "valueInteger"))
		if known = known && okFrom && okUnder && from+under > 0 && o.AgeFrom+o.AgeUnder == 0 && len(x.member("extension").inside) <= 2; !known {
			return
		}
		o.AgeFrom, o.AgeUnder = from, under
		x.part("from", "valueInteger").accept()
		x.part("under", "valueInteger").accept()
	})
	if e.member("comment") != nil {
		if !o.For.IsZero() {
			return false
		}
		o.For = r.words(e, "comment")
	}
	return known
}

// years reads an age; nothing is 0.
func years(n *tree) (int, bool) {
	if n == nil {
		return 0, true
	}
	age, err := strconv.ParseUint(n.text, 10, 8)
	return int(age), n.kind == '0' && err == nil && age > 0 && age <= 120
}

// day reads a day; nothing is the zero day.
func day(n *tree) (civil.Date, bool) {
	if n == nil {
		return civil.Date{}, true
	}
	d, err := civil.ParseDate(n.text)
	return d, n.kind == '"' && err == nil
}
