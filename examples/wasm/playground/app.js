import { say, sayCode } from './words.js';
import { locate } from './pointer.js';

const $ = (id) => document.getElementById(id);
const make = (tag, props = {}, ...inside) => {
  const e = Object.assign(document.createElement(tag), props);
  e.append(...inside);
  return e;
};
const tabs = ['issues', 'due', 'star', 'page', 'fhir'];
let language = ['fi', 'sv', 'en'].find((l) => navigator.language.startsWith(l)) ?? 'en';
let chosen = 'issues';

// ---- The module, in workers that inherit this page's content policy.

class Desk {
  #worker;
  #open = new Map();
  #next = 0;

  constructor(code, module) {
    this.#worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
    this.ready = new Promise((resolve) => {
      this.#worker.onmessage = ({ data }) => {
        if (data.ready) resolve(this);
        else this.#open.get(data.id)(data);
        this.#open.delete(data.id);
      };
    });
    this.#worker.postMessage({ module });
  }

  call(args, text) {
    const id = this.#next++;
    this.#worker.postMessage({ id, args, text });
    return new Promise((resolve) => this.#open.set(id, resolve));
  }

  end() {
    this.#worker.terminate();
  }
}

const compile = (name) => WebAssembly.compileStreaming(fetch(name));
const examples = {};
let quick; // validates while somebody types
let whole; // makes all that is slower

async function begin() {
  const compiled = compile('oneplan-page.wasm');
  const code = await (await fetch('engine.js')).text();
  const module = await compiled;
  quick = new Desk(code, module).ready;
  await quick;
  document.documentElement.dataset.ready = 'quick';
  check();
  for (const name of ['aino', 'eeli', 'iida']) examples[name] = await (await fetch(`${name}.json`)).text();
  if ('serviceWorker' in navigator) {
    navigator.serviceWorker.register('offline.js'); // keeps the same files for a day without a network
    await navigator.serviceWorker.ready;
  }
  // All is here. From now on this page, and the workers that it starts, can ask nobody for anything.
  document.head.append(make('meta', { httpEquiv: 'Content-Security-Policy', content: "connect-src 'none'" }));
  const before = await quick;
  const locked = new Desk(code, module).ready;
  await locked;
  quick = locked;
  before.end();
  check();
  whole = new Desk(code, module).ready;
  await whole;
  document.documentElement.dataset.ready = 'whole';
  show();
}

// ---- What is shown.

const text = () => $('text').value;
let verdict = null;
let checking = 0;

async function check() {
  readers();
  const mine = ++checking;
  if (!quick || !text().trim()) {
    verdict = null;
    gutter();
    if (chosen === 'issues') show();
    return;
  }
  const answer = await (await quick).call(['validate', '--json', '--lang', language, 'plan.json'], text());
  if (mine !== checking) return; // something newer was typed
  verdict = answer.out ? JSON.parse(answer.out) : null;
  for (const issue of verdict?.issues ?? []) {
    [issue.start, issue.end] = locate(text(), issue.pointer);
    issue.line = text().slice(0, issue.start).split('\n').length;
  }
  gutter();
  show();
}

function gutter() {
  const bad = new Set((verdict?.issues ?? []).map((issue) => issue.line));
  const lines = text().split('\n').length;
  $('gutter').replaceChildren(...Array.from({ length: lines }, (_, i) => (bad.has(i + 1) ? make('span', { className: 'bad', textContent: i + 1 }) : String(i + 1))).flatMap((n) => [n, '\n']));
  $('gutter').scrollTop = $('text').scrollTop;
}

function go(issue) {
  const area = $('text');
  area.focus();
  area.setSelectionRange(issue.start, issue.end);
  area.scrollTop = Math.max(0, (issue.line - 5) * (area.scrollHeight / text().split('\n').length));
}

/** The call of a tab, with what its flags need; words in the chosen language. */
const callOf = {
  due: () => ['due', '--plan', '--json', '--explain', '--lang', language, '--on', $('day').value, 'plan.json'],
  star: () => ['star', '--lang', language, '--on', $('day').value, ...as(), 'plan.json'],
  timeline: () => ['timeline', '--lang', language, '--on', $('day').value, ...as(), 'plan.json'],
  page: () => ['print', '--for', $('reader').value, '--lang', language, '--on', $('day').value, 'plan.json'],
  fhir: () => ['fhir', '--to', 'collection', '--pretty', '--lang', language, '--on', $('day').value, 'plan.json'],
};
const as = () => ['--as', $('reader').value];
let showing = 0;

async function show() {
  const mine = ++showing;
  const panel = $(`panel-${chosen}`);
  if (chosen === 'issues') {
    panel.replaceChildren(list((verdict?.issues ?? []).map(issueItem)));
    $('status').textContent = verdict === null ? (quick ? '' : say('loading', language)) : verdict.valid ? say('valid', language) : `${say('errors', language)} ${verdict.issues.filter((i) => i.severity === 'error').length}`;
    return;
  }
  if (!text().trim()) {
    panel.replaceChildren();
    $('status').textContent = '';
    return;
  }
  $('status').textContent = say('loading', language);
  if (!whole) return;
  const desk = await whole;
  const answers = [await desk.call(callOf[chosen](), text())];
  if (chosen === 'star') answers.push(await desk.call(callOf.timeline(), text()));
  if (mine !== showing) return;
  panel.replaceChildren(...panels[chosen](answers));
  const trouble = answers.flatMap(({ out, err }) => (out ? [] : err.trim().split('\n').map(worded)));
  $('status').textContent = trouble.length ? `${say('failed', language)} ${trouble[0]}` : '';
}

