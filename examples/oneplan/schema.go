//go:build !small && !page

package main

import (
	"flag"

	"github.com/onechildoneplan/oneplan/plan/schema"
)

func schemaCall() call {
	return call{
		name:  "schema",
		usage: []string{"schema plan|assessment|history|view|sector|directory|clock|survey|scheme|targets|school|codes"},
		does:  "Prints the JSON Schema (2020-12) of a plan, assessment, history, view, sector's plan, directory, clock, survey, scheme, targets or school, or all code lists.",
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
	case len(args) == 1 && args[0] == "view":
		text = schema.View()
	case len(args) == 1 && args[0] == "sector":
		text = schema.Sector()
	case len(args) == 1 && args[0] == "directory":
		text = schema.Directory()
	case len(args) == 1 && args[0] == "clock":
		text = schema.Clock()
	case len(args) == 1 && args[0] == "survey":
		text = schema.Survey()
	case len(args) == 1 && args[0] == "scheme":
		text = schema.Scheme()
	case len(args) == 1 && args[0] == "targets":
		text = schema.Targets()
	case len(args) == 1 && args[0] == "school":
		text = schema.School()
	case len(args) == 1 && args[0] == "codes":
		text = schema.Codes()
	default:
		return 0, usage("say plan, assessment, history, view, sector, directory, clock, survey, scheme, targets, school or codes")
	}
	_, err := p.out.Write(text)
	return Fine, err
}
