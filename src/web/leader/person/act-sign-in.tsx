import { z } from 'zod';
import { Conflict } from '#platform/failures/failures.ts';
import { giveSignIn } from '#school/accounts/give-sign-in.ts';
import { lockMembership } from '#school/accounts/locks/lock-membership.ts';
import { restoreMembership } from '#school/accounts/locks/restore-membership.ts';
import { resetPasswordOf } from '#school/accounts/reset-password.ts';
import { endSecondSteps } from '#school/accounts/second-steps/end-second-steps.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { tryForm } from '../class/try-form.ts';
import { actOnPerson } from './act-on-person.ts';
import { pathId } from './path-id.ts';
import { sayProblems } from './say-problems.ts';
import { showPassword } from './show-password.tsx';
import { renderPerson } from './show-person.tsx';

const giveForm = z.object({ write: z.string(), username: z.string().default('') });
const lockForm = z.object({ write: z.string(), reason: z.string().default('') });
const bareForm = z.object({ write: z.string() });

/**
 * POST /people/:personId/sign-in — makes a sign-in and shows its first password once. The password is in no answer
 * that is kept: where the form arrives a second time, a new one is made, and the one shown last holds.
 */
export async function actGiveSignIn(request: PageRequest): Promise<Response> {
  const { by, school, speech, database } = request;
  const personId = pathId(request, 'personId');
  const typed = await readForm(request.c, giveForm);
  let fresh: string | undefined;
  const tried = await tryForm(request, { act: 'account.make', form: typed }, async (room) => {
    const { role, signInName, password } = await giveSignIn(room, {
      by,
      personId,
      schoolCode: school.code,
      username: typed.username,
    });
    fresh = password;
    return { role, signInName, hasPassword: password !== undefined };
  });
  if (!tried.ok)
    return renderPerson(request, {
      form: 'sign-in',
      typed,
      problems: sayProblems(speech, tried.problems),
    });
  const { role, signInName, hasPassword } = tried.answer;
  if (hasPassword && fresh === undefined) {
    const again = await resetPasswordOf(database, { by, personId });
    fresh = again.outcome === 'reset' ? again.password : undefined;
  }
  const how = hasPassword ? 'password' : role === 'guardian' ? 'link' : 'known';
  return showPassword(request, { personId, signInName, password: fresh, how });
}

/** POST /people/:personId/sign-in/reset — a new first password, shown once; what was open is closed. */
export async function actResetPassword(request: PageRequest): Promise<Response> {
  const personId = pathId(request, 'personId');
  const reset = await resetPasswordOf(request.database, { by: request.by, personId });
  if (reset.outcome !== 'reset') throw new Conflict('There is no password here to make anew.');
  const { signInName, password } = reset;
  return showPassword(request, { personId, signInName, password, how: 'password' });
}

/** POST /people/:personId/sign-in/second-step — somebody has lost their phone or key. */
export async function actEndSecondStep(request: PageRequest): Promise<Response> {
  const personId = pathId(request, 'personId');
  const outcome = await endSecondSteps(request.database, { by: request.by, personId });
  if (outcome === 'elsewhere') throw new Conflict('They sign in to another school too.');
  return request.c.redirect(`/people/${personId}?done=people.done-second-step`, 303);
}

/** POST /people/:personId/sign-in/lock — nothing of the school opens to them from now on. */
export function actLock(request: PageRequest): Promise<Response> {
  return actOnPerson({
    request,
    act: 'account.lock',
    schema: lockForm,
    form: () => 'lock',
    done: 'people.done-locked',
    work: (school, { reason }, personId) => lockMembership(school, { by: request.by, personId, reason }),
  });
}

/** POST /people/:personId/sign-in/restore — it opens again. */
export function actRestore(request: PageRequest): Promise<Response> {
  return actOnPerson({
    request,
    act: 'account.restore',
    schema: bareForm,
    form: () => 'lock',
    done: 'people.done-restored',
    work: (school, _typed, personId) => restoreMembership(school, { by: request.by, personId }),
  });
}
