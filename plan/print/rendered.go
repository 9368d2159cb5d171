// Code generated from template/*.html by go generate. DO NOT EDIT.

package print

func (p *paper) putChild(v *childPage) {
	p.putOpen(&v.frame)
	p.markup("\n<header class=\"head\">\n<p class=\"eyebrow\">")
	p.word("child.page")
	p.markup("</p>\n<h1 dir=\"auto\">")
	p.escaped(v.Name)
	p.markup("</h1>\n</header>\n")
	if len(v.Said) > 0 {
		p.markup("<section class=\"said\">\n<h2>")
		p.word("child.said")
		p.markup("</h2>\n")
		for _, v1 := range v.Said {
			p.markup(`<blockquote dir="auto">`)
			p.markup(string(v1))
			p.markup("</blockquote>\n")
		}
		p.markup(`<p>`)
		p.word("child.thanks")
		p.markup("</p>\n</section>\n")
	}
	if len(v.Hopes) > 0 {
		p.markup("<section>\n<h2>")
		p.word("child.hopes")
		p.markup("</h2>\n")
		for _, v2 := range v.Hopes {
			p.markup(`<p dir="auto">`)
			p.markup(string(v2))
			p.markup("</p>\n")
		}
		p.markup("</section>\n")
	}
	p.markup("<section>\n<h2>")
	p.word("child.now")
	p.markup("</h2>\n")
	if len(v.Rows) > 0 {
		p.markup("<ul class=\"things\">\n")
		for i3 := range v.Rows {
			v3 := &v.Rows[i3]
			p.markup(`<li>`)
			p.markup(string(v3.Picture))
			p.markup(`<div>`)
			if v3.When != "" {
				p.markup(`<p class="when">`)
				p.escaped(v3.When)
				p.markup(`</p>`)
			}
			p.markup(`<p dir="auto">`)
			p.markup(string(v3.Text))
			p.markup("</p></div></li>\n")
		}
		p.markup("</ul>\n")
	} else {
		p.markup(`<p>`)
		if v.Closed {
			p.word("child.closed")
		} else {
			p.word("child.ask")
		}
		p.markup("</p>\n")
	}
	p.markup("</section>\n")
	if len(v.People) > 0 {
		p.markup("<section>\n<h2>")
		p.word("child.people")
		p.markup("</h2>\n<div class=\"sides\">\n")
		for i4 := range v.People {
			v4 := &v.People[i4]
			p.markup(`<div class="person"><p class="name" dir="auto">`)
			p.escaped(v4.Name)
			p.markup(`</p><p class="number">`)
			p.putNumber(&v4.Number)
			p.markup(`</p>`)
			if v4.When != "" {
				p.markup(`<p>`)
				p.escaped(v4.When)
				p.markup(`</p>`)
			}
			p.markup("</div>\n")
		}
		p.markup("</div>\n</section>\n")
	}
	p.markup("<footer>\n")
	if v.Differ {
		p.markup(`<p>`)
		if v.OfAge {
			p.word("child.others")
		} else {
			p.word("child.differ")
		}
		p.markup(` <b>`)
		p.word("child.fault")
		p.markup("</b></p>\n")
	}
	if !(v.Closed) {
		p.markup(`<p>`)
		p.word("child.change")
		p.markup("</p>\n")
	}
	if v.OfAge {
		p.markup(`<p>`)
		p.word("child.age")
		p.markup("</p>\n")
	} else {
		if v.Youth {
			p.markup(`<p>`)
			p.word("child.who")
			p.markup("</p>\n")
		}
	}
	if v.Pictures {
		p.markup(`<p>`)
		p.word("child.aloud")
		p.markup("</p>\n")
	}
	if v.Guarded {
		p.markup(`<p><b>`)
		p.word("safe")
		p.markup("</b></p>\n")
	}
	if v.Printed != "" {
		p.markup(`<p class="quiet">`)
		p.escaped(v.Printed)
		p.markup("</p>\n")
	}
	p.markup("</footer>\n</main>\n</body>\n</html>\n")
}

func (p *paper) putEmpty(v *empty) {
	p.putOpen(&v.frame)
	p.markup("\n<header class=\"head\">\n<h1>")
	p.markup(string(v.Heading))
	p.markup("</h1>\n<dl class=\"fields\">\n")
	if len(v.Head) > 0 {
		for i1 := range v.Head {
			v1 := &v.Head[i1]
			p.markup(`<div><dt><span class="code">`)
			p.escaped(v1.Code)
			p.markup(`</span> `)
			p.escaped(v1.Asks)
			p.markup("</dt><dd></dd></div>\n")
		}
	} else {
		p.markup(`<div><dt>`)
		p.word("child")
		p.markup("</dt><dd></dd></div>\n<div><dt>")
		p.word("empty.date")
		p.markup("</dt><dd></dd></div>\n")
		if !(len(v.Draw) > 0) {
			p.markup(`<div><dt>`)
			p.word("empty.place")
			p.markup("</dt><dd></dd></div>\n<div class=\"all\"><dt>")
			p.word("empty.there")
			p.markup("</dt><dd></dd></div>\n")
		}
	}
	p.markup("</dl>\n</header>\n")
	for i2 := range v.Parts {
		v2 := &v.Parts[i2]
		p.markup("<section>\n<h2>")
		if v2.Letter != "" {
			p.markup(`<span class="letter">`)
			p.escaped(v2.Letter)
			p.markup(`</span>`)
		}
		p.escaped(v2.Title)
		p.markup("</h2>\n")
		if v2.Aside != "" {
			p.markup(`<p class="aside">`)
			p.escaped(v2.Aside)
			p.markup("</p>\n")
		}
		if len(v2.Fields) > 0 {
			p.markup("<dl class=\"fields\">\n")
			for i3 := range v2.Fields {
				v3 := &v2.Fields[i3]
				p.markup(`<div><dt><span class="code">`)
				p.escaped(v3.Code)
				p.markup(`</span> `)
				p.escaped(v3.Asks)
				p.markup("</dt><dd></dd></div>\n")
			}
			p.markup("</dl>\n")
		}
		for i4 := range v2.Tables {
			v4 := &v2.Tables[i4]
			p.markup(`<div class="keep">`)
			if v4.Name != "" {
				p.markup(`<h3>`)
				p.escaped(v4.Name)
				p.markup("</h3>\n")
			}
			p.markup(`<table class="of`)
			p.escaped(v4.Of)
			p.markup("\">\n<thead><tr>")
			for i5 := range v4.Head {
				v5 := &v4.Head[i5]
				p.markup(`<th scope="col">`)
				if v5.Code != "" {
					p.markup(`<span class="code">`)
					p.escaped(v5.Code)
					p.markup(`</span> `)
				}
				p.escaped(v5.Asks)
				p.markup(`</th>`)
			}
			p.markup("</tr></thead>\n<tbody>")
			for _, v6 := range v4.Rows {
				p.markup(`<tr>`)
				for i7 := range v4.Head {
					p.markup(`<td>`)
					if !(i7 != 0) {
						p.markup(`<span class="code">`)
						p.escaped(v6)
						p.markup(`</span>`)
					}
					p.markup(`</td>`)
				}
				p.markup(`</tr>`)
			}
			p.markup("</tbody>\n</table></div>\n")
		}
		p.markup("</section>\n")
	}
	if v.Memo {
		p.markup("<section class=\"keep\">\n<h2>")
		p.word("memo.text")
		p.markup("</h2>\n")
		p.putLines(v.Five)
		p.putLines(v.Five)
		p.markup("</section>\n<section>\n<h2>")
		p.word("memo.agreed")
		p.markup("</h2>\n")
		p.putGrid(v.Five)
		p.markup("</section>\n<section class=\"keep\">\n<h2>")
		p.word("next.title")
		p.markup("</h2>\n<dl class=\"fields\">\n<div><dt>")
		p.word("when")
		p.markup("</dt><dd></dd></div>\n<div><dt>")
		p.word("how")
		p.markup("</dt><dd></dd></div>\n<div><dt>")
		p.word("next.who")
		p.markup("</dt><dd></dd></div>\n<div><dt>")
		p.word("next.to")
		p.markup("</dt><dd></dd></div>\n</dl>\n</section>\n<section class=\"keep\">\n<h2>")
		p.word("memo.feeling")
		p.markup("</h2>\n")
		p.putLines(v.Three)
		p.markup("</section>\n")
	}
	if len(v.Star) > 0 {
		p.markup(`<p class="aside">`)
		p.word("star.means")
		p.markup("</p>\n")
		for i8 := range v.Star {
			v8 := &v.Star[i8]
			p.markup("<section class=\"keep\">\n<h2>")
			p.number(v8.Number)
			p.markup(` `)
			p.escaped(v8.Name)
			p.markup("</h2>\n")
			if v8.Own {
				p.markup(`<p class="aside">`)
				p.word("empty.own")
				p.markup("</p>\n<div class=\"draw\"></div>\n")
			} else {
				for i9 := range v8.Items {
					v9 := &v8.Items[i9]
					p.markup(`<div class="item">`)
					if v9.Name != "" {
						p.markup(`<h3>`)
						p.escaped(v9.Name)
						p.markup("</h3>\n")
					}
					p.markup("<table>\n<thead><tr><th scope=\"col\">")
					p.word("empty.voices")
					p.markup(`</th><th scope="col">`)
					p.word("empty.said")
					p.markup("</th></tr></thead>\n<tbody><tr><td></td><td></td></tr><tr><td></td><td></td></tr><tr><td></td><td></td></tr></tbody>\n</table>\n</div>\n")
				}
			}
			p.markup("</section>\n")
		}
	}
	if len(v.Law) > 0 {
		p.markup("<section>\n<h2>")
		p.word("assess.law")
		p.markup("</h2>\n")
		for _, v10 := range v.Law {
			p.markup(`<div class="keep"><h3>`)
			p.escaped(v10)
			p.markup("</h3>\n")
			p.putLines(v.Two)
			p.markup("</div>\n")
		}
		p.markup("</section>\n")
	}
	if len(v.Draw) > 0 {
		p.markup(`<p>`)
		p.word("draw.how")
		p.markup("</p>\n")
		for _, v11 := range v.Draw {
			p.markup("<section class=\"keep\">\n<h2>")
			p.escaped(v11)
			p.markup("</h2>\n<div class=\"draw\"></div>\n</section>\n")
		}
		p.markup(`<p><b>`)
		p.word("draw.who")
		p.markup("</b></p>\n")
		p.putLines(v.Two)
		p.markup("\n")
	}
	if v.Memo || len(v.Star) > 0 {
		p.markup("<section class=\"keep\">\n<h2>")
		p.word("empty.differ")
		p.markup("</h2>\n")
		p.putLines(v.Three)
		p.markup("</section>\n")
	}
	if !(len(v.Draw) > 0) {
		p.markup("<footer>\n<p>")
		p.word("decisions.not")
		p.markup("</p>\n</footer>\n")
	}
	p.markup("</main>\n</body>\n</html>\n")
}

