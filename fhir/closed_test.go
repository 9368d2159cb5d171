package fhir_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	theirPermit = `{"resourceType":"Consent","id":"k","status":"active","scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"patient-privacy"}]},
		"category":[{"text":"x"}],"patient":{"reference":"Patient/p"},"dateTime":"2026-03-01","provision":{"type":"permit","actor":[{"role":{"text":"x"},"reference":{"reference":"Organization/o"}}]}}`
	theirSchool = `{"resourceType":"Organization","id":"o","name":"O"}`
)

func decisions(r *fhir.Reading) (said []string) {
	for _, c := range r.Plan.Consents {
		said = append(said, c.Decision.String()+" "+c.Scope.String())
	}
	return said
}

// What others say in ways of their own limits a permit, or takes one back; it never
// makes one.
func TestPermitsThatSayLess(t *testing.T) {
	provision := func(more string) string {
		return strings.Replace(theirPermit, `"provision":{`, `"provision":{`+more+`,`, 1)
	}
	role := func(code string) string {
		return strings.Replace(theirPermit, `{"text":"x"},"reference"`, `{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ParticipationType","code":"`+code+`"}]},"reference"`, 1)
	}
	policy := func(code string) string {
		return `{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"` + code + `"}]}`
	}
	deny := with(strings.Replace(theirPermit, `"permit"`, `"deny"`, 1), "id", `"d"`)
	general := with(deny, "provision", `{"type":"deny"}`)
	const paper = `{"resourceType":"DocumentReference","id":"e","status":"current","content":[]}`
	related := func(how, status, to string) string {
		return `{"resourceType":"DocumentReference","id":"f","status":"` + status + `","relatesTo":[{"code":"` + how + `","target":{"reference":"DocumentReference/` + to + `"}}],"content":[]}`
	}
	within := func(source string) string { // what the permit rests on stands within it
		return with(with(theirPermit, "contained", `[`+with(source, "id", `"w"`)+`]`), "sourceReference", `{"reference":"#w"}`)
	}
	given := []string{"given whole"}
	rows := []struct {
		name string
		all  []string
		want []string
		why  string
	}{
		{"as it is", []string{theirPermit}, given, "a permit"},
		{"a recipient", []string{role("IRCP")}, given, "who gets it"},
		{"whose data it is", []string{role("CST")}, nil, "an actor may be whose data are meant: that limits"},
		{"whose data and who gets it", []string{strings.Replace(theirPermit, `"actor":[`, `"actor":[{"role":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ParticipationType","code":"AUT"}]},"reference":{"reference":"Organization/o"}},`, 1)}, nil, "the data of one author only"},
		{"an end that nobody knows", []string{provision(`"period":{"start":"2026-01-01","_end":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"unknown"}]}}`)}, nil, "it may be over"},
		{"a limit of R5", []string{provision(`"documentType":[{"code":"x"}]`)}, nil, "any element that is not understood may limit"},
		{"an element of nobody", []string{provision(`"expression":{"language":"text/cql"}`)}, nil, "any element that is not understood may limit"},
		{"not verified", []string{with(theirPermit, "verification", `[{"verified":false}]`)}, nil, "nobody has confirmed it"},
		{"verified", []string{with(theirPermit, "verification", `[{"verified":true}]`)}, given, "confirmed"},
		{"nobody says whether it is verified", []string{with(theirPermit, "verification", `[{}]`)}, nil, "it may be or not"},
		{"verified, for a reason that is not known", []string{with(theirPermit, "verification", `[{"_verified":{"extension":[]}}]`)}, nil, "it may be or not"},
		{"verified, in words", []string{with(theirPermit, "verification", `[{"verified":"true"}]`)}, nil, "a text where FHIR has a truth value"},
		{"whose data it is, in words", []string{strings.Replace(theirPermit, `{"text":"x"},"reference"`, `{"text":"Tietojen luovuttaja"},"reference"`, 1)}, nil, "the role of an actor needs no code"},
		{"a custodian, in words", []string{strings.Replace(theirPermit, `{"text":"x"},"reference"`, `{"text":"Custodian"},"reference"`, 1)}, nil, "the same in English"},
		{"a time that ends before it begins", []string{provision(`"period":{"start":"2026-05-01","end":"2026-04-01"}`)}, nil, "nobody knows when it holds"},
		{"on a paper that is not here", []string{with(theirPermit, "sourceReference", `{"reference":"DocumentReference/zz"}`)}, given, "papers are seldom sent along"},
		{"on a consent that is not here", []string{with(theirPermit, "sourceReference", `{"reference":"Consent/zz"}`)}, nil, "nobody knows whether that one stands"},
		{"on a consent that stands", []string{with(theirPermit, "sourceReference", `{"reference":"Consent/k0"}`), with(theirPermit, "id", `"k0"`)}, []string{"given whole", "given whole"}, "both do"},
		{"on a consent that rests on one that does not stand", []string{with(theirPermit, "sourceReference", `{"reference":"Consent/k0"}`), with(with(theirPermit, "id", `"k0"`), "sourceReference", `{"reference":"Consent/k1"}`), with(with(theirPermit, "id", `"k1"`), "status", `"inactive"`)}, nil, "the whole chain falls"},
		{"on a consent that rests on it", []string{with(theirPermit, "sourceReference", `{"reference":"Consent/k0"}`), with(with(theirPermit, "id", `"k0"`), "sourceReference", `{"reference":"Consent/k"}`)}, nil, "a circle rests on nothing"},
		{"on another child's consent", []string{with(theirPermit, "sourceReference", `{"reference":"Consent/k0"}`), with(with(theirPermit, "id", `"k0"`), "patient", `{"reference":"Patient/p2"}`)}, nil, "nobody gave it for this child"},
		{"on a consent that nobody understands", []string{with(theirPermit, "sourceReference", `{"reference":"Consent/k0"}`), with(with(theirPermit, "id", `"k0"`), "modifierExtension", `[{"url":"https://x.example.org/e"}]`)}, nil, "it may say less"},
		{"on a denial", []string{with(theirPermit, "sourceReference", `{"reference":"Consent/d"}`), strings.Replace(deny, "Organization/o\"", "Organization/o2\"", 1)}, []string{"refused whole"}, "no permit comes of one"},
		{"on a form that is not finished", []string{with(theirPermit, "sourceReference", `{"reference":"QuestionnaireResponse/q"}`), `{"resourceType":"QuestionnaireResponse","id":"q","status":"in-progress"}`}, nil, "it may yet say no"},
		{"on a form that is", []string{with(theirPermit, "sourceReference", `{"reference":"QuestionnaireResponse/q"}`), `{"resourceType":"QuestionnaireResponse","id":"q","status":"completed"}`}, given, "it was filled in"},
		{"on a contract that was ended", []string{with(theirPermit, "sourceReference", `{"reference":"Contract/q"}`), `{"resourceType":"Contract","id":"q","status":"terminated"}`}, nil, "it does not hold"},
		{"on a paper that another replaces", []string{with(theirPermit, "sourceReference", `{"reference":"DocumentReference/e"}`), `{"resourceType":"DocumentReference","id":"e","status":"current","content":[]}`,
			`{"resourceType":"DocumentReference","id":"f","status":"current","relatesTo":[{"code":"replaces","target":{"reference":"DocumentReference/e"}}],"content":[]}`}, nil, "the other is the paper"},
		{"on a paper within it", []string{within(paper)}, given, "it stands"},
		{"on a paper within it with rules of its own", []string{within(with(paper, "implicitRules", `"https://x.example.org/r"`))}, nil, "nobody knows what it says"},
		{"on a paper within it that is changed", []string{within(with(paper, "modifierExtension", `[{"url":"https://x.example.org/e"}]`))}, nil, "nobody knows what it says"},
		{"on a paper within it that is changed inside", []string{within(with(paper, "content", `[{"attachment":{"title":"x","modifierExtension":[{"url":"https://x.example.org/e"}]}}]`))}, nil, "nobody knows what it says"},
		{"on a paper within it of another child", []string{within(with(paper, "subject", `{"reference":"Patient/p2"}`))}, nil, "nobody signed it for this child"},
		{"on a paper within it of another plan", []string{within(with(paper, "identifier", `[{"system":"`+fhir.SystemPart+`","value":"zzz.yyyyyyyyyy"}]`))}, nil, "nobody signed it for this plan"},
		{"on a paper within it that was replaced", []string{within(with(paper, "status", `"superseded"`))}, nil, "it does not stand"},
		{"on a paper within it in error", []string{within(with(paper, "status", `"entered-in-error"`))}, nil, "it does not stand"},
		{"on a denial within it", []string{within(with(without(theirPermit, "id"), "provision", `{"type":"deny","actor":[{"role":{"text":"x"},"reference":{"reference":"Organization/o2"}}]}`))}, nil, "no permit comes of one"},
		{"on a paper of another plan", []string{with(theirPermit, "sourceReference", `{"reference":"DocumentReference/e"}`), with(with(paper, "id", `"e"`), "identifier", `[{"system":"`+fhir.SystemPart+`","value":"zzz.yyyyyyyyyy"}]`)}, nil, "nobody signed it for this plan"},
		{"on a paper of another child", []string{with(theirPermit, "sourceReference", `{"reference":"DocumentReference/e"}`), with(with(paper, "id", `"e"`), "subject", `{"reference":"Patient/p2"}`)}, nil, "nobody signed it for this child"},
		{"on the old version of a paper", []string{with(theirPermit, "sourceReference", `{"reference":"DocumentReference/e/_history/1"}`), with(with(paper, "id", `"e"`), "meta", `{"versionId":"1"}`), with(with(with(paper, "id", `"e"`), "meta", `{"versionId":"2"}`), "description", `"x"`)}, nil, "it may say something else now"},
		{"on the last version of a paper", []string{with(theirPermit, "sourceReference", `{"reference":"DocumentReference/e/_history/2"}`), with(with(paper, "id", `"e"`), "meta", `{"versionId":"1"}`), with(with(with(paper, "id", `"e"`), "meta", `{"versionId":"2"}`), "description", `"x"`)}, given, "it stands"},
		{"on a paper that another adds to", []string{with(theirPermit, "sourceReference", `{"reference":"DocumentReference/e"}`), paper, related("appends", "current", "e")}, given, "it stands"},
		{"on a paper that one in error replaces", []string{with(theirPermit, "sourceReference", `{"reference":"DocumentReference/e"}`), paper, related("replaces", "entered-in-error", "e")}, given, "that one never was"},
		{"on a paper that replaces another", []string{with(theirPermit, "sourceReference", `{"reference":"DocumentReference/f"}`), paper, related("replaces", "current", "e")}, given, "it stands"},
		{"on a paper that replaces itself", []string{with(theirPermit, "sourceReference", `{"reference":"DocumentReference/f"}`), related("replaces", "current", "f")}, given, "nothing replaces itself"},
		{"on a paper that replaces what is not here", []string{with(theirPermit, "sourceReference", `{"reference":"DocumentReference/f"}`), related("replaces", "current", "zz")}, given, "it stands"},
		{"on a picture of what was seen", []string{with(theirPermit, "sourceReference", `{"reference":"Media/e"}`), `{"resourceType":"Media","id":"e","status":"completed","content":{}}`}, nil, "no consent rests on one"},
		{"on a picture that is not here", []string{with(theirPermit, "sourceReference", `{"reference":"Media/e"}`)}, nil, "nobody knows what it is"},
		{"on a paper by name", []string{with(theirPermit, "sourceReference", `{"display":"The form at the office"}`)}, given, "papers are seldom sent along"},
		{"on itself", []string{with(theirPermit, "sourceReference", `{"reference":"Consent/k"}`)}, given, "it is what it rests on"},
		{"on a consent that rests on itself", []string{with(theirPermit, "sourceReference", `{"reference":"Consent/k0"}`), with(with(theirPermit, "id", `"k0"`), "sourceReference", `{"reference":"Consent/k0"}`)}, []string{"given whole", "given whole"}, "both stand"},
		{"on a paper of its own", []string{with(with(theirPermit, "sourceReference", `{"reference":"DocumentReference/e"}`), "sourceAttachment", `{"title":"x"}`), with(paper, "id", `"e"`)}, given, "it stands"},
		{"a sort of another matter, of another system", []string{with(theirPermit, "category", `[{"coding":[{"system":"urn:x","code":"research"}]}]`)}, given, "another's word"},
		{"a sort of another matter, in capitals", []string{with(theirPermit, "category", `[{"text":"x"},{"coding":[{"system":"urn:x","code":"y"},{"system":"http://terminology.hl7.org/CodeSystem/consentcategorycodes","code":"DNR"}]}]`)}, nil, "not to see a plan"},
		{"a sort of another matter, of HL7's acts", []string{with(theirPermit, "category", `[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"ICOL"}]}]`)}, nil, "to collect alone"},
		{"a sort of this matter", []string{with(theirPermit, "category", `[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"IDSCL"}]}]`)}, given, "to tell others"},
		{"of a child by a number", []string{with(theirPermit, "patient", `{"identifier":{"system":"urn:x","value":"7"}}`)}, given, "it is the child's"},
		{"of another child by a number", []string{with(theirPermit, "patient", `{"identifier":{"system":"urn:x","value":"8"}}`)}, nil, "another's"},
		{"under a policy with codes of somebody's", []string{with(theirPermit, "policyRule", `{"coding":[{"code":"OPTIN"}]}`)}, given, "as in a required binding"},
		{"under a policy of exceptions", []string{with(theirPermit, "policyRule", policy("OPTOUTE"))}, given, "the exception"},
		{"under a policy with a dash", []string{with(theirPermit, "policyRule", policy("OPT-IN-R"))}, given, "spelled as some do"},
		{"under no policy", []string{with(theirPermit, "policyRule", `{}`)}, nil, "nobody knows what it says"},
		{"under a policy and its address", []string{with(theirPermit, "policy", `[{"uri":"https://x.example.org/p"}]`)}, given, "what it says stands in the permit"},
		{"two who verified", []string{with(theirPermit, "verification", `[{"verified":false},{"verified":true}]`)}, nil, "one of them did not"},
		{"to tell", []string{provision(`"action":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentaction","code":"disclose"}]},{"coding":[{"code":"use"}]}]`)}, given, "that is what it is for"},
		{"to see, and to collect", []string{provision(`"action":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentaction","code":"collect"}]},{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentaction","code":"access"}]}]`)}, nil, "one of them is another matter"},
		{"what is related", []string{provision(`"data":[{"meaning":"related","reference":{"reference":"Organization/o2"}}]`)}, []string{"given parts"}, "of that alone"},
		{"data that says more", []string{provision(`"data":[{"meaning":"instance","reference":{"reference":"Goal/g"},"onlyIf":"x"}]`)}, nil, "what is not understood may limit"},
		{"an actor that says more", []string{strings.Replace(theirPermit, `"actor":[{`, `"actor":[{"onlyIf":"x",`, 1)}, nil, "what is not understood may limit"},
		{"an actor with an id", []string{strings.Replace(theirPermit, `"actor":[{`, `"actor":[{"id":"a","extension":[{"url":"urn:x","valueString":"y"}],`, 1)}, given, "a name for it says nothing"},
		{"a time with a name for it", []string{provision(`"period":{"id":"t","start":"2026-01-01"}`)}, given, "a name for it says nothing"},
		{"a time that is changed", []string{provision(`"period":{"start":"2026-01-01","onlyIf":"x"}`)}, nil, "what is not understood may limit"},
		{"a time of no day", []string{provision(`"period":{"start":""}`)}, nil, "it may begin whenever"},
		{"a time that is a number", []string{provision(`"period":{"end":2027}`)}, nil, "no day is a number"},
		{"who sees first", []string{role("PRCP")}, given, "who gets it"},
		{"who keeps track", []string{role("TRC")}, given, "who gets it"},
		{"who is told", []string{role("NOT")}, given, "who gets it"},
		{"who gets it, and whose data it is", []string{strings.Replace(theirPermit, `{"text":"x"},"reference"`, `{"coding":[{"code":"AUT"},{"code":"IRCP"}]},"reference"`, 1)}, nil, "one of them limits"},
		{"a keeper of a register, in words", []string{strings.Replace(theirPermit, `{"text":"x"},"reference"`, `{"text":"Rekisterinpitäjä"},"reference"`, 1)}, nil, "whose data are meant"},
		{"about privacy and treatment", []string{with(theirPermit, "scope", `{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"patient-privacy"},{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"treatment"}]}`)}, nil, "of another matter, too"},
		{"about an advance directive", []string{with(theirPermit, "scope", `{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"adr"}]}`)}, nil, "of another matter"},
		{"a denial about privacy and treatment", []string{theirPermit, with(deny, "scope", `{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"treatment"},{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"patient-privacy"}]}`)}, []string{"refused whole"}, "of this matter, too; by nobody, so that the permit goes"},
		{"a denial about treatment by another's word", []string{theirPermit, with(deny, "scope", `{"coding":[{"system":"urn:x","code":"treatment"}]}`)}, []string{"refused whole"}, "another's word says nothing"},
		{"a denial to all", []string{theirPermit, general}, nil, "who denies all denies that one too"},
		{"a denial to all, first", []string{general, theirPermit}, nil, "in any order"},
		{"a denial to all that is over", []string{theirPermit, with(general, "status", `"inactive"`)}, given, "it does not hold"},
		{"a denial to all of another child", []string{theirPermit, with(general, "patient", `{"reference":"Patient/p2"}`)}, given, "not this child's"},
		{"a denial that nobody understands", []string{theirPermit, with(deny, "modifierExtension", `[{"url":"https://x.example.org/e"}]`)}, nil, "it may deny"},
		{"a denial with rules of its own", []string{theirPermit, with(deny, "implicitRules", `"https://x.example.org/r"`)}, nil, "it may deny"},
		{"neither yes nor no", []string{strings.Replace(with(theirPermit, "id", `"d"`), `"permit"`, `"forbid"`, 1)}, nil, "nobody knows what it says"},
		{"neither yes nor no, to two", []string{strings.Replace(theirPermit, `"permit","actor":[`, `"forbid","actor":[{"role":{"text":"x"},"reference":{"reference":"Organization/o2"}},`, 1)}, nil, "to none of them"},
		{"neither yes nor no, beside a permit", []string{theirPermit, strings.Replace(with(theirPermit, "id", `"d"`), `"permit"`, `"forbid"`, 1)}, nil, "it may deny"},
		{"no type, beside a permit", []string{theirPermit, strings.Replace(with(theirPermit, "id", `"d"`), `"type":"permit",`, ``, 1)}, nil, "it may deny"},
		{"no type under opting in, beside a permit", []string{theirPermit, with(strings.Replace(with(theirPermit, "id", `"d"`), `"type":"permit",`, ``, 1), "policyRule", policy("OPTIN"))}, given, "it permits"},
		{"neither yes nor no, to all", []string{theirPermit, with(general, "provision", `{"type":"forbid"}`)}, nil, "it may deny that one too"},
		{"neither yes nor no, to another", []string{theirPermit, with(general, "provision", `{"type":"forbid","actor":[{"role":{"text":"x"},"reference":{"reference":"Organization/o2"}}]}`)}, given, "somebody else"},
		{"opted out", []string{theirPermit, with(with(general, "provision", `{}`), "policyRule", policy("OPTOUT"))}, nil, "nobody sees anything"},
		{"opted out, but for a permit", []string{with(theirPermit, "policyRule", policy("OPTOUT"))}, given, "the exception"},
		{"opted out, over", []string{theirPermit, with(with(with(general, "provision", `{}`), "policyRule", policy("NOCONSENT")), "status", `"inactive"`)}, given, "it does not hold"},
		{"opted in", []string{theirPermit, with(with(general, "provision", `{}`), "policyRule", policy("OPTIN"))}, given, "denies nothing"},
		{"a denial without a scope", []string{theirPermit, with(deny, "scope", `{"text":"x"}`)}, []string{"refused whole"}, "denies more, never less; by nobody, so that the permit goes"},
		{"a denial of treatment", []string{theirPermit, with(deny, "scope", `{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"treatment"}]}`)}, given, "another matter"},
		{"a denial to somebody named", []string{theirPermit, with(deny, "provision", `{"type":"deny","actor":[{"role":{"text":"x"},"reference":{"display":"Koulu"}}]}`)}, nil, "it may be the same"},
		{"a denial to another", []string{theirPermit, with(deny, "provision", `{"type":"deny","actor":[{"role":{"text":"x"},"reference":{"reference":"Organization/o2"}}]}`)}, []string{"given whole", "refused whole"}, "each for itself"},
		{"R5, denied", []string{theirPermit, with(with(general, "provision", `[{"actor":[{"reference":{"reference":"Organization/o"}}]}]`), "decision", `"deny"`)}, nil, "says no in another version of FHIR"},
		{"STU3, excepted", []string{with(with(theirPermit, "provision", `{}`), "except", `[{"type":"permit","actor":[{"role":{"text":"x"},"reference":{"reference":"Organization/o"}}]}]`)}, nil, "another version of FHIR"},
		{"an exception to another's permit", []string{theirPermit, with(strings.Replace(with(theirPermit, "id", `"d"`), "Organization/o\"", "Organization/o2\"", 1), "provision",
			`{"type":"permit","actor":[{"role":{"text":"x"},"reference":{"reference":"Organization/o2"}}],"provision":[{"type":"deny"}]}`)}, given, "an exception without actors is about those around it"},
		{"no date", []string{strings.Replace(theirPermit, `"dateTime":"2026-03-01",`, ``, 1)}, given, "since when is not known"},
	}
	var told strings.Builder
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			all := append([]string{theirPlan, theirChild, theirSchool, `{"resourceType":"Organization","id":"o2","name":"O2"}`, `{"resourceType":"Patient","id":"p2"}`}, row.all...)
			told.WriteString(comeOf(t, row.name, []byte(bundle(all...))))
			r := readText(t, bundle(all...), fhir.ReadOptions{})
			got := decisions(r)
			slices.Sort(got)
			assert.Equal(t, row.want, got, row.why)
			slices.Reverse(all)
			r = readText(t, bundle(all...), fhir.ReadOptions{})
			got = decisions(r)
			slices.Sort(got)
			assert.Equal(t, row.want, got, "in the other order")
		})
	}
	t.Run("told", func(t *testing.T) { golden(t, filepath.Join("testdata", "told", "permits.txt"), told.String()) })
}

