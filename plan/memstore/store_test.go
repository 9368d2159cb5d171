package memstore_test

import (
	"crypto/rand"
	"testing"

	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/memstore"
	"github.com/onechildoneplan/oneplan/plan/plantest"
)

func TestStore(t *testing.T) {
	plantest.TestStore(t, func(*testing.T) history.Store { return memstore.New(rand.Reader) })
}
