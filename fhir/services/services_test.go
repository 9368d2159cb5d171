package services_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"net/url"
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

// inBundle is a bundle of these resources without addresses.
func inBundle(resources ...string) string {
	for i, r := range resources {
		resources[i] = `{"resource":` + r + `}`
	}
	return `{"resourceType":"Bundle","type":"collection","entry":[` + strings.Join(resources, ",") + `]}`
}

// What others write of an actor, a place, a team and a service is read as far as it says something of ours, and nothing that
// is over, that may be another's or that may mean two things is taken.
func TestWhatOthersSay(t *testing.T) {
	const (
		clinic  = `{"resourceType":"Organization","id":"o","name":"Neuvola"}`
		town    = `{"resourceType":"Location","id":"kuopio","name":"Kuopio","identifier":[{"system":"urn:towns","value":"297"}]}`
		region  = `{"resourceType":"Location","id":"north","name":"North","extension":[{"url":"AREA","valueIdentifier":{"system":"urn:towns","value":"915"}}]}`
		service = `{"resourceType":"HealthcareService","id":"s","name":"Neuvonta","providedBy":{"reference":"Organization/o"},"type":[{"coding":[{"system":"NEED","code":"parenting"}]}]`
	)
	expand := strings.NewReplacer("NEED", fhir.SystemOf(plan.NeedKind(0).Table()), "AREA", fhir.ExtensionURL("area-municipality"), "TEAM", fhir.ExtensionURL("team-area"), "AGE", fhir.ExtensionURL("eligible-age"),
		"PERIOD", fhir.ExtensionURL("offer-period"), "GROUP", fhir.SystemOf(plan.ClientGroup(0).Table()), "KEY", services.SystemKey, "SECTOR", fhir.SystemOf(plan.Sector(0).Table()))
	for _, row := range []struct{ name, doc, read, losses string }{
		{"a part of itself", `{"resourceType":"Organization","id":"o","name":"N","partOf":{"reference":"Organization/o"}}`, `actor o N`, ""},
		{"a part of nobody we know", `{"resourceType":"Organization","id":"o","name":"N","partOf":{"reference":"Organization/x"}}`, `actor o N`, "/partOf no-home"},
		{"a part of another", inBundle(clinic, `{"resourceType":"Organization","id":"p","name":"P","partOf":{"reference":"Organization/o","type":"Organization","display":"Neuvola"}}`), `actor o Neuvola, actor p P of o`, ""},
		{"a display of its own", inBundle(clinic, `{"resourceType":"Organization","id":"p","name":"P","partOf":{"reference":"Organization/o","type":"Group","display":"Muu"}}`), `actor o Neuvola, actor p P of o`, "/entry/1/resource/partOf/type no-home; /entry/1/resource/partOf/display no-home"},
		{"an earlier version of it is meant", inBundle(clinic, `{"resourceType":"Organization","id":"p","name":"P","partOf":{"reference":"Organization/o/_history/3"}}`), `actor o Neuvola, actor p P of o`, ""},
		{"a part of what stands inside it", `{"resourceType":"Organization","id":"o","name":"N","partOf":{"reference":"#x"}}`, `actor o N`, "/partOf no-home"},
		{"a part of somebody by key", inBundle(`{"resourceType":"Organization","id":"1","name":"N","identifier":[{"system":"KEY","value":"clinic"}]}`, `{"resourceType":"Organization","id":"p","name":"P","partOf":{"identifier":{"system":"KEY","value":"clinic"}}}`), `actor clinic N, actor p P of clinic`, ""},
		{"by a key of another system", inBundle(clinic, `{"resourceType":"Organization","id":"p","name":"P","partOf":{"identifier":{"system":"urn:x","value":"o"}}}`), `actor o Neuvola, actor p P`, "/entry/1/resource/partOf no-home"},
		{"by a key that nobody has", inBundle(clinic, `{"resourceType":"Organization","id":"p","name":"P","partOf":{"identifier":{"system":"KEY","value":"x"}}}`), `actor o Neuvola, actor p P`, "/entry/1/resource/partOf no-home"},
		{"by the key of one that is over", inBundle(`{"resourceType":"Organization","id":"o","name":"N","active":false}`, `{"resourceType":"Organization","id":"p","name":"P","partOf":{"identifier":{"system":"KEY","value":"o"}}}`), `actor p P`, "/entry/0/resource not-valid; /entry/1/resource/partOf no-home"},
		{"a number that was its", `{"resourceType":"Organization","id":"o","name":"N","identifier":[{"system":"urn:a","value":"1","use":"old"},{"system":"urn:a","value":"2"},{"system":"urn:a","value":"3","period":{"end":"2020"}},{"value":"4"},{"system":"urn:a"}]}`,
			`actor o N urn:a=2`, "/identifier/0 ended; /identifier/2 ended; /identifier/3 no-home; /identifier/4 no-home"},
		{"ways to reach it", `{"resourceType":"Organization","id":"o","name":"N","telecom":[{"system":"phone","value":"1","use":"old"},{"system":"phone","value":"2","use":"home"},{"system":"phone","value":"3","period":{"end":"2020"}},{"system":"phone","value":"4"},{"system":"phone","value":"5"},{"system":"fax","value":"6"},{"system":"email"},{"system":"url","value":"u"},{"system":"email","value":"e"}]}`,
			`actor o N phone 4 email e web u`, "/telecom/0 not-valid; /telecom/1 not-valid; /telecom/2 not-valid; /telecom/4 no-home; /telecom/5 no-home; /telecom/6 no-home"},
		{"two sectors", `{"resourceType":"Organization","id":"o","name":"N","type":[{"coding":[{"system":"SECTOR","code":"health-care"}]},{"coding":[{"system":"SECTOR","code":"education"}]},{"coding":[{"system":"SECTOR","code":"sky"}]}]}`,
			`actor o N health-care`, "/type/1 no-home; /type/2 no-home"},
		{"a name without words", `{"resourceType":"Organization","id":"o","name":""}`, "!services.nothing", ""},
		{"a Swedish one", `{"resourceType":"Organization","id":"o","language":"sv-FI","name":"Rådgivningen"}`, `actor o Rådgivningen(sv)`, ""},
		{"a name in two languages", `{"resourceType":"Organization","id":"o","name":"N","_name":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/translation","extension":[{"url":"lang","valueCode":"SV"},{"url":"content","valueMarkdown":"R"}]},{"url":"http://hl7.org/fhir/StructureDefinition/translation","extension":[{"url":"content","valueString":"X"}]}]}}`,
			`actor o N R(sv)`, "/_name/extension/1 no-home"},
		{"its only name is that of a translation", `{"resourceType":"Organization","id":"o","name":"N","_name":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/translation","extension":[{"url":"lang","valueCode":"en"},{"url":"content","valueString":"N"}]}]}}`, `actor o N(en)`, ""},

		{"a town is where", inBundle(clinic, town, region, service+`,"coverageArea":[{"reference":"Location/kuopio"}]}`), `area north 915, actor o Neuvola, offer s by o towns 297`, "/entry/1/resource no-home"},
		{"a town by its number", inBundle(clinic, region, service+`,"coverageArea":[{"identifier":{"system":"urn:towns","value":"297"},"type":"Location"}]}`), `area north 915, actor o Neuvola, offer s by o towns 297`, ""},
		{"a town of another register", inBundle(clinic, region, service+`,"coverageArea":[{"identifier":{"system":"urn:others","value":"297"}}]}`), `area north 915, actor o Neuvola`, "/entry/2/resource not-understood"},
		{"two towns under one id", inBundle(clinic, town, region, town, service+`,"coverageArea":[{"reference":"Location/kuopio"}]}`), `area north 915, actor o Neuvola`, "/entry/1/resource other-value; /entry/3/resource other-value; /entry/4/resource not-understood"},
		{"an area is where", inBundle(clinic, region, service+`,"coverageArea":[{"reference":"Location/north","type":"Location","display":"North"}]}`), `area north 915, actor o Neuvola, offer s by o areas north`, ""},
		{"from a day on", inBundle(clinic, service+`,"extension":[{"url":"PERIOD","valuePeriod":{"start":"2026-01-01"}}]}`), `actor o Neuvola, offer s by o from 2026-01-01`, ""},
		{"until a day", inBundle(clinic, service+`,"extension":[{"url":"PERIOD","valuePeriod":{"end":"2026-12-31"}}]}`), `actor o Neuvola, offer s by o to 2026-12-31`, ""},
		{"until a month", inBundle(clinic, service+`,"extension":[{"url":"PERIOD","valuePeriod":{"end":"2026-12"}}]}`), `actor o Neuvola`, "/entry/1/resource not-understood"},
		{"a time of no days", inBundle(clinic, service+`,"extension":[{"url":"PERIOD","valuePeriod":{}}]}`), `actor o Neuvola`, "/entry/1/resource not-understood"},
		{"two times", inBundle(clinic, service+`,"extension":[{"url":"PERIOD","valuePeriod":{"start":"2026-01-01"}},{"url":"PERIOD","valuePeriod":{"start":"2027-01-01"}}]}`), `actor o Neuvola`, "/entry/1/resource not-understood"},
		{"from an age", inBundle(clinic, service+`,"eligibility":[{"extension":[{"url":"AGE","extension":[{"url":"from","valueInteger":3}]}]}]}`), `actor o Neuvola, offer s by o ages 3-0`, ""},
		{"ages that no child has", inBundle(clinic, service+`,"eligibility":[{"extension":[{"url":"AGE","extension":[{"url":"under","valueInteger":121}]}]}]}`), `actor o Neuvola`, "/entry/1/resource not-understood"},
		{"the oldest age", inBundle(clinic, service+`,"eligibility":[{"extension":[{"url":"AGE","extension":[{"url":"under","valueInteger":120}]}]}]}`), `actor o Neuvola, offer s by o ages 0-120`, ""},
		{"an age in words", inBundle(clinic, service+`,"eligibility":[{"extension":[{"url":"AGE","extension":[{"url":"under","valueInteger":"7"}]}]}]}`), `actor o Neuvola`, "/entry/1/resource not-understood"},
		{"no age", inBundle(clinic, service+`,"eligibility":[{"extension":[{"url":"AGE","extension":[{"url":"from","valueInteger":0}]}]}]}`), `actor o Neuvola`, "/entry/1/resource not-understood"},
		{"two ages", inBundle(clinic, service+`,"eligibility":[{"extension":[{"url":"AGE","extension":[{"url":"from","valueInteger":3}]}]},{"extension":[{"url":"AGE","extension":[{"url":"under","valueInteger":7}]}]}]}`), `actor o Neuvola`, "/entry/1/resource not-understood"},
		{"an age and a limit that we do not know", inBundle(clinic, service+`,"eligibility":[{"extension":[{"url":"AGE","extension":[{"url":"from","valueInteger":3},{"url":"under","valueInteger":7},{"url":"weight","valueInteger":7}]}]}]}`), `actor o Neuvola`, "/entry/1/resource not-understood"},
		{"two groups in one", inBundle(clinic, service+`,"eligibility":[{"code":{"coding":[{"system":"GROUP","code":"child-protection"},{"system":"GROUP","code":"disabled"}]}}]}`), `actor o Neuvola`, "/entry/1/resource not-understood"},
		{"words for whom, twice", inBundle(clinic, service+`,"eligibility":[{"comment":"a"},{"comment":"b"}]}`), `actor o Neuvola`, "/entry/1/resource not-understood"},
		{"a label inside", inBundle(clinic, service+`,"meta":{"security":[]}}`), `actor o Neuvola`, "/entry/1/resource restricted"},

		{"a team", inBundle(clinic, region, `{"resourceType":"CareTeam","id":"t","name":"T","status":"active","extension":[{"url":"TEAM","valueReference":{"reference":"Location/north"}}],"participant":[{"member":{"reference":"Organization/o"}},{"member":{"reference":"Practitioner/x"}}]}`),
			`area north 915, actor o Neuvola, team t north o`, "/entry/2/resource/participant/1 unresolved"},
		{"a team of nobody", inBundle(clinic, `{"resourceType":"CareTeam","id":"t","name":"T","participant":[{"member":{"reference":"Practitioner/x"}}]}`), `actor o Neuvola`, "/entry/1/resource unresolved"},
		{"a team of an area that is not here", inBundle(clinic, `{"resourceType":"CareTeam","id":"t","name":"T","extension":[{"url":"TEAM","valueReference":{"reference":"Location/x"}}],"participant":[{"member":{"reference":"Organization/o"}}]}`), `actor o Neuvola`, "/entry/1/resource unresolved"},
		{"a team of one meeting", inBundle(clinic, `{"resourceType":"CareTeam","id":"t","name":"T","encounter":{"reference":"Encounter/1"},"participant":[{"member":{"reference":"Organization/o"}}]}`), `actor o Neuvola`, "/entry/1/resource other-child"},
		{"a team that was", inBundle(clinic, `{"resourceType":"CareTeam","id":"t","name":"T","status":"inactive","participant":[{"member":{"reference":"Organization/o"}}]}`), `actor o Neuvola`, "/entry/1/resource not-valid"},

		{"a resource that is not read, with nothing around it", inBundle(clinic, `{"resourceType":"Patient","id":"1"}`), `actor o Neuvola`, "/entry/1/resource no-home"},
		{"a narrative that says more", `{"resourceType":"Organization","id":"o","name":"N","text":{"status":"additional","div":"<div>x</div>"}}`, `actor o N`, "/text no-home"},
		{"a narrative made of the rest", `{"resourceType":"Organization","id":"o","name":"N","text":{"status":"generated","div":"<div>x</div>"}}`, `actor o N`, ""},
		{"a profile of others", `{"resourceType":"Organization","id":"o","name":"N","meta":{"versionId":"1","source":"urn:x","tag":[{"code":"t"}],"profile":["urn:x"]}}`, `actor o N`, "/meta/tag no-home; /meta/profile no-home"},
		{"an entry with a meaning of its own", `{"resourceType":"Bundle","type":"collection","entry":[{"modifierExtension":[{"url":"urn:x"}],"resource":` + clinic + `},{"resource":{"resourceType":"Organization","id":"p","name":"P"}},{"link":[{"relation":"self"}]},{"resource":{}}]}`,
			`actor p P`, "/entry/0/modifierExtension no-home; /entry/0/resource not-understood; /entry/2/link no-home; /entry/3/resource no-home"},
		{"of two servers the one of the reference is meant", `{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"http://a/Organization/o","resource":` + clinic + `},{"fullUrl":"http://b/Organization/o","resource":{"resourceType":"Organization","id":"o","name":"B"}},{"fullUrl":"http://b/Organization/p","resource":{"resourceType":"Organization","id":"p","name":"P","partOf":{"reference":"Organization/o"}}}]}`,
			`actor fhir-d9cd96c2bc72e6f5 Neuvola, actor fhir-4fde5ecc2efd1b7b B, actor p P of fhir-4fde5ecc2efd1b7b`, ""},
		{"of a server that is not here nobody is meant", `{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"http://a/Organization/o","resource":` + clinic + `},{"resource":{"resourceType":"Organization","id":"p","name":"P","partOf":{"reference":"Organization/o"}}}]}`,
			`actor o Neuvola, actor p P`, "/entry/1/resource/partOf no-home"},
	} {
		t.Run(row.name, func(t *testing.T) {
			r, issues := services.Read([]byte(expand.Replace(row.doc)), services.ReadOptions{})
			if rule, refused := strings.CutPrefix(row.read, "!"); refused {
				require.Len(t, issues, 1)
				assert.Equal(t, rule, issues[0].Rule)
				return
			}
			require.Empty(t, issues)
			assert.Equal(t, row.read, strings.Join(summary(r.Directory), ", "))
			assert.Equal(t, row.losses, strings.Join(told(r.Losses), "; "))
		})
	}
}

