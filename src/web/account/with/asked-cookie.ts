import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type Asked, askedSchema } from '#school/accounts/providers/ask-issuer.ts';
import type { AccountDoors } from '#web/account/account-doors.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';

const COOKIE = 'waymark-with';
const PURPOSE = 'question to an issuer';
const PATH = '/sign-in/with';
/** Minutes somebody may take at the issuer. */
const MINUTES = 15;

/** Leaves with the browser what was asked, closed: only here can it be read, and only this browser brings it back. */
export function keepAsked({ c }: OpenRequest, { seal, publicUrl }: AccountDoors, asked: Asked): void {
  setCookie(c, COOKIE, seal.close(PURPOSE, JSON.stringify(asked)), {
    httpOnly: true,
    sameSite: 'Lax',
    path: PATH,
    maxAge: MINUTES * 60,
    secure: publicUrl.startsWith('https://'),
  });
}

/** Takes it back: what this browser asked, if the answer with this state is to it, and not too long ago. */
export function takeAsked(
  { c, now }: OpenRequest,
  { seal }: AccountDoors,
  { providerId, state }: { providerId: string; state: string | undefined },
): Asked | undefined {
  const text = seal.open(PURPOSE, getCookie(c, COOKIE) ?? '');
  const asked = text === undefined ? undefined : askedSchema.parse(JSON.parse(text));
  if (!asked || asked.providerId !== providerId || asked.state !== state) return undefined;
  deleteCookie(c, COOKIE, { path: PATH });
  return now.getTime() - asked.at < MINUTES * 60_000 ? asked : undefined;
}
