package consolidate_test

import (
	"encoding/csv"
	"os"
	"testing"

	"github.com/onechildoneplan/oneplan/plan/consolidate"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLikeness(t *testing.T) {
	f, err := os.Open("testdata/likeness.csv")
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	for _, r := range rows[1:] {
		l := consolidate.Compare(r[0], r[1], "Onni")
		assert.Equal(t, r[2] == "yes", l.Percent >= consolidate.Alike, "%s | %s: %d %% %v (%s)", r[0], r[1], l.Percent, l.Pairs, r[3])
		back := consolidate.Compare(r[1], r[0], "Onni")
		assert.Equal(t, l.Percent, back.Percent, "both ways: %s", r[0])
	}
}

func TestOpposed(t *testing.T) {
	for _, r := range []struct {
		a, b, row, why string
	}{
		{"Onni aloittaa lisää harrastuksia, joissa on muita lapsia.", "Onnin päivässä on vähemmän siirtymiä paikasta toiseen.", "hobbies-transitions", "every hobby is a way there and back"},
		{"Fler hobbyer på fritiden", "Färre övergångar under dagen", "hobbies-transitions", "Swedish"},
		{"More hobbies after school", "Fewer transitions in the day", "hobbies-transitions", "English"},
		{"Vähemmän harrastuksia arkeen", "Lisää siirtymiä harjoitellaan", "", "less of what brings it and more of what it brings do not pull apart by this row"},
		{"Lisää ulkoleikkejä", "Vähemmän ulkoleikkejä iltaisin", "same-topic", "more and less of one thing"},
		{"Onni saa lisää kavereita", "Onni lukee vähemmän yksin", "", "the child's name is no topic"},
		{"Onni saa kavereita", "Vähemmän siirtymiä", "", "no direction, no conflict"},
		{"Lisää kavereita", "Lisää harrastuksia", "", "both want more"},
	} {
		row, ok := consolidate.Opposed(r.a, r.b, "Onni")
		assert.Equal(t, r.row, row, "%s | %s: %s", r.a, r.b, r.why)
		assert.Equal(t, r.row != "", ok, r.why)
		back, _ := consolidate.Opposed(r.b, r.a, "Onni")
		assert.Equal(t, row, back, "both ways: %s", r.why)
	}
}
