package directory_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/directory"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// home is an offer of an actor for what is about daily life.
func home(actor directory.Key) directory.Offer {
	return directory.Offer{ID: "offer-" + actor, ActorID: actor, Needs: []plan.NeedKind{plan.NeedEveryday}}
}

// Each condition of an offer, at its bound and beside it.
func TestForWhomAnOfferIs(t *testing.T) {
	const in, age, group, way, now, tier = "in one: only, not-yet for e", "out one: age\ngap e: age", "out one: group\ngap e: group", "out one: delivery\ngap e: delivery", "out one: not-now\ngap e: not-now", "out one: tier\ngap e: tier"

	for _, row := range []struct {
		name, want string
		change     func(o *directory.Offer, a *directory.Ask)
	}{
		{"for all", in, func(*directory.Offer, *directory.Ask) {}},
		{"from today", in, func(o *directory.Offer, _ *directory.Ask) { o.Period.From = today }},
		{"from tomorrow", now, func(o *directory.Offer, _ *directory.Ask) { o.Period.From = today.AddDays(1) }},
		{"until today", in, func(o *directory.Offer, _ *directory.Ask) { o.Period.To = today }},
		{"until yesterday", now, func(o *directory.Offer, _ *directory.Ask) { o.Period.To = today.AddDays(-1) }},
		{"from seven, who is seven today", in, func(o *directory.Offer, a *directory.Ask) { o.AgeFrom, a.Born = 7, civil.MustDate(2019, 3, 12) }},
		{"from seven, who is seven tomorrow", age, func(o *directory.Offer, a *directory.Ask) { o.AgeFrom, a.Born = 7, civil.MustDate(2019, 3, 13) }},
		{"under seven, who is seven tomorrow", in, func(o *directory.Offer, a *directory.Ask) { o.AgeUnder, a.Born = 7, civil.MustDate(2019, 3, 13) }},
		{"under seven, who is seven today", age, func(o *directory.Offer, a *directory.Ask) { o.AgeUnder, a.Born = 7, civil.MustDate(2019, 3, 12) }},
		{"under one, who is born today", in, func(o *directory.Offer, a *directory.Ask) { o.AgeUnder, a.Born = 1, today }},
		{"from one, who is born today", age, func(o *directory.Offer, a *directory.Ask) { o.AgeFrom, a.Born = 1, today }},
		{"from one, whose age is not known", age, func(o *directory.Offer, a *directory.Ask) { o.AgeFrom, a.Born = 1, civil.Date{} }},
		{"under a hundred, whose age is not known", age, func(o *directory.Offer, a *directory.Ask) { o.AgeUnder, a.Born = 100, civil.Date{} }},
		{"under one, who is born tomorrow", in, func(o *directory.Offer, a *directory.Ask) { o.AgeUnder, a.Born = 1, today.AddDays(1) }},
		{"for a group, who is in none", group, func(o *directory.Offer, _ *directory.Ask) { o.Groups = []plan.ClientGroup{plan.GroupDisabled} }},
		{"for a group, who is in another", group, func(o *directory.Offer, a *directory.Ask) {
			o.Groups, a.Groups = []plan.ClientGroup{plan.GroupDisabled}, []plan.ClientGroup{plan.GroupAftercare}
		}},
		{"for two groups, who is in the second", in, func(o *directory.Offer, a *directory.Ask) {
			o.Groups, a.Groups = []plan.ClientGroup{plan.GroupDisabled, plan.GroupAftercare}, []plan.ClientGroup{plan.GroupChildProtection, plan.GroupAftercare}
		}},
		{"for no group, who is in one", in, func(_ *directory.Offer, a *directory.Ask) { a.Groups = []plan.ClientGroup{plan.GroupAftercare} }},
		{"of no way, one is asked for", way, func(_ *directory.Offer, a *directory.Ask) {
			a.Deliveries = []directory.Delivery{directory.DeliveryNear}
		}},
		{"of two ways, the second is asked for", in, func(o *directory.Offer, a *directory.Ask) {
			o.Deliveries, a.Deliveries = []directory.Delivery{directory.DeliveryCentral, directory.DeliveryNear}, []directory.Delivery{directory.DeliveryNear}
		}},
		{"of a way, none is asked for", in, func(o *directory.Offer, _ *directory.Ask) {
			o.Deliveries = []directory.Delivery{directory.DeliveryCentral}
		}},
		{"of the basic tier, the special one is asked for", tier, func(o *directory.Offer, a *directory.Ask) { o.Tier, a.Needs[0].Tier = plan.TierBasic, plan.TierSpecial }},
		{"of the special tier, the same is asked for", in, func(o *directory.Offer, a *directory.Ask) {
			o.Tier, a.Needs[0].Tier = plan.TierSpecial, plan.TierSpecial
		}},
		{"of the special tier, the basic one is asked for", in, func(o *directory.Offer, a *directory.Ask) { o.Tier, a.Needs[0].Tier = plan.TierSpecial, plan.TierBasic }},
		{"where the family lives", in, func(o *directory.Offer, _ *directory.Ask) { o.Municipalities = []string{"297"} }},
		{"in one place and an area of nobody", "gap e: elsewhere", func(o *directory.Offer, _ *directory.Ask) {
			o.Municipalities, o.AreaIDs = []string{"915"}, []directory.Key{"x"}
		}},
		{"elsewhere", "gap e: elsewhere", func(o *directory.Offer, _ *directory.Ask) { o.Municipalities = []string{"915"} }},
		{"in one place, where the family lives is not told", "gap e: elsewhere", func(o *directory.Offer, a *directory.Ask) {
			o.Municipalities, a.Municipality = []string{"297"}, plan.Coded{}
		}},
		{"for something else", "gap e: nobody", func(o *directory.Offer, _ *directory.Ask) { o.Needs = []plan.NeedKind{plan.NeedSafety} }},
	} {
		t.Run(row.name, func(t *testing.T) {
			o, a := home("one"), directory.Ask{On: today, Needs: needs("e", plan.NeedEveryday), Municipality: kuopio(), Born: civil.MustDate(2017, 1, 30)}
			row.change(&o, &a)
			c, issues := directory.New(&directory.Directory{Actors: []directory.Actor{{ID: "one"}}, Offers: []directory.Offer{o}}).Circle(a)
			require.Empty(t, issues)
			assert.Equal(t, row.want, told(c))
		})
	}
}

