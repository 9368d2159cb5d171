package chart_test

import (
	"io"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/assess/chart"
	"github.com/onechildoneplan/oneplan/deadline/civil"
)

func BenchmarkWriteSVG(b *testing.B) {
	aino, eeli := load(b, "aino"), load(b, "eeli")
	star := assess.Read(civil.Date{}, aino.Assessment)
	before := assess.Read(civil.MustParseDate("2026-03-20"), eeli.Assessment)
	after := assess.Read(civil.MustParseDate("2026-08-25"), eeli.Assessment)
	for name, p := range map[string]chart.Picture{
		"one-voice":  chart.OneVoice(star, star.Sides[0].Speaker),
		"all-voices": chart.AllVoices(star),
		"change":     chart.Change(before, after),
		"empty":      chart.Empty(),
	} {
		b.Run(name, func(b *testing.B) {
			o := chart.Options{Child: "Aino", Person: aino.PersonName}
			b.ReportAllocs()
			for b.Loop() {
				if err := chart.WriteSVG(io.Discard, p, o); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
