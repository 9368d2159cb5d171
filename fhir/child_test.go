package fhir_test

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The extension of HL7 Finland stands there by option only, never under a
// security ban, and is read whoever wrote it.
func TestHomeMunicipality(t *testing.T) {
	const url = `"url":"https://hl7.fi/fhir/finnish-base-profiles/StructureDefinition/municipality-code"`
	home := plan.Coded{System: "urn:oid:1.2.246.537.6.21", Code: "405", Display: "Lappeenranta"}
	p := cases(t)["aino.json"]
	p.Child.Address = plan.Address{Text: "Mustikkatie 1", Municipality: home}
	write := func(p *plan.Plan, o fhir.Options) string {
		data, err := fhir.New(p, o).AppendTransaction(nil)
		require.NoError(t, err)
		return string(data)
	}
	read := func(data string) *fhir.Reading {
		r, issues := fhir.Read([]byte(data), fhir.ReadOptions{})
		require.Empty(t, issues)
		return r
	}
	assert.NotContains(t, write(p, fhir.Options{}), "hl7.fi/fhir/finnish-base-profiles/StructureDefinition")
	both := write(p, fhir.Options{FinnishBase: true})
	require.Contains(t, both, url)
	r := read(both)
	assert.Empty(t, r.Losses)
	same(t, says(t, p), says(t, r.Plan))

	r = read(strings.Replace(both, url+`,"valueCoding":{"system":"urn:oid:1.2.246.537.6.21","code":"405"`, url+`,"valueCoding":{"system":"urn:oid:1.2.246.537.6.21","code":"091"`, 1))
	require.Len(t, r.Losses, 1, "two municipalities: ours speaks")
	assert.Equal(t, "405", r.Plan.Child.Address.Municipality.Code)

	theirs := `{"resourceType":"Patient","id":"p","extension":[{` + url + `,"valueCoding":{"system":"urn:oid:1.2.246.537.6.21","version":"2003","code":"020","display":"Akaa"}}],"birthDate":"2019-01-01"}`
	r = read(`{"resourceType":"Bundle","type":"collection","entry":[{"resource":` + theirs + `},{"resource":{"resourceType":"CarePlan","title":"T","subject":{"reference":"Patient/p"}}}]}`)
	assert.Equal(t, plan.Coded{System: "urn:oid:1.2.246.537.6.21", Code: "020", Display: "Akaa"}, r.Plan.Child.Address.Municipality)
	require.Len(t, r.Losses, 2, "the version, and the id that the Patient has at its server")
	assert.True(t, strings.HasSuffix(string(r.Losses[1].Pointer), "/valueCoding/version"))

	for _, row := range []struct {
		name, value string
		lost        issue.Pointer
		why         string
	}{
		{"in words", `"valueString":"Akaa"`, "/entry/1/resource/extension", "a code is a Coding"},
		{"without a value", `"id":"x"`, "/entry/1/resource/extension", "it says nothing"},
		{"of a code that is too long", `"valueCoding":{"system":"urn:oid:1.2.246.537.6.21","code":"` + strings.Repeat("0", 200) + `"}`, "/entry/1/resource/extension", "no code is cut"},
	} {
		theirs := with(theirChild, "extension", `[{`+url+`,`+row.value+`}]`)
		r := read(bundle(with(theirPlan, "title", `"T"`), theirs))
		assert.True(t, r.Plan.Child.Address.Municipality.IsZero(), row.name)
		assert.True(t, named(r.Losses, row.lost), "%s: %s: %v", row.name, row.why, r.Losses)
	}

	p.Child.SecurityBans = []civil.Period{{From: civil.MustParseDate("2026-01-01")}}
	assert.NotContains(t, write(p, fhir.Options{FinnishBase: true}), `"code":"405"`)
}

