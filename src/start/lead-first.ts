import { needsSecondStep } from '#core/policy/accounts.ts';
import { isFresh } from '#school/accounts/sessions/note-proof.ts';
import type { PageRequest, Route } from '#web/blocks/page-request.ts';

/** Where somebody goes before anything else is one of these, and so is the way out. */
const OWN = /^\/(account|prove|switch)(\/|$)/;

/**
 * Where somebody must go before a route may be entered: to a password of their own, to a second step, or to prove
 * once more who they are. Undefined where they may go on.
 */
export function leadFirst(
  request: PageRequest,
  { route, routes }: { route: Route; routes: readonly Route[] },
): string | undefined {
  const { viewer, standing, now } = request;
  if (!OWN.test(route.path)) {
    if (viewer.mustChoosePassword) return '/account/password';
    const rule = viewer.acting?.staffSecondFactor ?? 'required';
    if (needsSecondStep(standing, { rule, openedBy: viewer.openedBy })) return '/account/second-step';
  }
  if (!route.freshProof || isFresh(viewer.provedAt, now)) return undefined;
  return `/prove?to=${encodeURIComponent(pageOf(request, { route, routes }))}`;
}

/** The page itself; for an act the page its form stood on, which is the nearest one above its address. */
function pageOf({ c }: PageRequest, { route, routes }: { route: Route; routes: readonly Route[] }): string {
  const { pathname, search } = new URL(c.req.url);
  if (c.req.method === 'GET') return pathname + search;
  const pages = new Set(routes.filter(({ method }) => method === 'get').map(({ path }) => path));
  const pattern = route.path.split('/');
  const parts = pathname.split('/');
  for (let length = pattern.length; length > 1; length -= 1)
    if (pages.has(pattern.slice(0, length).join('/'))) return parts.slice(0, length).join('/');
  return '/';
}
