// Package wasm holds the program oneplan as WebAssembly for other languages, and
// the tests that prove their answers byte for byte; README.md is its page. What
// runs inside is examples/oneplan itself.
package wasm
