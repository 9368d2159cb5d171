// Made from the schemas by `go run ./types` in examples/wasm; do not edit.

/** One child's joint plan, oneplan/1.0. */
export interface Plan {
  /** Wire form of the document (muoto). */
  format: 'oneplan/1.0';
  /** The plan's own id, 128 random bits (suunnitelman tunnus). */
  id: FormPlanid;
  /** Number of the revision, counted from 1 (versio). */
  revision?: number;
  /** Language of the plan's texts (suunnitelman kieli). */
  lang?: FormLangtag;
  /** Name of the plan for its people (otsikko). */
  title?: string;
  /** Keys of the plan in other systems (tunnisteet). */
  identifiers?: PlanIdentifier[];
  /** The child (lapsi). */
  child: PlanChild;
  /** Everybody else: guardians, near persons, experience experts, professionals (ihmiset). */
  people?: PlanMember[];
  /** Organisations of the professionals and their controllers (organisaatiot). */
  organisations?: PlanOrganisation[];
  /** Concerns as they were raised (huolet). */
  concerns?: PlanConcern[];
  /** Notifications and contacts that started something (vireilletulot). */
  intakes?: PlanIntake[];
  /** Voluntary and statutory track over time (polku). */
  tracks?: PlanTrackPeriod[];
  /** Requests to another authority to take part, ShL 41 § (pyynnöt osallistua). */
  requests?: PlanRequest[];
  /** Advice asked without client status (konsultaatiot). */
  consultations?: PlanConsultation[];
  /** Meetings, planned and held (tapaamiset). */
  meetings?: PlanMeeting[];
  /** Assessments with the star, one view per voice (arvioinnit). */
  assessments?: AssessAssessment[];
  /** What needs to change in daily life (tarpeet). */
  needs?: PlanNeed[];
  /** What is aimed at (tavoitteet). */
  goals?: PlanGoal[];
  /** Who does what, where and by when (toimenpiteet). */
  actions?: PlanAction[];
  /** Who holds the baton, from when to when (viestikapula). */
  baton?: PlanHolding[];
  /** Offers of the baton and their answers (viestikapulan tarjoukset). */
  batonOffers?: PlanOffer[];
  /** How the family and the worker reach each other (yhteydenpito). */
  followUp?: PlanReach[];
  /** Contacts between family and worker, held and next (yhteydenotot). */
  contacts?: PlanContact[];
  /** Each party's stand on the plan (kannat suunnitelmaan). */
  agreements?: PlanAgreement[];
  /** Differing views with their reasons (eriävät näkemykset). */
  disagreements?: PlanDisagreement[];
  /** What was written apart and does not fit together, until people settle it (ristiriidat). */
  conflicts?: PlanConflict[];
  /** Consents, given and refused, one for each actor (suostumukset). */
  consents?: PlanConsent[];
  /** Prohibitions and other limits on who may see what (kiellot). */
  prohibitions?: PlanProhibition[];
  /** Disclosures that the law allows without consent (luovutus lain nojalla). */
  legalGrounds?: PlanLegalGround[];
  /** Copies of the plan, given and agreed not to be given (jäljennökset). */
  copies?: PlanCopy[];
  /** Other plans of the child (muut suunnitelmat). */
  sectorPlans?: PlanSectorPlan[];
  /** References to decisions that authorities made elsewhere (päätökset). */
  decisions?: PlanDecision[];
  /** Drawings and documents that parts refer to (liitteet). */
  attachments?: PlanAttachment[];
  /** What became of the plan: agreed, reviewed, closed (suunnitelman vaiheet). */
  course?: PlanStep[];
}

/** Event is one thing that recurs (tapahtuma). When it does is said in one of three ways: a Day of some Months, the Nth Weekday or working day of them, or From a day To another. */
export interface AnnualEvent {
  /** Key of the event (tunnus). */
  id: FormKey;
  /** What sort of event it is (laji). */
  kind: CodeAnnualEventKind;
  /** What it is called (nimi). */
  name?: DirectoryWords;
  /** What is done then (mitä tehdään). */
  about?: DirectoryWords;
  /** Who takes part (osapuolet). */
  parties?: CodeAnnualParty[];
  /** Municipalities that it concerns, by their codes; none is all (kunnat). */
  municipalities?: FormKey[];
  /** Months in which it recurs, 1 to 12 (kuukaudet). */
  months?: number[];
  /** Day of those months; where a month is shorter, its last (päivä). */
  day?: number;
  /** Day of the week, with Nth (viikonpäivä). */
  weekday?: CodeWeekday;
  /** Which weekday of the month, 1 to 4; without a weekday which working day, 1 to 15 (monesko). */
  nth?: number;
  /** Nth is counted from the end of the month: 1 is the last (lopusta). */
  fromEnd?: boolean;
  /** First day of a window, month and day as "01-31" (alkaen). */
  from?: FormMonthday;
  /** Last day of the window; before the first it is of the next year (päättyen). */
  to?: FormMonthday;
  /** Time of the day at which it begins, "09:00" in Finland (kello alkaa). */
  starts?: FormClocktime;
  /** Time of the day at which it ends (kello päättyy). */
  ends?: FormClocktime;
  /** What becomes of a day that is no working day; zero leaves it (siirto). */
  move?: CodeAnnualMove;
  /** First year in which it recurs (ensimmäinen vuosi). */
  firstYear?: number;
  /** Last year in which it recurs (viimeinen vuosi). */
  lastYear?: number;
  /** Every so many years from the first; 0 is every year (joka vuosi). */
  every?: number;
  /** Where it is written that it recurs so (lähde). */
  source?: FormPlaintext;
  /** Its days are invented, as an example (esimerkki). */
  example?: boolean;
}

/** Assessment is the family's and the professionals' joint reading of needs (arviointi). It is never finished: views are added, never changed, and even a completed service-need assessment takes later views. By is who opened it: any actor may. */
export interface AssessAssessment {
  /** Own id of this assessment (arvioinnin tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** Whether it is a joint look, a statutory service-need assessment or a Let's Talk discussion (arvioinnin laji). */
  kind?: CodeAssessmentKind;
  /** Where on the continuum of assessing it stands (arvioinnin vaihe). */
  phase?: CodeAssessmentPhase;
  /** Day the assessment was started; the statutory clock looks at it (aloitettu). */
  started?: CivilDate;
  /** Day the service-need assessment was completed; later views still belong to it (valmistunut). */
  completed?: CivilDate;
  /** Day whose star later stars are compared with; not given means the day of the first view (lähtötilanne). */
  baseline?: CivilDate;
  /** Notifications and contacts that led to it (vireilletulot). */
  intakeIds?: FormLocalid[];
  /** Workers who make the assessment (arvioijat). */
  assessorIds?: FormLocalid[];
  /** What each voice has said, each time of its own (näkemykset). */
  views?: AssessView[];
  /** Requirements of the law and what shows that they were met (tarkistuslista). */
  checklist?: AssessCheck[];
}

/** Attachment is a drawing or another thing that a finding refers to (liite). The thing itself is kept elsewhere. */
export interface AssessAttachment {
  /** Own id of this attachment (liitteen tunnus). */
  id: FormLocalid;
  /** What it is, in words (otsikko). */
  title?: string;
}

/** Check says that one legal requirement of a service-need assessment has been met, and by what (tarkistuslistan kohta). */
export interface AssessCheck {
  /** Own id of this entry (merkinnän tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** Which requirement of the law was met (vaatimus). */
  requirement: CodeAssessmentRequirement;
  /** Findings, meetings and other parts of the plan that show it (näyttö). */
  evidenceIds?: FormLocalid[];
  /** How it was met, where no part of the plan shows it (miten toteutui). */
  text?: string;
}

/** Finding is what one voice says on one item of the star (havainto). Kind FindingUnknown says that it is not known; the others have a text, a drawing or both. */
export interface AssessFinding {
  /** Own id of this finding (havainnon tunnus). */
  id: FormLocalid;
  /** Which item of the star it is about (tähden kohta). */
  item: CodeStarItem;
  /** What the voice calls it: strength, vulnerability, need, not known, own words (havainnon laji). */
  kind: CodeFindingKind;
  /** What was said, kept as given; a child's own words are never edited (sanottu sellaisenaan). */
  text?: string;
  /** Language of what was said, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** Where it was seen (missä havaittu). */
  seenIn?: CodeSetting[];
  /** Drawing or other thing that was given, kept as it is (piirros). */
  attachmentId?: FormLocalid;
  /** Who may see it, where fewer than may see the view (näkyvyys). */
  visibility?: CodeVisibility;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Earlier finding of the same voice that this one takes the place of (korjaa). */
  correctsId?: FormLocalid;
}

/** Person is somebody whom a lone assessment mentions (ihminen). */
export interface AssessPerson {
  /** Own id of this person (ihmisen tunnus). */
  id: FormLocalid;
  /** What the person is called in the star, as "Äiti" or "Opettaja" (kutsumanimi tai rooli). */
  name?: string;
}

/** Segment is one kind of clienthood (segmentti). */
export interface AssessSegment {
  /** Short name of the segment, for programs (koodi). */
  code: FormCode;
  /** What the segment is called (nimi). */
  name: AssessWords;
  /** What belongs to it (selite). */
  means?: AssessWords;
  /** Kind of worker who takes such matters (työntekijä). */
  worker?: AssessWords;
  /** How many clients the source counts in it (lukumäärä lähteessä). */
  clients?: number;
  /** Whether a gathering, joint plan is needed here (kokoava suunnitelma). */
  jointPlan?: boolean;
  /** How sure it is whether a joint plan is needed here (varmuus). */
  ground?: CodeGround;
}

/** SegmentRule leads from signs to a segment. It holds where all of All, at least one of Any (if any are named) and none of None are there. */
export interface AssessSegmentRule {
  /** Segment to which the rule leads (segmentti). */
  segment: FormCode;
  /** Signs that must all be there (kaikki). */
  all?: FormCode[];
  /** Signs of which one must be there (jokin). */
  any?: FormCode[];
  /** Signs of which none may be there (ei mikään). */
  none?: FormCode[];
  /** How sure the rule is (varmuus). */
  ground?: CodeGround;
}

/** Sign is one thing that is true of a situation or not (tunnusmerkki). */
export interface AssessSign {
  /** Short name of the sign, for programs (koodi). */
  code: FormCode;
  /** What is asked (sanat). */
  words: AssessWords;
  /** Who answers it (vastaaja). */
  askedOf?: CodeAskedOf;
}

/** Subject is the child of a lone assessment (lapsi). */
export interface AssessSubject {
  /** Own id, so that statements can be the child's (lapsen tunnus). */
  id?: FormLocalid;
  /** Opaque key of the child, given by the record system; never an identity code (lapsen avain). */
  subject: FormSubject;
  /** What the child is called (kutsumanimi). */
  name?: string;
}

/** View is how one voice sees the child's situation on one day (näkemys). By is whose view it is and On the day; in the child's own view By may be left out, since a document has one child. A view is never changed: a later view of the same voice stands beside it, and what was wrong is corrected in a later view (Finding.CorrectsID). */
export interface AssessView {
  /** Own id of this view (näkemyksen tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** Whose voice it is (kenen ääni). */
  voice: CodeVoice;
  /** Meeting in which it was given (tapaaminen). */
  meetingId?: FormLocalid;
  /** What this voice says (havainnot). */
  findings?: AssessFinding[];
}

/** Words are words in up to three languages; Swedish and English fall back on the Finnish. */
export interface AssessWords {
  /** In Finnish (suomeksi). */
  fi: string;
  /** In Swedish (ruotsiksi). */
  sv?: string;
  /** In English (englanniksi). */
  en?: string;
}

/** A lone assessment with the wellbeing star, oneplan-assessment/1.0. */
export interface AssessmentDocument {
  /** Wire form of the document (muoto). */
  format: 'oneplan-assessment/1.0';
  /** Language of the texts, where nothing else is said (kieli). */
  lang?: FormLangtag;
  /** The child whose assessment it is (lapsi). */
  child: AssessSubject;
  /** Everybody else who is mentioned, with what they are called (ihmiset). */
  people?: AssessPerson[];
  /** Drawings and other things that were given, kept elsewhere (liitteet). */
  attachments?: AssessAttachment[];
  /** The assessment itself (arviointi). */
  assessment: AssessAssessment;
}

/** A calendar day, YYYY-MM-DD (päivä). */
export type CivilDate = string;

/** A moment with its zone, RFC 3339, at most nine decimals of a second (ajanhetki). */
export type CivilInstant = string;

/** Period is a span of whole days, both ends included, as in FHIR (ajanjakso). A zero From has always been, a zero To goes on. The zero Period is not given. */
export interface CivilPeriod {
  /** First day (alkaen). */
  from?: CivilDate;
  /** Last day (asti). */
  to?: CivilDate;
}

/** The annual clock of a county and its municipalities, oneplan-annual-clock/1.0. */
export interface Clock {
  /** Wire form of the document (muoto). */
  format: 'oneplan-annual-clock/1.0';
  /** What the clock is called (nimi). */
  name?: DirectoryWords;
  /** Day on which it was agreed (sovittu). */
  on?: CivilDate;
  /** What recurs (tapahtumat). */
  events?: AnnualEvent[];
}

/**
 * What a person needs in order to take part.
 * step-free: step-free access (fi: esteetön kulku; sv: tillgängligt utan trappor).
 * easy-language: easy language (fi: selkokieli; sv: lättläst språk).
 * aac: augmentative or alternative communication (fi: puhetta tukeva tai korvaava kommunikointi; sv: alternativ och kompletterande kommunikation).
 * hearing: hearing aids (fi: kuulon apuvälineet; sv: hörselhjälpmedel).
 * vision: aids for seeing (fi: näön apuvälineet; sv: synhjälpmedel).
 * calm-space: a calm space (fi: rauhallinen tila; sv: lugnt rum).
 * support-person: a support person along (fi: tukihenkilö mukana; sv: stödperson med).
 */
export type CodeAccessibility =
  | 'step-free'
  | 'easy-language'
  | 'aac'
  | 'hearing'
  | 'vision'
  | 'calm-space'
  | 'support-person';

/**
 * Where an action takes place.
 * home: at home (fi: kotona; sv: hemma).
 * everyday-environment: in the child's everyday environment (fi: lapsen arjen ympäristössä; sv: i barnets vardagsmiljö).
 * elsewhere: elsewhere (fi: muualla; sv: på annat håll).
 */
export type CodeActionSetting =
  | 'home'
  | 'everyday-environment'
  | 'elsewhere';

/**
 * How an action stands.
 * agreed: agreed (fi: sovittu; sv: avtalad).
 * under-way: under way (fi: käynnissä; sv: på gång).
 * done: done (fi: tehty; sv: gjord).
 * not-done: not done (fi: jäi tekemättä; sv: blev ogjord).
 * cancelled: cancelled (fi: peruttu; sv: inställd).
 */
export type CodeActionState =
  | 'agreed'
  | 'under-way'
  | 'done'
  | 'not-done'
  | 'cancelled';

/**
 * How far a municipality is in taking the model into use: North Savo's scale of 13.1.2022 and its two other answers.
 * none: not planned and not discussed (fi: ei suunnitelmissa eikä keskusteltu; sv: inte planerad och inte diskuterad).
 * goal: a goal, planning has not begun (fi: tavoitteena, suunnittelu ei ole alkanut; sv: ett mål, planeringen har inte börjat).
 * planned: use or a trial is being planned (fi: käyttöönottoa tai kokeilua suunnitellaan; sv: införande eller försök planeras).
 * trial: a trial is running (fi: kokeilu käynnissä; sv: försök pågår).
 * rooted: rooting or rooted in basic work (fi: juurtumassa tai juurtunut perustoimintaan; sv: håller på att etableras eller har etablerats).
 * no-need: seen as not needed (fi: ei koettu tarpeelliseksi; sv: ansågs inte behövligt).
 * no-answer: no answer (fi: vastausta ei saatu; sv: inget svar).
 */