// Under a security ban of one of a home nothing of what is written tells where
// that is: not the address or number of anybody who lives there, nor the number
// that was agreed on for contacts.
func TestSecurityBanCoversTheHome(t *testing.T) {
	const street, number = "Zsalakatu 7", "+358 40 000 9999"
	ban := []civil.Period{{From: civil.MustParseDate("2026-01-01"), To: civil.MustParseDate("2026-06-30")}}
	family := func() *plan.Plan {
		p := cases(t)["aino.json"]
		home := plan.Address{Text: street, Municipality: plan.Coded{System: "urn:oid:1.2.246.537.6.21", Code: "405"}}
		phone := plan.Telecom{Kind: plan.TelecomPhone, Value: number}
		p.Child.Address, p.Child.Telecoms = home, []plan.Telecom{phone}
		p.People[0].Address, p.People[0].Telecoms = home, []plan.Telecom{phone}
		reach := slices.IndexFunc(p.FollowUp, func(r plan.Reach) bool { return r.Direction == plan.DirectionToFamily })
		p.FollowUp[reach].Telecom = &phone
		return p
	}
	for name, put := range map[string]func(*plan.Plan){
		"the child's":                func(p *plan.Plan) { p.Child.SecurityBans = ban },
		"a guardian's, of that home": func(p *plan.Plan) { p.People[0].SecurityBans = ban },
	} {
		p := family()
		put(p)
		for _, day := range []string{"", "2025-12-31", "2026-06-30"} {
			o := fhir.Options{FinnishBase: true}
			if day != "" {
				o.Today = civil.MustParseDate(day)
			}
			g := fhir.New(p, o)
			data, err := g.AppendTransaction(nil)
			require.NoError(t, err)
			assert.NotContains(t, string(data), street, "%s %s", name, day)
			assert.NotContains(t, string(data), number, "%s %s", name, day)
			assert.NotContains(t, string(data), `"code":"405"`, "%s %s", name, day)
			assert.Len(t, g.Losses, 6, "each place is told")
		}
		data, err := fhir.New(p, fhir.Options{Today: civil.MustParseDate("2026-07-01")}).AppendTransaction(nil)
		require.NoError(t, err)
		assert.Contains(t, string(data), street, "%s has ended", name)
	}
}

// Whatever text of a plan repeats the address is not in the bundle for systems, is told
// as a loss, and comes for the register whose own it is.
func TestTextsThatRepeatABannedAddress(t *testing.T) {
	const street = "Zsalakatu 7"
	for name, p := range cases(t) {
		p.Child.Address.Text, p.Child.SecurityBans = street, []civil.Period{{}}
		texts := repeatAddress(reflect.ValueOf(p).Elem(), "tavataan zsalakadulla 7")
		require.Greater(t, texts, 3, name)
		for form, write := range map[string]func(*fhir.Graph, []byte) ([]byte, error){"transaction": (*fhir.Graph).AppendTransaction, "document": (*fhir.Graph).AppendDocument} {
			o := fhir.Options{Recorded: civil.MustParseInstant("2026-09-01T10:00:00+03:00")}
			g := fhir.New(p, o)
			data, err := write(g, nil)
			require.NoError(t, err)
			assert.NotContains(t, strings.ToLower(string(data)), "zsala", "%s, %s", name, form)
			told := 0
			for _, l := range g.Losses {
				if l.Reason == fhir.ReasonSecurityBan {
					told++
				}
			}
			assert.Greater(t, told, texts, "%s: each is told", name)
			o.ShowBanned = true
			data, err = write(fhir.New(p, o), nil)
			require.NoError(t, err)
			assert.GreaterOrEqual(t, strings.Count(string(data), "zsalakadulla"), texts, "%s, %s", name, form)
		}
	}
}

// A plan made in Go may have any language: none of it is markup in a narrative.
func TestLanguageIsNoMarkup(t *testing.T) {
	for _, lang := range []string{`fi"><script>x</script>`, `fi'><i>`, "fi&amp", `"`, "<"} {
		p := cases(t)["aino.json"]
		p.Lang = plan.LangTag(lang)
		for i := range p.Needs {
			p.Needs[i].Lang = plan.LangTag(lang)
		}
		g := fhir.New(p, fhir.Options{})
		for _, r := range g.Resources {
			data, err := json.Marshal(r.Value)
			require.NoError(t, err)
			var of struct{ Text struct{ Div string } }
			require.NoError(t, json.Unmarshal(data, &of))
			if of.Text.Div == "" {
				continue
			}
			d := xml.NewDecoder(strings.NewReader(of.Text.Div))
			for {
				token, err := d.Token()
				if errors.Is(err, io.EOF) {
					break
				}
				require.NoError(t, err, "%q in %s", lang, of.Text.Div)
				if e, ok := token.(xml.StartElement); ok {
					assert.Contains(t, []string{"div", "p", "b"}, e.Name.Local, lang)
				}
			}
		}
	}
}

