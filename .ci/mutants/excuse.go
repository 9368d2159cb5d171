package main

import (
	"bufio"
	_ "embed"
	"fmt"
	"slices"
	"strings"
)

// excusedText lists mutants that no test can kill because they do the same as the code: the key of each on a line, the
// reason on the next, indented.
//
//go:embed equivalent.txt
var excusedText string

// excuses are reasons by key.
type excuses map[string]string

func readExcused() (excuses, error) { return parseExcuses(excusedText) }

func parseExcuses(text string) (excuses, error) {
	all := excuses{}
	key := ""
	lines := bufio.NewScanner(strings.NewReader(text))
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		reason := strings.TrimSpace(line)
		switch {
		case reason == "" || strings.HasPrefix(line, "#"):
		case line == reason && key == "":
			if _, twice := all[line]; twice {
				return nil, fmt.Errorf("equivalent.txt:%d: listed twice", n)
			}
			key = line
		case line != reason && key != "":
			all[key], key = reason, ""
		case line != reason:
			return nil, fmt.Errorf("equivalent.txt:%d: a reason without a mutant", n)
		default:
			return nil, fmt.Errorf("equivalent.txt:%d: the mutant before has no reason", n)
		}
	}
	if key != "" {
		return nil, fmt.Errorf("equivalent.txt: the last mutant has no reason")
	}
	return all, nil
}

// stale finds excuses for mutants of these packages that are no more: the code has changed and so may have the reason.
func (e excuses) stale(all []*mutant, t *tree) error {
	there := map[string]bool{}
	for _, m := range all {
		there[m.key()] = true
	}
	files := map[string]bool{}
	for _, s := range t.sources {
		for _, f := range s.files {
			files[f.name] = true
		}
	}
	var gone []string
	for key := range e {
		file, _, _ := strings.Cut(key, " ")
		if !there[key] && files[file] {
			gone = append(gone, key)
		}
	}
	if len(gone) == 0 {
		return nil
	}
	slices.Sort(gone)
	return fmt.Errorf("equivalent.txt has mutants that are no more; judge them again:\n%s", strings.Join(gone, "\n"))
}
