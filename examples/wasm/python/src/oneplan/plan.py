"""The types of a plan and of the documents around it, for pydantic 2. Made from the schemas by `go run ./types` in examples/wasm; do not edit.

Needs the extra ``oneplan[types]``. A document is read with ``Plan.model_validate_json`` and written with
``to_json``.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel


class Part(BaseModel):
    """What all parts of a plan have in common."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="forbid")

    def to_json(self) -> str:
        """The document: what was not given is left out."""
        return self.model_dump_json(by_alias=True, exclude_none=True)

CivilDate = str
"""A calendar day, YYYY-MM-DD (päivä)."""

CivilInstant = str
"""A moment with its zone, RFC 3339, at most nine decimals of a second (ajanhetki)."""

CodeAccessibility = Literal[
    "step-free",
    "easy-language",
    "aac",
    "hearing",
    "vision",
    "calm-space",
    "support-person",
]
"""What a person needs in order to take part.
step-free: step-free access (fi: esteetön kulku; sv: tillgängligt utan trappor).
easy-language: easy language (fi: selkokieli; sv: lättläst språk).
aac: augmentative or alternative communication (fi: puhetta tukeva tai korvaava kommunikointi; sv: alternativ och kompletterande kommunikation).
hearing: hearing aids (fi: kuulon apuvälineet; sv: hörselhjälpmedel).
vision: aids for seeing (fi: näön apuvälineet; sv: synhjälpmedel).
calm-space: a calm space (fi: rauhallinen tila; sv: lugnt rum).
support-person: a support person along (fi: tukihenkilö mukana; sv: stödperson med).
"""

CodeActionSetting = Literal[
    "home",
    "everyday-environment",
    "elsewhere",
]
"""Where an action takes place.
home: at home (fi: kotona; sv: hemma).
everyday-environment: in the child's everyday environment (fi: lapsen arjen ympäristössä; sv: i barnets vardagsmiljö).
elsewhere: elsewhere (fi: muualla; sv: på annat håll).
"""

CodeActionState = Literal[
    "agreed",
    "under-way",
    "done",
    "not-done",
    "cancelled",
]
"""How an action stands.
agreed: agreed (fi: sovittu; sv: avtalad).
under-way: under way (fi: käynnissä; sv: på gång).
done: done (fi: tehty; sv: gjord).
not-done: not done (fi: jäi tekemättä; sv: blev ogjord).
cancelled: cancelled (fi: peruttu; sv: inställd).
"""

CodeAdoptionStage = Literal[
    "none",
    "goal",
    "planned",
    "trial",
    "rooted",
    "no-need",
    "no-answer",
]
"""How far a municipality is in taking the model into use: North Savo's scale of 13.1.2022 and its two other answers.
none: not planned and not discussed (fi: ei suunnitelmissa eikä keskusteltu; sv: inte planerad och inte diskuterad).
goal: a goal, planning has not begun (fi: tavoitteena, suunnittelu ei ole alkanut; sv: ett mål, planeringen har inte börjat).
planned: use or a trial is being planned (fi: käyttöönottoa tai kokeilua suunnitellaan; sv: införande eller försök planeras).
trial: a trial is running (fi: kokeilu käynnissä; sv: försök pågår).
rooted: rooting or rooted in basic work (fi: juurtumassa tai juurtunut perustoimintaan; sv: håller på att etableras eller har etablerats).
no-need: seen as not needed (fi: ei koettu tarpeelliseksi; sv: ansågs inte behövligt).
no-answer: no answer (fi: vastausta ei saatu; sv: inget svar).
"""

CodeAnnualEventKind = Literal[
    "joint-time",
    "review",
    "reporting",
    "training",
    "steering",
    "cooperation",
    "news",
    "other",
]
"""What sort of event recurs every year.
joint-time: joint times (fi: yhteiset ajat; sv: gemensamma tider).
review: review of the cooperation (fi: yhteistyön arviointi; sv: utvärdering av samarbetet).
reporting: reporting window (fi: raportointijakso; sv: rapporteringsperiod).
training: training (fi: koulutus; sv: utbildning).
steering: steering group (fi: ohjausryhmä; sv: styrgrupp).
cooperation: cooperation group (fi: yhteistyöryhmä; sv: samarbetsgrupp).
news: news (fi: tiedottaminen; sv: information).
other: other (fi: muu; sv: annat).
"""

CodeAnnualMove = Literal[
    "next",
    "previous",
    "away",
]
"""What becomes of a day that is no working day.
next: next working day (fi: seuraava työpäivä; sv: nästa arbetsdag).
previous: working day before (fi: edellinen työpäivä; sv: föregående arbetsdag).
away: left out (fi: jää pois; sv: utgår).
"""

CodeAnnualParty = Literal[
    "county",
    "municipality",
    "third-sector",
    "families",
]
"""Who takes part in what recurs every year.
county: wellbeing services county (fi: hyvinvointialue; sv: välfärdsområde).
municipality: municipality (fi: kunta; sv: kommun).
third-sector: third sector (fi: kolmas sektori; sv: tredje sektorn).
families: families and experts by experience (fi: perheet ja kokemusasiantuntijat; sv: familjer och erfarenhetsexperter).
"""

CodeAnswerKind = Literal[
    "takes-part",
    "advises",
    "declines",
]
"""Whether the one who was asked takes part.
takes-part: takes part (fi: osallistuu; sv: deltar).
advises: gives expertise (fi: antaa asiantuntemusta; sv: ger sakkunskap).
declines: declines (fi: ei osallistu; sv: deltar inte).
"""

CodeAskedOf = Literal[
    "together",
    "client",
    "professional",
]
"""Who answers for a sign of a segmentation scheme.
together: together (fi: yhdessä; sv: tillsammans).
client: the client (fi: asiakas; sv: klienten).
professional: the professional (fi: ammattilainen; sv: yrkespersonen).
"""

CodeAssessmentKind = Literal[
    "joint",
    "service-need",
    "lets-talk",
]
"""What sort of assessment it is.
joint: joint assessment (fi: yhteinen arviointi; sv: gemensam bedömning).
service-need: service-need assessment (fi: palvelutarpeen arviointi; sv: bedömning av servicebehovet).
lets-talk: Let's Talk about Children discussion (fi: Lapset puheeksi -keskustelu; sv: Föra barnen på tal-samtal).
"""

CodeAssessmentPhase = Literal[
    "basic-work",
    "start-of-process",
    "long-term",
]
"""Where on its continuum an assessment stands.
basic-work: part of basic work (fi: osana perustyötä; sv: som en del av basarbetet).
start-of-process: at the start of the client process (fi: asiakasprosessin alussa; sv: i början av klientprocessen).
long-term: part of long-term support (fi: osana pitkäaikaista tukea; sv: som en del av långvarigt stöd).
"""

CodeAssessmentRequirement = Literal[
    "life-situation",
    "together",
    "rights",
    "alternatives",
    "understood",
    "self-determination",
    "wishes",
]
"""The seven legal requirements of a service-need assessment.
life-situation: The assessment is as wide as the client's life situation requires (fi: Arviointi on tehty asiakkaan elämäntilanteen edellyttämässä laajuudessa; sv: Bedömningen har gjorts i den omfattning som klientens livssituation kräver).
together: It was made with the client and, as needed, relatives, close ones and other actors (fi: Arviointi on tehty yhdessä asiakkaan ja tarvittaessa omaisen, läheisen ja muiden toimijoiden kanssa; sv: Bedömningen har gjorts tillsammans med klienten och vid behov med anhöriga, närstående och andra aktörer).
rights: The client's rights and duties were explained (fi: Asiakkaalle on selvitetty hänen oikeutensa ja velvollisuutensa; sv: Klienten har fått sina rättigheter och skyldigheter förklarade).
alternatives: The alternatives and their effects were explained (fi: Asiakkaalle on selvitetty vaihtoehdot ja niiden vaikutukset; sv: Klienten har fått alternativen och deras konsekvenser förklarade).
understood: The explanation was understandable in content and meaning (fi: Selvitys on annettu niin, että asiakas ymmärtää sen sisällön ja merkityksen; sv: Förklaringen har getts så att klienten förstår innehållet och betydelsen).
self-determination: Self-determination was respected, especially of a child, a young person or one who needs special support (fi: Itsemääräämisoikeutta on kunnioitettu, erityisesti lapsen, nuoren ja erityistä tukea tarvitsevan; sv: Självbestämmanderätten har respekterats, särskilt barnets, den ungas och den som behöver särskilt stöd).
wishes: Wishes, opinions and individual needs were taken into account (fi: Toivomukset, mielipide ja yksilölliset tarpeet on otettu huomioon; sv: Önskemål, åsikter och individuella behov har beaktats).
"""

CodeAttachmentKind = Literal[
    "drawing",
    "photo",
    "recording",
    "document",
]
"""What an attachment is.
drawing: drawing (fi: piirros; sv: teckning).
photo: photo (fi: valokuva; sv: fotografi).
recording: recording (fi: tallenne; sv: inspelning).
document: document (fi: asiakirja; sv: dokument).
"""

CodeCapacity = Literal[
    "able",
    "not-able",
    "unknown",
]
"""Whether a minor was judged able to decide on the matter.
able: understands what it means (fi: ymmärtää asian merkityksen; sv: förstår sakens betydelse).
not-able: does not understand what it means (fi: ei ymmärrä asian merkitystä; sv: förstår inte sakens betydelse).
unknown: not judged (fi: ei arvioitu; sv: inte bedömt).
"""

CodeChangeKind = Literal[
    "added",
    "changed",
    "removed",
]
"""What a revision did to a part.
added: added (fi: lisätty; sv: tillagd).
changed: changed (fi: muutettu; sv: ändrad).
removed: removed (fi: poistettu; sv: borttagen).
"""

CodeClientGroup = Literal[
    "special-support-child",
    "disabled",
    "child-protection",
    "aftercare",
]
"""Groups of clients that the law gives special terms to.
special-support-child: child who needs special support (fi: erityistä tukea tarvitseva lapsi; sv: barn som behöver särskilt stöd).
disabled: disabled person (fi: vammainen henkilö; sv: person med funktionsnedsättning).
child-protection: client of child protection (fi: lastensuojelun asiakas; sv: klient inom barnskyddet).
aftercare: entitled to aftercare (fi: jälkihuoltoon oikeutettu; sv: berättigad till eftervård).
"""

CodeConflictKind = Literal[
    "changed-apart",
    "removed-and-changed",
    "two-batons",
    "two-courses",
    "responsible-workers",
    "opposite-aims",
]
"""What does not fit together.
changed-apart: changed in two ways (fi: muutettu kahdella tavalla; sv: ändrats på två sätt).
removed-and-changed: removed and changed (fi: poistettu ja muutettu; sv: borttaget och ändrat).
two-batons: two hold the baton (fi: kaksi viestikapulan haltijaa; sv: två håller stafettpinnen).
two-courses: the plan's steps differ (fi: suunnitelman vaiheet eroavat; sv: planens steg skiljer sig).
responsible-workers: two responsible workers (fi: kaksi vastuutyöntekijää; sv: två ansvariga arbetstagare).
opposite-aims: aims that pull apart (fi: vastakkaiset tavoitteet; sv: motstridiga mål).
"""

CodeConsentDecision = Literal[
    "given",
    "refused",
]
"""Whether a consent was given.
given: given (fi: annettu; sv: gett).
refused: refused (fi: evätty; sv: nekat).
"""

CodeConsentScope = Literal[
    "whole",
    "minimum",
    "parts",
]
"""How much of the plan a consent or prohibition covers.
whole: the whole plan (fi: koko suunnitelma; sv: hela planen).
minimum: only who does what by when (fi: vain kuka tekee mitä ja milloin; sv: endast vem gör vad och när).
parts: some parts of the plan (fi: osa suunnitelmasta; sv: en del av planen).
"""

CodeConsultationIdentity = Literal[
    "anonymous",
    "with-permission",
    "family-present",
]
"""Whether the family was named.
anonymous: without naming the family (fi: ilman tunnistetietoja; sv: utan identifieringsuppgifter).
with-permission: with the family's permission (fi: perheen luvalla; sv: med familjens tillstånd).
family-present: with the family present (fi: perhe mukana; sv: familjen närvarande).
"""

CodeContactState = Literal[
    "planned",
    "held",
    "missed",
    "moved",
    "cancelled",
]
"""What became of a contact.
planned: planned (fi: sovittu; sv: avtalad).
held: held (fi: toteutunut; sv: genomförd).
missed: not reached (fi: ei tavoitettu; sv: inte anträffad).
moved: moved (fi: siirretty; sv: flyttad).
cancelled: cancelled (fi: peruttu; sv: inställd).
"""

CodeCopyForm = Literal[
    "printed",
    "electronic",
]
"""Form of a copy.
printed: on paper (fi: paperilla; sv: på papper).
electronic: electronically (fi: sähköisesti; sv: elektroniskt).
"""

CodeCopyState = Literal[
    "given",
    "agreed",
    "not-given",
]
"""What was agreed about a copy.
given: given (fi: annettu; sv: gett).
agreed: agreed to be given (fi: sovittu annettavaksi; sv: avtalat att ges).
not-given: agreed not to be given (fi: sovittu, ettei anneta; sv: avtalat att inte ges).
"""

CodeCustody = Literal[
    "joint",
    "sole",
]
"""How custody is held.
joint: joint custody (fi: yhteishuolto; sv: gemensam vårdnad).
sole: sole custody (fi: yksinhuolto; sv: ensam vårdnad).
"""

