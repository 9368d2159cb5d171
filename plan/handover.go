package plan

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

var (
	ruleOfferUnknown = issue.Rule{ID: "offer.unknown", Severity: issue.SeverityError, Words: code.Say(
		"Tarjousta ei ole.",
		"Erbjudandet finns inte.",
		"There is no such offer.")}
	ruleOfferAnswered = issue.Rule{ID: "offer.answered", Severity: issue.SeverityError, Words: code.Say(
		"Tarjoukseen on jo vastattu.",
		"Erbjudandet har redan besvarats.",
		"The offer has been answered already.")}
	ruleOfferRole = issue.Rule{ID: "offer.role", Severity: issue.SeverityError, Words: code.Say(
		"Viestikapula tarjotaan vastuutyöntekijälle, parille tai sijaiselle.",
		"Stafettpinnen erbjuds en ansvarig arbetstagare, ett par eller en ställföreträdare.",
		"The baton is offered to a responsible worker, a pair or a deputy.")}
	ruleOfferAnsweredBy = issue.Rule{ID: "offer.answered-by", Severity: issue.SeverityError, Words: code.Say(
		"Tarjoukseen vastaa se, jolle tarjottiin; jos toinen kirjaa vastauksen, hänet merkitään kirjaajaksi.",
		"På ett erbjudande svarar den som fick det; om någon annan antecknar svaret anges hen som den som antecknat.",
		"An offer is answered by whom it was made to; whoever else writes the answer down stands as its recorder.")}
	ruleBatonNamed = issue.Rule{ID: "baton.not-named", Severity: issue.SeverityWarning, Words: code.Say(
		"Perhe ei ole nimennyt vastuutyöntekijää.",
		"Familjen har inte utsett den ansvariga arbetstagaren.",
		"The family has not named the responsible worker.")}
	ruleBatonLate = issue.Rule{ID: "baton.accepted-late", Severity: issue.SeverityError, Words: code.Say(
		"Viestikapula on siirtynyt ennen kuin se hyväksyttiin; sijainen hyväksyy etukäteen.",
		"Stafettpinnen har övergått innan den togs emot; en ställföreträdare tar emot på förhand.",
		"The baton passed before it was accepted; a deputy accepts beforehand.")}
	ruleBatonLeaves = issue.Rule{ID: "baton.holder-leaves", Severity: issue.SeverityWarning, Words: code.Say(
		"Viestikapulan haltijan aika verkostossa päättyy, eikä kapulaa ole siirretty.",
		"Innehavarens tid i nätverket tar slut, men stafettpinnen har inte förts vidare.",
		"The holder's time in the network ends and the baton has not been passed on.")}
	ruleDeputyMissing = issue.Rule{ID: "baton.no-deputy", Severity: issue.SeverityError, Words: code.Say(
		"Kukaan ei ole hyväksynyt sijaisuutta etukäteen.",
		"Ingen har på förhand tagit emot uppgiften som ställföreträdare.",
		"Nobody has accepted beforehand to be the deputy.")}
	ruleReturnNobody = issue.Rule{ID: "baton.not-lent", Severity: issue.SeverityError, Words: code.Say(
		"Viestikapula ei ole sijaisella.",
		"Stafettpinnen hålls inte av en ställföreträdare.",
		"No deputy holds the baton.")}
)

// OfferBaton offers the baton to somebody and returns the new plan. Nothing
// passes by it.
func (p *Plan) OfferBaton(o Offer) (*Plan, issue.List) {
	at := issue.Pointer("/batonOffers").Item(len(p.BatonOffers))
	if o.Role != HoldingResponsible && o.Role != HoldingPair && o.Role != HoldingDeputy {
		return nil, issue.List{ruleOfferRole.At(at.Member("role"))}
	}
	if issues := p.checkAct(Act{ID: o.ID, By: o.By, RecordedBy: o.RecordedBy, On: o.On}, true, at); issues != nil {
		return nil, issues
	}
	if o.Role == HoldingResponsible && p.ofPrivateService(o.ToID) {
		return nil, issue.List{ruleBatonProfessional.At(at.Member("toId"))}
	}
	o.Answer, o.NamedByIDs = nil, slices.Clone(o.NamedByIDs)
	next := p.Clone()
	next.BatonOffers = append(next.BatonOffers, o)
	return Accept(p, next)
}

