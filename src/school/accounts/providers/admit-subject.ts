import { schoolDay } from '#core/time/school-day.ts';
import type { Database } from '#platform/db/connect.ts';
import { acrossSchools, inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { SignInProvider } from '#platform/settings/read-providers.ts';
import { holdsToday } from '#school/accounts/holds-today.ts';
import { isOpen } from '#school/accounts/is-open.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import { findSubject } from './find-subject.ts';
import type { Subject } from './hear-issuer.ts';

/** Whether somebody whom an issuer vouches for may come in. */
export type Admission =
  | { readonly outcome: 'comes in'; readonly identityId: string }
  /** No school has an account for them, or none that holds today */
  | { readonly outcome: 'not listed' }
  /** Their address is of somebody who signs in by another account of this issuer */
  | { readonly outcome: 'tied to another' }
  /** A student, where the issuer is for staff and families */
  | { readonly outcome: 'not for students' }
  /** The issuer does not vouch for an address, so nobody can tell who they are here */
  | { readonly outcome: 'no address' };

interface Admitted {
  readonly provider: SignInProvider;
  readonly subject: Subject;
  readonly now: Date;
}

/**
 * Accounts are known by issuer and subject. One that is not known is tied, once, to the identity with the address that
 * both the school and the issuer have verified; signing in never makes an account.
 */
export async function admitSubject(
  database: Database,
  { provider, subject, now }: Admitted,
): Promise<Admission> {
  const known = await findSubject(database, subject);
  if (!known && !subject.email) return { outcome: 'no address' };
  const identityId = known ?? (await findByAddress(database, subject.email ?? ''));
  const places = identityId ? await listPlaces(database, { identityId, now }) : [];
  if (!identityId || places.length === 0) return { outcome: 'not listed' };
  if (!provider.students && (await areAllOfStudents(database, { places, now })))
    return { outcome: 'not for students' };
  if (known) return { outcome: 'comes in', identityId };
  await tie(database, { identityId, subject, provider, places });
  const tied = await findSubject(database, subject);
  return tied === identityId ? { outcome: 'comes in', identityId } : { outcome: 'tied to another' };
}

async function findByAddress(database: Database, email: string): Promise<string | undefined> {
  const found = await database
    .selectFrom('identities')
    .select('id')
    .where('email', '=', email)
    .where('email_verified', '=', true)
    .executeTakeFirst();
  return found?.id;
}

/** Somewhere an identity is somebody today. */
interface Place {
  readonly schoolId: string;
  readonly personId: string;
  readonly timeZone: string;
}

function listPlaces(
  database: Database,
  { identityId, now }: { identityId: string; now: Date },
): Promise<Place[]> {
  return database
    .selectFrom('memberships as m')
    .innerJoin('schools as s', 's.id', 'm.school_id')
    .select(['m.school_id as schoolId', 'm.person_id as personId', 's.time_zone as timeZone'])
    .where('m.identity_id', '=', identityId)
    .where(holdsToday(now))
    .where(isOpen)
    .execute();
}

async function areAllOfStudents(
  database: Database,
  { places, now }: { places: readonly Place[]; now: Date },
): Promise<boolean> {
  const roles = await Promise.all(
    places.map(({ schoolId, personId, timeZone }) =>
      inSchool(database, schoolId, async (school) => {
        const standing = await loadStanding(school, { personId, today: schoolDay(now, timeZone) });
        return standing.roles;
      }),
    ),
  );
  return roles.flat().length > 0 && roles.flat().every((role) => role === 'student');
}

/** Of two who come at once with one address, or one who has an account at the issuer already, only one row is kept. */
async function tie(
  database: Database,
  {
    identityId,
    subject: { issuer, subject },
    provider,
    places,
  }: { identityId: string; subject: Subject; provider: SignInProvider; places: readonly Place[] },
): Promise<void> {
  await acrossSchools(database, async (enter, db) => {
    const kept = await db
      .insertInto('identity_accounts')
      .values({ id: newId(), provider_id: issuer, account_id: subject, identity_id: identityId })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (kept.numInsertedOrUpdatedRows === 0n) return;
    for (const { schoolId, personId } of places)
      await writeAudit(await enter(schoolId), undefined, {
        act: 'account.tie',
        relation: 'program',
        subject: 'person',
        ids: [personId],
        detail: { provider: provider.id },
      });
  });
}
