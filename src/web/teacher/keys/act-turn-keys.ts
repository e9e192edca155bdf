import { setCookie } from 'hono/cookie';
import { z } from 'zod';
import { KEYS_COOKIE } from '#web/blocks/keys-link.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({ keys: z.enum(['on', 'off']) });

/** POST /keys: the keys that work everywhere, on or off on this device. Nothing about a person is kept. */
export async function actTurnKeys({ c }: PageRequest): Promise<Response> {
  const { keys } = await readForm(c, form);
  setCookie(c, KEYS_COOKIE, keys, {
    path: '/',
    sameSite: 'Lax',
    httpOnly: true,
    maxAge: 365 * 24 * 3600,
  });
  return c.redirect(`/keys?done=${keys === 'off' ? 'keys.done-off' : 'keys.done-on'}`, 303);
}
