package examples_test

import (
	_ "embed"
	"fmt"
	"log"
	"os"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/stretchr/testify/require"
)

//go:embed cases/eeli.json
var doc []byte

//go:embed readme_test.go
var thisFile string

// Example is the example of README.md, line for line.
func Example() {
	p, issues := plan.Decode(doc, issue.Limits{})
	if err := issues.Err(); err != nil {
		log.Fatal(err) // where, and by which rule; never what the record says
	}
	dues, _ := due.Of(p, due.Options{On: civil.MustDate(2026, 3, 16), Soon: 3})
	for _, d := range dues {
		fmt.Println(d.Last, d.Source(), d.State.Words(code.EN))
	}
	bundle, err := fhir.New(p, fhir.Options{}).AppendTransaction(nil)
	fmt.Println(len(bundle) > 0, err)
	// Output:
	// 2026-06-10 ShL 1301/2014 36 § pending, 86 days left
	// 2026-06-10 LsL 417/2007 26 § pending, 86 days left
	// 2026-03-19 ShL 1301/2014 36 § met
	// 2026-03-19 LsL 417/2007 26 § met
	// true <nil>
}

func TestReadmeShowsTheExample(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	require.NoError(t, err)
	_, shown, ok := strings.Cut(string(readme), "```go\n")
	require.True(t, ok, "README has an example in Go")
	shown, _, _ = strings.Cut(shown, "```")
	_, body, _ := strings.Cut(thisFile, "func Example() {\n")
	body, _, _ = strings.Cut(body, "\t// Output:")
	require.Equal(t, strings.ReplaceAll("\n"+body, "\n\t", "\n"), "\n"+shown)
	require.LessOrEqual(t, strings.Count(string(readme), "\n"), 100, "README is one page")
}
