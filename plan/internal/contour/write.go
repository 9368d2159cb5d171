package contour

import (
	"encoding"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Writer writes values of one type as JSON without white space: the bytes of
// encoding/json/v2, by tables that are compiled once. It is immutable and safe for
// concurrent use.
type Writer struct{ root *pen }

// WriterOf compiles the writing of a struct type of the model. It panics on a type
// that the model has none of.
func WriterOf(t reflect.Type) *Writer {
	return &Writer{penmaker{}.pen(t)}
}

// Append appends an addressable value. It reports false where there is something
// that cannot be written, as a code that is none of its set: what it is and where,
// the slow way of encoding/json/v2 tells.
func (w *Writer) Append(b []byte, v reflect.Value) ([]byte, bool) { return w.root.append(b, v) }

// pen writes values of one type.
type pen struct {
	kind    penKind
	members []penMember
	elem    *pen     // of a list, or what a pointer points at
	codes   []string // of a closed set, in quotes; "" is none
}

type penMember struct {
	key         string // with quotes and colon
	field, said int    // as of a [Line]
	zeroStays   bool   // written also where it is zero
	pen         *pen
}

type penKind uint8

const (
	penObject penKind = iota
	penZeroer         // a struct that says itself whether it is zero
	penList
	penPointer
	penString
	penInteger
	penBoolean
	penCode
	penDate
	penInstant
	penText // written by encoding.TextMarshaler
)

type zeroer interface{ IsZero() bool }

type penmaker map[reflect.Type]*pen

func (m penmaker) pen(t reflect.Type) *pen {
	if p := m[t]; p != nil {
		return p
	}
	p := &pen{}
	m[t] = p
	switch {
	case t == reflect.TypeFor[civil.Date]():
		p.kind = penDate
	case t == reflect.TypeFor[civil.Instant]():
		p.kind = penInstant
	case t.Kind() == reflect.Uint8 && t.Implements(reflect.TypeFor[code.Source]()):
		p.kind = penCode
		for n, r := range reflect.Zero(t).Interface().(code.Source).Table().Rows.All() {
			for len(p.codes) <= n {
				p.codes = append(p.codes, "")
			}
			if r.Code != "" {
				p.codes[n] = `"` + r.Code + `"`
			}
		}
	case t.Kind() == reflect.String && t.Implements(reflect.TypeFor[encoding.TextMarshaler]()):
		p.kind = penText
	case t.Implements(reflect.TypeFor[encoding.TextMarshaler]()):
		panic("contour: no writing of " + t.String())
	case t.Kind() == reflect.Struct:
		if p.kind = penObject; t.Implements(reflect.TypeFor[zeroer]()) {
			p.kind = penZeroer
		}
		p.members = m.members(t)
	case t.Kind() == reflect.Slice:
		p.kind, p.elem = penList, m.pen(t.Elem())
	case t.Kind() == reflect.Pointer:
		p.kind, p.elem = penPointer, m.pen(t.Elem())
	case t.Kind() == reflect.String:
		p.kind = penString
	case t.Kind() == reflect.Int:
		p.kind = penInteger
	case t.Kind() == reflect.Bool:
		p.kind = penBoolean
	default:
		panic("contour: no writing of " + t.String())
	}
	return p
}

func (m penmaker) members(t reflect.Type) (all []penMember) {
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Type == statementType {
			for j := range statementType.NumField() {
				all = append(all, m.member(statementType.Field(j), i, j))
			}
			continue
		}
		all = append(all, m.member(f, i, -1))
	}
	return all
}

func (m penmaker) member(f reflect.StructField, field, said int) penMember {
	_, options, _ := strings.Cut(f.Tag.Get("json"), ",")
	if options != "" && options != "omitzero" || issue.MemberName(f) == "" {
		panic("contour: no writing of " + f.Name)
	}
	return penMember{strconv.Quote(issue.MemberName(f)) + ":", field, said, options == "", m.pen(f.Type)}
}

