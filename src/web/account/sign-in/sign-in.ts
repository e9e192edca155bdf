import { z } from 'zod';
import { checkPassword } from '#school/accounts/check-password.ts';
import { countTry } from '#school/accounts/count-try.ts';
import type { AccountDoors } from '#web/account/account-doors.ts';
import { welcome } from '#web/account/welcome.tsx';
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
    const { c, speech, database, address } = request;
    const entered = await readForm(c, form);
    const name = entered.name.trim();
    const to = localPath(entered.to);
    if (!name || !entered.password)
      return signInPage(request, doors, { to, name, problem: speech.t('account.fill-in'), status: 422 });
    const tried = await countTry(
      doors.limits,
      { perAccount: doors.limits.signInPerAccount, account: name.toLowerCase(), address },
      () => checkPassword(database, { name, password: entered.password }),
    );
    if (tried.outcome === 'too-many')
      return signInPage(request, doors, { to, name, problem: speech.t('account.too-many'), status: 429 });
    if (tried.outcome === 'wrong')
      return signInPage(request, doors, { to, name, problem: speech.t('account.no-match'), status: 401 });
    return welcome(request, doors, { identityId: tried.found, openedBy: 'password', to });
  };
}
