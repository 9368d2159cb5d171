package fhir

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// inExtension says as what FHIR type a value travels in an extension, "" for a
// struct, which travels member by member.
func inExtension(t reflect.Type, reference bool) string {
	switch {
	case reference:
		return "Reference"
	case isEnum(t):
		return "Code"
	}
	return map[reflect.Type]string{
		reflect.TypeFor[string]():          "String",
		reflect.TypeFor[plan.Title]():      "String",
		reflect.TypeFor[issue.Pointer]():   "String",
		reflect.TypeFor[int]():             "Integer",
		reflect.TypeFor[assess.ID]():       "Id",
		reflect.TypeFor[plan.PlanID]():     "Id",
		reflect.TypeFor[assess.LangTag]():  "Code",
		reflect.TypeFor[plan.Format]():     "Code",
		reflect.TypeFor[civil.Date]():      "Date",
		reflect.TypeFor[civil.Instant]():   "DateTime",
		reflect.TypeFor[civil.Period]():    "Period",
		reflect.TypeFor[plan.Coded]():      "Coding",
		reflect.TypeFor[plan.Name]():       "HumanName",
		reflect.TypeFor[plan.Address]():    "Address",
		reflect.TypeFor[plan.Telecom]():    "ContactPoint",
		reflect.TypeFor[plan.Identifier](): "Identifier",
	}[t]
}

// convert returns the conversion between a type of the plan and a FHIR type. It
// panics where the tables ask for one that makes no sense.
func convert(t, leaf reflect.Type, reference bool) *conversion {
	switch {
	case reference:
		return &conversion{fhir: "Reference", write: writeReference, read: readReference}
	case isEnum(t):
		return convertCode(t, leaf)
	}
	c := &conversion{fhir: leaf.Name()}
	switch t {
	case reflect.TypeFor[civil.Date]():
		c.write = func(_ *writing, v, dst reflect.Value) { dst.SetString(v.Addr().Interface().(*civil.Date).String()) }
		c.read = readDate
	case reflect.TypeFor[civil.Instant]():
		c.write = func(_ *writing, v, dst reflect.Value) { dst.SetString(v.Addr().Interface().(*civil.Instant).String()) }
		c.read = func(r *reading, n *node, v reflect.Value) bool {
			return r.instant(n, v.Addr().Interface().(*civil.Instant))
		}
	case reflect.TypeFor[civil.Period]():
		c.write, c.read = writePeriod, readPeriod
	case reflect.TypeFor[plan.Coded]():
		c.write, c.read = writeCoded, readCoded
	case reflect.TypeFor[plan.Name]():
		c.write, c.read = writeName, readName
	case reflect.TypeFor[plan.Address]():
		c.write, c.read = writeAddress, readAddress
	case reflect.TypeFor[plan.Telecom]():
		c.write, c.read = writeTelecom, readTelecom
	case reflect.TypeFor[plan.Identifier]():
		c.write, c.read = writeIdentifier, readIdentifier
	case reflect.TypeFor[plan.Format]():
		c.write = func(_ *writing, v, dst reflect.Value) { dst.SetString(v.String()) }
		c.read = func(_ *reading, n *node, v reflect.Value) bool {
			n.taken = n.kind == '"' && n.text == string(plan.Format1)
			v.SetString(string(plan.Format1))
			return n.taken
		}
	case reflect.TypeFor[int]():
		c.write = func(_ *writing, v, dst reflect.Value) { dst.SetInt(v.Int()) }
		c.read = func(_ *reading, n *node, v reflect.Value) bool {
			i, err := strconv.ParseInt(n.text, 10, 32)
			if n.kind != '0' || err != nil {
				return false
			}
			n.taken = true
			v.SetInt(i)
			return true
		}
	default:
		if t.Kind() != reflect.String || leaf.Kind() != reflect.String {
			panic(fmt.Sprintf("fhir: no conversion between %v and %v", t, leaf))
		}
		c.write = func(_ *writing, v, dst reflect.Value) { dst.SetString(v.String()) }
		c.read = func(_ *reading, n *node, v reflect.Value) bool {
			if n.kind != '"' || n.text == "" {
				return false
			}
			n.taken = true
			v.SetString(n.text)
			return true
		}
	}
	return c
}