func (p *paper) putPage(v *page) {
	p.putOpen(&v.frame)
	p.markup("\n<header class=\"head\">\n")
	p.markup(`<p class="eyebrow">`)
	if v.Head.Child != "" {
		p.escaped(v.Head.Child)
	}
	if v.Head.Born != "" {
		p.markup(`<span class="quiet">`)
		p.word("born")
		p.markup(` `)
		p.escaped(v.Head.Born)
		p.markup(`</span>`)
	}
	p.markup("</p>\n<h1 dir=\"auto\">")
	p.markup(string(v.Head.Title))
	p.markup("</h1>\n<dl class=\"facts\">\n")
	if v.Head.State != "" {
		p.markup(`<div><dt>`)
		p.word("state")
		p.markup(`</dt><dd>`)
		p.escaped(v.Head.State)
		p.markup(`</dd></div>`)
	}
	p.markup("\n")
	if v.Head.Track != "" {
		p.markup(`<div><dt>`)
		p.word("actor.track")
		p.markup(`</dt><dd>`)
		p.escaped(v.Head.Track)
		p.markup(`</dd></div>`)
	}
	p.markup("\n")
	if v.Head.For != "" {
		p.markup(`<div><dt>`)
		p.word("copy")
		p.markup(`</dt><dd>`)
		p.escaped(v.Head.For)
		p.markup(`</dd></div>`)
	}
	p.markup("\n")
	if v.Head.Printed != "" {
		p.markup(`<div><dt>`)
		p.word("printed")
		p.markup(`</dt><dd>`)
		p.escaped(v.Head.Printed)
		p.markup(`</dd></div>`)
	}
	p.markup("\n</dl>")
	p.markup("\n</header>\n")
	if v.First != nil {
		p.putFirst(v.First)
		p.markup("\n")
		if v.Safe != "" {
			p.markup(`<p class="notice">`)
			p.escaped(v.Safe)
			p.markup("</p>\n")
		}
		p.markup(`<h2 class="details">`)
		p.word("first.details")
		p.markup("</h2>\n")
	}
	if v.Top != nil {
		p.putTop(v.Top)
	}
	if v.Coming != nil {
		p.putComing(v.Coming)
	}
	if len(v.Mine) > 0 {
		p.putMine(v.Mine)
	}
	if v.Memo != nil {
		p.putMemo(v.Memo)
	}
	if v.Assess != nil {
		p.putAssess(v.Assess)
	}
	if v.Assess != nil {
		p.putStarpart(v)
	}
	if len(v.Needs) > 0 || len(v.Goals) > 0 || len(v.NeedsWithheld) > 0 {
		p.markup("<section>\n<h2><span class=\"letter\">a</span>")
		p.word("needs.title")
		p.markup("</h2>\n")
		if len(v.Needs) > 0 {
			p.putNeeds(v.Needs)
		}
		if len(v.Goals) > 0 {
			p.markup(`<h3>`)
			p.word("goals.title")
			p.markup("</h3>\n")
			p.putGoals(v.Goals)
		}
		if len(v.NeedsWithheld) > 0 {
			p.putWithheld(v.NeedsWithheld)
		}
		p.markup("</section>\n")
	}
	if len(v.Actions) > 0 || len(v.ActionsWithheld) > 0 {
		p.markup("<section>\n<h2><span class=\"letter\">b</span>")
		p.word("actions.title")
		p.markup("</h2>\n")
		if len(v.Actions) > 0 {
			p.putActions(v.Actions)
		}
		if len(v.ActionsWithheld) > 0 {
			p.putWithheld(v.ActionsWithheld)
		}
		p.markup("</section>\n")
	}
	if v.Reaching != nil || len(v.ReachingWithheld) > 0 {
		p.markup("<section class=\"keep\">\n<h2><span class=\"letter\">c</span>")
		p.word("reaching.title")
		p.markup("</h2>\n")
		if v.Reaching != nil {
			p.putReaching(v.Reaching)
		}
		if len(v.ReachingWithheld) > 0 {
			p.putWithheld(v.ReachingWithheld)
		}
		p.markup("</section>\n")
	}
	if v.Worker != nil || len(v.WorkerWithheld) > 0 {
		p.markup("<section class=\"keep\">\n<h2><span class=\"letter\">d</span>")
		p.word("worker.title")
		p.markup("</h2>\n")
		if v.Worker != nil {
			p.putWorker(v.Worker)
		}
		if len(v.WorkerWithheld) > 0 {
			p.putWithheld(v.WorkerWithheld)
		}
		p.markup("</section>\n")
	}
	if v.Next != nil || len(v.NextWithheld) > 0 {
		p.markup("<section class=\"keep\">\n<h2><span class=\"letter\">e</span>")
		if v.NoDay {
			p.word("next.meet")
		} else {
			p.word("next.title")
		}
		p.markup("</h2>\n")
		if v.Next != nil {
			p.putNext(v.Next)
		}
		if len(v.NextWithheld) > 0 {
			p.putWithheld(v.NextWithheld)
		}
		p.markup("</section>\n")
	}
	if len(v.Differ) > 0 || len(v.DifferWithheld) > 0 {
		p.markup("<section class=\"differing\">\n<h2>")
		p.word("differ.title")
		p.markup("</h2>\n")
		if len(v.Differ) > 0 {
			p.putDiffer(v.Differ)
		}
		if len(v.DifferWithheld) > 0 {
			p.putWithheld(v.DifferWithheld)
		}
		p.markup("</section>\n")
	}
	if len(v.Settle) > 0 {
		p.markup("<section class=\"differing\">\n<h2>")
		p.word("settle.title")
		p.markup("</h2>\n")
		p.putSettle(v.Settle)
		p.markup("</section>\n")
	}
	if len(v.Agree) > 0 || len(v.AgreeWithheld) > 0 {
		p.markup("<section>\n<h2>")
		p.word("agree.title")
		p.markup("</h2>\n")
		if len(v.Agree) > 0 {
			p.putAgree(v.Agree)
		}
		if len(v.AgreeWithheld) > 0 {
			p.putWithheld(v.AgreeWithheld)
		}
		p.markup("</section>\n")
	}
	if len(v.Law) > 0 {
		p.markup("<section>\n<h2>")
		p.word("assess.law")
		p.markup("</h2>\n")
		p.putLaw(v.Law)
		p.markup("</section>\n")
	}
	if len(v.Meetings) > 0 || len(v.MeetingsWithheld) > 0 {
		p.markup("<section>\n<h2>")
		p.word("meetings.title")
		p.markup("</h2>\n")
		if len(v.Meetings) > 0 {
			p.putMeetings(v.Meetings)
		}
		if len(v.MeetingsWithheld) > 0 {
			p.putWithheld(v.MeetingsWithheld)
		}
		p.markup("</section>\n")
	}
	if len(v.People) > 0 || len(v.PeopleWithheld) > 0 {
		p.markup("<section>\n<h2>")
		p.word("people.title")
		p.markup("</h2>\n")
		if len(v.People) > 0 {
			p.putPeople(v.People)
		}
		if len(v.PeopleWithheld) > 0 {
			p.putWithheld(v.PeopleWithheld)
		}
		p.markup("</section>\n")
	}
	if len(v.See) > 0 || len(v.SeeWithheld) > 0 {
		p.markup("<section>\n<h2>")
		p.word("see.title")
		p.markup("</h2>\n")
		if len(v.See) > 0 {
			p.putSee(v.See)
		}
		if len(v.SeeWithheld) > 0 {
			p.putWithheld(v.SeeWithheld)
		}
		p.markup("</section>\n")
	}
	if len(v.Other) > 0 || len(v.OtherWithheld) > 0 {
		p.markup("<section>\n<h2>")
		p.word("other.title")
		p.markup("</h2>\n")
		if len(v.Other) > 0 {
			p.putOther(v.Other)
		}
		if len(v.OtherWithheld) > 0 {
			p.putWithheld(v.OtherWithheld)
		}
		p.markup("</section>\n")
	}
	if len(v.Decisions) > 0 || len(v.DecisionsWithheld) > 0 {
		p.markup("<section>\n<h2>")
		p.word("decisions.title")
		p.markup("</h2>\n")
		if len(v.Decisions) > 0 {
			p.putDecisions(v.Decisions)
		}
		if len(v.DecisionsWithheld) > 0 {
			p.putWithheld(v.DecisionsWithheld)
		}
		p.markup("</section>\n")
	}
	if !(v.Assess != nil) {
		p.putStarpart(v)
	}
	if len(v.Withheld) > 0 {
		p.markup("<section class=\"left\">\n<h2>")
		p.word("withheld.title")
		p.markup("</h2>\n<ul class=\"plain\">\n")
		for _, v1 := range v.Withheld {
			p.markup(`<li>`)
			p.escaped(v1)
			p.markup("</li>\n")
		}
		p.markup("</ul>\n")
		if v.Ask != "" {
			p.markup(`<p>`)
			p.word("withheld.ask")
			p.markup(`: `)
			p.escaped(v.Ask)
			p.markup("</p>\n")
		} else {
			p.markup(`<p>`)
			p.word("refusal.asker")
			p.markup("</p>\n")
		}
		p.markup("\n</section>\n")
	}
	if v.Footer != "" {
		p.markup("<footer>\n<p>")
		p.escaped(v.Footer)
		p.markup("</p>\n</footer>\n")
	}
	p.markup("</main>\n</body>\n</html>\n")
}

