package fhir

// AppendJSON appends the resource alone as JSON, as it stands in a bundle of
// its [Graph]: its references are urn:uuid: and the id of what they mean.
func (r *Resource) AppendJSON(b []byte) ([]byte, error) { return appendResource(b, r.Value) }