export type CodeAdoptionStage =
  | 'none'
  | 'goal'
  | 'planned'
  | 'trial'
  | 'rooted'
  | 'no-need'
  | 'no-answer';

/**
 * What sort of event recurs every year.
 * joint-time: joint times (fi: yhteiset ajat; sv: gemensamma tider).
 * review: review of the cooperation (fi: yhteistyön arviointi; sv: utvärdering av samarbetet).
 * reporting: reporting window (fi: raportointijakso; sv: rapporteringsperiod).
 * training: training (fi: koulutus; sv: utbildning).
 * steering: steering group (fi: ohjausryhmä; sv: styrgrupp).
 * cooperation: cooperation group (fi: yhteistyöryhmä; sv: samarbetsgrupp).
 * news: news (fi: tiedottaminen; sv: information).
 * other: other (fi: muu; sv: annat).
 */
export type CodeAnnualEventKind =
  | 'joint-time'
  | 'review'
  | 'reporting'
  | 'training'
  | 'steering'
  | 'cooperation'
  | 'news'
  | 'other';

/**
 * What becomes of a day that is no working day.
 * next: next working day (fi: seuraava työpäivä; sv: nästa arbetsdag).
 * previous: working day before (fi: edellinen työpäivä; sv: föregående arbetsdag).
 * away: left out (fi: jää pois; sv: utgår).
 */
export type CodeAnnualMove =
  | 'next'
  | 'previous'
  | 'away';

/**
 * Who takes part in what recurs every year.
 * county: wellbeing services county (fi: hyvinvointialue; sv: välfärdsområde).
 * municipality: municipality (fi: kunta; sv: kommun).
 * third-sector: third sector (fi: kolmas sektori; sv: tredje sektorn).
 * families: families and experts by experience (fi: perheet ja kokemusasiantuntijat; sv: familjer och erfarenhetsexperter).
 */
export type CodeAnnualParty =
  | 'county'
  | 'municipality'
  | 'third-sector'
  | 'families';

/**
 * Whether the one who was asked takes part.
 * takes-part: takes part (fi: osallistuu; sv: deltar).
 * advises: gives expertise (fi: antaa asiantuntemusta; sv: ger sakkunskap).
 * declines: declines (fi: ei osallistu; sv: deltar inte).
 */
export type CodeAnswerKind =
  | 'takes-part'
  | 'advises'
  | 'declines';

/**
 * Who answers for a sign of a segmentation scheme.
 * together: together (fi: yhdessä; sv: tillsammans).
 * client: the client (fi: asiakas; sv: klienten).
 * professional: the professional (fi: ammattilainen; sv: yrkespersonen).
 */
export type CodeAskedOf =
  | 'together'
  | 'client'
  | 'professional';

/**
 * What sort of assessment it is.
 * joint: joint assessment (fi: yhteinen arviointi; sv: gemensam bedömning).
 * service-need: service-need assessment (fi: palvelutarpeen arviointi; sv: bedömning av servicebehovet).
 * lets-talk: Let's Talk about Children discussion (fi: Lapset puheeksi -keskustelu; sv: Föra barnen på tal-samtal).
 */
export type CodeAssessmentKind =
  | 'joint'
  | 'service-need'
  | 'lets-talk';

/**
 * Where on its continuum an assessment stands.
 * basic-work: part of basic work (fi: osana perustyötä; sv: som en del av basarbetet).
 * start-of-process: at the start of the client process (fi: asiakasprosessin alussa; sv: i början av klientprocessen).
 * long-term: part of long-term support (fi: osana pitkäaikaista tukea; sv: som en del av långvarigt stöd).
 */
export type CodeAssessmentPhase =
  | 'basic-work'
  | 'start-of-process'
  | 'long-term';

/**
 * The seven legal requirements of a service-need assessment.
 * life-situation: The assessment is as wide as the client's life situation requires (fi: Arviointi on tehty asiakkaan elämäntilanteen edellyttämässä laajuudessa; sv: Bedömningen har gjorts i den omfattning som klientens livssituation kräver).
 * together: It was made with the client and, as needed, relatives, close ones and other actors (fi: Arviointi on tehty yhdessä asiakkaan ja tarvittaessa omaisen, läheisen ja muiden toimijoiden kanssa; sv: Bedömningen har gjorts tillsammans med klienten och vid behov med anhöriga, närstående och andra aktörer).
 * rights: The client's rights and duties were explained (fi: Asiakkaalle on selvitetty hänen oikeutensa ja velvollisuutensa; sv: Klienten har fått sina rättigheter och skyldigheter förklarade).
 * alternatives: The alternatives and their effects were explained (fi: Asiakkaalle on selvitetty vaihtoehdot ja niiden vaikutukset; sv: Klienten har fått alternativen och deras konsekvenser förklarade).
 * understood: The explanation was understandable in content and meaning (fi: Selvitys on annettu niin, että asiakas ymmärtää sen sisällön ja merkityksen; sv: Förklaringen har getts så att klienten förstår innehållet och betydelsen).
 * self-determination: Self-determination was respected, especially of a child, a young person or one who needs special support (fi: Itsemääräämisoikeutta on kunnioitettu, erityisesti lapsen, nuoren ja erityistä tukea tarvitsevan; sv: Självbestämmanderätten har respekterats, särskilt barnets, den ungas och den som behöver särskilt stöd).
 * wishes: Wishes, opinions and individual needs were taken into account (fi: Toivomukset, mielipide ja yksilölliset tarpeet on otettu huomioon; sv: Önskemål, åsikter och individuella behov har beaktats).
 */
export type CodeAssessmentRequirement =
  | 'life-situation'
  | 'together'
  | 'rights'
  | 'alternatives'
  | 'understood'
  | 'self-determination'
  | 'wishes';

/**
 * What an attachment is.
 * drawing: drawing (fi: piirros; sv: teckning).
 * photo: photo (fi: valokuva; sv: fotografi).
 * recording: recording (fi: tallenne; sv: inspelning).
 * document: document (fi: asiakirja; sv: dokument).
 */
export type CodeAttachmentKind =
  | 'drawing'
  | 'photo'
  | 'recording'
  | 'document';

/**
 * Whether a minor was judged able to decide on the matter.
 * able: understands what it means (fi: ymmärtää asian merkityksen; sv: förstår sakens betydelse).
 * not-able: does not understand what it means (fi: ei ymmärrä asian merkitystä; sv: förstår inte sakens betydelse).
 * unknown: not judged (fi: ei arvioitu; sv: inte bedömt).
 */
export type CodeCapacity =
  | 'able'
  | 'not-able'
  | 'unknown';

/**
 * What a revision did to a part.
 * added: added (fi: lisätty; sv: tillagd).
 * changed: changed (fi: muutettu; sv: ändrad).
 * removed: removed (fi: poistettu; sv: borttagen).
 */
export type CodeChangeKind =
  | 'added'
  | 'changed'
  | 'removed';

/**
 * Groups of clients that the law gives special terms to.
 * special-support-child: child who needs special support (fi: erityistä tukea tarvitseva lapsi; sv: barn som behöver särskilt stöd).
 * disabled: disabled person (fi: vammainen henkilö; sv: person med funktionsnedsättning).
 * child-protection: client of child protection (fi: lastensuojelun asiakas; sv: klient inom barnskyddet).
 * aftercare: entitled to aftercare (fi: jälkihuoltoon oikeutettu; sv: berättigad till eftervård).
 */
export type CodeClientGroup =
  | 'special-support-child'
  | 'disabled'
  | 'child-protection'
  | 'aftercare';

/**
 * What does not fit together.
 * changed-apart: changed in two ways (fi: muutettu kahdella tavalla; sv: ändrats på två sätt).
 * removed-and-changed: removed and changed (fi: poistettu ja muutettu; sv: borttaget och ändrat).
 * two-batons: two hold the baton (fi: kaksi viestikapulan haltijaa; sv: två håller stafettpinnen).
 * two-courses: the plan's steps differ (fi: suunnitelman vaiheet eroavat; sv: planens steg skiljer sig).
 * responsible-workers: two responsible workers (fi: kaksi vastuutyöntekijää; sv: två ansvariga arbetstagare).
 * opposite-aims: aims that pull apart (fi: vastakkaiset tavoitteet; sv: motstridiga mål).
 */
export type CodeConflictKind =
  | 'changed-apart'
  | 'removed-and-changed'
  | 'two-batons'
  | 'two-courses'
  | 'responsible-workers'
  | 'opposite-aims';

/**
 * Whether a consent was given.
 * given: given (fi: annettu; sv: gett).
 * refused: refused (fi: evätty; sv: nekat).
 */
export type CodeConsentDecision =
  | 'given'
  | 'refused';

/**
 * How much of the plan a consent or prohibition covers.
 * whole: the whole plan (fi: koko suunnitelma; sv: hela planen).
 * minimum: only who does what by when (fi: vain kuka tekee mitä ja milloin; sv: endast vem gör vad och när).
 * parts: some parts of the plan (fi: osa suunnitelmasta; sv: en del av planen).
 */
export type CodeConsentScope =
  | 'whole'
  | 'minimum'
  | 'parts';

/**
 * Whether the family was named.
 * anonymous: without naming the family (fi: ilman tunnistetietoja; sv: utan identifieringsuppgifter).
 * with-permission: with the family's permission (fi: perheen luvalla; sv: med familjens tillstånd).
 * family-present: with the family present (fi: perhe mukana; sv: familjen närvarande).
 */
export type CodeConsultationIdentity =
  | 'anonymous'
  | 'with-permission'
  | 'family-present';

/**
 * What became of a contact.
 * planned: planned (fi: sovittu; sv: avtalad).
 * held: held (fi: toteutunut; sv: genomförd).
 * missed: not reached (fi: ei tavoitettu; sv: inte anträffad).
 * moved: moved (fi: siirretty; sv: flyttad).
 * cancelled: cancelled (fi: peruttu; sv: inställd).
 */
export type CodeContactState =
  | 'planned'
  | 'held'
  | 'missed'
  | 'moved'
  | 'cancelled';

/**
 * Form of a copy.
 * printed: on paper (fi: paperilla; sv: på papper).
 * electronic: electronically (fi: sähköisesti; sv: elektroniskt).
 */
export type CodeCopyForm =
  | 'printed'
  | 'electronic';

/**
 * What was agreed about a copy.
 * given: given (fi: annettu; sv: gett).
 * agreed: agreed to be given (fi: sovittu annettavaksi; sv: avtalat att ges).
 * not-given: agreed not to be given (fi: sovittu, ettei anneta; sv: avtalat att inte ges).
 */
export type CodeCopyState =
  | 'given'
  | 'agreed'
  | 'not-given';

/**
 * How custody is held.
 * joint: joint custody (fi: yhteishuolto; sv: gemensam vårdnad).
 * sole: sole custody (fi: yksinhuolto; sv: ensam vårdnad).
 */
export type CodeCustody =
  | 'joint'
  | 'sole';

