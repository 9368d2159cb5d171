package plan

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Consent is a permission or refusal to share with one actor, bounded in time
// and purpose (suostumus, luovutuslupa). By is who gave it: the minor who can
// understand the matter, else a guardian. One actor, one consent, so that a
// withdrawal touches one.
type Consent struct {
	// Own id of this consent (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"consent"`
	Statement
	// Given or refused (ratkaisu).
	Decision ConsentDecision `json:"decision" validate:"required"`
	// Whom it is for (saaja).
	RecipientID ID `json:"recipientId" validate:"required,localid" ref:"child person organisation"`
	// How much of the plan it covers (laajuus).
	Scope ConsentScope `json:"scope,omitzero"`
	// The parts that it covers, where the scope is some parts (osat).
	PartIDs []ID `json:"partIds,omitzero" validate:"omitempty,max=200,dive,localid" ref:"*"`
	// What for (tarkoitus).
	Purpose Purpose `json:"purpose,omitzero"`
	// From and to which day (aika).
	Period civil.Period `json:"period,omitzero"`
	// Who judged whether the minor understands, and how (kyvyn arvio).
	Capacity *Capacity `json:"capacity,omitzero"`
	// The withdrawal, once there is one (peruutus).
	Withdrawal *Withdrawal `json:"withdrawal,omitzero"`
	// More in words (lisätieto).
	Text string `json:"text,omitzero" validate:"omitempty,max=2000"`
}

// ConsentDecision is given or refused (ratkaisu).
type ConsentDecision = code.Enum[consentDecisionTable]

// The members of [ConsentDecision].
const (
	ConsentGiven ConsentDecision = 1 + iota
	ConsentRefused
)

type consentDecisionTable struct{}

var consentDecisionRows = [...]code.Row{
	ConsentGiven:   {Code: "given", FI: "annettu", SV: "gett", EN: "given"},
	ConsentRefused: {Code: "refused", FI: "evätty", SV: "nekat", EN: "refused"},
}

func (consentDecisionTable) Table() code.Table {
	return code.Table{Name: "consent-decision", Title: "Consent decision", Means: "Whether a consent was given.", Rows: code.RowsOf(consentDecisionRows[:])}
}

// ConsentScope is how much of the plan a consent or prohibition covers
// (laajuus).
type ConsentScope = code.Enum[consentScopeTable]

const (
	// ScopeWhole is the whole plan (koko suunnitelma).
	ScopeWhole ConsentScope = 1 + iota
	// ScopeMinimum is only who does what by when (vähimmäissuunnitelma).
	ScopeMinimum
	// ScopeParts is some parts (osa suunnitelmasta).
	ScopeParts
)

type consentScopeTable struct{}

var consentScopeRows = [...]code.Row{
	ScopeWhole:   {Code: "whole", FI: "koko suunnitelma", SV: "hela planen", EN: "the whole plan"},
	ScopeMinimum: {Code: "minimum", FI: "vain kuka tekee mitä ja milloin", SV: "endast vem gör vad och när", EN: "only who does what by when"},
	ScopeParts:   {Code: "parts", FI: "osa suunnitelmasta", SV: "en del av planen", EN: "some parts of the plan"},
}

func (consentScopeTable) Table() code.Table {
	return code.Table{Name: "consent-scope", Title: "Consent scope", Means: "How much of the plan a consent or prohibition covers.", Rows: code.RowsOf(consentScopeRows[:])}
}

// Purpose is what a consent is for (tarkoitus).
type Purpose = code.Enum[purposeTable]

const (
	PurposeCoordination Purpose = 1 + iota // yhteistyö ja sen sovittaminen
	PurposeService
	PurposeAdvice
	PurposeResearch
)

type purposeTable struct{}

var purposeRows = [...]code.Row{
	PurposeCoordination: {Code: "coordination", FI: "yhteistyö perheen asiassa", SV: "samarbete i familjens ärende", EN: "working together in the family's matter"},
	PurposeService:      {Code: "service", FI: "palvelun antaminen", SV: "att ge en tjänst", EN: "giving a service"},
	PurposeAdvice:       {Code: "advice", FI: "konsultaatio", SV: "konsultation", EN: "advice"},
	PurposeResearch:     {Code: "research", FI: "tutkimus", SV: "forskning", EN: "research"},
}

func (purposeTable) Table() code.Table {
	return code.Table{Name: "purpose", Title: "Purpose", Means: "What a consent is for.", Rows: code.RowsOf(purposeRows[:])}
}

// Capacity is a professional's judgement whether a minor understands what a
// consent or prohibition means (kyvyn arvio). It is made each time, about one
// matter, and never follows from an age alone. By is who judged.
type Capacity struct {
	Statement
	// The judgement (arvio).
	Judgement CapacityJudgement `json:"judgement" validate:"required"`
	// The matter that was judged (mitä asiaa koskee).
	Matter string `json:"matter,omitzero" validate:"omitempty,max=2000"`
	// Reasons (perustelu).
	Text string `json:"text,omitzero" validate:"omitempty,max=2000"`
}

