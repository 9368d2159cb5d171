// node readers.mjs PLAN.json: prints everybody for whom `oneplan print --for` can make a copy of that plan, one a line.
import fs from 'node:fs';
const plan = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const people = plan.people ?? [];
const readers = ['family', 'child', ...people.map((p) => (p.kind === 'guardian' ? `guardian:${p.id}` : p.id))];
if (!people.length || readers.some((r) => /undefined/.test(r))) throw new Error('no people with ids in the plan: has the wire form changed?');
console.log(readers.join('\n'));
