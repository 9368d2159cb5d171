package table_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan/internal/table"
	"github.com/stretchr/testify/assert"
)

// Whatever sign a spreadsheet writes between cells, the cells are read, and each row has the number that the spreadsheet shows.
func TestRows(t *testing.T) {
	for _, row := range []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"empty lines alone", "\n\r\n\n", ""},
		{"semicolons", "a;b,c\n1;2", "1[a|b,c] 2[1|2]"},
		{"tabs", "a\tb;c\n", "1[a|b;c]"},
		{"commas", "a,b;c\n", "1[a|b;c]"},
		{"one column", "a\n1;2\n", "1[a] 2[1;2]"},
		{"one column without an end", "a", "1[a]"},
		{"the sign stands in quotes first", "\"a;b\",c\n", "1[a;b|c]"},
		{"quotes in quotes", "\"a\"\";\",b\n", "1[a\";|b]"},
		{"rows of different lengths", "a;b\n1\n1;2;3\n", "1[a|b] 2[1] 3[1|2|3]"},
		{"empty lines count", "\n\r\na;b\n\n\n1;2\r\n\r\n3;4\n", "3[a|b] 6[1|2] 8[3|4]"},
		{"the sign is sought in the first line that has any", "\r\n\na;b\n", "3[a|b]"},
		{"a named sign", "sep=;\na,b;c\n", "2[a,b|c]"},
		{"a named sign, as Windows ends lines", "sep=,\r\na,b;c\r\n\r\nd,e\r\n", "2[a|b;c] 4[d|e]"},
		{"a named tab", "sep=\t\na;b\tc\n", "2[a;b|c]"},
		{"a sign that is none", "sep=x\naxb\n", "1[sep=x] 2[axb]"},
		{"two signs", "sep=;,\na;b\n", "1[sep=|,] 2[a|b]"},
		{"a sign that is not named", "sap=;\na;b\n", "1[sap=|] 2[a|b]"},
		{"a name without a line end is a row", "sep=;", "1[sep=|]"},
		{"a line end in quotes", "a;b\n\"1\n2\";3\n4;5\n", "1[a|b] 2[1\n2|3] 3[4|5]"},
		{"a quote that does not close ends it", "a;b\n1;2\n\"3;4\n5;6\n", "1[a|b] 2[1|2] 3 broken"},
	} {
		t.Run(row.name, func(t *testing.T) {
			var got []string
			for r, err := range table.Rows([]byte(row.text)) {
				if err != nil {
					got = append(got, fmt.Sprint(r.Number, " broken"))
					continue
				}
				got = append(got, fmt.Sprintf("%d[%s]", r.Number, strings.Join(r.Cells, "|")))
			}
			assert.Equal(t, row.want, strings.Join(got, " "))
		})
	}
	for r, err := range table.Rows([]byte("a\nb\n")) {
		assert.NoError(t, err)
		assert.Equal(t, []string{"a"}, r.Cells)
		break // whoever has read enough is let go
	}
}

// A list in a cell has the items that whoever wrote it meant.
func TestItems(t *testing.T) {
	for _, row := range []struct {
		name, text string
		want       []string
	}{
		{"nothing", "", nil},
		{"spaces alone", " \t\r\n ", nil},
		{"one", "a", []string{"a"}},
		{"each sign", "a,b;c|d\ne", []string{"a", "b", "c", "d", "e"}},
		{"what is empty is no item", ",a;;b,", []string{"a", "b"}},
		{"spaces around", " a ,\tb\t, c\r\nd \r", []string{"a", "b", "c", "d"}},
		{"spaces inside", "a b,c  d\te", []string{"a b", "c  d\te"}},
		{"a sign that is meant", `a\,b,c\;\|d,e\\`, []string{"a,b", "c;|d", `e\`}},
		{"a line end that is meant", `a\nb`, []string{"a\nb"}},
		{"a space that is meant", `\ a\ , b\	`, []string{" a ", "b\t"}},
		{"a space that is meant and one that is not", `a\  `, []string{"a "}},
		{"a backslash at the end is one", `a\`, []string{`a\`}},
	} {
		t.Run(row.name, func(t *testing.T) { assert.Equal(t, row.want, table.Items(row.text)) })
	}
}

// What is joined comes apart as it was, whatever stands in an item, and reads as plainly as it can.
func TestJoin(t *testing.T) {
	for _, row := range []struct {
		name  string
		items []string
		want  string
	}{
		{"nothing", nil, ""},
		{"two", []string{"a b", "c"}, "a b, c"},
		{"signs", []string{`a,b;c|d\e`, "f\ng"}, `a\,b\;c\|d\\e, f\ng`},
		{"spaces at the ends alone are marked", []string{" a b ", "\tc\r"}, `\ a b\ , ` + "\\\tc\\\r"},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.want, table.Join(row.items))
			assert.Equal(t, row.items, table.Items(row.want))
		})
	}
	source := rand.New(rand.NewPCG(1, 0))
	for range 3000 {
		var items []string
		for range source.IntN(4) {
			item := []byte("x")[:source.IntN(2)]
			for range source.IntN(5) {
				item = append(item, ",;|\\n \t\r\nab"[source.IntN(11)])
			}
			if len(item) > 0 {
				items = append(items, string(item))
			}
		}
		assert.Equal(t, items, table.Items(table.Join(items)))
	}
}
