import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** Holds the key that opens the passwords of one sheet; no other browser and no table has it. */
const COOKIE = 'waymark-sheet';
const PATH = '/people/accounts';
const SECONDS_IT_LASTS = 60 * 60;

/** Gives the browser the key of a sheet, for an hour. */
export function keepSheetKey(
  { c, signIn }: PageRequest,
  { batchId, privateKey }: { batchId: string; privateKey: string },
): void {
  setCookie(c, COOKIE, `${batchId}.${privateKey}`, {
    path: PATH,
    httpOnly: true,
    sameSite: 'Strict',
    secure: signIn.publicUrl.startsWith('https://'),
    maxAge: SECONDS_IT_LASTS,
  });
}

/** The key of this sheet, where this browser has it. */
export function sheetKeyOf({ c }: PageRequest, batchId: string): string | undefined {
  const [of, privateKey] = (getCookie(c, COOKIE) ?? '').split('.');
  return of === batchId ? privateKey : undefined;
}

/** The sheet was printed: its key goes. */
export function dropSheetKey({ c }: PageRequest): void {
  deleteCookie(c, COOKIE, { path: PATH });
}
