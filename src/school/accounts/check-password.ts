import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { Database } from '#platform/db/connect.ts';

/**
 * Whose name and password these are; undefined where they do not match. An unknown name takes as long as a known
 * one. It opens nothing: a second step may be asked for.
 */
export async function checkPassword(
  database: Database,
  { password, ...who }: { password: string } & ({ name: string } | { identityId: string }),
): Promise<string | undefined> {
  const found = await database
    .selectFrom('identities as i')
    .innerJoin('identity_accounts as a', 'a.identity_id', 'i.id')
    .select(['i.id', 'a.password'])
    .where('a.provider_id', '=', 'credential')
    .where((e) => {
      if ('identityId' in who) return e('i.id', '=', who.identityId);
      const known = who.name.trim().toLowerCase();
      return e.or([e('i.email', '=', known), e('i.username', '=', known)]);
    })
    .executeTakeFirst();
  if (!found?.password) {
    await hashPassword(password);
    return undefined;
  }
  return (await verifyPassword({ hash: found.password, password })) ? found.id : undefined;
}
