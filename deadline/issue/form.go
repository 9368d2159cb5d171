package issue

import "github.com/onechildoneplan/oneplan/deadline/code"

// Form is a named form of text that a `validate` tag can ask for: the reader
// and a validator call Match, a JSON Schema carries Pattern. The two must say
// the same; a test holds that.
type Form struct {
	// Tag is the name in the `validate` tag.
	Tag string
	// Pattern is a regular expression that both RE2 and ECMA-262 read alike.
	Pattern string
	// Match reports whether the text has the form. The empty text never has.
	Match func(string) bool
	// Means says in English what such a text is, ending with the Finnish term.
	Means string
	// Example is a text that has the form.
	Example string
}

// The rules of the reader. What a tokenizer alone can see begins with "json.";
// what the published JSON Schema sees begins with "form.".
var readerRules = Catalogue{
	{ID: "json.syntax", Severity: SeverityError, Source: "RFC 8259", Words: code.Say(
		"JSON on tästä eteenpäin rikki tai loppuu kesken.",
		"JSON är trasig härifrån eller tar slut i förtid.",
		"The JSON is broken from here on, or ends too early.")},
	{ID: "json.utf8", Severity: SeverityError, Source: "RFC 8259, 8.1", Words: code.Say(
		"Teksti ei ole kelvollista UTF-8:aa.",
		"Texten är inte giltig UTF-8.",
		"The text is not valid UTF-8.")},
	{ID: "json.bom", Severity: SeverityError, Source: "RFC 8259, 8.1", Words: code.Say(
		"Asiakirja alkaa tavujärjestysmerkillä (BOM); tallenna se UTF-8:na ilman sitä.",
		"Dokumentet börjar med ett byteordningsmärke (BOM); spara det som UTF-8 utan det.",
		"The document begins with a byte order mark (BOM); save it as UTF-8 without one.")},
	{ID: "json.duplicate", Severity: SeverityError, Source: "RFC 7493, 2.3", Words: code.Say(
		"Sama jäsen on annettu kahdesti.",
		"Samma medlem har angetts två gånger.",
		"The same member is given twice.")},
	{ID: "json.too-deep", Severity: SeverityError, Words: code.Say(
		"Rakenne on syvempi kuin {limit} tasoa.",
		"Strukturen är djupare än {limit} nivåer.",
		"The structure is deeper than {limit} levels."), One: code.Say(
		"Rakenteessa saa olla vain yksi taso.",
		"Strukturen får ha bara en nivå.",
		"The structure may have one level only.")},
	{ID: "json.too-big", Severity: SeverityError, Words: code.Say(
		"Asiakirja on suurempi kuin {limit} tavua.",
		"Dokumentet är större än {limit} byte.",
		"The document is larger than {limit} bytes."), One: code.Say(
		"Asiakirja on suurempi kuin yksi tavu.",
		"Dokumentet är större än en byte.",
		"The document is larger than one byte.")},
	{ID: "json.too-many-issues", Severity: SeverityError, Words: code.Say(
		"Virheitä on yli {limit}; loput jätettiin lukematta.",
		"Det finns fler än {limit} fel; resten lästes inte.",
		"There are more than {limit} issues; the rest was not read."), One: code.Say(
		"Virheitä on useampi kuin yksi; loput jätettiin lukematta.",
		"Det finns fler än ett fel; resten lästes inte.",
		"There is more than one issue; the rest was not read.")},
	{ID: "json.trailing", Severity: SeverityError, Source: "RFC 8259, 2", Words: code.Say(
		"Asiakirjan jälkeen tulee vielä jotakin.",
		"Något följer efter dokumentet.",
		"Something follows the document.")},
	{ID: "json.newer-format", Severity: SeverityError, Words: code.Say(
		"Asiakirja on uudempaa muotoa kuin tämä ohjelma osaa lukea.",
		"Dokumentet har ett nyare format än det här programmet kan läsa.",
		"The document has a newer format than this program can read.")},
	{ID: "form.type", Severity: SeverityError, Words: code.Say(
		"Arvon on oltava JSON-tyyppiä {of}.",
		"Värdet ska vara av JSON-typen {of}.",
		"The value must be of the JSON type {of}.")},
	{ID: "form.required", Severity: SeverityError, Words: code.Say(
		"Pakollinen jäsen puuttuu tai on tyhjä: {of}.",
		"En obligatorisk medlem saknas eller är tom: {of}.",
		"A required member is missing or empty: {of}.")},
	{ID: "form.unknown-member", Severity: SeverityError, Words: code.Say(
		"Tässä on jäsen, jota muoto ei tunne.",
		"Här finns en medlem som formatet inte känner.",
		"There is a member here that the format does not know."), Named: code.Say(
		"Tässä on jäsen, jota muoto ei tunne: sen nimi eroaa jäsenestä {of} vain isoin ja pienin kirjaimin.",
		"Här finns en medlem som formatet inte känner: namnet skiljer sig från {of} bara i stora och små bokstäver.",
		"There is a member here that the format does not know: its name differs from {of} only in upper and lower case.")},
	{ID: "form.enum", Severity: SeverityError, Words: code.Say(
		"Koodi ei kuulu koodistoon {of}.",
		"Koden hör inte till kodverket {of}.",
		"The code is not one of the code set {of}.")},
	{ID: "form.date", Severity: SeverityError, Source: "RFC 3339", Words: code.Say(
		"Päivä ei ole muotoa VVVV-KK-PP tai sitä ei ole.",
		"Datumet har inte formen ÅÅÅÅ-MM-DD eller finns inte.",
		"The date is not of the form YYYY-MM-DD, or there is no such day.")},
	{ID: "form.instant", Severity: SeverityError, Source: "RFC 3339", Words: code.Say(
		"Ajanhetki ei ole RFC 3339:n muotoa vyöhykkeineen.",
		"Tidpunkten har inte formen enligt RFC 3339 med zon.",
		"The instant is not an RFC 3339 date-time with a zone.")},
	{ID: "form.pattern", Severity: SeverityError, Words: code.Say(
		"Teksti ei ole muotoa {of}.",
		"Texten har inte formen {of}.",
		"The text is not of the form {of}.")},
	{ID: "form.too-short", Severity: SeverityError, Words: code.Say(
		"Tässä on oltava vähintään {limit} merkkiä.",
		"Här måste finnas minst {limit} tecken.",
		"At least {limit} characters must stand here."), One: code.Say(
		"Teksti on tyhjä; jätä jäsen pois, jos sillä ei ole arvoa.",
		"Texten är tom; lämna bort medlemmen om den saknar värde.",
		"The text is empty; leave the member out if it has no value.")},
	{ID: "form.too-long", Severity: SeverityError, Words: code.Say(
		"Tässä saa olla enintään {limit} merkkiä.",
		"Här får finnas högst {limit} tecken.",
		"At most {limit} characters may stand here."), One: code.Say(
		"Tässä saa olla enintään yksi merkki.",
		"Här får finnas högst ett tecken.",
		"At most one character may stand here.")},
	{ID: "form.too-few", Severity: SeverityError, Words: code.Say(
		"Luettelossa on oltava vähintään {limit} kohtaa.",
		"Listan måste ha minst {limit} poster.",
		"The list must have at least {limit} items."), One: code.Say(
		"Luettelossa on oltava vähintään yksi kohta.",
		"Listan måste ha minst en post.",
		"The list must have at least one item.")},
	{ID: "form.too-many", Severity: SeverityError, Words: code.Say(
		"Luettelossa saa olla enintään {limit} kohtaa.",
		"Listan får ha högst {limit} poster.",
		"The list may have at most {limit} items."), One: code.Say(
		"Luettelossa saa olla enintään yksi kohta.",
		"Listan får ha högst en post.",
		"The list may have at most one item.")},
	{ID: "form.too-small", Severity: SeverityError, Words: code.Say(
		"Luvun on oltava vähintään {limit}.",
		"Talet måste vara minst {limit}.",
		"The number must be at least {limit}.")},
	{ID: "form.too-large", Severity: SeverityError, Words: code.Say(
		"Luku saa olla enintään {limit}.",
		"Talet får vara högst {limit}.",
		"The number may be at most {limit}.")},
}

// ReaderRules returns the rules that a [Reader] reports by, with their words.
func ReaderRules() Catalogue { return append(Catalogue(nil), readerRules...) }
