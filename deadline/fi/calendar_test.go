package fi_test

import (
	"encoding/csv"
	"os"
	"strconv"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// table reads a CSV file of testdata without its header.
func table(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	require.Greater(t, len(rows), 1, "%s holds no rows", name)
	return rows[1:]
}

func TestWorkedDates(t *testing.T) {
	for _, row := range table(t, "counting.csv") {
		name, from, n, want, why := row[0], civil.MustParseDate(row[1]), row[2], row[3], row[4]
		t.Run(name+"/"+row[1]+"/"+n, func(t *testing.T) {
			calendar, err := fi.Calendar(name)
			require.NoError(t, err)
			days, err := strconv.Atoi(n)
			require.NoError(t, err)
			got, err := calendar.Add(from, days)
			require.NoError(t, err)
			assert.Equal(t, want, got.String(), why)
		})
	}
}