var freeText = regexp.MustCompile(`max=(200|500|[1-9]000)\b`)

// repeatAddress puts a text in the place of every text of a plan that people wrote, and
// counts them.
func repeatAddress(v reflect.Value, text string) (n int) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			at := v.Field(i)
			free := freeText.MatchString(f.Tag.Get("validate")) && !strings.Contains(f.Tag.Get("validate"), "absuri") && f.Name != "Citation" && f.Name != "Value" && f.Name != "Display"
			if at.Kind() == reflect.String && at.Len() > 0 && free && v.Type() != reflect.TypeFor[plan.Address]() {
				at.SetString(text)
				n++
				continue
			}
			n += repeatAddress(at, text)
		}
	case reflect.Slice:
		for i := range v.Len() {
			n += repeatAddress(v.Index(i), text)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			n += repeatAddress(v.Elem(), text)
		}
	}
	return n
}

// A Patient whom several plans know bears the id that the child has in each: the
// one of the plan that is read counts, the others are told.
func TestPatientOfSeveralPlans(t *testing.T) {
	p := cases(t)["aino.json"]
	data, err := fhir.New(p, fhir.Options{}).AppendTransaction(nil)
	require.NoError(t, err)
	const other = `{"system":"` + fhir.SystemPart + `","value":"aaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbb"}`
	head, rest, _ := strings.Cut(string(data), `"resourceType":"Patient"`)
	before, identifiers, _ := strings.Cut(rest, `"identifier":[`)
	identifiers, after, _ := strings.Cut(identifiers, `]`)
	for at, list := range map[string]string{"first": other + "," + identifiers, "last": identifiers + "," + other} {
		t.Run(at, func(t *testing.T) {
			r, issues := fhir.Read([]byte(head+`"resourceType":"Patient"`+before+`"identifier":[`+list+`]`+after), fhir.ReadOptions{})
			require.Empty(t, issues)
			same(t, says(t, p), says(t, r.Plan))
			require.Len(t, r.Losses, 1)
			assert.Equal(t, fhir.ReasonOtherPlan, r.Losses[0].Reason)
		})
	}
}

// Whatever member repeats the protected home or number, at whatever depth: names, keys,
// words of codes, addresses and numbers of others. Languages aside, which are no words.
func TestNoTextRepeatsTheHome(t *testing.T) {
	for seed := range uint64(2) {
		p := sample.NewFiller(seed).Plan()
		p.Child.SecurityBans = []civil.Period{{}}
		eachText(reflect.ValueOf(p).Elem(), func(at reflect.Value) { at.SetString("c/o ZSUOJAK. 3 (040-7654321)") })
		p.Child.Address = plan.Address{Text: "Zsuojakuja 3 B 12"}
		p.Child.Telecoms = []plan.Telecom{{Kind: plan.TelecomPhone, Value: "+358 40 765 4321"}}
		g := fhir.New(p, fhir.Options{Recorded: civil.MustParseInstant("2026-09-01T10:00:00+03:00")})
		for _, write := range []func(*fhir.Graph, []byte) ([]byte, error){(*fhir.Graph).AppendTransaction, (*fhir.Graph).AppendDocument} {
			data, err := write(g, nil)
			require.NoError(t, err)
			for _, tells := range []string{"zsuojak", "7654321", "765 4321"} {
				assert.NotContains(t, strings.ToLower(string(data)), tells, "plan %d", seed)
			}
		}
	}
}

