package hetu_test

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/hetu"
)

func ExampleParse() {
	c, err := hetu.Parse("020516C903K")
	fmt.Println(c.BirthDate(), c.Sex(), c.Artificial(), err)
	fmt.Println(c, "but", c.Text())
	// Output:
	// 2016-05-02 male true <nil>
	// hetu(masked) but 020516C903K
}

func ExampleInvalidError() {
	_, err := hetu.Parse("010190-999Y")
	if invalid, ok := errors.AsType[*hetu.InvalidError](err); ok {
		fmt.Println(invalid.Reason)
		fmt.Println(invalid.Reason.Label(code.FI))
		fmt.Println(invalid.Reason.Label(code.SV))
	}
	// Output:
	// check-character
	// tarkistusmerkki ei täsmää
	// kontrollbeteckningen stämmer inte
}

func ExampleNewArtificial() {
	c, err := hetu.NewArtificial(civil.MustParseDate("2016-05-02"), 'C', 903)
	fmt.Println(c.Text(), err)
	// Output: 020516C903K <nil>
}

func ExampleLooksLike() {
	fmt.Println(hetu.LooksLike("client 020516c903k"))
	fmt.Println(hetu.LooksLike("7d1f3c52-9f0b-4d1e-8a55-6f1c2b3a4d5e"))
	// Output:
	// true
	// false
}

func ExampleCode_Pseudonym() {
	key := bytes.Repeat([]byte{7}, hetu.MinKey) // in earnest: random, and kept like the register
	c, _ := hetu.Parse("020516C903K")
	pseudonym, err := c.Pseudonym(key)
	fmt.Println(len(pseudonym), err)
	// Output: 52 <nil>
}