// A code that forbids counts wherever it stands among others, and in the words of
// other versions of FHIR.
func TestForbiddenInOtherWords(t *testing.T) {
	const ver = `"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status"`
	const clin = `"system":"http://terminology.hl7.org/CodeSystem/condition-clinical"`
	rows := []struct {
		name, of, member, value string
		live                    bool
		why                     string
	}{
		{"the second code", "N", "verificationStatus", `{"coding":[{` + ver + `,"code":"confirmed"},{` + ver + `,"code":"refuted"}]}`, false, "one of them forbids"},
		{"beside another system", "N", "verificationStatus", `{"coding":[{"system":"urn:x","code":"ok"},{` + ver + `,"code":"entered-in-error"}]}`, false, "the second is the standard's"},
		{"in words alone", "N", "verificationStatus", `{"text":"Refuted"}`, false, "nobody knows what it says, and it may forbid"},
		{"a code that nobody knows", "N", "verificationStatus", `{"coding":[{` + ver + `,"code":"nonsense"}]}`, false, "it may forbid"},
		{"confirmed", "N", "verificationStatus", `{"coding":[{` + ver + `,"code":"confirmed"}]}`, true, "it holds"},
		{"differential", "N", "verificationStatus", `{"coding":[{` + ver + `,"code":"differential"}]}`, true, "it may hold"},
		{"STU3", "N", "verificationStatus", `"refuted"`, false, "a code by itself"},
		{"STU3, in error", "N", "verificationStatus", `"entered-in-error"`, false, "a code by itself"},
		{"STU3, over", "N", "clinicalStatus", `"resolved"`, false, "a code by itself"},
		{"over, the second code", "N", "clinicalStatus", `{"coding":[{"system":"urn:x","code":"1"},{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"resolved"}]}`, false, "over"},
		{"over, in words", "N", "clinicalStatus", `{"text":"Resolved"}`, false, "over"},
		{"goal of STU3", "G", "status", `"entered-in-error"`, false, "its status had another name"},
		{"a Task without a status, not to be done", "T", "doNotPerform", `true`, false, "whoever says so"},
		{"to be done", "T", "doNotPerform", `false`, true, "says the opposite"},
		{"prohibited", "T", "prohibited", `true`, false, "STU3's word"},
		{"not done", "T", "notDone", `true`, false, "STU3's word"},
		{"empty modifier list", "T", "modifierExtension", `[]`, false, "what is no extension is not understood"},
		{"confirmed, called otherwise", "N", "verificationStatus", `{"coding":[{` + ver + `,"code":"confirmed"}],"text":"Refuted"}`, true, "the code counts"},
		{"unconfirmed", "N", "verificationStatus", `{"coding":[{` + ver + `,"code":"unconfirmed"}]}`, true, "it may hold"},
		{"provisional", "N", "verificationStatus", `{"coding":[{` + ver + `,"code":"provisional"}]}`, true, "it may hold"},
		{"refuted, by another system", "N", "verificationStatus", `{"coding":[{"system":"urn:x","code":"refuted"},{` + ver + `,"code":"confirmed"}]}`, true, "another's word"},
		{"of another system alone", "N", "verificationStatus", `{"coding":[{"system":"urn:x","code":"confirmed"}]}`, false, "another's word says nothing"},
		{"confirmed, without a system", "N", "verificationStatus", `{"coding":[{"code":"confirmed"}]}`, true, "some leave it out"},
		{"confirmed, in words", "N", "verificationStatus", `{"text":"Confirmed"}`, true, "the words of the code"},
		{"nothing", "N", "verificationStatus", `{}`, false, "it may forbid"},
		{"STU3, confirmed", "N", "verificationStatus", `"confirmed"`, true, "a code by itself"},
		{"active", "N", "clinicalStatus", `{"coding":[{` + clin + `,"code":"active"}]}`, true, "it is there"},
		{"recurrence", "N", "clinicalStatus", `{"coding":[{` + clin + `,"code":"recurrence"}]}`, true, "it is there again"},
		{"relapse", "N", "clinicalStatus", `{"coding":[{` + clin + `,"code":"relapse"}]}`, true, "it is there again"},
		{"active and resolved", "N", "clinicalStatus", `{"coding":[{` + clin + `,"code":"active"},{` + clin + `,"code":"resolved"}]}`, false, "one of them ends it"},
		{"over since a day", "N", "abatementDateTime", `"2020-01-01"`, false, "over"},
		{"over since, in words", "N", "abatementString", `"in spring"`, false, "over"},
		{"over", "N", "abatementBoolean", `true`, false, "over"},
		{"not over", "N", "abatementBoolean", `false`, true, "it is there"},
		{"done", "T", "notDone", `false`, true, "says the opposite"},
		{"allowed", "T", "prohibited", `false`, true, "says the opposite"},
		{"to be done or not", "T", "doNotPerform", `null`, false, "nobody says which"},
		{"not to be done, a goal", "G", "doNotPerform", `true`, false, "whatever says so"},
		{"no longer active", "T", "active", `false`, false, "it says so itself"},
		{"active, in a word", "T", "active", `"yes"`, false, "a text where FHIR has a truth value"},
		{"active, as FHIR says it", "T", "active", `true`, true, "it is"},
		{"a document in error", "T", "docStatus", `"entered-in-error"`, false, "whatever says so"},
		{"a document that is final", "T", "docStatus", `"final"`, true, "it stands"},
		{"modifier of a code", "N", "code", `{"text":"N","coding":[{"code":"1","modifierExtension":[{"url":"urn:x"}]}]}`, false, "however deep"},
	}
	var told strings.Builder
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			all := map[string]string{"G": theirGoal, "N": theirNeed, "T": theirTask}
			all[row.of] = with(all[row.of], row.member, row.value)
			doc := bundle(theirPlan, theirChild, all["G"], all["N"], all["T"])
			told.WriteString(comeOf(t, row.name, []byte(doc)))
			r := readText(t, doc, fhir.ReadOptions{})
			i := strings.Index("GNT", row.of)
			want := [3]int{1, 1, 1}
			if !row.live {
				want[i] = 0
			}
			assert.Equal(t, want, count(r), row.why)
		})
	}
	t.Run("told", func(t *testing.T) { golden(t, filepath.Join("testdata", "told", "forbidden.txt"), told.String()) })
	t.Run("over, and active", func(t *testing.T) {
		need := with(with(theirNeed, "clinicalStatus", `{"coding":[{`+clin+`,"code":"active"}]}`), "abatementDateTime", `"2020-01-01"`)
		assert.Len(t, readText(t, bundle(theirPlan, theirChild, need), fhir.ReadOptions{}).Plan.Needs, 1, "the status says more than an end")
	})
	t.Run("what a task carries out", func(t *testing.T) {
		const request = `{"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order","code":{"text":"S"},"subject":{"reference":"Patient/p"}}`
		for _, row := range []struct {
			name, request string
			lost          fhir.Reason // zero: the task comes in
		}{
			{"a request", request, 0},
			{"one not to be done", with(request, "doNotPerform", `true`), fhir.ReasonNotValid},
			{"one to be done", with(request, "doNotPerform", `false`), 0},
			{"one in error", with(request, "status", `"entered-in-error"`), fhir.ReasonNotValid},
			{"one with rules of its own", with(request, "implicitRules", `"urn:x"`), fhir.ReasonNotUnderstood},
			{"one that is changed", with(request, "modifierExtension", `[{"url":"urn:x"}]`), fhir.ReasonNotUnderstood},
			{"one that is changed inside", with(request, "note", `[{"text":"x","modifierExtension":[{"url":"urn:x"}]}]`), fhir.ReasonNotUnderstood},
			{"one that ended", with(request, "status", `"revoked"`), 0},
			{"none that is here", theirNeed, 0},
		} {
			for member, value := range map[string]string{"focus": `{"reference":"ServiceRequest/s"}`, "basedOn": `[{"reference":"Task/t"},{"reference":"ServiceRequest/s"}]`} {
				task := with(theirTask, member, value)
				r := readText(t, bundle(theirPlan, theirChild, task, row.request), fhir.ReadOptions{})
				assert.Equal(t, row.lost == 0, slices.ContainsFunc(r.Plan.Actions, func(a plan.Action) bool { return a.Text == "T" }), "%s, by %s", row.name, member)
				if row.lost != 0 {
					assert.Contains(t, r.Losses, fhir.Loss{Pointer: "/entry/2/resource", Reason: row.lost}, "%s, by %s", row.name, member)
				}
			}
		}
		deleted := strings.Replace(bundle(theirPlan, theirChild, with(theirTask, "focus", `{"reference":"ServiceRequest/s"}`), request), `/fhir/ServiceRequest/s",`, `/fhir/ServiceRequest/s","response":{"status":"410"},`, 1)
		assert.Empty(t, readText(t, deleted, fhir.ReadOptions{}).Plan.Actions, "the request is gone")
	})
	t.Run("activity", func(t *testing.T) {
		for _, detail := range []string{`"prohibited":true`, `"doNotPerform":true`, `"status":"entered-in-error"`, `"modifierExtension":[{"url":"urn:x"}]`} {
			care := with(theirPlan, "activity", `[{"detail":{"description":"D",`+detail+`}}]`)
			assert.Empty(t, readText(t, bundle(care, theirChild), fhir.ReadOptions{}).Plan.Actions, detail)
		}
	})
	t.Run("document of another's in error", func(t *testing.T) {
		care := with(theirPlan, "supportingInfo", `[{"reference":"DocumentReference/d"}]`)
		doc := `{"resourceType":"DocumentReference","id":"d","status":"current","content":[{"attachment":{"title":"T","url":"https://x.example.org/1"}}],"subject":{"reference":"Patient/p"}}`
		require.Len(t, readText(t, bundle(care, theirChild, doc), fhir.ReadOptions{}).Plan.Attachments, 1)
		for _, change := range []string{"docStatus", "status"} {
			assert.Empty(t, readText(t, bundle(care, theirChild, with(doc, change, `"entered-in-error"`)), fhir.ReadOptions{}).Plan.Attachments, change)
		}
		assert.Empty(t, readText(t, bundle(care, theirChild, with(doc, "status", `"superseded"`)), fhir.ReadOptions{}).Plan.Attachments)
		r := readText(t, bundle(care, theirChild, with(doc, "securityLabel", `[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"V"}]}]`)), fhir.ReadOptions{})
		require.Len(t, r.Plan.Attachments, 1)
		assert.Equal(t, assess.VisibilitySubject, r.Plan.Attachments[0].Visibility)
	})
}

