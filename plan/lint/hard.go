package lint

import (
	"slices"
	"strings"
	"sync"

	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Plainer is a word that families and children stumble over and a plainer one
// (vaikea sana).
type Plainer struct {
	Lang code.Lang
	// Hard is the word; a star stands for any ending.
	Hard string
	// Plain is what people say.
	Plain string
}

// HardWords returns the words that the pack "wording" asks to say more plainly.
// The list is the caller's.
func HardWords() []Plainer { return slices.Clone(hardWords()) }

// PlainerFor returns a plainer word for one that stands in a text of the
// caller's, as at the bytes of a [Finding]; "" where the list has none.
func PlainerFor(word string, l code.Lang) string {
	var r reading
	r.split(word)
	for _, h := range hardWords() {
		if h.Lang == l && r.matches(0, signWords(h.Hard)) {
			return h.Plain
		}
	}
	return ""
}

func hardPhrases() (all []phrases) {
	for _, h := range hardWords() {
		all = append(all, phrases{hardWord, h.Lang, h.Hard})
	}
	return all
}

var hardWords = sync.OnceValue(func() []Plainer {
	var all []Plainer
	add := func(l code.Lang, table string) {
		for row := range strings.Lines(table) {
			if hard, plainer, ok := strings.Cut(strings.TrimSpace(row), " = "); ok {
				all = append(all, Plainer{l, hard, plainer})
			}
		}
	}
	add(code.FI, hardFinnish)
	add(code.SV, hardSwedish)
	add(code.EN, hardEnglish)
	return all
})

const hardFinnish = `
	haavoittuvu* = mikä on vaikeaa
	psykososiaali* = tuki mielelle ja arkeen
	moniammatillis* = eri alojen työntekijät yhdessä
	moniammatilli* = eri alojen työntekijät yhdessä
	monialai* = eri alojen
	monitoimijai* = monen tahon
	toimintakyv* = miten arki sujuu
	toimintakyk* = miten arki sujuu
	interventio* = tuki, apu
	implementoi* = ottaa käyttöön
	integroi* = liittää yhteen
	asiakkuude* = asiakkaana oleminen
	asiakkuus = asiakkaana oleminen
	asiakkuut* = asiakkaana oleminen
	palveluntarpe* = mitä apua tarvitaan
	palvelutarpe* = mitä apua tarvitaan
	palvelutarve* = mitä apua tarvitaan
	resurssi* = aika, väki tai raha
	resursoi* = antaa aikaa tai väkeä
	problematiik* = vaikeudet
	problematiikk* = vaikeudet
	vuorovaikutu* = yhdessä oleminen ja puhuminen
	oireil* = on huono olla
	somaatti* = kehon
	psyykki* = mielen
	kognitiivi* = ajattelun ja oppimisen
	neuropsykiatri* = keskittymisen ja tarkkaavuuden
	osallistami* = mukaan ottaminen
	osallisuu* = mukana oleminen
	kartoit* = selvittää
	kartoitu* = selvittäminen
	konsultoi* = kysyä neuvoa
	konsultaatio* = neuvon kysyminen
	strukturoi* = tehdä selväksi
	struktuur* = selvä järjestys
	motivoi* = innostaa
	reflektoi* = miettiä
	sitouttami* = saada mukaan
	optimaali* = paras
	validoi* = tarkistaa
	mentalisaatio* = toisen ymmärtäminen
	tavoitteellis* = jolla on päämäärä
	toimenpide = mitä tehdään
	toimenpite* = mitä tehdään
	`

const hardSwedish = `
	sårbarhet* = det som är svårt
	psykosocial* = stöd för måendet och vardagen
	multiprofessionell* = yrkespersoner från olika områden tillsammans
	sektorsövergripande = från olika områden
	funktionsförmåga* = hur vardagen fungerar
	intervention* = stöd, hjälp
	implementer* = börja använda
	integrer* = föra samman
	klientskap* = att vara klient
	servicebehov* = vilken hjälp som behövs
	resurser = tid, folk eller pengar
	resurserna = tid, folk eller pengar
	problematik* = svårigheter
	kognitiv* = som gäller tänkande och lärande
	neuropsykiatrisk* = som gäller koncentration
	somatisk* = kroppslig
	kartlägg* = ta reda på
	kartläggning* = att ta reda på
	konsulter* = fråga om råd
	konsultation* = att fråga om råd
	strukturer* = ordna
	motivera* = få lust
	reflekter* = tänka efter
	optimal* = bäst
	delaktighet* = att vara med
	`

const hardEnglish = `
	vulnerabilit* = what is hard
	psychosocial* = support for mind and everyday life
	multidisciplinary = people of different professions together
	multi agency = several services together
	multiagency = several services together
	multiprofessional* = people of different professions together
	intervention* = support, help
	implement* = start, do
	facilitat* = help
	integrat* = bring together
	resources = time, people or money
	cognitive = of thinking and learning
	somatic = of the body
	neuropsychiatric* = of attention
	dysregulat* = cannot calm down
	attachment = closeness
	mentalis* = understanding another's mind
	functioning = how the day goes
	consultation* = asking for advice
	optimal* = best
	utilis* = use
	utiliz* = use
	commence* = begin
	safeguarding = keeping safe
	`