// instant reads a moment; a day alone is none.
func (r *reading) instant(n *node, to *civil.Instant) bool {
	if n == nil || n.kind != '"' {
		return false
	}
	i, err := civil.ParseInstant(n.text)
	if err != nil {
		return false
	}
	n.taken = true
	*to = i
	return true
}

// readDate reads a day. Of a moment it takes the day in Finland and leaves the
// rest a loss.
func readDate(_ *reading, n *node, v reflect.Value) bool {
	d, err := civil.ParseDate(n.text)
	whole := err == nil
	if !whole {
		d, whole = wholeDay(n)
	}
	if !whole {
		d, err = dayOf(n.text)
		whole = err == nil && isMidnight(n.text, d)
	}
	if n.taken = whole; !whole {
		n.refuse()
	}
	*v.Addr().Interface().(*civil.Date) = d
	return !d.IsZero()
}

// wholeDay is the day of a moment that says no more than that in the zone of whoever wrote
// it: where the day begins, or, of an end, its last minute. In UTC nobody lives: there it
// is a moment like any other.
func wholeDay(n *node) (civil.Date, bool) {
	moment := n.text
	i, err := civil.ParseInstant(moment)
	if err != nil || i.Offset() == 0 {
		return civil.Date{}, false
	}
	clock := moment[len("2006-01-02T"):strings.LastIndexAny(moment, "+-")]
	begins := strings.HasPrefix(clock, "00:00:00") && strings.Trim(clock[len("00:00:00"):], ".0") == ""
	if !begins && (n.name != "end" || !strings.HasPrefix(clock, "23:59")) {
		return civil.Date{}, false
	}
	day, err := civil.ParseDate(moment[:len("2006-01-02")])
	return day, err == nil
}

// isMidnight reports whether a moment says no more than its day: it is midnight in
// Finland, or in its own zone on the same day.
func isMidnight(moment string, day civil.Date) bool {
	i, err := civil.ParseInstant(moment)
	if err != nil {
		return false
	}
	rest := moment[len("2006-01-02T15:04:05"):]
	if at := strings.IndexAny(rest, "Z+-"); at < 0 || strings.Trim(rest[:at], ".0") != "" {
		return false
	}
	_, second, err := fi.DayOf(i)
	return err == nil && second == 0 || strings.HasPrefix(moment, day.String()+"T00:00:00")
}

// convertCode writes a code of ours as a plain code, a Coding, or one coding of
// a CodeableConcept.
func convertCode(t, leaf reflect.Type) *conversion {
	table := reflect.Zero(t).Interface().(interface{ Table() code.Table }).Table()
	system := SystemOf(table)
	of := func(v reflect.Value) (code.Row, bool) {
		row := table.Rows.At(int(v.Uint()))
		return row, row.Code != ""
	}
	set := func(n *node, v reflect.Value) bool {
		if n == nil {
			return false
		}
		found := table.Rows.Find([]byte(n.text))
		if found == 0 {
			return false
		}
		n.taken = true
		v.SetUint(uint64(found))
		return true
	}
	coding := func(n *node, v reflect.Value) bool {
		if n.str("system") != system || !set(n.member("code"), v) {
			return false
		}
		n.takeMember("system")
		switch row := table.Rows.At(int(v.Uint())); n.str("display") {
		case row.FI, row.SV, row.EN:
			n.takeMember("display")
		}
		return true
	}
	c := &conversion{fhir: leaf.Name(), table: &table}
	switch leaf {
	case reflect.TypeFor[r4.CodeableConcept]():
		c.write = func(w *writing, v, dst reflect.Value) {
			if row, ok := of(v); ok {
				cc := dst.Addr().Interface().(*r4.CodeableConcept)
				cc.Coding = append(cc.Coding, w.coding(system, row))
			}
		}
		c.read = func(_ *reading, n *node, v reflect.Value) bool {
			list := n.member("coding")
			for m := n.first; list != nil && m != nil; m = m.next {
				for item := list.first; item != nil; item = item.next {
					if coding(item, v) {
						return true
					}
				}
			}
			return false
		}
	case reflect.TypeFor[r4.Coding]():
		c.write = func(w *writing, v, dst reflect.Value) {
			if row, ok := of(v); ok {
				*dst.Addr().Interface().(*r4.Coding) = w.coding(system, row)
			}
		}
		c.read = func(_ *reading, n *node, v reflect.Value) bool { return coding(n, v) }
	default:
		if leaf.Kind() != reflect.String {
			panic(fmt.Sprintf("fhir: no conversion between %v and %v", t, leaf))
		}
		c.fhir = "code"
		c.write = func(_ *writing, v, dst reflect.Value) {
			if row, ok := of(v); ok {
				dst.SetString(row.Code)
			}
		}
		c.read = func(_ *reading, n *node, v reflect.Value) bool { return set(n, v) }
	}
	return c
}

