import { schoolDay } from '#core/time/school-day.ts';
import { inSchool } from '#platform/db/in-school.ts';
import { findViewer } from '#school/accounts/find-viewer.ts';
import { findName } from '#school/people/find-name.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import type { InvitationDoors } from '../family-doors.ts';

/** Whoever is signed in at a browser in which an invitation is opened. */
export interface Here {
  readonly identityId: string;
  readonly sessionId: string;
  /** Name as the first of their schools shows it */
  readonly name: string;
  /** A student at any of their schools: an adult's letter is never joined to a child's sign-in */
  readonly isStudent: boolean;
}

/** Finds them; undefined where nobody is signed in. */
export async function whoIsHere(
  { database, c, now }: OpenRequest,
  { library }: InvitationDoors,
): Promise<Here | undefined> {
  const viewer = await findViewer({ database, library }, { headers: c.req.raw.headers, now });
  if (!viewer?.acting) return undefined;
  let isStudent = false;
  for (const { schoolId, personId, school } of viewer.memberships) {
    const today = schoolDay(now, school.timeZone);
    const standing = await inSchool(database, schoolId, (room) => loadStanding(room, { personId, today }));
    isStudent ||= standing.roles.includes('student');
  }
  const { schoolId, personId, school } = viewer.acting;
  const today = schoolDay(now, school.timeZone);
  const name = await inSchool(database, schoolId, (room) => findName(room, { personId, today }));
  return {
    identityId: viewer.identityId,
    sessionId: viewer.sessionId,
    name: name?.display ?? '',
    isStudent,
  };
}
