// drive.mjs CALLS [REPEAT]: makes the calls of a file, a JSON object {"args","files"} a line, and prints a line for
// each: status, digests of standard output and standard error. At the end the bytes of memory after a tenth and after
// all of REPEAT more calls, of these in turn: the instance's, and the process's.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { load } from '../node.js';

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');
const calls = fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const oneplan = await load({ whole: Boolean(calls[0].whole) });
const given = ({ files }) => ({ files: Object.fromEntries((files ?? []).map((name) => [name, fs.readFileSync(name)])), now: '2026-11-28T10:00:00Z', random: Buffer.alloc(4096, 7) });
for (const call of calls) {
  const { status, out, err } = oneplan.run(call.args, given(call));
  console.log(status, digest(out), digest(err));
}
const repeat = Number(process.argv[3] ?? 0);
if (repeat > 0) {
  const what = calls.map((call) => [call.args, given(call)]);
  const [sizes, host] = [[], []];
  const began = process.cpuUsage();
  for (let n = 1; n <= repeat; n++) {
    oneplan.run(...what[n % what.length]);
    if (n === Math.ceil(repeat / 10) || n === repeat) {
      globalThis.gc?.();
      sizes.push(oneplan.memory);
      host.push(process.memoryUsage().rss);
    }
  }
  const spent = process.cpuUsage(began);
  console.log('memory', ...sizes, 'host', ...host, 'cpu', Math.round(((spent.user + spent.system) * 1000) / repeat), 'ns a call');
}
