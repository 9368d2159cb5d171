package plan_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
)

// The wire knows each way by one code; two that change places are two valid documents
// that say something else.
func TestWayCodes(t *testing.T) {
	for want, way := range map[string]plan.Way{
		"phone": plan.WayPhone, "message": plan.WayMessage, "service": plan.WayService, "visit": plan.WayVisit, "letter": plan.WayLetter, "meeting": plan.WayMeeting,
	} {
		assert.Equal(t, want, way.String())
	}
}