/**
 * What starts one or more clocks.
 * initiation: the matter became pending (fi: asian vireilletulo; sv: ärendet har inletts).
 * notice: a notice was received (fi: ilmoituksen vastaanottaminen; sv: anmälan har tagits emot).
 * prenatal-notice: a prenatal child welfare notice (fi: ennakollinen lastensuojeluilmoitus; sv: föregripande barnskyddsanmälan).
 * contact: contact (fi: yhteydenotto; sv: kontakt).
 * need-noted: the need of support or care was noted (fi: tuen tai hoidon tarpeen toteaminen; sv: behovet av stöd eller vård har konstaterats).
 * plan-made: a client plan was made or reviewed (fi: asiakassuunnitelman laatiminen tai tarkistaminen; sv: klientplanen har gjorts eller setts över).
 * emergency-placement: emergency placement (fi: kiireellinen sijoitus; sv: brådskande placering).
 * emergency-extension: extension of an emergency placement (fi: kiireellisen sijoituksen jatkaminen; sv: förlängning av brådskande placering).
 * open-care-placement: placement in open care (fi: sijoitus avohuollon tukitoimena; sv: placering inom öppenvården).
 * client-ended: the client relationship after placement ended (fi: asiakkuuden päättyminen sijoituksen jälkeen; sv: klientrelationen har upphört efter placering).
 * student-request: a student's request (fi: opiskelijan pyyntö; sv: den studerandes begäran).
 * referral: a referral arrived (fi: lähetteen saapuminen; sv: remissens ankomst).
 * other-visit: a visit to another professional (fi: käynti muun ammattihenkilön luona; sv: besök hos en annan yrkesutbildad person).
 * assessed: the need of care was assessed (fi: hoidon tarpeen arviointi; sv: bedömning av vårdbehovet).
 * decision-notice: notice of a decision (fi: päätöksen tiedoksisaanti; sv: delgivning av beslut).
 * decision-posted: a decision was posted (fi: päätöksen postittaminen; sv: beslutet har postats).
 * application: an application for social assistance arrived (fi: toimeentulotukihakemuksen saapuminen; sv: ansökan om utkomststöd inkom).
 * health-contact: contact with health care (fi: yhteydenotto terveydenhuoltoon; sv: kontakt med hälso- och sjukvården).
 * decision-sent-electronically: a decision was sent electronically (fi: päätöksen lähettäminen sähköisesti; sv: beslutet har sänts elektroniskt).
 * decision-given: a court pronounced or gave its decision (fi: ratkaisun julistaminen tai antaminen; sv: avgörandet har avkunnats eller meddelats).
 * contact-restricted: a restriction of contact began (fi: yhteydenpidon rajoituksen alku; sv: begränsningen av kontakterna började).
 * movement-restricted: a restriction of free movement began (fi: liikkumisvapauden rajoituksen alku; sv: begränsningen av rörelsefriheten började).
 * isolated: an isolation began (fi: eristämisen alku; sv: isoleringen började).
 * special-care: special care began (fi: erityisen huolenpidon aloittaminen; sv: den särskilda omsorgen inleddes).
 * special-care-extended: special care was extended (fi: erityisen huolenpidon jatkaminen; sv: förlängning av den särskilda omsorgen).
 * special-care-decided: special care was decided on (fi: päätös erityisestä huolenpidosta; sv: beslut om särskild omsorg).
 * restriction-recorded: a restriction was recorded (fi: rajoituksen kirjaaminen; sv: anteckning om en begränsning).
 * good-care-plan: the plan of good treatment was made (fi: hyvää kohtelua koskeva suunnitelma; sv: plan om gott bemötande).
 * placed-with-parent: a placement with a parent began (fi: sijoitus vanhemman luokse; sv: placering hos en förälder).
 * birth: a child was born (fi: lapsen syntymä; sv: barnets födelse).
 * application-completed: the completed application arrived (fi: täydennetyn hakemuksen saapuminen; sv: den kompletterade ansökans ankomst).
 * completion-limit-ended: the time set for completing ended (fi: täydentämisen määräajan päättyminen; sv: utgången av tiden för komplettering).
 * assistance-month: the month that assistance is asked for (fi: kuukausi, jolta toimeentulotukea haetaan; sv: den månad som ansökan om utkomststöd gäller).
 * talk-requested: a talk was asked for (fi: pyyntö keskustella; sv: begäran om samtal).
 * disability-application: an application for disability services (fi: hakemus vammaispalvelusta; sv: ansökan om funktionshinderservice).
 * costs-arose: the first item of cost arose (fi: ensimmäisen kustannuserän syntyminen; sv: den första kostnadsposten uppstod).
 * device-received: a car or device was received (fi: auton tai välineen saaminen; sv: bilen eller anordningen mottogs).
 * disability-reform: the Disability Services Act came into force (fi: vammaispalvelulain voimaantulo; sv: lagen om funktionshinderservice trädde i kraft).
 * contact-without-student: contact without the student (fi: yhteydenotto ilman opiskelijaa; sv: kontakt utan den studerande).
 * support-plan: the pupil's support plan was made (fi: oppilaskohtaisen tuen suunnitelma; sv: plan för elevspecifikt stöd).
 * guidance: the duty to guide began (fi: ohjaus- ja valvontavastuun alkaminen; sv: handlednings- och tillsynsansvaret började).
 * daycare-needed: early education is needed (fi: varhaiskasvatuksen tarve alkaa; sv: behovet av småbarnspedagogik börjar).
 * early-plan: the early education plan was made (fi: varhaiskasvatussuunnitelma; sv: plan för småbarnspedagogik).
 * parenthood-decided: the decision on parenthood was learned of (fi: tieto vanhemmuutta koskevasta päätöksestä; sv: delfåendet av beslutet om föräldraskap).
 * parenthood-confirmed: parenthood was confirmed (fi: vanhemmuuden vahvistaminen; sv: fastställandet av föräldraskapet).
 * move-intended: a parent means to move (fi: aiottu muutto; sv: den planerade flyttningen).
 * care-notice: a commission agreement was given notice (fi: toimeksiantosopimuksen irtisanominen; sv: uppsägning av uppdragsavtalet).
 * family-care: a placement in family care began (fi: sijoitus perhehoitoon; sv: placering i familjevård).
 * maintenance-appeal-ended: the time to appeal on maintenance support ended (fi: elatustuen valitusajan päättyminen; sv: besvärstiden för underhållsstöd gick ut).
 * security-ban: a security ban began (fi: turvakiellon alku; sv: spärrmarkeringens början).
 * observed: the taking into observation (fi: tarkkailuun ottaminen; sv: intagning för observation).
 * observation-referral: a referral to observation was written (fi: tarkkailulähetteen laatiminen; sv: observationsremissen skrevs).
 * care-ordered: an order to treatment (fi: määrääminen hoitoon; sv: beslut om vård oberoende av viljan).
 * care-continued: treatment was continued (fi: hoidon jatkaminen tahdosta riippumatta; sv: beslut om fortsatt vård oberoende av viljan).
 * information-request: a request for information arrived (fi: tietopyynnön saapuminen; sv: begäran om uppgifter inkom).
 * log-request: log data were asked for (fi: lokitietojen pyyntö; sv: begäran om logguppgifter).
 * reminder: a reminder was made (fi: muistutuksen tekeminen; sv: en anmärkning framställdes).
 * complaint: a complaint was made (fi: kantelun tekeminen; sv: ett klagomål anfördes).
 * complained-of: the matter complained about (fi: asia, josta kannellaan; sv: saken som klagomålet gäller).
 * matter-closed: the matter was closed (fi: asian sulkeminen; sv: ärendet stängdes).
 * client-died: the client died (fi: asiakkaan kuolema; sv: klientens död).
 * message-dated: the date of a message (fi: viestin päiväys; sv: meddelandets datum).
 * logged: an event was logged (fi: lokitapahtuma; sv: logghändelsen).
 * elder-initiation: an old person's matter became pending (fi: iäkkään henkilön asian vireilletulo; sv: en äldre persons ärende har inletts).
 * dental-need: the need of a dentist was noted (fi: hammaslääkärin tarpeen toteaminen; sv: behovet av tandläkare har konstaterats).
 * elder-decision: a service for an old person was decided on (fi: päätös iäkkään henkilön palvelusta; sv: beslut om en äldre persons service).
 * security-ban-extended: a security ban was prolonged (fi: turvakiellon jatkaminen; sv: förlängning av spärrmarkeringen).
 * statement-made: a statement or certificate was made (fi: lausunnon tai todistuksen laatiminen; sv: utlåtandet eller intyget upprättades).
 * emergency-care-order: taking into care in an emergency (1984 to 2007) (fi: kiireellinen huostaanotto (1984–2007); sv: brådskande omhändertagande (1984–2007)).
 * support-reform: the provisions on support at school came into force (fi: oppimisen tuen säännösten voimaantulo; sv: bestämmelserna om stöd för lärande trädde i kraft).
 */
export type CodeDeadlineEvent =
  | 'initiation'
  | 'notice'
  | 'prenatal-notice'
  | 'contact'
  | 'need-noted'
  | 'plan-made'
  | 'emergency-placement'
  | 'emergency-extension'
  | 'open-care-placement'
  | 'client-ended'
  | 'student-request'
  | 'referral'
  | 'other-visit'
  | 'assessed'
  | 'decision-notice'
  | 'decision-posted'
  | 'application'
  | 'health-contact'
  | 'decision-sent-electronically'
  | 'decision-given'
  | 'contact-restricted'
  | 'movement-restricted'
  | 'isolated'
  | 'special-care'
  | 'special-care-extended'
  | 'special-care-decided'
  | 'restriction-recorded'
  | 'good-care-plan'
  | 'placed-with-parent'
  | 'birth'
  | 'application-completed'
  | 'completion-limit-ended'
  | 'assistance-month'
  | 'talk-requested'
  | 'disability-application'
  | 'costs-arose'
  | 'device-received'
  | 'disability-reform'
  | 'contact-without-student'
  | 'support-plan'
  | 'guidance'
  | 'daycare-needed'
  | 'early-plan'
  | 'parenthood-decided'
  | 'parenthood-confirmed'
  | 'move-intended'
  | 'care-notice'
  | 'family-care'
  | 'maintenance-appeal-ended'
  | 'security-ban'
  | 'observed'
  | 'observation-referral'
  | 'care-ordered'
  | 'care-continued'
  | 'information-request'
  | 'log-request'
  | 'reminder'
  | 'complaint'
  | 'complained-of'
  | 'matter-closed'
  | 'client-died'
  | 'message-dated'
  | 'logged'
  | 'elder-initiation'
  | 'dental-need'
  | 'elder-decision'
  | 'security-ban-extended'
  | 'statement-made'
  | 'emergency-care-order'
  | 'support-reform';

/**
 * How a decision is served on a party.
 * letter: ordinary letter (fi: tavallinen kirje; sv: vanligt brev).
 * message: ordinary electronic message (fi: tavallinen sähköinen viesti; sv: vanligt elektroniskt meddelande).
 * verifiable: verifiable service (fi: todisteellinen tiedoksianto; sv: bevislig delgivning).
 */
export type CodeDecisionDelivery =
  | 'letter'
  | 'message'
  | 'verifiable';

/**
 * What an authority decided elsewhere.
 * service: service decision (fi: palvelupäätös; sv: servicebeslut).
 * emergency-placement: emergency placement (fi: kiireellinen sijoitus; sv: brådskande placering).
 * emergency-extension: extension of an emergency placement (fi: kiireellisen sijoituksen jatkaminen; sv: fortsättning av brådskande placering).
 * open-care-placement: open-care placement (fi: sijoitus avohuollon tukitoimena; sv: placering som stödåtgärd inom öppenvården).
 * custody: custody decision (fi: huoltajuutta koskeva päätös; sv: beslut om vårdnad).
 * other: other decision (fi: muu päätös; sv: annat beslut).
 * taking-into-care: taking into care (fi: huostaanotto; sv: omhändertagande).
 * substitute-care: change or end of substitute care (fi: sijaishuollon muuttaminen tai lopettaminen; sv: ändring eller avslutande av vården utom hemmet).
 * restriction: restriction of contact or another restrictive measure (fi: yhteydenpidon rajoitus tai muu rajoitustoimenpide; sv: begränsning av kontakterna eller annan begränsande åtgärd).
 * school: a school's decision about a pupil (fi: oppilasta koskeva koulun päätös; sv: skolans beslut om en elev).
 * compulsory-education: decision on compulsory education (fi: päätös oppivelvollisuudesta; sv: beslut om läroplikt).
 * involuntary-care: care against the will (fi: hoito tahdosta riippumatta; sv: vård oberoende av viljan).
 * maintenance-support: decision on maintenance support (fi: päätös elatustuesta; sv: beslut om underhållsstöd).
 */
export type CodeDecisionKind =
  | 'service'
  | 'emergency-placement'
  | 'emergency-extension'
  | 'open-care-placement'
  | 'custody'
  | 'other'
  | 'taking-into-care'
  | 'substitute-care'
  | 'restriction'
  | 'school'
  | 'compulsory-education'
  | 'involuntary-care'
  | 'maintenance-support';

/**
 * Who reaches whom.
 * family-to-worker: from the family to the worker (fi: perheeltä työntekijälle; sv: från familjen till arbetstagaren).
 * worker-to-family: from the worker to the family (fi: työntekijältä perheelle; sv: från arbetstagaren till familjen).
 */
export type CodeDirection =
  | 'family-to-worker'
  | 'worker-to-family';

/**
 * What a differing view is against.
 * need: about a need (fi: tarpeesta; sv: om behovet).
 * goal: about a goal (fi: tavoitteesta; sv: om målet).
 * action: about an action (fi: toimenpiteestä; sv: om åtgärden).
 * finding: about a finding (fi: havainnosta; sv: om iakttagelsen).
 * people: about who takes part (fi: osallistujista; sv: om deltagarna).
 * meeting: about meeting (fi: tapaamisesta; sv: om mötet).
 */
export type CodeDisagreementKind =
  | 'need'
  | 'goal'
  | 'action'
  | 'finding'
  | 'people'
  | 'meeting';

/**
 * What happens where a term would end on a holiday.
 * built-in: always ends on a working day (fi: päättyy aina arkipäivään; sv: löper alltid ut på en vardag).
 * stays: does not move (fi: ei siirry; sv: flyttas inte).
 * moves: moves to the next working day (fi: siirtyy seuraavaan arkipäivään; sv: flyttas till följande vardag).
 * unsettled: whether it moves is not settled (fi: ei ole ratkaistu, siirtyykö viimeinen päivä arkipäivään; sv: det är inte avgjort om den sista dagen flyttas).
 */
export type CodeEndRule =
  | 'built-in'
  | 'stays'
  | 'moves'
  | 'unsettled';

/**
 * How a matter came in.
 * near-worker: near worker in the network (fi: lähityöntekijä verkostossa; sv: närarbetare i nätverket).
 * electronic: electronic contact (fi: sähköinen yhteydenotto; sv: elektronisk kontakt).
 * phone: one phone number (fi: yksi puhelinnumero; sv: ett telefonnummer).
 * notification: statutory notification (fi: lakisääteinen ilmoitus; sv: lagstadgad anmälan).
 */
export type CodeEntryChannel =
  | 'near-worker'
  | 'electronic'
  | 'phone'
  | 'notification';

/**
 * Whether a reader learns that something is kept back.
 * shown: that something is withheld is shown (fi: kerrotaan, että jotakin on salattu; sv: det sägs att något har hemlighållits).
 * secret: even the existence is secret (fi: olemassaolokin salataan; sv: också att det finns hemlighålls).
 */
export type CodeExistence =
  | 'shown'
  | 'secret';

/**
 * What a voice calls its finding on an item of the star.
 * strength: strength (fi: vahvuus; sv: styrka).
 * vulnerability: vulnerability (fi: haavoittuvuus; sv: sårbarhet).
 * need: need (fi: tarve; sv: behov).
 * unknown: not known (fi: ei tiedossa; sv: inte känt).
 * own-words: in own words (fi: omin sanoin; sv: med egna ord).
 */
export type CodeFindingKind =
  | 'strength'
  | 'vulnerability'
  | 'need'
  | 'unknown'
  | 'own-words';

/**
 * Whether the trigger day is counted.
 * excluded: the first day is not counted (fi: alkupäivää ei lasketa; sv: den första dagen räknas inte).
 * included: the first day is counted (fi: alkupäivä lasketaan; sv: den första dagen räknas).
 */
export type CodeFirstDay =
  | 'excluded'
  | 'included';

/**
 * How a goal stands, in words.
 * proposed: proposed (fi: ehdotettu; sv: föreslaget).
 * active: being worked on (fi: työn alla; sv: pågår).
 * improving: improving (fi: etenee; sv: går framåt).
 * no-change: no change (fi: ei muutosta; sv: ingen förändring).
 * worsening: harder than before (fi: vaikeutunut; sv: svårare än förut).
 * reached: reached (fi: saavutettu; sv: uppnått).
 * dropped: dropped (fi: luovuttu; sv: avstått från).
 */
export type CodeGoalState =
  | 'proposed'
  | 'active'
  | 'improving'
  | 'no-change'
  | 'worsening'
  | 'reached'
  | 'dropped';

/**
 * How well a part of a segmentation scheme is known.
 * stated: in the source (fi: lähteessä; sv: i källan).
 * inferred: inferred from the source (fi: päätelty lähteestä; sv: slutet av källan).
 * remembered: from memory, not checked (fi: muistinvarainen, tarkistamatta; sv: ur minnet, inte kontrollerat).
 */
export type CodeGround =
  | 'stated'
  | 'inferred'
  | 'remembered';

/**
 * What someone who holds the baton is.
 * first-receiver: first receiver (fi: ensimmäinen vastaanottaja; sv: första mottagaren).
 * responsible: responsible worker (fi: vastuutyöntekijä; sv: ansvarig arbetstagare).
 * pair: the responsible worker's pair (fi: vastuutyöntekijän pari; sv: den ansvariga arbetstagarens par).
 * deputy: deputy (fi: sijainen; sv: ställföreträdare).
 */
export type CodeHoldingRole =
  | 'first-receiver'
  | 'responsible'
  | 'pair'
  | 'deputy';

/**
 * What arrived and started something.
 * protection-notification: child-protection notification (fi: lastensuojeluilmoitus; sv: barnskyddsanmälan).
 * prenatal-notification: anticipatory child-protection notification (fi: ennakollinen lastensuojeluilmoitus; sv: föregripande barnskyddsanmälan).
 * contact: contact to assess the need of support (fi: yhteydenotto sosiaalihuoltoon tuen tarpeen arvioimiseksi; sv: kontakt till socialvården för bedömning av stödbehovet).
 * application: application (fi: hakemus; sv: ansökan).
 * concern: concern raised (fi: huolen puheeksi ottaminen; sv: oro som tas till tals).
 */
export type CodeIntakeKind =
  | 'protection-notification'
  | 'prenatal-notification'
  | 'contact'
  | 'application'
  | 'concern';

/**
 * What came of an intake.
 * assessment: service-need assessment (fi: palvelutarpeen arviointi; sv: bedömning av servicebehovet).
 * evidently-unnecessary: assessment evidently unnecessary (fi: arviointi ilmeisen tarpeeton; sv: bedömning uppenbart onödig).
 * urgent-measures: urgent measures (fi: kiireelliset toimet; sv: brådskande åtgärder).
 * joined: joined to an open assessment (fi: liitetty avoinna olevaan arviointiin; sv: fogad till en pågående bedömning).
 * voluntary: goes on without client status (fi: jatketaan ilman asiakkuutta; sv: fortsätter utan klientrelation).
 */
