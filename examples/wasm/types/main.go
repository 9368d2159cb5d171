package main

import (
	"fmt"
	"os"

	"github.com/onechildoneplan/oneplan/plan/schema"
)

// outputs are the files, each with what writes it.
var outputs = []struct {
	file  string
	write func([]definition) string
}{
	{"js/plan.d.ts", typeScript},
	{"python/src/oneplan/plan.py", pydantic},
	{"java/src/main/java/io/github/onechildoneplan/Plan.java", java},
	{"csharp/Plan.cs", cSharp},
}

// documents are the schemas of what goes in and out: all but a view, in which any
// member may be missing or marked.
func documents() [][]byte {
	return [][]byte{schema.Plan(), schema.Assessment(), schema.Sector(), schema.History(), schema.Directory(), schema.Clock(), schema.Survey(), schema.Scheme(), schema.Targets(), schema.School()}
}

func main() {
	all, err := parse(documents()...)
	for _, o := range outputs {
		if err == nil {
			err = os.WriteFile(o.file, []byte(o.write(all)), 0o644)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "types:", err)
		os.Exit(1)
	}
}
