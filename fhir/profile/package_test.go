package profile_test

import (
	"os"
	"testing"

	"github.com/onechildoneplan/oneplan/fhir/profile"
	"github.com/stretchr/testify/require"
)

func TestWrite(t *testing.T) {
	dir := os.Getenv("OUT")
	if dir == "" {
		dir = t.TempDir()
	}
	require.NoError(t, profile.Write(dir))
}
