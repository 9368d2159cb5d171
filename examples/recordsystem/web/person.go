package web

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
)

func telecomFields(d *desk) []field {
	number := ""
	all := d.Seen().Child.Telecoms
	if m := d.Self(); m != nil {
		all = m.Telecoms
	}
	for _, t := range all {
		if t.Kind == plan.TelecomPhone {
			number = t.Value
		}
	}
	return []field{{Name: "number", Kind: "text", Label: code.Say("Puhelinnumero", "Telefonnummer", "Telephone number"), Required: true, Value: number}}
}

func writeTelecom(v *values, s *keeper.Scene) {
	number, all := v.must("number"), &s.Plan.Child.Telecoms
	if m := s.Plan.Person(s.Me); m != nil {
		all = &m.Telecoms
	}
	for i := range *all {
		if (*all)[i].Kind == plan.TelecomPhone {
			(*all)[i].Value = number
			return
		}
	}
	*all = append(*all, plan.Telecom{Kind: plan.TelecomPhone, Value: number})
}
