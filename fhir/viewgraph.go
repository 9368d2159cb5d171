package fhir

import (
	"errors"
	"reflect"
	"sync"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// ErrFigures says that a view holds figures of nobody: a leader's or a
// researcher's. That is no care plan, so there is no FHIR of it.
var ErrFigures = errors.New("fhir: a view for statistics is no care plan")

// NewView turns what one reader may see into resources: of the view alone, with
// nothing of the plan behind it. The CarePlan says for whom and for which day
// it was made, on which grounds, what is withheld and why, and bears the label
// REDACTED where anything is; [Reading.View] gives it back.
//
// Its resources have the same ids as those of the whole plan, so it belongs on
// the reader's own server: where the plan is kept it would take the plan's
// place, and the client refuses to bring it there.
// [Options.Remainder] is left out, since nobody has said who may see it. The
// error is [ErrFigures].
func NewView(v *view.View, o Options) (*Graph, error) {
	if v.Plan.ID == "" {
		return nil, ErrFigures
	}
	o.Remainder = Remainder{}
	of := (*plan.Plan)(v.Plan)
	g := New(of, o)
	held := viewHolder{&readerView{v.Reader.String(), v.On, v.Bases, v.Withheld}}
	care := g.Resources[0].Value.(*CarePlan)
	w := &writing{plan: of, graph: g}
	w.put([]op{*viewHome()}, reflect.ValueOf(&held).Elem(), []reflect.Value{reflect.ValueOf(care).Elem()})
	if len(v.Withheld) > 0 {
		care.Meta.Security = append(care.Meta.Security, r4.Coding{System: new(redactedSystem), Code: new(redacted)})
	}
	return g, nil
}

// readerView is what a [view.View] says beside the plan, as an extension of the
// CarePlan.
type readerView struct {
	Reader   string          `json:"reader" validate:"required"`
	On       civil.Date      `json:"on" validate:"required"`
	Bases    []view.Basis    `json:"bases"`
	Withheld []view.Withheld `json:"withheld"`
}

type viewHolder struct{ View *readerView }

// viewHome is the home of a [readerView].
var viewHome = sync.OnceValue(func() *op {
	in := reflect.TypeFor[Extension]()
	care, _ := reflect.TypeFor[CarePlan]().FieldByName("Extension")
	ext := complexExtension(reflect.TypeFor[readerView](), "reader-view", in)
	for i := range ext.sub {
		if ext.sub[i].member != "withheld" {
			continue
		}
		parts := ext.sub[i].ext.sub
		for j := range parts {
			parts[j].limit.required = parts[j].member == "reason" // a view is written, and has no tags
		}
	}
	return &op{member: "view", index: []int{0}, ptr: true, element: "CarePlan", extend: care.Index, ext: ext}
})

// view reads what the plan says of the view that it is, nil where it is none.
func (r *reading) view(p *plan.Plan) *view.View {
	if r.root == nil {
		return nil
	}
	var held viewHolder
	var at *node
	r.root.node.extensions(viewHome().ext.url, func(e *node) {
		if held.View == nil {
			at = e
			r.fromExtension(viewHome(), e, reflect.ValueOf(&held).Elem().Field(0))
		}
	})
	if held.View == nil {
		return nil
	}
	v := &view.View{Format: view.Format1, On: held.View.On, Bases: held.View.Bases, Plan: (*view.Seen)(p), Withheld: held.View.Withheld}
	if v.Reader.UnmarshalText([]byte(held.View.Reader)) != nil {
		at.give()
		at.refuse()
		return nil
	}
	if len(v.Withheld) > 0 {
		eachOf(r.root.node.member("meta").member("security"), func(label *node) {
			if label.str("system") == redactedSystem && label.str("code") == redacted {
				label.take()
			}
		})
	}
	return v
}
