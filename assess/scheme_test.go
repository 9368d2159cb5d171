package assess_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func scheme(t testing.TB, name string) *assess.Scheme {
	for _, s := range assess.Schemes() {
		if s.Code == name {
			return &s
		}
	}
	require.Fail(t, "no scheme", name)
	return nil
}

func TestSchemesAreSound(t *testing.T) {
	names := map[string]bool{}
	for _, s := range assess.Schemes() {
		names[s.Code] = true
		assert.Empty(t, s.Check(), s.Code)
		text, err := json.Marshal(s)
		require.NoError(t, err)
		back, issues := assess.DecodeScheme(text, issue.Limits{})
		require.Empty(t, issues, s.Code)
		assert.Equal(t, &s, back, "a scheme of ours is read as anyone's own")
		for _, r := range s.Rules {
			assert.True(t, r.Ground.IsValid(), "%s: every rule says how it is known", s.Code)
		}
	}
	assert.Len(t, names, 3)
	for _, segment := range scheme(t, "suuntima").Segments {
		assert.Equal(t, assess.GroundRemembered, segment.Ground, "the classes of Suuntima were seen in no text")
	}
}

func TestClassify(t *testing.T) {
	for _, row := range []struct {
		scheme string
		signs  []string
		want   string
		joint  bool
		why    string
	}{
		{"salo-3", []string{"few-measures", "close-network"}, "coping", false, "few measures, a network that supports"},
		{"salo-3", []string{"few-measures", "special-support"}, "cooperation", true, "the heavier sign decides"},
		{"salo-3", []string{"placement-threat", "few-measures"}, "care", true, "one sign of the heaviest is enough"},
		{"salo-3", nil, "", false, "no sign, no segment"},
		{"draft-4", []string{"universal-services"}, "self-reliant", false, "universal services are enough"},
		{"draft-4", []string{"universal-services", "single-service"}, "support", false, "below the boundary"},
		{"draft-4", []string{"single-service", "several-needs"}, "cooperation", true, "above the boundary a joint plan is needed"},
		{"draft-4", []string{"many-services"}, "cooperation", true, "many services alone are not yet a network"},
		{"draft-4", []string{"many-services", "hard-everyday-life"}, "network", true, "both together are"},
		{"draft-4", []string{"hard-everyday-life"}, "", false, "no rule speaks of this alone"},
		{"suuntima", []string{"resources-good", "situation-complex"}, "cooperation", true, "two axes"},
		{"suuntima", []string{"resources-weak", "situation-simple"}, "community", false, "two axes"},
		{"suuntima", []string{"resources-weak", "resources-good", "situation-simple"}, "", false, "what contradicts itself is not decided"},
	} {
		t.Run(row.scheme+" "+strings.Join(row.signs, "+"), func(t *testing.T) {
			s := scheme(t, row.scheme)
			o, issues := s.Classify(row.signs...)
			assert.Equal(t, row.want, o.Segment.Code, row.why)
			assert.Equal(t, row.joint, o.Segment.JointPlan, row.why)
			assert.Equal(t, row.want != "", o.Decided())
			require.NotEmpty(t, o.Trace)
			for i, step := range o.Trace {
				assert.Equal(t, o.Decided() && i == len(o.Trace)-1, step.Held, "only the last rule of the trace holds")
			}
			if !o.Decided() {
				assert.Equal(t, []string{"scheme.undecided "}, ruleIDs(issues))
				assert.Len(t, o.Trace, len(s.Rules))
			}
			for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
				for _, line := range s.Words(o, l) {
					assert.NotEmpty(t, line)
				}
			}
		})
	}
}

func TestSaloIsTheSources(t *testing.T) {
	got := map[string]int{}
	for _, s := range scheme(t, "salo-3").Segments {
		got[s.Code+" "+s.Worker.FI] = s.Clients
	}
	assert.Equal(t, map[string]int{
		"coping sosiaalihuoltolain mukainen ohjaaja":                 125,
		"cooperation sosiaalihuoltolain mukainen sosiaalityöntekijä": 75,
		"care lastensuojelun sosiaalityöntekijä":                     100,
	}, got)
}

func TestUnknownSign(t *testing.T) {
	o, issues := scheme(t, "draft-4").Classify("several-needs", "marked-value")
	assert.False(t, o.Decided())
	assert.Equal(t, []string{"scheme.sign /1"}, ruleIDs(issues))
	r, issues := scheme(t, "draft-4").Route("marked-value")
	assert.Empty(t, r.Steps)
	assert.NotContains(t, issues.Err().Error(), "marked-value", "what was given is not repeated")
}

