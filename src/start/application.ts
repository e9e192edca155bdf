import { randomUUID } from 'node:crypto';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import type pg from 'pg';
import type { Logger } from 'pino';
import { isStudent } from '#core/policy/doors.ts';
import type { Database } from '#platform/db/connect.ts';
import type { SigningKey } from '#platform/signing/signing-key.ts';
import type { TryLimit } from '#school/accounts/limit-tries.ts';
import type { SignInDoors } from '#school/accounts/sign-in-doors.ts';
import type { OpenRequest, OpenRoute, PageRequest, Route } from '#web/blocks/page-request.ts';
import { answerFailure } from './answer-failure.tsx';
import { isSameOrigin } from './is-same-origin.ts';
import { leadFirst } from './lead-first.ts';
import { openRequest, pageRequest } from './make-request.ts';
import type { PageAssets } from './read-assets.ts';
import { serveCapture } from './serve-capture.ts';

/** Everything the pages need from outside. */
export interface ApplicationParts {
  readonly database: Database;
  readonly pool: pg.Pool;
  readonly signIn: SignInDoors;
  readonly replyPerAdult: TryLimit;
  readonly filePerPerson: TryLimit;
  /** With which this installation signs what goes to another school */
  readonly signingKey: SigningKey;
  readonly assets: PageAssets;
  /** Folder of the built files, dist/assets */
  readonly assetFolder: string;
  readonly publicUrl: string;
  readonly behindProxy: boolean;
  readonly log: Logger;
  /** The clock; tests set it */
  readonly now: () => Date;
  readonly routes: readonly Route[];
  readonly openRoutes: readonly OpenRoute[];
}

/** The web application: every request passes the same doors in the same order. */
export function makeApplication(parts: ApplicationParts): Hono {
  const app = new Hono();
  const secure = parts.publicUrl.startsWith('https://');
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        mediaSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      crossOriginOpenerPolicy: 'same-origin',
      crossOriginResourcePolicy: 'same-origin',
      strictTransportSecurity: secure ? 'max-age=31536000; includeSubDomains' : false,
      xFrameOptions: 'DENY',
      // A file is shown under a policy of its own, which is narrower.
      overwrite: false,
    }),
  );
  app.get(
    '/a/*',
    serveStatic({
      root: parts.assetFolder,
      precompressed: true,
      onFound: (_path, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  );
  app.get('/health', async (c) => {
    await parts.pool.query('select 1');
    return c.json({ ok: true });
  });
  app.use(compress({ threshold: 512 }));
  serveCapture(app, parts);
  const short = bodyLimit({
    maxSize: 256 * 1024,
    onError: (c) => c.text('Too long. Send at most 256 kB.', 413),
  });
  app.use(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    if (!isSameOrigin(c.req.raw, parts.publicUrl))
      return c.text('This form was sent from another site. Open the page here and send it again.', 403);
    // The zero character stands in no address of ours, and the database takes it in no text.
    if (c.req.url.includes('%00')) return answerFailure(await openRequest(parts, c, randomUUID()), undefined);
    await next();
  });
  const any: MiddlewareHandler = (_c, next) => next();
  for (const route of parts.openRoutes) app.on(route.method, route.path, short, (c) => open(parts, route, c));
  for (const route of parts.routes)
    app.on(route.method, route.path, route.streamsBody ? any : short, (c) => enter(parts, route, c));
  app.notFound(async (c) => answerFailure(await openRequest(parts, c, randomUUID()), undefined));
  return app;
}

async function open(parts: ApplicationParts, route: OpenRoute, c: Context): Promise<Response> {
  const request = await openRequest(parts, c, randomUUID());
  return answering(parts, request, () => route.handle(request));
}

async function enter(parts: ApplicationParts, route: Route, c: Context): Promise<Response> {
  const requestId = randomUUID();
  let request: OpenRequest | PageRequest = await openRequest(parts, c, requestId);
  return answering(parts, request, async () => {
    const entered = await pageRequest(parts, request);
    if (!entered)
      return c.redirect(`/sign-in?to=${encodeURIComponent(c.req.method === 'GET' ? c.req.path : '/')}`, 303);
    request = entered;
    // "Not yours" answers like "not there".
    if (!route.permission(entered.standing) || !opensByBadge(route, entered))
      return answerFailure(entered, undefined);
    const first = leadFirst(entered, { route, routes: parts.routes });
    if (first)
      return c.req.header('accept')?.includes('application/json')
        ? c.json({ to: first }, 403)
        : c.redirect(first, 303);
    return route.handle(entered);
  });
}

/** A badge may be found: it opens the start and a student's pages, and nothing of how the student signs in. */
function opensByBadge({ permission, path }: Route, { viewer }: PageRequest): boolean {
  return viewer.openedBy !== 'badge' || permission === isStudent || path === '/';
}

async function answering(
  parts: ApplicationParts,
  request: OpenRequest,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (failure) {
    return answerFailure(request, failure, (error) =>
      parts.log.error(
        {
          requestId: request.requestId,
          err: error,
          method: request.c.req.method,
          path: request.c.req.routePath,
        },
        'request',
      ),
    );
  }
}
