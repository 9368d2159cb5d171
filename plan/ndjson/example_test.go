package ndjson_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/onechildoneplan/oneplan/plan/ndjson"
)

func ExampleReader_Lines() {
	r := ndjson.NewReader(strings.NewReader("{\"id\":\"a\"}\n\n{\"id\":\"long long\"}\n{\"id\":\"b\"}\n"), &ndjson.Options{MaxLine: 12})
	for line, err := range r.Lines() {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(line.Number, line.Offset, string(line.Bytes))
	}
	// Output:
	// 1 0 {"id":"a"}
	// ndjson: line 3 at byte 12: too long
	// 4 31 {"id":"b"}
}

func ExampleValues() {
	type item struct{ ID string }
	decode := func(l ndjson.Line) (item, error) {
		var v item
		err := json.Unmarshal(l.Bytes, &v)
		return v, err
	}
	r := ndjson.NewReader(strings.NewReader("{\"ID\":\"a\"}\n{\"ID\":\n{\"ID\":\"b\"}\n"), nil)
	for v, err := range ndjson.Values(r.Lines(), decode) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(v.ID)
	}
	// Output:
	// a
	// ndjson: line 2 at byte 11: refused
	// b
}

func ExampleMap() {
	check := func(l ndjson.Line) (bool, error) { return json.Valid(l.Bytes), nil }
	r := ndjson.NewReader(strings.NewReader("{}\n{\n[]\n"), nil)
	for valid, err := range ndjson.Map(context.Background(), r.Lines(), 2, check) {
		fmt.Println(valid, err)
	}
	// Output:
	// true <nil>
	// false <nil>
	// true <nil>
}

func ExampleStreamError() {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	fmt.Fprintln(z, "{}")
	_ = z.Close()

	plain, err := gzip.NewReader(bytes.NewReader(packed.Bytes()[:packed.Len()-4])) // the end is missing
	if err != nil {
		fmt.Println(err)
		return
	}
	for line, err := range ndjson.NewReader(plain, nil).Lines() {
		if _, ok := errors.AsType[*ndjson.StreamError](err); ok {
			fmt.Println("the file is cut:", err)
			continue
		}
		fmt.Println(string(line.Bytes))
	}
	// Output:
	// {}
	// the file is cut: ndjson: stream failed in line 2 at byte 3: unexpected EOF
}

func ExampleWriter() {
	w := ndjson.NewWriter(os.Stdout, func(v map[string]int) ([]byte, error) { return json.MarshalIndent(v, "", "  ") })
	for _, v := range []map[string]int{{"a": 1}, {"b": 2}} {
		if err := w.Write(v); err != nil {
			fmt.Println(err)
		}
	}
	// Output:
	// {"a":1}
	// {"b":2}
}
