//go:build wasip1 && !small

package main

import (
	"flag"

	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// toServer is nothing in WebAssembly, where there is no network: a module without
// an HTTP client is smaller by a fifth.
type toServer struct{}

func (*toServer) options(*flag.FlagSet) {}

const noServer = trouble("there is no network in WebAssembly: write the bundle, and send it from the host")

func (*exchange) bring(*program, string) (Status, error) { return 0, noServer }
func (*exchange) fetch(*program) (Status, error)         { return 0, noServer }

func serverRules() issue.Catalogue { return nil }

// serveCall is told of, so that help is the same everywhere.
func serveCall() call {
	return call{
		name: "serve", usage: []string{"serve"}, does: "Answers the same calls over HTTP on this machine: not in WebAssembly.",
		flags: func(*flag.FlagSet) runner { return func(*program, []string) (Status, error) { return 0, noServer } },
	}
}