func (p *paper) putRefusal(v *refusal) {
	p.putOpen(&v.frame)
	p.markup("\n<header class=\"head\">\n<h1>")
	p.word("refusal.title")
	p.markup("</h1>\n</header>\n<section class=\"top\">\n<div>\n")
	if v.Why != "" {
		p.markup(`<p>`)
		p.escaped(v.Why)
		p.markup("</p>\n")
	}
	if v.Who != "" {
		p.markup(`<h2>`)
		p.word("refusal.ask")
		p.markup("</h2>\n<p class=\"name\">")
		p.escaped(v.Who)
		p.markup("</p>\n")
		for i1 := range v.Numbers {
			v1 := &v.Numbers[i1]
			p.markup(`<p class="number">`)
			p.putNumber(v1)
			p.markup("</p>\n")
		}
	} else {
		p.markup(`<p>`)
		p.word("refusal.asker")
		p.markup("</p>\n")
	}
	p.markup("</div>\n</section>\n</main>\n</body>\n</html>\n")
}

func (p *paper) putOpen(v *frame) {
	p.markup("<!doctype html>\n<html lang=\"")
	p.escaped(p.l.Tag())
	p.markup(`" dir="`)
	p.escaped(p.l.Direction())
	p.markup("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ")
	p.escaped(v.Hash)
	p.markup("; base-uri 'none'; form-action 'none'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex, nofollow\">\n<meta name=\"format-detection\" content=\"telephone=no\">\n<title>")
	p.escaped(v.Title)
	p.markup("</title>\n<style>")
	p.markup(string(v.Style))
	p.markup("</style>\n</head>\n<body>\n<main class=\"")
	p.escaped(v.Kind)
	p.markup(`">`)
}

func (p *paper) putNumber(v *number) {
	if v.Link != "" {
		p.markup(`<a href="`)
		p.escaped(string(v.Link))
		p.markup(`">`)
		p.escaped(v.Value)
		p.markup(`</a>`)
	} else {
		p.escaped(v.Value)
	}
}

func (p *paper) putLines(v []struct{}) {
	p.markup(`<div class="lines" aria-hidden="true">`)
	for range v {
		p.markup(`<div></div>`)
	}
	p.markup("</div>\n")
}

func (p *paper) putGrid(v []struct{}) {
	p.markup("<table>\n<thead><tr><th scope=\"col\">")
	p.word("what")
	p.markup(`</th><th scope="col">`)
	p.word("who")
	p.markup(`</th><th scope="col">`)
	p.word("empty.when")
	p.markup("</th></tr></thead>\n<tbody>")
	for range v {
		p.markup(`<tr><td></td><td></td><td></td></tr>`)
	}
	p.markup("</tbody>\n</table>\n")
}

