package calendar

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

var (
	ruleSyntax = issue.Rule{ID: "ical.syntax", Severity: issue.SeverityError, Source: "RFC 5545, 3.1", Words: code.Say(
		"Kalenteria ei voi lukea tästä rivistä eteenpäin.",
		"Kalendern kan inte läsas från den här raden.",
		"The calendar cannot be read from this line on.")}
	ruleTime = issue.Rule{ID: "ical.time", Severity: issue.SeverityError, Source: "RFC 5545, 3.3.5", Words: code.Say(
		"Aikaa ei ymmärretä.",
		"Tiden förstås inte.",
		"The time is not understood.")}
	ruleZone = issue.Rule{ID: "ical.zone", Severity: issue.SeverityError, Source: "RFC 5545, 3.6.5", Words: code.Say(
		"Aikavyöhykettä ei ymmärretä.",
		"Tidszonen förstås inte.",
		"The time zone is not understood.")}
	ruleRepeats = issue.Rule{ID: "ical.repeats", Severity: issue.SeverityError, Source: "RFC 5545, 3.3.10", Words: code.Say(
		"Toistoa ei ymmärretä, joten varattuja aikoja ei tiedetä.",
		"Upprepningen förstås inte, så de upptagna tiderna är okända.",
		"The repetition is not understood, so the busy times are not known.")}
	ruleAgain = issue.Rule{ID: "ical.twice", Severity: issue.SeverityError, Source: "RFC 5545, 3.6.1", Words: code.Say(
		"Sama tieto on kahdesti, joten ei tiedetä, kumpi pitää paikkansa.",
		"Samma uppgift finns två gånger, så det är oklart vilken som gäller.",
		"The same thing is told twice, so it is not known which holds.")}
	ruleMost = issue.Rule{ID: "ical.too-big", Severity: issue.SeverityError, Words: code.Say(
		"Kalenteri on liian suuri.",
		"Kalendern är för stor.",
		"The calendar is too large.")}
)

const (
	mostOctets = 4 << 20 // of a calendar that is read
	deepest    = 8       // components inside one another
)

// property is one content line: a name, parameters and a value as it stands.
type property struct {
	line   int
	name   string
	params map[string]string
	value  string
}

// component is what stands between BEGIN and END.
type component struct {
	name       string
	line       int
	properties []property
	inside     []*component
}

// find returns the first property of that name.
func (c *component) find(name string) (property, bool) {
	for _, p := range c.properties {
		if p.name == name {
			return p, true
		}
	}
	return property{}, false
}

// again returns the second property of a name that may stand once.
func (c *component) again(names ...string) (property, bool) {
	seen := map[string]bool{}
	for _, p := range c.properties {
		if slices.Contains(names, p.name) {
			if seen[p.name] {
				return p, true
			}
			seen[p.name] = true
		}
	}
	return property{}, false
}

// at is the place of a line: its number in the file.
func at(line int) issue.Pointer { return issue.Pointer("").Member(strconv.Itoa(line)) }

// parse reads the components of a file of calendars. What is not of the form ends
// the reading.
func parse(data []byte) ([]*component, issue.List) {
	if len(data) > mostOctets {
		return nil, issue.List{ruleMost.At("")}
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	top := &component{}
	open := []*component{top}
	lines := strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n")
	for n := 0; n < len(lines); {
		number, whole := n+1, lines[n]
		if n++; folded(lines, n) {
			var b strings.Builder
			b.WriteString(whole)
			for ; folded(lines, n); n++ {
				b.WriteString(lines[n][1:])
			}
			whole = b.String()
		}
		if strings.TrimSpace(whole) == "" {
			continue
		}
		p, ok := parseLine(whole)
		if p.line = number; !ok {
			return nil, issue.List{ruleSyntax.At(at(number))}
		}
		last := open[len(open)-1]
		switch p.name {
		case "BEGIN":
			made := &component{name: strings.ToUpper(p.value), line: number}
			if !token(p.value) || !made.mayStandIn(last.name) {
				return nil, issue.List{ruleSyntax.At(at(number))}
			}
			last.inside = append(last.inside, made)
			if open = append(open, made); len(open) > deepest {
				return nil, issue.List{ruleSyntax.At(at(number))}
			}
		case "END":
			if len(open) == 1 || last.name != strings.ToUpper(p.value) {
				return nil, issue.List{ruleSyntax.At(at(number))}
			}
			open = open[:len(open)-1]
		default:
			if len(open) == 1 {
				return nil, issue.List{ruleSyntax.At(at(number))}
			}
			last.properties = append(last.properties, p)
		}
	}
	calendars := top.inside
	for _, c := range calendars {
		if c.name != "VCALENDAR" {
			return nil, issue.List{ruleSyntax.At(at(c.line))}
		}
	}
	if len(open) > 1 || len(calendars) == 0 {
		return nil, issue.List{ruleSyntax.At(at(len(lines)))}
	}
	return calendars, nil
}

// folded reports whether a line goes on with the one of that number.
func folded(lines []string, n int) bool {
	return n < len(lines) && lines[n] != "" && (lines[n][0] == ' ' || lines[n][0] == '\t')
}

// mayStandIn reports whether a component may be inside another. What tells of times
// stands in a calendar and nowhere else: elsewhere it would be passed over.
func (c *component) mayStandIn(outer string) bool {
	switch c.name {
	case "VCALENDAR":
		return outer == ""
	case "VEVENT", "VFREEBUSY", "VTIMEZONE", "VAVAILABILITY", "VTODO", "VJOURNAL":
		return outer == "VCALENDAR"
	}
	return true
}

// token reports whether a text is a name of RFC 5545: letters, figures and hyphens.
func token(text string) bool {
	for i := range len(text) {
		switch c := text[i]; {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '-':
		default:
			return false
		}
	}
	return text != ""
}

// control reports whether a text holds a control character that no line may hold.
func control(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f })
}

// parseLine parts a line at its first colon outside quotes.
func parseLine(whole string) (p property, ok bool) {
	if !utf8.ValidString(whole) || control(whole) {
		return p, false
	}
	quoted, from := false, 0
	p.params = map[string]string{}
	part := func(to int) bool {
		text := whole[from:to]
		from = to + 1
		if p.name == "" {
			p.name = strings.ToUpper(text)
			return token(text)
		}
		name, value, found := strings.Cut(text, "=")
		name = strings.ToUpper(name)
		_, twice := p.params[name]
		if inner := strings.TrimPrefix(strings.TrimSuffix(value, `"`), `"`); len(value)-len(inner) == 2 && !strings.Contains(inner, `"`) {
			value = inner
		}
		p.params[name] = value
		return found && token(name) && !twice
	}
	for i := range len(whole) {
		switch c := whole[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == ';' && !part(i):
			return p, false
		case c == ':':
			if !part(i) {
				return p, false
			}
			p.value = whole[from:]
			return p, true
		}
	}
	return p, false
}

var unescape = strings.NewReplacer(`\\`, `\`, `\;`, ";", `\,`, ",", `\n`, "\n", `\N`, "\n")

// text undoes the escapes of a text value.
func text(value string) string { return unescape.Replace(value) }
