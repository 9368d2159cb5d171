package client

import (
	"bytes"
	"slices"

	"github.com/go-json-experiment/json/jsontext"
)

// element is one member of a JSON object.
type element struct {
	name  string
	value jsontext.Value
}

// elements returns the members of an object in their order, none of what is no
// object.
func elements(object []byte) []element {
	dec := jsontext.NewDecoder(bytes.NewReader(object))
	if t, _ := dec.ReadToken(); t.Kind() != '{' {
		return nil
	}
	var list []element
	for dec.PeekKind() == '"' {
		name, _ := dec.ReadToken() // it was read before
		m := element{name: name.String()}
		value, _ := dec.ReadValue()
		m.value = value.Clone()
		list = append(list, m)
	}
	return list
}

// items returns the items of an array, none of what is no array.
func items(array []byte) []jsontext.Value {
	dec := jsontext.NewDecoder(bytes.NewReader(array))
	if t, _ := dec.ReadToken(); t.Kind() != '[' {
		return nil
	}
	var list []jsontext.Value
	for v, end := dec.ReadValue(); end == nil; v, end = dec.ReadValue() {
		list = append(list, v.Clone())
	}
	return list
}

// object is members as an object again.
func object(list []element) []byte {
	b := []byte{'{'}
	for i, m := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b, _ = jsontext.AppendQuote(b, m.name)
		b = append(append(b, ':'), m.value...)
	}
	return append(b, '}')
}

// array is items as an array again.
func array(list []jsontext.Value) jsontext.Value {
	b := jsontext.Value{'['}
	for i, v := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, v...)
	}
	return append(b, ']')
}

// split takes a resource apart. others are the members that are theirs, of lists
// the items that are; own is the rest.
func split(resource []byte, theirs func(name string, v jsontext.Value) bool) (own []byte, others []element) {
	var kept []element
	for _, m := range elements(resource) {
		if !slices.Contains(lists, m.name) {
			if theirs(m.name, m.value) {
				others = append(others, m)
			} else {
				kept = append(kept, m)
			}
			continue
		}
		var mine, other []jsontext.Value
		for _, v := range items(m.value) {
			if theirs(m.name, v) {
				other = append(other, v)
			} else {
				mine = append(mine, v)
			}
		}
		if mine != nil {
			kept = append(kept, element{m.name, array(mine)})
		}
		if other != nil {
			others = append(others, element{m.name, array(other)})
		}
	}
	return object(kept), others
}

// join adds to a resource what was split from it.
func join(own []byte, others []element) []byte {
	all := elements(own)
	for _, o := range others {
		i := slices.IndexFunc(all, func(m element) bool { return m.name == o.name })
		if i < 0 {
			all = append(all, o)
			continue
		}
		all[i].value = array(slices.Concat(items(all[i].value), items(o.value)))
	}
	return object(all)
}

// urlOf returns the url of an extension.
func urlOf(extension jsontext.Value) string {
	for _, m := range elements(extension) {
		if m.name == "url" {
			text, _ := jsontext.AppendUnquote(nil, m.value)
			return string(text)
		}
	}
	return ""
}
