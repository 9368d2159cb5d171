package validation

import (
	"encoding"
	"reflect"
	"strconv"
	"unicode/utf8"

	"github.com/go-playground/validator/v10"
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// New returns a validator as [Register] makes one. It is safe for concurrent use
// as long as nothing more is registered.
func New() *validator.Validate {
	v := validator.New()
	if err := Register(v); err != nil {
		panic(err) // our own tags are of validator's form; a test runs this
	}
	return v
}

// Register teaches v the forms of text of plan and assess and all code sets,
// sets it to look at required structs, and names fields in errors by their json
// names, which [Issues] needs. v then checks our types wherever they stand in a
// vendor's own, and every code.Enum, a vendor's own sets too. It must not have
// checked anything before, and keeps its own rules, except a struct rule that it
// had for one of our types.
//
// Texts in a struct of the vendor's own that are not UTF-8, or of a type that
// cannot be written, are seen where own has a value of that struct.
//
// The error is validator's: a tag that it does not take.
func Register(v *validator.Validate, own ...any) error {
	validator.WithRequiredStructEnabled()(v)
	validator.WithTagNameFuncBlankOmit()(v)
	v.RegisterTagNameFunc(jsonName)
	for _, form := range plan.Forms() {
		match := func(f validator.FieldLevel) bool { return match(form, f.Field()) }
		if err := v.RegisterValidation(form.Tag, match); err != nil {
			return err
		}
	}
	v.RegisterStructValidation(checkCode, code.MemberError{})
	types := map[reflect.Type][]text{}
	for _, value := range append(own, plan.Plan{}, assess.Document{}) {
		textsOf(reflect.TypeOf(value), types)
	}
	for t, texts := range types {
		v.RegisterStructValidation(func(s validator.StructLevel) { checkTexts(s, texts) }, reflect.Zero(t).Interface())
	}
	return nil
}

func match(form issue.Form, v reflect.Value) bool {
	return v.Kind() == reflect.String && form.Match(v.String())
}

func jsonName(f reflect.StructField) string {
	name := issue.MemberName(f)
	if name == "-" {
		return ""
	}
	return name
}

// checkCode reports what [code.Enum.ValidatorValue] says of a number that is no
// member of its set.
func checkCode(s validator.StructLevel) {
	if stray, ok := reflect.TypeAssert[code.MemberError](s.Current()); ok {
		s.ReportError(stray.Set, "", "", stray.Rule(), stray.Of())
	}
}

// text is a field whose own type says more about its text than a tag: the name
// of a format, or only that it is UTF-8.
type text struct {
	index int
	name  string
	list  bool
}

var (
	textMarshaler   = reflect.TypeFor[encoding.TextMarshaler]()
	codeSource      = reflect.TypeFor[code.Source]()
	textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()
)

// textsOf collects the text fields of every struct that a value of t can hold.
func textsOf(t reflect.Type, into map[reflect.Type][]text) map[reflect.Type][]text {
	if t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		return textsOf(t.Elem(), into)
	}
	if _, seen := into[t]; seen || t.Kind() != reflect.Struct || reflect.PointerTo(t).Implements(textUnmarshaler) {
		return into
	}
	into[t] = nil
	var texts []text
	for i := range t.NumField() {
		f := t.Field(i)
		textsOf(f.Type, into)
		elem := f.Type
		if elem.Kind() == reflect.Slice {
			elem = elem.Elem()
		}
		if elem.Kind() == reflect.String || elem.Implements(textMarshaler) && !elem.Implements(codeSource) {
			texts = append(texts, text{index: i, name: jsonName(f), list: elem != f.Type})
		}
	}
	into[t] = texts
	return into
}

func checkTexts(s validator.StructLevel, texts []text) {
	for _, field := range texts {
		v := s.Current().Field(field.index)
		if !field.list {
			checkText(s, v, field.name)
			continue
		}
		for i := range v.Len() {
			checkText(s, v.Index(i), field.name+"["+strconv.Itoa(i)+"]")
		}
	}
}

// checkText reports a value that could not be written. The tag of the error is
// the rule id. What is not given is for the tags to judge.
func checkText(s validator.StructLevel, v reflect.Value, name string) {
	if v.IsZero() {
		return
	}
	if v.Kind() == reflect.String && !utf8.ValidString(v.String()) {
		s.ReportError(v.Interface(), name, "", "json.utf8", "")
		return
	}
	m, ok := reflect.TypeAssert[encoding.TextMarshaler](v)
	if !ok {
		return
	}
	if _, err := m.MarshalText(); err != nil {
		rule, of := issue.Refused(err)
		s.ReportError(v.Interface(), name, "", rule, of)
	}
}
