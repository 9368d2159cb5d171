package hetu_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/plan/hetu"
	"github.com/stretchr/testify/assert"
)

// The signs on either side of the digits and letters are none of them: beside a
// code they do not hide it, inside they break it.
func TestShapeAtTheEdges(t *testing.T) {
	const code = "010117A901K"
	for _, beside := range []string{"/", ":", "@", "[", "`", "{", " ", "-", "ä"} {
		assert.True(t, hetu.LooksLike(beside+code), "%q before", beside)
		assert.True(t, hetu.LooksLike(code+beside), "%q behind", beside)
		for at := range len(code) {
			if beside == "-" && at == 6 {
				continue // a separator of the century before
			}
			assert.False(t, hetu.LooksLike(code[:at]+beside+code[at+1:]), "%q at %d", beside, at)
		}
	}
	for _, beside := range []string{"0", "9", "a", "z", "A", "Z"} {
		assert.False(t, hetu.LooksLike(beside+code), "%q before", beside)
		assert.False(t, hetu.LooksLike(code+beside), "%q behind", beside)
		assert.True(t, hetu.LooksLike(code[:10]+beside), "%q is a check character by its shape", beside)
	}
	for _, digit := range []string{"0", "9"} {
		assert.True(t, hetu.LooksLike(digit+code[1:]), "%q is a digit", digit)
		assert.True(t, hetu.LooksLike(code[:9]+digit+code[10:]), "%q is a digit", digit)
	}
	for _, separator := range []string{"-", "+", "A", "a", "F", "f", "Y", "y", "U", "u", "\u2010", "\u2013", "\u2212"} {
		assert.True(t, hetu.LooksLike(code[:6]+separator+code[7:]), "%q parts", separator)
	}
	for _, other := range []string{"G", "g", "T", "t", "Z", "z", "@", "`", "{", "\u2009", "\u2015"} {
		assert.False(t, hetu.LooksLike(code[:6]+other+code[7:]), "%q does not", other)
	}
	for n := range len(code) {
		assert.False(t, hetu.LooksLike(code[:n]), "%d characters are too few", n)
	}
	assert.True(t, hetu.LooksLike("x "+code+", y"), "wherever it stands")
}
