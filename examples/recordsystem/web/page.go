package web

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/words"
)

//go:embed template
var sources embed.FS

// pages are the templates of one language, by page.
type pages map[string]*template.Template

// readPages reads the templates, once for each language: its words are bound in.
func readPages() (map[code.Lang]pages, error) {
	files, err := fs.Glob(sources, "template/*.html")
	if err != nil {
		return nil, err
	}
	all := map[code.Lang]pages{}
	for _, l := range code.All[code.Lang]() {
		all[l] = pages{}
		shared, err := template.New("").Funcs(spoken(l)).ParseFS(sources, "template/part/*.html")
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			set, err := shared.Clone()
			if err == nil {
				set, err = set.ParseFS(sources, f)
			}
			if err != nil {
				return nil, err
			}
			all[l][strings.TrimSuffix(path.Base(f), ".html")] = set
		}
	}
	return all, nil
}

// spoken are the functions of a language.
func spoken(l code.Lang) template.FuncMap {
	return template.FuncMap{
		"say":     func(word string) (string, error) { return say(l, word) },
		"text":    func(t code.Text) string { return t.In(l) },
		"label":   func(member interface{ Label(code.Lang) string }) string { return member.Label(l) },
		"day":     func(d civil.Date) string { return dayWords(d, l) },
		"moment":  func(i civil.Instant) string { return momentWords(i, l) },
		"hours":   func(r plan.Reach) string { return print.Hours(&r, l) },
		"called":  func(p *plan.Plan, id plan.ID) string { return print.Called(p, id, l) },
		"problem": func(i issue.Issue) string { return words.Of(i, l) },
		"tag":     l.String,
		"langs":   code.All[code.Lang],
		"state":   func(s deadline.State) string { return s.Words(l) },
		"explain": func(d due.Day) string { return d.Law.Explain(l) },
		"hour":    func(t time.Time) string { return momentWords(civil.InstantOf(t), l) },
		"dict":    dict,
	}
}

// dict makes a map of names and values, for templates that take more than one.
func dict(pairs ...any) (map[string]any, error) {
	m := map[string]any{}
	for i := 0; i+1 < len(pairs); i += 2 {
		name, ok := pairs[i].(string)
		if !ok {
			return nil, errors.New("web: a name is a string")
		}
		m[name] = pairs[i+1]
	}
	return m, nil
}

// page is what every template gets.
type page struct {
	Title string
	Path  string
	In    bool   // somebody is logged in
	Who   string // whose device it is
	Data  any
}

// page answers with a page. It is written whole or not at all.
func (c *call) page(status int, name, title string, data any) {
	var b bytes.Buffer
	words, _ := say(c.lang, title)
	at := c.r.URL.RequestURI()
	if c.r.Method != http.MethodGet || status == http.StatusBadRequest { // a login that did not come back leads nowhere again
		at = "/"
	}
	if err := c.pages[c.lang][name].ExecuteTemplate(&b, "page", page{Title: words, Path: at, In: c.login != "", Who: c.Keeper.Device(c.login), Data: data}); err != nil {
		c.Log.Error("template", "name", name, "kind", fmt.Sprintf("%T", err)) // its text could hold content
		http.Error(c.w, "500", http.StatusInternalServerError)
		return
	}
	c.w.Header().Set("Content-Type", "text/html; charset=utf-8")
	c.w.WriteHeader(status)
	_, _ = b.WriteTo(c.w)
}

var months = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// dayWords writes a day as its language does.
func dayWords(d civil.Date, l code.Lang) string {
	if d.IsZero() {
		return ""
	}
	y, m, n := d.YMD()
	if l == code.EN {
		return fmt.Sprintf("%d %s %d", n, months[m-1], y)
	}
	return fmt.Sprintf("%d.%d.%d", n, m, y)
}

// momentWords writes an instant by the clock of Finland.
func momentWords(i civil.Instant, l code.Lang) string {
	d, second, err := fi.DayOf(i)
	if err != nil || i.IsZero() {
		return ""
	}
	clock := fmt.Sprintf("%d.%02d", second/3600, second/60%60)
	if l == code.EN {
		clock = strings.Replace(clock, ".", ":", 1)
	}
	return dayWords(d, l) + " " + clock
}