// CapacityJudgement is whether a minor was judged able (kyvyn arvio).
type CapacityJudgement = code.Enum[capacityJudgementTable]

const (
	CapacityAble    CapacityJudgement = 1 + iota // kykenee
	CapacityNotAble                              // ei kykene
	CapacityUnknown
)

type capacityJudgementTable struct{}

var capacityJudgementRows = [...]code.Row{
	CapacityAble:    {Code: "able", FI: "ymmärtää asian merkityksen", SV: "förstår sakens betydelse", EN: "understands what it means"},
	CapacityNotAble: {Code: "not-able", FI: "ei ymmärrä asian merkitystä", SV: "förstår inte sakens betydelse", EN: "does not understand what it means"},
	CapacityUnknown: {Code: "unknown", FI: "ei arvioitu", SV: "inte bedömt", EN: "not judged"},
}

func (capacityJudgementTable) Table() code.Table {
	return code.Table{Name: "capacity", Title: "Capacity judgement", Means: "Whether a minor was judged able to decide on the matter.", Rows: code.RowsOf(capacityJudgementRows[:])}
}

// Withdrawal ends a consent or prohibition from an instant on (peruutus). By is
// who withdrew it.
type Withdrawal struct {
	Statement
	// From when it no longer holds (alkaen).
	From civil.Instant `json:"from" validate:"required"`
	// Reasons, where any were given (perustelu).
	Text string `json:"text,omitzero" validate:"omitempty,max=2000"`
}

var (
	ruleConsentParts = issue.Rule{ID: "consent.parts", Severity: issue.SeverityError, Words: code.Say(
		"Laajuus ja luetellut osat eivät sovi yhteen: osat luetellaan, kun ja vain kun laajuus on osa suunnitelmasta.",
		"Omfattningen och de uppräknade delarna passar inte ihop: delar räknas upp om och endast om omfattningen är en del av planen.",
		"Scope and listed parts do not fit: parts are listed if and only if the scope is some parts of the plan.")}
	ruleConsentGiver = issue.Rule{ID: "consent.giver", Severity: issue.SeverityError, Source: "703/2023", Words: code.Say(
		"Suostumuksesta voi päättää vain lapsi itse tai hänen huoltajansa.",
		"Endast barnet självt eller barnets vårdnadshavare kan besluta om samtycke.",
		"Only the child or the child's guardian can decide on a consent.")}
	ruleConsentCapacity = issue.Rule{ID: "consent.capacity", Severity: issue.SeverityError, Words: code.Say(
		"Alaikäinen on päättänyt itse, mutta kukaan ei ole arvioinut, ymmärtääkö hän asian merkityksen.",
		"Den minderåriga har själv beslutat, men ingen har bedömt om hen förstår sakens betydelse.",
		"A minor decided, but nobody judged whether the minor understands what it means.")}
	ruleConsentOverMinor = issue.Rule{ID: "consent.over-minor", Severity: issue.SeverityError, Words: code.Say(
		"Alaikäisen on arvioitu ymmärtävän asian, joten suostumuksesta päättää hän eikä huoltaja.",
		"Den minderåriga har bedömts förstå saken, så hen beslutar om samtycket och inte vårdnadshavaren.",
		"The minor was judged to understand the matter, so the minor decides and not a guardian.")}
	ruleCapacityIncomplete = issue.Rule{ID: "capacity.incomplete", Severity: issue.SeverityError, Words: code.Say(
		"Kyvyn arviosta puuttuu, kuka sen teki, milloin tai mistä asiasta.",
		"I bedömningen av förmågan saknas vem som gjorde den, när eller om vilken sak.",
		"The judgement of capacity lacks who made it, when, or about what.")}
	ruleWithdrawalEarly = issue.Rule{ID: "withdrawal.early", Severity: issue.SeverityError, Words: code.Say(
		"Peruutus alkaa ennen kuin se, mitä perutaan, on annettu.",
		"Återtagandet börjar innan det som återtas har getts.",
		"The withdrawal begins before what it withdraws was given.")}
	ruleProhibitionGiver = issue.Rule{ID: "prohibition.giver", Severity: issue.SeverityError, Source: "812/2000 11 §", Words: code.Say(
		"Alaikäisen oman kiellon voi asettaa vain lapsi itse.",
		"Den minderårigas eget förbud kan endast ges av barnet självt.",
		"Only the child can set the minor's own prohibition.")}
	ruleProhibitionGuardian = issue.Rule{ID: "prohibition.guardian", Severity: issue.SeverityWarning, Words: code.Say(
		"Huoltaja ei voi asettaa luovutuskieltoa lapsen puolesta.",
		"En vårdnadshavare kan inte förbjuda utlämnande på barnets vägnar.",
		"A guardian cannot prohibit disclosure on the child's behalf.")}
)

