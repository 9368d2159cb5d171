package plan

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Holding is one person's hold of the baton for a time (viestikapulan pito).
// The baton passes at an instant: on that day both may act, one holds. By is who
// named the holder.
type Holding struct {
	// Own id of this holding (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"holding"`
	Statement
	// Who holds (haltija).
	PersonID ID `json:"personId" validate:"required,localid" ref:"person"`
	// First receiver, responsible worker, pair or deputy (tehtävä).
	Role HoldingRole `json:"role" validate:"required"`
	// The instant from which this person holds (alkaen).
	From civil.Instant `json:"from,omitzero"`
	// The instant at which the hold ended (päättyen).
	To civil.Instant `json:"to,omitzero"`
	// Who of the family named this person (nimeäjät).
	NamedByIDs []ID `json:"namedByIds,omitzero" validate:"omitempty,max=20,dive,localid" ref:"child person"`
	// When this person accepted; a deputy accepts beforehand (hyväksyi).
	Accepted civil.Instant `json:"accepted,omitzero"`
	// The meeting at which it was settled (tapaaminen).
	MeetingID ID `json:"meetingId,omitzero" validate:"omitempty,localid" ref:"meeting"`
	// Why it passed (syy).
	Text string `json:"text,omitzero" validate:"omitempty,max=2000"`
}

// HoldingRole is what someone who holds the baton is (tehtävä).
type HoldingRole = code.Enum[holdingRoleTable]

const (
	// HoldingFirst received the concern first and holds until the family names someone (ensimmäinen vastaanottaja).
	HoldingFirst HoldingRole = 1 + iota
	// HoldingResponsible was named by the family (vastuutyöntekijä).
	HoldingResponsible
	// HoldingPair shares the task; does not hold alone (vastuutyöntekijän pari).
	HoldingPair
	// HoldingDeputy holds while the responsible worker is away (sijainen).
	HoldingDeputy
)

type holdingRoleTable struct{}

var holdingRoleRows = [...]code.Row{
	HoldingFirst:       {Code: "first-receiver", FI: "ensimmäinen vastaanottaja", SV: "första mottagaren", EN: "first receiver"},
	HoldingResponsible: {Code: "responsible", FI: "vastuutyöntekijä", SV: "ansvarig arbetstagare", EN: "responsible worker"},
	HoldingPair:        {Code: "pair", FI: "vastuutyöntekijän pari", SV: "den ansvariga arbetstagarens par", EN: "the responsible worker's pair"},
	HoldingDeputy:      {Code: "deputy", FI: "sijainen", SV: "ställföreträdare", EN: "deputy"},
}

func (holdingRoleTable) Table() code.Table {
	return code.Table{Name: "holding-role", Title: "Holding role", Means: "What someone who holds the baton is.", Rows: code.RowsOf(holdingRoleRows[:])}
}

var (
	ruleBatonMissing = issue.Rule{ID: "baton.missing", Severity: issue.SeverityError, Words: code.Say(
		"Suunnitelma on voimassa, mutta kukaan ei pidä viestikapulaa.",
		"Planen är i kraft, men ingen håller stafettpinnen.",
		"The plan is in force, but nobody holds the baton.")}
	ruleBatonAccepted = issue.Rule{ID: "baton.not-accepted", Severity: issue.SeverityError, Words: code.Say(
		"Vastuutyöntekijä ei ole hyväksynyt tehtävää.",
		"Den ansvariga arbetstagaren har inte tagit emot uppgiften.",
		"The responsible worker has not accepted.")}
	ruleBatonProfessional = issue.Rule{ID: "baton.not-professional", Severity: issue.SeverityError, Words: code.Say(
		"Vastuutyöntekijän on oltava julkisen palvelun ammattihenkilö.",
		"Den ansvariga arbetstagaren ska vara en yrkesperson inom offentlig service.",
		"The responsible worker must be a professional of a public service.")}
	ruleBatonFamily = issue.Rule{ID: "baton.family", Severity: issue.SeverityError, Words: code.Say(
		"Viestikapulaa voi pitää, myös parina tai sijaisena, vain ammattihenkilö.",
		"Endast en yrkesperson kan hålla stafettpinnen, också som par eller ställföreträdare.",
		"Only a professional can hold the baton, as pair or deputy too.")}
	ruleBatonGap = issue.Rule{ID: "baton.gap", Severity: issue.SeverityError, Words: code.Say(
		"Viestikapula on välillä kenenkään pitämättä.",
		"Stafettpinnen hålls emellanåt av ingen.",
		"For a time nobody holds the baton.")}
	ruleBatonOverlap = issue.Rule{ID: "baton.overlap", Severity: issue.SeverityError, Words: code.Say(
		"Kaksi pitää viestikapulaa yhtä aikaa.",
		"Två håller stafettpinnen samtidigt.",
		"Two hold the baton at the same time.")}
)

