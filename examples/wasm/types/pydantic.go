package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// pyKeywords cannot be names of members in Python.
var pyKeywords = strings.Fields("and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield")

// pydantic writes models. Names are those of Python, the JSON's are their aliases.
func pydantic(all []definition) string {
	k := kindsOf(all)
	var b strings.Builder
	fmt.Fprintf(&b, "\"\"\"The types of a plan and of the documents around it, for pydantic 2. %s\n\n", made)
	b.WriteString("Needs the extra ``oneplan[types]``. A document is read with ``Plan.model_validate_json`` and written with\n``to_json``.\n\"\"\"\n\n")
	b.WriteString("from __future__ import annotations\n\nfrom typing import Literal\n\nfrom pydantic import BaseModel, ConfigDict, Field\nfrom pydantic.alias_generators import to_camel\n\n\n")
	b.WriteString("class Part(BaseModel):\n    \"\"\"What all parts of a plan have in common.\"\"\"\n\n    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra=\"forbid\")\n\n")
	b.WriteString("    def to_json(self) -> str:\n        \"\"\"The document: what was not given is left out.\"\"\"\n        return self.model_dump_json(by_alias=True, exclude_none=True)\n")
	for _, d := range all[1:] {
		if len(d.Members) == 0 {
			pyName(&b, d)
		}
	}
	for _, d := range append(all[1:len(all):len(all)], all[0]) {
		if len(d.Members) > 0 {
			pyClass(&b, d, k)
		}
	}
	return b.String()
}

func pyName(b *strings.Builder, d definition) {
	if d.isText() {
		fmt.Fprintf(b, "\n%s = str\n", d.Name)
	} else {
		fmt.Fprintf(b, "\n%s = Literal[\n    \"%s\",\n]\n", d.Name, strings.Join(d.Codes, "\",\n    \""))
	}
	fmt.Fprintf(b, "%s\n", pyDoc(d.Means, ""))
}

func pyClass(b *strings.Builder, d definition, k kinds) {
	fmt.Fprintf(b, "\n\nclass %s(Part):\n%s\n\n", d.Name, pyDoc(d.Means, "    "))
	for _, m := range d.Members {
		of := map[string]string{"string": "str", "integer": "int", "boolean": "bool"}[m.Of]
		switch {
		case m.Is != "":
			of = fmt.Sprintf("Literal[%q]", m.Is)
		case of == "":
			of = m.Of
		}
		if m.List {
			of = "list[" + of + "]"
		}
		name := snake(m.Name)
		alias := ""
		if slices.Contains(pyKeywords, name) {
			name, alias = name+"_", fmt.Sprintf("alias=%q", name)
		}
		switch {
		case m.Must && alias == "":
			fmt.Fprintf(b, "    %s: %s\n", name, of)
		case m.Must:
			fmt.Fprintf(b, "    %s: %s = Field(%s)\n", name, of, alias)
		case alias == "":
			fmt.Fprintf(b, "    %s: %s | None = None\n", name, of)
		default:
			fmt.Fprintf(b, "    %s: %s | None = Field(None, %s)\n", name, of, alias)
		}
		fmt.Fprintf(b, "%s\n", pyDoc(m.Means, "    "))
	}
	_ = k
}

func pyDoc(means, indent string) string {
	text := strings.ReplaceAll(strings.ReplaceAll(means, `\`, `\\`), `"""`, `'''`)
	return indent + `"""` + strings.ReplaceAll(text, "\n", "\n"+indent) + when(strings.Contains(text, "\n"), "\n"+indent, "") + `"""`
}

// snake is a name as Python writes it.
func snake(name string) string {
	var b strings.Builder
	for _, r := range name {
		if unicode.IsUpper(r) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
