// Made from the schemas by `go run ./types` in examples/wasm; do not edit.
#nullable enable
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace OneChildOnePlan;

/// <summary>One child's joint plan, oneplan/1.0.</summary>
public sealed record Plan
{
    /// <summary>Wire form of the document (muoto).</summary>
    [JsonPropertyName("format")] public required string Format { get; init; }
    /// <summary>The plan's own id, 128 random bits (suunnitelman tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Number of the revision, counted from 1 (versio).</summary>
    [JsonPropertyName("revision"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public long? Revision { get; init; }
    /// <summary>Language of the plan's texts (suunnitelman kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Name of the plan for its people (otsikko).</summary>
    [JsonPropertyName("title"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Title { get; init; }
    /// <summary>Keys of the plan in other systems (tunnisteet).</summary>
    [JsonPropertyName("identifiers"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanIdentifier>? Identifiers { get; init; }
    /// <summary>The child (lapsi).</summary>
    [JsonPropertyName("child")] public required PlanChild Child { get; init; }
    /// <summary>Everybody else: guardians, near persons, experience experts, professionals (ihmiset).</summary>
    [JsonPropertyName("people"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanMember>? People { get; init; }
    /// <summary>Organisations of the professionals and their controllers (organisaatiot).</summary>
    [JsonPropertyName("organisations"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanOrganisation>? Organisations { get; init; }
    /// <summary>Concerns as they were raised (huolet).</summary>
    [JsonPropertyName("concerns"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanConcern>? Concerns { get; init; }
    /// <summary>Notifications and contacts that started something (vireilletulot).</summary>
    [JsonPropertyName("intakes"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanIntake>? Intakes { get; init; }
    /// <summary>Voluntary and statutory track over time (polku).</summary>
    [JsonPropertyName("tracks"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanTrackPeriod>? Tracks { get; init; }
    /// <summary>Requests to another authority to take part, ShL 41 § (pyynnöt osallistua).</summary>
    [JsonPropertyName("requests"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanRequest>? Requests { get; init; }
    /// <summary>Advice asked without client status (konsultaatiot).</summary>
    [JsonPropertyName("consultations"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanConsultation>? Consultations { get; init; }
    /// <summary>Meetings, planned and held (tapaamiset).</summary>
    [JsonPropertyName("meetings"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanMeeting>? Meetings { get; init; }
    /// <summary>Assessments with the star, one view per voice (arvioinnit).</summary>
    [JsonPropertyName("assessments"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<AssessAssessment>? Assessments { get; init; }
    /// <summary>What needs to change in daily life (tarpeet).</summary>
    [JsonPropertyName("needs"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanNeed>? Needs { get; init; }
    /// <summary>What is aimed at (tavoitteet).</summary>
    [JsonPropertyName("goals"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanGoal>? Goals { get; init; }
    /// <summary>Who does what, where and by when (toimenpiteet).</summary>
    [JsonPropertyName("actions"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanAction>? Actions { get; init; }
    /// <summary>Who holds the baton, from when to when (viestikapula).</summary>
    [JsonPropertyName("baton"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanHolding>? Baton { get; init; }
    /// <summary>Offers of the baton and their answers (viestikapulan tarjoukset).</summary>
    [JsonPropertyName("batonOffers"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanOffer>? BatonOffers { get; init; }
    /// <summary>How the family and the worker reach each other (yhteydenpito).</summary>
    [JsonPropertyName("followUp"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanReach>? FollowUp { get; init; }
    /// <summary>Contacts between family and worker, held and next (yhteydenotot).</summary>
    [JsonPropertyName("contacts"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanContact>? Contacts { get; init; }
    /// <summary>Each party's stand on the plan (kannat suunnitelmaan).</summary>
    [JsonPropertyName("agreements"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanAgreement>? Agreements { get; init; }
    /// <summary>Differing views with their reasons (eriävät näkemykset).</summary>
    [JsonPropertyName("disagreements"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanDisagreement>? Disagreements { get; init; }
    /// <summary>What was written apart and does not fit together, until people settle it (ristiriidat).</summary>
    [JsonPropertyName("conflicts"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanConflict>? Conflicts { get; init; }
    /// <summary>Consents, given and refused, one for each actor (suostumukset).</summary>
    [JsonPropertyName("consents"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanConsent>? Consents { get; init; }
    /// <summary>Prohibitions and other limits on who may see what (kiellot).</summary>
    [JsonPropertyName("prohibitions"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanProhibition>? Prohibitions { get; init; }
    /// <summary>Disclosures that the law allows without consent (luovutus lain nojalla).</summary>
    [JsonPropertyName("legalGrounds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanLegalGround>? LegalGrounds { get; init; }
    /// <summary>Copies of the plan, given and agreed not to be given (jäljennökset).</summary>
    [JsonPropertyName("copies"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanCopy>? Copies { get; init; }
    /// <summary>Other plans of the child (muut suunnitelmat).</summary>
    [JsonPropertyName("sectorPlans"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanSectorPlan>? SectorPlans { get; init; }
    /// <summary>References to decisions that authorities made elsewhere (päätökset).</summary>
    [JsonPropertyName("decisions"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanDecision>? Decisions { get; init; }
    /// <summary>Drawings and documents that parts refer to (liitteet).</summary>
    [JsonPropertyName("attachments"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanAttachment>? Attachments { get; init; }
    /// <summary>What became of the plan: agreed, reviewed, closed (suunnitelman vaiheet).</summary>
    [JsonPropertyName("course"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanStep>? Course { get; init; }
}

/// <summary>Event is one thing that recurs (tapahtuma). When it does is said in one of three ways: a Day of some Months, the Nth Weekday or working day of them, or From a day To another.</summary>
public sealed record AnnualEvent
{
    /// <summary>Key of the event (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>What sort of event it is (laji).</summary>
    [JsonPropertyName("kind")] public required CodeAnnualEventKind Kind { get; init; }
    /// <summary>What it is called (nimi).</summary>
    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DirectoryWords? Name { get; init; }
    /// <summary>What is done then (mitä tehdään).</summary>
    [JsonPropertyName("about"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DirectoryWords? About { get; init; }
    /// <summary>Who takes part (osapuolet).</summary>
    [JsonPropertyName("parties"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<CodeAnnualParty>? Parties { get; init; }
    /// <summary>Municipalities that it concerns, by their codes; none is all (kunnat).</summary>
    [JsonPropertyName("municipalities"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? Municipalities { get; init; }
    /// <summary>Months in which it recurs, 1 to 12 (kuukaudet).</summary>
    [JsonPropertyName("months"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<long>? Months { get; init; }
    /// <summary>Day of those months; where a month is shorter, its last (päivä).</summary>
    [JsonPropertyName("day"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public long? Day { get; init; }
    /// <summary>Day of the week, with Nth (viikonpäivä).</summary>
    [JsonPropertyName("weekday"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeWeekday? Weekday { get; init; }
    /// <summary>Which weekday of the month, 1 to 4; without a weekday which working day, 1 to 15 (monesko).</summary>
    [JsonPropertyName("nth"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public long? Nth { get; init; }
    /// <summary>Nth is counted from the end of the month: 1 is the last (lopusta).</summary>
    [JsonPropertyName("fromEnd"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public bool? FromEnd { get; init; }
    /// <summary>First day of a window, month and day as "01-31" (alkaen).</summary>
    [JsonPropertyName("from"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? From { get; init; }
    /// <summary>Last day of the window; before the first it is of the next year (päättyen).</summary>
    [JsonPropertyName("to"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? To { get; init; }
    /// <summary>Time of the day at which it begins, "09:00" in Finland (kello alkaa).</summary>
    [JsonPropertyName("starts"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Starts { get; init; }
    /// <summary>Time of the day at which it ends (kello päättyy).</summary>
    [JsonPropertyName("ends"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Ends { get; init; }
    /// <summary>What becomes of a day that is no working day; zero leaves it (siirto).</summary>
    [JsonPropertyName("move"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeAnnualMove? Move { get; init; }
    /// <summary>First year in which it recurs (ensimmäinen vuosi).</summary>
    [JsonPropertyName("firstYear"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public long? FirstYear { get; init; }
    /// <summary>Last year in which it recurs (viimeinen vuosi).</summary>
    [JsonPropertyName("lastYear"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public long? LastYear { get; init; }
    /// <summary>Every so many years from the first; 0 is every year (joka vuosi).</summary>
    [JsonPropertyName("every"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public long? Every { get; init; }
    /// <summary>Where it is written that it recurs so (lähde).</summary>
    [JsonPropertyName("source"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Source { get; init; }
    /// <summary>Its days are invented, as an example (esimerkki).</summary>
    [JsonPropertyName("example"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public bool? Example { get; init; }
}

/// <summary>Assessment is the family's and the professionals' joint reading of needs (arviointi). It is never finished: views are added, never changed, and even a completed service-need assessment takes later views. By is who opened it: any actor may.</summary>
public sealed record AssessAssessment
{
    /// <summary>Own id of this assessment (arvioinnin tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Whether it is a joint look, a statutory service-need assessment or a Let's Talk discussion (arvioinnin laji).</summary>
    [JsonPropertyName("kind"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeAssessmentKind? Kind { get; init; }
    /// <summary>Where on the continuum of assessing it stands (arvioinnin vaihe).</summary>
    [JsonPropertyName("phase"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeAssessmentPhase? Phase { get; init; }
    /// <summary>Day the assessment was started; the statutory clock looks at it (aloitettu).</summary>
    [JsonPropertyName("started"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Started { get; init; }
    /// <summary>Day the service-need assessment was completed; later views still belong to it (valmistunut).</summary>
    [JsonPropertyName("completed"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Completed { get; init; }
    /// <summary>Day whose star later stars are compared with; not given means the day of the first view (lähtötilanne).</summary>
    [JsonPropertyName("baseline"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Baseline { get; init; }
    /// <summary>Notifications and contacts that led to it (vireilletulot).</summary>
    [JsonPropertyName("intakeIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? IntakeIds { get; init; }
    /// <summary>Workers who make the assessment (arvioijat).</summary>
    [JsonPropertyName("assessorIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? AssessorIds { get; init; }
    /// <summary>What each voice has said, each time of its own (näkemykset).</summary>
    [JsonPropertyName("views"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<AssessView>? Views { get; init; }
    /// <summary>Requirements of the law and what shows that they were met (tarkistuslista).</summary>
    [JsonPropertyName("checklist"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<AssessCheck>? Checklist { get; init; }
}

/// <summary>Attachment is a drawing or another thing that a finding refers to (liite). The thing itself is kept elsewhere.</summary>
public sealed record AssessAttachment
{
    /// <summary>Own id of this attachment (liitteen tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>What it is, in words (otsikko).</summary>
    [JsonPropertyName("title"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Title { get; init; }
}

/// <summary>Check says that one legal requirement of a service-need assessment has been met, and by what (tarkistuslistan kohta).</summary>
public sealed record AssessCheck
{
    /// <summary>Own id of this entry (merkinnän tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Which requirement of the law was met (vaatimus).</summary>
    [JsonPropertyName("requirement")] public required CodeAssessmentRequirement Requirement { get; init; }
    /// <summary>Findings, meetings and other parts of the plan that show it (näyttö).</summary>
    [JsonPropertyName("evidenceIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? EvidenceIds { get; init; }
    /// <summary>How it was met, where no part of the plan shows it (miten toteutui).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>Finding is what one voice says on one item of the star (havainto). Kind FindingUnknown says that it is not known; the others have a text, a drawing or both.</summary>
public sealed record AssessFinding
{
    /// <summary>Own id of this finding (havainnon tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Which item of the star it is about (tähden kohta).</summary>
    [JsonPropertyName("item")] public required CodeStarItem Item { get; init; }
    /// <summary>What the voice calls it: strength, vulnerability, need, not known, own words (havainnon laji).</summary>
    [JsonPropertyName("kind")] public required CodeFindingKind Kind { get; init; }
    /// <summary>What was said, kept as given; a child's own words are never edited (sanottu sellaisenaan).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
    /// <summary>Language of what was said, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Where it was seen (missä havaittu).</summary>
    [JsonPropertyName("seenIn"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<CodeSetting>? SeenIn { get; init; }
    /// <summary>Drawing or other thing that was given, kept as it is (piirros).</summary>
    [JsonPropertyName("attachmentId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AttachmentId { get; init; }
    /// <summary>Who may see it, where fewer than may see the view (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Earlier finding of the same voice that this one takes the place of (korjaa).</summary>
    [JsonPropertyName("correctsId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? CorrectsId { get; init; }
}

/// <summary>Person is somebody whom a lone assessment mentions (ihminen).</summary>
public sealed record AssessPerson
{
    /// <summary>Own id of this person (ihmisen tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>What the person is called in the star, as "Äiti" or "Opettaja" (kutsumanimi tai rooli).</summary>
    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Name { get; init; }
}

/// <summary>Segment is one kind of clienthood (segmentti).</summary>
public sealed record AssessSegment
{
    /// <summary>Short name of the segment, for programs (koodi).</summary>
    [JsonPropertyName("code")] public required string Code { get; init; }
    /// <summary>What the segment is called (nimi).</summary>
    [JsonPropertyName("name")] public required AssessWords Name { get; init; }
    /// <summary>What belongs to it (selite).</summary>
    [JsonPropertyName("means"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public AssessWords? Means { get; init; }
    /// <summary>Kind of worker who takes such matters (työntekijä).</summary>
    [JsonPropertyName("worker"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public AssessWords? Worker { get; init; }
    /// <summary>How many clients the source counts in it (lukumäärä lähteessä).</summary>
    [JsonPropertyName("clients"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public long? Clients { get; init; }
    /// <summary>Whether a gathering, joint plan is needed here (kokoava suunnitelma).</summary>
    [JsonPropertyName("jointPlan"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public bool? JointPlan { get; init; }
    /// <summary>How sure it is whether a joint plan is needed here (varmuus).</summary>
    [JsonPropertyName("ground"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeGround? Ground { get; init; }
}

/// <summary>SegmentRule leads from signs to a segment. It holds where all of All, at least one of Any (if any are named) and none of None are there.</summary>
public sealed record AssessSegmentRule
{
    /// <summary>Segment to which the rule leads (segmentti).</summary>
    [JsonPropertyName("segment")] public required string Segment { get; init; }
    /// <summary>Signs that must all be there (kaikki).</summary>
    [JsonPropertyName("all"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? All { get; init; }
    /// <summary>Signs of which one must be there (jokin).</summary>
    [JsonPropertyName("any"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? Any { get; init; }
    /// <summary>Signs of which none may be there (ei mikään).</summary>
    [JsonPropertyName("none"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? None { get; init; }
    /// <summary>How sure the rule is (varmuus).</summary>
    [JsonPropertyName("ground"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeGround? Ground { get; init; }
}

/// <summary>Sign is one thing that is true of a situation or not (tunnusmerkki).</summary>
public sealed record AssessSign
{
    /// <summary>Short name of the sign, for programs (koodi).</summary>
    [JsonPropertyName("code")] public required string Code { get; init; }
    /// <summary>What is asked (sanat).</summary>
    [JsonPropertyName("words")] public required AssessWords Words { get; init; }
    /// <summary>Who answers it (vastaaja).</summary>
    [JsonPropertyName("askedOf"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeAskedOf? AskedOf { get; init; }
}

/// <summary>Subject is the child of a lone assessment (lapsi).</summary>
public sealed record AssessSubject
{
    /// <summary>Own id, so that statements can be the child's (lapsen tunnus).</summary>
    [JsonPropertyName("id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Id { get; init; }
    /// <summary>Opaque key of the child, given by the record system; never an identity code (lapsen avain).</summary>
    [JsonPropertyName("subject")] public required string Subject { get; init; }
    /// <summary>What the child is called (kutsumanimi).</summary>
    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Name { get; init; }
}

/// <summary>View is how one voice sees the child's situation on one day (näkemys). By is whose view it is and On the day; in the child's own view By may be left out, since a document has one child. A view is never changed: a later view of the same voice stands beside it, and what was wrong is corrected in a later view (Finding.CorrectsID).</summary>
public sealed record AssessView
{
    /// <summary>Own id of this view (näkemyksen tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Whose voice it is (kenen ääni).</summary>
    [JsonPropertyName("voice")] public required CodeVoice Voice { get; init; }
    /// <summary>Meeting in which it was given (tapaaminen).</summary>
    [JsonPropertyName("meetingId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? MeetingId { get; init; }
    /// <summary>What this voice says (havainnot).</summary>
    [JsonPropertyName("findings"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<AssessFinding>? Findings { get; init; }
}

/// <summary>Words are words in up to three languages; Swedish and English fall back on the Finnish.</summary>
public sealed record AssessWords
{
    /// <summary>In Finnish (suomeksi).</summary>
    [JsonPropertyName("fi")] public required string Fi { get; init; }
    /// <summary>In Swedish (ruotsiksi).</summary>
    [JsonPropertyName("sv"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Sv { get; init; }
    /// <summary>In English (englanniksi).</summary>
    [JsonPropertyName("en"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? En { get; init; }
}

/// <summary>A lone assessment with the wellbeing star, oneplan-assessment/1.0.</summary>
public sealed record AssessmentDocument
{
    /// <summary>Wire form of the document (muoto).</summary>
    [JsonPropertyName("format")] public required string Format { get; init; }
    /// <summary>Language of the texts, where nothing else is said (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>The child whose assessment it is (lapsi).</summary>
    [JsonPropertyName("child")] public required AssessSubject Child { get; init; }
    /// <summary>Everybody else who is mentioned, with what they are called (ihmiset).</summary>
    [JsonPropertyName("people"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<AssessPerson>? People { get; init; }
    /// <summary>Drawings and other things that were given, kept elsewhere (liitteet).</summary>
    [JsonPropertyName("attachments"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<AssessAttachment>? Attachments { get; init; }
    /// <summary>The assessment itself (arviointi).</summary>
    [JsonPropertyName("assessment")] public required AssessAssessment Assessment { get; init; }
}

/// <summary>Period is a span of whole days, both ends included, as in FHIR (ajanjakso). A zero From has always been, a zero To goes on. The zero Period is not given.</summary>
public sealed record CivilPeriod
{
    /// <summary>First day (alkaen).</summary>
    [JsonPropertyName("from"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? From { get; init; }
    /// <summary>Last day (asti).</summary>
    [JsonPropertyName("to"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? To { get; init; }
}

/// <summary>The annual clock of a county and its municipalities, oneplan-annual-clock/1.0.</summary>
public sealed record Clock
{
    /// <summary>Wire form of the document (muoto).</summary>
    [JsonPropertyName("format")] public required string Format { get; init; }
    /// <summary>What the clock is called (nimi).</summary>
    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DirectoryWords? Name { get; init; }
    /// <summary>Day on which it was agreed (sovittu).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>What recurs (tapahtumat).</summary>
    [JsonPropertyName("events"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<AnnualEvent>? Events { get; init; }
}

/// <summary>What a person needs in order to take part.
/// step-free: step-free access (fi: esteetön kulku; sv: tillgängligt utan trappor).
/// easy-language: easy language (fi: selkokieli; sv: lättläst språk).
/// aac: augmentative or alternative communication (fi: puhetta tukeva tai korvaava kommunikointi; sv: alternativ och kompletterande kommunikation).
/// hearing: hearing aids (fi: kuulon apuvälineet; sv: hörselhjälpmedel).
/// vision: aids for seeing (fi: näön apuvälineet; sv: synhjälpmedel).
/// calm-space: a calm space (fi: rauhallinen tila; sv: lugnt rum).
/// support-person: a support person along (fi: tukihenkilö mukana; sv: stödperson med).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeAccessibility>))]
public enum CodeAccessibility
{
    [JsonStringEnumMemberName("step-free")] StepFree,
    [JsonStringEnumMemberName("easy-language")] EasyLanguage,
    [JsonStringEnumMemberName("aac")] Aac,
    [JsonStringEnumMemberName("hearing")] Hearing,
    [JsonStringEnumMemberName("vision")] Vision,
    [JsonStringEnumMemberName("calm-space")] CalmSpace,
    [JsonStringEnumMemberName("support-person")] SupportPerson,
}

/// <summary>Where an action takes place.
/// home: at home (fi: kotona; sv: hemma).
/// everyday-environment: in the child's everyday environment (fi: lapsen arjen ympäristössä; sv: i barnets vardagsmiljö).
/// elsewhere: elsewhere (fi: muualla; sv: på annat håll).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeActionSetting>))]
public enum CodeActionSetting
{
    [JsonStringEnumMemberName("home")] Home,
    [JsonStringEnumMemberName("everyday-environment")] EverydayEnvironment,
    [JsonStringEnumMemberName("elsewhere")] Elsewhere,
}

/// <summary>How an action stands.
/// agreed: agreed (fi: sovittu; sv: avtalad).
/// under-way: under way (fi: käynnissä; sv: på gång).
/// done: done (fi: tehty; sv: gjord).
/// not-done: not done (fi: jäi tekemättä; sv: blev ogjord).
/// cancelled: cancelled (fi: peruttu; sv: inställd).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeActionState>))]
public enum CodeActionState
{
    [JsonStringEnumMemberName("agreed")] Agreed,
    [JsonStringEnumMemberName("under-way")] UnderWay,
    [JsonStringEnumMemberName("done")] Done,
    [JsonStringEnumMemberName("not-done")] NotDone,
    [JsonStringEnumMemberName("cancelled")] Cancelled,
}

/// <summary>How far a municipality is in taking the model into use: North Savo's scale of 13.1.2022 and its two other answers.
/// none: not planned and not discussed (fi: ei suunnitelmissa eikä keskusteltu; sv: inte planerad och inte diskuterad).
/// goal: a goal, planning has not begun (fi: tavoitteena, suunnittelu ei ole alkanut; sv: ett mål, planeringen har inte börjat).
/// planned: use or a trial is being planned (fi: käyttöönottoa tai kokeilua suunnitellaan; sv: införande eller försök planeras).
/// trial: a trial is running (fi: kokeilu käynnissä; sv: försök pågår).
/// rooted: rooting or rooted in basic work (fi: juurtumassa tai juurtunut perustoimintaan; sv: håller på att etableras eller har etablerats).
/// no-need: seen as not needed (fi: ei koettu tarpeelliseksi; sv: ansågs inte behövligt).
/// no-answer: no answer (fi: vastausta ei saatu; sv: inget svar).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeAdoptionStage>))]
public enum CodeAdoptionStage
{
    [JsonStringEnumMemberName("none")] None,
    [JsonStringEnumMemberName("goal")] Goal,
    [JsonStringEnumMemberName("planned")] Planned,
    [JsonStringEnumMemberName("trial")] Trial,
    [JsonStringEnumMemberName("rooted")] Rooted,
    [JsonStringEnumMemberName("no-need")] NoNeed,
    [JsonStringEnumMemberName("no-answer")] NoAnswer,
}

/// <summary>What sort of event recurs every year.
/// joint-time: joint times (fi: yhteiset ajat; sv: gemensamma tider).
/// review: review of the cooperation (fi: yhteistyön arviointi; sv: utvärdering av samarbetet).
/// reporting: reporting window (fi: raportointijakso; sv: rapporteringsperiod).
/// training: training (fi: koulutus; sv: utbildning).
/// steering: steering group (fi: ohjausryhmä; sv: styrgrupp).
/// cooperation: cooperation group (fi: yhteistyöryhmä; sv: samarbetsgrupp).
/// news: news (fi: tiedottaminen; sv: information).
/// other: other (fi: muu; sv: annat).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeAnnualEventKind>))]
public enum CodeAnnualEventKind
{
    [JsonStringEnumMemberName("joint-time")] JointTime,
    [JsonStringEnumMemberName("review")] Review,
    [JsonStringEnumMemberName("reporting")] Reporting,
    [JsonStringEnumMemberName("training")] Training,
    [JsonStringEnumMemberName("steering")] Steering,
    [JsonStringEnumMemberName("cooperation")] Cooperation,
    [JsonStringEnumMemberName("news")] News,
    [JsonStringEnumMemberName("other")] Other,
}

/// <summary>What becomes of a day that is no working day.
/// next: next working day (fi: seuraava työpäivä; sv: nästa arbetsdag).
/// previous: working day before (fi: edellinen työpäivä; sv: föregående arbetsdag).
/// away: left out (fi: jää pois; sv: utgår).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeAnnualMove>))]
public enum CodeAnnualMove
{
    [JsonStringEnumMemberName("next")] Next,
    [JsonStringEnumMemberName("previous")] Previous,
    [JsonStringEnumMemberName("away")] Away,
}

/// <summary>Who takes part in what recurs every year.
/// county: wellbeing services county (fi: hyvinvointialue; sv: välfärdsområde).
/// municipality: municipality (fi: kunta; sv: kommun).
/// third-sector: third sector (fi: kolmas sektori; sv: tredje sektorn).
/// families: families and experts by experience (fi: perheet ja kokemusasiantuntijat; sv: familjer och erfarenhetsexperter).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeAnnualParty>))]
public enum CodeAnnualParty
{
    [JsonStringEnumMemberName("county")] County,
    [JsonStringEnumMemberName("municipality")] Municipality,
    [JsonStringEnumMemberName("third-sector")] ThirdSector,
    [JsonStringEnumMemberName("families")] Families,
}

/// <summary>Whether the one who was asked takes part.
/// takes-part: takes part (fi: osallistuu; sv: deltar).
/// advises: gives expertise (fi: antaa asiantuntemusta; sv: ger sakkunskap).
/// declines: declines (fi: ei osallistu; sv: deltar inte).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeAnswerKind>))]
public enum CodeAnswerKind
{
    [JsonStringEnumMemberName("takes-part")] TakesPart,
    [JsonStringEnumMemberName("advises")] Advises,
    [JsonStringEnumMemberName("declines")] Declines,
}

/// <summary>Who answers for a sign of a segmentation scheme.
/// together: together (fi: yhdessä; sv: tillsammans).
/// client: the client (fi: asiakas; sv: klienten).
/// professional: the professional (fi: ammattilainen; sv: yrkespersonen).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeAskedOf>))]
public enum CodeAskedOf
{
    [JsonStringEnumMemberName("together")] Together,
    [JsonStringEnumMemberName("client")] Client,
    [JsonStringEnumMemberName("professional")] Professional,
}

/// <summary>What sort of assessment it is.
/// joint: joint assessment (fi: yhteinen arviointi; sv: gemensam bedömning).
/// service-need: service-need assessment (fi: palvelutarpeen arviointi; sv: bedömning av servicebehovet).
/// lets-talk: Let's Talk about Children discussion (fi: Lapset puheeksi -keskustelu; sv: Föra barnen på tal-samtal).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeAssessmentKind>))]
public enum CodeAssessmentKind
{
    [JsonStringEnumMemberName("joint")] Joint,
    [JsonStringEnumMemberName("service-need")] ServiceNeed,
    [JsonStringEnumMemberName("lets-talk")] LetsTalk,
}

/// <summary>Where on its continuum an assessment stands.
/// basic-work: part of basic work (fi: osana perustyötä; sv: som en del av basarbetet).
/// start-of-process: at the start of the client process (fi: asiakasprosessin alussa; sv: i början av klientprocessen).
/// long-term: part of long-term support (fi: osana pitkäaikaista tukea; sv: som en del av långvarigt stöd).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeAssessmentPhase>))]
public enum CodeAssessmentPhase
{
    [JsonStringEnumMemberName("basic-work")] BasicWork,
    [JsonStringEnumMemberName("start-of-process")] StartOfProcess,
    [JsonStringEnumMemberName("long-term")] LongTerm,
}

/// <summary>The seven legal requirements of a service-need assessment.
/// life-situation: The assessment is as wide as the client's life situation requires (fi: Arviointi on tehty asiakkaan elämäntilanteen edellyttämässä laajuudessa; sv: Bedömningen har gjorts i den omfattning som klientens livssituation kräver).
/// together: It was made with the client and, as needed, relatives, close ones and other actors (fi: Arviointi on tehty yhdessä asiakkaan ja tarvittaessa omaisen, läheisen ja muiden toimijoiden kanssa; sv: Bedömningen har gjorts tillsammans med klienten och vid behov med anhöriga, närstående och andra aktörer).
/// rights: The client's rights and duties were explained (fi: Asiakkaalle on selvitetty hänen oikeutensa ja velvollisuutensa; sv: Klienten har fått sina rättigheter och skyldigheter förklarade).
/// alternatives: The alternatives and their effects were explained (fi: Asiakkaalle on selvitetty vaihtoehdot ja niiden vaikutukset; sv: Klienten har fått alternativen och deras konsekvenser förklarade).
/// understood: The explanation was understandable in content and meaning (fi: Selvitys on annettu niin, että asiakas ymmärtää sen sisällön ja merkityksen; sv: Förklaringen har getts så att klienten förstår innehållet och betydelsen).
/// self-determination: Self-determination was respected, especially of a child, a young person or one who needs special support (fi: Itsemääräämisoikeutta on kunnioitettu, erityisesti lapsen, nuoren ja erityistä tukea tarvitsevan; sv: Självbestämmanderätten har respekterats, särskilt barnets, den ungas och den som behöver särskilt stöd).
/// wishes: Wishes, opinions and individual needs were taken into account (fi: Toivomukset, mielipide ja yksilölliset tarpeet on otettu huomioon; sv: Önskemål, åsikter och individuella behov har beaktats).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeAssessmentRequirement>))]
public enum CodeAssessmentRequirement
{
    [JsonStringEnumMemberName("life-situation")] LifeSituation,
    [JsonStringEnumMemberName("together")] Together,
    [JsonStringEnumMemberName("rights")] Rights,
    [JsonStringEnumMemberName("alternatives")] Alternatives,
    [JsonStringEnumMemberName("understood")] Understood,
    [JsonStringEnumMemberName("self-determination")] SelfDetermination,
    [JsonStringEnumMemberName("wishes")] Wishes,
}

/// <summary>What an attachment is.
/// drawing: drawing (fi: piirros; sv: teckning).
/// photo: photo (fi: valokuva; sv: fotografi).
/// recording: recording (fi: tallenne; sv: inspelning).
/// document: document (fi: asiakirja; sv: dokument).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeAttachmentKind>))]
public enum CodeAttachmentKind
{
    [JsonStringEnumMemberName("drawing")] Drawing,
    [JsonStringEnumMemberName("photo")] Photo,
    [JsonStringEnumMemberName("recording")] Recording,
    [JsonStringEnumMemberName("document")] Document,
}

/// <summary>Whether a minor was judged able to decide on the matter.
/// able: understands what it means (fi: ymmärtää asian merkityksen; sv: förstår sakens betydelse).
/// not-able: does not understand what it means (fi: ei ymmärrä asian merkitystä; sv: förstår inte sakens betydelse).
/// unknown: not judged (fi: ei arvioitu; sv: inte bedömt).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeCapacity>))]
public enum CodeCapacity
{
    [JsonStringEnumMemberName("able")] Able,
    [JsonStringEnumMemberName("not-able")] NotAble,
    [JsonStringEnumMemberName("unknown")] Unknown,
}

/// <summary>What a revision did to a part.
/// added: added (fi: lisätty; sv: tillagd).
/// changed: changed (fi: muutettu; sv: ändrad).
/// removed: removed (fi: poistettu; sv: borttagen).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeChangeKind>))]
public enum CodeChangeKind
{
    [JsonStringEnumMemberName("added")] Added,
    [JsonStringEnumMemberName("changed")] Changed,
    [JsonStringEnumMemberName("removed")] Removed,
}

/// <summary>Groups of clients that the law gives special terms to.
/// special-support-child: child who needs special support (fi: erityistä tukea tarvitseva lapsi; sv: barn som behöver särskilt stöd).
/// disabled: disabled person (fi: vammainen henkilö; sv: person med funktionsnedsättning).
/// child-protection: client of child protection (fi: lastensuojelun asiakas; sv: klient inom barnskyddet).
/// aftercare: entitled to aftercare (fi: jälkihuoltoon oikeutettu; sv: berättigad till eftervård).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeClientGroup>))]
public enum CodeClientGroup
{
    [JsonStringEnumMemberName("special-support-child")] SpecialSupportChild,
    [JsonStringEnumMemberName("disabled")] Disabled,
    [JsonStringEnumMemberName("child-protection")] ChildProtection,
    [JsonStringEnumMemberName("aftercare")] Aftercare,
}

/// <summary>What does not fit together.
/// changed-apart: changed in two ways (fi: muutettu kahdella tavalla; sv: ändrats på två sätt).
/// removed-and-changed: removed and changed (fi: poistettu ja muutettu; sv: borttaget och ändrat).
/// two-batons: two hold the baton (fi: kaksi viestikapulan haltijaa; sv: två håller stafettpinnen).
/// two-courses: the plan's steps differ (fi: suunnitelman vaiheet eroavat; sv: planens steg skiljer sig).
/// responsible-workers: two responsible workers (fi: kaksi vastuutyöntekijää; sv: två ansvariga arbetstagare).
/// opposite-aims: aims that pull apart (fi: vastakkaiset tavoitteet; sv: motstridiga mål).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeConflictKind>))]
public enum CodeConflictKind
{
    [JsonStringEnumMemberName("changed-apart")] ChangedApart,
    [JsonStringEnumMemberName("removed-and-changed")] RemovedAndChanged,
    [JsonStringEnumMemberName("two-batons")] TwoBatons,
    [JsonStringEnumMemberName("two-courses")] TwoCourses,
    [JsonStringEnumMemberName("responsible-workers")] ResponsibleWorkers,
    [JsonStringEnumMemberName("opposite-aims")] OppositeAims,
}

/// <summary>Whether a consent was given.
/// given: given (fi: annettu; sv: gett).
/// refused: refused (fi: evätty; sv: nekat).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeConsentDecision>))]
public enum CodeConsentDecision
{
    [JsonStringEnumMemberName("given")] Given,
    [JsonStringEnumMemberName("refused")] Refused,
}

/// <summary>How much of the plan a consent or prohibition covers.
/// whole: the whole plan (fi: koko suunnitelma; sv: hela planen).
/// minimum: only who does what by when (fi: vain kuka tekee mitä ja milloin; sv: endast vem gör vad och när).
/// parts: some parts of the plan (fi: osa suunnitelmasta; sv: en del av planen).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeConsentScope>))]
public enum CodeConsentScope
{
    [JsonStringEnumMemberName("whole")] Whole,
    [JsonStringEnumMemberName("minimum")] Minimum,
    [JsonStringEnumMemberName("parts")] Parts,
}

/// <summary>Whether the family was named.
/// anonymous: without naming the family (fi: ilman tunnistetietoja; sv: utan identifieringsuppgifter).
/// with-permission: with the family's permission (fi: perheen luvalla; sv: med familjens tillstånd).
/// family-present: with the family present (fi: perhe mukana; sv: familjen närvarande).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeConsultationIdentity>))]
public enum CodeConsultationIdentity
{
    [JsonStringEnumMemberName("anonymous")] Anonymous,
    [JsonStringEnumMemberName("with-permission")] WithPermission,
    [JsonStringEnumMemberName("family-present")] FamilyPresent,
}

/// <summary>What became of a contact.
/// planned: planned (fi: sovittu; sv: avtalad).
/// held: held (fi: toteutunut; sv: genomförd).
/// missed: not reached (fi: ei tavoitettu; sv: inte anträffad).
/// moved: moved (fi: siirretty; sv: flyttad).
/// cancelled: cancelled (fi: peruttu; sv: inställd).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeContactState>))]
public enum CodeContactState
{
    [JsonStringEnumMemberName("planned")] Planned,
    [JsonStringEnumMemberName("held")] Held,
    [JsonStringEnumMemberName("missed")] Missed,
    [JsonStringEnumMemberName("moved")] Moved,
    [JsonStringEnumMemberName("cancelled")] Cancelled,
}

/// <summary>Form of a copy.
/// printed: on paper (fi: paperilla; sv: på papper).
/// electronic: electronically (fi: sähköisesti; sv: elektroniskt).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeCopyForm>))]
public enum CodeCopyForm
{
    [JsonStringEnumMemberName("printed")] Printed,
    [JsonStringEnumMemberName("electronic")] Electronic,
}

/// <summary>What was agreed about a copy.
/// given: given (fi: annettu; sv: gett).
/// agreed: agreed to be given (fi: sovittu annettavaksi; sv: avtalat att ges).
/// not-given: agreed not to be given (fi: sovittu, ettei anneta; sv: avtalat att inte ges).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeCopyState>))]
public enum CodeCopyState
{
    [JsonStringEnumMemberName("given")] Given,
    [JsonStringEnumMemberName("agreed")] Agreed,
    [JsonStringEnumMemberName("not-given")] NotGiven,
}

/// <summary>How custody is held.
/// joint: joint custody (fi: yhteishuolto; sv: gemensam vårdnad).
/// sole: sole custody (fi: yksinhuolto; sv: ensam vårdnad).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeCustody>))]
public enum CodeCustody
{
    [JsonStringEnumMemberName("joint")] Joint,
    [JsonStringEnumMemberName("sole")] Sole,
}

/// <summary>What starts one or more clocks.
/// initiation: the matter became pending (fi: asian vireilletulo; sv: ärendet har inletts).
/// notice: a notice was received (fi: ilmoituksen vastaanottaminen; sv: anmälan har tagits emot).
/// prenatal-notice: a prenatal child welfare notice (fi: ennakollinen lastensuojeluilmoitus; sv: föregripande barnskyddsanmälan).
/// contact: contact (fi: yhteydenotto; sv: kontakt).
/// need-noted: the need of support or care was noted (fi: tuen tai hoidon tarpeen toteaminen; sv: behovet av stöd eller vård har konstaterats).
/// plan-made: a client plan was made or reviewed (fi: asiakassuunnitelman laatiminen tai tarkistaminen; sv: klientplanen har gjorts eller setts över).
/// emergency-placement: emergency placement (fi: kiireellinen sijoitus; sv: brådskande placering).
/// emergency-extension: extension of an emergency placement (fi: kiireellisen sijoituksen jatkaminen; sv: förlängning av brådskande placering).
/// open-care-placement: placement in open care (fi: sijoitus avohuollon tukitoimena; sv: placering inom öppenvården).
/// client-ended: the client relationship after placement ended (fi: asiakkuuden päättyminen sijoituksen jälkeen; sv: klientrelationen har upphört efter placering).
/// student-request: a student's request (fi: opiskelijan pyyntö; sv: den studerandes begäran).
/// referral: a referral arrived (fi: lähetteen saapuminen; sv: remissens ankomst).
/// other-visit: a visit to another professional (fi: käynti muun ammattihenkilön luona; sv: besök hos en annan yrkesutbildad person).
/// assessed: the need of care was assessed (fi: hoidon tarpeen arviointi; sv: bedömning av vårdbehovet).
/// decision-notice: notice of a decision (fi: päätöksen tiedoksisaanti; sv: delgivning av beslut).
/// decision-posted: a decision was posted (fi: päätöksen postittaminen; sv: beslutet har postats).
/// application: an application for social assistance arrived (fi: toimeentulotukihakemuksen saapuminen; sv: ansökan om utkomststöd inkom).
/// health-contact: contact with health care (fi: yhteydenotto terveydenhuoltoon; sv: kontakt med hälso- och sjukvården).
/// decision-sent-electronically: a decision was sent electronically (fi: päätöksen lähettäminen sähköisesti; sv: beslutet har sänts elektroniskt).
/// decision-given: a court pronounced or gave its decision (fi: ratkaisun julistaminen tai antaminen; sv: avgörandet har avkunnats eller meddelats).
/// contact-restricted: a restriction of contact began (fi: yhteydenpidon rajoituksen alku; sv: begränsningen av kontakterna började).
/// movement-restricted: a restriction of free movement began (fi: liikkumisvapauden rajoituksen alku; sv: begränsningen av rörelsefriheten började).
/// isolated: an isolation began (fi: eristämisen alku; sv: isoleringen började).
/// special-care: special care began (fi: erityisen huolenpidon aloittaminen; sv: den särskilda omsorgen inleddes).
/// special-care-extended: special care was extended (fi: erityisen huolenpidon jatkaminen; sv: förlängning av den särskilda omsorgen).
/// special-care-decided: special care was decided on (fi: päätös erityisestä huolenpidosta; sv: beslut om särskild omsorg).
/// restriction-recorded: a restriction was recorded (fi: rajoituksen kirjaaminen; sv: anteckning om en begränsning).
/// good-care-plan: the plan of good treatment was made (fi: hyvää kohtelua koskeva suunnitelma; sv: plan om gott bemötande).
/// placed-with-parent: a placement with a parent began (fi: sijoitus vanhemman luokse; sv: placering hos en förälder).
/// birth: a child was born (fi: lapsen syntymä; sv: barnets födelse).
/// application-completed: the completed application arrived (fi: täydennetyn hakemuksen saapuminen; sv: den kompletterade ansökans ankomst).
/// completion-limit-ended: the time set for completing ended (fi: täydentämisen määräajan päättyminen; sv: utgången av tiden för komplettering).
/// assistance-month: the month that assistance is asked for (fi: kuukausi, jolta toimeentulotukea haetaan; sv: den månad som ansökan om utkomststöd gäller).
/// talk-requested: a talk was asked for (fi: pyyntö keskustella; sv: begäran om samtal).
/// disability-application: an application for disability services (fi: hakemus vammaispalvelusta; sv: ansökan om funktionshinderservice).
/// costs-arose: the first item of cost arose (fi: ensimmäisen kustannuserän syntyminen; sv: den första kostnadsposten uppstod).
/// device-received: a car or device was received (fi: auton tai välineen saaminen; sv: bilen eller anordningen mottogs).
/// disability-reform: the Disability Services Act came into force (fi: vammaispalvelulain voimaantulo; sv: lagen om funktionshinderservice trädde i kraft).
/// contact-without-student: contact without the student (fi: yhteydenotto ilman opiskelijaa; sv: kontakt utan den studerande).
/// support-plan: the pupil's support plan was made (fi: oppilaskohtaisen tuen suunnitelma; sv: plan för elevspecifikt stöd).
/// guidance: the duty to guide began (fi: ohjaus- ja valvontavastuun alkaminen; sv: handlednings- och tillsynsansvaret började).
/// daycare-needed: early education is needed (fi: varhaiskasvatuksen tarve alkaa; sv: behovet av småbarnspedagogik börjar).
/// early-plan: the early education plan was made (fi: varhaiskasvatussuunnitelma; sv: plan för småbarnspedagogik).
/// parenthood-decided: the decision on parenthood was learned of (fi: tieto vanhemmuutta koskevasta päätöksestä; sv: delfåendet av beslutet om föräldraskap).
/// parenthood-confirmed: parenthood was confirmed (fi: vanhemmuuden vahvistaminen; sv: fastställandet av föräldraskapet).
/// move-intended: a parent means to move (fi: aiottu muutto; sv: den planerade flyttningen).
/// care-notice: a commission agreement was given notice (fi: toimeksiantosopimuksen irtisanominen; sv: uppsägning av uppdragsavtalet).
/// family-care: a placement in family care began (fi: sijoitus perhehoitoon; sv: placering i familjevård).
/// maintenance-appeal-ended: the time to appeal on maintenance support ended (fi: elatustuen valitusajan päättyminen; sv: besvärstiden för underhållsstöd gick ut).
/// security-ban: a security ban began (fi: turvakiellon alku; sv: spärrmarkeringens början).
/// observed: the taking into observation (fi: tarkkailuun ottaminen; sv: intagning för observation).
/// observation-referral: a referral to observation was written (fi: tarkkailulähetteen laatiminen; sv: observationsremissen skrevs).
/// care-ordered: an order to treatment (fi: määrääminen hoitoon; sv: beslut om vård oberoende av viljan).
/// care-continued: treatment was continued (fi: hoidon jatkaminen tahdosta riippumatta; sv: beslut om fortsatt vård oberoende av viljan).
/// information-request: a request for information arrived (fi: tietopyynnön saapuminen; sv: begäran om uppgifter inkom).
/// log-request: log data were asked for (fi: lokitietojen pyyntö; sv: begäran om logguppgifter).
/// reminder: a reminder was made (fi: muistutuksen tekeminen; sv: en anmärkning framställdes).
/// complaint: a complaint was made (fi: kantelun tekeminen; sv: ett klagomål anfördes).
/// complained-of: the matter complained about (fi: asia, josta kannellaan; sv: saken som klagomålet gäller).
/// matter-closed: the matter was closed (fi: asian sulkeminen; sv: ärendet stängdes).
/// client-died: the client died (fi: asiakkaan kuolema; sv: klientens död).
/// message-dated: the date of a message (fi: viestin päiväys; sv: meddelandets datum).
/// logged: an event was logged (fi: lokitapahtuma; sv: logghändelsen).
/// elder-initiation: an old person's matter became pending (fi: iäkkään henkilön asian vireilletulo; sv: en äldre persons ärende har inletts).
/// dental-need: the need of a dentist was noted (fi: hammaslääkärin tarpeen toteaminen; sv: behovet av tandläkare har konstaterats).
/// elder-decision: a service for an old person was decided on (fi: päätös iäkkään henkilön palvelusta; sv: beslut om en äldre persons service).
/// security-ban-extended: a security ban was prolonged (fi: turvakiellon jatkaminen; sv: förlängning av spärrmarkeringen).
/// statement-made: a statement or certificate was made (fi: lausunnon tai todistuksen laatiminen; sv: utlåtandet eller intyget upprättades).
/// emergency-care-order: taking into care in an emergency (1984 to 2007) (fi: kiireellinen huostaanotto (1984–2007); sv: brådskande omhändertagande (1984–2007)).
/// support-reform: the provisions on support at school came into force (fi: oppimisen tuen säännösten voimaantulo; sv: bestämmelserna om stöd för lärande trädde i kraft).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeDeadlineEvent>))]
public enum CodeDeadlineEvent
{
    [JsonStringEnumMemberName("initiation")] Initiation,
    [JsonStringEnumMemberName("notice")] Notice,
    [JsonStringEnumMemberName("prenatal-notice")] PrenatalNotice,
    [JsonStringEnumMemberName("contact")] Contact,
    [JsonStringEnumMemberName("need-noted")] NeedNoted,
    [JsonStringEnumMemberName("plan-made")] PlanMade,
    [JsonStringEnumMemberName("emergency-placement")] EmergencyPlacement,
    [JsonStringEnumMemberName("emergency-extension")] EmergencyExtension,
    [JsonStringEnumMemberName("open-care-placement")] OpenCarePlacement,
    [JsonStringEnumMemberName("client-ended")] ClientEnded,
    [JsonStringEnumMemberName("student-request")] StudentRequest,
    [JsonStringEnumMemberName("referral")] Referral,
    [JsonStringEnumMemberName("other-visit")] OtherVisit,
    [JsonStringEnumMemberName("assessed")] Assessed,
    [JsonStringEnumMemberName("decision-notice")] DecisionNotice,
    [JsonStringEnumMemberName("decision-posted")] DecisionPosted,
    [JsonStringEnumMemberName("application")] Application,
    [JsonStringEnumMemberName("health-contact")] HealthContact,
    [JsonStringEnumMemberName("decision-sent-electronically")] DecisionSentElectronically,
    [JsonStringEnumMemberName("decision-given")] DecisionGiven,
    [JsonStringEnumMemberName("contact-restricted")] ContactRestricted,
    [JsonStringEnumMemberName("movement-restricted")] MovementRestricted,
    [JsonStringEnumMemberName("isolated")] Isolated,
    [JsonStringEnumMemberName("special-care")] SpecialCare,
    [JsonStringEnumMemberName("special-care-extended")] SpecialCareExtended,
    [JsonStringEnumMemberName("special-care-decided")] SpecialCareDecided,
    [JsonStringEnumMemberName("restriction-recorded")] RestrictionRecorded,
    [JsonStringEnumMemberName("good-care-plan")] GoodCarePlan,
    [JsonStringEnumMemberName("placed-with-parent")] PlacedWithParent,
    [JsonStringEnumMemberName("birth")] Birth,
    [JsonStringEnumMemberName("application-completed")] ApplicationCompleted,
    [JsonStringEnumMemberName("completion-limit-ended")] CompletionLimitEnded,
    [JsonStringEnumMemberName("assistance-month")] AssistanceMonth,
    [JsonStringEnumMemberName("talk-requested")] TalkRequested,
    [JsonStringEnumMemberName("disability-application")] DisabilityApplication,
    [JsonStringEnumMemberName("costs-arose")] CostsArose,
    [JsonStringEnumMemberName("device-received")] DeviceReceived,
    [JsonStringEnumMemberName("disability-reform")] DisabilityReform,
    [JsonStringEnumMemberName("contact-without-student")] ContactWithoutStudent,
    [JsonStringEnumMemberName("support-plan")] SupportPlan,
    [JsonStringEnumMemberName("guidance")] Guidance,
    [JsonStringEnumMemberName("daycare-needed")] DaycareNeeded,
    [JsonStringEnumMemberName("early-plan")] EarlyPlan,
    [JsonStringEnumMemberName("parenthood-decided")] ParenthoodDecided,
    [JsonStringEnumMemberName("parenthood-confirmed")] ParenthoodConfirmed,
    [JsonStringEnumMemberName("move-intended")] MoveIntended,
    [JsonStringEnumMemberName("care-notice")] CareNotice,
    [JsonStringEnumMemberName("family-care")] FamilyCare,
    [JsonStringEnumMemberName("maintenance-appeal-ended")] MaintenanceAppealEnded,
    [JsonStringEnumMemberName("security-ban")] SecurityBan,
    [JsonStringEnumMemberName("observed")] Observed,
    [JsonStringEnumMemberName("observation-referral")] ObservationReferral,
    [JsonStringEnumMemberName("care-ordered")] CareOrdered,
    [JsonStringEnumMemberName("care-continued")] CareContinued,
    [JsonStringEnumMemberName("information-request")] InformationRequest,
    [JsonStringEnumMemberName("log-request")] LogRequest,
    [JsonStringEnumMemberName("reminder")] Reminder,
    [JsonStringEnumMemberName("complaint")] Complaint,
    [JsonStringEnumMemberName("complained-of")] ComplainedOf,
    [JsonStringEnumMemberName("matter-closed")] MatterClosed,
    [JsonStringEnumMemberName("client-died")] ClientDied,
    [JsonStringEnumMemberName("message-dated")] MessageDated,
    [JsonStringEnumMemberName("logged")] Logged,
    [JsonStringEnumMemberName("elder-initiation")] ElderInitiation,
    [JsonStringEnumMemberName("dental-need")] DentalNeed,
    [JsonStringEnumMemberName("elder-decision")] ElderDecision,
    [JsonStringEnumMemberName("security-ban-extended")] SecurityBanExtended,
    [JsonStringEnumMemberName("statement-made")] StatementMade,
    [JsonStringEnumMemberName("emergency-care-order")] EmergencyCareOrder,
    [JsonStringEnumMemberName("support-reform")] SupportReform,
}

/// <summary>How a decision is served on a party.
/// letter: ordinary letter (fi: tavallinen kirje; sv: vanligt brev).
/// message: ordinary electronic message (fi: tavallinen sähköinen viesti; sv: vanligt elektroniskt meddelande).
/// verifiable: verifiable service (fi: todisteellinen tiedoksianto; sv: bevislig delgivning).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeDecisionDelivery>))]
public enum CodeDecisionDelivery
{
    [JsonStringEnumMemberName("letter")] Letter,
    [JsonStringEnumMemberName("message")] Message,
    [JsonStringEnumMemberName("verifiable")] Verifiable,
}

/// <summary>What an authority decided elsewhere.
/// service: service decision (fi: palvelupäätös; sv: servicebeslut).
/// emergency-placement: emergency placement (fi: kiireellinen sijoitus; sv: brådskande placering).
/// emergency-extension: extension of an emergency placement (fi: kiireellisen sijoituksen jatkaminen; sv: fortsättning av brådskande placering).
/// open-care-placement: open-care placement (fi: sijoitus avohuollon tukitoimena; sv: placering som stödåtgärd inom öppenvården).
/// custody: custody decision (fi: huoltajuutta koskeva päätös; sv: beslut om vårdnad).
/// other: other decision (fi: muu päätös; sv: annat beslut).
/// taking-into-care: taking into care (fi: huostaanotto; sv: omhändertagande).
/// substitute-care: change or end of substitute care (fi: sijaishuollon muuttaminen tai lopettaminen; sv: ändring eller avslutande av vården utom hemmet).
/// restriction: restriction of contact or another restrictive measure (fi: yhteydenpidon rajoitus tai muu rajoitustoimenpide; sv: begränsning av kontakterna eller annan begränsande åtgärd).
/// school: a school's decision about a pupil (fi: oppilasta koskeva koulun päätös; sv: skolans beslut om en elev).
/// compulsory-education: decision on compulsory education (fi: päätös oppivelvollisuudesta; sv: beslut om läroplikt).
/// involuntary-care: care against the will (fi: hoito tahdosta riippumatta; sv: vård oberoende av viljan).
/// maintenance-support: decision on maintenance support (fi: päätös elatustuesta; sv: beslut om underhållsstöd).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeDecisionKind>))]
public enum CodeDecisionKind
{
    [JsonStringEnumMemberName("service")] Service,
    [JsonStringEnumMemberName("emergency-placement")] EmergencyPlacement,
    [JsonStringEnumMemberName("emergency-extension")] EmergencyExtension,
    [JsonStringEnumMemberName("open-care-placement")] OpenCarePlacement,
    [JsonStringEnumMemberName("custody")] Custody,
    [JsonStringEnumMemberName("other")] Other,
    [JsonStringEnumMemberName("taking-into-care")] TakingIntoCare,
    [JsonStringEnumMemberName("substitute-care")] SubstituteCare,
    [JsonStringEnumMemberName("restriction")] Restriction,
    [JsonStringEnumMemberName("school")] School,
    [JsonStringEnumMemberName("compulsory-education")] CompulsoryEducation,
    [JsonStringEnumMemberName("involuntary-care")] InvoluntaryCare,
    [JsonStringEnumMemberName("maintenance-support")] MaintenanceSupport,
}

/// <summary>Who reaches whom.
/// family-to-worker: from the family to the worker (fi: perheeltä työntekijälle; sv: från familjen till arbetstagaren).
/// worker-to-family: from the worker to the family (fi: työntekijältä perheelle; sv: från arbetstagaren till familjen).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeDirection>))]
public enum CodeDirection
{
    [JsonStringEnumMemberName("family-to-worker")] FamilyToWorker,
    [JsonStringEnumMemberName("worker-to-family")] WorkerToFamily,
}

/// <summary>What a differing view is against.
/// need: about a need (fi: tarpeesta; sv: om behovet).
/// goal: about a goal (fi: tavoitteesta; sv: om målet).
/// action: about an action (fi: toimenpiteestä; sv: om åtgärden).
/// finding: about a finding (fi: havainnosta; sv: om iakttagelsen).
/// people: about who takes part (fi: osallistujista; sv: om deltagarna).
/// meeting: about meeting (fi: tapaamisesta; sv: om mötet).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeDisagreementKind>))]
public enum CodeDisagreementKind
{
    [JsonStringEnumMemberName("need")] Need,
    [JsonStringEnumMemberName("goal")] Goal,
    [JsonStringEnumMemberName("action")] Action,
    [JsonStringEnumMemberName("finding")] Finding,
    [JsonStringEnumMemberName("people")] People,
    [JsonStringEnumMemberName("meeting")] Meeting,
}

/// <summary>What happens where a term would end on a holiday.
/// built-in: always ends on a working day (fi: päättyy aina arkipäivään; sv: löper alltid ut på en vardag).
/// stays: does not move (fi: ei siirry; sv: flyttas inte).
/// moves: moves to the next working day (fi: siirtyy seuraavaan arkipäivään; sv: flyttas till följande vardag).
/// unsettled: whether it moves is not settled (fi: ei ole ratkaistu, siirtyykö viimeinen päivä arkipäivään; sv: det är inte avgjort om den sista dagen flyttas).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeEndRule>))]
public enum CodeEndRule
{
    [JsonStringEnumMemberName("built-in")] BuiltIn,
    [JsonStringEnumMemberName("stays")] Stays,
    [JsonStringEnumMemberName("moves")] Moves,
    [JsonStringEnumMemberName("unsettled")] Unsettled,
}

/// <summary>How a matter came in.
/// near-worker: near worker in the network (fi: lähityöntekijä verkostossa; sv: närarbetare i nätverket).
/// electronic: electronic contact (fi: sähköinen yhteydenotto; sv: elektronisk kontakt).
/// phone: one phone number (fi: yksi puhelinnumero; sv: ett telefonnummer).
/// notification: statutory notification (fi: lakisääteinen ilmoitus; sv: lagstadgad anmälan).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeEntryChannel>))]
public enum CodeEntryChannel
{
    [JsonStringEnumMemberName("near-worker")] NearWorker,
    [JsonStringEnumMemberName("electronic")] Electronic,
    [JsonStringEnumMemberName("phone")] Phone,
    [JsonStringEnumMemberName("notification")] Notification,
}

/// <summary>Whether a reader learns that something is kept back.
/// shown: that something is withheld is shown (fi: kerrotaan, että jotakin on salattu; sv: det sägs att något har hemlighållits).
/// secret: even the existence is secret (fi: olemassaolokin salataan; sv: också att det finns hemlighålls).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeExistence>))]
public enum CodeExistence
{
    [JsonStringEnumMemberName("shown")] Shown,
    [JsonStringEnumMemberName("secret")] Secret,
}

/// <summary>What a voice calls its finding on an item of the star.
/// strength: strength (fi: vahvuus; sv: styrka).
/// vulnerability: vulnerability (fi: haavoittuvuus; sv: sårbarhet).
/// need: need (fi: tarve; sv: behov).
/// unknown: not known (fi: ei tiedossa; sv: inte känt).
/// own-words: in own words (fi: omin sanoin; sv: med egna ord).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeFindingKind>))]
public enum CodeFindingKind
{
    [JsonStringEnumMemberName("strength")] Strength,
    [JsonStringEnumMemberName("vulnerability")] Vulnerability,
    [JsonStringEnumMemberName("need")] Need,
    [JsonStringEnumMemberName("unknown")] Unknown,
    [JsonStringEnumMemberName("own-words")] OwnWords,
}

/// <summary>Whether the trigger day is counted.
/// excluded: the first day is not counted (fi: alkupäivää ei lasketa; sv: den första dagen räknas inte).
/// included: the first day is counted (fi: alkupäivä lasketaan; sv: den första dagen räknas).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeFirstDay>))]
public enum CodeFirstDay
{
    [JsonStringEnumMemberName("excluded")] Excluded,
    [JsonStringEnumMemberName("included")] Included,
}

/// <summary>How a goal stands, in words.
/// proposed: proposed (fi: ehdotettu; sv: föreslaget).
/// active: being worked on (fi: työn alla; sv: pågår).
/// improving: improving (fi: etenee; sv: går framåt).
/// no-change: no change (fi: ei muutosta; sv: ingen förändring).
/// worsening: harder than before (fi: vaikeutunut; sv: svårare än förut).
/// reached: reached (fi: saavutettu; sv: uppnått).
/// dropped: dropped (fi: luovuttu; sv: avstått från).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeGoalState>))]
public enum CodeGoalState
{
    [JsonStringEnumMemberName("proposed")] Proposed,
    [JsonStringEnumMemberName("active")] Active,
    [JsonStringEnumMemberName("improving")] Improving,
    [JsonStringEnumMemberName("no-change")] NoChange,
    [JsonStringEnumMemberName("worsening")] Worsening,
    [JsonStringEnumMemberName("reached")] Reached,
    [JsonStringEnumMemberName("dropped")] Dropped,
}

/// <summary>How well a part of a segmentation scheme is known.
/// stated: in the source (fi: lähteessä; sv: i källan).
/// inferred: inferred from the source (fi: päätelty lähteestä; sv: slutet av källan).
/// remembered: from memory, not checked (fi: muistinvarainen, tarkistamatta; sv: ur minnet, inte kontrollerat).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeGround>))]
public enum CodeGround
{
    [JsonStringEnumMemberName("stated")] Stated,
    [JsonStringEnumMemberName("inferred")] Inferred,
    [JsonStringEnumMemberName("remembered")] Remembered,
}

/// <summary>What someone who holds the baton is.
/// first-receiver: first receiver (fi: ensimmäinen vastaanottaja; sv: första mottagaren).
/// responsible: responsible worker (fi: vastuutyöntekijä; sv: ansvarig arbetstagare).
/// pair: the responsible worker's pair (fi: vastuutyöntekijän pari; sv: den ansvariga arbetstagarens par).
/// deputy: deputy (fi: sijainen; sv: ställföreträdare).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeHoldingRole>))]
public enum CodeHoldingRole
{
    [JsonStringEnumMemberName("first-receiver")] FirstReceiver,
    [JsonStringEnumMemberName("responsible")] Responsible,
    [JsonStringEnumMemberName("pair")] Pair,
    [JsonStringEnumMemberName("deputy")] Deputy,
}

/// <summary>What arrived and started something.
/// protection-notification: child-protection notification (fi: lastensuojeluilmoitus; sv: barnskyddsanmälan).
/// prenatal-notification: anticipatory child-protection notification (fi: ennakollinen lastensuojeluilmoitus; sv: föregripande barnskyddsanmälan).
/// contact: contact to assess the need of support (fi: yhteydenotto sosiaalihuoltoon tuen tarpeen arvioimiseksi; sv: kontakt till socialvården för bedömning av stödbehovet).
/// application: application (fi: hakemus; sv: ansökan).
/// concern: concern raised (fi: huolen puheeksi ottaminen; sv: oro som tas till tals).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeIntakeKind>))]
public enum CodeIntakeKind
{
    [JsonStringEnumMemberName("protection-notification")] ProtectionNotification,
    [JsonStringEnumMemberName("prenatal-notification")] PrenatalNotification,
    [JsonStringEnumMemberName("contact")] Contact,
    [JsonStringEnumMemberName("application")] Application,
    [JsonStringEnumMemberName("concern")] Concern,
}

/// <summary>What came of an intake.
/// assessment: service-need assessment (fi: palvelutarpeen arviointi; sv: bedömning av servicebehovet).
/// evidently-unnecessary: assessment evidently unnecessary (fi: arviointi ilmeisen tarpeeton; sv: bedömning uppenbart onödig).
/// urgent-measures: urgent measures (fi: kiireelliset toimet; sv: brådskande åtgärder).
/// joined: joined to an open assessment (fi: liitetty avoinna olevaan arviointiin; sv: fogad till en pågående bedömning).
/// voluntary: goes on without client status (fi: jatketaan ilman asiakkuutta; sv: fortsätter utan klientrelation).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeIntakeOutcome>))]
public enum CodeIntakeOutcome
{
    [JsonStringEnumMemberName("assessment")] Assessment,
    [JsonStringEnumMemberName("evidently-unnecessary")] EvidentlyUnnecessary,
    [JsonStringEnumMemberName("urgent-measures")] UrgentMeasures,
    [JsonStringEnumMemberName("joined")] Joined,
    [JsonStringEnumMemberName("voluntary")] Voluntary,
}

/// <summary>What an intake is about.
/// separation: crisis separation or custody dispute (fi: kriisiero tai huoltoriita; sv: krisskilsmässa eller vårdnadstvist).
/// violence: violence against a child (fi: lapseen kohdistuva väkivalta; sv: våld mot barn).
/// substance-use: substance use (fi: päihteet; sv: rusmedel).
/// mental-health: mental health (fi: mielenterveys; sv: psykisk hälsa).
/// school: school (fi: koulunkäynti; sv: skolgång).
/// everyday-life: coping in everyday life (fi: arjessa pärjääminen; sv: att klara vardagen).
/// other: other (fi: muu; sv: annat).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeIntakeTopic>))]
public enum CodeIntakeTopic
{
    [JsonStringEnumMemberName("separation")] Separation,
    [JsonStringEnumMemberName("violence")] Violence,
    [JsonStringEnumMemberName("substance-use")] SubstanceUse,
    [JsonStringEnumMemberName("mental-health")] MentalHealth,
    [JsonStringEnumMemberName("school")] School,
    [JsonStringEnumMemberName("everyday-life")] EverydayLife,
    [JsonStringEnumMemberName("other")] Other,
}

/// <summary>What a rhythm counts in.
/// day: a day (fi: päivässä; sv: om dagen).
/// week: a week (fi: viikossa; sv: i veckan).
/// month: a month (fi: kuukaudessa; sv: i månaden).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeInterval>))]
public enum CodeInterval
{
    [JsonStringEnumMemberName("day")] Day,
    [JsonStringEnumMemberName("week")] Week,
    [JsonStringEnumMemberName("month")] Month,
}

/// <summary>An invited person's answer.
/// accepts: accepts (fi: tulee; sv: kommer).
/// declines: declines (fi: kieltäytyy; sv: tackar nej).
/// no-answer: no answer (fi: ei vastausta; sv: inget svar).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeInvitationResponse>))]
public enum CodeInvitationResponse
{
    [JsonStringEnumMemberName("accepts")] Accepts,
    [JsonStringEnumMemberName("declines")] Declines,
    [JsonStringEnumMemberName("no-answer")] NoAnswer,
}

/// <summary>How something arrived.
/// electronic: electronically (fi: sähköisesti; sv: elektroniskt).
/// letter: by letter (fi: kirjeitse; sv: per brev).
/// phone: by phone (fi: puhelimitse; sv: per telefon).
/// in-person: in person (fi: henkilökohtaisesti; sv: personligen).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeMedium>))]
public enum CodeMedium
{
    [JsonStringEnumMemberName("electronic")] Electronic,
    [JsonStringEnumMemberName("letter")] Letter,
    [JsonStringEnumMemberName("phone")] Phone,
    [JsonStringEnumMemberName("in-person")] InPerson,
}

/// <summary>What sort of meeting it is.
/// joint: joint meeting (fi: yhteinen aika; sv: gemensam tid).
/// lets-talk-consultation: Let's Talk about Children consultation (fi: Lapset puheeksi -neuvonpito; sv: Föra barnen på tal-rådslag).
/// assessment: assessment meeting (fi: arviointitapaaminen; sv: bedömningsmöte).
/// review: follow-up meeting (fi: seurantatapaaminen; sv: uppföljningsmöte).
/// hand-over: hand-over meeting (fi: siirtotapaaminen; sv: överföringsmöte).
/// network: network meeting (fi: verkostoneuvottelu; sv: nätverksmöte).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeMeetingKind>))]
public enum CodeMeetingKind
{
    [JsonStringEnumMemberName("joint")] Joint,
    [JsonStringEnumMemberName("lets-talk-consultation")] LetsTalkConsultation,
    [JsonStringEnumMemberName("assessment")] Assessment,
    [JsonStringEnumMemberName("review")] Review,
    [JsonStringEnumMemberName("hand-over")] HandOver,
    [JsonStringEnumMemberName("network")] Network,
}

/// <summary>What became of a meeting.
/// planned: planned (fi: sovittu; sv: avtalat).
/// held: held (fi: pidetty; sv: hållet).
/// moved: moved (fi: siirretty; sv: flyttat).
/// cancelled: cancelled (fi: peruttu; sv: inställt).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeMeetingState>))]
public enum CodeMeetingState
{
    [JsonStringEnumMemberName("planned")] Planned,
    [JsonStringEnumMemberName("held")] Held,
    [JsonStringEnumMemberName("moved")] Moved,
    [JsonStringEnumMemberName("cancelled")] Cancelled,
}

/// <summary>What a person is to the child's plan.
/// guardian: guardian (fi: huoltaja; sv: vårdnadshavare).
/// near-person: near person (fi: läheinen; sv: närstående).
/// experience-expert: experience expert (fi: kokemusasiantuntija; sv: erfarenhetsexpert).
/// professional: professional (fi: ammattilainen; sv: yrkesperson).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeMemberKind>))]
public enum CodeMemberKind
{
    [JsonStringEnumMemberName("guardian")] Guardian,
    [JsonStringEnumMemberName("near-person")] NearPerson,
    [JsonStringEnumMemberName("experience-expert")] ExperienceExpert,
    [JsonStringEnumMemberName("professional")] Professional,
}

/// <summary>How someone takes part.
/// on-site: on site (fi: paikalla; sv: på plats).
/// remote: remotely (fi: etänä; sv: på distans).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeMode>))]
public enum CodeMode
{
    [JsonStringEnumMemberName("on-site")] OnSite,
    [JsonStringEnumMemberName("remote")] Remote,
}

/// <summary>What a need is about.
/// everyday-life: everyday life (fi: arki; sv: vardagen).
/// parenting: parenting (fi: vanhemmuus; sv: föräldraskap).
/// health-and-development: health and development (fi: terveys ja kehitys; sv: hälsa och utveckling).
/// mental-health-support: mental-health support (fi: mielenterveyden tuki; sv: stöd för den psykiska hälsan).
/// substance-use: substance use (fi: päihteet; sv: rusmedel).
/// learning: learning (fi: oppiminen; sv: lärande).
/// relationships: relationships (fi: ihmissuhteet; sv: relationer).
/// safety: safety (fi: turvallisuus; sv: trygghet).
/// living: housing and income (fi: asuminen ja toimeentulo; sv: boende och försörjning).
/// other: other (fi: muu; sv: annat).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeNeedKind>))]
public enum CodeNeedKind
{
    [JsonStringEnumMemberName("everyday-life")] EverydayLife,
    [JsonStringEnumMemberName("parenting")] Parenting,
    [JsonStringEnumMemberName("health-and-development")] HealthAndDevelopment,
    [JsonStringEnumMemberName("mental-health-support")] MentalHealthSupport,
    [JsonStringEnumMemberName("substance-use")] SubstanceUse,
    [JsonStringEnumMemberName("learning")] Learning,
    [JsonStringEnumMemberName("relationships")] Relationships,
    [JsonStringEnumMemberName("safety")] Safety,
    [JsonStringEnumMemberName("living")] Living,
    [JsonStringEnumMemberName("other")] Other,
}

/// <summary>Situation in which a concern was raised.
/// everyday: everyday encounter (fi: arjen kohtaaminen; sv: möte i vardagen).
/// sector-plan-discussion: discussion of another plan (fi: muun suunnitelman keskustelu; sv: samtal om en annan plan).
/// lets-talk: Let's Talk about Children discussion (fi: Lapset puheeksi -keskustelu; sv: Föra barnen på tal-samtal).
/// check-up: health check-up (fi: terveystarkastus; sv: hälsoundersökning).
/// other: other occasion (fi: muu tilanne; sv: annan situation).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeOccasion>))]
public enum CodeOccasion
{
    [JsonStringEnumMemberName("everyday")] Everyday,
    [JsonStringEnumMemberName("sector-plan-discussion")] SectorPlanDiscussion,
    [JsonStringEnumMemberName("lets-talk")] LetsTalk,
    [JsonStringEnumMemberName("check-up")] CheckUp,
    [JsonStringEnumMemberName("other")] Other,
}

/// <summary>Whether an offer of the baton was taken.
/// accepts: accepts (fi: hyväksyy; sv: tar emot).
/// declines: declines (fi: kieltäytyy; sv: tackar nej).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeOfferAnswer>))]
public enum CodeOfferAnswer
{
    [JsonStringEnumMemberName("accepts")] Accepts,
    [JsonStringEnumMemberName("declines")] Declines,
}

/// <summary>Whether a professional holds a public office.
/// public-office: public office (fi: virkasuhde; sv: tjänsteförhållande).
/// employment: employment contract (fi: työsuhde; sv: arbetsavtalsförhållande).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeOffice>))]
public enum CodeOffice
{
    [JsonStringEnumMemberName("public-office")] PublicOffice,
    [JsonStringEnumMemberName("employment")] Employment,
}

/// <summary>Who runs a service.
/// public: public (fi: julkinen; sv: offentlig).
/// private: private (fi: yksityinen; sv: privat).
/// third-sector: third sector (fi: järjestö; sv: organisation inom tredje sektorn).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeOwnership>))]
public enum CodeOwnership
{
    [JsonStringEnumMemberName("public")] Public,
    [JsonStringEnumMemberName("private")] Private,
    [JsonStringEnumMemberName("third-sector")] ThirdSector,
}

/// <summary>The family's answer to inviting someone.
/// given: permission given (fi: lupa annettu; sv: tillstånd gett).
/// not-yet: not yet (fi: ei vielä; sv: inte ännu).
/// refused: permission refused (fi: ei lupaa; sv: inget tillstånd).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodePermission>))]
public enum CodePermission
{
    [JsonStringEnumMemberName("given")] Given,
    [JsonStringEnumMemberName("not-yet")] NotYet,
    [JsonStringEnumMemberName("refused")] Refused,
}

/// <summary>Sort of place of a meeting.
/// home: home (fi: koti; sv: hemmet).
/// day-care: day-care centre (fi: päiväkoti; sv: daghemmet).
/// school: school (fi: koulu; sv: skolan).
/// clinic: clinic (fi: neuvola tai terveysasema; sv: rådgivningen eller hälsostationen).
/// family-centre: family centre (fi: perhekeskus; sv: familjecentret).
/// office: office (fi: toimisto; sv: kontoret).
/// remote: remote (fi: etäyhteys; sv: på distans).
/// elsewhere: elsewhere (fi: muualla; sv: på annan plats).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodePlaceKind>))]
public enum CodePlaceKind
{
    [JsonStringEnumMemberName("home")] Home,
    [JsonStringEnumMemberName("day-care")] DayCare,
    [JsonStringEnumMemberName("school")] School,
    [JsonStringEnumMemberName("clinic")] Clinic,
    [JsonStringEnumMemberName("family-centre")] FamilyCentre,
    [JsonStringEnumMemberName("office")] Office,
    [JsonStringEnumMemberName("remote")] Remote,
    [JsonStringEnumMemberName("elsewhere")] Elsewhere,
}

/// <summary>Plans of the sectors.
/// vasu: early childhood education plan (fi: varhaiskasvatussuunnitelma (vasu); sv: barnets plan för småbarnspedagogik).
/// leops: pre-primary learning plan (fi: lapsen esiopetuksen oppimissuunnitelma; sv: barnets plan för förskoleundervisning).
/// learning-plan: learning plan (fi: oppimissuunnitelma; sv: plan för elevens lärande).
/// hojks: individual education plan (fi: henkilökohtainen opetuksen järjestämistä koskeva suunnitelma (HOJKS); sv: individuell plan för hur undervisningen ska ordnas (IP)).
/// pupil-welfare-record: pupil welfare record (fi: opiskeluhuoltokertomus; sv: elevhälsoberättelse).
/// care-plan: care plan (fi: hoitosuunnitelma; sv: vårdplan).
/// health-and-care-plan: health and care plan (fi: terveys- ja hoitosuunnitelma; sv: hälso- och vårdplan).
/// rehabilitation-plan: rehabilitation plan (fi: kuntoutussuunnitelma; sv: rehabiliteringsplan).
/// client-plan: client plan (fi: asiakassuunnitelma; sv: klientplan).
/// childs-client-plan: the child's client plan (fi: lapsen asiakassuunnitelma; sv: barnets klientplan).
/// care-and-upbringing-plan: care and upbringing plan (fi: hoito- ja kasvatussuunnitelma; sv: vård- och fostringsplan).
/// service-plan: service plan (fi: palvelusuunnitelma; sv: serviceplan).
/// special-care-programme: special care programme (fi: erityishuolto-ohjelma; sv: specialomsorgsprogram).
/// support-need-assessment: assessment of the need for pupil-specific support (fi: oppilaskohtaisen tuen tarpeen arviointi; sv: bedömning av behovet av elevspecifikt stöd).
/// support-plan: plan for carrying out pupil-specific support (fi: oppilaskohtaisen tuen toteuttamista koskeva suunnitelma; sv: plan för genomförande av elevspecifikt stöd).
/// other: other plan (fi: muu suunnitelma; sv: annan plan).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodePlanKind>))]
public enum CodePlanKind
{
    [JsonStringEnumMemberName("vasu")] Vasu,
    [JsonStringEnumMemberName("leops")] Leops,
    [JsonStringEnumMemberName("learning-plan")] LearningPlan,
    [JsonStringEnumMemberName("hojks")] Hojks,
    [JsonStringEnumMemberName("pupil-welfare-record")] PupilWelfareRecord,
    [JsonStringEnumMemberName("care-plan")] CarePlan,
    [JsonStringEnumMemberName("health-and-care-plan")] HealthAndCarePlan,
    [JsonStringEnumMemberName("rehabilitation-plan")] RehabilitationPlan,
    [JsonStringEnumMemberName("client-plan")] ClientPlan,
    [JsonStringEnumMemberName("childs-client-plan")] ChildsClientPlan,
    [JsonStringEnumMemberName("care-and-upbringing-plan")] CareAndUpbringingPlan,
    [JsonStringEnumMemberName("service-plan")] ServicePlan,
    [JsonStringEnumMemberName("special-care-programme")] SpecialCareProgramme,
    [JsonStringEnumMemberName("support-need-assessment")] SupportNeedAssessment,
    [JsonStringEnumMemberName("support-plan")] SupportPlan,
    [JsonStringEnumMemberName("other")] Other,
}

/// <summary>What the joint plan is to another plan.
/// beside: stands beside the joint plan (fi: on yhteisen suunnitelman rinnalla; sv: finns vid sidan av den gemensamma planen).
/// in-place-of-discussion: the joint plan stands in for its discussion (fi: yhteinen suunnitelma korvaa sen keskustelun; sv: den gemensamma planen ersätter dess samtal).
/// merged: was merged into the joint plan (fi: on yhdistetty yhteiseen suunnitelmaan; sv: har sammanförts med den gemensamma planen).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodePlanRelation>))]
public enum CodePlanRelation
{
    [JsonStringEnumMemberName("beside")] Beside,
    [JsonStringEnumMemberName("in-place-of-discussion")] InPlaceOfDiscussion,
    [JsonStringEnumMemberName("merged")] Merged,
}

/// <summary>Where a plan stands in its course.
/// draft: draft (fi: luonnos; sv: utkast).
/// agreed: agreed (fi: sovittu; sv: avtalad).
/// follow-up: in follow-up (fi: seurannassa; sv: under uppföljning).
/// under-review: under review (fi: tarkistettavana; sv: under översyn).
/// closed: closed (fi: päätetty; sv: avslutad).
/// handed-over: handed over (fi: siirretty; sv: överförd).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodePlanStatus>))]
public enum CodePlanStatus
{
    [JsonStringEnumMemberName("draft")] Draft,
    [JsonStringEnumMemberName("agreed")] Agreed,
    [JsonStringEnumMemberName("follow-up")] FollowUp,
    [JsonStringEnumMemberName("under-review")] UnderReview,
    [JsonStringEnumMemberName("closed")] Closed,
    [JsonStringEnumMemberName("handed-over")] HandedOver,
}

/// <summary>A party's stand on the plan.
/// agrees: agrees (fi: hyväksyy; sv: godkänner).
/// disagrees: disagrees (fi: ei hyväksy; sv: godkänner inte).
/// not-reached: not reached (fi: ei tavoitettu; sv: inte anträffad).
/// not-asked: not asked (fi: ei kysytty; sv: inte tillfrågad).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodePosition>))]
public enum CodePosition
{
    [JsonStringEnumMemberName("agrees")] Agrees,
    [JsonStringEnumMemberName("disagrees")] Disagrees,
    [JsonStringEnumMemberName("not-reached")] NotReached,
    [JsonStringEnumMemberName("not-asked")] NotAsked,
}

/// <summary>For how much of a meeting someone was there.
/// whole: the whole time (fi: koko ajan; sv: hela tiden).
/// part: part of the time (fi: osan aikaa; sv: en del av tiden).
/// absent: absent (fi: poissa; sv: frånvarande).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodePresence>))]
public enum CodePresence
{
    [JsonStringEnumMemberName("whole")] Whole,
    [JsonStringEnumMemberName("part")] Part,
    [JsonStringEnumMemberName("absent")] Absent,
}

/// <summary>Why something of the plan is kept back.
/// minors-prohibition: the minor's own prohibition (fi: alaikäisen oma kielto; sv: den minderårigas eget förbud).
/// security-ban: security ban (fi: turvakielto; sv: spärrmarkering).
/// third-person: another person's own matter (fi: toisen henkilön oma asia; sv: en annan persons egen sak).
/// childs-interest: the child's interest (fi: lapsen etu; sv: barnets bästa).
/// clients-prohibition: the client's prohibition of disclosure (fi: asiakkaan luovutuskielto; sv: klientens förbud mot utlämnande).
/// secrecy: secrecy by law (fi: lakiin perustuva salassapito; sv: lagstadgad sekretess).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeProhibitionGround>))]
public enum CodeProhibitionGround
{
    [JsonStringEnumMemberName("minors-prohibition")] MinorsProhibition,
    [JsonStringEnumMemberName("security-ban")] SecurityBan,
    [JsonStringEnumMemberName("third-person")] ThirdPerson,
    [JsonStringEnumMemberName("childs-interest")] ChildsInterest,
    [JsonStringEnumMemberName("clients-prohibition")] ClientsProhibition,
    [JsonStringEnumMemberName("secrecy")] Secrecy,
}

/// <summary>What a consent is for.
/// coordination: working together in the family's matter (fi: yhteistyö perheen asiassa; sv: samarbete i familjens ärende).
/// service: giving a service (fi: palvelun antaminen; sv: att ge en tjänst).
/// advice: advice (fi: konsultaatio; sv: konsultation).
/// research: research (fi: tutkimus; sv: forskning).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodePurpose>))]
public enum CodePurpose
{
    [JsonStringEnumMemberName("coordination")] Coordination,
    [JsonStringEnumMemberName("service")] Service,
    [JsonStringEnumMemberName("advice")] Advice,
    [JsonStringEnumMemberName("research")] Research,
}

/// <summary>What a person is to the child.
/// mother: mother (fi: äiti; sv: mor).
/// father: father (fi: isä; sv: far).
/// parent: parent (fi: vanhempi; sv: förälder).
/// step-parent: step-parent (fi: äiti- tai isäpuoli; sv: styvförälder).
/// foster-parent: foster parent (fi: sijaisvanhempi; sv: fosterförälder).
/// grandparent: grandparent (fi: isovanhempi; sv: mor- eller farförälder).
/// sibling: sibling (fi: sisarus; sv: syskon).
/// relative: other relative (fi: muu sukulainen; sv: annan släkting).
/// friend: friend (fi: ystävä; sv: vän).
/// other: other near person (fi: muu läheinen; sv: annan närstående).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeRelation>))]
public enum CodeRelation
{
    [JsonStringEnumMemberName("mother")] Mother,
    [JsonStringEnumMemberName("father")] Father,
    [JsonStringEnumMemberName("parent")] Parent,
    [JsonStringEnumMemberName("step-parent")] StepParent,
    [JsonStringEnumMemberName("foster-parent")] FosterParent,
    [JsonStringEnumMemberName("grandparent")] Grandparent,
    [JsonStringEnumMemberName("sibling")] Sibling,
    [JsonStringEnumMemberName("relative")] Relative,
    [JsonStringEnumMemberName("friend")] Friend,
    [JsonStringEnumMemberName("other")] Other,
}

/// <summary>Whether the child lives with a person.
/// lives-with: the child lives with the person (fi: lapsi asuu luona; sv: barnet bor hos personen).
/// part-time: the child lives with the person part of the time (fi: lapsi asuu luona osan aikaa; sv: barnet bor hos personen en del av tiden).
/// lives-apart: the child does not live with the person (fi: lapsi ei asu luona; sv: barnet bor inte hos personen).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeResidence>))]
public enum CodeResidence
{
    [JsonStringEnumMemberName("lives-with")] LivesWith,
    [JsonStringEnumMemberName("part-time")] PartTime,
    [JsonStringEnumMemberName("lives-apart")] LivesApart,
}

/// <summary>Field of work of a professional or organisation.
/// social-welfare: social welfare (fi: sosiaalihuolto; sv: socialvård).
/// health-care: health care (fi: terveydenhuolto; sv: hälso- och sjukvård).
/// early-childhood-education: early childhood education and care (fi: varhaiskasvatus; sv: småbarnspedagogik).
/// education: education (fi: opetus; sv: undervisning).
/// pupil-welfare: pupil welfare (fi: opiskeluhuolto; sv: elevhälsa).
/// youth-work: youth work (fi: nuorisotyö; sv: ungdomsarbete).
/// police: police (fi: poliisi; sv: polisen).
/// third-sector: third sector (fi: kolmas sektori; sv: tredje sektorn).
/// other: other (fi: muu; sv: annan).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeSector>))]
public enum CodeSector
{
    [JsonStringEnumMemberName("social-welfare")] SocialWelfare,
    [JsonStringEnumMemberName("health-care")] HealthCare,
    [JsonStringEnumMemberName("early-childhood-education")] EarlyChildhoodEducation,
    [JsonStringEnumMemberName("education")] Education,
    [JsonStringEnumMemberName("pupil-welfare")] PupilWelfare,
    [JsonStringEnumMemberName("youth-work")] YouthWork,
    [JsonStringEnumMemberName("police")] Police,
    [JsonStringEnumMemberName("third-sector")] ThirdSector,
    [JsonStringEnumMemberName("other")] Other,
}

/// <summary>What one needs to get a service.
/// open: directly, without a referral (fi: suoraan, ilman lähetettä; sv: direkt, utan remiss).
/// invitation: by invitation with the family's permission (fi: kutsulla perheen luvalla; sv: genom inbjudan med familjens tillstånd).
/// referral: by referral (fi: lähetteellä; sv: med remiss).
/// decision: by an authority's decision (fi: viranomaisen päätöksellä; sv: genom myndighetsbeslut).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeServiceAccess>))]
public enum CodeServiceAccess
{
    [JsonStringEnumMemberName("open")] Open,
    [JsonStringEnumMemberName("invitation")] Invitation,
    [JsonStringEnumMemberName("referral")] Referral,
    [JsonStringEnumMemberName("decision")] Decision,
}

/// <summary>How a service comes to families.
/// near: near service (fi: lähipalvelu; sv: närservice).
/// mobile: mobile service (fi: liikkuva palvelu; sv: mobil service).
/// digital: digital service (fi: digitaalinen palvelu; sv: digital service).
/// central: central service (fi: keskitetty palvelu; sv: centraliserad service).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeServiceDelivery>))]
public enum CodeServiceDelivery
{
    [JsonStringEnumMemberName("near")] Near,
    [JsonStringEnumMemberName("mobile")] Mobile,
    [JsonStringEnumMemberName("digital")] Digital,
    [JsonStringEnumMemberName("central")] Central,
}

/// <summary>Level of a service in this plan.
/// basic: basic level (fi: perustaso; sv: basnivå).
/// special: special level (fi: erityistaso; sv: specialnivå).
/// most-demanding: most demanding level (fi: vaativin taso; sv: mest krävande nivå).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeServiceTier>))]
public enum CodeServiceTier
{
    [JsonStringEnumMemberName("basic")] Basic,
    [JsonStringEnumMemberName("special")] Special,
    [JsonStringEnumMemberName("most-demanding")] MostDemanding,
}

/// <summary>Where a finding was seen.
/// home: at home (fi: kotona; sv: hemma).
/// day-care: in day care (fi: varhaiskasvatuksessa; sv: i småbarnspedagogiken).
/// school: at school (fi: koulussa; sv: i skolan).
/// leisure: in free time (fi: vapaa-ajalla; sv: på fritiden).
/// elsewhere: elsewhere (fi: muualla; sv: på annat håll).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeSetting>))]
public enum CodeSetting
{
    [JsonStringEnumMemberName("home")] Home,
    [JsonStringEnumMemberName("day-care")] DayCare,
    [JsonStringEnumMemberName("school")] School,
    [JsonStringEnumMemberName("leisure")] Leisure,
    [JsonStringEnumMemberName("elsewhere")] Elsewhere,
}

/// <summary>The thirteen items of the wellbeing star.
/// child-strengths: The child's strengths (fi: Lapsen vahvuudet; sv: Barnets styrkor).
/// child-functioning: The child's functional ability (fi: Lapsen toimintakyky; sv: Barnets funktionsförmåga).
/// child-environments: The child's own everyday environments (fi: Lapsen omat arjen ympäristöt; sv: Barnets egna vardagsmiljöer).
/// childs-relationships: The child's experience of relationships and safety (fi: Lapsen kokemus ihmissuhteista ja turvallisuudesta; sv: Barnets upplevelse av relationer och trygghet).
/// parent-strengths: Strengths of parenthood (fi: Vanhemmuuden vahvuudet; sv: Föräldraskapets styrkor).
/// parent-functioning: The parent's functional ability (fi: Vanhemman toimintakyky; sv: Förälderns funktionsförmåga).
/// parent-understanding: The parent's ability to understand the child (fi: Vanhemman kyky ymmärtää lasta; sv: Förälderns förmåga att förstå barnet).
/// parent-environments: The parent's own everyday environments (fi: Vanhemman omat arjen ympäristöt; sv: Förälderns egna vardagsmiljöer).
/// childs-self: The child's view of themself (fi: Lapsen käsitys itsestään; sv: Barnets bild av sig själv).
/// family-circumstances: The family's circumstances and networks (fi: Perheen olosuhteet ja verkostot; sv: Familjens förhållanden och nätverk).
/// family-history: The family's history (fi: Perheen historia; sv: Familjens historia).
/// services: Services (fi: Palvelut; sv: Tjänster).
/// childs-everyday: The child's experience of family, day care, school, leisure and friends (fi: Lapsen kokemus perheestä, päiväkodista, koulusta, vapaa-ajasta, ystävistä; sv: Barnets upplevelse av familjen, daghemmet, skolan, fritiden och vännerna).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeStarItem>))]
public enum CodeStarItem
{
    [JsonStringEnumMemberName("child-strengths")] ChildStrengths,
    [JsonStringEnumMemberName("child-functioning")] ChildFunctioning,
    [JsonStringEnumMemberName("child-environments")] ChildEnvironments,
    [JsonStringEnumMemberName("childs-relationships")] ChildsRelationships,
    [JsonStringEnumMemberName("parent-strengths")] ParentStrengths,
    [JsonStringEnumMemberName("parent-functioning")] ParentFunctioning,
    [JsonStringEnumMemberName("parent-understanding")] ParentUnderstanding,
    [JsonStringEnumMemberName("parent-environments")] ParentEnvironments,
    [JsonStringEnumMemberName("childs-self")] ChildsSelf,
    [JsonStringEnumMemberName("family-circumstances")] FamilyCircumstances,
    [JsonStringEnumMemberName("family-history")] FamilyHistory,
    [JsonStringEnumMemberName("services")] Services,
    [JsonStringEnumMemberName("childs-everyday")] ChildsEveryday,
}

/// <summary>What a person is in the plan.
/// near-worker: near worker (fi: lähityöntekijä; sv: närarbetare).
/// responsible-worker: responsible worker (fi: vastuutyöntekijä; sv: ansvarig arbetstagare).
/// own-worker: own worker (fi: omatyöntekijä; sv: egen kontaktperson).
/// intake-worker: intake worker (fi: vireilletulon käsittelijä; sv: mottagare av ärendet).
/// assessor: assessor (fi: arvioinnin tekijä; sv: bedömare).
/// team-member: family-centre team member (fi: perhekeskustiimin jäsen; sv: medlem i familjecenterteamet).
/// network-member: network member (fi: verkoston jäsen; sv: medlem i nätverket).
/// leader: leader (fi: johto; sv: ledning).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeTeamRole>))]
public enum CodeTeamRole
{
    [JsonStringEnumMemberName("near-worker")] NearWorker,
    [JsonStringEnumMemberName("responsible-worker")] ResponsibleWorker,
    [JsonStringEnumMemberName("own-worker")] OwnWorker,
    [JsonStringEnumMemberName("intake-worker")] IntakeWorker,
    [JsonStringEnumMemberName("assessor")] Assessor,
    [JsonStringEnumMemberName("team-member")] TeamMember,
    [JsonStringEnumMemberName("network-member")] NetworkMember,
    [JsonStringEnumMemberName("leader")] Leader,
}

/// <summary>Kind of a way to reach a person.
/// phone: phone (fi: puhelin; sv: telefon).
/// email: e-mail (fi: sähköposti; sv: e-post).
/// service: electronic service (fi: sähköinen palvelu; sv: elektronisk tjänst).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeTelecomKind>))]
public enum CodeTelecomKind
{
    [JsonStringEnumMemberName("phone")] Phone,
    [JsonStringEnumMemberName("email")] Email,
    [JsonStringEnumMemberName("service")] Service,
}

/// <summary>On what footing a plan stands.
/// voluntary: voluntary, without client status (fi: vapaaehtoinen, ilman asiakkuutta; sv: frivillig, utan klientrelation).
/// statutory: statutory (fi: lakisääteinen; sv: lagstadgad).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeTrack>))]
public enum CodeTrack
{
    [JsonStringEnumMemberName("voluntary")] Voluntary,
    [JsonStringEnumMemberName("statutory")] Statutory,
}

/// <summary>Whether a need is urgent.
/// urgent: urgent (fi: kiireellinen; sv: brådskande).
/// not-urgent: not urgent (fi: ei kiireellinen; sv: inte brådskande).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeUrgency>))]
public enum CodeUrgency
{
    [JsonStringEnumMemberName("urgent")] Urgent,
    [JsonStringEnumMemberName("not-urgent")] NotUrgent,
}

/// <summary>Who may see a statement, before consents and prohibitions narrow it further.
/// circle: everyone who may see the plan (fi: kaikki, joilla on oikeus suunnitelmaan; sv: alla som har rätt till planen).
/// professionals: professionals only (fi: vain ammattilaiset; sv: endast yrkespersoner).
/// subject: the person it is about and the responsible worker only (fi: vain asianosainen ja vastuutyöntekijä; sv: endast den saken gäller och den ansvariga arbetstagaren).
/// author: the author only (fi: vain kirjaaja; sv: endast den som antecknat).
/// confidence: in confidence: who said it, who recorded it and the responsible worker only, and others do not learn that it exists (fi: luottamuksella: vain kertoja, kirjaaja ja vastuutyöntekijä, eikä muille kerrota, että kohta on olemassa; sv: i förtroende: endast den som berättat, den som antecknat och den ansvariga arbetstagaren, och andra får inte veta att delen finns).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeVisibility>))]
public enum CodeVisibility
{
    [JsonStringEnumMemberName("circle")] Circle,
    [JsonStringEnumMemberName("professionals")] Professionals,
    [JsonStringEnumMemberName("subject")] Subject,
    [JsonStringEnumMemberName("author")] Author,
    [JsonStringEnumMemberName("confidence")] Confidence,
}

/// <summary>Whose view of the child's situation it is.
/// child: the child (fi: lapsi; sv: barnet).
/// guardian: guardian (fi: huoltaja; sv: vårdnadshavare).
/// near-person: other near person (fi: muu läheinen; sv: annan närstående).
/// professional: professional (fi: ammattilainen; sv: yrkesperson).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeVoice>))]
public enum CodeVoice
{
    [JsonStringEnumMemberName("child")] Child,
    [JsonStringEnumMemberName("guardian")] Guardian,
    [JsonStringEnumMemberName("near-person")] NearPerson,
    [JsonStringEnumMemberName("professional")] Professional,
}

/// <summary>How family and worker reach each other.
/// phone: phone call (fi: puhelu; sv: telefonsamtal).
/// message: message (fi: viesti; sv: meddelande).
/// service: electronic service (fi: sähköinen palvelu; sv: elektronisk tjänst).
/// visit: visit (fi: käynti; sv: besök).
/// letter: letter (fi: kirje; sv: brev).
/// meeting: meeting (fi: tapaaminen; sv: möte).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeWay>))]
public enum CodeWay
{
    [JsonStringEnumMemberName("phone")] Phone,
    [JsonStringEnumMemberName("message")] Message,
    [JsonStringEnumMemberName("service")] Service,
    [JsonStringEnumMemberName("visit")] Visit,
    [JsonStringEnumMemberName("letter")] Letter,
    [JsonStringEnumMemberName("meeting")] Meeting,
}

/// <summary>Day of the week.
/// mon: Monday (fi: maanantai; sv: måndag).
/// tue: Tuesday (fi: tiistai; sv: tisdag).
/// wed: Wednesday (fi: keskiviikko; sv: onsdag).
/// thu: Thursday (fi: torstai; sv: torsdag).
/// fri: Friday (fi: perjantai; sv: fredag).
/// sat: Saturday (fi: lauantai; sv: lördag).
/// sun: Sunday (fi: sunnuntai; sv: söndag).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeWeekday>))]
public enum CodeWeekday
{
    [JsonStringEnumMemberName("mon")] Mon,
    [JsonStringEnumMemberName("tue")] Tue,
    [JsonStringEnumMemberName("wed")] Wed,
    [JsonStringEnumMemberName("thu")] Thu,
    [JsonStringEnumMemberName("fri")] Fri,
    [JsonStringEnumMemberName("sat")] Sat,
    [JsonStringEnumMemberName("sun")] Sun,
}

/// <summary>Action is who does what by a sector's plan (toimenpide).</summary>
public sealed record ConsolidateAction
{
    /// <summary>What is done (toimenpide).</summary>
    [JsonPropertyName("text")] public required string Text { get; init; }
    /// <summary>Who does it: names of the child, of people, or of the organisation that keeps the plan (tekijät).</summary>
    [JsonPropertyName("owners"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? Owners { get; init; }
    /// <summary>At home, in the everyday environment, or elsewhere (missä).</summary>
    [JsonPropertyName("setting"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeActionSetting? Setting { get; init; }
    /// <summary>The place in words (paikka).</summary>
    [JsonPropertyName("place"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Place { get; init; }
    /// <summary>How often (kuinka usein).</summary>
    [JsonPropertyName("rhythm"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanRhythm? Rhythm { get; init; }
    /// <summary>Time in which it is done (aika).</summary>
    [JsonPropertyName("period"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CivilPeriod? Period { get; init; }
    /// <summary>Day by which it is done (määräpäivä).</summary>
    [JsonPropertyName("due"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Due { get; init; }
}

/// <summary>Child is the child of a sector's plan (lapsi).</summary>
public sealed record ConsolidateChild
{
    /// <summary>Opaque key of the child, the same in all inputs; never an identity code (lapsen avain).</summary>
    [JsonPropertyName("subject")] public required string Subject { get; init; }
    /// <summary>Name (nimi).</summary>
    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanName? Name { get; init; }
    /// <summary>Day of birth (syntymäpäivä).</summary>
    [JsonPropertyName("born"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Born { get; init; }
}

/// <summary>Goal is what a sector's plan aims at (tavoite).</summary>
public sealed record ConsolidateGoal
{
    /// <summary>The goal in words (tavoite).</summary>
    [JsonPropertyName("text")] public required string Text { get; init; }
    /// <summary>How one sees that it is reached (miten näkyy).</summary>
    [JsonPropertyName("evidence"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Evidence { get; init; }
    /// <summary>Day by which it is aimed at (tavoitepäivä).</summary>
    [JsonPropertyName("due"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Due { get; init; }
}

/// <summary>Owner is the organisation that keeps a sector's plan (omistaja).</summary>
public sealed record ConsolidateOwner
{
    /// <summary>Name (nimi).</summary>
    [JsonPropertyName("name")] public required string Name { get; init; }
    /// <summary>Keys in other systems (tunnisteet).</summary>
    [JsonPropertyName("identifiers"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanIdentifier>? Identifiers { get; init; }
    /// <summary>The organisation whose register holds its records; absent where it is its own controller (rekisterinpitäjä).</summary>
    [JsonPropertyName("controller"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Controller { get; init; }
    /// <summary>Field of work (toimiala).</summary>
    [JsonPropertyName("sector"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeSector? Sector { get; init; }
    /// <summary>Public, private or third sector (omistus).</summary>
    [JsonPropertyName("ownership"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeOwnership? Ownership { get; init; }
}

/// <summary>Person is somebody whom a sector's plan names (henkilö).</summary>
public sealed record ConsolidatePerson
{
    /// <summary>Name; actions name their owners by it (nimi).</summary>
    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanName? Name { get; init; }
    /// <summary>Guardian, near person, experience expert or professional (laji).</summary>
    [JsonPropertyName("kind")] public required CodeMemberKind Kind { get; init; }
    /// <summary>What a guardian or near person is to the child (suhde lapseen).</summary>
    [JsonPropertyName("relation"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeRelation? Relation { get; init; }
    /// <summary>A professional's title as used at work (nimike).</summary>
    [JsonPropertyName("title"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Title { get; init; }
    /// <summary>What the owner calls the person's task, as omatyöntekijä (paikallinen nimitys).</summary>
    [JsonPropertyName("localLabel"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? LocalLabel { get; init; }
    /// <summary>Ways to reach the person (yhteystiedot).</summary>
    [JsonPropertyName("telecoms"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanTelecom>? Telecoms { get; init; }
}

/// <summary>Question is what the family was asked for a sector's plan (kysymys).</summary>
public sealed record ConsolidateQuestion
{
    /// <summary>The question (kysymys).</summary>
    [JsonPropertyName("text")] public required string Text { get; init; }
    /// <summary>The answer, where it was kept (vastaus).</summary>
    [JsonPropertyName("answer"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Answer { get; init; }
}

/// <summary>Text is another text of a sector's plan, in free form (teksti).</summary>
public sealed record ConsolidateText
{
    /// <summary>Its heading (otsikko).</summary>
    [JsonPropertyName("title"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Title { get; init; }
    /// <summary>The text (teksti).</summary>
    [JsonPropertyName("text")] public required string Text { get; init; }
}

/// <summary>SchoolHoliday is a time without school (loma).</summary>
public sealed record DeadlineSchoolHoliday
{
    /// <summary>What the holiday is called (nimi).</summary>
    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Name { get; init; }
    /// <summary>First day of the holiday (alkaen).</summary>
    [JsonPropertyName("from")] public required string From { get; init; }
    /// <summary>Last day of the holiday (päättyen).</summary>
    [JsonPropertyName("to")] public required string To { get; init; }
}

/// <summary>SchoolPeriod is a time of a school's calendar, both days included (jakso).</summary>
public sealed record DeadlineSchoolPeriod
{
    /// <summary>First day of the time (alkaen).</summary>
    [JsonPropertyName("from")] public required string From { get; init; }
    /// <summary>Last day of the time (päättyen).</summary>
    [JsonPropertyName("to")] public required string To { get; init; }
}

/// <summary>Who offers what to families in an area, oneplan-directory/1.0.</summary>
public sealed record Directory
{
    /// <summary>Wire form of the document (muoto).</summary>
    [JsonPropertyName("format")] public required string Format { get; init; }
    /// <summary>What the directory is called (nimi).</summary>
    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DirectoryWords? Name { get; init; }
    /// <summary>Day on which it was last checked (tarkistettu).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Naming system of the codes of municipalities (kuntakoodisto).</summary>
    [JsonPropertyName("municipalitySystem"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? MunicipalitySystem { get; init; }
    /// <summary>Areas of municipalities, as those of family centres (alueet).</summary>
    [JsonPropertyName("areas"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<DirectoryArea>? Areas { get; init; }
    /// <summary>Teams of professionals who come to a family's joint time (perhekeskustiimit).</summary>
    [JsonPropertyName("teams"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<DirectoryTeam>? Teams { get; init; }
    /// <summary>Units and organisations that offer something (toimijat).</summary>
    [JsonPropertyName("actors"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<DirectoryActor>? Actors { get; init; }
    /// <summary>What they offer (palvelutarjottimet).</summary>
    [JsonPropertyName("offers"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<DirectoryOffer>? Offers { get; init; }
}

/// <summary>Actor is a unit, an organisation or a team that offers something to families (toimija).</summary>
public sealed record DirectoryActor
{
    /// <summary>Key of the actor (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>What it is called (nimi).</summary>
    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DirectoryWords? Name { get; init; }
    /// <summary>The actor that it is a part of (kuuluu toimijaan).</summary>
    [JsonPropertyName("partOfId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? PartOfId { get; init; }
    /// <summary>Field of work (toimiala).</summary>
    [JsonPropertyName("sector"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeSector? Sector { get; init; }
    /// <summary>Public, private or third sector (omistus).</summary>
    [JsonPropertyName("ownership"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeOwnership? Ownership { get; init; }
    /// <summary>Its keys in other systems; a plan's organisation with one of them is this actor (tunnisteet).</summary>
    [JsonPropertyName("identifiers"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<DirectoryIdentifier>? Identifiers { get; init; }
    /// <summary>How one reaches it (yhteystiedot).</summary>
    [JsonPropertyName("contact"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DirectoryContact? Contact { get; init; }
}

/// <summary>Area is some municipalities together (alue): a family centre's, a county.</summary>
public sealed record DirectoryArea
{
    /// <summary>Key of the area (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>What it is called (nimi).</summary>
    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DirectoryWords? Name { get; init; }
    /// <summary>Its municipalities, by their codes (kunnat).</summary>
    [JsonPropertyName("municipalities")] public required IReadOnlyList<string> Municipalities { get; init; }
}

/// <summary>Contact is how one reaches a service (yhteystiedot). It is never a private person's.</summary>
public sealed record DirectoryContact
{
    /// <summary>Phone number (puhelin).</summary>
    [JsonPropertyName("phone"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Phone { get; init; }
    /// <summary>Address for electronic mail (sähköposti).</summary>
    [JsonPropertyName("email"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Email { get; init; }
    /// <summary>Page or electronic service (verkkosivu).</summary>
    [JsonPropertyName("web"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Web { get; init; }
}

/// <summary>Identifier is a key of an actor in another system (tunniste).</summary>
public sealed record DirectoryIdentifier
{
    /// <summary>Naming system as a URI (tunnistejärjestelmä).</summary>
    [JsonPropertyName("system")] public required string System { get; init; }
    /// <summary>The key itself (arvo).</summary>
    [JsonPropertyName("value")] public required string Value { get; init; }
}

/// <summary>Offer is one service-offer sheet (palvelutarjotin): it opens an actor's task and when the actor is needed (Soite 2024).</summary>
public sealed record DirectoryOffer
{
    /// <summary>Key of the sheet (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Whose sheet it is (toimija).</summary>
    [JsonPropertyName("actorId")] public required string ActorId { get; init; }
    /// <summary>What the service is called (nimi).</summary>
    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DirectoryWords? Name { get; init; }
    /// <summary>What the actor does (tehtävä).</summary>
    [JsonPropertyName("task"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DirectoryWords? Task { get; init; }
    /// <summary>When the actor is needed (milloin tarvitaan).</summary>
    [JsonPropertyName("when"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DirectoryWords? When { get; init; }
    /// <summary>For whom it is, in words (kenelle).</summary>
    [JsonPropertyName("for"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DirectoryWords? For { get; init; }
    /// <summary>How the actor is invited (miten kutsutaan).</summary>
    [JsonPropertyName("invite"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DirectoryWords? Invite { get; init; }
    /// <summary>How one reaches the service, where not as the actor (yhteystiedot).</summary>
    [JsonPropertyName("contact"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DirectoryContact? Contact { get; init; }
    /// <summary>The kinds of needs that it answers to (mihin tarpeisiin).</summary>
    [JsonPropertyName("needs")] public required IReadOnlyList<CodeNeedKind> Needs { get; init; }
    /// <summary>The child's youngest age in whole years (ikä alkaen).</summary>
    [JsonPropertyName("ageFrom"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public long? AgeFrom { get; init; }
    /// <summary>The age in whole years that the child has not reached yet (alle ikävuoden).</summary>
    [JsonPropertyName("ageUnder"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public long? AgeUnder { get; init; }
    /// <summary>Client groups that it is for; none is for all (asiakasryhmät).</summary>
    [JsonPropertyName("groups"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<CodeClientGroup>? Groups { get; init; }
    /// <summary>Areas that it is offered in (alueet).</summary>
    [JsonPropertyName("areaIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? AreaIds { get; init; }
    /// <summary>Municipalities that it is offered in beside the areas; with neither it is offered everywhere (kunnat).</summary>
    [JsonPropertyName("municipalities"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? Municipalities { get; init; }
    /// <summary>Tier of the service (palvelutaso).</summary>
    [JsonPropertyName("tier"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeServiceTier? Tier { get; init; }
    /// <summary>Near, mobile, digital or central (palvelutavat).</summary>
    [JsonPropertyName("deliveries"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<CodeServiceDelivery>? Deliveries { get; init; }
    /// <summary>What one needs to get in (pääsy).</summary>
    [JsonPropertyName("access"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeServiceAccess? Access { get; init; }
    /// <summary>Languages in which it is given (kielet).</summary>
    [JsonPropertyName("langs"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? Langs { get; init; }
    /// <summary>Time in which it is offered (aika).</summary>
    [JsonPropertyName("period"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CivilPeriod? Period { get; init; }
}

/// <summary>Team is a named team of mobile professionals from whom the near worker invites the expertise that a family needs (perhekeskustiimi; North Savo's model of 2022).</summary>
public sealed record DirectoryTeam
{
    /// <summary>Key of the team (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>What it is called (nimi).</summary>
    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DirectoryWords? Name { get; init; }
    /// <summary>The areas that it works in; none is everywhere (alueet).</summary>
    [JsonPropertyName("areaIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? AreaIds { get; init; }
    /// <summary>The actors whose professionals are in it (toimijat).</summary>
    [JsonPropertyName("actorIds")] public required IReadOnlyList<string> ActorIds { get; init; }
}

/// <summary>Words are words in the languages in which somebody wrote them. A language that is missing falls back on Finnish, Swedish, English, in this order.</summary>
public sealed record DirectoryWords
{
    /// <summary>In Finnish (suomeksi).</summary>
    [JsonPropertyName("fi"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Fi { get; init; }
    /// <summary>In Swedish (ruotsiksi).</summary>
    [JsonPropertyName("sv"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Sv { get; init; }
    /// <summary>In English (englanniksi).</summary>
    [JsonPropertyName("en"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? En { get; init; }
}

/// <summary>TargetRow is one target: what must have happened so long after an event (tavoiteaika).</summary>
public sealed record FiTargetRow
{
    /// <summary>Own id of the target, none of the catalogue of law (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Event that starts the clock (tapahtuma).</summary>
    [JsonPropertyName("event")] public required CodeDeadlineEvent Event { get; init; }
    /// <summary>What must have happened, as a clause that "no later than" and a day can follow (otsikko).</summary>
    [JsonPropertyName("title")] public required FiTargetTitle Title { get; init; }
    /// <summary>How long it may take: a number and a unit, or a unit that takes none (aika).</summary>
    [JsonPropertyName("term")] public required string Term { get; init; }
    /// <summary>Whether the day of the event counts; not given means that it does not (ensimmäinen päivä).</summary>
    [JsonPropertyName("firstDay"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeFirstDay? FirstDay { get; init; }
    /// <summary>What becomes of a last day that is no working day; not given means that it stays (viimeinen päivä).</summary>
    [JsonPropertyName("end"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeEndRule? End { get; init; }
    /// <summary>How long it may take where the matter is urgent (kiireellisenä).</summary>
    [JsonPropertyName("urgent"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Urgent { get; init; }
    /// <summary>First day on which the target is in force (voimassa alkaen).</summary>
    [JsonPropertyName("from"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? From { get; init; }
    /// <summary>Last day on which it is in force (voimassa asti).</summary>
    [JsonPropertyName("to"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? To { get; init; }
    /// <summary>Where and when it was decided (päätös).</summary>
    [JsonPropertyName("decision"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Decision { get; init; }
}

/// <summary>TargetTitle says in three languages what must have happened (otsikko).</summary>
public sealed record FiTargetTitle
{
    /// <summary>What must have happened, in Finnish (suomeksi).</summary>
    [JsonPropertyName("fi")] public required string Fi { get; init; }
    /// <summary>What must have happened, in Swedish (ruotsiksi).</summary>
    [JsonPropertyName("sv")] public required string Sv { get; init; }
    /// <summary>What must have happened, in English (englanniksi).</summary>
    [JsonPropertyName("en")] public required string En { get; init; }
}

/// <summary>The history of one plan as a chain of change sets, oneplan-history/1.0.</summary>
public sealed record History
{
    /// <summary>Wire form of the document (muoto).</summary>
    [JsonPropertyName("format")] public required string Format { get; init; }
    /// <summary>The plan (suunnitelma).</summary>
    [JsonPropertyName("planId")] public required string PlanId { get; init; }
    /// <summary>Change sets from the first on (versiot).</summary>
    [JsonPropertyName("revisions"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<HistoryRevision>? Revisions { get; init; }
}

/// <summary>Change is what one revision did to one part (muutos).</summary>
public sealed record HistoryChange
{
    /// <summary>The part's id; "plan" for the plan itself, "child" for the child (osa).</summary>
    [JsonPropertyName("part")] public required string Part { get; init; }
    /// <summary>The part around it (mihin kuuluu).</summary>
    [JsonPropertyName("in"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? In { get; init; }
    /// <summary>The member that holds it there (luettelo).</summary>
    [JsonPropertyName("list"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? List { get; init; }
    /// <summary>Added, changed or removed (muutoksen laji).</summary>
    [JsonPropertyName("kind")] public required CodeChangeKind Kind { get; init; }
    /// <summary>Salted digest of the part; none where it was removed (tiiviste).</summary>
    [JsonPropertyName("digest"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Digest { get; init; }
    /// <summary>Salt of the digest; gone where anything of the content was erased (suola).</summary>
    [JsonPropertyName("salt"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Salt { get; init; }
    /// <summary>Salts of the members that remain where others were erased (suolat).</summary>
    [JsonPropertyName("salts"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<HistoryMemberSalt>? Salts { get; init; }
    /// <summary>Digests of the members that were erased by themselves (poistettujen tiivisteet).</summary>
    [JsonPropertyName("gone"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<HistoryMemberDigest>? Gone { get; init; }
    /// <summary>The part as canonical JSON, with ids in the place of the parts inside it; gone where it was erased (sisältö).</summary>
    [JsonPropertyName("content"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Content { get; init; }
    /// <summary>In a document, the revision with the part's content before, which Splices turn into this one; Decode gives Content and takes these away, Encode puts them (versio, jonka sisältöä muutetaan).</summary>
    [JsonPropertyName("onto"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public long? Onto { get; init; }
    /// <summary>What differs from that, in order (muutoskohdat).</summary>
    [JsonPropertyName("splices"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<HistorySplice>? Splices { get; init; }
}

/// <summary>Erasure is what was erased from the revisions before, and the ground for it (poisto ja sen peruste): a part, one member of a part, or who stored one revision or why.</summary>
public sealed record HistoryErasure
{
    /// <summary>The part, "child" or "plan" (osa).</summary>
    [JsonPropertyName("part"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Part { get; init; }
    /// <summary>One member alone: of the part, or by or reason of the revision (jäsen).</summary>
    [JsonPropertyName("member"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Member { get; init; }
    /// <summary>Last revision from which the content is erased (viimeinen versio, josta poistetaan).</summary>
    [JsonPropertyName("upTo"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public long? UpTo { get; init; }
    /// <summary>Revision of whose own by or reason this speaks (versio, jonka tekijä tai syy poistetaan).</summary>
    [JsonPropertyName("revision"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public long? Revision { get; init; }
    /// <summary>Act and section as cited (säännös).</summary>
    [JsonPropertyName("citation")] public required string Citation { get; init; }
    /// <summary>Why (perustelu).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>MemberDigest is the digest of one member (jäsenen tiiviste).</summary>
public sealed record HistoryMemberDigest
{
    /// <summary>The member (nimi).</summary>
    [JsonPropertyName("name")] public required string Name { get; init; }
    /// <summary>Its digest (tiiviste).</summary>
    [JsonPropertyName("digest")] public required string Digest { get; init; }
}

/// <summary>MemberSalt is the salt of one member (jäsenen suola).</summary>
public sealed record HistoryMemberSalt
{
    /// <summary>The member; of an item, with / between the names of members inside (nimi).</summary>
    [JsonPropertyName("name")] public required string Name { get; init; }
    /// <summary>Its salt (suola).</summary>
    [JsonPropertyName("salt")] public required string Salt { get; init; }
}

/// <summary>Revision is one change set: who, when, why, which parts (versio).</summary>
public sealed record HistoryRevision
{
    /// <summary>Counted from 1 (järjestysnumero).</summary>
    [JsonPropertyName("number")] public required long Number { get; init; }
    /// <summary>When the keeper stored it (hetki).</summary>
    [JsonPropertyName("at")] public required string At { get; init; }
    /// <summary>Who made it; a person of the plan, the child, or a key that the keeper knows (tekijä).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Why (syy).</summary>
    [JsonPropertyName("reason"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Reason { get; init; }
    /// <summary>What changed (muutokset).</summary>
    [JsonPropertyName("changes"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<HistoryChange>? Changes { get; init; }
    /// <summary>What this revision erased, and on what ground (poistot).</summary>
    [JsonPropertyName("erasures"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<HistoryErasure>? Erasures { get; init; }
    /// <summary>Salts of by and reason, where they are given (suolat).</summary>
    [JsonPropertyName("salts"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<HistoryMemberSalt>? Salts { get; init; }
    /// <summary>Digests of by, reason and padding that were erased (poistettujen tiivisteet).</summary>
    [JsonPropertyName("gone"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<HistoryMemberDigest>? Gone { get; init; }
    /// <summary>Key from which the salts of the root and what fills it up are made; secret to the keeper, and gone where a later revision erased something (täyte).</summary>
    [JsonPropertyName("padding"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Padding { get; init; }
    /// <summary>Root over all that the plan says after this revision (juuritiiviste).</summary>
    [JsonPropertyName("root")] public required string Root { get; init; }
    /// <summary>Digest of the revision before, zero for the first (edellinen tiiviste).</summary>
    [JsonPropertyName("previous"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Previous { get; init; }
    /// <summary>Digest of this revision (tiiviste).</summary>
    [JsonPropertyName("digest")] public required string Digest { get; init; }
}

/// <summary>Splice is one place in which the content of a part differs from its content before (muutoskohta). Places are counted in bytes of the content before.</summary>
public sealed record HistorySplice
{
    /// <summary>Where it begins (alku).</summary>
    [JsonPropertyName("at"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public long? At { get; init; }
    /// <summary>How much of the content before goes (poistetaan).</summary>
    [JsonPropertyName("cut"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public long? Cut { get; init; }
    /// <summary>What stands there instead (tilalle).</summary>
    [JsonPropertyName("put"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Put { get; init; }
}

/// <summary>Action is who does what, where and by when (toimenpide; the recording template's part b). What the family and its near network do themselves is an action like any other. An action is never an authority's decision; it may point at one.</summary>
public sealed record PlanAction
{
    /// <summary>Own id of this action (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>What is done (toimenpide).</summary>
    [JsonPropertyName("text")] public required string Text { get; init; }
    /// <summary>How the systems of others code this, in their order (muiden koodit).</summary>
    [JsonPropertyName("codes"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanCoded>? Codes { get; init; }
    /// <summary>The same for the child, in words of the child's age, written with the child or for it (lapselle).</summary>
    [JsonPropertyName("forChild"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? ForChild { get; init; }
    /// <summary>At home, in the everyday environment, or elsewhere (missä).</summary>
    [JsonPropertyName("setting"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeActionSetting? Setting { get; init; }
    /// <summary>The place in words; needed where it is elsewhere (missä tarkemmin).</summary>
    [JsonPropertyName("place"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Place { get; init; }
    /// <summary>Who does it (kuka tekee).</summary>
    [JsonPropertyName("ownerIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? OwnerIds { get; init; }
    /// <summary>Goals that it serves (tavoitteet).</summary>
    [JsonPropertyName("goalIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? GoalIds { get; init; }
    /// <summary>First and last day (aika).</summary>
    [JsonPropertyName("period"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CivilPeriod? Period { get; init; }
    /// <summary>Day by which it is done (mihin mennessä).</summary>
    [JsonPropertyName("due"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Due { get; init; }
    /// <summary>The meeting by which it is done; the day moves with the meeting (mihin tapaamiseen mennessä).</summary>
    [JsonPropertyName("dueMeetingId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? DueMeetingId { get; init; }
    /// <summary>How often (kuinka usein).</summary>
    [JsonPropertyName("rhythm"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanRhythm? Rhythm { get; init; }
    /// <summary>The decision that it rests on (päätös).</summary>
    [JsonPropertyName("decisionId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? DecisionId { get; init; }
    /// <summary>How it went, over time (eteneminen).</summary>
    [JsonPropertyName("progress"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanProgress>? Progress { get; init; }
}

/// <summary>Address is where a person lives (osoite). Under a security ban (turvakielto) it is left out of everything that leaves the plan.</summary>
public sealed record PlanAddress
{
    /// <summary>Address lines as written (osoite).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
    /// <summary>Postal code (postinumero).</summary>
    [JsonPropertyName("postalCode"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? PostalCode { get; init; }
    /// <summary>Town (postitoimipaikka).</summary>
    [JsonPropertyName("town"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Town { get; init; }
    /// <summary>Municipality as a code of the national code system (kotikunta).</summary>
    [JsonPropertyName("municipality"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanCoded? Municipality { get; init; }
}

/// <summary>AgendaItem is what a meeting is to talk about (asialistan kohta).</summary>
public sealed record PlanAgendaItem
{
    /// <summary>Own id of this item (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>What is to be talked about (asia).</summary>
    [JsonPropertyName("text")] public required string Text { get; init; }
    /// <summary>Parts of the plan that it is about (mitä koskee).</summary>
    [JsonPropertyName("aboutIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? AboutIds { get; init; }
}

/// <summary>Agreement is one party's stand on the plan on one day (kanta suunnitelmaan). By is the party. A plan can be in force although a party refuses (LsL 30 §).</summary>
public sealed record PlanAgreement
{
    /// <summary>Own id of this entry (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Agrees, disagrees, was not reached or was not asked (kanta).</summary>
    [JsonPropertyName("position")] public required CodePosition Position { get; init; }
    /// <summary>Reasons; needed where the party disagrees or was not asked (perustelu).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
    /// <summary>The meeting at which it was said (tapaaminen).</summary>
    [JsonPropertyName("meetingId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? MeetingId { get; init; }
}

/// <summary>Answer is the answer to a Request (vastaus pyyntöön).</summary>
public sealed record PlanAnswer
{
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Takes part or not (vastauksen laji).</summary>
    [JsonPropertyName("kind")] public required CodeAnswerKind Kind { get; init; }
    /// <summary>The answer in words (vastaus).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>Attachment is a drawing or document that parts of the plan refer to (liite). The plan keeps where it is, never its bytes.</summary>
public sealed record PlanAttachment
{
    /// <summary>Own id of this attachment (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Drawing, photo, recording or document (liitteen laji).</summary>
    [JsonPropertyName("kind")] public required CodeAttachmentKind Kind { get; init; }
    /// <summary>Name (nimi).</summary>
    [JsonPropertyName("title"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Title { get; init; }
    /// <summary>Media type, for example image/png (mediatyyppi).</summary>
    [JsonPropertyName("mediaType"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? MediaType { get; init; }
    /// <summary>Where it is kept, as a URI (sijainti).</summary>
    [JsonPropertyName("location"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Location { get; init; }
    /// <summary>SHA-256 of its bytes, 64 small hexadecimal digits (tiiviste).</summary>
    [JsonPropertyName("sha256"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Sha256 { get; init; }
}

/// <summary>Attendance is who was at a meeting and for which part (osallistuminen).</summary>
public sealed record PlanAttendance
{
    /// <summary>Own id of this entry (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who (osallistuja).</summary>
    [JsonPropertyName("personId")] public required string PersonId { get; init; }
    /// <summary>The whole of it, a part, or not at all (läsnäolo).</summary>
    [JsonPropertyName("presence")] public required CodePresence Presence { get; init; }
    /// <summary>From when, where only a part (alkaen).</summary>
    [JsonPropertyName("from"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? From { get; init; }
    /// <summary>Until when, where only a part (asti).</summary>
    [JsonPropertyName("to"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? To { get; init; }
    /// <summary>On the spot or remotely (osallistumistapa).</summary>
    [JsonPropertyName("mode"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeMode? Mode { get; init; }
}

/// <summary>Capacity is a professional's judgement whether a minor understands what a consent or prohibition means (kyvyn arvio). It is made each time, about one matter, and never follows from an age alone. By is who judged.</summary>
public sealed record PlanCapacity
{
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>The judgement (arvio).</summary>
    [JsonPropertyName("judgement")] public required CodeCapacity Judgement { get; init; }
    /// <summary>The matter that was judged (mitä asiaa koskee).</summary>
    [JsonPropertyName("matter"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Matter { get; init; }
    /// <summary>Reasons (perustelu).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>Child is the child whose plan it is (lapsi). There is no upper age: aftercare goes on past 18.</summary>
public sealed record PlanChild
{
    /// <summary>Own id, so that statements can be the child's (lapsen tunnus).</summary>
    [JsonPropertyName("id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Id { get; init; }
    /// <summary>Opaque key of the child, given by the record system; never an identity code (lapsen avain).</summary>
    [JsonPropertyName("subject")] public required string Subject { get; init; }
    /// <summary>Keys that the child had before, as after a merge of records (aiemmat avaimet).</summary>
    [JsonPropertyName("formerSubjects"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? FormerSubjects { get; init; }
    /// <summary>The child's name (nimi).</summary>
    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanName? Name { get; init; }
    /// <summary>Day of birth; absent before birth (syntymäpäivä).</summary>
    [JsonPropertyName("born"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Born { get; init; }
    /// <summary>Day on which an unborn child is expected (laskettu aika).</summary>
    [JsonPropertyName("expected"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Expected { get; init; }
    /// <summary>Identity code and keys in other systems (tunnisteet).</summary>
    [JsonPropertyName("identifiers"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanIdentifier>? Identifiers { get; init; }
    /// <summary>What the child needs in order to take part (osallistumisen tuki).</summary>
    [JsonPropertyName("service"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanService? Service { get; init; }
    /// <summary>Ways to reach the child (yhteystiedot).</summary>
    [JsonPropertyName("telecoms"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanTelecom>? Telecoms { get; init; }
    /// <summary>Where the child lives (osoite).</summary>
    [JsonPropertyName("address"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanAddress? Address { get; init; }
    /// <summary>Times when the address is under a security ban (turvakielto).</summary>
    [JsonPropertyName("securityBans"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<CivilPeriod>? SecurityBans { get; init; }
    /// <summary>Client groups that the law gives special terms to, with their time (asiakasryhmät).</summary>
    [JsonPropertyName("groups"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanGrouping>? Groups { get; init; }
    /// <summary>Siblings, with or without plans of their own (sisarukset).</summary>
    [JsonPropertyName("siblings"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanSibling>? Siblings { get; init; }
}

/// <summary>Coded is a code of someone else's code system, or its words alone, or nothing yet: the library invents no codes (koodi). In a list it says something, and stands beside words that say the same: it is seen by whoever sees them.</summary>
public sealed record PlanCoded
{
    /// <summary>Code system as a URI (koodisto).</summary>
    [JsonPropertyName("system"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? System { get; init; }
    /// <summary>The code (koodi).</summary>
    [JsonPropertyName("code"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Code { get; init; }
    /// <summary>The system's own words for the code (nimi).</summary>
    [JsonPropertyName("display"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Display { get; init; }
}

/// <summary>Concern is a matter raised about the child's situation (huoli, puheeksi ottaminen). Anyone may raise one; whoever receives it first holds the matter until the family names someone.</summary>
public sealed record PlanConcern
{
    /// <summary>Own id of this concern (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>What it is about (huolen aihe).</summary>
    [JsonPropertyName("text")] public required string Text { get; init; }
    /// <summary>Everybody who raised it, where they were several (esille ottajat).</summary>
    [JsonPropertyName("raisedByIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? RaisedByIds { get; init; }
    /// <summary>Who received it first (ensimmäinen vastaanottaja).</summary>
    [JsonPropertyName("receivedById"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? ReceivedById { get; init; }
    /// <summary>How it came in (yhteydenoton tapa).</summary>
    [JsonPropertyName("channel"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeEntryChannel? Channel { get; init; }
    /// <summary>On what occasion it was raised (tilanne).</summary>
    [JsonPropertyName("occasion"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeOccasion? Occasion { get; init; }
    /// <summary>The sector plan whose discussion it was raised in (keskustelun suunnitelma).</summary>
    [JsonPropertyName("sectorPlanId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? SectorPlanId { get; init; }
}

/// <summary>Conflict is what was written apart and does not fit together, for people to settle (ristiriita): two hands changed one thing, two plans name two responsible workers, two aims pull in opposite directions. Nothing is dropped and no clock decides: both sides stand here, and until somebody settles it the plan says what it said before, or the narrower of the two. By is who noticed it, where that was a person.</summary>
public sealed record PlanConflict
{
    /// <summary>Own id of this conflict (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>What does not fit together (ristiriidan laji).</summary>
    [JsonPropertyName("kind")] public required CodeConflictKind Kind { get; init; }
    /// <summary>Parts of the plan that it is about (mitä koskee).</summary>
    [JsonPropertyName("aboutIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? AboutIds { get; init; }
    /// <summary>The member of the part in which the sides differ, by its name on the wire; absent where they differ in the whole part (kohta).</summary>
    [JsonPropertyName("field"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Field { get; init; }
    /// <summary>What each side says (osapuolten kirjaukset).</summary>
    [JsonPropertyName("sides"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanConflictSide>? Sides { get; init; }
    /// <summary>What there is to settle, in words (mistä sovitaan).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
    /// <summary>How people settled it (ratkaisu).</summary>
    [JsonPropertyName("settlement"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanSettlement? Settlement { get; init; }
}

/// <summary>ConflictSide is one of the sides of a Conflict (osapuoli). By is whose it is, On the day it was written.</summary>
public sealed record PlanConflictSide
{
    /// <summary>Own id of this side (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Parts of the plan that are this side's, where they stand in the plan (osat).</summary>
    [JsonPropertyName("partIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? PartIds { get; init; }
    /// <summary>What the side wrote, as JSON, where it does not stand in the plan; neither this nor parts: the side took the thing away (kirjaus).</summary>
    [JsonPropertyName("content"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Content { get; init; }
}

/// <summary>Consent is a permission or refusal to share with one actor, bounded in time and purpose (suostumus, luovutuslupa). By is who gave it: the minor who can understand the matter, else a guardian. One actor, one consent, so that a withdrawal touches one.</summary>
public sealed record PlanConsent
{
    /// <summary>Own id of this consent (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Given or refused (ratkaisu).</summary>
    [JsonPropertyName("decision")] public required CodeConsentDecision Decision { get; init; }
    /// <summary>Whom it is for (saaja).</summary>
    [JsonPropertyName("recipientId")] public required string RecipientId { get; init; }
    /// <summary>How much of the plan it covers (laajuus).</summary>
    [JsonPropertyName("scope"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeConsentScope? Scope { get; init; }
    /// <summary>The parts that it covers, where the scope is some parts (osat).</summary>
    [JsonPropertyName("partIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? PartIds { get; init; }
    /// <summary>What for (tarkoitus).</summary>
    [JsonPropertyName("purpose"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodePurpose? Purpose { get; init; }
    /// <summary>From and to which day (aika).</summary>
    [JsonPropertyName("period"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CivilPeriod? Period { get; init; }
    /// <summary>Who judged whether the minor understands, and how (kyvyn arvio).</summary>
    [JsonPropertyName("capacity"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanCapacity? Capacity { get; init; }
    /// <summary>The withdrawal, once there is one (peruutus).</summary>
    [JsonPropertyName("withdrawal"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanWithdrawal? Withdrawal { get; init; }
    /// <summary>More in words (lisätieto).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>Consultation is advice asked of another professional without client status (konsultaatio). By is who asked.</summary>
public sealed record PlanConsultation
{
    /// <summary>Own id of this consultation (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Who gave advice (konsultoitu).</summary>
    [JsonPropertyName("withIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? WithIds { get; init; }
    /// <summary>Whether the family could be told apart (tunnistettavuus).</summary>
    [JsonPropertyName("identity"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeConsultationIdentity? Identity { get; init; }
    /// <summary>What was asked (kysymys).</summary>
    [JsonPropertyName("question"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Question { get; init; }
    /// <summary>What was advised (vastaus).</summary>
    [JsonPropertyName("advice"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Advice { get; init; }
}

/// <summary>Contact is one contact between family and worker, held or agreed for a day (yhteydenotto; the recording template's part e). An open plan has a planned contact later than its last held one.</summary>
public sealed record PlanContact
{
    /// <summary>Own id of this contact (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>The day of the contact (yhteydenoton päivä).</summary>
    [JsonPropertyName("day")] public required string Day { get; init; }
    /// <summary>Planned, held, missed, moved or cancelled (tila).</summary>
    [JsonPropertyName("state")] public required CodeContactState State { get; init; }
    /// <summary>How (tapa).</summary>
    [JsonPropertyName("way"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeWay? Way { get; init; }
    /// <summary>The worker (työntekijä).</summary>
    [JsonPropertyName("workerId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? WorkerId { get; init; }
    /// <summary>Members of the family (perheenjäsenet).</summary>
    [JsonPropertyName("familyIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? FamilyIds { get; init; }
    /// <summary>What was said (kirjaus).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
    /// <summary>The same for the child, in words of the child's age, written with the child or for it (lapselle).</summary>
    [JsonPropertyName("forChild"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? ForChild { get; init; }
}

/// <summary>Copy is a copy of the plan for one reader, given or agreed not to be given (jäljennös). By is who gave it.</summary>
public sealed record PlanCopy
{
    /// <summary>Own id of this entry (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Who gets it (saaja).</summary>
    [JsonPropertyName("recipientId")] public required string RecipientId { get; init; }
    /// <summary>Given, agreed, or agreed not to be given (jäljennöksen tila).</summary>
    [JsonPropertyName("state")] public required CodeCopyState State { get; init; }
    /// <summary>On paper or electronically (muoto).</summary>
    [JsonPropertyName("form"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeCopyForm? Form { get; init; }
    /// <summary>Parts that the copy leaves out (poisjätetyt osat).</summary>
    [JsonPropertyName("leftOutIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? LeftOutIds { get; init; }
    /// <summary>Why (perustelu).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>Decision is a reference to a decision that an authority made elsewhere (viittaus päätökseen). By is the authority. The plan never makes, changes or stands for a decision.</summary>
public sealed record PlanDecision
{
    /// <summary>Own id of this reference (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>What was decided (päätöksen laji).</summary>
    [JsonPropertyName("kind")] public required CodeDecisionKind Kind { get; init; }
    /// <summary>The decision's keys where it was made (tunnisteet).</summary>
    [JsonPropertyName("identifiers"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanIdentifier>? Identifiers { get; init; }
    /// <summary>Name of the decision (nimi).</summary>
    [JsonPropertyName("title"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Title { get; init; }
    /// <summary>Act and section as cited (säännös).</summary>
    [JsonPropertyName("citation"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Citation { get; init; }
    /// <summary>Time in which it is in force; a placement's first day is its From (voimassaolo).</summary>
    [JsonPropertyName("period"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CivilPeriod? Period { get; init; }
    /// <summary>Day on which it was given, by a court: pronounced (antopäivä).</summary>
    [JsonPropertyName("given"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Given { get; init; }
    /// <summary>How it is served; unknown is absent (tiedoksiantotapa).</summary>
    [JsonPropertyName("delivery"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeDecisionDelivery? Delivery { get; init; }
    /// <summary>Day on which it was sent to the party (lähetyspäivä).</summary>
    [JsonPropertyName("sent"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Sent { get; init; }
    /// <summary>Day on which the party got notice of it (tiedoksisaanti).</summary>
    [JsonPropertyName("noticed"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Noticed { get; init; }
}

/// <summary>Disagreement is a differing view with its reasons (eriävä näkemys). By is whose view it is. It is kept beside what it differs from and never settled by averaging.</summary>
public sealed record PlanDisagreement
{
    /// <summary>Own id of this disagreement (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>What it is against (mitä vastaan).</summary>
    [JsonPropertyName("kind"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeDisagreementKind? Kind { get; init; }
    /// <summary>Parts of the plan that it is about (mitä koskee).</summary>
    [JsonPropertyName("aboutIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? AboutIds { get; init; }
    /// <summary>The view in words (näkemys).</summary>
    [JsonPropertyName("text")] public required string Text { get; init; }
    /// <summary>Reasons in words (perustelu).</summary>
    [JsonPropertyName("reasons"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Reasons { get; init; }
}

/// <summary>Evaluation is how one voice sees a goal on one day (tavoitteen arvio). By is the voice.</summary>
public sealed record PlanEvaluation
{
    /// <summary>Own id of this evaluation (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>How it stands (tavoitteen tila).</summary>
    [JsonPropertyName("state")] public required CodeGoalState State { get; init; }
    /// <summary>What shows it (näyttö).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>Excerpt is a text of another plan as it stands there (ote). By is whose text it is.</summary>
public sealed record PlanExcerpt
{
    /// <summary>Own id of this excerpt (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Its heading (otsikko).</summary>
    [JsonPropertyName("title"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Title { get; init; }
    /// <summary>The text (teksti).</summary>
    [JsonPropertyName("text")] public required string Text { get; init; }
}

/// <summary>Feedback is what a participant said of a meeting, collected at its end (palaute). Without Text it says that feedback was collected.</summary>
public sealed record PlanFeedback
{
    /// <summary>Own id of this feedback (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>The feedback in words (palaute).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>Goal is what is aimed at (tavoite). By is whose goal it is.</summary>
public sealed record PlanGoal
{
    /// <summary>Own id of this goal (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>The goal in words (tavoite).</summary>
    [JsonPropertyName("text")] public required string Text { get; init; }
    /// <summary>How the systems of others code this, in their order (muiden koodit).</summary>
    [JsonPropertyName("codes"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanCoded>? Codes { get; init; }
    /// <summary>Needs that it answers (tarpeet).</summary>
    [JsonPropertyName("needIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? NeedIds { get; init; }
    /// <summary>How one sees that it is reached (miten näkyy).</summary>
    [JsonPropertyName("evidence"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Evidence { get; init; }
    /// <summary>Day by which it is aimed at (tavoitepäivä).</summary>
    [JsonPropertyName("due"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Due { get; init; }
    /// <summary>How it went, voice by voice, over time (arviot).</summary>
    [JsonPropertyName("evaluations"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanEvaluation>? Evaluations { get; init; }
}

/// <summary>Grouping says that the child belonged to a client group for a time (asiakasryhmään kuuluminen).</summary>
public sealed record PlanGrouping
{
    /// <summary>Own id of this entry (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>The client group (asiakasryhmä).</summary>
    [JsonPropertyName("group")] public required CodeClientGroup Group { get; init; }
    /// <summary>From and to which day (aika).</summary>
    [JsonPropertyName("period"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CivilPeriod? Period { get; init; }
    /// <summary>Why (perustelu).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>Guardian is what a guardian is to the child (huoltaja). Each guardian stands alone: two who differ are two members.</summary>
public sealed record PlanGuardian
{
    /// <summary>Mother, father or other (suhde lapseen).</summary>
    [JsonPropertyName("relation"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeRelation? Relation { get; init; }
    /// <summary>Joint or sole custody (huoltomuoto).</summary>
    [JsonPropertyName("custody"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeCustody? Custody { get; init; }
    /// <summary>Whether the child lives with this guardian (asuminen).</summary>
    [JsonPropertyName("residence"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeResidence? Residence { get; init; }
}

/// <summary>Holding is one person's hold of the baton for a time (viestikapulan pito). The baton passes at an instant: on that day both may act, one holds. By is who named the holder.</summary>
public sealed record PlanHolding
{
    /// <summary>Own id of this holding (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Who holds (haltija).</summary>
    [JsonPropertyName("personId")] public required string PersonId { get; init; }
    /// <summary>First receiver, responsible worker, pair or deputy (tehtävä).</summary>
    [JsonPropertyName("role")] public required CodeHoldingRole Role { get; init; }
    /// <summary>The instant from which this person holds (alkaen).</summary>
    [JsonPropertyName("from"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? From { get; init; }
    /// <summary>The instant at which the hold ended (päättyen).</summary>
    [JsonPropertyName("to"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? To { get; init; }
    /// <summary>Who of the family named this person (nimeäjät).</summary>
    [JsonPropertyName("namedByIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? NamedByIds { get; init; }
    /// <summary>When this person accepted; a deputy accepts beforehand (hyväksyi).</summary>
    [JsonPropertyName("accepted"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Accepted { get; init; }
    /// <summary>The meeting at which it was settled (tapaaminen).</summary>
    [JsonPropertyName("meetingId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? MeetingId { get; init; }
    /// <summary>Why it passed (syy).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>Identifier is a key in another system (tunniste). The library gives it no meaning beyond its system; an identity code (henkilötunnus) has the system urn:oid:1.2.246.21.</summary>
public sealed record PlanIdentifier
{
    /// <summary>Naming system as a URI (tunnistejärjestelmä).</summary>
    [JsonPropertyName("system")] public required string System { get; init; }
    /// <summary>The key itself (arvo).</summary>
    [JsonPropertyName("value")] public required string Value { get; init; }
}

/// <summary>Intake is a notification or contact that starts something (vireilletulo). By is who notified. Its arrival, as a day in Finland, starts the statutory clocks.</summary>
public sealed record PlanIntake
{
    /// <summary>Own id of this intake (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>What arrived (vireilletulon laji).</summary>
    [JsonPropertyName("kind")] public required CodeIntakeKind Kind { get; init; }
    /// <summary>When it arrived with the authority (saapumishetki).</summary>
    [JsonPropertyName("arrived"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Arrived { get; init; }
    /// <summary>Electronically, by letter, by phone or in person (saapumistapa).</summary>
    [JsonPropertyName("medium"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeMedium? Medium { get; init; }
    /// <summary>What it is about (aihe).</summary>
    [JsonPropertyName("topic"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeIntakeTopic? Topic { get; init; }
    /// <summary>What it says (sisältö).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
    /// <summary>Who received it (vastaanottaja).</summary>
    [JsonPropertyName("receivedById"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? ReceivedById { get; init; }
    /// <summary>Voluntary or statutory track (polku).</summary>
    [JsonPropertyName("track"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeTrack? Track { get; init; }
    /// <summary>Whether the need was urgent, and who judged that (kiireellisyysarvio).</summary>
    [JsonPropertyName("urgency"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanUrgencyJudgement? Urgency { get; init; }
    /// <summary>What came of it (ratkaisu).</summary>
    [JsonPropertyName("outcome"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanIntakeOutcome? Outcome { get; init; }
}

/// <summary>IntakeOutcome is what came of an intake (ratkaisu).</summary>
public sealed record PlanIntakeOutcome
{
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>What was done (ratkaisun laji).</summary>
    [JsonPropertyName("kind")] public required CodeIntakeOutcome Kind { get; init; }
    /// <summary>Why; needed where an assessment was evidently unnecessary (perustelu).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
    /// <summary>The assessment that was started (arviointi).</summary>
    [JsonPropertyName("assessmentId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AssessmentId { get; init; }
}

/// <summary>Invitation is one person's invitation to a meeting and the family's permission for it (kutsu). By is who asked for permission.</summary>
public sealed record PlanInvitation
{
    /// <summary>Own id of this invitation (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Who is invited (kutsuttu).</summary>
    [JsonPropertyName("personId")] public required string PersonId { get; init; }
    /// <summary>What the family said to inviting this person (perheen lupa).</summary>
    [JsonPropertyName("permission"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodePermission? Permission { get; init; }
    /// <summary>Who gave or refused the permission (luvan antajat).</summary>
    [JsonPropertyName("permittedByIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? PermittedByIds { get; init; }
    /// <summary>What the invited person answered (vastaus kutsuun).</summary>
    [JsonPropertyName("response"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeInvitationResponse? Response { get; init; }
    /// <summary>Reasons in words (perustelu).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>LegalGround is a disclosure that the law allows or asks for without consent (luovutus lain nojalla). It is its own kind, never a consent. By is who disclosed.</summary>
public sealed record PlanLegalGround
{
    /// <summary>Own id of this entry (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Whom it was disclosed to (saaja).</summary>
    [JsonPropertyName("recipientId")] public required string RecipientId { get; init; }
    /// <summary>Act and section as cited, for example ShL 1301/2014 41 § (säännös).</summary>
    [JsonPropertyName("citation")] public required string Citation { get; init; }
    /// <summary>How much of the plan it covers (laajuus).</summary>
    [JsonPropertyName("scope"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeConsentScope? Scope { get; init; }
    /// <summary>The parts that it covers, where the scope is some parts (osat).</summary>
    [JsonPropertyName("partIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? PartIds { get; init; }
    /// <summary>From and to which day (aika).</summary>
    [JsonPropertyName("period"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CivilPeriod? Period { get; init; }
    /// <summary>Why it was necessary (perustelu).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>Meeting is a meeting with the family (tapaaminen). By is who convened it.</summary>
public sealed record PlanMeeting
{
    /// <summary>Own id of this meeting (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>What sort of meeting (tapaamisen laji).</summary>
    [JsonPropertyName("kind")] public required CodeMeetingKind Kind { get; init; }
    /// <summary>What became of it (tila).</summary>
    [JsonPropertyName("state"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeMeetingState? State { get; init; }
    /// <summary>When it begins (alkaa).</summary>
    [JsonPropertyName("start"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Start { get; init; }
    /// <summary>When it ends (päättyy).</summary>
    [JsonPropertyName("end"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? End { get; init; }
    /// <summary>Where it is (paikka).</summary>
    [JsonPropertyName("place"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanPlace? Place { get; init; }
    /// <summary>What it is to talk about (asialista).</summary>
    [JsonPropertyName("agenda"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanAgendaItem>? Agenda { get; init; }
    /// <summary>Who is invited, with the family's permission (kutsut).</summary>
    [JsonPropertyName("invitations"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanInvitation>? Invitations { get; init; }
    /// <summary>Who was there, and for which part (osallistuminen).</summary>
    [JsonPropertyName("attendance"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanAttendance>? Attendance { get; init; }
    /// <summary>What came up (kirjaus).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
    /// <summary>The same for the child, in words of the child's age, written with the child or for it (lapselle).</summary>
    [JsonPropertyName("forChild"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? ForChild { get; init; }
    /// <summary>Feedback collected at its end (palaute).</summary>
    [JsonPropertyName("feedback"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanFeedback>? Feedback { get; init; }
    /// <summary>The meeting that this one was moved from (siirretty tapaaminen).</summary>
    [JsonPropertyName("movedFromId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? MovedFromId { get; init; }
}

/// <summary>Member is a person of the child's family or network (verkoston jäsen). Kind says which; what belongs to one kind stands in the member of that name.</summary>
public sealed record PlanMember
{
    /// <summary>Own id of this person in the plan (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Guardian, near person, experience expert or professional (laji).</summary>
    [JsonPropertyName("kind")] public required CodeMemberKind Kind { get; init; }
    /// <summary>The person's name (nimi).</summary>
    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanName? Name { get; init; }
    /// <summary>Keys of the person in other systems (tunnisteet).</summary>
    [JsonPropertyName("identifiers"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanIdentifier>? Identifiers { get; init; }
    /// <summary>What the person needs in order to take part (osallistumisen tuki).</summary>
    [JsonPropertyName("service"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanService? Service { get; init; }
    /// <summary>Ways to reach the person (yhteystiedot).</summary>
    [JsonPropertyName("telecoms"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanTelecom>? Telecoms { get; init; }
    /// <summary>Where the person lives (osoite).</summary>
    [JsonPropertyName("address"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanAddress? Address { get; init; }
    /// <summary>Times when the address is under a security ban (turvakielto).</summary>
    [JsonPropertyName("securityBans"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<CivilPeriod>? SecurityBans { get; init; }
    /// <summary>From and to which day the person belongs to the network (aika).</summary>
    [JsonPropertyName("period"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CivilPeriod? Period { get; init; }
    /// <summary>Who may see that this person belongs to the network (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>What the person is in this plan, over time (roolit).</summary>
    [JsonPropertyName("roles"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanRole>? Roles { get; init; }
    /// <summary>What makes the person a guardian (huoltajuus).</summary>
    [JsonPropertyName("guardian"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanGuardian? Guardian { get; init; }
    /// <summary>What makes the person near to the child (läheissuhde).</summary>
    [JsonPropertyName("nearPerson"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanNearPerson? NearPerson { get; init; }
    /// <summary>What makes the person a professional (ammatti).</summary>
    [JsonPropertyName("professional"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanProfessional? Professional { get; init; }
}

/// <summary>Name is a person's name (nimi).</summary>
public sealed record PlanName
{
    /// <summary>Given names as used (etunimi).</summary>
    [JsonPropertyName("given"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Given { get; init; }
    /// <summary>Family name (sukunimi).</summary>
    [JsonPropertyName("family"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Family { get; init; }
}

/// <summary>NearPerson is what a near person is to the child (läheinen): kin, a parent without custody, a friend of the family.</summary>
public sealed record PlanNearPerson
{
    /// <summary>What the person is to the child (suhde lapseen).</summary>
    [JsonPropertyName("relation"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeRelation? Relation { get; init; }
    /// <summary>Whether the child lives with this person (asuminen).</summary>
    [JsonPropertyName("residence"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeResidence? Residence { get; init; }
    /// <summary>The relation in the family's own words (suhde omin sanoin).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>Need is a concrete thing in the child's or family's daily life that needs to change (tarve; the recording template's part a). On is the day it was noted.</summary>
public sealed record PlanNeed
{
    /// <summary>Own id of this need (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>What it is about (tarpeen laji).</summary>
    [JsonPropertyName("kind"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeNeedKind? Kind { get; init; }
    /// <summary>The need in words (tarve).</summary>
    [JsonPropertyName("text")] public required string Text { get; init; }
    /// <summary>How the systems of others code this, in their order (muiden koodit).</summary>
    [JsonPropertyName("codes"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanCoded>? Codes { get; init; }
    /// <summary>The same for the child, in words of the child's age, written with the child or for it (lapselle).</summary>
    [JsonPropertyName("forChild"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? ForChild { get; init; }
    /// <summary>Findings and concerns behind it (mihin perustuu).</summary>
    [JsonPropertyName("basisIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? BasisIds { get; init; }
    /// <summary>Why nothing is done about it now, where that was decided (ei nyt).</summary>
    [JsonPropertyName("notNow"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? NotNow { get; init; }
}

/// <summary>Offer offers the baton to somebody, who accepts or declines (viestikapulan tarjous). By is who offers. Nothing passes before it is accepted; a deputy and a pair accept beforehand.</summary>
public sealed record PlanOffer
{
    /// <summary>Own id of this offer (tarjouksen tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>To whom it is offered (kenelle).</summary>
    [JsonPropertyName("toId")] public required string ToId { get; init; }
    /// <summary>As what: responsible worker, pair or deputy (tehtävä).</summary>
    [JsonPropertyName("role")] public required CodeHoldingRole Role { get; init; }
    /// <summary>The instant from which it is offered; a deputy's is not known beforehand (alkaen).</summary>
    [JsonPropertyName("from"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? From { get; init; }
    /// <summary>Who of the family named this person (nimeäjät).</summary>
    [JsonPropertyName("namedByIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? NamedByIds { get; init; }
    /// <summary>The meeting at which it was offered (tapaaminen).</summary>
    [JsonPropertyName("meetingId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? MeetingId { get; init; }
    /// <summary>The answer, once there is one (vastaus).</summary>
    [JsonPropertyName("answer"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanOfferAnswer? Answer { get; init; }
    /// <summary>Why (syy).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>OfferAnswer is the answer to an Offer (vastaus tarjoukseen). By is who was asked.</summary>
public sealed record PlanOfferAnswer
{
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Accepts or declines (vastauksen laji).</summary>
    [JsonPropertyName("kind")] public required CodeOfferAnswer Kind { get; init; }
    /// <summary>When it was given (hetki).</summary>
    [JsonPropertyName("at")] public required string At { get; init; }
    /// <summary>Reasons (perustelu).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>Organisation is where professionals work (organisaatio).</summary>
public sealed record PlanOrganisation
{
    /// <summary>Own id of this organisation in the plan (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Name (nimi).</summary>
    [JsonPropertyName("name")] public required string Name { get; init; }
    /// <summary>Keys in other systems (tunnisteet).</summary>
    [JsonPropertyName("identifiers"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanIdentifier>? Identifiers { get; init; }
    /// <summary>The organisation whose register holds its records; absent where it is its own controller (rekisterinpitäjä).</summary>
    [JsonPropertyName("controllerId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? ControllerId { get; init; }
    /// <summary>Field of work (toimiala).</summary>
    [JsonPropertyName("sector"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeSector? Sector { get; init; }
    /// <summary>Public, private or third sector (omistus).</summary>
    [JsonPropertyName("ownership"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeOwnership? Ownership { get; init; }
    /// <summary>Ways to reach it (yhteystiedot).</summary>
    [JsonPropertyName("telecoms"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanTelecom>? Telecoms { get; init; }
    /// <summary>Who may see that it belongs to the network (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
}

/// <summary>Place is where a meeting is (paikka).</summary>
public sealed record PlanPlace
{
    /// <summary>Sort of place (paikan laji).</summary>
    [JsonPropertyName("kind")] public required CodePlaceKind Kind { get; init; }
    /// <summary>The place in words (paikka).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
    /// <summary>Who chose it (paikan valitsijat).</summary>
    [JsonPropertyName("chosenByIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? ChosenByIds { get; init; }
}

/// <summary>Professional is what a professional is to the plan (ammattilainen).</summary>
public sealed record PlanProfessional
{
    /// <summary>The organisation that the person works in (organisaatio).</summary>
    [JsonPropertyName("organisationId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? OrganisationId { get; init; }
    /// <summary>Field of work (toimiala).</summary>
    [JsonPropertyName("sector"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeSector? Sector { get; init; }
    /// <summary>Tier of the service in this plan (palvelutaso).</summary>
    [JsonPropertyName("tier"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeServiceTier? Tier { get; init; }
    /// <summary>Title as used at work (nimike).</summary>
    [JsonPropertyName("title"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Title { get; init; }
    /// <summary>Profession as a code of the national code system (ammatti).</summary>
    [JsonPropertyName("profession"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanCoded? Profession { get; init; }
    /// <summary>Service task as a code of the national code system (palvelutehtävä).</summary>
    [JsonPropertyName("serviceTask"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanCoded? ServiceTask { get; init; }
    /// <summary>Whether the person holds a public office, as ShL 36.5 § asks of who assesses a special-support child (virkasuhde).</summary>
    [JsonPropertyName("office"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeOffice? Office { get; init; }
}

/// <summary>Progress is how an action stands on one day (eteneminen).</summary>
public sealed record PlanProgress
{
    /// <summary>Own id of this entry (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>How it stands (toimenpiteen tila).</summary>
    [JsonPropertyName("state")] public required CodeActionState State { get; init; }
    /// <summary>More in words (lisätieto).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>Prohibition keeps something of the plan from someone (kielto, salassapito). By is who set it.</summary>
public sealed record PlanProhibition
{
    /// <summary>Own id of this prohibition (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>On what ground (peruste).</summary>
    [JsonPropertyName("ground")] public required CodeProhibitionGround Ground { get; init; }
    /// <summary>From whom it is kept (keneltä).</summary>
    [JsonPropertyName("againstIds")] public required IReadOnlyList<string> AgainstIds { get; init; }
    /// <summary>How much of the plan it covers (laajuus).</summary>
    [JsonPropertyName("scope"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeConsentScope? Scope { get; init; }
    /// <summary>The parts that it covers, where the scope is some parts (osat).</summary>
    [JsonPropertyName("partIds"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? PartIds { get; init; }
    /// <summary>Whether even the existence of the parts is kept back (olemassaolo).</summary>
    [JsonPropertyName("existence"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeExistence? Existence { get; init; }
    /// <summary>From and to which day (aika).</summary>
    [JsonPropertyName("period"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CivilPeriod? Period { get; init; }
    /// <summary>Who judged whether the minor understands, and how (kyvyn arvio).</summary>
    [JsonPropertyName("capacity"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanCapacity? Capacity { get; init; }
    /// <summary>The withdrawal, once there is one (peruutus).</summary>
    [JsonPropertyName("withdrawal"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanWithdrawal? Withdrawal { get; init; }
    /// <summary>Reasons in words (perustelu).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>Question is what the family was asked for another plan, so that nobody asks it again (kysymys). By is who asked.</summary>
public sealed record PlanQuestion
{
    /// <summary>Own id of this question (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>The question (kysymys).</summary>
    [JsonPropertyName("text")] public required string Text { get; init; }
    /// <summary>The answer, where it was kept (vastaus).</summary>
    [JsonPropertyName("answer"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Answer { get; init; }
}

/// <summary>Reach is one agreed way in which family and worker reach each other (yhteydenpidon tapa; the recording template's part c). It is agreed both ways.</summary>
public sealed record PlanReach
{
    /// <summary>Own id of this entry (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>From the family to the worker, or the other way (suunta).</summary>
    [JsonPropertyName("direction")] public required CodeDirection Direction { get; init; }
    /// <summary>Phone, message, visit (tapa).</summary>
    [JsonPropertyName("way")] public required CodeWay Way { get; init; }
    /// <summary>The worker (työntekijä).</summary>
    [JsonPropertyName("workerId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? WorkerId { get; init; }
    /// <summary>The member of the family, where it is one of them (perheenjäsen).</summary>
    [JsonPropertyName("familyId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? FamilyId { get; init; }
    /// <summary>Number or address to use (yhteystieto).</summary>
    [JsonPropertyName("telecom"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanTelecom? Telecom { get; init; }
    /// <summary>On which days (päivät).</summary>
    [JsonPropertyName("days"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<CodeWeekday>? Days { get; init; }
    /// <summary>From which time of the day, HH:MM (kello alkaen).</summary>
    [JsonPropertyName("from"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? From { get; init; }
    /// <summary>Until which time of the day, HH:MM (kello asti).</summary>
    [JsonPropertyName("to"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? To { get; init; }
    /// <summary>Who chooses the day, where it is chosen each time (päivän valitsija).</summary>
    [JsonPropertyName("dayChosenBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? DayChosenBy { get; init; }
    /// <summary>More in words (lisätieto).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>Request asks another authority to take part in the assessment (pyyntö osallistua; ShL 41 §). By is the worker who asks.</summary>
public sealed record PlanRequest
{
    /// <summary>Own id of this request (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Who is asked (keneltä).</summary>
    [JsonPropertyName("toId")] public required string ToId { get; init; }
    /// <summary>What is asked (pyyntö).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
    /// <summary>The assessment it belongs to (arviointi).</summary>
    [JsonPropertyName("assessmentId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AssessmentId { get; init; }
    /// <summary>The answer, once there is one (vastaus).</summary>
    [JsonPropertyName("answer"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanAnswer? Answer { get; init; }
}

/// <summary>Rhythm is how often something is done (rytmi).</summary>
public sealed record PlanRhythm
{
    /// <summary>How many times (kertaa).</summary>
    [JsonPropertyName("times")] public required long Times { get; init; }
    /// <summary>In a day, week or month (jakso).</summary>
    [JsonPropertyName("per")] public required CodeInterval Per { get; init; }
}

/// <summary>Role is what a person is in this plan for a time (rooli). The same role has several names in Finland, so the local name is kept beside it.</summary>
public sealed record PlanRole
{
    /// <summary>Own id of this entry (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>The role (rooli).</summary>
    [JsonPropertyName("kind")] public required CodeTeamRole Kind { get; init; }
    /// <summary>What the role is called here (paikallinen nimitys).</summary>
    [JsonPropertyName("localLabel"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? LocalLabel { get; init; }
    /// <summary>How the systems of others code this, in their order (muiden koodit).</summary>
    [JsonPropertyName("codes"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanCoded>? Codes { get; init; }
    /// <summary>From and to which day (aika).</summary>
    [JsonPropertyName("period"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CivilPeriod? Period { get; init; }
}

/// <summary>SectorPlan is a reference to another plan of the child, which stays with its owner (toimialan suunnitelma).</summary>
public sealed record PlanSectorPlan
{
    /// <summary>Own id of this reference (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Which plan it is (suunnitelman laji).</summary>
    [JsonPropertyName("kind")] public required CodePlanKind Kind { get; init; }
    /// <summary>What the joint plan is to it (suhde yhteiseen suunnitelmaan).</summary>
    [JsonPropertyName("relation"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodePlanRelation? Relation { get; init; }
    /// <summary>Name or local label (nimi).</summary>
    [JsonPropertyName("title"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Title { get; init; }
    /// <summary>The organisation that keeps it (omistaja).</summary>
    [JsonPropertyName("organisationId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? OrganisationId { get; init; }
    /// <summary>Its keys there (tunnisteet).</summary>
    [JsonPropertyName("identifiers"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanIdentifier>? Identifiers { get; init; }
    /// <summary>Time in which it is in force (voimassaolo).</summary>
    [JsonPropertyName("period"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CivilPeriod? Period { get; init; }
    /// <summary>What the family was asked for it (kysymykset).</summary>
    [JsonPropertyName("questions"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanQuestion>? Questions { get; init; }
    /// <summary>Other texts of it, as they stand there (otteet).</summary>
    [JsonPropertyName("excerpts"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanExcerpt>? Excerpts { get; init; }
}

/// <summary>Service is what a person needs in order to take part: language, interpreter, accessibility (osallistumisen tuki).</summary>
public sealed record PlanService
{
    /// <summary>Language that the person uses (asiointikieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Language to interpret into; sign languages too (tulkkauskieli).</summary>
    [JsonPropertyName("interpreter"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Interpreter { get; init; }
    /// <summary>What makes it possible to take part (esteettömyys).</summary>
    [JsonPropertyName("accessibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<CodeAccessibility>? Accessibility { get; init; }
    /// <summary>More about it in words (lisätieto).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>Settlement is how people settled a Conflict (ratkaisu). By is who recorded what was agreed.</summary>
public sealed record PlanSettlement
{
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>The side that holds; absent where something else was agreed (kumpi jää).</summary>
    [JsonPropertyName("sideId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? SideId { get; init; }
    /// <summary>What was agreed, in words (mitä sovittiin).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
    /// <summary>The meeting at which it was settled (tapaaminen).</summary>
    [JsonPropertyName("meetingId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? MeetingId { get; init; }
}

/// <summary>Sibling is a brother or sister of the child (sisarus).</summary>
public sealed record PlanSibling
{
    /// <summary>Own id of this entry (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>The sibling's key in the record system, where there is a plan (sisaruksen avain).</summary>
    [JsonPropertyName("subject"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Subject { get; init; }
    /// <summary>The sibling's plan (sisaruksen suunnitelma).</summary>
    [JsonPropertyName("planId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? PlanId { get; init; }
    /// <summary>The sibling's name (nimi).</summary>
    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlanName? Name { get; init; }
    /// <summary>Day of birth (syntymäpäivä).</summary>
    [JsonPropertyName("born"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Born { get; init; }
    /// <summary>Who may see that there is a sibling (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
}

/// <summary>Step is one step in the plan's course: from On it has a new status, By who took it (suunnitelman vaihe).</summary>
public sealed record PlanStep
{
    /// <summary>Own id of this step (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>The status from this day on (tila).</summary>
    [JsonPropertyName("status")] public required CodePlanStatus Status { get; init; }
    /// <summary>Why (perustelu).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
    /// <summary>The meeting at which it was taken (tapaaminen).</summary>
    [JsonPropertyName("meetingId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? MeetingId { get; init; }
}

/// <summary>Telecom is a way to reach a person: a phone number or an address (yhteystieto).</summary>
public sealed record PlanTelecom
{
    /// <summary>Phone, e-mail or another service (laji).</summary>
    [JsonPropertyName("kind")] public required CodeTelecomKind Kind { get; init; }
    /// <summary>The number or address (arvo).</summary>
    [JsonPropertyName("value")] public required string Value { get; init; }
}

/// <summary>TrackPeriod is one track for a time (polun jakso). A change of track is the end of one period and the start of the next.</summary>
public sealed record PlanTrackPeriod
{
    /// <summary>Own id of this entry (tunnus).</summary>
    [JsonPropertyName("id")] public required string Id { get; init; }
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Voluntary or statutory (polku).</summary>
    [JsonPropertyName("track")] public required CodeTrack Track { get; init; }
    /// <summary>From and to which day (aika).</summary>
    [JsonPropertyName("period"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CivilPeriod? Period { get; init; }
    /// <summary>What opened it (peruste).</summary>
    [JsonPropertyName("intakeId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? IntakeId { get; init; }
    /// <summary>Why (perustelu).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>UrgencyJudgement says whether the need was urgent and who judged that (kiireellisyysarvio; ShL 36.1 §, LsL 26 §).</summary>
public sealed record PlanUrgencyJudgement
{
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Urgent or not (kiireellisyys).</summary>
    [JsonPropertyName("urgency")] public required CodeUrgency Urgency { get; init; }
    /// <summary>Why (perustelu).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>Withdrawal ends a consent or prohibition from an instant on (peruutus). By is who withdrew it.</summary>
public sealed record PlanWithdrawal
{
    /// <summary>Who says it (kuka).</summary>
    [JsonPropertyName("by"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? By { get; init; }
    /// <summary>Day it was said (milloin).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>Who wrote it down, where that is somebody else than who said it (kirjaaja).</summary>
    [JsonPropertyName("recordedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? RecordedBy { get; init; }
    /// <summary>Whom it is about, where that is not the child (ketä koskee).</summary>
    [JsonPropertyName("aboutId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? AboutId { get; init; }
    /// <summary>Who may see it; not given means everyone who may see the plan (näkyvyys).</summary>
    [JsonPropertyName("visibility"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CodeVisibility? Visibility { get; init; }
    /// <summary>Language of its text, where that is not the document's (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>From when it no longer holds (alkaen).</summary>
    [JsonPropertyName("from")] public required string From { get; init; }
    /// <summary>Reasons, where any were given (perustelu).</summary>
    [JsonPropertyName("text"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }
}

/// <summary>A scheme of segments: signs, segments and the rules between them, oneplan-scheme/1.0.</summary>
public sealed record Scheme
{
    /// <summary>Wire form of the scheme (muoto).</summary>
    [JsonPropertyName("format")] public required string Format { get; init; }
    /// <summary>Short name of the scheme, for programs (koodi).</summary>
    [JsonPropertyName("code")] public required string Code { get; init; }
    /// <summary>Name of the scheme (nimi).</summary>
    [JsonPropertyName("name")] public required AssessWords Name { get; init; }
    /// <summary>Where the scheme is described (lähde).</summary>
    [JsonPropertyName("source"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Source { get; init; }
    /// <summary>What is sure about it and what is not (huomautus).</summary>
    [JsonPropertyName("note"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Note { get; init; }
    /// <summary>What is asked for (tunnusmerkit).</summary>
    [JsonPropertyName("signs")] public required IReadOnlyList<AssessSign> Signs { get; init; }
    /// <summary>Kinds of clienthood, from the lightest need of support on (segmentit).</summary>
    [JsonPropertyName("segments")] public required IReadOnlyList<AssessSegment> Segments { get; init; }
    /// <summary>How signs lead to segments; the first rule that holds decides (säännöt).</summary>
    [JsonPropertyName("rules")] public required IReadOnlyList<AssessSegmentRule> Rules { get; init; }
}

/// <summary>The calendar of a school, oneplan-school/1.0.</summary>
public sealed record School
{
    /// <summary>Wire form of the document, always "oneplan-school/1.0" (muoto).</summary>
    [JsonPropertyName("format")] public required string Format { get; init; }
    /// <summary>What the school is called (nimi).</summary>
    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Name { get; init; }
    /// <summary>Days that the calendar speaks of; not given means from the first term to the last (kattaa).</summary>
    [JsonPropertyName("covers"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DeadlineSchoolPeriod? Covers { get; init; }
    /// <summary>Terms of the school (lukukaudet).</summary>
    [JsonPropertyName("terms")] public required IReadOnlyList<DeadlineSchoolPeriod> Terms { get; init; }
    /// <summary>Days within the terms on which there is no school (lomat).</summary>
    [JsonPropertyName("holidays"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<DeadlineSchoolHoliday>? Holidays { get; init; }
    /// <summary>Days of school that the country's calendar has off, such as Saturdays (lisäpäivät).</summary>
    [JsonPropertyName("extraDays"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<string>? ExtraDays { get; init; }
}

/// <summary>One sector's plan in the small form, oneplan-sector/1.0.</summary>
public sealed record Sector
{
    /// <summary>Wire form of the document (muoto).</summary>
    [JsonPropertyName("format")] public required string Format { get; init; }
    /// <summary>The child (lapsi).</summary>
    [JsonPropertyName("child")] public required ConsolidateChild Child { get; init; }
    /// <summary>Which plan it is (suunnitelman laji).</summary>
    [JsonPropertyName("kind")] public required CodePlanKind Kind { get; init; }
    /// <summary>Name or local label (nimi).</summary>
    [JsonPropertyName("title"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Title { get; init; }
    /// <summary>Language of its texts (kieli).</summary>
    [JsonPropertyName("lang"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Lang { get; init; }
    /// <summary>Its keys where it is kept (tunnisteet).</summary>
    [JsonPropertyName("identifiers"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<PlanIdentifier>? Identifiers { get; init; }
    /// <summary>Time in which it is in force (voimassaolo).</summary>
    [JsonPropertyName("period"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public CivilPeriod? Period { get; init; }
    /// <summary>Day on which it was made or last checked (laadittu tai tarkistettu).</summary>
    [JsonPropertyName("on"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? On { get; init; }
    /// <summary>The organisation that keeps it (omistaja).</summary>
    [JsonPropertyName("owner")] public required ConsolidateOwner Owner { get; init; }
    /// <summary>People that it names (ihmiset).</summary>
    [JsonPropertyName("people"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<ConsolidatePerson>? People { get; init; }
    /// <summary>Who of them answers for it towards the family, by name (vastuutyöntekijä).</summary>
    [JsonPropertyName("responsible"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Responsible { get; init; }
    /// <summary>What is aimed at (tavoitteet).</summary>
    [JsonPropertyName("goals"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<ConsolidateGoal>? Goals { get; init; }
    /// <summary>Who does what (toimenpiteet).</summary>
    [JsonPropertyName("actions"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<ConsolidateAction>? Actions { get; init; }
    /// <summary>What the family was asked (kysymykset).</summary>
    [JsonPropertyName("questions"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<ConsolidateQuestion>? Questions { get; init; }
    /// <summary>Other texts of it (tekstit).</summary>
    [JsonPropertyName("texts"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public IReadOnlyList<ConsolidateText>? Texts { get; init; }
}

/// <summary>What municipalities answered about taking the model into use, oneplan-survey/1.0.</summary>
public sealed record Survey
{
    /// <summary></summary>
    [JsonPropertyName("format")] public required string Format { get; init; }
    /// <summary>The answers, in any order (vastaukset).</summary>
    [JsonPropertyName("answers")] public required IReadOnlyList<SurveyAnswer> Answers { get; init; }
}

/// <summary>Answer is what one municipality answered on one day (vastaus).</summary>
public sealed record SurveyAnswer
{
    /// <summary>Code of the municipality, three figures (kunta).</summary>
    [JsonPropertyName("municipality")] public required string Municipality { get; init; }
    /// <summary>The day of the answer, or on which none was given (päivä).</summary>
    [JsonPropertyName("on")] public required string On { get; init; }
    /// <summary>What it was (vaihe).</summary>
    [JsonPropertyName("stage")] public required CodeAdoptionStage Stage { get; init; }
}

/// <summary>An organisation's own days beside those of the law, oneplan-targets/1.0.</summary>
public sealed record Targets
{
    /// <summary>Wire form of the document, always "oneplan-targets/1.0" (muoto).</summary>
    [JsonPropertyName("format")] public required string Format { get; init; }
    /// <summary>Own targets, each with an id of its own (tavoiteajat).</summary>
    [JsonPropertyName("targets")] public required IReadOnlyList<FiTargetRow> Targets { get; init; }
}
