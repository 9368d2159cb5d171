package merge_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// lettered is a plan with a need for each letter, in their order.
func lettered(t *testing.T, letters string) *plan.Plan {
	p := aino(t)
	p.Needs, p.Goals, p.Actions, p.Disagreements = nil, nil, nil, nil
	p.Meetings = nil
	for letter := range strings.FieldsSeq(letters) {
		p.Needs = append(p.Needs, plan.Need{ID: plan.ID("need" + letter + "aaaaa"), Statement: plan.Statement{On: day("2026-02-01")}, Text: letter})
	}
	return p
}

// What merging takes for granted of the model: a sort of part stands in one sort of list, so that whatever is moved stands in
// as good a one, and nothing that a part points to is none without a reference, so that any can be cut out of it.
func TestWhatMergingTakesForGranted(t *testing.T) {
	required := func(l *contour.Line) bool {
		for f := range l.Of.Fields() {
			if issue.MemberName(f) == l.Name {
				return strings.Contains(f.Tag.Get("validate"), "required")
			}
		}
		return false
	}
	lists, seen := map[reflect.Type]int{}, map[*contour.Contour]bool{}
	var look func(c *contour.Contour)
	look = func(c *contour.Contour) {
		if seen[c] {
			return
		}
		seen[c] = true
		for i := range c.All {
			l := &c.All[i]
			switch l.Op {
			case contour.Parts:
				lists[l.Inner.Type]++
				look(l.Inner)
			case contour.Struct:
				look(l.Inner)
			case contour.Pointer:
				for _, in := range l.Inner.Bound {
					assert.False(t, (in.Op == contour.Ref || in.Op == contour.Refs) && required(in), "%s of %s", in.Name, l.Name)
				}
			}
		}
	}
	look(shape)
	assert.Greater(t, len(lists), 40)
	for sort, n := range lists {
		assert.Equal(t, 1, n, "%v stands in several lists", sort)
	}
}

// Where a new part stands after the other side has put the list in another order.
func TestPlacesOfWhatIsNew(t *testing.T) {
	for _, row := range []struct{ name, why, mine, theirs, want string }{
		{"at the end", "whatever stands before it now", "a b c x", "c b a", "c b a x"},
		{"two at the end", "in their own order", "a b c x y", "c b a", "c b a x y"},
		{"at the beginning", "whatever stands behind it now", "x a b c", "c b a", "x c b a"},
		{"behind the first", "it follows what it followed", "a x b c", "b c a", "b c a x"},
		{"two behind one", "both follow it, in their own order", "a x y b c", "c a b", "c a x y b"},
		{"at both ends", "each at its own", "x a b c y", "b a c", "x b a c y"},
		{"the same of both sides, in different places", "it stands once, and at one place whoever is called mine", "x a b c", "a b c x", "x a b c"},
		{"of both sides, in different places", "each follows what it followed", "a x b c", "a b y c", "a x b y c"},
	} {
		t.Run(row.name, func(t *testing.T) {
			for _, turn := range []struct{ side, mine, theirs string }{{"mine adds", row.mine, row.theirs}, {"theirs adds", row.theirs, row.mine}} {
				got, err := merge.Of(lettered(t, "a b c"), lettered(t, turn.mine), lettered(t, turn.theirs), merge.Options{})
				require.NoError(t, err)
				var have []string
				for _, n := range got.Plan.Needs {
					have = append(have, n.Text)
				}
				assert.Equal(t, row.want, strings.Join(have, " "), "%s: %s", turn.side, row.why)
			}
		})
	}
}

// Where a part stands that one side took out of a list while putting that in another order,
// and the other wrote in: behind what it stood behind.
func TestPlacesOfWhatComesBack(t *testing.T) {
	for _, row := range []struct{ name, why, mine, written, want string }{
		{"the first", "nothing stood before it", "b d c", "a", "a b d c"},
		{"the second", "it follows the first", "a d c", "b", "a b d c"},
		{"the second, the first moved", "it goes with the first", "d c a", "b", "d c a b"},
		{"the last", "it follows the third, wherever that is", "c b a", "d", "c d b a"},
		{"two", "each follows what it followed", "d a", "b c", "d a b c"},
	} {
		t.Run(row.name, func(t *testing.T) {
			base, mine, theirs := lettered(t, "a b c d"), lettered(t, row.mine), lettered(t, "a b c d")
			for letter := range strings.FieldsSeq(row.written) {
				part(theirs.Needs, plan.ID("need"+letter+"aaaaa")).ForChild = "x"
			}
			for _, made := range []*merge.Result{merged(t, base, mine, theirs), merged(t, base, theirs, mine)} {
				var have []string
				for _, n := range made.Plan.Needs {
					have = append(have, n.Text)
				}
				assert.Equal(t, row.want, strings.Join(have, " "), row.why)
			}
		})
	}
}

