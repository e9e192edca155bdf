import { z } from 'zod';
import type { Database } from '#platform/db/connect.ts';
import { inSchool } from '#platform/db/in-school.ts';
import { raiseGrades } from '../raise-grades.ts';

const rollover = z.object({ schoolId: z.uuid(), rolloverId: z.uuid() });

/** The worker's tasks about school years, by the name they are queued under. */
export function yearTasks({
  database,
  now,
}: {
  readonly database: Database;
  readonly now: () => Date;
}): Record<string, (payload: unknown) => Promise<void>> {
  return {
    'raise-grades': async (payload) => {
      const { schoolId, rolloverId } = rollover.parse(payload);
      await inSchool(database, schoolId, (school) => raiseGrades(school, { rolloverId, now: now() }));
    },
  };
}
