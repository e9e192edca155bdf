import { getCookie } from 'hono/cookie';
import { z } from 'zod';
import { NotFound } from '#platform/failures/failures.ts';
import { loadOwnSignIn } from '#school/accounts/load-own-sign-in.ts';
import { addPasskey, offerPasskey } from '#school/accounts/passkeys/add-passkey.ts';
import { passkeyPlace } from '#school/accounts/passkeys/passkey-place.ts';
import { removePasskey } from '#school/accounts/passkeys/remove-passkey.ts';
import { dropDoorCookie, setDoorCookie } from '#web/account/door-cookies.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { CHALLENGE_COOKIE } from './challenge-cookie.ts';
import { readMade } from './passkey-answer.ts';
import { passkeysPage } from './show-passkeys.tsx';

/** POST /account/passkeys/options: what the browser needs to make one; asked for with a fresh proof. */
export async function newPasskeyOptions(request: PageRequest): Promise<Response> {
  const { c, database, viewer, now, signIn } = request;
  const place = passkeyPlace(signIn.publicUrl);
  if (!place) throw new NotFound('Passkeys need an address with a name.');
  const own = await loadOwnSignIn(database, viewer.identityId);
  const { options, secret } = await offerPasskey(database, {
    viewer,
    place,
    signInName: own.signInName || own.name,
    name: own.name,
    now,
  });
  setDoorCookie(c, { ...CHALLENGE_COOKIE, value: secret, publicUrl: signIn.publicUrl });
  return c.json(options);
}

const form = z.object({
  answer: z.string().max(64_000).default(''),
  name: z.string().trim().max(60).default(''),
});

/** POST /account/passkeys: keeps what the device made, if it was made here and now. */
export async function keepPasskey(request: PageRequest): Promise<Response> {
  const { c, by, viewer, signIn, speech } = request;
  const entered = await readForm(c, form);
  const place = passkeyPlace(signIn.publicUrl);
  const answer = readMade(entered.answer);
  const secret = getCookie(c, CHALLENGE_COOKIE.name);
  dropDoorCookie(c, CHALLENGE_COOKIE);
  const isKept =
    place &&
    answer &&
    (await request.inSchool((school) =>
      addPasskey(school, {
        by,
        viewer,
        place,
        secret,
        answer,
        name: entered.name || speech.t('security.passkeys'),
      }),
    ));
  return isKept
    ? c.redirect('/account/passkeys?done=security.done-passkey-added', 303)
    : passkeysPage(request, speech.t('security.passkey-not-added'));
}

/** POST /account/passkeys/:passkeyId/remove: asked for with a fresh proof. */
export async function takePasskeyAway(request: PageRequest): Promise<Response> {
  const { c, by, viewer } = request;
  const passkeyId = c.req.param('passkeyId') ?? '';
  await request.inSchool((school) => removePasskey(school, { by, viewer, passkeyId }));
  return c.redirect('/account/passkeys?done=security.done-passkey-removed', 303);
}
