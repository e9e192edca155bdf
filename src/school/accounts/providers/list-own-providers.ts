import type { Database } from '#platform/db/connect.ts';
import type { SignInProvider } from '#platform/settings/read-providers.ts';
import type { OpenProviders } from './open-providers.ts';

/** The issuers at which an identity has an account that is tied to it: by these it can prove itself again. */
export async function listOwnProviders(
  database: Database,
  { identityId, providers }: { identityId: string; providers: OpenProviders },
): Promise<readonly SignInProvider[]> {
  const rows = await database
    .selectFrom('identity_accounts')
    .select('provider_id as issuer')
    .where('identity_id', '=', identityId)
    .execute();
  const own = new Set(rows.map(({ issuer }) => issuer));
  return providers.list.filter(({ issuer }) => own.has(issuer));
}
