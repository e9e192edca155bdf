import { endOwnSession, endOwnSessions } from '#school/accounts/sessions/end-own-sessions.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** POST /account/sessions/:sessionId/end: that browser is signed out at its next page. */
export async function endSession(request: PageRequest): Promise<Response> {
  const { c, by, viewer } = request;
  const sessionId = c.req.param('sessionId') ?? '';
  await request.inSchool((school) => endOwnSession(school, { by, viewer, sessionId }));
  return c.redirect('/account?done=security.done-session-ended', 303);
}

/** POST /account/sessions/end: signed out everywhere, also here. */
export async function endSessions(request: PageRequest): Promise<Response> {
  const { c, by, viewer, signIn } = request;
  await request.inSchool((school) => endOwnSessions(school, { by, viewer }));
  const { headers } = await signIn.library.api.endSession({
    headers: c.req.raw.headers,
    returnHeaders: true,
  });
  for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
  c.header('Clear-Site-Data', '"cache", "storage"');
  return c.redirect('/sign-in?done=security.done-everywhere', 303);
}
