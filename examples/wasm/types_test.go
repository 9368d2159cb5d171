package wasm_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

var samples = flag.Int("samples", 25, "how many invented plans go through the types of every language")

// Plans, and the documents around them, are values of the types of every language,
// and come out as they went in.
func TestTypes(t *testing.T) {
	var lines bytes.Buffer
	for _, pattern := range []string{"../cases/*.json", "../county/*.json", "../../plan/schema/testdata/good/*-example-*.json"} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, files, pattern)
		for _, file := range files {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			if !bytes.Contains(text, []byte("oneplan-view/")) {
				require.NoError(t, json.Compact(&lines, text), file)
				lines.WriteByte('\n')
			}
		}
	}
	for _, histories := range []string{"--histories=false", "--histories"} {
		made, err := exec.CommandContext(t.Context(), program(t), "sample", "--seed", "22", histories, "--count", strconv.Itoa(*samples)).Output()
		require.NoError(t, err)
		lines.Write(made)
	}
	kinds := map[string]int{}
	for line := range bytes.Lines(lines.Bytes()) {
		var head struct{ Format string }
		require.NoError(t, json.Unmarshal(line, &head))
		kinds[head.Format]++
	}
	t.Log(kinds)
	require.Len(t, kinds, 10, "each kind of document")
	name := filepath.Join(t.TempDir(), "plans.ndjson")
	require.NoError(t, os.WriteFile(name, lines.Bytes(), 0o600))

	all := map[string][]string{
		"TypeScript": {"node", "js/test/types.mjs", name},
		"pydantic":   {*python, "python/tests/round_trip.py", name},
	}
	if *java != "" {
		all["Java"] = []string{"java", "-cp", *java, "io.github.onechildoneplan.RoundTrip", name}
	}
	for language, command := range all {
		t.Run(language, func(t *testing.T) {
			cmd := exec.CommandContext(t.Context(), command[0], command[1:]...)
			cmd.Env = append(os.Environ(), "PYTHONPATH="+here("python/src"))
			said, err := cmd.CombinedOutput()
			require.NoError(t, err, string(said))
			require.Contains(t, string(said), fmt.Sprintf("types: %d documents", bytes.Count(lines.Bytes(), []byte("\n"))))
		})
	}
}
