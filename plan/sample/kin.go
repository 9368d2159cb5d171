package sample

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// source is where choices and ids come from.
type source struct {
	*rand.Rand
	figures *[figureCount]Figure
}

// What the sources of one seed are of; they never meet.
const (
	ofPlans    = iota << 62
	ofChildren = iota << 62
	ofFamilies = iota << 62
	ofPairs    = iota << 62
)

func sourceOf(p Profile, seed uint64, of uint64, n int) source {
	return source{rand.New(rand.NewPCG(seed, of|uint64(n))), figuresOf(p)}
}

// happens is true in the share of cases that the profile has.
func (s source) happens(f figure) bool { return s.IntN(1000) < s.figures[f].PerMille }

// Read makes the source one of ids.
func (s source) Read(b []byte) (int, error) {
	var word [8]byte
	for i := 0; i < len(b); i += len(word) {
		binary.LittleEndian.PutUint64(word[:], s.Uint64())
		copy(b[i:], word[:])
	}
	return len(b), nil
}

func (s source) id() plan.ID {
	id, _ := plan.NewID(s) // Read never fails
	return id
}

func (s source) planID() plan.PlanID {
	id, _ := plan.NewPlanID(s)
	return id
}

// pick takes one of a list, each as likely as the others.
func pick[T any](s interface{ IntN(n int) int }, from []T) T { return from[s.IntN(len(from))] }

// household is what brothers and sisters share (perhe).
type household struct {
	// together says that the children of two plans side by side are siblings.
	together       bool
	tongue         *tongue
	surname        string
	mother, father string // "" where there is no second guardian
	lives          plan.Residence
	protected      bool // the child's home is under a security ban
	home           municipality
	interpreted    [2]bool // the guardians
}

func householdOf(p Profile, seed uint64, n int) (h household) {
	s := sourceOf(p, seed, ofPairs, n/2)
	if h.together = s.happens(together); !h.together {
		s = sourceOf(p, seed, ofFamilies, n)
	}
	h.tongue = finnish
	if s.happens(swedishFamily) {
		h.tongue = swedish
	} else if s.happens(samiFamily) {
		h.tongue = sami()
	}
	h.surname, h.home = pick(s, h.tongue.families), pick(s, h.tongue.places)
	h.mother, h.interpreted[0] = pick(s, h.tongue.women), s.happens(interpreted)
	if s.happens(twoGuardians) {
		h.father, h.interpreted[1] = pick(s, h.tongue.men), s.happens(interpreted)
		h.lives = plan.Residence(1 + s.IntN(3))
		h.protected = h.lives == plan.ResidenceNot && s.happens(securityBan)
	}
	return h
}

// kin is what a sibling's plan says of a child too (sisarus).
type kin struct {
	key       plan.PlanID
	subject   string
	given     string
	boy       bool
	born      civil.Date
	raisedOn  civil.Date // the day of the concern
	statutory bool
	stage     stage
	years     int // that the plan goes on beyond the first half of one
}

func (h *household) kin(p Profile, seed uint64, n int) kin {
	s := sourceOf(p, seed, ofChildren, n)
	season := seasons[max(p, Mixed)]
	k := kin{key: s.planID(), subject: fmt.Sprintf("sample-%016x-%d", seed, n), raisedOn: season.first.AddDays(s.IntN(season.days))}
	k.given = pick(s, h.tongue.girls)
	if k.boy = s.happens(boy); k.boy {
		k.given = pick(s, h.tongue.boys)
	}
	k.statutory, k.stage = s.happens(statutory), s.far()
	if k.statutory && !s.happens(assessed) {
		k.stage = raised
	}
	if k.stage >= followed && s.happens(lasting) {
		k.years = 2 + s.IntN(4)
		k.raisedOn = k.raisedOn.AddMonths(-12 * k.years)
	}
	k.born = k.raisedOn.AddDays(-s.IntN((20 - k.years) * 365))
	if h.together && n%2 == 1 {
		k.after(h.kin(p, seed, n-1), s)
	}
	return k
}

// after makes a child some years younger than a sibling or, where it would not
// be born yet, its twin.
func (k *kin) after(elder kin, s source) {
	k.born = elder.born.AddDays(350 + s.IntN(2500))
	if k.born.After(k.raisedOn) {
		k.born, k.raisedOn, k.years, k.stage, k.statutory = elder.born, elder.raisedOn, elder.years, elder.stage, elder.statutory
	}
}

// far draws how far a plan has come.
func (s source) far() stage {
	for _, at := range [...]struct {
		figure
		stage
	}{{onlyRaised, raised}, {onlyDrafted, drafted}, {onlyAgreed, agreed}, {closedPlan, ended}} {
		if s.happens(at.figure) {
			return at.stage
		}
	}
	return followed
}
