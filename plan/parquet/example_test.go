package parquet_test

import (
	"bytes"
	"fmt"

	"github.com/onechildoneplan/oneplan/plan/parquet"
)

func ExampleWriter() {
	var file bytes.Buffer
	w := parquet.NewWriter(&file, []parquet.Column{{Name: "indicator"}, {Name: "above", Kind: parquet.Number}})
	for _, row := range [][]string{{"plan.held-baton", "1"}, {"plan.next-contact", "0"}} {
		if err := w.Write(row); err != nil {
			fmt.Println(err)
		}
	}
	fmt.Println(w.Close(), file.String()[:4])
	// Output: <nil> PAR1
}
