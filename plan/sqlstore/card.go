package sqlstore

import (
	"bytes"
	"context"
	"iter"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// keyColumn and keyFrom are how an identifier stands in a column.
func keyColumn(i plan.Identifier) []byte {
	if i == (plan.Identifier{}) {
		return []byte{}
	}
	return []byte(i.System + "\x00" + i.Value)
}

func keyFrom(b []byte) plan.Identifier {
	system, value, _ := bytes.Cut(b, []byte{0})
	return plan.Identifier{System: string(system), Value: string(value)}
}

func number(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

const cardColumns = "plan, subject, status, is_open, track, worker, unit, controller, municipality, next_contact, review, due, closed"

// cardRow returns the columns of a card but its day, which alone changes often.
func cardRow(c *register.Card) []any {
	return []any{
		string(c.PlanID), []byte(c.Subject), int(c.Status), number(plan.Open(c.Status)), int(c.Track),
		keyColumn(c.Worker), keyColumn(c.Unit), keyColumn(c.Controller), keyColumn(c.Municipality),
		c.NextContact.DayNumber(), c.Review.DayNumber(), c.Due.DayNumber(), c.Closed.DayNumber(),
	}
}

// dayRows returns the columns of open days but the key of the child, which is the card's.
func dayRows(id plan.PlanID, days []register.Day) (rows [][]any) {
	for i := range days {
		d := &days[i]
		rows = append(rows, []any{
			string(id), d.Last.DayNumber(), string(d.Part), int(d.Kind), d.Rule, keyColumn(d.Worker), keyColumn(d.Unit), keyColumn(d.Controller),
		})
	}
	return rows
}

// card writes card and days in the place of those of before.
func (t *tx) card(w *writing) error {
	if w.before.tip.Number > 0 {
		for _, table := range []string{"oneplan_card", "oneplan_day"} {
			if err := t.exec("DELETE FROM "+table+" WHERE plan = $1", string(w.id)); err != nil {
				return err
			}
		}
	}
	row := append(cardRow(&w.card), w.derived.on)
	if _, err := t.insert("INSERT INTO oneplan_card ("+cardColumns+", on_day) VALUES", "", [][]any{row}); err != nil {
		return err
	}
	rows := dayRows(w.id, w.days)
	for i := range rows {
		rows[i] = append(rows[i], []byte(w.card.Subject))
	}
	_, err := t.insert("INSERT INTO oneplan_day (plan, last, part, kind, rule, worker, unit, controller, subject) VALUES", "", rows)
	return err
}

// query is a query that is put together from conditions.
type query struct {
	text []string
	args []any
}

// and adds a condition in which each ? is one value.
func (q *query) and(condition string, values ...any) {
	var b strings.Builder
	for _, c := range condition {
		if c == '?' {
			q.args = append(q.args, values[0])
			values = values[1:]
			b.WriteString("$" + strconv.Itoa(len(q.args)))
			continue
		}
		b.WriteRune(c)
	}
	q.text = append(q.text, b.String())
}

func (q *query) where() string {
	if len(q.text) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(q.text, " AND ")
}

// takes adds what a filter asks of cards (c), without keys that the caller has in
// columns of its own.
func (q *query) takes(f register.Filter) {
	if f.Subject != "" {
		q.and("c.subject = ?", []byte(f.Subject))
	}
	if f.Municipality != (plan.Identifier{}) {
		q.and("c.municipality = ?", keyColumn(f.Municipality))
	}
	if f.Status != 0 {
		q.and("c.status = ?", int(f.Status))
	}
	if f.Open {
		q.and("c.is_open = 1")
	}
	if f.Track != 0 {
		q.and("c.track = ?", int(f.Track))
	}
	for _, by := range []struct {
		column string
		day    civil.Date
	}{{"c.next_contact", f.ContactBy}, {"c.review", f.ReviewBy}, {"c.due", f.DueBy}} {
		if !by.day.IsZero() {
			q.and(by.column+" >= 1 AND "+by.column+" <= ?", by.day.DayNumber())
		}
	}
}

// whose adds whose the plans are, by columns of a table.
func (q *query) whose(table string, f register.Filter) {
	for _, of := range []struct {
		column string
		key    plan.Identifier
	}{{"worker", f.Worker}, {"unit", f.Unit}, {"controller", f.Controller}} {
		if of.key != (plan.Identifier{}) {
			q.and(table+"."+of.column+" = ?", keyColumn(of.key))
		}
	}
}

// Lists are read in pieces that grow from firstPiece to mostPiece, so that no
// connection and no snapshot is held while the caller works.
const (
	firstPiece = 128
	mostPiece  = 2048
)

// pieces yields what read finds, piece after piece, until one is not full.
func pieces[T any](ctx context.Context, yield func(T, error) bool, read func(ctx context.Context, most int) ([]T, error)) {
	var none T
	for most := firstPiece; ; most = min(2*most, mostPiece) {
		piece, err := read(ctx, most)
		if err != nil {
			yield(none, err)
			return
		}
		for i := range piece {
			if !yield(piece[i], nil) {
				return
			}
		}
		if len(piece) < most {
			return
		}
	}
}

// list runs a query and reads its rows.
func list[T any](ctx context.Context, s *Store, text string, args []any, into func(*T) []any) (all []T, err error) {
	rows, err := s.db.QueryContext(ctx, s.dialect.words(text), args...) //nolint:sqlclosecheck // scan closes them
	if err != nil {
		return nil, opaque(ctx, err)
	}
	err = scan(ctx, rows, func() error {
		var one T
		if err := rows.Scan(into(&one)...); err != nil {
			return err
		}
		all = append(all, one)
		return nil
	})
	return all, err
}

// Columns that are read into a card or a day.
type (
	keyInto struct{ to *plan.Identifier }
	dayInto struct{ to *civil.Date }
)

// Scan implements [sql.Scanner].
func (k keyInto) Scan(value any) error {
	b, ok := value.([]byte)
	if !ok && value != nil {
		return ErrRow
	}
	*k.to = keyFrom(b)
	return nil
}

// Scan implements [sql.Scanner].
func (d dayInto) Scan(value any) error {
	n, ok := value.(int64)
	if !ok || n < 0 || n > int64(civil.MaxDate().DayNumber()) {
		return ErrRow
	}
	*d.to = civil.FromDayNumber(int(n))
	return nil
}

// Cards implements [register.Lister]. A card is as it is when its piece of the list
// is read.
func (s *Store) Cards(ctx context.Context, f register.Filter, after plan.PlanID) iter.Seq2[register.Card, error] {
	last := bound(after)
	return func(yield func(register.Card, error) bool) {
		pieces(ctx, yield, func(ctx context.Context, most int) ([]register.Card, error) {
			var q query
			q.and("c.plan > ?", last)
			q.whose("c", f)
			q.takes(f)
			q.args = append(q.args, most)
			text := "SELECT c.plan, p.revision, c.subject, c.status, c.track, c.worker, c.unit, c.controller, c.municipality, " +
				"c.next_contact, c.review, c.due, c.closed, c.on_day FROM oneplan_card c CROSS JOIN oneplan_plan p" + q.where() +
				" AND p.id = c.plan ORDER BY c.plan LIMIT $" + strconv.Itoa(len(q.args))
			all, err := list(ctx, s, text, q.args, cardInto)
			if len(all) > 0 {
				last = string(all[len(all)-1].PlanID)
			}
			return all, err
		})
	}
}

func cardInto(c *register.Card) []any {
	return []any{
		&c.PlanID, &c.Revision, &c.Subject, &c.Status, &c.Track, keyInto{&c.Worker}, keyInto{&c.Unit}, keyInto{&c.Controller}, keyInto{&c.Municipality},
		dayInto{&c.NextContact}, dayInto{&c.Review}, dayInto{&c.Due}, dayInto{&c.Closed}, dayInto{&c.On},
	}
}

// bound returns a text after which the same ids come as after the given one, and
// that every database takes.
func bound(after plan.PlanID) string {
	for i := range min(len(after), lengthOfID+1) {
		c := after[i]
		if c >= 'a' && c <= 'z' || c >= '2' && c <= '7' {
			continue
		}
		switch {
		case c < '2':
			return string(after[:i])
		case c > 'z':
			return string(after[:i]) + "~"
		}
		return string(after[:i]) + string(rune(c))
	}
	return string(after[:min(len(after), lengthOfID+1)])
}

// plainBound returns a text that compares with ids of plans, parts and rules, which are
// printable ASCII, as the given one does, and is equal to none that it is not: a cursor
// that was tampered with may hold what PostgreSQL takes for no text.
func plainBound(after string) string {
	for i := range min(len(after), longestBound) {
		switch c := after[i]; {
		case c < ' ':
			return after[:i] + "\x01"
		case c > '~':
			return after[:i] + "\x7f"
		}
	}
	return after[:min(len(after), longestBound)]
}

// longestBound is longer than any id of a plan, a part or a rule.
const longestBound = 200

// Days implements [register.Worklister].
func (s *Store) Days(ctx context.Context, f register.Filter, within civil.Period, after register.Day) iter.Seq2[register.Day, error] {
	return func(yield func(register.Day, error) bool) {
		pieces(ctx, yield, func(ctx context.Context, most int) ([]register.Day, error) {
			all, err := s.days(ctx, f, within, after, most)
			if len(all) > 0 {
				after = all[len(all)-1]
			}
			return all, err
		})
	}
}

func (s *Store) days(ctx context.Context, f register.Filter, within civil.Period, after register.Day, most int) ([]register.Day, error) {
	var q query
	q.whose("d", f)
	q.and("d.last >= ?", max(within.From.DayNumber(), after.Last.DayNumber()))
	if !within.To.IsZero() {
		q.and("d.last <= ?", within.To.DayNumber())
	}
	if !after.Last.IsZero() {
		q.and("(d.last, d.plan, d.part, d.kind, d.rule) > (?, ?, ?, ?, ?)",
			after.Last.DayNumber(), plainBound(string(after.PlanID)), plainBound(string(after.Part)), int(after.Kind), plainBound(after.Rule))
	}
	if f.Subject != "" {
		q.and("d.plan IN (SELECT plan FROM oneplan_card WHERE subject = ?)", []byte(f.Subject))
	}
	from, alone := "oneplan_day d", len(q.text)
	if q.takes(f); len(q.text) > alone {
		from += " CROSS JOIN oneplan_card c"
		q.and("c.plan = d.plan")
	}
	q.args = append(q.args, most)
	text := "SELECT d.last, d.plan, d.part, d.kind, d.rule, d.subject, d.worker, d.unit, d.controller FROM " + from + q.where() +
		" ORDER BY d.last, d.plan, d.part, d.kind, d.rule LIMIT $" + strconv.Itoa(len(q.args))
	return list(ctx, s, text, q.args, func(d *register.Day) []any {
		return []any{
			dayInto{&d.Last}, &d.PlanID, &d.Part, &d.Kind, &d.Rule, &d.Subject, keyInto{&d.Worker}, keyInto{&d.Unit}, keyInto{&d.Controller},
		}
	})
}
