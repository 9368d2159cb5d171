package chart

import "strings"

// lookalikes are capital letters of other scripts and the Latin letters that they
// cannot be told from in a small mark.
var lookalikes = strings.NewReplacer(
	// Cyrillic
	"А", "A", "В", "B", "Е", "E", "К", "K", "М", "M", "Н", "H", "О", "O", "Р", "P", "С", "C", "Т", "T", "Х", "X", "У", "Y",
	"І", "I", "Ї", "I", "Ј", "J", "Ѕ", "S", "Ё", "E", "Ґ", "Г", "Ԛ", "Q", "Ԝ", "W", "Ӏ", "I",
	// Greek
	"Α", "A", "Β", "B", "Ε", "E", "Ζ", "Z", "Η", "H", "Ι", "I", "Κ", "K", "Μ", "M", "Ν", "N", "Ο", "O", "Ρ", "P", "Τ", "T",
	"Υ", "Y", "Χ", "X", "Γ", "Г",
	// Latin with marks that a small letter loses
	"É", "E", "È", "E", "Ë", "E", "Ê", "E", "Á", "A", "À", "A", "Â", "A", "Ā", "A", "Í", "I", "Ì", "I", "Ï", "I", "İ", "I", "Ó", "O", "Ò", "O", "Ø", "O",
	"Ú", "U", "Ü", "U", "Č", "C", "Ç", "C", "Š", "S", "Ş", "S", "Ž", "Z", "Đ", "D", "Ð", "D", "Ŋ", "N", "Ñ", "N", "Ŧ", "T", "Ł", "L",
	// digits and letters
	"0", "O", "1", "I",
)

// shapeOf returns what a letter is taken for at a glance.
func shapeOf(letter string) string { return lookalikes.Replace(letter) }

// isolated keeps a name that runs from right to left from turning the line that
// it stands in. [clean] has taken out what turned text before.
func isolated(name string) string {
	for _, r := range name {
		if rightToLeft(string(r)) {
			return "\u2068" + name + "\u2069"
		}
	}
	return name
}
