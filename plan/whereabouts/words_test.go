package whereabouts_test

import (
	"testing"
	"unicode"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/whereabouts"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRepeats(t *testing.T) {
	for _, row := range []struct {
		name, place, text, why string
		want                   bool
	}{
		{"as it is", "Suojakuja 3 B 12, 00990 Helsinki", "Tavataan: suojakuja 3.", "up to the house", true},
		{"an ending", "Suojakuja 3 A", "Suojakujalla 3:ssa", "the stem stays", true},
		{"katu", "Koivukatu 3", "tavataan Koivukadulla 3", "t is d", true},
		{"polku", "Metsäpolku 7 as 2", "Metsäpolulla 7", "k is gone", true},
		{"ranta", "Haaparanta 12", "Haaparannalla 12", "nt is nn", true},
		{"mäki", "Koivumäki 5", "KOIVUMÄELLÄ 5", "k is gone, i is e", true},
		{"lampi", "Haukilampi 1", "Haukilammella 1", "mp is mm", true},
		{"Swedish", "Björkgatan 3", "på Björkgatans 3", "genitive", true},
		{"no number", "Kivelän päiväkoti", "haetaan Kivelän päiväkodista", "a name alone", true},
		{"another house", "Koivukatu 3", "Koivukadulla 31", "a number is itself alone", false},
		{"another street", "Koivukatu 3", "Koivurannalla 3", "", false},
		{"no house", "Koivukatu 3", "Koivukadulla", "a street is no home", false},
		{"short", "Tori 3", "torstaina 3", "three letters are no stem", false},
		{"a common word", "Koti", "kohta", "", false},
		{"care of", "c/o Virtanen, Koivukatu 3", "Koivukadulla 3", "what stands before the street is not the street", true},
		{"two words", "Vanha Turuntie 12 B", "Turuntiellä 12", "people leave the first out", true},
		{"a box and a street", "PL 12, Koivukatu 3", "koivukatu 3", "every number has its street", true},
		{"the box is none", "PL 12, Koivukatu 3", "klo 12", "", false},
		{"cut off", "Koivukatu 3", "Koivuk. 3", "as on a letter", true},
		{"nro", "Koivukatu 3", "Koivukatu, talo nro 3", "", true},
		{"the number first", "Koivukatu 3", "3 Koivukatu", "as in other languages", true},
		{"glued", "Koivukatu 3 B 12", "KOIVUKATU3B12", "", true},
		{"two lines", "Koivukatu\n3", "Koivukatu 3", "", true},
		{"hyphened", "Koivukatu 3", "koivu-\nkatu 3", "at the end of a line", true},
		{"unseen hyphen", "Koivukatu 3", "Koivu\u00adkatu\u200b 3", "", true},
		{"letters in parts", "Mäkitie 5", "Ma\u0308kitie 5", "an accent of its own", true},
		{"without dots", "Mäkelänkatu 5", "makelankadulla 5", "typed on another keyboard", true},
		{"wide", "Koivukatu 3", "Ｋｏｉｖｕｋａｔｕ ３", "", true},
		{"Arabic digits", "Koivukatu 3", "Koivukatu ٣", "", true},
		{"a farm", "Kuusela, 33720 Tampere", "isä tietää Kuuselan", "the first line alone", true},
		{"a date", "Koivukatu 3", "Koivukadun koulu 13.3.", "the number stands beside the street", false},
		{"another word", "Koulutie 12", "koulu alkaa 12.8.", "four letters and no more", false},
		{"another that begins alike", "Koivukatu 3", "Koivukujalla 3", "the last two letters alone may change", false},
		{"cut off to five letters", "Koivukatu 3", "Koivu 3", "", true},
		{"cut off to four letters", "Koivukatu 3", "Koiv. 3", "they begin too many words", false},
		{"three letters", "Tie 5 B 12", "tie 5", "no street, but the name as it is, up to the house", true},
		{"four letters", "c/o Virtanen, Kuja 3", "Kujalla 3", "they are a street", true},
		{"five letters", "Kotka 3", "Kotkassa 3", "the whole word, then an ending", true},
		{"six letters beside a number", "Haukka 3", "Haukalla 3", "kk is k", true},
		{"six letters behind care of", "c/o Virtanen, Haukka 3", "Haukalla 3", "the house is known by itself", true},
		{"six letters alone", "Haukka", "haukalla", "they begin too many words", false},
		{"seven letters alone", "Lepikkö", "asuvat Lepikössä", "kk is k", true},
		{"half a name", "Kivelän päiväkoti", "haetaan Kivelästä", "nothing follows", false},
		{"five figures", "Koivukatu 1234", "Koivukatu 12345", "a number has no ending", false},
		{"three words between", "Koivukatu 3", "Koivukatu, talo n:o 3", "", true},
		{"many words between", "Koivukatu 3", "Koivukatu, talo hus house nro 3", "however many languages", true},
		{"a word between that is the street", "Uusi Talo 3", "Talossa 3", "", true},
		{"a name from its number on", "3 Koivukatu", "Koivukadulla 3", "as in other languages", true},
		{"its number alone", "3 Koivukatu", "klo 3", "a number is no home", false},
		{"a number for a name", "12", "klo 13", "", false},
		{"the number of the box", "PL 12, Koivukatu 3", "Koivukatu 12", "it stands before another street", false},
		{"the number of the flat", "Vanha Turuntie 5 as 12", "Turuntiellä 12", "it stands behind the house", false},
		{"two words and another number", "Vanha Turuntie 12", "Vanha Turuntie, koulu 5", "a street is no home", false},
		{"nothing before the comma", "- , Kuusela", "isä tietää Kuuselan", "the first words count", true},
		{"hyphened from the beginning", "Koivukatu 3", "- koivu-\nkatu 3", "as in a list", true},
		{"hyphened, another", "Koivukatu 3", "Koivu-\nranta 3", "", false},
		{"unseen within a word", "Koivukatu 3", "Koi\u200bvu\u2060katu 3", "nobody sees it", true},
		{"a letter beyond all digits", "Koivukatu 3", "Koivukatu \U00020000 3", "another word stands between", false},
		{"a letter of another script", "Koivukatu 3", "Koivukatu я 3", "another word stands between", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.want, whereabouts.Repeats(row.place)(row.text), row.why)
		})
	}
	assert.False(t, whereabouts.Repeats("", " ,")("whatever is said"), "no words, no name")
}

