package client

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// mostIssues is how many issues of one answer are kept.
const mostIssues = 100

// sent is the transaction that an answer speaks of.
type sent struct{ part }

// issues reads an OperationOutcome. Of what the server says, only its kind of
// issue and the place are kept: its words may repeat the record. An answer that
// is no OperationOutcome gives none.
func issues(answer []byte, s *sent) issue.List {
	var outcome struct {
		ResourceType string `json:"resourceType"`
		Issue        []struct {
			Severity   string   `json:"severity"`
			Code       string   `json:"code"`
			Expression []string `json:"expression"`
			Location   []string `json:"location"`
		} `json:"issue"`
	}
	if json.Unmarshal(answer, &outcome) != nil || outcome.ResourceType != "OperationOutcome" {
		return nil
	}
	var list issue.List
	for _, said := range outcome.Issue {
		rule, ok := serverRules.Find("server." + said.Code)
		if !ok {
			rule, _ = serverRules.Find("server.processing")
		}
		switch said.Severity {
		case "warning":
			rule.Severity = issue.SeverityWarning
		case "information":
			rule.Severity = issue.SeverityHint
		}
		places := said.Expression
		if len(places) == 0 {
			places = said.Location
		}
		at := issue.Pointer("")
		if len(places) > 0 {
			at = s.locate(places[0])
		}
		list = append(list, rule.At(at))
		if len(list) == mostIssues {
			return append(list, issue.TooMany(mostIssues))
		}
	}
	return list
}

// step is one step of a path: a name, and an index or -1.
type step struct {
	name  string
	index int
}

// locate turns FHIRPath into the place in the graph's transaction. It goes only
// where something was sent, so that nothing that the server made up comes
// along; the parent stands for what it cannot follow.
func (s *sent) locate(path string) issue.Pointer {
	steps := stepsOf(path)
	if s == nil || len(steps) == 0 {
		return ""
	}
	var r *resource
	if steps[0].name == "Bundle" {
		if len(steps) < 2 || steps[1].name != "entry" || steps[1].index < 0 || steps[1].index >= len(s.resources) {
			return ""
		}
		r = s.resources[steps[1].index]
		if len(steps) < 3 || steps[2].name != "resource" {
			return pointerOf(r.index).Parent()
		}
		steps = steps[3:]
	} else {
		for _, one := range s.resources {
			if one.text.Type == steps[0].name {
				if r != nil {
					return "" // which of them?
				}
				r = one
			}
		}
		if r == nil {
			return ""
		}
		steps = steps[1:]
	}
	var at any
	_ = json.Unmarshal(r.text.JSON, &at) // it was read before
	pointer := pointerOf(r.index)
	for _, st := range steps {
		object, ok := at.(map[string]any)
		if !ok {
			break
		}
		name, ok := member(object, st.name)
		if !ok {
			break
		}
		at, pointer = object[name], pointer.Member(name)
		if list, ok := at.([]any); ok && st.index >= 0 && st.index < len(list) { // else the list stands for its items
			at, pointer = list[st.index], pointer.Item(st.index)
		}
	}
	return pointer
}

// member finds a member by its name in FHIRPath, where value means
// valueString and the like.
func member(object map[string]any, name string) (string, bool) {
	if _, ok := object[name]; ok {
		return name, true
	}
	found := ""
	for m := range object {
		if rest, ok := strings.CutPrefix(m, name); ok && rest[0] >= 'A' && rest[0] <= 'Z' {
			if found != "" {
				return "", false
			}
			found = m
		}
	}
	return found, found != ""
}

// stepsOf reads the beginning of a path that is made of names and indexes:
// Bundle.entry[3].resource.name[0].family. Casts and the validator's comments
// are passed over; anything else ends it.
func stepsOf(path string) []step {
	if len(path) > longestPath {
		return nil // no place in a resource is so deep
	}
	for {
		before, rest, ok := strings.Cut(path, "/*")
		if !ok {
			break
		}
		_, after, _ := strings.Cut(rest, "*/")
		path = before + after
	}
	var steps []step
	for name := range strings.SplitSeq(path, ".") {
		if strings.HasPrefix(name, "ofType(") && strings.HasSuffix(name, ")") {
			continue
		}
		st := step{name, -1}
		if before, digits, ok := strings.Cut(name, "["); ok {
			n, err := strconv.Atoi(strings.TrimSuffix(digits, "]"))
			if err != nil || n < 0 || !strings.HasSuffix(digits, "]") {
				return steps
			}
			st = step{before, n}
		}
		steps = append(steps, st)
	}
	return steps
}

// longestPath is the longest path that is read.
const longestPath = 1000

// isName reports whether a text can be the type of a resource.
func isName(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return s != ""
}