// What the List says of the directory itself is read as far as it is understood: what it strikes out is no part, and its
// order is that of the parts.
func TestWhatTheListSays(t *testing.T) {
	const parts = `,{"resource":{"resourceType":"Organization","id":"a","name":"A"}},{"resource":{"resourceType":"Organization","id":"b","name":"B"}}`
	const town = `,{"resource":{"resourceType":"Location","id":"l","name":"L","extension":[{"url":"AREA","valueIdentifier":{"system":"urn:a","value":"297"}}]}}`
	expand := strings.NewReplacer("AREA", fhir.ExtensionURL("area-municipality"), "SYSTEM", fhir.ExtensionURL("municipality-system"), "LIST", fhir.SystemOf(services.CodeTables()[0]))
	for _, row := range []struct{ name, says, code, read, losses string }{
		{"nothing", ``, "service-directory", "actor a A, actor b B", ""},
		{"that it is as it stands", `"status":"current","mode":"snapshot","date":"2026-03-12","title":"H"`, "service-directory", "H 2026-03-12, actor a A, actor b B", ""},
		{"that it is worked on", `"mode":"working"`, "service-directory", "actor a A, actor b B", ""},
		{"that it tells of changes alone", `"mode":"changes"`, "service-directory", "actor a A, actor b B", "/entry/0/resource/mode no-home"},
		{"a month for a day", `"date":"2026-03"`, "service-directory", "actor a A, actor b B", "/entry/0/resource/date no-home"},
		{"another order", `"entry":[{"item":{"reference":"Organization/b"}},{"item":{"reference":"Organization/a"}}]`, "service-directory", "actor b B, actor a A", ""},
		{"that one is struck out", `"entry":[{"item":{"reference":"Organization/b"},"deleted":true},{"item":{"reference":"Organization/a"},"deleted":false}]`, "service-directory", "actor a A", "/entry/0/resource/entry/0 not-valid; /entry/2/resource not-valid"},
		{"one that is not here, and itself", `"entry":[{"item":{"reference":"Organization/c"}},{"item":{"reference":"List/d"}}]`, "service-directory", "actor a A, actor b B", "/entry/0/resource/entry unresolved"},
		{"no register of towns", ``, "service-directory", "actor a A, actor b B", "/entry/3/resource no-home"},
		{"the register of towns", `"extension":[{"url":"SYSTEM","valueUri":"urn:a"}]`, "service-directory", "area l 297, actor a A, actor b B", ""},
		{"another register of towns", `"extension":[{"url":"SYSTEM","valueUri":"urn:b"}]`, "service-directory", "actor a A, actor b B", "/entry/3/resource no-home"},
		{"two registers of towns", `"extension":[{"url":"SYSTEM","valueUri":"urn:a"},{"url":"SYSTEM","valueUri":"urn:b"}]`, "service-directory", "area l 297, actor a A, actor b B", "/entry/0/resource/extension/1 no-home"},
		{"that it is over", `"status":"retired"`, "service-directory", "actor a A, actor b B", "/entry/0/resource not-valid"},
		{"that it is a list of something else", ``, "waiting-list", "actor a A, actor b B", "/entry/0/resource no-home"},
	} {
		t.Run(row.name, func(t *testing.T) {
			if row.says != "" {
				row.says = "," + row.says
			}
			more := parts
			if strings.Contains(row.name, "register") {
				more += town
			}
			doc := `{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"List","id":"d","code":{"coding":[{"system":"LIST","code":"` + row.code + `"}]}` + row.says + `}}` + more + `]}`
			r, issues := services.Read([]byte(expand.Replace(doc)), services.ReadOptions{})
			require.Empty(t, issues)
			got := summary(r.Directory)
			if !r.Directory.Name.IsZero() {
				got = append([]string{r.Directory.Name.FI + " " + r.Directory.On.String()}, got...)
			}
			assert.Equal(t, row.read, strings.Join(got, ", "))
			assert.Equal(t, row.losses, strings.Join(told(r.Losses), "; "))
		})
	}
}

