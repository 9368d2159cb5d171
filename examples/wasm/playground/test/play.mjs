// play.mjs SITE [PICTURES]: the playground in Debian's Chromium (or CHROMIUM). Exit status 1 where something is not as it should be.
// ONEPLAN names the native program, whose bytes the pages must have.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';
import { createRequire } from 'node:module';
import puppeteer from 'puppeteer-core';

const [site, pictures] = process.argv.slice(2);
const chromium = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(fs.existsSync);
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm' };
const packed = new Map();
// As a file server would: BROTLI=1 has the smallest, and takes a minute of the processor.
const brotli = Boolean(process.env.BROTLI);
const pack = (data) => (brotli ? zlib.brotliCompressSync(data, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_LGWIN]: 24 } }) : zlib.gzipSync(data));
const server = http.createServer((request, response) => {
  const name = new URL(request.url, 'http://x').pathname.replace(/\/$/, '/index.html').slice(1);
  if (!packed.has(name)) return response.writeHead(404).end();
  return response.writeHead(200, { 'Content-Type': types[path.extname(name)] ?? 'text/plain', 'Content-Encoding': brotli ? 'br' : 'gzip' }).end(packed.get(name));
});
for (const name of fs.readdirSync(site)) packed.set(name, pack(fs.readFileSync(path.join(site, name))));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const base = `http://127.0.0.1:${server.address().port}/`;

const browser = await puppeteer.launch({ executablePath: chromium, headless: true, args: ['--no-sandbox', '--disable-gpu', '--lang=fi'] });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const said = [];
  page.on('console', (m) => said.push(m.text()));
  page.on('pageerror', (e) => said.push(String(e)));
  page.on('workercreated', (w) => w.on('error', (e) => said.push(String(e))));
  let asked = 0;
  page.on('request', (r) => {
    if (r.url().startsWith('http')) asked++;
  });
  const began = performance.now();
  await page.goto(base);
  const ready = (what) => page.waitForFunction((w) => [w, 'whole'].includes(document.documentElement.dataset.ready), { timeout: 60000 }, what).catch((e) => { console.error(said.join('\n')); throw e; });
  await ready('quick');
  const quick = Math.round(performance.now() - began);
  await ready('whole');
  const whole = Math.round(performance.now() - began);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const loaded = asked;
  const all = [...packed.values()].reduce((sum, data) => sum + data.length, 0);
  assert.ok(all <= (brotli ? 2_500_000 : 3_600_000), `the site weighs ${all} bytes as it is sent`);

  const choose = (id, value) => page.select(`#${id}`, value);
  const show = async (tab) => {
    await page.click(`#tab-${tab}`);
    await page.waitForFunction((t) => document.getElementById(`panel-${t}`).childElementCount > 0 && !/…$/.test(document.getElementById('status').textContent), { timeout: 60000 }, tab);
  };
  const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const judge = async (where) => {
    await page.evaluate(axe); // not a script element: the policy would refuse it
    const found = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'], iframes: false }));
    assert.deepEqual(found.violations.map((v) => `${v.id}: ${v.nodes[0].html}`), [], `axe, ${where}`);
  };
  const picture = async (name) => {
    if (pictures) await page.screenshot({ path: path.join(pictures, `${name}.png`) });
  };
  const native = (...args) => execFileSync(process.env.ONEPLAN, args, { cwd: site, maxBuffer: 1 << 28 }).toString();

  // A good plan, then one with faults, in each language.
  await choose('language', 'fi');
  await choose('example', 'eeli');
  await page.waitForFunction(() => document.getElementById('status').textContent === 'Ei virheitä.');
  await page.evaluate(() => (document.getElementById('day').value = '2026-06-01'));
  for (const language of ['fi', 'sv', 'en']) {
    await choose('language', language);
    for (const tab of ['issues', 'due', 'star', 'page', 'fhir']) {
      if (tab === 'issues') await page.click('#tab-issues');
      else await show(tab);
      await picture(`${tab}-${language}`);
      if (language === 'fi' || tab === 'issues') await judge(`${tab} ${language}`);
    }
  }
  await choose('language', 'fi');
  await show('page');
  await page.waitForFunction(() => document.querySelector('iframe')?.srcdoc.includes('lang="fi"'));
  const inside = await page.waitForFrame((f) => f.parentFrame() !== null);
  await inside.waitForFunction(() => document.body?.innerText.length > 200);
  await picture('page-painted');
  const html = await page.$eval('iframe', (e) => e.srcdoc);
  assert.equal(html, native('print', '--for', 'child', '--lang', 'fi', '--on', '2026-06-01', 'eeli.json'), 'the page has the bytes of the native program');
  await show('fhir');
  await page.waitForFunction(() => document.querySelector('#panel-fhir pre')?.textContent.startsWith('{'));
  assert.equal(await page.$eval('#panel-fhir pre', (e) => e.textContent), native('fhir', '--to', 'collection', '--pretty', '--lang', 'fi', '--on', '2026-06-01', 'eeli.json'), 'and so has the bundle');

  await page.click('#tab-issues');
  await page.$eval('#text', (e) => {
    e.value = e.value.replace('"born": "2', '"born": "x');
    e.dispatchEvent(new Event('input'));
  });
  await page.waitForSelector('#panel-issues li.error');
  await judge('issues with an error');
  await picture('issues-error');
  assert.equal(await page.$eval('#panel-issues li.error a', (e) => e.getAttribute('href')), 'rules.html#form.date');
  await page.click('#panel-issues li.error .place');
  assert.match(await page.$eval('#text', (e) => e.value.slice(e.selectionStart, e.selectionEnd)), /^"x/, 'the place is selected');
  assert.ok(await page.$('#gutter .bad'), 'and its line is marked');

  // Typing never waits: the page's thread is free while the workers work.
  const longest = await page.evaluate(async () => {
    let last = performance.now();
    let most = 0;
    const end = last + 600;
    document.getElementById('text').dispatchEvent(new Event('input'));
    while (performance.now() < end) {
      await new Promise((r) => setTimeout(r, 0));
      most = Math.max(most, performance.now() - last);
      last = performance.now();
    }
    return Math.round(most);
  });

  assert.equal(asked, loaded, 'nothing is asked for after loading');
  const leaves = await page.evaluate((to) => fetch(to).then(() => true, () => false), `${base}index.html`);
  assert.equal(leaves, false, 'the policy lets nothing out any more');
  assert.equal(said.filter((s) => !/Content Security Policy|Refused to connect|violates/.test(s)).join('\n'), '', 'the console is empty');

  // Without a network it opens again.
  server.closeAllConnections();
  server.close();
  await page.reload();
  await ready('whole');
  await choose('example', 'aino');
  await page.waitForFunction(() => document.getElementById('status').textContent !== '' );
  for (const name of ['rules', 'codes']) {
    await page.goto(`${base}${name}.html`);
    await judge(name);
  }
  const phone = await browser.newPage();
  await phone.setViewport({ width: 360, height: 740, deviceScaleFactor: 2 });
  await phone.goto(base);
  await phone.waitForFunction(() => document.documentElement.dataset.ready === 'whole', { timeout: 120000 });
  assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'a phone needs no scrolling sideways');
  if (pictures) await phone.screenshot({ path: path.join(pictures, 'phone.png') });
  console.log(`playground: validation ready after ${quick} ms, all after ${whole} ms; ${all} bytes (${brotli ? 'brotli' : 'gzip'}) with every page; longest pause ${longest} ms`);
} finally {
  await browser.close();
  server.close();
}
