import { mayChooseSignIn } from '#core/policy/accounts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { SignInRule } from './choose-sign-in-rule.ts';

/** The roles that see more than their own. */
const STAFF = ['teacher', 'leader', 'staff', 'counsellor', 'district-reader'];

/**
 * The rule, and how many people on the staff sign in with a password and nothing else. Throws NotFound for others
 * than leaders.
 */
export async function loadSignInRule(
  school: InSchool,
  { by }: { by: Actor },
): Promise<{ readonly rule: SignInRule; readonly without: number }> {
  if (!mayChooseSignIn(by.standing)) throw new NotFound('There is no such rule.');
  const { today } = by.standing;
  const [{ rule }, { without }] = await together([
    school.db
      .selectFrom('schools')
      .select('staff_second_factor as rule')
      .where('id', '=', school.id)
      .executeTakeFirstOrThrow(),
    school.db
      .selectFrom('person_roles as r')
      .innerJoin('memberships as m', (join) =>
        join.onRef('m.school_id', '=', 'r.school_id').onRef('m.person_id', '=', 'r.person_id'),
      )
      .innerJoin('identity_accounts as a', (join) =>
        join.onRef('a.identity_id', '=', 'm.identity_id').on('a.provider_id', '=', 'credential'),
      )
      .select((e) => e.fn.count<number>('m.identity_id').distinct().as('without'))
      .where('r.school_id', '=', school.id)
      .where('r.role', 'in', STAFF)
      .where('r.from_on', '<=', today)
      .where((e) => e.or([e('r.until_on', 'is', null), e('r.until_on', '>', today)]))
      .where((e) => e.or([e('m.until_on', 'is', null), e('m.until_on', '>', today)]))
      .where((e) =>
        e.not(
          e.exists(
            e
              .selectFrom('authenticators as t')
              .select('t.identity_id')
              .whereRef('t.identity_id', '=', 'm.identity_id'),
          ),
        ),
      )
      .where((e) =>
        e.not(
          e.exists(
            e
              .selectFrom('passkeys as k')
              .select('k.id')
              .whereRef('k.identity_id', '=', 'm.identity_id')
              .where('k.family_only', '=', false),
          ),
        ),
      )
      .executeTakeFirstOrThrow(),
  ]);
  return { rule: rule === 'offered' ? 'offered' : 'required', without: Number(without) };
}