// Whoever is protected is so in texts too, wherever that person lives.
func TestHomes(t *testing.T) {
	p, guardian := apart(t)
	assert.Nil(t, whereabouts.Homes(p, whereabouts.UnderBan(p, day("2026-07-01"))), "the ban is over")
	names := whereabouts.Homes(p, whereabouts.UnderBan(p, day("2026-03-01")))
	require.NotNil(t, names)
	assert.True(t, names("äidin luona Piilokadulla 4"), "the home apart")
	assert.False(t, names("99980 on postinumero"), "others live there too")
	assert.False(t, names("FI-99980"), "however it is written")
	assert.False(t, names("Kotikuja 1"), "which is not the child's")
	assert.Equal(t, []string{"piilokatu"}, whereabouts.Streets(p, whereabouts.UnderBan(p, day("2026-03-01"))))
	for _, wrong := range []plan.Address{{Town: "Piilokatu 4, 99980 Piilola"}, {PostalCode: "Piilokatu 4"}, {Municipality: plan.Coded{Display: "Piilokatu 4"}}} {
		guardian.Address = wrong
		assert.True(t, whereabouts.Homes(p, whereabouts.UnderBan(p, day("2026-03-01")))("Piilokatu 4"), "in the wrong member of the form")
	}
	guardian.Address = plan.Address{Text: "Piilokatu 4", Town: "99980 Piilola"}
	assert.False(t, whereabouts.Homes(p, whereabouts.UnderBan(p, day("2026-03-01")))("99980 Piilola"), "a town is no street")
	p.Child.SecurityBans = guardian.SecurityBans
	assert.True(t, whereabouts.Homes(p, whereabouts.UnderBan(p, day("2026-03-01")))("Kotikujalla 1"), "now the child's is protected as well")
	assert.Nil(t, whereabouts.Homes(&plan.Plan{}, whereabouts.UnderBan(&plan.Plan{}, day("2026-03-01"))), "nobody is protected")
}

