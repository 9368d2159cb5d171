// node post.mjs BASE FILE...: posts each transaction bundle to the FHIR server at BASE and reads back what it made. Every entry must be created (or, where
// the entry asks for it by ifNoneExist, found) and come back as it was sent, apart from what servers add: id, version, time. Exit 1 on any finding.
import fs from 'node:fs';

const [base, ...files] = process.argv.slice(2);
const type = { 'content-type': 'application/fhir+json', accept: 'application/fhir+json' };
let findings = 0, created = 0, found = 0, wanted = 0;
for (const file of files) {
  const say = (what) => { findings++; console.log(`${file}: ${what}`); };
  const sent = JSON.parse(fs.readFileSync(file, 'utf8'));
  const entries = sent.entry ?? [];
  wanted += entries.length;
  if (!entries.length) { say('no entry'); continue; }
  const answer = await fetch(base, { method: 'POST', headers: type, body: JSON.stringify(sent) });
  const text = await answer.text();
  if (!answer.ok) { say(`${answer.status} ${text.slice(0, 2000)}`); continue; }
  const back = JSON.parse(text).entry ?? [];
  if (back.length !== entries.length) { say(`${entries.length} entries sent, ${back.length} answered`); continue; }

  const places = new Map(); // fullUrl -> Type/id
  back.forEach((b, i) => {
    const place = b.response?.location?.match(/([A-Za-z]+\/[A-Za-z0-9.-]{1,64})(\/_history\/.*)?$/)?.[1];
    const status = String(b.response?.status ?? '').slice(0, 3);
    if (place) places.set(entries[i].fullUrl, place);
    if (status === '201' && place) created++;
    else if (status === '200' && place && entries[i].request?.ifNoneExist) found++;
    else say(`entry[${i}] ${entries[i].resource?.resourceType}: ${JSON.stringify(b.response)}`);
  });
  for (const [i, e] of entries.entries()) {
    const place = places.get(e.fullUrl);
    if (!place || String(back[i].response.status).startsWith('200')) continue; // what was there before may say more
    const got = await (await fetch(`${base}/${place}`, { headers: type })).json();
    for (const difference of compare(settle(e.resource, places), settle(got, places), e.resource.resourceType)) say(`entry[${i}]: ${difference}`);
  }
}
console.log(`${files.length} files, ${wanted} entries, ${created} created, ${found} found there, ${findings} findings`);
process.exit(findings || !files.length ? 1 : 0);

// settle takes away what servers add and puts each place that a server gave for the urn: reference.
function settle(resource, places) {
  const { id, meta, ...rest } = resource;
  const { versionId, lastUpdated, source, ...ours } = meta ?? {};
  const walk = (o) => (Array.isArray(o) ? o.map(walk) : o && typeof o === 'object'
    ? Object.fromEntries(Object.entries(o).map(([k, v]) => [k, k === 'reference' && places.has(v) ? places.get(v) : walk(v)])) : o);
  return walk(Object.keys(ours).length ? { ...rest, meta: ours } : rest);
}

function compare(a, b, path) {
  if (a && b && typeof a === 'object' && typeof b === 'object') {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((k) => compare(a[k], b[k], Array.isArray(a) ? `${path}[${k}]` : `${path}.${k}`));
  }
  return a === b ? [] : [`${path} came back other than it was sent`];
}
