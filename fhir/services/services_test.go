package services_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/services"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/directory"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	update      = flag.Bool("update", false, "write the golden files anew")
	directories = flag.Int("directories", 200, "how many invented directories go out and in")
)

func county(t testing.TB) *directory.Directory {
	t.Helper()
	doc, err := os.ReadFile("../../examples/county/services.json")
	require.NoError(t, err)
	d, issues := directory.Decode(doc, issue.Limits{})
	require.Empty(t, issues)
	return d
}

func written(t testing.TB, d *directory.Directory, o services.Options) []byte {
	t.Helper()
	data, issues, err := services.Append(nil, d, o)
	require.NoError(t, err)
	require.False(t, issues.HasErrors(), "%v", issues)
	return data
}

func read(t testing.TB, data []byte) *services.Reading {
	t.Helper()
	r, issues := services.Read(data, services.ReadOptions{})
	require.Empty(t, issues)
	return r
}

func told(losses []fhir.Loss) (all []string) {
	for _, l := range losses {
		all = append(all, string(l.Pointer)+" "+l.Reason.String())
	}
	return all
}

// What goes out comes back, in either form, without a loss.
func TestOutAndIn(t *testing.T) {
	d := county(t)
	golden := written(t, d, services.Options{})
	if *update {
		require.NoError(t, os.WriteFile("testdata/county.fhir.json", golden, 0o644))
	}
	want, err := os.ReadFile("testdata/county.fhir.json")
	require.NoError(t, err)
	assert.Equal(t, string(want), string(golden))
	for _, form := range code.All[services.Form]() {
		r := read(t, written(t, d, services.Options{Form: form, Recorded: civil.MustParseInstant("2026-03-12T10:00:00Z")}))
		assert.Equal(t, d, r.Directory, form)
		assert.Empty(t, told(r.Losses), form)
		assert.Empty(t, r.Issues, form)
		assert.True(t, r.Remainder().IsZero(), form)
	}
}

// Any directory that is sound comes back as it was, whatever its texts hold.
func TestAnyDirectoryComesBack(t *testing.T) {
	for seed := range uint64(*directories) {
		d := invented(seed)
		r := read(t, written(t, d, services.Options{Form: services.Form(1 + seed%2)}))
		require.Equal(t, d, r.Directory, "seed %d", seed)
		require.Empty(t, told(r.Losses), "seed %d", seed)
		require.False(t, r.Issues.HasErrors(), "seed %d", seed)
	}
}