// Both put a list into one order. What one of them took out of it meanwhile and the other
// wrote in stands where that one put it, whoever is called mine.
func TestPlacesInOneOrder(t *testing.T) {
	for _, row := range []struct{ name, why, mine, theirs, written, there, want string }{
		{"the last", "behind what was moved in front of it", "a c b d", "a c b", "d", "", "a c b d"},
		{"one between", "where it was put", "d b a c", "d a c", "b", "", "d b a c"},
		{"two in one place", "in the order that they had", "d a b c", "d c", "a b", "", "d a b c"},
		{"all but one", "the order is the other's", "d c b a", "d", "a b c", "", "d c b a"},
		{"one of each in one place", "in the order that both knew", "d a b", "d a c", "b", "c", "d a b c"},
		{"one of each in one place, the later here", "likewise", "d a c", "d a b", "c", "b", "d a b c"},
	} {
		t.Run(row.name, func(t *testing.T) {
			base, mine, theirs := lettered(t, "a b c d"), lettered(t, row.mine), lettered(t, row.theirs)
			for letter := range strings.FieldsSeq(row.written) {
				part(mine.Needs, plan.ID("need"+letter+"aaaaa")).ForChild = "x"
			}
			for letter := range strings.FieldsSeq(row.there) {
				part(theirs.Needs, plan.ID("need"+letter+"aaaaa")).ForChild = "x"
			}
			for _, made := range []*merge.Result{merged(t, base, mine, theirs), merged(t, base, theirs, mine)} {
				var have []string
				for _, n := range made.Plan.Needs {
					have = append(have, n.Text)
				}
				assert.Equal(t, row.want, strings.Join(have, " "), row.why)
			}
		})
	}
}

// What was put in front of something that is gone since stays in front of what came with
// it, in a later merge with the same copy too.
func TestPlacesInALaterMerge(t *testing.T) {
	base, mine, theirs := lettered(t, "k"), lettered(t, "z k"), lettered(t, "a")
	made := merged(t, base, mine, theirs)
	require.Equal(t, "z", made.Plan.Needs[0].Text, "it stood in front of what the other side took away")
	for _, side := range []*plan.Plan{mine, theirs} {
		assert.Equal(t, text(t, made.Plan), text(t, merged(t, base, made.Plan, side).Plan))
	}
}

// Two copies that the form holds each can be too large together.
func TestTooLargeTogether(t *testing.T) {
	const most = 200 // people of a plan
	people := func(side byte, n int) *plan.Plan {
		p := aino(t)
		for i := range n {
			p.People = append(p.People, plan.Member{ID: plan.ID(fmt.Sprintf("near%c%c%caaa", side, 'a'+i/26, 'a'+i%26)),
				Kind: plan.MemberNearPerson, Name: plan.Name{Given: "N", Family: "N"}})
		}
		return p
	}
	stand := len(aino(t).People)
	for _, row := range []struct {
		name, why    string
		mine, theirs int
		fits         bool
	}{
		{"as many as the form holds", "the last place is a place", 100, most - stand - 100, true},
		{"one more", "nothing is left out in silence", 100, most - stand - 99, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, err := merge.Of(aino(t), people('m', row.mine), people('t', row.theirs), merge.Options{})
			if row.fits {
				require.NoError(t, err, row.why)
				assert.Len(t, got.Plan.People, most)
				return
			}
			var refused *merge.Refusal
			require.ErrorAs(t, err, &refused, row.why)
			assert.Equal(t, merge.ProblemTooLarge, refused.Problem)
			assert.Empty(t, refused.Issues)
		})
	}
}