export type CodeIntakeOutcome =
  | 'assessment'
  | 'evidently-unnecessary'
  | 'urgent-measures'
  | 'joined'
  | 'voluntary';

/**
 * What an intake is about.
 * separation: crisis separation or custody dispute (fi: kriisiero tai huoltoriita; sv: krisskilsmässa eller vårdnadstvist).
 * violence: violence against a child (fi: lapseen kohdistuva väkivalta; sv: våld mot barn).
 * substance-use: substance use (fi: päihteet; sv: rusmedel).
 * mental-health: mental health (fi: mielenterveys; sv: psykisk hälsa).
 * school: school (fi: koulunkäynti; sv: skolgång).
 * everyday-life: coping in everyday life (fi: arjessa pärjääminen; sv: att klara vardagen).
 * other: other (fi: muu; sv: annat).
 */
export type CodeIntakeTopic =
  | 'separation'
  | 'violence'
  | 'substance-use'
  | 'mental-health'
  | 'school'
  | 'everyday-life'
  | 'other';

/**
 * What a rhythm counts in.
 * day: a day (fi: päivässä; sv: om dagen).
 * week: a week (fi: viikossa; sv: i veckan).
 * month: a month (fi: kuukaudessa; sv: i månaden).
 */
export type CodeInterval =
  | 'day'
  | 'week'
  | 'month';

/**
 * An invited person's answer.
 * accepts: accepts (fi: tulee; sv: kommer).
 * declines: declines (fi: kieltäytyy; sv: tackar nej).
 * no-answer: no answer (fi: ei vastausta; sv: inget svar).
 */
export type CodeInvitationResponse =
  | 'accepts'
  | 'declines'
  | 'no-answer';

/**
 * How something arrived.
 * electronic: electronically (fi: sähköisesti; sv: elektroniskt).
 * letter: by letter (fi: kirjeitse; sv: per brev).
 * phone: by phone (fi: puhelimitse; sv: per telefon).
 * in-person: in person (fi: henkilökohtaisesti; sv: personligen).
 */
export type CodeMedium =
  | 'electronic'
  | 'letter'
  | 'phone'
  | 'in-person';

/**
 * What sort of meeting it is.
 * joint: joint meeting (fi: yhteinen aika; sv: gemensam tid).
 * lets-talk-consultation: Let's Talk about Children consultation (fi: Lapset puheeksi -neuvonpito; sv: Föra barnen på tal-rådslag).
 * assessment: assessment meeting (fi: arviointitapaaminen; sv: bedömningsmöte).
 * review: follow-up meeting (fi: seurantatapaaminen; sv: uppföljningsmöte).
 * hand-over: hand-over meeting (fi: siirtotapaaminen; sv: överföringsmöte).
 * network: network meeting (fi: verkostoneuvottelu; sv: nätverksmöte).
 */
export type CodeMeetingKind =
  | 'joint'
  | 'lets-talk-consultation'
  | 'assessment'
  | 'review'
  | 'hand-over'
  | 'network';

/**
 * What became of a meeting.
 * planned: planned (fi: sovittu; sv: avtalat).
 * held: held (fi: pidetty; sv: hållet).
 * moved: moved (fi: siirretty; sv: flyttat).
 * cancelled: cancelled (fi: peruttu; sv: inställt).
 */
export type CodeMeetingState =
  | 'planned'
  | 'held'
  | 'moved'
  | 'cancelled';

/**
 * What a person is to the child's plan.
 * guardian: guardian (fi: huoltaja; sv: vårdnadshavare).
 * near-person: near person (fi: läheinen; sv: närstående).
 * experience-expert: experience expert (fi: kokemusasiantuntija; sv: erfarenhetsexpert).
 * professional: professional (fi: ammattilainen; sv: yrkesperson).
 */
export type CodeMemberKind =
  | 'guardian'
  | 'near-person'
  | 'experience-expert'
  | 'professional';

/**
 * How someone takes part.
 * on-site: on site (fi: paikalla; sv: på plats).
 * remote: remotely (fi: etänä; sv: på distans).
 */
export type CodeMode =
  | 'on-site'
  | 'remote';

/**
 * What a need is about.
 * everyday-life: everyday life (fi: arki; sv: vardagen).
 * parenting: parenting (fi: vanhemmuus; sv: föräldraskap).
 * health-and-development: health and development (fi: terveys ja kehitys; sv: hälsa och utveckling).
 * mental-health-support: mental-health support (fi: mielenterveyden tuki; sv: stöd för den psykiska hälsan).
 * substance-use: substance use (fi: päihteet; sv: rusmedel).
 * learning: learning (fi: oppiminen; sv: lärande).
 * relationships: relationships (fi: ihmissuhteet; sv: relationer).
 * safety: safety (fi: turvallisuus; sv: trygghet).
 * living: housing and income (fi: asuminen ja toimeentulo; sv: boende och försörjning).
 * other: other (fi: muu; sv: annat).
 */
export type CodeNeedKind =
  | 'everyday-life'
  | 'parenting'
  | 'health-and-development'
  | 'mental-health-support'
  | 'substance-use'
  | 'learning'
  | 'relationships'
  | 'safety'
  | 'living'
  | 'other';

/**
 * Situation in which a concern was raised.
 * everyday: everyday encounter (fi: arjen kohtaaminen; sv: möte i vardagen).
 * sector-plan-discussion: discussion of another plan (fi: muun suunnitelman keskustelu; sv: samtal om en annan plan).
 * lets-talk: Let's Talk about Children discussion (fi: Lapset puheeksi -keskustelu; sv: Föra barnen på tal-samtal).
 * check-up: health check-up (fi: terveystarkastus; sv: hälsoundersökning).
 * other: other occasion (fi: muu tilanne; sv: annan situation).
 */
export type CodeOccasion =
  | 'everyday'
  | 'sector-plan-discussion'
  | 'lets-talk'
  | 'check-up'
  | 'other';

/**
 * Whether an offer of the baton was taken.
 * accepts: accepts (fi: hyväksyy; sv: tar emot).
 * declines: declines (fi: kieltäytyy; sv: tackar nej).
 */
export type CodeOfferAnswer =
  | 'accepts'
  | 'declines';

/**
 * Whether a professional holds a public office.
 * public-office: public office (fi: virkasuhde; sv: tjänsteförhållande).
 * employment: employment contract (fi: työsuhde; sv: arbetsavtalsförhållande).
 */
export type CodeOffice =
  | 'public-office'
  | 'employment';

/**
 * Who runs a service.
 * public: public (fi: julkinen; sv: offentlig).
 * private: private (fi: yksityinen; sv: privat).
 * third-sector: third sector (fi: järjestö; sv: organisation inom tredje sektorn).
 */
export type CodeOwnership =
  | 'public'
  | 'private'
  | 'third-sector';

/**
 * The family's answer to inviting someone.
 * given: permission given (fi: lupa annettu; sv: tillstånd gett).
 * not-yet: not yet (fi: ei vielä; sv: inte ännu).
 * refused: permission refused (fi: ei lupaa; sv: inget tillstånd).
 */
export type CodePermission =
  | 'given'
  | 'not-yet'
  | 'refused';

/**
 * Sort of place of a meeting.
 * home: home (fi: koti; sv: hemmet).
 * day-care: day-care centre (fi: päiväkoti; sv: daghemmet).
 * school: school (fi: koulu; sv: skolan).
 * clinic: clinic (fi: neuvola tai terveysasema; sv: rådgivningen eller hälsostationen).
 * family-centre: family centre (fi: perhekeskus; sv: familjecentret).
 * office: office (fi: toimisto; sv: kontoret).
 * remote: remote (fi: etäyhteys; sv: på distans).
 * elsewhere: elsewhere (fi: muualla; sv: på annan plats).
 */
export type CodePlaceKind =
  | 'home'
  | 'day-care'
  | 'school'
  | 'clinic'
  | 'family-centre'
  | 'office'
  | 'remote'
  | 'elsewhere';

/**
 * Plans of the sectors.
 * vasu: early childhood education plan (fi: varhaiskasvatussuunnitelma (vasu); sv: barnets plan för småbarnspedagogik).
 * leops: pre-primary learning plan (fi: lapsen esiopetuksen oppimissuunnitelma; sv: barnets plan för förskoleundervisning).
 * learning-plan: learning plan (fi: oppimissuunnitelma; sv: plan för elevens lärande).
 * hojks: individual education plan (fi: henkilökohtainen opetuksen järjestämistä koskeva suunnitelma (HOJKS); sv: individuell plan för hur undervisningen ska ordnas (IP)).
 * pupil-welfare-record: pupil welfare record (fi: opiskeluhuoltokertomus; sv: elevhälsoberättelse).
 * care-plan: care plan (fi: hoitosuunnitelma; sv: vårdplan).
 * health-and-care-plan: health and care plan (fi: terveys- ja hoitosuunnitelma; sv: hälso- och vårdplan).
 * rehabilitation-plan: rehabilitation plan (fi: kuntoutussuunnitelma; sv: rehabiliteringsplan).
 * client-plan: client plan (fi: asiakassuunnitelma; sv: klientplan).
 * childs-client-plan: the child's client plan (fi: lapsen asiakassuunnitelma; sv: barnets klientplan).
 * care-and-upbringing-plan: care and upbringing plan (fi: hoito- ja kasvatussuunnitelma; sv: vård- och fostringsplan).
 * service-plan: service plan (fi: palvelusuunnitelma; sv: serviceplan).
 * special-care-programme: special care programme (fi: erityishuolto-ohjelma; sv: specialomsorgsprogram).
 * support-need-assessment: assessment of the need for pupil-specific support (fi: oppilaskohtaisen tuen tarpeen arviointi; sv: bedömning av behovet av elevspecifikt stöd).
 * support-plan: plan for carrying out pupil-specific support (fi: oppilaskohtaisen tuen toteuttamista koskeva suunnitelma; sv: plan för genomförande av elevspecifikt stöd).
 * other: other plan (fi: muu suunnitelma; sv: annan plan).
 */
export type CodePlanKind =
  | 'vasu'
  | 'leops'
  | 'learning-plan'
  | 'hojks'
  | 'pupil-welfare-record'
  | 'care-plan'
  | 'health-and-care-plan'
  | 'rehabilitation-plan'
  | 'client-plan'
  | 'childs-client-plan'
  | 'care-and-upbringing-plan'
  | 'service-plan'
  | 'special-care-programme'
  | 'support-need-assessment'
  | 'support-plan'
  | 'other';

/**
 * What the joint plan is to another plan.
 * beside: stands beside the joint plan (fi: on yhteisen suunnitelman rinnalla; sv: finns vid sidan av den gemensamma planen).
 * in-place-of-discussion: the joint plan stands in for its discussion (fi: yhteinen suunnitelma korvaa sen keskustelun; sv: den gemensamma planen ersätter dess samtal).
 * merged: was merged into the joint plan (fi: on yhdistetty yhteiseen suunnitelmaan; sv: har sammanförts med den gemensamma planen).
 */
export type CodePlanRelation =
  | 'beside'
  | 'in-place-of-discussion'
  | 'merged';

/**
 * Where a plan stands in its course.
 * draft: draft (fi: luonnos; sv: utkast).
 * agreed: agreed (fi: sovittu; sv: avtalad).
 * follow-up: in follow-up (fi: seurannassa; sv: under uppföljning).
 * under-review: under review (fi: tarkistettavana; sv: under översyn).
 * closed: closed (fi: päätetty; sv: avslutad).
 * handed-over: handed over (fi: siirretty; sv: överförd).
 */
export type CodePlanStatus =
  | 'draft'
  | 'agreed'
  | 'follow-up'
  | 'under-review'
  | 'closed'
  | 'handed-over';

/**
 * A party's stand on the plan.
 * agrees: agrees (fi: hyväksyy; sv: godkänner).
 * disagrees: disagrees (fi: ei hyväksy; sv: godkänner inte).
 * not-reached: not reached (fi: ei tavoitettu; sv: inte anträffad).
 * not-asked: not asked (fi: ei kysytty; sv: inte tillfrågad).
 */
export type CodePosition =
  | 'agrees'
  | 'disagrees'
  | 'not-reached'
  | 'not-asked';

/**
 * For how much of a meeting someone was there.
 * whole: the whole time (fi: koko ajan; sv: hela tiden).
 * part: part of the time (fi: osan aikaa; sv: en del av tiden).
 * absent: absent (fi: poissa; sv: frånvarande).
 */
export type CodePresence =
  | 'whole'
  | 'part'
  | 'absent';

/**
 * Why something of the plan is kept back.
 * minors-prohibition: the minor's own prohibition (fi: alaikäisen oma kielto; sv: den minderårigas eget förbud).
 * security-ban: security ban (fi: turvakielto; sv: spärrmarkering).
 * third-person: another person's own matter (fi: toisen henkilön oma asia; sv: en annan persons egen sak).
 * childs-interest: the child's interest (fi: lapsen etu; sv: barnets bästa).
 * clients-prohibition: the client's prohibition of disclosure (fi: asiakkaan luovutuskielto; sv: klientens förbud mot utlämnande).
 * secrecy: secrecy by law (fi: lakiin perustuva salassapito; sv: lagstadgad sekretess).
 */
export type CodeProhibitionGround =
  | 'minors-prohibition'
  | 'security-ban'
  | 'third-person'
  | 'childs-interest'
  | 'clients-prohibition'
  | 'secrecy';

/**
 * What a consent is for.
 * coordination: working together in the family's matter (fi: yhteistyö perheen asiassa; sv: samarbete i familjens ärende).
 * service: giving a service (fi: palvelun antaminen; sv: att ge en tjänst).
 * advice: advice (fi: konsultaatio; sv: konsultation).
 * research: research (fi: tutkimus; sv: forskning).
 */
export type CodePurpose =
  | 'coordination'
  | 'service'
  | 'advice'
  | 'research';

/**
 * What a person is to the child.
 * mother: mother (fi: äiti; sv: mor).
 * father: father (fi: isä; sv: far).
 * parent: parent (fi: vanhempi; sv: förälder).
 * step-parent: step-parent (fi: äiti- tai isäpuoli; sv: styvförälder).
 * foster-parent: foster parent (fi: sijaisvanhempi; sv: fosterförälder).
 * grandparent: grandparent (fi: isovanhempi; sv: mor- eller farförälder).
 * sibling: sibling (fi: sisarus; sv: syskon).
 * relative: other relative (fi: muu sukulainen; sv: annan släkting).
 * friend: friend (fi: ystävä; sv: vän).
 * other: other near person (fi: muu läheinen; sv: annan närstående).
 */
export type CodeRelation =
  | 'mother'
  | 'father'
  | 'parent'
  | 'step-parent'
  | 'foster-parent'
  | 'grandparent'
  | 'sibling'
  | 'relative'
  | 'friend'
  | 'other';

/**
 * Whether the child lives with a person.
 * lives-with: the child lives with the person (fi: lapsi asuu luona; sv: barnet bor hos personen).
 * part-time: the child lives with the person part of the time (fi: lapsi asuu luona osan aikaa; sv: barnet bor hos personen en del av tiden).
 * lives-apart: the child does not live with the person (fi: lapsi ei asu luona; sv: barnet bor inte hos personen).
 */
export type CodeResidence =
  | 'lives-with'
  | 'part-time'
  | 'lives-apart';