// invented is a directory of chance, sound and full of odd texts.
func invented(seed uint64) *directory.Directory {
	rnd := rand.New(rand.NewPCG(seed, 7))
	texts := []string{"Perhetyö", "a < b & c > \"d\"", " väli ", "rivi\ntoinen", "\t", "😊", "urn:uuid:x", "Location/area-0", "#", "\uffff", "0", "null", "suom\u202e"}
	text := func() string { return texts[rnd.IntN(len(texts))] }
	words := func() (w directory.Words) {
		for w.IsZero() {
			for _, to := range []*string{&w.FI, &w.SV, &w.EN} {
				if rnd.IntN(2) == 0 {
					*to = text()
				}
			}
		}
		return w
	}
	maybe := func() directory.Words {
		if rnd.IntN(3) == 0 {
			return directory.Words{}
		}
		return words()
	}
	reach := func() (c directory.Contact) {
		for _, to := range []*string{&c.Phone, &c.Email, &c.Web} {
			if rnd.IntN(3) == 0 {
				*to = text()
			}
		}
		return c
	}
	d := &directory.Directory{Format: directory.Format1, Name: maybe()}
	if rnd.IntN(2) == 0 {
		d.On, d.MunicipalitySystem = civil.MustDate(2026, 2, 1+rnd.IntN(28)), "urn:x:towns"
	}
	key := func(n int) directory.Key { return directory.Key(fmt.Sprintf("k-%d", n)) } // the same for parts of each kind
	few := func(most int) []directory.Key {
		var all []directory.Key
		for n := range most {
			if rnd.IntN(2) == 0 {
				all = append(all, key(n))
			}
		}
		rnd.Shuffle(len(all), func(a, b int) { all[a], all[b] = all[b], all[a] })
		return all
	}
	areas, actors := rnd.IntN(4), rnd.IntN(5)
	for n := range areas {
		d.Areas = append(d.Areas, directory.Area{ID: key(n), Name: words(), Municipalities: []string{"297", fmt.Sprint(n)}})
	}
	for n := range actors {
		a := directory.Actor{ID: key(n), Name: words(), Sector: plan.Sector(rnd.IntN(4)), Ownership: plan.Ownership(rnd.IntN(3)), Contact: reach()}
		if n > 0 && rnd.IntN(2) == 0 {
			a.PartOfID = key(rnd.IntN(n))
		}
		for range rnd.IntN(3) {
			a.Identifiers = append(a.Identifiers, directory.Identifier{System: []string{"urn:a", services.SystemKey}[rnd.IntN(2)], Value: text()})
		}
		d.Actors = append(d.Actors, a)
	}
	if actors == 0 {
		return d
	}
	for n := range rnd.IntN(3) {
		if members := few(actors); members != nil {
			d.Teams = append(d.Teams, directory.Team{ID: key(n), Name: words(), AreaIDs: few(areas), ActorIDs: members})
		}
	}
	for n := range rnd.IntN(6) {
		o := directory.Offer{ID: key(n), ActorID: key(rnd.IntN(actors)), Name: words(), Task: maybe(), When: maybe(), For: maybe(), Invite: maybe(), Contact: reach(),
			Needs: code.All[plan.NeedKind]()[:1+rnd.IntN(5)], AgeFrom: rnd.IntN(3), AreaIDs: few(areas), Tier: plan.Tier(rnd.IntN(4)), Access: directory.Access(rnd.IntN(5))}
		slices.Reverse(o.Needs)
		if rnd.IntN(2) == 0 {
			o.AgeUnder = 7 + rnd.IntN(11)
			o.Municipalities, o.Langs = []string{"915", "001"}, []plan.LangTag{"se", "sv-FI"}
			o.Groups, o.Deliveries = code.All[plan.ClientGroup]()[:2], code.All[directory.Delivery]()
			o.Period.From = civil.MustDate(2026, 1, 1)
		}
		if rnd.IntN(3) == 0 {
			o.Period.To = civil.MustDate(2027, 12, 31)
		}
		d.Offers = append(d.Offers, o)
	}
	return d
}

// A server gives ids, addresses and versions of its own and an order of its own; the
// List and the keys bring the same directory back.
func TestFromAServer(t *testing.T) {
	d := county(t)
	var bundle struct {
		ResourceType string `json:"resourceType"`
		Type         string `json:"type"`
		Entry        []struct {
			FullURL  string         `json:"fullUrl"`
			Resource map[string]any `json:"resource"`
		} `json:"entry"`
	}
	text := string(written(t, d, services.Options{}))
	require.NoError(t, json.Unmarshal([]byte(text), &bundle))
	for n, e := range bundle.Entry {
		kind, _ := e.Resource["resourceType"].(string)
		id := strings.TrimPrefix(e.FullURL, "urn:uuid:")
		text = strings.ReplaceAll(text, `"reference": "`+e.FullURL+`"`, fmt.Sprintf(`"reference": "%s/%d"`, kind, n))
		text = strings.ReplaceAll(text, `"id": "`+id+`"`, fmt.Sprintf(`"id": "%d"`, n))
		text = strings.ReplaceAll(text, `"fullUrl": "`+e.FullURL+`"`, fmt.Sprintf(`"fullUrl": "https://fhir.example.fi/r4/%s/%d"`, kind, n))
	}
	require.NoError(t, json.Unmarshal([]byte(text), &bundle))
	slices.Reverse(bundle.Entry)
	bundle.Type = "searchset"
	for _, e := range bundle.Entry {
		meta, _ := e.Resource["meta"].(map[string]any)
		meta["versionId"], meta["lastUpdated"] = "3", "2026-03-12T10:00:00Z"
	}
	data, err := json.Marshal(bundle)
	require.NoError(t, err)
	r := read(t, data)
	assert.Equal(t, d, r.Directory)
	assert.Empty(t, told(r.Losses))
}

