// Times ajv on documents: from bytes to all errors, compiled once from our schema. Asked in JSON on standard input, answers in JSON.
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const question = JSON.parse(readFileSync(0, 'utf8'));
const ajv = addFormats(new Ajv2020({ allErrors: true }));
const valid = ajv.compile(JSON.parse(readFileSync(question.schema, 'utf8')));

const answers = question.documents.map((text) => {
  const bytes = Buffer.from(text);
  const judge = () => valid(JSON.parse(bytes.toString()));
  let fastest = Infinity;
  for (let round = 0; round < question.rounds; round++) {
    let n = 0;
    const start = process.hrtime.bigint();
    let end = start;
    while (end - start < 5_000_000n) {
      for (let i = 0; i < 10; i++) judge();
      n += 10;
      end = process.hrtime.bigint();
    }
    fastest = Math.min(fastest, Number(end - start) / n);
  }
  return { accepts: judge(), errors: valid.errors?.length ?? 0, nanoseconds: fastest };
});
console.log(JSON.stringify({ name: `ajv ${JSON.parse(readFileSync(new URL('node_modules/ajv/package.json', import.meta.url))).version}, Node ${process.versions.node}`, answers }));
