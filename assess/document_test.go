package assess_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The two cases stand in testdata as documents too: the pictures are drawn from
// them, and vendors can start from them.
func TestCasesAsDocuments(t *testing.T) {
	for name, doc := range map[string]*assess.Document{"aino": aino(), "eeli": eeli()} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			require.NoError(t, assess.Encode(&b, doc))
			golden := filepath.Join("testdata", name+".json")
			if *update {
				require.NoError(t, os.MkdirAll("testdata", 0o755))
				require.NoError(t, os.WriteFile(golden, b.Bytes(), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), b.String())
			back, issues := assess.Decode(want, issue.Limits{})
			require.False(t, issues.HasErrors(), "%v", issues)
			assert.Equal(t, doc, back, "what is written is read as it was")
		})
	}
}