// A directory with errors does not go out.
func TestErrorsStayAtHome(t *testing.T) {
	d := county(t)
	d.Offers[0].ActorID = "nobody"
	var b bytes.Buffer
	issues, err := services.Write(&b, d, services.Options{})
	require.NoError(t, err)
	assert.True(t, issues.HasErrors())
	assert.Zero(t, b.Len())
}

// change edits the county's bundle and returns what is read of it.
func change(t *testing.T, from, to string) *services.Reading {
	t.Helper()
	text := string(written(t, county(t), services.Options{}))
	require.Contains(t, text, from)
	return read(t, []byte(strings.Replace(text, from, to, 1)))
}

// What says of itself that it does not hold, what is changed in its meaning, and an
// offer whose limits are not understood stay out whole, and are kept.
func TestFailsClosed(t *testing.T) {
	offer := `"resourceType": "HealthcareService",`
	for _, row := range []struct{ name, from, to, reason string }{
		{"not active", `"active": true,` + "\n        \"providedBy\"", `"active": false,` + "\n        \"providedBy\"", "not-valid"},
		{"a modifier", offer, offer + `"modifierExtension":[{"url":"urn:x","valueBoolean":true}],`, "not-understood"},
		{"a modifier deep inside", offer, offer + `"availableTime":[{"modifierExtension":[{"url":"urn:x","valueBoolean":true}]}],`, "not-understood"},
		{"rules of its own", offer, offer + `"implicitRules":"urn:x",`, "not-understood"},
		{"a label of secrecy", `"meta": {` + "\n          \"profile\": [\n            \"" + fhir.ProfileURL("offer-healthcare-service"), `"meta": {"security":[{"code":"R"}],` + "\n          \"profile\": [\n            \"" + fhir.ProfileURL("offer-healthcare-service"), "restricted"},
		{"for whom is not understood", `"eligibility": [`, `"eligibility": [{"code":{"text":"vain hoitajille"}},`, "not-understood"},
		{"where is not understood", `"coverageArea": [`, `"coverageArea": [{"reference":"Location/elsewhere"},`, "not-understood"},
		{"when is not understood", fhir.ExtensionURL("offer-when") + `",`, fhir.ExtensionURL("offer-period") + `","valuePeriod":{"start":"2026"}},{"url": "` + fhir.ExtensionURL("offer-when") + `",`, "not-understood"},
		{"ages are not understood", `"eligibility": [`, `"eligibility": [{"extension":[{"url":"` + fhir.ExtensionURL("eligible-age") + `","extension":[{"url":"from","valueInteger":3.5}]}]},`, "not-understood"},
		{"nobody's", `"providedBy": {`, `"providedBy": {"display":"Joku","identifier":{"value":"x"}},"endpoint": [{`, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			if row.reason == "" {
				row.to = strings.ReplaceAll(row.to, `"endpoint": [{`, `"photo": {`)
				row.reason = "unresolved"
			}
			r := change(t, row.from, row.to)
			assert.Len(t, r.Directory.Offers, len(county(t).Offers)-1)
			kept := r.Remainder()
			require.Len(t, kept.Resources, 1)
			assert.Equal(t, "HealthcareService", kept.Resources[0].Type)
			assert.Contains(t, strings.Join(told(r.Losses), "\n"), "/resource "+row.reason)
		})
	}
}

