package tags_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Each tag means in the schema what it means to validator. Documents are such
// as the strict reader takes: no null, no empty text, no 0 where a number may be
// absent.
func TestTagsMeanWhatValidatorMeans(t *testing.T) {
	texts := members(`"a"`, `"aa"`, `"aaa"`, `"aaaa"`, `"äöå"`, `"b c"`, `"a,b"`, `"aeiou"`, `1`)
	lists := members(`["a"]`, `["a","b"]`, `["a","a"]`, `["a","b","c"]`, `["a","b","c","d"]`, `[1]`)
	ints := members(`1`, `2`, `3`, `4`, `-1`, `1000000`, `127`, `128`, `300`, `"1"`)
	floats := members(`0.5`, `1`, `1.5`, `2`, `2.5`, `-3`)
	t.Run("required text", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"required"`
		}](t, texts...)
	})
	t.Run("min max text", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"omitempty,min=2,max=3"`
		}](t, texts...)
	})
	t.Run("limits told twice", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"omitempty,min=1,min=2,max=4,max=3"`
		}](t, texts...)
	})
	t.Run("limits told twice, the narrow ones first", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"omitempty,min=2,min=1,max=3,max=4"`
		}](t, texts...)
	})
	t.Run("a form told twice", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"omitempty,vowels,max=4,vowels"`
		}](t, texts...)
	})
	t.Run("two forms", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"omitempty,vowels,pairs"`
		}](t, texts...)
		agree[struct {
			V string `json:"v" validate:"omitempty,pairs,max=4,vowels"`
		}](t, texts...)
	})
	t.Run("a limit that a zero does not break", func(t *testing.T) {
		agree[struct {
			V int `json:"v" validate:"omitzero,min=2"`
		}](t, ints...)
	})
	t.Run("a number that it is", func(t *testing.T) {
		agree[struct {
			V int `json:"v" validate:"omitempty,len=3"`
		}](t, ints...)
	})
	t.Run("required above zero", func(t *testing.T) {
		agree[struct {
			V int `json:"v" validate:"required,gt=0"`
		}](t, ints...)
	})
	t.Run("gt lt text", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"required,gt=1,lt=4"`
		}](t, texts...)
	})
	t.Run("gte lte text", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"omitempty,gte=2,lte=2"`
		}](t, texts...)
	})
	t.Run("len text", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"required,len=3"`
		}](t, texts...)
	})
	t.Run("eq text", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"omitempty,eq=aa"`
		}](t, texts...)
	})
	t.Run("ne text", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"omitempty,ne=aa"`
		}](t, texts...)
	})
	t.Run("comma", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"omitempty,eq=a0x2Cb"`
		}](t, texts...)
	})
	t.Run("oneof text", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"omitempty,oneof=aa 'b c' aaaa"`
		}](t, texts...)
	})
	t.Run("form", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"omitempty,vowels,max=4"`
		}](t, texts...)
	})
	t.Run("pointer to text", func(t *testing.T) {
		agree[struct {
			V *string `json:"v" validate:"omitempty,min=2"`
		}](t, texts...)
	})
	t.Run("required list", func(t *testing.T) {
		agree[struct {
			V []string `json:"v" validate:"required,min=1,dive,required"`
		}](t, lists...)
	})
	t.Run("min max list", func(t *testing.T) {
		agree[struct {
			V []string `json:"v" validate:"omitempty,min=2,max=3,dive,required"`
		}](t, lists...)
	})
	t.Run("len list", func(t *testing.T) {
		agree[struct {
			V []string `json:"v" validate:"omitempty,len=2,dive,required"`
		}](t, lists...)
	})
	t.Run("unique", func(t *testing.T) {
		agree[struct {
			V []string `json:"v" validate:"omitempty,unique,dive,required"`
		}](t, lists...)
	})
	t.Run("dive", func(t *testing.T) {
		agree[struct {
			V []string `json:"v" validate:"omitempty,dive,vowels,max=3"`
		}](t, append(lists, texts...)...)
	})
	t.Run("dive twice", func(t *testing.T) {
		agree[struct {
			V [][]string `json:"v" validate:"omitempty,max=2,dive,min=1,max=2,dive,vowels"`
		}](t, members(`[["a"]]`, `[["a","e"],["i"]]`, `[["b"]]`, `[[]]`, `[["a"],["a"],["a"]]`, `[["a","a","a"]]`)...)
	})
	t.Run("int", func(t *testing.T) {
		agree[struct {
			V int `json:"v" validate:"omitempty,min=2,max=3"`
		}](t, ints...)
	})
	t.Run("gt lt int", func(t *testing.T) {
		agree[struct {
			V int `json:"v" validate:"omitempty,gt=1,lt=4"`
		}](t, ints...)
	})
	t.Run("required int", func(t *testing.T) {
		agree[struct {
			V int `json:"v" validate:"required,min=1"`
		}](t, ints...)
	})
	t.Run("eq int", func(t *testing.T) {
		agree[struct {
			V int `json:"v" validate:"omitempty,eq=3"`
		}](t, ints...)
	})
	t.Run("ne int", func(t *testing.T) {
		agree[struct {
			V int `json:"v" validate:"omitempty,ne=3"`
		}](t, ints...)
	})
	t.Run("oneof int", func(t *testing.T) {
		agree[struct {
			V int `json:"v" validate:"omitempty,oneof=1 3 4"`
		}](t, ints...)
	})
	t.Run("small int", func(t *testing.T) {
		agree[struct {
			V int8 `json:"v"`
		}](t, ints...)
	})
	t.Run("unsigned", func(t *testing.T) {
		agree[struct {
			V uint8 `json:"v"`
		}](t, ints...)
	})
	t.Run("float", func(t *testing.T) {
		agree[struct {
			V float64 `json:"v" validate:"omitempty,min=1,lt=2.5"`
		}](t, floats...)
	})
	t.Run("required struct", func(t *testing.T) {
		agree[struct {
			V inner `json:"v" validate:"required"`
		}](t, members(`{"a":"x"}`, `{"b":2}`, `{"a":"x","b":9}`, `[]`)...)
	})
	t.Run("struct in place", func(t *testing.T) {
		agree[struct {
			V inner  `json:"v"`
			W string `json:"w" validate:"required"`
		}](t, `{"v":{"a":"x"},"w":"y"}`, `{"v":{"a":"x","b":9},"w":"y"}`, `{"v":{"a":"x"}}`)
	})
	t.Run("list of structs", func(t *testing.T) {
		agree[struct {
			V []inner `json:"v" validate:"omitempty,max=2,dive"`
		}](t, members(`[{"a":"x"}]`, `[{"a":"x"},{}]`, `[{"a":"x"},{"a":"x"},{"a":"x"}]`)...)
	})
	t.Run("what stands behind a pointer is there", func(t *testing.T) {
		type may struct {
			W string `json:"w" validate:"omitempty"`
		}
		agree[struct {
			V *may `json:"v" validate:"required"`
		}](t, members(`{}`, `{"w":"x"}`, `[]`)...)
		agree[struct {
			V []*may `json:"v" validate:"omitempty,dive,required"`
		}](t, members(`[{}]`, `[{"w":"x"},{}]`, `[]`, `{}`)...)
		agree[struct {
			V *bool `json:"v" validate:"required"`
		}](t, members(`true`, `false`, `1`)...)
		agree[struct {
			V *[]string `json:"v" validate:"required,dive,required"`
		}](t, members(`[]`, `["x"]`, `[""]`)...)
	})
	t.Run("items with a required member", func(t *testing.T) {
		agree[struct {
			V []inner `json:"v" validate:"omitempty,dive,required"`
		}](t, members(`[{"a":"x"}]`, `[{}]`)...)
	})
	t.Run("at most one", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"omitempty,lt=2"`
		}](t, texts...)
	})
	t.Run("limit behind a condition", func(t *testing.T) {
		agree[struct {
			A string `json:"a" validate:"omitempty"`
			V string `json:"v" validate:"required_with=A,max=2"`
		}](t, `{}`, `{"a":"x"}`, `{"v":"aa"}`, `{"v":"aaa"}`, `{"a":"x","v":"aa"}`, `{"a":"x","v":"aaa"}`)
	})
	t.Run("condition on the widest number", func(t *testing.T) {
		agree[struct {
			A uint64 `json:"a"`
			V string `json:"v" validate:"required_if=A 19"`
		}](t, `{}`, `{"a":19}`, `{"a":20}`, `{"a":19,"v":"x"}`, `{"a":20,"v":"x"}`)
	})
	t.Run("left out", func(t *testing.T) {
		valid := compiled[struct {
			Text string `json:"-" validate:"required"`
			V    string `json:"v" validate:"required"`
			Self *Tree  `json:"-"`
			own  *Tree
		}](t)
		assert.True(t, valid(`{"v":"a"}`))
		assert.False(t, valid(`{}`), "what stands behind it is asked for")
		assert.False(t, valid(`{"v":"a","self":{"name":"x"}}`))
		assert.False(t, valid(`{"v":"a","text":"x"}`))
		assert.False(t, valid(`{"v":"a","own":{"name":"x"}}`))
	})
	t.Run("embedded", func(t *testing.T) {
		agree[struct {
			inner2
			C string `json:"c" validate:"omitempty,max=1"`
		}](t, `{"a":"x"}`, `{"c":"y"}`, `{"a":"x","c":"y"}`, `{"a":"x","c":"yy"}`)
	})
}

type inner struct {
	A string `json:"a" validate:"required"`
	B int    `json:"b,omitempty" validate:"omitempty,max=3"`
}

type inner2 struct {
	A string `json:"a" validate:"required"`
}
