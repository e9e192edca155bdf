import { getCookie } from 'hono/cookie';
import type { SignInDoors } from '#school/accounts/sign-in-doors.ts';
import { dropDoorCookie, setDoorCookie } from '#web/account/door-cookies.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';

const COOKIE = { name: 'waymark-after', path: '/sign-in' };

/** Keeps in this browser where somebody was, until their link is opened. */
export function keepWhereTo({ c }: OpenRequest, { publicUrl }: SignInDoors, to: string): void {
  setDoorCookie(c, { ...COOKIE, value: to, publicUrl });
}

/** Where they were; the start page where the link is opened in another browser. */
export function takeWhereTo({ c }: OpenRequest): string {
  const to = localPath(getCookie(c, COOKIE.name));
  dropDoorCookie(c, COOKIE);
  return to;
}