func TestRoute(t *testing.T) {
	for _, row := range []struct {
		scheme string
		signs  []string
		want   []string
	}{
		{"draft-4", []string{"universal-services"}, []string{"receive", "here"}},
		{"draft-4", []string{"several-needs"}, []string{"receive", "here", "gather"}},
		{"salo-3", []string{"few-measures"}, []string{"receive", "pass: sosiaalihuoltolain mukainen ohjaaja"}},
		{"salo-3", []string{"child-protection"}, []string{"receive", "pass: lastensuojelun sosiaalityöntekijä", "gather"}},
		{"salo-3", nil, []string{"receive", "ask"}},
	} {
		t.Run(row.scheme+" "+strings.Join(row.signs, "+"), func(t *testing.T) {
			route, _ := scheme(t, row.scheme).Route(row.signs...)
			var got []string
			for _, step := range route.Steps {
				line := step.Kind.String()
				if !step.Who.IsZero() {
					line += ": " + step.Who.FI
				}
				got = append(got, line)
				assert.NotEmpty(t, step.Why.FI)
				assert.NotEmpty(t, step.Source)
			}
			assert.Equal(t, row.want, got)
		})
	}
}

const ownScheme = `{
  "format": "oneplan-scheme/1.0", "code": "own", "name": {"fi": "Oma jaottelu"},
  "signs": [{"code": "alone", "words": {"fi": "jää yksin"}}],
  "segments": [{"code": "light", "name": {"fi": "Kevyt"}}, {"code": "heavy", "name": {"fi": "Raskas"}, "jointPlan": true}],
  "rules": [{"segment": "heavy", "all": ["alone"]}, {"segment": "light"}]
}`

func TestDecodeScheme(t *testing.T) {
	s, issues := assess.DecodeScheme([]byte(ownScheme), issue.Limits{})
	require.Empty(t, issues)
	o, _ := s.Classify()
	assert.Equal(t, []string{"Kevyt."}, s.Words(o, code.EN), "Swedish and English fall back on the Finnish")

	for _, row := range []struct{ name, old, new, want string }{
		{"unknown member", `"code": "own"`, `"code": "own", "score": 5`, "form.unknown-member "},
		{"no name", `"name": {"fi": "Kevyt"}`, `"name": {}`, "form.required /segments/0/name/fi"},
		{"bad code", `"code": "own"`, `"code": "Own"`, "form.pattern /code"},
		{"code that begins with a hyphen", `"code": "own"`, `"code": "-own"`, "form.pattern /code"},
		{"code that ends with one", `"code": "own"`, `"code": "own-"`, "form.pattern /code"},
		{"code with two", `"code": "own"`, `"code": "own--one"`, "form.pattern /code"},
		{"code without a letter", `"code": "own"`, `"code": "-"`, "form.pattern /code"},
		{"newer", "scheme/1.0", "scheme/1.1", "json.newer-format /format"},
		{"another form", "oneplan-scheme/1.0", "oneplan/1.0", "form.pattern /format"},
		{"rule to nowhere", `"segment": "light"`, `"segment": "lost"`, "scheme.segment /rules/1/segment"},
		{"unknown sign", `["alone"]`, `["alone", "lost"]`, "scheme.sign /rules/0/all/1"},
		{"code twice", `"code": "heavy"`, `"code": "light"`, "scheme.twice /segments/1/code"},
		{"rule that asks nothing", `"all": ["alone"]`, `"all": []`, "scheme.idle /rules/0"},
		{"unreached", `, {"segment": "light"}`, ``, "scheme.unreached /segments/0"},
		{"no rules", `"rules": [`, `"rules": [], "x": [`, "form.too-few /rules"},
		{"broken", `"rules"`, `rules`, "json.syntax "},
	} {
		t.Run(row.name, func(t *testing.T) {
			require.Contains(t, ownScheme, row.old)
			s, issues := assess.DecodeScheme([]byte(strings.Replace(ownScheme, row.old, row.new, 1)), issue.Limits{})
			assert.Contains(t, ruleIDs(issues), row.want)
			assert.Equal(t, issues.HasErrors(), s == nil)
		})
	}
}

// The scheme in the guide is one that can be read.
func TestSchemeOfTheGuide(t *testing.T) {
	guide, err := os.ReadFile("../docs/star.md")
	require.NoError(t, err)
	_, text, ok := strings.Cut(string(guide), "```json\n")
	require.True(t, ok)
	text, _, _ = strings.Cut(text, "```")
	s, issues := assess.DecodeScheme([]byte(text), issue.Limits{})
	require.Empty(t, issues)
	o, _ := s.Classify("several-needs")
	assert.True(t, o.Segment.JointPlan)
}

func FuzzDecodeScheme(f *testing.F) {
	f.Add([]byte(ownScheme))
	for _, s := range assess.Schemes() {
		text, err := json.Marshal(s)
		require.NoError(f, err)
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, issues := assess.DecodeScheme(data, issue.Limits{})
		if s == nil {
			require.True(t, issues.HasErrors())
			return
		}
		for _, sign := range s.Signs {
			_, issues := s.Classify(sign.Code)
			require.False(t, issues.HasErrors(), "a sign of the scheme is known to it")
		}
	})
}

func ExampleScheme_Classify() {
	draft := assess.Schemes()[1]
	outcome, _ := draft.Classify("single-service", "several-needs")
	for _, line := range draft.Words(outcome, code.FI) {
		fmt.Println(line)
	}
	// Output:
	// Yhteistyöasiakkuus, koska: useita samanaikaisia palvelutarpeita.
	// Tarvitaan yhteinen suunnitelma.
	// Säännön varmuus: päätelty lähteestä.
}
