package plan_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
)

// What a store refuses is told by a rule, with words like any other.
func TestStoreErrorsAreRules(t *testing.T) {
	ids := map[plan.StoreProblem]string{
		plan.StoreNotFound: "store.not-found", plan.StoreStale: "store.stale", plan.StoreSecondInForce: "plan.second-in-force",
	}
	for _, problem := range code.All[plan.StoreProblem]() {
		err := &plan.StoreError{Problem: problem}
		assert.Equal(t, ids[problem], err.Rule())
		_, known := plan.Rules().Find(err.Rule())
		assert.True(t, known, err.Rule())
	}
}