/**
 * Field of work of a professional or organisation.
 * social-welfare: social welfare (fi: sosiaalihuolto; sv: socialvård).
 * health-care: health care (fi: terveydenhuolto; sv: hälso- och sjukvård).
 * early-childhood-education: early childhood education and care (fi: varhaiskasvatus; sv: småbarnspedagogik).
 * education: education (fi: opetus; sv: undervisning).
 * pupil-welfare: pupil welfare (fi: opiskeluhuolto; sv: elevhälsa).
 * youth-work: youth work (fi: nuorisotyö; sv: ungdomsarbete).
 * police: police (fi: poliisi; sv: polisen).
 * third-sector: third sector (fi: kolmas sektori; sv: tredje sektorn).
 * other: other (fi: muu; sv: annan).
 */
export type CodeSector =
  | 'social-welfare'
  | 'health-care'
  | 'early-childhood-education'
  | 'education'
  | 'pupil-welfare'
  | 'youth-work'
  | 'police'
  | 'third-sector'
  | 'other';

/**
 * What one needs to get a service.
 * open: directly, without a referral (fi: suoraan, ilman lähetettä; sv: direkt, utan remiss).
 * invitation: by invitation with the family's permission (fi: kutsulla perheen luvalla; sv: genom inbjudan med familjens tillstånd).
 * referral: by referral (fi: lähetteellä; sv: med remiss).
 * decision: by an authority's decision (fi: viranomaisen päätöksellä; sv: genom myndighetsbeslut).
 */
export type CodeServiceAccess =
  | 'open'
  | 'invitation'
  | 'referral'
  | 'decision';

/**
 * How a service comes to families.
 * near: near service (fi: lähipalvelu; sv: närservice).
 * mobile: mobile service (fi: liikkuva palvelu; sv: mobil service).
 * digital: digital service (fi: digitaalinen palvelu; sv: digital service).
 * central: central service (fi: keskitetty palvelu; sv: centraliserad service).
 */
export type CodeServiceDelivery =
  | 'near'
  | 'mobile'
  | 'digital'
  | 'central';

/**
 * Level of a service in this plan.
 * basic: basic level (fi: perustaso; sv: basnivå).
 * special: special level (fi: erityistaso; sv: specialnivå).
 * most-demanding: most demanding level (fi: vaativin taso; sv: mest krävande nivå).
 */
export type CodeServiceTier =
  | 'basic'
  | 'special'
  | 'most-demanding';

/**
 * Where a finding was seen.
 * home: at home (fi: kotona; sv: hemma).
 * day-care: in day care (fi: varhaiskasvatuksessa; sv: i småbarnspedagogiken).
 * school: at school (fi: koulussa; sv: i skolan).
 * leisure: in free time (fi: vapaa-ajalla; sv: på fritiden).
 * elsewhere: elsewhere (fi: muualla; sv: på annat håll).
 */
export type CodeSetting =
  | 'home'
  | 'day-care'
  | 'school'
  | 'leisure'
  | 'elsewhere';

/**
 * The thirteen items of the wellbeing star.
 * child-strengths: The child's strengths (fi: Lapsen vahvuudet; sv: Barnets styrkor).
 * child-functioning: The child's functional ability (fi: Lapsen toimintakyky; sv: Barnets funktionsförmåga).
 * child-environments: The child's own everyday environments (fi: Lapsen omat arjen ympäristöt; sv: Barnets egna vardagsmiljöer).
 * childs-relationships: The child's experience of relationships and safety (fi: Lapsen kokemus ihmissuhteista ja turvallisuudesta; sv: Barnets upplevelse av relationer och trygghet).
 * parent-strengths: Strengths of parenthood (fi: Vanhemmuuden vahvuudet; sv: Föräldraskapets styrkor).
 * parent-functioning: The parent's functional ability (fi: Vanhemman toimintakyky; sv: Förälderns funktionsförmåga).
 * parent-understanding: The parent's ability to understand the child (fi: Vanhemman kyky ymmärtää lasta; sv: Förälderns förmåga att förstå barnet).
 * parent-environments: The parent's own everyday environments (fi: Vanhemman omat arjen ympäristöt; sv: Förälderns egna vardagsmiljöer).
 * childs-self: The child's view of themself (fi: Lapsen käsitys itsestään; sv: Barnets bild av sig själv).
 * family-circumstances: The family's circumstances and networks (fi: Perheen olosuhteet ja verkostot; sv: Familjens förhållanden och nätverk).
 * family-history: The family's history (fi: Perheen historia; sv: Familjens historia).
 * services: Services (fi: Palvelut; sv: Tjänster).
 * childs-everyday: The child's experience of family, day care, school, leisure and friends (fi: Lapsen kokemus perheestä, päiväkodista, koulusta, vapaa-ajasta, ystävistä; sv: Barnets upplevelse av familjen, daghemmet, skolan, fritiden och vännerna).
 */
export type CodeStarItem =
  | 'child-strengths'
  | 'child-functioning'
  | 'child-environments'
  | 'childs-relationships'
  | 'parent-strengths'
  | 'parent-functioning'
  | 'parent-understanding'
  | 'parent-environments'
  | 'childs-self'
  | 'family-circumstances'
  | 'family-history'
  | 'services'
  | 'childs-everyday';

/**
 * What a person is in the plan.
 * near-worker: near worker (fi: lähityöntekijä; sv: närarbetare).
 * responsible-worker: responsible worker (fi: vastuutyöntekijä; sv: ansvarig arbetstagare).
 * own-worker: own worker (fi: omatyöntekijä; sv: egen kontaktperson).
 * intake-worker: intake worker (fi: vireilletulon käsittelijä; sv: mottagare av ärendet).
 * assessor: assessor (fi: arvioinnin tekijä; sv: bedömare).
 * team-member: family-centre team member (fi: perhekeskustiimin jäsen; sv: medlem i familjecenterteamet).
 * network-member: network member (fi: verkoston jäsen; sv: medlem i nätverket).
 * leader: leader (fi: johto; sv: ledning).
 */
export type CodeTeamRole =
  | 'near-worker'
  | 'responsible-worker'
  | 'own-worker'
  | 'intake-worker'
  | 'assessor'
  | 'team-member'
  | 'network-member'
  | 'leader';

/**
 * Kind of a way to reach a person.
 * phone: phone (fi: puhelin; sv: telefon).
 * email: e-mail (fi: sähköposti; sv: e-post).
 * service: electronic service (fi: sähköinen palvelu; sv: elektronisk tjänst).
 */
export type CodeTelecomKind =
  | 'phone'
  | 'email'
  | 'service';

/**
 * On what footing a plan stands.
 * voluntary: voluntary, without client status (fi: vapaaehtoinen, ilman asiakkuutta; sv: frivillig, utan klientrelation).
 * statutory: statutory (fi: lakisääteinen; sv: lagstadgad).
 */
export type CodeTrack =
  | 'voluntary'
  | 'statutory';

/**
 * Whether a need is urgent.
 * urgent: urgent (fi: kiireellinen; sv: brådskande).
 * not-urgent: not urgent (fi: ei kiireellinen; sv: inte brådskande).
 */
export type CodeUrgency =
  | 'urgent'
  | 'not-urgent';

/**
 * Who may see a statement, before consents and prohibitions narrow it further.
 * circle: everyone who may see the plan (fi: kaikki, joilla on oikeus suunnitelmaan; sv: alla som har rätt till planen).
 * professionals: professionals only (fi: vain ammattilaiset; sv: endast yrkespersoner).
 * subject: the person it is about and the responsible worker only (fi: vain asianosainen ja vastuutyöntekijä; sv: endast den saken gäller och den ansvariga arbetstagaren).
 * author: the author only (fi: vain kirjaaja; sv: endast den som antecknat).
 * confidence: in confidence: who said it, who recorded it and the responsible worker only, and others do not learn that it exists (fi: luottamuksella: vain kertoja, kirjaaja ja vastuutyöntekijä, eikä muille kerrota, että kohta on olemassa; sv: i förtroende: endast den som berättat, den som antecknat och den ansvariga arbetstagaren, och andra får inte veta att delen finns).
 */
export type CodeVisibility =
  | 'circle'
  | 'professionals'
  | 'subject'
  | 'author'
  | 'confidence';

/**
 * Whose view of the child's situation it is.
 * child: the child (fi: lapsi; sv: barnet).
 * guardian: guardian (fi: huoltaja; sv: vårdnadshavare).
 * near-person: other near person (fi: muu läheinen; sv: annan närstående).
 * professional: professional (fi: ammattilainen; sv: yrkesperson).
 */
export type CodeVoice =
  | 'child'
  | 'guardian'
  | 'near-person'
  | 'professional';

/**
 * How family and worker reach each other.
 * phone: phone call (fi: puhelu; sv: telefonsamtal).
 * message: message (fi: viesti; sv: meddelande).
 * service: electronic service (fi: sähköinen palvelu; sv: elektronisk tjänst).
 * visit: visit (fi: käynti; sv: besök).
 * letter: letter (fi: kirje; sv: brev).
 * meeting: meeting (fi: tapaaminen; sv: möte).
 */
export type CodeWay =
  | 'phone'
  | 'message'
  | 'service'
  | 'visit'
  | 'letter'
  | 'meeting';

/**
 * Day of the week.
 * mon: Monday (fi: maanantai; sv: måndag).
 * tue: Tuesday (fi: tiistai; sv: tisdag).
 * wed: Wednesday (fi: keskiviikko; sv: onsdag).
 * thu: Thursday (fi: torstai; sv: torsdag).
 * fri: Friday (fi: perjantai; sv: fredag).
 * sat: Saturday (fi: lauantai; sv: lördag).
 * sun: Sunday (fi: sunnuntai; sv: söndag).
 */
export type CodeWeekday =
  | 'mon'
  | 'tue'
  | 'wed'
  | 'thu'
  | 'fri'
  | 'sat'
  | 'sun';

/** Action is who does what by a sector's plan (toimenpide). */
export interface ConsolidateAction {
  /** What is done (toimenpide). */
  text: string;
  /** Who does it: names of the child, of people, or of the organisation that keeps the plan (tekijät). */
  owners?: string[];
  /** At home, in the everyday environment, or elsewhere (missä). */
  setting?: CodeActionSetting;
  /** The place in words (paikka). */
  place?: string;
  /** How often (kuinka usein). */
  rhythm?: PlanRhythm;
  /** Time in which it is done (aika). */
  period?: CivilPeriod;
  /** Day by which it is done (määräpäivä). */
  due?: CivilDate;
}

/** Child is the child of a sector's plan (lapsi). */
export interface ConsolidateChild {
  /** Opaque key of the child, the same in all inputs; never an identity code (lapsen avain). */
  subject: FormSubject;
  /** Name (nimi). */
  name?: PlanName;
  /** Day of birth (syntymäpäivä). */
  born?: CivilDate;
}

/** Goal is what a sector's plan aims at (tavoite). */
export interface ConsolidateGoal {
  /** The goal in words (tavoite). */
  text: string;
  /** How one sees that it is reached (miten näkyy). */
  evidence?: string;
  /** Day by which it is aimed at (tavoitepäivä). */
  due?: CivilDate;
}

/** Owner is the organisation that keeps a sector's plan (omistaja). */
export interface ConsolidateOwner {
  /** Name (nimi). */
  name: string;
  /** Keys in other systems (tunnisteet). */
  identifiers?: PlanIdentifier[];
  /** The organisation whose register holds its records; absent where it is its own controller (rekisterinpitäjä). */
  controller?: string;
  /** Field of work (toimiala). */
  sector?: CodeSector;
  /** Public, private or third sector (omistus). */
  ownership?: CodeOwnership;
}

/** Person is somebody whom a sector's plan names (henkilö). */
export interface ConsolidatePerson {
  /** Name; actions name their owners by it (nimi). */
  name?: PlanName;
  /** Guardian, near person, experience expert or professional (laji). */
  kind: CodeMemberKind;
  /** What a guardian or near person is to the child (suhde lapseen). */
  relation?: CodeRelation;
  /** A professional's title as used at work (nimike). */
  title?: string;
  /** What the owner calls the person's task, as omatyöntekijä (paikallinen nimitys). */
  localLabel?: string;
  /** Ways to reach the person (yhteystiedot). */
  telecoms?: PlanTelecom[];
}

/** Question is what the family was asked for a sector's plan (kysymys). */
export interface ConsolidateQuestion {
  /** The question (kysymys). */
  text: string;
  /** The answer, where it was kept (vastaus). */
  answer?: string;
}

/** Text is another text of a sector's plan, in free form (teksti). */
export interface ConsolidateText {
  /** Its heading (otsikko). */
  title?: string;
  /** The text (teksti). */
  text: string;
}

/** SchoolHoliday is a time without school (loma). */
export interface DeadlineSchoolHoliday {
  /** What the holiday is called (nimi). */
  name?: string;
  /** First day of the holiday (alkaen). */
  from: CivilDate;
  /** Last day of the holiday (päättyen). */
  to: CivilDate;
}

/** SchoolPeriod is a time of a school's calendar, both days included (jakso). */
export interface DeadlineSchoolPeriod {
  /** First day of the time (alkaen). */
  from: CivilDate;
  /** Last day of the time (päättyen). */
  to: CivilDate;
}

/** Who offers what to families in an area, oneplan-directory/1.0. */
export interface Directory {
  /** Wire form of the document (muoto). */
  format: 'oneplan-directory/1.0';
  /** What the directory is called (nimi). */
  name?: DirectoryWords;
  /** Day on which it was last checked (tarkistettu). */
  on?: CivilDate;
  /** Naming system of the codes of municipalities (kuntakoodisto). */
  municipalitySystem?: FormAbsuri;
  /** Areas of municipalities, as those of family centres (alueet). */
  areas?: DirectoryArea[];
  /** Teams of professionals who come to a family's joint time (perhekeskustiimit). */
  teams?: DirectoryTeam[];
  /** Units and organisations that offer something (toimijat). */
  actors?: DirectoryActor[];
  /** What they offer (palvelutarjottimet). */
  offers?: DirectoryOffer[];
}

/** Actor is a unit, an organisation or a team that offers something to families (toimija). */
export interface DirectoryActor {
  /** Key of the actor (tunnus). */
  id: FormKey;
  /** What it is called (nimi). */
  name?: DirectoryWords;
  /** The actor that it is a part of (kuuluu toimijaan). */
  partOfId?: FormKey;
  /** Field of work (toimiala). */
  sector?: CodeSector;
  /** Public, private or third sector (omistus). */
  ownership?: CodeOwnership;
  /** Its keys in other systems; a plan's organisation with one of them is this actor (tunnisteet). */
  identifiers?: DirectoryIdentifier[];
  /** How one reaches it (yhteystiedot). */
  contact?: DirectoryContact;
}

/** Area is some municipalities together (alue): a family centre's, a county. */
export interface DirectoryArea {
  /** Key of the area (tunnus). */
  id: FormKey;
  /** What it is called (nimi). */
  name?: DirectoryWords;
  /** Its municipalities, by their codes (kunnat). */
  municipalities: FormKey[];
}

/** Contact is how one reaches a service (yhteystiedot). It is never a private person's. */
export interface DirectoryContact {
  /** Phone number (puhelin). */
  phone?: FormPlaintext;
  /** Address for electronic mail (sähköposti). */
  email?: FormPlaintext;
  /** Page or electronic service (verkkosivu). */
  web?: FormPlaintext;
}

/** Identifier is a key of an actor in another system (tunniste). */
export interface DirectoryIdentifier {
  /** Naming system as a URI (tunnistejärjestelmä). */
  system: FormAbsuri;
  /** The key itself (arvo). */
  value: FormPlaintext;
}