// Answer answers an offer and returns the new plan. Where a responsible worker
// accepts, the baton passes at once, or at the offered instant if that is
// later: the holder's hold ends and the new one begins, so that there is no
// instant between. A pair begins beside the holder. A deputy's acceptance waits
// for [Plan.Deputise]. The id of the act is that of the new holding. Whoever comes to the
// network later may answer before; whoever has left it answers no more.
func (p *Plan) Answer(offer ID, kind OfferAnswerKind, at civil.Instant, a Act) (*Plan, issue.List) {
	i := slices.IndexFunc(p.BatonOffers, func(o Offer) bool { return o.ID == offer })
	if i < 0 {
		return nil, issue.List{ruleOfferUnknown.At("/batonOffers")}
	}
	if p.BatonOffers[i].Answer != nil {
		return nil, issue.List{ruleOfferAnswered.At(issue.Pointer("/batonOffers").Item(i))}
	}
	next := p.Clone()
	o := &next.BatonOffers[i]
	if a.By == "" {
		a.By = o.ToID
	}
	if issues := p.answers(a, o, kind, at, issue.Pointer("/batonOffers").Item(i).Member("answer")); issues != nil {
		return nil, issues
	}
	o.Answer = &OfferAnswer{Statement: a.statement(), Kind: kind, At: at, Text: a.Text}
	if kind != OfferAccepted || o.Role == HoldingDeputy {
		return Accept(p, next)
	}
	from := at
	if o.From.After(at) {
		from = o.From
	}
	if o.Role == HoldingResponsible {
		next.endHold(from)
	}
	next.Baton = append(next.Baton, Holding{
		ID: a.ID, Statement: Statement{By: o.By, On: a.On, RecordedBy: a.RecordedBy}, PersonID: o.ToID, Role: o.Role,
		From: from, NamedByIDs: slices.Clone(o.NamedByIDs), Accepted: at, MeetingID: o.MeetingID, Text: o.Text,
	})
	next.sortBaton()
	return Accept(p, next)
}

// answers asks of the answer to an offer who gives it, when, and for the id of the
// holding that begins by it.
func (p *Plan) answers(a Act, o *Offer, kind OfferAnswerKind, at civil.Instant, place issue.Pointer) issue.List {
	issues := p.checkEntry(a, kind == OfferAccepted && o.Role != HoldingDeputy, place)
	if m := p.Person(a.By); m != nil && !m.Period.To.IsZero() && a.On.After(m.Period.To) {
		issues = append(issues, ruleActLeft.At(place.Member("by")))
	}
	switch {
	case at.IsZero():
		issues = append(issues, ruleActDay.At(place.Member("at")))
	case !a.On.IsZero() && DayOf(at) != a.On:
		issues = append(issues, ruleActInstant.At(place.Member("at")))
	}
	if a.By != o.ToID {
		issues = append(issues, ruleOfferAnsweredBy.At(place.Member("by")))
	}
	return issues
}

// checkPass asks of an act by which the baton passes at an instant.
func (p *Plan) checkPass(at civil.Instant, a Act) issue.List {
	place := issue.Pointer("/baton").Item(len(p.Baton))
	issues := p.checkAct(a, true, place)
	if at.IsZero() {
		issues = append(issues, ruleActDay.At(place.Member("from")))
	}
	return issues
}

// endHold ends the hold that is open, or reaches past an instant.
func (p *Plan) endHold(at civil.Instant) {
	for i := range p.Baton {
		if h := &p.Baton[i]; Holds(h.Role) && h.From.Before(at) && (h.To.IsZero() || h.To.After(at)) {
			h.To = at
		}
	}
}

// nextHold returns the instant at which the next hold after one begins, zero where
// none is agreed on.
func (p *Plan) nextHold(after civil.Instant) (next civil.Instant) {
	for i := range p.Baton {
		if h := &p.Baton[i]; Holds(h.Role) && h.From.After(after) && (next.IsZero() || h.From.Before(next)) {
			next = h.From
		}
	}
	return next
}

// sortBaton keeps holdings in the order of their beginnings.
func (p *Plan) sortBaton() {
	slices.SortStableFunc(p.Baton, func(h, k Holding) int { return h.From.Compare(k.From) })
}