func (p *paper) putFirst(v *first) {
	p.markup("<section class=\"first\">\n<div class=\"top\">\n<div>\n<h2>")
	p.word("first.next")
	p.markup("</h2>\n")
	if v.Day != "" {
		p.markup(`<p class="big"><time datetime="`)
		p.escaped(v.Date)
		p.markup(`">`)
		p.escaped(v.Day)
		p.markup("</time></p>\n")
		if v.Does != "" {
			p.markup(`<p>`)
			p.escaped(v.Does)
			p.markup(`</p>`)
		}
		p.markup("\n")
		if v.Past {
			p.markup(`<p class="notice">`)
			p.word("next.past")
			p.markup("</p>\n")
		}
	} else {
		p.markup(`<p>`)
		p.escaped(v.NoContact)
		p.markup("</p>\n")
	}
	if v.Meets != "" {
		p.markup(`<p>`)
		p.escaped(v.Meets)
		p.markup("</p>\n")
	}
	p.markup("</div>\n<div>\n<h2>")
	if v.Phone {
		p.word("first.call")
	} else {
		p.word("first.ask")
	}
	p.markup("</h2>\n")
	if v.Call != nil {
		if v.Call.Number.Value != "" {
			p.markup(`<p class="big">`)
			p.putNumber(&v.Call.Number)
			p.markup("</p>\n")
		}
		p.markup(`<p>`)
		p.escaped(v.Call.Who)
		p.markup("</p>\n")
		if !(v.Call.Number.Value != "") {
			p.markup(`<p>`)
			p.word("reach.none")
			p.markup("</p>\n")
		}
		if v.Call.When != "" {
			p.markup(`<p>`)
			p.escaped(v.Call.When)
			p.markup("</p>\n")
		}
		p.markup("\n")
	} else {
		p.markup(`<p>`)
		p.escaped(v.NoCall)
		p.markup("</p>\n")
	}
	if v.Emergency != "" {
		p.markup(`<p><b>`)
		p.escaped(v.Emergency)
		p.markup("</b></p>\n")
	}
	p.markup("</div>\n</div>\n")
	if v.Coming != nil {
		p.putComing(v.Coming)
	}
	if len(v.Needs) > 0 {
		p.markup(`<h2>`)
		if v.Closed {
			p.word("first.wanted")
		} else {
			p.word("first.needs")
		}
		p.markup("</h2>\n<ul class=\"wants\">\n")
		for i1 := range v.Needs {
			v1 := &v.Needs[i1]
			p.markup(`<li><span dir="auto">`)
			p.markup(string(v1.Text))
			p.markup(`</span>`)
			if v1.By != "" {
				p.markup(` <span class="by">`)
				p.escaped(v1.By)
				p.markup(`</span>`)
			}
			p.markup("</li>\n")
		}
		p.markup("</ul>\n")
	}
	if v.MoreNeeds != 0 {
		p.markup(`<p class="aside">`)
		p.word("first.more")
		p.markup("</p>\n")
	}
	if len(v.Rows) > 0 {
		p.markup(`<h2>`)
		if v.Closed {
			p.word("first.did")
		} else {
			p.word("actions.title")
		}
		p.markup("</h2>\n<ul class=\"things\">\n")
		for i2 := range v.Rows {
			v2 := &v.Rows[i2]
			p.markup(`<li`)
			if v2.Mine {
				p.markup(` class="own"`)
			}
			p.markup(`>`)
			p.markup(string(v2.Picture))
			p.markup(`<div><p class="what" dir="auto">`)
			p.markup(string(v2.Text))
			p.markup(`</p><p class="by">`)
			p.escaped(v2.Who)
			if v2.Who != "" && v2.When != "" {
				p.markup(`. `)
			}
			p.escaped(v2.When)
			p.markup("</p></div></li>\n")
		}
		p.markup("</ul>\n")
	}
	if v.MoreRows != 0 {
		p.markup(`<p class="aside">`)
		p.word("first.more")
		p.markup("</p>\n")
	}
	p.markup("<div class=\"sides\">\n")
	if len(v.Differ) > 0 {
		p.markup(`<div><h2>`)
		p.word("first.differ")
		p.markup("</h2>\n")
		for i3 := range v.Differ {
			v3 := &v.Differ[i3]
			p.markup(`<p>`)
			if v3.By != "" {
				p.markup(`<b>`)
				p.escaped(v3.By)
				p.markup(`:</b> `)
			}
			p.markup(`<span dir="auto">`)
			p.markup(string(v3.Text))
			p.markup("</span></p>\n")
		}
		p.markup("</div>\n")
	}
	if v.May != "" || v.Part != "" || v.MayNot != "" {
		p.markup(`<div><h2>`)
		p.word("first.readers")
		p.markup("</h2>\n")
		if v.May != "" {
			p.markup(`<p><b>`)
			p.word("first.may")
			p.markup(`:</b> `)
			p.escaped(v.May)
			p.markup("</p>\n")
		}
		if v.Part != "" {
			p.markup(`<p><b>`)
			p.word("first.part")
			p.markup(`:</b> `)
			p.escaped(v.Part)
			p.markup("</p>\n")
		}
		if v.MayNot != "" {
			p.markup(`<p><b>`)
			p.word("first.maynot")
			p.markup(`:</b> `)
			p.escaped(v.MayNot)
			p.markup("</p>\n")
		}
		p.markup("</div>\n")
	}
	p.markup("</div>\n")
	if v.Settle {
		p.markup(`<p>`)
		p.word("first.settle")
		p.markup("</p>\n")
	}
	p.markup(`<p class="aside">`)
	if !(v.Closed) {
		p.word("first.change")
		p.markup(` `)
		if v.Change != "" {
			p.escaped(v.Change)
			p.markup(` `)
		}
	}
	if v.Closed {
		p.word("first.overleaf")
	} else {
		if !(v.More) {
			p.word("first.overleaf")
		}
	}
	p.markup("</p>\n</section>\n")
}

func (p *paper) putTop(v *top) {
	p.markup("<section class=\"top\">\n<div>\n<h2>")
	p.word("next.title")
	p.markup("</h2>\n")
	if v.Day != "" {
		p.markup(`<p class="big"><time datetime="`)
		p.escaped(v.Date)
		p.markup(`">`)
		p.escaped(v.Day)
		p.markup("</time></p>\n<dl class=\"rows\">\n")
		if v.Worker != "" {
			p.markup(`<div><dt>`)
			p.word("next.who")
			p.markup(`</dt><dd>`)
			p.escaped(v.Worker)
			p.markup(`</dd></div>`)
		}
		p.markup("\n")
		if v.To != "" {
			p.markup(`<div><dt>`)
			p.word("next.to")
			p.markup(`</dt><dd>`)
			p.escaped(v.To)
			p.markup(`</dd></div>`)
		}
		p.markup("\n")
		if v.How != "" {
			p.markup(`<div><dt>`)
			p.word("how")
			p.markup(`</dt><dd>`)
			p.escaped(v.How)
			p.markup(`</dd></div>`)
		}
		p.markup("\n</dl>\n")
		if v.Note != "" {
			p.markup(`<p dir="auto">`)
			p.markup(string(v.Note))
			p.markup(`</p>`)
		}
		if v.Past {
			p.markup(`<p class="notice">`)
			p.word("next.past")
			p.markup("</p>\n")
		}
	} else {
		if v.Closed {
			p.markup(`<p>`)
			p.word("next.closed")
			p.markup("</p>\n")
		} else {
			if v.None {
				p.markup(`<p>`)
				p.word("next.none")
				p.markup("</p>\n")
			} else {
				p.markup(`<p>`)
				p.word("next.hidden")
				p.markup("</p>\n")
			}
		}
	}
	p.markup("</div>\n<div>\n<h2>")
	p.word("reach.title")
	p.markup("</h2>\n")
	for i1 := range v.Reach {
		v1 := &v.Reach[i1]
		p.putWay(v1)
	}
	if v.NoReach {
		p.markup(`<p>`)
		p.word("reach.none")
		p.markup("</p>\n")
	} else {
		if !(len(v.Reach) > 0) {
			p.markup(`<p>`)
			p.word("next.hidden")
			p.markup("</p>\n")
		}
	}
	p.markup("</div>\n</section>\n")
}

