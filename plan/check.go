package plan

import (
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Check reports all that is wrong with the plan, however it was made: its form,
// and what its parts say against each other. Of a plan that was read it says what
// [Decode] said; a plan without issues can be written and read back without any. It
// does not look at the clock: whether a plan is valid never depends on the day.
func (p *Plan) Check() issue.List { return reader().Check(p, (*Plan).CheckParts) }

// CheckParts is the half of [Plan.Check] that takes the form for granted: what the
// parts of the plan say against each other, as references without an aim, periods
// that end before they begin, and what a plan in force lacks. It is for whoever has
// the form from [Decode].
func (p *Plan) CheckParts() issue.List {
	issues := p.checkReferences()
	for _, check := range []func() issue.List{
		p.checkChild,
		p.checkIdentifiers,
		p.checkCodes,
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
		for v := range p.Assessments[i].Views {
			if view := &p.Assessments[i].Views[v]; !p.speaks(view) {
				issues = append(issues, ruleViewVoice.At(issue.Pointer("/assessments").Item(i).Member("views").Item(v).Member("voice")))
			}
		}
	}
	return issues
}

var ruleViewVoice = issue.Rule{ID: "view.voice", Severity: issue.SeverityError, Words: code.Say(
	"Näkemys on kirjattu toisen äänelle kuin sille, jonka se on: kenenkään sanoja ei kirjata toisen nimiin.",
	"Synpunkten är antecknad på en annan röst än dess egen: ingens ord antecknas i någon annans namn.",
	"The view is filed under another voice than that of whose it is: nobody's words are filed as another's.")}

// speaks reports whether nothing says that a view is of another voice than that of
// whoever gave it. Who is not in the plan is told as a reference without an aim.
func (p *Plan) speaks(v *assess.View) bool {
	if v.By == "" {
		return true
	}
	if v.By == p.Child.ID {
		return v.Voice == assess.VoiceChild || !v.Voice.IsValid()
	}
	m := p.Person(v.By)
	if m == nil || !m.Kind.IsValid() {
		return true
	}
	switch v.Voice {
	case assess.VoiceChild:
		return false
	case assess.VoiceGuardian:
		return m.Kind == MemberGuardian
	case assess.VoiceProfessional:
		return m.Kind == MemberProfessional
	case assess.VoiceNearPerson:
		return m.Kind == MemberNearPerson || m.Kind == MemberExperienceExpert
	}
	return true
}

// Rules returns the rules by which this package reports, with their words.
func Rules() issue.Catalogue {
	return issue.Catalogue{
		ruleReferenceMissing, ruleReferenceKind, ruleIDTwice, rulePeriodReversed,
		ruleChildSubject, ruleBornLate,
		ruleMemberKind, ruleMemberGuardian, ruleIdentityCode, ruleIdentityCodeElsewhere, ruleCodeEmpty, ruleCodeOwn, ruleSecurityBanPlace, ruleSecurityBanAgainst, ruleSecurityBanChild,
		ruleIntakeReason, ruleIntakeAssessment,
		ruleActionPlace,
		ruleBatonMissing, ruleBatonAccepted, ruleBatonProfessional, ruleBatonFamily, ruleBatonGap, ruleBatonOverlap,
		ruleReachOneWay,
		ruleContactNext, ruleContactWorker, ruleContactFamily,
		ruleMeetingAttendance,
		ruleAgreementReason, ruleAgreementMissing, ruleAgreementNotAsked,
		ruleDecisionOrder,
		ruleConflictSides, ruleConflictSettled, ruleConflictOpen,
		ruleConsentParts, ruleConsentGiver, ruleConsentCapacity, ruleConsentOverMinor, ruleCapacityIncomplete,
		ruleWithdrawalEarly, ruleProhibitionGiver, ruleProhibitionGuardian,
		ruleTrackOverlap, ruleTrackIntake, ruleIntakeBorn,
		ruleMeetingMovedTwice, ruleMeetingNotMoved, ruleMeetingUnknown, ruleContactUnknown, ruleContactBecame,
		ruleBatonNamed, ruleBatonLate, ruleBatonLeaves, ruleDeputyMissing, ruleReturnNobody,
		ruleOfferUnknown, ruleOfferAnswered, ruleOfferRole,
		ruleStepNotAllowed, ruleStepBackwards, ruleStepReason, ruleHandOverOpen,
		ruleViewVoice, ruleActID, ruleActDay, ruleActBy, ruleActLeft, ruleActInstant, ruleActRecorder, ruleOfferAnsweredBy,
		ruleWithdrawalUnknown, ruleWithdrawalBy, ruleWithdrawalFavour, ruleTrackSame,
	}
}
