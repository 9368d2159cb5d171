package client

// Limits are what a server takes in one transaction. Zero and less is no limit.
type Limits struct {
	// Entries is the most entries of a transaction or batch.
	Entries int
	// Conditional is the most entries of a transaction that has a conditional
	// one.
	Conditional int
	// Updates is the most entries that are written by PUT.
	Updates int
}

// MedplumLimits are those of Medplum: 8 entries beside a condition and 50
// updates. Measured with its packages of version 4.5.2.
func MedplumLimits() Limits { return Limits{Conditional: 8, Updates: 50} }

// AWSLimits are those of FHIR Works on AWS: 25 entries. From its documents, not
// measured.
func AWSLimits() Limits { return Limits{Entries: 25} }

// AzureLimits are those of Azure's FHIR service: 500 entries by default. From
// its documents, not measured.
func AzureLimits() Limits { return Limits{Entries: 500} }

// least returns the smaller of two limits.
func least(a, b int) int {
	if a <= 0 || b > 0 && b < a {
		return b
	}
	return a
}

// fits reports whether n is within a limit.
func fits(n, limit int) bool { return limit <= 0 || n <= limit }
