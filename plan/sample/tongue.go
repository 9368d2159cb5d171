package sample

import "github.com/onechildoneplan/oneplan/deadline/code"

// tongue is what the families of one language are made of. The names are
// common ones; no person stands behind them.
type tongue struct {
	lang                              string
	girls, boys, women, men, families []string
	towns                             []string
	concerns, strengths, worries      []string
	wishes                            []string
	needs, goals                      []string
	atHome, inEveryday, elsewhere     []string
	elsewherePlace                    string
	forChild                          [6]string // an action at home, in the everyday environment, elsewhere; a need, a meeting, a contact
	reasons, notes, feedback          []string
	titles                            map[string]string
	title, decision                   string
	places                            []municipality
	// own are languages that some families speak among themselves; spoken says
	// that it is so.
	own    []string
	spoken string
}

// municipality is one of the code set of municipalities. Nothing that is told
// happened there.
type municipality struct{ code, name string }

// sami are families of the Sámi homeland. Their records are in Finnish here; the
// language that they speak is said, since nobody on this project writes it well
// enough to make up their words.
func sami() *tongue {
	t := *finnish
	t.places = []municipality{{"148", "Inari"}, {"890", "Utsjoki"}, {"047", "Enontekiö"}}
	t.own, t.spoken = []string{"se", "smn", "sms"}, "Kotikieli saame."
	t.girls, t.boys = []string{"Áilu", "Biret", "Elle", "Máret", "Sárá"}, []string{"Ánte", "Issát", "Juhán", "Máhtte", "Niillas"}
	t.families = []string{"Aikio", "Guttorm", "Laiti", "Näkkäläjärvi", "Valle"}
	return &t
}

var finnish = &tongue{
	title: "Yhteinen suunnitelma", decision: "Palvelupäätös",
	places:   []municipality{{"297", "Kuopio"}, {"837", "Tampere"}, {"179", "Jyväskylä"}, {"272", "Kokkola"}, {"405", "Lappeenranta"}},
	lang:     "fi",
	girls:    []string{"Aava", "Helmi", "Lilja", "Nelli", "Oona", "Saima", "Venla", "Áilu", "Yasmin"},
	boys:     []string{"Aaro", "Eino", "Joel", "Leevi", "Niilo", "Onni", "Väinö", "Daniil", "Mahad"},
	women:    []string{"Anni", "Elina", "Heidi", "Johanna", "Katja", "Maria", "Päivi", "Sari", "Tiina"},
	men:      []string{"Antti", "Esa", "Jari", "Kimmo", "Mikko", "Petri", "Sami", "Timo", "Ville"},
	families: []string{"Ahola", "Hämäläinen", "Järvi", "Kivelä", "Lahtinen", "Mäkelä", "Nurmi", "Öhman", "Väisänen"},
	towns:    []string{"Mustikkala", "Karpalo", "Puolukka", "Lakkavaara"},
	concerns: []string{"Aamut ovat raskaita.", "Koulupäivät jäävät kesken.", "Puheesta on vaikea saada selvää.", "Kavereita ei ole löytynyt.", "Lapsi on alkanut vetäytyä.", "Arki kuormittaa koko perhettä."},

	strengths:      []string{"Sinnikäs ja utelias.", "Pitää pienemmistä huolta.", "Piirtää ja kertoo mielellään.", "Isovanhemmat auttavat paljon.", "Perhe tekee asioita yhdessä."},
	worries:        []string{"Nukkuu huonosti.", "Siirtymät ovat vaikeita.", "Jää leikin ulkopuolelle.", "Illat venyvät riidoiksi.", "Tehtävät jäävät tekemättä.", "Raha ei aina riitä kuun loppuun."},
	wishes:         []string{"Haluun et saan olla rauhassa.", "Tykkään ku mummi hakee.", "En tykkää ku huudetaan.", "Haluun pelata futista.", "Kukaan ei kysy multa."},
	needs:          []string{"Rauhalliset aamut.", "Yhteinen tapa tukea puhetta.", "Turvallinen reitti kouluun.", "Tukea vanhemmalle.", "Kaveri, jonka kanssa olla."},
	goals:          []string{"Lähdetään ilman riitaa.", "Ystävät ymmärtävät, mitä lapsi sanoo.", "Koulupäivät pidetään loppuun.", "Illalla nukutaan.", "Harrastus jatkuu."},
	atHome:         []string{"Kuvakortit eteiseen.", "Iltasatu joka ilta.", "Puhelimet pois ruokapöydästä.", "Yhteinen peli-ilta."},
	inEveryday:     []string{"Pienryhmä kahdesti viikossa.", "Oma aikuinen vastassa aamulla.", "Kuraattori tapaa kahdesti kuussa.", "Samat kortit käytössä ryhmässä."},
	elsewhere:      []string{"Puheen seula.", "Perheneuvolan käynti.", "Vertaisryhmä vanhemmille.", "Tukihenkilön haku."},
	elsewherePlace: "perhekeskus",
	forChild:       [6]string{"Kokeilemme tätä yhdessä kotona.", "Joku tuttu aikuinen auttaa sinua.", "Käymme tutustumassa uuteen paikkaan.", "Arki on helpompaa.", "Tapaamme ja kysymme, mitä sinulle kuuluu.", "Tuttu aikuinen ottaa yhteyttä."},
	reasons:        []string{"Asia näyttää kotona toiselta.", "Apua on jo tarpeeksi.", "Ensin kokeillaan muuta.", "Tavoite ei ole lapsen oma."},
	notes:          []string{"Sovittiin jatkosta.", "Etenee pienin askelin.", "Tauko loman vuoksi."},
	feedback:       []string{"Oli hyvä, että kaikki olivat paikalla.", "Aika loppui kesken.", "Tuli olo, että kuunnellaan."},
	titles: map[string]string{
		"social-welfare": "sosiaalityöntekijä", "health-care": "terveydenhoitaja", "early-childhood-education": "varhaiskasvatuksen opettaja",
		"education": "luokanopettaja", "pupil-welfare": "koulukuraattori", "youth-work": "nuorisotyöntekijä", "third-sector": "perhetyön ohjaaja", "police": "poliisi", "other": "ohjaaja",
	},
}

