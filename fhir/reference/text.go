package reference

import (
	"bytes"
	"errors"
	"io"

	"github.com/go-json-experiment/json/jsontext"
)

// ErrNotResource is the error of [Parse] for what is no JSON object with a
// resourceType, names a member twice or is no JSON at all. It holds no content.
var ErrNotResource = errors.New("reference: not a FHIR resource")

// Text is a resource as JSON with the places of its id and its references. It
// never changes.
type Text struct {
	// JSON is the resource.
	JSON []byte
	// Type is its resourceType.
	Type string
	// ID is its id, "" where it has none.
	ID string
	// Version is its meta.versionId, "" where it has none.
	Version string
	// Identifiers are those of the resource itself, one or many.
	Identifiers []Identifier
	// References are all its references that name something by a URL, in the
	// order of the text; those in contained resources too.
	References []Reference

	id span
}

// Identifier is a business identifier: a naming system and a value in it.
type Identifier struct{ System, Value string }

// Reference is one element of type Reference.
type Reference struct {
	// URL is its member reference: urn:uuid:..., Type/id, #id or http...
	URL string

	// value is the text of URL, member its name and value, and drop what goes
	// when the member goes: a comma on one side too.
	value, member, drop span
	identified          bool
}

// span is a part of the text.
type span struct{ from, to int }

// Parse finds the references of a resource. The Text keeps the bytes.
func Parse(resource []byte) (*Text, error) {
	s := scanner{dec: jsontext.NewDecoder(bytes.NewBuffer(resource)), text: &Text{JSON: resource}}
	if s.dec.PeekKind() != '{' || s.object(atTop) != nil || s.text.Type == "" {
		return nil, ErrNotResource
	}
	if _, err := s.dec.ReadToken(); err != io.EOF {
		return nil, ErrNotResource
	}
	return s.text, nil
}

// place is where in the resource an object stands.
type place uint8

const (
	inside place = iota
	atTop
	inMeta
	inIdentifier
)

// scanner goes once over the tokens.
type scanner struct {
	dec  *jsontext.Decoder
	text *Text
}

// object reads one object.
func (s *scanner) object(at place) error {
	if _, err := s.dec.ReadToken(); err != nil {
		return err
	}
	var (
		ref        Reference
		identifier Identifier
		end        = int(s.dec.InputOffset()) // of the member before
		found      = -1                       // the place of ref in the list
		open       = false                    // the reference was the first member
	)
	for first := true; s.dec.PeekKind() != '}'; first = false {
		name, begin, err := s.name()
		if err != nil {
			return err
		}
		if open {
			s.text.References[found].drop.to, open = begin, false
		}
		if s.dec.PeekKind() != '"' {
			if name == "identifier" {
				ref.identified = true
			}
			if err := s.value(inner(at, name)); err != nil {
				return err
			}
			end = int(s.dec.InputOffset())
			continue
		}
		text, value, err := s.string()
		if err != nil {
			return err
		}
		switch {
		case name == "reference":
			ref.URL, ref.value, ref.member, ref.drop = text, value, span{begin, value.to}, span{end, value.to}
			if first {
				ref.drop.from, open = begin, true
			}
			found = len(s.text.References)
			s.text.References = append(s.text.References, ref)
		case at == atTop && name == "resourceType":
			s.text.Type = text
		case at == atTop && name == "id":
			s.text.ID, s.text.id = text, value
		case at == inMeta && name == "versionId":
			s.text.Version = text
		case at == inIdentifier && name == "system":
			identifier.System = text
		case at == inIdentifier && name == "value":
			identifier.Value = text
		}
		end = value.to
	}
	if found >= 0 {
		s.text.References[found].identified = ref.identified
	}
	if at == inIdentifier {
		s.text.Identifiers = append(s.text.Identifiers, identifier)
	}
	_, err := s.dec.ReadToken()
	return err
}

// inner returns where the value of a member stands.
func inner(at place, name string) place {
	if at == atTop {
		switch name {
		case "meta":
			return inMeta
		case "identifier":
			return inIdentifier
		}
	}
	return inside
}

// value reads any value.
func (s *scanner) value(at place) error {
	switch s.dec.PeekKind() {
	case '{':
		return s.object(at)
	case '[':
		if _, err := s.dec.ReadToken(); err != nil {
			return err
		}
		for s.dec.PeekKind() != ']' {
			if err := s.value(at); err != nil {
				return err
			}
		}
		_, err := s.dec.ReadToken()
		return err
	}
	_, err := s.dec.ReadValue()
	return err
}

// name reads the name of a member and says where it begins.
func (s *scanner) name() (string, int, error) {
	text, at, err := s.string()
	return text, at.from, err
}

// string reads a JSON string and says where it stands.
func (s *scanner) string() (string, span, error) {
	raw, err := s.dec.ReadValue()
	if err != nil {
		return "", span{}, err
	}
	to := int(s.dec.InputOffset())
	at := span{to - len(raw), to}
	if bytes.IndexByte(raw, '\\') < 0 {
		return string(raw[1 : len(raw)-1]), at, nil
	}
	text, err := jsontext.AppendUnquote(nil, raw)
	return string(text), at, err
}
