package wasm_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/onechildoneplan/oneplan/examples/cases"
	"github.com/stretchr/testify/require"
)

var samples = flag.Int("samples", 25, "how many invented plans go through the types of every language")

// Plans are values of the types of every language, and come out as they went in.
func TestTypes(t *testing.T) {
	var lines bytes.Buffer
	for _, text := range [][]byte{cases.Aino, cases.Eeli, cases.Iida, cases.IidasSibling, cases.Onni} {
		require.NoError(t, json.Compact(&lines, text))
		lines.WriteByte('\n')
	}
	made, err := exec.CommandContext(t.Context(), program(t), "sample", "--seed", "22", "--count", strconv.Itoa(*samples)).Output()
	require.NoError(t, err)
	lines.Write(made)
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
			require.Contains(t, string(said), "types: "+strconv.Itoa(*samples+5)+" plans")
		})
	}
}