// Whatever stands in a bundle and is no part of the directory is told: a member added
// to any object, an item added to any list.
func TestNothingIsLost(t *testing.T) {
	const mark = "KIRAHVI"
	d := county(t)
	text := written(t, d, services.Options{})
	var doc any
	require.NoError(t, json.Unmarshal(text, &doc))
	n := 0
	var walk func(v any, inside string)
	try := func(where string) {
		n++
		data, err := json.Marshal(doc)
		require.NoError(t, err)
		r, issues := services.Read(data, services.ReadOptions{})
		require.Empty(t, issues, where)
		kept, err := json.Marshal(r.Remainder())
		require.NoError(t, err)
		require.Contains(t, string(kept), mark, where)
		for _, l := range r.Losses {
			require.NotContains(t, string(l.Pointer), mark, where)
		}
	}
	walk = func(v any, inside string) {
		switch v := v.(type) {
		case map[string]any:
			for name, inner := range v {
				if name == "request" || name == "text" {
					continue
				}
				walk(inner, inside+"/"+name)
			}
			v[mark] = mark
			try(inside)
			delete(v, mark)
		case []any:
			for i := range v {
				walk(v[i], fmt.Sprintf("%s/%d", inside, i))
				if i > 3 {
					break
				}
			}
		}
	}
	walk(doc, "")
	assert.Greater(t, n, 60)
}

