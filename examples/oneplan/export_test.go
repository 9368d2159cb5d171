package main

// Names returns the names of all calls, and Docs the page about them.
func Names() []string {
	var names []string
	for _, c := range calls() {
		names = append(names, c.name)
	}
	return names
}

var Docs = docs
