package main_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"os"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	main "github.com/onechildoneplan/oneplan/examples/oneplan"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/schema"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Each example of the help can be typed as it stands.
func TestExamplesRun(t *testing.T) {
	for _, args := range main.AsTyped() {
		t.Run(args, func(t *testing.T) {
			args, _, _ := strings.Cut(args, " > ")
			var status main.Status
			var b *bench
			if rest, ok := strings.CutPrefix(args, "fhir --push "); ok {
				status, b = push(t, (&server{t: t}).do, rest+" --strategy post") // the others ask a server first
			} else if strings.HasPrefix(args, "fhir --pull ") {
				b = newBench("")
				b.Do = pulled(t) //nolint:bodyclose // there is nothing to close in memory
				status = main.Run(b.System, strings.Fields(args))
			} else {
				status, b = run(t, args)
			}
			assert.NotEqual(t, main.Trouble, status, b.err.String())
			assert.NotEmpty(t, b.out.String())
		})
	}
}

// Today is the day in Finland: late in the evening by UTC it is tomorrow there.
func TestTodayIsFinlands(t *testing.T) {
	for _, row := range []struct {
		now  time.Time
		want string
		why  string
	}{
		{time.Date(2026, time.March, 18, 21, 59, 0, 0, time.UTC), "due soon, 1 day left", "23:59 in Finland"},
		{time.Date(2026, time.March, 18, 22, 0, 0, 0, time.UTC), "due soon, the last day is today", "midnight in Finland"},
		{time.Date(2026, time.March, 19, 6, 0, 0, 0, time.FixedZone("", 10*3600)), "due soon, 1 day left", "a machine in Sydney"},
		{time.Date(2026, time.March, 19, 13, 0, 0, 0, time.FixedZone("", -10*3600)), "late by 1 day", "a machine in Hawaii"},
	} {
		t.Run(row.why, func(t *testing.T) {
			b := newBench("")
			b.Now = func() time.Time { return row.now }
			main.Run(b.System, []string{"due", "initiation=2026-03-10"})
			assert.Contains(t, b.out.String(), "lsl26.start 2026-03-19 "+row.want)
		})
	}
}

// The members of the contract, each with its kind of value.
func TestJSONMembers(t *testing.T) {
	_, b := run(t, "validate --json unknown.json")
	var verdict map[string]any
	require.NoError(t, json.Unmarshal(b.out.Bytes(), &verdict))
	assert.Equal(t, []string{"file", "issues", "line", "valid"}, names(verdict))
	first, _ := verdict["issues"].([]any)[0].(map[string]any)
	assert.Equal(t, []string{"message", "pointer", "rule", "severity", "source"}, names(first))

	_, b = run(t, "due --json --calendar statute initiation=2026-03-10")
	var start map[string]any
	for line := range strings.Lines(b.out.String()) {
		start = nil
		require.NoError(t, json.Unmarshal([]byte(line), &start))
		if start["rule"] == "lsl26.start" {
			break
		}
	}
	for name, value := range map[string]any{
		"rule": "lsl26.start", "event": "initiation", "trigger": "2026-03-10", "due": "2026-03-19",
		"readings": map[string]any{"thl": "2026-03-19", "statute": "2026-03-19", "saturday": "2026-03-18"},
		"source":   "LsL 417/2007 26 §", "inForce": map[string]any{"from": "2015-04-01"},
		"confidence": "verified", "status": "due-soon", "basis": "law", "subsection": 5.0, "firstDay": "excluded", "endRule": "built-in",
		"versions": []any{map[string]any{"act": "1302/2014", "from": "2015-04-01"}},
		"eli":      "http://data.finlex.fi/eli/sd/2007/417/alkup", "if": map[string]any{"ageUnder": 18.0},
		"lawOf": "2026-03-10", "lawReadTo": "2025-02-21",
	} {
		assert.Equal(t, value, start[name], name)
	}
}

func names(object map[string]any) []string { return slices.Sorted(maps.Keys(object)) }

// disk fails as a full one does, after a number of bytes.
type disk struct{ room int }

func (d *disk) Write(b []byte) (int, error) {
	n := min(len(b), d.room)
	d.room -= n
	if n < len(b) {
		return n, &os.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.ENOSPC}
	}
	return n, nil
}

// A full disk is one line of trouble, wherever the writing stops.
func TestFullDisk(t *testing.T) {
	for _, line := range []string{
		"validate --json aino.json", "validate unknown.json", "due --list", "star aino.json", "schema plan", "sample --count 9",
		"hetu 010181-900C", "workday is 2026-03-10", "version", "help", "due initiation=2026-03-10",
	} {
		for _, room := range []int{0, 10} {
			b := newBench("")
			b.Out = &disk{room}
			if status, whole := run(t, line); whole.out.Len() <= room {
				assert.NotEqual(t, main.Trouble, status)
				continue
			}
			assert.Equal(t, main.Trouble, main.Run(b.System, strings.Fields(line)), line)
			call, _, _ := strings.Cut(line, " ")
			assert.Equal(t, "oneplan "+call+": /dev/stdout: "+syscall.ENOSPC.Error()+"\n", b.err.String())
		}
	}
}

