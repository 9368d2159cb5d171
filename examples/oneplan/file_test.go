package main_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	main "github.com/onechildoneplan/oneplan/examples/oneplan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A file that the program writes is its owner's alone, whatever stood there, and
// nothing is left beside it.
func TestWrittenFilesAreTheOwnersAlone(t *testing.T) {
	for name, args := range map[string][]string{
		"remainder":   {"fhir", "--from", "BUNDLE", "--remainder", "OUT"},
		"claims":      {"validate", "--subjects", "OUT", "--key", "../cases/aino.json", "../cases/eeli.json"},
		"a file read": {"fhir", "--from", "OUT", "--remainder", "OUT"}, // its own input is written over when it is read
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			bundle, out := filepath.Join(folder, "bundle.json"), filepath.Join(folder, "out")
			text, err := process(t, "oneplan", "fhir", "--to", "collection", "../cases/eeli.json").Output()
			require.NoError(t, err)
			require.NoError(t, os.WriteFile(bundle, text, 0o600))
			require.NoError(t, os.WriteFile(out, text, 0o600))
			require.NoError(t, os.Chmod(out, 0o644))
			for i, a := range args {
				args[i] = map[string]string{"BUNDLE": bundle, "OUT": out}[a]
				if args[i] == "" {
					args[i] = a
				}
			}
			cmd := process(t, "oneplan", args...)
			_ = cmd.Run()
			assert.NotEqual(t, int(main.Trouble), cmd.ProcessState.ExitCode())
			info, err := os.Stat(out)
			require.NoError(t, err)
			assert.Equal(t, os.FileMode(0o600), info.Mode())
			now, err := os.ReadFile(out)
			require.NoError(t, err)
			assert.False(t, bytes.Equal(text, now), "written")
			left, err := os.ReadDir(folder)
			require.NoError(t, err)
			assert.Len(t, left, 2)
		})
	}
}
