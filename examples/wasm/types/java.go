package main

import (
	"fmt"
	"slices"
	"strings"
)

// java writes records, inside that of the document.
func java(all []definition) string {
	k := kindsOf(all)
	var b strings.Builder
	fmt.Fprintf(&b, "// %s\npackage io.github.onechildoneplan;\n\n", made)
	b.WriteString("import com.fasterxml.jackson.annotation.JsonInclude;\nimport com.fasterxml.jackson.annotation.JsonProperty;\nimport java.util.List;\n\n")
	root := all[0]
	b.WriteString(javaDoc(root, ""))
	fmt.Fprintf(&b, "@JsonInclude(JsonInclude.Include.NON_NULL)\npublic record %s(%s) {\n", root.Name, components(root, k, "    "))
	for _, d := range all[1:] {
		switch {
		case d.isText():
		case d.Codes != nil:
			b.WriteString("\n" + javaDoc(d, "  "))
			fmt.Fprintf(&b, "  public enum %s {\n", d.Name)
			for i, c := range d.Codes {
				fmt.Fprintf(&b, "    @JsonProperty(\"%s\")\n    %s%s\n", c, constant(c), when(i == len(d.Codes)-1, "", ","))
			}
			b.WriteString("  }\n")
		default:
			b.WriteString("\n" + javaDoc(d, "  "))
			fmt.Fprintf(&b, "  @JsonInclude(JsonInclude.Include.NON_NULL)\n  public record %s(%s) {}\n", d.Name, components(d, k, "      "))
		}
	}
	b.WriteString("}\n")
	return b.String()
}

func components(d definition, k kinds, indent string) string {
	var all []string
	for _, m := range d.Members {
		of := map[string]string{"string": "String", "integer": "Long", "boolean": "Boolean"}[m.Of]
		switch {
		case of != "":
		case k[m.Of].isText():
			of = "String"
		default:
			of = m.Of
		}
		of = when(m.List, "List<"+of+">", of)
		if name := component(m.Name); name != m.Name {
			of = fmt.Sprintf("@JsonProperty(%q) %s", m.Name, of)
		}
		all = append(all, "\n"+indent+of+" "+component(m.Name))
	}
	return strings.Join(all, ",")
}

// javaKeywords cannot be names of a record's components.
var javaKeywords = strings.Fields("abstract assert boolean break byte case catch char class clone const continue default do double else enum extends final finalize finally float for goto hashCode if implements import instanceof int interface long native new notify package private protected public return short static super switch synchronized this throw throws toString transient try void volatile wait while")

// component is a name as Java writes it.
func component(name string) string {
	return name + when(slices.Contains(javaKeywords, name), "_", "")
}

// constant is a code as Java writes a constant.
func constant(c string) string {
	c = strings.ToUpper(strings.NewReplacer("-", "_", ".", "_").Replace(c))
	if c[0] >= '0' && c[0] <= '9' {
		return "_" + c
	}
	return c
}

func javaDoc(d definition, indent string) string {
	escape := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "*/", "* /", "@", "&#64;").Replace
	lines := strings.Split(escape(d.Means), "\n")
	if len(d.Members) > 0 {
		lines = append(lines, "")
		for _, m := range d.Members {
			lines = append(lines, "@param "+component(m.Name)+" "+escape(m.Means))
		}
	}
	return indent + "/**\n" + indent + " * " + strings.ReplaceAll(strings.Join(lines, "\n"+indent+" * "), " * \n", " *\n") + "\n" + indent + " */\n"
}
