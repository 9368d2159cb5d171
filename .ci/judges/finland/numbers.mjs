// node numbers.mjs PLAN.json: the plan with national numbers as HL7 Finland's base profiles know them, all invented: of
// controllers, of professionals; a home municipality, and a language to interpret into.
import { readFileSync } from 'node:fs';

const plan = JSON.parse(readFileSync(process.argv[2], 'utf8'));
plan.child.address = { text: 'Mustikkatie 1', municipality: { system: 'urn:oid:1.2.246.537.6.21', code: '405', display: 'Lappeenranta' } };
plan.child.service = { lang: 'so', interpreter: 'so' };
plan.organisations.forEach((o, i) => {
  o.ownership = 'public';
  o.identifiers = [{ system: 'urn:oid:1.2.246.537.6.40174', value: `invented-${i}` }];
});
plan.people.filter((m) => m.kind === 'professional').forEach((m, i) => {
  m.identifiers = [{ system: 'urn:oid:1.2.246.537.26', value: `invented-${i}` }, { system: 'urn:oid:1.2.246.537.25', value: `invented-${i}` }];
});
console.log(JSON.stringify(plan));
