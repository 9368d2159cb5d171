package print_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/stretchr/testify/assert"
)

func TestHours(t *testing.T) {
	for _, row := range []struct {
		name string
		r    plan.Reach
		l    code.Lang
		want string
		why  string
	}{
		{"office hours", plan.Reach{Days: []deadline.Weekday{deadline.Monday, deadline.Tuesday, deadline.Wednesday}, From: "09:00", To: "15:30"}, code.FI, "ma\u2060–\u2060ke klo\u00a09.00\u2060–\u206015.30", "as it stands on doors"},
		{"days alone", plan.Reach{Days: []deadline.Weekday{deadline.Thursday}}, code.FI, "torstaisin", "no time is agreed"},
		{"time alone", plan.Reach{From: "09:00", To: "15:00"}, code.EN, "09:00\u2060–\u206015:00", "any day"},
		{"nothing", plan.Reach{}, code.SV, "", "nothing is agreed"},
	} {
		t.Run(row.name, func(t *testing.T) { assert.Equal(t, row.want, print.Hours(&row.r, row.l), row.why) })
	}
}
