import type { Database } from '#platform/db/connect.ts';
import { countRecoveryCodes } from './second-steps/recovery-codes.ts';

/** How somebody proves who they are, as their own page shows it. */
export interface OwnSignIn {
  /** Name shown while signing in */
  readonly name: string;
  /** What they type; empty for somebody who has neither a name nor an address to sign in with */
  readonly signInName: string;
  /** Where links reach them; undefined without an address that was proved */
  readonly email: string | undefined;
  readonly hasPassword: boolean;
  /** When the app was set up; undefined without one */
  readonly authenticatorSince: Date | undefined;
  /** Codes on paper that were not used */
  readonly codesLeft: number;
  /** Passkeys that open all pages */
  readonly passkeys: number;
  /** Passkeys that open family pages alone */
  readonly familyPasskeys: number;
}

/** Looks up how somebody signs in. */
export async function loadOwnSignIn(database: Database, identityId: string): Promise<OwnSignIn> {
  const [found, codesLeft] = await Promise.all([
    database
      .selectFrom('identities as i')
      .leftJoin('identity_accounts as a', (join) =>
        join.onRef('a.identity_id', '=', 'i.id').on('a.provider_id', '=', 'credential'),
      )
      .leftJoin('authenticators as t', 't.identity_id', 'i.id')
      .select(['i.name', 'i.email', 'i.email_verified', 'i.username', 'i.display_username'])
      .select(['a.id as password', 't.made_at as authenticatorSince'])
      .select((e) =>
        [true, false].map((familyOnly) =>
          e
            .selectFrom('passkeys as k')
            .select((k) => k.fn.countAll<number>().as('count'))
            .whereRef('k.identity_id', '=', 'i.id')
            .where('k.family_only', '=', familyOnly)
            .as(familyOnly ? 'familyPasskeys' : 'passkeys'),
        ),
      )
      .where('i.id', '=', identityId)
      .executeTakeFirstOrThrow(),
    countRecoveryCodes(database, identityId),
  ]);
  const email = found.email_verified ? found.email : undefined;
  return {
    name: found.name,
    signInName: found.display_username ?? found.username ?? email ?? '',
    email,
    hasPassword: found.password !== null,
    authenticatorSince: found.authenticatorSince ?? undefined,
    codesLeft,
    passkeys: Number(found.passkeys),
    familyPasskeys: Number(found.familyPasskeys),
  };
}
