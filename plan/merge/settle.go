package merge

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

var (
	ruleSettlementUnknown = issue.Rule{ID: "settlement.unknown", Severity: issue.SeverityError, Words: code.Say(
		"Tällaista avointa ristiriitaa suunnitelmassa ei ole.",
		"Det finns ingen sådan öppen konflikt i planen.",
		"The plan has no such open conflict.")}
	ruleSettlementWho = issue.Rule{ID: "settlement.who", Severity: issue.SeverityError, Words: code.Say(
		"Ratkaisusta puuttuu, kuka sen kirjasi tai minä päivänä, tai päivä on ennen ristiriitaa tai silloin, kun kirjaaja ei kuulunut verkostoon.",
		"I lösningen saknas vem som antecknade den eller vilken dag, eller så är dagen före konflikten eller en då den som antecknade inte hörde till nätverket.",
		"The settlement lacks who recorded it or on which day, or the day is before the conflict or one on which they did not belong to the network.")}
	ruleSettlementSide = issue.Rule{ID: "settlement.side", Severity: issue.SeverityError, Words: code.Say(
		"Osapuolen kirjausta ei voi ottaa suunnitelmaan sellaisenaan; kirjatkaa, mitä sovittiin.",
		"Sidans anteckning kan inte tas in i planen som den är; anteckna vad ni kom överens om.",
		"What the side wrote cannot be taken into the plan as it is; record what was agreed.")}
)

var ruleSettlementFavour = issue.Rule{ID: "settlement.own-favour", Severity: issue.SeverityError, Words: code.Say(
	"Ristiriidan, joka koskee lupaa tai kieltoa itselle tai omalle työpaikalle, ratkaisee päättäjä itse, tai sen kirjaa joku muu.",
	"En konflikt om ett lov åt eller ett förbud mot en själv eller den egna arbetsplatsen löser den som beslutar, eller så antecknar någon annan det.",
	"A conflict about what is permitted or forbidden to oneself or to one's own workplace is settled by whoever decides, or another writes it down.")}

// Settle settles a conflict of a plan (ristiriidan ratkaiseminen) and returns the new
// plan. Where the settlement names a side, the plan says from then on what that side
// says; without one people agreed on something else, which the plan says already or
// is made to say. Whoever the plan would be opened to or shut from by it, and who did not
// decide that, does not record it, nor does somebody who does not belong to the network
// on that day. The conflict stays in the plan with who settled it and when, both
// required, so that a later merge knows that it is settled. Where something does not
// fit, it returns nil and the issues; the plan itself is never touched.
func Settle(p *plan.Plan, conflict plan.ID, s plan.Settlement) (*plan.Plan, issue.List) {
	i := slices.IndexFunc(p.Conflicts, func(c plan.Conflict) bool { return c.ID == conflict })
	if i < 0 || p.Conflicts[i].Settlement != nil {
		return nil, issue.List{ruleSettlementUnknown.At("/conflicts")}
	}
	at := issue.Pointer("/conflicts").Item(i).Member("settlement")
	there := func(id plan.ID) bool { m := p.Person(id); return m == nil || m.Period.Contains(s.On) }
	if s.By == "" || s.On.IsZero() || s.On.Before(p.Conflicts[i].On) || !there(s.By) || !there(s.RecordedBy) {
		return nil, issue.List{ruleSettlementWho.At(at)}
	}
	next := p.Clone()
	c := &next.Conflicts[i]
	if side := slices.IndexFunc(c.Sides, func(v plan.ConflictSide) bool { return v.ID == s.SideID }); side >= 0 {
		if t := (settling{next, c, &c.Sides[side]}); !t.apply() {
			return nil, issue.List{ruleSettlementSide.At(at.Member("sideId"))}
		}
	}
	c.Settlement = &s
	if hand := cmp.Or(s.RecordedBy, s.By); concerns(p, next, hand) || concerns(next, p, hand) {
		return nil, issue.List{ruleSettlementFavour.At(at)}
	}
	return plan.Accept(p, next)
}

