package lint

import "github.com/onechildoneplan/oneplan/deadline/code"

// otherPhrases are signs of what does not belong into a plan's own texts.
func otherPhrases() []phrases {
	return []phrases{
		{plain, code.FI, `päätetään yhdessä, päätämme yhdessä, päätetty yhdessä, yhdessä päätetään, yhdessä päätämme, sovitaan yhdessä, itse päättää, määrätty aika
			juo vettä, juo maitoa, juo mehua, juo kahvia, juo teetä, juo lasillisen, juo aamukahvin, kello lyö`},
		{plain, code.SV, `beslutar tillsammans, beslutas tillsammans, bestämmer tillsammans, full fart, full gång, full tid
			dricker vatten, dricker mjölk, dricker saft, dricker kaffe, dricker te, slår på, slår av, slår upp, slår sig, klockan slår
			mammas skuld, pappas skuld, föräldrarnas skuld, någons skuld, hans skuld, hennes skuld, min skuld, din skuld`},
		{plain, code.EN, `decide together, decides together, decided together, for granted
			drinks water, drinks milk, drinks juice, drinks coffee, drinks tea, hits the ball, beats the drum`},

		// An authority decides: a plan may only point at it.
		{decided, code.FI, `myönnetään, myönnetty, myöntää, myönnettiin, myönnetyn, myönnettävä*, evätään, evätty, evättiin, hylätään, hylätty, hylättiin
			päätetään, päätetty, päätettiin, tehdään päätös, tehty päätös, tehtiin päätös, tekee päätöksen, teki päätöksen, päätös tehdään
			päätös tehtiin, sijoitetaan, sijoitettu, sijoitettiin, sijoittaa lapsen, otetaan huostaan, otettu huostaan, otettiin huostaan
			huostaanote*, huostaanot*, rajoitetaan yhteydenpitoa, yhteydenpitoa rajoitetaan, yhteydenpidon rajoitt*, määrätään, määrätty, määrättiin
			peritään maksu, asiakasmaksu*`},
		{decided, code.SV, `beviljas, beviljats, beviljades, bevilja, beviljar, beviljad, beviljat, avslås, avslagits, avslogs, beslutas, beslutats, beslutades
			beslut fattas, fattas beslut, fattar beslut, fattade beslut, placeras, placerats, placerades, omhändertas, omhändertagits, omhändertogs
			omhändertagande*, tas om hand av samhället, kontakten begränsas, begränsas kontakten, förordnas, åläggs`},
		{decided, code.EN, `is granted, are granted, was granted, were granted, be granted, granted, is refused, was refused, be refused, is denied, was denied
			a decision is made, decision is made, decision was made, decision will be made, makes a decision, made a decision, is placed in, was placed in, be placed in
			taken into care, take into care, takes into care, contact is restricted, restricts contact, is ordered to, was ordered to`},

		// Facts that belong into the papers of the person whom they are about.
		{sensitive, code.FI, `päihte*, päihde*, alkoholi*, juo, juominen, juomista, juomise*, humala*, huume*, krapula*, masennu*, masentu*, diagnoosi*, skitsofreni*
			bipolaari*, psykoosi*, itsemurha*, itsetuho*, mielenterveysongelm*, mielenterveyshäiri*, velka*, velkaantu*, veloissa, ulosot*, konkurs*, rikos, rikok*, rikoks*
			tuomittu*, vankila*, vangi*, pahoinpite*, pahoinpidel*, lyö, löi, lyönyt, raiska*, hyväksikäyt*, hiv, raskaana, abortti*, sairastaa, työtön, työttömä*, toimeentulotu*`},
		{sensitive, code.SV, `rusmedel*, missbruk*, alkohol*, dricker, full, berusad*, narkotika*, droger, bakfull*, depression*, deprimera*, diagnos*, schizofren*, bipolär*
			psykos*, självmord*, självskad*, skuld, skulder, skuldsatt*, utsökning*, konkurs*, brott, brottet, dömd*, dömts, fängelse*, misshand*, slår, slog, slagit, våldtä*
			utnyttja*, hiv, gravid*, abort*, arbetslös*, utkomststöd*`},
		{sensitive, code.EN, `substance abuse, substance misuse, alcohol*, drinks, drunk, drinking, drugs, hangover*, depress*, diagnos*, schizophreni*, bipolar, psychosis
			psychotic, suicid*, self harm*, debt, debts, bankrupt*, crime, crimes, convicted, prison*, assault*, beats, hits, hit, raped, abuses, abused, hiv, pregnant
			abortion*, unemployed, on benefits`},

		// Words for people of the family other than the child.
		{relative, code.FI, `äiti, äidi*, äitin*, äitiä, äitiin, isä, isä, isän, isää, isällä, isälle, isältä, isässä, isästä, isään, isä on, isäpuol*, äitipuol*, isovan*, mummi, mummin, mummilla, mummi*, mummo*
			ukki, ukin, ukilla, ukki*, vaari, vaari*, veli, velje*, veljen, sisko*, sisar*, huoltaja*, vanhem*, vanhempi*, täti, tädi*, eno, enon, enolla, setä, sedä*, kummi*, naapuri*`},
		{relative, code.SV, `mamma*, mor, mors, modern, moderns, pappa*, far, fars, fadern, faderns, föräld*, vårdnadshavar*, mormor*, morfar*, farmor*, farfar*, bror*, brodern, syster*
			styvfar*, styvmor*, styvpappa*, styvmamma*, moster*, morbror*, faster*, farbror*, granne*`},
		{relative, code.EN, `mother*, mum, mum's, mums, mummy, mom, father*, dad, dads, daddy, parent*, guardian*, grandmother*, grandfather*, grandparent*, granny, grandma, grandpa, brother*, sister*
			stepfather*, stepmother*, stepdad, stepmum, aunt*, uncle*, neighbour*`},
	}
}
