// drive.mjs CALLS [REPEAT]: what js/test/drive.mjs does, with the package in Chromium (CHROMIUM, or Debian's).
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import puppeteer from 'puppeteer-core';

const js = path.join(import.meta.dirname, '../../js');
const types = { '.js': 'text/javascript', '.wasm': 'application/wasm' };
const server = http.createServer((request, response) => {
  const name = decodeURIComponent(new URL(request.url, 'http://x').pathname);
  if (name === '/') return response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>drive</title>');
  const file = name.startsWith('/js/') ? path.join(js, name.slice(4)) : path.join(process.cwd(), name);
  if (!fs.existsSync(file)) return response.writeHead(404).end();
  return response.writeHead(200, { 'Content-Type': types[path.extname(file)] ?? 'application/octet-stream' }).end(fs.readFileSync(file));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const calls = fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const repeat = Number(process.argv[3] ?? 0);
const executablePath = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(fs.existsSync);
const browser = await puppeteer.launch({ executablePath, headless: true, protocolTimeout: 0, args: ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc', '--enable-precise-memory-info'] });
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(async (name) => {
    const { Oneplan } = await import('/js/index.js');
    globalThis.oneplan = await Oneplan.load(await (await fetch(`/js/${name}`)).arrayBuffer());
    const read = async (file) => new Uint8Array(await (await fetch(`/${encodeURIComponent(file)}`)).arrayBuffer());
    globalThis.given = async ({ files }) => ({ files: Object.fromEntries(await Promise.all((files ?? []).map(async (file) => [file, await read(file)]))), now: '2026-11-28T10:00:00Z', random: new Uint8Array(4096).fill(7) });
    globalThis.digest = async (bytes) => [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((b) => b.toString(16).padStart(2, '0')).join('');
  }, calls[0].whole ? 'oneplan.wasm' : 'oneplan-validate.wasm');
  for (const call of calls) {
    console.log(await page.evaluate(async (one) => {
      const { status, out, err } = oneplan.run(one.args, await given(one));
      return `${status} ${await digest(out)} ${await digest(err)}`;
    }, call));
  }
  if (repeat > 0) {
    console.log(await page.evaluate(async (all, times) => {
      const what = await Promise.all(all.map(async (call) => [call.args, await given(call)]));
      const [sizes, host] = [[], []];
      const began = performance.now();
      for (let n = 1; n <= times; n++) {
        oneplan.run(...what[n % what.length]);
        if (n === Math.ceil(times / 10) || n === times) {
          gc();
          sizes.push(oneplan.memory);
          host.push(performance.memory.usedJSHeapSize);
        }
      }
      return ['memory', ...sizes, 'host', ...host, 'cpu', Math.round(((performance.now() - began) * 1e6) / times), 'ns a call'].join(' ');
    }, calls, repeat));
  }
} finally {
  await browser.close();
  server.close();
}
