package validation

import (
	"sync"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

var shared = sync.OnceValue(New)

// Check reports everything that is wrong with a plan that was built in Go: its
// form, and what its parts say against each other. A plan without issues can be
// written with [plan.Encode] and read back without issues.
func Check(p *plan.Plan) issue.List {
	list := Issues(shared().Struct(p)).FollowedBy(p.Check())
	list.Sort()
	return list
}

// CheckAssessment is [Check] for an assessment on its own.
func CheckAssessment(d *assess.Document) issue.List {
	list := Issues(shared().Struct(d)).FollowedBy(d.Check())
	list.Sort()
	return list
}
