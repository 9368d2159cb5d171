package edit

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"reflect"
	"sync"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// mark is a digest of what a reader sees. It goes over the values themselves, in
// the order of the model: their JSON would take three times as long.
func mark(v *view.View) view.Mark {
	text := planDigest().put(make([]byte, 0, 24<<10), valueOf((*plan.Plan)(v.Plan)))
	sum := sha256.Sum256(text)
	return view.Mark(hex.EncodeToString(sum[:16]))
}

// digest says how the values of one type are put before the hash: each with its
// length, or of a fixed one, so that no two plans give the same bytes.
type digest struct {
	kind   reflect.Kind
	fields []*digest // of a struct
	of     *digest   // of a list or a pointer
}

var planDigest = sync.OnceValue(func() *digest { return digestOf(reflect.TypeFor[plan.Plan]()) })

func digestOf(t reflect.Type) *digest {
	d := &digest{kind: t.Kind()}
	switch d.kind {
	case reflect.Struct:
		for f := range t.Fields() {
			d.fields = append(d.fields, digestOf(f.Type))
		}
	case reflect.Slice, reflect.Pointer:
		d.of = digestOf(t.Elem())
	}
	return d
}

func (d *digest) put(b []byte, v reflect.Value) []byte {
	switch d.kind {
	case reflect.String:
		text := v.String()
		return append(binary.AppendUvarint(b, uint64(len(text))), text...)
	case reflect.Uint8:
		return binary.AppendUvarint(b, v.Uint())
	case reflect.Int16, reflect.Int32, reflect.Int64, reflect.Int:
		return binary.AppendVarint(b, v.Int())
	case reflect.Struct:
		for i, f := range d.fields {
			b = f.put(b, v.Field(i))
		}
		return b
	case reflect.Slice:
		n := v.Len()
		b = binary.AppendUvarint(b, uint64(n))
		for i := range n {
			b = d.of.put(b, v.Index(i))
		}
		return b
	case reflect.Pointer:
		if v.IsNil() {
			return append(b, 0)
		}
		return d.of.put(append(b, 1), v.Elem())
	}
	panic("edit: the model has a kind of value that no digest knows")
}
