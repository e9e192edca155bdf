/** Styles, scripts and letters of Capture; the server writes the list in front of this file. */
declare const KEPT: readonly string[];

interface Waits extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Waits {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const worker = self as unknown as {
  addEventListener(name: 'install' | 'activate' | 'message', hear: (event: Waits) => void): void;
  addEventListener(name: 'fetch', hear: (event: Asked) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
};

/** The page that puts what this device keeps in its place; there is nothing of anybody in it. */
const SHELL = '/classes/capture/shell';
const CACHE = `capture ${KEPT.join(' ')}`;
/** So long a page may take before what is kept stands in for it. */
const PATIENCE = 5000;

worker.addEventListener('install', (event) =>
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll([...KEPT, SHELL]))
      .then(() => worker.skipWaiting()),
  ),
);

worker.addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  ),
);

// A page was opened with a network, perhaps in another language: the words of the shell are fetched again.
worker.addEventListener('message', (event) =>
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.add(SHELL))
      .catch(() => undefined),
  ),
);

// Capture alone is answered; everything else goes its way as if nobody were here.
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (KEPT.includes(pathname)) event.respondWith(answerKept(pathname, request));
  else if (request.mode === 'navigate' && /^\/classes\/(?:[\w-]+\/)?capture$/.test(pathname))
    event.respondWith(answerPage(request));
});

async function answerKept(name: string, request: Request): Promise<Response> {
  return (await caches.match(name)) ?? fetch(request);
}

async function answerPage(request: Request): Promise<Response> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE, undefined));
  const answer = await Promise.race([fetch(request).catch(() => undefined), late]);
  // A proxy whose server is away answers too.
  if (answer && answer.status < 502) return answer;
  return (await caches.match(SHELL)) ?? answer ?? Response.error();
}