// What the envelope says of an entry counts as what the resource says itself.
func TestEntriesThatSayMore(t *testing.T) {
	doc := bundle(theirPlan, theirChild, theirGoal, theirNeed, theirTask)
	at := `{"fullUrl":"https://ehr.example.org/fhir/Goal/g",`
	require.Contains(t, doc, at)
	for name, more := range map[string]string{
		"a modifier": `"modifierExtension":[{"url":"urn:x","valueBoolean":true}],`,
		"deleted":    `"request":{"method":"DELETE","url":"Goal/g"},`,
	} {
		r := readText(t, strings.Replace(doc, at, at+more, 1), fhir.ReadOptions{})
		assert.Equal(t, [3]int{0, 1, 1}, count(r), name)
		assert.False(t, r.Issues.HasErrors(), name)
	}
	t.Run("a history", func(t *testing.T) {
		gone := `{"fullUrl":"https://ehr.example.org/fhir/Goal/g","request":{"method":"DELETE","url":"Goal/g"},"response":{"status":"204"}},`
		history := strings.Replace(strings.Replace(doc, `"collection"`, `"history"`, 1), at, gone+at, 1)
		r := readText(t, history, fhir.ReadOptions{})
		assert.Equal(t, [3]int{0, 1, 1}, count(r), "it was deleted after this version")
	})
}

