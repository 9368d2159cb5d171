package validation

import (
	"sync"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

var shared = sync.OnceValue(New)

// Check is [plan.Plan.Check] by way of validator/v10: it says the same of every plan.
// Who has no validator of their own has no need of it.
func Check(p *plan.Plan) issue.List {
	list := Issues(shared().Struct(p)).FollowedBy(p.CheckParts())
	list.Sort()
	return list
}

// CheckAssessment is [assess.Document.Check] by way of validator/v10.
func CheckAssessment(d *assess.Document) issue.List {
	list := Issues(shared().Struct(d)).FollowedBy(d.CheckParts())
	list.Sort()
	return list
}
