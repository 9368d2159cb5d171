//go:build !small

package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/print"
)

func wordsCall() call {
	return call{
		name:  "words",
		usage: []string{"words [--words FILE]"},
		does:  "Writes every word that pages and pictures can say, as JSON for a translator into one more language.",
		more: "The translator fills in \"language\" (a tag as so, ar, se), \"direction\" (ltr or rtl) and each \"text\"; places in\n" +
			"braces stay. With --words FILE what is translated already stands in its place, what was reworded since is empty\n" +
			"again, and stderr counts what is missing. print --words FILE speaks it; no other language stands in for a\n" +
			"word that is missing: instead of a page each such word stands on stderr as here, a line each, to be filled in.",
		examples: []example{
			{"words > so.json", "to fill in"},
			{"words --words words.json > again.json", "what is still, or again, to be translated"},
		},
		flags: func(fs *flag.FlagSet) runner {
			w := &wording{}
			wordsOption(fs, &w.file)
			return w.run
		},
	}
}

type wording struct{ file string }

func (w *wording) run(p *program, args []string) (Status, error) {
	if len(args) > 0 {
		return 0, usage("words takes no files")
	}
	own, err := p.catalogue(w.file)
	if err != nil {
		return 0, err
	}
	texts := print.Texts()
	if err := code.WriteTexts(p.out, own, texts); err != nil || own == nil {
		return Fine, err
	}
	gaps := len(own.Gaps(texts))
	if _, err := fmt.Fprintf(p.Err, "%d of %d texts are missing\n", gaps, len(texts)); err != nil || gaps == 0 {
		return Fine, err
	}
	return Found, nil
}

// wordsOption declares the option by which something speaks one more language.
func wordsOption(fs *flag.FlagSet, file *string) {
	fs.StringVar(file, "words", "", "`FILE` of one more language, as the call words writes it, filled in by a translator")
}

// catalogue reads the words of one more language, nil for no file.
func (p *program) catalogue(file string) (*code.Catalogue, error) {
	if file == "" {
		return nil, nil
	}
	data, err := p.read(file)
	if err != nil {
		return nil, err
	}
	own, err := code.ReadCatalogue(bytes.NewReader(data))
	if err != nil {
		return nil, trouble(printable(file) + ": " + err.Error())
	}
	return own, nil
}

// untold tells words that a catalogue lacks: each on a line as it stands among the texts of what the call words
// writes, and then as trouble that counts them.
func (p *program) untold(err error) error {
	gaps, ok := errors.AsType[*code.GapsError](err)
	if !ok {
		return err
	}
	for _, t := range gaps.Texts {
		line := struct {
			FI   string `json:"fi"`
			SV   string `json:"sv"`
			EN   string `json:"en"`
			Text string `json:"text"`
		}{t.FI, t.SV, t.EN, ""}
		if err := writeJSON(p.Err, line); err != nil {
			return err
		}
	}
	return trouble(fmt.Sprintf("the catalogue lacks %d words that are said here: see the call words", len(gaps.Texts)))
}
