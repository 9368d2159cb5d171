// build.mjs DIR: the page as static files, beside the modules that ../build wrote. No bundler, no dependency.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const here = import.meta.dirname;
const root = path.join(here, '../../..');
const to = process.argv[2] ?? path.join(here, '../out/playground');
fs.mkdirSync(to, { recursive: true });
const read = (name) => fs.readFileSync(path.join(root, name), 'utf8');
const write = (name, data) => fs.writeFileSync(path.join(to, name), data);
const plain = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

for (const name of ['index.html', 'style.css', 'app.js', 'words.js', 'pointer.js']) fs.copyFileSync(path.join(here, name), path.join(to, name));
fs.copyFileSync(path.join(here, '../out/oneplan-page.wasm'), path.join(to, 'oneplan-page.wasm'));
for (const name of ['aino', 'eeli', 'iida']) write(`${name}.json`, read(`examples/cases/${name}.json`));

// The worker is one classic script: the package's files without their imports.
const [shim, host, worker] = ['examples/wasm/js/wasi.js', 'examples/wasm/js/index.js', 'examples/wasm/playground/worker.js'].map((name) => read(name).replace(/^import .*;$/gm, '').replace(/^export /gm, ''));
write('engine.js', `${shim}\n${host}\n{\n${worker}}\n`); // two of them have names of their own that are alike

const page = (title, body) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src data:">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="style.css">
</head>
<body><main class="paper">
<h1>${title}</h1>
${body}
</main></body>
</html>
`;

// Rules: the tables of the reference, each row with its id as the anchor.
const cell = (text) => plain(text.trim()).replaceAll(/`([^`]*)`/g, '<code>$1</code>');
const rules = read('docs/reference/rules.md').split('\n').filter((line) => /^\| `/.test(line)).map((line) => line.split('|').slice(1, -1).map((c) => c.trim()));
const rows = rules.map(([id, severity, source, , fi, sv, en]) => `<tr id="${plain(id.replaceAll('`', ''))}"><th scope="row">${cell(id)}</th><td>${cell(severity)}</td><td>${cell(source)}</td><td lang="fi">${cell(fi)}</td><td lang="sv">${cell(sv)}</td><td>${cell(en)}</td></tr>`);
write('rules.html', page('Rules', `<div class="wide" tabindex="0" role="region" aria-label="Rules"><table><thead><tr><th scope="col">rule</th><th scope="col">severity</th><th scope="col">source</th><th scope="col" lang="fi">suomeksi</th><th scope="col" lang="sv">på svenska</th><th scope="col">in English</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`));

const sets = JSON.parse(read('plan/schema/codes.json'));
const tables = sets.sets.map((set) => {
  const lines = set.codes.map((c) => `<tr id="${plain(set.name)}.${plain(c.code)}"><th scope="row"><code>${plain(c.code)}</code></th><td lang="fi">${plain(c.fi)}</td><td lang="sv">${plain(c.sv)}</td><td>${plain(c.en)}</td></tr>`);
  return `<h2 id="${plain(set.name)}">${plain(set.title ?? set.name)}</h2><p><code>${plain(set.name)}</code> · ${plain(set.means ?? '')}</p><table><thead><tr><th scope="col">code</th><th scope="col" lang="fi">suomeksi</th><th scope="col" lang="sv">på svenska</th><th scope="col">in English</th></tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table>`;
});
write('codes.html', page('Codes', tables.join('\n')));

const version = createHash('sha256');
for (const name of fs.readdirSync(to).sort()) if (name !== 'offline.js') version.update(fs.readFileSync(path.join(to, name)));
write('offline.js', fs.readFileSync(path.join(here, 'offline.js'), 'utf8').replace('VERSION', version.digest('hex').slice(0, 12)));