func (p *paper) putComing(v *coming) {
	p.markup("<section class=\"coming\">\n<h2>")
	p.word("coming.title")
	p.markup("</h2>\n")
	for _, v1 := range v.Running {
		p.markup(`<p>`)
		p.escaped(v1)
		p.markup("</p>\n")
	}
	if len(v.Rows) > 0 {
		p.markup("<ol class=\"steps\">\n")
		for i2 := range v.Rows {
			v2 := &v.Rows[i2]
			p.markup(`<li><p class="what">`)
			p.escaped(v2.What)
			p.markup("</p>\n")
			if v2.Who != "" || v2.By != "" {
				p.markup(`<dl class="pair">`)
				if v2.Who != "" {
					p.markup(`<div><dt>`)
					p.word("who")
					p.markup(`</dt><dd>`)
					p.escaped(v2.Who)
					p.markup(`</dd></div>`)
				}
				if v2.By != "" {
					p.markup(`<div><dt>`)
					p.word("coming.by")
					p.markup(`</dt><dd>`)
					p.escaped(v2.By)
					p.markup(`</dd></div>`)
				}
				p.markup(`</dl>`)
			}
			p.markup("</li>\n")
		}
		p.markup("</ol>\n")
	}
	p.markup("</section>\n")
}

func (p *paper) putMine(v []action) {
	p.markup("<section class=\"mine\">\n<h2>")
	p.word("mine.title")
	p.markup("</h2>\n<ul class=\"actions\">\n")
	for i1 := range v {
		v1 := &v[i1]
		p.putAction(v1)
	}
	p.markup("</ul>\n</section>\n")
}

func (p *paper) putMemo(v *memo) {
	p.markup("<section>\n<h2>")
	p.escaped(v.Kind)
	p.markup("</h2>\n<dl class=\"rows wide\">")
	if v.When != "" {
		p.markup(`<div><dt>`)
		p.word("when")
		p.markup(`</dt><dd>`)
		p.escaped(v.When)
		p.markup(`</dd></div>`)
	}
	p.markup("\n")
	if v.Where != "" {
		p.markup(`<div><dt>`)
		p.word("where")
		p.markup(`</dt><dd>`)
		p.markup(string(v.Where))
		p.markup(`</dd></div>`)
	}
	p.markup("\n")
	if v.Chosen != "" {
		p.markup(`<div><dt>`)
		p.word("memo.chosen")
		p.markup(`</dt><dd>`)
		p.escaped(v.Chosen)
		p.markup(`</dd></div>`)
	}
	p.markup("\n")
	if v.There != "" {
		p.markup(`<div><dt>`)
		p.word("meetings.there")
		p.markup(`</dt><dd>`)
		p.escaped(v.There)
		p.markup(`</dd></div>`)
	}
	p.markup("\n")
	if v.Away != "" {
		p.markup(`<div><dt>`)
		p.word("meetings.away")
		p.markup(`</dt><dd>`)
		p.escaped(v.Away)
		p.markup(`</dd></div>`)
	}
	p.markup("</dl>\n</section>\n")
	if v.Text != "" {
		p.markup("<section>\n<h2>")
		p.word("memo.text")
		p.markup("</h2>\n<p dir=\"auto\">")
		p.markup(string(v.Text))
		p.markup("</p>\n</section>\n")
	}
	if len(v.Needs) > 0 || len(v.Goals) > 0 || len(v.Settings) > 0 {
		p.markup("<section>\n<h2>")
		p.word("memo.agreed")
		p.markup("</h2>\n")
		if len(v.Needs) > 0 {
			p.markup(`<h3>`)
			p.word("needs.title")
			p.markup("</h3>\n")
			p.putNeeds(v.Needs)
		}
		if len(v.Goals) > 0 {
			p.markup(`<h3>`)
			p.word("goals.title")
			p.markup("</h3>\n")
			p.putGoals(v.Goals)
		}
		if len(v.Settings) > 0 {
			p.putActions(v.Settings)
		}
		p.markup("</section>\n")
	}
	if len(v.Asked) > 0 {
		p.markup("<section>\n<h2>")
		p.word("memo.asked")
		p.markup("</h2>\n")
		p.putAsked(v.Asked)
		p.markup("</section>\n")
	}
	if len(v.Feedback) > 0 {
		p.markup("<section>\n<h2>")
		p.word("memo.feeling")
		p.markup("</h2>\n<div class=\"voices\">\n")
		for i1 := range v.Feedback {
			v1 := &v.Feedback[i1]
			if v1.Text != "" {
				p.putQuote(v1)
			} else {
				p.markup(`<p>`)
				p.word("memo.given")
				p.markup("</p>\n")
			}
		}
		p.markup("</div>\n</section>\n")
	}
}

func (p *paper) putAssess(v *assessment) {
	p.markup("<section>\n<dl class=\"rows wide\">")
	if v.Started != "" {
		p.markup(`<div><dt>`)
		p.word("assess.started")
		p.markup(`</dt><dd>`)
		p.escaped(v.Started)
		p.markup(`</dd></div>`)
	}
	p.markup("\n")
	if v.Completed != "" {
		p.markup(`<div><dt>`)
		p.word("assess.completed")
		p.markup(`</dt><dd>`)
		p.escaped(v.Completed)
		p.markup(`</dd></div>`)
	}
	p.markup("\n")
	if v.By != "" {
		p.markup(`<div><dt>`)
		p.word("assess.by")
		p.markup(`</dt><dd>`)
		p.escaped(v.By)
		p.markup(`</dd></div>`)
	}
	p.markup("</dl>\n</section>\n")
	if len(v.From) > 0 {
		p.markup("<section>\n<h2>")
		p.word("assess.from")
		p.markup("</h2>\n")
		for i1 := range v.From {
			v1 := &v.From[i1]
			p.putQuote(v1)
		}
		p.markup("</section>\n")
	}
	if len(v.Asked) > 0 {
		p.markup("<section>\n<h2>")
		p.word("assess.asked")
		p.markup("</h2>\n")
		p.putAsked(v.Asked)
		p.markup("</section>\n")
	}
}

func (p *paper) putStarpart(v *page) {
	if v.Star != nil || len(v.StarWithheld) > 0 {
		p.markup("<section class=\"star\">\n<h2>")
		p.word("star.title")
		p.markup("</h2>\n")
		if v.Star != nil {
			p.putStar(v.Star)
		}
		if len(v.StarWithheld) > 0 {
			p.putWithheld(v.StarWithheld)
		}
		p.markup("</section>\n")
	}
}

func (p *paper) putNeeds(v []need) {
	p.markup("<ul class=\"cards\">\n")
	for i1 := range v {
		v1 := &v[i1]
		p.markup(`<li><p dir="auto">`)
		p.markup(string(v1.Text))
		p.markup("</p>\n")
		if v1.NotNow != "" {
			p.markup(`<p class="aside"><b>`)
			p.word("needs.notnow")
			p.markup(`:</b> <bdi>`)
			p.markup(string(v1.NotNow))
			p.markup("</bdi></p>\n")
		}
		if v1.By != "" {
			p.markup(`<p class="by">`)
			p.escaped(v1.By)
			p.markup(`</p>`)
		}
		p.markup("</li>\n")
	}
	p.markup("</ul>\n")
}

