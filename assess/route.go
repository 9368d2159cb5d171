package assess

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Route is what happens to a matter that comes in by the one door (yksi
// luukku): the family is not sent on to the next hatch, the matter goes to the
// right people.
type Route struct {
	Outcome Outcome
	// Steps are what happens, in order.
	Steps []RouteStep
}

// RouteStep is one step of a route with its reason.
type RouteStep struct {
	Kind RouteKind
	// Who takes the step, where the scheme names a kind of worker.
	Who Words
	// Why it is taken, in words.
	Why code.Text
	// Source is where the step stands.
	Source string
}

// RouteKind is one kind of step (reitin vaihe).
type RouteKind = code.Enum[routeTable]

const (
	// RouteReceive means that whoever received the matter first keeps it until somebody
	// else takes it over.
	RouteReceive RouteKind = 1 + iota
	// RouteHere means that the matter can be seen to where it came in.
	RouteHere
	// RoutePass means that a kind of worker takes the matter over.
	RoutePass
	// RouteGather means that those who are needed are gathered for a joint plan.
	RouteGather
	// RouteAsk means that no rule decides, people do.
	RouteAsk
)

type routeTable struct{}

var routeRows = [...]code.Row{
	RouteReceive: {Code: "receive", FI: "vastaanottaja pitää asian hallussaan", SV: "mottagaren behåller ärendet", EN: "the receiver keeps the matter"},
	RouteHere:    {Code: "here", FI: "asia hoidetaan siinä, mihin se tuli", SV: "ärendet sköts där det kom in", EN: "the matter is seen to where it came in"},
	RoutePass:    {Code: "pass", FI: "työntekijä ottaa asian", SV: "en arbetstagare tar över ärendet", EN: "a worker takes the matter"},
	RouteGather:  {Code: "gather", FI: "kootaan yhteinen suunnitelma", SV: "en gemensam plan görs upp", EN: "a joint plan is drawn up"},
	RouteAsk:     {Code: "ask", FI: "ratkaistaan yhdessä", SV: "avgörs tillsammans", EN: "decided together"},
}

func (routeTable) Table() code.Table {
	return code.Table{Name: "route", Title: "Route", Means: "What happens to a matter that comes in by the one door.", Rows: code.RowsOf(routeRows[:])}
}

// Route says what happens to a matter with these signs. It decides nothing by
// itself: it is a proposal with its reasons.
func (s *Scheme) Route(signs ...string) (Route, issue.List) {
	o, found := s.Classify(signs...)
	if found.HasErrors() {
		return Route{}, found
	}
	r := Route{Outcome: o, Steps: []RouteStep{{
		Kind:   RouteReceive,
		Source: sourceNeverEnds,
		Why: code.Say("Se, joka ensimmäisenä otti asian vastaan, kokoaa muut; perhe ei kierrä luukulta luukulle.",
			"Den som först tog emot ärendet samlar de andra; familjen skickas inte från lucka till lucka.",
			"Whoever received the matter first gathers the others; the family is not sent from hatch to hatch."),
	}}}
	switch {
	case !o.Decided():
		r.Steps = append(r.Steps, RouteStep{Kind: RouteAsk, Why: classifyWords.undecided, Source: s.Source})
		return r, found
	case o.Segment.Worker.IsZero():
		r.Steps = append(r.Steps, RouteStep{Kind: RouteHere, Source: s.Source, Why: code.Say(
			"Jaottelu ei nimeä tälle segmentille omaa työntekijää.",
			"Indelningen anger ingen egen arbetstagare för segmentet.",
			"The scheme names no worker of its own for this segment.")})
	default:
		r.Steps = append(r.Steps, RouteStep{Kind: RoutePass, Who: o.Segment.Worker, Source: s.Source, Why: code.Say(
			"Jaottelu nimeää tälle segmentille työntekijän.",
			"Indelningen anger en arbetstagare för segmentet.",
			"The scheme names a worker for this segment.")})
	}
	if o.Segment.JointPlan {
		r.Steps = append(r.Steps, RouteStep{Kind: RouteGather, Source: s.Source, Why: code.Say(
			"Useita palveluja tarvitaan yhtä aikaa: perheen luvalla kutsutaan mukaan ne, joita tarvitaan.",
			"Flera tjänster behövs samtidigt: med familjens tillstånd bjuds de in som behövs.",
			"Several services are needed at once: those who are needed are invited, with the family's permission.")})
	}
	return r, found
}
