package assess_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLangTag(t *testing.T) {
	for _, row := range []struct {
		tag string
		ok  bool
		why string
	}{
		{"fi", true, "two letters"},
		{"smn", true, "three letters"},
		{"az", true, "the first and the last letter"},
		{"sv-FI", true, "a country"},
		{"zh-Hant-TW", true, "a script too"},
		{"es-419", true, "digits"},
		{"fi-AZ", true, "capitals from A to Z"},
		{"fi-09", true, "digits from 0 to 9"},
		{"fi-abcdefgh", true, "eight at most"},
		{"fi-abcdefghi", false, "nine are too many"},
		{"fi-a", false, "one is too few"},
		{"f", false, "one letter is no language"},
		{"finn", false, "nor are four"},
		{"", false, "empty is for the reader to leave out"},
		{"fi-", false, "nothing after the hyphen"},
		{"-fi", false, "nothing before it"},
		{"Fi", false, "a language is in small letters"},
		{"f1", false, "without digits"},
		{"`a", false, "the sign before a"},
		{"a{", false, "the sign behind z"},
		{"fi-@A", false, "the sign before A"},
		{"fi-Z[", false, "the sign behind Z"},
		{"fi-/0", false, "the sign before 0"},
		{"fi-9:", false, "the sign behind 9"},
		{"fi_FI", false, "a hyphen, no other sign"},
	} {
		t.Run(row.tag, func(t *testing.T) { assert.Equal(t, row.ok, assess.ValidLangTag(row.tag), row.why) })
	}
}

func TestSubject(t *testing.T) {
	for _, row := range []struct {
		subject, want string
		why           string
	}{
		{"a", "", "one is enough"},
		{"azAZ09._:-", "", "every sign that is allowed"},
		{strings.Repeat("x", 128), "", "as long as may be"},
		{strings.Repeat("x", 129), "form.pattern /child/subject", "one longer"},
		{"a@", "form.pattern /child/subject", "the sign before A"},
		{"Z[", "form.pattern /child/subject", "the sign behind Z"},
		{"a`", "form.pattern /child/subject", "the sign before a"},
		{"z{", "form.pattern /child/subject", "the sign behind z"},
		{"0/", "form.pattern /child/subject", "the sign before 0"},
		{"9;", "form.pattern /child/subject", "a sign between"},
		{"ä", "form.pattern /child/subject", "ASCII only"},
		{"010117A901K", "child.subject-identity-code /child/subject", "an identity code"},
		{"010117-9011", "child.subject-identity-code /child/subject", "of another century, with a digit as its check"},
		{"0101171901K", "", "a digit where the century stands"},
		{"01011XA901K", "", "a letter among the digits of the day"},
		{"X10117A901K", "", "at its beginning"},
		{"010117A9X1K", "", "a letter in the number"},
		{"010117A90XK", "", "at its end"},
		{"01011:A901K", "", "the sign behind 9"},
		{"01011.A901K", "", "a sign before 0"},
		{"010117A901", "", "too short"},
		{"010117A901KK", "", "too long"},
		{"090909A099K", "child.subject-identity-code /child/subject", "zeros and nines are digits"},
	} {
		t.Run(row.subject, func(t *testing.T) {
			d := aino()
			d.Child.Subject = row.subject
			var text strings.Builder
			require.NoError(t, assess.Encode(&text, d))
			_, issues := assess.Decode([]byte(text.String()), issue.Limits{})
			var got []string
			for _, rule := range ruleIDs(issues) {
				if strings.HasSuffix(rule, "/child/subject") {
					got = append(got, rule)
				}
			}
			if row.want == "" {
				assert.Empty(t, got, row.why)
			} else {
				assert.Equal(t, []string{row.want}, got, row.why)
			}
		})
	}
}