CodeDeadlineEvent = Literal[
    "initiation",
    "notice",
    "prenatal-notice",
    "contact",
    "need-noted",
    "plan-made",
    "emergency-placement",
    "emergency-extension",
    "open-care-placement",
    "client-ended",
    "student-request",
    "referral",
    "other-visit",
    "assessed",
    "decision-notice",
    "decision-posted",
    "application",
    "health-contact",
    "decision-sent-electronically",
    "decision-given",
    "contact-restricted",
    "movement-restricted",
    "isolated",
    "special-care",
    "special-care-extended",
    "special-care-decided",
    "restriction-recorded",
    "good-care-plan",
    "placed-with-parent",
    "birth",
    "application-completed",
    "completion-limit-ended",
    "assistance-month",
    "talk-requested",
    "disability-application",
    "costs-arose",
    "device-received",
    "disability-reform",
    "contact-without-student",
    "support-plan",
    "guidance",
    "daycare-needed",
    "early-plan",
    "parenthood-decided",
    "parenthood-confirmed",
    "move-intended",
    "care-notice",
    "family-care",
    "maintenance-appeal-ended",
    "security-ban",
    "observed",
    "observation-referral",
    "care-ordered",
    "care-continued",
    "information-request",
    "log-request",
    "reminder",
    "complaint",
    "complained-of",
    "matter-closed",
    "client-died",
    "message-dated",
    "logged",
    "elder-initiation",
    "dental-need",
    "elder-decision",
    "security-ban-extended",
    "statement-made",
    "emergency-care-order",
    "support-reform",
]
"""What starts one or more clocks.
initiation: the matter became pending (fi: asian vireilletulo; sv: ärendet har inletts).
notice: a notice was received (fi: ilmoituksen vastaanottaminen; sv: anmälan har tagits emot).
prenatal-notice: a prenatal child welfare notice (fi: ennakollinen lastensuojeluilmoitus; sv: föregripande barnskyddsanmälan).
contact: contact (fi: yhteydenotto; sv: kontakt).
need-noted: the need of support or care was noted (fi: tuen tai hoidon tarpeen toteaminen; sv: behovet av stöd eller vård har konstaterats).
plan-made: a client plan was made or reviewed (fi: asiakassuunnitelman laatiminen tai tarkistaminen; sv: klientplanen har gjorts eller setts över).
emergency-placement: emergency placement (fi: kiireellinen sijoitus; sv: brådskande placering).
emergency-extension: extension of an emergency placement (fi: kiireellisen sijoituksen jatkaminen; sv: förlängning av brådskande placering).
open-care-placement: placement in open care (fi: sijoitus avohuollon tukitoimena; sv: placering inom öppenvården).
client-ended: the client relationship after placement ended (fi: asiakkuuden päättyminen sijoituksen jälkeen; sv: klientrelationen har upphört efter placering).
student-request: a student's request (fi: opiskelijan pyyntö; sv: den studerandes begäran).
referral: a referral arrived (fi: lähetteen saapuminen; sv: remissens ankomst).
other-visit: a visit to another professional (fi: käynti muun ammattihenkilön luona; sv: besök hos en annan yrkesutbildad person).
assessed: the need of care was assessed (fi: hoidon tarpeen arviointi; sv: bedömning av vårdbehovet).
decision-notice: notice of a decision (fi: päätöksen tiedoksisaanti; sv: delgivning av beslut).
decision-posted: a decision was posted (fi: päätöksen postittaminen; sv: beslutet har postats).
application: an application for social assistance arrived (fi: toimeentulotukihakemuksen saapuminen; sv: ansökan om utkomststöd inkom).
health-contact: contact with health care (fi: yhteydenotto terveydenhuoltoon; sv: kontakt med hälso- och sjukvården).
decision-sent-electronically: a decision was sent electronically (fi: päätöksen lähettäminen sähköisesti; sv: beslutet har sänts elektroniskt).
decision-given: a court pronounced or gave its decision (fi: ratkaisun julistaminen tai antaminen; sv: avgörandet har avkunnats eller meddelats).
contact-restricted: a restriction of contact began (fi: yhteydenpidon rajoituksen alku; sv: begränsningen av kontakterna började).
movement-restricted: a restriction of free movement began (fi: liikkumisvapauden rajoituksen alku; sv: begränsningen av rörelsefriheten började).
isolated: an isolation began (fi: eristämisen alku; sv: isoleringen började).
special-care: special care began (fi: erityisen huolenpidon aloittaminen; sv: den särskilda omsorgen inleddes).
special-care-extended: special care was extended (fi: erityisen huolenpidon jatkaminen; sv: förlängning av den särskilda omsorgen).
special-care-decided: special care was decided on (fi: päätös erityisestä huolenpidosta; sv: beslut om särskild omsorg).
restriction-recorded: a restriction was recorded (fi: rajoituksen kirjaaminen; sv: anteckning om en begränsning).
good-care-plan: the plan of good treatment was made (fi: hyvää kohtelua koskeva suunnitelma; sv: plan om gott bemötande).
placed-with-parent: a placement with a parent began (fi: sijoitus vanhemman luokse; sv: placering hos en förälder).
birth: a child was born (fi: lapsen syntymä; sv: barnets födelse).
application-completed: the completed application arrived (fi: täydennetyn hakemuksen saapuminen; sv: den kompletterade ansökans ankomst).
completion-limit-ended: the time set for completing ended (fi: täydentämisen määräajan päättyminen; sv: utgången av tiden för komplettering).
assistance-month: the month that assistance is asked for (fi: kuukausi, jolta toimeentulotukea haetaan; sv: den månad som ansökan om utkomststöd gäller).
talk-requested: a talk was asked for (fi: pyyntö keskustella; sv: begäran om samtal).
disability-application: an application for disability services (fi: hakemus vammaispalvelusta; sv: ansökan om funktionshinderservice).
costs-arose: the first item of cost arose (fi: ensimmäisen kustannuserän syntyminen; sv: den första kostnadsposten uppstod).
device-received: a car or device was received (fi: auton tai välineen saaminen; sv: bilen eller anordningen mottogs).
disability-reform: the Disability Services Act came into force (fi: vammaispalvelulain voimaantulo; sv: lagen om funktionshinderservice trädde i kraft).
contact-without-student: contact without the student (fi: yhteydenotto ilman opiskelijaa; sv: kontakt utan den studerande).
support-plan: the pupil's support plan was made (fi: oppilaskohtaisen tuen suunnitelma; sv: plan för elevspecifikt stöd).
guidance: the duty to guide began (fi: ohjaus- ja valvontavastuun alkaminen; sv: handlednings- och tillsynsansvaret började).
daycare-needed: early education is needed (fi: varhaiskasvatuksen tarve alkaa; sv: behovet av småbarnspedagogik börjar).
early-plan: the early education plan was made (fi: varhaiskasvatussuunnitelma; sv: plan för småbarnspedagogik).
parenthood-decided: the decision on parenthood was learned of (fi: tieto vanhemmuutta koskevasta päätöksestä; sv: delfåendet av beslutet om föräldraskap).
parenthood-confirmed: parenthood was confirmed (fi: vanhemmuuden vahvistaminen; sv: fastställandet av föräldraskapet).
move-intended: a parent means to move (fi: aiottu muutto; sv: den planerade flyttningen).
care-notice: a commission agreement was given notice (fi: toimeksiantosopimuksen irtisanominen; sv: uppsägning av uppdragsavtalet).
family-care: a placement in family care began (fi: sijoitus perhehoitoon; sv: placering i familjevård).
maintenance-appeal-ended: the time to appeal on maintenance support ended (fi: elatustuen valitusajan päättyminen; sv: besvärstiden för underhållsstöd gick ut).
security-ban: a security ban began (fi: turvakiellon alku; sv: spärrmarkeringens början).
observed: the taking into observation (fi: tarkkailuun ottaminen; sv: intagning för observation).
observation-referral: a referral to observation was written (fi: tarkkailulähetteen laatiminen; sv: observationsremissen skrevs).
care-ordered: an order to treatment (fi: määrääminen hoitoon; sv: beslut om vård oberoende av viljan).
care-continued: treatment was continued (fi: hoidon jatkaminen tahdosta riippumatta; sv: beslut om fortsatt vård oberoende av viljan).
information-request: a request for information arrived (fi: tietopyynnön saapuminen; sv: begäran om uppgifter inkom).
log-request: log data were asked for (fi: lokitietojen pyyntö; sv: begäran om logguppgifter).
reminder: a reminder was made (fi: muistutuksen tekeminen; sv: en anmärkning framställdes).
complaint: a complaint was made (fi: kantelun tekeminen; sv: ett klagomål anfördes).
complained-of: the matter complained about (fi: asia, josta kannellaan; sv: saken som klagomålet gäller).
matter-closed: the matter was closed (fi: asian sulkeminen; sv: ärendet stängdes).
client-died: the client died (fi: asiakkaan kuolema; sv: klientens död).
message-dated: the date of a message (fi: viestin päiväys; sv: meddelandets datum).
logged: an event was logged (fi: lokitapahtuma; sv: logghändelsen).
elder-initiation: an old person's matter became pending (fi: iäkkään henkilön asian vireilletulo; sv: en äldre persons ärende har inletts).
dental-need: the need of a dentist was noted (fi: hammaslääkärin tarpeen toteaminen; sv: behovet av tandläkare har konstaterats).
elder-decision: a service for an old person was decided on (fi: päätös iäkkään henkilön palvelusta; sv: beslut om en äldre persons service).
security-ban-extended: a security ban was prolonged (fi: turvakiellon jatkaminen; sv: förlängning av spärrmarkeringen).
statement-made: a statement or certificate was made (fi: lausunnon tai todistuksen laatiminen; sv: utlåtandet eller intyget upprättades).
emergency-care-order: taking into care in an emergency (1984 to 2007) (fi: kiireellinen huostaanotto (1984–2007); sv: brådskande omhändertagande (1984–2007)).
support-reform: the provisions on support at school came into force (fi: oppimisen tuen säännösten voimaantulo; sv: bestämmelserna om stöd för lärande trädde i kraft).
"""

CodeDecisionDelivery = Literal[
    "letter",
    "message",
    "verifiable",
]
"""How a decision is served on a party.
letter: ordinary letter (fi: tavallinen kirje; sv: vanligt brev).
message: ordinary electronic message (fi: tavallinen sähköinen viesti; sv: vanligt elektroniskt meddelande).
verifiable: verifiable service (fi: todisteellinen tiedoksianto; sv: bevislig delgivning).
"""

CodeDecisionKind = Literal[
    "service",
    "emergency-placement",
    "emergency-extension",
    "open-care-placement",
    "custody",
    "other",
    "taking-into-care",
    "substitute-care",
    "restriction",
    "school",
    "compulsory-education",
    "involuntary-care",
    "maintenance-support",
]
"""What an authority decided elsewhere.
service: service decision (fi: palvelupäätös; sv: servicebeslut).
emergency-placement: emergency placement (fi: kiireellinen sijoitus; sv: brådskande placering).
emergency-extension: extension of an emergency placement (fi: kiireellisen sijoituksen jatkaminen; sv: fortsättning av brådskande placering).
open-care-placement: open-care placement (fi: sijoitus avohuollon tukitoimena; sv: placering som stödåtgärd inom öppenvården).
custody: custody decision (fi: huoltajuutta koskeva päätös; sv: beslut om vårdnad).
other: other decision (fi: muu päätös; sv: annat beslut).
taking-into-care: taking into care (fi: huostaanotto; sv: omhändertagande).
substitute-care: change or end of substitute care (fi: sijaishuollon muuttaminen tai lopettaminen; sv: ändring eller avslutande av vården utom hemmet).
restriction: restriction of contact or another restrictive measure (fi: yhteydenpidon rajoitus tai muu rajoitustoimenpide; sv: begränsning av kontakterna eller annan begränsande åtgärd).
school: a school's decision about a pupil (fi: oppilasta koskeva koulun päätös; sv: skolans beslut om en elev).
compulsory-education: decision on compulsory education (fi: päätös oppivelvollisuudesta; sv: beslut om läroplikt).
involuntary-care: care against the will (fi: hoito tahdosta riippumatta; sv: vård oberoende av viljan).
maintenance-support: decision on maintenance support (fi: päätös elatustuesta; sv: beslut om underhållsstöd).
"""

CodeDirection = Literal[
    "family-to-worker",
    "worker-to-family",
]
"""Who reaches whom.
family-to-worker: from the family to the worker (fi: perheeltä työntekijälle; sv: från familjen till arbetstagaren).
worker-to-family: from the worker to the family (fi: työntekijältä perheelle; sv: från arbetstagaren till familjen).
"""

CodeDisagreementKind = Literal[
    "need",
    "goal",
    "action",
    "finding",
    "people",
    "meeting",
]
"""What a differing view is against.
need: about a need (fi: tarpeesta; sv: om behovet).
goal: about a goal (fi: tavoitteesta; sv: om målet).
action: about an action (fi: toimenpiteestä; sv: om åtgärden).
finding: about a finding (fi: havainnosta; sv: om iakttagelsen).
people: about who takes part (fi: osallistujista; sv: om deltagarna).
meeting: about meeting (fi: tapaamisesta; sv: om mötet).
"""

CodeEndRule = Literal[
    "built-in",
    "stays",
    "moves",
    "unsettled",
]
"""What happens where a term would end on a holiday.
built-in: always ends on a working day (fi: päättyy aina arkipäivään; sv: löper alltid ut på en vardag).
stays: does not move (fi: ei siirry; sv: flyttas inte).
moves: moves to the next working day (fi: siirtyy seuraavaan arkipäivään; sv: flyttas till följande vardag).
unsettled: whether it moves is not settled (fi: ei ole ratkaistu, siirtyykö viimeinen päivä arkipäivään; sv: det är inte avgjort om den sista dagen flyttas).
"""

CodeEntryChannel = Literal[
    "near-worker",
    "electronic",
    "phone",
    "notification",
]
"""How a matter came in.
near-worker: near worker in the network (fi: lähityöntekijä verkostossa; sv: närarbetare i nätverket).
electronic: electronic contact (fi: sähköinen yhteydenotto; sv: elektronisk kontakt).
phone: one phone number (fi: yksi puhelinnumero; sv: ett telefonnummer).
notification: statutory notification (fi: lakisääteinen ilmoitus; sv: lagstadgad anmälan).
"""

CodeExistence = Literal[
    "shown",
    "secret",
]
"""Whether a reader learns that something is kept back.
shown: that something is withheld is shown (fi: kerrotaan, että jotakin on salattu; sv: det sägs att något har hemlighållits).
secret: even the existence is secret (fi: olemassaolokin salataan; sv: också att det finns hemlighålls).
"""

CodeFindingKind = Literal[
    "strength",
    "vulnerability",
    "need",
    "unknown",
    "own-words",
]
"""What a voice calls its finding on an item of the star.
strength: strength (fi: vahvuus; sv: styrka).
vulnerability: vulnerability (fi: haavoittuvuus; sv: sårbarhet).
need: need (fi: tarve; sv: behov).
unknown: not known (fi: ei tiedossa; sv: inte känt).
own-words: in own words (fi: omin sanoin; sv: med egna ord).
"""

CodeFirstDay = Literal[
    "excluded",
    "included",
]
"""Whether the trigger day is counted.
excluded: the first day is not counted (fi: alkupäivää ei lasketa; sv: den första dagen räknas inte).
included: the first day is counted (fi: alkupäivä lasketaan; sv: den första dagen räknas).
"""

CodeGoalState = Literal[
    "proposed",
    "active",
    "improving",
    "no-change",
    "worsening",
    "reached",
    "dropped",
]
"""How a goal stands, in words.
proposed: proposed (fi: ehdotettu; sv: föreslaget).
active: being worked on (fi: työn alla; sv: pågår).
improving: improving (fi: etenee; sv: går framåt).
no-change: no change (fi: ei muutosta; sv: ingen förändring).
worsening: harder than before (fi: vaikeutunut; sv: svårare än förut).
reached: reached (fi: saavutettu; sv: uppnått).
dropped: dropped (fi: luovuttu; sv: avstått från).
"""

CodeGround = Literal[
    "stated",
    "inferred",
    "remembered",
]
"""How well a part of a segmentation scheme is known.
stated: in the source (fi: lähteessä; sv: i källan).
inferred: inferred from the source (fi: päätelty lähteestä; sv: slutet av källan).
remembered: from memory, not checked (fi: muistinvarainen, tarkistamatta; sv: ur minnet, inte kontrollerat).
"""

CodeHoldingRole = Literal[
    "first-receiver",
    "responsible",
    "pair",
    "deputy",
]
"""What someone who holds the baton is.
first-receiver: first receiver (fi: ensimmäinen vastaanottaja; sv: första mottagaren).
responsible: responsible worker (fi: vastuutyöntekijä; sv: ansvarig arbetstagare).
pair: the responsible worker's pair (fi: vastuutyöntekijän pari; sv: den ansvariga arbetstagarens par).
deputy: deputy (fi: sijainen; sv: ställföreträdare).
"""

CodeIntakeKind = Literal[
    "protection-notification",
    "prenatal-notification",
    "contact",
    "application",
    "concern",
]
"""What arrived and started something.
protection-notification: child-protection notification (fi: lastensuojeluilmoitus; sv: barnskyddsanmälan).
prenatal-notification: anticipatory child-protection notification (fi: ennakollinen lastensuojeluilmoitus; sv: föregripande barnskyddsanmälan).
contact: contact to assess the need of support (fi: yhteydenotto sosiaalihuoltoon tuen tarpeen arvioimiseksi; sv: kontakt till socialvården för bedömning av stödbehovet).
application: application (fi: hakemus; sv: ansökan).
concern: concern raised (fi: huolen puheeksi ottaminen; sv: oro som tas till tals).
"""

