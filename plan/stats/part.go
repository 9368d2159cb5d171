package stats

import "github.com/onechildoneplan/oneplan/deadline/code"

// PartKind is what a [Part] of an indicator counts (osuuden laji).
type PartKind = code.Enum[partKindTable]

// The members of [PartKind].
const (
	PartLate PartKind = 1 + iota
	PartNotStarted
	PartPending
	PartOverdue
	PartSettled
	PartUnderWay
	PartUnnecessary
	PartUrgent
	PartJoined
	PartVoluntary
	PartUndecided // ratkaisua ei kirjattu
	PartNotYet
	PartCancelled
	PartUnrecorded // pitämistä ei kirjattu
	PartAsBefore
	PartWorse
	PartGivenUp
	PartNone // seuraavaa ei sovittu
	PartPassed
	PartMany             // seitsemän tai useampia
	PartSeveral          // kaksi tai useampia
	PartStartNotRecorded // aloitusta ei kirjattu
	PartUnlessMoved      // ajoissa, jos viimeinen päivä siirtyy
	PartUnread           // ei voitu lukea
	PartInvalid          // ei kelvollinen
	PartUndated          // saapumispäivä puuttuu
	PartManyMeetings     // kuusi tai useampia
	PartOften            // kolme tai useampia
	PartStage0
	PartStage1
	PartStage2
	PartStage3
	PartStage4
	PartNoNeed   // ei koettu tarpeelliseksi
	PartNoAnswer // vastausta ei saatu
)

type partKindTable struct{}

