import { mayResetSignIn } from '#core/policy/accounts.ts';
import { isStaff } from '#core/policy/doors.ts';
import type { Relation } from '#core/policy/standing.ts';
import type { Database } from '#platform/db/connect.ts';
import { inSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { loadStanding } from '#school/people/load-standing.ts';

/** How a person of a school signs in, for the office that helps them. */
export interface SignInOf {
  readonly identityId: string;
  readonly signInName: string;
  readonly hasPassword: boolean;
  readonly hasAuthenticator: boolean;
  readonly passkeys: number;
  /** They are somebody in another school too */
  readonly isElsewhere: boolean;
  /** By which relation the actor may help */
  readonly relation: Relation;
}

/** Finds a person's sign-in. Throws NotFound where there is none in the school, or the actor may not help. */
export async function findSignInOf(
  database: Database,
  { by, personId }: { by: Actor; personId: string },
): Promise<SignInOf> {
  const { schoolId, today } = by.standing;
  const standing = await inSchool(database, schoolId, (school) => loadStanding(school, { personId, today }));
  const isStudent = standing.roles.includes('student') && !isStaff(standing);
  const relation = mayResetSignIn(by.standing, { isStudent });
  const found = relation && (await find(database, { schoolId, personId }));
  if (!found) throw new NotFound('There is no such sign-in.');
  const { email, username, emailVerified, ...rest } = found;
  return {
    ...rest,
    signInName: username ?? (emailVerified ? email : ''),
    passkeys: Number(found.passkeys),
    hasPassword: Boolean(found.hasPassword),
    hasAuthenticator: Boolean(found.hasAuthenticator),
    isElsewhere: Boolean(found.isElsewhere),
    relation,
  };
}

async function find(database: Database, { schoolId, personId }: { schoolId: string; personId: string }) {
  return database
    .selectFrom('memberships as m')
    .innerJoin('identities as i', 'i.id', 'm.identity_id')
    .select(['i.id as identityId', 'i.email', 'i.username', 'i.email_verified as emailVerified'])
    .select((e) => [
      e
        .exists(
          e
            .selectFrom('identity_accounts as a')
            .select('a.id')
            .whereRef('a.identity_id', '=', 'i.id')
            .where('a.provider_id', '=', 'credential'),
        )
        .as('hasPassword'),
      e
        .exists(
          e.selectFrom('authenticators as t').select('t.identity_id').whereRef('t.identity_id', '=', 'i.id'),
        )
        .as('hasAuthenticator'),
      e
        .selectFrom('passkeys as k')
        .select((k) => k.fn.countAll<number>().as('count'))
        .whereRef('k.identity_id', '=', 'i.id')
        .as('passkeys'),
      e
        .exists(
          e
            .selectFrom('memberships as o')
            .select('o.id')
            .whereRef('o.identity_id', '=', 'i.id')
            .where('o.school_id', '!=', schoolId)
            .where('o.until_on', 'is', null),
        )
        .as('isElsewhere'),
    ])
    .where('m.school_id', '=', schoolId)
    .where('m.person_id', '=', personId)
    .where('m.until_on', 'is', null)
    .executeTakeFirst();
}
