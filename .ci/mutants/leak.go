package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// leak is a fault that once told a reader what the reader may not know, or its like: put back, the test of
// non-interference has to see it.
type leak struct {
	name string // what is told then
	file string
	// old stands there once, instead in its place brings the fault back.
	old, instead string
}

var leaks = []leak{
	{"family: the family's copy asks the guardians and not the child", "plan/view/family.go",
		"all := []Reader{Child()}", "var all []Reader"},
	{"partial: a secret prohibition of some of the reader's grounds tells that it is there", "plan/view/redaction.go",
		"f.Existence == plan.ExistenceSecret && f.blocks != 0", "f.Existence == plan.ExistenceSecret && f.blocks == w.all()"},
	{"minimum: beside a blocked ground of the whole, one of the minimum leaves a shell", "plan/view/redaction.go",
		"if m.class&minimumClasses == 0 {", "if m.class == 0 {"},
	{"shell: what is around a secret part stays", "plan/view/redaction.go",
		"if !holdsParts(m.of, to) {", "if m.of == nil {"},
	{"shell: what is around a secret part is told to be kept back", "plan/view/redaction.go",
		"l.shell || visibility == assess.VisibilityConfidence", "visibility == assess.VisibilityConfidence"},
	{"home: the home under a ban is shown as a place", "plan/view/ban.go",
		`return text != "" && (named`, `return text == "" && (named`},
	{"home: the place that repeats the address is shown", "plan/view/ban.go",
		`w.plan.Protected("", w.on) && w.plan.NamesHome(text)`, `w.plan.Protected("", w.on) && text == ""`},
	{"prune: references to what is gone are taken out only where something is hidden", "plan/view/redaction.go",
		"	w.note()\n	w.prune()", "	w.note()\n	if len(w.secret) > 0 {\n		w.prune()\n	}"},
	{"residence: a near person of unknown residence is taken to live elsewhere", "plan/securityban.go",
		"m.Kind != MemberProfessional && m.residence() != ResidenceNot",
		"m.Kind == MemberGuardian && m.residence() != ResidenceNot || m.residence() == ResidenceWith || m.residence() == ResidencePart"},
	{"controllers: a prohibition against the controller's controller does not bind", "plan/view/standing.go",
		`id != "" && slices.Contains(s.chain, id)`, `id != "" && slices.Contains(s.chain[:min(2, len(s.chain))], id)`},
	{"later: who comes later is in an earlier copy", "plan/view/secrecy.go",
		"m.Period.From.After(w.on) && m.ID != w.self", "m.Period.From.After(w.on) && m.ID == w.self"},
	{"later: the organisation of who comes later is in an earlier copy", "plan/view/pruning.go",
		"p.Organisations = nil\n	for id := range namedBy(p)", "p.Organisations = organisations\n	for id := range namedBy(w.plan)"},
	{"confidence: that something was said in confidence is told", "plan/view/secrecy.go",
		"if visibility == assess.VisibilityConfidence && w.unseen(", "if visibility == 0 && w.unseen("},
	{"hidden: what speaks of somebody hidden stays", "plan/view/secrecy.go",
		"if m.tie == tieCarries && w.secret[", "if m.tie == tieServes && w.secret["},
	{"figures: a secret prohibition does not bind whoever reads codes and days", "plan/view/secrecy.go",
		"if !w.figures || len(w.hushed) > 0 {", "if !w.figures {"},
	{"ban: what is added is shown to whom a ban stands against", "plan/view/standing.go",
		"	if s.listed {\n		s.keepListed()", "	if s.listed && s.figures {\n		s.keepListed()"},
	{"ban: codes and days go to a leader against whom a ban stands", "plan/view/standing.go",
		"len(s.grants) == 0 && !s.listed && s.role(plan.RoleLeader)", "len(s.grants) == 0 && s.role(plan.RoleLeader)"},
	{"agenda: a prohibition of an item that is not shown stays", "plan/view/pruning.go",
		"	return items + len(", "	return len("},
	{"told: how much is withheld counts what is secret", "plan/view/redaction.go",
		"if why := w.secret[id]; why != 0 && id != \"\" {\n		return l, verdict{why, true}", "if why := w.secret[id]; why != 0 && id != \"\" {\n		return l, verdict{why, false}"},
}

// judgeLeaks puts each leak back, one at a time, by an overlay (the tree is not touched), and asks the test of
// non-interference. It tells whether all were seen.
func judgeLeaks(f flags) (bool, error) {
	root, err := os.Getwd()
	if err != nil {
		return false, err
	}
	tmp, err := os.MkdirTemp("", "leaks")
	if err != nil {
		return false, err
	}
	defer os.RemoveAll(tmp)
	seen, all := 0, 0
	for _, l := range leaks {
		if !strings.Contains(l.name, f.only) {
			continue
		}
		all++
		if f.list {
			fmt.Println(l.file, l.name)
			continue
		}
		start := time.Now()
		v, err := l.judge(root, tmp)
		if err != nil {
			return false, err
		}
		if v == killed {
			seen++
		}
		fmt.Printf("%-9s %3d s %s\n", v, int(time.Since(start).Seconds()), l.name)
	}
	fmt.Printf("leaks %d of %d\n", seen, all)
	return seen == all || f.list, nil
}

// planted returns the text of the file with the leak put back.
func (l leak) planted(root string) ([]byte, error) {
	text, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(l.file)))
	if err != nil {
		return nil, err
	}
	if n := bytes.Count(text, []byte(l.old)); n != 1 {
		return nil, fmt.Errorf("leak %q: %s has this %d times, not once: %s", l.name, l.file, n, l.old)
	}
	return bytes.Replace(text, []byte(l.old), []byte(l.instead), 1), nil
}

// judge runs the test with the leak put back.
func (l leak) judge(root, tmp string) (verdict, error) {
	text, err := l.planted(root)
	if err != nil {
		return "", err
	}
	file, overlay := filepath.Join(tmp, "leak.go"), filepath.Join(tmp, "overlay.json")
	if err := os.WriteFile(file, text, 0o600); err != nil {
		return "", err
	}
	at := filepath.Join(root, filepath.FromSlash(l.file))
	replace, err := json.Marshal(map[string]any{"Replace": map[string]string{at: file}})
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(overlay, replace, 0o600); err != nil {
		return "", err
	}
	out, err := exec.Command("go", "test", "-overlay", overlay, "-count=1", "-run", "^TestNonInterference$", "./examples", "-enough", "1").CombinedOutput()
	switch {
	case err == nil:
		return survived, nil
	case bytes.Contains(out, []byte("--- FAIL: TestNonInterference")):
		return killed, nil
	}
	return "", fmt.Errorf("leak %q: the test did not run: %w\n%s", l.name, err, out)
}
