package history

import (
	"reflect"
	"slices"
	"sync"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// Difference is one part that differs between two states of a plan (ero). To
// tell a reader what has changed, compare two views: nothing that is withheld
// shows in their differences.
type Difference struct {
	Kind ChangeKind `json:"kind"`
	// List is the member that holds the part, "" for the plan itself.
	List string `json:"list,omitzero"`
	// Member is the member of the part that was changed, each a difference of its
	// own; "" for a part that was added or removed.
	Member string `json:"member,omitzero"`
	// At is the part's place: in the plan after, or before where it was removed.
	At issue.Pointer `json:"at"`
}

// Differences returns what differs from one state of a plan to another: parts
// by their ids, whatever their order. The error says that a plan lacks what its
// form needs; it holds no content.
func Differences(before, after *plan.Plan) ([]Difference, error) {
	was, err := fragmentsOf(before)
	if err != nil {
		return nil, err
	}
	is, err := fragmentsOf(after)
	if err != nil {
		return nil, err
	}
	old := make(map[string]*fragment, len(was))
	for i := range was {
		old[was[i].key] = &was[i]
	}
	at := places(after)
	var all []Difference
	for i := range is {
		f := &is[i]
		switch o := old[f.key]; o {
		case nil:
			all = append(all, Difference{Kind: ChangeAdded, List: f.list, At: at[f.key]})
		default:
			for _, member := range f.changedSince(o) {
				all = append(all, Difference{ChangeChanged, f.list, member, at[f.key]})
			}
		}
		delete(old, f.key)
	}
	at = places(before)
	for i := range was {
		if f := &was[i]; old[f.key] != nil {
			all = append(all, Difference{Kind: ChangeRemoved, List: f.list, At: at[f.key]})
		}
	}
	return all, nil
}

// changedSince returns the members that say something else than in an older state
// of the part, but for the lists of parts inside it, which differ by themselves.
func (f *fragment) changedSince(o *fragment) []string {
	if f.content == o.content {
		return nil
	}
	mine, errA := membersOf(f.content)
	theirs, errB := membersOf(o.content)
	if errA != nil || errB != nil {
		return []string{""}
	}
	parts := innerLists()[f.list]
	values := make(map[string]string, len(theirs))
	for _, m := range theirs {
		values[m.name] = m.value
	}
	var changed []string
	differs := func(name string) {
		if !slices.Contains(parts, name) {
			changed = append(changed, name)
		}
	}
	for _, m := range mine {
		if was, ok := values[m.name]; !ok || was != m.value {
			differs(m.name)
		}
		delete(values, m.name)
	}
	for _, m := range theirs {
		if _, gone := values[m.name]; gone {
			differs(m.name)
		}
	}
	return changed
}

// innerLists says for each list which lists its parts hold.
var innerLists = sync.OnceValue(func() map[string][]string {
	all := map[string][]string{}
	var visit func(list string, c *contour.Contour)
	visit = func(list string, c *contour.Contour) {
		if _, seen := all[list]; seen {
			return
		}
		all[list] = []string{}
		for _, m := range c.Deep {
			if m.Op == contour.Parts {
				all[list] = append(all[list], m.Name)
			}
			if m.Op == contour.Parts || m.Op == contour.Struct {
				visit(m.Name, m.Inner)
			}
		}
	}
	visit("", shape())
	return all
})

func places(p *plan.Plan) map[string]issue.Pointer {
	at := map[string]issue.Pointer{planKey: "", childKey: "/child"}
	for _, part := range shape().Locate(reflect.ValueOf(p).Elem()) {
		at[string(part.ID)] = part.At
	}
	return at
}

// Words says the difference in one line for the family, a changed member by its
// name in the wire form.
func (d Difference) Words(l code.Lang) string {
	what, ok := partNames[d.List]
	if !ok {
		what = partNames[""]
	}
	line := differenceWords[d.Kind].In(l) + ": " + what.In(l)
	if d.Member != "" {
		line += " (" + d.Member + ")"
	}
	return line
}

var differenceWords = map[ChangeKind]code.Text{
	ChangeAdded:   code.Say("Lisätty", "Tillagt", "Added"),
	ChangeChanged: code.Say("Muutettu", "Ändrat", "Changed"),
	ChangeRemoved: code.Say("Poistettu", "Borttaget", "Removed"),
}

// partNames are the words for the parts of each list.
var partNames = map[string]code.Text{
	"":              code.Say("suunnitelman perustiedot", "planens grunduppgifter", "the plan's own data"),
	"child":         code.Say("lapsen tiedot", "barnets uppgifter", "the child's data"),
	"people":        code.Say("ihminen verkostossa", "en person i nätverket", "a person in the network"),
	"roles":         code.Say("rooli", "en roll", "a role"),
	"organisations": code.Say("organisaatio", "en organisation", "an organisation"),
	"groups":        code.Say("asiakasryhmä", "en klientgrupp", "a client group"),
	"siblings":      code.Say("sisarus", "ett syskon", "a sibling"),
	"concerns":      code.Say("huoli", "en oro", "a concern"),
	"intakes":       code.Say("vireilletulo", "ett inlett ärende", "an intake"),
	"tracks":        code.Say("polku", "ett spår", "a track"),
	"requests":      code.Say("pyyntö osallistua", "en begäran om att delta", "a request to take part"),
	"consultations": code.Say("konsultaatio", "en konsultation", "a consultation"),
	"meetings":      code.Say("tapaaminen", "ett möte", "a meeting"),
	"invitations":   code.Say("kutsu", "en inbjudan", "an invitation"),
	"attendance":    code.Say("osallistuminen", "ett deltagande", "attendance"),
	"feedback":      code.Say("palaute", "respons", "feedback"),
	"assessments":   code.Say("arviointi", "en bedömning", "an assessment"),
	"views":         code.Say("näkemys", "en syn", "a view"),
	"findings":      code.Say("havainto", "en iakttagelse", "a finding"),
	"checklist":     code.Say("tarkistuslistan kohta", "en punkt i checklistan", "a checklist entry"),
	"needs":         code.Say("tarve", "ett behov", "a need"),
	"goals":         code.Say("tavoite", "ett mål", "a goal"),
	"evaluations":   code.Say("tavoitteen arvio", "en utvärdering av målet", "an evaluation of a goal"),
	"actions":       code.Say("toimenpide", "en åtgärd", "an action"),
	"progress":      code.Say("toimenpiteen eteneminen", "hur åtgärden framskrider", "how an action goes"),
	"baton":         code.Say("viestikapulan pito", "innehav av stafettpinnen", "who holds the baton"),
	"batonOffers":   code.Say("viestikapulan tarjous", "ett erbjudande om stafettpinnen", "an offer of the baton"),
	"followUp":      code.Say("yhteydenpidon tapa", "ett sätt att hålla kontakt", "a way to keep in touch"),
	"contacts":      code.Say("yhteydenotto", "en kontakt", "a contact"),
	"agreements":    code.Say("kanta suunnitelmaan", "en ståndpunkt till planen", "a party's stand on the plan"),
	"agenda":        code.Say("asialistan kohta", "en punkt på dagordningen", "an item of the agenda"),
	"conflicts":     code.Say("ristiriita", "en konflikt", "a conflict"),
	"sides":         code.Say("ristiriidan osapuoli", "en sida i konflikten", "a side of a conflict"),
	"questions":     code.Say("kysymys", "en fråga", "a question"),
	"excerpts":      code.Say("ote", "ett utdrag", "an excerpt"),
	"disagreements": code.Say("eriävä näkemys", "en avvikande åsikt", "a differing view"),
	"consents":      code.Say("suostumus", "ett samtycke", "a consent"),
	"prohibitions":  code.Say("kielto", "ett förbud", "a prohibition"),
	"legalGrounds":  code.Say("luovutus lain nojalla", "ett utlämnande med stöd av lag", "a disclosure by law"),
	"copies":        code.Say("jäljennös", "en kopia", "a copy"),
	"sectorPlans":   code.Say("muu suunnitelma", "en annan plan", "another plan"),
	"decisions":     code.Say("viittaus päätökseen", "en hänvisning till ett beslut", "a reference to a decision"),
	"attachments":   code.Say("liite", "en bilaga", "an attachment"),
	"course":        code.Say("suunnitelman vaihe", "ett steg i planen", "a step in the plan's course"),
}