func (p *paper) putGoals(v []goal) {
	p.markup("<ul class=\"cards\">\n")
	for i1 := range v {
		v1 := &v[i1]
		p.markup(`<li><p dir="auto">`)
		p.markup(string(v1.Text))
		p.markup("</p>\n")
		if v1.Evidence != "" || v1.Due != "" {
			p.markup(`<dl class="rows">`)
			if v1.Evidence != "" {
				p.markup(`<div><dt>`)
				p.word("goal.evidence")
				p.markup(`</dt><dd dir="auto">`)
				p.markup(string(v1.Evidence))
				p.markup(`</dd></div>`)
			}
			if v1.Due != "" {
				p.markup(`<div><dt>`)
				p.word("goal.due")
				p.markup(`</dt><dd>`)
				p.escaped(v1.Due)
				p.markup(`</dd></div>`)
			}
			p.markup("</dl>\n")
		}
		if len(v1.How) > 0 {
			p.markup(`<p class="label">`)
			p.word("goal.how")
			p.markup("</p>\n<ul class=\"voices\">\n")
			for i2 := range v1.How {
				v2 := &v1.How[i2]
				p.markup(`<li><p class="by">`)
				p.escaped(v2.By)
				p.markup("</p>\n<p><b>")
				p.escaped(v2.State)
				p.markup(`</b>`)
				if v2.Text != "" {
					p.markup(`: <bdi>`)
					p.markup(string(v2.Text))
					p.markup(`</bdi>`)
				}
				p.markup("</p></li>\n")
			}
			p.markup("</ul>\n")
		}
		p.markup("</li>\n")
	}
	p.markup("</ul>\n")
}

func (p *paper) putWithheld(v []string) {
	for _, v1 := range v {
		p.markup(`<p class="withheld">`)
		p.escaped(v1)
		p.markup("</p>\n")
	}
}

func (p *paper) putActions(v []setting) {
	for i1 := range v {
		v1 := &v[i1]
		p.markup(`<h3>`)
		p.escaped(v1.Name)
		p.markup("</h3>\n<ul class=\"actions\">\n")
		for i2 := range v1.Actions {
			v2 := &v1.Actions[i2]
			p.putAction(v2)
		}
		p.markup("</ul>\n")
	}
}

func (p *paper) putReaching(v *reaching) {
	p.markup("<div class=\"sides\">\n")
	if len(v.ToWorker) > 0 {
		p.markup("<div>\n<h3>")
		p.word("reaching.toworker")
		p.markup("</h3>\n")
		for i1 := range v.ToWorker {
			v1 := &v.ToWorker[i1]
			p.putFullway(v1)
		}
		p.markup("</div>\n")
	}
	if len(v.ToFamily) > 0 {
		p.markup("<div>\n<h3>")
		p.word("reaching.tofamily")
		p.markup("</h3>\n")
		for i2 := range v.ToFamily {
			v2 := &v.ToFamily[i2]
			p.putFullway(v2)
		}
		p.markup("</div>\n")
	}
	p.markup("</div>\n")
}

func (p *paper) putWorker(v *worker) {
	if len(v.Holders) > 0 {
		p.markup("<div class=\"sides\">\n")
		for i1 := range v.Holders {
			v1 := &v.Holders[i1]
			p.markup("<div class=\"way\">\n")
			if v1.Role != "" {
				p.markup(`<p class="label">`)
				p.escaped(v1.Role)
				p.markup(`</p>`)
			}
			p.markup("\n<p class=\"name\">")
			p.escaped(v1.Name)
			p.markup("</p>\n")
			if v1.Where != "" {
				p.markup(`<p>`)
				p.escaped(v1.Where)
				p.markup(`</p>`)
			}
			p.markup("\n")
			for i2 := range v1.Numbers {
				v2 := &v1.Numbers[i2]
				p.markup(`<p class="number">`)
				p.putNumber(v2)
				p.markup(`</p>`)
			}
			p.markup("\n")
			if v1.Named != "" || v1.Accepted != "" {
				p.markup(`<dl class="rows">`)
				if v1.Named != "" {
					p.markup(`<div><dt>`)
					p.word("worker.named")
					p.markup(`</dt><dd>`)
					p.escaped(v1.Named)
					p.markup(`</dd></div>`)
				}
				if v1.Accepted != "" {
					p.markup(`<div><dt>`)
					p.word("worker.accepted")
					p.markup(`</dt><dd>`)
					p.escaped(v1.Accepted)
					p.markup(`</dd></div>`)
				}
				p.markup(`</dl>`)
			}
			p.markup("\n</div>\n")
		}
		p.markup("</div>\n")
	}
	if v.Means != "" {
		p.markup(`<p class="aside">`)
		p.escaped(v.Means)
		p.markup("</p>\n")
	}
}

func (p *paper) putNext(v *next) {
	if v.Day != "" {
		p.markup(`<p><b><time datetime="`)
		p.escaped(v.Date)
		p.markup(`">`)
		p.escaped(v.Day)
		p.markup(`</time></b>`)
		if v.How != "" {
			p.markup(`, `)
			p.escaped(v.How)
		}
		if v.Worker != "" {
			p.markup(`, `)
			p.escaped(v.Worker)
		}
		p.markup("</p>\n")
	}
	if len(v.Meetings) > 0 {
		if v.Day != "" {
			p.markup(`<h3>`)
			p.word("next.meet")
			p.markup("</h3>\n")
		}
		p.markup("<ul class=\"cards\">\n")
		for i1 := range v.Meetings {
			v1 := &v.Meetings[i1]
			p.markup(`<li><p>`)
			p.escaped(v1.Kind)
			p.markup(`</p><p class="by">`)
			p.escaped(v1.When)
			if v1.Where != "" {
				p.markup(`, `)
				p.markup(string(v1.Where))
			}
			p.markup("</p></li>\n")
		}
		p.markup("</ul>\n")
	}
}

func (p *paper) putDiffer(v []differing) {
	p.markup(`<p class="aside">`)
	p.word("differ.intro")
	p.markup("</p>\n")
	for i1 := range v {
		v1 := &v[i1]
		p.markup("<div class=\"differ\">\n")
		if len(v1.About) > 0 {
			p.markup("<div class=\"about\">\n<h3>")
			p.word("differ.about")
			p.markup("</h3>\n")
			for i2 := range v1.About {
				v2 := &v1.About[i2]
				p.putQuote(v2)
			}
			p.markup("</div>\n")
		}
		p.markup("<div class=\"voices\">\n")
		for i3 := range v1.Views {
			v3 := &v1.Views[i3]
			p.putQuote(v3)
		}
		p.markup("</div>\n</div>\n")
	}
}

func (p *paper) putSettle(v []settling) {
	for i1 := range v {
		v1 := &v[i1]
		p.markup("<div class=\"differ\">\n<div class=\"about\">\n<h3>")
		p.escaped(v1.Kind)
		p.markup("</h3>\n")
		for i2 := range v1.About {
			v2 := &v1.About[i2]
			p.putQuote(v2)
		}
		if v1.Means != "" {
			p.markup(`<p class="aside" dir="auto">`)
			p.markup(string(v1.Means))
			p.markup("</p>\n")
		}
		p.markup("</div>\n")
		if len(v1.Sides) > 0 {
			p.markup("<div class=\"voices\">\n")
			for i3 := range v1.Sides {
				v3 := &v1.Sides[i3]
				p.putQuote(v3)
			}
			p.markup("</div>\n")
		}
		p.markup("</div>\n")
	}
}

