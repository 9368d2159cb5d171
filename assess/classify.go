package assess

import (
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Outcome is the segment that a scheme leads to, and the way there.
type Outcome struct {
	// Segment is where the situation belongs; zero where no rule holds. Then
	// people decide.
	Segment Segment
	// Trace are the rules in the order in which they were read; the last one
	// holds, if any does.
	Trace []RuleStep
}

// Decided reports whether a rule holds.
func (o Outcome) Decided() bool { return o.Segment.Code != "" }

// RuleStep is how one rule was read.
type RuleStep struct {
	Rule SegmentRule
	// Held reports whether it holds.
	Held bool
	// For are the given signs that it asks for, Missing those of All (or all of
	// Any, where none was given) that are not there, Against those of None that
	// are.
	For, Missing, Against []string
}

// Classify reads the rules with the signs that are there. A sign that the
// scheme does not have is an issue, and nothing is decided; so is a situation
// in which no rule holds (a warning). Pointers are into the list of signs.
func (s *Scheme) Classify(signs ...string) (Outcome, issue.List) {
	var found issue.List
	for i, sign := range signs {
		if !slices.ContainsFunc(s.Signs, func(known Sign) bool { return known.Code == sign }) {
			found = append(found, broken("scheme.sign", issue.Pointer("").Item(i)))
		}
	}
	if found.HasErrors() {
		return Outcome{}, found
	}
	var o Outcome
	for _, rule := range s.Rules {
		step := rule.read(signs)
		o.Trace = append(o.Trace, step)
		if step.Held {
			o.Segment, _ = s.Segment(rule.Segment)
			return o, nil
		}
	}
	return o, issue.List{broken("scheme.undecided", "")}
}

func (r SegmentRule) read(signs []string) RuleStep {
	step := RuleStep{Rule: r}
	there := func(sign string) bool { return slices.Contains(signs, sign) }
	one := false
	for _, sign := range r.All {
		if there(sign) {
			step.For = append(step.For, sign)
		} else {
			step.Missing = append(step.Missing, sign)
		}
	}
	for _, sign := range r.Any {
		if there(sign) {
			step.For, one = append(step.For, sign), true
		}
	}
	if !one {
		step.Missing = append(step.Missing, r.Any...)
	}
	for _, sign := range r.None {
		if there(sign) {
			step.Against = append(step.Against, sign)
		}
	}
	step.Held = len(step.Missing) == 0 && len(step.Against) == 0
	return step
}

// Segment returns the segment with that code.
func (s *Scheme) Segment(segment string) (Segment, bool) {
	for i := range s.Segments {
		if s.Segments[i].Code == segment {
			return s.Segments[i], true
		}
	}
	return Segment{}, false
}

var classifyWords = struct{ because, joint, undecided, sure code.Text }{
	because:   code.Say(", koska: ", ", eftersom: ", ", because: "),
	joint:     code.Say("Tarvitaan yhteinen suunnitelma.", "En gemensam plan behövs.", "A joint plan is needed."),
	undecided: code.Say("Jaottelu ei ratkaise tätä tilannetta: ratkaiskaa yhdessä.", "Indelningen avgör inte den här situationen: avgör tillsammans.", "The scheme does not decide this situation: decide together."),
	sure:      code.Say("Säännön varmuus: ", "Regelns säkerhet: ", "Ground of the rule: "),
}

// Words explains the outcome sentence by sentence, as "Yhteistyöasiakkuus,
// koska: useita samanaikaisia palvelutarpeita."
func (s *Scheme) Words(o Outcome, l code.Lang) []string {
	if !o.Decided() {
		return []string{classifyWords.undecided.In(l)}
	}
	step := o.Trace[len(o.Trace)-1]
	var because []string
	for _, sign := range s.Signs {
		if slices.Contains(step.For, sign.Code) {
			because = append(because, sign.Words.In(l))
		}
	}
	line := o.Segment.Name.In(l)
	if len(because) > 0 {
		line += classifyWords.because.In(l) + strings.Join(because, "; ")
	}
	lines := []string{line + "."}
	if o.Segment.JointPlan {
		lines = append(lines, classifyWords.joint.In(l))
	}
	if g := step.Rule.Ground; g.IsValid() && g != GroundStated {
		lines = append(lines, classifyWords.sure.In(l)+g.Label(l)+".")
	}
	return lines
}