// convertCodes writes a code of ours as the one of FHIR that says the same.
func convertCodes(leaf reflect.Type, codes []string) *conversion {
	return &conversion{
		fhir: "code",
		write: func(_ *writing, v, dst reflect.Value) {
			if n := int(v.Uint()); n >= 1 && n < len(codes) {
				if err := json.Unmarshal([]byte(strconv.Quote(codes[n])), dst.Addr().Interface()); err != nil {
					panic("fhir: " + leaf.Name() + " has no code " + codes[n])
				}
			}
		},
		read: func(_ *reading, n *node, v reflect.Value) bool {
			i := slices.Index(codes, n.text)
			if n.kind != '"' || i < 1 {
				return false
			}
			n.taken = true
			v.SetUint(uint64(i))
			return true
		},
	}
}

func writePeriod(_ *writing, v, dst reflect.Value) {
	p, out := v.Addr().Interface().(*civil.Period), dst.Addr().Interface().(*r4.Period)
	out.Start, out.End = dateText(p.From), dateText(p.To)
	if p.IsZero() { // FHIR has no element that is empty
		out.Extension = []r4.Extension{{Url: absentReason, ValueCode: new("unknown")}}
	}
}

// absentReason is the standard's extension that says why a value is not there.
const absentReason = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"

func readPeriod(r *reading, n *node, v reflect.Value) bool {
	return r.period(n, v.Addr().Interface().(*civil.Period), !r.around(n).ours)
}

// period reads a Period; one of others that ends before it begins says nothing, since nobody
// knows which of its days is wrong.
func (r *reading) period(n *node, p *civil.Period, theirs bool) bool {
	for _, end := range []struct {
		name string
		day  *civil.Date
	}{{"start", &p.From}, {"end", &p.To}} {
		if m := n.member(end.name); m != nil {
			readDate(r, m, reflect.ValueOf(end.day).Elem())
		}
	}
	if !p.From.IsZero() && !p.To.IsZero() && p.To.Before(p.From) && theirs {
		*p = civil.Period{}
		for _, name := range []string{"start", "end"} {
			n.member(name).give()
			n.member(name).refuse()
		}
		return false
	}
	unknown := false
	n.extensions(absentReason, func(*node) { unknown = true })
	return !p.IsZero() || unknown && n.member("start") == nil && n.member("end") == nil
}

func dateText(d civil.Date) *string {
	if d.IsZero() {
		return nil
	}
	s := d.String()
	return &s
}

