package fi

import "github.com/onechildoneplan/oneplan/deadline"

// BuildReadings builds the three readings anew, as their first use does.
func BuildReadings() [3]*deadline.Calendar {
	return [3]*deadline.Calendar{newTHL(), newStatute(), newSaturday()}
}

// Plain is the titles for families that stand apart from the rows.
var Plain = plain
