package sample_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
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

// TestSameSeedSameBytes pins the bytes: a change shows that every document made
// from a seed so far has changed, which is worth a line in the changelog.
func TestSameSeedSameBytes(t *testing.T) {
	h := sha256.New()
	for p := range sample.Plans(7, 50) {
		doc, err := plan.AppendCompact(nil, p)
		require.NoError(t, err)
		h.Write(doc)
	}
	assert.Equal(t, pinned, hex.EncodeToString(h.Sum(nil)))
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

// pinned is the SHA-256 of the first 50 plans of seed 7.
const pinned = "4dd767d034fd0aa3f25b186bc8b72bb738c89e6dcf31341d7ecce55134efbea2"
