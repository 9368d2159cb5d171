package issue_test

import (
	"bytes"
	"errors"
	"io"
	"reflect"
	"strconv"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The tokenizer of encoding/json/v2 judges ours: the same bytes are JSON, and
// the same documents name a member twice.
func FuzzReadAgainstJSONText(f *testing.F) {
	for _, seed := range []string{
		`{"id":"a","words":["ä","\ud83d\ude00"],"count":1.0e1,"part":{"key":"k","needs":["n"]}}`,
		`{"x":{"y":[1,-0.5e-7,true,false,null,"\"\\\/\b\f\n\r\t\u00e4"]},"x":{}}`,
		`[[[[[[]]]]]]`, `"\udc00"`, "\"\xc3\"", `{"id":"a"} {}`, ` -0 `, `1e`, `tru`, "\xef\xbb\xbf{}", "{\x00}", `{"a":{"b":1,"b":2}}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		_, issues := probes.Read(doc, issue.Limits{Depth: 10_000, Issues: 1 << 20})
		broken, twice := false, false
		for _, i := range issues {
			switch i.Rule {
			case "json.syntax", "json.utf8", "json.trailing", "json.bom":
				broken = true
			case "json.duplicate":
				twice = true
			}
		}
		require.Equal(t, !valid(doc, true), broken, "%q %v", doc, issues)
		if !broken {
			require.Equal(t, !valid(doc, false), twice, "%q %v", doc, issues)
		}
	})
}

func nothing(*Probe) issue.List { return nil }

// valid reports whether jsontext reads one value and nothing behind it.
func valid(doc []byte, duplicates bool) bool {
	d := jsontext.NewDecoder(bytes.NewReader(doc), jsontext.AllowDuplicateNames(duplicates))
	if err := d.SkipValue(); err != nil {
		return false
	}
	_, err := d.ReadToken()
	return errors.Is(err, io.EOF)
}

// What a document says, the reader reads: the same values as encoding/json/v2,
// and after writing them the same once more.
func FuzzReadAgainstJSONv2(f *testing.F) {
	f.Add([]byte(`{"id":"a","by":"b","text":"ä\u00e4\"","count":10,"yes":true,"side":"left","day":"2024-02-29","at":"2026-03-10T18:40:00.5Z"}`))
	f.Add([]byte(`{"id":"\u0061","words":["\ud83d\ude00","b"],"parts":[{"key":"k","needs":["n"]}],"in":{"key":"k","needs":["x"]},"tree":{"top":{}}}`))
	f.Add([]byte(`{"id":"x","count":1.2e1,"a/b~c":"\u0000","whole":"all","spans":[{"to":"0001-01-01"},{}],"sides":["right"],"words":[]}`))
	f.Fuzz(func(t *testing.T, doc []byte) {
		p, issues := probes.Read(doc, issue.Limits{})
		lent := false
		again := probes.Examine(doc, issue.Limits{}, nothing, func(same *Probe) {
			lent = true
			require.Equal(t, p, same)
		})
		require.ElementsMatch(t, issues, again)
		require.Equal(t, len(issues) == 0, lent)
		if len(issues) > 0 {
			return
		}
		var want Probe
		require.NoError(t, json.Unmarshal(doc, &want, json.RejectUnknownMembers(true), json.WithUnmarshalers(json.UnmarshalFromFunc(whole))))
		noEmptyLists(reflect.ValueOf(&want).Elem())
		require.Equal(t, &want, p)
		written, err := json.Marshal(p)
		require.NoError(t, err)
		reread, issues := probes.Read(written, issue.Limits{})
		require.Empty(t, issues, "%s", written)
		require.Equal(t, p, reread)
	})
}

// whole reads 1.0 into an int, which json/v2 does not.
func whole(d *jsontext.Decoder, n *int) error {
	text, err := d.ReadValue()
	if err != nil {
		return err
	}
	f, err := strconv.ParseFloat(string(text), 64)
	*n = int(f)
	return err
}

// noEmptyLists turns the lists that json/v2 reads as empty into none, as the
// reader reads them.
func noEmptyLists(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			noEmptyLists(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				noEmptyLists(v.Field(i))
			}
		}
	case reflect.Slice:
		if v.Len() == 0 {
			v.SetZero()
		}
		for i := range v.Len() {
			noEmptyLists(v.Index(i))
		}
	}
}

// No content of a document is in an issue: neither a value nor the name of an
// unknown member, however the document is broken.
func FuzzIssuesHoldNoContent(f *testing.F) {
	const mark = "Zmärkz"
	f.Add([]byte(`{"id":"Zmärkz","by":"Zmärkz","text":"ZmärkzZmärkz","Zmärkz":{"Zmärkz":["Zmärkz"]},"side":"Zmärkz","day":"Zmärkz"}`))
	f.Add([]byte(`{"words":["Zmärkz\u00",{"Zmärkz":1,"Zmärkz":2}],"whole":"Zmärkz","parts":[{"Zmärkz":null}],"count":"Zmärkz"}Zmärkz`))
	f.Fuzz(func(t *testing.T, doc []byte) {
		_, issues := probes.Read(doc, issue.Limits{})
		for _, i := range issues {
			for _, text := range []string{string(i.Pointer), i.Rule, i.Source, i.Of} {
				assert.NotContains(t, text, mark)
				assert.NotContains(t, text, "märk")
			}
		}
		if err := issues.Err(); err != nil {
			assert.NotContains(t, err.Error(), "märk")
		}
	})
}
