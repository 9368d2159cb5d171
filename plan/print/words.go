package print

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// words is the catalogue of everything that a page says by itself, by the
// names that the templates use: [[next.title]]. It is written for a parent who
// reads it at the kitchen table: short, no words of the office.
//
// The Swedish is that of Finland. Lähityöntekijä, vastuutyöntekijä and
// Hyvinvoinnin tähti have no established Swedish term; those are plain
// descriptions.
var words = map[string]code.Text{
	"refusal.title": {FI: "Sinulla ei ole lupaa nähdä tätä suunnitelmaa", SV: "Du har inte tillstånd att se den här planen", EN: "You have no permission to see this plan"},
	"refusal.ask":   {FI: "Kysy lisää", SV: "Du kan fråga", EN: "Ask"},
	"refusal.asker": {FI: "Kysy lisää siltä, joka antoi tämän paperin.", SV: "Fråga den som gav dig det här papperet.", EN: "Ask whoever gave you this paper."},

	"plan":        {FI: "Yhteinen suunnitelma", SV: "Gemensam plan", EN: "Joint plan"},
	"child":       {FI: "Lapsi", SV: "Barn", EN: "Child"},
	"born":        {FI: "syntynyt", SV: "född", EN: "born"},
	"state":       {FI: "Tilanne", SV: "Läge", EN: "Status"},
	"copy":        {FI: "Kenen kappale", SV: "Vems exemplar", EN: "Whose copy"},
	"copy.family": {FI: "perheen", SV: "familjens", EN: "the family's"},
	"child.is":    {FI: "lapsi", SV: "barnet", EN: "the child"},
	"printed":     {FI: "Tulostettu", SV: "Utskrivet", EN: "Printed"},
	"revision":    {FI: "versio", SV: "version", EN: "version"},
	"who":         {FI: "Kuka", SV: "Vem", EN: "Who"},
	"what":        {FI: "Mitä", SV: "Vad", EN: "What"},
	"where":       {FI: "Missä", SV: "Var", EN: "Where"},
	"when":        {FI: "Milloin", SV: "När", EN: "When"},
	"how":         {FI: "Miten", SV: "Hur", EN: "How"},
	"reason":      {FI: "Syy", SV: "Orsak", EN: "Reason"},
	"more":        {FI: "Lisäksi", SV: "Dessutom", EN: "Also"},

	"next.title":  {FI: "Seuraava yhteydenotto", SV: "Nästa kontakt", EN: "Next contact"},
	"next.who":    {FI: "Kuka ottaa yhteyttä", SV: "Vem tar kontakt", EN: "Who gets in touch"},
	"next.to":     {FI: "Keneen", SV: "Till vem", EN: "To whom"},
	"next.none":   {FI: "Seuraavaa yhteydenottoa ei ole vielä sovittu.", SV: "Nästa kontakt är inte avtalad ännu.", EN: "The next contact has not been agreed yet."},
	"next.past":   {FI: "Tämä päivä on jo mennyt. Jos kukaan ei ole ottanut yhteyttä, soita tai lähetä viesti.", SV: "Den här dagen har redan varit. Om ingen har hört av sig, ring eller skicka ett meddelande.", EN: "This day has passed. If nobody has been in touch, call or send a message."},
	"next.closed": {FI: "Suunnitelma on päättynyt. Uutta yhteydenottoa ei ole sovittu.", SV: "Planen är avslutad. Ingen ny kontakt är avtalad.", EN: "The plan has ended. No new contact is agreed."},
	"next.hidden": {FI: "Tämä on jätetty pois tästä kappaleesta.", SV: "Det här har lämnats bort ur exemplaret.", EN: "This has been left out of this copy."},
	"next.open":   {FI: "Aika on vielä sovittava.", SV: "Tiden är inte avtalad ännu.", EN: "The time is still to be agreed."},
	"next.meet":   {FI: "Sovitut tapaamiset", SV: "Avtalade möten", EN: "Agreed meetings"},

	"reach.title": {FI: "Näin tavoitat työntekijän", SV: "Så når du din ansvarsperson", EN: "How to reach the worker"},
	"reach.none":  {FI: "Yhteystietoja ei ole vielä kirjattu.", SV: "Kontaktuppgifter har inte antecknats ännu.", EN: "No contact details are recorded yet."},

	"coming.title": {FI: "Mitä tapahtuu seuraavaksi", SV: "Vad händer härnäst", EN: "What happens next"},
	"coming.by":    {FI: "Mihin mennessä", SV: "Senast", EN: "By when"},

	"mine.title": {FI: "Sinun tehtäväsi", SV: "Dina uppgifter", EN: "Your part"},

	"needs.title":   {FI: "Mihin tarvitaan muutosta", SV: "Det här behöver förändras", EN: "What needs to change"},
	"needs.notnow":  {FI: "Tätä ei tehdä nyt", SV: "Det här görs inte nu", EN: "Not now"},
	"goals.title":   {FI: "Mihin pyrimme", SV: "Det här vill vi uppnå", EN: "What we are aiming for"},
	"goal.evidence": {FI: "Mistä sen huomaa", SV: "Så märks det", EN: "How we notice it"},
	"goal.due":      {FI: "Mihin mennessä", SV: "Senast", EN: "By when"},
	"goal.how":      {FI: "Miten on mennyt", SV: "Hur det har gått", EN: "How it has gone"},

	"actions.title":     {FI: "Mitä teemme", SV: "Det här gör vi", EN: "What we do"},
	"actions.home":      {FI: "Kotona", SV: "Hemma", EN: "At home"},
	"actions.everyday":  {FI: "Lapsen arjen ympäristössä", SV: "I barnets vardagsmiljö", EN: "In the child's everyday environment"},
	"actions.elsewhere": {FI: "Muualla", SV: "På annat håll", EN: "Elsewhere"},
	"actions.other":     {FI: "Muut asiat", SV: "Annat", EN: "Other things"},
	"actions.decision":  {FI: "Perustuu päätökseen", SV: "Grundar sig på beslutet", EN: "Based on the decision"},

	"reaching.title":    {FI: "Seuranta ja yhteydenpito", SV: "Uppföljning och kontakt", EN: "How we keep in touch"},
	"reaching.toworker": {FI: "Kun perhe ottaa yhteyttä", SV: "När familjen tar kontakt", EN: "When the family gets in touch"},
	"reaching.tofamily": {FI: "Kun työntekijä ottaa yhteyttä", SV: "När den anställda tar kontakt", EN: "When the worker gets in touch"},
	"reaching.chosen":   {FI: "Päivän valitsee", SV: "Dagen väljs av", EN: "The day is chosen by"},

	"worker.title":    {FI: "Vastuutyöntekijä", SV: "Ansvarsperson", EN: "Responsible worker"},
	"worker.means":    {FI: "Vastuutyöntekijä pitää yhteyttä perheeseen ja seuraa, miten suunnitelma etenee.", SV: "Ansvarspersonen håller kontakt med familjen och följer upp planen.", EN: "The responsible worker keeps in touch with the family and follows how the plan is going."},
	"worker.first":    {FI: "Perhe ei ole vielä nimennyt vastuutyöntekijää. Siihen asti asiaa hoitaa se, jolle siitä ensin kerrottiin.", SV: "Familjen har ännu inte utsett en ansvarsperson. Till dess sköts saken av den som först fick veta om den.", EN: "The family has not named a responsible worker yet. Until then whoever was told first takes care of the matter."},
	"worker.none":     {FI: "Vastuutyöntekijää ei ole vielä nimetty.", SV: "En ansvarsperson har inte utsetts ännu.", EN: "No responsible worker has been named yet."},
	"worker.named":    {FI: "Kuka nimesi", SV: "Utsedd av", EN: "Named by"},
	"worker.accepted": {FI: "Otti tehtävän vastaan", SV: "Tog emot uppdraget", EN: "Accepted the task"},

	"differ.title":   {FI: "Näemme jotkin asiat eri tavoin", SV: "Vi ser en del saker på olika sätt", EN: "Some things we see differently"},
	"differ.intro":   {FI: "Näkemykset ovat tässä rinnakkain. Kenenkään sana ei kumoa toisen sanaa.", SV: "Uppfattningarna står här sida vid sida. Ingens ord upphäver någon annans.", EN: "The views stand here side by side. Nobody's word cancels another's."},
	"differ.reasons": {FI: "Perustelu", SV: "Motivering", EN: "Reason"},
	"differ.about":   {FI: "Mistä on kyse", SV: "Vad det gäller", EN: "What it is about"},

	"settle.title": {FI: "Mistä on vielä sovittava", SV: "Det här ska vi ännu komma överens om", EN: "What is still to be agreed"},
	"settle.gone":  {FI: "Poisti tämän.", SV: "Tog bort det här.", EN: "Took this away."},
	"settle.kept":  {FI: "Kirjaus on tallessa.", SV: "Anteckningen är sparad.", EN: "What was written is kept."},

	"agree.title": {FI: "Mitä kukin sanoo suunnitelmasta", SV: "Vad var och en säger om planen", EN: "What each says of the plan"},

	"star.title":   {FI: "Hyvinvoinnin tähti", SV: "Välbefinnandestjärnan", EN: "The wellbeing star"},
	"star.means":   {FI: "Tähdessä jokainen kertoo omin sanoin, mitä lapselle kuuluu. Siinä ei anneta pisteitä.", SV: "I stjärnan berättar var och en med egna ord hur barnet har det. Den ger inga poäng.", EN: "In the star each tells in their own words how the child is doing. It gives no score."},
	"star.drawing": {FI: "Liite", SV: "Bilaga", EN: "Attached"},

	"meetings.title": {FI: "Tapaamiset", SV: "Möten", EN: "Meetings"},
	"meetings.there": {FI: "Mukana", SV: "Med på mötet", EN: "Present"},
	"meetings.away":  {FI: "Poissa", SV: "Frånvarande", EN: "Absent"},

	"people.title": {FI: "Ketkä ovat mukana", SV: "De som är med", EN: "Who takes part"},

	"see.title":   {FI: "Kuka saa nähdä tämän suunnitelman", SV: "Vem får se den här planen", EN: "Who may see this plan"},
	"see.leftout": {FI: "Kappaleesta on jätetty pois joitakin kohtia.", SV: "En del punkter har lämnats bort ur exemplaret.", EN: "Some parts were left out of the copy."},

	"other.title": {FI: "Lapsen muut suunnitelmat", SV: "Barnets andra planer", EN: "The child's other plans"},

	"decisions.title":   {FI: "Päätökset", SV: "Beslut", EN: "Decisions"},
	"decisions.not":     {FI: "Tämä ei ole päätös palveluista. Päätökset saat erikseen.", SV: "Det här är inte ett beslut om service. Besluten får du separat.", EN: "This is not a decision on services. You get decisions separately."},
	"decisions.valid":   {FI: "Voimassa", SV: "I kraft", EN: "In force"},
	"decisions.given":   {FI: "Päätös annettu", SV: "Beslutet gavs", EN: "Given"},
	"decisions.sent":    {FI: "Lähetetty", SV: "Sänt", EN: "Sent"},
	"decisions.noticed": {FI: "Saatu tiedoksi", SV: "Delgivet", EN: "Notice received"},
	"decisions.by":      {FI: "Päätöksen teki", SV: "Beslutet fattades av", EN: "Made by"},
	"decisions.law":     {FI: "Laki", SV: "Lag", EN: "Law"},
	"decisions.key":     {FI: "Päätöksen numero", SV: "Beslutets nummer", EN: "Number"},

	"withheld.title": {FI: "Mitä tästä kappaleesta on jätetty pois", SV: "Det här har lämnats bort ur exemplaret", EN: "What has been left out of this copy"},
	"withheld.ask":   {FI: "Kysy lisää", SV: "Fråga mera", EN: "Ask"},

	"memo.title":   {FI: "Tapaamisen muistio", SV: "Mötesanteckningar", EN: "Notes of the meeting"},
	"memo.chosen":  {FI: "Kuka valitsi paikan", SV: "Platsen valdes av", EN: "The place was chosen by"},
	"memo.asked":   {FI: "Kutsut", SV: "Inbjudningar", EN: "Invitations"},
	"memo.text":    {FI: "Mitä tuli esiin", SV: "Vad som kom fram", EN: "What came up"},
	"memo.agreed":  {FI: "Mitä sovimme", SV: "Det här kom vi överens om", EN: "What we agreed"},
	"memo.feeling": {FI: "Palaute tapaamisesta", SV: "Respons på mötet", EN: "Feedback on the meeting"},
	"memo.given":   {FI: "Palautetta kerättiin.", SV: "Respons samlades in.", EN: "Feedback was collected."},

	"assess.title":     {FI: "Arviointi", SV: "Bedömning", EN: "Assessment"},
	"assess.started":   {FI: "Alkoi", SV: "Inleddes", EN: "Began"},
	"assess.completed": {FI: "Valmistui", SV: "Blev klar", EN: "Completed"},
	"assess.by":        {FI: "Arvioinnin tekijät", SV: "Bedömningen görs av", EN: "Assessed by"},
	"assess.from":      {FI: "Mistä arviointi sai alkunsa", SV: "Vad bedömningen utgick från", EN: "What it started from"},
	"assess.law":       {FI: "Näin arviointi tehtiin", SV: "Så gjordes bedömningen", EN: "How the assessment was made"},
	"assess.not":       {FI: "ei vielä kirjattu", SV: "har inte antecknats ännu", EN: "not recorded yet"},
	"assess.asked":     {FI: "Arviointiin pyydettiin mukaan", SV: "Ombedda att delta i bedömningen", EN: "Asked to take part"},

	"actor.track":   {FI: "Polku", SV: "Spår", EN: "Track"},
	"actor.purpose": {FI: "tarkoitus", SV: "ändamål", EN: "purpose"},

	"timeline.title":    {FI: "Suunnitelman kulku", SV: "Planens gång", EN: "The course of the plan"},
	"timeline.desc":     {FI: "Tapahtumat päivien mukaan ylhäältä alas. Täytetty ympyrä: on jo ollut. Tyhjä ympyrä: on tulossa.", SV: "Händelserna dag för dag uppifrån ner. Fylld cirkel: har varit. Tom cirkel: kommer.", EN: "What happened, day by day from top to bottom. Filled circle: has been. Hollow circle: is to come."},
	"timeline.majority": {FI: "{who} täyttää 18 vuotta {day}. Silloin hän päättää itse, kuka saa tietoja.", SV: "{who} fyller 18 år {day}. Då bestämmer hen själv vem som får uppgifter.", EN: "{who} turns 18 on {day} and then decides alone who gets to know what."},

	"lane.holder":    {FI: "Kuka vastaa", SV: "Vem ansvarar", EN: "Who is responsible"},
	"lane.decisions": {FI: "Päätökset", SV: "Beslut", EN: "Decisions"},
	"lane.meetings":  {FI: "Tapaamiset", SV: "Möten", EN: "Meetings"},
	"lane.contacts":  {FI: "Yhteydenotot", SV: "Kontakter", EN: "Contacts"},
	"lane.legend":    {FI: "Täytetty merkki: on jo ollut. Tyhjä merkki: on tulossa. Palkki: koko sen ajan.", SV: "Fyllt märke: har varit. Tomt märke: kommer. Stapel: hela den tiden.", EN: "Filled mark: has been. Hollow mark: is to come. Bar: all that time."},

	"timeline.none": {FI: "Mitään ei ole vielä kirjattu.", SV: "Inget har antecknats ännu.", EN: "Nothing has been recorded yet."},

	"you":            {FI: "sinä", SV: "du", EN: "you"},
	"you.object":     {FI: "sinä", SV: "dig", EN: "you"},
	"first.next":     {FI: "Seuraavaksi", SV: "Härnäst", EN: "Next"},
	"first.call":     {FI: "Soita, jos mietit jotain", SV: "Ring om du undrar över något", EN: "Call if you have questions"},
	"first.needs":    {FI: "Mitä haluamme muuttaa", SV: "Det här vill vi ändra", EN: "What we want to change"},
	"first.differ":   {FI: "Olemme eri mieltä", SV: "Vi är av olika åsikt", EN: "We do not agree"},
	"first.settle":   {FI: "Osasta asioista on vielä sovittava.", SV: "En del saker ska vi ännu komma överens om.", EN: "Some things are still to be agreed."},
	"first.readers":  {FI: "Kuka saa lukea tämän", SV: "Vem får läsa det här", EN: "Who may read this"},
	"first.may":      {FI: "Saa", SV: "Får", EN: "May"},
	"first.part":     {FI: "Saa osan", SV: "Får en del", EN: "May read a part"},
	"first.maynot":   {FI: "Ei saa", SV: "Får inte", EN: "May not"},
	"first.more":     {FI: "Lisää seuraavalla sivulla.", SV: "Mer på nästa sida.", EN: "More on the next page."},
	"first.ask":      {FI: "Keneltä voit kysyä", SV: "Vem du kan fråga", EN: "Who you can ask"},
	"first.wanted":   {FI: "Mitä halusimme muuttaa", SV: "Det här ville vi ändra", EN: "What we wanted to change"},
	"first.did":      {FI: "Mitä teimme", SV: "Det här gjorde vi", EN: "What we did"},
	"first.change":   {FI: "Suunnitelmaa voi muuttaa.", SV: "Planen kan ändras.", EN: "The plan can be changed."},
	"first.overleaf": {FI: "Lue lisää seuraavalta sivulta.", SV: "Läs mer på nästa sida.", EN: "Read more on the next page."},
	"first.details":  {FI: "Lisää tietoa", SV: "Närmare uppgifter", EN: "More details"},
	"safe.paper":     {FI: "Tässä paperissa on tietoja, joita kaikki eivät saa nähdä. Säilytä se turvassa.", SV: "På det här papperet finns uppgifter som inte alla får se. Förvara det på ett säkert ställe.", EN: "This paper has information that not everybody may see. Keep it safe."},

	"safe": {FI: "Kaikki eivät saa nähdä tätä. Pidä se tallessa.", SV: "Inte alla får se det här. Förvara det på ett säkert ställe.", EN: "Not everybody may see this. Keep it safe."},

	"child.page":   {FI: "Sinun oma sivusi", SV: "Din egen sida", EN: "Your own page"},
	"child.said":   {FI: "Sinä sanoit", SV: "Du sa", EN: "You said"},
	"child.thanks": {FI: "Kiitos, kun sanoit sen.", SV: "Tack för att du sa det.", EN: "Thank you for telling us."},
	"child.hopes":  {FI: "Tätä me toivomme", SV: "Vi hoppas", EN: "What we hope"},
	"child.now":    {FI: "Mitä nyt tapahtuu", SV: "Det här händer nu", EN: "What happens now"},
	"child.daily":  {FI: "Joka päivä", SV: "Varje dag", EN: "Every day"},
	"child.closed": {FI: "Suunnitelma on nyt loppu. Saat aina kysyä.", SV: "Planen är slut nu. Du får alltid fråga.", EN: "The plan has ended. You may always ask."},
	"child.ask":    {FI: "Kysy, mitä nyt on tulossa. Saat aina kysyä.", SV: "Fråga vad som händer nu. Du får alltid fråga.", EN: "Ask what happens now. You may always ask."},
	"child.people": {FI: "Kenelle voit puhua", SV: "Vem du kan tala med", EN: "Who you can talk to"},
	"child.differ": {FI: "Aikuiset ovat joistakin asioista eri mieltä.", SV: "De vuxna tycker olika om en del saker.", EN: "The adults do not agree on some things."},
	"child.fault":  {FI: "Se ei ole sinun syytäsi.", SV: "Det är inte ditt fel.", EN: "It is not your fault."},
	"child.others": {FI: "Muut ovat joistakin asioista eri mieltä.", SV: "De andra tycker olika om en del saker.", EN: "The others do not agree on some things."},
	"child.age":    {FI: "Olet täysi-ikäinen. Sinä päätät, kuka saa tietoja sinusta.", SV: "Du är myndig. Du bestämmer vem som får uppgifter om dig.", EN: "You are an adult. You decide who gets to know about you."},
	"child.change": {FI: "Jos et pidä tästä, sano se. Me voimme muuttaa tätä.", SV: "Om du inte gillar det här, säg det. Vi kan ändra det.", EN: "If you do not like this, say so. We can change it."},
	"child.who":    {FI: "Voit kysyä, kuka saa lukea tätä.", SV: "Du kan fråga vem som får läsa det här.", EN: "You can ask who may read this."},
	"child.aloud":  {FI: "Lue tämä ääneen: kuvat ja sanat ovat lapselle.", SV: "Läs det här högt: bilder och ord är för barnet.", EN: "Read this aloud: pictures and words are for the child."},

	"empty.title":  {FI: "Yhteinen suunnitelma, lomake", SV: "Gemensam plan, blankett", EN: "Form for the joint plan"},
	"empty.date":   {FI: "Päivä", SV: "Datum", EN: "Date"},
	"empty.own":    {FI: "Lapsen omat sanat tai piirros, sellaisina kuin lapsi ne antaa.", SV: "Barnets egna ord eller teckning, så som barnet ger dem.", EN: "The child's own words or drawing, as the child gives them."},
	"empty.codes":  {FI: "Pienet tunnukset ovat kirjaamista varten: P1 on ensimmäinen ihminen, L1 lapsi.", SV: "De små koderna är för registreringen: P1 är den första personen, L1 barnet.", EN: "The small codes are for entering: P1 is the first person, L1 the child."},
	"draw.title":   {FI: "Sinun tähtesi", SV: "Din stjärna", EN: "Your star"},
	"draw.how":     {FI: "Piirrä tai kirjoita. Mikään ei ole väärin.", SV: "Rita eller skriv. Ingenting är fel.", EN: "Draw or write. Nothing is wrong."},
	"draw.people":  {FI: "Kenen kanssa on hyvä olla? Missä on turvallista?", SV: "Vem är det bra att vara med? Var känns det tryggt?", EN: "Who is it good to be with? Where do you feel safe?"},
	"draw.me":      {FI: "Millainen sinä olet?", SV: "Hurdan är du?", EN: "What are you like?"},
	"draw.day":     {FI: "Millaista on kotona, koulussa ja kavereiden kanssa?", SV: "Hur är det hemma, i skolan och med kompisar?", EN: "What is it like at home, at school and with friends?"},
	"draw.who":     {FI: "Kuka saa nähdä tämän? Sinä saat päättää siitä kanssamme.", SV: "Vem får se det här? Du får bestämma det med oss.", EN: "Who may see this? You may decide it with us."},
	"empty.there":  {FI: "Ketkä ovat mukana", SV: "Vilka är med", EN: "Who takes part"},
	"empty.said":   {FI: "Mitä hän kertoo", SV: "Vad hen berättar", EN: "What they tell"},
	"empty.when":   {FI: "Mihin mennessä", SV: "Senast", EN: "By when"},
	"empty.voices": {FI: "Kuka kertoo", SV: "Vem berättar", EN: "Who tells"},
	"empty.place":  {FI: "Paikka", SV: "Plats", EN: "Place"},
	"empty.needs":  {FI: "Konkreettiset asiat lapsen tai perheen arjessa, joihin tarvitaan muutosta tai ratkaisuja", SV: "Konkreta saker i barnets eller familjens vardag som behöver förändras eller lösas", EN: "Concrete things in the child's or family's daily life that need a change or a solution"},
	"empty.home":   {FI: "Kotona", SV: "Hemma", EN: "At home"},
	"empty.every":  {FI: "Lapsen arjen ympäristössä, esimerkiksi varhaiskasvatuksessa tai koulussa", SV: "I barnets vardagsmiljö, till exempel i småbarnspedagogiken eller skolan", EN: "In the child's everyday environment, for example in day care or at school"},
	"empty.else":   {FI: "Muualla, missä?", SV: "På annat håll, var?", EN: "Elsewhere, where?"},
	"empty.worker": {FI: "Julkisen palvelun työntekijä, jonka perhe nimeää ja joka pitää yhteyttä perheeseen ja verkostoon", SV: "Anställd inom offentlig service som familjen utser och som håller kontakt med familjen och nätverket", EN: "A worker of a public service, named by the family, who keeps in touch with the family and the network"},
	"empty.differ": {FI: "Missä olemme eri mieltä? Miksi?", SV: "Vad är vi av olika åsikt om? Varför?", EN: "What do we see differently? Why?"},
}

