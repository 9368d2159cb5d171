package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
)

// bundle is one question to all contenders: a plan, its resources as ours and as
// the models', and its bytes.
type bundle struct {
	name   string
	plan   *plan.Plan
	graph  *fhir.Graph
	models []json.Marshaler
	bytes  []byte // of a transaction, as this library writes it
	room   []byte // to write into again and again
}

// bundles are two cases: Aino's plan, and Eeli's, which is the largest.
func bundles(root string) ([]*bundle, error) {
	var all []*bundle
	for _, name := range []string{"aino", "eeli"} {
		text, err := os.ReadFile(filepath.Join(root, "examples/cases", name+".json"))
		if err != nil {
			return nil, err
		}
		p, _ := plan.Decode(text, issue.Limits{})
		if p == nil {
			return nil, fmt.Errorf("%s is no plan", name)
		}
		b := &bundle{name: strings.ToUpper(name[:1]) + name[1:], plan: p, graph: fhir.New(p, fhir.Options{})}
		if b.bytes, err = b.graph.AppendTransaction(nil); err != nil {
			return nil, err
		}
		if b.models, err = models(b.graph); err != nil {
			return nil, err
		}
		all = append(all, b)
	}
	return all, nil
}
