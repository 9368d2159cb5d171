package history

import "github.com/onechildoneplan/oneplan/deadline/issue"

// ruleSecondInForce is the id of the rule of package plan that a [Store] holds
// to as well.
const ruleSecondInForce = "plan.second-in-force"

// Rules returns the rules by which this package reports, with their words.
func Rules() issue.Catalogue {
	return issue.Catalogue{
		ruleHistoryNumber, ruleHistoryPrevious, ruleHistoryDigest, ruleHistoryPart, ruleHistoryErased, ruleHistoryRoot, ruleHistoryTime,
		ruleHistoryAnchor, ruleHistoryBefore, ruleHistoryGap,
		ruleProofMember, ruleProofPart,
		ruleStoreDestroyed, ruleStoreNotFound, ruleStoreStale,
	}
}
