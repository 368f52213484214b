// The service worker of the browser edition: it keeps the files of one build, and answers for these alone.
/* global BUILD, FILES */

const NAME = 'gouji-browser';
const KEPT = `${NAME}-${BUILD}`;
const PAGE = 'index.html';
const addresses = new Set(FILES.map(([file]) => new URL(file, self.registration.scope).href));

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(KEPT).then((cache) =>
      // With its hash, a file of another build is refused while the host is being updated, and all is tried again later.
      cache.addAll(
        FILES.map(
          ([file, integrity]) =>
            new Request(new URL(file, self.registration.scope), { cache: 'no-cache', integrity, credentials: 'omit' }),
        ),
      ),
    ),
  );
});

self.addEventListener('activate', (event) => {
  const isOld = (name) => name.startsWith(`${NAME}-`) && name !== KEPT;
  const tidied = caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))));
  event.waitUntil(tidied.then(() => self.clients.claim()));
});

// A newer build waits until the user takes it: files may be open in this page.
self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const address = request.mode === 'navigate' ? pageAt(request.url) : request.url;
  if (!addresses.has(address)) return;
  event.respondWith(
    caches
      .open(KEPT)
      .then((cache) => cache.match(address))
      .then((kept) => kept ?? fetch(request)),
  );
});

/** The page, under whichever of its names and with whatever query. */
function pageAt(url) {
  const { origin, pathname } = new URL(url);
  const page = new URL(PAGE, self.registration.scope).href;
  const plain = origin + pathname;
  return plain === self.registration.scope ? page : plain;
}