CodeIntakeOutcome = Literal[
    "assessment",
    "evidently-unnecessary",
    "urgent-measures",
    "joined",
    "voluntary",
]
"""What came of an intake.
assessment: service-need assessment (fi: palvelutarpeen arviointi; sv: bedömning av servicebehovet).
evidently-unnecessary: assessment evidently unnecessary (fi: arviointi ilmeisen tarpeeton; sv: bedömning uppenbart onödig).
urgent-measures: urgent measures (fi: kiireelliset toimet; sv: brådskande åtgärder).
joined: joined to an open assessment (fi: liitetty avoinna olevaan arviointiin; sv: fogad till en pågående bedömning).
voluntary: goes on without client status (fi: jatketaan ilman asiakkuutta; sv: fortsätter utan klientrelation).
"""

CodeIntakeTopic = Literal[
    "separation",
    "violence",
    "substance-use",
    "mental-health",
    "school",
    "everyday-life",
    "other",
]
"""What an intake is about.
separation: crisis separation or custody dispute (fi: kriisiero tai huoltoriita; sv: krisskilsmässa eller vårdnadstvist).
violence: violence against a child (fi: lapseen kohdistuva väkivalta; sv: våld mot barn).
substance-use: substance use (fi: päihteet; sv: rusmedel).
mental-health: mental health (fi: mielenterveys; sv: psykisk hälsa).
school: school (fi: koulunkäynti; sv: skolgång).
everyday-life: coping in everyday life (fi: arjessa pärjääminen; sv: att klara vardagen).
other: other (fi: muu; sv: annat).
"""

CodeInterval = Literal[
    "day",
    "week",
    "month",
]
"""What a rhythm counts in.
day: a day (fi: päivässä; sv: om dagen).
week: a week (fi: viikossa; sv: i veckan).
month: a month (fi: kuukaudessa; sv: i månaden).
"""

CodeInvitationResponse = Literal[
    "accepts",
    "declines",
    "no-answer",
]
"""An invited person's answer.
accepts: accepts (fi: tulee; sv: kommer).
declines: declines (fi: kieltäytyy; sv: tackar nej).
no-answer: no answer (fi: ei vastausta; sv: inget svar).
"""

CodeMedium = Literal[
    "electronic",
    "letter",
    "phone",
    "in-person",
]
"""How something arrived.
electronic: electronically (fi: sähköisesti; sv: elektroniskt).
letter: by letter (fi: kirjeitse; sv: per brev).
phone: by phone (fi: puhelimitse; sv: per telefon).
in-person: in person (fi: henkilökohtaisesti; sv: personligen).
"""

CodeMeetingKind = Literal[
    "joint",
    "lets-talk-consultation",
    "assessment",
    "review",
    "hand-over",
    "network",
]
"""What sort of meeting it is.
joint: joint meeting (fi: yhteinen aika; sv: gemensam tid).
lets-talk-consultation: Let's Talk about Children consultation (fi: Lapset puheeksi -neuvonpito; sv: Föra barnen på tal-rådslag).
assessment: assessment meeting (fi: arviointitapaaminen; sv: bedömningsmöte).
review: follow-up meeting (fi: seurantatapaaminen; sv: uppföljningsmöte).
hand-over: hand-over meeting (fi: siirtotapaaminen; sv: överföringsmöte).
network: network meeting (fi: verkostoneuvottelu; sv: nätverksmöte).
"""

CodeMeetingState = Literal[
    "planned",
    "held",
    "moved",
    "cancelled",
]
"""What became of a meeting.
planned: planned (fi: sovittu; sv: avtalat).
held: held (fi: pidetty; sv: hållet).
moved: moved (fi: siirretty; sv: flyttat).
cancelled: cancelled (fi: peruttu; sv: inställt).
"""

CodeMemberKind = Literal[
    "guardian",
    "near-person",
    "experience-expert",
    "professional",
]
"""What a person is to the child's plan.
guardian: guardian (fi: huoltaja; sv: vårdnadshavare).
near-person: near person (fi: läheinen; sv: närstående).
experience-expert: experience expert (fi: kokemusasiantuntija; sv: erfarenhetsexpert).
professional: professional (fi: ammattilainen; sv: yrkesperson).
"""

CodeMode = Literal[
    "on-site",
    "remote",
]
"""How someone takes part.
on-site: on site (fi: paikalla; sv: på plats).
remote: remotely (fi: etänä; sv: på distans).
"""

CodeNeedKind = Literal[
    "everyday-life",
    "parenting",
    "health-and-development",
    "mental-health-support",
    "substance-use",
    "learning",
    "relationships",
    "safety",
    "living",
    "other",
]
"""What a need is about.
everyday-life: everyday life (fi: arki; sv: vardagen).
parenting: parenting (fi: vanhemmuus; sv: föräldraskap).
health-and-development: health and development (fi: terveys ja kehitys; sv: hälsa och utveckling).
mental-health-support: mental-health support (fi: mielenterveyden tuki; sv: stöd för den psykiska hälsan).
substance-use: substance use (fi: päihteet; sv: rusmedel).
learning: learning (fi: oppiminen; sv: lärande).
relationships: relationships (fi: ihmissuhteet; sv: relationer).
safety: safety (fi: turvallisuus; sv: trygghet).
living: housing and income (fi: asuminen ja toimeentulo; sv: boende och försörjning).
other: other (fi: muu; sv: annat).
"""

CodeOccasion = Literal[
    "everyday",
    "sector-plan-discussion",
    "lets-talk",
    "check-up",
    "other",
]
"""Situation in which a concern was raised.
everyday: everyday encounter (fi: arjen kohtaaminen; sv: möte i vardagen).
sector-plan-discussion: discussion of another plan (fi: muun suunnitelman keskustelu; sv: samtal om en annan plan).
lets-talk: Let's Talk about Children discussion (fi: Lapset puheeksi -keskustelu; sv: Föra barnen på tal-samtal).
check-up: health check-up (fi: terveystarkastus; sv: hälsoundersökning).
other: other occasion (fi: muu tilanne; sv: annan situation).
"""

CodeOfferAnswer = Literal[
    "accepts",
    "declines",
]
"""Whether an offer of the baton was taken.
accepts: accepts (fi: hyväksyy; sv: tar emot).
declines: declines (fi: kieltäytyy; sv: tackar nej).
"""

CodeOffice = Literal[
    "public-office",
    "employment",
]
"""Whether a professional holds a public office.
public-office: public office (fi: virkasuhde; sv: tjänsteförhållande).
employment: employment contract (fi: työsuhde; sv: arbetsavtalsförhållande).
"""

CodeOwnership = Literal[
    "public",
    "private",
    "third-sector",
]
"""Who runs a service.
public: public (fi: julkinen; sv: offentlig).
private: private (fi: yksityinen; sv: privat).
third-sector: third sector (fi: järjestö; sv: organisation inom tredje sektorn).
"""

CodePermission = Literal[
    "given",
    "not-yet",
    "refused",
]
"""The family's answer to inviting someone.
given: permission given (fi: lupa annettu; sv: tillstånd gett).
not-yet: not yet (fi: ei vielä; sv: inte ännu).
refused: permission refused (fi: ei lupaa; sv: inget tillstånd).
"""

CodePlaceKind = Literal[
    "home",
    "day-care",
    "school",
    "clinic",
    "family-centre",
    "office",
    "remote",
    "elsewhere",
]
"""Sort of place of a meeting.
home: home (fi: koti; sv: hemmet).
day-care: day-care centre (fi: päiväkoti; sv: daghemmet).
school: school (fi: koulu; sv: skolan).
clinic: clinic (fi: neuvola tai terveysasema; sv: rådgivningen eller hälsostationen).
family-centre: family centre (fi: perhekeskus; sv: familjecentret).
office: office (fi: toimisto; sv: kontoret).
remote: remote (fi: etäyhteys; sv: på distans).
elsewhere: elsewhere (fi: muualla; sv: på annan plats).
"""

CodePlanKind = Literal[
    "vasu",
    "leops",
    "learning-plan",
    "hojks",
    "pupil-welfare-record",
    "care-plan",
    "health-and-care-plan",
    "rehabilitation-plan",
    "client-plan",
    "childs-client-plan",
    "care-and-upbringing-plan",
    "service-plan",
    "special-care-programme",
    "support-need-assessment",
    "support-plan",
    "other",
]
"""Plans of the sectors.
vasu: early childhood education plan (fi: varhaiskasvatussuunnitelma (vasu); sv: barnets plan för småbarnspedagogik).
leops: pre-primary learning plan (fi: lapsen esiopetuksen oppimissuunnitelma; sv: barnets plan för förskoleundervisning).
learning-plan: learning plan (fi: oppimissuunnitelma; sv: plan för elevens lärande).
hojks: individual education plan (fi: henkilökohtainen opetuksen järjestämistä koskeva suunnitelma (HOJKS); sv: individuell plan för hur undervisningen ska ordnas (IP)).
pupil-welfare-record: pupil welfare record (fi: opiskeluhuoltokertomus; sv: elevhälsoberättelse).
care-plan: care plan (fi: hoitosuunnitelma; sv: vårdplan).
health-and-care-plan: health and care plan (fi: terveys- ja hoitosuunnitelma; sv: hälso- och vårdplan).
rehabilitation-plan: rehabilitation plan (fi: kuntoutussuunnitelma; sv: rehabiliteringsplan).
client-plan: client plan (fi: asiakassuunnitelma; sv: klientplan).
childs-client-plan: the child's client plan (fi: lapsen asiakassuunnitelma; sv: barnets klientplan).
care-and-upbringing-plan: care and upbringing plan (fi: hoito- ja kasvatussuunnitelma; sv: vård- och fostringsplan).
service-plan: service plan (fi: palvelusuunnitelma; sv: serviceplan).
special-care-programme: special care programme (fi: erityishuolto-ohjelma; sv: specialomsorgsprogram).
support-need-assessment: assessment of the need for pupil-specific support (fi: oppilaskohtaisen tuen tarpeen arviointi; sv: bedömning av behovet av elevspecifikt stöd).
support-plan: plan for carrying out pupil-specific support (fi: oppilaskohtaisen tuen toteuttamista koskeva suunnitelma; sv: plan för genomförande av elevspecifikt stöd).
other: other plan (fi: muu suunnitelma; sv: annan plan).
"""

CodePlanRelation = Literal[
    "beside",
    "in-place-of-discussion",
    "merged",
]
"""What the joint plan is to another plan.
beside: stands beside the joint plan (fi: on yhteisen suunnitelman rinnalla; sv: finns vid sidan av den gemensamma planen).
in-place-of-discussion: the joint plan stands in for its discussion (fi: yhteinen suunnitelma korvaa sen keskustelun; sv: den gemensamma planen ersätter dess samtal).
merged: was merged into the joint plan (fi: on yhdistetty yhteiseen suunnitelmaan; sv: har sammanförts med den gemensamma planen).
"""

CodePlanStatus = Literal[
    "draft",
    "agreed",
    "follow-up",
    "under-review",
    "closed",
    "handed-over",
]
"""Where a plan stands in its course.
draft: draft (fi: luonnos; sv: utkast).
agreed: agreed (fi: sovittu; sv: avtalad).
follow-up: in follow-up (fi: seurannassa; sv: under uppföljning).
under-review: under review (fi: tarkistettavana; sv: under översyn).
closed: closed (fi: päätetty; sv: avslutad).
handed-over: handed over (fi: siirretty; sv: överförd).
"""

CodePosition = Literal[
    "agrees",
    "disagrees",
    "not-reached",
    "not-asked",
]
"""A party's stand on the plan.
agrees: agrees (fi: hyväksyy; sv: godkänner).
disagrees: disagrees (fi: ei hyväksy; sv: godkänner inte).
not-reached: not reached (fi: ei tavoitettu; sv: inte anträffad).
not-asked: not asked (fi: ei kysytty; sv: inte tillfrågad).
"""

CodePresence = Literal[
    "whole",
    "part",
    "absent",
]
"""For how much of a meeting someone was there.
whole: the whole time (fi: koko ajan; sv: hela tiden).
part: part of the time (fi: osan aikaa; sv: en del av tiden).
absent: absent (fi: poissa; sv: frånvarande).
"""

CodeProhibitionGround = Literal[
    "minors-prohibition",
    "security-ban",
    "third-person",
    "childs-interest",
    "clients-prohibition",
    "secrecy",
]
"""Why something of the plan is kept back.
minors-prohibition: the minor's own prohibition (fi: alaikäisen oma kielto; sv: den minderårigas eget förbud).
security-ban: security ban (fi: turvakielto; sv: spärrmarkering).
third-person: another person's own matter (fi: toisen henkilön oma asia; sv: en annan persons egen sak).
childs-interest: the child's interest (fi: lapsen etu; sv: barnets bästa).
clients-prohibition: the client's prohibition of disclosure (fi: asiakkaan luovutuskielto; sv: klientens förbud mot utlämnande).
secrecy: secrecy by law (fi: lakiin perustuva salassapito; sv: lagstadgad sekretess).
"""

CodePurpose = Literal[
    "coordination",
    "service",
    "advice",
    "research",
]
"""What a consent is for.
coordination: working together in the family's matter (fi: yhteistyö perheen asiassa; sv: samarbete i familjens ärende).
service: giving a service (fi: palvelun antaminen; sv: att ge en tjänst).
advice: advice (fi: konsultaatio; sv: konsultation).
research: research (fi: tutkimus; sv: forskning).
"""

CodeRelation = Literal[
    "mother",
    "father",
    "parent",
    "step-parent",
    "foster-parent",
    "grandparent",
    "sibling",
    "relative",
    "friend",
    "other",
]
"""What a person is to the child.
mother: mother (fi: äiti; sv: mor).
father: father (fi: isä; sv: far).
parent: parent (fi: vanhempi; sv: förälder).
step-parent: step-parent (fi: äiti- tai isäpuoli; sv: styvförälder).
foster-parent: foster parent (fi: sijaisvanhempi; sv: fosterförälder).
grandparent: grandparent (fi: isovanhempi; sv: mor- eller farförälder).
sibling: sibling (fi: sisarus; sv: syskon).
relative: other relative (fi: muu sukulainen; sv: annan släkting).
friend: friend (fi: ystävä; sv: vän).
other: other near person (fi: muu läheinen; sv: annan närstående).
"""

CodeResidence = Literal[
    "lives-with",
    "part-time",
    "lives-apart",
]
"""Whether the child lives with a person.
lives-with: the child lives with the person (fi: lapsi asuu luona; sv: barnet bor hos personen).
part-time: the child lives with the person part of the time (fi: lapsi asuu luona osan aikaa; sv: barnet bor hos personen en del av tiden).
lives-apart: the child does not live with the person (fi: lapsi ei asu luona; sv: barnet bor inte hos personen).
"""

CodeSector = Literal[
    "social-welfare",
    "health-care",
    "early-childhood-education",
    "education",
    "pupil-welfare",
    "youth-work",
    "police",
    "third-sector",
    "other",
]
"""Field of work of a professional or organisation.
social-welfare: social welfare (fi: sosiaalihuolto; sv: socialvård).
health-care: health care (fi: terveydenhuolto; sv: hälso- och sjukvård).
early-childhood-education: early childhood education and care (fi: varhaiskasvatus; sv: småbarnspedagogik).
education: education (fi: opetus; sv: undervisning).
pupil-welfare: pupil welfare (fi: opiskeluhuolto; sv: elevhälsa).
youth-work: youth work (fi: nuorisotyö; sv: ungdomsarbete).
police: police (fi: poliisi; sv: polisen).
third-sector: third sector (fi: kolmas sektori; sv: tredje sektorn).
other: other (fi: muu; sv: annan).
"""

