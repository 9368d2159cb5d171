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
		{plain, code.FI, `kuinka usein, miten usein, kuinka pian, liian usein, säännöllinen sydän, jos joku, myöhemmin kuin`},
		{plain, code.SV, `hur ofta, hur snart, någon gång per, någon gång i, alltför ofta, för ofta, senare än, om det går bra
			någon hobby, någon sport, någon bok, någon lek, någon aktivitet, någon grupp, någon kompis, någon vän`},
		{plain, code.EN, `how often, how soon, too often, regular school, regular class, later than, as soon as, try on, try out, tries out, trying out
			good enough, well enough, old enough, big enough, brave enough, clear enough, clearly enough`},

		{openCondition, code.FI, `tarvittaessa*, tarvitessa*, tarpeen mukaan, tarpeen vaatiessa, tarpeen tullen, tarpeen tullessa, tarpeen ilmetessä
			tarvetta ilmetessä, tarpeiden mukaan, tarpeen mukaisesti, tarpeiden mukaisesti, tarpeen niin vaatiessa, mahdollisuuksi* mukaan, mahdollisuuksi* rajoissa, mahdollisuuksi* puitteissa, mahdollisesti
			tilanteen mukaan, tilanteiden mukaan, tilanteen vaatiessa, tilanteen salliessa, tilanteesta riippuen, resurssi* mukaan, resurssi* puitteissa
			resurssi* rajoissa, resurssi* salliessa, voinni* mukaan, jaksami* mukaan, harkinna* mukaan, soveltuvin osin, jos mahdollista
			mikäli mahdollista, jos on mahdollista, mikäli on mahdollista, jos se on mahdollista, jos tarpeen, mikäli tarpeen, jos on tarpeen
			mikäli on tarpeen, jos tarvetta, mikäli tarvetta, jos on tarvetta, mikäli on tarvetta, jos tarve vaatii, jos tarvitaan
			jos on tarve, mikäli on tarve, jos tarve ilmenee, mikäli tarve ilmenee, jos tulee tarve, mikäli tarvitaan, jos tarvitsee, mikäli tarvitsee
			kun mahdollista, kun on mahdollista, kun se on mahdollista, mahdollisuuksi* salliessa, tilanteen niin vaatiessa, aikataulu* salliessa
			voimavaro* mukaan, voimavaro* puitteissa, voimavaro* rajoissa, voimavaro* salliessa
			sopivassa tilaisuudessa, sopivan tilaisuuden tullen, ehkä, ehkäpä, tarpeenmukai*, mahdollinen, mahdollisen, mahdolliset`},
		{openCondition, code.SV, `vid behov, efter behov, enligt behov, allt efter behov, när behov uppstår, om behov uppstår, om behov finns, vid tillfälle
			i mån av möjlighet*, i mån av tid, i mån av resurser, i mån av behov, om möjligt, när det är möjligt, om det är möjligt, om det går
			om det behövs, ifall det behövs, när det behövs, vid lämpligt tillfälle, när det passar, beroende på situationen, enligt situationen
			efter situationen, i den mån det*, så långt det är möjligt, så långt som möjligt, i tillämpliga delar, eventuellt, eventuella, eventuell, i möjligaste mån
			när behov finns, då behov finns, då behov uppstår, ifall behov uppstår, då det behövs, om så behövs, vid eventuellt behov, när tillfälle ges
			då det är möjligt, efter förmåga, efter möjlighet*, efter resurser*, om resurserna räcker, inom ramen för resurserna, om tiden räcker, så ofta det behövs
			efter omständigheter*, kanske`},
		{openCondition, code.EN, `as needed, if needed, when needed, where needed, as appropriate, if appropriate, when appropriate, where appropriate
			as necessary, if necessary, when necessary, where necessary, as required, if required, when required, where required, if possible
			when possible, where possible, wherever possible, whenever possible, as possible, as far as possible, where feasible, if feasible
			as and when, subject to resources, subject to availability, resources permitting, as far as practicable, if the need arises
			should the need arise, when the need arises, as the need arises, if there is a need, if it is possible, when it is possible, if time allows
			time permitting, as resources allow, as often as needed, as often as necessary, depending on the situation, depending on need, possibly, perhaps, maybe`},

		{openTime, code.FI, `pian, piankin, piakkoi*, lähiaiko*, lähiaika*, lähipäivi*, lähiviikko*, lähikuukau*, lähitulevaisuude*, myöhemmin, myöhemminkin
			myöhemmässä vaiheessa, myöhempänä ajankohtana, jossain vaiheessa, jossakin vaiheessa, jossain välissä, jossakin välissä, jossain kohtaa, jossakin kohtaa, jonain päivänä
			jonakin päivänä, joku päivä, aikanaan, tulevaisuudessa, mahdollisimman pian, mahdollisimman nopea*, mahdollisimman varhain
			niin pian kuin mahdollista, niin pian kuin, heti kun mahdollista, heti kun on mahdollista, ennen pitkää, jatkossa, jatkossakin
			sopivana ajankohtana, sopivaan aikaan, sopivana hetkenä, toistaiseksi, tuonnempana, ensi tilassa, ajan myötä, vähitellen
			myöhempään ajankohtaan, jonkin ajan päästä, jonkin ajan kuluttua, pienen ajan sisällä, lyhyen ajan sisällä, mahdollisimman aikaisin, niin pian kun mahdollista`},
		{openTime, code.SV, `snart, inom kort, inom det närmaste, inom den närmaste tiden, inom den närmaste framtiden, den närmaste tiden, senare
			i framtiden, framöver, så snart som möjligt, så fort som möjligt, snarast möjligt, snarast, i något skede, i ett senare skede
			i något skede av, någon gång, tills vidare, så småningom, med tiden, i sinom tid, vid en lämplig tidpunkt, vid lämplig tidpunkt
			fortsättningsvis, inom en snar framtid, i en snar framtid, vid ett senare tillfälle, vid senare tillfälle, vid något tillfälle, längre fram
			så snabbt som möjligt, så tidigt som möjligt, någon dag, någon vecka`},
		{openTime, code.EN, `soon, as soon as possible, asap, shortly, later, later on, at a later date, at a later stage, in due course, in the near future
			in the future, in future, at some point, at some stage, at some time, some time soon, some time in, sometime, eventually, sooner or later, going forward, going forwards
			at a suitable time, until further notice, over time, gradually, as early as possible`},

		{openMeasure, code.FI, `säännöllise*, säännöllis*, säännöllinen, usein, useinkin, useasti, useammin, silloin tällöin, toisinaan, joskus
			ajoittain, aika ajoin, satunnai*, riittävä*, riittävän usein, tarpeeksi, tarpeeksi usein, useimmiten, tiivis, tiivistä, tiivii*, tiiviy*, jatkuvasti, jatkuva*, aktiivisesti
			muutaman kerran, muutamia kertoja, useita kertoja, useamman kerran, mahdollisimman usein, mahdollisimman paljon, mahdollisimman vähän`},
		{openMeasure, code.SV, `regelbundet, regelbund*, ofta, oftare, ibland, då och då, nu och då, emellanåt, tidvis, tillräckligt, tillräcklig*
			fortlöpande, kontinuerlig*, sporadisk*, tätt samarbete, tät kontakt, täta kontakter, aktivt
			med jämna mellanrum, några gånger, flera gånger, ett par gånger, tillräckligt ofta, löpande, så ofta som möjligt, så mycket som möjligt, så lite som möjligt`},
		{openMeasure, code.EN, `regularly, regular, on a regular basis, often, more often, frequently, frequent, sometimes, occasionally, occasional
			from time to time, now and then, every now and then, periodically, periodic, sufficient, sufficiently, adequate, adequately
			enough, ongoing, continuous, continuously, continually, actively, a number of, some time, a few times, several times, a couple of times, once in a while, often enough
			as often as possible, as much as possible, as little as possible`},

		{openPerson, code.FI, `joku, jonkun, jotakuta, jollekulle, joltakulta, jollakulla, johonkuhun, jostakusta, joku muu, jonkun muun, kuka tahansa
			kuka vain, taho, tahot, tahon, tahoa, taholle, taholta, taholla, tahoja, tahojen, tahoille, tahoilta, tahoilla, tahoihin, tahoista
			eri toimijat, toimija, toimijan, toimijat, toimijo*, asianosaise*, asianomai*, henkilökunta, henkilökunnan, henkilökuntaa, henkilökunnalle, muut osapuolet, osapuolet, osapuolten, osapuolille`},
		{openPerson, code.SV, `någon, någon annan, någon av, någon instans, instans*, aktörer*, aktören, aktör, berörda, berörda parter, övriga parter
			vem som helst, parterna, personalen`},
		{openPerson, code.EN, `someone, somebody, someone else, anyone can, anyone may, anybody can, anybody may, relevant professional*, relevant service*, relevant agenc*, relevant part*
			relevant people, relevant staff, appropriate professional*, appropriate service*, appropriate staff, appropriate person
			other parties, and others, or others, those concerned, stakeholders, all concerned, staff`},

		{openDeed, code.FI, `seurataan tilannetta, tilannetta seurataan, seurataan tilanteen, seurataan vointia, vointia seurataan, seuraa tilannetta
			seurata tilannetta, seuraamme tilannetta, seuraavat tilannetta, seuraamme vointia, seuraa vointia, tilanteen seuranta*, tilanteen seuraaminen, pyritään, pyrkii, pyrkivät, pyritä, pyrkiä, pyrimme, pyrin, pyrkimyksenä, yritetään
			yrittää, yrittävät, yritämme, yritän, kiinnitämme huomiota, kiinnitetään huomiota, kiinnittää huomiota, kiinnittävät huomiota, huomioidaan, huomioi, huomioida, huomioivat, huomioimme, huomioiden
			otetaan huomioon, ottaa huomioon, otamme huomioon, ottavat huomioon, panostetaan, panostaa, panostamme, panostavat, pidetään mielessä
			tarjotaan tukea, tarjoaa tukea, tarjoamme tukea, annetaan tukea, antaa tukea, annamme tukea, antavat tukea, tuetaan, tuetaan arjessa, tuemme, tukee
			tukitoime*, tukitoimi*, tukitoimin, asian eteen, katsotaan tilannetta, katsomme tilannetta, katsellaan, ym, yms, tms, jne, ynnä muuta
			ja niin edelleen, tehdään yhteistyötä, tekee yhteistyötä, teemme yhteistyötä, tekevät yhteistyötä, ollaan yhteydessä, olemme yhteydessä
			jonkinlai*, jotenkin, jollain tavalla, jollakin tavalla, jollain tavoin, jollakin tavoin, tarvittava*, arvioidaan tilannetta, arvioimme tilannetta, seurailee, seuraillaan, seurailemme, tarkkaillaan
			edistetään, edistää, edistämme, kehitetään, kehitämme, entiseen tapaan, nykyiseen tapaan, pyrkimys, pyrkimyksemme, yrittäisi, yrittäisivät`},
		{openDeed, code.SV, `försöka, försöker, försöks, sträva, strävar, eftersträva*, situationen följs, följa situationen, följer situationen
			följer upp situationen, följa upp situationen, situationen följs upp, uppmärksamma*, fästa uppmärksamhet, fäster uppmärksamhet
			beakta, beaktas, beaktar, ta i beaktande, tar i beaktande, tas i beaktande, ta hänsyn, tar hänsyn, tas hänsyn, satsa, satsar, satsas
			ges stöd, ger stöd, erbjuds stöd, erbjuder stöd, stöds, stöder, stödjer, stöttar, stöttas, stödåtgärd*, m m, osv, o s v, mm, m fl, mfl, o dyl, och dylikt
			och så vidare, samarbetar, samarbetas, håller kontakt, någon form av, någon slags, någon sorts, på något sätt
			får stöd, lämpligt stöd, lämpliga åtgärder, nödvändiga åtgärder, åtgärder vidtas, vidtar åtgärder, följer läget, följa läget, läget följs, ha koll
			håller koll, främja, främjar, främjas, fortsätter som förut, fortsätter som tidigare`},
		{openDeed, code.EN, `try, tries, trying, aim to, aims to, aiming to, strive*, monitor the situation, monitors the situation
			monitoring the situation, keep an eye, keeps an eye, keeping an eye, take into account, takes into account, pay attention
			pays attention, consider, considers, be supported, is supported, are supported, will be supported, supports, will support, opportunities for
			opportunities to, access to, encouragement to, work on, works on, etc, et cetera, and so on, liaise*, look into, looks into
			some kind of, some sort of, somehow, keep in contact, keeps in contact, keep in touch, keeps in touch, stay in touch, stays in touch
			be monitored, monitor progress, monitors progress, encouraged to, appropriate support, suitable support, suitable help, necessary measures
			appropriate measures, promote, promotes, continue as before, continues as before`},
	}
}