// concerns reports whether one plan has a consent to somebody, or a prohibition against
// them, that the other does not say so, and that is not their own decision.
func concerns(one, other *plan.Plan, hand plan.ID) bool {
	return slices.ContainsFunc(one.Consents, func(c plan.Consent) bool {
		return c.By != hand && one.Serves(hand, c.RecipientID) &&
			!slices.ContainsFunc(other.Consents, func(o plan.Consent) bool { return o.ID == c.ID && reflect.DeepEqual(o, c) })
	}) || slices.ContainsFunc(one.Prohibitions, func(f plan.Prohibition) bool {
		return f.By != hand && slices.ContainsFunc(f.AgainstIDs, func(id plan.ID) bool { return one.Serves(hand, id) }) &&
			!slices.ContainsFunc(other.Prohibitions, func(o plan.Prohibition) bool { return o.ID == f.ID && reflect.DeepEqual(o, f) })
	})
}

// settling makes a plan say what one side of a conflict says.
type settling struct {
	plan   *plan.Plan
	c      *plan.Conflict
	chosen *plan.ConflictSide
}

func (t settling) apply() bool {
	whole := reflect.ValueOf(t.plan).Elem()
	about, key := whole, "plan"
	if len(t.c.AboutIDs) > 0 && !t.held() {
		if key = string(t.c.AboutIDs[0]); t.c.AboutIDs[0] == t.plan.Child.ID {
			key = childKey
		}
		var ok bool
		if about, ok = find(whole, key); !ok {
			return false
		}
	}
	o := outlineOf(about.Type())
	switch l := o.Line(t.c.Field); {
	case t.c.Kind == plan.ConflictResponsible, t.c.Kind == plan.ConflictAims:
		return true // of plans made separately: people change the plan themselves
	case t.c.Field != "" && l == nil:
		return false
	case l != nil && l.Op == contour.Parts:
		return t.list(l, about)
	case l != nil:
		before := t.plan.Child.Subject
		if l.In(about).SetZero(); t.chosen.Content == "" {
			return true
		}
		if json.Unmarshal([]byte(t.chosen.Content), l.In(about).Addr().Interface()) != nil {
			return false
		}
		if child := &t.plan.Child; child.Subject != before {
			child.FormerSubjects = slices.DeleteFunc(append(child.FormerSubjects, before), func(s string) bool { return s == child.Subject })
			slices.Sort(child.FormerSubjects)
		}
		return true
	case t.chosen.Content != "":
		return t.unit(o, about)
	case len(t.chosen.PartIDs) > 0:
		return t.parts(key, about)
	case t.c.Kind == plan.ConflictRemoved:
		if !t.keep(about) {
			return false
		}
		remove(whole, key)
		ids := wholePlan().IDs(reflect.ValueOf(t.plan).Elem())
		wholePlan().Cut(whole, func(id plan.ID) bool { return ids[id] || id == t.plan.Child.ID })
		return true
	}
	return t.unit(o, about)
}

// held reports whether the conflict is about a part that does not stand in the plan.
func (t settling) held() bool {
	l := wholePlan().Line(t.c.Field)
	return l != nil && l.Op == contour.Parts
}