CodeServiceAccess = Literal[
    "open",
    "invitation",
    "referral",
    "decision",
]
"""What one needs to get a service.
open: directly, without a referral (fi: suoraan, ilman lähetettä; sv: direkt, utan remiss).
invitation: by invitation with the family's permission (fi: kutsulla perheen luvalla; sv: genom inbjudan med familjens tillstånd).
referral: by referral (fi: lähetteellä; sv: med remiss).
decision: by an authority's decision (fi: viranomaisen päätöksellä; sv: genom myndighetsbeslut).
"""

CodeServiceDelivery = Literal[
    "near",
    "mobile",
    "digital",
    "central",
]
"""How a service comes to families.
near: near service (fi: lähipalvelu; sv: närservice).
mobile: mobile service (fi: liikkuva palvelu; sv: mobil service).
digital: digital service (fi: digitaalinen palvelu; sv: digital service).
central: central service (fi: keskitetty palvelu; sv: centraliserad service).
"""

CodeServiceTier = Literal[
    "basic",
    "special",
    "most-demanding",
]
"""Level of a service in this plan.
basic: basic level (fi: perustaso; sv: basnivå).
special: special level (fi: erityistaso; sv: specialnivå).
most-demanding: most demanding level (fi: vaativin taso; sv: mest krävande nivå).
"""

CodeSetting = Literal[
    "home",
    "day-care",
    "school",
    "leisure",
    "elsewhere",
]
"""Where a finding was seen.
home: at home (fi: kotona; sv: hemma).
day-care: in day care (fi: varhaiskasvatuksessa; sv: i småbarnspedagogiken).
school: at school (fi: koulussa; sv: i skolan).
leisure: in free time (fi: vapaa-ajalla; sv: på fritiden).
elsewhere: elsewhere (fi: muualla; sv: på annat håll).
"""

CodeStarItem = Literal[
    "child-strengths",
    "child-functioning",
    "child-environments",
    "childs-relationships",
    "parent-strengths",
    "parent-functioning",
    "parent-understanding",
    "parent-environments",
    "childs-self",
    "family-circumstances",
    "family-history",
    "services",
    "childs-everyday",
]
"""The thirteen items of the wellbeing star.
child-strengths: The child's strengths (fi: Lapsen vahvuudet; sv: Barnets styrkor).
child-functioning: The child's functional ability (fi: Lapsen toimintakyky; sv: Barnets funktionsförmåga).
child-environments: The child's own everyday environments (fi: Lapsen omat arjen ympäristöt; sv: Barnets egna vardagsmiljöer).
childs-relationships: The child's experience of relationships and safety (fi: Lapsen kokemus ihmissuhteista ja turvallisuudesta; sv: Barnets upplevelse av relationer och trygghet).
parent-strengths: Strengths of parenthood (fi: Vanhemmuuden vahvuudet; sv: Föräldraskapets styrkor).
parent-functioning: The parent's functional ability (fi: Vanhemman toimintakyky; sv: Förälderns funktionsförmåga).
parent-understanding: The parent's ability to understand the child (fi: Vanhemman kyky ymmärtää lasta; sv: Förälderns förmåga att förstå barnet).
parent-environments: The parent's own everyday environments (fi: Vanhemman omat arjen ympäristöt; sv: Förälderns egna vardagsmiljöer).
childs-self: The child's view of themself (fi: Lapsen käsitys itsestään; sv: Barnets bild av sig själv).
family-circumstances: The family's circumstances and networks (fi: Perheen olosuhteet ja verkostot; sv: Familjens förhållanden och nätverk).
family-history: The family's history (fi: Perheen historia; sv: Familjens historia).
services: Services (fi: Palvelut; sv: Tjänster).
childs-everyday: The child's experience of family, day care, school, leisure and friends (fi: Lapsen kokemus perheestä, päiväkodista, koulusta, vapaa-ajasta, ystävistä; sv: Barnets upplevelse av familjen, daghemmet, skolan, fritiden och vännerna).
"""

CodeTeamRole = Literal[
    "near-worker",
    "responsible-worker",
    "own-worker",
    "intake-worker",
    "assessor",
    "team-member",
    "network-member",
    "leader",
]
"""What a person is in the plan.
near-worker: near worker (fi: lähityöntekijä; sv: närarbetare).
responsible-worker: responsible worker (fi: vastuutyöntekijä; sv: ansvarig arbetstagare).
own-worker: own worker (fi: omatyöntekijä; sv: egen kontaktperson).
intake-worker: intake worker (fi: vireilletulon käsittelijä; sv: mottagare av ärendet).
assessor: assessor (fi: arvioinnin tekijä; sv: bedömare).
team-member: family-centre team member (fi: perhekeskustiimin jäsen; sv: medlem i familjecenterteamet).
network-member: network member (fi: verkoston jäsen; sv: medlem i nätverket).
leader: leader (fi: johto; sv: ledning).
"""

CodeTelecomKind = Literal[
    "phone",
    "email",
    "service",
]
"""Kind of a way to reach a person.
phone: phone (fi: puhelin; sv: telefon).
email: e-mail (fi: sähköposti; sv: e-post).
service: electronic service (fi: sähköinen palvelu; sv: elektronisk tjänst).
"""

CodeTrack = Literal[
    "voluntary",
    "statutory",
]
"""On what footing a plan stands.
voluntary: voluntary, without client status (fi: vapaaehtoinen, ilman asiakkuutta; sv: frivillig, utan klientrelation).
statutory: statutory (fi: lakisääteinen; sv: lagstadgad).
"""

CodeUrgency = Literal[
    "urgent",
    "not-urgent",
]
"""Whether a need is urgent.
urgent: urgent (fi: kiireellinen; sv: brådskande).
not-urgent: not urgent (fi: ei kiireellinen; sv: inte brådskande).
"""

CodeVisibility = Literal[
    "circle",
    "professionals",
    "subject",
    "author",
    "confidence",
]
"""Who may see a statement, before consents and prohibitions narrow it further.
circle: everyone who may see the plan (fi: kaikki, joilla on oikeus suunnitelmaan; sv: alla som har rätt till planen).
professionals: professionals only (fi: vain ammattilaiset; sv: endast yrkespersoner).
subject: the person it is about and the responsible worker only (fi: vain asianosainen ja vastuutyöntekijä; sv: endast den saken gäller och den ansvariga arbetstagaren).
author: the author only (fi: vain kirjaaja; sv: endast den som antecknat).
confidence: in confidence: who said it, who recorded it and the responsible worker only, and others do not learn that it exists (fi: luottamuksella: vain kertoja, kirjaaja ja vastuutyöntekijä, eikä muille kerrota, että kohta on olemassa; sv: i förtroende: endast den som berättat, den som antecknat och den ansvariga arbetstagaren, och andra får inte veta att delen finns).
"""

CodeVoice = Literal[
    "child",
    "guardian",
    "near-person",
    "professional",
]
"""Whose view of the child's situation it is.
child: the child (fi: lapsi; sv: barnet).
guardian: guardian (fi: huoltaja; sv: vårdnadshavare).
near-person: other near person (fi: muu läheinen; sv: annan närstående).
professional: professional (fi: ammattilainen; sv: yrkesperson).
"""

CodeWay = Literal[
    "phone",
    "message",
    "service",
    "visit",
    "letter",
    "meeting",
]
"""How family and worker reach each other.
phone: phone call (fi: puhelu; sv: telefonsamtal).
message: message (fi: viesti; sv: meddelande).
service: electronic service (fi: sähköinen palvelu; sv: elektronisk tjänst).
visit: visit (fi: käynti; sv: besök).
letter: letter (fi: kirje; sv: brev).
meeting: meeting (fi: tapaaminen; sv: möte).
"""

CodeWeekday = Literal[
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
]
"""Day of the week.
mon: Monday (fi: maanantai; sv: måndag).
tue: Tuesday (fi: tiistai; sv: tisdag).
wed: Wednesday (fi: keskiviikko; sv: onsdag).
thu: Thursday (fi: torstai; sv: torsdag).
fri: Friday (fi: perjantai; sv: fredag).
sat: Saturday (fi: lauantai; sv: lördag).
sun: Sunday (fi: sunnuntai; sv: söndag).
"""

FormAbsuri = str
"""Absolute URI of printable ASCII (osoite)."""

FormClock = str
"""Time of the day, HH:MM (kellonaika)."""

FormClocktime = str
"""A time of the day in Finland (kellonaika)."""

FormCode = str
"""A code: small letters and figures, parted by hyphens (koodi)."""

FormKey = str
"""Key of a part of a directory, or the code of a municipality: letters, digits, points and hyphens (tunnus)."""

FormLangtag = str
"""Language of a text, BCP 47 (kielitunnus)."""

FormLocalid = str
"""Id of one part of the document: ten random characters a-z2-7 (osan tunnus)."""

FormMediatype = str
"""Media type without parameters (mediatyyppi)."""

FormMembername = str
"""Name of a member on the wire (kentän nimi)."""

FormMonthday = str
"""A day of every year, month and day (päivä)."""

FormMunicipality = str
"""Code of a municipality: three figures (kuntakoodi)."""

FormPlaintext = str
"""Text without control characters but line ends and tabs (teksti)."""

FormPlanid = str
"""Id of a plan: 128 random bits as 26 characters a-z2-7 (suunnitelman tunnus)."""

FormSha256hex = str
"""SHA-256 as 64 small hexadecimal digits (tiiviste)."""

FormSubject = str
"""Opaque key of a child, given by the record system; never an identity code (lapsen avain)."""


class AnnualEvent(Part):
    """Event is one thing that recurs (tapahtuma). When it does is said in one of three ways: a Day of some Months, the Nth Weekday or working day of them, or From a day To another."""

    id: FormKey
    """Key of the event (tunnus)."""
    kind: CodeAnnualEventKind
    """What sort of event it is (laji)."""
    name: DirectoryWords | None = None
    """What it is called (nimi)."""
    about: DirectoryWords | None = None
    """What is done then (mitä tehdään)."""
    parties: list[CodeAnnualParty] | None = None
    """Who takes part (osapuolet)."""
    municipalities: list[FormKey] | None = None
    """Municipalities that it concerns, by their codes; none is all (kunnat)."""
    months: list[int] | None = None
    """Months in which it recurs, 1 to 12 (kuukaudet)."""
    day: int | None = None
    """Day of those months; where a month is shorter, its last (päivä)."""
    weekday: CodeWeekday | None = None
    """Day of the week, with Nth (viikonpäivä)."""
    nth: int | None = None
    """Which weekday of the month, 1 to 4; without a weekday which working day, 1 to 15 (monesko)."""
    from_end: bool | None = None
    """Nth is counted from the end of the month: 1 is the last (lopusta)."""
    from_: FormMonthday | None = Field(None, alias="from")
    """First day of a window, month and day as "01-31" (alkaen)."""
    to: FormMonthday | None = None
    """Last day of the window; before the first it is of the next year (päättyen)."""
    starts: FormClocktime | None = None
    """Time of the day at which it begins, "09:00" in Finland (kello alkaa)."""
    ends: FormClocktime | None = None
    """Time of the day at which it ends (kello päättyy)."""
    move: CodeAnnualMove | None = None
    """What becomes of a day that is no working day; zero leaves it (siirto)."""
    first_year: int | None = None
    """First year in which it recurs (ensimmäinen vuosi)."""
    last_year: int | None = None
    """Last year in which it recurs (viimeinen vuosi)."""
    every: int | None = None
    """Every so many years from the first; 0 is every year (joka vuosi)."""
    source: FormPlaintext | None = None
    """Where it is written that it recurs so (lähde)."""
    example: bool | None = None
    """Its days are invented, as an example (esimerkki)."""


class AssessAssessment(Part):
    """Assessment is the family's and the professionals' joint reading of needs (arviointi). It is never finished: views are added, never changed, and even a completed service-need assessment takes later views. By is who opened it: any actor may."""

    id: FormLocalid
    """Own id of this assessment (arvioinnin tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    kind: CodeAssessmentKind | None = None
    """Whether it is a joint look, a statutory service-need assessment or a Let's Talk discussion (arvioinnin laji)."""
    phase: CodeAssessmentPhase | None = None
    """Where on the continuum of assessing it stands (arvioinnin vaihe)."""
    started: CivilDate | None = None
    """Day the assessment was started; the statutory clock looks at it (aloitettu)."""
    completed: CivilDate | None = None
    """Day the service-need assessment was completed; later views still belong to it (valmistunut)."""
    baseline: CivilDate | None = None
    """Day whose star later stars are compared with; not given means the day of the first view (lähtötilanne)."""
    intake_ids: list[FormLocalid] | None = None
    """Notifications and contacts that led to it (vireilletulot)."""
    assessor_ids: list[FormLocalid] | None = None
    """Workers who make the assessment (arvioijat)."""
    views: list[AssessView] | None = None
    """What each voice has said, each time of its own (näkemykset)."""
    checklist: list[AssessCheck] | None = None
    """Requirements of the law and what shows that they were met (tarkistuslista)."""


class AssessAttachment(Part):
    """Attachment is a drawing or another thing that a finding refers to (liite). The thing itself is kept elsewhere."""

    id: FormLocalid
    """Own id of this attachment (liitteen tunnus)."""
    title: str | None = None
    """What it is, in words (otsikko)."""


