import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { ApplicationParts } from './application.ts';
import { openRequest } from './make-request.ts';

/**
 * What makes Capture a page that can be installed and opened without a network: its manifest, and the worker, which asks
 * for nothing and knows nobody. They change with the build, and are looked at again each time.
 */
export function serveCapture(app: Hono, parts: ApplicationParts): void {
  const { worker, icon192, icon512 } = parts.assets.capture;
  app.get('/capture-worker.js', (c) =>
    c.body(worker, 200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' }),
  );
  app.get('/capture.webmanifest', async (c) => {
    const { speech } = await openRequest(parts, c, randomUUID());
    const manifest = {
      id: '/classes/capture',
      name: `Waymark · ${speech.t('frame.capture')}`,
      short_name: speech.t('frame.capture'),
      lang: speech.language,
      dir: speech.dir,
      start_url: '/classes/capture',
      scope: '/',
      display: 'standalone',
      background_color: '#faf6ed',
      theme_color: '#0a5a5a',
      icons: [
        { src: icon192, sizes: '192x192', type: 'image/png', purpose: 'any maskable' },
        { src: icon512, sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
      ],
    };
    return c.body(JSON.stringify(manifest), 200, {
      'Content-Type': 'application/manifest+json',
      'Cache-Control': 'no-cache',
    });
  });
}