func given(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// takeText marks a string member and returns it.
func takeText(n *node, name string) string {
	m := n.member(name)
	if m == nil || m.kind != '"' {
		return ""
	}
	m.taken = true
	return m.text
}

func writeCoded(_ *writing, v, dst reflect.Value) {
	c := v.Addr().Interface().(*plan.Coded)
	coding := r4.Coding{System: given(c.System), Code: given(c.Code), Display: given(c.Display)}
	if cc, ok := reflect.TypeAssert[*r4.CodeableConcept](dst.Addr()); ok {
		cc.Coding = append(cc.Coding, coding)
		return
	}
	*dst.Addr().Interface().(*r4.Coding) = coding
}

func readCoded(_ *reading, n *node, v reflect.Value) bool {
	if list := n.member("coding"); list != nil {
		for n = list.first; n != nil; n = n.next {
			if !strings.HasPrefix(n.str("system"), plan.CanonicalBase) && !some(n) { // else it is of a role
				break
			}
		}
		if n == nil {
			return false
		}
	}
	c := v.Addr().Interface().(*plan.Coded)
	c.System, c.Code, c.Display = takeText(n, "system"), takeText(n, "code"), takeText(n, "display")
	return !c.IsZero()
}

func writeName(_ *writing, v, dst reflect.Value) {
	name, out := v.Addr().Interface().(*plan.Name), dst.Addr().Interface().(*r4.HumanName)
	out.Family = given(name.Family)
	if name.Given != "" {
		out.Given = []string{name.Given}
	}
}

func readName(r *reading, n *node, v reflect.Value) bool {
	name := v.Addr().Interface().(*plan.Name)
	name.Family = takeText(n, "family")
	if list := n.member("given"); list != nil {
		var parts []string
		eachTextNode(list, func(g *node) {
			if g.taken = true; g.text != "" {
				parts = append(parts, g.text)
			}
		})
		name.Given = strings.Join(parts, " ")
		r.whole[n] = len(parts) > 1
	}
	switch text := n.member("text"); {
	case name.IsZero():
		name.Family = takeText(n, "text") // whole, since nobody says which part is which
		r.whole[n] = true
	case text != nil && saysName(n, name, tokens(text.content())):
		text.taken = true
	}
	if use := n.str("use"); !name.IsZero() && (use == "official" || use == "usual") {
		n.takeMember("use") // the plan holds the name that somebody goes by
	}
	return !name.IsZero()
}

// saysName reports whether words are those of a name, in whatever order, with titles that
// stand beside it or without.
func saysName(n *node, name *plan.Name, said []string) bool {
	known := tokens(name.String())
	if !allAmong(known, said) {
		return false
	}
	for _, title := range []string{"prefix", "suffix"} {
		n.member(title).eachString(func(text string) { known = append(known, tokens(text)...) })
	}
	return allAmong(said, known)
}

// municipality is the extension of an address with the municipality.
var municipality = ExtensionURL("municipality")

func writeAddress(_ *writing, v, dst reflect.Value) {
	a, out := v.Addr().Interface().(*plan.Address), dst.Addr().Interface().(*r4.Address)
	out.Text, out.PostalCode, out.City = given(a.Text), given(a.PostalCode), given(a.Town)
	if m := a.Municipality; !m.IsZero() {
		out.Extension = append(out.Extension, r4.Extension{Url: municipality,
			ValueCoding: &r4.Coding{System: given(m.System), Code: given(m.Code), Display: given(m.Display)}})
	}
}

func readAddress(r *reading, n *node, v reflect.Value) bool {
	a := v.Addr().Interface().(*plan.Address)
	a.Text, a.PostalCode, a.Town = takeText(n, "text"), takeText(n, "postalCode"), takeText(n, "city")
	if a.Text == "" {
		var lines []string
		eachTextNode(n.member("line"), func(line *node) {
			if line.taken = true; line.text != "" {
				lines = append(lines, line.text)
			}
		})
		if a.Text = strings.Join(lines, ", "); len(lines) > 0 {
			r.whole[n] = true
			wider(r, n, a)
		}
	} else {
		eachTextNode(n.member("line"), func(line *node) { line.taken = strings.Contains(a.Text, line.text) })
		wider(r, n, a)
	}
	n.extensions(municipality, func(e *node) {
		if c := e.member("valueCoding"); c != nil && readCoded(r, c, reflect.ValueOf(&a.Municipality).Elem()) {
			e.takeMember("url")
		}
	})
	if !a.IsZero() && n.str("use") == "home" {
		n.takeMember("use")
	}
	return !a.IsZero()
}

// wider adds to the town the district, state and country, for which the plan has no place
// of their own, but those that the address says itself.
func wider(r *reading, n *node, a *plan.Address) {
	for _, name := range []string{"district", "state", "country"} {
		m := n.member(name)
		if m == nil || m.kind != '"' || m.text == "" || slices.Contains(finland, strings.ToLower(m.text)) {
			continue
		}
		if m.taken = true; allAmong(tokens(m.text), append(tokens(a.Text), tokens(a.Town)...)) {
			continue
		}
		if a.Town != "" {
			a.Town += ", "
		}
		a.Town += m.text
		r.whole[n] = true
	}
}

// finland is what others call the country in which every address is that names none.
var finland = []string{"fi", "fin", "finland", "suomi"}

// telecomSystems are FHIR's words for our kinds of telecom.
var telecomSystems = code.Column[plan.TelecomKind, r4.ContactPointSystem]{
	plan.TelecomPhone:   r4.ContactPointSystemPhone,
	plan.TelecomEmail:   r4.ContactPointSystemEmail,
	plan.TelecomService: r4.ContactPointSystemOther,
}

// usualUse is the use of the numbers of people, by what others know them as: the plan holds
// those of the family's home and of the workers' work.
var usualUse = map[string]string{"Patient": "home", "RelatedPerson": "home", "Practitioner": "work", "PractitionerRole": "work", "Organization": "work"}

func writeTelecom(_ *writing, v, dst reflect.Value) {
	t, out := v.Addr().Interface().(*plan.Telecom), dst.Addr().Interface().(*r4.ContactPoint)
	if t.Kind.IsValid() {
		out.System = new(telecomSystems.Of(t.Kind))
	}
	out.Value = given(t.Value)
}

func readTelecom(r *reading, n *node, v reflect.Value) bool {
	if n.str("use") == "old" || n.member("period") != nil && r.over(n) {
		return false
	}
	t := v.Addr().Interface().(*plan.Telecom)
	for _, kind := range code.All[plan.TelecomKind]() {
		if n.str("system") == telecomSystems.Of(kind).Code() {
			n.takeMember("system")
			t.Kind = kind
		}
	}
	if t.Kind.IsZero() {
		return false
	}
	if t.Value = takeText(n, "value"); t.Value == "" {
		n.give()
		return false
	}
	if of := r.around(n); of != nil && n.str("use") == usualUse[of.resource] {
		n.takeMember("use")
	}
	return true
}

func writeIdentifier(_ *writing, v, dst reflect.Value) {
	i, out := v.Addr().Interface().(*plan.Identifier), dst.Addr().Interface().(*r4.Identifier)
	out.System, out.Value = given(i.System), given(i.Value)
	if i.System == SystemIdentityCode {
		out.Use = new(r4.IdentifierUseOfficial)
	}
}

func readIdentifier(r *reading, n *node, v reflect.Value) bool {
	if n.str("use") == "old" || r.over(n) {
		n.reason = ReasonEnded // it may be another's now
		return false
	}
	system, value := n.member("system"), n.member("value")
	if n.str("system") == "" || n.str("value") == "" || strings.HasPrefix(system.text, plan.CanonicalBase+"/id/") {
		return false
	}
	*v.Addr().Interface().(*plan.Identifier) = plan.Identifier{System: system.text, Value: value.text}
	system.taken, value.taken = true, true
	if system.text == SystemIdentityCode && n.str("use") == "official" {
		n.takeMember("use")
	}
	return true
}

func writeReference(w *writing, v, dst reflect.Value) {
	*dst.Addr().Interface().(*r4.Reference) = *w.refer(assess.ID(v.String()))
}

func isEnum(t reflect.Type) bool {
	_, ok := reflect.TypeAssert[interface{ Table() code.Table }](reflect.Zero(t))
	return ok
}
