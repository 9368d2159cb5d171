package main

import (
	"fmt"
	"strings"
)

const made = "Made from the schemas by `go run ./types` in examples/wasm; do not edit."

// typeScript writes interfaces and unions.
func typeScript(all []definition) string {
	var b strings.Builder
	fmt.Fprintf(&b, "// %s\n", made)
	for _, d := range all {
		b.WriteString("\n" + jsDoc(d.Means, ""))
		switch {
		case d.isText():
			fmt.Fprintf(&b, "export type %s = string;\n", d.Name)
		case d.Codes != nil:
			fmt.Fprintf(&b, "export type %s =\n  | '%s';\n", d.Name, strings.Join(d.Codes, "'\n  | '"))
		default:
			fmt.Fprintf(&b, "export interface %s {\n", d.Name)
			for _, m := range d.Members {
				b.WriteString(jsDoc(m.Means, "  "))
				fmt.Fprintf(&b, "  %s%s: %s;\n", m.Name, when(m.Must, "", "?"), tsType(m))
			}
			b.WriteString("}\n")
		}
	}
	return b.String()
}

func tsType(m member) string {
	of := m.Of
	switch {
	case m.Is != "":
		of = "'" + m.Is + "'"
	case of == "integer":
		of = "number"
	}
	return of + when(m.List, "[]", "")
}

func jsDoc(means, indent string) string {
	lines := strings.Split(strings.ReplaceAll(means, "*/", "* /"), "\n")
	if len(lines) == 1 {
		return indent + "/** " + lines[0] + " */\n"
	}
	return indent + "/**\n" + indent + " * " + strings.Join(lines, "\n"+indent+" * ") + "\n" + indent + " */\n"
}

func when(is bool, then, otherwise string) string {
	if is {
		return then
	}
	return otherwise
}