// eachText calls f with every text of a value but ids, languages and forms.
func eachText(v reflect.Value, f func(at reflect.Value)) {
	switch v.Kind() {
	case reflect.String:
		switch v.Type() {
		case reflect.TypeFor[plan.ID](), reflect.TypeFor[plan.PlanID](), reflect.TypeFor[plan.Format](), reflect.TypeFor[plan.LangTag]():
			return
		}
		if v.CanSet() {
			f(v)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				eachText(v.Field(i), f)
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			eachText(v.Elem(), f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachText(v.Index(i), f)
		}
	}
}

// What others have of a home besides what the plan holds is kept aside, and stays there
// under a security ban, whatever words the label is in; the register whose own it is
// gets it back.
func TestKeptAddressesUnderABan(t *testing.T) {
	label := func(of string) string { return with(theirChild, "meta", `{"security":[`+of+`]}`) }
	banned := label(`{"system":"https://hl7.fi/fhir/finnish-base-profiles/CodeSystem/fi-base-security-label-cs","code":"TURVAKIELTO"}`)
	const home = `{"text":"Tie 1"},{"use":"old","text":"zsala"}`
	note := func(text string) string {
		return with(theirPlan, "extension", `[{"url":"urn:x","valueString":"`+text+`"}]`)
	}
	rows := []struct {
		name, why string
		documents []string
		shown     bool
	}{
		{"no ban", "nobody hides it", []string{theirPlan, with(theirChild, "address", `[`+home+`]`)}, true},
		{"an older address", "it may still be true", []string{theirPlan, with(banned, "address", `[`+home+`]`)}, false},
		{"a line beside a text", "the house may stand there", []string{theirPlan, with(banned, "address", `[{"text":"Tie 1","line":["zsala"]}]`)}, false},
		{"a number of another kind", "it reaches them", []string{theirPlan, with(banned, "telecom", `[{"system":"fax","value":"zsala"}]`)}, false},
		{"an extension with an address", "one more", []string{theirPlan, with(banned, "extension", `[{"url":"urn:x","valueAddress":{"text":"zsala"}}]`)}, false},
		{"where on the map", "one more", []string{theirPlan, with(banned, "extension", `[{"url":"http://hl7.org/fhir/StructureDefinition/geolocation","extension":[{"url":"latitude","valueString":"zsala"}]}]`)}, false},
		{"a place of others", "it may be the home", []string{theirPlan, banned, `{"resourceType":"Location","id":"l","name":"zsala"}`}, false},
		{"a Patient of others", "the same one", []string{theirPlan, banned, `{"resourceType":"Patient","id":"p3","address":[{"text":"zsala"}]}`}, false},
		{"a text that repeats it", "said by the way", []string{note("asuu: Zsalakatu 7"), with(banned, "address", `[{"text":"Zsalakatu 7"}]`)}, false},
		{"a place of work", "it is nobody's home", []string{theirPlan, banned, `{"resourceType":"Organization","id":"o9","name":"O","address":[{"text":"zsala"}]}`}, true},
		{"in Swedish", "another word", []string{theirPlan, with(label(`{"display":"Spärrmarkering"}`), "address", `[`+home+`]`)}, false},
		{"in English", "another word", []string{theirPlan, with(label(`{"display":"Non-disclosure for personal safety"}`), "address", `[`+home+`]`)}, false},
		{"with more words", "another word", []string{theirPlan, with(label(`{"code":"TK","display":"turvakielto voimassa"}`), "address", `[`+home+`]`)}, false},
		{"by its name alone", "it asks for nothing else", []string{theirPlan, with(label(`{"display":"Turvakielto"}`), "address", `[`+home+`]`)}, false},
		{"on a goal", "it is the child's", []string{theirPlan, with(theirChild, "address", `[`+home+`]`), with(theirGoal, "meta", `{"security":[{"code":"TURVAKIELTO "}]}`)}, false},
		{"a guardian's of that home", "they live together", []string{with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), with(theirChild, "address", `[`+home+`]`), theirTeam,
			with(theirGuardian, "meta", `{"security":[{"code":"TURVAKIELTO"}]}`)}, false},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			r := readText(t, bundle(row.documents...), fhir.ReadOptions{})
			g := fhir.New(r.Plan, fhir.Options{Remainder: r.Remainder()})
			data, err := g.AppendCollection(nil)
			require.NoError(t, err)
			assert.Equal(t, row.shown, strings.Contains(strings.ToLower(string(data)), "zsala"), row.why)
			told := slices.ContainsFunc(g.Losses, func(l fhir.Loss) bool { return l.Reason == fhir.ReasonSecurityBan })
			assert.True(t, row.shown || told, "it is told")
			data, err = fhir.New(r.Plan, fhir.Options{Remainder: r.Remainder(), ShowBanned: true}).AppendCollection(nil)
			require.NoError(t, err)
			assert.Contains(t, strings.ToLower(string(data)), "zsala", "it is not lost")
		})
	}
}