// A chain of corrections has an end within a hundred steps, or counts as a circle.
func TestLongestCorrection(t *testing.T) {
	chain := func(n int) assess.Assessment {
		ids := teller{"said"}
		v := view(assess.VoiceGuardian, motherID, "2026-03-01")
		v.ID = "viewaaaa22"
		for i := range n + 1 {
			f := said(assess.ItemChildSelf, assess.FindingStrength, fmt.Sprint(i))
			f.ID = ids.id(i + 1000)
			if i > 0 {
				f.CorrectsID = ids.id(i + 999)
			}
			v.Findings = append(v.Findings, f)
		}
		return assess.Assessment{Views: []assess.View{v}}
	}
	for _, row := range []struct {
		name    string
		n       int
		circles int
		why     string
	}{
		{"one", 1, 0, "a correction"},
		{"a hundred", 100, 0, "as many as are followed"},
		{"a hundred and one", 101, 1, "the last one has too far to go"},
		{"a hundred and two", 102, 2, "and the one before it"},
	} {
		t.Run(row.name, func(t *testing.T) {
			a := chain(row.n)
			var circles issue.List
			for _, i := range a.Check() {
				if i.Rule == "correction.circle" {
					circles = append(circles, i)
					assert.Equal(t, 100, i.Limit, "the sentence names the number")
				}
			}
			assert.Len(t, circles, row.circles, row.why)
			stands := assess.Read(civil.Date{}, a).Sides[0].Said
			assert.Len(t, stands, 1+row.circles, "what goes round takes nothing away")
			for _, s := range stands {
				if s.Earlier != nil {
					assert.Len(t, s.Earlier, min(row.n, 100), "the whole chain is told")
				}
			}
		})
	}
}

func TestChildsOwnIsCounted(t *testing.T) {
	a := assess.Assessment{Views: []assess.View{
		view(assess.VoiceChild, ainoID, "2026-01-27", said(assess.ItemChildSelf, assess.FindingStrength, "x")),
		view(assess.VoiceGuardian, motherID, "2026-01-27", said(assess.ItemChildEveryday, assess.FindingStrength, "x"), said(assess.ItemChildRelationships, assess.FindingStrength, "x")),
	}}
	for _, i := range a.Check() {
		if i.Rule == "assessment.childs-own" {
			assert.Equal(t, 2, i.Limit, "one of three was said by the child, the mother's words do not count")
			return
		}
	}
	assert.Fail(t, "two points are missing")
}

// Every way in which the kinds of several voices can stand to each other.
func TestStands(t *testing.T) {
	const strength, vulnerability, need, own, unknown = assess.FindingStrength, assess.FindingVulnerability, assess.FindingNeed, assess.FindingOwnWords, assess.FindingUnknown
	type kinds []assess.FindingKind
	for _, row := range []struct {
		name   string
		voices []kinds
		stand  assess.Stand
		shared kinds
		why    string
	}{
		{"nobody", nil, assess.StandUnheard, nil, "nothing was said"},
		{"nobody knows", []kinds{{unknown}, {unknown}}, assess.StandUnheard, nil, "not knowing is no view"},
		{"one", []kinds{{need, strength}}, assess.StandOneVoice, kinds{strength, need}, "kinds in order"},
		{"one beside who does not know", []kinds{{unknown}, {need}}, assess.StandOneVoice, kinds{need}, "left aside"},
		{"alike", []kinds{{strength, need}, {need, strength}, {strength, need, unknown}}, assess.StandAlike, kinds{strength, need}, "the same kinds, in any order"},
		{"differing", []kinds{{strength, need}, {need}}, assess.StandDiffering, kinds{need}, "one kind is shared"},
		{"the last differs", []kinds{{need}, {need}, {strength}}, assess.StandDiffering, nil, "one of three is enough"},
		{"the first differs", []kinds{{strength}, {need}, {need}}, assess.StandDiffering, nil, "wherever it stands"},
		{"own words of one", []kinds{{own}, {need}, {need}}, assess.StandOwnWords, nil, "cannot be compared"},
		{"own words of the last", []kinds{{need}, {own}}, assess.StandOwnWords, nil, "wherever they stand"},
		{"own words of all", []kinds{{own}, {own}}, assess.StandOwnWords, kinds{own}, "read them"},
		{"own words and a kind", []kinds{{own, vulnerability}, {own, vulnerability}}, assess.StandAlike, kinds{vulnerability, own}, "a kind was named too"},
	} {
		t.Run(row.name, func(t *testing.T) {
			var a assess.Assessment
			for i, list := range row.voices {
				v := view(assess.VoiceProfessional, teller{"pro"}.id(i+10), "2026-03-01")
				for _, kind := range list {
					v.Findings = append(v.Findings, said(assess.ItemServices, kind, "x"))
				}
				a.Views = append(a.Views, v)
			}
			got := assess.Read(civil.Date{}, numberedAssessment(a)).SideBySide()[assess.ItemServices-1]
			assert.Equal(t, row.stand, got.Stand, row.why)
			assert.ElementsMatch(t, row.shared, got.Shared, row.why)
			assert.Len(t, got.Sides, len(row.voices))
		})
	}
}

