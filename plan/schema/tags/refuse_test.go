package tags_test

import (
	"errors"
	"reflect"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/schema/tags"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Nothing is left out in silence.
func TestSchemaRefusesWhatItCannotSay(t *testing.T) {
	type own struct{ X string }
	tests := []struct {
		name string
		of   reflect.Type
		want []string // field and tag of each error
	}{
		{"unknown tag", reflect.TypeFor[struct {
			V string `json:"v" validate:"omitempty,email"`
		}](), []string{"V email"}},
		{"several", reflect.TypeFor[struct {
			V string `json:"v" validate:"omitempty,email,uuid"`
			W int    `json:"w" validate:"omitempty,port"`
		}](), []string{"V email", "V uuid", "W port"}},
		{"alternatives", reflect.TypeFor[struct {
			V string `json:"v" validate:"omitempty,vowels|eq=x"`
		}](), []string{"V vowels|eq=x"}},
		{"limit on a code", reflect.TypeFor[struct {
			V Side `json:"v" validate:"omitempty,max=1"`
		}](), []string{"V max=1"}},
		{"limit on a day", reflect.TypeFor[struct {
			V civil.Date `json:"v" validate:"omitempty,gt=1"`
		}](), []string{"V gt=1"}},
		{"limit on a bool", reflect.TypeFor[struct {
			V bool `json:"v" validate:"omitempty,eq=true"`
		}](), []string{"V eq=true"}},
		{"required bool", reflect.TypeFor[struct {
			V bool `json:"v" validate:"required"`
		}](), []string{"V required"}},
		{"required number", reflect.TypeFor[struct {
			V int `json:"v" validate:"required"`
		}](), []string{"V required"}},
		{"required struct that may be empty", reflect.TypeFor[struct {
			V struct {
				W string `json:"w" validate:"omitempty"`
			} `json:"v" validate:"required"`
		}](), []string{"V required"}},
		{"required item that may be empty", reflect.TypeFor[struct {
			V []struct {
				W string `json:"w" validate:"omitempty"`
			} `json:"v" validate:"omitempty,dive,required"`
		}](), []string{"V required"}},
		{"unique by a member", reflect.TypeFor[struct {
			V []inner `json:"v" validate:"omitempty,unique=A,dive"`
		}](), []string{"V unique=A"}},
		{"unique behind pointers", reflect.TypeFor[struct {
			V []*inner `json:"v" validate:"omitempty,unique,dive"`
		}](), []string{"V unique"}},
		{"unique letters", reflect.TypeFor[struct {
			V string `json:"v" validate:"omitempty,unique"`
		}](), []string{"V unique"}},
		{"a word that says nothing of lists", reflect.TypeFor[struct {
			V []string `json:"v" validate:"omitempty,email,dive,required"`
		}](), []string{"V email"}},
		{"limit alone", reflect.TypeFor[struct {
			V string `json:"v" validate:"min=2"`
		}](), []string{"V min=2"}},
		{"form on a number", reflect.TypeFor[struct {
			V int `json:"v" validate:"omitempty,vowels"`
		}](), []string{"V vowels"}},
		{"no number", reflect.TypeFor[struct {
			V string `json:"v" validate:"omitempty,min=x"`
		}](), []string{"V min=x"}},
		{"dive into a text", reflect.TypeFor[struct {
			V string `json:"v" validate:"omitempty,dive,required"`
		}](), []string{"V dive"}},
		{"empty items", reflect.TypeFor[struct {
			V []string `json:"v" validate:"omitempty,dive,max=3"`
			W []Side   `json:"w"`
		}](), []string{"W "}},
		{"items without dive", reflect.TypeFor[struct {
			V []inner `json:"v" validate:"omitempty"`
		}](), []string{"V omitempty"}},
		{"condition of an item", reflect.TypeFor[struct {
			A string   `json:"a"`
			V []string `json:"v" validate:"omitempty,dive,required,required_with=A"`
		}](), []string{"V required_with=A"}},
		{"condition on nothing", reflect.TypeFor[struct {
			V string `json:"v" validate:"required_with="`
		}](), []string{"V required_with="}},
		{"misspelt condition", reflect.TypeFor[struct {
			V string `json:"v" validate:"required_with=Nope"`
		}](), []string{"V required_with=Nope"}},
		{"condition without pairs", reflect.TypeFor[struct {
			V string `json:"v" validate:"required_if=V"`
		}](), []string{"V required_if=V"}},
		{"condition on a struct in place", reflect.TypeFor[struct {
			A inner  `json:"a"`
			V string `json:"v" validate:"required_with=A"`
		}](), []string{"V required_with=A"}},
		{"condition on an unknown code", reflect.TypeFor[struct {
			A Side   `json:"a"`
			V string `json:"v" validate:"required_if=A left"`
		}](), []string{"V required_if=A left"}},
		{"condition on a number that is none", reflect.TypeFor[struct {
			A int    `json:"a"`
			V string `json:"v" validate:"required_if=A 1a"`
		}](), []string{"V required_if=A 1a"}},
		{"condition on no code", reflect.TypeFor[struct {
			A Side   `json:"a"`
			V string `json:"v" validate:"required_if=A 0"`
		}](), []string{"V required_if=A 0"}},
		{"condition on a code beyond the last", reflect.TypeFor[struct {
			A Side   `json:"a"`
			V string `json:"v" validate:"required_if=A 99"`
		}](), []string{"V required_if=A 99"}},
		{"condition on a fraction", reflect.TypeFor[struct {
			A float64 `json:"a"`
			V string  `json:"v" validate:"required_if=A 1"`
		}](), []string{"V required_if=A 1"}},
		{"condition on what a list is", reflect.TypeFor[struct {
			A []string `json:"a" validate:"omitempty,dive,required"`
			V string   `json:"v" validate:"required_if=A 1"`
		}](), []string{"V required_if=A 1"}},
		{"condition of a struct in place", reflect.TypeFor[struct {
			A string `json:"a"`
			V inner  `json:"v" validate:"required_with=A"`
		}](), []string{"V required_with=A"}},
		{"required, and above less than zero", reflect.TypeFor[struct {
			V int `json:"v" validate:"required,gt=-1"`
			W int `json:"w" validate:"required,min=0"`
		}](), []string{"V required,gt=-1", "W required,min=0"}},
		{"more items than anybody counts", reflect.TypeFor[struct {
			V []string `json:"v" validate:"omitempty,max=4294967296,dive,required"`
		}](), []string{"V max=4294967296"}},
		{"shorter than nothing", reflect.TypeFor[struct {
			V string `json:"v" validate:"omitempty,lt=0"`
		}](), []string{"V lt=0"}},
		{"one of some fractions", reflect.TypeFor[struct {
			V float64 `json:"v" validate:"omitempty,oneof=1 2"`
			W float32 `json:"w" validate:"omitempty,oneof=1 2"`
		}](), []string{"V oneof=1 2", "W oneof=1 2"}},
		{"a limit that numbers do not have", reflect.TypeFor[struct {
			V int `json:"v" validate:"omitempty,contains=1"`
		}](), []string{"V contains=1"}},
		{"a limit that lists do not have", reflect.TypeFor[struct {
			V []string `json:"v" validate:"omitempty,ne=2,dive,required"`
		}](), []string{"V ne=2"}},
		{"a number of items that is none", reflect.TypeFor[struct {
			V []string `json:"v" validate:"omitempty,min=x,dive,required"`
		}](), []string{"V min=x"}},
		{"map", reflect.TypeFor[struct {
			V map[string]string `json:"v"`
		}](), []string{"V "}},
		{"anything", reflect.TypeFor[struct {
			V any `json:"v"`
		}](), []string{"V "}},
		{"bytes", reflect.TypeFor[struct {
			V []byte `json:"v"`
		}](), []string{"V "}},
		{"no name", reflect.TypeFor[struct{ V own }](), []string{"V "}},
		{"reads itself", reflect.TypeFor[struct {
			V code.Text `json:"v"`
			W selfMade  `json:"w"`
		}](), []string{"FI ", "SV ", "EN ", "W "}},
		{"no struct", reflect.TypeFor[string](), []string{" "}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, err := tags.Schema(test.of, options())
			require.Error(t, err)
			assert.Nil(t, s)
			var got []string
			for _, one := range err.(interface{ Unwrap() []error }).Unwrap() {
				var e *tags.Error
				require.ErrorAs(t, one, &e)
				assert.NotEmpty(t, e.Why)
				assert.Contains(t, e.Error(), e.Why)
				got = append(got, e.Field+" "+e.Tag)
			}
			assert.ElementsMatch(t, test.want, got)
		})
	}
}

type selfMade struct{}

func (*selfMade) UnmarshalText([]byte) error { return errors.New("no") }