/** Offer is one service-offer sheet (palvelutarjotin): it opens an actor's task and when the actor is needed (Soite 2024). */
export interface DirectoryOffer {
  /** Key of the sheet (tunnus). */
  id: FormKey;
  /** Whose sheet it is (toimija). */
  actorId: FormKey;
  /** What the service is called (nimi). */
  name?: DirectoryWords;
  /** What the actor does (tehtävä). */
  task?: DirectoryWords;
  /** When the actor is needed (milloin tarvitaan). */
  when?: DirectoryWords;
  /** For whom it is, in words (kenelle). */
  for?: DirectoryWords;
  /** How the actor is invited (miten kutsutaan). */
  invite?: DirectoryWords;
  /** How one reaches the service, where not as the actor (yhteystiedot). */
  contact?: DirectoryContact;
  /** The kinds of needs that it answers to (mihin tarpeisiin). */
  needs: CodeNeedKind[];
  /** The child's youngest age in whole years (ikä alkaen). */
  ageFrom?: number;
  /** The age in whole years that the child has not reached yet (alle ikävuoden). */
  ageUnder?: number;
  /** Client groups that it is for; none is for all (asiakasryhmät). */
  groups?: CodeClientGroup[];
  /** Areas that it is offered in (alueet). */
  areaIds?: FormKey[];
  /** Municipalities that it is offered in beside the areas; with neither it is offered everywhere (kunnat). */
  municipalities?: FormKey[];
  /** Tier of the service (palvelutaso). */
  tier?: CodeServiceTier;
  /** Near, mobile, digital or central (palvelutavat). */
  deliveries?: CodeServiceDelivery[];
  /** What one needs to get in (pääsy). */
  access?: CodeServiceAccess;
  /** Languages in which it is given (kielet). */
  langs?: FormLangtag[];
  /** Time in which it is offered (aika). */
  period?: CivilPeriod;
}

/** Team is a named team of mobile professionals from whom the near worker invites the expertise that a family needs (perhekeskustiimi; North Savo's model of 2022). */
export interface DirectoryTeam {
  /** Key of the team (tunnus). */
  id: FormKey;
  /** What it is called (nimi). */
  name?: DirectoryWords;
  /** The areas that it works in; none is everywhere (alueet). */
  areaIds?: FormKey[];
  /** The actors whose professionals are in it (toimijat). */
  actorIds: FormKey[];
}

/** Words are words in the languages in which somebody wrote them. A language that is missing falls back on Finnish, Swedish, English, in this order. */
export interface DirectoryWords {
  /** In Finnish (suomeksi). */
  fi?: FormPlaintext;
  /** In Swedish (ruotsiksi). */
  sv?: FormPlaintext;
  /** In English (englanniksi). */
  en?: FormPlaintext;
}

/** TargetRow is one target: what must have happened so long after an event (tavoiteaika). */
export interface FiTargetRow {
  /** Own id of the target, none of the catalogue of law (tunnus). */
  id: string;
  /** Event that starts the clock (tapahtuma). */
  event: CodeDeadlineEvent;
  /** What must have happened, as a clause that "no later than" and a day can follow (otsikko). */
  title: FiTargetTitle;
  /** How long it may take: a number and a unit, or a unit that takes none (aika). */
  term: string;
  /** Whether the day of the event counts; not given means that it does not (ensimmäinen päivä). */
  firstDay?: CodeFirstDay;
  /** What becomes of a last day that is no working day; not given means that it stays (viimeinen päivä). */
  end?: CodeEndRule;
  /** How long it may take where the matter is urgent (kiireellisenä). */
  urgent?: string;
  /** First day on which the target is in force (voimassa alkaen). */
  from?: CivilDate;
  /** Last day on which it is in force (voimassa asti). */
  to?: CivilDate;
  /** Where and when it was decided (päätös). */
  decision?: string;
}

/** TargetTitle says in three languages what must have happened (otsikko). */
export interface FiTargetTitle {
  /** What must have happened, in Finnish (suomeksi). */
  fi: string;
  /** What must have happened, in Swedish (ruotsiksi). */
  sv: string;
  /** What must have happened, in English (englanniksi). */
  en: string;
}

/** Absolute URI of printable ASCII (osoite). */
export type FormAbsuri = string;

/** Time of the day, HH:MM (kellonaika). */
export type FormClock = string;

/** A time of the day in Finland (kellonaika). */
export type FormClocktime = string;

/** A code: small letters and figures, parted by hyphens (koodi). */
export type FormCode = string;

/** Key of a part of a directory, or the code of a municipality: letters, digits, points and hyphens (tunnus). */
export type FormKey = string;

/** Language of a text, BCP 47 (kielitunnus). */
export type FormLangtag = string;

/** Id of one part of the document: ten random characters a-z2-7 (osan tunnus). */
export type FormLocalid = string;

/** Media type without parameters (mediatyyppi). */
export type FormMediatype = string;

/** Name of a member on the wire (kentän nimi). */
export type FormMembername = string;

/** A day of every year, month and day (päivä). */
export type FormMonthday = string;

/** Code of a municipality: three figures (kuntakoodi). */
export type FormMunicipality = string;

/** Text without control characters but line ends and tabs (teksti). */
export type FormPlaintext = string;

/** Id of a plan: 128 random bits as 26 characters a-z2-7 (suunnitelman tunnus). */
export type FormPlanid = string;

/** SHA-256 as 64 small hexadecimal digits (tiiviste). */
export type FormSha256hex = string;

/** Opaque key of a child, given by the record system; never an identity code (lapsen avain). */
export type FormSubject = string;

/** The history of one plan as a chain of change sets, oneplan-history/1.0. */
export interface History {
  /** Wire form of the document (muoto). */
  format: 'oneplan-history/1.0';
  /** The plan (suunnitelma). */
  planId: FormPlanid;
  /** Change sets from the first on (versiot). */
  revisions?: HistoryRevision[];
}

/** Change is what one revision did to one part (muutos). */
export interface HistoryChange {
  /** The part's id; "plan" for the plan itself, "child" for the child (osa). */
  part: string;
  /** The part around it (mihin kuuluu). */
  in?: string;
  /** The member that holds it there (luettelo). */
  list?: string;
  /** Added, changed or removed (muutoksen laji). */
  kind: CodeChangeKind;
  /** Salted digest of the part; none where it was removed (tiiviste). */
  digest?: string;
  /** Salt of the digest; gone where anything of the content was erased (suola). */
  salt?: string;
  /** Salts of the members that remain where others were erased (suolat). */
  salts?: HistoryMemberSalt[];
  /** Digests of the members that were erased by themselves (poistettujen tiivisteet). */
  gone?: HistoryMemberDigest[];
  /** The part as canonical JSON, with ids in the place of the parts inside it; gone where it was erased (sisältö). */
  content?: string;
  /** In a document, the revision with the part's content before, which Splices turn into this one; Decode gives Content and takes these away, Encode puts them (versio, jonka sisältöä muutetaan). */
  onto?: number;
  /** What differs from that, in order (muutoskohdat). */
  splices?: HistorySplice[];
}

/** Erasure is what was erased from the revisions before, and the ground for it (poisto ja sen peruste): a part, one member of a part, or who stored one revision or why. */
export interface HistoryErasure {
  /** The part, "child" or "plan" (osa). */
  part?: string;
  /** One member alone: of the part, or by or reason of the revision (jäsen). */
  member?: string;
  /** Last revision from which the content is erased (viimeinen versio, josta poistetaan). */
  upTo?: number;
  /** Revision of whose own by or reason this speaks (versio, jonka tekijä tai syy poistetaan). */
  revision?: number;
  /** Act and section as cited (säännös). */
  citation: string;
  /** Why (perustelu). */
  text?: string;
}

/** MemberDigest is the digest of one member (jäsenen tiiviste). */
export interface HistoryMemberDigest {
  /** The member (nimi). */
  name: string;
  /** Its digest (tiiviste). */
  digest: string;
}

/** MemberSalt is the salt of one member (jäsenen suola). */
export interface HistoryMemberSalt {
  /** The member; of an item, with / between the names of members inside (nimi). */
  name: string;
  /** Its salt (suola). */
  salt: string;
}

/** Revision is one change set: who, when, why, which parts (versio). */
export interface HistoryRevision {
  /** Counted from 1 (järjestysnumero). */
  number: number;
  /** When the keeper stored it (hetki). */
  at: CivilInstant;
  /** Who made it; a person of the plan, the child, or a key that the keeper knows (tekijä). */
  by?: string;
  /** Why (syy). */
  reason?: string;
  /** What changed (muutokset). */
  changes?: HistoryChange[];
  /** What this revision erased, and on what ground (poistot). */
  erasures?: HistoryErasure[];
  /** Salts of by and reason, where they are given (suolat). */
  salts?: HistoryMemberSalt[];
  /** Digests of by, reason and padding that were erased (poistettujen tiivisteet). */
  gone?: HistoryMemberDigest[];
  /** Key from which the salts of the root and what fills it up are made; secret to the keeper, and gone where a later revision erased something (täyte). */
  padding?: string;
  /** Root over all that the plan says after this revision (juuritiiviste). */
  root: string;
  /** Digest of the revision before, zero for the first (edellinen tiiviste). */
  previous?: string;
  /** Digest of this revision (tiiviste). */
  digest: string;
}

/** Splice is one place in which the content of a part differs from its content before (muutoskohta). Places are counted in bytes of the content before. */
export interface HistorySplice {
  /** Where it begins (alku). */
  at?: number;
  /** How much of the content before goes (poistetaan). */
  cut?: number;
  /** What stands there instead (tilalle). */
  put?: string;
}

/** Action is who does what, where and by when (toimenpide; the recording template's part b). What the family and its near network do themselves is an action like any other. An action is never an authority's decision; it may point at one. */
export interface PlanAction {
  /** Own id of this action (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** What is done (toimenpide). */
  text: string;
  /** How the systems of others code this, in their order (muiden koodit). */
  codes?: PlanCoded[];
  /** The same for the child, in words of the child's age, written with the child or for it (lapselle). */
  forChild?: string;
  /** At home, in the everyday environment, or elsewhere (missä). */
  setting?: CodeActionSetting;
  /** The place in words; needed where it is elsewhere (missä tarkemmin). */
  place?: string;
  /** Who does it (kuka tekee). */
  ownerIds?: FormLocalid[];
  /** Goals that it serves (tavoitteet). */
  goalIds?: FormLocalid[];
  /** First and last day (aika). */
  period?: CivilPeriod;
  /** Day by which it is done (mihin mennessä). */
  due?: CivilDate;
  /** The meeting by which it is done; the day moves with the meeting (mihin tapaamiseen mennessä). */
  dueMeetingId?: FormLocalid;
  /** How often (kuinka usein). */
  rhythm?: PlanRhythm;
  /** The decision that it rests on (päätös). */
  decisionId?: FormLocalid;
  /** How it went, over time (eteneminen). */
  progress?: PlanProgress[];
}

/** Address is where a person lives (osoite). Under a security ban (turvakielto) it is left out of everything that leaves the plan. */
export interface PlanAddress {
  /** Address lines as written (osoite). */
  text?: string;
  /** Postal code (postinumero). */
  postalCode?: string;
  /** Town (postitoimipaikka). */
  town?: string;
  /** Municipality as a code of the national code system (kotikunta). */
  municipality?: PlanCoded;
}

/** AgendaItem is what a meeting is to talk about (asialistan kohta). */
export interface PlanAgendaItem {
  /** Own id of this item (tunnus). */
  id: FormLocalid;
  /** What is to be talked about (asia). */
  text: string;
  /** Parts of the plan that it is about (mitä koskee). */
  aboutIds?: FormLocalid[];
}

/** Agreement is one party's stand on the plan on one day (kanta suunnitelmaan). By is the party. A plan can be in force although a party refuses (LsL 30 §). */
export interface PlanAgreement {
  /** Own id of this entry (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** Agrees, disagrees, was not reached or was not asked (kanta). */
  position: CodePosition;
  /** Reasons; needed where the party disagrees or was not asked (perustelu). */
  text?: string;
  /** The meeting at which it was said (tapaaminen). */
  meetingId?: FormLocalid;
}

/** Answer is the answer to a Request (vastaus pyyntöön). */
export interface PlanAnswer {
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** Takes part or not (vastauksen laji). */
  kind: CodeAnswerKind;
  /** The answer in words (vastaus). */
  text?: string;
}

/** Attachment is a drawing or document that parts of the plan refer to (liite). The plan keeps where it is, never its bytes. */
export interface PlanAttachment {
  /** Own id of this attachment (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** Drawing, photo, recording or document (liitteen laji). */
  kind: CodeAttachmentKind;
  /** Name (nimi). */
  title?: string;
  /** Media type, for example image/png (mediatyyppi). */
  mediaType?: FormMediatype;
  /** Where it is kept, as a URI (sijainti). */
  location?: FormAbsuri;
  /** SHA-256 of its bytes, 64 small hexadecimal digits (tiiviste). */
  sha256?: FormSha256hex;
}

/** Attendance is who was at a meeting and for which part (osallistuminen). */
export interface PlanAttendance {
  /** Own id of this entry (tunnus). */
  id: FormLocalid;
  /** Who (osallistuja). */
  personId: FormLocalid;
  /** The whole of it, a part, or not at all (läsnäolo). */
  presence: CodePresence;
  /** From when, where only a part (alkaen). */
  from?: CivilInstant;
  /** Until when, where only a part (asti). */
  to?: CivilInstant;
  /** On the spot or remotely (osallistumistapa). */
  mode?: CodeMode;
}

/** Capacity is a professional's judgement whether a minor understands what a consent or prohibition means (kyvyn arvio). It is made each time, about one matter, and never follows from an age alone. By is who judged. */
export interface PlanCapacity {
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** The judgement (arvio). */
  judgement: CodeCapacity;
  /** The matter that was judged (mitä asiaa koskee). */
  matter?: string;
  /** Reasons (perustelu). */
  text?: string;
}

/** Child is the child whose plan it is (lapsi). There is no upper age: aftercare goes on past 18. */
export interface PlanChild {
  /** Own id, so that statements can be the child's (lapsen tunnus). */
  id?: FormLocalid;
  /** Opaque key of the child, given by the record system; never an identity code (lapsen avain). */
  subject: FormSubject;
  /** Keys that the child had before, as after a merge of records (aiemmat avaimet). */
  formerSubjects?: FormSubject[];
  /** The child's name (nimi). */
  name?: PlanName;
  /** Day of birth; absent before birth (syntymäpäivä). */
  born?: CivilDate;
  /** Day on which an unborn child is expected (laskettu aika). */
  expected?: CivilDate;
  /** Identity code and keys in other systems (tunnisteet). */
  identifiers?: PlanIdentifier[];
  /** What the child needs in order to take part (osallistumisen tuki). */
  service?: PlanService;
  /** Ways to reach the child (yhteystiedot). */
  telecoms?: PlanTelecom[];
  /** Where the child lives (osoite). */
  address?: PlanAddress;
  /** Times when the address is under a security ban (turvakielto). */
  securityBans?: CivilPeriod[];
  /** Client groups that the law gives special terms to, with their time (asiakasryhmät). */
  groups?: PlanGrouping[];
  /** Siblings, with or without plans of their own (sisarukset). */
  siblings?: PlanSibling[];
}

/** Coded is a code of someone else's code system, or its words alone, or nothing yet: the library invents no codes (koodi). In a list it says something, and stands beside words that say the same: it is seen by whoever sees them. */
export interface PlanCoded {
  /** Code system as a URI (koodisto). */
  system?: FormAbsuri;
  /** The code (koodi). */
  code?: string;
  /** The system's own words for the code (nimi). */
  display?: string;
}

