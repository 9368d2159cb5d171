package fhir_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Names, addresses, numbers and times as others write them: what the plan says, what is told as lost, what is given back, and
// the same plan once more.
func TestNamesAddressesAndTimesOfOthers(t *testing.T) {
	child := func(name, value string) []string {
		return []string{theirPlan, with(without(without(theirChild, "telecom"), "address"), name, value)}
	}
	in := func(name string, values ...string) (all [][]string) {
		for _, v := range values {
			all = append(all, child(name, v))
		}
		return all
	}
	member := func(values ...string) (all [][]string) {
		for _, v := range values {
			all = append(all, []string{with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, with(theirTeam, "participant", `[{"member":{"reference":"RelatedPerson/m"},"period":`+v+`}]`), `{"resourceType":"RelatedPerson","id":"m","patient":{"reference":"Patient/p"},"name":[{"family":"M"}]}`})
		}
		return all
	}
	var b strings.Builder
	for _, sort := range []struct {
		name          string
		of            int    // the resource that says it
		member, given string // where it says it, and where ours does
		docs          [][]string
	}{
		{"names", 1, "name", "name", in("name", `[{"family":"Virta","given":["Aino"]}]`, `[{"family":"Virta","given":["Aino","Maria"]}]`, `[{"family":"Virta","given":"Aino"}]`, `[{"family":"Virta"}]`, `[{"given":["Aino"]}]`, `[{"given":["",7,"Aino"]}]`, `[{"text":"Aino Virta"}]`,
			`[{"text":"Aino Virta","family":"Virta","given":["Aino"]}]`, `[{"text":"Virta, Aino","family":"Virta","given":["Aino"]}]`, `[{"text":"Aino","family":"Virta","given":["Aino"]}]`, `[{"text":"Dr Aino Virta","prefix":["Dr"],"family":"Virta","given":["Aino"]}]`,
			`[{"text":"Aino Virta Jr","suffix":["Jr"],"family":"Virta","given":["Aino"]}]`, `[{"text":"Aino Ilona Virta","family":"Virta","given":["Aino"]}]`, `[{"use":"official","family":"Virta"}]`, `[{"use":"usual","family":"Virta"}]`, `[{"use":"nickname","family":"Virta"}]`,
			`[{"use":"official"}]`, `[{"use":"old","family":"Ennen"},{"family":"Virta"}]`, `[{"use":"nickname","given":["Ansa"]},{"use":"official","family":"Virta"}]`, `[{"family":7,"text":"Virta"}]`, `{"family":"Virta"}`, `[]`, `[{}]`)},
		{"addresses", 1, "address", "address", in("address", `[{"text":"Tie 1"}]`, `[{"line":["Tie 1"]}]`, `[{"line":["Tie 1","B 2"],"city":"Oulu"}]`, `[{"line":"Tie 1"}]`, `[{"line":["Tie 1",7,"B 2"]}]`, `[{"line":["",7]}]`, `[{"text":"Tie 1, Oulu","line":["Tie 1"]}]`, `[{"text":"Tie 1","line":["Polku 2"]}]`,
			`[{"text":"Tie 1","city":"Oulu","postalCode":"90100"}]`, `[{"text":"Tie 1","district":"Tuira"}]`, `[{"text":"Tie 1","city":"Oulu","district":"Tuira"}]`, `[{"text":"Tie 1, Tuira","city":"Oulu","district":"Tuira"}]`, `[{"text":"Tie 1","city":"Oulu","state":"Oulu"}]`,
			`[{"line":["Tie 1"],"city":"Oulu","district":"Tuira"}]`, `[{"text":"Tie 1","city":"Oulu","country":"FI"}]`, `[{"text":"Tie 1","city":"Oulu","country":"Suomi"}]`, `[{"text":"Tie 1","city":"Luulaja","country":"SE"}]`, `[{"line":["Tie 1"],"state":"A","district":"B","country":"C"}]`,
			`[{"text":"Tie 1","country":7}]`, `[{"text":"Tie 1","country":""}]`, `[{"use":"home","text":"Tie 1"}]`, `[{"use":"work","text":"Tie 1"}]`, `[{"use":"home"}]`, `[{"use":"old","text":"Ennen"},{"text":"Tie 1"}]`, `[{"use":"temp","text":"Mökki"},{"use":"home","text":"Tie 1"}]`,
			`[{"country":"SE"}]`, `[{"text":"Tie 1","type":"postal"}]`)},
		{"numbers", 1, "telecom", "telecom", in("telecom", `[{"system":"phone","value":"1"}]`, `[{"system":"email","value":"a@x.example.org"}]`, `[{"system":"other","value":"1"}]`, `[{"system":"fax","value":"1"}]`, `[{"value":"1"}]`, `[{"system":"phone"}]`, `[{"system":"phone","value":""}]`, `[{"system":"phone","value":7}]`,
			`[{"system":"phone","value":"1","use":"home"}]`, `[{"system":"phone","value":"1","use":"work"}]`, `[{"system":"phone","value":"1","use":"mobile"}]`, `[{"system":"phone","value":"1","use":"old"}]`, `[{"system":"phone","value":"1","period":{"start":"2020-01-01"}}]`,
			`[{"system":"phone","value":"1","period":{"end":"2020-01-01"}}]`, `[{"system":"phone","value":"1","period":{"end":"2027-01-01"}}]`, `[{"system":"phone","value":"1","period":{}}]`, `[{"system":"phone","value":"1","rank":1},{"system":"phone","value":"2","rank":2}]`, `[{"use":"home"}]`)},
		{"identifiers", 1, "identifier", "identifier", in("identifier", `[{"system":"urn:x","value":"1"}]`, `[{"system":"urn:x"}]`, `[{"value":"1"}]`, `[{"system":"","value":"1"}]`, `[{"system":"urn:x","value":""}]`, `[{"system":7,"value":"1"}]`, `[{"system":"urn:x","value":"1","use":"old"}]`, `[{"system":"urn:x","value":"1","use":"official"}]`,
			`[{"system":"urn:oid:1.2.246.21","value":"010120A9991","use":"official"}]`, `[{"system":"urn:oid:1.2.246.21","value":"150318A999R","use":"official"}]`, `[{"system":"urn:oid:1.2.246.21","value":"150318A999R","use":"secondary"}]`,
			`[{"system":"urn:x","value":"1","period":{"end":"2020-01-01"}}]`, `[{"system":"urn:x","value":"1","period":{"end":"2027-01-01"}}]`, `[{"system":"urn:x","value":"1","type":{"text":"T"}}]`, `{"system":"urn:x","value":"1"}`)},
		{"times", 2, "participant", "period", member(`{"start":"2026-03-01","end":"2026-04-01"}`, `{"start":"2026-03-01"}`, `{"end":"2026-04-01"}`, `{"start":"2026-04-01","end":"2026-04-01"}`, `{"start":"2026-04-02","end":"2026-04-01"}`, `{"start":"spring","end":"2026-04-01"}`, `{"start":"2026-03-01","end":"summer"}`, `{}`,
			`{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"unknown"}]}`, `{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"unknown"}],"start":"spring"}`, `"2026"`)},
	} {
		fmt.Fprintf(&b, "%s\n", sort.name)
		for _, doc := range sort.docs {
			r := readText(t, bundle(doc...), fhir.ReadOptions{On: civil.MustParseDate("2026-11-30")})
			var of map[string]json.RawMessage
			require.NoError(t, json.Unmarshal([]byte(doc[sort.of]), &of))
			said, err := json.Marshal(r.Plan.Child)
			require.NoError(t, err)
			fmt.Fprintf(&b, "  %s\n    %s\n", of[sort.member], said)
			for i := range r.Plan.People {
				said, err := json.Marshal(r.Plan.People[i])
				require.NoError(t, err)
				fmt.Fprintf(&b, "    %s\n", said)
			}
			for _, l := range r.Losses {
				if at := string(l.Pointer); !strings.HasPrefix(at, "/entry/0/") && !strings.HasSuffix(at, "/id") {
					fmt.Fprintf(&b, "    - %s %s\n", at, l.Reason)
				}
			}
			out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
			require.NoError(t, err)
			var back struct {
				Entry []struct{ Resource map[string]json.RawMessage }
			}
			require.NoError(t, json.Unmarshal(out, &back))
			for _, e := range back.Entry {
				if kind := string(e.Resource["resourceType"]); e.Resource[sort.given] != nil && (kind == `"Patient"` || kind == `"RelatedPerson"`) {
					fmt.Fprintf(&b, "    = %s %s\n", kind, e.Resource[sort.given])
				}
			}
			again := readText(t, string(out), fhir.ReadOptions{On: civil.MustParseDate("2026-11-30")})
			assert.Equal(t, r.Plan.Child, again.Plan.Child, doc)
			assert.Equal(t, r.Plan.People, again.Plan.People, doc)
		}
	}
	golden(t, filepath.Join("testdata", "names.txt"), b.String())
}