// youthWords stand for those of words that say "child" where the child is a young person, from about 15.
var youthWords = map[string]code.Text{
	"child.is":         {FI: "nuori", SV: "den unga", EN: "the young person"},
	"actions.everyday": {FI: "Nuoren arjen ympäristössä", SV: "I den ungas vardagsmiljö", EN: "In the young person's everyday environment"},
	"star.means":       {FI: "Tähdessä jokainen kertoo omin sanoin, mitä nuorelle kuuluu. Siinä ei anneta pisteitä.", SV: "I stjärnan berättar var och en med egna ord hur den unga har det. Den ger inga poäng.", EN: "In the star each tells in their own words how the young person is doing. It gives no score."},
	"other.title":      {FI: "Nuoren muut suunnitelmat", SV: "Den ungas andra planer", EN: "The young person's other plans"},
}

// wordOf is a word of the page, of a child or of a young person.
func wordOf(name string, youth bool) code.Text {
	if t, ok := youthWords[name]; ok && youth {
		return t
	}
	return words[name]
}

// Sentences and parts of sentences that are put together with names and days.
var (
	wordOnce      = code.Say("kerran", "en gång", "once")
	wordTwice     = code.Say("kahdesti", "två gånger", "twice")
	wordTimes     = code.Say(" kertaa", " gånger", " times")
	wordBy        = code.Say("viimeistään ", "senast ", "by ")
	wordUntil     = code.Say(" asti", "till ", "until ")
	wordFrom      = code.Say(" alkaen", "från ", "from ")
	wordClock     = code.Say("klo\u00a0", "kl.\u00a0", "")
	wordToday     = code.Say("tänään", "i dag", "today")
	wordDrawing   = code.Say("piirros tai muu liite", "teckning eller annan bilaga", "a drawing or other attachment")
	wordConcern   = code.Say("huoli otettiin puheeksi", "oron fördes på tal", "a concern was raised")
	wordFromBirth = code.Say("aika alkaa lapsen syntymästä", "tiden räknas från barnets födelse", "counted from the child's birth")
	wordAgreed    = code.Say("oli sovittu: ", "var avtalat: ", "was agreed: ")
	wordTouchNoun = code.Say("yhteydenotto", "kontakt", "contact")
	wordStarts    = code.Say(" alkoi", " inleddes", " began")
	wordForce     = code.Say(" tuli voimaan", " började gälla", " took effect")
	wordEnds      = code.Say(" valmistui", " blev klar", " was completed")
	wordCame      = code.Say(" saapui", " kom in", " arrived")
	wordMet       = code.Say("tapasimme: ", "vi träffades: ", "we met: ")
	wordMeets     = code.Say("tapaamme: ", "vi träffas: ", "we will meet: ")
	wordTouched   = code.Say("olimme yhteydessä", "vi var i kontakt", "we were in touch")
	wordTouches   = code.Say("olemme yhteydessä", "vi är i kontakt", "we will be in touch")
	wordTrack     = code.Column[plan.Track, code.Text]{
		plan.TrackVoluntary: {FI: "jatkoimme ilman asiakkuutta", SV: "vi fortsatte utan klientförhållande", EN: "we went on without client status"},
		plan.TrackStatutory: {FI: "asiakkuus sosiaalihuollossa alkoi", SV: "klientförhållandet inom socialvården började", EN: "client status in social welfare began"},
	}
	wordTakes = code.Column[plan.HoldingRole, code.Text]{
		plan.HoldingFirst:       {FI: "otti huolen vastaan", SV: "tog emot oron", EN: "received the concern"},
		plan.HoldingResponsible: {FI: "ryhtyi vastuutyöntekijäksi", SV: "blev ansvarsperson", EN: "became the responsible worker"},
		plan.HoldingPair:        {FI: "ryhtyi työpariksi", SV: "blev arbetspar", EN: "became the worker's pair"},
		plan.HoldingDeputy:      {FI: "alkoi sijaistaa", SV: "började vikariera", EN: "began to stand in"},
	}
	wordStep = code.Column[plan.Status, code.Text]{
		plan.StatusDraft:      {FI: "suunnitelman teko alkoi", SV: "arbetet med planen började", EN: "work on the plan began"},
		plan.StatusAgreed:     {FI: "sovimme suunnitelman", SV: "vi kom överens om planen", EN: "we agreed on the plan"},
		plan.StatusFollowUp:   {FI: "seuranta alkoi", SV: "uppföljningen började", EN: "follow-up began"},
		plan.StatusReview:     {FI: "suunnitelmaa alettiin tarkistaa", SV: "planen började ses över", EN: "the plan was looked at anew"},
		plan.StatusClosed:     {FI: "suunnitelma päättyi", SV: "planen avslutades", EN: "the plan ended"},
		plan.StatusHandedOver: {FI: "suunnitelma siirtyi", SV: "planen flyttades", EN: "the plan was handed over"},
	}
	wordHard   = code.Say("mikä on vaikeaa", "det som är svårt", "what is hard")
	wordMother = code.Say("äiti", "mamma", "mother")
	wordFather = code.Say("isä", "pappa", "father")
	wordAnd    = code.Say(" ja ", " och ", " and ")
	wordChange = code.Say("Siitä voi sanoa: {who}.", "Säg till {who}.", "Tell {who}.")
	wordOthers = code.Say("muita", "andra", "others")
	// The next contact in one sentence: of whoever is in touch alone, with the reader, with named people.
	// Names are not inflected, so in Finnish they stand behind a colon.
	wordTouch = touch{
		code.Say("{who} ottaa yhteyttä.", "{who} tar kontakt.", "{who} gets in touch."),
		code.Say("{who} ottaa sinuun yhteyttä.", "{who} tar kontakt med dig.", "{who} gets in touch with you."),
		code.Say("{who} ottaa yhteyttä. Keneen: {to}.", "{who} tar kontakt med {to}.", "{who} gets in touch with {to}."),
	}
	wordContact = code.Column[plan.Way, touch]{
		plan.WayPhone: {
			code.Say("{who} soittaa.", "{who} ringer.", "{who} calls."),
			code.Say("{who} soittaa sinulle.", "{who} ringer dig.", "{who} calls you."),
			code.Say("{who} soittaa. Kenelle: {to}.", "{who} ringer {to}.", "{who} calls {to}."),
		},
		plan.WayMessage: {
			code.Say("{who} lähettää viestin.", "{who} skickar ett meddelande.", "{who} sends a message."),
			code.Say("{who} lähettää sinulle viestin.", "{who} skickar dig ett meddelande.", "{who} sends you a message."),
			code.Say("{who} lähettää viestin. Kenelle: {to}.", "{who} skickar ett meddelande till {to}.", "{who} sends a message to {to}."),
		},
		plan.WayService: {
			code.Say("{who} kirjoittaa sähköisessä palvelussa.", "{who} skriver i den elektroniska tjänsten.", "{who} writes in the electronic service."),
			code.Say("{who} kirjoittaa sinulle sähköisessä palvelussa.", "{who} skriver till dig i den elektroniska tjänsten.", "{who} writes to you in the electronic service."),
			code.Say("{who} kirjoittaa sähköisessä palvelussa. Kenelle: {to}.", "{who} skriver till {to} i den elektroniska tjänsten.", "{who} writes to {to} in the electronic service."),
		},
		plan.WayVisit: {
			code.Say("{who} tulee käymään.", "{who} kommer på besök.", "{who} comes for a visit."),
			code.Say("{who} tulee käymään luonasi.", "{who} kommer och besöker dig.", "{who} comes to visit you."),
			code.Say("{who} tulee käymään. Kenen luona: {to}.", "{who} kommer och besöker {to}.", "{who} comes to visit {to}."),
		},
		plan.WayLetter: {
			code.Say("{who} lähettää kirjeen.", "{who} skickar ett brev.", "{who} sends a letter."),
			code.Say("{who} lähettää sinulle kirjeen.", "{who} skickar dig ett brev.", "{who} sends you a letter."),
			code.Say("{who} lähettää kirjeen. Kenelle: {to}.", "{who} skickar ett brev till {to}.", "{who} sends a letter to {to}."),
		},
		plan.WayMeeting: {
			code.Say("{who} tapaa teidät.", "{who} träffar er.", "{who} meets you."),
			code.Say("{who} tapaa sinut.", "{who} träffar dig.", "{who} meets you."),
			code.Say("{who} tapaa teidät. Mukana: {to}.", "{who} träffar {to}.", "{who} meets {to}."),
		},
	}
	wordWasDue      = code.Say("määräpäivä oli ", "skulle vara klart ", "was due on ")
	wordInterpreter = code.Say("tulkki: ", "tolk: ", "interpreter: ")

	wordRunning  = code.Say(" on kesken.", " pågår.", " is under way.")
	wordBegan    = code.Say(" Se alkoi ", " Den inleddes ", " It began on ")
	wordNotBegun = code.Say(" ei ole vielä alkanut.", " har inte börjat ännu.", " has not begun yet.")
	wordArrived  = code.Say(" saapui ", " kom in ", " arrived on ")
	wordAwaited  = code.Say("Vastaus pyyntöön osallistua arviointiin", "Svar på begäran att delta i bedömningen", "Answer to the request to take part in the assessment")

	wordFirstHolder = code.Say("asiaa hoitaa nyt", "ärendet sköts nu av", "looked after for now by")

	wordCopyGiven  = code.Say("sai kappaleen", "fick ett exemplar", "got a copy")
	wordCopyAgreed = code.Say("saa kappaleen", "får ett exemplar", "gets a copy")
	wordCopyNot    = code.Say("ei saa kappaletta", "får inget exemplar", "gets no copy")

	wordPermitted = code.Column[plan.ConsentScope, code.Text]{
		plan.ScopeWhole:   {FI: "Saa nähdä koko suunnitelman", SV: "Får se hela planen", EN: "May see the whole plan"},
		plan.ScopeMinimum: {FI: "Saa nähdä vain, kuka tekee mitä ja milloin", SV: "Får bara se vem som gör vad och när", EN: "May see only who does what and when"},
		plan.ScopeParts:   {FI: "Saa nähdä osan suunnitelmasta", SV: "Får se en del av planen", EN: "May see a part of the plan"},
	}
	wordGivenBy    = code.Say(" antoi luvan", " gav lov", " gave permission")
	wordGivenByAll = code.Say(" antoivat luvan", " gav lov", " gave permission")
	wordRefused    = code.Column[plan.ConsentScope, code.Text]{
		plan.ScopeWhole:   {FI: "Ei saa nähdä suunnitelmaa", SV: "Får inte se planen", EN: "May not see the plan"},
		plan.ScopeMinimum: {FI: "Ei saa nähdä, kuka tekee mitä ja milloin", SV: "Får inte se vem som gör vad och när", EN: "May not see who does what and when"},
		plan.ScopeParts:   {FI: "Ei saa nähdä osaa suunnitelmasta", SV: "Får inte se en del av planen", EN: "May not see a part of the plan"},
	}
	wordRefusedBy    = code.Say(" ei antanut lupaa", " gav inte lov", " did not give permission")
	wordRefusedByAll = code.Say(" eivät antaneet lupaa", " gav inte lov", " did not give permission")
	wordWithdrawn    = code.Say("Lupa on peruttu ", "Tillståndet återkallades ", "The permission was withdrawn on ")
	// By the reason that [view.Consented] gives.
	wordNoConsent = map[view.Reason]code.Text{
		view.ReasonDiffer: {
			FI: "Huoltajat ovat tästä eri mieltä, joten lupaa ei nyt ole.",
			SV: "Vårdnadshavarna är av olika åsikt om detta, så tillstånd finns inte nu.",
			EN: "The guardians do not agree on this, so there is no permission for now."},
		view.ReasonRefused: {
			FI: "Lupaa ei annettu.",
			SV: "Tillstånd gavs inte.",
			EN: "Permission was not given."},
		view.ReasonNoConsent: {
			FI: "Lupa ei nyt ole voimassa.",
			SV: "Tillståndet gäller inte nu.",
			EN: "The permission is not in force now."},
	}
	wordByLaw       = code.Say("Tietoja voi antaa ilman lupaa lain nojalla: ", "Uppgifter får lämnas utan tillstånd med stöd av lag: ", "Information may be given without permission by law: ")
	wordLeftOut     = code.Say("Tästä on jätetty jotakin pois.", "Här har något lämnats bort.", "Something has been left out here.")
	wordLeftOutOne  = code.Say("Tästä on jätetty pois yksi kohta.", "Här har en punkt lämnats bort.", "One part has been left out here.")
	wordLeftOutMany = code.Say("Tästä on jätetty pois {n} kohtaa.", "Här har {n} punkter lämnats bort.", "{n} parts have been left out here.")

	wordNotHere = code.Say("näitä tietoja ei anneta tässä kappaleessa", "de här uppgifterna lämnas inte i det här exemplaret", "this is not given in this copy")

	wordAnyone = code.Say("joku muu", "någon annan", "someone else")
)

// touch is how the next contact is said: alone, with the reader, with named people.
type touch struct{ alone, you, to code.Text }
