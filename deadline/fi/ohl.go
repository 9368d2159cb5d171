package fi

import (
	"time"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// ohlRules are the limits of the Pupil and Student Welfare Act (oppilas- ja
// opiskelijahuoltolaki), in force from 1.8.2014.
func ohlRules() []deadline.Rule {
	return []deadline.Rule{
		{
			ID:    "ohl15.talk",
			Title: code.Say("Opiskelijan on saatava keskustella psykologin tai kuraattorin kanssa", "Den studerande ska få tala med psykologen eller kuratorn", "The student must get to talk with the psychologist or the school social worker"),
			Act:   ohl, Section: "15 §", Subsection: 1,
			Versions: "1287/2013@2014-08-01",
			Trigger:  code.Say("opiskelijan pyyntö tai huoltajan taikka muun yhteydenotto", "den studerandes begäran eller kontakt av vårdnadshavaren eller någon annan", "the student's request, or contact by a guardian or another"),
			Term:     schoolDays(7), First: excluded, End: builtIn, Urgent: sameOrNext,
			InForce: since(date(2014, time.August, 1)), Confidence: verified,
			Note: code.Say(
				"Oppilaitoksen työpäivät ovat paikallisia: oppilaitoksen kalenteri tarvitaan, ja kesä keskeyttää laskun. Kiireellisessä tapauksessa samana tai seuraavana työpäivänä, jonka ei tarvitse olla koulupäivä. Muutoksia 21.2.2025 jälkeen ei ole luettu.",
				"Läroanstaltens arbetsdagar är lokala: läroanstaltens kalender behövs, och sommaren avbryter räkningen. I brådskande fall samma eller följande arbetsdag, som inte behöver vara en skoldag. Ändringar efter 21.2.2025 har inte lästs.",
				"School working days are local: the school's calendar is needed, and the summer stops the clock. In urgent cases the same or the next working day, which need not be a school day. Not read for amendments after 21.2.2025."),
		},
	}
}
