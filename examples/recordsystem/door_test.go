package main

import (
	"maps"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
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

// copied is a form with some answers changed.
func copied(form url.Values, with ...string) url.Values {
	next := maps.Clone(form)
	for i := 0; i < len(with); i += 2 {
		next.Set(with[i], with[i+1])
	}
	return next
}

// stored reads the plan of an address as it stands.
func (w *world) stored(t *testing.T, path string) *plan.Plan {
	t.Helper()
	p, err := w.db.store.Get(t.Context(), plan.PlanID(strings.TrimPrefix(path, "/plan/")))
	require.NoError(t, err)
	return p
}

// Whatever comes in about a child who is known stands in the plan with all that was
// entered, once, or the page says why it does not.
func TestDoorOfAKnownChild(t *testing.T) {
	w := newWorld(t, day)
	anna := w.login(t, "Anna Heikkilä")
	form := url.Values{
		"kind": {"concern"}, "subject": {"lapsi-uusi-3"}, "given": {"Veera"}, "family": {"Uusi"}, "arrived": {"2026-11-27T10:15"}, "text": {"Ensimmäinen."}, "once": {"a"},
	}
	at := anna.post(t, "/concern", form).at.Path
	for n, kind := range code.All[plan.IntakeKind]() {
		before := w.stored(t, at)
		row := copied(form, "kind", kind.String(), "arrived", "2026-11-26T18:40", "urgency", "urgent", "guardian", "Sirpa Uusi", "born", "2018-03-01", "text", "Tuli: "+kind.String(), "once", kind.String())
		if kind != plan.IntakeProtection && kind != plan.IntakePrenatal {
			row.Set("channel", "phone")
		}
		for range 2 {
			a := anna.post(t, "/concern", row)
			require.Equal(t, at, a.at.Path, kind)
			assert.Contains(t, a.body, "Tuli: "+kind.String())
			assert.Contains(t, a.body, "26.11.2026 18.40")
			assert.Contains(t, a.body, "kiireellinen")
		}
		p := w.stored(t, at)
		require.Len(t, p.Intakes, len(before.Intakes)+1, "%s: once", kind)
		i := p.Intakes[len(p.Intakes)-1]
		assert.Equal(t, kind, i.Kind)
		assert.Equal(t, "2026-11-26T18:40:00+02:00", i.Arrived.String())
		assert.Equal(t, plan.UrgencyUrgent, i.Urgency.Urgency)
		assert.Equal(t, "2018-03-01", p.Child.Born.String())
		g := p.People[len(p.People)-1]
		assert.Equal(t, "Sirpa Uusi", g.Name.String())
		assert.Len(t, p.People, 2, "one guardian, however often she is named")
		if kind != plan.IntakeConcern {
			assert.Len(t, p.Concerns, len(before.Concerns), n)
			assert.Equal(t, row.Get("channel") == "phone", i.Medium == plan.MediumPhone)
			continue
		}
		c := p.Concerns[len(p.Concerns)-1]
		assert.Equal(t, "2026-11-26", c.On.String())
		assert.Equal(t, plan.ChannelPhone, c.Channel)
		assert.Equal(t, []plan.ID{g.ID}, c.RaisedByIDs)
	}
	before := w.stored(t, at)
	for _, row := range []struct{ field, value, why string }{
		{"given", "Veeti", "another child: the key may be wrong"}, {"born", "2019-03-01", "another child"}, {"family", "Toinen", "another child"},
	} {
		a := anna.post(t, "/concern", copied(form, row.field, row.value, "once", row.field))
		assert.Equal(t, http.StatusUnprocessableEntity, a.status, row.why)
		assert.Contains(t, a.body, `id="concern-`+row.field+`-wrong"`, row.why)
	}
	a := anna.post(t, "/concern", copied(form, "kind", "application", "channel", "near-worker", "once", "c"))
	assert.Equal(t, http.StatusUnprocessableEntity, a.status, "no member of an application holds it")
	assert.Contains(t, a.body, `id="concern-channel-wrong"`)
	assert.Equal(t, before, w.stored(t, at), "what is refused is not stored in part")
}

// A worker who does not hold the baton receives too; the network is the holder's.
func TestDoorOfAColleague(t *testing.T) {
	w := newWorld(t, day)
	at := "/plan/" + string(aino(t).ID)
	mari := w.login(t, "Mari Lehto")
	form := url.Values{"kind": {"application"}, "subject": {aino(t).Child.Subject}, "arrived": {"2026-11-27T10:15"}, "text": {"Hakemus tuli."}, "guardian": {"Laura Korpela"}, "once": {"a"}}
	a := mari.post(t, "/concern", form)
	require.Equal(t, at, a.at.Path, a.body)
	assert.Contains(t, a.body, "Hakemus tuli.")
	for field, value := range map[string]string{"guardian": "Uusi Huoltaja", "born": "2020-01-01"} {
		a := mari.post(t, "/concern", copied(form, field, value, "once", field))
		assert.Equal(t, http.StatusUnprocessableEntity, a.status, field)
		assert.Contains(t, a.body, `id="concern-`+field+`-wrong"`)
	}
}

// A plan that is closed is not gone on with: a new one begins, once.
func TestDoorAfterAClosedPlan(t *testing.T) {
	w := newWorld(t, day)
	anna := w.login(t, "Anna Heikkilä")
	form := url.Values{"kind": {"concern"}, "subject": {"lapsi-uusi-4"}, "arrived": {"2026-11-27T10:15"}, "text": {"Ensimmäinen."}, "once": {"a"}}
	first := anna.post(t, "/concern", form).at.Path
	step := anna.form(t, first+"/write/step")
	closing := copied(step, "step", "close", "text", "Perhe muutti.")
	require.Equal(t, http.StatusOK, anna.post(t, first+"/write/step", closing).status)
	found := anna.post(t, "/search", url.Values{"key": {"lapsi-uusi-4"}})
	assert.Equal(t, "/search", found.at.Path, "no open plan")
	second := anna.post(t, "/concern", copied(form, "once", "b")).at.Path
	assert.NotEqual(t, first, second)
	assert.Equal(t, second, anna.post(t, "/concern", copied(form, "once", "b")).at.Path)
	assert.Equal(t, second, anna.post(t, "/search", url.Values{"key": {" lapsi-uusi-4 "}}).at.Path)
	assert.Len(t, w.stored(t, second).Intakes, 1, "a form that comes twice begins one plan")
	assert.Equal(t, first, anna.post(t, "/concern", form).at.Path, "the first form, again")
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

// Whoever goes back to a page that was sent, and writes something else into it, says
// something else, however the key of the page is the same.
func TestAPageThatWasGoneBackTo(t *testing.T) {
	w := newWorld(t, day)
	sari := w.login(t, "Sari Koskinen")
	need := sari.form(t, onni+"/write/need")
	first := copied(need, "text", "Ensimmäinen sana.", "kind", "safety")
	for _, form := range []url.Values{first, first, copied(first, "text", "Toinen sana."), first} {
		require.Equal(t, http.StatusOK, sari.post(t, onni+"/write/need", form).status)
	}
	said := map[string]int{}
	for _, n := range w.stored(t, onni).Needs {
		said[n.Text]++
	}
	assert.Equal(t, 1, said["Ensimmäinen sana."], "what comes twice is stored once")
	assert.Equal(t, 1, said["Toinen sana."], "nothing that was answered is lost")

	one := copied(sari.form(t, "/concern"), "kind", "concern", "subject", "lapsi-uusi-7", "arrived", "2026-11-27T10:15", "text", "Yksi huoli.")
	other := copied(one, "subject", "lapsi-uusi-8", "text", "Toinen huoli.")
	at := sari.post(t, "/concern", one).at.Path
	assert.Equal(t, at, sari.post(t, "/concern", one).at.Path)
	next := sari.post(t, "/concern", other).at.Path
	assert.NotEqual(t, at, next, "another child's concern is in another plan")
	assert.Equal(t, "Toinen huoli.", w.stored(t, next).Concerns[0].Text)
}

// What is no text is refused before anything looks at it, in whichever field it stands.
func TestNoText(t *testing.T) {
	w := newWorld(t, day)
	sari := w.login(t, "Sari Koskinen")
	concern := copied(sari.form(t, "/concern"), "kind", "concern", "subject", "lapsi-uusi-9", "arrived", "2026-11-27T10:15", "text", "Huoli.", "given", "Veera", "guardian", "Sirpa")
	for _, name := range []string{"text", "given", "guardian", "once"} {
		assert.Equal(t, http.StatusBadRequest, sari.post(t, "/concern", copied(concern, name, "a\xff")).status, name)
	}
	need := copied(sari.form(t, onni+"/write/need"), "text", "Sana.", "kind", "safety")
	for _, name := range []string{"text", "child", "once"} {
		assert.Equal(t, http.StatusBadRequest, sari.post(t, onni+"/write/need", copied(need, name, "\xff\xfe")).status, name)
	}
	assert.NotContains(t, w.logs.String(), "level=ERROR")
}
