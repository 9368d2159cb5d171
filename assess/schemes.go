package assess

// Schemes returns the three schemes that the sources name, each a new value:
// Salo's three segments, the draft of four, and the two axes of Suuntima. Their
// Swedish and English words are ours; how signs lead to segments stands in no
// source, so every rule says how it is known.
func Schemes() []Scheme { return []Scheme{salo(), draft(), suuntima()} }

const sourceSegments = "Pirkanmaan LAPE 27.9.2017"

func salo() Scheme {
	return Scheme{
		Format: SchemeFormat1,
		Code:   "salo-3",
		Name:   Words{"Salon sosiaalipalvelujen kolme segmenttiä", "De tre segmenten i Salos socialservice", "Three segments of Salo's social services"},
		Source: sourceSegments,
		Note:   "Names, signs, kinds of worker and numbers of clients are the source's. That one sign is enough, and where a joint plan is needed, is inferred.",
		Signs: []Sign{
			{Code: "few-measures", Words: Words{"vähän tukitoimia", "få stödåtgärder", "few measures of support"}},
			{Code: "close-network", Words: Words{"läheisverkosto on tukena", "närstående ger stöd", "a close network supports"}},
			{Code: "several-services", Words: Words{"useita tukitoimia eri palveluista", "flera stödåtgärder från olika tjänster", "several measures from different services"}},
			{Code: "planned-change", Words: Words{"suunnitelmallista muutostyötä", "planmässigt förändringsarbete", "planned work for change"}},
			{Code: "special-support", Words: Words{"erityisen tuen tarve", "behov av särskilt stöd", "need of special support"}},
			{Code: "intensive-work", Words: Words{"intensiivistä työskentelyä", "intensivt arbete", "intensive work"}},
			{Code: "child-protection", Words: Words{"lastensuojelun tukitoimien tarve", "behov av barnskyddets stödåtgärder", "need of child protection's measures"}},
			{Code: "placement-threat", Words: Words{"huostaanoton uhka", "risk för omhändertagande", "threat of taking into care"}},
		},
		Segments: []Segment{
			{
				Code: "coping", Clients: 125, Ground: GroundInferred,
				Name:   Words{"Pärjäävät asiakkaat ja tukea tarvitsevat asiakkaat", "Klienter som klarar sig och klienter som behöver stöd", "Coping clients and clients who need support"},
				Means:  Words{"vähän tukitoimia, läheisverkosto tukena, ei tiivistä työskentelyä; työntekijä koordinoi", "få stödåtgärder, närstående ger stöd, inget intensivt arbete; arbetstagaren samordnar", "few measures, a close network, no intensive work; the worker coordinates"},
				Worker: Words{"sosiaalihuoltolain mukainen ohjaaja", "handledare enligt socialvårdslagen", "social counsellor under the Social Welfare Act"},
			},
			{
				Code: "cooperation", Clients: 75, JointPlan: true, Ground: GroundInferred,
				Name:   Words{"Yhteistyöasiakkaat", "Samarbetsklienter", "Cooperation clients"},
				Means:  Words{"useita tukitoimia eri palveluista, suunnitelmallinen muutostyö, erityisen tuen tarve", "flera stödåtgärder från olika tjänster, planmässigt förändringsarbete, behov av särskilt stöd", "several measures from different services, planned change, need of special support"},
				Worker: Words{"sosiaalihuoltolain mukainen sosiaalityöntekijä", "socialarbetare enligt socialvårdslagen", "social worker under the Social Welfare Act"},
			},
			{
				Code: "care", Clients: 100, JointPlan: true, Ground: GroundInferred,
				Name:   Words{"Huolenpitoasiakkaat", "Omsorgsklienter", "Care clients"},
				Means:  Words{"intensiivinen työskentely, lastensuojelun tukitoimien tarve, huostaanoton uhka", "intensivt arbete, behov av barnskyddets stödåtgärder, risk för omhändertagande", "intensive work, need of child protection's measures, threat of taking into care"},
				Worker: Words{"lastensuojelun sosiaalityöntekijä", "socialarbetare inom barnskyddet", "social worker of child protection"},
			},
		},
		Rules: []SegmentRule{
			{Segment: "care", Any: []string{"intensive-work", "child-protection", "placement-threat"}, Ground: GroundInferred},
			{Segment: "cooperation", Any: []string{"several-services", "planned-change", "special-support"}, Ground: GroundInferred},
			{Segment: "coping", Any: []string{"few-measures", "close-network"}, Ground: GroundInferred},
		},
	}
}

