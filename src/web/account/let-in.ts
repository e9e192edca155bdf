import { dropEndedSessions } from '#school/accounts/sessions/drop-ended-sessions.ts';
import type { SignInLibrary, WayIn } from '#school/accounts/sign-in-library.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';

/** Opens a session for whoever has proved themselves, and answers its id: from now on the browser is signed in. */
export async function letIn(
  { c, address, now, database }: OpenRequest,
  library: SignInLibrary,
  opened: {
    readonly identityId: string;
    readonly openedBy: WayIn;
    readonly seconds: number;
    readonly mustChoosePassword?: boolean;
    readonly familyOnly?: boolean;
  },
): Promise<string> {
  const { headers, response } = await library.api.openSession({
    body: { ...opened, ...(address && { address }), now },
    headers: c.req.raw.headers,
    returnHeaders: true,
  });
  await dropEndedSessions(database, { identityId: opened.identityId, now });
  for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
  return response.sessionId;
}