// Deputise passes the baton at an instant to the deputy who accepted
// beforehand, as when the responsible worker is away or has left, and returns
// the new plan. The latest acceptance counts. Where it is agreed already who holds
// from a later instant on, the deputy holds until then.
func (p *Plan) Deputise(at civil.Instant, a Act) (*Plan, issue.List) {
	if issues := p.checkPass(at, a); issues != nil {
		return nil, issues
	}
	o := p.deputy(at, "")
	if o == nil {
		return nil, issue.List{ruleDeputyMissing.At("/batonOffers")}
	}
	next := p.Clone()
	next.endHold(at)
	next.Baton = append(next.Baton, Holding{
		ID: a.ID, Statement: a.statement(), PersonID: o.ToID, Role: HoldingDeputy,
		From: at, To: p.nextHold(at), NamedByIDs: slices.Clone(o.NamedByIDs), Accepted: o.Answer.At, MeetingID: a.MeetingID, Text: a.Text,
	})
	next.sortBaton()
	return Accept(p, next)
}

// deputy returns the latest acceptance to be deputy of somebody who belongs to
// the network on the day and is not the one who leaves, nil if there is none.
func (p *Plan) deputy(at civil.Instant, leaves ID) *Offer {
	for i := len(p.BatonOffers) - 1; i >= 0; i-- {
		o := &p.BatonOffers[i]
		if o.Role != HoldingDeputy || o.ToID == leaves || o.Answer == nil || o.Answer.Kind != OfferAccepted || o.Answer.At.After(at) {
			continue
		}
		if m := p.Person(o.ToID); m != nil && m.Period.Contains(DayOf(at)) {
			return o
		}
	}
	return nil
}

// Return passes the baton at an instant from the deputy back to the responsible
// worker who held it before, and returns the new plan. Where it is agreed already who
// holds from a later instant on, that worker holds until then.
func (p *Plan) Return(at civil.Instant, a Act) (*Plan, issue.List) {
	if issues := p.checkPass(at, a); issues != nil {
		return nil, issues
	}
	held, ok := p.Holder(at)
	if !ok || held.Role != HoldingDeputy {
		return nil, issue.List{ruleReturnNobody.At("/baton")}
	}
	for _, h := range slices.Backward(p.Baton) {
		if h.Role != HoldingResponsible || !h.From.Before(held.From) {
			continue
		}
		next := p.Clone()
		next.endHold(at)
		h.ID, h.Statement, h.From, h.To, h.Text, h.MeetingID = a.ID, a.statement(), at, p.nextHold(at), a.Text, a.MeetingID
		h.NamedByIDs = slices.Clone(h.NamedByIDs)
		next.Baton = append(next.Baton, h)
		next.sortBaton()
		return Accept(p, next)
	}
	return nil, issue.List{ruleReturnNobody.At("/baton")}
}

// checkAcceptance looks at how each hold was taken.
func (p *Plan) checkAcceptance() (issues issue.List) {
	at := issue.Pointer("/baton")
	for i := range p.Baton {
		h := &p.Baton[i]
		if !h.Accepted.IsZero() && !h.From.IsZero() && h.Accepted.After(h.From) {
			issues = append(issues, ruleBatonLate.At(at.Item(i).Member("accepted")))
		}
		if h.Role == HoldingResponsible && len(h.NamedByIDs) == 0 {
			issues = append(issues, ruleBatonNamed.At(at.Item(i)))
		}
		if m := p.Person(h.PersonID); m != nil && Holds(h.Role) && Open(p.Status()) && !m.Period.To.IsZero() &&
			(h.To.IsZero() || h.LastDay().After(m.Period.To)) {
			issues = append(issues, ruleBatonLeaves.At(at.Item(i)))
		}
	}
	for i := range p.BatonOffers {
		o, at := &p.BatonOffers[i], issue.Pointer("/batonOffers").Item(i)
		if o.Role == HoldingFirst {
			issues = append(issues, ruleOfferRole.At(at.Member("role")))
		}
		if !p.mayHold(o.ToID) {
			issues = append(issues, ruleBatonFamily.At(at.Member("toId")))
		}
	}
	return issues
}
