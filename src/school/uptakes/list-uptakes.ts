import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type AskedPiece, listAsked } from './list-asked.ts';

/** So far back, in days, what was given is still asked about. */
const DAYS_BACK = 60;

/** What waits around the feedback of a teacher's classes. */
export interface ListedUptakes {
  /** The student tried it and nobody has looked yet (`standing.state` is revised), newest try first */
  readonly tried: readonly AskedPiece[];
  /** Given, opened or planned, and not tried: oldest first; `standing.since` is when it came to stand so */
  readonly notActedOn: readonly AskedPiece[];
}

/**
 * Of all classes the actor teaches today and of the last sixty days: which feedback was tried and not yet looked at,
 * and which was given and not acted on, each with its moments (`givenAt`, `standing.since`, `uptakes[0].saidAt`). Two
 * or three statements whatever the number of students; nothing for somebody who teaches no class. The page that shows
 * it writes the audit line of the look.
 */
export async function listUptakes(school: InSchool, { by }: { by: Actor }): Promise<ListedUptakes> {
  const { teaches, today } = by.standing;
  const asked = await listAsked(school, {
    classIds: [...new Set(teaches.map(({ classId }) => classId))],
    today,
    since: addDays(today, -DAYS_BACK),
  });
  const of = (...states: readonly AskedPiece['standing']['state'][]) =>
    asked.filter(({ standing }) => states.includes(standing.state));
  const bySince = (a: AskedPiece, b: AskedPiece) => a.standing.since.getTime() - b.standing.since.getTime();
  return {
    tried: of('revised').toSorted((a, b) => bySince(b, a)),
    notActedOn: of('given', 'opened', 'plan').toSorted(bySince),
  };
}
