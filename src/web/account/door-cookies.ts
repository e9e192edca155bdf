import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';

/** Minutes after which what a browser holds at the door has ended. */
const MINUTES = 10;

/** Hands the browser something to bring back to the pages below `path`, for ten minutes, out of reach of script. */
export function setDoorCookie(
  c: Context,
  { name, value, path, publicUrl }: { name: string; value: string; path: string; publicUrl: string },
): void {
  setCookie(c, name, value, {
    httpOnly: true,
    sameSite: 'Lax',
    path,
    maxAge: MINUTES * 60,
    secure: publicUrl.startsWith('https://'),
  });
}

/** Takes it back. */
export function dropDoorCookie(c: Context, { name, path }: { name: string; path: string }): void {
  deleteCookie(c, name, { path });
}
