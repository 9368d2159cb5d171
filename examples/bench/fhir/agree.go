package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
)

// agree reports where the contenders in Go do not do the same: what each writes
// reads as the plan, the two say the same, and each reads all of it.
func agree(b *bundle) error {
	theirs, err := marshalModels(b)
	if err != nil {
		return err
	}
	read, err := unmarshalModels(b.bytes)
	if err != nil {
		return err
	}
	return errors.Join(
		b.is(b.bytes, nil),
		b.is(theirs, traps),
		same(b.bytes, theirs),
		b.holds(read),
	)
}

// is reports whether bytes read as the plan, with nothing lost but what traps
// brought in.
func (b *bundle) is(data []byte, traps []string) error {
	r, _ := fhir.Read(data, fhir.ReadOptions{})
	if r == nil {
		return fmt.Errorf("%s is not read", b.name)
	}
	before, err := plan.AppendCompact(nil, b.plan)
	if err != nil {
		return err
	}
	after, err := plan.AppendCompact(nil, r.Plan)
	switch {
	case err != nil:
		return err
	case !bytes.Equal(before, after):
		return fmt.Errorf("%s is read as another plan", b.name)
	}
	for _, l := range r.Losses {
		if !slices.Contains(traps, lastName(string(l.Pointer))) {
			return fmt.Errorf("%s: %s is lost", b.name, l.Pointer)
		}
	}
	return nil
}

// holds reports whether the models that were read are those of the bundle.
func (b *bundle) holds(read []json.Marshaler) error {
	if !reflect.DeepEqual(read, b.models) {
		return fmt.Errorf("%s is read as other models", b.name)
	}
	return nil
}

// traps are the members that golang-fhir-models writes though nobody set them: a
// payload has one content[x], the models write all three (docs/fhir-models-traps.md).
var traps = []string{"contentAttachment", "contentReference", "contentString"}

// same reports whether two documents say the same, whatever the order of their
// members; theirs may have members of the traps besides.
func same(ours, theirs []byte) error {
	var a, b any
	if err := errors.Join(json.Unmarshal(ours, &a), json.Unmarshal(theirs, &b)); err != nil {
		return err
	}
	return differ("", a, b)
}

func differ(at string, a, b any) error {
	switch a := a.(type) {
	case map[string]any:
		b, ok := b.(map[string]any)
		if !ok {
			break
		}
		for _, name := range slices.Sorted(maps.Keys(b)) {
			if _, ok := a[name]; !ok && !slices.Contains(traps, name) {
				return fmt.Errorf("%s/%s: only the models have it", at, name)
			}
		}
		for _, name := range slices.Sorted(maps.Keys(a)) {
			if err := differ(at+"/"+name, a[name], b[name]); err != nil {
				return err
			}
		}
		return nil
	case []any:
		b, ok := b.([]any)
		if !ok || len(a) != len(b) {
			break
		}
		for i := range a {
			if err := differ(fmt.Sprintf("%s/%d", at, i), a[i], b[i]); err != nil {
				return err
			}
		}
		return nil
	default:
		if reflect.DeepEqual(a, b) {
			return nil
		}
	}
	return fmt.Errorf("%s: the models say something else", at)
}

func lastName(pointer string) string { return pointer[strings.LastIndexByte(pointer, '/')+1:] }
