package plantest

import "testing"

// Run runs one test of the kit and returns what fails.
func (k Kit) Run(tb testing.TB, name string) []string {
	tb.Helper()
	for _, c := range cases() {
		if c.name == name {
			return k.run(tb, c)
		}
	}
	tb.Fatalf("the kit has no test %q", name)
	return nil
}

// Names are those of all tests.
func Names() (all []string) {
	for _, c := range cases() {
		all = append(all, c.name)
	}
	return all
}
