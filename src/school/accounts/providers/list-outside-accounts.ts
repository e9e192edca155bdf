import type { Database } from '#platform/db/connect.ts';

/** An account at an issuer by which an identity comes in. */
export interface OutsideAccount {
  readonly id: string;
  /** The address of the issuer */
  readonly issuer: string;
  readonly tiedAt: Date;
}

/** The accounts at issuers that are tied to an identity, the oldest first. */
export async function listOutsideAccounts(database: Database, identityId: string): Promise<OutsideAccount[]> {
  return database
    .selectFrom('identity_accounts')
    .select(['id', 'provider_id as issuer', 'created_at as tiedAt'])
    .where('identity_id', '=', identityId)
    .where('provider_id', '<>', 'credential')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}
