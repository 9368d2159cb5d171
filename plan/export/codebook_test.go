package export_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/export"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type bookWords struct{ FI, SV, EN string }

type book struct {
	Format string
	Weeks  bookWords
	Tables []struct {
		Name    string
		Means   bookWords
		Columns []struct {
			Name, Kind string
			Codes      []struct {
				Code  string
				Means bookWords
			}
		}
	}
}

// The codebook says what a week is, which codes a column has and what each means:
// those of the model's own table and those of the indicators, nowhere else.
func TestCodebook(t *testing.T) {
	for _, row := range []struct {
		name  string
		shift bool
		want  bookWords
	}{
		{"weeks", false, bookWords{"Kokonaisia viikkoja siitä, kun asia ensin otettiin puheeksi, suunnitelman sarakkeen step askelin.", "Hela veckor sedan ärendet först togs upp, i de steg som planens kolumn step anger.", "Whole weeks since the matter was first raised, in the steps of the plan's column step."}},
		{"shifted days", true, bookWords{"Päivät on siirretty suunnitelmittain enintään 182 päivää; välit ovat oikeat.", "Dagarna har flyttats för varje plan med högst 182 dagar; intervallen stämmer.", "Days are moved by up to 182 days for each plan; intervals are right."}},
	} {
		out := files(t, export.Options{On: today, Key: key, K: 1, Shift: row.shift}, []*plan.Plan{written()})
		var got book
		require.NoError(t, json.Unmarshal(out["codebook.json"], &got))
		page := string(out["codebook.md"])
		assert.Equal(t, "oneplan-codebook/1.0", got.Format)
		assert.Equal(t, row.want, got.Weeks, row.name)
		assert.Contains(t, page, "# Codebook / Koodikirja / Kodbok\n\n"+row.want.FI+"\n"+row.want.SV+"\n"+row.want.EN+"\n\n## plans.csv: Suunnitelmat, Planer, Plans\n\n| column | kind |", row.name)
		for i, table := range export.Tables() {
			assert.Equal(t, table.Name, got.Tables[i].Name)
			assert.Equal(t, bookWords{table.Means.FI, table.Means.SV, table.Means.EN}, got.Tables[i].Means)
			for j, c := range table.Columns {
				var want []string
				if c.Codes != nil {
					for _, r := range c.Codes().Rows.All() {
						want = append(want, r.Code+": "+r.FI+" / "+r.SV+" / "+r.EN)
					}
				}
				if c.Name == "indicator" {
					for _, i := range stats.Indicators() {
						want = append(want, i.ID+": "+i.Means(code.FI)+" / "+i.Means(code.SV)+" / "+i.Means(code.EN))
					}
				}
				var codes []string
				for _, c := range got.Tables[i].Columns[j].Codes {
					codes = append(codes, c.Code+": "+c.Means.FI+" / "+c.Means.SV+" / "+c.Means.EN)
				}
				assert.Equal(t, want, codes, "%s.%s", table.Name, c.Name)
				if len(want) > 0 {
					assert.Contains(t, page, "\n`"+c.Name+"`:\n\n- `"+strings.Replace(want[0], ": ", "`: ", 1)+"\n")
				}
				assert.Contains(t, page, "| `"+c.Name+"` | "+string(c.Kind)+" | "+c.Means.FI+" | "+c.Means.SV+" | "+c.Means.EN+" |\n")
			}
		}
		assert.NotContains(t, page, "`plan`:", "a column without codes has no list")
		for _, name := range []string{"codebook.json", "risk.json"} {
			assert.True(t, strings.HasPrefix(string(out[name]), "{\n  \""), "%s is read by people too", name)
		}
	}
}