// list takes a side's list, the part that was held back, or the side's order.
func (t settling) list(l *contour.Line, about reflect.Value) bool {
	at := l.In(about)
	content := t.chosen.Content
	switch {
	case strings.HasPrefix(content, "["):
		return json.Unmarshal([]byte(content), at.Addr().Interface()) == nil
	case content != "":
		part := reflect.New(at.Type().Elem())
		if json.Unmarshal([]byte(content), part.Interface()) != nil {
			return false
		}
		at.Set(reflect.Append(at.Slice3(0, at.Len(), at.Len()), part.Elem()))
	}
	if len(t.chosen.PartIDs) > 1 {
		place := func(v reflect.Value) int {
			return slices.Index(t.chosen.PartIDs, plan.ID(v.Field(l.Inner.ID).String()))
		}
		sorted := itemsOf(at)
		named := slices.DeleteFunc(slices.Clone(sorted), func(v reflect.Value) bool { return place(v) < 0 })
		slices.SortStableFunc(named, func(a, b reflect.Value) int { return place(a) - place(b) })
		fresh := reflect.MakeSlice(at.Type(), 0, at.Len())
		for _, v := range sorted {
			if place(v) >= 0 {
				v, named = named[0], named[1:]
			}
			fresh = reflect.Append(fresh, v)
		}
		at.Set(fresh)
	}
	return true
}

// unit takes what a side says in the members in which the sides differ.
func (t settling) unit(o *outline, about reflect.Value) bool {
	named := map[string]bool{}
	var chosen map[string]jsontext.Value
	for i := range t.c.Sides {
		var members map[string]jsontext.Value
		if s := &t.c.Sides[i]; s.Content != "" && json.Unmarshal([]byte(s.Content), &members) != nil {
			return false
		} else if s == t.chosen {
			chosen = members
		}
		for name := range members {
			named[name] = true
		}
	}
	for _, u := range o.units {
		if !slices.ContainsFunc(u.lines, func(l *contour.Line) bool { return named[l.Name] }) {
			continue
		}
		for _, l := range u.lines {
			l.In(about).SetZero()
			if value, ok := chosen[l.Name]; ok && json.Unmarshal(value, l.In(about).Addr().Interface()) != nil {
				return false
			}
		}
	}
	return true
}

// parts takes one of two versions that both stand, or one of two places.
func (t settling) parts(key string, about reflect.Value) bool {
	whole := reflect.ValueOf(t.plan).Elem()
	mine := t.chosen.PartIDs[0]
	to, ok := find(whole, string(mine))
	if !ok {
		return false
	}
	if to.Type() != about.Type() {
		return t.move(key, about, to)
	}
	version := reflect.New(to.Type()).Elem()
	version.Set(to)
	for i := range t.c.Sides {
		s := &t.c.Sides[i]
		if s == t.chosen || len(s.PartIDs) != 1 || t.c.Kind == plan.ConflictRemoved {
			continue
		}
		other, ok := find(whole, string(s.PartIDs[0]))
		if !ok {
			return false
		}
		lost := reflect.New(other.Type()).Elem()
		lost.Set(other)
		lost.Field(outlineOf(other.Type()).ID).SetString(key)
		text, err := json.Marshal(lost.Interface())
		if err != nil {
			return false
		}
		s.Content, s.PartIDs = string(text), nil
		if loser := other.Field(outlineOf(other.Type()).ID).String(); loser != key {
			remove(whole, loser)
		}
	}
	if t.c.Kind == plan.ConflictRemoved {
		return true
	}
	at, _ := find(whole, key)
	version.Field(outlineOf(version.Type()).ID).SetString(key)
	at.Set(version)
	if string(mine) != key {
		remove(whole, string(mine))
	}
	t.chosen.PartIDs = []plan.ID{plan.ID(key)}
	return true
}

// move puts a part into the list of another part.
func (t settling) move(key string, about, to reflect.Value) bool {
	for _, l := range outlineOf(to.Type()).lists {
		if l.Inner.Type != about.Type() {
			continue
		}
		if slices.ContainsFunc(itemsOf(l.In(to)), func(v reflect.Value) bool { return v.Field(l.Inner.ID).String() == key }) {
			return true
		}
		part := reflect.New(about.Type()).Elem()
		part.Set(about)
		remove(reflect.ValueOf(t.plan).Elem(), key)
		list := l.In(to)
		list.Set(reflect.Append(list.Slice3(0, list.Len(), list.Len()), part))
		return true
	}
	return true // both stand where they are: something closed and something changed
}