// Labels count wherever FHIR has them.
func TestLabelsOfEveryKind(t *testing.T) {
	const ban = `{"security":[{"system":"https://hl7.fi/fhir/finnish-base-profiles/CodeSystem/fi-base-security-label-cs","code":"TURVAKIELTO"}]}`
	const very = `{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"V"}]}`
	all := func() []string { return []string{theirPlan, theirChild, theirGoal, theirNeed, theirTask} }
	for i, of := range []string{"the plan", "the child", "a goal", "a need", "a task"} {
		entries := all()
		entries[i] = with(entries[i], "meta", ban)
		r := readText(t, bundle(entries...), fhir.ReadOptions{})
		assert.Equal(t, []civil.Period{{}}, r.Plan.Child.SecurityBans, "%s: whoever writes it means the child", of)
	}
	doc := strings.Replace(bundle(all()...), `"type":"collection"`, `"type":"collection","meta":`+ban, 1)
	assert.Equal(t, []civil.Period{{}}, readText(t, doc, fhir.ReadOptions{}).Plan.Child.SecurityBans, "the whole document")
	for _, label := range []string{`{"display":"Turvakielto"}`, `{"system":"urn:x","code":"turvakielto"}`, `{"code":"TURVAKIELTO"}`} {
		entries := all()
		entries[1] = with(entries[1], "meta", `{"security":[`+label+`]}`)
		assert.Equal(t, []civil.Period{{}}, readText(t, bundle(entries...), fhir.ReadOptions{}).Plan.Child.SecurityBans, label)
		entries = all()
		entries[2] = with(entries[2], "meta", `{"security":[`+label+`]}`)
		assert.Zero(t, readText(t, bundle(entries...), fhir.ReadOptions{}).Plan.Goals[0].Visibility, "%s: of whom a ban is, not who may see a part", label)
	}
	t.Run("a place", func(t *testing.T) {
		care := with(theirPlan, "supportingInfo", `[{"reference":"Organization/o"}]`)
		shelter := with(with(theirSchool, "telecom", `[{"system":"phone","value":"+358 40 000 0009"}]`), "meta", ban)
		r := readText(t, bundle(care, theirChild, shelter), fhir.ReadOptions{})
		assert.NotContains(t, says(t, r.Plan), "0009")
	})
	t.Run("the plan", func(t *testing.T) {
		care := with(with(theirPlan, "meta", very), "activity", `[{"detail":{"status":"scheduled","description":"D"}},{"reference":{"reference":"Task/t"}}]`)
		r := readText(t, bundle(care, theirChild, theirGoal, theirNeed, theirTask), fhir.ReadOptions{})
		said := []assess.Visibility{r.Plan.Goals[0].Visibility, r.Plan.Needs[0].Visibility}
		for _, a := range r.Plan.Actions {
			said = append(said, a.Visibility)
		}
		require.Len(t, said, 4)
		for _, v := range said {
			assert.Equal(t, assess.VisibilitySubject, v, "what is in a secret plan is secret")
		}
		assert.Empty(t, r.Plan.Title)
	})
	t.Run("a document", func(t *testing.T) {
		doc := strings.Replace(bundle(append([]string{`{"resourceType":"Composition","id":"x","status":"final","confidentiality":"R","type":{"text":"x"},"date":"2026-01-01","title":"x","author":[{"display":"x"}]}`}, all()...)...), `"collection"`, `"document"`, 1)
		r := readText(t, doc, fhir.ReadOptions{})
		assert.Equal(t, assess.VisibilityProfessionals, r.Plan.Goals[0].Visibility)
	})
	t.Run("on contained", func(t *testing.T) {
		care := with(with(theirPlan, "goal", `[{"reference":"#g"}]`), "contained", `[`+with(theirGoal, "meta", very)+`]`)
		r := readText(t, bundle(care, theirChild), fhir.ReadOptions{})
		require.Len(t, r.Plan.Goals, 1)
		assert.Equal(t, assess.VisibilitySubject, r.Plan.Goals[0].Visibility)
	})
}

