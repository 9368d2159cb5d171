package sample_test

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A filled plan is of the form, refers to its own parts alone, also after another of
// the same filler, and a few of them fill every member that the model has.
func TestFilled(t *testing.T) {
	filled := map[string]bool{}
	for seed := range uint64(60) {
		f := sample.NewFiller(seed)
		for nth := range 2 {
			p := f.Plan()
			var b bytes.Buffer
			require.NoError(t, plan.Encode(&b, p))
			_, issues := plan.Decode(b.Bytes(), issue.Limits{})
			for _, i := range issues {
				require.False(t, strings.HasPrefix(i.Rule, "form.") || strings.HasPrefix(i.Rule, "reference."), "seed %d, plan %d: %v", seed, nth, i)
			}
			filledMembers(reflect.ValueOf(p).Elem(), func(name string, v reflect.Value) { filled[name] = filled[name] || !v.IsZero() })
		}
	}
	for name, ok := range filled {
		assert.True(t, ok, "%s is never filled", name)
	}
	assert.Greater(t, len(filled), 300)
}

func filledMembers(v reflect.Value, f func(string, reflect.Value)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() {
				f(v.Type().Name()+"."+field.Name, v.Field(i))
				filledMembers(v.Field(i), f)
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			filledMembers(v.Elem(), f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			filledMembers(v.Index(i), f)
		}
	}
}

// A part is filled with references into the plan; rewriting keeps what it is told
// to, all ids and all references.
func TestFilledPart(t *testing.T) {
	f := sample.NewFiller(3)
	p := f.Plan()
	var v assess.View
	for len(v.Findings) == 0 {
		f.Part(p, &v)
	}
	assert.NotEmpty(t, v.ID)
	assert.Contains(t, append([]plan.ID{""}, f.Pick("*")), plan.ID(""), "the plan is known")
	before := v
	before.Findings = append([]assess.Finding(nil), v.Findings...)
	f.Rewrite(&v, func(member string) bool { return member == "voice" })
	assert.Equal(t, before.ID, v.ID)
	assert.Equal(t, before.By, v.By)
	assert.Equal(t, before.Voice, v.Voice)
	require.Len(t, v.Findings, len(before.Findings))
	assert.NotEqual(t, before.Findings, v.Findings)
}