class AssessCheck(Part):
    """Check says that one legal requirement of a service-need assessment has been met, and by what (tarkistuslistan kohta)."""

    id: FormLocalid
    """Own id of this entry (merkinnän tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    requirement: CodeAssessmentRequirement
    """Which requirement of the law was met (vaatimus)."""
    evidence_ids: list[FormLocalid] | None = None
    """Findings, meetings and other parts of the plan that show it (näyttö)."""
    text: str | None = None
    """How it was met, where no part of the plan shows it (miten toteutui)."""


class AssessFinding(Part):
    """Finding is what one voice says on one item of the star (havainto). Kind FindingUnknown says that it is not known; the others have a text, a drawing or both."""

    id: FormLocalid
    """Own id of this finding (havainnon tunnus)."""
    item: CodeStarItem
    """Which item of the star it is about (tähden kohta)."""
    kind: CodeFindingKind
    """What the voice calls it: strength, vulnerability, need, not known, own words (havainnon laji)."""
    text: str | None = None
    """What was said, kept as given; a child's own words are never edited (sanottu sellaisenaan)."""
    lang: FormLangtag | None = None
    """Language of what was said, where that is not the document's (kieli)."""
    seen_in: list[CodeSetting] | None = None
    """Where it was seen (missä havaittu)."""
    attachment_id: FormLocalid | None = None
    """Drawing or other thing that was given, kept as it is (piirros)."""
    visibility: CodeVisibility | None = None
    """Who may see it, where fewer than may see the view (näkyvyys)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    corrects_id: FormLocalid | None = None
    """Earlier finding of the same voice that this one takes the place of (korjaa)."""


class AssessPerson(Part):
    """Person is somebody whom a lone assessment mentions (ihminen)."""

    id: FormLocalid
    """Own id of this person (ihmisen tunnus)."""
    name: str | None = None
    """What the person is called in the star, as "Äiti" or "Opettaja" (kutsumanimi tai rooli)."""


class AssessSegment(Part):
    """Segment is one kind of clienthood (segmentti)."""

    code: FormCode
    """Short name of the segment, for programs (koodi)."""
    name: AssessWords
    """What the segment is called (nimi)."""
    means: AssessWords | None = None
    """What belongs to it (selite)."""
    worker: AssessWords | None = None
    """Kind of worker who takes such matters (työntekijä)."""
    clients: int | None = None
    """How many clients the source counts in it (lukumäärä lähteessä)."""
    joint_plan: bool | None = None
    """Whether a gathering, joint plan is needed here (kokoava suunnitelma)."""
    ground: CodeGround | None = None
    """How sure it is whether a joint plan is needed here (varmuus)."""


class AssessSegmentRule(Part):
    """SegmentRule leads from signs to a segment. It holds where all of All, at least one of Any (if any are named) and none of None are there."""

    segment: FormCode
    """Segment to which the rule leads (segmentti)."""
    all: list[FormCode] | None = None
    """Signs that must all be there (kaikki)."""
    any: list[FormCode] | None = None
    """Signs of which one must be there (jokin)."""
    none: list[FormCode] | None = None
    """Signs of which none may be there (ei mikään)."""
    ground: CodeGround | None = None
    """How sure the rule is (varmuus)."""


class AssessSign(Part):
    """Sign is one thing that is true of a situation or not (tunnusmerkki)."""

    code: FormCode
    """Short name of the sign, for programs (koodi)."""
    words: AssessWords
    """What is asked (sanat)."""
    asked_of: CodeAskedOf | None = None
    """Who answers it (vastaaja)."""


class AssessSubject(Part):
    """Subject is the child of a lone assessment (lapsi)."""

    id: FormLocalid | None = None
    """Own id, so that statements can be the child's (lapsen tunnus)."""
    subject: FormSubject
    """Opaque key of the child, given by the record system; never an identity code (lapsen avain)."""
    name: str | None = None
    """What the child is called (kutsumanimi)."""


class AssessView(Part):
    """View is how one voice sees the child's situation on one day (näkemys). By is whose view it is and On the day; in the child's own view By may be left out, since a document has one child. A view is never changed: a later view of the same voice stands beside it, and what was wrong is corrected in a later view (Finding.CorrectsID)."""

    id: FormLocalid
    """Own id of this view (näkemyksen tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    voice: CodeVoice
    """Whose voice it is (kenen ääni)."""
    meeting_id: FormLocalid | None = None
    """Meeting in which it was given (tapaaminen)."""
    findings: list[AssessFinding] | None = None
    """What this voice says (havainnot)."""


class AssessWords(Part):
    """Words are words in up to three languages; Swedish and English fall back on the Finnish."""

    fi: str
    """In Finnish (suomeksi)."""
    sv: str | None = None
    """In Swedish (ruotsiksi)."""
    en: str | None = None
    """In English (englanniksi)."""


class AssessmentDocument(Part):
    """A lone assessment with the wellbeing star, oneplan-assessment/1.0."""

    format: Literal["oneplan-assessment/1.0"]
    """Wire form of the document (muoto)."""
    lang: FormLangtag | None = None
    """Language of the texts, where nothing else is said (kieli)."""
    child: AssessSubject
    """The child whose assessment it is (lapsi)."""
    people: list[AssessPerson] | None = None
    """Everybody else who is mentioned, with what they are called (ihmiset)."""
    attachments: list[AssessAttachment] | None = None
    """Drawings and other things that were given, kept elsewhere (liitteet)."""
    assessment: AssessAssessment
    """The assessment itself (arviointi)."""


class CivilPeriod(Part):
    """Period is a span of whole days, both ends included, as in FHIR (ajanjakso). A zero From has always been, a zero To goes on. The zero Period is not given."""

    from_: CivilDate | None = Field(None, alias="from")
    """First day (alkaen)."""
    to: CivilDate | None = None
    """Last day (asti)."""


class Clock(Part):
    """The annual clock of a county and its municipalities, oneplan-annual-clock/1.0."""

    format: Literal["oneplan-annual-clock/1.0"]
    """Wire form of the document (muoto)."""
    name: DirectoryWords | None = None
    """What the clock is called (nimi)."""
    on: CivilDate | None = None
    """Day on which it was agreed (sovittu)."""
    events: list[AnnualEvent] | None = None
    """What recurs (tapahtumat)."""


class ConsolidateAction(Part):
    """Action is who does what by a sector's plan (toimenpide)."""

    text: str
    """What is done (toimenpide)."""
    owners: list[str] | None = None
    """Who does it: names of the child, of people, or of the organisation that keeps the plan (tekijät)."""
    setting: CodeActionSetting | None = None
    """At home, in the everyday environment, or elsewhere (missä)."""
    place: str | None = None
    """The place in words (paikka)."""
    rhythm: PlanRhythm | None = None
    """How often (kuinka usein)."""
    period: CivilPeriod | None = None
    """Time in which it is done (aika)."""
    due: CivilDate | None = None
    """Day by which it is done (määräpäivä)."""


class ConsolidateChild(Part):
    """Child is the child of a sector's plan (lapsi)."""

    subject: FormSubject
    """Opaque key of the child, the same in all inputs; never an identity code (lapsen avain)."""
    name: PlanName | None = None
    """Name (nimi)."""
    born: CivilDate | None = None
    """Day of birth (syntymäpäivä)."""


class ConsolidateGoal(Part):
    """Goal is what a sector's plan aims at (tavoite)."""

    text: str
    """The goal in words (tavoite)."""
    evidence: str | None = None
    """How one sees that it is reached (miten näkyy)."""
    due: CivilDate | None = None
    """Day by which it is aimed at (tavoitepäivä)."""


class ConsolidateOwner(Part):
    """Owner is the organisation that keeps a sector's plan (omistaja)."""

    name: str
    """Name (nimi)."""
    identifiers: list[PlanIdentifier] | None = None
    """Keys in other systems (tunnisteet)."""
    controller: str | None = None
    """The organisation whose register holds its records; absent where it is its own controller (rekisterinpitäjä)."""
    sector: CodeSector | None = None
    """Field of work (toimiala)."""
    ownership: CodeOwnership | None = None
    """Public, private or third sector (omistus)."""


class ConsolidatePerson(Part):
    """Person is somebody whom a sector's plan names (henkilö)."""

    name: PlanName | None = None
    """Name; actions name their owners by it (nimi)."""
    kind: CodeMemberKind
    """Guardian, near person, experience expert or professional (laji)."""
    relation: CodeRelation | None = None
    """What a guardian or near person is to the child (suhde lapseen)."""
    title: str | None = None
    """A professional's title as used at work (nimike)."""
    local_label: str | None = None
    """What the owner calls the person's task, as omatyöntekijä (paikallinen nimitys)."""
    telecoms: list[PlanTelecom] | None = None
    """Ways to reach the person (yhteystiedot)."""


class ConsolidateQuestion(Part):
    """Question is what the family was asked for a sector's plan (kysymys)."""

    text: str
    """The question (kysymys)."""
    answer: str | None = None
    """The answer, where it was kept (vastaus)."""


class ConsolidateText(Part):
    """Text is another text of a sector's plan, in free form (teksti)."""

    title: str | None = None
    """Its heading (otsikko)."""
    text: str
    """The text (teksti)."""


class DeadlineSchoolHoliday(Part):
    """SchoolHoliday is a time without school (loma)."""

    name: str | None = None
    """What the holiday is called (nimi)."""
    from_: CivilDate = Field(alias="from")
    """First day of the holiday (alkaen)."""
    to: CivilDate
    """Last day of the holiday (päättyen)."""


class DeadlineSchoolPeriod(Part):
    """SchoolPeriod is a time of a school's calendar, both days included (jakso)."""

    from_: CivilDate = Field(alias="from")
    """First day of the time (alkaen)."""
    to: CivilDate
    """Last day of the time (päättyen)."""


class Directory(Part):
    """Who offers what to families in an area, oneplan-directory/1.0."""

    format: Literal["oneplan-directory/1.0"]
    """Wire form of the document (muoto)."""
    name: DirectoryWords | None = None
    """What the directory is called (nimi)."""
    on: CivilDate | None = None
    """Day on which it was last checked (tarkistettu)."""
    municipality_system: FormAbsuri | None = None
    """Naming system of the codes of municipalities (kuntakoodisto)."""
    areas: list[DirectoryArea] | None = None
    """Areas of municipalities, as those of family centres (alueet)."""
    teams: list[DirectoryTeam] | None = None
    """Teams of professionals who come to a family's joint time (perhekeskustiimit)."""
    actors: list[DirectoryActor] | None = None
    """Units and organisations that offer something (toimijat)."""
    offers: list[DirectoryOffer] | None = None
    """What they offer (palvelutarjottimet)."""


class DirectoryActor(Part):
    """Actor is a unit, an organisation or a team that offers something to families (toimija)."""

    id: FormKey
    """Key of the actor (tunnus)."""
    name: DirectoryWords | None = None
    """What it is called (nimi)."""
    part_of_id: FormKey | None = None
    """The actor that it is a part of (kuuluu toimijaan)."""
    sector: CodeSector | None = None
    """Field of work (toimiala)."""
    ownership: CodeOwnership | None = None
    """Public, private or third sector (omistus)."""
    identifiers: list[DirectoryIdentifier] | None = None
    """Its keys in other systems; a plan's organisation with one of them is this actor (tunnisteet)."""
    contact: DirectoryContact | None = None
    """How one reaches it (yhteystiedot)."""


class DirectoryArea(Part):
    """Area is some municipalities together (alue): a family centre's, a county."""

    id: FormKey
    """Key of the area (tunnus)."""
    name: DirectoryWords | None = None
    """What it is called (nimi)."""
    municipalities: list[FormKey]
    """Its municipalities, by their codes (kunnat)."""


class DirectoryContact(Part):
    """Contact is how one reaches a service (yhteystiedot). It is never a private person's."""

    phone: FormPlaintext | None = None
    """Phone number (puhelin)."""
    email: FormPlaintext | None = None
    """Address for electronic mail (sähköposti)."""
    web: FormPlaintext | None = None
    """Page or electronic service (verkkosivu)."""


class DirectoryIdentifier(Part):
    """Identifier is a key of an actor in another system (tunniste)."""

    system: FormAbsuri
    """Naming system as a URI (tunnistejärjestelmä)."""
    value: FormPlaintext
    """The key itself (arvo)."""


class DirectoryOffer(Part):
    """Offer is one service-offer sheet (palvelutarjotin): it opens an actor's task and when the actor is needed (Soite 2024)."""

    id: FormKey
    """Key of the sheet (tunnus)."""
    actor_id: FormKey
    """Whose sheet it is (toimija)."""
    name: DirectoryWords | None = None
    """What the service is called (nimi)."""
    task: DirectoryWords | None = None
    """What the actor does (tehtävä)."""
    when: DirectoryWords | None = None
    """When the actor is needed (milloin tarvitaan)."""
    for_: DirectoryWords | None = Field(None, alias="for")
    """For whom it is, in words (kenelle)."""
    invite: DirectoryWords | None = None
    """How the actor is invited (miten kutsutaan)."""
    contact: DirectoryContact | None = None
    """How one reaches the service, where not as the actor (yhteystiedot)."""
    needs: list[CodeNeedKind]
    """The kinds of needs that it answers to (mihin tarpeisiin)."""
    age_from: int | None = None
    """The child's youngest age in whole years (ikä alkaen)."""
    age_under: int | None = None
    """The age in whole years that the child has not reached yet (alle ikävuoden)."""
    groups: list[CodeClientGroup] | None = None
    """Client groups that it is for; none is for all (asiakasryhmät)."""
    area_ids: list[FormKey] | None = None
    """Areas that it is offered in (alueet)."""
    municipalities: list[FormKey] | None = None
    """Municipalities that it is offered in beside the areas; with neither it is offered everywhere (kunnat)."""
    tier: CodeServiceTier | None = None
    """Tier of the service (palvelutaso)."""
    deliveries: list[CodeServiceDelivery] | None = None
    """Near, mobile, digital or central (palvelutavat)."""
    access: CodeServiceAccess | None = None
    """What one needs to get in (pääsy)."""
    langs: list[FormLangtag] | None = None
    """Languages in which it is given (kielet)."""
    period: CivilPeriod | None = None
    """Time in which it is offered (aika)."""


class DirectoryTeam(Part):
    """Team is a named team of mobile professionals from whom the near worker invites the expertise that a family needs (perhekeskustiimi; North Savo's model of 2022)."""

    id: FormKey
    """Key of the team (tunnus)."""
    name: DirectoryWords | None = None
    """What it is called (nimi)."""
    area_ids: list[FormKey] | None = None
    """The areas that it works in; none is everywhere (alueet)."""
    actor_ids: list[FormKey]
    """The actors whose professionals are in it (toimijat)."""


class DirectoryWords(Part):
    """Words are words in the languages in which somebody wrote them. A language that is missing falls back on Finnish, Swedish, English, in this order."""

    fi: FormPlaintext | None = None
    """In Finnish (suomeksi)."""
    sv: FormPlaintext | None = None
    """In Swedish (ruotsiksi)."""
    en: FormPlaintext | None = None
    """In English (englanniksi)."""


class FiTargetRow(Part):
    """TargetRow is one target: what must have happened so long after an event (tavoiteaika)."""

    id: str
    """Own id of the target, none of the catalogue of law (tunnus)."""
    event: CodeDeadlineEvent
    """Event that starts the clock (tapahtuma)."""
    title: FiTargetTitle
    """What must have happened, as a clause that "no later than" and a day can follow (otsikko)."""
    term: str
    """How long it may take: a number and a unit, or a unit that takes none (aika)."""
    first_day: CodeFirstDay | None = None
    """Whether the day of the event counts; not given means that it does not (ensimmäinen päivä)."""
    end: CodeEndRule | None = None
    """What becomes of a last day that is no working day; not given means that it stays (viimeinen päivä)."""
    urgent: str | None = None
    """How long it may take where the matter is urgent (kiireellisenä)."""
    from_: CivilDate | None = Field(None, alias="from")
    """First day on which the target is in force (voimassa alkaen)."""
    to: CivilDate | None = None
    """Last day on which it is in force (voimassa asti)."""
    decision: str | None = None
    """Where and when it was decided (päätös)."""


class FiTargetTitle(Part):
    """TargetTitle says in three languages what must have happened (otsikko)."""

    fi: str
    """What must have happened, in Finnish (suomeksi)."""
    sv: str
    """What must have happened, in Swedish (ruotsiksi)."""
    en: str
    """What must have happened, in English (englanniksi)."""


class History(Part):
    """The history of one plan as a chain of change sets, oneplan-history/1.0."""

    format: Literal["oneplan-history/1.0"]
    """Wire form of the document (muoto)."""
    plan_id: FormPlanid
    """The plan (suunnitelma)."""
    revisions: list[HistoryRevision] | None = None
    """Change sets from the first on (versiot)."""