// Nothing of another child comes in, however it hangs together with this one.
func TestPartsOfAnotherChild(t *testing.T) {
	second := `{"resourceType":"Patient","id":"p2","identifier":[{"system":"urn:x","value":"9"}]}`
	of2 := func(r, member string) string { return with(r, member, `{"reference":"Patient/p2"}`) }
	t.Run("a meeting", func(t *testing.T) {
		care := with(theirPlan, "activity", `[{"reference":{"reference":"Appointment/a"}}]`)
		meeting := func(actors ...string) string {
			var list []string
			for _, a := range actors {
				list = append(list, `{"actor":{"reference":"`+a+`"},"status":"accepted"}`)
			}
			return `{"resourceType":"Appointment","id":"a","status":"booked","description":"A","participant":[` + strings.Join(list, ",") + `]}`
		}
		for actors, want := range map[string]int{"Patient/p": 1, "Patient/p2": 0, "Patient/p2 Patient/p": 1, "Practitioner/w": 1, "Practitioner/w Patient/zz": 0} {
			r := readText(t, bundle(care, theirChild, second, meeting(strings.Fields(actors)...)), fhir.ReadOptions{})
			assert.Len(t, r.Plan.Meetings, want, actors)
		}
	})
	t.Run("no plan, two children", func(t *testing.T) {
		other := of2(with(theirGoal, "id", `"g2"`), "subject")
		for _, doc := range []string{bundle(theirChild, second, theirGoal, other), bundle(theirGoal, other), bundle(other, theirNeed)} {
			r, issues := fhir.Read([]byte(doc), fhir.ReadOptions{})
			require.NotNil(t, r)
			assert.Equal(t, [3]int{}, count(r), "nobody says whose plan it would be")
			assert.True(t, issues.HasErrors())
		}
		one := readText(t, bundle(theirChild, theirGoal, theirNeed), fhir.ReadOptions{})
		assert.Equal(t, [3]int{1, 1, 0}, count(one), "of one child they are parts")
	})
	t.Run("loose, of nobody", func(t *testing.T) {
		loose := strings.Replace(with(theirTask, "id", `"t2"`), `"for":{"reference":"Patient/p"},`, ``, 1)
		require.NotContains(t, loose, "Patient/p")
		assert.Equal(t, [3]int{0, 0, 1}, count(readText(t, bundle(theirPlan, theirChild, theirTask, loose), fhir.ReadOptions{Loose: true})), "nobody says whose it is")
	})
	t.Run("based on another plan", func(t *testing.T) {
		plan2 := of2(with(with(theirPlan, "id", `"c2"`), "status", `"draft"`), "subject")
		loose := with(with(theirTask, "id", `"t2"`), "basedOn", `[{"reference":"CarePlan/c2"}]`)
		r := readText(t, bundle(theirPlan, theirChild, second, plan2, theirTask, loose), fhir.ReadOptions{Loose: true})
		assert.Equal(t, [3]int{0, 0, 1}, count(r), "it is another plan's")
	})
	t.Run("two under one name", func(t *testing.T) {
		strip := func(doc string) string {
			for {
				i := strings.Index(doc, `"fullUrl":"`)
				if i < 0 {
					return doc
				}
				end := i + len(`"fullUrl":"`) + strings.Index(doc[i+len(`"fullUrl":"`):], `"`) + 2
				doc = doc[:i] + doc[end:]
			}
		}
		another := `{"resourceType":"Patient","id":"p","birthDate":"2011-01-01"}`
		for _, doc := range []string{strip(bundle(theirPlan, theirChild, another, theirGoal)), strip(bundle(theirPlan, another, theirChild, theirGoal))} {
			r := readText(t, doc, fhir.ReadOptions{})
			assert.True(t, r.Plan.Child.Born.IsZero(), "which of the two it is nobody says")
		}
		same := strip(bundle(theirPlan, theirChild, theirChild, theirGoal))
		assert.Equal(t, "2018-03-04", readText(t, same, fhir.ReadOptions{}).Plan.Child.Born.String(), "twice the same is one")
	})
	t.Run("contained twice", func(t *testing.T) {
		care := with(with(theirPlan, "subject", `{"reference":"#p"}`), "contained", `[`+theirChild+`,{"resourceType":"Patient","id":"p","birthDate":"2011-01-01"}]`)
		assert.True(t, readText(t, bundle(care), fhir.ReadOptions{}).Plan.Child.Born.IsZero())
	})
	t.Run("someone's guardian", func(t *testing.T) {
		care := with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`)
		team := `{"resourceType":"CareTeam","id":"ct","status":"active","participant":[{"member":{"reference":"RelatedPerson/r"}}]}`
		r := readText(t, bundle(care, theirChild, second, team, `{"resourceType":"RelatedPerson","id":"r","patient":{"reference":"Patient/p2"},"relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"GUARD"}]}]}`), fhir.ReadOptions{})
		assert.Empty(t, r.Plan.People, "of another child")
	})
	t.Run("a team of another", func(t *testing.T) {
		care := with(theirPlan, "careTeam", `[{"reference":"CareTeam/ct"}]`)
		team := of2(`{"resourceType":"CareTeam","id":"ct","status":"active","participant":[{"member":{"display":"Somebody"}}]}`, "subject")
		assert.Empty(t, readText(t, bundle(care, theirChild, second, team), fhir.ReadOptions{}).Plan.People)
	})
	t.Run("over others", func(t *testing.T) {
		of := `"subject":{"reference":"Patient/p2"}`
		need := with(of2(theirNeed, "subject"), "id", `"n2"`)
		task := without(with(theirTask, "description", `"other"`), "for")
		act := func(to string) string { return with(theirPlan, "activity", `[{"reference":{"reference":"`+to+`"}}]`) }
		meeting := func(more string) string {
			return `{"resourceType":"Appointment","id":"a","status":"booked","description":"other","participant":[{"actor":{"reference":"Practitioner/w"},"status":"accepted"}],` + more + `}`
		}
		var told strings.Builder
		for _, row := range []struct {
			name, why string
			all       []string
			in        bool
		}{
			{"an author who is", "whoever says it of themselves says it", []string{theirPlan, with(without(with(theirNeed, "code", `{"text":"other"}`), "subject"), "asserter", `{"reference":"Patient/p2"}`)}, false},
			{"evidence", "an element that no list names", []string{theirPlan, with(without(with(theirNeed, "code", `{"text":"other"}`), "subject"), "evidence", `[{"detail":[{"reference":"Condition/n2"}]}]`), need}, false},
			{"a goal for another's need", "the need is theirs", []string{theirPlan, with(without(with(theirGoal, "description", `{"text":"other"}`), "subject"), "addresses", `[{"reference":"Condition/n2"}]`), need}, false},
			{"what goes into a task", "it is about them", []string{theirPlan, with(task, "input", `[{"type":{"text":"x"},"valueReference":{"reference":"Patient/p2"}}]`)}, false},
			{"a task in a task in theirs", "over one that does not say it either", []string{theirPlan, with(task, "partOf", `[{"reference":"Task/t2"}]`), `{"resourceType":"Task","id":"t2","status":"requested","partOf":[{"reference":"Task/t3"}]}`, of2(with(theirTask, "id", `"t3"`), "for")}, false},
			{"a visit in their care", "over one that does not say it either", []string{theirPlan, with(task, "encounter", `{"reference":"Encounter/e"}`), `{"resourceType":"Encounter","id":"e","status":"finished","episodeOfCare":[{"reference":"EpisodeOfCare/ep"}]}`, `{"resourceType":"EpisodeOfCare","id":"ep","status":"active","patient":{"reference":"Patient/p2"}}`}, false},
			{"a circle of tasks", "it ends", []string{theirPlan, with(task, "partOf", `[{"reference":"Task/t2"}]`), `{"resourceType":"Task","id":"t2","status":"requested","partOf":[{"reference":"Task/t"}]}`}, true},
			{"somebody whom nobody knows", "another Patient, whoever that is", []string{theirPlan, with(task, "focus", `{"reference":"Patient/zz"}`)}, false},
			{"a meeting for their referral", "a meeting has no subject", []string{act("Appointment/a"), meeting(`"basedOn":[{"reference":"ServiceRequest/s2"}]`), `{"resourceType":"ServiceRequest","id":"s2","status":"active","intent":"order",` + of + `}`}, false},
			{"a meeting of R5", "there it has one", []string{act("Appointment/a"), meeting(of)}, false},
			{"a meeting for their need", "its reason", []string{act("Appointment/a"), meeting(`"reasonReference":[{"reference":"Condition/n2"}]`), need}, false},
			{"a meeting with their guardian", "their family's", []string{act("Appointment/a"), strings.Replace(meeting(`"comment":"x"`), "Practitioner/w", "RelatedPerson/r", 1), `{"resourceType":"RelatedPerson","id":"r","patient":{"reference":"Patient/p2"}}`}, false},
			{"words about them", "an element of its own", []string{act("CommunicationRequest/c"), `{"resourceType":"CommunicationRequest","id":"c","status":"active","about":[{"reference":"Patient/p2"}],"payload":[{"contentString":"other"}]}`}, false},
			{"who wrote both", "a Provenance of what is theirs", []string{theirPlan, task, `{"resourceType":"Provenance","id":"v","target":[{"reference":"Task/t"},{"reference":"Condition/n2"}],"agent":[{"who":{"display":"x"}}]}`, need}, false},
			{"who wrote that and the child's", "of both", []string{theirPlan, task, `{"resourceType":"Provenance","id":"v","target":[{"reference":"Task/t"},{"reference":"Condition/n2"},{"reference":"Goal/g"}],"agent":[{"who":{"display":"x"}}]}`, need, theirGoal}, true},
			{"a section of a document about them", "its focus", []string{theirPlan, task, `{"resourceType":"Composition","id":"k","status":"final","subject":{"reference":"Patient/p"},"section":[{"focus":{"reference":"Patient/p2"},"entry":[{"reference":"Task/t"}]}]}`}, false},
			{"a section about the child", "its focus", []string{theirPlan, task, `{"resourceType":"Composition","id":"k","status":"final","subject":{"reference":"Patient/p"},"section":[{"focus":{"reference":"Patient/p"},"entry":[{"reference":"Task/t"}]}]}`}, true},
			{"a worker of theirs", "a worker is of no child", []string{theirPlan, with(task, "owner", `{"reference":"Practitioner/w"}`), `{"resourceType":"Practitioner","id":"w","name":[{"family":"W"}]}`, with(need, "asserter", `{"reference":"Practitioner/w"}`)}, true},
		} {
			doc := bundle(append([]string{theirChild, second}, row.all...)...)
			told.WriteString(comeOf(t, row.name, []byte(doc)))
			r := readText(t, doc, fhir.ReadOptions{})
			assert.Equal(t, row.in, strings.Contains(says(t, r.Plan), `"other"`), "%s: %s", row.name, row.why)
		}
		golden(t, filepath.Join("testdata", "told", "others.txt"), told.String())
	})
	for _, row := range []struct {
		name, here, there string // the versions of the two
		within, second    bool   // whether the second stands within something, and whether it counts
	}{
		{"our part twice, the second newer", `{"versionId":"3"}`, `{"versionId":"7"}`, false, true},
		{"our part twice, the first newer", `{"versionId":"7"}`, `{"versionId":"3"}`, false, false},
		{"our part twice, the second later", `{"versionId":"7","lastUpdated":"2026-01-01T00:00:00Z"}`, `{"versionId":"3","lastUpdated":"2026-01-02T00:00:00Z"}`, false, true},
		{"our part twice, the first later", `{"versionId":"3","lastUpdated":"2026-01-02T00:00:00Z"}`, `{"versionId":"7","lastUpdated":"2026-01-01T00:00:00Z"}`, false, false},
		{"our part twice, at one moment", `{"versionId":"3","lastUpdated":"2026-01-02T00:00:00Z"}`, `{"versionId":"7","lastUpdated":"2026-01-02T00:00:00Z"}`, false, true},
		{"our part twice, nobody says which is newer", `{}`, `{}`, false, true}, // "another" comes first by its name
		{"our part twice, in words of no order", `{"versionId":"b"}`, `{"versionId":"a"}`, false, true},
		{"our part twice, a copy within something", `{}`, `{}`, true, false},
		{"our part twice, a copy within something that is newer", `{"versionId":"3"}`, `{"versionId":"7"}`, true, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := cases(t)["aino.json"]
			data, err := fhir.New(p, fhir.Options{ShowBanned: true}).AppendCollection(nil)
			require.NoError(t, err)
			var doc map[string]any
			require.NoError(t, json.Unmarshal(data, &doc))
			for _, e := range doc["entry"].([]any) {
				goal := e.(map[string]any)["resource"].(map[string]any)
				if goal["resourceType"] != "Goal" || !has(goal, p.Goals[0].Text) {
					continue
				}
				text, err := json.Marshal(goal)
				require.NoError(t, err)
				second := with(with(with(string(text), "id", `"another"`), "description", `{"text":"Uusi"}`), "meta", row.there)
				e.(map[string]any)["resource"] = json.RawMessage(with(string(text), "meta", row.here))
				if row.within {
					second = `{"resourceType":"Basic","id":"a","code":{"text":"x"},"contained":[` + second + `]}`
				}
				doc["entry"] = append(doc["entry"].([]any), map[string]any{"resource": json.RawMessage(second)})
				break
			}
			for range 2 {
				text, err := json.Marshal(doc)
				require.NoError(t, err)
				r := readText(t, string(text), fhir.ReadOptions{})
				require.Len(t, r.Plan.Goals, len(p.Goals), "one id is one part")
				assert.Equal(t, row.second, strings.Contains(says(t, r.Plan), "Uusi"), "in either order")
				slices.Reverse(doc["entry"].([]any))
			}
		})
	}
}

