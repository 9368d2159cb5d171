package services_test

import (
	"fmt"

	"github.com/onechildoneplan/oneplan/fhir/services"
	"github.com/onechildoneplan/oneplan/plan/directory"
)

func ExampleRead() {
	bundle, issues, err := services.Append(nil, &directory.Directory{Format: directory.Format1,
		Actors: []directory.Actor{{ID: "counselling", Name: directory.Words{FI: "Perheneuvola", SV: "Familjerådgivningen"}}}}, services.Options{})
	fmt.Println(issues.Err(), err)
	read, issues := services.Read(bundle, services.ReadOptions{})
	fmt.Println(read.Directory.Actors[0].Name.SV, len(read.Losses), issues)

	// Another's Organization: what a directory has no place for is told.
	read, issues = services.Read([]byte(`{"resourceType":"Organization","id":"clinic","name":"Neuvola","alias":["N"]}`), services.ReadOptions{})
	fmt.Println(read.Directory.Actors[0].ID, read.Losses[0].Pointer, read.Losses[0].Reason, issues)
	// Output:
	// <nil> <nil>
	// Familjerådgivningen 0 []
	// clinic /alias no-home []
}
