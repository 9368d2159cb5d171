package history_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/subjects"
	"github.com/stretchr/testify/assert"
)

// What a store refuses is told by a rule, with words like any other.
func TestStoreErrorsAreRules(t *testing.T) {
	ids := map[history.StoreProblem]string{
		history.StoreNotFound: "store.not-found", history.StoreStale: "store.stale", history.StoreSecondInForce: "plan.second-in-force",
		history.StoreDestroyed: "store.destroyed",
	}
	for _, problem := range code.All[history.StoreProblem]() {
		err := &history.StoreError{Problem: problem}
		assert.Equal(t, ids[problem], err.Rule())
		_, known := append(subjects.Rules(), history.Rules()...).Find(err.Rule())
		assert.True(t, known, err.Rule())
	}
}
