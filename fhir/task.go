package fhir

import r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"

// finishTask says what every Task of a plan is to FHIR.
func (w *writing) finishTask(t *Task, intent string, status r4.TaskStatus) {
	t.Intent, t.Status = intent, status
	t.For = new(w.subject())
	t.BasedOn = []r4.Reference{w.carePlan()}
}
