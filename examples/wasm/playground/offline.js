// Keeps this page's own files, so that it opens without a network.
const name = 'oneplan-VERSION';
const files = ['./', 'style.css', 'app.js', 'words.js', 'pointer.js', 'engine.js', 'oneplan-page.wasm', 'aino.json', 'eeli.json', 'iida.json', 'rules.html', 'codes.html'];

self.addEventListener('install', (e) => e.waitUntil(caches.open(name).then((cache) => cache.addAll(files))));
self.addEventListener('activate', (e) => e.waitUntil(caches.keys().then((all) => Promise.all(all.filter((one) => one !== name).map((one) => caches.delete(one))))));
self.addEventListener('fetch', (e) => e.respondWith(caches.match(e.request, { ignoreSearch: true }).then((kept) => kept ?? fetch(e.request))));
