package fi_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// answer is an open question about the law and what the texts say to it: a row
// of answers.csv.
type answer struct {
	id, asked, state, says string
	rules                  []string
	read                   []string // "ACT SECTION ACT-THAT-WROTE-IT", or an ECLI
}

func answers(t *testing.T) []answer {
	t.Helper()
	var all []answer
	for _, row := range table(t, "answers.csv") {
		a := answer{id: row[0], asked: row[1], state: row[2], says: row[3], rules: strings.Fields(row[4])}
		if row[5] != "" {
			a.read = strings.Split(row[5], "; ")
		}
		all = append(all, a)
	}
	return all
}

// Every question has an answer of one of three kinds: settled by what was read,
// left open by it, or not found in the sources. What is settled or left open
// names texts that were read.
func TestEveryOpenQuestionIsAnswered(t *testing.T) {
	read := sectionsRead(t)
	decided := map[string]bool{}
	for _, row := range table(t, "decisions.csv") {
		decided[row[1]] = true
	}
	seen := map[string]bool{}
	for _, a := range answers(t) {
		assert.False(t, seen[a.id], "%s twice", a.id)
		seen[a.id] = true
		assert.NotEmpty(t, a.asked, a.id)
		assert.NotEmpty(t, a.says, a.id)
		assert.Contains(t, []string{"settled", "open", "not-found"}, a.state, a.id)
		if a.state != "not-found" {
			assert.NotEmpty(t, a.read, "%s is %s by no text", a.id, a.state)
		}
		for _, text := range a.read {
			if strings.HasPrefix(text, "ECLI:") {
				assert.True(t, decided[text], "%s: %s is no decision of decisions.csv", a.id, text)
				continue
			}
			words := strings.Fields(text)
			require.Greater(t, len(words), 2, "%s: %s", a.id, text)
			section := strings.Join(words[1:len(words)-1], " ")
			_, ok := read[[3]string{words[0], section, words[len(words)-1]}]
			assert.True(t, ok, "%s: %s was not read", a.id, text)
		}
		for _, id := range a.rules {
			_, err := fi.RulesOf(id)
			assert.NoError(t, err, "%s: %s", a.id, id)
		}
	}
	for group, n := range map[string]int{"A": 34, "B": 9, "C": 5, "D": 10, "E": 6} {
		for i := range n {
			assert.True(t, seen[fmt.Sprintf("%s%d", group, i+1)], "question %s%d has no answer", group, i+1)
		}
	}
}

// No row is uncertain without a question that the law leaves open, or whose
// answer was not found, and a note that tells it.
func TestUncertainRowsHaveAReason(t *testing.T) {
	reason := map[string]bool{}
	for _, a := range answers(t) {
		if a.state == "settled" && a.id != "A25" {
			continue // A25: a kind of decision that is not known has no day
		}
		for _, id := range a.rules {
			reason[id] = true
		}
	}
	uncertain := 0
	for _, r := range fi.Rules() {
		if r.Confidence == deadline.Verified {
			continue
		}
		uncertain++
		assert.True(t, reason[r.ID], "%s of %v is uncertain, and no question says why", r.ID, r.InForce.From)
		assert.NotEmpty(t, r.Note.EN, r.ID)
	}
	assert.Equal(t, 23, uncertain)
}

// writeAnswers writes the questions and their answers for people.
func writeAnswers(t *testing.T, b *strings.Builder) {
	t.Helper()
	b.WriteString("\n## Open questions and what was found\n\n" +
		"What was not clear when the rows were written, and what the texts say. *Settled*: read there. *Open*: the text was read and leaves it open; the rows are marked\n" +
		"uncertain, or say it in their note. *Not found*: not in the sources, so nothing is claimed. A test holds the table to the list of what was read, and every\n" +
		"uncertain row to a question here.\n\n| | question | | answer | rules | read |\n|---|---|---|---|---|---|\n")
	for _, a := range answers(t) {
		rules := ""
		if len(a.rules) > 0 {
			rules = "`" + strings.Join(a.rules, "` `") + "`"
		}
		fmt.Fprintf(b, "| %s | %s | %s | %s | %s | %s |\n", a.id, a.asked, strings.ReplaceAll(a.state, "-", " "), a.says, rules, strings.Join(a.read, "; "))
	}
}