// References are resolved as the bundle says, and no other way.
func TestWaysToRefer(t *testing.T) {
	rows := []struct {
		name, base, ref string
		found           bool
		why             string
	}{
		{"relative", "https://ehr.example.org/fhir/Patient/p", "Patient/p", true, "completed by the base"},
		{"another case of the host", "https://EHR.example.org/fhir/Patient/p", "https://ehr.example.org/fhir/Patient/p", true, "names of hosts have no case"},
		{"another case of the scheme", "https://ehr.example.org/fhir/Patient/p", "HTTPS://ehr.example.org/fhir/Patient/p", true, "nor has a scheme"},
		{"another case of the path", "https://ehr.example.org/FHIR/Patient/p", "https://ehr.example.org/fhir/Patient/p", false, "a path has"},
		{"another case of the id", "https://ehr.example.org/fhir/Patient/p", "Patient/P", false, "so has an id"},
		{"urn in capitals", "urn:uuid:0A0B0C0D-0000-4000-8000-00000000000F", "URN:UUID:0a0b0c0d-0000-4000-8000-00000000000f", true, "RFC 4122"},
		{"an oid", "urn:oid:1.2.246.99", "urn:oid:1.2.246.99", true, "as it stands"},
		{"conditional at the server", "https://ehr.example.org/fhir/Patient/p", "https://ehr.example.org/fhir/Patient?identifier=urn:x|7", true, "the document answers it"},
		{"conditional at another server", "https://ehr.example.org/fhir/Patient/p", "https://b.example.org/fhir/Patient?identifier=urn:x|7", false, "another server's answer"},
		{"conditional by a name", "https://ehr.example.org/fhir/Patient/p", "Patient?name=x", false, "not asked of a document"},
		{"conditional, two questions", "https://ehr.example.org/fhir/Patient/p", "Patient?identifier=urn:x|7&active=true", false, "one of them is not answered"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			doc := fmt.Sprintf(`{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"https://ehr.example.org/fhir/CarePlan/c","resource":%s},{"fullUrl":%q,"resource":%s}]}`,
				with(theirPlan, "subject", fmt.Sprintf(`{"reference":%q}`, row.ref)), row.base, theirChild)
			r := readText(t, doc, fhir.ReadOptions{})
			assert.Equal(t, row.found, !r.Plan.Child.Born.IsZero(), row.why)
		})
	}
}

