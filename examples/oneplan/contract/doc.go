// Package contract has the JSON objects that the program prints, as
// docs/reference/cli.md names them: whoever answers the same questions elsewhere,
// on a cluster say, gives the same bytes.
package contract
