package fhir

import (
	"reflect"
	"sort"
	"strconv"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// StarQuestionnaire is the canonical url of the star as a Questionnaire, and
// StarVersion its version.
const (
	StarQuestionnaire = plan.CanonicalBase + "/Questionnaire/wellbeing-star"
	StarVersion       = "1.0.0"
)

// The questions under each item of the star: the link id of the item, a full
// stop, and one of these.
const (
	askKind   = "kind"
	askText   = "text"
	askSeenIn = "seen-in"
)

// newViewNoun is one voice's view: one QuestionnaireResponse, so that each has
// its own day, maker and access label. Each finding repeats its item's group.
func newViewNoun() *noun {
	return declare(declaration[assess.View]{
		name:  "view",
		label: code.Say("Näkemys", "Syn", "View"),
		in:    []string{"QuestionnaireResponse"},
		rows: []row{
			{member: "by", home: "QuestionnaireResponse.source", of: people},
			{member: "on", home: "QuestionnaireResponse.authored"},
			{member: "recordedBy", home: "QuestionnaireResponse.author"},
			{member: "meetingId", home: "QuestionnaireResponse.encounter", of: []string{"Encounter"}},
			{member: "findings", home: "QuestionnaireResponse.item[]", write: writeFindings, read: readFindings},
			{member: "findings.item", home: "QuestionnaireResponse.item[].linkId", write: nothing, read: func(*reading, *op, reflect.Value, []*node) {}},
			question("kind", askKind, "Coding"),
			question("text", askText, "String"),
			question("seenIn", askSeenIn, "Coding"),
		},
		finish: func(w *writing, _ *assess.View, r *set) {
			q := resourceOf[QuestionnaireResponse](r)
			q.Questionnaire = new(StarQuestionnaire + "|" + StarVersion)
			q.Status = r4.QuestionnaireResponseStatusCompleted
			q.Subject = new(w.subject())
			q.BasedOn = []r4.Reference{w.carePlan()}
		},
	})
}

// position is the extension with the place of a finding among those of its
// view, where that is not the order of the star.
var position = ExtensionURL("position")

// writeFindings writes the findings in the order of the star, as a response
// must be, and notes their own order where it is another.
func writeFindings(w *writing, o *op, v reflect.Value, at []reflect.Value) {
	findings := *v.Addr().Interface().(*[]assess.Finding)
	list := &at[0].Addr().Interface().(*QuestionnaireResponse).Item
	ordered := true
	for i := range findings {
		ordered = ordered && (i == 0 || findings[i-1].Item <= findings[i].Item)
	}
	for item := assess.ItemChildStrengths; item.IsValid(); item++ {
		for i := range findings {
			if findings[i].Item != item {
				continue
			}
			*list = append(*list, r4.QuestionnaireResponseItem{LinkId: item.String(), Text: w.text(item.Label(code.FI))})
			group := &(*list)[len(*list)-1]
			w.put(o.inner, v.Index(i), []reflect.Value{reflect.ValueOf(group).Elem()})
			if !ordered {
				group.Extension = append(group.Extension, r4.Extension{Url: position, ValuePositiveInt: new(i + 1)})
			}
		}
	}
}

// readFindings reads the groups that name an item of the star.
func readFindings(r *reading, o *op, v reflect.Value, at []*node) {
	findings := v.Addr().Interface().(*[]assess.Finding)
	var places []int
	eachItem(at[0], func(group *node) {
		if o.limit.full(v) {
			return
		}
		var f assess.Finding
		if f.Item.UnmarshalText([]byte(group.str("linkId"))) != nil {
			group.refuse()
			return
		}
		group.takeMember("linkId")
		r.take(o.inner, reflect.ValueOf(&f).Elem(), []*node{group})
		if f.ID == "" {
			f.ID = r.inventInside(group)
		}
		if !formed(o.inner, reflect.ValueOf(&f).Elem()) {
			group.give()
			group.refuse()
			return
		}
		group.extensions(position, func(e *node) {
			if n, err := strconv.Atoi(e.member("valuePositiveInt").content()); err == nil {
				places = append(places, n) // it follows from the order, so compare takes it
			}
		})
		*findings = append(*findings, f)
	})
	if len(places) == len(*findings) && len(places) > 1 {
		sort.Stable(&byPlace{*findings, places})
	}
}

// byPlace sorts findings by the places that they were given.
type byPlace struct {
	findings []assess.Finding
	places   []int
}

func (b *byPlace) Len() int           { return len(b.places) }
func (b *byPlace) Less(i, j int) bool { return b.places[i] < b.places[j] }
func (b *byPlace) Swap(i, j int) {
	b.findings[i], b.findings[j] = b.findings[j], b.findings[i]
	b.places[i], b.places[j] = b.places[j], b.places[i]
}

// eachItem calls f with the items of a response or of an item of one.
func eachItem(n *node, f func(*node)) {
	list := n.member("item")
	if list == nil {
		return
	}
	for item := list.first; item != nil; item = item.next {
		f(item)
	}
}

// nothing writes no more: what is to be written stands already.
func nothing(*writing, *op, reflect.Value, []reflect.Value) {}

// question makes a member of a finding the answer to one of the questions of its
// item's group.
func question(member, ask, value string) row {
	return row{
		member: "findings." + member,
		home:   "QuestionnaireResponse.item[].item[" + ask + "].answer.value" + value,
		answer: value,
		write: func(w *writing, o *op, v reflect.Value, at []reflect.Value) {
			group := at[0].Addr().Interface().(*r4.QuestionnaireResponseItem)
			item := r4.QuestionnaireResponseItem{LinkId: group.LinkId + "." + ask, Text: w.text(questions[ask].FI)}
			each(o, v, func(_ int, v reflect.Value) {
				item.Answer = append(item.Answer, r4.QuestionnaireResponseItemAnswer{})
				answer := &item.Answer[len(item.Answer)-1]
				o.conv.write(w, v, o.path.open(reflect.ValueOf(answer).Elem()))
				if answer.ValueCoding != nil {
					answer.ValueCoding.Display = nil // that of the form, whatever its language
				}
			})
			group.Item = append(group.Item, item)
		},
		read: func(r *reading, o *op, v reflect.Value, at []*node) {
			eachItem(at[0], func(item *node) {
				if item.str("linkId") != at[0].str("linkId")+"."+ask {
					return
				}
				item.takeMember("linkId")
				answers := item.member("answer")
				if answers == nil {
					return
				}
				for answer := answers.first; answer != nil; answer = answer.next {
					if n := o.path.find(answer); n != nil {
						r.value(o, n, v)
					}
				}
			})
		},
	}
}

// questions are the questions under each item, in their order.
var questions = map[string]code.Text{
	askKind:   code.Say("Millainen havainto", "Vilken slags iakttagelse", "What sort of finding"),
	askText:   code.Say("Omin sanoin", "Med egna ord", "In own words"),
	askSeenIn: code.Say("Missä havaittu", "Var iakttagits", "Where it was seen"),
}

// Question is one question under each item of the star.
type Question struct {
	// Ask is the last part of its link id.
	Ask string
	// Text is the question.
	Text code.Text
	// Type is the FHIR item type: choice or text.
	Type string
	// Codes are its answers, for a choice.
	Codes *code.Table
	// Repeats says whether it may have several answers.
	Repeats bool
}

// Questions returns the questions under each item of the star, in order.
func Questions() []Question {
	kinds, settings := assess.FindingKind(0).Table(), assess.Setting(0).Table()
	return []Question{
		{Ask: askKind, Text: questions[askKind], Type: "choice", Codes: &kinds},
		{Ask: askText, Text: questions[askText], Type: "text"},
		{Ask: askSeenIn, Text: questions[askSeenIn], Type: "choice", Codes: &settings, Repeats: true},
	}
}
