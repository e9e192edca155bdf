import { z } from 'zod';
import { inSchool } from '#platform/db/in-school.ts';
import { type Moving, tellAndMove } from './addresses/tell-and-move.ts';
import { takeAway } from './batches/empty-batch.ts';
import { makeBatch } from './batches/make-batch.ts';

const batch = z.object({ schoolId: z.uuid(), batchId: z.uuid() });
const move = z.object({ schoolId: z.uuid(), moveId: z.uuid() });

/** The worker's tasks about sign-ins, by the name they are queued under. */
export function accountTasks(moving: Moving): Record<string, (payload: unknown) => Promise<void>> {
  const { database, now } = moving;
  return {
    'make-accounts': (payload) => makeBatch(database, { ...batch.parse(payload), now }),
    'empty-accounts': async (payload) => {
      const { schoolId, batchId } = batch.parse(payload);
      await inSchool(database, schoolId, (school) => takeAway(school, { batchId, now: now() }));
    },
    'move-sign-in': (payload) => tellAndMove(moving, move.parse(payload)),
  };
}
