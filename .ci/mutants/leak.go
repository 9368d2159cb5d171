package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// leak is a fault that once told a reader what the reader may not know, or its like: put back, its judge has to see it.
type leak struct {
	name string // what is told then
	file string
	// old stands there once. instead does the same, and where LEAK holds it brings the fault back.
	old, instead string
	// by is the test that judges, as folder and name; empty: the test of non-interference.
	by string
}

// nonInterference judges what is made of views.
const nonInterference = "examples.TestNonInterference"

func (l *leak) judge() string { return cmp.Or(l.by, nonInterference) }

var leaks = []leak{
	{"family: the family's copy asks the guardians and not the child", "plan/view/family.go",
		"all := []Reader{Child()}", "all := []Reader{Child()}\n	if LEAK {\n		all = nil\n	}", ""},
	{"partial: a secret prohibition of some of the reader's grounds tells that it is there", "plan/view/redaction.go",
		"f.IsSecret() && f.blocks != 0", "f.IsSecret() && f.blocks != 0 && !(LEAK && f.blocks != w.all())", ""},
	{"side: a conflict is there without the side that the reader may not know of", "plan/view/secrecy.go",
		"if c.kind != conflictKind {", "if c.kind != conflictKind || LEAK {", ""},
	{"minimum: beside a blocked ground of the whole, one of the minimum leaves a shell", "plan/view/redaction.go",
		"if m.class&minimumClasses == 0 {", "if m.class&minimumClasses == 0 && !LEAK {", ""},
	{"shell: what is around a secret part stays", "plan/view/redaction.go",
		"if !holdsParts(m.of, to) {", "if !holdsParts(m.of, to) && !LEAK {", ""},
	{"shell: what is around a secret part is told to be kept back", "plan/view/redaction.go",
		"l.shell, l.hollow = true, verdict{ReasonScope, true}", "l.shell, l.hollow = true, verdict{ReasonScope, !LEAK}", ""},
	{"shell: what is secret in what is refused hides that it is refused", "plan/view/redaction.go",
		"			l.hollow = verdict{why: bar.reason}\n", "			l.hollow = verdict{bar.reason, LEAK}\n", "plan/view.TestASecretPartInsideWhatIsRefused"},
	{"home: the home under a ban is shown as a place", "plan/view/ban.go",
		`return text != "" && (named`, `return text != "" && (named && !LEAK`, ""},
	{"home: the place that repeats the address is shown", "plan/view/ban.go",
		`w.tells != nil && w.tells(text)`, `w.tells != nil && w.tells(text) && !LEAK`, ""},
	{"home: a text that repeats the address is shown", "plan/view/ban.go",
		"|| !whereabouts.In(at, w.tells) ||", "|| LEAK || !whereabouts.In(at, w.tells) ||", ""},
	{"prune: references to what is gone are taken out only where something is hidden", "plan/view/redaction.go",
		"	w.note()\n	w.prune()", "	w.note()\n	if len(w.secret) > 0 || !LEAK {\n		w.prune()\n	}", ""},
	{"residence: a near person of unknown residence is taken to live elsewhere", "plan/securityban.go",
		"m.Kind != MemberProfessional && m.residence() != ResidenceNot",
		"m.Kind != MemberProfessional && m.residence() != ResidenceNot && !(LEAK && m.Kind != MemberGuardian && m.LivesApart())", ""},
	{"controllers: a prohibition against the controller's controller does not bind", "plan/view/standing.go",
		`id != "" && slices.Contains(s.chain, id)`, `id != "" && slices.Contains(s.chain, id) && !(LEAK && !slices.Contains(s.chain[:min(2, len(s.chain))], id))`, ""},
	{"later: who comes later is in an earlier copy", "plan/view/secrecy.go",
		"m.Period.From.After(w.on) && m.ID != w.self", "m.Period.From.After(w.on) && m.ID != w.self && !LEAK", ""},
	{"later: the organisation of who comes later is in an earlier copy", "plan/view/pruning.go",
		"	organisations := p.Organisations\n	p.Organisations = nil\n	p.Organisations = w.", "	organisations := p.Organisations\n	if !LEAK {\n		p.Organisations = nil\n	}\n	p.Organisations = w.", ""},
	{"confidence: that something was said in confidence is told", "plan/view/secrecy.go",
		"if confided(visibility) && w.unseen(", "if confided(visibility) && !LEAK && w.unseen(", ""},
	{"hidden: what speaks of somebody hidden stays", "plan/view/secrecy.go",
		"if m.tie == tieCarries && w.secret[", "if m.tie == tieCarries && !LEAK && w.secret[", ""},
	{"figures: a secret prohibition does not bind whoever reads codes and days", "plan/view/secrecy.go",
		"if !w.figures || len(w.hushed) > 0 {", "if !w.figures || len(w.hushed) > 0 && !LEAK {", ""},
	{"ban: what is added is shown to whom a ban stands against", "plan/view/standing.go",
		"	if s.listed {\n		s.keepListed()", "	if s.listed && !LEAK {\n		s.keepListed()", ""},
	{"ban: codes and days go to a leader against whom a ban stands", "plan/view/standing.go",
		"len(s.grants) == 0 && !s.listed && s.role(plan.RoleLeader)", "len(s.grants) == 0 && (!s.listed || LEAK) && s.role(plan.RoleLeader)", ""},
	{"agenda: an item about an item that is not shown stays", "plan/view/pruning.go",
		"		for _, i := range users[id] {", "		for _, i := range users[id] {\n			if LEAK {\n				break\n			}", ""},
	{"told: how much is withheld counts what is secret", "plan/view/redaction.go",
		"if why := w.secret[id]; why != 0 && id != \"\" {\n		return l, verdict{why, true}", "if why := w.secret[id]; why != 0 && id != \"\" {\n		return l, verdict{why, !LEAK}", ""},
	// of the second attack
	{"spelling: an address is known by its first words alone", "plan/whereabouts/whereabouts.go",
		"houses.add(h)", "if !LEAK {\n				houses.add(h)\n			}", ""},
	{"spelling: digits are those of ASCII", "plan/whereabouts/words.go",
		"return digitOf(r)", "if LEAK {\n			return r\n		}\n		return digitOf(r)", ""},
	{"repeats: a name, a key or a code's words tell the home", "plan/view/ban.go",
		"if !m.texts || at.IsZero()", "if !m.texts || LEAK && m.Name != \"text\" || at.IsZero()", ""},
	{"number: a text repeats a protected one", "plan/view/ban.go",
		"	add(whereabouts.Numbers(p, of, w.reaches))", "	if !LEAK {\n		add(whereabouts.Numbers(p, of, w.reaches))\n	}", ""},
	{"found: workers' numbers, roles and with whom the child lives are told", "plan/view/outline.go",
		"foundBy[name]", `foundBy[name] && !(LEAK && strings.Contains("Member.telecoms Role.localLabel NearPerson.residence", name))`, ""},
	{"found: a text names an organisation", "plan/view/ban.go",
		"if w.wary && !w.listed {", "if w.wary && !w.listed && !LEAK {", ""},
	{"later ban: its reader has the address until it begins", "plan/view/ban.go",
		"s.wary, s.listed = s.against(s.bound)", "s.wary, s.listed = s.against(s.bound)\n	if LEAK {\n		s.wary = s.listed\n	}", ""},
	{"code: a visibility that is not known tells that something is kept", "plan/view/secrecy.go",
		"|| !v.IsZero() && !v.IsValid()", "|| !LEAK && !v.IsZero() && !v.IsValid()", "plan/view.TestUnknownCodesGiveLess"},
	{"code: a purpose that is not known opens", "plan/view/consenting.go",
		"(c.Purpose.IsZero() || c.Purpose.IsValid())", "(c.Purpose.IsZero() || LEAK || c.Purpose.IsValid())", "plan/view.TestUnknownCodesGiveLess"},
	{"municipality: statistics tell it where a guardian of the home has the ban", "plan/stats/field.go",
		`if !p.Protected("", on) {`, `if LEAK || !p.Protected("", on) {`, "plan/stats.TestFields"},
	{"municipality: an export tells it where a guardian of the home has the ban", "plan/export/row.go",
		`|| p.Protected("", civil.Date{})`, `|| !LEAK && p.Protected("", civil.Date{})`, "plan/export.TestMunicipality"},
	{"another's: a call takes the view of another reader", "examples/oneplan/reader.go",
		"as != d.view.Reader", "as != d.view.Reader && !LEAK", "examples/oneplan.TestViewsWherePlansAreAsked"},
	{"later: a judgement opens the days before it", "plan/consent.go",
		"if v == nil || v.On.IsZero() || v.On.After(on) {", "if v == nil || !LEAK && (v.On.IsZero() || v.On.After(on)) {", "plan/view.TestWhatIsSaidLaterOpensNothing"},
	{"later: a withdrawal opens the days before it", "plan/prohibition.go",
		"Before(on) && !w.On.After(on)", "Before(on) && (LEAK || !w.On.After(on))", "plan/view.TestWhatIsSaidLaterOpensNothing"},
}