func (p *paper) putAgree(v []stand) {
	p.markup("<ul class=\"cards two\">\n")
	for i1 := range v {
		v1 := &v[i1]
		p.markup(`<li><p><b>`)
		p.escaped(v1.Who)
		p.markup(`</b>`)
		if v1.Position != "" {
			p.markup(` `)
			p.escaped(v1.Position)
		}
		if v1.On != "" {
			p.markup(`<span class="quiet">, `)
			p.escaped(v1.On)
			p.markup(`</span>`)
		}
		p.markup("</p>\n")
		if v1.Text != "" {
			p.markup(`<p dir="auto">`)
			p.markup(string(v1.Text))
			p.markup(`</p>`)
		}
		p.markup("</li>\n")
	}
	p.markup("</ul>\n")
}

func (p *paper) putLaw(v []requirement) {
	p.markup("<ul class=\"cards\">\n")
	for i1 := range v {
		v1 := &v[i1]
		p.markup(`<li><p><b>`)
		p.escaped(v1.Name)
		p.markup("</b></p>\n")
		for i2 := range v1.Shown {
			v2 := &v1.Shown[i2]
			if v2.Text != "" {
				p.markup(`<p dir="auto">`)
				p.markup(string(v2.Text))
				p.markup(`</p>`)
			}
			p.markup(`<p class="by">`)
			p.escaped(v2.By)
			p.markup(`</p>`)
		}
		if len(v1.Shown) == 0 {
			p.markup(`<p class="quiet">`)
			p.word("assess.not")
			p.markup(`</p>`)
		}
		p.markup("</li>\n")
	}
	p.markup("</ul>\n")
}

func (p *paper) putMeetings(v []held) {
	p.markup("<ul class=\"cards\">\n")
	for i1 := range v {
		v1 := &v[i1]
		p.markup(`<li>`)
		p.putHeld(v1)
		p.markup("</li>\n")
	}
	p.markup("</ul>\n")
}

func (p *paper) putPeople(v []person) {
	p.markup("<ul class=\"cards two\">\n")
	for i1 := range v {
		v1 := &v[i1]
		p.markup(`<li><p><b>`)
		p.escaped(v1.Name)
		p.markup(`</b>`)
		if v1.Part != "" {
			p.markup(`, `)
			p.escaped(v1.Part)
		}
		p.markup("</p>\n")
		if v1.Where != "" {
			p.markup(`<p>`)
			p.escaped(v1.Where)
			p.markup(`</p>`)
		}
		p.markup("\n")
		for i2 := range v1.Numbers {
			v2 := &v1.Numbers[i2]
			p.markup(`<p class="number">`)
			p.putNumber(v2)
			p.markup(`</p>`)
		}
		p.markup("\n")
		if v1.Needs != "" {
			p.markup(`<p class="quiet">`)
			p.escaped(v1.Needs)
			p.markup(`</p>`)
		}
		p.markup("\n")
		if v1.NeedsText != "" {
			p.markup(`<p dir="auto">`)
			p.markup(string(v1.NeedsText))
			p.markup(`</p>`)
		}
		p.markup("</li>\n")
	}
	p.markup("</ul>\n")
}

func (p *paper) putSee(v []seen) {
	p.markup("<ul class=\"cards see\">\n")
	for i1 := range v {
		v1 := &v[i1]
		p.markup(`<li><p><b>`)
		p.escaped(v1.Who)
		p.markup("</b></p>\n<div>")
		for i2 := range v1.Lines {
			v2 := &v1.Lines[i2]
			p.markup(`<p>`)
			p.escaped(v2.Words)
			if v2.Text != "" {
				p.markup(` <span class="quiet">`)
				p.markup(string(v2.Text))
				p.markup(`</span>`)
			}
			p.markup("</p>\n")
		}
		p.markup("</div></li>\n")
	}
	p.markup("</ul>\n")
}

func (p *paper) putOther(v []sector) {
	p.markup("<ul class=\"cards\">\n")
	for i1 := range v {
		v1 := &v[i1]
		p.markup(`<li><p><b>`)
		p.escaped(v1.Kind)
		p.markup(`</b>`)
		if v1.Name != "" {
			p.markup(`: <bdi>`)
			p.markup(string(v1.Name))
			p.markup(`</bdi>`)
		}
		p.markup("</p>\n<p class=\"quiet\">")
		p.escaped(v1.Where)
		if v1.Validity != "" {
			p.markup(` `)
			p.escaped(v1.Validity)
		}
		p.markup("</p>\n")
		if v1.Relation != "" {
			p.markup(`<p>`)
			p.escaped(v1.Relation)
			p.markup(`</p>`)
		}
		p.markup("</li>\n")
	}
	p.markup("</ul>\n")
}

func (p *paper) putDecisions(v []decision) {
	p.markup("<ul class=\"cards\">\n")
	for i1 := range v {
		v1 := &v[i1]
		p.markup(`<li><p><b><bdi>`)
		p.markup(string(v1.Name))
		p.markup("</bdi></b></p>\n<dl class=\"rows\">")
		if v1.By != "" {
			p.markup(`<div><dt>`)
			p.word("decisions.by")
			p.markup(`</dt><dd>`)
			p.escaped(v1.By)
			p.markup(`</dd></div>`)
		}
		p.markup("\n")
		if v1.On != "" {
			p.markup(`<div><dt>`)
			p.word("empty.date")
			p.markup(`</dt><dd>`)
			p.escaped(v1.On)
			p.markup(`</dd></div>`)
		}
		p.markup("\n")
		if v1.Given != "" {
			p.markup(`<div><dt>`)
			p.word("decisions.given")
			p.markup(`</dt><dd>`)
			p.escaped(v1.Given)
			p.markup("</dd></div>\n")
		}
		if v1.Sent != "" {
			p.markup(`<div><dt>`)
			p.word("decisions.sent")
			p.markup(`</dt><dd>`)
			p.escaped(v1.Sent)
			p.markup("</dd></div>\n")
		}
		if v1.Noticed != "" {
			p.markup(`<div><dt>`)
			p.word("decisions.noticed")
			p.markup(`</dt><dd>`)
			p.escaped(v1.Noticed)
			p.markup("</dd></div>\n")
		}
		if v1.Valid != "" {
			p.markup(`<div><dt>`)
			p.word("decisions.valid")
			p.markup(`</dt><dd>`)
			p.escaped(v1.Valid)
			p.markup(`</dd></div>`)
		}
		p.markup("\n")
		if v1.Law != "" {
			p.markup(`<div><dt>`)
			p.word("decisions.law")
			p.markup(`</dt><dd>`)
			p.escaped(v1.Law)
			p.markup(`</dd></div>`)
		}
		p.markup("\n")
		if v1.Key != "" {
			p.markup(`<div><dt>`)
			p.word("decisions.key")
			p.markup(`</dt><dd>`)
			p.escaped(v1.Key)
			p.markup(`</dd></div>`)
		}
		p.markup("</dl></li>\n")
	}
	p.markup("</ul>\n")
}

func (p *paper) putWay(v *way) {
	p.markup("<div class=\"way\">\n")
	if v.Who != "" {
		p.markup(`<p class="name">`)
		p.escaped(v.Who)
		p.markup(`</p>`)
	}
	p.markup("\n")
	if v.Number.Value != "" {
		p.markup(`<p class="number">`)
		p.putNumber(&v.Number)
		p.markup(`</p>`)
	}
	p.markup("\n")
	if v.When != "" {
		p.markup(`<p>`)
		p.escaped(v.When)
		p.markup(`</p>`)
	}
	p.markup("\n")
	if v.Note != "" {
		p.markup(`<p dir="auto">`)
		p.markup(string(v.Note))
		p.markup(`</p>`)
	}
	p.markup("</div>\n")
}

