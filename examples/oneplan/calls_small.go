//go:build small

package main

import "github.com/onechildoneplan/oneplan/deadline/issue"

// calls are those of the small program: validation alone, for pages and hosts
// that a whole program is too large for. Most files have no tag: the linker leaves
// out what nothing calls. Those that import what is large have "!small", and also
// "!page" where calls_page.go has no use for it.
func calls() []call { return []call{validateCall(), helpCall()} }

func foreign() []issue.Catalogue { return nil }
