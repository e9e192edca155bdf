import type { Database } from '#platform/db/connect.ts';

/** One passkey of somebody. */
export interface Passkey {
  readonly id: string;
  /** What its owner calls it */
  readonly name: string;
  /** It opens family pages only */
  readonly familyOnly: boolean;
  readonly madeAt: Date;
  /** Null where it has never signed in */
  readonly usedAt: Date | null;
}

/** Somebody's passkeys, the oldest first. */
export async function listPasskeys(database: Database, identityId: string): Promise<Passkey[]> {
  return database
    .selectFrom('passkeys')
    .select(['id', 'name', 'family_only as familyOnly', 'made_at as madeAt', 'used_at as usedAt'])
    .where('identity_id', '=', identityId)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
}