// A number is known however it is written; whose the reader may know is no secret.
func TestNumbers(t *testing.T) {
	p, guardian := apart(t)
	of := whereabouts.UnderBan(p, day("2026-03-01"))
	for _, row := range []struct {
		name, value, text, why string
		want                   bool
	}{
		{"as it is", "040 123 4567", "soita 040 123 4567", "", true},
		{"written together", "040 123 4567", "0401234567.", "", true},
		{"from abroad", "040 123 4567", "+358 (0)40-1234567", "", true},
		{"as from abroad in the plan", "+358401234567", "p. 040/123 4567", "", true},
		{"two zeros", "00358 40 1234567", "040 1234567", "", true},
		{"as an address", "tel:+358401234567", "040 1234567", "", true},
		{"hard spaces and dots", "040 123 4567", "040\u00a0123.4567", "", true},
		{"Arabic digits", "040 123 4567", "٠٤٠ ١٢٣ ٤٥٦٧", "", true},
		{"another", "040 123 4567", "040 123 4568", "", false},
		{"letters between", "040 123 4567", "040 tai 123 4567", "", false},
		{"short", "112", "soita 112", "", false},
		{"mail", "Aino.Esimerkki@example.com", "aino.esimerkki@EXAMPLE.com", "", true},
		{"part of a longer one", "aino@example.com", "maino@example.com", "", false},
		{"another's mail", "aino@example.com", "eino@example.com", "", false},
		{"nothing", "", "", "", false},
		{"with words", "040 123 4567 (äiti, iltaisin)", "soita 0401234567", "as people write it down", true},
		{"a word before", "puh. 040-1234567", "040 123 4567", "", true},
		{"two numbers", "040 123 4567, 09 765 4321", "09-7654321", "", true},
		{"two numbers and a word", "040 123 4567 tai 050 765 4321", "0507654321", "", true},
		{"a slash between two", "0401234567/0507654321", "050 765 4321", "", true},
		{"a slash within", "040/123 4567", "0401234567", "", true},
		{"a name of one's own", "maija.k", "signal: Maija.K", "no number, no mail", true},
		{"a name with figures", "maija12345", "viesti maija12345", "", true},
		{"digits of another script", "040 123 4567", "𝟎𝟒𝟎 𝟏𝟐𝟑 𝟒𝟓𝟔𝟕 ०४०", "every script has ten", true},
		{"mail read out", "aino.esimerkki@example.com", "aino.esimerkki (at) example.com", "", true},
		{"mail read out in words", "aino.esimerkki@example.com", "aino piste esimerkki ät example piste com", "", true},
		{"mail with a name", "Aino <aino@example.com>", "aino@example.com", "", true},
		{"mail of the house", "aino@example.com", "eino at example.com", "", false},
		{"from abroad behind a word", "puh. +358 40 123 4567", "040 123 4567", "", true},
		{"from abroad in brackets", "(+358) 40 123 4567", "040 123 4567", "", true},
		{"for messages", "sms:+358401234567", "040 1234567", "an address of another kind", true},
		{"another with the same end", "040/123 4567", "050 123 4567", "what stands before the slash is its own", false},
		{"another whose end begins alike", "040 123 4567", "09 765 4340", "it stops there", false},
		{"five figures", "020 123", "soita 020123", "the least that is looked for", true},
		{"four figures", "0 20 20", "klo 0.20-20, 0 20 20", "they may be anything", false},
		{"no figures in the text", "040 123 4567", "soita äidille", "", false},
		{"a name of letters", "maijakoo", "signal: Maijakoo", "no sign in it", true},
		{"a name of five letters", "maija", "signal: Maija", "the least that is looked for", true},
		{"a name of four letters", "mkoo", "signal: mkoo", "it may be any word", false},
		{"a name with its host", "@maija:example.com", "eino@example.com", "the host is everybody's", false},
		{"mail as an address", "mailto:aino@example.com", "aino@example.com", "", true},
		{"mail with a long name", "Maija Meikäläinen <maija@example.com>", "Meikäläinen", "a name is no way to reach anybody", false},
		{"the shortest mail", "a@b.c", "a at b.c", "", true},
		{"mail read out in English", "aino.esimerkki@example.com", "aino dot esimerkki at example dot com", "", true},
		{"mail read out in Swedish", "aino.esimerkki@example.com", "aino punkt esimerkki at example punkt com", "", true},
		{"mail read out with a cat", "aino@example.com", "aino miukumauku example.com", "as the sign is called", true},
	} {
		t.Run(row.name, func(t *testing.T) {
			guardian.Telecoms = []plan.Telecom{{Value: row.value}}
			repeats := whereabouts.Numbers(p, of, nil)
			assert.Equal(t, row.want, repeats != nil && repeats(row.text), row.why)
		})
	}
	guardian.Telecoms = []plan.Telecom{{Value: "040 123 4567"}}
	assert.Nil(t, whereabouts.Numbers(p, of, func(id plan.ID) bool { return id == guardian.ID }), "whose number the reader may know")
	assert.Nil(t, whereabouts.Numbers(p, whereabouts.UnderBan(p, day("2026-07-01")), nil), "the ban is over")
	p.People = append(p.People, plan.Member{ID: "worker2222", Kind: plan.MemberProfessional, Telecoms: guardian.Telecoms})
	assert.Nil(t, whereabouts.Numbers(p, of, nil), "a number at work is everybody's")
	for _, way := range []string{"tel:", "sms:"} {
		guardian.Telecoms = []plan.Telecom{{Value: way + "+358401234567"}}
		assert.Nil(t, whereabouts.Numbers(p, of, nil), "%s is in no way another", way)
	}
	guardian.Telecoms = []plan.Telecom{{Value: "040 123 4567"}}
	p.People = append([]plan.Member{*guardian}, plan.Member{ID: "guardian33", Kind: plan.MemberGuardian, Guardian: guardian.Guardian, Telecoms: guardian.Telecoms, SecurityBans: guardian.SecurityBans})
	assert.Nil(t, whereabouts.Numbers(p, of, func(id plan.ID) bool { return id == "guardian33" }), "a number of two, one of whom the reader may know")
	p.Child.Telecoms = []plan.Telecom{{Value: "050 765 4321"}}
	assert.False(t, whereabouts.Numbers(p, of, nil)("050 765 4321"), "the child is under no ban")
	p.Child.SecurityBans = guardian.SecurityBans
	assert.True(t, whereabouts.Numbers(p, of, nil)("050 765 4321"), "now the child's is protected as well")
	p.Child.SecurityBans, p.Child.Telecoms = nil, guardian.Telecoms
	assert.True(t, whereabouts.Numbers(p, of, nil)("040 123 4567"), "the child has it too: that opens it to nobody")
}

