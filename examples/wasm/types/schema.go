// Command types writes the types of a plan for other languages out of its JSON
// Schema: go run ./types, in examples/wasm. What it writes is checked in beside each
// host package, and the tests there compare, compile and round-trip it.
package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// definition is a type of the schema: an object, a set of codes, or a text.
type definition struct {
	Name    string
	Means   string
	Members []member // of an object
	Codes   []string
}

func (d definition) isText() bool { return d.Members == nil && d.Codes == nil }

// member is a member of an object.
type member struct {
	Name  string
	Means string
	Must  bool
	List  bool
	// Of is the name of a definition, or "string", "integer" or "boolean".
	Of string
	// Is is the only value of a constant text.
	Is string
}

// node is as much of a schema as types have use for. The schema that this reads is
// made by plan/schema/tags; what that never writes is refused in parse.
type node struct {
	Ref         string          `json:"$ref"`
	Type        string          `json:"type"`
	Title       string          `json:"title"`
	Description string          `json:"description"`
	Const       string          `json:"const"`
	Enum        []string        `json:"enum"`
	Items       *node           `json:"items"`
	Properties  ordered         `json:"properties"`
	Required    []string        `json:"required"`
	Defs        map[string]node `json:"$defs"`
}

// ordered are properties in their order.
type ordered []property

type property struct {
	name string
	node node
}

func (o *ordered) UnmarshalJSON(text []byte) error {
	d := json.NewDecoder(bytes.NewReader(text))
	if _, err := d.Token(); err != nil {
		return err
	}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return err
		}
		p := property{name: name.(string)}
		if err := d.Decode(&p.node); err != nil {
			return err
		}
		*o = append(*o, p)
	}
	return nil
}

// parse reads the schemas of documents into their definitions, the first document
// itself first, the others and what they are made of by name. A definition of one
// name is the same in all.
func parse(texts ...[]byte) ([]definition, error) {
	var all []definition
	var title string
	for _, text := range texts {
		var root node
		if err := json.Unmarshal(text, &root); err != nil {
			return nil, err
		}
		title = cmp.Or(title, root.Title)
		if root.Defs == nil {
			root.Defs = map[string]node{}
		}
		root.Defs[root.Title] = root
		for name, n := range root.Defs {
			d, err := n.definition(name)
			if err != nil {
				return nil, err
			}
			if i := slices.IndexFunc(all, func(other definition) bool { return other.Name == name }); i < 0 {
				all = append(all, d)
			} else if !reflect.DeepEqual(all[i], d) {
				return nil, fmt.Errorf("%s is one thing here and another there", name)
			}
		}
	}
	slices.SortFunc(all, func(a, b definition) int { return strings.Compare(a.Name, b.Name) })
	first := slices.IndexFunc(all, func(d definition) bool { return d.Name == title })
	return slices.Concat(all[first:first+1], all[:first], all[first+1:]), nil
}

func (n node) definition(name string) (definition, error) {
	d := definition{Name: name, Means: n.Description, Codes: n.Enum}
	for _, p := range n.Properties {
		m := member{Name: p.name, Means: p.node.Description, Must: slices.Contains(n.Required, p.name), Is: p.node.Const}
		of := p.node
		if of.Type == "array" && of.Items != nil {
			m.List, of = true, *of.Items
		}
		switch {
		case of.Ref != "":
			m.Of = strings.TrimPrefix(of.Ref, "#/$defs/")
		case slices.Contains([]string{"string", "integer", "boolean"}, of.Type):
			m.Of = of.Type
		default:
			return d, fmt.Errorf("%s.%s is of no kind that types are made of", name, p.name)
		}
		d.Members = append(d.Members, m)
	}
	return d, nil
}

// kinds tells definitions by name.
type kinds map[string]definition

func kindsOf(all []definition) kinds {
	k := kinds{}
	for _, d := range all {
		k[d.Name] = d
	}
	return k
}