func numberedAssessment(a assess.Assessment) assess.Assessment {
	a.Views = numbered("s", a.Views...)
	return a
}

// What happened on one day is told in one order, and corrections are named.
func TestHistoryOfOneDay(t *testing.T) {
	on := day("2026-03-20")
	first, second := view(assess.VoiceGuardian, motherID, "2026-03-20", with(said(assess.ItemServices, assess.FindingNeed, "x"), "saidaaaa22", "")),
		view(assess.VoiceGuardian, motherID, "2026-03-20", with(said(assess.ItemServices, assess.FindingNeed, "y"), "saidbbbb22", "saidaaaa22"), with(said(assess.ItemServices, assess.FindingNeed, "z"), "saidcccc22", ""))
	first.ID, second.ID, second.RecordedBy, second.MeetingID = "viewaaaa22", "viewbbbb22", teacherID, meetingID
	a := assess.Assessment{
		Statement: assess.Statement{By: teacherID, RecordedBy: nurseID, On: on}, Started: on, Completed: on, Views: []assess.View{second, first},
		Checklist: []assess.Check{{ID: "checkbbb22", Statement: assess.Statement{By: nurseID, RecordedBy: teacherID, On: on}}, {ID: "checkaaa22", Statement: assess.Statement{On: on}}},
	}
	assert.Equal(t, []assess.Event{
		{On: on, Kind: assess.EventOpened, By: teacherID, RecordedBy: nurseID},
		{On: on, Kind: assess.EventStarted},
		{On: on, Kind: assess.EventView, Speaker: mother, By: motherID, ID: "viewaaaa22", FindingIDs: []assess.ID{"saidaaaa22"}},
		{On: on, Kind: assess.EventView, Speaker: mother, By: motherID, RecordedBy: teacherID, MeetingID: meetingID, ID: "viewbbbb22", FindingIDs: []assess.ID{"saidbbbb22", "saidcccc22"}, Corrects: []assess.ID{"saidaaaa22"}},
		{On: on, Kind: assess.EventCheck, ID: "checkaaa22"},
		{On: on, Kind: assess.EventCheck, By: nurseID, RecordedBy: teacherID, ID: "checkbbb22"},
		{On: on, Kind: assess.EventCompleted},
	}, a.History())
	assert.Equal(t, []assess.Event{{Kind: assess.EventOpened}}, assess.Assessment{}.History(), "what did not happen is not told")
}

func TestLetsTalkByPlace(t *testing.T) {
	places := assess.Read(civil.Date{}, aino().Assessment).LetsTalk()
	var got []string
	for _, p := range places {
		where := "-"
		if p.Setting.IsValid() {
			where = p.Setting.String()
		}
		got = append(got, fmt.Sprintf("%s: %s | %s", where, strings.Join(texts(p.Strengths), " "), strings.Join(texts(p.Vulnerabilities), " ")))
	}
	assert.Len(t, places, len(code.All[assess.Setting]())+1, "every place, also where nothing was said, and none")
	assert.Equal(t, []string{
		"home: Rohkea ja huumorintajuinen. Aamut sujuvat meillä ihan tavallisesti, en pidä niitä ongelmana. Aino keksii leikkejä ja jaksaa piirtää pitkään. | Aamut menevät huudoksi lähes joka päivä.",
		"day-care: Auttaa pienempiä ja on ryhmässä pidetty. | Muut lapset eivät aina saa puheesta selvää, ja Aino suuttuu siitä. Aino tulee usein itkuisena ja rauhoittuu vasta aamupalan jälkeen.",
	}, got[:2])
	assert.Equal(t, "-: Puhumme asioista suoraan. Mummi asuu lähellä ja hakee Ainoa hoidosta. | ", got[len(got)-1])
}