// What others write: read as far as it is understood, the rest told.
func TestOthers(t *testing.T) {
	need := `"type":[{"coding":[{"system":"` + fhir.SystemOf(plan.NeedKind(0).Table()) + `","code":"parenting"}]}]`
	org := `{"resource":{"resourceType":"Organization","id":"o","name":"Neuvola"}}`
	for _, row := range []struct{ name, doc, read, losses string }{
		{"an organisation by itself", `{"resourceType":"Organization","id":"o","name":"Neuvola","alias":["N"]}`, "o", "/alias no-home"},
		{"a service of it, by a relative reference",
			`{"resourceType":"Bundle","type":"searchset","entry":[` + org + `,{"resource":{"resourceType":"HealthcareService","id":"s","name":"Perheneuvonta","providedBy":{"reference":"Organization/o","display":"Neuvola"},` + need + `,"photo":{"url":"x"}}}]}`,
			"o s", "/entry/1/resource/photo no-home"},
		{"a service of no need that we know",
			`{"resourceType":"Bundle","type":"searchset","entry":[` + org + `,{"resource":{"resourceType":"HealthcareService","id":"s","name":"X","providedBy":{"reference":"Organization/o"}}}]}`,
			"o", "/entry/1/resource other-value"},
		{"two resources under one id, without addresses", `{"resourceType":"Bundle","type":"collection","entry":[` + org + `,` + org + `]}`, "!services.nothing", ""},
		{"two servers with one id", `{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"http://a/Organization/o",` + org[1:] + `,{"fullUrl":"http://b/Organization/o",` + org[1:] + `]}`,
			"fhir-d9cd96c2bc72e6f5 fhir-4fde5ecc2efd1b7b", ""},
		{"a patient's team", `{"resourceType":"Bundle","type":"collection","entry":[` + org + `,{"resource":{"resourceType":"CareTeam","id":"t","name":"T","subject":{"reference":"Patient/1"},"participant":[{"member":{"reference":"Organization/o"}}]}}]}`,
			"o", "/entry/1/resource other-child"},
		{"a place that is no area", `{"resourceType":"Bundle","type":"collection","entry":[` + org + `,{"resource":{"resourceType":"Location","id":"l","name":"Talo"}}]}`, "o", "/entry/1/resource no-home"},
		{"a text in German", `{"resourceType":"Bundle","type":"collection","entry":[` + org + `,{"resource":{"resourceType":"Organization","id":"p","language":"de","name":"Amt"}}]}`, "o", "/entry/1/resource other-value"},
		{"a secret bundle", `{"resourceType":"Bundle","type":"collection","meta":{"security":[{"code":"R"}]},"entry":[` + org + `]}`, "!services.nothing", ""},
		{"an outcome beside", `{"resourceType":"Bundle","type":"searchset","entry":[` + org + `,{"resource":{"resourceType":"OperationOutcome"},"search":{"mode":"outcome"}}]}`, "o", "/entry/1/resource no-home"},
		{"deleted", `{"resourceType":"Bundle","type":"history","entry":[` + org + `,{"fullUrl":"http://a/Organization/p","request":{"method":"DELETE","url":"Organization/p"},"resource":{"resourceType":"Organization","id":"p","name":"P"}}]}`, "o", "/entry/1/resource not-valid"},
		{"nothing of ours", `{"resourceType":"Patient"}`, "!services.nothing", ""},
		{"no resource", `{}`, "!services.no-resource", ""},
		{"no object", `[]`, "!services.no-resource", ""},
		{"no JSON", `<Bundle/>`, "!json.syntax", ""},
		{"a member twice", `{"resourceType":"Bundle","type":"a","type":"b"}`, "!json.duplicate", ""},
		{"two documents", `{"resourceType":"Bundle"}{}`, "!json.trailing", ""},
		{"cut off", `{"resourceType":"Bundle"`, "!json.syntax", ""},
		{"too deep", strings.Repeat(`{"a":`, 70) + "1" + strings.Repeat("}", 70), "!json.too-deep", ""},
		{"half a character", "{\"resourceType\":\"\xc3\"}", "!json.syntax", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			r, issues := services.Read([]byte(row.doc), services.ReadOptions{})
			if rule, refused := strings.CutPrefix(row.read, "!"); refused {
				require.Len(t, issues, 1)
				assert.Equal(t, rule, issues[0].Rule)
				assert.Nil(t, r)
				return
			}
			require.Empty(t, issues)
			var keys []string
			for _, a := range r.Directory.Actors {
				keys = append(keys, string(a.ID))
			}
			for _, o := range r.Directory.Offers {
				keys = append(keys, string(o.ID))
			}
			assert.Equal(t, row.read, strings.Join(keys, " "))
			assert.Equal(t, row.losses, strings.Join(told(r.Losses), "\n"))
			assert.False(t, r.Issues.HasErrors())
		})
	}
	_, issues := services.Read([]byte(`{"resourceType":"Bundle"}`), services.ReadOptions{Bytes: 5})
	assert.Equal(t, "json.too-big", issues[0].Rule)
	_, issues = services.Read([]byte(`{"resourceType":"Bundle"}`), services.ReadOptions{Values: 1})
	assert.Equal(t, "services.too-many-values", issues[0].Rule)
	one := string(written(t, county(t), services.Options{}))
	two := strings.Replace(one, `"entry": [`, `"entry": [{"resource":`+one[strings.Index(one, `"resource": `)+12:strings.Index(one, `,`+"\n    {")]+`,`, 1)
	_, issues = services.Read([]byte(two), services.ReadOptions{})
	require.Len(t, issues, 1)
	assert.Equal(t, "services.several", issues[0].Rule)
}

// Whatever is read can be written, and comes back alike; nothing panics.
func FuzzRead(f *testing.F) {
	f.Add(written(f, county(f), services.Options{}))
	for seed := range uint64(6) {
		f.Add(written(f, invented(seed), services.Options{Form: services.FormTransaction}))
	}
	f.Add([]byte(`{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Organization","id":"o","name":"N","partOf":{"reference":"Organization/o"}}},7,null,{"resource":[]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, issues := services.Read(data, services.ReadOptions{Bytes: 1 << 20})
		if r == nil {
			require.True(t, issues.HasErrors())
			return
		}
		for _, l := range r.Losses {
			require.True(t, l.Reason.IsValid())
		}
		_, err := json.Marshal(r.Remainder())
		require.NoError(t, err)
		if r.Issues.HasErrors() {
			return
		}
		again := read(t, written(t, r.Directory, services.Options{}))
		require.Equal(t, r.Directory, again.Directory)
		require.Empty(t, told(again.Losses))
	})
}