// A folder and a stream that breaks off are trouble; nothing is taken for whole
// that is not.
func TestBrokenStreams(t *testing.T) {
	b := newBench("")
	b.In = &breaking{text: strings.NewReader("{\"format\":")}
	assert.Equal(t, main.Trouble, main.Run(b.System, []string{"validate", "-"}))
	assert.Equal(t, "oneplan validate: -: line 1: cable cut\n", b.err.String())

	b = newBench("")
	line, err := plan.AppendCompact(nil, &plan.Plan{Format: plan.Format1, ID: "aaaaaaaaaaaaaaaaaaaaaaaaaa", Child: plan.Child{Subject: "child-1"}})
	require.NoError(t, err)
	b.In = &breaking{text: strings.NewReader(strings.Repeat(string(line)+"\n", 1<<12))}
	assert.Equal(t, main.Trouble, main.Run(b.System, []string{"validate", "-"}))
	assert.Equal(t, "oneplan validate: -: line 4097: cable cut\n", b.err.String())
	assert.Equal(t, "4096 documents, 4096 valid, 0 invalid\n", b.out.String())

	status, b := run(t, "star folder")
	assert.Equal(t, main.Trouble, status)
	assert.Equal(t, "oneplan star: folder: is a folder\n", b.err.String())
}

// breaking gives a text and then fails.
type breaking struct{ text *strings.Reader }

func (r *breaking) Read(p []byte) (int, error) {
	if r.text.Len() == 0 {
		return 0, errors.New("cable cut")
	}
	return r.text.Read(p)
}

// A person at a terminal sees progress after a second, and nothing is left of
// it; nobody else sees it.
func TestProgress(t *testing.T) {
	draft, err := os.ReadFile("testdata/files/draft.json")
	require.NoError(t, err)
	var line bytes.Buffer
	require.NoError(t, json.Compact(&line, draft))
	stdin := strings.Repeat(line.String()+"\n", 300)
	for _, row := range []struct {
		name     string
		terminal bool
		a        time.Duration // of looking at the clock
		want     string
	}{
		{"slow", true, time.Second, "\r64 documents\r128 documents\r192 documents\r256 documents\r\x1b[K"},
		{"quick", true, time.Millisecond, ""},
		{"not a terminal", false, time.Second, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			b := newBench(stdin)
			b.Terminal = row.terminal
			now := noon
			b.Now = func() time.Time { now = now.Add(row.a); return now }
			assert.Equal(t, main.Fine, main.Run(b.System, []string{"validate", "-"}))
			assert.Equal(t, row.want, b.err.String())
		})
	}
}

func TestSample(t *testing.T) {
	_, once := run(t, "sample --seed 7 --count 20")
	_, again := run(t, "sample --seed 7 --count 20")
	_, other := run(t, "sample --seed 8 --count 20")
	assert.Equal(t, once.out.String(), again.out.String(), "the same seed gives the same bytes")
	assert.NotEqual(t, once.out.String(), other.out.String())
	b := newBench(once.out.String() + other.out.String())
	assert.Equal(t, main.Fine, main.Run(b.System, []string{"validate", "-"}), b.out.String())
	assert.Contains(t, b.out.String(), "40 documents, 40 valid, 0 invalid\n", "two seeds share no child")
}

func TestSchema(t *testing.T) {
	_, b := run(t, "schema plan")
	assert.Equal(t, string(schema.Plan()), b.out.String())
	_, b = run(t, "schema assessment")
	assert.Equal(t, string(schema.Assessment()), b.out.String())
}

// Out and in again: the same plan, byte for byte.
func TestFHIRRoundTrip(t *testing.T) {
	for _, row := range [][2]string{
		{"transaction", "aino.json"},
		{"transaction", "eeli.json"},
		{"collection", "eeli.json"},
		{"document", "eeli.json"},
	} {
		form, name := row[0], row[1]
		status, b := run(t, "fhir --to "+form+" "+name)
		require.Equal(t, main.Fine, status, b.err.String())
		bundle := b.out.String()
		b = newBench(bundle)
		require.Equal(t, main.Fine, main.Run(b.System, []string{"fhir", "--from", "-"}), b.err.String())
		doc, err := os.ReadFile("../cases/" + name)
		require.NoError(t, err)
		of, issues := plan.Decode(doc, issue.Limits{})
		require.False(t, issues.HasErrors())
		var want bytes.Buffer
		require.NoError(t, plan.Encode(&want, of))
		assert.Equal(t, want.String(), b.out.String())
	}
}
