package fhir_test

import (
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

const (
	mappingPage = "../docs/reference/fhir-mapping.md"
	begin       = "<!-- table -->\n"
	end         = "<!-- end of table -->\n"
)

// The mapping page holds the tables that reading and writing follow.
func TestMappingPage(t *testing.T) {
	page, err := os.ReadFile(mappingPage)
	require.NoError(t, err)
	before, rest, found := strings.Cut(string(page), begin)
	require.True(t, found)
	_, after, found := strings.Cut(rest, end)
	require.True(t, found)
	want := before + begin + mappingTables() + end + after
	if *update {
		require.NoError(t, os.WriteFile(mappingPage, []byte(want), 0o644))
		return
	}
	assert.Equal(t, want, string(page), "run go test ./fhir -run TestMappingPage -update")
}

func mappingTables() string {
	var b strings.Builder
	part := ""
	for _, h := range fhir.Mapping() {
		if title := h.Part + " as " + strings.Join(h.Resources, ", "); title != part {
			part = title
			fmt.Fprintf(&b, "\n### %s\n\n| member | element | extension of ours |\n|---|---|---|\n", part)
		}
		name := h.Extension[strings.LastIndex(h.Extension, "/")+1:]
		element := "`" + h.Element + "`"
		if h.Only {
			element = "on " + element
		}
		if name != "" {
			name = "`" + name + "`"
		}
		if name != "" && !h.Only {
			name += " where the element cannot"
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", h.Member, element, name)
	}
	return b.String() + "\n"
}

// Every member of the model has a home: the table names it, or names what it is
// a part of. (That the home holds it, TestRoundTripAnyPlan shows.)
func TestEveryMemberHasAHome(t *testing.T) {
	homes := map[string]bool{}
	for _, h := range fhir.Mapping() {
		homes[h.Part+"."+h.Member] = true
	}
	n := 0
	nounOf := map[reflect.Type]string{
		reflect.TypeFor[plan.Child](): "child", reflect.TypeFor[plan.Sibling](): "sibling", reflect.TypeFor[plan.Member](): "member",
		reflect.TypeFor[plan.Organisation](): "organisation", reflect.TypeFor[plan.Concern](): "concern", reflect.TypeFor[plan.Intake](): "intake",
		reflect.TypeFor[plan.Request](): "request", reflect.TypeFor[plan.Consultation](): "consultation", reflect.TypeFor[plan.Meeting](): "meeting",
		reflect.TypeFor[assess.Assessment](): "assessment", reflect.TypeFor[assess.View](): "view", reflect.TypeFor[plan.Need](): "need",
		reflect.TypeFor[plan.Goal](): "goal", reflect.TypeFor[plan.Evaluation](): "evaluation", reflect.TypeFor[plan.Action](): "action",
		reflect.TypeFor[plan.Reach](): "reach", reflect.TypeFor[plan.Contact](): "contact", reflect.TypeFor[plan.Consent](): "consent",
		reflect.TypeFor[plan.Prohibition](): "prohibition", reflect.TypeFor[plan.LegalGround](): "legal-ground", reflect.TypeFor[plan.Copy](): "copy",
		reflect.TypeFor[plan.SectorPlan](): "sector-plan", reflect.TypeFor[plan.Decision](): "decision", reflect.TypeFor[plan.Attachment](): "attachment",
		reflect.TypeFor[plan.Offer](): "offer",
	}
	var walk func(t reflect.Type, part, prefix string)
	seen := map[reflect.Type]bool{}
	walk = func(typ reflect.Type, part, prefix string) {
		for f := range typ.Fields() {
			if f.Anonymous {
				walk(f.Type, part, prefix)
				continue
			}
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			n++
			assert.True(t, homes[part+"."+prefix+name], "%s.%s%s has no home", part, prefix, name)
			elem := f.Type
			for elem.Kind() == reflect.Slice || elem.Kind() == reflect.Pointer {
				elem = elem.Elem()
			}
			if noun := nounOf[elem]; noun != "" && !seen[elem] {
				seen[elem] = true
				walk(elem, noun, "")
			}
		}
	}
	walk(reflect.TypeFor[plan.Plan](), "plan", "")
	assert.Greater(t, n, 200)
}
