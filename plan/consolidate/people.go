package consolidate

import (
	"reflect"
	"slices"
	"sync"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// beside takes up another whole plan beside the ground. People and
// organisations that the ground knows are one with them; all other parts are
// added.
func (j *joining) beside(p *plan.Plan) {
	out := j.out.Plan
	known := map[plan.ID]plan.ID{}
	if p.Child.ID != "" && out.Child.ID != "" {
		known[p.Child.ID] = out.Child.ID
	}
	for i := range p.Organisations {
		if o := j.organisation(p.Organisations[i].Name, p.Organisations[i].Identifiers); o != nil {
			known[p.Organisations[i].ID] = o.ID
		}
	}
	for i := range p.People {
		m := &p.People[i]
		unit := plan.ID("")
		if m.Professional != nil {
			unit = one(known, m.Professional.OrganisationID)
		}
		if k := j.person(m.Name, m.Kind, unit, m.Identifiers); k != nil {
			known[m.ID] = k.ID
		}
	}
	rename(reflect.ValueOf(p).Elem(), known)
	if p.Lang != out.Lang {
		speak(reflect.ValueOf(p).Elem(), p.Lang)
	}
	for i := range j.responsible {
		j.responsible[i] = one(known, j.responsible[i])
	}
	if !j.fill(reflect.ValueOf(&out.Child).Elem(), reflect.ValueOf(&p.Child).Elem(), "/child") {
		j.find(ruleChildDiffers.At("/child"))
	}
	for i := range p.Organisations {
		o := &p.Organisations[i]
		if known := out.Organisation(o.ID); known != nil {
			j.fill(reflect.ValueOf(known).Elem(), reflect.ValueOf(o).Elem(), issue.Pointer("/organisations").Item(i))
			continue
		}
		out.Organisations = append(out.Organisations, *o)
	}
	for i := range p.People {
		m := &p.People[i]
		if known := out.Person(m.ID); known != nil {
			j.fill(reflect.ValueOf(known).Elem(), reflect.ValueOf(m).Elem(), issue.Pointer("/people").Item(i))
			continue
		}
		out.People = append(out.People, *m)
	}
	j.add(p)
}

// add adds the lists of a plan to those of the proposal. Only one plan's baton
// can be held: that of the others stays with them.
func (j *joining) add(p *plan.Plan) {
	out := j.out.Plan
	if len(out.Baton) > 0 {
		for i := range p.Baton {
			j.leave(issue.Pointer("/baton").Item(i))
		}
		p.Baton = nil
	}
	to, from := reflect.ValueOf(out).Elem(), reflect.ValueOf(p).Elem()
	for i := range to.NumField() {
		switch to.Type().Field(i).Name {
		case "People", "Organisations", "Identifiers":
			continue
		}
		if at := to.Field(i); at.Kind() == reflect.Slice {
			at.Set(reflect.AppendSlice(at, from.Field(i)))
		}
	}
}

// one returns what an id is called in the proposal.
func one(known map[plan.ID]plan.ID, id plan.ID) plan.ID {
	if k := known[id]; k != "" {
		return k
	}
	return id
}

var idType = reflect.TypeFor[plan.ID]()

// rename gives the known people, organisations and the child of a plan the ids
// that they have in the proposal, where they stand and where they are referred
// to.
func rename(v reflect.Value, known map[plan.ID]plan.ID) {
	switch {
	case v.Type() == idType:
		v.SetString(string(one(known, plan.ID(v.String()))))
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				rename(v.Field(i), known)
			}
		}
	case v.Kind() == reflect.Pointer && !v.IsNil():
		rename(v.Elem(), known)
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			rename(v.Index(i), known)
		}
	}
}

var statementType = reflect.TypeFor[plan.Statement]()

// speak says of every statement that says nothing of its language that it is in
// the language of its plan.
func speak(v reflect.Value, l plan.LangTag) {
	switch {
	case v.Type() == statementType:
		if s := v.Addr().Interface().(*plan.Statement); s.Lang == "" && *s != (plan.Statement{}) {
			s.Lang = l
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				speak(v.Field(i), l)
			}
		}
	case v.Kind() == reflect.Pointer && !v.IsNil():
		speak(v.Elem(), l)
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			speak(v.Index(i), l)
		}
	}
}

var shape = sync.OnceValue(func() *contour.Contour { return contour.Of(reflect.TypeFor[plan.Plan]()) })

// clashes reports whether a part of a plan has the id of a part of the
// proposal.
func (j *joining) clashes(p *plan.Plan) bool {
	taken := shape().IDs(reflect.ValueOf(j.out.Plan).Elem())
	for id := range shape().IDs(reflect.ValueOf(p).Elem()) {
		if id != "" && taken[id] {
			return true
		}
	}
	return false
}

// fill takes up from what another plan says of somebody what the proposal does
// not know yet. Where the two differ the proposal keeps its own, the other is
// told to be left, and fill reports false.
func (j *joining) fill(to, from reflect.Value, at issue.Pointer) bool {
	switch {
	case from.IsZero() || reflect.DeepEqual(to.Interface(), from.Interface()):
		return true
	case to.IsZero():
		to.Set(from)
		return true
	case to.Kind() == reflect.Slice:
		for i := range from.Len() {
			if !contains(to, from.Index(i)) {
				to.Set(reflect.Append(to, from.Index(i)))
			}
		}
		return true
	case to.Kind() == reflect.Pointer:
		return j.fill(to.Elem(), from.Elem(), at)
	case to.Kind() == reflect.Struct && to.Type().Field(0).IsExported():
		same := true
		for i := range to.NumField() {
			f := to.Type().Field(i)
			inner := at
			if !f.Anonymous {
				inner = at.Member(issue.MemberName(f))
			}
			same = j.fill(to.Field(i), from.Field(i), inner) && same
		}
		return same
	}
	j.leave(at)
	return false
}

func contains(list, v reflect.Value) bool {
	for i := range list.Len() {
		if reflect.DeepEqual(list.Index(i).Interface(), v.Interface()) {
			return true
		}
	}
	return false
}

// organisation returns the organisation of the proposal that has one of the
// keys, or that name; nil if there is none.
func (j *joining) organisation(name string, keys []plan.Identifier) *plan.Organisation {
	all := j.out.Plan.Organisations
	for i := range all {
		if same(all[i].Name, name) || slices.ContainsFunc(keys, func(k plan.Identifier) bool { return slices.Contains(all[i].Identifiers, k) }) {
			return &all[i]
		}
	}
	return nil
}

// person returns who of the proposal is somebody of another plan: by a key, or
// by name and kind, professionals of one organisation only. Two people of one
// name and kind are nobody: better twice than mixed up.
func (j *joining) person(name plan.Name, kind plan.MemberKind, unit plan.ID, keys []plan.Identifier) *plan.Member {
	var found *plan.Member
	all := j.out.Plan.People
	for i := range all {
		m := &all[i]
		if slices.ContainsFunc(keys, func(k plan.Identifier) bool { return slices.Contains(m.Identifiers, k) }) {
			return m
		}
		if m.Kind != kind || !same(m.Name.String(), name.String()) || m.Professional != nil && m.Professional.OrganisationID != unit {
			continue
		}
		if found != nil {
			return nil
		}
		found = m
	}
	return found
}