// Holds reports whether the role holds the baton; a pair shares the task
// without holding.
func Holds(r HoldingRole) bool { return r.IsValid() && r != HoldingPair }

// Holder returns who holds the baton at an instant, and false where nobody
// does. It passes at an instant: whoever takes over holds from that instant on.
func (p *Plan) Holder(at civil.Instant) (Holding, bool) {
	for _, h := range slices.Backward(p.Baton) {
		if Holds(h.Role) && !h.From.After(at) && (h.To.IsZero() || at.Before(h.To)) {
			return h, true
		}
	}
	return Holding{}, false
}

// checkBaton looks at the holders in order of time. Once a plan is in force its
// current holder is a professional of a public service who accepted; at no
// instant between the first holder and the last is there nobody, or two.
func (p *Plan) checkBaton() (issues issue.List) {
	at := issue.Pointer("/baton")
	last := -1
	for i := range p.Baton {
		h := &p.Baton[i]
		if reversed(h.From, h.To) {
			issues = append(issues, rulePeriodReversed.At(at.Item(i).Member("to")))
		}
		if !p.mayHold(h.PersonID) {
			issues = append(issues, ruleBatonFamily.At(at.Item(i).Member("personId")))
		}
		if !Holds(h.Role) {
			continue
		}
		if last >= 0 {
			switch before := &p.Baton[last]; {
			case before.To.IsZero() || h.From.Before(before.To):
				issues = append(issues, ruleBatonOverlap.At(at.Item(i)))
			case h.From.After(before.To):
				issues = append(issues, ruleBatonGap.At(at.Item(i)))
			}
		}
		last = i
	}
	if !InForce(p.Status()) {
		return issues
	}
	if last < 0 || !p.Baton[last].To.IsZero() {
		return append(issues, ruleBatonMissing.At(at))
	}
	h := &p.Baton[last]
	if h.Accepted.IsZero() {
		issues = append(issues, ruleBatonAccepted.At(at.Item(last)))
	}
	if !p.publicProfessional(h.PersonID) || h.Role == HoldingFirst {
		issues = append(issues, ruleBatonProfessional.At(at.Item(last)))
	}
	return issues
}

// mayHold reports whether nothing says that somebody may not hold the baton: who
// is not in the plan is told as a reference without an aim.
func (p *Plan) mayHold(id ID) bool {
	m := p.Person(id)
	return id != p.Child.ID && (m == nil || m.Kind == MemberProfessional || !m.Kind.IsValid())
}

func (p *Plan) publicProfessional(id ID) bool {
	m := p.Person(id)
	if m == nil || m.Professional == nil {
		return false
	}
	o := p.Organisation(m.Professional.OrganisationID)
	return o != nil && o.Ownership == OwnershipPublic
}

// ofPrivateService reports whether somebody is known to work for a service that is
// not public, and so could not answer an offer to be the responsible worker.
func (p *Plan) ofPrivateService(id ID) bool {
	m := p.Person(id)
	if m == nil || m.Professional == nil {
		return false
	}
	o := p.Organisation(m.Professional.OrganisationID)
	return o != nil && o.Ownership.IsValid() && o.Ownership != OwnershipPublic
}

// ActsOn reports whether the holding lasts at some instant of a day in Finland;
// on the day of a hand-over both may act, but at midnight the day is the next
// holder's. Whoever has not accepted does not
// hold, but for the first receiver, who is never asked.
func (h *Holding) ActsOn(on civil.Date) bool {
	if h.Role != HoldingFirst && (h.Accepted.IsZero() || DayOf(h.Accepted).After(on)) {
		return false
	}
	return !DayOf(h.From).After(on) && (h.To.IsZero() || !h.LastDay().Before(on))
}

// LastDay returns the last day on which the holding lasts: where it ends at
// midnight, the day before. It is zero while no end is said.
func (h *Holding) LastDay() civil.Date {
	if day, second, err := fi.DayOf(h.To); err == nil && second == 0 && !day.IsZero() {
		return day.AddDays(-1)
	}
	return DayOf(h.To)
}