// A conflict names so many parts and no more. Where there may be more, and so one that a reader may not see, what the sides say is
// for the record alone.
func TestMoreThanAConflictNames(t *testing.T) {
	for _, row := range []struct {
		name, why string
		parts     int
		sight     plan.Visibility
	}{
		{"some", "whoever may see them all reads it", 190, 0},
		{"more than it names", "nobody could say who may see them all", 240, assess.VisibilityConfidence},
	} {
		t.Run(row.name, func(t *testing.T) {
			var ids []plan.ID
			base, mine, theirs := apartOf{base: func(p *plan.Plan) {
				for i := range row.parts {
					id := plan.ID(fmt.Sprintf("contact%c%c%c", 'a'+i/26, 'a'+i%26, 'a'))
					ids = append(ids, id)
					p.Contacts = append(p.Contacts, plan.Contact{ID: id, Day: day("2026-06-02"), State: plan.ContactPlanned})
				}
				part(p.Meetings, joint).Agenda = []plan.AgendaItem{{ID: "agenda2222", Text: "x"}}
			}, mine: func(p *plan.Plan) {
				part(part(p.Meetings, joint).Agenda, "agenda2222").AboutIDs = ids[:row.parts/2]
			}, theirs: func(p *plan.Plan) {
				part(part(p.Meetings, joint).Agenda, "agenda2222").AboutIDs = ids[row.parts/2:]
			}}.copies(t)
			made := merged(t, base, mine, theirs)
			require.Len(t, made.Plan.Conflicts, 1)
			for _, c := range made.Plan.Conflicts {
				assert.Equal(t, row.sight, c.Visibility, row.why)
				for _, s := range c.Sides {
					assert.Equal(t, row.sight != 0, s.Visibility == assess.VisibilityAuthor, row.why)
				}
			}
			equal(t, text(t, made.Plan), text(t, merged(t, base, theirs, mine).Plan), 0, "symmetric")
		})
	}
}

// So it is with what is kept of a part that people settled as gone.
func TestMoreThanASettlementNames(t *testing.T) {
	for _, row := range []struct {
		name, why string
		parts     int
		sight     plan.Visibility
	}{
		{"some", "whoever may see them all reads it", 150, 0},
		{"as many as it names", "there may be more", 200, assess.VisibilityConfidence},
	} {
		t.Run(row.name, func(t *testing.T) {
			base := aino(t)
			item := plan.AgendaItem{ID: "agenda2222", Text: "x"}
			for i := range row.parts {
				id := plan.ID(fmt.Sprintf("contact%c%c%c", 'a'+i/26, 'a'+i%26, 'a'))
				base.Contacts = append(base.Contacts, plan.Contact{ID: id, Day: day("2026-06-02"), State: plan.ContactPlanned})
				item.AboutIDs = append(item.AboutIDs, id)
			}
			part(base.Meetings, joint).Agenda = []plan.AgendaItem{item}
			mine, theirs := removed(t, base, item.ID), base.Clone()
			part(part(theirs.Meetings, joint).Agenda, item.ID).Text = "y"
			made := merged(t, base, mine, theirs).Plan
			require.Len(t, made.Conflicts, 1)
			for _, c := range made.Conflicts {
				side := slices.IndexFunc(c.Sides, func(s plan.ConflictSide) bool { return len(s.PartIDs) == 0 })
				settled, issues := merge.Settle(made, c.ID, plan.Settlement{Statement: plan.Statement{By: peopleOf(made, plan.MemberGuardian)[0], On: day("2026-04-10")}, SideID: c.Sides[side].ID})
				require.NotNil(t, settled, "%v", issues)
				require.NotContains(t, idsIn(settled), item.ID)
				for _, kept := range settled.Conflicts {
					assert.Equal(t, row.sight, kept.Visibility, row.why)
					for _, s := range kept.Sides {
						assert.Equal(t, row.sight != 0, s.Visibility == assess.VisibilityAuthor, row.why)
					}
				}
			}
		})
	}
}

// A conflict about what no longer stands is seen by as few as what it speaks of.
func TestSightOfConflicts(t *testing.T) {
	for _, row := range []struct {
		name, why  string
		said, told plan.Visibility
	}{
		{"nothing said", "whoever sees consents", 0, 0},
		{"the circle", "whoever sees consents", assess.VisibilityCircle, 0},
		{"professionals", "and no more than they", assess.VisibilityProfessionals, assess.VisibilityProfessionals},
		{"the person", "a conflict has no such person: the record alone, and whoever holds the baton", assess.VisibilitySubject, assess.VisibilityConfidence},
		{"in confidence", "as it was", assess.VisibilityConfidence, assess.VisibilityConfidence},
	} {
		t.Run(row.name, func(t *testing.T) {
			base := aino(t)
			consent(base).Visibility = row.said
			mine, theirs := base.Clone(), base.Clone()
			mine.Consents = without(mine.Consents, teachers)
			consent(theirs).Text = "Jatketaan."
			made := merged(t, base, mine, theirs)
			require.Len(t, made.Plan.Conflicts, 1)
			assert.Equal(t, row.told, made.Plan.Conflicts[0].Visibility, row.why)
		})
	}
}