func (p *paper) putAction(v *action) {
	p.markup(`<li`)
	if v.Over {
		p.markup(` class="over"`)
	}
	p.markup(">\n<div class=\"what\"><p dir=\"auto\">")
	p.markup(string(v.Text))
	p.markup(`</p>`)
	if v.Place != "" {
		p.markup(`<p class="by" dir="auto">`)
		p.markup(string(v.Place))
		p.markup(`</p>`)
	}
	if v.State != "" {
		p.markup(`<p class="progress"><b>`)
		p.escaped(v.State)
		p.markup(`</b>`)
		if v.Progress != "" {
			p.markup(`: <bdi>`)
			p.markup(string(v.Progress))
			p.markup(`</bdi>`)
		}
		p.markup(`</p>`)
	} else {
		if v.Progress != "" {
			p.markup(`<p class="progress">`)
			p.markup(string(v.Progress))
			p.markup(`</p>`)
		}
	}
	if v.Decision != "" {
		p.markup(`<p class="by">`)
		p.word("actions.decision")
		p.markup(`: <bdi>`)
		p.markup(string(v.Decision))
		p.markup(`</bdi></p>`)
	}
	p.markup("</div>\n<dl class=\"pair\">")
	if v.Who != "" {
		p.markup(`<div><dt>`)
		p.word("who")
		p.markup(`</dt><dd>`)
		p.escaped(v.Who)
		p.markup(`</dd></div>`)
	}
	if v.When != "" {
		p.markup(`<div><dt>`)
		p.word("when")
		p.markup(`</dt><dd>`)
		p.escaped(v.When)
		p.markup(`</dd></div>`)
	}
	p.markup("</dl>\n</li>\n")
}

func (p *paper) putAsked(v []asked) {
	p.markup("<ul class=\"cards two\">\n")
	for i1 := range v {
		v1 := &v[i1]
		p.markup(`<li><p><b>`)
		p.escaped(v1.Who)
		p.markup(`</b>`)
		if v1.Permission != "" {
			p.markup(`, `)
			p.escaped(v1.Permission)
		}
		if v1.Answer != "" {
			p.markup(`, `)
			p.escaped(v1.Answer)
		}
		p.markup("</p>\n")
		if v1.Text != "" {
			p.markup(`<p dir="auto">`)
			p.markup(string(v1.Text))
			p.markup(`</p>`)
		}
		p.markup("</li>\n")
	}
	p.markup("</ul>\n")
}

func (p *paper) putQuote(v *quote) {
	p.markup(`<div class="quote">`)
	if v.By != "" {
		p.markup(`<p class="by">`)
		p.escaped(v.By)
		p.markup(`</p>`)
	}
	p.markup("\n")
	if v.Text != "" {
		p.markup(`<p dir="auto">`)
		p.markup(string(v.Text))
		p.markup(`</p>`)
	}
	if v.Reasons != "" {
		p.markup(`<p class="reasons"><b>`)
		p.word("differ.reasons")
		p.markup(`:</b> <bdi>`)
		p.markup(string(v.Reasons))
		p.markup(`</bdi></p>`)
	}
	p.markup("</div>\n")
}

func (p *paper) putStar(v *star) {
	p.markup(`<p class="aside">`)
	p.word("star.means")
	p.markup("</p>\n")
	if v.Picture != "" {
		p.markup(`<div class="picture">`)
		p.markup(string(v.Picture))
		p.markup("</div>\n")
	}
	p.markup("<div class=\"points\">\n")
	for i1 := range v.Points {
		v1 := &v.Points[i1]
		p.markup(`<div`)
		if v1.Wide {
			p.markup(` class="all"`)
		}
		p.markup(`><h3>`)
		p.number(v1.Number)
		p.markup(` `)
		p.escaped(v1.Name)
		p.markup("</h3>\n")
		for i2 := range v1.Items {
			v2 := &v1.Items[i2]
			p.markup("<div class=\"item\">\n")
			if v2.Name != "" {
				p.markup(`<h4>`)
				p.escaped(v2.Name)
				p.markup("</h4>\n")
			}
			if v2.Stand != "" {
				p.markup(`<p class="stand">`)
				p.escaped(v2.Stand)
				p.markup("</p>\n")
			}
			p.markup("<ul class=\"voices\">\n")
			for i3 := range v2.Voices {
				v3 := &v2.Voices[i3]
				p.markup(`<li><p class="by">`)
				p.escaped(v3.Who)
				p.markup("</p>\n")
				for i4 := range v3.Said {
					v4 := &v3.Said[i4]
					p.markup(`<div class="said">`)
					p.markup(string(v4.Mark))
					if v4.Kind != "" || v4.Seen != "" {
						p.markup(`<p class="kind">`)
						p.escaped(v4.Kind)
						if v4.Seen != "" {
							p.markup(` <span class="quiet">`)
							p.escaped(v4.Seen)
							p.markup(`</span>`)
						}
						p.markup(`</p>`)
					}
					if v4.Text != "" {
						p.markup(`<p dir="auto">`)
						p.markup(string(v4.Text))
						p.markup(`</p>`)
					}
					if v4.Drawing != "" {
						p.markup(`<p class="quiet">`)
						p.word("star.drawing")
						p.markup(`: <bdi>`)
						p.markup(string(v4.Drawing))
						p.markup(`</bdi></p>`)
					}
					p.markup("</div>\n")
				}
				p.markup("</li>\n")
			}
			p.markup("</ul>\n</div>\n")
		}
		p.markup("</div>\n")
	}
	p.markup("</div>\n")
}

func (p *paper) putFullway(v *way) {
	p.markup("<dl class=\"rows way\">\n")
	if v.Who != "" {
		p.markup(`<div><dt>`)
		p.word("next.to")
		p.markup(`</dt><dd>`)
		p.escaped(v.Who)
		p.markup(`</dd></div>`)
	}
	p.markup("\n<div><dt>")
	p.word("how")
	p.markup(`</dt><dd>`)
	p.escaped(v.How)
	if v.Number.Value != "" {
		p.markup(`, `)
		p.putNumber(&v.Number)
	}
	p.markup("</dd></div>\n")
	if v.When != "" {
		p.markup(`<div><dt>`)
		p.word("when")
		p.markup(`</dt><dd>`)
		p.escaped(v.When)
		p.markup(`</dd></div>`)
	}
	p.markup("\n")
	if v.Chosen != "" {
		p.markup(`<div><dt>`)
		p.word("reaching.chosen")
		p.markup(`</dt><dd>`)
		p.escaped(v.Chosen)
		p.markup(`</dd></div>`)
	}
	p.markup("\n")
	if v.Note != "" {
		p.markup(`<div><dt>`)
		p.word("more")
		p.markup(`</dt><dd dir="auto">`)
		p.markup(string(v.Note))
		p.markup(`</dd></div>`)
	}
	p.markup("\n</dl>\n")
}

func (p *paper) putHeld(v *held) {
	p.markup(`<p><b>`)
	p.escaped(v.Kind)
	p.markup(`</b>`)
	if v.When != "" {
		p.markup(`, `)
		p.escaped(v.When)
	}
	p.markup("</p>\n<dl class=\"rows\">")
	if v.Where != "" {
		p.markup(`<div><dt>`)
		p.word("where")
		p.markup(`</dt><dd>`)
		p.markup(string(v.Where))
		p.markup(`</dd></div>`)
	}
	p.markup("\n")
	if v.There != "" {
		p.markup(`<div><dt>`)
		p.word("meetings.there")
		p.markup(`</dt><dd>`)
		p.escaped(v.There)
		p.markup(`</dd></div>`)
	}
	p.markup("\n")
	if v.Away != "" {
		p.markup(`<div><dt>`)
		p.word("meetings.away")
		p.markup(`</dt><dd>`)
		p.escaped(v.Away)
		p.markup(`</dd></div>`)
	}
	p.markup("</dl>\n")
}
