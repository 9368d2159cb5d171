// attack.mjs PLAN: what a host of the package may do wrong, or meet. Exit status 1 where the package does not hold.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { load, Oneplan } from '../node.js';

const plan = fs.readFileSync(process.argv[2]);
const oneplan = await load();
const fine = (why) => assert.equal(oneplan.validate(plan).valid, true, why);
const rules = (verdict) => verdict.issues.map((issue) => issue.rule).join(' ');
fine('a good plan');

// Wrong types are the caller's mistake, told to the caller; the next call is answered.
for (const wrong of [undefined, null, 7, {}, [1, 2], true]) assert.throws(() => oneplan.validate(wrong), TypeError);
assert.equal(oneplan.run(['validate', 7]).status, 2);
assert.equal(oneplan.run('validate').status, 2);
assert.equal(oneplan.run(['due', 'initiation=2026-03-10'], { now: 'tomorrow' }).status, 2);
assert.equal(oneplan.run(['due', 'initiation=2026-03-10'], { now: new Date(NaN) }).status, 2);
fine('after wrong types');

// Bytes in every dress are the same bytes.
const other = new Uint8Array(plan.length + 8);
other.set(plan, 8);
for (const same of [plan.toString(), new Uint8Array(plan).buffer, other.subarray(8), new DataView(other.buffer, 8)]) assert.equal(oneplan.validate(same).valid, true);

// Half a surrogate pair is no text. An encoder would replace it, and the document would be another.
for (const [text, hex] of [['{"id":"\ud800"}', '7b226964223a22eda080227d'], ['\udc00', 'edb080'], ['{"\ud83d":1}', '7b22eda0bd223a317d'], ['"\ud83d\ud83d\ude00"', '22eda0bdf09f988022']]) {
  assert.deepEqual(oneplan.validate(text), oneplan.validate(Buffer.from(hex, 'hex')), `${JSON.stringify(text)} is not read as text`);
  assert.match(rules(oneplan.validate(text)), /json.utf8/);
}
assert.equal(oneplan.validate('"\u{1f600}"').issues.length, oneplan.validate(Buffer.from('"\u{1f600}"')).issues.length, 'a whole pair is');

// Names are only names.
for (const name of ['__proto__', 'constructor', '7', '', '\ud800', '../../etc/passwd', 'a\nb', 'a\0b', 'x'.repeat(5000)]) {
  const { status } = oneplan.run(['validate', '--', name], { files: Object.fromEntries([[name, plan]]) });
  assert.ok(status === 0 || /^$|\ud800/.test(name), `a file named ${JSON.stringify(name.slice(0, 20))}: ${status}`);
}

// Much randomness, too large a request, and a large hostile document; memory stays bounded.
assert.equal(oneplan.run(['help'], { random: new Uint8Array(300_000) }).status, 0);
assert.throws(() => oneplan.validate(new Uint8Array(257 * 2 ** 20)), RangeError);
fine('after what is too large');
for (const [name, text] of [['nested', '['.repeat(20e6)], ['wide', `[${'1,'.repeat(10e6)}1]`], ['long', `{"id":"${'x'.repeat(20e6)}"}`], ['many', `{${'"a":1,'.repeat(3e6)}"b":2}`]]) {
  const verdict = oneplan.validate(text);
  assert.equal(verdict.valid, false, name);
  assert.ok(verdict.issues.length < 2000, `${name}: ${verdict.issues.length} issues`);
}
fine('after 20 MB of hostility');
assert.ok(oneplan.memory < 400 * 2 ** 20, `${oneplan.memory} bytes`);

// The host's stack ends in the middle of a call: V8 throws what is no trap. The next call gets a new instance.
let ended = 0;
const deep = () => {
  try {
    deep();
  } catch {
    // here the stack is nearly full
  }
  if (ended < 50) {
    try {
      oneplan.validate(plan);
    } catch (error) {
      if (/call stack/.test(error.message)) ended++;
    }
  }
};
deep();
assert.ok(ended > 0, 'a stack ended within a call');
fine('after a full stack');
await assert.rejects(Oneplan.load(new Uint8Array(8)), WebAssembly.CompileError);
console.log(`held; ${ended} calls ended in the middle, ${oneplan.memory} bytes of memory`);
