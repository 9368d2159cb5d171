package due

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// noticeMatters are what the kinds of decision are in the eyes of the law: which
// remedy there is (muutoksenhaku), and from what its time runs.
var noticeMatters = code.Column[plan.DecisionKind, fi.Matter]{
	plan.DecisionService:             fi.MatterSocialWelfareDecision,
	plan.DecisionEmergency:           fi.MatterChildWelfareDecision,
	plan.DecisionEmergencyExtension:  fi.MatterChildWelfareDecision,
	plan.DecisionOpenCare:            fi.MatterSocialWelfareDecision,
	plan.DecisionCustody:             fi.MatterCustodyDecision,
	plan.DecisionOther:               fi.MatterOtherDecision,
	plan.DecisionTakingIntoCare:      fi.MatterChildWelfareDecision,
	plan.DecisionSubstituteCare:      fi.MatterChildWelfareDecision,
	plan.DecisionRestriction:         fi.MatterRestrictionDecision,
	plan.DecisionSchool:              fi.MatterPupilDecision,
	plan.DecisionCompulsoryEducation: fi.MatterCompulsoryEducationDecision,
	plan.DecisionInvoluntaryCare:     fi.MatterInvoluntaryCareDecision,
	plan.DecisionMaintenance:         fi.MatterMaintenanceDecision,
}

// remedies starts the time to have a decision changed. A recorded notice goes
// before the one that a letter or message presumes; of a decision that is served
// verifiably, or nobody says how, no day is presumed before its notice: there the
// instructions in it tell. The law is that of the day on which it was given, where
// that is known (HOL 126 § and the provisions on transition of the other acts).
func (c *counting) remedies(d *plan.Decision, at issue.Pointer) {
	k := clock{
		matter: matterOf(noticeMatters, d.Kind), part: d.ID, asOf: d.Given,
		ordinary: d.Delivery == plan.DeliveryLetter || d.Delivery == plan.DeliveryMessage,
	}
	switch {
	case k.matter == fi.MatterCustodyDecision && !c.past(d.Given).IsZero():
		k.only, k.day, k.at = fi.EventDecisionGiven, d.Given, at.Member("given")
	case !c.past(d.Noticed).IsZero():
		k.only, k.day, k.at = fi.EventDecisionNotice, d.Noticed, at.Member("noticed")
	case d.Sent.IsZero():
		return
	case d.Delivery == plan.DeliveryLetter:
		k.only, k.day, k.at = fi.EventDecisionPosted, d.Sent, at.Member("sent")
	case d.Delivery == plan.DeliveryMessage:
		k.only, k.day, k.at = fi.EventDecisionSent, d.Sent, at.Member("sent")
	default:
		k.matter, k.only, k.day, k.at = fi.MatterOtherDecision, fi.EventDecisionNotice, d.Sent, at.Member("sent")
	}
	if k.matter == fi.MatterCustodyDecision && k.only != fi.EventDecisionGiven {
		k.only, k.asOf = fi.EventDecisionNotice, civil.Date{} // a court's time never runs from notice: see its instructions
	}
	c.start(k)
}
