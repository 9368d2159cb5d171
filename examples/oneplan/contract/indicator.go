package contract

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/stats"
)

// Indicator is one row of stats.
type Indicator struct {
	Indicator   string            `json:"indicator"`
	Numerator   *int              `json:"numerator,omitempty"`
	Denominator *int              `json:"denominator,omitempty"`
	Share       *float64          `json:"share,omitempty"`
	Suppressed  bool              `json:"suppressed,omitempty"`
	Window      civil.Period      `json:"window"`
	Cohort      *civil.Period     `json:"cohort,omitempty"`
	By          map[string]string `json:"by"`
	Means       string            `json:"means"`
	Source      string            `json:"source,omitempty"`
	Reading     string            `json:"reading"`
	On          civil.Date        `json:"on"`
	Parts       []Part            `json:"parts,omitempty"`
	Bands       []Band            `json:"bands,omitempty"`
	Median      *Band             `json:"median,omitempty"`
	Unit        string            `json:"unit,omitempty"`
	Flaws       []Part            `json:"flaws"`
	Baseline    *Baseline         `json:"baseline,omitempty"`
}

// Baseline is the same indicator in an earlier half-year.
type Baseline struct {
	Window      civil.Period `json:"window"`
	Numerator   *int         `json:"numerator,omitempty"`
	Denominator *int         `json:"denominator,omitempty"`
	Share       *float64     `json:"share,omitempty"`
	Suppressed  bool         `json:"suppressed,omitempty"`
	// Points are percentage points that the share has grown by; none where a share
	// is not told.
	Points *float64 `json:"points,omitempty"`
}

// BaselineOf returns what stands beside a row.
func BaselineOf(c stats.Change) *Baseline {
	b := &Baseline{Window: c.Baseline.Window, Suppressed: c.Baseline.Suppressed}
	if b.Suppressed {
		return b
	}
	b.Numerator, b.Denominator = &c.Baseline.Numerator, &c.Baseline.Denominator
	if share, ok := c.Baseline.Share(); ok {
		b.Share = &share
	}
	if c.Told {
		b.Points = &c.Points
	}
	return b
}

// Part is a number beside the numerator; a withheld one has none.
type Part struct {
	Part     string `json:"part"`
	Count    *int   `json:"count,omitempty"`
	Withheld bool   `json:"withheld,omitempty"`
}

// Band is how many took From to To days; the last has no To.
type Band struct {
	From  int  `json:"from"`
	To    *int `json:"to,omitempty"`
	Count int  `json:"count"`
}

// IndicatorOf returns a row of counts that were made with the options.
func IndicatorOf(r stats.Row, o stats.Options, l code.Lang) Indicator {
	i := Indicator{
		Indicator: r.Indicator.ID, Window: r.Window, By: map[string]string{},
		Means: r.Indicator.Means(l), Suppressed: r.Suppressed,
		Source: r.Indicator.Source, Reading: o.Calendar.Name(), On: o.On,
	}
	for n, value := range r.By {
		i.By[o.By[n].String()] = value
	}
	if !o.Cohort.IsZero() {
		i.Cohort = &o.Cohort
	}
	i.Flaws = partsOf(r.Flaws)
	if r.Suppressed {
		return i
	}
	i.Numerator, i.Denominator = &r.Numerator, &r.Denominator
	if share, ok := r.Share(); ok {
		i.Share = &share
	}
	i.Parts = partsOf(r.Parts)
	for _, band := range r.Bands {
		i.Bands = append(i.Bands, bandOf(band))
	}
	if band, ok := r.Median(); ok {
		i.Median = new(bandOf(band))
	}
	if !r.Indicator.Unit.IsZero() {
		i.Unit = r.Indicator.Unit.String()
	}
	return i
}

func partsOf(parts []stats.Part) []Part {
	all := []Part{}
	for _, part := range parts {
		one := Part{Part: part.Kind.String(), Withheld: part.Withheld}
		if !part.Withheld {
			one.Count = &part.Count
		}
		all = append(all, one)
	}
	return all
}

func bandOf(b stats.Band) Band {
	o := Band{From: b.From, Count: b.Count}
	if b.To >= 0 {
		o.To = &b.To
	}
	return o
}
