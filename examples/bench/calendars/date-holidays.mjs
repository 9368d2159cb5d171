// Answers the question of script.go with the npm package "date-holidays", asked
// in two ways: by its own isHoliday, and with the days kept in a Set by the
// caller, as a careful user would.
//
// Days off are its types public and bank, since both eves of the law are bank
// holidays there; New Year's Eve, a bank holiday too, is left out and told.
process.env.TZ = "Europe/Helsinki";

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const Holidays = require("date-holidays");
const { version } = require("date-holidays/package.json");

const q = JSON.parse(readFileSync(0, "utf8"));
const finland = new Holidays("FI", { types: ["public", "bank"] });

const parse = (text) => new Date(...text.split("-").map((part, i) => Number(part) - (i === 1 ? 1 : 0)));
const two = (n) => String(n).padStart(2, "0");
const text = (d) => `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`;
const weekend = (d) => d.getDay() === 0 || d.getDay() === 6;
const newYearsEve = (d) => d.getMonth() === 11 && d.getDate() === 31;

function addWorkdays(start, n, isOff) {
  const d = new Date(start);
  while (n > 0) {
    d.setDate(d.getDate() + 1);
    if (!weekend(d) && !isOff(d)) n--;
  }
  return d;
}

function countWorkdays(from, to, isOff) {
  let n = 0;
  for (const d = new Date(from); d <= to; d.setDate(d.getDate() + 1)) {
    if (!weekend(d) && !isOff(d)) n++;
  }
  return n;
}

function fastest(rounds, f) {
  let best = Infinity;
  let result;
  for (let i = 0; i < rounds; i++) {
    const began = process.hrtime.bigint();
    result = f();
    best = Math.min(best, Number(process.hrtime.bigint() - began));
  }
  return [best, result];
}

// Every day off from Monday to Friday, and those that are left out.
const closed = [];
const leftOut = [];
for (let year = q.fromYear; year <= q.toYear; year++) {
  for (const h of finland.getHolidays(year)) {
    const d = parse(h.date.slice(0, 10));
    if (!weekend(d)) (newYearsEve(d) ? leftOut : closed).push(text(d));
  }
}

const first = parse(q.firstStart);
const starts = Array.from({ length: q.starts }, (_, i) => new Date(first.getFullYear(), first.getMonth(), first.getDate() + i));
const [from, to] = [parse(q.countFrom), parse(q.countTo)];
const off = new Set(closed);

function answer(name, rounds, isOff) {
  const [addTook, added] = fastest(rounds, () => starts.map((d) => addWorkdays(d, q.workdays, isOff)));
  const [countTook, counted] = fastest(rounds, () => countWorkdays(from, to, isOff));
  console.log(JSON.stringify({
    name: `Node ${process.versions.node}, date-holidays ${version}${name}`,
    addNanoseconds: addTook / starts.length,
    countNanoseconds: countTook,
    added: added.map(text), counted, closed, leftOut,
  }));
}

answer(", days in a Set", 50, (d) => off.has(text(d)));
answer("", 1, (d) => !newYearsEve(d) && Boolean(finland.isHoliday(d)));
