import { z } from 'zod';
import { endOwnSession, endOwnSessions } from '#school/accounts/sessions/end-own-sessions.ts';
import { closeKept, findKept, forgetHere } from '#web/blocks/kept-cookie.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

/** POST /account/sessions/:sessionId/end: that browser is signed out at its next page. */
export async function endSession(request: PageRequest): Promise<Response> {
  const { c, by, viewer } = request;
  const sessionId = c.req.param('sessionId') ?? '';
  await request.inSchool((school) => endOwnSession(school, { by, viewer, sessionId }));
  return c.redirect('/account?done=security.done-session-ended', 303);
}

const leaving = z.object({ sure: z.string().optional() });

/** POST /account/sessions/end: signed out everywhere, also here; a page says first what this device keeps unsent. */
export async function endSessions(request: PageRequest): Promise<Response> {
  const { c, by, viewer, signIn } = request;
  const { sure } = await readForm(c, leaving);
  if (sure === undefined && findKept(request) !== undefined)
    return c.redirect('/sign-out?everywhere=yes', 303);
  await request.inSchool((school) => endOwnSessions(school, { by, viewer }));
  const { headers } = await signIn.library.api.endSession({
    headers: c.req.raw.headers,
    returnHeaders: true,
  });
  for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
  const keepsForOthers = forgetHere(c, signIn, viewer.identityId);
  if (keepsForOthers) closeKept(c, signIn);
  c.header('Clear-Site-Data', keepsForOthers ? '"cache"' : '"cache", "storage"');
  return c.redirect('/sign-in?done=security.done-everywhere', 303);
}
