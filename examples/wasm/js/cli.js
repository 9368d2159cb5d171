#!/usr/bin/env node
// oneplan CALL ...: what the command line of the same name prints.
import fs from 'node:fs';
import path from 'node:path';
import { load } from './node.js';

const args = process.argv.slice(2);
const files = {};
/** Takes a file along. What may not be read is not there. */
function take(name) {
  try {
    files[name] ??= fs.readFileSync(name === '-' ? 0 : name);
  } catch {
    // the program says so
  }
}
const given = args.flatMap((arg, i) => {
  const name = arg.startsWith('-') && arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : arg;
  const info = name === '-' ? null : fs.statSync(name, { throwIfNoEntry: false });
  if (!info?.isDirectory()) {
    if (name === '-' || info) take(name);
    return [arg];
  }
  if (arg !== name || /^--?(out|package|guide)$/.test(args[i - 1])) return [arg]; // a folder to write to
  const folder = arg.replace(/\/$/, '');
  const inside = fs.readdirSync(arg).filter((name) => /\.(nd)?json$/.test(name)).sort().map((name) => `${folder}/${name}`);
  inside.forEach(take);
  return inside;
});
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit(2)); // who read it went away
const oneplan = await load({ whole: args[0] !== 'validate' });
const random = crypto.getRandomValues(new Uint8Array(8192));
const answer = oneplan.run(given, { files, random, now: new Date().toISOString() });
process.stdout.write(answer.out);
process.stderr.write(answer.err);
process.exitCode = answer.status;
for (const [name, data] of Object.entries(answer.files)) {
  try {
    fs.mkdirSync(path.dirname(name), { recursive: true });
    fs.writeFileSync(name, data, { mode: 0o600 });
  } catch {
    process.stderr.write(`oneplan ${args[0]}: ${name}: cannot be written\n`);
    process.exitCode = 2;
  }
}
