import { getCookie } from 'hono/cookie';
import { z } from 'zod';
import { countTry } from '#school/accounts/count-try.ts';
import { passkeyPlace } from '#school/accounts/passkeys/passkey-place.ts';
import { askForPasskey, usePasskey } from '#school/accounts/passkeys/use-passkey.ts';
import type { AccountDoors } from '#web/account/account-doors.ts';
import { accountPage } from '#web/account/account-page.tsx';
import { dropDoorCookie, setDoorCookie } from '#web/account/door-cookies.ts';
import { PasskeyForm } from '#web/account/passkey-form.tsx';
import { CHALLENGE_COOKIE } from '#web/account/passkeys/challenge-cookie.ts';
import { readSigned } from '#web/account/passkeys/passkey-answer.ts';
import { welcome } from '#web/account/welcome.tsx';
import { localPath } from '#web/blocks/local-path.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

/** GET /sign-in/passkey: one press, then the device asks. */
export function showByPasskey(doors: AccountDoors) {
  return async (request: OpenRequest): Promise<Response> =>
    byPasskeyPage(request, doors, { to: localPath(request.c.req.query('to')) });
}

/** POST /sign-in/passkey/options: what the browser shall sign. */
export function passkeyOptions(doors: AccountDoors) {
  return async ({ c, database, now, address }: OpenRequest): Promise<Response> => {
    const place = passkeyPlace(doors.publicUrl);
    if (!place) return c.json({ error: 'nowhere' }, 404);
    if (!(await doors.limits.passkeyPerAddress.try(address ?? 'unknown')))
      return c.json({ error: 'too-many' }, 429);
    const { options, secret } = await askForPasskey(database, { place, now });
    setDoorCookie(c, { ...CHALLENGE_COOKIE, value: secret, publicUrl: doors.publicUrl });
    return c.json(options);
  };
}

const form = z.object({ answer: z.string().max(64_000).default(''), to: z.string().optional() });

/** POST /sign-in/passkey: it counts as both steps, since the device asked for a finger, a face or its code. */
export function signInByPasskey(doors: AccountDoors) {
  return async (request: OpenRequest): Promise<Response> => {
    const { c, database, now, address, speech } = request;
    const entered = await readForm(c, form);
    const to = localPath(entered.to);
    const place = passkeyPlace(doors.publicUrl);
    const answer = readSigned(entered.answer);
    if (!place || !answer)
      return byPasskeyPage(request, doors, {
        to,
        problem: speech.t('security.passkey-stopped'),
        status: 422,
      });
    const tried = await countTry(
      doors.limits,
      { perAccount: doors.limits.signInPerAccount, account: `passkey ${answer.id}`, address },
      () => usePasskey(database, { place, secret: getCookie(c, CHALLENGE_COOKIE.name), answer, now }),
    );
    dropDoorCookie(c, CHALLENGE_COOKIE);
    if (tried.outcome === 'too-many')
      return byPasskeyPage(request, doors, { to, problem: speech.t('account.too-many'), status: 429 });
    if (tried.outcome === 'wrong')
      return byPasskeyPage(request, doors, {
        to,
        problem: speech.t('security.passkey-refused'),
        status: 401,
      });
    await doors.limits.passkeyPerAddress.giveBack(address ?? 'unknown');
    return welcome(request, doors, { ...tried.found, openedBy: 'passkey', to });
  };
}

async function byPasskeyPage(
  request: OpenRequest,
  doors: AccountDoors,
  { to, problem, status }: { to: string; problem?: string; status?: 401 | 422 | 429 },
): Promise<Response> {
  const { speech } = request;
  const { t } = speech;
  const place = passkeyPlace(doors.publicUrl);
  return accountPage(request, {
    title: t('security.by-passkey-title'),
    passkey: true,
    status: status ?? 200,
    content: (
      <>
        <h1>{t('security.by-passkey-title')}</h1>
        {place ? (
          <>
            <p>{t('security.by-passkey-lede')}</p>
            <PasskeyForm
              speech={speech}
              action="/sign-in/passkey"
              kind="get"
              options="/sign-in/passkey/options"
              button={t('security.by-passkey')}
              fields={{ to }}
              problem={problem}
            />
          </>
        ) : (
          <p>{t('security.passkey-nowhere', { address: doors.publicUrl })}</p>
        )}
        <p>
          <a href={`/sign-in?to=${encodeURIComponent(to)}`}>{t('security.by-password')}</a>
        </p>
      </>
    ),
  });
}