// summary says what a directory holds, a line for each part.
func summary(d *directory.Directory) (all []string) {
	words := func(w directory.Words) (text string) {
		if w.FI != "" {
			text += " " + w.FI
		}
		if w.SV != "" {
			text += " " + w.SV + "(sv)"
		}
		if w.EN != "" {
			text += " " + w.EN + "(en)"
		}
		return text
	}
	keys := func(name string, list []directory.Key) (text string) {
		for _, k := range list {
			text += " " + string(k)
		}
		if text != "" {
			text = name + text
		}
		return text
	}
	for _, a := range d.Areas {
		all = append(all, fmt.Sprint("area ", a.ID, " ", strings.Join(a.Municipalities, " ")))
	}
	for _, a := range d.Actors {
		text := "actor " + string(a.ID) + words(a.Name)
		if a.PartOfID != "" {
			text += " of " + string(a.PartOfID)
		}
		for _, id := range a.Identifiers {
			text += " " + id.System + "=" + id.Value
		}
		if a.Sector.IsValid() {
			text += " " + a.Sector.String()
		}
		for _, way := range [][2]string{{" phone ", a.Contact.Phone}, {" email ", a.Contact.Email}, {" web ", a.Contact.Web}} {
			if way[1] != "" {
				text += way[0] + way[1]
			}
		}
		all = append(all, text)
	}
	for _, x := range d.Teams {
		all = append(all, "team "+string(x.ID)+keys("", x.AreaIDs)+keys("", x.ActorIDs))
	}
	for _, o := range d.Offers {
		text := "offer " + string(o.ID) + " by " + string(o.ActorID) + keys(" areas", o.AreaIDs)
		if o.Municipalities != nil {
			text += " towns " + strings.Join(o.Municipalities, " ")
		}
		if !o.Period.From.IsZero() {
			text += " from " + o.Period.From.String()
		}
		if !o.Period.To.IsZero() {
			text += " to " + o.Period.To.String()
		}
		if o.AgeFrom+o.AgeUnder > 0 {
			text += fmt.Sprint(" ages ", o.AgeFrom, "-", o.AgeUnder)
		}
		all = append(all, text)
	}
	return all
}