// zero reports whether a value is left out where its member may be.
func (p *pen) zero(v reflect.Value) bool {
	switch p.kind {
	case penList, penPointer:
		return v.IsNil()
	case penString, penText:
		return v.Len() == 0
	case penCode:
		return v.Uint() == 0
	case penDate:
		return v.Addr().Interface().(*civil.Date).IsZero()
	case penInstant:
		return v.Addr().Interface().(*civil.Instant).IsZero()
	case penZeroer:
		return v.Addr().Interface().(zeroer).IsZero()
	}
	return v.IsZero()
}

func (p *pen) append(b []byte, v reflect.Value) (_ []byte, ok bool) {
	switch p.kind {
	case penObject, penZeroer:
		return p.object(b, v)
	case penList:
		b = append(b, '[')
		for i := range v.Len() {
			if i > 0 {
				b = append(b, ',')
			}
			if b, ok = p.elem.append(b, v.Index(i)); !ok {
				return b, false
			}
		}
		return append(b, ']'), true
	case penPointer:
		if v.IsNil() {
			return append(b, "null"...), true
		}
		return p.elem.append(b, v.Elem())
	case penString:
		return appendQuoted(b, v.String())
	case penInteger:
		return strconv.AppendInt(b, v.Int(), 10), true
	case penBoolean:
		return strconv.AppendBool(b, v.Bool()), true
	case penCode:
		n := v.Uint()
		if n >= uint64(len(p.codes)) || p.codes[n] == "" {
			return b, false
		}
		return append(b, p.codes[n]...), true
	case penDate:
		return appendText(b, v.Addr().Interface().(*civil.Date))
	case penInstant:
		return appendText(b, v.Addr().Interface().(*civil.Instant))
	}
	text, err := v.Interface().(encoding.TextMarshaler).MarshalText()
	if err != nil {
		return b, false
	}
	return appendQuoted(b, string(text))
}

func (p *pen) object(b []byte, v reflect.Value) (_ []byte, ok bool) {
	b = append(b, '{')
	first := len(b)
	for i := range p.members {
		m := &p.members[i]
		at := v.Field(m.field)
		if m.said >= 0 {
			at = at.Field(m.said)
		}
		if !m.zeroStays && m.pen.zero(at) {
			continue
		}
		if len(b) > first {
			b = append(b, ',')
		}
		if b, ok = m.pen.append(append(b, m.key...), at); !ok {
			return b, false
		}
	}
	return append(b, '}'), true
}

// appendText appends a date or an instant, which have nothing to escape.
func appendText(b []byte, v encoding.TextAppender) ([]byte, bool) {
	b, err := v.AppendText(append(b, '"'))
	return append(b, '"'), err == nil
}

// appendQuoted appends a text with quotes, the shortest way (RFC 8785, 3.2.2.2). It
// reports false where it is not UTF-8.
func appendQuoted(b []byte, text string) ([]byte, bool) {
	b = append(b, '"')
	done, ascii := 0, true
	for i := range len(text) {
		c := text[i]
		switch {
		case c >= utf8.RuneSelf:
			ascii = false
			continue
		case c >= ' ' && c != '"' && c != '\\':
			continue
		}
		b = append(b, text[done:i]...)
		done = i + 1
		switch c {
		case '"', '\\':
			b = append(b, '\\', c)
		case '\b':
			b = append(b, `\b`...)
		case '\f':
			b = append(b, `\f`...)
		case '\n':
			b = append(b, `\n`...)
		case '\r':
			b = append(b, `\r`...)
		case '\t':
			b = append(b, `\t`...)
		default:
			const digits = "0123456789abcdef"
			b = append(b, `\u00`...)
			b = append(b, digits[c>>4], digits[c&15])
		}
	}
	return append(append(b, text[done:]...), '"'), ascii || utf8.ValidString(text)
}
