import type { Database } from '#platform/db/connect.ts';
import { type SchoolFacts, schoolColumns } from '#school/schools/find-school.ts';
import { holdsToday } from './holds-today.ts';
import type { SignInLibrary } from './sign-in-library.ts';

/** A signed-in browser and the schools in which its human is somebody. */
export interface Viewer {
  readonly identityId: string;
  readonly sessionId: string;
  /** A link opens family pages only, whatever else the person is */
  readonly openedBy: 'password' | 'link';
  readonly memberships: readonly Membership[];
  /** The one the browser acts by: the chosen one, or the only one */
  readonly acting: Membership | undefined;
}

/** One school in which an identity is a person. */
export interface Membership {
  readonly id: string;
  readonly schoolId: string;
  readonly personId: string;
  readonly school: SchoolFacts;
  readonly fromOn: string;
  readonly untilOn: string | null;
}

/** Who is behind a request's cookies; undefined where nobody is signed in. Each school's own day decides. */
export async function findViewer(
  { database, library }: { database: Database; library: SignInLibrary },
  { headers, now }: { headers: Headers; now: Date },
): Promise<Viewer | undefined> {
  if (!headers.get('cookie')) return undefined;
  const found = await library.api.getSession({ headers });
  if (!found) return undefined;
  const rows = await database
    .selectFrom('memberships as m')
    .innerJoin('schools as s', 's.id', 'm.school_id')
    .select([
      'm.id',
      'm.school_id as schoolId',
      'm.person_id as personId',
      'm.from_on as fromOn',
      'm.until_on as untilOn',
    ])
    .select([...schoolColumns])
    .where('m.identity_id', '=', found.user.id)
    .where(holdsToday(now))
    .orderBy('m.from_on')
    .execute();
  const memberships = rows.map(toMembership);
  const chosen = memberships.find(({ id }) => id === found.session.membershipId);
  return {
    identityId: found.user.id,
    sessionId: found.session.id,
    openedBy: found.session.openedBy === 'link' ? 'link' : 'password',
    memberships,
    acting: chosen ?? memberships[0],
  };
}

type MembershipRow = Omit<Membership, 'school'> & Omit<SchoolFacts, 'id'>;

function toMembership({ id, schoolId, personId, fromOn, untilOn, ...school }: MembershipRow): Membership {
  return { id, schoolId, personId, fromOn, untilOn, school: { id: schoolId, ...school } };
}
