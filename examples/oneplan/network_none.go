//go:build small || wasip1

package main

// Network is nothing: there is no server to call.
type Network struct{}

func network() Network { return Network{} }

func noNetwork() Network { return Network{} }