// The system of municipalities is the one that is given, and of a document as large, as deep and as full as it may be
// everything is read.
func TestReadOptions(t *testing.T) {
	const doc = `{"resourceType":"Location","id":"kuopio","name":"Kuopio","extension":[{"url":"AREA","valueIdentifier":{"system":"urn:a","value":"297"}},{"url":"AREA","valueIdentifier":{"system":"urn:b","value":"2"}}]}`
	text := strings.ReplaceAll(doc, "AREA", fhir.ExtensionURL("area-municipality"))
	for _, row := range []struct{ name, system, want string }{
		{"the first that there is", "", "297"},
		{"the one that is given", "urn:b", "2"},
	} {
		r, issues := services.Read([]byte(text), services.ReadOptions{MunicipalitySystem: row.system})
		require.Empty(t, issues, row.name)
		assert.Equal(t, []string{row.want}, r.Directory.Areas[0].Municipalities, row.name)
		assert.Len(t, r.Losses, 1, row.name)
	}
	const values, depth = 15, 4
	for _, row := range []struct {
		name, rule string
		o          services.ReadOptions
		limit      int
	}{
		{"just so", "", services.ReadOptions{Bytes: len(text), Depth: depth, Values: values}, 0},
		{"a byte too many", "json.too-big", services.ReadOptions{Bytes: len(text) - 1}, len(text) - 1},
		{"too deep", "json.too-deep", services.ReadOptions{Depth: depth - 1}, depth - 1},
		{"a value too many", "services.too-many-values", services.ReadOptions{Values: values - 1}, 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			r, issues := services.Read([]byte(text), row.o)
			if row.rule == "" {
				require.Empty(t, issues)
				assert.Len(t, r.Directory.Areas, 1)
				return
			}
			require.Len(t, issues, 1)
			assert.Equal(t, row.rule, issues[0].Rule)
			assert.Equal(t, row.limit, issues[0].Limit, "how much it may be")
		})
	}
	r, issues := services.Read([]byte("\xef\xbb\xbf"+text), services.ReadOptions{})
	require.Empty(t, issues, "as Windows marks UTF-8")
	require.NotNil(t, r)
	r, issues = services.Read([]byte(`{"resourceType":"Organization","id":"o","name":"`+strings.Repeat("x", 4001)+`"}`), services.ReadOptions{})
	require.Empty(t, issues)
	require.Len(t, r.Issues, 1, "what the directory itself says against it")
	assert.Equal(t, "/actors/0/name/fi form.too-long", string(r.Issues[0].Pointer)+" "+r.Issues[0].Rule)
	_, issues = services.Read([]byte(`{"resourceType":"Bundle",]`), services.ReadOptions{})
	require.Len(t, issues, 1)
	assert.EqualValues(t, 24, issues[0].Offset, "where it breaks off")
}

