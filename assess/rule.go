package assess

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Where the rules come from. S000 to S004 in the facts are the project's
// source documents; here they have their own names.
const (
	sourceStar        = "THL Työpaperi 26/2017; Pohjois-Savo 13.1.2022"
	sourceNeverEnds   = "Pirkanmaan LAPE 27.9.2017"
	sourceRequirement = "ShL 1301/2014 36-37 §; Soite 2024"
)

var rules = issue.Catalogue{
	{ID: "view.by", Severity: issue.SeverityError, Words: code.Say(
		"Näkemyksestä puuttuu, kenen se on.",
		"Det saknas uppgift om vems uppfattning det är.",
		"It is not said whose view this is.")},
	{ID: "view.on", Severity: issue.SeverityWarning, Words: code.Say(
		"Näkemyksestä puuttuu päivä.",
		"Uppfattningen saknar datum.",
		"The view has no day.")},
	{ID: "view.empty", Severity: issue.SeverityWarning, Words: code.Say(
		"Näkemyksessä ei ole yhtään havaintoa.",
		"Uppfattningen har inga iakttagelser.",
		"The view holds no finding.")},
	{ID: "view.overwrites", Severity: issue.SeverityError, Source: sourceNeverEnds, Words: code.Say(
		"Aiemmin kirjattua ei korvata: lisää uusi näkemys ja korjaa siinä.",
		"Det som har antecknats skrivs inte över: lägg till en ny uppfattning och rätta i den.",
		"What was recorded is not overwritten: add a new view and correct it there.")},
	{ID: "view.early", Severity: issue.SeverityWarning, Words: code.Say(
		"Näkemys on vanhempi kuin arvioinnin avaaminen.",
		"Uppfattningen är äldre än dagen då bedömningen öppnades.",
		"The view is older than the day the assessment was opened.")},
	{ID: "finding.empty", Severity: issue.SeverityError, Source: sourceStar, Words: code.Say(
		"Havainnolla ei ole sanoja eikä piirrosta; jos asiaa ei tiedetä, merkitse se niin.",
		"Iakttagelsen har varken ord eller teckning; om saken inte är känd, anteckna det.",
		"The finding has neither words nor a drawing; if it is not known, say so.")},
	{ID: "finding.wider", Severity: issue.SeverityWarning, Words: code.Say(
		"Havainto on merkitty useamman nähtäväksi kuin sen näkemys; voimassa on suppeampi.",
		"Iakttagelsen är märkt synlig för fler än den uppfattning den hör till; den snävare gäller.",
		"The finding is marked for more eyes than its view; the narrower holds.")},
	{ID: "finding.setting-twice", Severity: issue.SeverityWarning, Words: code.Say(
		"Sama havaintopaikka on annettu kahdesti.",
		"Samma plats har angetts två gånger.",
		"The same place is given twice.")},
	{ID: "correction.missing", Severity: issue.SeverityError, Words: code.Say(
		"Korjattavaa havaintoa ei ole tässä arvioinnissa.",
		"Iakttagelsen som ska rättas finns inte i den här bedömningen.",
		"The finding to be corrected is not in this assessment.")},
	{ID: "correction.other-voice", Severity: issue.SeverityError, Words: code.Say(
		"Toisen näkemystä ei voi korjata; kirjaa oma näkemys sen rinnalle.",
		"En annans uppfattning kan inte rättas; anteckna en egen uppfattning bredvid den.",
		"Nobody corrects another's view; put your own beside it.")},
	{ID: "correction.later", Severity: issue.SeverityError, Words: code.Say(
		"Korjaus on vanhempi kuin se, mitä se korjaa.",
		"Rättelsen är äldre än det den rättar.",
		"The correction is older than what it corrects.")},
	{ID: "correction.circle", Severity: issue.SeverityError, Words: code.Say(
		"Korjaukset kulkevat kehää tai niitä on yli {limit} peräkkäin.",
		"Rättelserna går i en cirkel eller är fler än {limit} i rad.",
		"The corrections run in a circle, or are more than {limit} in a row.")},
	{ID: "assessment.reversed", Severity: issue.SeverityError, Words: code.Say(
		"Arviointi on valmistunut ennen kuin se aloitettiin.",
		"Bedömningen blev färdig innan den inleddes.",
		"The assessment was completed before it was started.")},
	{ID: "assessment.assessor", Severity: issue.SeverityWarning, Source: sourceRequirement, Words: code.Say(
		"Palvelutarpeen arvioinnista puuttuu, kuka sen tekee.",
		"Det saknas uppgift om vem som gör bedömningen av servicebehovet.",
		"It is not said who makes the service-need assessment.")},
	{ID: "assessment.childs-own", Severity: issue.SeverityHint, Source: sourceStar, Words: code.Say(
		"Tähdestä puuttuu lapsen oma näkemys ({limit}/3 kohtaa).",
		"I stjärnan saknas barnets egen uppfattning ({limit} av 3 punkter).",
		"The star lacks the child's own view ({limit} of 3 points).")},
	{ID: "check.empty", Severity: issue.SeverityWarning, Source: sourceRequirement, Words: code.Say(
		"Tarkistuslistan kohdasta puuttuu, mikä sen osoittaa.",
		"Det saknas uppgift om vad som visar att punkten i checklistan är uppfylld.",
		"Nothing shows that this point of the checklist was met.")},
	{ID: "requirement.missing", Severity: issue.SeverityWarning, Source: sourceRequirement, Words: code.Say(
		"Valmistuneesta arvioinnista ei näy, että lain vaatimus on täytetty: {of}.",
		"Den färdiga bedömningen visar inte att lagens krav är uppfyllt: {of}.",
		"The completed assessment does not show that a requirement of the law was met: {of}.")},
	{ID: "id.twice", Severity: issue.SeverityError, Words: code.Say(
		"Sama tunnus on kahdella osalla.",
		"Två delar har samma identifierare.",
		"Two parts have the same id.")},
	{ID: "reference.missing", Severity: issue.SeverityError, Words: code.Say(
		"Viittaus ei osoita mihinkään asiakirjan osaan.",
		"Hänvisningen pekar inte på någon del av dokumentet.",
		"The reference points at no part of the document.")},
	{ID: "reference.kind", Severity: issue.SeverityError, Words: code.Say(
		"Viittaus osoittaa vääränlaiseen osaan; tähän käy {of}.",
		"Hänvisningen pekar på fel slags del; här passar {of}.",
		"The reference points at the wrong kind of part; here goes {of}.")},
	{ID: "child.subject-identity-code", Severity: issue.SeverityError, Source: "661/2009 12 §", Words: code.Say(
		"Lapsen avain näyttää henkilötunnukselta. Henkilötunnus voi muuttua, eikä siitä tehdä avainta.",
		"Barnets nyckel ser ut som en personbeteckning. En personbeteckning kan ändras och används inte som nyckel.",
		"The child's key looks like an identity code. An identity code can change and is never used as a key.")},
	{ID: "scheme.segment", Severity: issue.SeverityError, Words: code.Say(
		"Segmenttiä ei ole tässä jaottelussa.",
		"Segmentet finns inte i den här indelningen.",
		"The scheme has no such segment.")},
	{ID: "scheme.sign", Severity: issue.SeverityError, Words: code.Say(
		"Tunnusmerkkiä ei ole tässä jaottelussa.",
		"Kännetecknet finns inte i den här indelningen.",
		"The scheme has no such sign.")},
	{ID: "scheme.twice", Severity: issue.SeverityError, Words: code.Say(
		"Sama koodi on annettu kahdesti.",
		"Samma kod har angetts två gånger.",
		"The same code is given twice.")},
	{ID: "scheme.unreached", Severity: issue.SeverityWarning, Words: code.Say(
		"Mikään sääntö ei johda tähän segmenttiin.",
		"Ingen regel leder till det här segmentet.",
		"No rule leads to this segment.")},
	{ID: "scheme.idle", Severity: issue.SeverityError, Words: code.Say(
		"Sääntö ei kysy mitään, joten sen jälkeen tulevia ei koskaan luettaisi.",
		"Regeln frågar ingenting, så reglerna efter den skulle aldrig läsas.",
		"The rule asks nothing, so the rules after it would never be read.")},
	{ID: "scheme.undecided", Severity: issue.SeverityWarning, Words: code.Say(
		"Mikään sääntö ei pidä paikkaansa: jaottelu ei ratkaise tätä tilannetta.",
		"Ingen regel stämmer: indelningen avgör inte den här situationen.",
		"No rule holds: the scheme does not decide this situation.")},
}

// Rules returns the rules that this package reports by, with their words.
func Rules() issue.Catalogue { return slices.Clone(rules) }

// broken returns the issue that a rule of this package is broken at a place.
func broken(rule string, at issue.Pointer) issue.Issue {
	r, ok := rules.Find(rule)
	if !ok {
		panic("assess: no rule " + rule)
	}
	return r.At(at)
}
