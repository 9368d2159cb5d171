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