func draft() Scheme {
	return Scheme{
		Format: SchemeFormat1,
		Code:   "draft-4",
		Name:   Words{"Luonnos neljästä asiakassegmentistä", "Utkast till fyra klientsegment", "Draft of four client segments"},
		Source: sourceSegments,
		Note:   "A draft in the source, in the order in which coping in everyday life gets harder. The source puts the boundary of a gathering plan between tukiasiakkuus and yhteistyöasiakkuus. How signs combine is inferred.",
		Signs: []Sign{
			{Code: "universal-services", Words: Words{"yleiset palvelut riittävät", "allmänna tjänster räcker", "universal services are enough"}},
			{Code: "single-service", Words: Words{"lyhytaikaisen tai yksittäisen palvelun tarve", "behov av en kortvarig eller enskild tjänst", "need of a short or single service"}},
			{Code: "several-needs", Words: Words{"useita samanaikaisia palvelutarpeita", "flera samtidiga servicebehov", "several needs of service at once"}},
			{Code: "many-services", Words: Words{"usean palvelun samanaikainen tarve", "behov av många tjänster samtidigt", "need of many services at once"}},
			{Code: "hard-everyday-life", Words: Words{"arjessa pärjääminen on vaikeaa", "det är svårt att klara vardagen", "coping in everyday life is hard"}},
		},
		Segments: []Segment{
			{
				Code: "self-reliant", Ground: GroundStated, Name: Words{"Omatoimiasiakkuus", "Klient på egen hand", "Self-reliant clienthood"},
				Means: Words{"yleiset palvelut: varhaiskasvatus, koulu, neuvola, kohtaamispaikka, nuoriso-, vapaa-aika- ja kulttuuripalvelut", "allmänna tjänster: småbarnspedagogik, skola, rådgivning, mötesplats, ungdoms-, fritids- och kulturtjänster", "universal services: day care, school, clinic, meeting place, youth, leisure and culture"},
			},
			{
				Code: "support", Ground: GroundStated, Name: Words{"Tukiasiakkuus", "Stödklient", "Support clienthood"},
				Means: Words{"lisäksi lyhytaikainen tai yksittäinen palvelu, esim. tilapäinen kotipalvelu tai puheterapia", "dessutom en kortvarig eller enskild tjänst, t.ex. tillfällig hemservice eller talterapi", "besides, a short or single service, as temporary home service or speech therapy"},
			},
			{
				Code: "cooperation", JointPlan: true, Ground: GroundStated, Name: Words{"Yhteistyöasiakkuus", "Samarbetsklient", "Cooperation clienthood"},
				Means: Words{"useita samanaikaisia palvelutarpeita, esim. perhetyö ja mielenterveyspalvelut", "flera samtidiga servicebehov, t.ex. familjearbete och mentalvårdstjänster", "several needs at once, as family work and mental-health services"},
			},
			{
				Code: "network", JointPlan: true, Ground: GroundStated, Name: Words{"Verkostoasiakkuus", "Nätverksklient", "Network clienthood"},
				Means: Words{"usean palvelun samanaikainen tarve ja arjessa pärjääminen vaikeaa", "behov av många tjänster samtidigt och svårt att klara vardagen", "many services at once and everyday life is hard"},
			},
		},
		Rules: []SegmentRule{
			{Segment: "network", All: []string{"many-services", "hard-everyday-life"}, Ground: GroundInferred},
			{Segment: "cooperation", Any: []string{"several-needs", "many-services"}, Ground: GroundInferred},
			{Segment: "support", Any: []string{"single-service"}, Ground: GroundInferred},
			{Segment: "self-reliant", Any: []string{"universal-services"}, Ground: GroundInferred},
		},
	}
}

func suuntima() Scheme {
	return Scheme{
		Format: SchemeFormat1,
		Code:   "suuntima",
		Name:   Words{"Suuntima, kaksi akselia", "Suuntima, två axlar", "Suuntima, two axes"},
		Source: "innokyla.fi, Suuntima-palvelu",
		Note:   "That the client rates own resources and the professional the complexity of the situation was read in the source. The four classes and where each stands on the axes are from memory, and where a joint plan is needed is inferred from the draft of four.",
		Signs: []Sign{
			{Code: "resources-good", AskedOf: AskedOfClient, Words: Words{"omat voimavarat riittävät", "de egna resurserna räcker", "own resources are enough"}},
			{Code: "resources-weak", AskedOf: AskedOfClient, Words: Words{"omat voimavarat eivät riitä", "de egna resurserna räcker inte", "own resources are not enough"}},
			{Code: "situation-simple", AskedOf: AskedOfProfessional, Words: Words{"tilanne on selkeä", "situationen är klar", "the situation is simple"}},
			{Code: "situation-complex", AskedOf: AskedOfProfessional, Words: Words{"tilanne on monimutkainen", "situationen är komplicerad", "the situation is complex"}},
		},
		Segments: []Segment{
			{Code: "self-reliant", Ground: GroundRemembered, Name: Words{"Omatoimiasiakkuus", "Klient på egen hand", "Self-reliant clienthood"}},
			{Code: "community", Ground: GroundRemembered, Name: Words{"Yhteisöasiakkuus", "Gemenskapsklient", "Community clienthood"}},
			{Code: "cooperation", JointPlan: true, Ground: GroundRemembered, Name: Words{"Yhteistyöasiakkuus", "Samarbetsklient", "Cooperation clienthood"}},
			{Code: "network", JointPlan: true, Ground: GroundRemembered, Name: Words{"Verkostoasiakkuus", "Nätverksklient", "Network clienthood"}},
		},
		Rules: []SegmentRule{
			{Segment: "self-reliant", All: []string{"resources-good", "situation-simple"}, None: []string{"resources-weak", "situation-complex"}, Ground: GroundRemembered},
			{Segment: "cooperation", All: []string{"resources-good", "situation-complex"}, None: []string{"resources-weak", "situation-simple"}, Ground: GroundRemembered},
			{Segment: "community", All: []string{"resources-weak", "situation-simple"}, None: []string{"resources-good", "situation-complex"}, Ground: GroundRemembered},
			{Segment: "network", All: []string{"resources-weak", "situation-complex"}, None: []string{"resources-good", "situation-simple"}, Ground: GroundRemembered},
		},
	}
}
