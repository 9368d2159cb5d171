package chart

import "github.com/onechildoneplan/oneplan/deadline/code"

// The picture's own words. The names of points, items, kinds, places and voices
// stand in the tables of their codes.
var (
	wordStar     = code.Text{FI: "Hyvinvoinnin tähti", SV: "Välbefinnandets stjärna", EN: "The wellbeing star"}
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
	wordShapes   = code.Text{FI: "Merkin muoto kertoo, mitä puhuja siitä sanoo", SV: "Märkets form visar vad talaren kallar det", EN: "The shape of a mark tells what the speaker calls it"}
	wordLetters  = code.Text{FI: "Kirjain kertoo, kenen näkemys se on", SV: "Bokstaven visar vems uppfattning det är", EN: "The letter tells whose view it is"}
	wordNumbers  = code.Text{FI: "Kunkin numeron sanat ovat tähden alla.", SV: "Orden till varje nummer finns under stjärnan.", EN: "The words of each number stand beneath the star."}
	wordMore     = code.Text{FI: "lisää alla", SV: "mer nedan", EN: "more below"}
	wordRingNew  = code.Text{FI: "Ehyt rengas: uutta tai muuttunutta", SV: "Hel ring: nytt eller ändrat", EN: "Whole ring: new or changed"}
	wordRingGone = code.Text{FI: "Katkorengas: ei enää samoin", SV: "Bruten ring: inte längre så", EN: "Broken ring: no longer so"}
	wordDashed   = code.Text{FI: "Katkoviivalla piirretystä sakarasta ei ole vielä kerrottu.", SV: "En udd med bruten linje har ingen ännu berättat om.", EN: "Nobody has yet told about a point with a broken outline."}
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
