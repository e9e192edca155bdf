import { sql } from 'kysely';
import type { Database } from '#platform/db/connect.ts';
import { prepareStatement } from '#platform/db/prepare-statement.ts';
import { type SchoolFacts, schoolColumns } from '#school/schools/find-school.ts';
import { holdsToday } from './holds-today.ts';
import { isOpen } from './is-open.ts';
import { readSessionCookie } from './read-session-cookie.ts';
import { hashSessionToken } from './session-token.ts';
import type { SignInLibrary, WayIn } from './sign-in-library.ts';

/** A signed-in browser and the schools in which its human is somebody. */
export interface Viewer {
  readonly identityId: string;
  readonly sessionId: string;
  readonly openedBy: WayIn;
  /** What a mailbox proves opens family pages only, whatever else the person is */
  readonly familyOnly: boolean;
  /** Somebody else made the password: its owner chooses one before anything else */
  readonly mustChoosePassword: boolean;
  /** When the human last proved who they are */
  readonly provedAt: Date;
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
  /** What the school asks of staff who sign in with a password */
  readonly staffSecondFactor: 'required' | 'offered';
}

/** So many minutes may pass before it is written down again that a session was used. */
const SEEN_EVERY = 5;

/**
 * Who is behind a request's cookies; undefined where nobody is signed in, or they are nobody today in any school
 * that has not locked them out. Each school's own day decides.
 */
export async function findViewer(
  { database, library }: { database: Database; library: SignInLibrary },
  { headers, now }: { headers: Headers; now: Date },
): Promise<Viewer | undefined> {
  const token = readSessionCookie(library, headers);
  if (!token) return undefined;
  const rows = await selectSession(database, { hash: hashSessionToken(token), now });
  const [session] = rows;
  if (!session) return undefined;
  if (now.getTime() - session.seenAt.getTime() > SEEN_EVERY * 60_000)
    await noteSeen(database, session.sessionId, now);
  // A badge opens one school's pages, whoever the student is elsewhere.
  const memberships = rows
    .map(toMembership)
    .filter(({ id }) => session.openedBy !== 'badge' || id === session.chosen);
  return {
    identityId: session.identityId,
    sessionId: session.sessionId,
    openedBy: session.openedBy,
    familyOnly: session.familyOnly,
    mustChoosePassword: session.mustChoosePassword,
    provedAt: session.provedAt,
    memberships,
    acting: memberships.find(({ id }) => id === session.chosen) ?? memberships[0],
  };
}

interface Asked {
  readonly hash: string;
  readonly now: Date;
}

type Row = Omit<Membership, 'school'> &
  Omit<SchoolFacts, 'id'> &
  Pick<Viewer, 'identityId' | 'sessionId' | 'openedBy' | 'familyOnly' | 'mustChoosePassword' | 'provedAt'> & {
    readonly chosen: string | null;
    readonly seenAt: Date;
  };

/** Every request asks this: the session with one row for each school its human may act in. */
const selectSession = prepareStatement<Asked, Row>((db, { hash, now }) =>
  db
    .selectFrom('sessions as n')
    .innerJoin('memberships as m', 'm.identity_id', 'n.identity_id')
    .innerJoin('schools as s', 's.id', 'm.school_id')
    .select(['n.id as sessionId', 'n.identity_id as identityId', 'n.membership_id as chosen'])
    .select(sql<WayIn>`n.opened_by`.as('openedBy'))
    .select(['n.family_only as familyOnly', 'n.must_choose_password as mustChoosePassword'])
    .select(['n.proved_at as provedAt', 'n.seen_at as seenAt'])
    .select(['m.id', 'm.school_id as schoolId', 'm.person_id as personId'])
    .select(['m.from_on as fromOn', 'm.until_on as untilOn'])
    .select(sql<Membership['staffSecondFactor']>`s.staff_second_factor`.as('staffSecondFactor'))
    .select([...schoolColumns])
    .where('n.token', '=', hash)
    .where(isUsable(now))
    .where(holdsToday(now))
    .where(isOpen)
    .orderBy('m.from_on'),
);

/** Neither over nor left alone for too long. */
function isUsable(now: Date) {
  return sql<boolean>`n.expires_at > ${now}
    and n.seen_at + make_interval(secs => n.idle_seconds) > ${now}::timestamptz`;
}

async function noteSeen(database: Database, sessionId: string, now: Date): Promise<void> {
  await database.updateTable('sessions').set({ seen_at: now }).where('id', '=', sessionId).execute();
}

function toMembership({ id, schoolId, personId, fromOn, untilOn, ...row }: Row): Membership {
  const { code, name, timeZone, language, yearStartsIn, staffSecondFactor } = row;
  return {
    id,
    schoolId,
    personId,
    fromOn,
    untilOn,
    staffSecondFactor,
    school: { id: schoolId, code, name, timeZone, language, yearStartsIn },
  };
}
