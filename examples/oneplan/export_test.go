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

// AsTyped returns the arguments of every example of the help.
func AsTyped() []string {
	var all []string
	for _, c := range calls() {
		for _, e := range c.examples {
			all = append(all, e.args)
		}
	}
	return all
}
