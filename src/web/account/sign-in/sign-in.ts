import { z } from 'zod';
import type { AccountDoors } from '#web/account/account-doors.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { signInPage } from './show-sign-in.tsx';

const form = z.object({
  name: z.string().max(320).default(''),
  password: z.string().max(128).default(''),
  to: z.string().optional(),
});

/** POST /sign-in. Counted per account first and per address second: a whole school may share one address. */
export function signIn(doors: AccountDoors) {
  return async (request: OpenRequest): Promise<Response> => {
    const { c, speech } = request;
    const entered = await readForm(c, form);
    const name = entered.name.trim();
    const to = localPath(entered.to);
    if (!name || !entered.password)
      return signInPage(request, { to, name, problem: speech.t('account.fill-in'), status: 422 });
    const account = name.toLowerCase();
    const allowed =
      (await doors.limits.signInPerAccount.try(account)) &&
      (await doors.limits.signInPerAddress.try(request.address ?? 'unknown'));
    if (!allowed)
      return signInPage(request, { to, name, problem: speech.t('account.too-many'), status: 429 });
    const cookies = await tryPassword(doors, {
      name,
      password: entered.password,
      headers: c.req.raw.headers,
    });
    if (!cookies)
      return signInPage(request, { to, name, problem: speech.t('account.no-match'), status: 401 });
    await doors.limits.signInPerAccount.forget(account);
    for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
    return c.redirect(to, 303);
  };
}

/** The cookies of a new session, or undefined where name and password do not match. */
async function tryPassword(
  { library }: AccountDoors,
  { name, password, headers }: { name: string; password: string; headers: Headers },
): Promise<string[] | undefined> {
  try {
    const { headers: answered } = name.includes('@')
      ? await library.api.signInEmail({ body: { email: name, password }, headers, returnHeaders: true })
      : await library.api.signInUsername({
          body: { username: name, password },
          headers,
          returnHeaders: true,
        });
    return answered.getSetCookie();
  } catch (error) {
    // The library answers 401 (and 400 or 422 for a name that cannot exist); anything else is a fault of ours.
    const status = (error as { statusCode?: number }).statusCode;
    if (status !== undefined && status >= 400 && status < 500) return undefined;
    throw error;
  }
}