/** Concern is a matter raised about the child's situation (huoli, puheeksi ottaminen). Anyone may raise one; whoever receives it first holds the matter until the family names someone. */
export interface PlanConcern {
  /** Own id of this concern (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** What it is about (huolen aihe). */
  text: string;
  /** Everybody who raised it, where they were several (esille ottajat). */
  raisedByIds?: FormLocalid[];
  /** Who received it first (ensimmäinen vastaanottaja). */
  receivedById?: FormLocalid;
  /** How it came in (yhteydenoton tapa). */
  channel?: CodeEntryChannel;
  /** On what occasion it was raised (tilanne). */
  occasion?: CodeOccasion;
  /** The sector plan whose discussion it was raised in (keskustelun suunnitelma). */
  sectorPlanId?: FormLocalid;
}

/** Conflict is what was written apart and does not fit together, for people to settle (ristiriita): two hands changed one thing, two plans name two responsible workers, two aims pull in opposite directions. Nothing is dropped and no clock decides: both sides stand here, and until somebody settles it the plan says what it said before, or the narrower of the two. By is who noticed it, where that was a person. */
export interface PlanConflict {
  /** Own id of this conflict (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** What does not fit together (ristiriidan laji). */
  kind: CodeConflictKind;
  /** Parts of the plan that it is about (mitä koskee). */
  aboutIds?: FormLocalid[];
  /** The member of the part in which the sides differ, by its name on the wire; absent where they differ in the whole part (kohta). */
  field?: FormMembername;
  /** What each side says (osapuolten kirjaukset). */
  sides?: PlanConflictSide[];
  /** What there is to settle, in words (mistä sovitaan). */
  text?: string;
  /** How people settled it (ratkaisu). */
  settlement?: PlanSettlement;
}

/** ConflictSide is one of the sides of a Conflict (osapuoli). By is whose it is, On the day it was written. */
export interface PlanConflictSide {
  /** Own id of this side (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** Parts of the plan that are this side's, where they stand in the plan (osat). */
  partIds?: FormLocalid[];
  /** What the side wrote, as JSON, where it does not stand in the plan; neither this nor parts: the side took the thing away (kirjaus). */
  content?: string;
}

/** Consent is a permission or refusal to share with one actor, bounded in time and purpose (suostumus, luovutuslupa). By is who gave it: the minor who can understand the matter, else a guardian. One actor, one consent, so that a withdrawal touches one. */
export interface PlanConsent {
  /** Own id of this consent (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** Given or refused (ratkaisu). */
  decision: CodeConsentDecision;
  /** Whom it is for (saaja). */
  recipientId: FormLocalid;
  /** How much of the plan it covers (laajuus). */
  scope?: CodeConsentScope;
  /** The parts that it covers, where the scope is some parts (osat). */
  partIds?: FormLocalid[];
  /** What for (tarkoitus). */
  purpose?: CodePurpose;
  /** From and to which day (aika). */
  period?: CivilPeriod;
  /** Who judged whether the minor understands, and how (kyvyn arvio). */
  capacity?: PlanCapacity;
  /** The withdrawal, once there is one (peruutus). */
  withdrawal?: PlanWithdrawal;
  /** More in words (lisätieto). */
  text?: string;
}

/** Consultation is advice asked of another professional without client status (konsultaatio). By is who asked. */
export interface PlanConsultation {
  /** Own id of this consultation (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** Who gave advice (konsultoitu). */
  withIds?: FormLocalid[];
  /** Whether the family could be told apart (tunnistettavuus). */
  identity?: CodeConsultationIdentity;
  /** What was asked (kysymys). */
  question?: string;
  /** What was advised (vastaus). */
  advice?: string;
}

/** Contact is one contact between family and worker, held or agreed for a day (yhteydenotto; the recording template's part e). An open plan has a planned contact later than its last held one. */
export interface PlanContact {
  /** Own id of this contact (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** The day of the contact (yhteydenoton päivä). */
  day: CivilDate;
  /** Planned, held, missed, moved or cancelled (tila). */
  state: CodeContactState;
  /** How (tapa). */
  way?: CodeWay;
  /** The worker (työntekijä). */
  workerId?: FormLocalid;
  /** Members of the family (perheenjäsenet). */
  familyIds?: FormLocalid[];
  /** What was said (kirjaus). */
  text?: string;
  /** The same for the child, in words of the child's age, written with the child or for it (lapselle). */
  forChild?: string;
}

/** Copy is a copy of the plan for one reader, given or agreed not to be given (jäljennös). By is who gave it. */
export interface PlanCopy {
  /** Own id of this entry (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** Who gets it (saaja). */
  recipientId: FormLocalid;
  /** Given, agreed, or agreed not to be given (jäljennöksen tila). */
  state: CodeCopyState;
  /** On paper or electronically (muoto). */
  form?: CodeCopyForm;
  /** Parts that the copy leaves out (poisjätetyt osat). */
  leftOutIds?: FormLocalid[];
  /** Why (perustelu). */
  text?: string;
}

/** Decision is a reference to a decision that an authority made elsewhere (viittaus päätökseen). By is the authority. The plan never makes, changes or stands for a decision. */
export interface PlanDecision {
  /** Own id of this reference (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** What was decided (päätöksen laji). */
  kind: CodeDecisionKind;
  /** The decision's keys where it was made (tunnisteet). */
  identifiers?: PlanIdentifier[];
  /** Name of the decision (nimi). */
  title?: string;
  /** Act and section as cited (säännös). */
  citation?: string;
  /** Time in which it is in force; a placement's first day is its From (voimassaolo). */
  period?: CivilPeriod;
  /** Day on which it was given, by a court: pronounced (antopäivä). */
  given?: CivilDate;
  /** How it is served; unknown is absent (tiedoksiantotapa). */
  delivery?: CodeDecisionDelivery;
  /** Day on which it was sent to the party (lähetyspäivä). */
  sent?: CivilDate;
  /** Day on which the party got notice of it (tiedoksisaanti). */
  noticed?: CivilDate;
}

/** Disagreement is a differing view with its reasons (eriävä näkemys). By is whose view it is. It is kept beside what it differs from and never settled by averaging. */
export interface PlanDisagreement {
  /** Own id of this disagreement (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** What it is against (mitä vastaan). */
  kind?: CodeDisagreementKind;
  /** Parts of the plan that it is about (mitä koskee). */
  aboutIds?: FormLocalid[];
  /** The view in words (näkemys). */
  text: string;
  /** Reasons in words (perustelu). */
  reasons?: string;
}

/** Evaluation is how one voice sees a goal on one day (tavoitteen arvio). By is the voice. */
export interface PlanEvaluation {
  /** Own id of this evaluation (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** How it stands (tavoitteen tila). */
  state: CodeGoalState;
  /** What shows it (näyttö). */
  text?: string;
}

/** Excerpt is a text of another plan as it stands there (ote). By is whose text it is. */
export interface PlanExcerpt {
  /** Own id of this excerpt (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** Its heading (otsikko). */
  title?: string;
  /** The text (teksti). */
  text: string;
}

/** Feedback is what a participant said of a meeting, collected at its end (palaute). Without Text it says that feedback was collected. */
export interface PlanFeedback {
  /** Own id of this feedback (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** The feedback in words (palaute). */
  text?: string;
}

/** Goal is what is aimed at (tavoite). By is whose goal it is. */
export interface PlanGoal {
  /** Own id of this goal (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** The goal in words (tavoite). */
  text: string;
  /** How the systems of others code this, in their order (muiden koodit). */
  codes?: PlanCoded[];
  /** Needs that it answers (tarpeet). */
  needIds?: FormLocalid[];
  /** How one sees that it is reached (miten näkyy). */
  evidence?: string;
  /** Day by which it is aimed at (tavoitepäivä). */
  due?: CivilDate;
  /** How it went, voice by voice, over time (arviot). */
  evaluations?: PlanEvaluation[];
}

/** Grouping says that the child belonged to a client group for a time (asiakasryhmään kuuluminen). */
export interface PlanGrouping {
  /** Own id of this entry (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** The client group (asiakasryhmä). */
  group: CodeClientGroup;
  /** From and to which day (aika). */
  period?: CivilPeriod;
  /** Why (perustelu). */
  text?: string;
}

/** Guardian is what a guardian is to the child (huoltaja). Each guardian stands alone: two who differ are two members. */
export interface PlanGuardian {
  /** Mother, father or other (suhde lapseen). */
  relation?: CodeRelation;
  /** Joint or sole custody (huoltomuoto). */
  custody?: CodeCustody;
  /** Whether the child lives with this guardian (asuminen). */
  residence?: CodeResidence;
}

/** Holding is one person's hold of the baton for a time (viestikapulan pito). The baton passes at an instant: on that day both may act, one holds. By is who named the holder. */
export interface PlanHolding {
  /** Own id of this holding (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** Who holds (haltija). */
  personId: FormLocalid;
  /** First receiver, responsible worker, pair or deputy (tehtävä). */
  role: CodeHoldingRole;
  /** The instant from which this person holds (alkaen). */
  from?: CivilInstant;
  /** The instant at which the hold ended (päättyen). */
  to?: CivilInstant;
  /** Who of the family named this person (nimeäjät). */
  namedByIds?: FormLocalid[];
  /** When this person accepted; a deputy accepts beforehand (hyväksyi). */
  accepted?: CivilInstant;
  /** The meeting at which it was settled (tapaaminen). */
  meetingId?: FormLocalid;
  /** Why it passed (syy). */
  text?: string;
}

/** Identifier is a key in another system (tunniste). The library gives it no meaning beyond its system; an identity code (henkilötunnus) has the system urn:oid:1.2.246.21. */
export interface PlanIdentifier {
  /** Naming system as a URI (tunnistejärjestelmä). */
  system: FormAbsuri;
  /** The key itself (arvo). */
  value: string;
}

/** Intake is a notification or contact that starts something (vireilletulo). By is who notified. Its arrival, as a day in Finland, starts the statutory clocks. */
export interface PlanIntake {
  /** Own id of this intake (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** What arrived (vireilletulon laji). */
  kind: CodeIntakeKind;
  /** When it arrived with the authority (saapumishetki). */
  arrived?: CivilInstant;
  /** Electronically, by letter, by phone or in person (saapumistapa). */
  medium?: CodeMedium;
  /** What it is about (aihe). */
  topic?: CodeIntakeTopic;
  /** What it says (sisältö). */
  text?: string;
  /** Who received it (vastaanottaja). */
  receivedById?: FormLocalid;
  /** Voluntary or statutory track (polku). */
  track?: CodeTrack;
  /** Whether the need was urgent, and who judged that (kiireellisyysarvio). */
  urgency?: PlanUrgencyJudgement;
  /** What came of it (ratkaisu). */
  outcome?: PlanIntakeOutcome;
}

/** IntakeOutcome is what came of an intake (ratkaisu). */
export interface PlanIntakeOutcome {
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** What was done (ratkaisun laji). */
  kind: CodeIntakeOutcome;
  /** Why; needed where an assessment was evidently unnecessary (perustelu). */
  text?: string;
  /** The assessment that was started (arviointi). */
  assessmentId?: FormLocalid;
}

/** Invitation is one person's invitation to a meeting and the family's permission for it (kutsu). By is who asked for permission. */
export interface PlanInvitation {
  /** Own id of this invitation (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** Who is invited (kutsuttu). */
  personId: FormLocalid;
  /** What the family said to inviting this person (perheen lupa). */
  permission?: CodePermission;
  /** Who gave or refused the permission (luvan antajat). */
  permittedByIds?: FormLocalid[];
  /** What the invited person answered (vastaus kutsuun). */
  response?: CodeInvitationResponse;
  /** Reasons in words (perustelu). */
  text?: string;
}

/** LegalGround is a disclosure that the law allows or asks for without consent (luovutus lain nojalla). It is its own kind, never a consent. By is who disclosed. */
export interface PlanLegalGround {
  /** Own id of this entry (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** Whom it was disclosed to (saaja). */
  recipientId: FormLocalid;
  /** Act and section as cited, for example ShL 1301/2014 41 § (säännös). */
  citation: string;
  /** How much of the plan it covers (laajuus). */
  scope?: CodeConsentScope;
  /** The parts that it covers, where the scope is some parts (osat). */
  partIds?: FormLocalid[];
  /** From and to which day (aika). */
  period?: CivilPeriod;
  /** Why it was necessary (perustelu). */
  text?: string;
}

/** Meeting is a meeting with the family (tapaaminen). By is who convened it. */
export interface PlanMeeting {
  /** Own id of this meeting (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** What sort of meeting (tapaamisen laji). */
  kind: CodeMeetingKind;
  /** What became of it (tila). */
  state?: CodeMeetingState;
  /** When it begins (alkaa). */
  start?: CivilInstant;
  /** When it ends (päättyy). */
  end?: CivilInstant;
  /** Where it is (paikka). */
  place?: PlanPlace;
  /** What it is to talk about (asialista). */
  agenda?: PlanAgendaItem[];
  /** Who is invited, with the family's permission (kutsut). */
  invitations?: PlanInvitation[];
  /** Who was there, and for which part (osallistuminen). */
  attendance?: PlanAttendance[];
  /** What came up (kirjaus). */
  text?: string;
  /** The same for the child, in words of the child's age, written with the child or for it (lapselle). */
  forChild?: string;
  /** Feedback collected at its end (palaute). */
  feedback?: PlanFeedback[];
  /** The meeting that this one was moved from (siirretty tapaaminen). */
  movedFromId?: FormLocalid;
}

/** Member is a person of the child's family or network (verkoston jäsen). Kind says which; what belongs to one kind stands in the member of that name. */
export interface PlanMember {
  /** Own id of this person in the plan (tunnus). */
  id: FormLocalid;
  /** Guardian, near person, experience expert or professional (laji). */
  kind: CodeMemberKind;
  /** The person's name (nimi). */
  name?: PlanName;
  /** Keys of the person in other systems (tunnisteet). */
  identifiers?: PlanIdentifier[];
  /** What the person needs in order to take part (osallistumisen tuki). */
  service?: PlanService;
  /** Ways to reach the person (yhteystiedot). */
  telecoms?: PlanTelecom[];
  /** Where the person lives (osoite). */
  address?: PlanAddress;
  /** Times when the address is under a security ban (turvakielto). */
  securityBans?: CivilPeriod[];
  /** From and to which day the person belongs to the network (aika). */
  period?: CivilPeriod;
  /** Who may see that this person belongs to the network (näkyvyys). */
  visibility?: CodeVisibility;
  /** What the person is in this plan, over time (roolit). */
  roles?: PlanRole[];
  /** What makes the person a guardian (huoltajuus). */
  guardian?: PlanGuardian;
  /** What makes the person near to the child (läheissuhde). */
  nearPerson?: PlanNearPerson;
  /** What makes the person a professional (ammatti). */
  professional?: PlanProfessional;
}

/** Name is a person's name (nimi). */
export interface PlanName {
  /** Given names as used (etunimi). */
  given?: string;
  /** Family name (sukunimi). */
  family?: string;
}

/** NearPerson is what a near person is to the child (läheinen): kin, a parent without custody, a friend of the family. */
export interface PlanNearPerson {
  /** What the person is to the child (suhde lapseen). */
  relation?: CodeRelation;
  /** Whether the child lives with this person (asuminen). */
  residence?: CodeResidence;
  /** The relation in the family's own words (suhde omin sanoin). */
  text?: string;
}

