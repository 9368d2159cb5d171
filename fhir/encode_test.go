package fhir_test

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"reflect"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// filled fills every element of a resource of the model, as deep as told, each with something
// of its own; an extension of ours has the one value whose turn it is.
type filled struct{ n, turn int }

func (f *filled) fill(v reflect.Value, deep int) {
	f.n++
	switch {
	case v.Type() == reflect.TypeFor[json.RawMessage]():
		v.SetBytes(fmt.Appendf(nil, `{"raw":%d}`, f.n))
		return
	case v.Type() == reflect.TypeFor[json.Number]():
		v.SetString(fmt.Sprint(f.n, ".50"))
		return
	case v.Type() == reflect.TypeFor[fhir.Extension]():
		f.extension(v, deep)
		return
	case v.Type() == reflect.TypeFor[r4.Extension](): // has fifty values, all of other types
		v.FieldByName("Url").SetString(fmt.Sprint("urn:", f.n))
		return
	}
	if _, ok := reflect.TypeAssert[interface{ Code() string }](v); ok && v.Kind() == reflect.Int {
		v.SetInt(1) // each set of codes has two
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("text %d äö \"<&>\" 	", f.n))
	case reflect.Bool:
		v.SetBool(f.n%2 == 0)
	case reflect.Int:
		v.SetInt(int64(f.n%7) - 3)
	case reflect.Pointer:
		if deep > 0 || scalarKind(v.Type().Elem()) {
			v.Set(reflect.New(v.Type().Elem()))
			f.fill(v.Elem(), deep-1)
		}
	case reflect.Slice:
		if deep > 0 || scalarKind(v.Type().Elem()) {
			v.Set(reflect.MakeSlice(v.Type(), 1+f.n%3, 3))
			for i := range v.Len() {
				f.fill(v.Index(i), deep-1)
			}
		}
	case reflect.Struct:
		for _, field := range v.Fields() {
			f.fill(field, deep)
		}
	}
}

func scalarKind(t reflect.Type) bool {
	return t.Kind() != reflect.Struct && t.Kind() != reflect.Slice && t.Kind() != reflect.Pointer
}

// extension fills an extension of ours: it has an id or none, a value or extensions.
func (f *filled) extension(v reflect.Value, deep int) {
	e := v.Addr().Interface().(*fhir.Extension)
	e.Url = fmt.Sprint("urn:", f.n)
	if f.turn++; f.turn%2 == 0 {
		e.Id = new(fmt.Sprint("e", f.n))
	}
	const values = 3 // id, url and extensions come first
	if at := values + f.turn%(v.NumField()-values+1); at < v.NumField() {
		value := reflect.New(v.Field(at).Type().Elem())
		f.fill(value.Elem(), 1)
		v.Field(at).Set(value)
		return
	}
	f.fill(v.FieldByName("Extension"), deep)
}

// encoded are all resources that we write.
func encoded() []any {
	return []any{new(fhir.Appointment), new(fhir.CarePlan), new(fhir.CareTeam), new(fhir.Communication), new(fhir.Composition), new(fhir.Condition), new(fhir.Consent), new(fhir.DocumentReference),
		new(fhir.Encounter), new(fhir.Goal), new(fhir.Observation), new(fhir.Organization), new(fhir.Patient), new(fhir.Practitioner), new(fhir.PractitionerRole), new(fhir.Provenance),
		new(fhir.QuestionnaireResponse), new(fhir.RelatedPerson), new(fhir.ServiceRequest), new(fhir.Task)}
}

// Whatever stands in a resource, we write what Go's own encoder writes of it: every element of
// every type, every value of an extension.
func TestEncodedAsGoEncodes(t *testing.T) {
	values := map[string]bool{}
	text := func(v any) string {
		b, err := json.Marshal(v)
		require.NoError(t, err)
		return string(b)
	}
	for _, of := range encoded() {
		v := reflect.ValueOf(of).Elem()
		t.Run(v.Type().Name(), func(t *testing.T) {
			for turn := range 4 {
				v.SetZero()
				f := &filled{turn: turn * 5}
				f.fill(v, 3)
				want, err := json.Marshal(of)
				require.NoError(t, err)
				got, err := (&fhir.Resource{Value: of}).AppendJSON([]byte("before"))
				require.NoError(t, err)
				rest, ok := strings.CutPrefix(string(got), "before")
				require.True(t, ok, "what was there stays")
				is := decoded(t, []byte(rest))
				same(t, text(pruned(decoded(t, want))), text(is))
				for _, l := range leaves(is, "", nil, nil) {
					for name := range reflect.TypeFor[fhir.Extension]().Fields() {
						if member, _, _ := strings.Cut(name.Tag.Get("json"), ","); strings.Contains(string(l.at), "/"+member) {
							values[member] = true
						}
					}
				}
			}
		})
	}
	assert.Len(t, values, reflect.TypeFor[fhir.Extension]().NumField(), "each value of an extension was there")
}

