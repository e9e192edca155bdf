import { makeBatch } from '#school/accounts/batches/make-batch.ts';
import { makeSealKeys } from '#school/accounts/batches/seal-password.ts';
import { startBatch } from '#school/accounts/batches/start-batch.ts';
import type { TestWorld } from '#tests/database/open-world.ts';

/** Sign-ins made for the students of 9C, in another browser; answers the sheet's id. */
export async function plantBatch({ world, database }: TestWorld): Promise<string> {
  const by = await world.actor('nwosu');
  const { batchId } = await world.inSchool((school) =>
    startBatch(school, {
      by,
      forWhom: { classId: world.classes.biology9C.classId },
      publicKey: makeSealKeys().publicKey,
    }),
  );
  await makeBatch(database, { schoolId: world.school.id, batchId, now: () => new Date(world.now) });
  return batchId;
}
