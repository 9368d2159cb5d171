// node check.mjs: ajv, in its strict mode and with formats asserted, must accept and reject the documents of plan/schema/testdata as expected.json says.
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const root = new URL('../../../plan/schema/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, root), 'utf8'));

const ajv = new Ajv2020({ allErrors: true, strict: true });
addFormats(ajv);
const validate = Object.fromEntries(['plan', 'assessment', 'history', 'sector', 'view', 'directory', 'clock', 'survey', 'scheme', 'targets', 'school'].map((form) => [form, ajv.compile(read(`${form}.schema.json`))]));

let asked = 0, accepted = 0, wrong = 0;
for (const row of read('testdata/expected.json').documents) {
  if (row.schema === undefined) continue;
  const verdict = validate[row.format](read('testdata/' + row.file));
  asked++;
  if (verdict) accepted++;
  if (verdict !== row.schema) {
    wrong++;
    console.log(`${row.file}: ajv ${verdict ? 'accepts' : 'rejects'} it`);
  }
}
console.log(`ajv: ${asked} documents, ${accepted} accepted, ${wrong} judged differently`);
process.exit(wrong === 0 && accepted > 0 && accepted < asked ? 0 : 1);
