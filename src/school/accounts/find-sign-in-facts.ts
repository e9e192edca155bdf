import { isStaff, isStudent } from '#core/policy/doors.ts';
import type { Standing } from '#core/policy/standing.ts';
import { schoolDay } from '#core/time/school-day.ts';
import type { Database } from '#platform/db/connect.ts';
import { inSchool } from '#platform/db/in-school.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import { holdsToday } from './holds-today.ts';
import { FAMILY_SESSION, SCHOOL_SESSION } from './session-lengths.ts';

/** What decides how somebody's session opens, once they have proved who they are. */
export interface SignInFacts {
  /** Whether any school lets them in today */
  readonly isLetIn: boolean;
  /** Names of the schools that have locked them out */
  readonly lockedBy: readonly string[];
  readonly isStaff: boolean;
  /** Seconds their session lasts: a day at school, a month for family alone */
  readonly seconds: number;
  /** Whether a code or a passkey is asked for after a password */
  readonly hasSecondStep: boolean;
  /** Somebody else made the password, and it opens more than a student's own pages */
  readonly mustChoosePassword: boolean;
}

/** Looks up what somebody is in their schools today and how they prove themselves. */
export async function findSignInFacts(
  database: Database,
  { identityId, now }: { identityId: string; now: Date },
): Promise<SignInFacts> {
  const [memberships, proofs] = await Promise.all([
    listMemberships(database, { identityId, now }),
    findProofs(database, identityId),
  ]);
  const open = memberships.filter(({ locked }) => locked === null);
  const standings = await Promise.all(
    open.map(({ schoolId, personId, timeZone }) =>
      inSchool(database, schoolId, (school) =>
        loadStanding(school, { personId, today: schoolDay(now, timeZone) }),
      ),
    ),
  );
  const staff = standings.some(worksThere);
  const atSchool = staff || standings.some(isStudent);
  return {
    isLetIn: open.length > 0,
    lockedBy: memberships.filter(({ locked }) => locked !== null).map(({ schoolName }) => schoolName),
    isStaff: staff,
    seconds: atSchool ? SCHOOL_SESSION : FAMILY_SESSION,
    hasSecondStep: proofs.hasSecondStep,
    mustChoosePassword: proofs.madeBySchool && (staff || !atSchool),
  };
}

/** Whether what somebody sees is more than their own or their children's. */
function worksThere(standing: Standing): boolean {
  return isStaff(standing) || standing.roles.includes('district-reader');
}

async function listMemberships(database: Database, { identityId, now }: { identityId: string; now: Date }) {
  return database
    .selectFrom('memberships as m')
    .innerJoin('schools as s', 's.id', 'm.school_id')
    .leftJoin('membership_locks as l', (join) =>
      join.onRef('l.membership_id', '=', 'm.id').on('l.restored_at', 'is', null),
    )
    .select(['m.school_id as schoolId', 'm.person_id as personId', 's.name as schoolName'])
    .select(['s.time_zone as timeZone', 'l.id as locked'])
    .where('m.identity_id', '=', identityId)
    .where(holdsToday(now))
    .execute();
}

async function findProofs(database: Database, identityId: string) {
  const found = await database
    .selectFrom('identities as i')
    .leftJoin('identity_accounts as a', (join) =>
      join.onRef('a.identity_id', '=', 'i.id').on('a.provider_id', '=', 'credential'),
    )
    .leftJoin('authenticators as t', 't.identity_id', 'i.id')
    .select(['a.made_by_school as madeBySchool', 't.identity_id as authenticator'])
    .select((e) =>
      e
        .exists(
          e
            .selectFrom('passkeys as k')
            .select('k.id')
            .whereRef('k.identity_id', '=', 'i.id')
            .where('k.family_only', '=', false),
        )
        .as('hasPasskey'),
    )
    .where('i.id', '=', identityId)
    .executeTakeFirst();
  return {
    hasSecondStep: found?.authenticator != null || Boolean(found?.hasPasskey),
    madeBySchool: found?.madeBySchool ?? false,
  };
}
