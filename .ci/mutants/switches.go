package main

import "strings"

// switchesName is the file that a mutated package gets in addition.
const switchesName = "zz_mutants_switches.go"

// The environment of a test binary.
const (
	envOn    = "ONEPLAN_MUTANT"       // the number of the mutant that is on; 0 is none
	envTrace = "ONEPLAN_MUTANT_TRACE" // the file that gets the numbers of the switches that were passed
)

// switches returns what the mutated code calls. A test binary that a mutant sends round in circles is ended by the judge;
// one that asks for more and more memory ends itself.
func switches(pkg string) string {
	return strings.Replace(switchesText, "package x", "package "+pkg, 1)
}

// switchesImports is what that file imports.
var switchesImports = []string{"os", "runtime/metrics", "strconv", "sync/atomic", "time"}

const switchesText = `package x

import (
	"os"
	"runtime/metrics"
	"strconv"
	"sync/atomic"
	"time"
)

var mutantOn, mutantTrace = mutantStart()

func mutantStart() (int, *os.File) {
	if name := os.Getenv("` + envTrace + `"); name != "" {
		f, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
		if err != nil {
			panic(err)
		}
		mutantSeen = make([]atomic.Bool, 1<<20)
		return -1, f
	}
	on, _ := strconv.Atoi(os.Getenv("` + envOn + `"))
	if on > 0 {
		go mutantGuard()
	}
	return on, nil
}

func mutantGuard() {
	s := []metrics.Sample{{Name: "/memory/classes/total:bytes"}}
	for range time.Tick(50 * time.Millisecond) {
		if metrics.Read(s); s[0].Value.Uint64() > 2<<30 {
			os.Exit(3)
		}
	}
}

func mutantIs(id int) bool {
	if mutantOn < 0 {
		mutantPassed(id)
	}
	return mutantOn == id
}

var mutantSeen []atomic.Bool // by number, while switches are noted; there are some 40 000

func mutantPassed(id int) {
	if !mutantSeen[id].Load() && !mutantSeen[id].Swap(true) {
		_, _ = mutantTrace.WriteString(strconv.Itoa(id) + "\n")
	}
}

func mutantPick[T any](on bool, mutant, original T) T {
	if on {
		return mutant
	}
	return original
}

type mutantNumber interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr | ~float32 | ~float64
}

func mutantSum[T mutantNumber](minus bool, a, b T) T {
	if minus {
		return a - b
	}
	return a + b
}

func mutantLess[T mutantNumber | ~string](strict bool, a, b T) bool {
	if strict {
		return a < b
	}
	return a <= b
}

func mutantMore[T mutantNumber | ~string](strict bool, a, b T) bool {
	if strict {
		return a > b
	}
	return a >= b
}
`