/** Need is a concrete thing in the child's or family's daily life that needs to change (tarve; the recording template's part a). On is the day it was noted. */
export interface PlanNeed {
  /** Own id of this need (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** What it is about (tarpeen laji). */
  kind?: CodeNeedKind;
  /** The need in words (tarve). */
  text: string;
  /** How the systems of others code this, in their order (muiden koodit). */
  codes?: PlanCoded[];
  /** The same for the child, in words of the child's age, written with the child or for it (lapselle). */
  forChild?: string;
  /** Findings and concerns behind it (mihin perustuu). */
  basisIds?: FormLocalid[];
  /** Why nothing is done about it now, where that was decided (ei nyt). */
  notNow?: string;
}

/** Offer offers the baton to somebody, who accepts or declines (viestikapulan tarjous). By is who offers. Nothing passes before it is accepted; a deputy and a pair accept beforehand. */
export interface PlanOffer {
  /** Own id of this offer (tarjouksen tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** To whom it is offered (kenelle). */
  toId: FormLocalid;
  /** As what: responsible worker, pair or deputy (tehtävä). */
  role: CodeHoldingRole;
  /** The instant from which it is offered; a deputy's is not known beforehand (alkaen). */
  from?: CivilInstant;
  /** Who of the family named this person (nimeäjät). */
  namedByIds?: FormLocalid[];
  /** The meeting at which it was offered (tapaaminen). */
  meetingId?: FormLocalid;
  /** The answer, once there is one (vastaus). */
  answer?: PlanOfferAnswer;
  /** Why (syy). */
  text?: string;
}

/** OfferAnswer is the answer to an Offer (vastaus tarjoukseen). By is who was asked. */
export interface PlanOfferAnswer {
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** Accepts or declines (vastauksen laji). */
  kind: CodeOfferAnswer;
  /** When it was given (hetki). */
  at: CivilInstant;
  /** Reasons (perustelu). */
  text?: string;
}

/** Organisation is where professionals work (organisaatio). */
export interface PlanOrganisation {
  /** Own id of this organisation in the plan (tunnus). */
  id: FormLocalid;
  /** Name (nimi). */
  name: string;
  /** Keys in other systems (tunnisteet). */
  identifiers?: PlanIdentifier[];
  /** The organisation whose register holds its records; absent where it is its own controller (rekisterinpitäjä). */
  controllerId?: FormLocalid;
  /** Field of work (toimiala). */
  sector?: CodeSector;
  /** Public, private or third sector (omistus). */
  ownership?: CodeOwnership;
  /** Ways to reach it (yhteystiedot). */
  telecoms?: PlanTelecom[];
  /** Who may see that it belongs to the network (näkyvyys). */
  visibility?: CodeVisibility;
}

/** Place is where a meeting is (paikka). */
export interface PlanPlace {
  /** Sort of place (paikan laji). */
  kind: CodePlaceKind;
  /** The place in words (paikka). */
  text?: string;
  /** Who chose it (paikan valitsijat). */
  chosenByIds?: FormLocalid[];
}

/** Professional is what a professional is to the plan (ammattilainen). */
export interface PlanProfessional {
  /** The organisation that the person works in (organisaatio). */
  organisationId?: FormLocalid;
  /** Field of work (toimiala). */
  sector?: CodeSector;
  /** Tier of the service in this plan (palvelutaso). */
  tier?: CodeServiceTier;
  /** Title as used at work (nimike). */
  title?: string;
  /** Profession as a code of the national code system (ammatti). */
  profession?: PlanCoded;
  /** Service task as a code of the national code system (palvelutehtävä). */
  serviceTask?: PlanCoded;
  /** Whether the person holds a public office, as ShL 36.5 § asks of who assesses a special-support child (virkasuhde). */
  office?: CodeOffice;
}

/** Progress is how an action stands on one day (eteneminen). */
export interface PlanProgress {
  /** Own id of this entry (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** How it stands (toimenpiteen tila). */
  state: CodeActionState;
  /** More in words (lisätieto). */
  text?: string;
}

/** Prohibition keeps something of the plan from someone (kielto, salassapito). By is who set it. */
export interface PlanProhibition {
  /** Own id of this prohibition (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** On what ground (peruste). */
  ground: CodeProhibitionGround;
  /** From whom it is kept (keneltä). */
  againstIds: FormLocalid[];
  /** How much of the plan it covers (laajuus). */
  scope?: CodeConsentScope;
  /** The parts that it covers, where the scope is some parts (osat). */
  partIds?: FormLocalid[];
  /** Whether even the existence of the parts is kept back (olemassaolo). */
  existence?: CodeExistence;
  /** From and to which day (aika). */
  period?: CivilPeriod;
  /** Who judged whether the minor understands, and how (kyvyn arvio). */
  capacity?: PlanCapacity;
  /** The withdrawal, once there is one (peruutus). */
  withdrawal?: PlanWithdrawal;
  /** Reasons in words (perustelu). */
  text?: string;
}

/** Question is what the family was asked for another plan, so that nobody asks it again (kysymys). By is who asked. */
export interface PlanQuestion {
  /** Own id of this question (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** The question (kysymys). */
  text: string;
  /** The answer, where it was kept (vastaus). */
  answer?: string;
}

/** Reach is one agreed way in which family and worker reach each other (yhteydenpidon tapa; the recording template's part c). It is agreed both ways. */
export interface PlanReach {
  /** Own id of this entry (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** From the family to the worker, or the other way (suunta). */
  direction: CodeDirection;
  /** Phone, message, visit (tapa). */
  way: CodeWay;
  /** The worker (työntekijä). */
  workerId?: FormLocalid;
  /** The member of the family, where it is one of them (perheenjäsen). */
  familyId?: FormLocalid;
  /** Number or address to use (yhteystieto). */
  telecom?: PlanTelecom;
  /** On which days (päivät). */
  days?: CodeWeekday[];
  /** From which time of the day, HH:MM (kello alkaen). */
  from?: FormClock;
  /** Until which time of the day, HH:MM (kello asti). */
  to?: FormClock;
  /** Who chooses the day, where it is chosen each time (päivän valitsija). */
  dayChosenBy?: FormLocalid;
  /** More in words (lisätieto). */
  text?: string;
}

/** Request asks another authority to take part in the assessment (pyyntö osallistua; ShL 41 §). By is the worker who asks. */
export interface PlanRequest {
  /** Own id of this request (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** Who is asked (keneltä). */
  toId: FormLocalid;
  /** What is asked (pyyntö). */
  text?: string;
  /** The assessment it belongs to (arviointi). */
  assessmentId?: FormLocalid;
  /** The answer, once there is one (vastaus). */
  answer?: PlanAnswer;
}

/** Rhythm is how often something is done (rytmi). */
export interface PlanRhythm {
  /** How many times (kertaa). */
  times: number;
  /** In a day, week or month (jakso). */
  per: CodeInterval;
}

/** Role is what a person is in this plan for a time (rooli). The same role has several names in Finland, so the local name is kept beside it. */
export interface PlanRole {
  /** Own id of this entry (tunnus). */
  id: FormLocalid;
  /** The role (rooli). */
  kind: CodeTeamRole;
  /** What the role is called here (paikallinen nimitys). */
  localLabel?: string;
  /** How the systems of others code this, in their order (muiden koodit). */
  codes?: PlanCoded[];
  /** From and to which day (aika). */
  period?: CivilPeriod;
}

/** SectorPlan is a reference to another plan of the child, which stays with its owner (toimialan suunnitelma). */
export interface PlanSectorPlan {
  /** Own id of this reference (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** Which plan it is (suunnitelman laji). */
  kind: CodePlanKind;
  /** What the joint plan is to it (suhde yhteiseen suunnitelmaan). */
  relation?: CodePlanRelation;
  /** Name or local label (nimi). */
  title?: string;
  /** The organisation that keeps it (omistaja). */
  organisationId?: FormLocalid;
  /** Its keys there (tunnisteet). */
  identifiers?: PlanIdentifier[];
  /** Time in which it is in force (voimassaolo). */
  period?: CivilPeriod;
  /** What the family was asked for it (kysymykset). */
  questions?: PlanQuestion[];
  /** Other texts of it, as they stand there (otteet). */
  excerpts?: PlanExcerpt[];
}

/** Service is what a person needs in order to take part: language, interpreter, accessibility (osallistumisen tuki). */
export interface PlanService {
  /** Language that the person uses (asiointikieli). */
  lang?: FormLangtag;
  /** Language to interpret into; sign languages too (tulkkauskieli). */
  interpreter?: FormLangtag;
  /** What makes it possible to take part (esteettömyys). */
  accessibility?: CodeAccessibility[];
  /** More about it in words (lisätieto). */
  text?: string;
}

/** Settlement is how people settled a Conflict (ratkaisu). By is who recorded what was agreed. */
export interface PlanSettlement {
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** The side that holds; absent where something else was agreed (kumpi jää). */
  sideId?: FormLocalid;
  /** What was agreed, in words (mitä sovittiin). */
  text?: string;
  /** The meeting at which it was settled (tapaaminen). */
  meetingId?: FormLocalid;
}

/** Sibling is a brother or sister of the child (sisarus). */
export interface PlanSibling {
  /** Own id of this entry (tunnus). */
  id: FormLocalid;
  /** The sibling's key in the record system, where there is a plan (sisaruksen avain). */
  subject?: FormSubject;
  /** The sibling's plan (sisaruksen suunnitelma). */
  planId?: FormPlanid;
  /** The sibling's name (nimi). */
  name?: PlanName;
  /** Day of birth (syntymäpäivä). */
  born?: CivilDate;
  /** Who may see that there is a sibling (näkyvyys). */
  visibility?: CodeVisibility;
}

/** Step is one step in the plan's course: from On it has a new status, By who took it (suunnitelman vaihe). */
export interface PlanStep {
  /** Own id of this step (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** The status from this day on (tila). */
  status: CodePlanStatus;
  /** Why (perustelu). */
  text?: string;
  /** The meeting at which it was taken (tapaaminen). */
  meetingId?: FormLocalid;
}

/** Telecom is a way to reach a person: a phone number or an address (yhteystieto). */
export interface PlanTelecom {
  /** Phone, e-mail or another service (laji). */
  kind: CodeTelecomKind;
  /** The number or address (arvo). */
  value: string;
}

/** TrackPeriod is one track for a time (polun jakso). A change of track is the end of one period and the start of the next. */
export interface PlanTrackPeriod {
  /** Own id of this entry (tunnus). */
  id: FormLocalid;
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** Voluntary or statutory (polku). */
  track: CodeTrack;
  /** From and to which day (aika). */
  period?: CivilPeriod;
  /** What opened it (peruste). */
  intakeId?: FormLocalid;
  /** Why (perustelu). */
  text?: string;
}

/** UrgencyJudgement says whether the need was urgent and who judged that (kiireellisyysarvio; ShL 36.1 §, LsL 26 §). */
export interface PlanUrgencyJudgement {
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** Urgent or not (kiireellisyys). */
  urgency: CodeUrgency;
  /** Why (perustelu). */
  text?: string;
}

/** Withdrawal ends a consent or prohibition from an instant on (peruutus). By is who withdrew it. */
export interface PlanWithdrawal {
  /** Who says it (kuka). */
  by?: FormLocalid;
  /** Day it was said (milloin). */
  on?: CivilDate;
  /** Who wrote it down, where that is somebody else than who said it (kirjaaja). */
  recordedBy?: FormLocalid;
  /** Whom it is about, where that is not the child (ketä koskee). */
  aboutId?: FormLocalid;
  /** Who may see it; not given means everyone who may see the plan (näkyvyys). */
  visibility?: CodeVisibility;
  /** Language of its text, where that is not the document's (kieli). */
  lang?: FormLangtag;
  /** From when it no longer holds (alkaen). */
  from: CivilInstant;
  /** Reasons, where any were given (perustelu). */
  text?: string;
}

/** A scheme of segments: signs, segments and the rules between them, oneplan-scheme/1.0. */
export interface Scheme {
  /** Wire form of the scheme (muoto). */
  format: 'oneplan-scheme/1.0';
  /** Short name of the scheme, for programs (koodi). */
  code: FormCode;
  /** Name of the scheme (nimi). */
  name: AssessWords;
  /** Where the scheme is described (lähde). */
  source?: string;
  /** What is sure about it and what is not (huomautus). */
  note?: string;
  /** What is asked for (tunnusmerkit). */
  signs: AssessSign[];
  /** Kinds of clienthood, from the lightest need of support on (segmentit). */
  segments: AssessSegment[];
  /** How signs lead to segments; the first rule that holds decides (säännöt). */
  rules: AssessSegmentRule[];
}

/** The calendar of a school, oneplan-school/1.0. */
export interface School {
  /** Wire form of the document, always "oneplan-school/1.0" (muoto). */
  format: 'oneplan-school/1.0';
  /** What the school is called (nimi). */
  name?: string;
  /** Days that the calendar speaks of; not given means from the first term to the last (kattaa). */
  covers?: DeadlineSchoolPeriod;
  /** Terms of the school (lukukaudet). */
  terms: DeadlineSchoolPeriod[];
  /** Days within the terms on which there is no school (lomat). */
  holidays?: DeadlineSchoolHoliday[];
  /** Days of school that the country's calendar has off, such as Saturdays (lisäpäivät). */
  extraDays?: CivilDate[];
}

/** One sector's plan in the small form, oneplan-sector/1.0. */
export interface Sector {
  /** Wire form of the document (muoto). */
  format: 'oneplan-sector/1.0';
  /** The child (lapsi). */
  child: ConsolidateChild;
  /** Which plan it is (suunnitelman laji). */
  kind: CodePlanKind;
  /** Name or local label (nimi). */
  title?: string;
  /** Language of its texts (kieli). */
  lang?: FormLangtag;
  /** Its keys where it is kept (tunnisteet). */
  identifiers?: PlanIdentifier[];
  /** Time in which it is in force (voimassaolo). */
  period?: CivilPeriod;
  /** Day on which it was made or last checked (laadittu tai tarkistettu). */
  on?: CivilDate;
  /** The organisation that keeps it (omistaja). */
  owner: ConsolidateOwner;
  /** People that it names (ihmiset). */
  people?: ConsolidatePerson[];
  /** Who of them answers for it towards the family, by name (vastuutyöntekijä). */
  responsible?: string;
  /** What is aimed at (tavoitteet). */
  goals?: ConsolidateGoal[];
  /** Who does what (toimenpiteet). */
  actions?: ConsolidateAction[];
  /** What the family was asked (kysymykset). */
  questions?: ConsolidateQuestion[];
  /** Other texts of it (tekstit). */
  texts?: ConsolidateText[];
}

/** What municipalities answered about taking the model into use, oneplan-survey/1.0. */
export interface Survey {
  /**  */
  format: 'oneplan-survey/1.0';
  /** The answers, in any order (vastaukset). */
  answers: SurveyAnswer[];
}

/** Answer is what one municipality answered on one day (vastaus). */
export interface SurveyAnswer {
  /** Code of the municipality, three figures (kunta). */
  municipality: FormMunicipality;
  /** The day of the answer, or on which none was given (päivä). */
  on: CivilDate;
  /** What it was (vaihe). */
  stage: CodeAdoptionStage;
}

/** An organisation's own days beside those of the law, oneplan-targets/1.0. */
export interface Targets {
  /** Wire form of the document, always "oneplan-targets/1.0" (muoto). */
  format: 'oneplan-targets/1.0';
  /** Own targets, each with an id of its own (tavoiteajat). */
  targets: FiTargetRow[];
}