// Every resource, element, extension and code set that goes out stands in the definitions that others are given, and nothing
// stands there that never goes out.
func TestDefinitions(t *testing.T) {
	profiles, extensions, systems := map[string]fhir.Profile{}, map[string]fhir.ExtensionDefinition{}, map[string]bool{}
	for _, p := range services.Profiles() {
		profiles[p.URL] = p
		assert.Equal(t, fhir.ProfileURL(p.Name), p.URL)
		assert.Equal(t, "a directory of services", p.Of)
		require.Len(t, p.Systems, 1)
		assert.Equal(t, services.SystemKey, p.Systems[0].URL)
	}
	for _, e := range services.Extensions() {
		extensions[fhir.ExtensionURL(e.Name)] = e
	}
	for _, c := range services.CodeTables() {
		systems[fhir.SystemOf(c)] = true
	}
	used := map[string]bool{}
	docs := [][]byte{written(t, county(t), services.Options{})}
	for seed := range uint64(20) {
		docs = append(docs, written(t, invented(seed), services.Options{}))
	}
	for _, doc := range docs {
		var bundle struct {
			Entry []struct{ Resource map[string]any }
		}
		require.NoError(t, json.Unmarshal(doc, &bundle))
		for _, e := range bundle.Entry {
			url, _ := e.Resource["meta"].(map[string]any)["profile"].([]any)[0].(string)
			p, known := profiles[url]
			require.True(t, known, url)
			assert.Equal(t, p.Type, e.Resource["resourceType"])
			assert.Contains(t, fmt.Sprint(e.Resource["text"]), p.Label.In(code.FI), "a page says what it is")
			for name := range e.Resource {
				if !slices.Contains([]string{"resourceType", "id", "meta", "language", "text", "extension"}, name) && !strings.HasPrefix(name, "_") {
					assert.Contains(t, p.Elements, name, p.Name)
					used[p.Name+"."+name] = true
				}
			}
			above, _ := e.Resource["extension"].([]any)
			for _, x := range above {
				at := slices.IndexFunc(p.Extensions, func(e fhir.ProfileExtension) bool { return e.URL == x.(map[string]any)["url"] })
				require.GreaterOrEqual(t, at, 0, p.Name)
			}
			noteExtensions(e.Resource, p.Type, used)
		}
	}
	for url, e := range extensions {
		for _, context := range e.Contexts {
			assert.True(t, used[context+" "+url], "%s in %s", url, context)
			delete(used, context+" "+url)
		}
		assert.NotEmpty(t, e.Means)
		assert.True(t, e.Type != "" || e.Parts != nil, url)
	}
	for _, p := range profiles {
		for _, name := range p.Elements {
			assert.True(t, used[p.Name+"."+name], "%s has %s", p.Name, name)
			delete(used, p.Name+"."+name)
		}
		for _, x := range p.Extensions {
			assert.Equal(t, extensions[x.URL].Repeats, x.Repeats, x.URL)
			assert.Equal(t, []string{p.Type}, extensions[x.URL].Contexts)
		}
	}
	for name := range used {
		assert.Contains(t, name, "hl7.org", "an extension without a definition")
	}
	assert.Len(t, systems, 3)
	mark := profiles[fhir.ProfileURL("directory-list")].Mark
	assert.Equal(t, fhir.Mark{Element: "code", System: fhir.SystemOf(services.CodeTables()[0]), Code: "service-directory"}, mark, "by which a List is known")
	assert.Equal(t, services.SystemKey, services.NamingSystem().URL)
	assert.NotEmpty(t, services.NamingSystem().Name)
	assert.NotEmpty(t, services.NamingSystem().Means)
	assert.NotEmpty(t, services.NamingSystem().Of)
}