func decoded(t *testing.T, text []byte) (v any) {
	require.NoError(t, json.Unmarshal(text, &v))
	return v
}

// pruned is a value without what Go writes of an element that is required and not there.
func pruned(v any) any {
	switch v := v.(type) {
	case map[string]any:
		maps.DeleteFunc(v, func(_ string, inner any) bool {
			inner = pruned(inner)
			m, ok := inner.(map[string]any)
			return inner == nil || ok && len(m) == 0
		})
	case []any:
		for i := range v {
			pruned(v[i])
		}
	}
	return v
}

// What is empty is left out, wherever it stands, and leaves no comma behind.
func TestEmptyIsLeftOut(t *testing.T) {
	for _, row := range []struct {
		name string
		of   any
		want string
	}{
		{"nothing at all", new(r4.OtherPatient), `{}`},
		{"an empty element first", &r4.OtherPatient{Meta: new(r4.Meta), BirthDate: new("2020-01-02")}, `{"birthDate":"2020-01-02"}`},
		{"an empty element last", &r4.OtherPatient{Id: new("a"), ManagingOrganization: new(r4.Reference)}, `{"id":"a"}`},
		{"an empty element between", &r4.OtherPatient{Id: new("a"), Meta: new(r4.Meta), Language: new("fi")}, `{"id":"a","language":"fi"}`},
		{"an element of empty ones", &r4.OtherPatient{Id: new("a"), MaritalStatus: &r4.CodeableConcept{Coding: []r4.Coding{}}}, `{"id":"a"}`},
		{"an empty list", &r4.OtherPatient{Id: new("a"), Name: []r4.HumanName{}}, `{"id":"a"}`},
		{"no truth is not untrue", &r4.OtherPatient{Active: new(false)}, `{"active":false}`},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, err := (&fhir.Resource{Value: row.of}).AppendJSON(nil)
			require.NoError(t, err)
			assert.Equal(t, row.want, string(got))
		})
	}
}

// A code or text that FHIR cannot hold is an error, however deep it stands, in whatever form
// the graph is written.
func TestWhatFHIRCannotHold(t *testing.T) {
	const broken = "a\xff"
	const text, code = "fhir: a text is not valid UTF-8", "fhir: an enumerated element holds no code of its set"
	extension := func(e fhir.Extension) any { return &fhir.Goal{Extension: []fhir.Extension{{Url: "urn:x"}, e}} }
	for _, row := range []struct {
		name string
		of   any
		want string
	}{
		{"a text", &fhir.Goal{ResourceType: broken}, text},
		{"a text in a list", &fhir.Patient{OtherPatient: r4.OtherPatient{Name: []r4.HumanName{{Given: []string{"a", broken}}}}}, text},
		{"a code", &fhir.CarePlan{OtherCarePlan: r4.OtherCarePlan{Status: 99}}, code},
		{"the url of an extension", extension(fhir.Extension{Url: broken}), text},
		{"the id of an extension", extension(fhir.Extension{Id: new(broken)}), text},
		{"the value of an extension", extension(fhir.Extension{ValueString: new(broken)}), text},
		{"an element of its value", extension(fhir.Extension{ValueCoding: &r4.Coding{Code: new(broken)}}), text},
		{"an extension of an extension", extension(fhir.Extension{Extension: []fhir.Extension{{Url: "urn:x"}, {Url: broken}}}), text},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := fhir.Resource{Type: "Goal", ID: "a", Value: row.of}
			_, err := r.AppendJSON(nil)
			require.EqualError(t, err, row.want)
			g := fhir.New(cases(t)["aino.json"], fhir.Options{Recorded: civil.MustParseInstant("2026-11-21T12:00:00+02:00")})
			g.Resources = append(g.Resources, r)
			for form, write := range inForms {
				_, err := write(g, nil)
				require.EqualError(t, err, row.want, form)
			}
			for form, write := range writers {
				require.EqualError(t, write(g, io.Discard), row.want, form)
			}
		})
	}
}
