import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { judgePassword, type PasswordProblem } from '#core/accounts/judge-password.ts';
import { relationToSelf } from '#core/policy/accounts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Viewer } from '#school/accounts/find-viewer.ts';
import { endSessionsOf } from '#school/accounts/sessions/end-sessions-of.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listCommonPasswords } from './list-common-passwords.ts';

/** What came of a wish for another password. */
export type ChangeOutcome = 'changed' | 'wrong-password' | 'same' | NonNullable<PasswordProblem>;

interface Wish {
  readonly by: Actor;
  readonly viewer: Viewer;
  readonly isStaff: boolean;
  readonly old: string;
  readonly password: string;
}

/**
 * Changes the actor's own password, where the old one is right and the new one can be taken; every other browser
 * is then signed out. Throws NotFound for somebody without a password.
 */
export async function changePassword(school: InSchool, wish: Wish): Promise<ChangeOutcome> {
  const { by, viewer, isStaff, old, password } = wish;
  const { identityId, sessionId } = viewer;
  const known = await school.db
    .selectFrom('identity_accounts as a')
    .innerJoin('identities as i', 'i.id', 'a.identity_id')
    .select(['a.id', 'a.password', 'i.name', 'i.email', 'i.username'])
    .where('a.identity_id', '=', identityId)
    .where('a.provider_id', '=', 'credential')
    .executeTakeFirst();
  if (!known?.password) throw new NotFound('There is no password.');
  if (!(await verifyPassword({ hash: known.password, password: old }))) return 'wrong-password';
  if (old === password) return 'same';
  const common = await listCommonPasswords();
  const schools = viewer.memberships.flatMap(({ school: { name, code } }) => [name, code]);
  const problem = judgePassword({
    password,
    isStaff,
    words: [known.name, known.email, known.username ?? '', ...schools, 'waymark'],
    isCommon: (text) => common.has(text),
  });
  if (problem) return problem;
  await school.db
    .updateTable('identity_accounts')
    .set({ password: await hashPassword(password), made_by_school: false })
    .where('id', '=', known.id)
    .execute();
  await school.db
    .updateTable('sessions')
    .set({ must_choose_password: false, proved_at: by.now })
    .where('id', '=', sessionId)
    .execute();
  await endSessionsOf(school.db, { identityId, exceptSessionId: sessionId });
  await writeAudit(school, by, {
    act: 'account.change-password',
    relation: relationToSelf(by.standing),
    subject: 'person',
    ids: [by.standing.personId],
  });
  return 'changed';
}
