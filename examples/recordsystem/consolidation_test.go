package main

import (
	"bytes"
	"html"
	"mime/multipart"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sectors are the plans of four services of case D.
func sectors(t *testing.T) (docs []string) {
	t.Helper()
	for _, name := range []string{"client", "vasu", "rehabilitation", "care"} {
		doc, err := os.ReadFile("../cases/onni-" + name + ".json")
		require.NoError(t, err)
		docs = append(docs, string(doc))
	}
	return docs
}

// upload sends files as a browser does.
func (b *browser) upload(t *testing.T, path string, docs ...string) answer {
	t.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	for _, doc := range docs {
		f, err := w.CreateFormFile("file", "plan.json")
		require.NoError(t, err)
		_, err = f.Write([]byte(doc))
		require.NoError(t, err)
	}
	require.NoError(t, w.WriteField("pasted", ""))
	require.NoError(t, w.Close())
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, b.url+path, &body)
	require.NoError(t, err)
	req.Header.Set("Content-Type", w.FormDataContentType())
	req.Header.Set("Sec-Fetch-Site", "same-origin")
	return b.do(t, req)
}

// proposalForm are the hidden fields of a proposal, and what is chosen.
func proposalForm(a answer) url.Values {
	form := url.Values{}
	for _, m := range regexp.MustCompile(`<input type="hidden" name="(doc|seed)" value="([^"]*)"`).FindAllStringSubmatch(a.body, -1) {
		form.Add(m[1], html.UnescapeString(m[2]))
	}
	if m := regexp.MustCompile(`<option value="([^"]*)" selected`).FindStringSubmatch(a.body); m != nil {
		form.Set("self", m[1])
	}
	return form
}

// Four plans become one, by files or pasted: everything that they say is shown before
// anybody takes it, and what was shown is what is taken, once.
func TestConsolidation(t *testing.T) {
	w := newWorld(t, day)
	sari, katri := w.login(t, "Sari Koskinen"), w.login(t, "Katri Mäkelä")
	docs := sectors(t)
	byFile := sari.upload(t, "/consolidate", docs...)
	require.Equal(t, http.StatusOK, byFile.status)
	pasted := sari.post(t, "/consolidate", url.Values{"pasted": {strings.Join(docs, "\n")}})
	require.Equal(t, http.StatusOK, pasted.status)
	body := html.UnescapeString(byFile.body)
	for _, shown := range []string{"kaksi vastuutyöntekijää", "vastakkaiset tavoitteet", "Sama toimenpide useassa", "3 kertaa:", "asiakassuunnitelma", "varhaiskasvatussuunnitelma", "kuntoutussuunnitelma"} {
		assert.Contains(t, body, shown)
	}
	assert.Equal(t, 12, strings.Count(body, "3 kertaa:"), "twelve questions were asked three times")
	text := regexp.MustCompile(`"(?:text|answer|evidence)": "((?:[^"\\]|\\.)*)"`)
	for _, doc := range docs {
		for _, m := range text.FindAllStringSubmatch(doc, -1) {
			assert.Contains(t, body, strings.ReplaceAll(m[1], `\"`, `"`), "nothing is dropped from what is shown")
		}
	}

	form := proposalForm(byFile)
	require.NotEmpty(t, form.Get("self"), "Sari is found by her name")
	met := regexp.MustCompile(`name="met" value="([^"]*)">Katri`).FindStringSubmatch(byFile.body)
	require.NotNil(t, met, "Katri is known from another plan")
	form.Set("met", met[1])
	taken := sari.post(t, "/consolidate/take", form)
	require.Equal(t, http.StatusOK, taken.status)
	require.Regexp(t, `^/plan/[a-z2-7]{26}$`, taken.at.Path)
	assert.Contains(t, taken.body, "luonnos")
	assert.Contains(t, taken.body, "Sovittava yhdessä")
	again := sari.post(t, "/consolidate/take", form)
	assert.Equal(t, taken.at.Path, again.at.Path, "a form that comes twice makes one plan")
	assert.Equal(t, http.StatusOK, katri.get(t, taken.at.Path).status, "whom the worker knows sees the draft")
	assert.Equal(t, http.StatusNotFound, w.login(t, "Janne Mäkelä").get(t, taken.at.Path).status, "whom the worker did not name has no seat, though the plan has a person of the name")
	assert.NotContains(t, w.logs.String(), "level=ERROR")
}

