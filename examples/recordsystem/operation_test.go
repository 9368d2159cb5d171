package main

import (
	"bytes"
	"context"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A backup is made while people write, and taken in beside a server that runs: every word
// that was acknowledged before it is there, and who looked, and what was destroyed stays so.
func TestBackupAndRestore(t *testing.T) {
	w := newWorld(t, day)
	katri := w.login(t, "Katri Mäkelä")
	const said = "Aamut ovat raskaita."
	require.Equal(t, http.StatusOK, katri.send(t, onni, "need", "", url.Values{"text": {said}}).status)
	gone := plan.PlanID(strings.TrimPrefix(ainos, "/plan/"))
	p, err := w.db.store.Get(t.Context(), gone)
	require.NoError(t, err)
	p, issues := p.Take(plan.TransitionClose, plan.Act{ID: "aaaaaaaaa2", By: "d6a5clrtdu", On: civil.MustDate(2026, 11, 28), Text: "muutto"})
	require.NotNil(t, p, issues)
	_, err = w.db.store.Put(t.Context(), p, history.Entry{At: civil.InstantOf(w.clock.now()), By: "test"})
	require.NoError(t, err)
	p, err = w.db.store.Get(t.Context(), gone)
	require.NoError(t, err)
	require.NoError(t, w.db.store.Destroy(t.Context(), gone, p.Revision, register.Ground{Citation: "aiheeton"}, history.Entry{At: civil.InstantOf(w.clock.now())}))

	stop := make(chan struct{})
	var writers sync.WaitGroup
	writers.Go(func() {
		for i := 0; ; i++ {
			select {
			case <-stop:
				return
			default:
				p, err := w.db.store.Get(context.WithoutCancel(t.Context()), plan.PlanID(strings.TrimPrefix(eeli, "/plan/")))
				if err != nil {
					return
				}
				_, _ = w.db.store.Put(context.WithoutCancel(t.Context()), p, history.Entry{At: civil.InstantOf(w.clock.now()), By: "test"})
			}
		}
	})
	var out, told bytes.Buffer
	err = backup(t.Context(), w.at, &out, &told)
	close(stop)
	writers.Wait()
	require.NoError(t, err)

	file := filepath.Join(t.TempDir(), "backup.ndjson")
	require.NoError(t, os.WriteFile(file, out.Bytes(), 0o600))
	told.Reset()
	empty := freshDatabase(t)
	require.NoError(t, restore(t.Context(), empty, file, &told), told.String())
	db, _, err := openDatabase(t.Context(), empty)
	require.NoError(t, err)
	t.Cleanup(func() { _ = db.Close() })
	again := serving(t, db, day)
	require.NoError(t, restore(t.Context(), empty, file, &told), "beside a server that runs, and twice: what is there is left as it is")
	p, err = db.store.Get(t.Context(), plan.PlanID(strings.TrimPrefix(onni, "/plan/")))
	require.NoError(t, err)
	p.Title += "."
	_, err = db.store.Put(t.Context(), p, history.Entry{At: civil.InstantOf(w.clock.now()), By: "test"})
	require.NoError(t, err)
	told.Reset()
	require.Error(t, restore(t.Context(), empty, file, &told), "what went on since stays, and that is told")
	assert.Contains(t, told.String(), "the plan is here already with other revisions, which stay as they are")
	assert.Contains(t, again.login(t, "Katri Mäkelä").get(t, onni).body, said)
	assert.Contains(t, again.login(t, "Katri Mäkelä").get(t, onni+"/who").body, "Katri", "who looked")
	assert.Equal(t, http.StatusNotFound, again.login(t, "Laura Korpela").get(t, ainos).status, "what was destroyed stays so")

	for name, broken := range map[string]string{
		"cut off":             out.String()[:out.Len()/2],
		"without its end":     strings.Join(strings.SplitAfter(out.String(), "\n")[:2], ""),
		"a line is missing":   strings.Join(strings.SplitAfter(out.String(), "\n")[1:], ""),
		"something behind it": out.String() + `{"table":"recordsystem_office","row":["a","leader"]}` + "\n",
		"nothing":             "",
	} {
		require.NoError(t, os.WriteFile(file, []byte(broken), 0o600))
		assert.ErrorIs(t, restore(t.Context(), freshDatabase(t), file, &told), errBackup, name)
	}
	require.NoError(t, os.WriteFile(file, []byte(`{"table":"recordsystem_session","row":["a","b",1,1]}`+"\n"+`{"lines":1}`+"\n"), 0o600))
	require.Error(t, restore(t.Context(), freshDatabase(t), file, &told), "no other table is written")
	assert.NotContains(t, told.String(), said)
}

// A backup that could not read a table is none: it says so, and its last line is missing.
func TestBackupLosesNothingInSilence(t *testing.T) {
	for table := range ownTables {
		t.Run(table, func(t *testing.T) {
			w := newWorld(t, day)
			for _, statement := range []string{"DROP TABLE " + table, "CREATE TABLE " + table + " (other TEXT)"} {
				_, err := w.db.ExecContext(t.Context(), statement)
				require.NoError(t, err)
			}
			var out, told bytes.Buffer
			require.ErrorIs(t, backup(t.Context(), w.at, &out, &told), errRows)
			assert.Empty(t, told.String())
			file := filepath.Join(t.TempDir(), "backup.ndjson")
			require.NoError(t, os.WriteFile(file, out.Bytes(), 0o600))
			require.ErrorIs(t, restore(t.Context(), freshDatabase(t), file, &told), errBackup)
		})
	}
	var out, told bytes.Buffer
	require.NoError(t, backup(t.Context(), freshDatabase(t), &out, &told), "a database that no server opened has nothing to lose")
}

// The retention job lists what is over and destroys it only when told to, each plan on its
// ground; one that was stopped goes on.
func TestRetention(t *testing.T) {
	w := newWorld(t, day)
	id := plan.PlanID(strings.TrimPrefix(ainos, "/plan/"))
	p, err := w.db.store.Get(t.Context(), id)
	require.NoError(t, err)
	p, issues := p.Take(plan.TransitionClose, plan.Act{ID: "aaaaaaaaa2", By: "d6a5clrtdu", On: civil.MustDate(2026, 11, 28), Text: "muutto"})
	require.NotNil(t, p, issues)
	_, err = w.db.store.Put(t.Context(), p, history.Entry{At: civil.InstantOf(w.clock.now()), By: "test"})
	require.NoError(t, err)
	run := func(day string, destroy bool, kinds ...fi.Group) (string, string) {
		var out, told bytes.Buffer
		require.NoError(t, retain(t.Context(), w.at, retaining{Kinds: kinds, Destroy: destroy, Now: civil.MustParseInstant(day + "T12:00:00+02:00")}, &out, &told))
		return out.String(), told.String()
	}
	list, _ := run("2056-11-28", true, fi.GroupFamilyServices)
	assert.Empty(t, list, "on its last day it is kept")
	list, _ = run("2056-11-29", true, fi.GroupFamilyServices, fi.GroupChildProtectionRecords)
	assert.Empty(t, list, "years that run from a death that nobody knows have not begun")
	list, told := run("2056-11-29", false, fi.GroupFamilyServices)
	assert.Equal(t, 1, strings.Count(list, "\n"))
	assert.Contains(t, list, string(id))
	assert.Contains(t, list, "2056-11-28")
	assert.Contains(t, list, "703/2023")
	assert.Contains(t, told, "1 are over, 0 destroyed")
	_, err = w.db.store.Get(t.Context(), id)
	require.NoError(t, err, "a list destroys nothing")

	stopped, cancel := context.WithCancel(t.Context())
	cancel()
	require.Error(t, retain(stopped, w.at, retaining{Kinds: []fi.Group{fi.GroupFamilyServices}, Destroy: true, Now: civil.MustParseInstant("2056-11-29T12:00:00+02:00")}, &bytes.Buffer{}, &bytes.Buffer{}))
	_, told = run("2056-11-29", true, fi.GroupFamilyServices)
	assert.Contains(t, told, "1 destroyed")
	_, err = w.db.store.Get(t.Context(), id)
	require.Error(t, err)
	var traces []register.Trace
	for trace, err := range w.db.store.Traces(t.Context(), "") {
		require.NoError(t, err)
		traces = append(traces, trace)
	}
	require.Len(t, traces, 1)
	assert.Contains(t, traces[0].Citation, "703/2023")
	list, _ = run("2056-11-29", true, fi.GroupFamilyServices)
	assert.Empty(t, list)
}

// Operations say how they are called.
func TestOperationsAreCalled(t *testing.T) {
	at := filepath.Join(t.TempDir(), "plans.db")
	for _, row := range []struct {
		name   string
		args   []string
		status int
	}{
		{"no database", []string{"backup"}, 2},
		{"an empty database", []string{"backup", "-db", at}, 0},
		{"no file", []string{"restore", "-db", at}, 2},
		{"a file that is not there", []string{"restore", "-db", at, at + ".x"}, 1},
		{"no kind", []string{"retain", "-db", at}, 2},
		{"a kind that has no period", []string{"retain", "-db", at, "-kind", "moving"}, 2},
		{"kinds", []string{"retain", "-db", at, "-kind", "family-services,consent-records"}, 0},
		{"no office", []string{"appoint", "-db", at, "a"}, 2},
		{"an office", []string{"appoint", "-db", at, "-office", "leader", "a"}, 0},
		{"no such operation", []string{"serve"}, 2},
		{"a database without its flag", []string{"-addr", "127.0.0.1:0", at}, 2},
		{"help", []string{"retain", "-h"}, 0},
	} {
		var out, said bytes.Buffer
		assert.Equal(t, row.status, run(t.Context(), row.args, &out, &said), "%s: %s", row.name, said.String())
		assert.False(t, row.status > 0 && said.Len() == 0, "%s: nothing fails in silence", row.name)
	}
}
