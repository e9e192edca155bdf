import { z } from 'zod';
import { countTry } from '#school/accounts/count-try.ts';
import { findSignInFacts } from '#school/accounts/find-sign-in-facts.ts';
import { changePassword } from '#school/accounts/passwords/change-password.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { passwordPage } from './password-page.tsx';

/** GET /account/password. */
export async function showPassword(request: PageRequest): Promise<Response> {
  const { isStaff } = await factsOf(request);
  return passwordPage(request, { isStaff });
}

const word = z.string().max(1_000).default('');
const form = z.object({ old: word, password: word, again: word });

/** POST /account/password. What is wrong with the new one costs no try; a wrong old one does. */
export async function keepPassword(request: PageRequest): Promise<Response> {
  const { c, by, viewer, address, signIn } = request;
  const { old, password, again } = await readForm(c, form);
  const { isStaff } = await factsOf(request);
  if (password !== again) return passwordPage(request, { isStaff, trouble: 'differ' });
  const tried = await countTry(
    signIn.limits,
    { perAccount: signIn.limits.proofPerAccount, account: viewer.identityId, address },
    async () => {
      const outcome = await request.inSchool((school) =>
        changePassword(school, { by, viewer, isStaff, old, password }),
      );
      return outcome === 'wrong-password' ? undefined : outcome;
    },
  );
  if (tried.outcome !== 'right') {
    const trouble = tried.outcome === 'too-many' ? 'too-many' : 'wrong-password';
    return passwordPage(request, { isStaff, trouble });
  }
  if (tried.found !== 'changed') return passwordPage(request, { isStaff, trouble: tried.found });
  return c.redirect(
    viewer.mustChoosePassword ? '/?done=security.done-password' : '/account?done=security.done-password',
    303,
  );
}

async function factsOf({ database, viewer, now }: PageRequest) {
  return findSignInFacts(database, { identityId: viewer.identityId, now });
}
