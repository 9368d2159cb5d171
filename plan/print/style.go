package print

import (
	"cmp"
	"crypto/sha256"
	_ "embed" // the style sheet
	"encoding/base64"
	"html/template"
	"strings"
	"sync"

	"github.com/onechildoneplan/oneplan/deadline/code"
)

//go:embed page.css
var stylesheet string

// Stylesheet returns the style sheet that every page carries. Its variables
// begin with --plan- and stand at its top; [Options.Style] can set them.
func Stylesheet() string { return stylesheet }

// StyleSource returns the source expression that a Content-Security-Policy
// needs in style-src for pages written with that [Options.Style], such as
// 'sha256-...'. Each page carries the same policy in itself.
func StyleSource(style string) string {
	if style == "" {
		return plainSource()
	}
	return sourceOf(stylesheet + style)
}

var plainSource = sync.OnceValue(func() string { return sourceOf(stylesheet) })

func sourceOf(css string) string {
	sum := sha256.Sum256([]byte(css))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// frameOf begins a document. The title names nobody: browsers put it into file
// names and histories.
func frameOf(o Options, l code.Tongue) frame {
	k := cmp.Or(o.Kind, KindPlan)
	title := words["plan"]
	switch k {
	case KindMemo:
		title = words["memo.title"]
	case KindAssessment:
		title = words["assess.title"]
	case KindChild:
		title = words["child.page"]
	}
	f := frame{
		Title: l.Say(title),
		Kind:  k.String(),
		Style: template.CSS(stylesheet + o.Style), // our own sheet, and one that the caller vouches for
		Hash:  StyleSource(o.Style),
	}
	if o.Large {
		f.Kind += " large"
	}
	return f
}

// styleIsWhole reports whether the style cannot end the element it stands in.
func styleIsWhole(style string) bool { return !strings.Contains(style, "</") }
