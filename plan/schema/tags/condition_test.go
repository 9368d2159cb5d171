package tags_test

import (
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
)

// Every document over three members, against every condition.
func TestConditionsMeanWhatValidatorMeans(t *testing.T) {
	var docs []string
	for _, a := range []string{``, `"a":"x",`, `"a":"y",`} {
		for _, n := range []string{``, `"n":0,`, `"n":2,`} {
			for _, b := range []string{``, `"b":false,`, `"b":true,`} {
				for _, l := range []string{``, `"l":["i"],`} {
					for _, v := range []string{``, `"v":"w",`} {
						docs = append(docs, "{"+strings.TrimSuffix(a+n+b+l+v, ",")+"}")
					}
				}
			}
		}
	}
	type others struct {
		A string   `json:"a" validate:"omitempty"`
		N int      `json:"n"`
		B bool     `json:"b"`
		L []string `json:"l" validate:"omitempty,dive,required"`
	}
	t.Run("required_with", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"required_with=A"`
		}](t, docs...)
	})
	t.Run("required_with any", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"required_with=A N"`
		}](t, docs...)
	})
	t.Run("required_with bool and list", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"required_with=B L,omitempty,max=5"`
		}](t, docs...)
	})
	t.Run("required_without", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"required_without=A"`
		}](t, docs...)
	})
	t.Run("required_without any", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"required_without=A L"`
		}](t, docs...)
	})
	t.Run("required_if", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"required_if=A x"`
		}](t, docs...)
	})
	t.Run("required_if all", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"required_if=A x N 2"`
		}](t, docs...)
	})
	t.Run("required_if bool", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"required_if=B true"`
		}](t, docs...)
	})
	t.Run("required_unless", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"required_unless=A x"`
		}](t, docs...)
	})
	t.Run("required_unless any", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"required_unless=A x N 2"`
		}](t, docs...)
	})
	t.Run("excluded_with", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"excluded_with=A"`
		}](t, docs...)
	})
	t.Run("excluded_with any", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"excluded_with=B N"`
		}](t, docs...)
	})
	t.Run("excluded_if", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"excluded_if=A y"`
		}](t, docs...)
	})
}

// What stands behind a pointer is there, whatever it holds.
func TestConditionOnAPointer(t *testing.T) {
	agree[struct {
		P *inner `json:"p"`
		V string `json:"v" validate:"required_with=P"`
	}](t, `{}`, `{"p":{"a":"x"}}`, `{"p":{"a":"x"},"v":"y"}`, `{"v":"y"}`)
	agree[struct {
		P *string `json:"p"`
		V *inner  `json:"v" validate:"excluded_if=P x"`
	}](t, `{}`, `{"p":"x"}`, `{"p":"x","v":{"a":"y"}}`, `{"p":"y","v":{"a":"y"}}`)
}

// A code is there, and so is a day, whatever they are.
func TestConditionOnWhatIsText(t *testing.T) {
	agree[struct {
		S Side   `json:"s"`
		V string `json:"v" validate:"required_with=S"`
	}](t, `{}`, `{"s":"left"}`, `{"s":"right","v":"x"}`, `{"v":"x"}`)
	agree[struct {
		D civil.Date `json:"d"`
		V string     `json:"v" validate:"required_with=D"`
	}](t, `{}`, `{"d":"2026-01-01"}`, `{"d":"2026-01-01","v":"x"}`, `{"v":"x"}`)
}

// A condition on a code is written with its number, as validator wants it.
func TestConditionOnACode(t *testing.T) {
	agree[struct {
		S Side   `json:"s" validate:"required"`
		V string `json:"v" validate:"required_if=S 2"`
	}](t, `{"s":"left"}`, `{"s":"right"}`, `{"s":"right","v":"x"}`, `{"v":"x"}`)
	agree[struct {
		S Side   `json:"s" validate:"required"`
		V string `json:"v" validate:"required_if=S 1"`
	}](t, `{"s":"left"}`, `{"s":"right"}`, `{"s":"left","v":"x"}`, `{"v":"x"}`)
}