// envLeak is the environment of the test binary: the number of the leak that is put back, from 1.
const envLeak = "ONEPLAN_LEAK"

// packageOf finds the clause of a file.
var packageOf = regexp.MustCompile(`(?m)^package \w+$`)

// leaksName is the file that a package with leaks gets in addition.
const leaksName = "zz_leaks.go"

const leaksText = `package x

import "os"

var leakOn = os.Getenv("` + envLeak + `")

func leakIs(n string) bool { return leakOn == n }
`

// judgeLeaks compiles all leaks into one test binary for each package that judges (the tree is not touched), each behind
// a switch, and asks its judge about one at a time. It tells whether all were seen.
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
	start := time.Now()
	seen, all := 0, 0
	for i, l := range leaks {
		if !strings.Contains(l.name, f.only) {
			continue
		}
		all++
		if f.list {
			fmt.Println(l.file, l.name)
			continue
		}
		binary, err := judgeOf(root, tmp, &l)
		if err != nil {
			return false, err
		}
		began := time.Now()
		v, err := judgeLeak(root, binary, &l, i+1)
		if v == survived && err == nil && l.judge() == nonInterference { // as many again, of other plans: what is rare needs its plan
			v, err = judgeLeak(root, binary, &l, i+1, "-first", "20001")
		}
		if err != nil {
			return false, fmt.Errorf("leak %q: %w", l.name, err)
		}
		if v == killed {
			seen++
		}
		fmt.Printf("%-9s %3d s %s\n", v, int(time.Since(began).Seconds()), l.name)
	}
	fmt.Printf("leaks %d of %d, %d s\n", seen, all, int(time.Since(start).Seconds()))
	return seen == all || f.list, nil
}

