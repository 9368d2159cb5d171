package main

import (
	"fmt"
	"strings"
	"unicode"
)

// cSharp writes records for System.Text.Json of .NET 9.
func cSharp(all []definition) string {
	k := kindsOf(all)
	var b strings.Builder
	fmt.Fprintf(&b, "// %s\n#nullable enable\nusing System.Collections.Generic;\nusing System.Text.Json.Serialization;\n\nnamespace OneChildOnePlan;\n", made)
	for _, d := range all {
		switch {
		case d.isText():
		case d.Codes != nil:
			fmt.Fprintf(&b, "\n%s[JsonConverter(typeof(JsonStringEnumConverter<%s>))]\npublic enum %s\n{\n", summary(d.Means, ""), d.Name, d.Name)
			for _, c := range d.Codes {
				fmt.Fprintf(&b, "    [JsonStringEnumMemberName(\"%s\")] %s,\n", c, pascal(c))
			}
			b.WriteString("}\n")
		default:
			fmt.Fprintf(&b, "\n%spublic sealed record %s\n{\n", summary(d.Means, ""), d.Name)
			for _, m := range d.Members {
				of := map[string]string{"string": "string", "integer": "long", "boolean": "bool"}[m.Of]
				switch {
				case of != "":
				case k[m.Of].isText():
					of = "string"
				default:
					of = m.Of
				}
				of = when(m.List, "IReadOnlyList<"+of+">", of)
				b.WriteString(summary(m.Means, "    "))
				ignore := when(m.Must, "", ", JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)")
				fmt.Fprintf(&b, "    [JsonPropertyName(\"%s\")%s] public %s%s%s %s { get; init; }\n", m.Name, ignore, when(m.Must, "required ", ""), of, when(m.Must, "", "?"), pascal(m.Name))
			}
			b.WriteString("}\n")
		}
	}
	return b.String()
}

func summary(means, indent string) string {
	text := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(means)
	return indent + "/// <summary>" + strings.ReplaceAll(text, "\n", "\n"+indent+"/// ") + "</summary>\n"
}

// pascal is a name or a code as C# writes a member.
func pascal(c string) string {
	var b strings.Builder
	up := true
	for _, r := range c {
		switch {
		case r == '-' || r == '.':
			up = true
			continue
		case b.Len() == 0 && unicode.IsDigit(r):
			b.WriteByte('_')
		}
		if up {
			r = unicode.ToUpper(r)
		}
		b.WriteRune(r)
		up = false
	}
	return b.String()
}
