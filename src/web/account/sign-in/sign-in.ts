import { z } from 'zod';
import { checkPassword } from '#school/accounts/check-password.ts';
import { SCHOOL_SESSION } from '#school/accounts/session-lengths.ts';
import type { AccountDoors } from '#web/account/account-doors.ts';
import { letIn } from '#web/account/let-in.ts';
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
      return signInPage(request, doors, { to, name, problem: speech.t('account.fill-in'), status: 422 });
    const account = name.toLowerCase();
    const allowed =
      (await doors.limits.signInPerAccount.try(account)) &&
      (await doors.limits.signInPerAddress.try(request.address ?? 'unknown'));
    if (!allowed)
      return signInPage(request, doors, { to, name, problem: speech.t('account.too-many'), status: 429 });
    const identityId = await checkPassword(request.database, { name, password: entered.password });
    if (!identityId)
      return signInPage(request, doors, { to, name, problem: speech.t('account.no-match'), status: 401 });
    await doors.limits.signInPerAccount.forget(account);
    await letIn(request, doors.library, { identityId, openedBy: 'password', seconds: SCHOOL_SESSION });
    return c.redirect(to, 303);
  };
}