// What comes in from elsewhere gives nobody a login, nothing that was not said, and who
// is no worker nothing at all.
func TestConsolidationRefuses(t *testing.T) {
	w := newWorld(t, day)
	sari, katri, laura := w.login(t, "Sari Koskinen"), w.login(t, "Katri Mäkelä"), w.login(t, "Laura Korpela")
	docs := sectors(t)
	for name, who := range map[string]*browser{"a parent": katri} {
		assert.Equal(t, http.StatusNotFound, who.get(t, "/consolidate").status, name)
		assert.Equal(t, http.StatusNotFound, who.upload(t, "/consolidate", docs...).status, name)
		assert.Equal(t, http.StatusNotFound, who.post(t, "/consolidate/take", url.Values{"doc": docs, "seed": {strings.Repeat("a", 26)}}).status, name)
	}
	assert.Equal(t, http.StatusUnauthorized, w.browser(t).post(t, "/consolidate/take", url.Values{"doc": docs}).status)

	// A document that says it is Laura's to see.
	lauras := `"identifiers": [{"system": "https://recordsystem.example.fi/login", "value": "` + laura.who.Sub + `"}], "name": {"given": "Katri"`
	forged := strings.Replace(docs[0], `"name": {
        "given": "Katri"`, lauras, 1)
	require.NotEqual(t, docs[0], forged)
	a := sari.post(t, "/consolidate", url.Values{"pasted": {forged}})
	require.Equal(t, http.StatusOK, a.status, a.body)
	taken := sari.post(t, "/consolidate/take", proposalForm(a))
	require.Equal(t, http.StatusOK, taken.status)
	assert.Equal(t, http.StatusNotFound, laura.get(t, taken.at.Path).status, "a login that came in opens nothing")

	// Somebody of a plan that the worker has no seat in is introduced to nobody.
	form := proposalForm(sari.post(t, "/consolidate", url.Values{"pasted": {docs[1]}}))
	person := regexp.MustCompile(`<option value="([a-z2-7]{10})"`).FindStringSubmatch(sari.post(t, "/consolidate", url.Values{"pasted": {docs[1]}}).body)
	require.NotNil(t, person)
	plans, err := readFamilies()
	require.NoError(t, err)
	form.Set("met", person[1]+" "+string(plans[0].ID)+" "+string(plans[0].People[0].ID))
	assert.Equal(t, http.StatusUnprocessableEntity, sari.post(t, "/consolidate/take", form).status)

	for name, row := range map[string]struct {
		docs []string
		says string
	}{
		"nothing":          {nil, "suunnitelmaa ei ole"},
		"no document":      {[]string{"hei"}, "Suunnitelma 1"},
		"another child":    {[]string{docs[0], strings.Replace(docs[1], `"subject": "`, `"subject": "x`, 1)}, "toisen lapsen"},
		"half a document":  {[]string{docs[0][:len(docs[0])/2]}, "Suunnitelma 1"},
		"an unknown field": {[]string{docs[0], strings.Replace(docs[1], `"kind"`, `"salaisuus": 1, "kind"`, 1)}, "Suunnitelma 2"},
	} {
		a := sari.post(t, "/consolidate", url.Values{"pasted": {strings.Join(row.docs, "\n")}})
		assert.Equal(t, http.StatusUnprocessableEntity, a.status, name)
		assert.Contains(t, html.UnescapeString(a.body), row.says, name)
	}
	assert.Equal(t, http.StatusBadRequest, sari.upload(t, "/consolidate", strings.Repeat("x", 300<<10)).status, "too large")
	assert.NotContains(t, w.logs.String(), "level=ERROR")
}

// What is kept from somebody in one of the plans is kept from them in the joint one: a
// prohibition comes along, a consent does not.
func TestConsolidationKeepsSecrets(t *testing.T) {
	w := newWorld(t, day)
	anna, father := w.login(t, "Anna Heikkilä"), w.login(t, "Timo Mäkinen")
	plans, err := readFamilies()
	require.NoError(t, err)
	hidden := hiddenFrom(t, plans[1:2], father.who.Sub)
	require.NotEmpty(t, hidden)
	doc, err := os.ReadFile("../cases/eeli.json")
	require.NoError(t, err)
	// One goal more, which nothing but the prohibition keeps back.
	p, issues := plan.Decode(doc, issue.Limits{})
	require.NoError(t, issues.Err())
	i := slices.IndexFunc(p.Goals, func(g plan.Goal) bool { return g.AboutID == "" && g.By == p.Child.ID })
	require.GreaterOrEqual(t, i, 0)
	p.Prohibitions[0].PartIDs = append(p.Prohibitions[0].PartIDs, p.Goals[i].ID)
	hidden = append(hidden, p.Goals[i].Text)
	var with bytes.Buffer
	require.NoError(t, plan.Encode(&with, p))
	shown := anna.post(t, "/consolidate", url.Values{"pasted": {with.String()}})
	require.Equal(t, http.StatusOK, shown.status)
	form := proposalForm(shown)
	for _, m := range regexp.MustCompile(`name="met" value="([^"]*)"`).FindAllStringSubmatch(shown.body, -1) {
		form.Add("met", m[1]) // everybody, the father too
	}
	taken := anna.post(t, "/consolidate/take", form)
	require.Equal(t, http.StatusOK, taken.status, regexp.MustCompile(`(?s)<div class="problems".*?</div>`).FindString(taken.body))
	assert.Equal(t, father.get(t, "/plan/"+string(plans[1].ID)).status, father.get(t, taken.at.Path).status, "as much of it as of the plan that it is made of")
	father.crawl(t, func(path string, a answer) {
		if !strings.HasPrefix(path, taken.at.Path) {
			return
		}
		for _, secret := range hidden {
			assert.NotContains(t, html.UnescapeString(a.body), secret, path)
		}
	})
}
