package sample_test

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
)

// members collects the members of the model, as Type.member, and the codes, as
// set=code: all that there are, and all that occur.
type members struct{ all, seen map[string]bool }

func (m *members) declare(t reflect.Type) {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		m.declare(t.Elem())
	case reflect.Struct:
		for f := range t.Fields() {
			if f.Anonymous {
				m.declare(f.Type)
				continue
			}
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if name == "" || name == "-" {
				continue
			}
			if at := t.String() + "." + name; !m.all[at] {
				m.all[at] = true
				m.declare(f.Type)
			}
		}
	case reflect.Uint8:
		if s, ok := reflect.TypeAssert[code.Source](reflect.Zero(t)); ok {
			for _, row := range s.Table().Rows.All() {
				m.all[s.Table().Name+"="+row.Code] = true
			}
		}
	}
}

func (m *members) note(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			m.note(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			m.note(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if f.Anonymous {
				m.note(v.Field(i))
				continue
			}
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if name != "" && name != "-" && !v.Field(i).IsZero() {
				m.seen[v.Type().String()+"."+name] = true
				m.note(v.Field(i))
			}
		}
	case reflect.Uint8:
		if s, ok := reflect.TypeAssert[coded](v); ok && !v.IsZero() {
			m.seen[s.Table().Name+"="+s.String()] = true
		}
	}
}

// ofTwoPlans are members that come into being where plans are put together or
// merged: an invented plan is of one author and has none.
var ofTwoPlans = regexp.MustCompile(`^(conflict-kind=|plan-kind=(other|support-plan)$|plan\.(AgendaItem|Conflict|ConflictSide|Excerpt|Question|Settlement)\.|` +
	`plan\.(Meeting\.agenda|Plan\.conflicts|SectorPlan\.(excerpts|questions))$)`)

// Every member of the model and every code of it occurs: whoever tests with the
// sample meets all that a record can hold.
func TestEveryMemberOccurs(t *testing.T) {
	m := members{all: map[string]bool{}, seen: map[string]bool{}}
	m.declare(reflect.TypeFor[plan.Plan]())
	for p := range sample.Plans(9, 3000) {
		m.note(reflect.ValueOf(p).Elem())
	}
	var missing []string
	for at := range m.all {
		if !m.seen[at] && !ofTwoPlans.MatchString(at) {
			missing = append(missing, at)
		}
	}
	slices.Sort(missing)
	assert.Empty(t, missing)
	assert.Greater(t, len(m.all), 500, "the walk must find the model")
}

// A county's year has the shares that its row promises.
func TestCountyYear(t *testing.T) {
	initiations, notifications, assessments, completed, inTime := 0, 0, 0, 0, 0
	for p := range sample.PlansOf(sample.CountyYear, 5, 4000) {
		for _, in := range p.Intakes {
			if in.Outcome != nil && in.Outcome.Kind == plan.OutcomeJoined {
				continue
			}
			initiations++
			if in.Kind == plan.IntakeProtection {
				notifications++
			}
			if in.Outcome != nil && in.Outcome.Kind == plan.OutcomeAssessment {
				assessments++
			}
			for _, a := range p.Assessments {
				if day := civil.MustParseDate(in.Arrived.String()[:10]); !a.Completed.IsZero() {
					completed++
					if !a.Completed.After(day.AddMonths(3)) {
						inTime++
					}
				}
			}
			assert.Equal(t, "2024", in.Arrived.String()[:4])
		}
	}
	share := func(n, of int) float64 { return 100 * float64(n) / float64(of) }
	assert.InDelta(t, 99, share(notifications, initiations), 2)
	assert.InDelta(t, 17, share(assessments, initiations), 2)
	assert.InDelta(t, 61, share(inTime, completed), 5)
}

// coded is a member of a code set.
type coded interface {
	code.Source
	String() string
}
