package fi

import (
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

var (
	aftercareEnds = code.Say("Velvollisuus järjestää jälkihuoltoa päättyy", "Skyldigheten att ordna eftervård upphör", "The duty to arrange aftercare ends")
	aftercareLast = code.Say("Oikeutesi jälkihuoltoon päättyy", "Din rätt till eftervård upphör", "Your right to aftercare ends")
	onClientEnded = code.Say("asiakkuuden päättyminen sijoituksen jälkeen", "klientrelationens slut efter placeringen", "the end of the client relationship after placement")

	aftercareNote = code.Say(
		"Viisi vuotta, viimeistään kun nuori täyttää vuodet; päiväksi on tulkittu syntymäpäivä, eikä laki sano, onko se vielä oikeuden päivä. Pelkän avohuollon sijoituksen jälkeen vain, jos sijoitus kesti yhtäjaksoisesti vähintään puoli vuotta ja kohdistui lapseen yksin.",
		"Fem år, senast när den unga fyller åren, vilket tolkas som födelsedagen; lagen säger inte om den ännu är en dag av rätten. Efter enbart placering inom öppenvården endast om den varade minst ett halvt år utan avbrott och gällde barnet ensamt.",
		"Five years, at the latest when the young person turns the age, taken to be the birthday; the law does not say whether it is still a day of the right. After placement in open care alone, only if it lasted at least half a year without a break and was of the child alone.")
	aftercareOpen2020 = code.Say(
		"Siirtymäsäännös 1490/2019: vain ennen 1.1.2020 päättynyt oikeus jäi aiemman ikärajan alle. Tästä on päätelty vastakohtaisesti, että vielä jatkuneella oikeudella on ikäraja 25.",
		"Övergångsbestämmelsen 1490/2019: endast en rätt som upphört före 1.1.2020 stod kvar under den tidigare åldern. Därav har motsatsvis dragits slutsatsen att en rätt som ännu gällde har åldern 25.",
		"Transition 1490/2019: only a right that had ended before 1.1.2020 stayed under the earlier age. From that it is inferred, a contrario, that a right still open has the age of 25.")
	aftercareSupport = code.Say(
		"Ennen 1.1.2024 päätetty tukitoimi järjestetään päätöksen mukaisesti (1283/2023).",
		"En stödåtgärd som beslutats före 1.1.2024 ordnas enligt beslutet (1283/2023).",
		"Support decided before 1.1.2024 goes on by its decision (1283/2023).")
)

// aftercareRules are the end of aftercare (jälkihuolto, LsL 75 § 3 mom.). Which
// age holds hangs on when the right ends and not on when it began: the
// provisions on transition of 1490/2019 and 1283/2023 are in EndsIn, UntilDay
// and in the conditions.
func aftercareRules() []deadline.Rule {
	reform, after := date(2020, time.January, 1), date(2024, time.January, 1)
	byReform := date(2024, time.June, 30)
	row := func(from, to civil.Date, age int, endsBy civil.Date, versions deadline.Versions, sure deadline.Confidence, note code.Text) deadline.Rule {
		return deadline.Rule{
			ID: "lsl75.aftercare", Title: aftercareEnds, Plain: aftercareLast,
			Act: lsl, Section: "75 §", Subsection: 3, Versions: versions,
			Trigger: onClientEnded, Term: yearsOf(5), UntilAge: age, First: excluded, End: stays, Lapses: deadline.LapseRight,
			InForce: during(from, to), EndsIn: civil.Period{To: endsBy}, Confidence: sure, Note: both(aftercareNote, note),
		}
	}
	enacted := date(2008, time.January, 1)
	under21 := row(enacted, reform.AddDays(-1), 21, reform.AddDays(-1), "417/2007@2008-01-01", verified, aftercareOpen2020)
	open2020 := row(enacted, reform.AddDays(-1), 25, after.AddDays(-1), "542/2019@2020-01-01", uncertain, aftercareOpen2020)
	since2020 := row(reform, after.AddDays(-1), 25, after.AddDays(-1), "542/2019@2020-01-01", verified, aftercareSupport)
	kept := row(enacted, after.AddDays(-1), 0, civil.Date{}, "1283/2023@2024-01-01", verified, both(aftercareSupport, code.Say(
		"Siirtymäsäännös 1283/2023: oikeus alkoi ennen 1.1.2024 ja nuori oli 23 vuotta täyttänyt ennen 1.7.2024, joten se päättyi vasta 30.6.2024.",
		"Övergångsbestämmelsen 1283/2023: rätten hade börjat före 1.1.2024 och den unga hade fyllt 23 före 1.7.2024, så den upphörde först 30.6.2024.",
		"Transition 1283/2023: the right began before 1.1.2024 and the young person was 23 before 1.7.2024, so it ended only on 30.6.2024.")))
	kept.EndsIn, kept.UntilDay = civil.Period{From: after}, byReform
	kept.Condition = deadline.Condition{AgeFrom: 23, AgeDay: byReform, Words: code.Say("23 vuotta täyttänyt ennen 1.7.2024", "fyllt 23 år före 1.7.2024", "23 before 1.7.2024")}
	open2024 := row(enacted, after.AddDays(-1), 23, civil.Date{}, "1283/2023@2024-01-01", verified, aftercareSupport)
	open2024.EndsIn = civil.Period{From: after}
	open2024.Condition = deadline.Condition{AgeUnder: 23, AgeDay: byReform, Words: code.Say("alle 23-vuotias 30.6.2024", "under 23 år 30.6.2024", "under 23 on 30.6.2024")}
	since2024 := row(after, civil.Date{}, 23, civil.Date{}, "1283/2023@2024-01-01", verified, aftercareSupport)
	return []deadline.Rule{under21, open2020, since2020, kept, open2024, since2024}
}
