import type { Database } from '#platform/db/connect.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Seal } from '#platform/seals/open-seal.ts';
import { makePassword } from '#school/accounts/make-password.ts';

const HOW_MANY = 10;

/** Gives somebody ten new codes for paper, 60 bits each; the ones before open nothing more. */
export async function makeRecoveryCodes(
  { database, seal }: { database: Database; seal: Seal },
  { identityId, now }: { identityId: string; now: Date },
): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, makePassword);
  await database.deleteFrom('recovery_codes').where('identity_id', '=', identityId).execute();
  await database
    .insertInto('recovery_codes')
    .values(
      codes.map((code) => ({
        id: newId(),
        identity_id: identityId,
        code_hash: stampOf(seal, identityId, code),
        made_at: now,
      })),
    )
    .execute();
  return codes;
}

/** Uses a code once, however its groups were set apart. */
export async function takeRecoveryCode(
  { database, seal }: { database: Database; seal: Seal },
  { identityId, code, now }: { identityId: string; code: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('recovery_codes')
    .set({ used_at: now })
    .where('identity_id', '=', identityId)
    .where('code_hash', '=', stampOf(seal, identityId, code))
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** How many of somebody's codes are left. */
export async function countRecoveryCodes(database: Database, identityId: string): Promise<number> {
  const { left } = await database
    .selectFrom('recovery_codes')
    .select((e) => e.fn.countAll<number>().as('left'))
    .where('identity_id', '=', identityId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(left);
}

function stampOf(seal: Seal, identityId: string, code: string): string {
  return seal.stamp(`recovery ${identityId}`, code.toLowerCase().replace(/[^a-z0-9]/g, ''));
}
