import { z } from 'zod';
import type { Database } from '#platform/db/connect.ts';
import { lookAtChange } from './look-at-change.ts';
import { workOutLevels } from './work-out-levels.ts';

const payload = z.object({ schoolId: z.uuid(), changeId: z.uuid() });

/** The worker's tasks about changes of calculation, by the name they are queued under. */
export function calculationTasks(parts: {
  readonly database: Database;
  readonly now: () => Date;
}): Record<string, (given: unknown) => Promise<void>> {
  const { database, now } = parts;
  return {
    'look-at-calculation': (given) => lookAtChange(database, { ...payload.parse(given), now }),
    'work-out-levels': (given) => workOutLevels(database, { ...payload.parse(given), now }),
  };
}
