package plan_test

import (
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/require"
)

// readCase reads one of the plan documents of the cases.
func readCase(tb testing.TB, name string) *plan.Plan {
	tb.Helper()
	data, err := os.ReadFile("../examples/cases/" + name + ".json")
	require.NoError(tb, err)
	p, issues := plan.Decode(data, issue.Limits{})
	require.Empty(tb, issues)
	return p
}

func day(s string) civil.Date { return civil.MustParseDate(s) }

// The people and parts of case C that the tests speak of.
const (
	iida    plan.ID = "jwsribtef7"
	mother  plan.ID = "kiuxs3dghe"
	father  plan.ID = "4uao4hvdzo"
	grandma plan.ID = "ibpdsqer3w"
	curator plan.ID = "ve6zgrws2v"
	nurse   plan.ID = "drc665adxx"
	social  plan.ID = "khcsfyxvza"
	shelter plan.ID = "2vflddxjs7"
	teacher plan.ID = "gitopg25tv"
)

// The parts of case C that the tests speak of.
const (
	childsView        = "bn7eivlunp"
	consentForNurse   = "srq6tft5pv"
	consentForTeacher = "s7zojcluh7"
	curatorHolds      = "24242p55ch"
	fatherNotAsked    = "74hxwuxj3m"
	firstAgreed       = "gnfo5xwqdp"
	firstFollowUp     = "7vgvdqcwfk"
	firstStar         = "xdun56ka66"
	heldMeeting       = "d6w3h552ln"
	movedMeeting      = "xoamtylqsb"
	needSafety        = "4dkkgjw6ba"
	needSchool        = "274hssihem"
	network           = "n35d7izjhv"
	nextVisit         = "ujqpsu7mxm"
	nightAtShelter    = "a7x3qhdec3"
	notification      = "ztras347rw"
	nurseLends        = "iwuwodoov4"
	offerToNurse      = "6fi53xo2st"
	prohibitsFather   = "eej7ht73hr"
	reachCurator      = "iaev7ukzqq"
	securityBan       = "dwyjl5sswe"
	socialHolds       = "2ae7fa267x"
	statutoryTrack    = "ai5i345vzy"
	talkAtSchool      = "pxlisjgavn"
	voluntaryTrack    = "usoguwkbgc"
	weeklyTasks       = "zznqv2yia4"
)

// part returns the part of a list that has an id.
func part[T any](list []T, id plan.ID) *T {
	i := slices.IndexFunc(list, func(v T) bool { return idOf(v) == id })
	if i < 0 {
		panic("no part " + id)
	}
	return &list[i]
}

// only and without return a list with nothing but a part, and with all but it.
func only[T any](list []T, id plan.ID) []T { return []T{*part(list, id)} }

func without[T any](list []T, id plan.ID) []T {
	return slices.DeleteFunc(slices.Clone(list), func(v T) bool { return idOf(v) == id })
}

func idOf(v any) plan.ID { return reflect.ValueOf(v).FieldByName("ID").Interface().(plan.ID) }

// member returns a member of a struct by its name in documents.
func member(v reflect.Value, name string) reflect.Value {
	for f, at := range v.Fields() {
		tag, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if tag == name {
			return at
		}
		if f.Anonymous {
			if inner := member(at, name); inner.IsValid() {
				return inner
			}
		}
	}
	return reflect.Value{}
}

// placed returns a place of a plan with the ids of parts in the place of their numbers.
func placed(tb testing.TB, p *plan.Plan, at issue.Pointer) string {
	tb.Helper()
	v := reflect.ValueOf(p)
	way := strings.Split(string(at), "/")
	for i, token := range way[1:] {
		for v.Kind() == reflect.Pointer && !v.IsNil() {
			v = v.Elem()
		}
		switch v.Kind() {
		case reflect.Struct:
			v = member(v, token)
		case reflect.Slice:
			n, err := strconv.Atoi(token)
			require.NoError(tb, err)
			if v = v.Index(n); v.Kind() == reflect.Struct && v.FieldByName("ID").IsValid() {
				way[i+1] = v.FieldByName("ID").String()
			}
		}
	}
	return strings.Join(way, "/")
}