// judgeOf returns the test binary that judges a leak: compiled once for its package, and shown that it finds nothing
// where there is no leak.
func judgeOf(root, tmp string, l *leak) (string, error) {
	folder, _, _ := strings.Cut(l.judge(), ".")
	binary := filepath.Join(tmp, strings.ReplaceAll(folder, "/", "-")+".test")
	if _, err := os.Stat(binary); err == nil {
		return binary, nil
	}
	start := time.Now()
	if err := buildLeaks(root, tmp, binary, folder); err != nil {
		return "", err
	}
	var args []string
	if l.judge() == nonInterference {
		args = []string{"-comparisons", "2000"}
	}
	if v, err := judgeLeak(root, binary, l, 0, args...); v != survived {
		return "", fmt.Errorf("without a leak %s says %s: %w", l.judge(), v, err)
	}
	fmt.Printf("%-9s %3d s %s, without a leak\n", "built", int(time.Since(start).Seconds()), folder)
	return binary, nil
}

// plantLeaks returns the text of a file with all its leaks, each behind its switch.
func plantLeaks(file string, text []byte) ([]byte, error) {
	planted := text
	for i, l := range leaks {
		if l.file != file {
			continue
		}
		if n := bytes.Count(text, []byte(l.old)); n != 1 || bytes.Count(planted, []byte(l.old)) != 1 {
			return nil, fmt.Errorf("leak %q: %s has this %d times, not once: %s", l.name, l.file, n, l.old)
		}
		instead := strings.ReplaceAll(l.instead, "LEAK", "leakIs("+strconv.Quote(strconv.Itoa(i+1))+")")
		planted = bytes.Replace(planted, []byte(l.old), []byte(instead), 1)
	}
	return planted, nil
}

// buildLeaks compiles the tests of a folder with all leaks inside.
func buildLeaks(root, tmp, binary, folder string) error {
	overlay, n := map[string]string{}, 0
	put := func(name string, text []byte) error {
		n++
		at := filepath.Join(tmp, fmt.Sprintf("%d.go", n))
		overlay[filepath.Join(root, filepath.FromSlash(name))] = at
		return os.WriteFile(at, text, 0o600)
	}
	for _, l := range leaks {
		if _, done := overlay[filepath.Join(root, filepath.FromSlash(l.file))]; done {
			continue
		}
		text, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(l.file)))
		if err != nil {
			return err
		}
		if text, err = plantLeaks(l.file, text); err != nil {
			return err
		}
		if err := put(l.file, text); err != nil {
			return err
		}
		dir := path.Dir(l.file)
		of := packageOf.FindString(string(text))
		if err := put(path.Join(dir, leaksName), []byte(strings.Replace(leaksText, "package x", of, 1))); err != nil {
			return err
		}
	}
	replace, err := json.Marshal(map[string]any{"Replace": overlay})
	if err != nil {
		return err
	}
	name := filepath.Join(tmp, "overlay.json")
	if err := os.WriteFile(name, replace, 0o600); err != nil {
		return err
	}
	if out, err := exec.Command("go", "test", "-overlay", name, "-c", "-o", binary, "./"+folder).CombinedOutput(); err != nil {
		return fmt.Errorf("the test does not compile with the leaks: %w\n%s", err, out)
	}
	return nil
}

// judgeLeak runs a leak's judge with one leak put back, 0 none.
func judgeLeak(root, binary string, l *leak, n int, args ...string) (verdict, error) {
	folder, name, _ := strings.Cut(l.judge(), ".")
	all := []string{"-test.run", "^" + name + "$", "-test.timeout", "10m"}
	if l.judge() == nonInterference {
		all = append(all, "-enough", "1")
	}
	test := exec.Command(binary, append(all, args...)...)
	test.Dir = filepath.Join(root, filepath.FromSlash(folder))
	test.Env = append(os.Environ(), envLeak+"="+strconv.Itoa(n))
	out, err := test.CombinedOutput()
	switch {
	case err == nil && bytes.Contains(out, []byte("PASS")) && !bytes.Contains(out, []byte("no tests to run")):
		return survived, nil
	case bytes.Contains(out, []byte("--- FAIL: "+name)):
		return killed, nil
	}
	return "", fmt.Errorf("the test did not run: %w\n%s", err, out)
}
