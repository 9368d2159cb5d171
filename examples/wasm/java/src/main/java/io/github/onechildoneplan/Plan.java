// Made from the schemas by `go run ./types` in examples/wasm; do not edit.
package io.github.onechildoneplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One child's joint plan, oneplan/1.0.
 *
 * @param format Wire form of the document (muoto).
 * @param id The plan's own id, 128 random bits (suunnitelman tunnus).
 * @param revision Number of the revision, counted from 1 (versio).
 * @param lang Language of the plan's texts (suunnitelman kieli).
 * @param title Name of the plan for its people (otsikko).
 * @param identifiers Keys of the plan in other systems (tunnisteet).
 * @param child The child (lapsi).
 * @param people Everybody else: guardians, near persons, experience experts, professionals (ihmiset).
 * @param organisations Organisations of the professionals and their controllers (organisaatiot).
 * @param concerns Concerns as they were raised (huolet).
 * @param intakes Notifications and contacts that started something (vireilletulot).
 * @param tracks Voluntary and statutory track over time (polku).
 * @param requests Requests to another authority to take part, ShL 41 § (pyynnöt osallistua).
 * @param consultations Advice asked without client status (konsultaatiot).
 * @param meetings Meetings, planned and held (tapaamiset).
 * @param assessments Assessments with the star, one view per voice (arvioinnit).
 * @param needs What needs to change in daily life (tarpeet).
 * @param goals What is aimed at (tavoitteet).
 * @param actions Who does what, where and by when (toimenpiteet).
 * @param baton Who holds the baton, from when to when (viestikapula).
 * @param batonOffers Offers of the baton and their answers (viestikapulan tarjoukset).
 * @param followUp How the family and the worker reach each other (yhteydenpito).
 * @param contacts Contacts between family and worker, held and next (yhteydenotot).
 * @param agreements Each party's stand on the plan (kannat suunnitelmaan).
 * @param disagreements Differing views with their reasons (eriävät näkemykset).
 * @param conflicts What was written apart and does not fit together, until people settle it (ristiriidat).
 * @param consents Consents, given and refused, one for each actor (suostumukset).
 * @param prohibitions Prohibitions and other limits on who may see what (kiellot).
 * @param legalGrounds Disclosures that the law allows without consent (luovutus lain nojalla).
 * @param copies Copies of the plan, given and agreed not to be given (jäljennökset).
 * @param sectorPlans Other plans of the child (muut suunnitelmat).
 * @param decisions References to decisions that authorities made elsewhere (päätökset).
 * @param attachments Drawings and documents that parts refer to (liitteet).
 * @param course What became of the plan: agreed, reviewed, closed (suunnitelman vaiheet).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Plan(
    String format,
    String id,
    Long revision,
    String lang,
    String title,
    List<PlanIdentifier> identifiers,
    PlanChild child,
    List<PlanMember> people,
    List<PlanOrganisation> organisations,
    List<PlanConcern> concerns,
    List<PlanIntake> intakes,
    List<PlanTrackPeriod> tracks,
    List<PlanRequest> requests,
    List<PlanConsultation> consultations,
    List<PlanMeeting> meetings,
    List<AssessAssessment> assessments,
    List<PlanNeed> needs,
    List<PlanGoal> goals,
    List<PlanAction> actions,
    List<PlanHolding> baton,
    List<PlanOffer> batonOffers,
    List<PlanReach> followUp,
    List<PlanContact> contacts,
    List<PlanAgreement> agreements,
    List<PlanDisagreement> disagreements,
    List<PlanConflict> conflicts,
    List<PlanConsent> consents,
    List<PlanProhibition> prohibitions,
    List<PlanLegalGround> legalGrounds,
    List<PlanCopy> copies,
    List<PlanSectorPlan> sectorPlans,
    List<PlanDecision> decisions,
    List<PlanAttachment> attachments,
    List<PlanStep> course) {

  /**
   * Event is one thing that recurs (tapahtuma). When it does is said in one of three ways: a Day of some Months, the Nth Weekday or working day of them, or From a day To another.
   *
   * @param id Key of the event (tunnus).
   * @param kind What sort of event it is (laji).
   * @param name What it is called (nimi).
   * @param about What is done then (mitä tehdään).
   * @param parties Who takes part (osapuolet).
   * @param municipalities Municipalities that it concerns, by their codes; none is all (kunnat).
   * @param months Months in which it recurs, 1 to 12 (kuukaudet).
   * @param day Day of those months; where a month is shorter, its last (päivä).
   * @param weekday Day of the week, with Nth (viikonpäivä).
   * @param nth Which weekday of the month, 1 to 4; without a weekday which working day, 1 to 15 (monesko).
   * @param fromEnd Nth is counted from the end of the month: 1 is the last (lopusta).
   * @param from First day of a window, month and day as "01-31" (alkaen).
   * @param to Last day of the window; before the first it is of the next year (päättyen).
   * @param starts Time of the day at which it begins, "09:00" in Finland (kello alkaa).
   * @param ends Time of the day at which it ends (kello päättyy).
   * @param move What becomes of a day that is no working day; zero leaves it (siirto).
   * @param firstYear First year in which it recurs (ensimmäinen vuosi).
   * @param lastYear Last year in which it recurs (viimeinen vuosi).
   * @param every Every so many years from the first; 0 is every year (joka vuosi).
   * @param source Where it is written that it recurs so (lähde).
   * @param example Its days are invented, as an example (esimerkki).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AnnualEvent(
      String id,
      CodeAnnualEventKind kind,
      DirectoryWords name,
      DirectoryWords about,
      List<CodeAnnualParty> parties,
      List<String> municipalities,
      List<Long> months,
      Long day,
      CodeWeekday weekday,
      Long nth,
      Boolean fromEnd,
      String from,
      String to,
      String starts,
      String ends,
      CodeAnnualMove move,
      Long firstYear,
      Long lastYear,
      Long every,
      String source,
      Boolean example) {}

  /**
   * Assessment is the family's and the professionals' joint reading of needs (arviointi). It is never finished: views are added, never changed, and even a completed service-need assessment takes later views. By is who opened it: any actor may.
   *
   * @param id Own id of this assessment (arvioinnin tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param kind Whether it is a joint look, a statutory service-need assessment or a Let's Talk discussion (arvioinnin laji).
   * @param phase Where on the continuum of assessing it stands (arvioinnin vaihe).
   * @param started Day the assessment was started; the statutory clock looks at it (aloitettu).
   * @param completed Day the service-need assessment was completed; later views still belong to it (valmistunut).
   * @param baseline Day whose star later stars are compared with; not given means the day of the first view (lähtötilanne).
   * @param intakeIds Notifications and contacts that led to it (vireilletulot).
   * @param assessorIds Workers who make the assessment (arvioijat).
   * @param views What each voice has said, each time of its own (näkemykset).
   * @param checklist Requirements of the law and what shows that they were met (tarkistuslista).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AssessAssessment(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeAssessmentKind kind,
      CodeAssessmentPhase phase,
      String started,
      String completed,
      String baseline,
      List<String> intakeIds,
      List<String> assessorIds,
      List<AssessView> views,
      List<AssessCheck> checklist) {}

  /**
   * Attachment is a drawing or another thing that a finding refers to (liite). The thing itself is kept elsewhere.
   *
   * @param id Own id of this attachment (liitteen tunnus).
   * @param title What it is, in words (otsikko).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AssessAttachment(
      String id,
      String title) {}

  /**
   * Check says that one legal requirement of a service-need assessment has been met, and by what (tarkistuslistan kohta).
   *
   * @param id Own id of this entry (merkinnän tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param requirement Which requirement of the law was met (vaatimus).
   * @param evidenceIds Findings, meetings and other parts of the plan that show it (näyttö).
   * @param text How it was met, where no part of the plan shows it (miten toteutui).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AssessCheck(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeAssessmentRequirement requirement,
      List<String> evidenceIds,
      String text) {}

  /**
   * Finding is what one voice says on one item of the star (havainto). Kind FindingUnknown says that it is not known; the others have a text, a drawing or both.
   *
   * @param id Own id of this finding (havainnon tunnus).
   * @param item Which item of the star it is about (tähden kohta).
   * @param kind What the voice calls it: strength, vulnerability, need, not known, own words (havainnon laji).
   * @param text What was said, kept as given; a child's own words are never edited (sanottu sellaisenaan).
   * @param lang Language of what was said, where that is not the document's (kieli).
   * @param seenIn Where it was seen (missä havaittu).
   * @param attachmentId Drawing or other thing that was given, kept as it is (piirros).
   * @param visibility Who may see it, where fewer than may see the view (näkyvyys).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param correctsId Earlier finding of the same voice that this one takes the place of (korjaa).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AssessFinding(
      String id,
      CodeStarItem item,
      CodeFindingKind kind,
      String text,
      String lang,
      List<CodeSetting> seenIn,
      String attachmentId,
      CodeVisibility visibility,
      String aboutId,
      String correctsId) {}

  /**
   * Person is somebody whom a lone assessment mentions (ihminen).
   *
   * @param id Own id of this person (ihmisen tunnus).
   * @param name What the person is called in the star, as "Äiti" or "Opettaja" (kutsumanimi tai rooli).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AssessPerson(
      String id,
      String name) {}

  /**
   * Segment is one kind of clienthood (segmentti).
   *
   * @param code Short name of the segment, for programs (koodi).
   * @param name What the segment is called (nimi).
   * @param means What belongs to it (selite).
   * @param worker Kind of worker who takes such matters (työntekijä).
   * @param clients How many clients the source counts in it (lukumäärä lähteessä).
   * @param jointPlan Whether a gathering, joint plan is needed here (kokoava suunnitelma).
   * @param ground How sure it is whether a joint plan is needed here (varmuus).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AssessSegment(
      String code,
      AssessWords name,
      AssessWords means,
      AssessWords worker,
      Long clients,
      Boolean jointPlan,
      CodeGround ground) {}

  /**
   * SegmentRule leads from signs to a segment. It holds where all of All, at least one of Any (if any are named) and none of None are there.
   *
   * @param segment Segment to which the rule leads (segmentti).
   * @param all Signs that must all be there (kaikki).
   * @param any Signs of which one must be there (jokin).
   * @param none Signs of which none may be there (ei mikään).
   * @param ground How sure the rule is (varmuus).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AssessSegmentRule(
      String segment,
      List<String> all,
      List<String> any,
      List<String> none,
      CodeGround ground) {}

  /**
   * Sign is one thing that is true of a situation or not (tunnusmerkki).
   *
   * @param code Short name of the sign, for programs (koodi).
   * @param words What is asked (sanat).
   * @param askedOf Who answers it (vastaaja).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AssessSign(
      String code,
      AssessWords words,
      CodeAskedOf askedOf) {}

  /**
   * Subject is the child of a lone assessment (lapsi).
   *
   * @param id Own id, so that statements can be the child's (lapsen tunnus).
   * @param subject Opaque key of the child, given by the record system; never an identity code (lapsen avain).
   * @param name What the child is called (kutsumanimi).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AssessSubject(
      String id,
      String subject,
      String name) {}

  /**
   * View is how one voice sees the child's situation on one day (näkemys). By is whose view it is and On the day; in the child's own view By may be left out, since a document has one child. A view is never changed: a later view of the same voice stands beside it, and what was wrong is corrected in a later view (Finding.CorrectsID).
   *
   * @param id Own id of this view (näkemyksen tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param voice Whose voice it is (kenen ääni).
   * @param meetingId Meeting in which it was given (tapaaminen).
   * @param findings What this voice says (havainnot).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AssessView(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeVoice voice,
      String meetingId,
      List<AssessFinding> findings) {}

  /**
   * Words are words in up to three languages; Swedish and English fall back on the Finnish.
   *
   * @param fi In Finnish (suomeksi).
   * @param sv In Swedish (ruotsiksi).
   * @param en In English (englanniksi).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AssessWords(
      String fi,
      String sv,
      String en) {}

  /**
   * A lone assessment with the wellbeing star, oneplan-assessment/1.0.
   *
   * @param format Wire form of the document (muoto).
   * @param lang Language of the texts, where nothing else is said (kieli).
   * @param child The child whose assessment it is (lapsi).
   * @param people Everybody else who is mentioned, with what they are called (ihmiset).
   * @param attachments Drawings and other things that were given, kept elsewhere (liitteet).
   * @param assessment The assessment itself (arviointi).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AssessmentDocument(
      String format,
      String lang,
      AssessSubject child,
      List<AssessPerson> people,
      List<AssessAttachment> attachments,
      AssessAssessment assessment) {}

  /**
   * Period is a span of whole days, both ends included, as in FHIR (ajanjakso). A zero From has always been, a zero To goes on. The zero Period is not given.
   *
   * @param from First day (alkaen).
   * @param to Last day (asti).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CivilPeriod(
      String from,
      String to) {}

  /**
   * The annual clock of a county and its municipalities, oneplan-annual-clock/1.0.
   *
   * @param format Wire form of the document (muoto).
   * @param name What the clock is called (nimi).
   * @param on Day on which it was agreed (sovittu).
   * @param events What recurs (tapahtumat).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Clock(
      String format,
      DirectoryWords name,
      String on,
      List<AnnualEvent> events) {}

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
  public enum CodeAccessibility {
    @JsonProperty("step-free")
    STEP_FREE,
    @JsonProperty("easy-language")
    EASY_LANGUAGE,
    @JsonProperty("aac")
    AAC,
    @JsonProperty("hearing")
    HEARING,
    @JsonProperty("vision")
    VISION,
    @JsonProperty("calm-space")
    CALM_SPACE,
    @JsonProperty("support-person")
    SUPPORT_PERSON
  }

  /**
   * Where an action takes place.
   * home: at home (fi: kotona; sv: hemma).
   * everyday-environment: in the child's everyday environment (fi: lapsen arjen ympäristössä; sv: i barnets vardagsmiljö).
   * elsewhere: elsewhere (fi: muualla; sv: på annat håll).
   */
  public enum CodeActionSetting {
    @JsonProperty("home")
    HOME,
    @JsonProperty("everyday-environment")
    EVERYDAY_ENVIRONMENT,
    @JsonProperty("elsewhere")
    ELSEWHERE
  }

  /**
   * How an action stands.
   * agreed: agreed (fi: sovittu; sv: avtalad).
   * under-way: under way (fi: käynnissä; sv: på gång).
   * done: done (fi: tehty; sv: gjord).
   * not-done: not done (fi: jäi tekemättä; sv: blev ogjord).
   * cancelled: cancelled (fi: peruttu; sv: inställd).
   */
  public enum CodeActionState {
    @JsonProperty("agreed")
    AGREED,
    @JsonProperty("under-way")
    UNDER_WAY,
    @JsonProperty("done")
    DONE,
    @JsonProperty("not-done")
    NOT_DONE,
    @JsonProperty("cancelled")
    CANCELLED
  }

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
  public enum CodeAdoptionStage {
    @JsonProperty("none")
    NONE,
    @JsonProperty("goal")
    GOAL,
    @JsonProperty("planned")
    PLANNED,
    @JsonProperty("trial")
    TRIAL,
    @JsonProperty("rooted")
    ROOTED,
    @JsonProperty("no-need")
    NO_NEED,
    @JsonProperty("no-answer")
    NO_ANSWER
  }

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
  public enum CodeAnnualEventKind {
    @JsonProperty("joint-time")
    JOINT_TIME,
    @JsonProperty("review")
    REVIEW,
    @JsonProperty("reporting")
    REPORTING,
    @JsonProperty("training")
    TRAINING,
    @JsonProperty("steering")
    STEERING,
    @JsonProperty("cooperation")
    COOPERATION,
    @JsonProperty("news")
    NEWS,
    @JsonProperty("other")
    OTHER
  }

  /**
   * What becomes of a day that is no working day.
   * next: next working day (fi: seuraava työpäivä; sv: nästa arbetsdag).
   * previous: working day before (fi: edellinen työpäivä; sv: föregående arbetsdag).
   * away: left out (fi: jää pois; sv: utgår).
   */
  public enum CodeAnnualMove {
    @JsonProperty("next")
    NEXT,
    @JsonProperty("previous")
    PREVIOUS,
    @JsonProperty("away")
    AWAY
  }

  /**
   * Who takes part in what recurs every year.
   * county: wellbeing services county (fi: hyvinvointialue; sv: välfärdsområde).
   * municipality: municipality (fi: kunta; sv: kommun).
   * third-sector: third sector (fi: kolmas sektori; sv: tredje sektorn).
   * families: families and experts by experience (fi: perheet ja kokemusasiantuntijat; sv: familjer och erfarenhetsexperter).
   */
  public enum CodeAnnualParty {
    @JsonProperty("county")
    COUNTY,
    @JsonProperty("municipality")
    MUNICIPALITY,
    @JsonProperty("third-sector")
    THIRD_SECTOR,
    @JsonProperty("families")
    FAMILIES
  }

  /**
   * Whether the one who was asked takes part.
   * takes-part: takes part (fi: osallistuu; sv: deltar).
   * advises: gives expertise (fi: antaa asiantuntemusta; sv: ger sakkunskap).
   * declines: declines (fi: ei osallistu; sv: deltar inte).
   */
  public enum CodeAnswerKind {
    @JsonProperty("takes-part")
    TAKES_PART,
    @JsonProperty("advises")
    ADVISES,
    @JsonProperty("declines")
    DECLINES
  }

  /**
   * Who answers for a sign of a segmentation scheme.
   * together: together (fi: yhdessä; sv: tillsammans).
   * client: the client (fi: asiakas; sv: klienten).
   * professional: the professional (fi: ammattilainen; sv: yrkespersonen).
   */
  public enum CodeAskedOf {
    @JsonProperty("together")
    TOGETHER,
    @JsonProperty("client")
    CLIENT,
    @JsonProperty("professional")
    PROFESSIONAL
  }

  /**
   * What sort of assessment it is.
   * joint: joint assessment (fi: yhteinen arviointi; sv: gemensam bedömning).
   * service-need: service-need assessment (fi: palvelutarpeen arviointi; sv: bedömning av servicebehovet).
   * lets-talk: Let's Talk about Children discussion (fi: Lapset puheeksi -keskustelu; sv: Föra barnen på tal-samtal).
   */
  public enum CodeAssessmentKind {
    @JsonProperty("joint")
    JOINT,
    @JsonProperty("service-need")
    SERVICE_NEED,
    @JsonProperty("lets-talk")
    LETS_TALK
  }

  /**
   * Where on its continuum an assessment stands.
   * basic-work: part of basic work (fi: osana perustyötä; sv: som en del av basarbetet).
   * start-of-process: at the start of the client process (fi: asiakasprosessin alussa; sv: i början av klientprocessen).
   * long-term: part of long-term support (fi: osana pitkäaikaista tukea; sv: som en del av långvarigt stöd).
   */
  public enum CodeAssessmentPhase {
    @JsonProperty("basic-work")
    BASIC_WORK,
    @JsonProperty("start-of-process")
    START_OF_PROCESS,
    @JsonProperty("long-term")
    LONG_TERM
  }

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
  public enum CodeAssessmentRequirement {
    @JsonProperty("life-situation")
    LIFE_SITUATION,
    @JsonProperty("together")
    TOGETHER,
    @JsonProperty("rights")
    RIGHTS,
    @JsonProperty("alternatives")
    ALTERNATIVES,
    @JsonProperty("understood")
    UNDERSTOOD,
    @JsonProperty("self-determination")
    SELF_DETERMINATION,
    @JsonProperty("wishes")
    WISHES
  }

  /**
   * What an attachment is.
   * drawing: drawing (fi: piirros; sv: teckning).
   * photo: photo (fi: valokuva; sv: fotografi).
   * recording: recording (fi: tallenne; sv: inspelning).
   * document: document (fi: asiakirja; sv: dokument).
   */
  public enum CodeAttachmentKind {
    @JsonProperty("drawing")
    DRAWING,
    @JsonProperty("photo")
    PHOTO,
    @JsonProperty("recording")
    RECORDING,
    @JsonProperty("document")
    DOCUMENT
  }

  /**
   * Whether a minor was judged able to decide on the matter.
   * able: understands what it means (fi: ymmärtää asian merkityksen; sv: förstår sakens betydelse).
   * not-able: does not understand what it means (fi: ei ymmärrä asian merkitystä; sv: förstår inte sakens betydelse).
   * unknown: not judged (fi: ei arvioitu; sv: inte bedömt).
   */
  public enum CodeCapacity {
    @JsonProperty("able")
    ABLE,
    @JsonProperty("not-able")
    NOT_ABLE,
    @JsonProperty("unknown")
    UNKNOWN
  }

  /**
   * What a revision did to a part.
   * added: added (fi: lisätty; sv: tillagd).
   * changed: changed (fi: muutettu; sv: ändrad).
   * removed: removed (fi: poistettu; sv: borttagen).
   */
  public enum CodeChangeKind {
    @JsonProperty("added")
    ADDED,
    @JsonProperty("changed")
    CHANGED,
    @JsonProperty("removed")
    REMOVED
  }

  /**
   * Groups of clients that the law gives special terms to.
   * special-support-child: child who needs special support (fi: erityistä tukea tarvitseva lapsi; sv: barn som behöver särskilt stöd).
   * disabled: disabled person (fi: vammainen henkilö; sv: person med funktionsnedsättning).
   * child-protection: client of child protection (fi: lastensuojelun asiakas; sv: klient inom barnskyddet).
   * aftercare: entitled to aftercare (fi: jälkihuoltoon oikeutettu; sv: berättigad till eftervård).
   */
  public enum CodeClientGroup {
    @JsonProperty("special-support-child")
    SPECIAL_SUPPORT_CHILD,
    @JsonProperty("disabled")
    DISABLED,
    @JsonProperty("child-protection")
    CHILD_PROTECTION,
    @JsonProperty("aftercare")
    AFTERCARE
  }

  /**
   * What does not fit together.
   * changed-apart: changed in two ways (fi: muutettu kahdella tavalla; sv: ändrats på två sätt).
   * removed-and-changed: removed and changed (fi: poistettu ja muutettu; sv: borttaget och ändrat).
   * two-batons: two hold the baton (fi: kaksi viestikapulan haltijaa; sv: två håller stafettpinnen).
   * two-courses: the plan's steps differ (fi: suunnitelman vaiheet eroavat; sv: planens steg skiljer sig).
   * responsible-workers: two responsible workers (fi: kaksi vastuutyöntekijää; sv: två ansvariga arbetstagare).
   * opposite-aims: aims that pull apart (fi: vastakkaiset tavoitteet; sv: motstridiga mål).
   */
  public enum CodeConflictKind {
    @JsonProperty("changed-apart")
    CHANGED_APART,
    @JsonProperty("removed-and-changed")
    REMOVED_AND_CHANGED,
    @JsonProperty("two-batons")
    TWO_BATONS,
    @JsonProperty("two-courses")
    TWO_COURSES,
    @JsonProperty("responsible-workers")
    RESPONSIBLE_WORKERS,
    @JsonProperty("opposite-aims")
    OPPOSITE_AIMS
  }

  /**
   * Whether a consent was given.
   * given: given (fi: annettu; sv: gett).
   * refused: refused (fi: evätty; sv: nekat).
   */
  public enum CodeConsentDecision {
    @JsonProperty("given")
    GIVEN,
    @JsonProperty("refused")
    REFUSED
  }

  /**
   * How much of the plan a consent or prohibition covers.
   * whole: the whole plan (fi: koko suunnitelma; sv: hela planen).
   * minimum: only who does what by when (fi: vain kuka tekee mitä ja milloin; sv: endast vem gör vad och när).
   * parts: some parts of the plan (fi: osa suunnitelmasta; sv: en del av planen).
   */
  public enum CodeConsentScope {
    @JsonProperty("whole")
    WHOLE,
    @JsonProperty("minimum")
    MINIMUM,
    @JsonProperty("parts")
    PARTS
  }

  /**
   * Whether the family was named.
   * anonymous: without naming the family (fi: ilman tunnistetietoja; sv: utan identifieringsuppgifter).
   * with-permission: with the family's permission (fi: perheen luvalla; sv: med familjens tillstånd).
   * family-present: with the family present (fi: perhe mukana; sv: familjen närvarande).
   */
  public enum CodeConsultationIdentity {
    @JsonProperty("anonymous")
    ANONYMOUS,
    @JsonProperty("with-permission")
    WITH_PERMISSION,
    @JsonProperty("family-present")
    FAMILY_PRESENT
  }

  /**
   * What became of a contact.
   * planned: planned (fi: sovittu; sv: avtalad).
   * held: held (fi: toteutunut; sv: genomförd).
   * missed: not reached (fi: ei tavoitettu; sv: inte anträffad).
   * moved: moved (fi: siirretty; sv: flyttad).
   * cancelled: cancelled (fi: peruttu; sv: inställd).
   */
  public enum CodeContactState {
    @JsonProperty("planned")
    PLANNED,
    @JsonProperty("held")
    HELD,
    @JsonProperty("missed")
    MISSED,
    @JsonProperty("moved")
    MOVED,
    @JsonProperty("cancelled")
    CANCELLED
  }

  /**
   * Form of a copy.
   * printed: on paper (fi: paperilla; sv: på papper).
   * electronic: electronically (fi: sähköisesti; sv: elektroniskt).
   */
  public enum CodeCopyForm {
    @JsonProperty("printed")
    PRINTED,
    @JsonProperty("electronic")
    ELECTRONIC
  }

  /**
   * What was agreed about a copy.
   * given: given (fi: annettu; sv: gett).
   * agreed: agreed to be given (fi: sovittu annettavaksi; sv: avtalat att ges).
   * not-given: agreed not to be given (fi: sovittu, ettei anneta; sv: avtalat att inte ges).
   */
  public enum CodeCopyState {
    @JsonProperty("given")
    GIVEN,
    @JsonProperty("agreed")
    AGREED,
    @JsonProperty("not-given")
    NOT_GIVEN
  }

  /**
   * How custody is held.
   * joint: joint custody (fi: yhteishuolto; sv: gemensam vårdnad).
   * sole: sole custody (fi: yksinhuolto; sv: ensam vårdnad).
   */
  public enum CodeCustody {
    @JsonProperty("joint")
    JOINT,
    @JsonProperty("sole")
    SOLE
  }

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
  public enum CodeDeadlineEvent {
    @JsonProperty("initiation")
    INITIATION,
    @JsonProperty("notice")
    NOTICE,
    @JsonProperty("prenatal-notice")
    PRENATAL_NOTICE,
    @JsonProperty("contact")
    CONTACT,
    @JsonProperty("need-noted")
    NEED_NOTED,
    @JsonProperty("plan-made")
    PLAN_MADE,
    @JsonProperty("emergency-placement")
    EMERGENCY_PLACEMENT,
    @JsonProperty("emergency-extension")
    EMERGENCY_EXTENSION,
    @JsonProperty("open-care-placement")
    OPEN_CARE_PLACEMENT,
    @JsonProperty("client-ended")
    CLIENT_ENDED,
    @JsonProperty("student-request")
    STUDENT_REQUEST,
    @JsonProperty("referral")
    REFERRAL,
    @JsonProperty("other-visit")
    OTHER_VISIT,
    @JsonProperty("assessed")
    ASSESSED,
    @JsonProperty("decision-notice")
    DECISION_NOTICE,
    @JsonProperty("decision-posted")
    DECISION_POSTED,
    @JsonProperty("application")
    APPLICATION,
    @JsonProperty("health-contact")
    HEALTH_CONTACT,
    @JsonProperty("decision-sent-electronically")
    DECISION_SENT_ELECTRONICALLY,
    @JsonProperty("decision-given")
    DECISION_GIVEN,
    @JsonProperty("contact-restricted")
    CONTACT_RESTRICTED,
    @JsonProperty("movement-restricted")
    MOVEMENT_RESTRICTED,
    @JsonProperty("isolated")
    ISOLATED,
    @JsonProperty("special-care")
    SPECIAL_CARE,
    @JsonProperty("special-care-extended")
    SPECIAL_CARE_EXTENDED,
    @JsonProperty("special-care-decided")
    SPECIAL_CARE_DECIDED,
    @JsonProperty("restriction-recorded")
    RESTRICTION_RECORDED,
    @JsonProperty("good-care-plan")
    GOOD_CARE_PLAN,
    @JsonProperty("placed-with-parent")
    PLACED_WITH_PARENT,
    @JsonProperty("birth")
    BIRTH,
    @JsonProperty("application-completed")
    APPLICATION_COMPLETED,
    @JsonProperty("completion-limit-ended")
    COMPLETION_LIMIT_ENDED,
    @JsonProperty("assistance-month")
    ASSISTANCE_MONTH,
    @JsonProperty("talk-requested")
    TALK_REQUESTED,
    @JsonProperty("disability-application")
    DISABILITY_APPLICATION,
    @JsonProperty("costs-arose")
    COSTS_AROSE,
    @JsonProperty("device-received")
    DEVICE_RECEIVED,
    @JsonProperty("disability-reform")
    DISABILITY_REFORM,
    @JsonProperty("contact-without-student")
    CONTACT_WITHOUT_STUDENT,
    @JsonProperty("support-plan")
    SUPPORT_PLAN,
    @JsonProperty("guidance")
    GUIDANCE,
    @JsonProperty("daycare-needed")
    DAYCARE_NEEDED,
    @JsonProperty("early-plan")
    EARLY_PLAN,
    @JsonProperty("parenthood-decided")
    PARENTHOOD_DECIDED,
    @JsonProperty("parenthood-confirmed")
    PARENTHOOD_CONFIRMED,
    @JsonProperty("move-intended")
    MOVE_INTENDED,
    @JsonProperty("care-notice")
    CARE_NOTICE,
    @JsonProperty("family-care")
    FAMILY_CARE,
    @JsonProperty("maintenance-appeal-ended")
    MAINTENANCE_APPEAL_ENDED,
    @JsonProperty("security-ban")
    SECURITY_BAN,
    @JsonProperty("observed")
    OBSERVED,
    @JsonProperty("observation-referral")
    OBSERVATION_REFERRAL,
    @JsonProperty("care-ordered")
    CARE_ORDERED,
    @JsonProperty("care-continued")
    CARE_CONTINUED,
    @JsonProperty("information-request")
    INFORMATION_REQUEST,
    @JsonProperty("log-request")
    LOG_REQUEST,
    @JsonProperty("reminder")
    REMINDER,
    @JsonProperty("complaint")
    COMPLAINT,
    @JsonProperty("complained-of")
    COMPLAINED_OF,
    @JsonProperty("matter-closed")
    MATTER_CLOSED,
    @JsonProperty("client-died")
    CLIENT_DIED,
    @JsonProperty("message-dated")
    MESSAGE_DATED,
    @JsonProperty("logged")
    LOGGED,
    @JsonProperty("elder-initiation")
    ELDER_INITIATION,
    @JsonProperty("dental-need")
    DENTAL_NEED,
    @JsonProperty("elder-decision")
    ELDER_DECISION,
    @JsonProperty("security-ban-extended")
    SECURITY_BAN_EXTENDED,
    @JsonProperty("statement-made")
    STATEMENT_MADE,
    @JsonProperty("emergency-care-order")
    EMERGENCY_CARE_ORDER,
    @JsonProperty("support-reform")
    SUPPORT_REFORM
  }

  /**
   * How a decision is served on a party.
   * letter: ordinary letter (fi: tavallinen kirje; sv: vanligt brev).
   * message: ordinary electronic message (fi: tavallinen sähköinen viesti; sv: vanligt elektroniskt meddelande).
   * verifiable: verifiable service (fi: todisteellinen tiedoksianto; sv: bevislig delgivning).
   */
  public enum CodeDecisionDelivery {
    @JsonProperty("letter")
    LETTER,
    @JsonProperty("message")
    MESSAGE,
    @JsonProperty("verifiable")
    VERIFIABLE
  }

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
  public enum CodeDecisionKind {
    @JsonProperty("service")
    SERVICE,
    @JsonProperty("emergency-placement")
    EMERGENCY_PLACEMENT,
    @JsonProperty("emergency-extension")
    EMERGENCY_EXTENSION,
    @JsonProperty("open-care-placement")
    OPEN_CARE_PLACEMENT,
    @JsonProperty("custody")
    CUSTODY,
    @JsonProperty("other")
    OTHER,
    @JsonProperty("taking-into-care")
    TAKING_INTO_CARE,
    @JsonProperty("substitute-care")
    SUBSTITUTE_CARE,
    @JsonProperty("restriction")
    RESTRICTION,
    @JsonProperty("school")
    SCHOOL,
    @JsonProperty("compulsory-education")
    COMPULSORY_EDUCATION,
    @JsonProperty("involuntary-care")
    INVOLUNTARY_CARE,
    @JsonProperty("maintenance-support")
    MAINTENANCE_SUPPORT
  }

  /**
   * Who reaches whom.
   * family-to-worker: from the family to the worker (fi: perheeltä työntekijälle; sv: från familjen till arbetstagaren).
   * worker-to-family: from the worker to the family (fi: työntekijältä perheelle; sv: från arbetstagaren till familjen).
   */
  public enum CodeDirection {
    @JsonProperty("family-to-worker")
    FAMILY_TO_WORKER,
    @JsonProperty("worker-to-family")
    WORKER_TO_FAMILY
  }

  /**
   * What a differing view is against.
   * need: about a need (fi: tarpeesta; sv: om behovet).
   * goal: about a goal (fi: tavoitteesta; sv: om målet).
   * action: about an action (fi: toimenpiteestä; sv: om åtgärden).
   * finding: about a finding (fi: havainnosta; sv: om iakttagelsen).
   * people: about who takes part (fi: osallistujista; sv: om deltagarna).
   * meeting: about meeting (fi: tapaamisesta; sv: om mötet).
   */
  public enum CodeDisagreementKind {
    @JsonProperty("need")
    NEED,
    @JsonProperty("goal")
    GOAL,
    @JsonProperty("action")
    ACTION,
    @JsonProperty("finding")
    FINDING,
    @JsonProperty("people")
    PEOPLE,
    @JsonProperty("meeting")
    MEETING
  }

  /**
   * What happens where a term would end on a holiday.
   * built-in: always ends on a working day (fi: päättyy aina arkipäivään; sv: löper alltid ut på en vardag).
   * stays: does not move (fi: ei siirry; sv: flyttas inte).
   * moves: moves to the next working day (fi: siirtyy seuraavaan arkipäivään; sv: flyttas till följande vardag).
   * unsettled: whether it moves is not settled (fi: ei ole ratkaistu, siirtyykö viimeinen päivä arkipäivään; sv: det är inte avgjort om den sista dagen flyttas).
   */
  public enum CodeEndRule {
    @JsonProperty("built-in")
    BUILT_IN,
    @JsonProperty("stays")
    STAYS,
    @JsonProperty("moves")
    MOVES,
    @JsonProperty("unsettled")
    UNSETTLED
  }

  /**
   * How a matter came in.
   * near-worker: near worker in the network (fi: lähityöntekijä verkostossa; sv: närarbetare i nätverket).
   * electronic: electronic contact (fi: sähköinen yhteydenotto; sv: elektronisk kontakt).
   * phone: one phone number (fi: yksi puhelinnumero; sv: ett telefonnummer).
   * notification: statutory notification (fi: lakisääteinen ilmoitus; sv: lagstadgad anmälan).
   */
  public enum CodeEntryChannel {
    @JsonProperty("near-worker")
    NEAR_WORKER,
    @JsonProperty("electronic")
    ELECTRONIC,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("notification")
    NOTIFICATION
  }

  /**
   * Whether a reader learns that something is kept back.
   * shown: that something is withheld is shown (fi: kerrotaan, että jotakin on salattu; sv: det sägs att något har hemlighållits).
   * secret: even the existence is secret (fi: olemassaolokin salataan; sv: också att det finns hemlighålls).
   */
  public enum CodeExistence {
    @JsonProperty("shown")
    SHOWN,
    @JsonProperty("secret")
    SECRET
  }

  /**
   * What a voice calls its finding on an item of the star.
   * strength: strength (fi: vahvuus; sv: styrka).
   * vulnerability: vulnerability (fi: haavoittuvuus; sv: sårbarhet).
   * need: need (fi: tarve; sv: behov).
   * unknown: not known (fi: ei tiedossa; sv: inte känt).
   * own-words: in own words (fi: omin sanoin; sv: med egna ord).
   */
  public enum CodeFindingKind {
    @JsonProperty("strength")
    STRENGTH,
    @JsonProperty("vulnerability")
    VULNERABILITY,
    @JsonProperty("need")
    NEED,
    @JsonProperty("unknown")
    UNKNOWN,
    @JsonProperty("own-words")
    OWN_WORDS
  }

  /**
   * Whether the trigger day is counted.
   * excluded: the first day is not counted (fi: alkupäivää ei lasketa; sv: den första dagen räknas inte).
   * included: the first day is counted (fi: alkupäivä lasketaan; sv: den första dagen räknas).
   */
  public enum CodeFirstDay {
    @JsonProperty("excluded")
    EXCLUDED,
    @JsonProperty("included")
    INCLUDED
  }

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
  public enum CodeGoalState {
    @JsonProperty("proposed")
    PROPOSED,
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("improving")
    IMPROVING,
    @JsonProperty("no-change")
    NO_CHANGE,
    @JsonProperty("worsening")
    WORSENING,
    @JsonProperty("reached")
    REACHED,
    @JsonProperty("dropped")
    DROPPED
  }

  /**
   * How well a part of a segmentation scheme is known.
   * stated: in the source (fi: lähteessä; sv: i källan).
   * inferred: inferred from the source (fi: päätelty lähteestä; sv: slutet av källan).
   * remembered: from memory, not checked (fi: muistinvarainen, tarkistamatta; sv: ur minnet, inte kontrollerat).
   */
  public enum CodeGround {
    @JsonProperty("stated")
    STATED,
    @JsonProperty("inferred")
    INFERRED,
    @JsonProperty("remembered")
    REMEMBERED
  }

  /**
   * What someone who holds the baton is.
   * first-receiver: first receiver (fi: ensimmäinen vastaanottaja; sv: första mottagaren).
   * responsible: responsible worker (fi: vastuutyöntekijä; sv: ansvarig arbetstagare).
   * pair: the responsible worker's pair (fi: vastuutyöntekijän pari; sv: den ansvariga arbetstagarens par).
   * deputy: deputy (fi: sijainen; sv: ställföreträdare).
   */
  public enum CodeHoldingRole {
    @JsonProperty("first-receiver")
    FIRST_RECEIVER,
    @JsonProperty("responsible")
    RESPONSIBLE,
    @JsonProperty("pair")
    PAIR,
    @JsonProperty("deputy")
    DEPUTY
  }

  /**
   * What arrived and started something.
   * protection-notification: child-protection notification (fi: lastensuojeluilmoitus; sv: barnskyddsanmälan).
   * prenatal-notification: anticipatory child-protection notification (fi: ennakollinen lastensuojeluilmoitus; sv: föregripande barnskyddsanmälan).
   * contact: contact to assess the need of support (fi: yhteydenotto sosiaalihuoltoon tuen tarpeen arvioimiseksi; sv: kontakt till socialvården för bedömning av stödbehovet).
   * application: application (fi: hakemus; sv: ansökan).
   * concern: concern raised (fi: huolen puheeksi ottaminen; sv: oro som tas till tals).
   */
  public enum CodeIntakeKind {
    @JsonProperty("protection-notification")
    PROTECTION_NOTIFICATION,
    @JsonProperty("prenatal-notification")
    PRENATAL_NOTIFICATION,
    @JsonProperty("contact")
    CONTACT,
    @JsonProperty("application")
    APPLICATION,
    @JsonProperty("concern")
    CONCERN
  }

  /**
   * What came of an intake.
   * assessment: service-need assessment (fi: palvelutarpeen arviointi; sv: bedömning av servicebehovet).
   * evidently-unnecessary: assessment evidently unnecessary (fi: arviointi ilmeisen tarpeeton; sv: bedömning uppenbart onödig).
   * urgent-measures: urgent measures (fi: kiireelliset toimet; sv: brådskande åtgärder).
   * joined: joined to an open assessment (fi: liitetty avoinna olevaan arviointiin; sv: fogad till en pågående bedömning).
   * voluntary: goes on without client status (fi: jatketaan ilman asiakkuutta; sv: fortsätter utan klientrelation).
   */
  public enum CodeIntakeOutcome {
    @JsonProperty("assessment")
    ASSESSMENT,
    @JsonProperty("evidently-unnecessary")
    EVIDENTLY_UNNECESSARY,
    @JsonProperty("urgent-measures")
    URGENT_MEASURES,
    @JsonProperty("joined")
    JOINED,
    @JsonProperty("voluntary")
    VOLUNTARY
  }

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
  public enum CodeIntakeTopic {
    @JsonProperty("separation")
    SEPARATION,
    @JsonProperty("violence")
    VIOLENCE,
    @JsonProperty("substance-use")
    SUBSTANCE_USE,
    @JsonProperty("mental-health")
    MENTAL_HEALTH,
    @JsonProperty("school")
    SCHOOL,
    @JsonProperty("everyday-life")
    EVERYDAY_LIFE,
    @JsonProperty("other")
    OTHER
  }

  /**
   * What a rhythm counts in.
   * day: a day (fi: päivässä; sv: om dagen).
   * week: a week (fi: viikossa; sv: i veckan).
   * month: a month (fi: kuukaudessa; sv: i månaden).
   */
  public enum CodeInterval {
    @JsonProperty("day")
    DAY,
    @JsonProperty("week")
    WEEK,
    @JsonProperty("month")
    MONTH
  }

  /**
   * An invited person's answer.
   * accepts: accepts (fi: tulee; sv: kommer).
   * declines: declines (fi: kieltäytyy; sv: tackar nej).
   * no-answer: no answer (fi: ei vastausta; sv: inget svar).
   */
  public enum CodeInvitationResponse {
    @JsonProperty("accepts")
    ACCEPTS,
    @JsonProperty("declines")
    DECLINES,
    @JsonProperty("no-answer")
    NO_ANSWER
  }

  /**
   * How something arrived.
   * electronic: electronically (fi: sähköisesti; sv: elektroniskt).
   * letter: by letter (fi: kirjeitse; sv: per brev).
   * phone: by phone (fi: puhelimitse; sv: per telefon).
   * in-person: in person (fi: henkilökohtaisesti; sv: personligen).
   */
  public enum CodeMedium {
    @JsonProperty("electronic")
    ELECTRONIC,
    @JsonProperty("letter")
    LETTER,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("in-person")
    IN_PERSON
  }

  /**
   * What sort of meeting it is.
   * joint: joint meeting (fi: yhteinen aika; sv: gemensam tid).
   * lets-talk-consultation: Let's Talk about Children consultation (fi: Lapset puheeksi -neuvonpito; sv: Föra barnen på tal-rådslag).
   * assessment: assessment meeting (fi: arviointitapaaminen; sv: bedömningsmöte).
   * review: follow-up meeting (fi: seurantatapaaminen; sv: uppföljningsmöte).
   * hand-over: hand-over meeting (fi: siirtotapaaminen; sv: överföringsmöte).
   * network: network meeting (fi: verkostoneuvottelu; sv: nätverksmöte).
   */
  public enum CodeMeetingKind {
    @JsonProperty("joint")
    JOINT,
    @JsonProperty("lets-talk-consultation")
    LETS_TALK_CONSULTATION,
    @JsonProperty("assessment")
    ASSESSMENT,
    @JsonProperty("review")
    REVIEW,
    @JsonProperty("hand-over")
    HAND_OVER,
    @JsonProperty("network")
    NETWORK
  }

  /**
   * What became of a meeting.
   * planned: planned (fi: sovittu; sv: avtalat).
   * held: held (fi: pidetty; sv: hållet).
   * moved: moved (fi: siirretty; sv: flyttat).
   * cancelled: cancelled (fi: peruttu; sv: inställt).
   */
  public enum CodeMeetingState {
    @JsonProperty("planned")
    PLANNED,
    @JsonProperty("held")
    HELD,
    @JsonProperty("moved")
    MOVED,
    @JsonProperty("cancelled")
    CANCELLED
  }

  /**
   * What a person is to the child's plan.
   * guardian: guardian (fi: huoltaja; sv: vårdnadshavare).
   * near-person: near person (fi: läheinen; sv: närstående).
   * experience-expert: experience expert (fi: kokemusasiantuntija; sv: erfarenhetsexpert).
   * professional: professional (fi: ammattilainen; sv: yrkesperson).
   */
  public enum CodeMemberKind {
    @JsonProperty("guardian")
    GUARDIAN,
    @JsonProperty("near-person")
    NEAR_PERSON,
    @JsonProperty("experience-expert")
    EXPERIENCE_EXPERT,
    @JsonProperty("professional")
    PROFESSIONAL
  }

  /**
   * How someone takes part.
   * on-site: on site (fi: paikalla; sv: på plats).
   * remote: remotely (fi: etänä; sv: på distans).
   */
  public enum CodeMode {
    @JsonProperty("on-site")
    ON_SITE,
    @JsonProperty("remote")
    REMOTE
  }

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
  public enum CodeNeedKind {
    @JsonProperty("everyday-life")
    EVERYDAY_LIFE,
    @JsonProperty("parenting")
    PARENTING,
    @JsonProperty("health-and-development")
    HEALTH_AND_DEVELOPMENT,
    @JsonProperty("mental-health-support")
    MENTAL_HEALTH_SUPPORT,
    @JsonProperty("substance-use")
    SUBSTANCE_USE,
    @JsonProperty("learning")
    LEARNING,
    @JsonProperty("relationships")
    RELATIONSHIPS,
    @JsonProperty("safety")
    SAFETY,
    @JsonProperty("living")
    LIVING,
    @JsonProperty("other")
    OTHER
  }

  /**
   * Situation in which a concern was raised.
   * everyday: everyday encounter (fi: arjen kohtaaminen; sv: möte i vardagen).
   * sector-plan-discussion: discussion of another plan (fi: muun suunnitelman keskustelu; sv: samtal om en annan plan).
   * lets-talk: Let's Talk about Children discussion (fi: Lapset puheeksi -keskustelu; sv: Föra barnen på tal-samtal).
   * check-up: health check-up (fi: terveystarkastus; sv: hälsoundersökning).
   * other: other occasion (fi: muu tilanne; sv: annan situation).
   */
  public enum CodeOccasion {
    @JsonProperty("everyday")
    EVERYDAY,
    @JsonProperty("sector-plan-discussion")
    SECTOR_PLAN_DISCUSSION,
    @JsonProperty("lets-talk")
    LETS_TALK,
    @JsonProperty("check-up")
    CHECK_UP,
    @JsonProperty("other")
    OTHER
  }

  /**
   * Whether an offer of the baton was taken.
   * accepts: accepts (fi: hyväksyy; sv: tar emot).
   * declines: declines (fi: kieltäytyy; sv: tackar nej).
   */
  public enum CodeOfferAnswer {
    @JsonProperty("accepts")
    ACCEPTS,
    @JsonProperty("declines")
    DECLINES
  }

  /**
   * Whether a professional holds a public office.
   * public-office: public office (fi: virkasuhde; sv: tjänsteförhållande).
   * employment: employment contract (fi: työsuhde; sv: arbetsavtalsförhållande).
   */
  public enum CodeOffice {
    @JsonProperty("public-office")
    PUBLIC_OFFICE,
    @JsonProperty("employment")
    EMPLOYMENT
  }

  /**
   * Who runs a service.
   * public: public (fi: julkinen; sv: offentlig).
   * private: private (fi: yksityinen; sv: privat).
   * third-sector: third sector (fi: järjestö; sv: organisation inom tredje sektorn).
   */
  public enum CodeOwnership {
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("private")
    PRIVATE,
    @JsonProperty("third-sector")
    THIRD_SECTOR
  }

  /**
   * The family's answer to inviting someone.
   * given: permission given (fi: lupa annettu; sv: tillstånd gett).
   * not-yet: not yet (fi: ei vielä; sv: inte ännu).
   * refused: permission refused (fi: ei lupaa; sv: inget tillstånd).
   */
  public enum CodePermission {
    @JsonProperty("given")
    GIVEN,
    @JsonProperty("not-yet")
    NOT_YET,
    @JsonProperty("refused")
    REFUSED
  }

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
  public enum CodePlaceKind {
    @JsonProperty("home")
    HOME,
    @JsonProperty("day-care")
    DAY_CARE,
    @JsonProperty("school")
    SCHOOL,
    @JsonProperty("clinic")
    CLINIC,
    @JsonProperty("family-centre")
    FAMILY_CENTRE,
    @JsonProperty("office")
    OFFICE,
    @JsonProperty("remote")
    REMOTE,
    @JsonProperty("elsewhere")
    ELSEWHERE
  }

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
  public enum CodePlanKind {
    @JsonProperty("vasu")
    VASU,
    @JsonProperty("leops")
    LEOPS,
    @JsonProperty("learning-plan")
    LEARNING_PLAN,
    @JsonProperty("hojks")
    HOJKS,
    @JsonProperty("pupil-welfare-record")
    PUPIL_WELFARE_RECORD,
    @JsonProperty("care-plan")
    CARE_PLAN,
    @JsonProperty("health-and-care-plan")
    HEALTH_AND_CARE_PLAN,
    @JsonProperty("rehabilitation-plan")
    REHABILITATION_PLAN,
    @JsonProperty("client-plan")
    CLIENT_PLAN,
    @JsonProperty("childs-client-plan")
    CHILDS_CLIENT_PLAN,
    @JsonProperty("care-and-upbringing-plan")
    CARE_AND_UPBRINGING_PLAN,
    @JsonProperty("service-plan")
    SERVICE_PLAN,
    @JsonProperty("special-care-programme")
    SPECIAL_CARE_PROGRAMME,
    @JsonProperty("support-need-assessment")
    SUPPORT_NEED_ASSESSMENT,
    @JsonProperty("support-plan")
    SUPPORT_PLAN,
    @JsonProperty("other")
    OTHER
  }

  /**
   * What the joint plan is to another plan.
   * beside: stands beside the joint plan (fi: on yhteisen suunnitelman rinnalla; sv: finns vid sidan av den gemensamma planen).
   * in-place-of-discussion: the joint plan stands in for its discussion (fi: yhteinen suunnitelma korvaa sen keskustelun; sv: den gemensamma planen ersätter dess samtal).
   * merged: was merged into the joint plan (fi: on yhdistetty yhteiseen suunnitelmaan; sv: har sammanförts med den gemensamma planen).
   */
  public enum CodePlanRelation {
    @JsonProperty("beside")
    BESIDE,
    @JsonProperty("in-place-of-discussion")
    IN_PLACE_OF_DISCUSSION,
    @JsonProperty("merged")
    MERGED
  }

  /**
   * Where a plan stands in its course.
   * draft: draft (fi: luonnos; sv: utkast).
   * agreed: agreed (fi: sovittu; sv: avtalad).
   * follow-up: in follow-up (fi: seurannassa; sv: under uppföljning).
   * under-review: under review (fi: tarkistettavana; sv: under översyn).
   * closed: closed (fi: päätetty; sv: avslutad).
   * handed-over: handed over (fi: siirretty; sv: överförd).
   */
  public enum CodePlanStatus {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("agreed")
    AGREED,
    @JsonProperty("follow-up")
    FOLLOW_UP,
    @JsonProperty("under-review")
    UNDER_REVIEW,
    @JsonProperty("closed")
    CLOSED,
    @JsonProperty("handed-over")
    HANDED_OVER
  }

  /**
   * A party's stand on the plan.
   * agrees: agrees (fi: hyväksyy; sv: godkänner).
   * disagrees: disagrees (fi: ei hyväksy; sv: godkänner inte).
   * not-reached: not reached (fi: ei tavoitettu; sv: inte anträffad).
   * not-asked: not asked (fi: ei kysytty; sv: inte tillfrågad).
   */
  public enum CodePosition {
    @JsonProperty("agrees")
    AGREES,
    @JsonProperty("disagrees")
    DISAGREES,
    @JsonProperty("not-reached")
    NOT_REACHED,
    @JsonProperty("not-asked")
    NOT_ASKED
  }

  /**
   * For how much of a meeting someone was there.
   * whole: the whole time (fi: koko ajan; sv: hela tiden).
   * part: part of the time (fi: osan aikaa; sv: en del av tiden).
   * absent: absent (fi: poissa; sv: frånvarande).
   */
  public enum CodePresence {
    @JsonProperty("whole")
    WHOLE,
    @JsonProperty("part")
    PART,
    @JsonProperty("absent")
    ABSENT
  }

  /**
   * Why something of the plan is kept back.
   * minors-prohibition: the minor's own prohibition (fi: alaikäisen oma kielto; sv: den minderårigas eget förbud).
   * security-ban: security ban (fi: turvakielto; sv: spärrmarkering).
   * third-person: another person's own matter (fi: toisen henkilön oma asia; sv: en annan persons egen sak).
   * childs-interest: the child's interest (fi: lapsen etu; sv: barnets bästa).
   * clients-prohibition: the client's prohibition of disclosure (fi: asiakkaan luovutuskielto; sv: klientens förbud mot utlämnande).
   * secrecy: secrecy by law (fi: lakiin perustuva salassapito; sv: lagstadgad sekretess).
   */
  public enum CodeProhibitionGround {
    @JsonProperty("minors-prohibition")
    MINORS_PROHIBITION,
    @JsonProperty("security-ban")
    SECURITY_BAN,
    @JsonProperty("third-person")
    THIRD_PERSON,
    @JsonProperty("childs-interest")
    CHILDS_INTEREST,
    @JsonProperty("clients-prohibition")
    CLIENTS_PROHIBITION,
    @JsonProperty("secrecy")
    SECRECY
  }

  /**
   * What a consent is for.
   * coordination: working together in the family's matter (fi: yhteistyö perheen asiassa; sv: samarbete i familjens ärende).
   * service: giving a service (fi: palvelun antaminen; sv: att ge en tjänst).
   * advice: advice (fi: konsultaatio; sv: konsultation).
   * research: research (fi: tutkimus; sv: forskning).
   */
  public enum CodePurpose {
    @JsonProperty("coordination")
    COORDINATION,
    @JsonProperty("service")
    SERVICE,
    @JsonProperty("advice")
    ADVICE,
    @JsonProperty("research")
    RESEARCH
  }

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
  public enum CodeRelation {
    @JsonProperty("mother")
    MOTHER,
    @JsonProperty("father")
    FATHER,
    @JsonProperty("parent")
    PARENT,
    @JsonProperty("step-parent")
    STEP_PARENT,
    @JsonProperty("foster-parent")
    FOSTER_PARENT,
    @JsonProperty("grandparent")
    GRANDPARENT,
    @JsonProperty("sibling")
    SIBLING,
    @JsonProperty("relative")
    RELATIVE,
    @JsonProperty("friend")
    FRIEND,
    @JsonProperty("other")
    OTHER
  }

  /**
   * Whether the child lives with a person.
   * lives-with: the child lives with the person (fi: lapsi asuu luona; sv: barnet bor hos personen).
   * part-time: the child lives with the person part of the time (fi: lapsi asuu luona osan aikaa; sv: barnet bor hos personen en del av tiden).
   * lives-apart: the child does not live with the person (fi: lapsi ei asu luona; sv: barnet bor inte hos personen).
   */
  public enum CodeResidence {
    @JsonProperty("lives-with")
    LIVES_WITH,
    @JsonProperty("part-time")
    PART_TIME,
    @JsonProperty("lives-apart")
    LIVES_APART
  }

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
  public enum CodeSector {
    @JsonProperty("social-welfare")
    SOCIAL_WELFARE,
    @JsonProperty("health-care")
    HEALTH_CARE,
    @JsonProperty("early-childhood-education")
    EARLY_CHILDHOOD_EDUCATION,
    @JsonProperty("education")
    EDUCATION,
    @JsonProperty("pupil-welfare")
    PUPIL_WELFARE,
    @JsonProperty("youth-work")
    YOUTH_WORK,
    @JsonProperty("police")
    POLICE,
    @JsonProperty("third-sector")
    THIRD_SECTOR,
    @JsonProperty("other")
    OTHER
  }

  /**
   * What one needs to get a service.
   * open: directly, without a referral (fi: suoraan, ilman lähetettä; sv: direkt, utan remiss).
   * invitation: by invitation with the family's permission (fi: kutsulla perheen luvalla; sv: genom inbjudan med familjens tillstånd).
   * referral: by referral (fi: lähetteellä; sv: med remiss).
   * decision: by an authority's decision (fi: viranomaisen päätöksellä; sv: genom myndighetsbeslut).
   */
  public enum CodeServiceAccess {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("invitation")
    INVITATION,
    @JsonProperty("referral")
    REFERRAL,
    @JsonProperty("decision")
    DECISION
  }

  /**
   * How a service comes to families.
   * near: near service (fi: lähipalvelu; sv: närservice).
   * mobile: mobile service (fi: liikkuva palvelu; sv: mobil service).
   * digital: digital service (fi: digitaalinen palvelu; sv: digital service).
   * central: central service (fi: keskitetty palvelu; sv: centraliserad service).
   */
  public enum CodeServiceDelivery {
    @JsonProperty("near")
    NEAR,
    @JsonProperty("mobile")
    MOBILE,
    @JsonProperty("digital")
    DIGITAL,
    @JsonProperty("central")
    CENTRAL
  }

  /**
   * Level of a service in this plan.
   * basic: basic level (fi: perustaso; sv: basnivå).
   * special: special level (fi: erityistaso; sv: specialnivå).
   * most-demanding: most demanding level (fi: vaativin taso; sv: mest krävande nivå).
   */
  public enum CodeServiceTier {
    @JsonProperty("basic")
    BASIC,
    @JsonProperty("special")
    SPECIAL,
    @JsonProperty("most-demanding")
    MOST_DEMANDING
  }

  /**
   * Where a finding was seen.
   * home: at home (fi: kotona; sv: hemma).
   * day-care: in day care (fi: varhaiskasvatuksessa; sv: i småbarnspedagogiken).
   * school: at school (fi: koulussa; sv: i skolan).
   * leisure: in free time (fi: vapaa-ajalla; sv: på fritiden).
   * elsewhere: elsewhere (fi: muualla; sv: på annat håll).
   */
  public enum CodeSetting {
    @JsonProperty("home")
    HOME,
    @JsonProperty("day-care")
    DAY_CARE,
    @JsonProperty("school")
    SCHOOL,
    @JsonProperty("leisure")
    LEISURE,
    @JsonProperty("elsewhere")
    ELSEWHERE
  }

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
  public enum CodeStarItem {
    @JsonProperty("child-strengths")
    CHILD_STRENGTHS,
    @JsonProperty("child-functioning")
    CHILD_FUNCTIONING,
    @JsonProperty("child-environments")
    CHILD_ENVIRONMENTS,
    @JsonProperty("childs-relationships")
    CHILDS_RELATIONSHIPS,
    @JsonProperty("parent-strengths")
    PARENT_STRENGTHS,
    @JsonProperty("parent-functioning")
    PARENT_FUNCTIONING,
    @JsonProperty("parent-understanding")
    PARENT_UNDERSTANDING,
    @JsonProperty("parent-environments")
    PARENT_ENVIRONMENTS,
    @JsonProperty("childs-self")
    CHILDS_SELF,
    @JsonProperty("family-circumstances")
    FAMILY_CIRCUMSTANCES,
    @JsonProperty("family-history")
    FAMILY_HISTORY,
    @JsonProperty("services")
    SERVICES,
    @JsonProperty("childs-everyday")
    CHILDS_EVERYDAY
  }

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
  public enum CodeTeamRole {
    @JsonProperty("near-worker")
    NEAR_WORKER,
    @JsonProperty("responsible-worker")
    RESPONSIBLE_WORKER,
    @JsonProperty("own-worker")
    OWN_WORKER,
    @JsonProperty("intake-worker")
    INTAKE_WORKER,
    @JsonProperty("assessor")
    ASSESSOR,
    @JsonProperty("team-member")
    TEAM_MEMBER,
    @JsonProperty("network-member")
    NETWORK_MEMBER,
    @JsonProperty("leader")
    LEADER
  }

  /**
   * Kind of a way to reach a person.
   * phone: phone (fi: puhelin; sv: telefon).
   * email: e-mail (fi: sähköposti; sv: e-post).
   * service: electronic service (fi: sähköinen palvelu; sv: elektronisk tjänst).
   */
  public enum CodeTelecomKind {
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("service")
    SERVICE
  }

  /**
   * On what footing a plan stands.
   * voluntary: voluntary, without client status (fi: vapaaehtoinen, ilman asiakkuutta; sv: frivillig, utan klientrelation).
   * statutory: statutory (fi: lakisääteinen; sv: lagstadgad).
   */
  public enum CodeTrack {
    @JsonProperty("voluntary")
    VOLUNTARY,
    @JsonProperty("statutory")
    STATUTORY
  }

  /**
   * Whether a need is urgent.
   * urgent: urgent (fi: kiireellinen; sv: brådskande).
   * not-urgent: not urgent (fi: ei kiireellinen; sv: inte brådskande).
   */
  public enum CodeUrgency {
    @JsonProperty("urgent")
    URGENT,
    @JsonProperty("not-urgent")
    NOT_URGENT
  }

  /**
   * Who may see a statement, before consents and prohibitions narrow it further.
   * circle: everyone who may see the plan (fi: kaikki, joilla on oikeus suunnitelmaan; sv: alla som har rätt till planen).
   * professionals: professionals only (fi: vain ammattilaiset; sv: endast yrkespersoner).
   * subject: the person it is about and the responsible worker only (fi: vain asianosainen ja vastuutyöntekijä; sv: endast den saken gäller och den ansvariga arbetstagaren).
   * author: the author only (fi: vain kirjaaja; sv: endast den som antecknat).
   * confidence: in confidence: who said it, who recorded it and the responsible worker only, and others do not learn that it exists (fi: luottamuksella: vain kertoja, kirjaaja ja vastuutyöntekijä, eikä muille kerrota, että kohta on olemassa; sv: i förtroende: endast den som berättat, den som antecknat och den ansvariga arbetstagaren, och andra får inte veta att delen finns).
   */
  public enum CodeVisibility {
    @JsonProperty("circle")
    CIRCLE,
    @JsonProperty("professionals")
    PROFESSIONALS,
    @JsonProperty("subject")
    SUBJECT,
    @JsonProperty("author")
    AUTHOR,
    @JsonProperty("confidence")
    CONFIDENCE
  }

  /**
   * Whose view of the child's situation it is.
   * child: the child (fi: lapsi; sv: barnet).
   * guardian: guardian (fi: huoltaja; sv: vårdnadshavare).
   * near-person: other near person (fi: muu läheinen; sv: annan närstående).
   * professional: professional (fi: ammattilainen; sv: yrkesperson).
   */
  public enum CodeVoice {
    @JsonProperty("child")
    CHILD,
    @JsonProperty("guardian")
    GUARDIAN,
    @JsonProperty("near-person")
    NEAR_PERSON,
    @JsonProperty("professional")
    PROFESSIONAL
  }

  /**
   * How family and worker reach each other.
   * phone: phone call (fi: puhelu; sv: telefonsamtal).
   * message: message (fi: viesti; sv: meddelande).
   * service: electronic service (fi: sähköinen palvelu; sv: elektronisk tjänst).
   * visit: visit (fi: käynti; sv: besök).
   * letter: letter (fi: kirje; sv: brev).
   * meeting: meeting (fi: tapaaminen; sv: möte).
   */
  public enum CodeWay {
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("message")
    MESSAGE,
    @JsonProperty("service")
    SERVICE,
    @JsonProperty("visit")
    VISIT,
    @JsonProperty("letter")
    LETTER,
    @JsonProperty("meeting")
    MEETING
  }

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
  public enum CodeWeekday {
    @JsonProperty("mon")
    MON,
    @JsonProperty("tue")
    TUE,
    @JsonProperty("wed")
    WED,
    @JsonProperty("thu")
    THU,
    @JsonProperty("fri")
    FRI,
    @JsonProperty("sat")
    SAT,
    @JsonProperty("sun")
    SUN
  }

  /**
   * Action is who does what by a sector's plan (toimenpide).
   *
   * @param text What is done (toimenpide).
   * @param owners Who does it: names of the child, of people, or of the organisation that keeps the plan (tekijät).
   * @param setting At home, in the everyday environment, or elsewhere (missä).
   * @param place The place in words (paikka).
   * @param rhythm How often (kuinka usein).
   * @param period Time in which it is done (aika).
   * @param due Day by which it is done (määräpäivä).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ConsolidateAction(
      String text,
      List<String> owners,
      CodeActionSetting setting,
      String place,
      PlanRhythm rhythm,
      CivilPeriod period,
      String due) {}

  /**
   * Child is the child of a sector's plan (lapsi).
   *
   * @param subject Opaque key of the child, the same in all inputs; never an identity code (lapsen avain).
   * @param name Name (nimi).
   * @param born Day of birth (syntymäpäivä).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ConsolidateChild(
      String subject,
      PlanName name,
      String born) {}

  /**
   * Goal is what a sector's plan aims at (tavoite).
   *
   * @param text The goal in words (tavoite).
   * @param evidence How one sees that it is reached (miten näkyy).
   * @param due Day by which it is aimed at (tavoitepäivä).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ConsolidateGoal(
      String text,
      String evidence,
      String due) {}

  /**
   * Owner is the organisation that keeps a sector's plan (omistaja).
   *
   * @param name Name (nimi).
   * @param identifiers Keys in other systems (tunnisteet).
   * @param controller The organisation whose register holds its records; absent where it is its own controller (rekisterinpitäjä).
   * @param sector Field of work (toimiala).
   * @param ownership Public, private or third sector (omistus).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ConsolidateOwner(
      String name,
      List<PlanIdentifier> identifiers,
      String controller,
      CodeSector sector,
      CodeOwnership ownership) {}

  /**
   * Person is somebody whom a sector's plan names (henkilö).
   *
   * @param name Name; actions name their owners by it (nimi).
   * @param kind Guardian, near person, experience expert or professional (laji).
   * @param relation What a guardian or near person is to the child (suhde lapseen).
   * @param title A professional's title as used at work (nimike).
   * @param localLabel What the owner calls the person's task, as omatyöntekijä (paikallinen nimitys).
   * @param telecoms Ways to reach the person (yhteystiedot).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ConsolidatePerson(
      PlanName name,
      CodeMemberKind kind,
      CodeRelation relation,
      String title,
      String localLabel,
      List<PlanTelecom> telecoms) {}

  /**
   * Question is what the family was asked for a sector's plan (kysymys).
   *
   * @param text The question (kysymys).
   * @param answer The answer, where it was kept (vastaus).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ConsolidateQuestion(
      String text,
      String answer) {}

  /**
   * Text is another text of a sector's plan, in free form (teksti).
   *
   * @param title Its heading (otsikko).
   * @param text The text (teksti).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ConsolidateText(
      String title,
      String text) {}

  /**
   * SchoolHoliday is a time without school (loma).
   *
   * @param name What the holiday is called (nimi).
   * @param from First day of the holiday (alkaen).
   * @param to Last day of the holiday (päättyen).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DeadlineSchoolHoliday(
      String name,
      String from,
      String to) {}

  /**
   * SchoolPeriod is a time of a school's calendar, both days included (jakso).
   *
   * @param from First day of the time (alkaen).
   * @param to Last day of the time (päättyen).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DeadlineSchoolPeriod(
      String from,
      String to) {}

  /**
   * Who offers what to families in an area, oneplan-directory/1.0.
   *
   * @param format Wire form of the document (muoto).
   * @param name What the directory is called (nimi).
   * @param on Day on which it was last checked (tarkistettu).
   * @param municipalitySystem Naming system of the codes of municipalities (kuntakoodisto).
   * @param areas Areas of municipalities, as those of family centres (alueet).
   * @param teams Teams of professionals who come to a family's joint time (perhekeskustiimit).
   * @param actors Units and organisations that offer something (toimijat).
   * @param offers What they offer (palvelutarjottimet).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Directory(
      String format,
      DirectoryWords name,
      String on,
      String municipalitySystem,
      List<DirectoryArea> areas,
      List<DirectoryTeam> teams,
      List<DirectoryActor> actors,
      List<DirectoryOffer> offers) {}

  /**
   * Actor is a unit, an organisation or a team that offers something to families (toimija).
   *
   * @param id Key of the actor (tunnus).
   * @param name What it is called (nimi).
   * @param partOfId The actor that it is a part of (kuuluu toimijaan).
   * @param sector Field of work (toimiala).
   * @param ownership Public, private or third sector (omistus).
   * @param identifiers Its keys in other systems; a plan's organisation with one of them is this actor (tunnisteet).
   * @param contact How one reaches it (yhteystiedot).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DirectoryActor(
      String id,
      DirectoryWords name,
      String partOfId,
      CodeSector sector,
      CodeOwnership ownership,
      List<DirectoryIdentifier> identifiers,
      DirectoryContact contact) {}

  /**
   * Area is some municipalities together (alue): a family centre's, a county.
   *
   * @param id Key of the area (tunnus).
   * @param name What it is called (nimi).
   * @param municipalities Its municipalities, by their codes (kunnat).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DirectoryArea(
      String id,
      DirectoryWords name,
      List<String> municipalities) {}

  /**
   * Contact is how one reaches a service (yhteystiedot). It is never a private person's.
   *
   * @param phone Phone number (puhelin).
   * @param email Address for electronic mail (sähköposti).
   * @param web Page or electronic service (verkkosivu).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DirectoryContact(
      String phone,
      String email,
      String web) {}

  /**
   * Identifier is a key of an actor in another system (tunniste).
   *
   * @param system Naming system as a URI (tunnistejärjestelmä).
   * @param value The key itself (arvo).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DirectoryIdentifier(
      String system,
      String value) {}

  /**
   * Offer is one service-offer sheet (palvelutarjotin): it opens an actor's task and when the actor is needed (Soite 2024).
   *
   * @param id Key of the sheet (tunnus).
   * @param actorId Whose sheet it is (toimija).
   * @param name What the service is called (nimi).
   * @param task What the actor does (tehtävä).
   * @param when When the actor is needed (milloin tarvitaan).
   * @param for_ For whom it is, in words (kenelle).
   * @param invite How the actor is invited (miten kutsutaan).
   * @param contact How one reaches the service, where not as the actor (yhteystiedot).
   * @param needs The kinds of needs that it answers to (mihin tarpeisiin).
   * @param ageFrom The child's youngest age in whole years (ikä alkaen).
   * @param ageUnder The age in whole years that the child has not reached yet (alle ikävuoden).
   * @param groups Client groups that it is for; none is for all (asiakasryhmät).
   * @param areaIds Areas that it is offered in (alueet).
   * @param municipalities Municipalities that it is offered in beside the areas; with neither it is offered everywhere (kunnat).
   * @param tier Tier of the service (palvelutaso).
   * @param deliveries Near, mobile, digital or central (palvelutavat).
   * @param access What one needs to get in (pääsy).
   * @param langs Languages in which it is given (kielet).
   * @param period Time in which it is offered (aika).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DirectoryOffer(
      String id,
      String actorId,
      DirectoryWords name,
      DirectoryWords task,
      DirectoryWords when,
      @JsonProperty("for") DirectoryWords for_,
      DirectoryWords invite,
      DirectoryContact contact,
      List<CodeNeedKind> needs,
      Long ageFrom,
      Long ageUnder,
      List<CodeClientGroup> groups,
      List<String> areaIds,
      List<String> municipalities,
      CodeServiceTier tier,
      List<CodeServiceDelivery> deliveries,
      CodeServiceAccess access,
      List<String> langs,
      CivilPeriod period) {}

  /**
   * Team is a named team of mobile professionals from whom the near worker invites the expertise that a family needs (perhekeskustiimi; North Savo's model of 2022).
   *
   * @param id Key of the team (tunnus).
   * @param name What it is called (nimi).
   * @param areaIds The areas that it works in; none is everywhere (alueet).
   * @param actorIds The actors whose professionals are in it (toimijat).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DirectoryTeam(
      String id,
      DirectoryWords name,
      List<String> areaIds,
      List<String> actorIds) {}

  /**
   * Words are words in the languages in which somebody wrote them. A language that is missing falls back on Finnish, Swedish, English, in this order.
   *
   * @param fi In Finnish (suomeksi).
   * @param sv In Swedish (ruotsiksi).
   * @param en In English (englanniksi).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DirectoryWords(
      String fi,
      String sv,
      String en) {}

  /**
   * TargetRow is one target: what must have happened so long after an event (tavoiteaika).
   *
   * @param id Own id of the target, none of the catalogue of law (tunnus).
   * @param event Event that starts the clock (tapahtuma).
   * @param title What must have happened, as a clause that "no later than" and a day can follow (otsikko).
   * @param term How long it may take: a number and a unit, or a unit that takes none (aika).
   * @param firstDay Whether the day of the event counts; not given means that it does not (ensimmäinen päivä).
   * @param end What becomes of a last day that is no working day; not given means that it stays (viimeinen päivä).
   * @param urgent How long it may take where the matter is urgent (kiireellisenä).
   * @param from First day on which the target is in force (voimassa alkaen).
   * @param to Last day on which it is in force (voimassa asti).
   * @param decision Where and when it was decided (päätös).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FiTargetRow(
      String id,
      CodeDeadlineEvent event,
      FiTargetTitle title,
      String term,
      CodeFirstDay firstDay,
      CodeEndRule end,
      String urgent,
      String from,
      String to,
      String decision) {}

  /**
   * TargetTitle says in three languages what must have happened (otsikko).
   *
   * @param fi What must have happened, in Finnish (suomeksi).
   * @param sv What must have happened, in Swedish (ruotsiksi).
   * @param en What must have happened, in English (englanniksi).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FiTargetTitle(
      String fi,
      String sv,
      String en) {}

  /**
   * The history of one plan as a chain of change sets, oneplan-history/1.0.
   *
   * @param format Wire form of the document (muoto).
   * @param planId The plan (suunnitelma).
   * @param revisions Change sets from the first on (versiot).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record History(
      String format,
      String planId,
      List<HistoryRevision> revisions) {}

  /**
   * Change is what one revision did to one part (muutos).
   *
   * @param part The part's id; "plan" for the plan itself, "child" for the child (osa).
   * @param in The part around it (mihin kuuluu).
   * @param list The member that holds it there (luettelo).
   * @param kind Added, changed or removed (muutoksen laji).
   * @param digest Salted digest of the part; none where it was removed (tiiviste).
   * @param salt Salt of the digest; gone where anything of the content was erased (suola).
   * @param salts Salts of the members that remain where others were erased (suolat).
   * @param gone Digests of the members that were erased by themselves (poistettujen tiivisteet).
   * @param content The part as canonical JSON, with ids in the place of the parts inside it; gone where it was erased (sisältö).
   * @param onto In a document, the revision with the part's content before, which Splices turn into this one; Decode gives Content and takes these away, Encode puts them (versio, jonka sisältöä muutetaan).
   * @param splices What differs from that, in order (muutoskohdat).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record HistoryChange(
      String part,
      String in,
      String list,
      CodeChangeKind kind,
      String digest,
      String salt,
      List<HistoryMemberSalt> salts,
      List<HistoryMemberDigest> gone,
      String content,
      Long onto,
      List<HistorySplice> splices) {}

  /**
   * Erasure is what was erased from the revisions before, and the ground for it (poisto ja sen peruste): a part, one member of a part, or who stored one revision or why.
   *
   * @param part The part, "child" or "plan" (osa).
   * @param member One member alone: of the part, or by or reason of the revision (jäsen).
   * @param upTo Last revision from which the content is erased (viimeinen versio, josta poistetaan).
   * @param revision Revision of whose own by or reason this speaks (versio, jonka tekijä tai syy poistetaan).
   * @param citation Act and section as cited (säännös).
   * @param text Why (perustelu).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record HistoryErasure(
      String part,
      String member,
      Long upTo,
      Long revision,
      String citation,
      String text) {}

  /**
   * MemberDigest is the digest of one member (jäsenen tiiviste).
   *
   * @param name The member (nimi).
   * @param digest Its digest (tiiviste).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record HistoryMemberDigest(
      String name,
      String digest) {}

  /**
   * MemberSalt is the salt of one member (jäsenen suola).
   *
   * @param name The member; of an item, with / between the names of members inside (nimi).
   * @param salt Its salt (suola).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record HistoryMemberSalt(
      String name,
      String salt) {}

  /**
   * Revision is one change set: who, when, why, which parts (versio).
   *
   * @param number Counted from 1 (järjestysnumero).
   * @param at When the keeper stored it (hetki).
   * @param by Who made it; a person of the plan, the child, or a key that the keeper knows (tekijä).
   * @param reason Why (syy).
   * @param changes What changed (muutokset).
   * @param erasures What this revision erased, and on what ground (poistot).
   * @param salts Salts of by and reason, where they are given (suolat).
   * @param gone Digests of by, reason and padding that were erased (poistettujen tiivisteet).
   * @param padding Key from which the salts of the root and what fills it up are made; secret to the keeper, and gone where a later revision erased something (täyte).
   * @param root Root over all that the plan says after this revision (juuritiiviste).
   * @param previous Digest of the revision before, zero for the first (edellinen tiiviste).
   * @param digest Digest of this revision (tiiviste).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record HistoryRevision(
      Long number,
      String at,
      String by,
      String reason,
      List<HistoryChange> changes,
      List<HistoryErasure> erasures,
      List<HistoryMemberSalt> salts,
      List<HistoryMemberDigest> gone,
      String padding,
      String root,
      String previous,
      String digest) {}

  /**
   * Splice is one place in which the content of a part differs from its content before (muutoskohta). Places are counted in bytes of the content before.
   *
   * @param at Where it begins (alku).
   * @param cut How much of the content before goes (poistetaan).
   * @param put What stands there instead (tilalle).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record HistorySplice(
      Long at,
      Long cut,
      String put) {}

  /**
   * Action is who does what, where and by when (toimenpide; the recording template's part b). What the family and its near network do themselves is an action like any other. An action is never an authority's decision; it may point at one.
   *
   * @param id Own id of this action (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param text What is done (toimenpide).
   * @param codes How the systems of others code this, in their order (muiden koodit).
   * @param forChild The same for the child, in words of the child's age, written with the child or for it (lapselle).
   * @param setting At home, in the everyday environment, or elsewhere (missä).
   * @param place The place in words; needed where it is elsewhere (missä tarkemmin).
   * @param ownerIds Who does it (kuka tekee).
   * @param goalIds Goals that it serves (tavoitteet).
   * @param period First and last day (aika).
   * @param due Day by which it is done (mihin mennessä).
   * @param dueMeetingId The meeting by which it is done; the day moves with the meeting (mihin tapaamiseen mennessä).
   * @param rhythm How often (kuinka usein).
   * @param decisionId The decision that it rests on (päätös).
   * @param progress How it went, over time (eteneminen).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanAction(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      String text,
      List<PlanCoded> codes,
      String forChild,
      CodeActionSetting setting,
      String place,
      List<String> ownerIds,
      List<String> goalIds,
      CivilPeriod period,
      String due,
      String dueMeetingId,
      PlanRhythm rhythm,
      String decisionId,
      List<PlanProgress> progress) {}

  /**
   * Address is where a person lives (osoite). Under a security ban (turvakielto) it is left out of everything that leaves the plan.
   *
   * @param text Address lines as written (osoite).
   * @param postalCode Postal code (postinumero).
   * @param town Town (postitoimipaikka).
   * @param municipality Municipality as a code of the national code system (kotikunta).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanAddress(
      String text,
      String postalCode,
      String town,
      PlanCoded municipality) {}

  /**
   * AgendaItem is what a meeting is to talk about (asialistan kohta).
   *
   * @param id Own id of this item (tunnus).
   * @param text What is to be talked about (asia).
   * @param aboutIds Parts of the plan that it is about (mitä koskee).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanAgendaItem(
      String id,
      String text,
      List<String> aboutIds) {}

  /**
   * Agreement is one party's stand on the plan on one day (kanta suunnitelmaan). By is the party. A plan can be in force although a party refuses (LsL 30 §).
   *
   * @param id Own id of this entry (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param position Agrees, disagrees, was not reached or was not asked (kanta).
   * @param text Reasons; needed where the party disagrees or was not asked (perustelu).
   * @param meetingId The meeting at which it was said (tapaaminen).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanAgreement(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodePosition position,
      String text,
      String meetingId) {}

  /**
   * Answer is the answer to a Request (vastaus pyyntöön).
   *
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param kind Takes part or not (vastauksen laji).
   * @param text The answer in words (vastaus).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanAnswer(
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeAnswerKind kind,
      String text) {}

  /**
   * Attachment is a drawing or document that parts of the plan refer to (liite). The plan keeps where it is, never its bytes.
   *
   * @param id Own id of this attachment (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param kind Drawing, photo, recording or document (liitteen laji).
   * @param title Name (nimi).
   * @param mediaType Media type, for example image/png (mediatyyppi).
   * @param location Where it is kept, as a URI (sijainti).
   * @param sha256 SHA-256 of its bytes, 64 small hexadecimal digits (tiiviste).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanAttachment(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeAttachmentKind kind,
      String title,
      String mediaType,
      String location,
      String sha256) {}

  /**
   * Attendance is who was at a meeting and for which part (osallistuminen).
   *
   * @param id Own id of this entry (tunnus).
   * @param personId Who (osallistuja).
   * @param presence The whole of it, a part, or not at all (läsnäolo).
   * @param from From when, where only a part (alkaen).
   * @param to Until when, where only a part (asti).
   * @param mode On the spot or remotely (osallistumistapa).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanAttendance(
      String id,
      String personId,
      CodePresence presence,
      String from,
      String to,
      CodeMode mode) {}

  /**
   * Capacity is a professional's judgement whether a minor understands what a consent or prohibition means (kyvyn arvio). It is made each time, about one matter, and never follows from an age alone. By is who judged.
   *
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param judgement The judgement (arvio).
   * @param matter The matter that was judged (mitä asiaa koskee).
   * @param text Reasons (perustelu).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanCapacity(
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeCapacity judgement,
      String matter,
      String text) {}

  /**
   * Child is the child whose plan it is (lapsi). There is no upper age: aftercare goes on past 18.
   *
   * @param id Own id, so that statements can be the child's (lapsen tunnus).
   * @param subject Opaque key of the child, given by the record system; never an identity code (lapsen avain).
   * @param formerSubjects Keys that the child had before, as after a merge of records (aiemmat avaimet).
   * @param name The child's name (nimi).
   * @param born Day of birth; absent before birth (syntymäpäivä).
   * @param expected Day on which an unborn child is expected (laskettu aika).
   * @param identifiers Identity code and keys in other systems (tunnisteet).
   * @param service What the child needs in order to take part (osallistumisen tuki).
   * @param telecoms Ways to reach the child (yhteystiedot).
   * @param address Where the child lives (osoite).
   * @param securityBans Times when the address is under a security ban (turvakielto).
   * @param groups Client groups that the law gives special terms to, with their time (asiakasryhmät).
   * @param siblings Siblings, with or without plans of their own (sisarukset).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanChild(
      String id,
      String subject,
      List<String> formerSubjects,
      PlanName name,
      String born,
      String expected,
      List<PlanIdentifier> identifiers,
      PlanService service,
      List<PlanTelecom> telecoms,
      PlanAddress address,
      List<CivilPeriod> securityBans,
      List<PlanGrouping> groups,
      List<PlanSibling> siblings) {}

  /**
   * Coded is a code of someone else's code system, or its words alone, or nothing yet: the library invents no codes (koodi). In a list it says something, and stands beside words that say the same: it is seen by whoever sees them.
   *
   * @param system Code system as a URI (koodisto).
   * @param code The code (koodi).
   * @param display The system's own words for the code (nimi).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanCoded(
      String system,
      String code,
      String display) {}

  /**
   * Concern is a matter raised about the child's situation (huoli, puheeksi ottaminen). Anyone may raise one; whoever receives it first holds the matter until the family names someone.
   *
   * @param id Own id of this concern (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param text What it is about (huolen aihe).
   * @param raisedByIds Everybody who raised it, where they were several (esille ottajat).
   * @param receivedById Who received it first (ensimmäinen vastaanottaja).
   * @param channel How it came in (yhteydenoton tapa).
   * @param occasion On what occasion it was raised (tilanne).
   * @param sectorPlanId The sector plan whose discussion it was raised in (keskustelun suunnitelma).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanConcern(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      String text,
      List<String> raisedByIds,
      String receivedById,
      CodeEntryChannel channel,
      CodeOccasion occasion,
      String sectorPlanId) {}

  /**
   * Conflict is what was written apart and does not fit together, for people to settle (ristiriita): two hands changed one thing, two plans name two responsible workers, two aims pull in opposite directions. Nothing is dropped and no clock decides: both sides stand here, and until somebody settles it the plan says what it said before, or the narrower of the two. By is who noticed it, where that was a person.
   *
   * @param id Own id of this conflict (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param kind What does not fit together (ristiriidan laji).
   * @param aboutIds Parts of the plan that it is about (mitä koskee).
   * @param field The member of the part in which the sides differ, by its name on the wire; absent where they differ in the whole part (kohta).
   * @param sides What each side says (osapuolten kirjaukset).
   * @param text What there is to settle, in words (mistä sovitaan).
   * @param settlement How people settled it (ratkaisu).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanConflict(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeConflictKind kind,
      List<String> aboutIds,
      String field,
      List<PlanConflictSide> sides,
      String text,
      PlanSettlement settlement) {}

  /**
   * ConflictSide is one of the sides of a Conflict (osapuoli). By is whose it is, On the day it was written.
   *
   * @param id Own id of this side (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param partIds Parts of the plan that are this side's, where they stand in the plan (osat).
   * @param content What the side wrote, as JSON, where it does not stand in the plan; neither this nor parts: the side took the thing away (kirjaus).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanConflictSide(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      List<String> partIds,
      String content) {}

  /**
   * Consent is a permission or refusal to share with one actor, bounded in time and purpose (suostumus, luovutuslupa). By is who gave it: the minor who can understand the matter, else a guardian. One actor, one consent, so that a withdrawal touches one.
   *
   * @param id Own id of this consent (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param decision Given or refused (ratkaisu).
   * @param recipientId Whom it is for (saaja).
   * @param scope How much of the plan it covers (laajuus).
   * @param partIds The parts that it covers, where the scope is some parts (osat).
   * @param purpose What for (tarkoitus).
   * @param period From and to which day (aika).
   * @param capacity Who judged whether the minor understands, and how (kyvyn arvio).
   * @param withdrawal The withdrawal, once there is one (peruutus).
   * @param text More in words (lisätieto).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanConsent(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeConsentDecision decision,
      String recipientId,
      CodeConsentScope scope,
      List<String> partIds,
      CodePurpose purpose,
      CivilPeriod period,
      PlanCapacity capacity,
      PlanWithdrawal withdrawal,
      String text) {}

  /**
   * Consultation is advice asked of another professional without client status (konsultaatio). By is who asked.
   *
   * @param id Own id of this consultation (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param withIds Who gave advice (konsultoitu).
   * @param identity Whether the family could be told apart (tunnistettavuus).
   * @param question What was asked (kysymys).
   * @param advice What was advised (vastaus).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanConsultation(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      List<String> withIds,
      CodeConsultationIdentity identity,
      String question,
      String advice) {}

  /**
   * Contact is one contact between family and worker, held or agreed for a day (yhteydenotto; the recording template's part e). An open plan has a planned contact later than its last held one.
   *
   * @param id Own id of this contact (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param day The day of the contact (yhteydenoton päivä).
   * @param state Planned, held, missed, moved or cancelled (tila).
   * @param way How (tapa).
   * @param workerId The worker (työntekijä).
   * @param familyIds Members of the family (perheenjäsenet).
   * @param text What was said (kirjaus).
   * @param forChild The same for the child, in words of the child's age, written with the child or for it (lapselle).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanContact(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      String day,
      CodeContactState state,
      CodeWay way,
      String workerId,
      List<String> familyIds,
      String text,
      String forChild) {}

  /**
   * Copy is a copy of the plan for one reader, given or agreed not to be given (jäljennös). By is who gave it.
   *
   * @param id Own id of this entry (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param recipientId Who gets it (saaja).
   * @param state Given, agreed, or agreed not to be given (jäljennöksen tila).
   * @param form On paper or electronically (muoto).
   * @param leftOutIds Parts that the copy leaves out (poisjätetyt osat).
   * @param text Why (perustelu).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanCopy(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      String recipientId,
      CodeCopyState state,
      CodeCopyForm form,
      List<String> leftOutIds,
      String text) {}

  /**
   * Decision is a reference to a decision that an authority made elsewhere (viittaus päätökseen). By is the authority. The plan never makes, changes or stands for a decision.
   *
   * @param id Own id of this reference (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param kind What was decided (päätöksen laji).
   * @param identifiers The decision's keys where it was made (tunnisteet).
   * @param title Name of the decision (nimi).
   * @param citation Act and section as cited (säännös).
   * @param period Time in which it is in force; a placement's first day is its From (voimassaolo).
   * @param given Day on which it was given, by a court: pronounced (antopäivä).
   * @param delivery How it is served; unknown is absent (tiedoksiantotapa).
   * @param sent Day on which it was sent to the party (lähetyspäivä).
   * @param noticed Day on which the party got notice of it (tiedoksisaanti).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanDecision(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeDecisionKind kind,
      List<PlanIdentifier> identifiers,
      String title,
      String citation,
      CivilPeriod period,
      String given,
      CodeDecisionDelivery delivery,
      String sent,
      String noticed) {}

  /**
   * Disagreement is a differing view with its reasons (eriävä näkemys). By is whose view it is. It is kept beside what it differs from and never settled by averaging.
   *
   * @param id Own id of this disagreement (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param kind What it is against (mitä vastaan).
   * @param aboutIds Parts of the plan that it is about (mitä koskee).
   * @param text The view in words (näkemys).
   * @param reasons Reasons in words (perustelu).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanDisagreement(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeDisagreementKind kind,
      List<String> aboutIds,
      String text,
      String reasons) {}

  /**
   * Evaluation is how one voice sees a goal on one day (tavoitteen arvio). By is the voice.
   *
   * @param id Own id of this evaluation (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param state How it stands (tavoitteen tila).
   * @param text What shows it (näyttö).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanEvaluation(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeGoalState state,
      String text) {}

  /**
   * Excerpt is a text of another plan as it stands there (ote). By is whose text it is.
   *
   * @param id Own id of this excerpt (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param title Its heading (otsikko).
   * @param text The text (teksti).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanExcerpt(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      String title,
      String text) {}

  /**
   * Feedback is what a participant said of a meeting, collected at its end (palaute). Without Text it says that feedback was collected.
   *
   * @param id Own id of this feedback (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param text The feedback in words (palaute).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanFeedback(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      String text) {}

  /**
   * Goal is what is aimed at (tavoite). By is whose goal it is.
   *
   * @param id Own id of this goal (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param text The goal in words (tavoite).
   * @param codes How the systems of others code this, in their order (muiden koodit).
   * @param needIds Needs that it answers (tarpeet).
   * @param evidence How one sees that it is reached (miten näkyy).
   * @param due Day by which it is aimed at (tavoitepäivä).
   * @param evaluations How it went, voice by voice, over time (arviot).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanGoal(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      String text,
      List<PlanCoded> codes,
      List<String> needIds,
      String evidence,
      String due,
      List<PlanEvaluation> evaluations) {}

  /**
   * Grouping says that the child belonged to a client group for a time (asiakasryhmään kuuluminen).
   *
   * @param id Own id of this entry (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param group The client group (asiakasryhmä).
   * @param period From and to which day (aika).
   * @param text Why (perustelu).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanGrouping(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeClientGroup group,
      CivilPeriod period,
      String text) {}

  /**
   * Guardian is what a guardian is to the child (huoltaja). Each guardian stands alone: two who differ are two members.
   *
   * @param relation Mother, father or other (suhde lapseen).
   * @param custody Joint or sole custody (huoltomuoto).
   * @param residence Whether the child lives with this guardian (asuminen).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanGuardian(
      CodeRelation relation,
      CodeCustody custody,
      CodeResidence residence) {}

  /**
   * Holding is one person's hold of the baton for a time (viestikapulan pito). The baton passes at an instant: on that day both may act, one holds. By is who named the holder.
   *
   * @param id Own id of this holding (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param personId Who holds (haltija).
   * @param role First receiver, responsible worker, pair or deputy (tehtävä).
   * @param from The instant from which this person holds (alkaen).
   * @param to The instant at which the hold ended (päättyen).
   * @param namedByIds Who of the family named this person (nimeäjät).
   * @param accepted When this person accepted; a deputy accepts beforehand (hyväksyi).
   * @param meetingId The meeting at which it was settled (tapaaminen).
   * @param text Why it passed (syy).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanHolding(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      String personId,
      CodeHoldingRole role,
      String from,
      String to,
      List<String> namedByIds,
      String accepted,
      String meetingId,
      String text) {}

  /**
   * Identifier is a key in another system (tunniste). The library gives it no meaning beyond its system; an identity code (henkilötunnus) has the system urn:oid:1.2.246.21.
   *
   * @param system Naming system as a URI (tunnistejärjestelmä).
   * @param value The key itself (arvo).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanIdentifier(
      String system,
      String value) {}

  /**
   * Intake is a notification or contact that starts something (vireilletulo). By is who notified. Its arrival, as a day in Finland, starts the statutory clocks.
   *
   * @param id Own id of this intake (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param kind What arrived (vireilletulon laji).
   * @param arrived When it arrived with the authority (saapumishetki).
   * @param medium Electronically, by letter, by phone or in person (saapumistapa).
   * @param topic What it is about (aihe).
   * @param text What it says (sisältö).
   * @param receivedById Who received it (vastaanottaja).
   * @param track Voluntary or statutory track (polku).
   * @param urgency Whether the need was urgent, and who judged that (kiireellisyysarvio).
   * @param outcome What came of it (ratkaisu).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanIntake(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeIntakeKind kind,
      String arrived,
      CodeMedium medium,
      CodeIntakeTopic topic,
      String text,
      String receivedById,
      CodeTrack track,
      PlanUrgencyJudgement urgency,
      PlanIntakeOutcome outcome) {}

  /**
   * IntakeOutcome is what came of an intake (ratkaisu).
   *
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param kind What was done (ratkaisun laji).
   * @param text Why; needed where an assessment was evidently unnecessary (perustelu).
   * @param assessmentId The assessment that was started (arviointi).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanIntakeOutcome(
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeIntakeOutcome kind,
      String text,
      String assessmentId) {}

  /**
   * Invitation is one person's invitation to a meeting and the family's permission for it (kutsu). By is who asked for permission.
   *
   * @param id Own id of this invitation (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param personId Who is invited (kutsuttu).
   * @param permission What the family said to inviting this person (perheen lupa).
   * @param permittedByIds Who gave or refused the permission (luvan antajat).
   * @param response What the invited person answered (vastaus kutsuun).
   * @param text Reasons in words (perustelu).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanInvitation(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      String personId,
      CodePermission permission,
      List<String> permittedByIds,
      CodeInvitationResponse response,
      String text) {}

  /**
   * LegalGround is a disclosure that the law allows or asks for without consent (luovutus lain nojalla). It is its own kind, never a consent. By is who disclosed.
   *
   * @param id Own id of this entry (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param recipientId Whom it was disclosed to (saaja).
   * @param citation Act and section as cited, for example ShL 1301/2014 41 § (säännös).
   * @param scope How much of the plan it covers (laajuus).
   * @param partIds The parts that it covers, where the scope is some parts (osat).
   * @param period From and to which day (aika).
   * @param text Why it was necessary (perustelu).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanLegalGround(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      String recipientId,
      String citation,
      CodeConsentScope scope,
      List<String> partIds,
      CivilPeriod period,
      String text) {}

  /**
   * Meeting is a meeting with the family (tapaaminen). By is who convened it.
   *
   * @param id Own id of this meeting (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param kind What sort of meeting (tapaamisen laji).
   * @param state What became of it (tila).
   * @param start When it begins (alkaa).
   * @param end When it ends (päättyy).
   * @param place Where it is (paikka).
   * @param agenda What it is to talk about (asialista).
   * @param invitations Who is invited, with the family's permission (kutsut).
   * @param attendance Who was there, and for which part (osallistuminen).
   * @param text What came up (kirjaus).
   * @param forChild The same for the child, in words of the child's age, written with the child or for it (lapselle).
   * @param feedback Feedback collected at its end (palaute).
   * @param movedFromId The meeting that this one was moved from (siirretty tapaaminen).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanMeeting(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeMeetingKind kind,
      CodeMeetingState state,
      String start,
      String end,
      PlanPlace place,
      List<PlanAgendaItem> agenda,
      List<PlanInvitation> invitations,
      List<PlanAttendance> attendance,
      String text,
      String forChild,
      List<PlanFeedback> feedback,
      String movedFromId) {}

  /**
   * Member is a person of the child's family or network (verkoston jäsen). Kind says which; what belongs to one kind stands in the member of that name.
   *
   * @param id Own id of this person in the plan (tunnus).
   * @param kind Guardian, near person, experience expert or professional (laji).
   * @param name The person's name (nimi).
   * @param identifiers Keys of the person in other systems (tunnisteet).
   * @param service What the person needs in order to take part (osallistumisen tuki).
   * @param telecoms Ways to reach the person (yhteystiedot).
   * @param address Where the person lives (osoite).
   * @param securityBans Times when the address is under a security ban (turvakielto).
   * @param period From and to which day the person belongs to the network (aika).
   * @param visibility Who may see that this person belongs to the network (näkyvyys).
   * @param roles What the person is in this plan, over time (roolit).
   * @param guardian What makes the person a guardian (huoltajuus).
   * @param nearPerson What makes the person near to the child (läheissuhde).
   * @param professional What makes the person a professional (ammatti).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanMember(
      String id,
      CodeMemberKind kind,
      PlanName name,
      List<PlanIdentifier> identifiers,
      PlanService service,
      List<PlanTelecom> telecoms,
      PlanAddress address,
      List<CivilPeriod> securityBans,
      CivilPeriod period,
      CodeVisibility visibility,
      List<PlanRole> roles,
      PlanGuardian guardian,
      PlanNearPerson nearPerson,
      PlanProfessional professional) {}

  /**
   * Name is a person's name (nimi).
   *
   * @param given Given names as used (etunimi).
   * @param family Family name (sukunimi).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanName(
      String given,
      String family) {}

  /**
   * NearPerson is what a near person is to the child (läheinen): kin, a parent without custody, a friend of the family.
   *
   * @param relation What the person is to the child (suhde lapseen).
   * @param residence Whether the child lives with this person (asuminen).
   * @param text The relation in the family's own words (suhde omin sanoin).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanNearPerson(
      CodeRelation relation,
      CodeResidence residence,
      String text) {}

  /**
   * Need is a concrete thing in the child's or family's daily life that needs to change (tarve; the recording template's part a). On is the day it was noted.
   *
   * @param id Own id of this need (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param kind What it is about (tarpeen laji).
   * @param text The need in words (tarve).
   * @param codes How the systems of others code this, in their order (muiden koodit).
   * @param forChild The same for the child, in words of the child's age, written with the child or for it (lapselle).
   * @param basisIds Findings and concerns behind it (mihin perustuu).
   * @param notNow Why nothing is done about it now, where that was decided (ei nyt).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanNeed(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeNeedKind kind,
      String text,
      List<PlanCoded> codes,
      String forChild,
      List<String> basisIds,
      String notNow) {}

  /**
   * Offer offers the baton to somebody, who accepts or declines (viestikapulan tarjous). By is who offers. Nothing passes before it is accepted; a deputy and a pair accept beforehand.
   *
   * @param id Own id of this offer (tarjouksen tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param toId To whom it is offered (kenelle).
   * @param role As what: responsible worker, pair or deputy (tehtävä).
   * @param from The instant from which it is offered; a deputy's is not known beforehand (alkaen).
   * @param namedByIds Who of the family named this person (nimeäjät).
   * @param meetingId The meeting at which it was offered (tapaaminen).
   * @param answer The answer, once there is one (vastaus).
   * @param text Why (syy).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanOffer(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      String toId,
      CodeHoldingRole role,
      String from,
      List<String> namedByIds,
      String meetingId,
      PlanOfferAnswer answer,
      String text) {}

  /**
   * OfferAnswer is the answer to an Offer (vastaus tarjoukseen). By is who was asked.
   *
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param kind Accepts or declines (vastauksen laji).
   * @param at When it was given (hetki).
   * @param text Reasons (perustelu).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanOfferAnswer(
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeOfferAnswer kind,
      String at,
      String text) {}

  /**
   * Organisation is where professionals work (organisaatio).
   *
   * @param id Own id of this organisation in the plan (tunnus).
   * @param name Name (nimi).
   * @param identifiers Keys in other systems (tunnisteet).
   * @param controllerId The organisation whose register holds its records; absent where it is its own controller (rekisterinpitäjä).
   * @param sector Field of work (toimiala).
   * @param ownership Public, private or third sector (omistus).
   * @param telecoms Ways to reach it (yhteystiedot).
   * @param visibility Who may see that it belongs to the network (näkyvyys).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanOrganisation(
      String id,
      String name,
      List<PlanIdentifier> identifiers,
      String controllerId,
      CodeSector sector,
      CodeOwnership ownership,
      List<PlanTelecom> telecoms,
      CodeVisibility visibility) {}

  /**
   * Place is where a meeting is (paikka).
   *
   * @param kind Sort of place (paikan laji).
   * @param text The place in words (paikka).
   * @param chosenByIds Who chose it (paikan valitsijat).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanPlace(
      CodePlaceKind kind,
      String text,
      List<String> chosenByIds) {}

  /**
   * Professional is what a professional is to the plan (ammattilainen).
   *
   * @param organisationId The organisation that the person works in (organisaatio).
   * @param sector Field of work (toimiala).
   * @param tier Tier of the service in this plan (palvelutaso).
   * @param title Title as used at work (nimike).
   * @param profession Profession as a code of the national code system (ammatti).
   * @param serviceTask Service task as a code of the national code system (palvelutehtävä).
   * @param office Whether the person holds a public office, as ShL 36.5 § asks of who assesses a special-support child (virkasuhde).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanProfessional(
      String organisationId,
      CodeSector sector,
      CodeServiceTier tier,
      String title,
      PlanCoded profession,
      PlanCoded serviceTask,
      CodeOffice office) {}

  /**
   * Progress is how an action stands on one day (eteneminen).
   *
   * @param id Own id of this entry (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param state How it stands (toimenpiteen tila).
   * @param text More in words (lisätieto).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanProgress(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeActionState state,
      String text) {}

  /**
   * Prohibition keeps something of the plan from someone (kielto, salassapito). By is who set it.
   *
   * @param id Own id of this prohibition (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param ground On what ground (peruste).
   * @param againstIds From whom it is kept (keneltä).
   * @param scope How much of the plan it covers (laajuus).
   * @param partIds The parts that it covers, where the scope is some parts (osat).
   * @param existence Whether even the existence of the parts is kept back (olemassaolo).
   * @param period From and to which day (aika).
   * @param capacity Who judged whether the minor understands, and how (kyvyn arvio).
   * @param withdrawal The withdrawal, once there is one (peruutus).
   * @param text Reasons in words (perustelu).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanProhibition(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeProhibitionGround ground,
      List<String> againstIds,
      CodeConsentScope scope,
      List<String> partIds,
      CodeExistence existence,
      CivilPeriod period,
      PlanCapacity capacity,
      PlanWithdrawal withdrawal,
      String text) {}

  /**
   * Question is what the family was asked for another plan, so that nobody asks it again (kysymys). By is who asked.
   *
   * @param id Own id of this question (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param text The question (kysymys).
   * @param answer The answer, where it was kept (vastaus).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanQuestion(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      String text,
      String answer) {}

  /**
   * Reach is one agreed way in which family and worker reach each other (yhteydenpidon tapa; the recording template's part c). It is agreed both ways.
   *
   * @param id Own id of this entry (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param direction From the family to the worker, or the other way (suunta).
   * @param way Phone, message, visit (tapa).
   * @param workerId The worker (työntekijä).
   * @param familyId The member of the family, where it is one of them (perheenjäsen).
   * @param telecom Number or address to use (yhteystieto).
   * @param days On which days (päivät).
   * @param from From which time of the day, HH:MM (kello alkaen).
   * @param to Until which time of the day, HH:MM (kello asti).
   * @param dayChosenBy Who chooses the day, where it is chosen each time (päivän valitsija).
   * @param text More in words (lisätieto).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanReach(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeDirection direction,
      CodeWay way,
      String workerId,
      String familyId,
      PlanTelecom telecom,
      List<CodeWeekday> days,
      String from,
      String to,
      String dayChosenBy,
      String text) {}

  /**
   * Request asks another authority to take part in the assessment (pyyntö osallistua; ShL 41 §). By is the worker who asks.
   *
   * @param id Own id of this request (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param toId Who is asked (keneltä).
   * @param text What is asked (pyyntö).
   * @param assessmentId The assessment it belongs to (arviointi).
   * @param answer The answer, once there is one (vastaus).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanRequest(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      String toId,
      String text,
      String assessmentId,
      PlanAnswer answer) {}

  /**
   * Rhythm is how often something is done (rytmi).
   *
   * @param times How many times (kertaa).
   * @param per In a day, week or month (jakso).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanRhythm(
      Long times,
      CodeInterval per) {}

  /**
   * Role is what a person is in this plan for a time (rooli). The same role has several names in Finland, so the local name is kept beside it.
   *
   * @param id Own id of this entry (tunnus).
   * @param kind The role (rooli).
   * @param localLabel What the role is called here (paikallinen nimitys).
   * @param codes How the systems of others code this, in their order (muiden koodit).
   * @param period From and to which day (aika).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanRole(
      String id,
      CodeTeamRole kind,
      String localLabel,
      List<PlanCoded> codes,
      CivilPeriod period) {}

  /**
   * SectorPlan is a reference to another plan of the child, which stays with its owner (toimialan suunnitelma).
   *
   * @param id Own id of this reference (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param kind Which plan it is (suunnitelman laji).
   * @param relation What the joint plan is to it (suhde yhteiseen suunnitelmaan).
   * @param title Name or local label (nimi).
   * @param organisationId The organisation that keeps it (omistaja).
   * @param identifiers Its keys there (tunnisteet).
   * @param period Time in which it is in force (voimassaolo).
   * @param questions What the family was asked for it (kysymykset).
   * @param excerpts Other texts of it, as they stand there (otteet).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanSectorPlan(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodePlanKind kind,
      CodePlanRelation relation,
      String title,
      String organisationId,
      List<PlanIdentifier> identifiers,
      CivilPeriod period,
      List<PlanQuestion> questions,
      List<PlanExcerpt> excerpts) {}

  /**
   * Service is what a person needs in order to take part: language, interpreter, accessibility (osallistumisen tuki).
   *
   * @param lang Language that the person uses (asiointikieli).
   * @param interpreter Language to interpret into; sign languages too (tulkkauskieli).
   * @param accessibility What makes it possible to take part (esteettömyys).
   * @param text More about it in words (lisätieto).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanService(
      String lang,
      String interpreter,
      List<CodeAccessibility> accessibility,
      String text) {}

  /**
   * Settlement is how people settled a Conflict (ratkaisu). By is who recorded what was agreed.
   *
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param sideId The side that holds; absent where something else was agreed (kumpi jää).
   * @param text What was agreed, in words (mitä sovittiin).
   * @param meetingId The meeting at which it was settled (tapaaminen).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanSettlement(
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      String sideId,
      String text,
      String meetingId) {}

  /**
   * Sibling is a brother or sister of the child (sisarus).
   *
   * @param id Own id of this entry (tunnus).
   * @param subject The sibling's key in the record system, where there is a plan (sisaruksen avain).
   * @param planId The sibling's plan (sisaruksen suunnitelma).
   * @param name The sibling's name (nimi).
   * @param born Day of birth (syntymäpäivä).
   * @param visibility Who may see that there is a sibling (näkyvyys).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanSibling(
      String id,
      String subject,
      String planId,
      PlanName name,
      String born,
      CodeVisibility visibility) {}

  /**
   * Step is one step in the plan's course: from On it has a new status, By who took it (suunnitelman vaihe).
   *
   * @param id Own id of this step (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param status The status from this day on (tila).
   * @param text Why (perustelu).
   * @param meetingId The meeting at which it was taken (tapaaminen).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanStep(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodePlanStatus status,
      String text,
      String meetingId) {}

  /**
   * Telecom is a way to reach a person: a phone number or an address (yhteystieto).
   *
   * @param kind Phone, e-mail or another service (laji).
   * @param value The number or address (arvo).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanTelecom(
      CodeTelecomKind kind,
      String value) {}

  /**
   * TrackPeriod is one track for a time (polun jakso). A change of track is the end of one period and the start of the next.
   *
   * @param id Own id of this entry (tunnus).
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param track Voluntary or statutory (polku).
   * @param period From and to which day (aika).
   * @param intakeId What opened it (peruste).
   * @param text Why (perustelu).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanTrackPeriod(
      String id,
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeTrack track,
      CivilPeriod period,
      String intakeId,
      String text) {}

  /**
   * UrgencyJudgement says whether the need was urgent and who judged that (kiireellisyysarvio; ShL 36.1 §, LsL 26 §).
   *
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param urgency Urgent or not (kiireellisyys).
   * @param text Why (perustelu).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanUrgencyJudgement(
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      CodeUrgency urgency,
      String text) {}

  /**
   * Withdrawal ends a consent or prohibition from an instant on (peruutus). By is who withdrew it.
   *
   * @param by Who says it (kuka).
   * @param on Day it was said (milloin).
   * @param recordedBy Who wrote it down, where that is somebody else than who said it (kirjaaja).
   * @param aboutId Whom it is about, where that is not the child (ketä koskee).
   * @param visibility Who may see it; not given means everyone who may see the plan (näkyvyys).
   * @param lang Language of its text, where that is not the document's (kieli).
   * @param from From when it no longer holds (alkaen).
   * @param text Reasons, where any were given (perustelu).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanWithdrawal(
      String by,
      String on,
      String recordedBy,
      String aboutId,
      CodeVisibility visibility,
      String lang,
      String from,
      String text) {}

  /**
   * A scheme of segments: signs, segments and the rules between them, oneplan-scheme/1.0.
   *
   * @param format Wire form of the scheme (muoto).
   * @param code Short name of the scheme, for programs (koodi).
   * @param name Name of the scheme (nimi).
   * @param source Where the scheme is described (lähde).
   * @param note What is sure about it and what is not (huomautus).
   * @param signs What is asked for (tunnusmerkit).
   * @param segments Kinds of clienthood, from the lightest need of support on (segmentit).
   * @param rules How signs lead to segments; the first rule that holds decides (säännöt).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Scheme(
      String format,
      String code,
      AssessWords name,
      String source,
      String note,
      List<AssessSign> signs,
      List<AssessSegment> segments,
      List<AssessSegmentRule> rules) {}

  /**
   * The calendar of a school, oneplan-school/1.0.
   *
   * @param format Wire form of the document, always "oneplan-school/1.0" (muoto).
   * @param name What the school is called (nimi).
   * @param covers Days that the calendar speaks of; not given means from the first term to the last (kattaa).
   * @param terms Terms of the school (lukukaudet).
   * @param holidays Days within the terms on which there is no school (lomat).
   * @param extraDays Days of school that the country's calendar has off, such as Saturdays (lisäpäivät).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record School(
      String format,
      String name,
      DeadlineSchoolPeriod covers,
      List<DeadlineSchoolPeriod> terms,
      List<DeadlineSchoolHoliday> holidays,
      List<String> extraDays) {}

  /**
   * One sector's plan in the small form, oneplan-sector/1.0.
   *
   * @param format Wire form of the document (muoto).
   * @param child The child (lapsi).
   * @param kind Which plan it is (suunnitelman laji).
   * @param title Name or local label (nimi).
   * @param lang Language of its texts (kieli).
   * @param identifiers Its keys where it is kept (tunnisteet).
   * @param period Time in which it is in force (voimassaolo).
   * @param on Day on which it was made or last checked (laadittu tai tarkistettu).
   * @param owner The organisation that keeps it (omistaja).
   * @param people People that it names (ihmiset).
   * @param responsible Who of them answers for it towards the family, by name (vastuutyöntekijä).
   * @param goals What is aimed at (tavoitteet).
   * @param actions Who does what (toimenpiteet).
   * @param questions What the family was asked (kysymykset).
   * @param texts Other texts of it (tekstit).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Sector(
      String format,
      ConsolidateChild child,
      CodePlanKind kind,
      String title,
      String lang,
      List<PlanIdentifier> identifiers,
      CivilPeriod period,
      String on,
      ConsolidateOwner owner,
      List<ConsolidatePerson> people,
      String responsible,
      List<ConsolidateGoal> goals,
      List<ConsolidateAction> actions,
      List<ConsolidateQuestion> questions,
      List<ConsolidateText> texts) {}

  /**
   * What municipalities answered about taking the model into use, oneplan-survey/1.0.
   *
   * @param format 
   * @param answers The answers, in any order (vastaukset).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Survey(
      String format,
      List<SurveyAnswer> answers) {}

  /**
   * Answer is what one municipality answered on one day (vastaus).
   *
   * @param municipality Code of the municipality, three figures (kunta).
   * @param on The day of the answer, or on which none was given (päivä).
   * @param stage What it was (vaihe).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SurveyAnswer(
      String municipality,
      String on,
      CodeAdoptionStage stage) {}

  /**
   * An organisation's own days beside those of the law, oneplan-targets/1.0.
   *
   * @param format Wire form of the document, always "oneplan-targets/1.0" (muoto).
   * @param targets Own targets, each with an id of its own (tavoiteajat).
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Targets(
      String format,
      List<FiTargetRow> targets) {}
}