class HistoryChange(Part):
    """Change is what one revision did to one part (muutos)."""

    part: str
    """The part's id; "plan" for the plan itself, "child" for the child (osa)."""
    in_: str | None = Field(None, alias="in")
    """The part around it (mihin kuuluu)."""
    list: str | None = None
    """The member that holds it there (luettelo)."""
    kind: CodeChangeKind
    """Added, changed or removed (muutoksen laji)."""
    digest: str | None = None
    """Salted digest of the part; none where it was removed (tiiviste)."""
    salt: str | None = None
    """Salt of the digest; gone where anything of the content was erased (suola)."""
    salts: list[HistoryMemberSalt] | None = None
    """Salts of the members that remain where others were erased (suolat)."""
    gone: list[HistoryMemberDigest] | None = None
    """Digests of the members that were erased by themselves (poistettujen tiivisteet)."""
    content: str | None = None
    """The part as canonical JSON, with ids in the place of the parts inside it; gone where it was erased (sisältö)."""
    onto: int | None = None
    """In a document, the revision with the part's content before, which Splices turn into this one; Decode gives Content and takes these away, Encode puts them (versio, jonka sisältöä muutetaan)."""
    splices: list[HistorySplice] | None = None
    """What differs from that, in order (muutoskohdat)."""


class HistoryErasure(Part):
    """Erasure is what was erased from the revisions before, and the ground for it (poisto ja sen peruste): a part, one member of a part, or who stored one revision or why."""

    part: str | None = None
    """The part, "child" or "plan" (osa)."""
    member: str | None = None
    """One member alone: of the part, or by or reason of the revision (jäsen)."""
    up_to: int | None = None
    """Last revision from which the content is erased (viimeinen versio, josta poistetaan)."""
    revision: int | None = None
    """Revision of whose own by or reason this speaks (versio, jonka tekijä tai syy poistetaan)."""
    citation: str
    """Act and section as cited (säännös)."""
    text: str | None = None
    """Why (perustelu)."""


class HistoryMemberDigest(Part):
    """MemberDigest is the digest of one member (jäsenen tiiviste)."""

    name: str
    """The member (nimi)."""
    digest: str
    """Its digest (tiiviste)."""


class HistoryMemberSalt(Part):
    """MemberSalt is the salt of one member (jäsenen suola)."""

    name: str
    """The member; of an item, with / between the names of members inside (nimi)."""
    salt: str
    """Its salt (suola)."""


class HistoryRevision(Part):
    """Revision is one change set: who, when, why, which parts (versio)."""

    number: int
    """Counted from 1 (järjestysnumero)."""
    at: CivilInstant
    """When the keeper stored it (hetki)."""
    by: str | None = None
    """Who made it; a person of the plan, the child, or a key that the keeper knows (tekijä)."""
    reason: str | None = None
    """Why (syy)."""
    changes: list[HistoryChange] | None = None
    """What changed (muutokset)."""
    erasures: list[HistoryErasure] | None = None
    """What this revision erased, and on what ground (poistot)."""
    salts: list[HistoryMemberSalt] | None = None
    """Salts of by and reason, where they are given (suolat)."""
    gone: list[HistoryMemberDigest] | None = None
    """Digests of by, reason and padding that were erased (poistettujen tiivisteet)."""
    padding: str | None = None
    """Key from which the salts of the root and what fills it up are made; secret to the keeper, and gone where a later revision erased something (täyte)."""
    root: str
    """Root over all that the plan says after this revision (juuritiiviste)."""
    previous: str | None = None
    """Digest of the revision before, zero for the first (edellinen tiiviste)."""
    digest: str
    """Digest of this revision (tiiviste)."""


class HistorySplice(Part):
    """Splice is one place in which the content of a part differs from its content before (muutoskohta). Places are counted in bytes of the content before."""

    at: int | None = None
    """Where it begins (alku)."""
    cut: int | None = None
    """How much of the content before goes (poistetaan)."""
    put: str | None = None
    """What stands there instead (tilalle)."""


class PlanAction(Part):
    """Action is who does what, where and by when (toimenpide; the recording template's part b). What the family and its near network do themselves is an action like any other. An action is never an authority's decision; it may point at one."""

    id: FormLocalid
    """Own id of this action (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    text: str
    """What is done (toimenpide)."""
    codes: list[PlanCoded] | None = None
    """How the systems of others code this, in their order (muiden koodit)."""
    for_child: str | None = None
    """The same for the child, in words of the child's age, written with the child or for it (lapselle)."""
    setting: CodeActionSetting | None = None
    """At home, in the everyday environment, or elsewhere (missä)."""
    place: str | None = None
    """The place in words; needed where it is elsewhere (missä tarkemmin)."""
    owner_ids: list[FormLocalid] | None = None
    """Who does it (kuka tekee)."""
    goal_ids: list[FormLocalid] | None = None
    """Goals that it serves (tavoitteet)."""
    period: CivilPeriod | None = None
    """First and last day (aika)."""
    due: CivilDate | None = None
    """Day by which it is done (mihin mennessä)."""
    due_meeting_id: FormLocalid | None = None
    """The meeting by which it is done; the day moves with the meeting (mihin tapaamiseen mennessä)."""
    rhythm: PlanRhythm | None = None
    """How often (kuinka usein)."""
    decision_id: FormLocalid | None = None
    """The decision that it rests on (päätös)."""
    progress: list[PlanProgress] | None = None
    """How it went, over time (eteneminen)."""


class PlanAddress(Part):
    """Address is where a person lives (osoite). Under a security ban (turvakielto) it is left out of everything that leaves the plan."""

    text: str | None = None
    """Address lines as written (osoite)."""
    postal_code: str | None = None
    """Postal code (postinumero)."""
    town: str | None = None
    """Town (postitoimipaikka)."""
    municipality: PlanCoded | None = None
    """Municipality as a code of the national code system (kotikunta)."""


class PlanAgendaItem(Part):
    """AgendaItem is what a meeting is to talk about (asialistan kohta)."""

    id: FormLocalid
    """Own id of this item (tunnus)."""
    text: str
    """What is to be talked about (asia)."""
    about_ids: list[FormLocalid] | None = None
    """Parts of the plan that it is about (mitä koskee)."""


