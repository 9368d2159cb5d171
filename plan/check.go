package plan

import (
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Check reports what the parts of the plan say against each other: references
// without an aim, periods that end before they begin, and what a plan in force
// lacks. It does not look at the clock: whether a plan is valid never depends
// on the day. The plan is of the right form; for a plan built in Go,
// validation.Check tells.
func (p *Plan) Check() issue.List {
	issues := p.checkReferences()
	for _, check := range []func() issue.List{
		p.checkChild,
		p.checkIdentifiers,
		p.checkMembers,
		p.checkSecurityBans,
		p.checkIntakes,
		p.checkTracks,
		p.checkMeetings,
		p.checkMoves,
		p.checkAssessments,
		p.checkActions,
		p.checkBaton,
		p.checkAcceptance,
		p.checkFollowUp,
		p.checkContacts,
		p.checkAgreements,
		p.checkConflicts,
		p.checkConsents,
		p.checkDecisions,
		p.checkCourse,
	} {
		issues = append(issues, check()...)
	}
	return issues
}

// checkAssessments asks each assessment what it says against itself; see
// [assess.Rules] for those rules. Hints, as that the child has not been heard in
// one point, are left to those who work on the star.
func (p *Plan) checkAssessments() (issues issue.List) {
	for i := range p.Assessments {
		for _, found := range p.Assessments[i].Check().Under(issue.Pointer("/assessments").Item(i)) {
			if found.Severity != issue.SeverityHint {
				issues = append(issues, found)
			}
		}
	}
	return issues
}

// Rules returns the rules by which this package reports, with their words.
func Rules() issue.Catalogue {
	return issue.Catalogue{
		ruleReferenceMissing, ruleReferenceKind, ruleIDTwice, rulePeriodReversed,
		ruleChildSubject, ruleSecondInForce,
		ruleMemberKind, ruleIdentityCode, ruleIdentityCodeElsewhere, ruleSecurityBanPlace, ruleSecurityBanAgainst,
		ruleIntakeReason,
		ruleActionPlace,
		ruleBatonMissing, ruleBatonAccepted, ruleBatonProfessional, ruleBatonFamily, ruleBatonGap, ruleBatonOverlap,
		ruleReachOneWay,
		ruleContactNext,
		ruleAgreementReason, ruleAgreementMissing,
		ruleDecisionOrder,
		ruleConflictSides, ruleConflictSettled, ruleConflictOpen,
		ruleConsentParts, ruleConsentGiver, ruleConsentCapacity, ruleConsentOverMinor, ruleCapacityIncomplete,
		ruleWithdrawalEarly, ruleProhibitionGiver, ruleProhibitionGuardian,
		ruleTrackOverlap, ruleTrackIntake, ruleIntakeBorn,
		ruleMeetingMovedTwice, ruleMeetingNotMoved, ruleMeetingUnknown, ruleContactUnknown,
		ruleBatonNamed, ruleBatonLate, ruleBatonLeaves, ruleDeputyMissing, ruleReturnNobody,
		ruleOfferUnknown, ruleOfferAnswered, ruleOfferRole,
		ruleStepNotAllowed, ruleStepBackwards, ruleStepReason, ruleHandOverOpen,
		ruleWithdrawalUnknown, ruleTrackSame,
		ruleDueUncounted,
	}
}
