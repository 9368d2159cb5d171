package main

import (
	"encoding/json"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan"
)

// Versions returns what a host asks before it calls, as one object of JSON:
// the interface's number, the wire forms, the day of the law, the calls.
func Versions() []byte {
	v := struct {
		ABI        int      `json:"abi"`
		Plan       string   `json:"plan"`
		Assessment string   `json:"assessment"`
		LawAsOf    string   `json:"lawAsOf"`
		Calls      []string `json:"calls"`
	}{ABI: 1, Plan: string(plan.Format1), Assessment: string(assess.Format1), LawAsOf: fi.LawAsOf().String()}
	for _, c := range calls() {
		v.Calls = append(v.Calls, c.name)
	}
	text, _ := json.Marshal(v) // texts and a number
	return text
}
