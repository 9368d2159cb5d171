package print

import (
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// languages name those that families in Finland use most, in the form that
// stands after "interpreter:". Others are shown by their tag.
var languages = map[string]code.Text{
	"fi":  {FI: "suomi", SV: "finska", EN: "Finnish"},
	"sv":  {FI: "ruotsi", SV: "svenska", EN: "Swedish"},
	"en":  {FI: "englanti", SV: "engelska", EN: "English"},
	"se":  {FI: "pohjoissaame", SV: "nordsamiska", EN: "Northern Sámi"},
	"smn": {FI: "inarinsaame", SV: "enaresamiska", EN: "Inari Sámi"},
	"sms": {FI: "koltansaame", SV: "skoltsamiska", EN: "Skolt Sámi"},
	"rmf": {FI: "Suomen romani", SV: "finsk romani", EN: "Finnish Romani"},
	"fse": {FI: "suomalainen viittomakieli", SV: "finskt teckenspråk", EN: "Finnish Sign Language"},
	"fss": {FI: "suomenruotsalainen viittomakieli", SV: "finlandssvenskt teckenspråk", EN: "Finland-Swedish Sign Language"},
	"ru":  {FI: "venäjä", SV: "ryska", EN: "Russian"},
	"et":  {FI: "viro", SV: "estniska", EN: "Estonian"},
	"ar":  {FI: "arabia", SV: "arabiska", EN: "Arabic"},
	"so":  {FI: "somali", SV: "somaliska", EN: "Somali"},
	"fa":  {FI: "persia", SV: "persiska", EN: "Persian"},
	"prs": {FI: "dari", SV: "dari", EN: "Dari"},
	"ku":  {FI: "kurdi", SV: "kurdiska", EN: "Kurdish"},
	"ckb": {FI: "sorani", SV: "sorani", EN: "Sorani"},
	"uk":  {FI: "ukraina", SV: "ukrainska", EN: "Ukrainian"},
	"vi":  {FI: "vietnam", SV: "vietnamesiska", EN: "Vietnamese"},
	"zh":  {FI: "kiina", SV: "kinesiska", EN: "Chinese"},
	"es":  {FI: "espanja", SV: "spanska", EN: "Spanish"},
	"fr":  {FI: "ranska", SV: "franska", EN: "French"},
	"de":  {FI: "saksa", SV: "tyska", EN: "German"},
	"tr":  {FI: "turkki", SV: "turkiska", EN: "Turkish"},
	"th":  {FI: "thai", SV: "thailändska", EN: "Thai"},
	"sq":  {FI: "albania", SV: "albanska", EN: "Albanian"},
	"pl":  {FI: "puola", SV: "polska", EN: "Polish"},
	"ro":  {FI: "romania", SV: "rumänska", EN: "Romanian"},
	"ti":  {FI: "tigrinja", SV: "tigrinska", EN: "Tigrinya"},
	"tl":  {FI: "tagalog", SV: "tagalog", EN: "Tagalog"},
}

// language names a language by its tag.
func language(tag plan.LangTag, l code.Tongue) string {
	primary, _, _ := strings.Cut(string(tag), "-")
	if name, ok := languages[primary]; ok {
		return l.Say(name)
	}
	return string(tag)
}
