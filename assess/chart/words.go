package chart

import "github.com/onechildoneplan/oneplan/deadline/code"

// The picture's own words. The names of points, items, kinds, places and voices
// stand in the tables of their codes.
var (
	wordStar     = code.Text{FI: "Hyvinvoinnin tähti", SV: "Välbefinnandestjärnan", EN: "The wellbeing star"}
	wordChild    = code.Text{FI: "Lapsi", SV: "Barnet", EN: "The child"}
	wordAll      = code.Text{FI: "kaikkien näkemykset rinnakkain", SV: "allas uppfattningar sida vid sida", EN: "everyone's views side by side"}
	wordChange   = code.Text{FI: "mikä on muuttunut", SV: "vad som har ändrats", EN: "what has changed"}
	wordBefore   = code.Text{FI: "Ennen", SV: "Förut", EN: "Before"}
	wordNow      = code.Text{FI: "Nyt", SV: "Nu", EN: "Now"}
	wordNoChange = code.Text{FI: "Ei muutosta.", SV: "Ingen ändring.", EN: "No change."}
	wordNewVoice = code.Text{FI: "Ensimmäinen näkemys", SV: "Första uppfattningen", EN: "First view"}
	wordNoVoice  = code.Text{FI: "Näkemys ei ole enää mukana", SV: "Uppfattningen finns inte längre med", EN: "The view is no longer there"}
	wordUnheard  = code.Text{FI: "Ei vielä kerrottu", SV: "Inte ännu berättat", EN: "Not yet told"}
	wordNobody   = code.Text{FI: "Tähdessä ei ole vielä yhtään näkemystä.", SV: "Stjärnan har ännu inga uppfattningar.", EN: "The star has no views yet."}
	wordShapes   = code.Text{FI: "Kuvio kertoo, onko asia vahvuus, vaikea asia vai tarve", SV: "Formen visar om det är en styrka, något svårt eller ett behov", EN: "The shape tells whether it is a strength, something hard or a need"}
	wordLetters  = code.Text{FI: "Kirjain kertoo, kenen näkemys se on", SV: "Bokstaven visar vems uppfattning det är", EN: "The letter tells whose view it is"}
	wordBeneath  = code.Text{FI: "Kunkin kohdan sanat ovat tähden alla.", SV: "Orden till varje punkt finns under stjärnan.", EN: "The words of each point stand beneath the star."}
	wordHard     = code.Text{FI: "vaikea asia", SV: "något svårt", EN: "something hard"}
	wordMore     = code.Text{FI: "lisää alla", SV: "mer nedan", EN: "more below"}
	wordOther    = code.Text{FI: "tumma: toisin kuin toisessa tähdessä", SV: "mörk: annorlunda än i den andra stjärnan", EN: "dark: other than in the other star"}
	wordSame     = code.Text{FI: "vaalea: sama molemmissa", SV: "ljus: samma i båda", EN: "pale: the same in both"}
	wordLast     = code.Text{FI: "Viimeksi", SV: "Senast", EN: "Last"}
	wordEasier   = code.Text{FI: "ei enää sano vaikeaksi", SV: "säger inte längre att det är svårt", EN: "no longer calls hard"}
	wordHarder   = code.Text{FI: "sanoo nyt vaikeaksi", SV: "säger nu att det är svårt", EN: "now calls hard"}
	wordOtherNow = code.Text{FI: "kertoo nyt toisin", SV: "berättar nu annorlunda", EN: "now says something else"}
	wordDashed   = code.Text{FI: "Katkoviivalla piirretystä sakarasta ei ole vielä kerrottu.", SV: "Om udden med streckad linje har ingen berättat ännu.", EN: "Nobody has yet told about a point with a broken outline."}
	wordAttached = code.Text{FI: "Liitteenä piirros tai muu aineisto.", SV: "En teckning eller annat material är bifogat.", EN: "A drawing or other material is attached."}
	wordAbout    = code.Text{FI: "koskee: ", SV: "gäller: ", EN: "about: "}
	wordCredit   = code.Text{FI: "Tähden kohdat: THL, Työpaperi 26/2017.", SV: "Stjärnans punkter: THL, Työpaperi 26/2017. Svensk översättning: oneplan.", EN: "The points of the star: THL, Työpaperi 26/2017. English translation: oneplan."}
	wordWhose    = code.Text{FI: "Kenen näkemys", SV: "Vems uppfattning", EN: "Whose view"}
	wordOn       = code.Text{FI: "Päivä", SV: "Datum", EN: "Day"}
	wordWriter   = code.Text{FI: "Kirjaaja", SV: "Antecknat av", EN: "Written down by"}
	wordHowTo    = code.Text{
		FI: "Kerro omin sanoin, millaista lapsen ja perheen arki on. Tähdessä ei anneta pisteitä. Piirrä jokaisen havainnon eteen sen merkki. Jos asiasta ei ole tietoa, merkitse se niin. Lapsen omat sanat ja piirrokset säilytetään sellaisina kuin lapsi ne antoi.",
		SV: "Berätta med egna ord hur barnets och familjens vardag är. I stjärnan ges inga poäng. Rita märket framför varje iakttagelse. Om något inte är känt, anteckna det. Barnets egna ord och teckningar bevaras så som barnet gav dem.",
		EN: "Tell in your own words what the everyday life of the child and the family is like. Nothing is scored. Draw its mark before each finding. If something is not known, say so. The child's own words and drawings are kept as the child gave them.",
	}
	wordDesc = code.Text{
		FI: "Kuusisakarainen tähti. Kolme sakaraa kertoo lapsesta, vanhemmuudesta ja ympäristöstä, kolme lapsen omasta kokemuksesta. Merkin muoto kertoo havainnon lajin. Sanat ovat tähden alla.",
		SV: "En stjärna med sex uddar. Tre uddar handlar om barnet, föräldraskapet och omgivningen, tre om barnets egen upplevelse. Märkets form visar vilket slags iakttagelse det är. Orden finns under stjärnan.",
		EN: "A star of six points. Three points are about the child, parenthood and surroundings, three about the child's own experience. The shape of a mark shows what kind of finding it is. The words stand beneath the star.",
	}
)
