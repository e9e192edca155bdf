import { getCookie } from 'hono/cookie';
import { z } from 'zod';
import type { AccountDoors } from '#web/account/account-doors.ts';
import { dropDoorCookie, setDoorCookie } from '#web/account/door-cookies.ts';
import { openNote, sealNote } from '#web/account/sealed-note.ts';
import type { OpenRequest, PageRequest } from '#web/blocks/page-request.ts';

const COOKIE = { name: 'waymark-outside', path: '/account/outside' };
const PURPOSE = 'account to tie';

const offeredSchema = z.object({
  /** The session in which it was asked for: no other ties it */
  sessionId: z.string(),
  providerId: z.string(),
  issuer: z.string(),
  subject: z.string(),
  /** Address that the issuer vouches for, to be recognized by */
  email: z.string().optional(),
});
/** An account that an issuer has just vouched for, before its owner has said that it is theirs. */
export type Offered = z.output<typeof offeredSchema>;

/** Leaves it with the browser, closed and for ten minutes, until the press on our own page. */
export function keepOffered(
  { c, now }: OpenRequest,
  { seal, publicUrl }: AccountDoors,
  offered: Offered,
): void {
  const value = sealNote(seal, PURPOSE, { text: JSON.stringify(offered), now });
  setDoorCookie(c, { ...COOKIE, value, publicUrl });
}

/** What was offered to this very session. */
export function readOffered({ c, viewer, now, signIn }: PageRequest): Offered | undefined {
  const text = openNote(signIn.seal, PURPOSE, { note: getCookie(c, COOKIE.name), now });
  const offered = text === undefined ? undefined : offeredSchema.parse(JSON.parse(text));
  return offered?.sessionId === viewer.sessionId ? offered : undefined;
}

export function dropOffered({ c }: PageRequest): void {
  dropDoorCookie(c, COOKIE);
}