// Nor by more than what stands inside it, as a withdrawal that not everybody may read.
func TestSightOfConflictsByAWithdrawal(t *testing.T) {
	base := aino(t)
	consent(base).Withdrawal = &plan.Withdrawal{Statement: plan.Statement{By: consent(base).By, On: day("2026-02-01"), Visibility: assess.VisibilityProfessionals}, From: at("2026-02-01T10:00:00+02:00")}
	mine, theirs := base.Clone(), base.Clone()
	mine.Consents = without(mine.Consents, teachers)
	consent(theirs).Text = "Jatketaan."
	made := merged(t, base, mine, theirs)
	require.Len(t, made.Plan.Conflicts, 1)
	assert.Equal(t, assess.VisibilityProfessionals, made.Plan.Conflicts[0].Visibility)
}

// What both add stands in the order of its own time, else of the day on which it was said, else of its id, whichever copy
// is called mine.
func TestOrderOfWhatBothAdd(t *testing.T) {
	const early, late plan.ID = "zzzzzzzzzz", "aaaaaaaaaa" // by their ids the other way round
	morning, noon := at("2026-05-04T09:00:00+03:00"), at("2026-05-04T12:00:00+03:00")
	said := plan.Statement{On: day("2026-05-05")}
	for _, row := range []struct {
		name, why   string
		early, late func(p *plan.Plan)
		list        func(p *plan.Plan) any
	}{
		{"meetings", "by when they begin, of one day too", func(p *plan.Plan) {
			p.Meetings = append(p.Meetings, plan.Meeting{ID: early, Statement: said, Kind: plan.MeetingReview, State: plan.MeetingPlanned, Start: morning})
		}, func(p *plan.Plan) {
			p.Meetings = append(p.Meetings, plan.Meeting{ID: late, Kind: plan.MeetingReview, State: plan.MeetingPlanned, Start: noon})
		}, func(p *plan.Plan) any { return p.Meetings }},
		{"intakes", "by when they came", func(p *plan.Plan) {
			p.Intakes = append(p.Intakes, plan.Intake{ID: early, Statement: said, Kind: plan.IntakeConcern, Arrived: morning})
		}, func(p *plan.Plan) {
			p.Intakes = append(p.Intakes, plan.Intake{ID: late, Kind: plan.IntakeConcern, Arrived: noon})
		}, func(p *plan.Plan) any { return p.Intakes }},
		{"holds", "by when they begin", func(p *plan.Plan) {
			p.Baton = append(p.Baton, plan.Holding{ID: early, Statement: said, PersonID: teacher, Role: plan.HoldingPair, From: morning, Accepted: morning, NamedByIDs: peopleOf(p, plan.MemberGuardian)})
		}, func(p *plan.Plan) {
			p.Baton = append(p.Baton, plan.Holding{ID: late, PersonID: other, Role: plan.HoldingPair, From: noon, Accepted: noon, NamedByIDs: peopleOf(p, plan.MemberGuardian)})
		}, func(p *plan.Plan) any { return p.Baton }},
		{"contacts", "by their day, whenever somebody wrote of it", func(p *plan.Plan) {
			p.Contacts = append(p.Contacts, plan.Contact{ID: early, Statement: said, Day: day("2026-05-03"), State: plan.ContactPlanned})
		}, func(p *plan.Plan) {
			p.Contacts = append(p.Contacts, plan.Contact{ID: late, Day: day("2026-05-04"), State: plan.ContactPlanned})
		}, func(p *plan.Plan) any { return p.Contacts }},
		{"tracks", "by their first day", func(p *plan.Plan) {
			p.Tracks = append(p.Tracks, plan.TrackPeriod{ID: early, Statement: said, Track: plan.TrackVoluntary, Period: civil.Period{From: day("2025-05-03"), To: day("2025-05-04")}})
		}, func(p *plan.Plan) {
			p.Tracks = append(p.Tracks, plan.TrackPeriod{ID: late, Track: plan.TrackVoluntary, Period: civil.Period{From: day("2025-05-05"), To: day("2025-05-06")}})
		}, func(p *plan.Plan) any { return p.Tracks }},
		{"needs", "by the day on which they were said", func(p *plan.Plan) {
			p.Needs = append(p.Needs, plan.Need{ID: early, Statement: plan.Statement{On: day("2026-05-03")}, Text: "x"})
		}, func(p *plan.Plan) {
			p.Needs = append(p.Needs, plan.Need{ID: late, Statement: plan.Statement{On: day("2026-05-04")}, Text: "x"})
		}, func(p *plan.Plan) any { return p.Needs }},
		{"needs, of which one has no day", "what has none comes first", func(p *plan.Plan) { p.Needs = append(p.Needs, plan.Need{ID: early, Text: "x"}) }, func(p *plan.Plan) {
			p.Needs = append(p.Needs, plan.Need{ID: late, Statement: said, Text: "x"})
		}, func(p *plan.Plan) any { return p.Needs }},
		{"people", "nothing tells their time: by their ids", func(p *plan.Plan) {
			p.People = append(p.People, plan.Member{ID: late, Kind: plan.MemberNearPerson})
		}, func(p *plan.Plan) {
			p.People = append(p.People, plan.Member{ID: early, Kind: plan.MemberNearPerson})
		}, func(p *plan.Plan) any { return p.People }},
	} {
		t.Run(row.name, func(t *testing.T) {
			base, mine, theirs := apartOf{base: func(p *plan.Plan) { p.Tracks = nil }, mine: row.late, theirs: row.early}.copies(t)
			for _, sides := range [][2]*plan.Plan{{mine, theirs}, {theirs, mine}} {
				made := merged(t, base, sides[0], sides[1])
				list := reflect.ValueOf(row.list(made.Plan))
				var ids []plan.ID
				for i := list.Len() - 2; i < list.Len(); i++ {
					ids = append(ids, list.Index(i).FieldByName("ID").Interface().(plan.ID))
				}
				want := []plan.ID{early, late}
				if row.name == "people" {
					want = []plan.ID{late, early}
				}
				assert.Equal(t, want, ids, row.why)
			}
		})
	}
}

