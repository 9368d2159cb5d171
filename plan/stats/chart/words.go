package chart

import "github.com/onechildoneplan/oneplan/deadline/code"

// What stands on the page and in the pictures.
var (
	wordTitle      = code.Say("Yhteisten suunnitelmien tunnusluvut", "Nyckeltal för gemensamma planer", "Indicators of joint plans")
	wordOn         = code.Say("Tilanne", "Läget", "As of")
	wordNot        = code.Say("Rekisterin omia lukuja, ei virallista tilastoa.", "Registrets egna tal, inte officiell statistik.", "The register's own numbers, not official statistics.")
	wordLeast      = code.Say("Luvut alle %d ja ne, joista sellainen seuraisi, on peitetty: viiva akselin alla.", "Tal under %d och tal av vilka ett sådant skulle följa är dolda: ett streck under axeln.", "Numbers under %d, and those from which one would follow, are suppressed: a dash under the axis.")
	wordAll        = code.Say("Mitään ei ole peitetty: ei julkaistavaksi.", "Inget är dolt: inte för publicering.", "Nothing is suppressed: not for publication.")
	wordSuppressed = code.Say("peitetty", "dold", "suppressed")
	wordNothing    = code.Say("ei tapauksia", "inga fall", "no cases")
	wordOf         = code.Say("tunnusluvut ajan mukaan, osuus 0–100 %", "nyckeltalen över tid, andel 0–100 %", "indicators over time, share 0–100 %")
	wordIndicator  = code.Say("Tunnusluku", "Nyckeltal", "Indicator")
	wordWindow     = code.Say("Jakso", "Period", "Window")
	wordShare      = code.Say("Osuus", "Andel", "Share")
	wordNumerator  = code.Say("Osoittaja", "Täljare", "Numerator")
	wordDenom      = code.Say("Nimittäjä", "Nämnare", "Denominator")
	wordMeans      = code.Say("Mitä luvut tarkoittavat", "Vad talen betyder", "What the numbers mean")
	wordNumbers    = code.Say("Luvut", "Talen", "The numbers")
	wordSource     = code.Say("Lähde", "Källa", "Source")
	wordFlaws      = code.Say("Kaikkiin lukuihin vaikuttaa", "Alla tal påverkas av", "All numbers suffer from")
)
