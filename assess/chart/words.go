package chart

import "github.com/onechildoneplan/oneplan/deadline/code"

// The picture's own words. The names of points, items, kinds, places and voices
// stand in the tables of their codes.
var (
	wordStar     = code.Say("Hyvinvoinnin tähti", "Välbefinnandestjärnan", "The wellbeing star")
	wordChild    = code.Say("Lapsi", "Barnet", "The child")
	wordAll      = code.Say("kaikkien näkemykset rinnakkain", "allas uppfattningar sida vid sida", "everyone's views side by side")
	wordChange   = code.Say("mikä on muuttunut", "vad som har ändrats", "what has changed")
	wordBefore   = code.Say("Ennen", "Förut", "Before")
	wordNow      = code.Say("Nyt", "Nu", "Now")
	wordNoChange = code.Say("Ei muutosta.", "Ingen ändring.", "No change.")
	wordNewVoice = code.Say("Ensimmäinen näkemys", "Första uppfattningen", "First view")
	wordNoVoice  = code.Say("Näkemys ei ole enää mukana", "Uppfattningen finns inte längre med", "The view is no longer there")
	wordUnheard  = code.Say("Ei vielä kerrottu", "Inte ännu berättat", "Not yet told")
	wordNobody   = code.Say("Tähdessä ei ole vielä yhtään näkemystä.", "Stjärnan har ännu inga uppfattningar.", "The star has no views yet.")
	wordShapes   = code.Say("Kuvio kertoo, onko asia vahvuus, vaikea asia vai tarve", "Formen visar om det är en styrka, något svårt eller ett behov", "The shape tells if it is a strength, something hard or a need")
	wordLetters  = code.Say("Kirjain kertoo, kenen näkemys se on", "Bokstaven visar vems uppfattning det är", "The letter tells whose view it is")
	wordBeneath  = code.Say("Kunkin kohdan sanat ovat tähden alla.", "Orden till varje punkt finns under stjärnan.", "The words of each point stand beneath the star.")
	wordHard     = code.Say("vaikea asia", "något svårt", "something hard")
	wordMore     = code.Say("lisää alla", "mer nedan", "more below")
	wordOther    = code.Say("tumma: toisin kuin toisessa tähdessä", "mörk: annorlunda än i den andra stjärnan", "dark: other than in the other star")
	wordSame     = code.Say("vaalea: sama molemmissa", "ljus: samma i båda", "pale: the same in both")
	wordLast     = code.Say("Viimeksi", "Senast", "Last")
	wordEasier   = code.Say("ei enää sano vaikeaksi", "säger inte längre att det är svårt", "no longer calls hard")
	wordHarder   = code.Say("sanoo nyt vaikeaksi", "säger nu att det är svårt", "now calls hard")
	wordOtherNow = code.Say("kertoo nyt toisin", "berättar nu annorlunda", "now says something else")
	wordDashed   = code.Say("Katkoviivalla piirretystä sakarasta ei ole vielä kerrottu.", "Om udden med streckad linje har ingen berättat ännu.", "Nobody has yet told about a point with a broken outline.")
	wordAttached = code.Say("Liitteenä piirros tai muu aineisto.", "En teckning eller annat material är bifogat.", "A drawing or other material is attached.")
	wordAbout    = code.Say("koskee: ", "gäller: ", "about: ")
	wordCredit   = code.Say("Tähden kohdat: THL, Työpaperi 26/2017.", "Punkterna: THL, Työpaperi 26/2017. På svenska: oneplan.", "The points: THL, Työpaperi 26/2017. In English: oneplan.")
	wordWhose    = code.Say("Kenen näkemys", "Vems uppfattning", "Whose view")
	wordOn       = code.Say("Päivä", "Datum", "Date")
	wordWriter   = code.Say("Kirjaaja", "Antecknat av", "Written down by")
	wordHowTo    = code.Say(
		"Kerro omin sanoin, millaista lapsen ja perheen arki on. Tähdessä ei anneta pisteitä. Piirrä jokaisen havainnon eteen sen merkki. Jos asiasta ei ole tietoa, merkitse se niin. Lapsen omat sanat ja piirrokset säilytetään sellaisina kuin lapsi ne antoi.",
		"Berätta med egna ord hur barnets och familjens vardag är. I stjärnan ges inga poäng. Rita märket framför varje iakttagelse. Om något inte är känt, anteckna det. Barnets egna ord och teckningar bevaras så som barnet gav dem.",
		"Tell in your own words what the everyday life of the child and the family is like. Nothing is scored. Draw its mark before each finding. If something is not known, say so. The child's own words and drawings are kept as the child gave them.")
	wordDesc = code.Say(
		"Kuusisakarainen tähti. Kolme sakaraa kertoo lapsesta, vanhemmuudesta ja ympäristöstä, kolme lapsen omasta kokemuksesta. Merkin muoto kertoo havainnon lajin. Sanat ovat tähden alla.",
		"En stjärna med sex uddar. Tre uddar handlar om barnet, föräldraskapet och omgivningen, tre om barnets egen upplevelse. Märkets form visar vilket slags iakttagelse det är. Orden finns under stjärnan.",
		"A star of six points. Three points are about the child, parenthood and surroundings, three about the child's own experience. The shape of a mark shows what kind of finding it is. The words stand beneath the star.")
)