// apart is a plan with a guardian who lives apart, under a security ban.
func apart(tb testing.TB) (*plan.Plan, *plan.Member) {
	tb.Helper()
	p := &plan.Plan{People: make([]plan.Member, 1, 2)}
	p.Child.Address.Text = "Kotikuja 1"
	m := &p.People[0]
	*m = plan.Member{ID: "guardian22", Kind: plan.MemberGuardian, Guardian: &plan.Guardian{Residence: plan.ResidenceNot}}
	m.Address = plan.Address{Text: "Piilokatu 4", PostalCode: "FI-99980"}
	m.SecurityBans = []civil.Period{{From: day("2026-01-01"), To: day("2026-06-30")}}
	return p, m
}

func day(text string) civil.Date { return civil.MustParseDate(text) }

// Every script's digits stand in a row of ten from zero on, as digits are read here.
func TestDigitsOfScripts(t *testing.T) {
	n := 0
	rows := func(low, high, stride uint32) {
		require.Zero(t, (high-low+1)%10, "%U", low)
		require.EqualValues(t, 1, stride, "%U", low)
		for r := low; r <= high; r++ {
			n++
			house := string(rune('0' + (r-low)%10))
			lives := whereabouts.Repeats("c/o Virtanen, Koivukatu " + house)
			require.True(t, lives("Koivukadulla "+string(rune(r))), "%U", r)
			require.False(t, lives("Koivukadulla "+string(rune('0'+(r-low+1)%10))), "%U is no other", r)
		}
	}
	for _, row := range unicode.Nd.R16 {
		rows(uint32(row.Lo), uint32(row.Hi), uint32(row.Stride))
	}
	for _, row := range unicode.Nd.R32 {
		rows(row.Lo, row.Hi, row.Stride)
	}
	require.Greater(t, n, 500)
}

// A letter is known without its accents, as another keyboard writes it.
func TestLettersWithoutAccents(t *testing.T) {
	for _, row := range []string{
		"aàáâãäåāăą", "cçćčĉċ", "dďđ", "eèéêëēėęě", "gĝğġģǥǧ", "hĥħ", "iìíîïĩīįı", "jĵ", "kķǩ", "lĺļľł", "nñńņňŋ",
		"oòóôõöōőø", "rŕř", "sśŝşš", "tţťŧ", "uùúûüũūŭůűų", "wŵ", "yýÿŷ", "zźżžʒǯ",
	} {
		lives := whereabouts.Repeats(row[:1] + "ivukatu 3")
		for _, letter := range row {
			assert.True(t, lives(string(letter)+"ivukatu 3"), "%c", letter)
			assert.True(t, lives(string(unicode.ToUpper(letter))+"ivukatu 3"), "%c", unicode.ToUpper(letter))
		}
	}
	for letter := 'a'; letter <= 'z'; letter++ {
		assert.True(t, whereabouts.Repeats(string(letter)+"ivukatu 3")(string(letter-'a'+'ａ')+"ivukatu 3"), "wide %c", letter)
	}
}
