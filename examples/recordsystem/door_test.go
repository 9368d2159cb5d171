package main

import (
	"maps"
	"net/http"
	"net/url"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A concern that comes in by the one door begins a plan that its receiver holds, with
// the clocks that it starts; one about a child whose plan the worker has open goes there.
func TestDoor(t *testing.T) {
	w := newWorld(t, day)
	anna := w.login(t, "Anna Heikkilä")
	form := url.Values{
		"kind": {"protection-notification"}, "subject": {"lapsi-uusi-1"}, "given": {"Veera"}, "family": {"Uusi"}, "born": {"2018-03-01"}, "arrived": {"2026-11-27T10:15"},
		"channel": {"notification"}, "guardian": {"Sirpa Uusi"}, "text": {"Veera ei ole ollut koulussa viikkoon."},
	}
	for field, bad := range map[string]string{"kind": "", "subject": "010190-900A", "arrived": "2026-11-29T10:15", "text": ""} {
		broken := maps.Clone(form)
		broken.Set(field, bad)
		a := anna.post(t, "/concern", broken)
		assert.Equal(t, http.StatusUnprocessableEntity, a.status, field)
		assert.Contains(t, a.body, "Veera", field)
	}
	a := anna.post(t, "/concern", form)
	require.Equal(t, http.StatusOK, a.status, a.body)
	assert.Contains(t, a.body, "Veera Uusi")
	assert.Contains(t, a.body, "8.12.2026", "seven working days, no Saturday and no Sunday")
	assert.Contains(t, anna.get(t, "/").body, "Veera Uusi")
	found := anna.post(t, "/search", url.Values{"key": {"lapsi-uusi-1"}})
	assert.Equal(t, a.at.Path, found.at.Path)

	form.Set("kind", "concern")
	form.Set("text", "Koulu soitti uudelleen.")
	again := anna.post(t, "/concern", form)
	assert.Equal(t, a.at.Path, again.at.Path)
	assert.Contains(t, again.body, "Koulu soitti uudelleen.")

	laura := w.login(t, "Laura Korpela")
	assert.Equal(t, http.StatusNotFound, laura.get(t, "/concern").status, "the family's door is the worker's")
	assert.NotContains(t, laura.get(t, "/").body, "/concern")
}

// What a meeting wrote on paper comes in by the codes on it.
func TestSheet(t *testing.T) {
	w := newWorld(t, day)
	anna := w.login(t, "Anna Heikkilä")
	page := anna.get(t, "/sheet")
	require.Equal(t, http.StatusOK, page.status)
	assert.Contains(t, page.body, `name="f-A1"`)
	a := anna.post(t, "/sheet", url.Values{"subject": {"lapsi-uusi-2"}, "self": {"P3"}, "f-A1": {"Aamut sujuvat ilman huutoa."}})
	assert.Equal(t, http.StatusUnprocessableEntity, a.status)
	assert.Contains(t, a.body, "Aamut sujuvat ilman huutoa.", "every word comes back")
}