// A plan holds so many conflicts and a side so many characters, and no more.
func TestTooMuchToSettle(t *testing.T) {
	refused := func(t *testing.T, base, mine, theirs *plan.Plan) {
		t.Helper()
		_, err := merge.Of(base, mine, theirs, merge.Options{})
		var refusal *merge.Refusal
		require.ErrorAs(t, err, &refusal)
		assert.Equal(t, merge.ProblemTooLarge, refusal.Problem)
	}
	t.Run("conflicts", func(t *testing.T) {
		with := func(n int) (base, mine, theirs *plan.Plan) {
			base = aino(t)
			for i := range n {
				id := fmt.Sprintf("c%03d", i)
				base.Conflicts = append(base.Conflicts, plan.Conflict{ID: plan.ID("conf" + id + "aa"), Kind: plan.ConflictAims, Sides: []plan.ConflictSide{{ID: plan.ID("one" + id + "aaa")}, {ID: plan.ID("two" + id + "aaa")}}})
			}
			mine, theirs = base.Clone(), base.Clone()
			first(mine).Text, first(theirs).Text = "x", "y"
			return base, mine, theirs
		}
		base, mine, theirs := with(499)
		assert.Len(t, merged(t, base, mine, theirs).Plan.Conflicts, 500)
		base, mine, theirs = with(500)
		refused(t, base, mine, theirs)
	})
	t.Run("characters", func(t *testing.T) {
		with := func(letters int) (base, mine, theirs *plan.Plan) {
			base, mine, theirs = apartOf{
				base: func(p *plan.Plan) {
					p.Meetings = append(p.Meetings, plan.Meeting{ID: "meetingold", Kind: plan.MeetingReview, State: plan.MeetingPlanned, Start: at("2026-05-01T09:00:00+03:00")})
				},
				mine:   func(p *plan.Plan) { moveMeeting(p, "meetingaaa", "2026-05-02T09:00:00+03:00") },
				theirs: func(p *plan.Plan) { moveMeeting(p, "meetingbbb", "2026-05-03T09:00:00+03:00") },
			}.copies(t)
			part(mine.Meetings, "meetingaaa").Text = strings.Repeat("ä", letters)
			return base, mine, theirs
		}
		long := func(letters int) int {
			base, mine, theirs := with(letters)
			most := 0
			for _, c := range merged(t, base, mine, theirs).Plan.Conflicts {
				for _, s := range c.Sides {
					most = max(most, utf8.RuneCountInString(s.Content))
				}
			}
			return most
		}
		room := 1_000_000 - long(1) + 1 // beside what stands around the text
		assert.Equal(t, 1_000_000, long(room), "the last character has room")
		base, mine, theirs := with(room + 1)
		refused(t, base, mine, theirs)
	})
}
