import { getCookie } from 'hono/cookie';
import type { SignInDoors } from '#school/accounts/sign-in-doors.ts';
import { dropDoorCookie, setDoorCookie } from '#web/account/door-cookies.ts';
import { openNote, sealNote } from '#web/account/sealed-note.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';

const COOKIE = { name: 'waymark-second', path: '/sign-in' };
const PURPOSE = 'second step of';

/** A right password opens nothing yet: the browser carries, sealed, whose it was to the page of the second step. */
export function askSecondStep(
  { c, now }: OpenRequest,
  { seal, publicUrl }: SignInDoors,
  { identityId, to }: { identityId: string; to: string },
): Response {
  setDoorCookie(c, { ...COOKIE, value: sealNote(seal, PURPOSE, { text: identityId, now }), publicUrl });
  return c.redirect(`/sign-in/second?to=${encodeURIComponent(to)}`, 303);
}

/** Whose password was right in this browser within ten minutes. */
export function whosePassword({ c, now }: OpenRequest, { seal }: SignInDoors): string | undefined {
  return openNote(seal, PURPOSE, { note: getCookie(c, COOKIE.name), now });
}

/** The second step is done. */
export function endPendingStep({ c }: OpenRequest): void {
  dropDoorCookie(c, COOKIE);
}
