// Everything works without this file. With it a page shows what others write as they write it,
// and what is typed here stays on this device until the server has it.
"use strict";

const store = {
  get(key) { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* full or forbidden: the page still works */ } },
  drop(key) { try { localStorage.removeItem(key); } catch { /* as above */ } },
  keys(prefix) { try { return Object.keys(localStorage).filter((k) => k.startsWith(prefix)); } catch { return []; } },
};

const words = {
  fi: { draft: "Luonnos on tässä laitteessa.", waiting: "Ei yhteyttä. Sanasi ovat tallessa tässä laitteessa ja lähtevät, kun yhteys palaa.", sent: "Tallennettu.", session: "Istunto on päättynyt. Kirjaudu uudelleen samassa selaimessa: sanasi ovat tallessa.", off: "Yhteys on poikki.", leave: "Kaikki ei ole vielä lähtenyt. Kirjautuminen ulos poistaa sen tästä laitteesta. Kirjaudutaanko ulos?" },
  sv: { draft: "Utkastet finns i den här apparaten.", waiting: "Ingen förbindelse. Dina ord är sparade i den här apparaten och skickas när förbindelsen är tillbaka.", sent: "Sparat.", session: "Sessionen är slut. Logga in på nytt i samma webbläsare: dina ord är sparade.", off: "Förbindelsen är bruten.", leave: "Allt har inte skickats än. Utloggning tar bort det från den här apparaten. Logga ut?" },
  en: { draft: "The draft is on this device.", waiting: "No connection. Your words are kept on this device and will be sent when it is back.", sent: "Stored.", session: "The session is over. Log in again in this browser: your words are kept.", off: "The connection is broken.", leave: "Not everything has been sent yet. Logging out removes it from this device. Log out?" },
}[document.documentElement.lang] || {};

// What is kept belongs to one person: the next one at this device neither sees nor sends it.
const who = document.body.dataset.who || "";
const place = location.pathname;
const draftKey = (form) => "draft " + who + " " + place + " " + form.dataset.draft;
const say = (form, text) => { const s = form.querySelector("[data-state]"); if (s) s.textContent = text || ""; };
const fresh = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
const answers = (form) => Array.from(new FormData(form)).filter(([name]) => name !== "once" && name !== "who");

// Drafts: every letter is kept as it is typed.
function restore(form) {
  const kept = store.get(draftKey(form));
  if (!kept) return;
  const of = new Map();
  for (const [name, value] of kept) of.set(name, [...(of.get(name) || []), value]);
  for (const field of form.elements) {
    const values = of.get(field.name);
    if (!field.name || field.name === "once" || field.name === "who") continue;
    if (field.type === "checkbox" || field.type === "radio") field.checked = (values || []).includes(field.value);
    else if (values) field.value = values[0];
  }
  form.dataset.typed = "yes";
  say(form, words.draft);
  const around = form.closest("details");
  if (around) around.open = true;
}

function clear(form) {
  store.drop(draftKey(form));
  delete form.dataset.typed;
  form.reset();
  form.elements.once.value = fresh();
}

// Sending: what does not arrive waits in a line, in its order, each with the key by which the
// server knows it again, and with the state of the page on which it was written.
const lineKey = "line " + who + " ";
let sending = false;

async function post(action, body, script) {
  const answer = await fetch(action, { method: "POST", body, headers: { "X-Script": script, "Content-Type": "application/x-www-form-urlencoded" } });
  if (answer.status >= 500 || answer.status === 429) throw new TypeError("later");
  return answer;
}

async function sendLine() {
  if (sending) return;
  sending = true;
  try {
    for (const key of store.keys(lineKey).sort()) {
      const one = store.get(key);
      if (!one) continue;
      const answer = await post(one.action, one.body, "line");
      if (answer.status === 401) { line(words.session); return; }
      if (answer.ok) store.drop(key);
      else {
        // What does not fit goes back into its form, for the person to mend.
        store.set("draft " + who + " " + one.place + " " + one.draft, Array.from(new URLSearchParams(one.body)).filter(([name]) => name !== "once" && name !== "who"));
        store.drop(key);
        for (const form of document.forms) if (form.dataset.draft === one.draft && one.place === place) { restore(form); await problems(form, answer); }
      }
    }
    line("");
    await refresh();
  } catch { line(words.waiting); } finally { sending = false; }
}

