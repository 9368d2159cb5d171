package sample_test

import (
	"crypto/sha256"
	"fmt"
	"hash"
	"os"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Whatever the profile, no plan breaks a rule or makes the check doubt.
func TestEveryPlanIsValid(t *testing.T) {
	for _, profile := range code.All[sample.Profile]() {
		count := 300
		if profile == sample.Mixed {
			count = 2000
		}
		n := 0
		for p := range sample.PlansOf(profile, 1, count) {
			doc, err := plan.AppendCompact(nil, p)
			require.NoError(t, err)
			back, issues := plan.Decode(doc, issue.Limits{})
			require.Empty(t, issues, "%s, plan %d", profile, n)
			require.Equal(t, p, back, "what is read is what was made")
			n++
		}
	}
}

// TestSameSeedSameBytes pins the bytes: a change shows that documents made from a seed so
// far have changed, which is worth a line in the changelog. So many are made that what
// happens to few families is among them.
func TestSameSeedSameBytes(t *testing.T) {
	var b strings.Builder
	pin := func(what string, write func(hash.Hash)) {
		h := sha256.New()
		write(h)
		fmt.Fprintf(&b, "%s: %x\n", what, h.Sum(nil))
	}
	one := func(h hash.Hash, p *plan.Plan) {
		doc, err := plan.AppendCompact(nil, p)
		require.NoError(t, err)
		h.Write(doc)
	}
	for _, profile := range code.All[sample.Profile]() {
		pin("plans, "+profile.String(), func(h hash.Hash) {
			for p := range sample.PlansOf(profile, 7, 1000) {
				one(h, p)
			}
		})
		pin("histories, "+profile.String(), func(h hash.Hash) {
			for past := range sample.Histories(profile, 7, 6) {
				require.NoError(t, history.Encode(h, past))
			}
		})
	}
	pin("filled, with a part written in and rewritten", func(h hash.Hash) {
		for seed := range uint64(40) {
			f := sample.NewFiller(seed)
			p := f.Plan()
			one(h, p)
			var goal plan.Goal
			f.Part(p, &goal)
			p.Goals = append(p.Goals, goal)
			one(h, p)
			for i := range p.Assessments {
				f.Rewrite(&p.Assessments[i], func(member string) bool { return member == "text" })
			}
			fmt.Fprint(h, f.Pick("professional guardian"), f.Intn(100))
			one(h, p)
		}
	})
	const golden = "testdata/pinned.golden"
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o750))
		require.NoError(t, os.WriteFile(golden, []byte(b.String()), 0o600))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String())
}

func TestSeedsShareNoSubject(t *testing.T) {
	seen := map[string]bool{}
	for seed := range uint64(20) {
		for p := range sample.Plans(seed, 100) {
			require.False(t, seen[p.Child.Subject], "seed %d", seed)
			seen[p.Child.Subject] = true
		}
	}
}

// TestVariety holds the package to its promise of what occurs.
func TestVariety(t *testing.T) {
	seen := map[string]int{}
	for p := range sample.Plans(3, 1000) {
		seen["status "+p.Status().String()]++
		seen["lang "+string(p.Lang)]++
		seen["track "+p.Tracks[0].Track.String()]++
		for _, m := range p.People {
			seen["member "+m.Kind.String()]++
			if m.Professional != nil {
				seen["sector "+m.Professional.Sector.String()]++
			}
		}
		for _, c := range p.Consents {
			seen["consent "+c.Decision.String()]++
			if c.By == p.Child.ID {
				seen["consent of the child"]++
			}
		}
		for _, x := range p.Prohibitions {
			seen["prohibition "+x.Ground.String()]++
			seen["existence "+x.Existence.String()]++
		}
		for _, a := range p.Assessments {
			for _, v := range a.Views {
				seen["voice "+v.Voice.String()]++
				for _, f := range v.Findings {
					if f.Visibility != 0 {
						seen["visibility "+f.Visibility.String()]++
					}
				}
			}
		}
		if len(p.Disagreements) > 0 {
			seen["disagreement"]++
		}
		if p.Child.Born.AddYears(18).Before(p.Course[0].On) {
			seen["adult"]++
		}
	}
	for _, want := range []string{
		"status draft", "status agreed", "status follow-up", "status closed", "status handed-over",
		"lang fi", "lang sv", "track voluntary", "track statutory",
		"member guardian", "member near-person", "member experience-expert", "member professional",
		"sector social-welfare", "sector health-care", "sector early-childhood-education", "sector education", "sector pupil-welfare", "sector youth-work", "sector third-sector",
		"consent given", "consent refused", "consent of the child",
		"prohibition third-person", "prohibition minors-prohibition", "existence shown", "existence secret",
		"visibility circle", "visibility professionals", "visibility subject", "visibility author",
		"voice child", "voice guardian", "voice professional", "disagreement", "adult",
	} {
		assert.NotZero(t, seen[want], want)
	}
}

func ExamplePlan() {
	p := sample.Plan(1, 0)
	again := sample.Plan(1, 0)
	fmt.Println(p.Child.Subject, p.ID == again.ID)
	// Output: sample-0000000000000001-0 true
}