// Where somebody lives who is under a security ban, and how to reach them, is left out of what is
// written, and each place where it stood is told; of others nothing is left out.
func TestWhatABanLeavesOut(t *testing.T) {
	ban := []civil.Period{{From: civil.MustParseDate("2026-01-01")}}
	phone := func(number string) []plan.Telecom { return []plan.Telecom{{Kind: plan.TelecomPhone, Value: number}} }
	reach := func(id, family plan.ID, direction plan.Direction, number string) plan.Reach {
		return plan.Reach{ID: id, Direction: direction, FamilyID: family, Telecom: &phone(number)[0]}
	}
	for _, row := range []struct {
		name  string
		of    func(p *plan.Plan)
		on    string
		apart []issue.Pointer
	}{
		{"nobody", func(*plan.Plan) {}, "2026-02-01", nil},
		{"the child", func(p *plan.Plan) { p.Child.SecurityBans = ban }, "2026-02-01", []issue.Pointer{
			"/child/telecoms", "/child/address", "/people/0/telecoms", "/people/0/address", "/meetings/0/place/text", "/actions/0/place", "/followUp/0/telecom", "/followUp/1/telecom"}},
		{"whoever lives elsewhere", func(p *plan.Plan) { p.Person("friend0001").SecurityBans = ban }, "2026-02-01", []issue.Pointer{"/people/1/telecoms", "/people/1/address", "/followUp/2/telecom"}},
		{"the child, until before that day", func(p *plan.Plan) {
			p.Child.SecurityBans = []civil.Period{{From: ban[0].From, To: civil.MustParseDate("2026-01-31")}}
		}, "2026-02-01", nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := &plan.Plan{ID: "o7yzmr7wf4w4q6lcc2qvxdwaby", Title: "T", Child: plan.Child{ID: "child00001", Address: plan.Address{Text: "Tie 1"}, Telecoms: phone("040 5550101")},
				People: []plan.Member{
					{ID: "mother0001", Kind: plan.MemberGuardian, Address: plan.Address{Text: "Polku 2"}, Telecoms: phone("040 5550102")},
					{ID: "friend0001", Kind: plan.MemberNearPerson, NearPerson: &plan.NearPerson{Residence: plan.ResidenceNot}, Address: plan.Address{Text: "Katu 3"}, Telecoms: phone("040 5550103")}},
				Meetings: []plan.Meeting{{ID: "meeting001", Place: &plan.Place{Kind: plan.PlaceHome, Text: "Kotona"}}, {ID: "meeting002", Place: &plan.Place{Kind: plan.PlaceElsewhere, Text: "Kirjasto"}}},
				Actions:  []plan.Action{{ID: "action0001", Text: "A", Setting: plan.ActionHome, Place: "Keittiö"}, {ID: "action0002", Text: "B", Setting: plan.ActionElsewhere, Place: "Halli"}},
				FollowUp: []plan.Reach{reach("reach00001", "mother0001", plan.DirectionToFamily, "040 5550104"), reach("reach00002", "", plan.DirectionToWorker, "040 5550101"),
					reach("reach00003", "friend0001", plan.DirectionToFamily, "040 5550105"), reach("reach00004", "mother0001", plan.DirectionToWorker, "040 5550106")}}
			row.of(p)
			var apart []issue.Pointer
			for _, l := range fhir.New(p, fhir.Options{Today: civil.MustParseDate(row.on)}).Losses {
				assert.Equal(t, fhir.ReasonSecurityBan, l.Reason)
				apart = append(apart, l.Pointer)
			}
			assert.Equal(t, row.apart, apart)
			assert.Empty(t, fhir.New(p, fhir.Options{Today: civil.MustParseDate(row.on), ShowBanned: true}).Losses, "whoever may see all asks for it")
		})
	}
}
