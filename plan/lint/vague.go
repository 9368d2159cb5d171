package lint

import "github.com/onechildoneplan/oneplan/deadline/code"

// allPhrases are the signs of all topics. The lists are the library's own work;
// that vague wording is the commonest fault of plans is in the sources that the
// rules name.
func allPhrases() []phrases {
	return append(append(vaguePhrases(), hardPhrases()...), otherPhrases()...)
}

func vaguePhrases() []phrases {
	return []phrases{
		// Not vague, though a part of it would be.
		{plain, code.FI, `kuinka usein, miten usein, kuinka pian, liian usein, säännöllinen sydän, joku päivä, jos joku`},
		{plain, code.SV, `hur ofta, hur snart, någon gång per, någon gång i, alltför ofta`},
		{plain, code.EN, `how often, how soon, too often, regular school, sooner or later`},

		{openCondition, code.FI, `tarvittaessa*, tarvitessa*, tarpeen mukaan, tarpeen vaatiessa, tarpeen tullen, tarpeen tullessa, tarpeen ilmetessä
			tarvetta ilmetessä, tarpeiden mukaan, mahdollisuuksi* mukaan, mahdollisuuksi* rajoissa, mahdollisuuksi* puitteissa, mahdollisesti
			tilanteen mukaan, tilanteiden mukaan, tilanteen vaatiessa, tilanteen salliessa, tilanteesta riippuen, resurssi* mukaan, resurssi* puitteissa
			resurssi* rajoissa, resurssi* salliessa, voinni* mukaan, jaksami* mukaan, harkinna* mukaan, soveltuvin osin, jos mahdollista
			mikäli mahdollista, jos on mahdollista, mikäli on mahdollista, jos se on mahdollista, jos tarpeen, mikäli tarpeen, jos on tarpeen
			mikäli on tarpeen, jos tarvetta, mikäli tarvetta, jos on tarvetta, mikäli on tarvetta, jos tarve vaatii, jos tarvitaan
			sopivassa tilaisuudessa, sopivan tilaisuuden tullen, ehkä`},
		{openCondition, code.SV, `vid behov, efter behov, enligt behov, allt efter behov, när behov uppstår, om behov uppstår, om behov finns, vid tillfälle
			i mån av möjlighet*, i mån av tid, i mån av resurser, i mån av behov, om möjligt, när det är möjligt, om det är möjligt, om det går
			om det behövs, ifall det behövs, när det behövs, vid lämpligt tillfälle, när det passar, beroende på situationen, enligt situationen
			efter situationen, i den mån det*, så långt det är möjligt, så långt som möjligt, i tillämpliga delar, eventuellt, eventuella
			efter omständigheter*, kanske`},
		{openCondition, code.EN, `as needed, if needed, when needed, where needed, as appropriate, if appropriate, when appropriate, where appropriate
			as necessary, if necessary, when necessary, where necessary, as required, if required, when required, where required, if possible
			when possible, where possible, wherever possible, whenever possible, as possible, as far as possible, where feasible, if feasible
			as and when, subject to resources, subject to availability, resources permitting, as far as practicable, if the need arises
			should the need arise, depending on the situation, possibly, perhaps, maybe`},

		{openTime, code.FI, `pian, piankin, piakkoin, lähiaikoina, lähiaikana, lähipäivi*, lähiviikko*, lähikuukau*, lähitulevaisuude*, myöhemmin, myöhemminkin
			myöhemmässä vaiheessa, myöhempänä ajankohtana, jossain vaiheessa, jossakin vaiheessa, jossain välissä, jossakin välissä, jonain päivänä
			jonakin päivänä, joku päivä, aikanaan, tulevaisuudessa, mahdollisimman pian, mahdollisimman nopea*, mahdollisimman varhain
			niin pian kuin mahdollista, niin pian kuin, heti kun mahdollista, heti kun on mahdollista, ennen pitkää, jatkossa, jatkossakin
			sopivana ajankohtana, sopivaan aikaan, sopivana hetkenä, toistaiseksi, tuonnempana, ensi tilassa, ajan myötä, vähitellen`},
		{openTime, code.SV, `snart, inom kort, inom det närmaste, inom den närmaste tiden, inom den närmaste framtiden, den närmaste tiden, senare
			i framtiden, framöver, så snart som möjligt, så fort som möjligt, snarast möjligt, snarast, i något skede, i ett senare skede
			i något skede av, någon gång, tills vidare, så småningom, med tiden, i sinom tid, vid en lämplig tidpunkt, vid lämplig tidpunkt
			fortsättningsvis`},
		{openTime, code.EN, `soon, as soon as possible, asap, shortly, later, later on, at a later date, at a later stage, in due course, in the near future
			in the future, in future, at some point, at some stage, some time, sometime, eventually, going forward, going forwards
			at a suitable time, until further notice, over time, gradually, in time`},

		{openMeasure, code.FI, `säännöllise*, säännöllis*, säännöllinen, usein, useinkin, useasti, useammin, silloin tällöin, toisinaan, joskus, joskus
			ajoittain, aika ajoin, satunnaise*, riittävä*, tarpeeksi, tiivis, tiivii*, tiiviy*, jatkuvasti, jatkuva, jatkuvaa, aktiivisesti`},
		{openMeasure, code.SV, `regelbundet, regelbund*, ofta, oftare, ibland, då och då, nu och då, emellanåt, tidvis, tillräckligt, tillräcklig*
			fortlöpande, kontinuerlig*, sporadisk*, tätt samarbete, tät kontakt, aktivt`},
		{openMeasure, code.EN, `regularly, regular, on a regular basis, often, more often, frequently, frequent, sometimes, occasionally, occasional
			from time to time, now and then, every now and then, periodically, periodic, sufficient, sufficiently, adequate, adequately
			enough, ongoing, continuous, continuously, continually, actively, a number of`},

		{openPerson, code.FI, `joku, jonkun, jotakuta, jollekulle, joltakulta, jollakulla, johonkuhun, jostakusta, joku muu, jonkun muun, kuka tahansa
			kuka vain, taho, tahot, tahon, tahoa, tahoja, tahojen, tahoille, tahoilta, tahojen kanssa, eri toimijat, toimijat, toimijoiden
			toimijoille, toimijoita, asianosaise*, asianomai*, muut osapuolet, osapuolet, osapuolten, osapuolille`},
		{openPerson, code.SV, `någon, någon annan, någon av, någon instans, instans*, aktörer*, aktören, aktör, berörda, berörda parter, övriga parter
			vem som helst, parterna`},
		{openPerson, code.EN, `someone, somebody, someone else, anyone, anybody, relevant professional*, relevant service*, relevant agenc*, relevant part*
			relevant people, relevant staff, appropriate professional*, appropriate service*, appropriate staff, appropriate person
			other parties, others, those concerned, stakeholders, all concerned`},

		{openDeed, code.FI, `seurataan tilannetta, tilannetta seurataan, seurataan tilanteen, seurataan vointia, vointia seurataan, seuraa tilannetta
			seurata tilannetta, tilanteen seuranta*, tilanteen seuraaminen, pyritään, pyrkii, pyrkivät, pyritä, pyrkiä, pyrkimyksenä, yritetään
			yrittää, yrittävät, kiinnitetään huomiota, kiinnittää huomiota, kiinnittävät huomiota, huomioidaan, huomioi, huomioida, huomioivat
			otetaan huomioon, ottaa huomioon, panostetaan, panostaa, pidetään mielessä, tarjotaan tukea, annetaan tukea, tuetaan, tuetaan arjessa
			tukitoime*, tukitoimi*, tukitoimin, asian eteen, katsotaan tilannetta, katsellaan, ym, yms, jne, ynnä muuta, ja niin edelleen
			tehdään yhteistyötä, tekee yhteistyötä, ollaan yhteydessä`},
		{openDeed, code.SV, `försöka, försöker, försöks, sträva, strävar, eftersträva*, situationen följs, följa situationen, följer situationen
			följer upp situationen, följa upp situationen, situationen följs upp, uppmärksamma*, fästa uppmärksamhet, fäster uppmärksamhet
			beakta, beaktas, beaktar, ta i beaktande, satsa, satsar, satsas, ges stöd, erbjuds stöd, stöds, stödåtgärd*, m m, osv, o s v, mm
			och så vidare, samarbetar, håller kontakt`},
		{openDeed, code.EN, `try, tries, trying, aim to, aims to, aiming to, strive*, monitor the situation, monitors the situation
			monitoring the situation, keep an eye, keeps an eye, keeping an eye, take into account, takes into account, pay attention
			pays attention, consider, considers, be supported, is supported, are supported, will be supported, opportunities for
			opportunities to, access to, encouragement to, work on, works on, etc, et cetera, and so on, liaise*, look into, looks into`},
	}
}
