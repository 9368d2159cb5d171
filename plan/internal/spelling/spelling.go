// Package spelling tells whether two values say the same but for how their letters are
// written.
package spelling

import (
	"reflect"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// One text can be written with letters that hold their accent or with the accent as a
// mark behind the letter: ä as one sign or as two. Unicode says that these are the same
// text (canonical equivalence, Unicode Standard 3.7), and which is written depends on
// the keyboard and on the system. It is no change of anybody's words.

// composed are letters that hold a mark, by mark, beside the letters without it: Latin,
// Greek, Cyrillic and Arabic, as the Unicode Character Database decomposes them. Texts in
// other scripts are compared as they are written.
var composed = []struct {
	mark            rune
	letters, marked string
}{
	{'\u0300', "AEIOUaeiouÜüNnЕИеиĒēŌōWwÂâĂăÊêÔôƠơƯưYy", "ÀÈÌÒÙàèìòùǛǜǸǹЀЍѐѝḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳ"},
	{'\u0301', "AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØø¨ΑΕΗΙΟΥΩϊαεηιϋουωϒГКгкÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯư", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿ΅ΆΈΉΊΌΎΏΐάέήίΰόύώϓЃЌѓќḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứ"},
	{'\u0302', "AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ"},
	{'\u0303', "ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy", "ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ"},
	{'\u0304', "AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyИиУуGgḶḷṚṛ", "ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳӢӣӮӯḠḡḸḹṜṝ"},
	{'\u0306', "AaEeGgIiOoUuУИиуЖжАаЕеȨȩẠạ", "ĂăĔĕĞğĬĭŎŏŬŭЎЙйўӁӂӐӑӖӗḜḝẶặ"},
	{'\u0307', "CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxYyſ", "ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎẏẛ"},
	{'\u0308', "AEIOUaeiouyYΙΥιυϒЕІеіАаӘәЖжЗзИиОоӨөЭэУуЧчЫыHhÕõŪūWwXxt", "ÄËÏÖÜäëïöüÿŸΪΫϊϋϔЁЇёїӒӓӚӛӜӝӞӟӤӥӦӧӪӫӬӭӰӱӴӵӸӹḦḧṎṏṺṻẄẅẌẍẗ"},
	{'\u0309', "AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy", "ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ"},
	{'\u030a', "AaUuwy", "ÅåŮůẘẙ"},
	{'\u030b', "OoUuУу", "ŐőŰűӲӳ"},
	{'\u030c', "CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjHh", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ"},
	{'\u030f', "AaEeIiOoRrUuѴѵ", "ȀȁȄȅȈȉȌȍȐȑȔȕѶѷ"},
	{'\u0311', "AaEeIiOoRrUu", "ȂȃȆȇȊȋȎȏȒȓȖȗ"},
	{'\u031b', "OoUu", "ƠơƯư"},
	{'\u0323', "BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơUuƯưYy", "ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợỤụỰựỴỵ"},
	{'\u0324', "Uu", "Ṳṳ"},
	{'\u0325', "Aa", "Ḁḁ"},
	{'\u0326', "SsTt", "ȘșȚț"},
	{'\u0327', "CcGgKkLlNnRrSsTtEeDdHh", "ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ"},
	{'\u0328', "AaEeIiUuOo", "ĄąĘęĮįŲųǪǫ"},
	{'\u032d', "DdEeLlNnTtUu", "ḒḓḘḙḼḽṊṋṰṱṶṷ"},
	{'\u032e', "Hh", "Ḫḫ"},
	{'\u0330', "EeIiUu", "ḚḛḬḭṴṵ"},
	{'\u0331', "BbDdKkLlNnRrTtZzh", "ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ"},
	{'\u0653', "ا", "آ"},
	{'\u0654', "اويەہے", "أؤئۀۂۓ"},
	{'\u0655', "ا", "إ"},
}

// classes are the marks that do not stand above a letter, by their combining class:
// marks of different classes may be written in any order.
var classes = []struct {
	class int
	marks string
}{
	{1, "\u0334\u0335\u0336\u0337\u0338"},
	{27, "\u064b"},
	{28, "\u064c"},
	{29, "\u064d"},
	{30, "\u064e"},
	{31, "\u064f"},
	{32, "\u0650"},
	{33, "\u0651"},
	{34, "\u0652"},
	{202, "\u0321\u0322\u0327\u0328"},
	{216, "\u031b"},
	{220, "\u0316\u0317\u0318\u0319\u031c\u031d\u031e\u031f\u0320\u0323\u0324\u0325\u0326\u0329\u032a\u032b\u032c\u032d\u032e\u032f\u0330\u0331\u0332\u0333\u0339\u033a\u033b\u033c\u0347\u0348\u0349\u034d\u034e\u0353\u0354\u0355\u0356\u0359\u035a\u0655"},
	{232, "\u0315\u031a\u0358"},
	{233, "\u035c\u035f\u0362"},
	{234, "\u035d\u035e\u0360\u0361"},
	{240, "\u0345"},
}

// above is the class of all other marks.
const above = 230

var decompositions = sync.OnceValue(func() map[rune][2]rune {
	all := map[rune][2]rune{}
	for _, row := range composed {
		letters := []rune(row.letters)
		for i, r := range []rune(row.marked) {
			all[r] = [2]rune{letters[i], row.mark}
		}
	}
	return all
})

// Same reports whether two values of one type of the model are the same: of texts, the
// same words, however their accents are written.
func Same(a, b reflect.Value) bool { return alike(a, b, sameWords) }

// Exact reports whether two values of one type of the model are the same, byte for byte.
func Exact(a, b reflect.Value) bool { return alike(a, b, sameBytes) }

func alike(a, b reflect.Value, texts func(a, b string) bool) bool {
	switch a.Kind() {
	case reflect.String:
		return texts(a.String(), b.String())
	case reflect.Slice:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !alike(a.Index(i), b.Index(i), texts) {
				return false
			}
		}
		return true
	case reflect.Pointer:
		if a.IsNil() || b.IsNil() {
			return a.IsNil() == b.IsNil()
		}
		return a.Pointer() == b.Pointer() || alike(a.Elem(), b.Elem(), texts)
	case reflect.Struct:
		if a.Type().Comparable() && a.Equal(b) { // no value of the model holds a pointer inside
			return true
		}
		for i := range a.NumField() {
			if !alike(a.Field(i), b.Field(i), texts) {
				return false
			}
		}
		return true
	}
	return a.Equal(b)
}

func sameBytes(a, b string) bool { return a == b }

// sameWords reports whether two texts are the same but for how their accents are written.
func sameWords(a, b string) bool {
	return a == b || !plain7(a) && !plain7(b) && slices.Equal(taken(a), taken(b))
}

// plain7 reports whether a text is written with nothing but ASCII.
func plain7(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
}

// taken is a text with each letter taken apart, its marks in the order of their classes.
func taken(s string) []rune {
	var all []rune
	var put func(r rune)
	put = func(r rune) {
		if d, ok := decompositions()[r]; ok {
			put(d[0])
			r = d[1]
		}
		all = append(all, r)
	}
	for _, r := range s {
		put(r)
	}
	for i := 0; i < len(all); {
		n := i
		for n < len(all) && classOf(all[n]) > 0 {
			n++
		}
		slices.SortStableFunc(all[i:n], func(a, b rune) int { return classOf(a) - classOf(b) })
		i = n + 1
	}
	return all
}

func classOf(r rune) int {
	if r < '\u0300' || !unicode.Is(unicode.Mn, r) {
		return 0
	}
	for _, row := range classes {
		if strings.ContainsRune(row.marks, r) {
			return row.class
		}
	}
	return above
}
