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
  const token = tokenIn(headers, library.options.advanced.cookies.session_token.name);
  if (!token) return undefined;
  // Side by side: what the second finds counts only once the library has found the session good.
  const [found, rows] = await Promise.all([
    library.api.getSession({ headers }),
    listMemberships(database, { token, now }),
  ]);
  if (!found) return undefined;
  const memberships = rows.filter((row) => row.identityId === found.user.id).map(toMembership);
  const chosen = memberships.find(({ id }) => id === found.session.membershipId);
  return {
    identityId: found.user.id,
    sessionId: found.session.id,
    openedBy: found.session.openedBy === 'link' ? 'link' : 'password',
    memberships,
    acting: chosen ?? memberships[0],
  };
}

/** Before the dot stands the token, after it the library's signature, which it checks itself. */
function tokenIn(headers: Headers, cookie: string): string | undefined {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs
    .find((pair) => pair.startsWith(`${cookie}=`))
    ?.slice(cookie.length + 1)
    .split('.')[0];
}

/** Where the human of a session is somebody today; of a token that nobody has, none. */
async function listMemberships(
  database: Database,
  { token, now }: { token: string; now: Date },
): Promise<MembershipRow[]> {
  return database
    .selectFrom('sessions as n')
    .innerJoin('memberships as m', 'm.identity_id', 'n.identity_id')
    .innerJoin('schools as s', 's.id', 'm.school_id')
    .select(['m.id', 'm.identity_id as identityId', 'm.school_id as schoolId', 'm.person_id as personId'])
    .select(['m.from_on as fromOn', 'm.until_on as untilOn'])
    .select([...schoolColumns])
    .where('n.token', '=', token)
    .where(holdsToday(now))
    .orderBy('m.from_on')
    .execute();
}

type MembershipRow = Omit<Membership, 'school'> & Omit<SchoolFacts, 'id'> & { readonly identityId: string };

function toMembership(row: MembershipRow): Membership {
  const { id, identityId: _, schoolId, personId, fromOn, untilOn, ...school } = row;
  return { id, schoolId, personId, fromOn, untilOn, school: { id: schoolId, ...school } };
}