// Of two who answer alike the one comes who is nearer to the family: what weighs more stands
// before what weighs less, whatever else speaks for the other.
func TestWhoComesOfTwo(t *testing.T) {
	type change = func(d *directory.Directory, a *directory.Ask, n int)
	key := func(d *directory.Directory, n int) directory.Key { return d.Actors[n].ID }
	by := []struct {
		name  string
		helps change // what speaks for an actor
	}{
		{"is there already", func(d *directory.Directory, a *directory.Ask, n int) { a.Known = append(a.Known, key(d, n)) }},
		{"is permitted", func(d *directory.Directory, a *directory.Ask, n int) { a.Permitted = append(a.Permitted, key(d, n)) }},
		{"is in the team of the place", func(d *directory.Directory, _ *directory.Ask, n int) {
			d.Teams = append(d.Teams, directory.Team{ID: "team", ActorIDs: []directory.Key{key(d, n)}, AreaIDs: []directory.Key{"area"}})
		}},
		{"is of a lower tier", func(d *directory.Directory, _ *directory.Ask, n int) { d.Offers[n].Tier = plan.TierBasic }},
		{"speaks the language", func(d *directory.Directory, _ *directory.Ask, n int) { d.Offers[n].Langs = []plan.LangTag{"en", "sv"} }},
		{"is nearer", func(d *directory.Directory, _ *directory.Ask, n int) {
			d.Offers[n].Deliveries = []directory.Delivery{directory.DeliveryDigital, directory.DeliveryMobile}
		}},
	}
	comes := func(changes ...func(d *directory.Directory, a *directory.Ask)) directory.Key {
		d := &directory.Directory{Actors: []directory.Actor{{ID: "first"}, {ID: "second"}}, Offers: []directory.Offer{home("first"), home("second")},
			Areas: []directory.Area{{ID: "area", Municipalities: []string{"297"}}}}
		a := directory.Ask{On: today, Needs: needs("e", plan.NeedEveryday), Municipality: kuopio(), Langs: []plan.LangTag{"sv"}}
		for n := range d.Offers {
			d.Offers[n].Tier, d.Offers[n].Deliveries = plan.TierSpecial, []directory.Delivery{directory.DeliveryDigital}
		}
		for _, change := range changes {
			change(d, &a)
		}
		c, issues := directory.New(d).Circle(a)
		require.Empty(t, issues)
		require.Len(t, c.Seats, 1)
		return c.Seats[0].ActorID
	}
	assert.Equal(t, directory.Key("first"), comes(), "by their keys, where nothing else speaks for either")
	for i, one := range by {
		second := func(d *directory.Directory, a *directory.Ask) { one.helps(d, a, 1) }
		assert.Equal(t, directory.Key("second"), comes(second), one.name)
		for _, less := range by[i+1:] {
			assert.Equal(t, directory.Key("second"), comes(second, func(d *directory.Directory, a *directory.Ask) { less.helps(d, a, 0) }), "%s, and the other %s", one.name, less.name)
		}
	}
}