function worded(line) {
  try {
    return JSON.parse(line).message;
  } catch {
    return line;
  }
}

const list = (items) => make('ul', {}, ...items);

function issueItem(issue) {
  const place = make('button', { type: 'button', className: 'place', textContent: `${say('line', language)} ${issue.line} · ${issue.pointer || say('whole', language)}` });
  place.onclick = () => go(issue);
  const rule = make('a', { href: `rules.html#${issue.rule}`, target: '_blank', rel: 'noopener', textContent: issue.rule });
  return make('li', { className: issue.severity }, place, make('p', { textContent: issue.message }), make('p', {}, rule, issue.source ? ` · ${issue.source}` : ''));
}

function dueItem(due) {
  const readings = Object.entries(due.readings ?? {}).filter(([, day]) => day !== due.due).map(([name, day]) => `${name} ${day}`);
  const head = make('p', {}, make('strong', { textContent: due.due ?? '–' }), ` ${due.plain || due.title || sayCode(due.kind, language)} (${sayCode(due.status, language)})`);
  const item = make('li', {}, head, make('p', { textContent: [due.citation ?? due.source, ...readings].filter(Boolean).join(' · ') }));
  if (due.trace) item.append(make('details', {}, make('summary', { textContent: due.rule }), make('pre', { textContent: due.trace.map((step) => `${step.day} ${step.words}`).join('\n') })));
  return item;
}

const picture = (svg, key) => make('img', { alt: say(key, language), src: URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })) });
const panels = {
  due: ([{ out }]) => [list(out.trim().split('\n').filter(Boolean).map((line) => dueItem(JSON.parse(line))))],
  star: ([star, course]) => [...(star.out ? [picture(star.out, 'starOf')] : []), ...(course.out ? [picture(course.out, 'timeline')] : [])],
  page: ([{ out }]) => (out ? [Object.assign(make('iframe', { title: say('pageOf', language), srcdoc: out }), { sandbox: '' })] : []),
  fhir: ([{ out }]) => [make('pre', { textContent: out, tabIndex: 0 })],
};

/** The readers that the plan itself names. */
function readers() {
  const select = $('reader');
  const before = select.value || 'child';
  let people = [];
  try {
    people = JSON.parse(text()).people ?? [];
  } catch {
    // the plan is broken while somebody types
  }
  if (people.length === 0 && select.options.length > 2 && text().trim()) return;
  const name = (p) => [p.name?.given, p.name?.family].filter(Boolean).join(' ') || p.id;
  const options = [
    ['family', say('family', language)],
    ['child', say('child', language)],
    ...people.filter((p) => p?.id).map((p) => [p.kind === 'guardian' ? `guardian:${p.id}` : p.id, name(p)]),
  ];
  select.replaceChildren(...options.map(([value, label]) => make('option', { value, textContent: label })));
  select.value = options.some(([value]) => value === before) ? before : 'child';
}

// ---- The page itself.

function speak() {
  document.documentElement.lang = language;
  $('language').value = language;
  for (const e of document.querySelectorAll('[data-say]')) e.textContent = say(e.dataset.say, language);
  document.title = say('title', language);
  $('tabs').setAttribute('aria-label', say('results', language));
  for (const tab of tabs) $(`tab-${tab}`).textContent = say(tab, language);
  check();
}

function choose(tab, focus) {
  chosen = tab;
  for (const t of tabs) {
    $(`tab-${t}`).setAttribute('aria-selected', t === tab);
    $(`tab-${t}`).tabIndex = t === tab ? 0 : -1;
    $(`panel-${t}`).hidden = t !== tab;
  }
  if (focus) $(`tab-${tab}`).focus();
  show();
}

for (const tab of tabs) {
  const button = make('button', { type: 'button', id: `tab-${tab}` });
  button.setAttribute('role', 'tab');
  button.setAttribute('aria-controls', `panel-${tab}`);
  button.onclick = () => choose(tab);
  button.onkeydown = ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step) choose(tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length], true);
  };
  $('tabs').append(button);
  const panel = make('div', { id: `panel-${tab}`, tabIndex: 0 });
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-labelledby', `tab-${tab}`);
  $('panels').append(panel);
}

let typed;
$('text').oninput = () => {
  clearTimeout(typed);
  typed = setTimeout(check, 120);
};
$('text').onscroll = () => ($('gutter').scrollTop = $('text').scrollTop);
$('language').onchange = ({ target }) => {
  language = target.value;
  speak();
};
$('example').onchange = ({ target }) => {
  $('text').value = examples[target.value] ?? '';
  check();
};
$('file').onchange = async ({ target }) => {
  if (target.files[0]) $('text').value = await target.files[0].text();
  check();
};
$('day').onchange = show;
$('reader').onchange = show;
$('day').value = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date());

speak();
choose('issues');
begin();
