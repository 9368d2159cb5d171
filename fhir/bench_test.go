package fhir_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/onechildoneplan/oneplan/fhir"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
	"github.com/stretchr/testify/require"
)

// BenchmarkPlanToBytes turns a plan into the bytes of a transaction.
func BenchmarkPlanToBytes(b *testing.B) {
	p := cases(b)["eeli.json"]
	var out []byte
	for b.Loop() {
		out, _ = fhir.New(p, fhir.Options{}).AppendTransaction(out[:0])
	}
	b.SetBytes(int64(len(out)))
}

// BenchmarkPlanToResources makes the resources alone.
func BenchmarkPlanToResources(b *testing.B) {
	p := cases(b)["eeli.json"]
	for b.Loop() {
		fhir.New(p, fhir.Options{})
	}
}

// BenchmarkResourcesToBytes writes resources that are there.
func BenchmarkResourcesToBytes(b *testing.B) {
	g := fhir.New(cases(b)["eeli.json"], fhir.Options{})
	var out []byte
	for b.Loop() {
		out, _ = g.AppendTransaction(out[:0])
	}
	b.SetBytes(int64(len(out)))
}

// BenchmarkModelsToBytes writes the same resources as golang-fhir-models does.
func BenchmarkModelsToBytes(b *testing.B) {
	g := fhir.New(cases(b)["eeli.json"], fhir.Options{})
	models := make([]json.Marshaler, len(g.Resources))
	for i, r := range g.Resources {
		models[i] = model(b, r)
	}
	var out []byte
	for b.Loop() {
		bundle := r4.Bundle{Type: r4.BundleTypeTransaction}
		for i, r := range g.Resources {
			raw, err := json.Marshal(models[i])
			if err != nil {
				b.Fatal(err)
			}
			bundle.Entry = append(bundle.Entry, r4.BundleEntry{FullUrl: new("urn:uuid:" + r.ID), Resource: raw,
				Request: &r4.BundleEntryRequest{Method: r4.HTTPVerbPOST, Url: r.Type}})
		}
		out, _ = json.Marshal(bundle)
	}
	b.SetBytes(int64(len(out)))
}

// model is the resource as the type of golang-fhir-models, with its MarshalJSON.
func model(t testing.TB, r fhir.Resource) json.Marshaler {
	t.Helper()
	types := map[string]any{
		"Appointment": r4.Appointment{}, "CarePlan": r4.CarePlan{}, "CareTeam": r4.CareTeam{}, "Communication": r4.Communication{},
		"Condition": r4.Condition{}, "Consent": r4.Consent{}, "DocumentReference": r4.DocumentReference{}, "Encounter": r4.Encounter{},
		"Goal": r4.Goal{}, "Observation": r4.Observation{}, "Organization": r4.Organization{}, "Patient": r4.Patient{},
		"Practitioner": r4.Practitioner{}, "PractitionerRole": r4.PractitionerRole{}, "Provenance": r4.Provenance{},
		"QuestionnaireResponse": r4.QuestionnaireResponse{}, "RelatedPerson": r4.RelatedPerson{},
		"ServiceRequest": r4.ServiceRequest{}, "Task": r4.Task{},
	}
	require.Contains(t, types, r.Type)
	data, err := r.AppendJSON(nil)
	require.NoError(t, err)
	v := reflect.New(reflect.TypeOf(types[r.Type]))
	require.NoError(t, json.Unmarshal(data, v.Interface()))
	return v.Elem().Interface().(json.Marshaler)
}

// BenchmarkBytesToPlan reads a plan from a bundle.
func BenchmarkBytesToPlan(b *testing.B) {
	data, err := fhir.New(cases(b)["eeli.json"], fhir.Options{}).AppendTransaction(nil)
	require.NoError(b, err)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		fhir.Read(data, fhir.ReadOptions{})
	}
}

// BenchmarkValid only looks whether the same bytes are JSON: the measure of the
// machine beside the others.
func BenchmarkValid(b *testing.B) {
	data, err := fhir.New(cases(b)["eeli.json"], fhir.Options{}).AppendTransaction(nil)
	require.NoError(b, err)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if !json.Valid(data) {
			b.Fatal("not JSON")
		}
	}
}
