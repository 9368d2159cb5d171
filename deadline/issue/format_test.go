package issue_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
)

func TestFamilyOf(t *testing.T) {
	for _, row := range []struct{ name, data, want string }{
		{"as it is written here", `{"format":"oneplan/1.0","id":"p"}`, "oneplan"},
		{"a family with more words", `{"format":"oneplan-sector/1.0"}`, "oneplan-sector"},
		{"of a later version", `{"format":"oneplan/2.0"}`, "oneplan"},
		{"with spaces", " {\n \"format\" : \"oneplan/1.0\" }", "oneplan"},
		{"behind other members", `{"id":"p","child":{"format":"other/1.0"},"format":"oneplan/1.0"}`, "oneplan"},
		{"behind a byte order mark", "\ufeff{\"format\":\"oneplan/1.0\"}", "oneplan"},
		{"escaped", `{"format":"one\u0070lan\/1.0"}`, "oneplan"},
		{"without a version", `{"format":"oneplan","id":"a/b"}`, "oneplan"},
		{"given twice: the first", `{"format":"oneplan/1.0","format":"other/1.0"}`, "oneplan"},
		{"given twice, behind others", `{"id":"p","format":"oneplan/1.0","format":"other/1.0"}`, "oneplan"},
		{"broken behind it", `{"format":"oneplan/1.0","id"`, "oneplan"},
		{"broken behind it, with spaces", `{ "format":"oneplan/1.0", ]`, "oneplan"},
		{"broken before it", `{"id":]"format":"oneplan/1.0"}`, ""},
		{"broken in it", `{"format":"oneplan`, ""},
		{"a name that is none", `{1:2,"format":"oneplan/1.0"}`, ""},
		{"of a value inside", `{"child":{"format":"oneplan/1.0"}}`, ""},
		{"a number", `{"format":1,"kind":"a/b"}`, ""},
		{"a list of them", `["format","oneplan/1.0"]`, ""},
		{"a text", `"format"`, ""},
		{"no member", `{}`, ""},
		{"nothing", ``, ""},
	} {
		assert.Equal(t, row.want, issue.FamilyOf([]byte(row.data)), row.name)
	}
}
