import { hashPassword } from 'better-auth/crypto';
import type { Database } from '#platform/db/connect.ts';
import { newId } from '#platform/db/new-id.ts';

/** Someone who shall be able to sign in. */
export interface NewIdentity {
  readonly name: string;
  /** An address the school verified; none for people without one */
  readonly email?: string;
  /** Lower-cased before it is kept */
  readonly username?: string;
  /** At least 8 characters; none where only links sign in */
  readonly password?: string;
  /** The password was made by the program or the office: its owner is asked to choose one */
  readonly madeBySchool?: boolean;
}

/** Makes a sign-in and returns its id. It opens nothing until a membership names a school and a person. */
export async function createIdentity(
  database: Database,
  { name, email, username, password, madeBySchool = false }: NewIdentity,
): Promise<string> {
  const id = newId();
  await database
    .insertInto('identities')
    .values({
      id,
      name,
      // better-auth wants an address for everybody; this domain is reserved and never delivers.
      email: email?.toLowerCase() ?? `${id}@no-mail.invalid`,
      email_verified: email !== undefined,
      username: username?.toLowerCase() ?? null,
      display_username: username ?? null,
    })
    .execute();
  if (password !== undefined) await setPassword(database, { identityId: id, password, madeBySchool });
  return id;
}

/** Sets or replaces the password of a sign-in; sessions stay until they are ended. */
export async function setPassword(
  database: Database,
  { identityId, password, madeBySchool }: { identityId: string; password: string; madeBySchool: boolean },
): Promise<void> {
  const hash = await hashPassword(password);
  await database
    .insertInto('identity_accounts')
    .values({
      id: newId(),
      account_id: identityId,
      provider_id: 'credential',
      identity_id: identityId,
      password: hash,
      made_by_school: madeBySchool,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['provider_id', 'account_id'])
        .doUpdateSet({ password: hash, made_by_school: madeBySchool }),
    )
    .execute();
}
