import { dropEndedSessions } from '#school/accounts/sessions/drop-ended-sessions.ts';
import type { SignInDoors } from '#school/accounts/sign-in-doors.ts';
import type { WayIn } from '#school/accounts/sign-in-library.ts';
import { closeKept, handKept } from '#web/blocks/kept-cookie.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';

/** Opens a session for whoever has proved themselves, and answers its id: from now on the browser is signed in. */
export async function letIn(
  { c, address, now, database }: OpenRequest,
  doors: SignInDoors,
  opened: {
    readonly identityId: string;
    readonly openedBy: WayIn;
    readonly seconds: number;
    readonly mustChoosePassword?: boolean;
    readonly familyOnly?: boolean;
  },
): Promise<string> {
  const { headers, response } = await doors.library.api.openSession({
    body: { ...opened, ...(address && { address }), now },
    headers: c.req.raw.headers,
    returnHeaders: true,
  });
  await dropEndedSessions(database, { identityId: opened.identityId, now });
  for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
  // What proves a mailbox or a badge opens nothing of a teacher's, and so no notes kept on this device.
  const isNarrow = opened.familyOnly || opened.openedBy === 'badge' || opened.openedBy === 'link';
  if (isNarrow || opened.openedBy === 'invitation') closeKept(c, doors);
  else handKept(c, doors, opened.identityId);
  return response.sessionId;
}
