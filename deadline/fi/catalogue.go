package fi

import (
	"slices"
	"sync"
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// The acts, with their names in the language's own form.
var (
	shl           = deadline.Act{Abbr: "ShL", Number: "1301/2014", Name: code.Say("sosiaalihuoltolaki", "socialvårdslagen", "Social Welfare Act")}
	lsl           = deadline.Act{Abbr: "LsL", Number: "417/2007", Name: code.Say("lastensuojelulaki", "barnskyddslagen", "Child Welfare Act")}
	ohl           = deadline.Act{Abbr: "OHL", Number: "1287/2013", Name: code.Say("oppilas- ja opiskelijahuoltolaki", "lagen om elev- och studerandevård", "Pupil and Student Welfare Act")}
	tervhl        = deadline.Act{Abbr: "TervHL", Number: "1326/2010", Name: code.Say("terveydenhuoltolaki", "hälso- och sjukvårdslagen", "Health Care Act")}
	hallinto      = deadline.Act{Abbr: "hallintolaki", Number: "434/2003", Name: code.Say("hallintolaki", "förvaltningslagen", "Administrative Procedure Act")}
	assistance    = deadline.Act{Abbr: "toimeentulotukilaki", Number: "1412/1997", Name: code.Say("laki toimeentulotuesta", "lagen om utkomststöd", "Act on Social Assistance")}
	disabilityOld = deadline.Act{Number: "380/1987", Name: code.Say("laki vammaisuuden perusteella järjestettävistä palveluista ja tukitoimista", "lagen om service och stöd på grund av handikapp", "Act on Disability Services and Assistance")}
	disability    = deadline.Act{Abbr: "vammaispalvelulaki", Number: "675/2023", Name: code.Say("vammaispalvelulaki", "lagen om funktionshinderservice", "Disability Services Act")}
	shlOld        = deadline.Act{Abbr: "sosiaalihuoltolaki", Number: "710/1982", Name: code.Say("vuoden 1982 sosiaalihuoltolaki", "1982 års socialvårdslag", "Social Welfare Act of 1982")}
	lslOld        = deadline.Act{Abbr: "lastensuojelulaki", Number: "683/1983", Name: code.Say("vuoden 1983 lastensuojelulaki", "1983 års barnskyddslag", "Child Welfare Act of 1983")}
	ktl           = deadline.Act{Abbr: "kansanterveyslaki", Number: "66/1972", Name: code.Say("kansanterveyslaki", "folkhälsolagen", "Primary Health Care Act")}
	courts        = deadline.Act{Abbr: "HOL", Number: "808/2019", Name: code.Say("laki oikeudenkäynnistä hallintoasioissa", "lagen om rättegång i förvaltningsärenden", "Administrative Judicial Procedure Act")}
	courts1996    = deadline.Act{Abbr: "HLL", Number: "586/1996", Name: code.Say("hallintolainkäyttölaki", "förvaltningsprocesslagen", "Administrative Judicial Procedure Act of 1996")}
	procedure     = deadline.Act{Abbr: "OK", Number: "4/1734", Name: code.Say("oikeudenkäymiskaari", "rättegångsbalken", "Code of Judicial Procedure")}
	pol           = deadline.Act{Abbr: "perusopetuslaki", Number: "628/1998", Name: code.Say("perusopetuslaki", "lagen om grundläggande utbildning", "Basic Education Act")}
	compulsory    = deadline.Act{Abbr: "oppivelvollisuuslaki", Number: "1214/2020", Name: code.Say("oppivelvollisuuslaki", "läropliktslagen", "Compulsory Education Act")}
	daycare       = deadline.Act{Abbr: "varhaiskasvatuslaki", Number: "540/2018", Name: code.Say("varhaiskasvatuslaki", "lagen om småbarnspedagogik", "Act on Early Childhood Education and Care")}
	mtl           = deadline.Act{Abbr: "mielenterveyslaki", Number: "1116/1990", Name: code.Say("mielenterveyslaki", "mentalvårdslagen", "Mental Health Act")}
	support       = deadline.Act{Abbr: "elatustukilaki", Number: "580/2008", Name: code.Say("elatustukilaki", "lagen om underhållsstöd", "Act on Maintenance Support")}
	parenthood    = deadline.Act{Abbr: "vanhemmuuslaki", Number: "775/2022", Name: code.Say("vanhemmuuslaki", "föräldraskapslagen", "Parenthood Act")}
	adoption      = deadline.Act{Abbr: "adoptiolaki", Number: "22/2012", Name: code.Say("adoptiolaki", "adoptionslagen", "Adoption Act")}
	custody       = deadline.Act{Abbr: "lapsenhuoltolaki", Number: "361/1983", Name: code.Say("laki lapsen huollosta ja tapaamisoikeudesta", "lagen angående vårdnad om barn och umgängesrätt", "Act on Child Custody and Right of Access")}
	familyCare    = deadline.Act{Abbr: "perhehoitolaki", Number: "263/2015", Name: code.Say("perhehoitolaki", "familjevårdslagen", "Family Care Act")}
	population    = deadline.Act{Number: "661/2009", Name: code.Say("laki väestötietojärjestelmästä ja Digi- ja väestötietoviraston varmennepalveluista", "lagen om befolkningsdatasystemet och de certifikattjänster som tillhandahålls av Myndigheten för digitalisering och befolkningsdata", "Act on the Population Information System")}
	publicity     = deadline.Act{Abbr: "julkisuuslaki", Number: "621/1999", Name: code.Say("laki viranomaisten toiminnan julkisuudesta", "lagen om offentlighet i myndigheternas verksamhet", "Act on the Openness of Government Activities")}
	records       = deadline.Act{Abbr: "asiakastietolaki", Number: "703/2023", Name: code.Say("laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä", "lagen om behandling av kunduppgifter inom social- och hälsovården", "Act on the Processing of Client Data in Healthcare and Social Welfare")}
	clients       = deadline.Act{Abbr: "asiakaslaki", Number: "812/2000", Name: code.Say("laki sosiaalihuollon asiakkaan asemasta ja oikeuksista", "lagen om klientens ställning och rättigheter inom socialvården", "Act on the Status and Rights of Social Welfare Clients")}
	elders        = deadline.Act{Abbr: "vanhuspalvelulaki", Number: "980/2012", Name: code.Say("laki ikääntyneen väestön toimintakyvyn tukemisesta sekä iäkkäiden sosiaali- ja terveyspalveluista", "lagen om stödjande av den äldre befolkningens funktionsförmåga och om social- och hälsovårdstjänster för äldre", "Act on Care Services for Older Persons")}
	citations     = deadline.Citations{
		First: "150/1930 2 §", Month: "150/1930 3 §", End: "150/1930 5 §", Stays: "KHO:2015:27, KHO:2012:26", Hours: "KKO:2023:49",
		Service: "hallintolaki 434/2003 60 §; KHO:2023:46, KHO:2024:86", ServiceUnsettled: "hallintolaki 434/2003 60 §",
	}
)

// Short forms that keep the rows of the catalogue on their lines.
const (
	law      = deadline.BasisLaw
	excluded = deadline.FirstExcluded
	included = deadline.FirstIncluded
	builtIn  = deadline.EndBuiltIn
	stays    = deadline.EndStays
	moves    = deadline.EndMoves
	unclear  = deadline.EndUnsettled
)

func workingDays(n int) deadline.Term  { return deadline.Term{N: n, Unit: deadline.UnitWorkingDays} }
func schoolDays(n int) deadline.Term   { return deadline.Term{N: n, Unit: deadline.UnitSchoolDays} }
func calendarDays(n int) deadline.Term { return deadline.Term{N: n, Unit: deadline.UnitCalendarDays} }
func fullDays(n int) deadline.Term     { return deadline.Term{N: n, Unit: deadline.UnitFullDays} }
func hours(n int) deadline.Term        { return deadline.Term{N: n, Unit: deadline.UnitHours} }
func weeks(n int) deadline.Term        { return deadline.Term{N: n, Unit: deadline.UnitWeeks} }
func months(n int) deadline.Term       { return deadline.Term{N: n, Unit: deadline.UnitMonths} }
func yearsOf(n int) deadline.Term      { return deadline.Term{N: n, Unit: deadline.UnitYears} }
func children(n int) deadline.Term     { return deadline.Term{N: n, Unit: deadline.UnitChildren} }

var (
	atOnce       = deadline.Term{Unit: deadline.UnitAtOnce}
	withoutDelay = deadline.Term{Unit: deadline.UnitWithoutDelay}
	sameOrNext   = deadline.Term{Unit: deadline.UnitSameOrNextWorkingDay}

	firstWorkingDay = deadline.Term{Unit: deadline.UnitFirstWorkingDay}
	sameOfficeDay   = deadline.Term{Unit: deadline.UnitSameOfficeDay}
	noDay           = deadline.Term{Unit: deadline.UnitUndated}
)

// both puts a note behind another, where there is one.
func both(a, b code.Text) code.Text {
	if a == (code.Text{}) {
		return b
	}
	return code.Say(a.FI+" "+b.FI, a.SV+" "+b.SV, a.EN+" "+b.EN)
}

func date(y int, m time.Month, d int) civil.Date { return civil.MustDate(y, m, d) }

// since and during are the time in force of a row.
func since(from civil.Date) civil.Period      { return civil.Period{From: from} }
func during(from, to civil.Date) civil.Period { return civil.Period{From: from, To: to} }

// When the rows are to be read against the law again. A reform of the Child
// Welfare Act was before Parliament (HE 149/2025 vp) on 16.2.2026; whether it
// passed was not read.
var (
	reviewLsL    = date(2027, time.January, 31)
	reviewOthers = date(2027, time.June, 30)
)

var catalogue = sync.OnceValue(func() []deadline.Rule {
	rules := slices.Concat(
		shlRules(), lslRules(), emergencyOldRules(), aftercareRules(), restrictionRules(), ohlRules(), pupilRules(), tervhlRules(), psychiatryRules(),
		remedyRules(), assistanceRules(), disabilityRules(), familyRules(), accessRules(), retentionRules(), elderRules(),
	)
	// Rows of one id follow each other, where the first of them stands.
	first := map[string]int{}
	for i, r := range rules {
		if _, ok := first[r.ID]; !ok {
			first[r.ID] = i
		}
	}
	slices.SortStableFunc(rules, func(a, b deadline.Rule) int { return first[a.ID] - first[b.ID] })
	for i := range rules {
		rules[i].Basis = law
		if rules[i].Plain == (code.Text{}) {
			rules[i].Plain = plain[rules[i].ID]
		}
		rules[i].Review = reviewOthers
		if rules[i].Act == lsl {
			rules[i].Review = reviewLsL
		}
	}
	return rules
})

// Rules returns the catalogue of law: a copy. Rows of one id follow each other.
func Rules() []deadline.Rule { return slices.Clone(catalogue()) }

// RulesOf returns the rows of one rule, the earliest first. For an unknown id
// the error is a [*deadline.Error].
func RulesOf(id string) ([]deadline.Rule, error) {
	var rows []deadline.Rule
	for _, r := range catalogue() {
		if r.ID == id {
			rows = append(rows, r)
		}
	}
	if rows == nil {
		return nil, &deadline.Error{Problem: deadline.ProblemUnknownRule}
	}
	return rows, nil
}