// An identifier that is no longer used is nobody's number now.
func TestOldIdentifiers(t *testing.T) {
	child := with(theirChild, "identifier", `[{"use":"old","system":"urn:x","value":"6"},{"system":"urn:x","value":"7"},{"system":"urn:y","value":"1","period":{"end":"2020-01-01"}}]`)
	r := readText(t, bundle(theirPlan, child), fhir.ReadOptions{})
	assert.Equal(t, []plan.Identifier{{System: "urn:x", Value: "7"}}, r.Plan.Child.Identifiers)
	out, err := fhir.New(r.Plan, fhir.Options{Remainder: r.Remainder()}).AppendCollection(nil)
	require.NoError(t, err)
	assert.Contains(t, string(out), `"use":"old"`, "given back")
	r = readText(t, bundle(theirPlan, child, with(theirGoal, "subject", `{"identifier":{"system":"urn:x","value":"6"}}`)), fhir.ReadOptions{})
	assert.Empty(t, r.Plan.Goals, "an old number may be another's now")
}

// Another version of FHIR is told by its name.
func TestVersionsOfFHIR(t *testing.T) {
	const (
		theirVisit    = `{"resourceType":"Encounter","id":"e","status":"finished","class":{"code":"AMB"},"subject":{"reference":"Patient/p"}}`
		theirMeeting  = `{"resourceType":"Appointment","id":"a","status":"booked","participant":[{"actor":{"reference":"Patient/p"},"status":"accepted"}]}`
		theirDocument = `{"resourceType":"DocumentReference","id":"d","status":"current","subject":{"reference":"Patient/p"},"content":[{"attachment":{"title":"D"}}]}`
	)
	rows := []struct{ name, doc, rule string }{
		{"R4", bundle(theirPlan, theirChild, theirGoal, theirNeed, theirTask), ""},
		{"R5, an activity", bundle(with(theirPlan, "activity", `[{"plannedActivityReference":{"reference":"Task/t"}}]`), theirChild, theirTask), "fhir.r5"},
		{"R5, a reference", bundle(with(theirPlan, "addresses", `[{"reference":{"reference":"Condition/n"}}]`), theirChild, theirNeed), "fhir.r5"},
		{"R5, by its profile", bundle(with(theirPlan, "meta", `{"profile":["http://hl7.org/fhir/5.0/StructureDefinition/CarePlan"]}`), theirChild), "fhir.r5"},
		{"R4B, by its profile", bundle(with(theirPlan, "meta", `{"profile":["http://hl7.org/fhir/4.3/StructureDefinition/CarePlan"]}`), theirChild), "fhir.r4b"},
		{"STU3, a goal", bundle(theirPlan, theirChild, with(strings.Replace(theirGoal, `"lifecycleStatus":"proposed",`, ``, 1), "status", `"in-progress"`)), "fhir.stu3"},
		{"STU3, a condition", bundle(theirPlan, theirChild, with(theirNeed, "clinicalStatus", `"active"`)), "fhir.stu3"},
		{"STU3, by its profile", bundle(with(theirPlan, "meta", `{"profile":["http://hl7.org/fhir/3.0/StructureDefinition/CarePlan"]}`), theirChild), "fhir.stu3"},
		{"R5, an activity that was done", bundle(with(theirPlan, "activity", `[{"performedActivity":[{"concept":{"text":"A"}}]}]`), theirChild), "fhir.r5"},
		{"R5, a need in words", bundle(with(theirPlan, "addresses", `[{"concept":{"text":"N"}}]`), theirChild), "fhir.r5"},
		{"R5, its profile behind another", bundle(with(theirPlan, "meta", `{"profile":["urn:x","http://hl7.org/fhir/5.0/StructureDefinition/CarePlan"]}`), theirChild), "fhir.r5"},
		{"STU3 and R5", bundle(theirPlan, theirChild, with(theirNeed, "clinicalStatus", `"active"`), with(theirTask, "requestedPeriod", `{"start":"2026-01-01"}`)), "fhir.r5"},
		{"DSTU2, by its profile", bundle(with(theirPlan, "meta", `{"profile":["http://hl7.org/fhir/1.0/StructureDefinition/CarePlan"]}`), theirChild), "fhir.stu3"},
		{"another profile", bundle(with(theirPlan, "meta", `{"profile":["http://hl7.org/fhir/StructureDefinition/CarePlan"]}`), theirChild), ""},
		{"R4, an activity with all that R4 has", bundle(with(theirPlan, "activity", `[{"reference":{"reference":"Task/t"},"progress":[{"text":"P"}]}]`), theirChild, theirTask), ""},
		{"R5, a consent: decision", bundle(theirPlan, theirChild, with(theirPermit, "decision", `"permit"`)), "fhir.r5"},
		{"R5, a consent: subject", bundle(theirPlan, theirChild, with(theirPermit, "subject", `{"reference":"Patient/p"}`)), "fhir.r5"},
		{"R5, a consent: grantor", bundle(theirPlan, theirChild, with(theirPermit, "grantor", `[{"reference":"Patient/p"}]`)), "fhir.r5"},
		{"R5, a consent: grantee", bundle(theirPlan, theirChild, with(theirPermit, "grantee", `[{"reference":"Patient/p"}]`)), "fhir.r5"},
		{"R5, a consent: provision", bundle(theirPlan, theirChild, with(theirPermit, "provision", `[{"actor":[]}]`)), "fhir.r5"},
		{"R5, a task: requestedPerformer", bundle(theirPlan, theirChild, with(theirTask, "requestedPerformer", `[{"reference":{"reference":"Patient/p"}}]`)), "fhir.r5"},
		{"R5, a task: requestedPeriod", bundle(theirPlan, theirChild, with(theirTask, "requestedPeriod", `{"start":"2026-01-01"}`)), "fhir.r5"},
		{"R5, a task: performer", bundle(theirPlan, theirChild, with(theirTask, "performer", `[{"actor":{"reference":"Patient/p"}}]`)), "fhir.r5"},
		{"R5, a visit: actualPeriod", bundle(theirPlan, theirChild, with(theirVisit, "actualPeriod", `{"start":"2026-01-01"}`)), "fhir.r5"},
		{"R5, a visit: plannedStartDate", bundle(theirPlan, theirChild, with(theirVisit, "plannedStartDate", `"2026-01-01"`)), "fhir.r5"},
		{"R5, a need: participant", bundle(theirPlan, theirChild, with(theirNeed, "participant", `[{"actor":{"reference":"Patient/p"}}]`)), "fhir.r5"},
		{"R5, a meeting: subject", bundle(theirPlan, theirChild, with(theirMeeting, "subject", `{"reference":"Patient/p"}`)), "fhir.r5"},
		{"R5, a document: attester", bundle(theirPlan, theirChild, with(theirDocument, "attester", `[{"party":{"reference":"Patient/p"}}]`)), "fhir.r5"},
		{"STU3, a goal: patient", bundle(theirPlan, theirChild, with(theirGoal, "patient", `{"reference":"Patient/p"}`)), "fhir.stu3"},
		{"STU3, a need: verificationStatus", bundle(theirPlan, theirChild, with(theirNeed, "verificationStatus", `"confirmed"`)), "fhir.stu3"},
		{"STU3, a need: assertedDate", bundle(theirPlan, theirChild, with(theirNeed, "assertedDate", `"2026-01-01"`)), "fhir.stu3"},
		{"STU3, a need: dateRecorded", bundle(theirPlan, theirChild, with(theirNeed, "dateRecorded", `"2026-01-01"`)), "fhir.stu3"},
		{"STU3, a need: patient", bundle(theirPlan, theirChild, with(theirNeed, "patient", `{"reference":"Patient/p"}`)), "fhir.stu3"},
		{"STU3, a consent: except", bundle(theirPlan, theirChild, with(theirPermit, "except", `[{"type":"deny"}]`)), "fhir.stu3"},
		{"STU3, a consent: consentingParty", bundle(theirPlan, theirChild, with(theirPermit, "consentingParty", `[{"reference":"Patient/p"}]`)), "fhir.stu3"},
		{"STU3, a plan: context", bundle(theirPlan, theirChild, with(with(theirPlan, "id", `"c2"`), "context", `{"reference":"Patient/p"}`)), "fhir.stu3"},
		{"STU3, a plan: definition", bundle(theirPlan, theirChild, with(with(theirPlan, "id", `"c2"`), "definition", `[{"reference":"Patient/p"}]`)), "fhir.stu3"},
		{"STU3, a plan: participant", bundle(theirPlan, theirChild, with(with(theirPlan, "id", `"c2"`), "participant", `[{"member":{"reference":"Patient/p"}}]`)), "fhir.stu3"},
		{"STU3, a plan: modified", bundle(theirPlan, theirChild, with(with(theirPlan, "id", `"c2"`), "modified", `"2026-01-01"`)), "fhir.stu3"},
		{"STU3, a guardian: relationship", bundle(theirPlan, theirChild, with(theirGuardian, "relationship", `{"text":"mother"}`)), "fhir.stu3"},
		{"STU3, a task: requester", bundle(theirPlan, theirChild, with(theirTask, "requester", `{"agent":{"reference":"Patient/p"}}`)), "fhir.stu3"},
		{"STU3, the child: careProvider", bundle(theirPlan, theirChild, with(with(theirChild, "id", `"p2"`), "careProvider", `[{"reference":"Patient/p"}]`)), "fhir.stu3"},
		{"STU3, a ReferralRequest", bundle(theirPlan, theirChild, `{"resourceType":"ReferralRequest","id":"s","status":"active","intent":"order","subject":{"reference":"Patient/p"}}`), "fhir.stu3"},
		{"STU3, a ProcedureRequest", bundle(theirPlan, theirChild, `{"resourceType":"ProcedureRequest","id":"s","status":"active","intent":"order","subject":{"reference":"Patient/p"}}`), "fhir.stu3"},
		{"R4, permit", bundle(theirPlan, theirChild, theirPermit), ""},
		{"R4, visit", bundle(theirPlan, theirChild, theirVisit), ""},
		{"R4, meeting", bundle(theirPlan, theirChild, theirMeeting), ""},
		{"R4, document", bundle(theirPlan, theirChild, theirDocument), ""},
		{"R4, guardian", bundle(theirPlan, theirChild, theirGuardian), ""},
		{"R4, a need with its status", bundle(theirPlan, theirChild, with(with(theirNeed, "clinicalStatus", `{"coding":[{"code":"active"}]}`), "verificationStatus", `{"coding":[{"code":"confirmed"}]}`)), ""},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			r, issues := fhir.Read([]byte(row.doc), fhir.ReadOptions{})
			require.NotNil(t, r)
			var got []string
			for _, i := range issues {
				if i.Rule != "fhir.several-plans" {
					got = append(got, i.Rule)
				}
			}
			if row.rule == "" {
				assert.Empty(t, got)
				return
			}
			assert.Equal(t, []string{row.rule}, got)
			assert.Equal(t, issue.SeverityWarning, issues[0].Severity)
		})
	}
	ours, err := fhir.New(cases(t)["aino.json"], fhir.Options{}).AppendCollection(nil)
	require.NoError(t, err)
	_, issues := fhir.Read([]byte(strings.ReplaceAll(string(ours), `"resourceType":"Goal"`, `"resourceType":"Goal","patient":{"display":"A"}`)), fhir.ReadOptions{})
	assert.Empty(t, issues, "ours are of R4, whatever somebody adds to them")
}
