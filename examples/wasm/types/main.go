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

func main() {
	all, err := parse(schema.Plan())
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
