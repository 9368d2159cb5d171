package main

import (
	"encoding/json"
	"fmt"
	"reflect"

	"github.com/onechildoneplan/oneplan/fhir"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// types are golang-fhir-models' own types of what a plan becomes.
var types = map[string]reflect.Type{
	"Appointment":           reflect.TypeFor[r4.Appointment](),
	"CarePlan":              reflect.TypeFor[r4.CarePlan](),
	"CareTeam":              reflect.TypeFor[r4.CareTeam](),
	"Communication":         reflect.TypeFor[r4.Communication](),
	"Condition":             reflect.TypeFor[r4.Condition](),
	"Consent":               reflect.TypeFor[r4.Consent](),
	"DocumentReference":     reflect.TypeFor[r4.DocumentReference](),
	"Encounter":             reflect.TypeFor[r4.Encounter](),
	"Goal":                  reflect.TypeFor[r4.Goal](),
	"Observation":           reflect.TypeFor[r4.Observation](),
	"Organization":          reflect.TypeFor[r4.Organization](),
	"Patient":               reflect.TypeFor[r4.Patient](),
	"Practitioner":          reflect.TypeFor[r4.Practitioner](),
	"PractitionerRole":      reflect.TypeFor[r4.PractitionerRole](),
	"QuestionnaireResponse": reflect.TypeFor[r4.QuestionnaireResponse](),
	"RelatedPerson":         reflect.TypeFor[r4.RelatedPerson](),
	"ServiceRequest":        reflect.TypeFor[r4.ServiceRequest](),
	"Task":                  reflect.TypeFor[r4.Task](),
}

// models are the resources of a graph as golang-fhir-models' types.
func models(g *fhir.Graph) ([]json.Marshaler, error) {
	var all []json.Marshaler
	for i := range g.Resources {
		r := &g.Resources[i]
		data, err := r.AppendJSON(nil)
		if err != nil {
			return nil, err
		}
		m, err := unmarshal(r.Type, data)
		if err != nil {
			return nil, err
		}
		all = append(all, m)
	}
	return all, nil
}

// unmarshal reads one resource as encoding/json does.
func unmarshal(resourceType string, data []byte) (json.Marshaler, error) {
	t, ok := types[resourceType]
	if !ok {
		return nil, fmt.Errorf("no model for %s", resourceType)
	}
	v := reflect.New(t)
	if err := json.Unmarshal(data, v.Interface()); err != nil {
		return nil, err
	}
	return v.Interface().(json.Marshaler), nil
}

// marshalModels writes a transaction as golang-fhir-models and encoding/json do.
func marshalModels(b *bundle) ([]byte, error) {
	out := r4.Bundle{Type: r4.BundleTypeTransaction, Entry: make([]r4.BundleEntry, len(b.models))}
	for i, m := range b.models {
		raw, err := json.Marshal(m)
		if err != nil {
			return nil, err
		}
		r := &b.graph.Resources[i]
		out.Entry[i] = r4.BundleEntry{FullUrl: new("urn:uuid:" + r.ID), Resource: raw,
			Request: &r4.BundleEntryRequest{Method: r4.HTTPVerbPOST, Url: r.Type}}
	}
	return json.Marshal(out)
}

// unmarshalModels reads a bundle into golang-fhir-models' types.
func unmarshalModels(data []byte) ([]json.Marshaler, error) {
	var in r4.Bundle
	if err := json.Unmarshal(data, &in); err != nil {
		return nil, err
	}
	all := make([]json.Marshaler, 0, len(in.Entry))
	for i := range in.Entry {
		var kind struct {
			ResourceType string `json:"resourceType"`
		}
		if err := json.Unmarshal(in.Entry[i].Resource, &kind); err != nil {
			return nil, err
		}
		m, err := unmarshal(kind.ResourceType, in.Entry[i].Resource)
		if err != nil {
			return nil, err
		}
		all = append(all, m)
	}
	return all, nil
}