class PlanAgreement(Part):
    """Agreement is one party's stand on the plan on one day (kanta suunnitelmaan). By is the party. A plan can be in force although a party refuses (LsL 30 §)."""

    id: FormLocalid
    """Own id of this entry (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    position: CodePosition
    """Agrees, disagrees, was not reached or was not asked (kanta)."""
    text: str | None = None
    """Reasons; needed where the party disagrees or was not asked (perustelu)."""
    meeting_id: FormLocalid | None = None
    """The meeting at which it was said (tapaaminen)."""


class PlanAnswer(Part):
    """Answer is the answer to a Request (vastaus pyyntöön)."""

    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    kind: CodeAnswerKind
    """Takes part or not (vastauksen laji)."""
    text: str | None = None
    """The answer in words (vastaus)."""


class PlanAttachment(Part):
    """Attachment is a drawing or document that parts of the plan refer to (liite). The plan keeps where it is, never its bytes."""

    id: FormLocalid
    """Own id of this attachment (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    kind: CodeAttachmentKind
    """Drawing, photo, recording or document (liitteen laji)."""
    title: str | None = None
    """Name (nimi)."""
    media_type: FormMediatype | None = None
    """Media type, for example image/png (mediatyyppi)."""
    location: FormAbsuri | None = None
    """Where it is kept, as a URI (sijainti)."""
    sha256: FormSha256hex | None = None
    """SHA-256 of its bytes, 64 small hexadecimal digits (tiiviste)."""


class PlanAttendance(Part):
    """Attendance is who was at a meeting and for which part (osallistuminen)."""

    id: FormLocalid
    """Own id of this entry (tunnus)."""
    person_id: FormLocalid
    """Who (osallistuja)."""
    presence: CodePresence
    """The whole of it, a part, or not at all (läsnäolo)."""
    from_: CivilInstant | None = Field(None, alias="from")
    """From when, where only a part (alkaen)."""
    to: CivilInstant | None = None
    """Until when, where only a part (asti)."""
    mode: CodeMode | None = None
    """On the spot or remotely (osallistumistapa)."""


class PlanCapacity(Part):
    """Capacity is a professional's judgement whether a minor understands what a consent or prohibition means (kyvyn arvio). It is made each time, about one matter, and never follows from an age alone. By is who judged."""

    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    judgement: CodeCapacity
    """The judgement (arvio)."""
    matter: str | None = None
    """The matter that was judged (mitä asiaa koskee)."""
    text: str | None = None
    """Reasons (perustelu)."""


class PlanChild(Part):
    """Child is the child whose plan it is (lapsi). There is no upper age: aftercare goes on past 18."""

    id: FormLocalid | None = None
    """Own id, so that statements can be the child's (lapsen tunnus)."""
    subject: FormSubject
    """Opaque key of the child, given by the record system; never an identity code (lapsen avain)."""
    former_subjects: list[FormSubject] | None = None
    """Keys that the child had before, as after a merge of records (aiemmat avaimet)."""
    name: PlanName | None = None
    """The child's name (nimi)."""
    born: CivilDate | None = None
    """Day of birth; absent before birth (syntymäpäivä)."""
    expected: CivilDate | None = None
    """Day on which an unborn child is expected (laskettu aika)."""
    identifiers: list[PlanIdentifier] | None = None
    """Identity code and keys in other systems (tunnisteet)."""
    service: PlanService | None = None
    """What the child needs in order to take part (osallistumisen tuki)."""
    telecoms: list[PlanTelecom] | None = None
    """Ways to reach the child (yhteystiedot)."""
    address: PlanAddress | None = None
    """Where the child lives (osoite)."""
    security_bans: list[CivilPeriod] | None = None
    """Times when the address is under a security ban (turvakielto)."""
    groups: list[PlanGrouping] | None = None
    """Client groups that the law gives special terms to, with their time (asiakasryhmät)."""
    siblings: list[PlanSibling] | None = None
    """Siblings, with or without plans of their own (sisarukset)."""


class PlanCoded(Part):
    """Coded is a code of someone else's code system, or its words alone, or nothing yet: the library invents no codes (koodi). In a list it says something, and stands beside words that say the same: it is seen by whoever sees them."""

    system: FormAbsuri | None = None
    """Code system as a URI (koodisto)."""
    code: str | None = None
    """The code (koodi)."""
    display: str | None = None
    """The system's own words for the code (nimi)."""


class PlanConcern(Part):
    """Concern is a matter raised about the child's situation (huoli, puheeksi ottaminen). Anyone may raise one; whoever receives it first holds the matter until the family names someone."""

    id: FormLocalid
    """Own id of this concern (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    text: str
    """What it is about (huolen aihe)."""
    raised_by_ids: list[FormLocalid] | None = None
    """Everybody who raised it, where they were several (esille ottajat)."""
    received_by_id: FormLocalid | None = None
    """Who received it first (ensimmäinen vastaanottaja)."""
    channel: CodeEntryChannel | None = None
    """How it came in (yhteydenoton tapa)."""
    occasion: CodeOccasion | None = None
    """On what occasion it was raised (tilanne)."""
    sector_plan_id: FormLocalid | None = None
    """The sector plan whose discussion it was raised in (keskustelun suunnitelma)."""


class PlanConflict(Part):
    """Conflict is what was written apart and does not fit together, for people to settle (ristiriita): two hands changed one thing, two plans name two responsible workers, two aims pull in opposite directions. Nothing is dropped and no clock decides: both sides stand here, and until somebody settles it the plan says what it said before, or the narrower of the two. By is who noticed it, where that was a person."""

    id: FormLocalid
    """Own id of this conflict (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    kind: CodeConflictKind
    """What does not fit together (ristiriidan laji)."""
    about_ids: list[FormLocalid] | None = None
    """Parts of the plan that it is about (mitä koskee)."""
    field: FormMembername | None = None
    """The member of the part in which the sides differ, by its name on the wire; absent where they differ in the whole part (kohta)."""
    sides: list[PlanConflictSide] | None = None
    """What each side says (osapuolten kirjaukset)."""
    text: str | None = None
    """What there is to settle, in words (mistä sovitaan)."""
    settlement: PlanSettlement | None = None
    """How people settled it (ratkaisu)."""


class PlanConflictSide(Part):
    """ConflictSide is one of the sides of a Conflict (osapuoli). By is whose it is, On the day it was written."""

    id: FormLocalid
    """Own id of this side (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    part_ids: list[FormLocalid] | None = None
    """Parts of the plan that are this side's, where they stand in the plan (osat)."""
    content: str | None = None
    """What the side wrote, as JSON, where it does not stand in the plan; neither this nor parts: the side took the thing away (kirjaus)."""


class PlanConsent(Part):
    """Consent is a permission or refusal to share with one actor, bounded in time and purpose (suostumus, luovutuslupa). By is who gave it: the minor who can understand the matter, else a guardian. One actor, one consent, so that a withdrawal touches one."""

    id: FormLocalid
    """Own id of this consent (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    decision: CodeConsentDecision
    """Given or refused (ratkaisu)."""
    recipient_id: FormLocalid
    """Whom it is for (saaja)."""
    scope: CodeConsentScope | None = None
    """How much of the plan it covers (laajuus)."""
    part_ids: list[FormLocalid] | None = None
    """The parts that it covers, where the scope is some parts (osat)."""
    purpose: CodePurpose | None = None
    """What for (tarkoitus)."""
    period: CivilPeriod | None = None
    """From and to which day (aika)."""
    capacity: PlanCapacity | None = None
    """Who judged whether the minor understands, and how (kyvyn arvio)."""
    withdrawal: PlanWithdrawal | None = None
    """The withdrawal, once there is one (peruutus)."""
    text: str | None = None
    """More in words (lisätieto)."""


class PlanConsultation(Part):
    """Consultation is advice asked of another professional without client status (konsultaatio). By is who asked."""

    id: FormLocalid
    """Own id of this consultation (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    with_ids: list[FormLocalid] | None = None
    """Who gave advice (konsultoitu)."""
    identity: CodeConsultationIdentity | None = None
    """Whether the family could be told apart (tunnistettavuus)."""
    question: str | None = None
    """What was asked (kysymys)."""
    advice: str | None = None
    """What was advised (vastaus)."""


class PlanContact(Part):
    """Contact is one contact between family and worker, held or agreed for a day (yhteydenotto; the recording template's part e). An open plan has a planned contact later than its last held one."""

    id: FormLocalid
    """Own id of this contact (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    day: CivilDate
    """The day of the contact (yhteydenoton päivä)."""
    state: CodeContactState
    """Planned, held, missed, moved or cancelled (tila)."""
    way: CodeWay | None = None
    """How (tapa)."""
    worker_id: FormLocalid | None = None
    """The worker (työntekijä)."""
    family_ids: list[FormLocalid] | None = None
    """Members of the family (perheenjäsenet)."""
    text: str | None = None
    """What was said (kirjaus)."""
    for_child: str | None = None
    """The same for the child, in words of the child's age, written with the child or for it (lapselle)."""


class PlanCopy(Part):
    """Copy is a copy of the plan for one reader, given or agreed not to be given (jäljennös). By is who gave it."""

    id: FormLocalid
    """Own id of this entry (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    recipient_id: FormLocalid
    """Who gets it (saaja)."""
    state: CodeCopyState
    """Given, agreed, or agreed not to be given (jäljennöksen tila)."""
    form: CodeCopyForm | None = None
    """On paper or electronically (muoto)."""
    left_out_ids: list[FormLocalid] | None = None
    """Parts that the copy leaves out (poisjätetyt osat)."""
    text: str | None = None
    """Why (perustelu)."""


class PlanDecision(Part):
    """Decision is a reference to a decision that an authority made elsewhere (viittaus päätökseen). By is the authority. The plan never makes, changes or stands for a decision."""

    id: FormLocalid
    """Own id of this reference (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    kind: CodeDecisionKind
    """What was decided (päätöksen laji)."""
    identifiers: list[PlanIdentifier] | None = None
    """The decision's keys where it was made (tunnisteet)."""
    title: str | None = None
    """Name of the decision (nimi)."""
    citation: str | None = None
    """Act and section as cited (säännös)."""
    period: CivilPeriod | None = None
    """Time in which it is in force; a placement's first day is its From (voimassaolo)."""
    given: CivilDate | None = None
    """Day on which it was given, by a court: pronounced (antopäivä)."""
    delivery: CodeDecisionDelivery | None = None
    """How it is served; unknown is absent (tiedoksiantotapa)."""
    sent: CivilDate | None = None
    """Day on which it was sent to the party (lähetyspäivä)."""
    noticed: CivilDate | None = None
    """Day on which the party got notice of it (tiedoksisaanti)."""


class PlanDisagreement(Part):
    """Disagreement is a differing view with its reasons (eriävä näkemys). By is whose view it is. It is kept beside what it differs from and never settled by averaging."""

    id: FormLocalid
    """Own id of this disagreement (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    kind: CodeDisagreementKind | None = None
    """What it is against (mitä vastaan)."""
    about_ids: list[FormLocalid] | None = None
    """Parts of the plan that it is about (mitä koskee)."""
    text: str
    """The view in words (näkemys)."""
    reasons: str | None = None
    """Reasons in words (perustelu)."""


class PlanEvaluation(Part):
    """Evaluation is how one voice sees a goal on one day (tavoitteen arvio). By is the voice."""

    id: FormLocalid
    """Own id of this evaluation (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    state: CodeGoalState
    """How it stands (tavoitteen tila)."""
    text: str | None = None
    """What shows it (näyttö)."""


class PlanExcerpt(Part):
    """Excerpt is a text of another plan as it stands there (ote). By is whose text it is."""

    id: FormLocalid
    """Own id of this excerpt (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    title: str | None = None
    """Its heading (otsikko)."""
    text: str
    """The text (teksti)."""


class PlanFeedback(Part):
    """Feedback is what a participant said of a meeting, collected at its end (palaute). Without Text it says that feedback was collected."""

    id: FormLocalid
    """Own id of this feedback (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    text: str | None = None
    """The feedback in words (palaute)."""


class PlanGoal(Part):
    """Goal is what is aimed at (tavoite). By is whose goal it is."""

    id: FormLocalid
    """Own id of this goal (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    text: str
    """The goal in words (tavoite)."""
    codes: list[PlanCoded] | None = None
    """How the systems of others code this, in their order (muiden koodit)."""
    need_ids: list[FormLocalid] | None = None
    """Needs that it answers (tarpeet)."""
    evidence: str | None = None
    """How one sees that it is reached (miten näkyy)."""
    due: CivilDate | None = None
    """Day by which it is aimed at (tavoitepäivä)."""
    evaluations: list[PlanEvaluation] | None = None
    """How it went, voice by voice, over time (arviot)."""


class PlanGrouping(Part):
    """Grouping says that the child belonged to a client group for a time (asiakasryhmään kuuluminen)."""

    id: FormLocalid
    """Own id of this entry (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    group: CodeClientGroup
    """The client group (asiakasryhmä)."""
    period: CivilPeriod | None = None
    """From and to which day (aika)."""
    text: str | None = None
    """Why (perustelu)."""


class PlanGuardian(Part):
    """Guardian is what a guardian is to the child (huoltaja). Each guardian stands alone: two who differ are two members."""

    relation: CodeRelation | None = None
    """Mother, father or other (suhde lapseen)."""
    custody: CodeCustody | None = None
    """Joint or sole custody (huoltomuoto)."""
    residence: CodeResidence | None = None
    """Whether the child lives with this guardian (asuminen)."""


class PlanHolding(Part):
    """Holding is one person's hold of the baton for a time (viestikapulan pito). The baton passes at an instant: on that day both may act, one holds. By is who named the holder."""

    id: FormLocalid
    """Own id of this holding (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    person_id: FormLocalid
    """Who holds (haltija)."""
    role: CodeHoldingRole
    """First receiver, responsible worker, pair or deputy (tehtävä)."""
    from_: CivilInstant | None = Field(None, alias="from")
    """The instant from which this person holds (alkaen)."""
    to: CivilInstant | None = None
    """The instant at which the hold ended (päättyen)."""
    named_by_ids: list[FormLocalid] | None = None
    """Who of the family named this person (nimeäjät)."""
    accepted: CivilInstant | None = None
    """When this person accepted; a deputy accepts beforehand (hyväksyi)."""
    meeting_id: FormLocalid | None = None
    """The meeting at which it was settled (tapaaminen)."""
    text: str | None = None
    """Why it passed (syy)."""


class PlanIdentifier(Part):
    """Identifier is a key in another system (tunniste). The library gives it no meaning beyond its system; an identity code (henkilötunnus) has the system urn:oid:1.2.246.21."""

    system: FormAbsuri
    """Naming system as a URI (tunnistejärjestelmä)."""
    value: str
    """The key itself (arvo)."""


class PlanIntake(Part):
    """Intake is a notification or contact that starts something (vireilletulo). By is who notified. Its arrival, as a day in Finland, starts the statutory clocks."""

    id: FormLocalid
    """Own id of this intake (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    kind: CodeIntakeKind
    """What arrived (vireilletulon laji)."""
    arrived: CivilInstant | None = None
    """When it arrived with the authority (saapumishetki)."""
    medium: CodeMedium | None = None
    """Electronically, by letter, by phone or in person (saapumistapa)."""
    topic: CodeIntakeTopic | None = None
    """What it is about (aihe)."""
    text: str | None = None
    """What it says (sisältö)."""
    received_by_id: FormLocalid | None = None
    """Who received it (vastaanottaja)."""
    track: CodeTrack | None = None
    """Voluntary or statutory track (polku)."""
    urgency: PlanUrgencyJudgement | None = None
    """Whether the need was urgent, and who judged that (kiireellisyysarvio)."""
    outcome: PlanIntakeOutcome | None = None
    """What came of it (ratkaisu)."""


class PlanIntakeOutcome(Part):
    """IntakeOutcome is what came of an intake (ratkaisu)."""

    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    kind: CodeIntakeOutcome
    """What was done (ratkaisun laji)."""
    text: str | None = None
    """Why; needed where an assessment was evidently unnecessary (perustelu)."""
    assessment_id: FormLocalid | None = None
    """The assessment that was started (arviointi)."""


class PlanInvitation(Part):
    """Invitation is one person's invitation to a meeting and the family's permission for it (kutsu). By is who asked for permission."""

    id: FormLocalid
    """Own id of this invitation (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    person_id: FormLocalid
    """Who is invited (kutsuttu)."""
    permission: CodePermission | None = None
    """What the family said to inviting this person (perheen lupa)."""
    permitted_by_ids: list[FormLocalid] | None = None
    """Who gave or refused the permission (luvan antajat)."""
    response: CodeInvitationResponse | None = None
    """What the invited person answered (vastaus kutsuun)."""
    text: str | None = None
    """Reasons in words (perustelu)."""


class PlanLegalGround(Part):
    """LegalGround is a disclosure that the law allows or asks for without consent (luovutus lain nojalla). It is its own kind, never a consent. By is who disclosed."""

    id: FormLocalid
    """Own id of this entry (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    recipient_id: FormLocalid
    """Whom it was disclosed to (saaja)."""
    citation: str
    """Act and section as cited, for example ShL 1301/2014 41 § (säännös)."""
    scope: CodeConsentScope | None = None
    """How much of the plan it covers (laajuus)."""
    part_ids: list[FormLocalid] | None = None
    """The parts that it covers, where the scope is some parts (osat)."""
    period: CivilPeriod | None = None
    """From and to which day (aika)."""
    text: str | None = None
    """Why it was necessary (perustelu)."""


class PlanMeeting(Part):
    """Meeting is a meeting with the family (tapaaminen). By is who convened it."""

    id: FormLocalid
    """Own id of this meeting (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    kind: CodeMeetingKind
    """What sort of meeting (tapaamisen laji)."""
    state: CodeMeetingState | None = None
    """What became of it (tila)."""
    start: CivilInstant | None = None
    """When it begins (alkaa)."""
    end: CivilInstant | None = None
    """When it ends (päättyy)."""
    place: PlanPlace | None = None
    """Where it is (paikka)."""
    agenda: list[PlanAgendaItem] | None = None
    """What it is to talk about (asialista)."""
    invitations: list[PlanInvitation] | None = None
    """Who is invited, with the family's permission (kutsut)."""
    attendance: list[PlanAttendance] | None = None
    """Who was there, and for which part (osallistuminen)."""
    text: str | None = None
    """What came up (kirjaus)."""
    for_child: str | None = None
    """The same for the child, in words of the child's age, written with the child or for it (lapselle)."""
    feedback: list[PlanFeedback] | None = None
    """Feedback collected at its end (palaute)."""
    moved_from_id: FormLocalid | None = None
    """The meeting that this one was moved from (siirretty tapaaminen)."""


class PlanMember(Part):
    """Member is a person of the child's family or network (verkoston jäsen). Kind says which; what belongs to one kind stands in the member of that name."""

    id: FormLocalid
    """Own id of this person in the plan (tunnus)."""
    kind: CodeMemberKind
    """Guardian, near person, experience expert or professional (laji)."""
    name: PlanName | None = None
    """The person's name (nimi)."""
    identifiers: list[PlanIdentifier] | None = None
    """Keys of the person in other systems (tunnisteet)."""
    service: PlanService | None = None
    """What the person needs in order to take part (osallistumisen tuki)."""
    telecoms: list[PlanTelecom] | None = None
    """Ways to reach the person (yhteystiedot)."""
    address: PlanAddress | None = None
    """Where the person lives (osoite)."""
    security_bans: list[CivilPeriod] | None = None
    """Times when the address is under a security ban (turvakielto)."""
    period: CivilPeriod | None = None
    """From and to which day the person belongs to the network (aika)."""
    visibility: CodeVisibility | None = None
    """Who may see that this person belongs to the network (näkyvyys)."""
    roles: list[PlanRole] | None = None
    """What the person is in this plan, over time (roolit)."""
    guardian: PlanGuardian | None = None
    """What makes the person a guardian (huoltajuus)."""
    near_person: PlanNearPerson | None = None
    """What makes the person near to the child (läheissuhde)."""
    professional: PlanProfessional | None = None
    """What makes the person a professional (ammatti)."""


class PlanName(Part):
    """Name is a person's name (nimi)."""

    given: str | None = None
    """Given names as used (etunimi)."""
    family: str | None = None
    """Family name (sukunimi)."""


class PlanNearPerson(Part):
    """NearPerson is what a near person is to the child (läheinen): kin, a parent without custody, a friend of the family."""

    relation: CodeRelation | None = None
    """What the person is to the child (suhde lapseen)."""
    residence: CodeResidence | None = None
    """Whether the child lives with this person (asuminen)."""
    text: str | None = None
    """The relation in the family's own words (suhde omin sanoin)."""


class PlanNeed(Part):
    """Need is a concrete thing in the child's or family's daily life that needs to change (tarve; the recording template's part a). On is the day it was noted."""

    id: FormLocalid
    """Own id of this need (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    kind: CodeNeedKind | None = None
    """What it is about (tarpeen laji)."""
    text: str
    """The need in words (tarve)."""
    codes: list[PlanCoded] | None = None
    """How the systems of others code this, in their order (muiden koodit)."""
    for_child: str | None = None
    """The same for the child, in words of the child's age, written with the child or for it (lapselle)."""
    basis_ids: list[FormLocalid] | None = None
    """Findings and concerns behind it (mihin perustuu)."""
    not_now: str | None = None
    """Why nothing is done about it now, where that was decided (ei nyt)."""


class PlanOffer(Part):
    """Offer offers the baton to somebody, who accepts or declines (viestikapulan tarjous). By is who offers. Nothing passes before it is accepted; a deputy and a pair accept beforehand."""

    id: FormLocalid
    """Own id of this offer (tarjouksen tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    to_id: FormLocalid
    """To whom it is offered (kenelle)."""
    role: CodeHoldingRole
    """As what: responsible worker, pair or deputy (tehtävä)."""
    from_: CivilInstant | None = Field(None, alias="from")
    """The instant from which it is offered; a deputy's is not known beforehand (alkaen)."""
    named_by_ids: list[FormLocalid] | None = None
    """Who of the family named this person (nimeäjät)."""
    meeting_id: FormLocalid | None = None
    """The meeting at which it was offered (tapaaminen)."""
    answer: PlanOfferAnswer | None = None
    """The answer, once there is one (vastaus)."""
    text: str | None = None
    """Why (syy)."""


class PlanOfferAnswer(Part):
    """OfferAnswer is the answer to an Offer (vastaus tarjoukseen). By is who was asked."""

    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    kind: CodeOfferAnswer
    """Accepts or declines (vastauksen laji)."""
    at: CivilInstant
    """When it was given (hetki)."""
    text: str | None = None
    """Reasons (perustelu)."""


class PlanOrganisation(Part):
    """Organisation is where professionals work (organisaatio)."""

    id: FormLocalid
    """Own id of this organisation in the plan (tunnus)."""
    name: str
    """Name (nimi)."""
    identifiers: list[PlanIdentifier] | None = None
    """Keys in other systems (tunnisteet)."""
    controller_id: FormLocalid | None = None
    """The organisation whose register holds its records; absent where it is its own controller (rekisterinpitäjä)."""
    sector: CodeSector | None = None
    """Field of work (toimiala)."""
    ownership: CodeOwnership | None = None
    """Public, private or third sector (omistus)."""
    telecoms: list[PlanTelecom] | None = None
    """Ways to reach it (yhteystiedot)."""
    visibility: CodeVisibility | None = None
    """Who may see that it belongs to the network (näkyvyys)."""


class PlanPlace(Part):
    """Place is where a meeting is (paikka)."""

    kind: CodePlaceKind
    """Sort of place (paikan laji)."""
    text: str | None = None
    """The place in words (paikka)."""
    chosen_by_ids: list[FormLocalid] | None = None
    """Who chose it (paikan valitsijat)."""


class PlanProfessional(Part):
    """Professional is what a professional is to the plan (ammattilainen)."""

    organisation_id: FormLocalid | None = None
    """The organisation that the person works in (organisaatio)."""
    sector: CodeSector | None = None
    """Field of work (toimiala)."""
    tier: CodeServiceTier | None = None
    """Tier of the service in this plan (palvelutaso)."""
    title: str | None = None
    """Title as used at work (nimike)."""
    profession: PlanCoded | None = None
    """Profession as a code of the national code system (ammatti)."""
    service_task: PlanCoded | None = None
    """Service task as a code of the national code system (palvelutehtävä)."""
    office: CodeOffice | None = None
    """Whether the person holds a public office, as ShL 36.5 § asks of who assesses a special-support child (virkasuhde)."""


class PlanProgress(Part):
    """Progress is how an action stands on one day (eteneminen)."""

    id: FormLocalid
    """Own id of this entry (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    state: CodeActionState
    """How it stands (toimenpiteen tila)."""
    text: str | None = None
    """More in words (lisätieto)."""


class PlanProhibition(Part):
    """Prohibition keeps something of the plan from someone (kielto, salassapito). By is who set it."""

    id: FormLocalid
    """Own id of this prohibition (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    ground: CodeProhibitionGround
    """On what ground (peruste)."""
    against_ids: list[FormLocalid]
    """From whom it is kept (keneltä)."""
    scope: CodeConsentScope | None = None
    """How much of the plan it covers (laajuus)."""
    part_ids: list[FormLocalid] | None = None
    """The parts that it covers, where the scope is some parts (osat)."""
    existence: CodeExistence | None = None
    """Whether even the existence of the parts is kept back (olemassaolo)."""
    period: CivilPeriod | None = None
    """From and to which day (aika)."""
    capacity: PlanCapacity | None = None
    """Who judged whether the minor understands, and how (kyvyn arvio)."""
    withdrawal: PlanWithdrawal | None = None
    """The withdrawal, once there is one (peruutus)."""
    text: str | None = None
    """Reasons in words (perustelu)."""


class PlanQuestion(Part):
    """Question is what the family was asked for another plan, so that nobody asks it again (kysymys). By is who asked."""

    id: FormLocalid
    """Own id of this question (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    text: str
    """The question (kysymys)."""
    answer: str | None = None
    """The answer, where it was kept (vastaus)."""


class PlanReach(Part):
    """Reach is one agreed way in which family and worker reach each other (yhteydenpidon tapa; the recording template's part c). It is agreed both ways."""

    id: FormLocalid
    """Own id of this entry (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    direction: CodeDirection
    """From the family to the worker, or the other way (suunta)."""
    way: CodeWay
    """Phone, message, visit (tapa)."""
    worker_id: FormLocalid | None = None
    """The worker (työntekijä)."""
    family_id: FormLocalid | None = None
    """The member of the family, where it is one of them (perheenjäsen)."""
    telecom: PlanTelecom | None = None
    """Number or address to use (yhteystieto)."""
    days: list[CodeWeekday] | None = None
    """On which days (päivät)."""
    from_: FormClock | None = Field(None, alias="from")
    """From which time of the day, HH:MM (kello alkaen)."""
    to: FormClock | None = None
    """Until which time of the day, HH:MM (kello asti)."""
    day_chosen_by: FormLocalid | None = None
    """Who chooses the day, where it is chosen each time (päivän valitsija)."""
    text: str | None = None
    """More in words (lisätieto)."""


class PlanRequest(Part):
    """Request asks another authority to take part in the assessment (pyyntö osallistua; ShL 41 §). By is the worker who asks."""

    id: FormLocalid
    """Own id of this request (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    to_id: FormLocalid
    """Who is asked (keneltä)."""
    text: str | None = None
    """What is asked (pyyntö)."""
    assessment_id: FormLocalid | None = None
    """The assessment it belongs to (arviointi)."""
    answer: PlanAnswer | None = None
    """The answer, once there is one (vastaus)."""


class PlanRhythm(Part):
    """Rhythm is how often something is done (rytmi)."""

    times: int
    """How many times (kertaa)."""
    per: CodeInterval
    """In a day, week or month (jakso)."""


class PlanRole(Part):
    """Role is what a person is in this plan for a time (rooli). The same role has several names in Finland, so the local name is kept beside it."""

    id: FormLocalid
    """Own id of this entry (tunnus)."""
    kind: CodeTeamRole
    """The role (rooli)."""
    local_label: str | None = None
    """What the role is called here (paikallinen nimitys)."""
    codes: list[PlanCoded] | None = None
    """How the systems of others code this, in their order (muiden koodit)."""
    period: CivilPeriod | None = None
    """From and to which day (aika)."""


class PlanSectorPlan(Part):
    """SectorPlan is a reference to another plan of the child, which stays with its owner (toimialan suunnitelma)."""

    id: FormLocalid
    """Own id of this reference (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    kind: CodePlanKind
    """Which plan it is (suunnitelman laji)."""
    relation: CodePlanRelation | None = None
    """What the joint plan is to it (suhde yhteiseen suunnitelmaan)."""
    title: str | None = None
    """Name or local label (nimi)."""
    organisation_id: FormLocalid | None = None
    """The organisation that keeps it (omistaja)."""
    identifiers: list[PlanIdentifier] | None = None
    """Its keys there (tunnisteet)."""
    period: CivilPeriod | None = None
    """Time in which it is in force (voimassaolo)."""
    questions: list[PlanQuestion] | None = None
    """What the family was asked for it (kysymykset)."""
    excerpts: list[PlanExcerpt] | None = None
    """Other texts of it, as they stand there (otteet)."""


class PlanService(Part):
    """Service is what a person needs in order to take part: language, interpreter, accessibility (osallistumisen tuki)."""

    lang: FormLangtag | None = None
    """Language that the person uses (asiointikieli)."""
    interpreter: FormLangtag | None = None
    """Language to interpret into; sign languages too (tulkkauskieli)."""
    accessibility: list[CodeAccessibility] | None = None
    """What makes it possible to take part (esteettömyys)."""
    text: str | None = None
    """More about it in words (lisätieto)."""


class PlanSettlement(Part):
    """Settlement is how people settled a Conflict (ratkaisu). By is who recorded what was agreed."""

    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    side_id: FormLocalid | None = None
    """The side that holds; absent where something else was agreed (kumpi jää)."""
    text: str | None = None
    """What was agreed, in words (mitä sovittiin)."""
    meeting_id: FormLocalid | None = None
    """The meeting at which it was settled (tapaaminen)."""


class PlanSibling(Part):
    """Sibling is a brother or sister of the child (sisarus)."""

    id: FormLocalid
    """Own id of this entry (tunnus)."""
    subject: FormSubject | None = None
    """The sibling's key in the record system, where there is a plan (sisaruksen avain)."""
    plan_id: FormPlanid | None = None
    """The sibling's plan (sisaruksen suunnitelma)."""
    name: PlanName | None = None
    """The sibling's name (nimi)."""
    born: CivilDate | None = None
    """Day of birth (syntymäpäivä)."""
    visibility: CodeVisibility | None = None
    """Who may see that there is a sibling (näkyvyys)."""


class PlanStep(Part):
    """Step is one step in the plan's course: from On it has a new status, By who took it (suunnitelman vaihe)."""

    id: FormLocalid
    """Own id of this step (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    status: CodePlanStatus
    """The status from this day on (tila)."""
    text: str | None = None
    """Why (perustelu)."""
    meeting_id: FormLocalid | None = None
    """The meeting at which it was taken (tapaaminen)."""


class PlanTelecom(Part):
    """Telecom is a way to reach a person: a phone number or an address (yhteystieto)."""

    kind: CodeTelecomKind
    """Phone, e-mail or another service (laji)."""
    value: str
    """The number or address (arvo)."""


class PlanTrackPeriod(Part):
    """TrackPeriod is one track for a time (polun jakso). A change of track is the end of one period and the start of the next."""

    id: FormLocalid
    """Own id of this entry (tunnus)."""
    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    track: CodeTrack
    """Voluntary or statutory (polku)."""
    period: CivilPeriod | None = None
    """From and to which day (aika)."""
    intake_id: FormLocalid | None = None
    """What opened it (peruste)."""
    text: str | None = None
    """Why (perustelu)."""


class PlanUrgencyJudgement(Part):
    """UrgencyJudgement says whether the need was urgent and who judged that (kiireellisyysarvio; ShL 36.1 §, LsL 26 §)."""

    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    urgency: CodeUrgency
    """Urgent or not (kiireellisyys)."""
    text: str | None = None
    """Why (perustelu)."""


class PlanWithdrawal(Part):
    """Withdrawal ends a consent or prohibition from an instant on (peruutus). By is who withdrew it."""

    by: FormLocalid | None = None
    """Who says it (kuka)."""
    on: CivilDate | None = None
    """Day it was said (milloin)."""
    recorded_by: FormLocalid | None = None
    """Who wrote it down, where that is somebody else than who said it (kirjaaja)."""
    about_id: FormLocalid | None = None
    """Whom it is about, where that is not the child (ketä koskee)."""
    visibility: CodeVisibility | None = None
    """Who may see it; not given means everyone who may see the plan (näkyvyys)."""
    lang: FormLangtag | None = None
    """Language of its text, where that is not the document's (kieli)."""
    from_: CivilInstant = Field(alias="from")
    """From when it no longer holds (alkaen)."""
    text: str | None = None
    """Reasons, where any were given (perustelu)."""


class Scheme(Part):
    """A scheme of segments: signs, segments and the rules between them, oneplan-scheme/1.0."""

    format: Literal["oneplan-scheme/1.0"]
    """Wire form of the scheme (muoto)."""
    code: FormCode
    """Short name of the scheme, for programs (koodi)."""
    name: AssessWords
    """Name of the scheme (nimi)."""
    source: str | None = None
    """Where the scheme is described (lähde)."""
    note: str | None = None
    """What is sure about it and what is not (huomautus)."""
    signs: list[AssessSign]
    """What is asked for (tunnusmerkit)."""
    segments: list[AssessSegment]
    """Kinds of clienthood, from the lightest need of support on (segmentit)."""
    rules: list[AssessSegmentRule]
    """How signs lead to segments; the first rule that holds decides (säännöt)."""


class School(Part):
    """The calendar of a school, oneplan-school/1.0."""

    format: Literal["oneplan-school/1.0"]
    """Wire form of the document, always "oneplan-school/1.0" (muoto)."""
    name: str | None = None
    """What the school is called (nimi)."""
    covers: DeadlineSchoolPeriod | None = None
    """Days that the calendar speaks of; not given means from the first term to the last (kattaa)."""
    terms: list[DeadlineSchoolPeriod]
    """Terms of the school (lukukaudet)."""
    holidays: list[DeadlineSchoolHoliday] | None = None
    """Days within the terms on which there is no school (lomat)."""
    extra_days: list[CivilDate] | None = None
    """Days of school that the country's calendar has off, such as Saturdays (lisäpäivät)."""


class Sector(Part):
    """One sector's plan in the small form, oneplan-sector/1.0."""

    format: Literal["oneplan-sector/1.0"]
    """Wire form of the document (muoto)."""
    child: ConsolidateChild
    """The child (lapsi)."""
    kind: CodePlanKind
    """Which plan it is (suunnitelman laji)."""
    title: str | None = None
    """Name or local label (nimi)."""
    lang: FormLangtag | None = None
    """Language of its texts (kieli)."""
    identifiers: list[PlanIdentifier] | None = None
    """Its keys where it is kept (tunnisteet)."""
    period: CivilPeriod | None = None
    """Time in which it is in force (voimassaolo)."""
    on: CivilDate | None = None
    """Day on which it was made or last checked (laadittu tai tarkistettu)."""
    owner: ConsolidateOwner
    """The organisation that keeps it (omistaja)."""
    people: list[ConsolidatePerson] | None = None
    """People that it names (ihmiset)."""
    responsible: str | None = None
    """Who of them answers for it towards the family, by name (vastuutyöntekijä)."""
    goals: list[ConsolidateGoal] | None = None
    """What is aimed at (tavoitteet)."""
    actions: list[ConsolidateAction] | None = None
    """Who does what (toimenpiteet)."""
    questions: list[ConsolidateQuestion] | None = None
    """What the family was asked (kysymykset)."""
    texts: list[ConsolidateText] | None = None
    """Other texts of it (tekstit)."""


class Survey(Part):
    """What municipalities answered about taking the model into use, oneplan-survey/1.0."""

    format: Literal["oneplan-survey/1.0"]
    """"""
    answers: list[SurveyAnswer]
    """The answers, in any order (vastaukset)."""


class SurveyAnswer(Part):
    """Answer is what one municipality answered on one day (vastaus)."""

    municipality: FormMunicipality
    """Code of the municipality, three figures (kunta)."""
    on: CivilDate
    """The day of the answer, or on which none was given (päivä)."""
    stage: CodeAdoptionStage
    """What it was (vaihe)."""


class Targets(Part):
    """An organisation's own days beside those of the law, oneplan-targets/1.0."""

    format: Literal["oneplan-targets/1.0"]
    """Wire form of the document, always "oneplan-targets/1.0" (muoto)."""
    targets: list[FiTargetRow]
    """Own targets, each with an id of its own (tavoiteajat)."""


class Plan(Part):
    """One child's joint plan, oneplan/1.0."""

    format: Literal["oneplan/1.0"]
    """Wire form of the document (muoto)."""
    id: FormPlanid
    """The plan's own id, 128 random bits (suunnitelman tunnus)."""
    revision: int | None = None
    """Number of the revision, counted from 1 (versio)."""
    lang: FormLangtag | None = None
    """Language of the plan's texts (suunnitelman kieli)."""
    title: str | None = None
    """Name of the plan for its people (otsikko)."""
    identifiers: list[PlanIdentifier] | None = None
    """Keys of the plan in other systems (tunnisteet)."""
    child: PlanChild
    """The child (lapsi)."""
    people: list[PlanMember] | None = None
    """Everybody else: guardians, near persons, experience experts, professionals (ihmiset)."""
    organisations: list[PlanOrganisation] | None = None
    """Organisations of the professionals and their controllers (organisaatiot)."""
    concerns: list[PlanConcern] | None = None
    """Concerns as they were raised (huolet)."""
    intakes: list[PlanIntake] | None = None
    """Notifications and contacts that started something (vireilletulot)."""
    tracks: list[PlanTrackPeriod] | None = None
    """Voluntary and statutory track over time (polku)."""
    requests: list[PlanRequest] | None = None
    """Requests to another authority to take part, ShL 41 § (pyynnöt osallistua)."""
    consultations: list[PlanConsultation] | None = None
    """Advice asked without client status (konsultaatiot)."""
    meetings: list[PlanMeeting] | None = None
    """Meetings, planned and held (tapaamiset)."""
    assessments: list[AssessAssessment] | None = None
    """Assessments with the star, one view per voice (arvioinnit)."""
    needs: list[PlanNeed] | None = None
    """What needs to change in daily life (tarpeet)."""
    goals: list[PlanGoal] | None = None
    """What is aimed at (tavoitteet)."""
    actions: list[PlanAction] | None = None
    """Who does what, where and by when (toimenpiteet)."""
    baton: list[PlanHolding] | None = None
    """Who holds the baton, from when to when (viestikapula)."""
    baton_offers: list[PlanOffer] | None = None
    """Offers of the baton and their answers (viestikapulan tarjoukset)."""
    follow_up: list[PlanReach] | None = None
    """How the family and the worker reach each other (yhteydenpito)."""
    contacts: list[PlanContact] | None = None
    """Contacts between family and worker, held and next (yhteydenotot)."""
    agreements: list[PlanAgreement] | None = None
    """Each party's stand on the plan (kannat suunnitelmaan)."""
    disagreements: list[PlanDisagreement] | None = None
    """Differing views with their reasons (eriävät näkemykset)."""
    conflicts: list[PlanConflict] | None = None
    """What was written apart and does not fit together, until people settle it (ristiriidat)."""
    consents: list[PlanConsent] | None = None
    """Consents, given and refused, one for each actor (suostumukset)."""
    prohibitions: list[PlanProhibition] | None = None
    """Prohibitions and other limits on who may see what (kiellot)."""
    legal_grounds: list[PlanLegalGround] | None = None
    """Disclosures that the law allows without consent (luovutus lain nojalla)."""
    copies: list[PlanCopy] | None = None
    """Copies of the plan, given and agreed not to be given (jäljennökset)."""
    sector_plans: list[PlanSectorPlan] | None = None
    """Other plans of the child (muut suunnitelmat)."""
    decisions: list[PlanDecision] | None = None
    """References to decisions that authorities made elsewhere (päätökset)."""
    attachments: list[PlanAttachment] | None = None
    """Drawings and documents that parts refer to (liitteet)."""
    course: list[PlanStep] | None = None
    """What became of the plan: agreed, reviewed, closed (suunnitelman vaiheet)."""