// noteExtensions notes each extension with the element in which it stands; those of the parts of one are its own.
func noteExtensions(in map[string]any, where string, used map[string]bool) {
	for name, v := range in {
		inside, isList := v.([]any)
		if one, ok := v.(map[string]any); ok {
			inside, isList = []any{one}, true
		}
		if !isList {
			continue
		}
		for _, item := range inside {
			item, ok := item.(map[string]any)
			switch {
			case !ok:
			case name == "extension":
				used[fmt.Sprint(where, " ", item["url"])] = true
			default:
				noteExtensions(item, where+"."+name, used)
			}
		}
	}
}

// A full disk is told, and a part that has no wire form is an error of the directory.
func TestNotWritten(t *testing.T) {
	full := errors.New("the disk is full")
	_, err := services.Write(failing{full}, county(t), services.Options{})
	require.ErrorIs(t, err, full)
	var whole bytes.Buffer
	issues, err := services.Write(&whole, county(t), services.Options{})
	require.NoError(t, err)
	assert.Empty(t, issues)
	assert.Equal(t, string(written(t, county(t), services.Options{})), whole.String())
	d := county(t)
	d.Actors[0].Sector = 99
	b, issues, err := services.Append([]byte("before"), d, services.Options{})
	require.NoError(t, err)
	assert.True(t, issues.HasErrors())
	assert.Equal(t, "before", string(b))
	b, issues, err = services.AppendExample([]byte("before"), county(t), "example-1")
	require.NoError(t, err)
	assert.Empty(t, issues)
	assert.True(t, strings.HasPrefix(string(b), "before{\n  \"resourceType\": \"Bundle\",\n  \"id\": \"example-1\",\n  \"type\": \"collection\""), "the example has an id")
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// A server finds each part by its key and gives it an id of its own.
func TestTransaction(t *testing.T) {
	var bundle struct {
		Type      string
		Timestamp string
		Entry     []struct {
			FullURL  string
			Resource struct {
				ResourceType, ID string
				Identifier       []struct{ Value string }
			}
			Request struct{ Method, URL string }
		}
	}
	require.NoError(t, json.Unmarshal(written(t, county(t), services.Options{Form: services.FormTransaction, Recorded: civil.MustParseInstant("2026-03-12T10:00:00Z")}), &bundle))
	assert.Equal(t, []string{"transaction", "2026-03-12T10:00:00Z"}, []string{bundle.Type, bundle.Timestamp})
	seen := map[string]bool{}
	for _, e := range bundle.Entry {
		require.NotEmpty(t, e.Resource.Identifier)
		assert.Equal(t, "PUT "+e.Resource.ResourceType+"?identifier="+url.QueryEscape(services.SystemKey+"|"+e.Resource.Identifier[0].Value), e.Request.Method+" "+e.Request.URL)
		assert.Empty(t, e.Resource.ID)
		assert.Regexp(t, "^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", e.FullURL, "version 8")
		assert.False(t, seen[e.FullURL], "each of its own")
		seen[e.FullURL] = true
	}
	d := county(t)
	assert.Len(t, bundle.Entry, 1+len(d.Areas)+len(d.Actors)+len(d.Teams)+len(d.Offers))
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
