package sample_test

import (
	"encoding/json"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/schema"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// node is a place of the published schema, as far as the walk needs it.
type node struct {
	Ref        string           `json:"$ref"`
	Defs       map[string]*node `json:"$defs"`
	Properties map[string]*node `json:"properties"`
	Items      *node            `json:"items"`
	Enum       []string         `json:"enum"`
}

// places collects the members of the schema, as Type.member, and the codes of
// each set, as Set=code: all that there are, and all that occur.
type places struct {
	defs      map[string]*node
	all, seen map[string]bool
}

// find returns what a reference points at, and its name.
func (p *places) find(name string, n *node) (string, *node) {
	for n.Ref != "" {
		name = path.Base(n.Ref)
		n = p.defs[name]
	}
	return name, n
}

func (p *places) declare(name string, n *node) {
	name, n = p.find(name, n)
	for _, code := range n.Enum {
		p.all[name+"="+code] = true
	}
	if n.Items != nil {
		p.declare(name, n.Items)
	}
	for member, inner := range n.Properties {
		if at := name + "." + member; !p.all[at] {
			p.all[at] = true
			p.declare(at, inner)
		}
	}
}

func (p *places) note(name string, n *node, value any) {
	name, n = p.find(name, n)
	switch v := value.(type) {
	case string:
		if n.Enum != nil {
			p.seen[name+"="+v] = true
		}
	case []any:
		for _, item := range v {
			p.note(name, n.Items, item)
		}
	case map[string]any:
		for member, inner := range v {
			p.seen[name+"."+member] = true
			p.note(name+"."+member, n.Properties[member], inner)
		}
	}
}

// Every member of the published schema, each part's own, and every code of it
// occurs: whoever tests with the sample meets all that a record can hold.
func TestEveryMemberOccurs(t *testing.T) {
	const plans = 3000
	var root node
	require.NoError(t, json.Unmarshal(schema.Plan(), &root))
	p := places{defs: root.Defs, all: map[string]bool{}, seen: map[string]bool{}}
	p.declare("Plan", &root)
	for one := range sample.Plans(9, plans) {
		doc, err := plan.AppendCompact(nil, one)
		require.NoError(t, err)
		var value any
		require.NoError(t, json.Unmarshal(doc, &value))
		p.note("Plan", &root, value)
	}
	missing := slices.DeleteFunc(slices.Sorted(maps.Keys(p.all)), func(at string) bool { return p.seen[at] })
	assert.Empty(t, missing, "of %d members and codes these occur in none of %d plans:\n%s", len(p.all), plans, strings.Join(missing, "\n"))
	assert.Greater(t, len(p.all), 900, "the walk must find the schema")
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
