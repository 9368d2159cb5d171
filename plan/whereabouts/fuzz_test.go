package whereabouts_test

import (
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/whereabouts"
)

// FuzzRepeats holds the search for all names at once to that for one after another.
func FuzzRepeats(f *testing.F) {
	f.Add("Suojakuja 3 B|c/o Maja, Koivukatu 3|Kuusela, 33720 Tampere", "tavataan Suojakujalla 3:ssa")
	f.Add("Mäkelänkatu 5\nKatu 5|Pitkä kuja 3", "Pitkällä kujalla nro 3, ma\u0308kela\u0308nk. 5")
	f.Add("Koti|Kotila|Kotilampi 2", "kotilammella 2 ja 2 Kotilampi")
	f.Add("katukatu 3|katukat 3|katu 3 4", "katuk 3 katukatukatu 3 katu 4 3")
	f.Add("koivu-\nkatu 3", "koivukatu\u200b ٣")
	f.Fuzz(func(t *testing.T, names, text string) {
		if len(names)+len(text) > 1000 {
			return
		}
		all := strings.Split(names, "|")
		if fast, slow := whereabouts.Repeats(all...)(text), whereabouts.SlowRepeats(all...)(text); fast != slow {
			t.Fatalf("%q in %q: fast %v, slow %v", all, text, fast, slow)
		}
	})
}

// FuzzNumbers holds the search for all ways to reach people to that for one after another.
func FuzzNumbers(f *testing.F) {
	f.Add("040 123 4567 (äiti)|aino.esimerkki@example.com", "soita 0401234567")
	f.Add("+358 (0)40 123 4567|0401234567/0507654321", "050 765 4321")
	f.Add("maija.k|tel:12345|123456", "1 2 3 4 5 6 maija piste k")
	f.Add("aino@example.com, eino@example.com", "eino at example dot com ٠٤٠١٢")
	f.Fuzz(func(t *testing.T, values, text string) {
		if len(values)+len(text) > 1000 {
			return
		}
		all := strings.Split(values, "|")
		p, guardian := apart(t)
		guardian.Telecoms = nil
		for _, v := range all {
			guardian.Telecoms = append(guardian.Telecoms, plan.Telecom{Value: v})
		}
		repeats := whereabouts.Numbers(p, whereabouts.UnderBan(p, day("2026-03-01")), nil)
		if fast, slow := repeats != nil && repeats(text), whereabouts.SlowReaches(all...)(text); fast != slow {
			t.Fatalf("%q in %q: fast %v, slow %v", all, text, fast, slow)
		}
	})
}