func (p *Plan) checkConsents() (issues issue.List) {
	for i := range p.Consents {
		c := &p.Consents[i]
		at := issue.Pointer("/consents").Item(i)
		issues = append(issues, scopeFits(at, c.Scope, c.PartIDs)...)
		issues = append(issues, p.checkGiver(at, c)...)
		issues = append(issues, checkCapacity(at, c.Capacity)...)
		issues = append(issues, checkWithdrawal(at, c.Withdrawal, c.On)...)
	}
	for i := range p.Prohibitions {
		f := &p.Prohibitions[i]
		at := issue.Pointer("/prohibitions").Item(i)
		issues = append(issues, scopeFits(at, f.Scope, f.PartIDs)...)
		issues = append(issues, p.checkForbidder(at, f)...)
		issues = append(issues, checkCapacity(at, f.Capacity)...)
		issues = append(issues, checkWithdrawal(at, f.Withdrawal, f.On)...)
	}
	for i := range p.LegalGrounds {
		l := &p.LegalGrounds[i]
		issues = append(issues, scopeFits(issue.Pointer("/legalGrounds").Item(i), l.Scope, l.PartIDs)...)
	}
	return issues
}

func scopeFits(at issue.Pointer, scope ConsentScope, parts []ID) issue.List {
	if (scope == ScopeParts) != (len(parts) > 0) {
		return issue.List{ruleConsentParts.At(at)}
	}
	return nil
}

// checkGiver looks at who decided: the child, of age or judged able, else a
// guardian.
func (p *Plan) checkGiver(at issue.Pointer, c *Consent) issue.List {
	able := c.Capacity != nil && c.Capacity.Judgement == CapacityAble
	switch g := p.Person(c.By); {
	case c.By == "":
	case c.By == p.Child.ID:
		if !able && !p.Child.OfAge(c.On) {
			return issue.List{ruleConsentCapacity.At(at)}
		}
	case g != nil && !g.Kind.IsValid():
		// That the kind is wrong is told where it stands.
	case g == nil || g.Kind != MemberGuardian:
		return issue.List{ruleConsentGiver.At(at.Member("by"))}
	case able && c.Decision == ConsentGiven:
		return issue.List{ruleConsentOverMinor.At(at.Member("by"))}
	}
	return nil
}

func (p *Plan) checkForbidder(at issue.Pointer, f *Prohibition) issue.List {
	switch g := p.Person(f.By); {
	case f.By == "":
	case f.Ground == GroundMinor && f.By != p.Child.ID:
		return issue.List{ruleProhibitionGiver.At(at.Member("by"))}
	case f.Ground == GroundMinor && f.Capacity == nil && !p.Child.OfAge(f.On):
		return issue.List{ruleConsentCapacity.At(at)}
	case f.Ground == GroundClient && g != nil && g.Kind == MemberGuardian:
		return issue.List{ruleProhibitionGuardian.At(at.Member("by"))}
	}
	return nil
}

func checkCapacity(at issue.Pointer, c *Capacity) issue.List {
	if c != nil && (c.By == "" || c.On.IsZero() || c.Matter == "") {
		return issue.List{ruleCapacityIncomplete.At(at.Member("capacity"))}
	}
	return nil
}

func checkWithdrawal(at issue.Pointer, w *Withdrawal, given civil.Date) issue.List {
	if w != nil && DayOf(w.From).Before(given) {
		return issue.List{ruleWithdrawalEarly.At(at.Member("withdrawal").Member("from"))}
	}
	return nil
}

// Decides reports whether the giver of a consent or refusal had the standing to
// decide on a day. The child did where judged able to understand it, or of age:
// to consent on the day it was said, to refuse on the day asked about. What the
// child said while judged not able never counts. Else a guardian decides, as long
// as the child is a minor and was not judged able.
//
// A judgement that opens something had to be made by the day; one that keeps
// something back counts for earlier days too.
func (p *Plan) Decides(c *Consent, on civil.Date) bool {
	ever, by := CapacityUnknown, c.Capacity.judged(on)
	if c.Capacity != nil {
		ever = c.Capacity.Judgement
	}
	given := c.Decision == ConsentGiven
	if c.By == p.ChildID() {
		if given {
			return ever != CapacityNotAble && (by == CapacityAble || p.Child.OfAge(c.On))
		}
		return by != CapacityNotAble && (ever == CapacityAble || p.Child.OfAge(on))
	}
	minors := by
	if given {
		minors = ever
	}
	g := p.Person(c.By)
	return g != nil && g.Kind == MemberGuardian && g.Period.Contains(on) && minors != CapacityAble && !p.Child.OfAge(on)
}

// judged returns what had been judged by a day: what was judged later, or nobody says
// when, is not known on it.
func (v *Capacity) judged(on civil.Date) CapacityJudgement {
	if v == nil || v.On.IsZero() || v.On.After(on) {
		return CapacityUnknown
	}
	return v.Judgement
}

// HeldOn reports whether a consent or refusal is in time on a day. A consent
// ends on the day of its withdrawal.
func (c *Consent) HeldOn(on civil.Date) bool {
	return lasts(c.Period, c.On, on) && (c.Withdrawal == nil || DayOf(c.Withdrawal.From).After(on))
}
