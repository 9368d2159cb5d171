#!/usr/bin/env node
// oneplan CALL ...: what the command line of the same name prints.
import fs from 'node:fs';
import { load } from './node.js';

const args = process.argv.slice(2);
const files = {};
const given = args.flatMap((arg) => {
  const info = arg === '-' ? null : fs.statSync(arg, { throwIfNoEntry: false });
  if (!info?.isDirectory()) {
    if (arg === '-') files[arg] = fs.readFileSync(0);
    else if (info) files[arg] = fs.readFileSync(arg);
    return [arg];
  }
  const folder = arg.replace(/\/$/, '');
  const inside = fs.readdirSync(arg).filter((name) => /\.(nd)?json$/.test(name)).sort().map((name) => `${folder}/${name}`);
  for (const name of inside) files[name] = fs.readFileSync(name);
  return inside;
});
const oneplan = await load({ whole: args[0] !== 'validate' });
const random = crypto.getRandomValues(new Uint8Array(8192));
const answer = oneplan.run(given, { files, random, now: new Date().toISOString() });
process.stdout.write(answer.out);
process.stderr.write(answer.err);
for (const [name, data] of Object.entries(answer.files)) fs.writeFileSync(name, data, { mode: 0o600 });
process.exitCode = answer.status;
