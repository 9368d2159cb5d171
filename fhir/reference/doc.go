// Package reference finds the references in the JSON of a FHIR resource and
// writes the resource with others in their place. What it does not replace it
// copies byte for byte, so that nothing of a resource is lost on the way to a
// server or a file whose references have another form.
package reference