var partKindRows = [...]code.Row{
	PartLate:             {Code: "late", FI: "myöhässä", SV: "försenade", EN: "late", Means: "In the denominator: done or settled without an assessment after the limit, or not started with the limit passed."},
	PartNotStarted:       {Code: "not-started", FI: "myöhässä olevista aloittamatta", SV: "av de försenade ej inledda", EN: "of the late, not started", Means: "Part of late: not started, and the limit has passed."},
	PartPending:          {Code: "pending", FI: "kesken määräajassa", SV: "väntar inom tidsfristen", EN: "pending within the limit", Means: "Beside the denominator."},
	PartOverdue:          {Code: "overdue", FI: "kesken, määräaika kulunut", SV: "pågår, tidsfristen har gått ut", EN: "open with the limit passed", Means: "Beside the denominator: counted as late in the window of its completion."},
	PartSettled:          {Code: "settled", FI: "ratkaistu ilman arviointia", SV: "avgjorda utan bedömning", EN: "settled without an assessment", Means: "Beside the denominator."},
	PartUnderWay:         {Code: "under-way", FI: "arviointi oli jo käynnissä", SV: "bedömning pågick redan", EN: "an assessment was under way already", Means: "Beside the denominator: joined to an open assessment, which counts by the matter that started it."},
	PartUnnecessary:      {Code: "evidently-unnecessary", FI: "arviointi ilmeisen tarpeeton", SV: "bedömning uppenbart onödig", EN: "assessment evidently unnecessary"},
	PartUrgent:           {Code: "urgent-measures", FI: "kiireelliset toimet", SV: "brådskande åtgärder", EN: "urgent measures"},
	PartJoined:           {Code: "joined", FI: "liitetty avoinna olevaan arviointiin", SV: "fogade till en pågående bedömning", EN: "joined to an open assessment"},
	PartVoluntary:        {Code: "voluntary", FI: "jatketaan ilman asiakkuutta", SV: "fortsätter utan klientrelation", EN: "goes on without client status"},
	PartUndecided:        {Code: "undecided", FI: "ratkaisua ei ole kirjattu", SV: "inget avgörande antecknat", EN: "no outcome recorded"},
	PartNotYet:           {Code: "not-yet", FI: "ei vielä", SV: "ännu inte", EN: "not yet"},
	PartCancelled:        {Code: "cancelled", FI: "peruttu", SV: "inställda", EN: "cancelled"},
	PartUnrecorded:       {Code: "unrecorded", FI: "pitämistä ei kirjattu", SV: "inte antecknat om de hölls", EN: "not recorded as held"},
	PartAsBefore:         {Code: "as-before", FI: "ennallaan", SV: "som förut", EN: "as before"},
	PartWorse:            {Code: "worse", FI: "heikompi", SV: "sämre", EN: "worse"},
	PartGivenUp:          {Code: "given-up", FI: "luovuttu", SV: "övergivna", EN: "given up"},
	PartNone:             {Code: "none", FI: "ei sovittu", SV: "inte avtalad", EN: "none agreed"},
	PartPassed:           {Code: "passed", FI: "sovittu päivä mennyt", SV: "avtalad dag har passerat", EN: "the agreed day has passed"},
	PartMany:             {Code: "many", FI: "seitsemän tai useampia", SV: "sju eller fler", EN: "seven or more"},
	PartStartNotRecorded: {Code: "start-not-recorded", FI: "aloitusta ei kirjattu, valmistui myöhemmin", SV: "inledandet inte antecknat, klar senare", EN: "start not recorded, completed later", Means: "Beside the denominator: completed after the limit of the start, and nobody wrote when it began."},
	PartUnlessMoved:      {Code: "late-unless-moved", FI: "myöhässä olevista ajoissa, jos viimeinen päivä siirtyy arkipäivään (150/1930 5 §; ei ratkaistu)", SV: "av de försenade i tid, om den sista dagen flyttas till en vardag (150/1930 5 §; inte avgjort)", EN: "of the late, in time if the last day moves to a working day (150/1930 5 §; not settled)", Means: "Part of late."},
	PartUnread:           {Code: "unread", FI: "asiakirjoja ei voitu lukea", SV: "handlingar kunde inte läsas", EN: "documents that could not be read", Means: "In no row."},
	PartInvalid:          {Code: "invalid", FI: "laskettu mukaan, vaikka suunnitelma ei ole kelvollinen", SV: "medräknade fast planen inte är giltig", EN: "counted although the plan is not valid", Means: "They break rules, and are counted as far as they could be read."},
	PartUndated:          {Code: "undated", FI: "asioista puuttuu saapumispäivä", SV: "ärenden utan ankomstdag", EN: "matters without a day of arrival", Means: "In no row."},
	PartManyMeetings:     {Code: "many-meetings", FI: "kuusi tai useampia", SV: "sex eller fler", EN: "six or more"},
	PartOften:            {Code: "asked-often", FI: "kolme kysymystä tai useampia uudelleen", SV: "tre frågor eller fler på nytt", EN: "three questions or more again"},
	PartStage0:           {Code: "stage-0", FI: "0 ei suunnitelmissa", SV: "0 inte planerad", EN: "0 not planned"},
	PartStage1:           {Code: "stage-1", FI: "1 tavoitteena", SV: "1 ett mål", EN: "1 a goal"},
	PartStage2:           {Code: "stage-2", FI: "2 kokeilua suunnitellaan", SV: "2 försök planeras", EN: "2 trial being planned"},
	PartStage3:           {Code: "stage-3", FI: "3 kokeilu käynnissä", SV: "3 försök pågår", EN: "3 trial running"},
	PartStage4:           {Code: "stage-4", FI: "4 juurtumassa tai juurtunut", SV: "4 etableras eller etablerad", EN: "4 rooting or rooted"},
	PartNoNeed:           {Code: "no-need", FI: "ei koettu tarpeelliseksi", SV: "ansågs inte behövlig", EN: "seen as not needed"},
	PartNoAnswer:         {Code: "no-answer", FI: "vastausta ei saatu", SV: "inget svar", EN: "no answer", Means: "Beside the denominator."},
	PartSeveral:          {Code: "several", FI: "kaksi tai useampia", SV: "två eller fler", EN: "two or more"},
}

func (partKindTable) Table() code.Table {
	return code.Table{Name: "statistics-part", Title: "Statistics part", Means: "What stands beside the numerator of an indicator.", Rows: code.RowsOf(partKindRows[:])}
}

// Part is one number beside the numerator (osuus).
type Part struct {
	Kind PartKind
	// Count is 0 where it is withheld.
	Count int
	// Withheld says that the number is too small to be told, or would give away
	// one that is.
	Withheld bool
}

// Band is how many cases took From to To days (luokka).
type Band struct {
	From int
	// To is the last day of the band; -1 where it has no end.
	To    int
	Count int
}
