import { maySetCheckIns } from '#core/policy/checkins.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type LastReader, listLastReaders } from './list-last-readers.ts';
import { type CheckInSettings, settingsInForce } from './settings-in-force.ts';

/** What the school says of check-ins, and who can be named; no student's word. Throws NotFound for others. */
export async function openSettings(
  school: InSchool,
  { by }: { by: Actor },
): Promise<{ readonly settings: CheckInSettings; readonly staff: readonly LastReader[] }> {
  if (!maySetCheckIns(by.standing)) throw new NotFound('There is no such page.');
  return {
    settings: await settingsInForce(school),
    staff: await listLastReaders(school, { today: by.standing.today }),
  };
}
