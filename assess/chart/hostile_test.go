package chart_test

import (
	"encoding/xml"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/assess/chart"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// nasty are texts that have broken other pictures.
var nasty = []string{
	`</text></g></svg><script>alert(1)</script><svg onload="alert(2)">`,
	`]]>&amp;&lt;!ENTITY x SYSTEM "file:///etc/passwd"> ' " onmouseover='alert(3)'`,
	"\u202eoikealta vasemmalle\u202c ja takaisin \u2066eristetty\u2069",
	"هذا نص عربي طويل يلتف على أكثر من سطر واحد لأن الأم تكتب بلغتها عن الصباح في البيت",
	"עברית: הבוקר קשה לנו מאוד, ואנחנו צריכים עזרה",
	"👨‍👩‍👧‍👦 👩🏽‍🏫 🇫🇮 e\u0301\u0301\u0301\u0301 \u200d\u200d",
	"a\x00b\x01c\x0bd\x1fe\ufffef\uffffg\xffh",
	strings.Repeat("lapsiperheneuvontapalvelukokonaisuus", 140)[:5000],
	strings.Repeat("pitkä kertomus arjesta. ", 220)[:5000],
	"Ai" + strings.Repeat("\u0336\u0310", 40) + "no",
	"rivi\nrivi\r\n\n\ttoinen\u2028kolmas",
	"中文字符没有空格所以必须在任何两个字符之间断行才行不然就会超出图片的边缘",
}

func hostile() *assess.Document {
	doc := &assess.Document{Child: assess.Subject{Name: `<b>"Aino" & 'co'</b>` + "\x00"}}
	for i, text := range nasty {
		by := assess.ID(strings.Repeat(string(rune('b'+i)), 10))
		doc.People = append(doc.People, assess.Person{ID: by, Name: text[:min(len(text), 60)]})
		doc.Assessment.Views = append(doc.Assessment.Views, assess.View{
			ID: by, Voice: assess.VoiceGuardian, Statement: assess.Statement{By: by, Lang: `x"><script>`, AboutID: by},
			Findings: []assess.Finding{{ID: by, Item: assess.Item(i + 1), Kind: assess.FindingKind(i%5 + 1), Text: text, AttachmentID: by}},
		})
	}
	return doc
}

// crowded has more voices and findings than fit into a point.
func crowded() *assess.Document {
	doc := &assess.Document{Child: assess.Subject{Name: "Maximiliana-Alexandra"}}
	for i := range 9 {
		by := assess.ID(strings.Repeat(string(rune('b'+i)), 10))
		doc.People = append(doc.People, assess.Person{ID: by, Name: []string{"Äiti", "Isä", "Äitipuoli", "Mummi", "Mummo"}[i%5]})
		v := assess.View{ID: by, Voice: assess.Voice(i%3 + 2), Statement: assess.Statement{By: by, On: civil.MustParseDate("2026-05-04")}}
		for item := assess.ItemChildStrengths; item.IsValid(); item++ {
			if (int(item)+i)%3 != 0 {
				v.Findings = append(v.Findings, assess.Finding{ID: by, Item: item, Kind: assess.FindingKind((int(item)*i)%5 + 1), Text: "Sanottu näin."})
			}
		}
		doc.Assessment.Views = append(doc.Assessment.Views, v)
	}
	return doc
}

// Every text of a record may be hostile, in every place where a picture shows
// it: names, findings, languages.
func TestHostileText(t *testing.T) {
	doc := hostile()
	star := assess.Read(civil.Date{}, doc.Assessment)
	o := chart.Options{Lang: code.FI, Child: doc.Child.Name, Person: doc.PersonName}
	pictures := map[string]chart.Picture{
		"all":    chart.AllVoices(star),
		"change": chart.Change(assess.Star{}, star),
		"gone":   chart.Change(star, assess.Star{}),
	}
	for _, side := range star.Sides {
		pictures["one "+string(side.By)] = chart.OneVoice(star, side.Speaker)
	}
	for name, p := range pictures {
		t.Run(name, func(t *testing.T) {
			wellFormed(t, draw(t, p, o))
		})
	}
}

// sheets is the style of a picture of several sheets.
var sheets = regexp.MustCompile(`^(<svg [^>]*>\n)<style>@page sheet\{size:A4;margin:0\}@media print\{svg:root\{page:sheet;width:150mm;max-width:150mm!important;margin:0 auto;height:calc\(\d+\*297mm - 1px\)!important\}(svg:root \[data-sheet="\d+"\]\{transform:translateY\([\d.]+px\)\})*\}</style>\n`)

// wellFormed reads a picture with a strict reader and looks for anything that
// a picture of ours never has.
func wellFormed(t *testing.T, svg string) {
	t.Helper()
	allowed := map[string]bool{"svg": true, "title": true, "desc": true, "g": true, "rect": true, "circle": true, "polygon": true, "path": true, "line": true, "text": true, "tspan": true}
	svg = sheets.ReplaceAllString(svg, "$1") // a rule of our own, without a word of a record
	d := xml.NewDecoder(strings.NewReader(svg))
	d.Strict = true
	for {
		token, err := d.Token()
		if err == io.EOF {
			return
		}
		require.NoError(t, err)
		start, ok := token.(xml.StartElement)
		if !ok {
			_, instruction := token.(xml.ProcInst)
			_, directive := token.(xml.Directive)
			require.False(t, instruction || directive, "nothing but elements and text")
			continue
		}
		assert.True(t, allowed[start.Name.Local], "element %s", start.Name.Local)
		for _, a := range start.Attr {
			assert.False(t, strings.HasPrefix(a.Name.Local, "on") || a.Name.Local == "href", "attribute %s", a.Name.Local)
			if a.Name.Local == "lang" {
				assert.True(t, assess.ValidLangTag(a.Value), "a language tag of the record is checked")
			}
		}
	}
}

// FuzzText draws any text as a name and as a finding.
func FuzzText(f *testing.F) {
	for _, text := range nasty {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		by := assess.ID("bbbbbbbbbb")
		a := assess.Assessment{Views: []assess.View{{
			ID: by, Voice: assess.VoiceNearPerson, Statement: assess.Statement{By: by, Lang: assess.LangTag(text)},
			Findings: []assess.Finding{{ID: by, Item: assess.ItemServices, Kind: assess.FindingOwnWords, Text: text}},
		}}}
		star := assess.Read(civil.Date{}, a)
		o := chart.Options{Child: text, Person: func(assess.ID) string { return text }}
		wellFormed(t, draw(t, chart.AllVoices(star), o))
		wellFormed(t, draw(t, chart.Change(assess.Star{}, star), o))
	})
}
