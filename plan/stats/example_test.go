package stats_test

import (
	"fmt"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/stats"
)

func ExampleCount() {
	// Invented plans with the sums that Soite told of 2024.
	year := civil.Period{From: civil.MustParseDate("2024-01-01"), To: civil.MustParseDate("2024-12-31")}
	counts, err := stats.Count(register(), stats.Options{
		On:     civil.MustParseDate("2025-01-31"),
		Window: year,
		By:     []stats.Field{stats.ByKind},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, row := range counts.Rows(5) {
		if row.Indicator.ID != stats.IntakeAssessed {
			continue
		}
		if share, ok := row.Share(); ok {
			fmt.Printf("%s: %d/%d = %.1f %%\n", row.By[0], row.Numerator, row.Denominator, 100*share)
		} else {
			fmt.Printf("%s: suppressed\n", row.By[0]) // 0 of 43: nobody's, which tells of each
		}
	}
	// Output:
	// contact: suppressed
	// protection-notification: 575/3348 = 17.2 %
}

func ExampleCounts_Merge() {
	// Two workers, each with half of the plans.
	o := stats.Options{On: civil.MustParseDate("2025-01-31"), Window: civil.Period{From: civil.MustParseDate("2024-01-01"), To: civil.MustParseDate("2024-12-31")}}
	one, _ := stats.New(o)
	other, _ := stats.New(o)
	i := 0
	for p := range register() {
		if i++; i%2 == 0 {
			one.Add(p)
		} else {
			other.Add(p)
		}
	}
	if err := one.Merge(other); err != nil {
		fmt.Println(err)
		return
	}
	row := one.Rows(0)[2]
	fmt.Println(row.Indicator.Title.In(code.FI))
	fmt.Println(row.Numerator, "/", row.Denominator)
	// Output:
	// Vireilletulo johti palvelutarpeen arviointiin
	// 575 / 3391
}