var swedish = &tongue{
	title: "Gemensam plan", decision: "Beslut om service",
	places:   []municipality{{"905", "Vasa"}, {"598", "Jakobstad"}, {"272", "Karleby"}},
	lang:     "sv",
	girls:    []string{"Alva", "Ebba", "Ellen", "Freja", "Linnéa", "Saga", "Wilma"},
	boys:     []string{"Anton", "Elias", "Hugo", "Liam", "Noel", "Oskar", "Åke"},
	women:    []string{"Anna", "Camilla", "Eva", "Jenny", "Malin", "Sofia", "Ulrika"},
	men:      []string{"Björn", "Daniel", "Fredrik", "Johan", "Kaj", "Mats", "Sören"},
	families: []string{"Ahlgren", "Björklund", "Engström", "Holm", "Lindqvist", "Sjöberg", "Östman"},
	towns:    []string{"Blåbärsby", "Tranbärsnäs", "Lingonholm"},
	concerns: []string{"Morgnarna är tunga.", "Skoldagarna blir korta.", "Det är svårt att förstå talet.", "Det finns inga kompisar.", "Barnet drar sig undan.", "Vardagen tär på hela familjen."},

	strengths:      []string{"Envis och nyfiken.", "Tar hand om de mindre.", "Ritar och berättar gärna.", "Mor- och farföräldrarna hjälper mycket.", "Familjen gör saker tillsammans."},
	worries:        []string{"Sover dåligt.", "Övergångar är svåra.", "Blir utanför i leken.", "Kvällarna slutar i gräl.", "Läxorna blir ogjorda.", "Pengarna räcker inte alltid till månadens slut."},
	wishes:         []string{"Jag vill vara ifred ibland.", "Det är bäst när mommo hämtar.", "Jag gillar inte när ni skriker.", "Jag vill spela fotboll.", "Ingen frågar mig."},
	needs:          []string{"Lugna morgnar.", "Ett gemensamt sätt att stödja talet.", "En trygg väg till skolan.", "Stöd för föräldern.", "En kompis att vara med."},
	goals:          []string{"Vi går hemifrån utan gräl.", "Vännerna förstår vad barnet säger.", "Hela skoldagar.", "Vi sover på natten.", "Hobbyn fortsätter."},
	atHome:         []string{"Bildkort i tamburen.", "Godnattsaga varje kväll.", "Inga telefoner vid matbordet.", "En gemensam spelkväll."},
	inEveryday:     []string{"Smågrupp två gånger i veckan.", "En egen vuxen möter på morgonen.", "Kuratorn träffar två gånger i månaden.", "Samma kort används i gruppen."},
	elsewhere:      []string{"Screening av talet.", "Besök på familjerådgivningen.", "Kamratgrupp för föräldrar.", "Ansökan om stödperson."},
	elsewherePlace: "familjecentret",
	forChild:       [6]string{"Vi provar det här tillsammans hemma.", "En vuxen som du känner hjälper dig.", "Vi besöker ett nytt ställe.", "Vardagen är lättare.", "Vi träffas och frågar hur du mår.", "En vuxen som du känner hör av sig."},
	reasons:        []string{"Hemma ser det annorlunda ut.", "Det finns redan tillräckligt med hjälp.", "Vi prövar något annat först.", "Målet är inte barnets eget."},
	notes:          []string{"Vi kom överens om fortsättningen.", "Det går framåt i små steg.", "Paus under semestern."},
	feedback:       []string{"Det var bra att alla var på plats.", "Tiden tog slut.", "Vi kände att någon lyssnade."},
	titles: map[string]string{
		"social-welfare": "socialarbetare", "health-care": "hälsovårdare", "early-childhood-education": "lärare inom småbarnspedagogik",
		"education": "klasslärare", "pupil-welfare": "skolkurator", "youth-work": "ungdomsarbetare", "third-sector": "familjehandledare", "police": "polis", "other": "handledare",
	},
}

// words returns the language in which codes are spelt out.
func (t *tongue) words() code.Lang {
	if t == swedish {
		return code.SV
	}
	return code.FI
}
