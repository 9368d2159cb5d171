//go:build small

package main

// Network is nothing: the small program calls no server.
type Network struct{}

func network() Network { return Network{} }

func noNetwork() Network { return Network{} }