function line(text) {
  const waiting = store.keys(lineKey).length;
  const s = document.querySelector("[data-line]");
  if (s) s.textContent = waiting ? (text || words.waiting) + " (" + waiting + ")" : (text === words.off ? text : "");
}

async function problems(form, answer) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const told = page.querySelector(".problems li, h1");
  say(form, told ? told.textContent : "");
  for (const box of page.querySelectorAll(".problems ul")) say(form, Array.from(box.children, (li) => li.textContent).join(" "));
}

async function submit(event) {
  const form = event.target;
  if (!form.dataset.draft || !document.querySelector("[data-news]")) return; // the browser sends it itself
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form)).toString();
  const action = form.getAttribute("action");
  try {
    const answer = await post(action, body, "1");
    if (answer.status === 401) { say(form, words.session); return; } // the draft stays
    if (!answer.ok) { await problems(form, answer); return; }
    clear(form);
    say(form, words.sent);
    await refresh();
  } catch {
    store.set(lineKey + Date.now().toString(36).padStart(12, "0") + fresh().slice(0, 6), { action, body, place, draft: form.dataset.draft });
    clear(form);
    say(form, words.waiting);
    line(words.waiting);
  }
}

// News: the page is fetched again and what it shows is put in place of what stood there. What is being
// typed stays, and a form that somebody writes in keeps the state on which it was opened.
let latest = 0;
async function refresh() {
  if (!document.querySelector("[data-news]")) return; // a page that stays as it is: a refusal would be loaded for ever
  const turn = ++latest;
  const answer = await fetch(location.href, { headers: { "X-Script": "1" } });
  if (answer.status === 401) { line(words.session); return; }
  if (answer.status === 403 || answer.status === 404) { location.reload(); return; } // nothing of it is seen any more
  if (!answer.ok || turn !== latest) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (page.body.dataset.who !== who) { location.reload(); return; } // somebody else has logged in on this device
  for (const there of document.querySelectorAll("[data-live]")) {
    const here = page.querySelector('[data-live="' + there.dataset.live + '"]');
    if (here && here.innerHTML !== there.innerHTML) there.replaceChildren(...here.childNodes);
  }
  for (const there of document.querySelectorAll("details[data-form]")) {
    if (there.querySelector("form[data-typed]") || there.contains(document.activeElement)) continue;
    const here = page.querySelector('details[data-form="' + there.dataset.form + '"]');
    if (!here) { there.remove(); continue; }
    here.open = there.open;
    const said = there.querySelector("[data-state]"), told = here.querySelector("[data-state]");
    if (said && told) told.textContent = said.textContent;
    there.replaceWith(here);
  }
  for (const here of page.querySelectorAll("details[data-form]")) {
    if (document.querySelector('details[data-form="' + here.dataset.form + '"]')) continue;
    const section = here.parentElement && document.querySelector('[aria-labelledby="' + here.parentElement.getAttribute("aria-labelledby") + '"]');
    if (section) section.append(here);
  }
}

function listen() {
  const at = document.querySelector("[data-news]");
  if (!at) return;
  const stream = new EventSource(at.dataset.news + "?base=" + encodeURIComponent(at.dataset.base));
  stream.addEventListener("changed", () => refresh().catch(() => {}));
  stream.addEventListener("gone", () => { stream.close(); location.reload(); });
  stream.addEventListener("open", () => { line(""); sendLine(); });
  stream.addEventListener("error", () => { line(words.off); if (stream.readyState === EventSource.CLOSED) { setTimeout(listen, 15000); } });
}

document.addEventListener("submit", submit);
document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (!form || !form.dataset.draft) return;
  form.dataset.typed = "yes";
  store.set(draftKey(form), answers(form));
});
document.addEventListener("submit", (event) => {
  if (!("logout" in event.target.dataset)) return;
  if (store.keys(lineKey).length && !confirm(words.leave)) { event.preventDefault(); return; }
  for (const key of store.keys("")) store.drop(key);
});
addEventListener("online", () => sendLine());
setInterval(() => { if (store.keys(lineKey).length) sendLine(); }, 3000);
// A form that the server gave back with a problem holds the words itself.
if (!document.querySelector(".problems")) for (const form of document.querySelectorAll("form[data-draft]")) restore(form);
if (document.querySelector(".problems")) document.querySelector(".problems").focus();
line("");
sendLine();
listen();
