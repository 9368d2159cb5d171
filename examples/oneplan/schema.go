package main

import (
	"flag"

	"github.com/onechildoneplan/oneplan/plan/schema"
)

func schemaCall() call {
	return call{
		name:  "schema",
		usage: []string{"schema plan|assessment|history"},
		does:  "Prints the JSON Schema (2020-12) of a plan, of a lone assessment or of a plan's history.",
		examples: []example{
			{"schema plan", "for a validator in any language; assert its formats"},
		},
		flags: func(*flag.FlagSet) runner { return printSchema },
	}
}

func printSchema(p *program, args []string) (Status, error) {
	var text []byte
	switch {
	case len(args) == 1 && args[0] == "plan":
		text = schema.Plan()
	case len(args) == 1 && args[0] == "assessment":
		text = schema.Assessment()
	case len(args) == 1 && args[0] == "history":
		text = schema.History()
	default:
		return 0, usage("say plan, assessment or history")
	}
	_, err := p.out.Write(text)
	return Fine, err
}
