import type { Database } from '#platform/db/connect.ts';
import type { Seal } from '#platform/seals/open-seal.ts';
import { stepOfCode, unsealSecret } from './authenticator-codes.ts';
import { takeRecoveryCode } from './recovery-codes.ts';

interface Asked {
  readonly identityId: string;
  /** As it was typed */
  readonly code: string;
  readonly now: Date;
}

/**
 * Whether somebody's second step is right: the app's code of now, which is taken once, or one of the codes on
 * paper, each once. Answers which of them it was.
 */
export async function checkCode(
  { database, seal }: { database: Database; seal: Seal },
  { identityId, code, now }: Asked,
): Promise<'app' | 'paper' | undefined> {
  const typed = code.replace(/\s/g, '');
  if (/^\d{6}$/.test(typed))
    return (await takeAppCode({ database, seal }, { identityId, code: typed, now })) ? 'app' : undefined;
  return (await takeRecoveryCode({ database, seal }, { identityId, code, now })) ? 'paper' : undefined;
}

async function takeAppCode(
  { database, seal }: { database: Database; seal: Seal },
  { identityId, code, now }: Asked,
): Promise<boolean> {
  const kept = await database
    .selectFrom('authenticators')
    .select('sealed_secret')
    .where('identity_id', '=', identityId)
    .executeTakeFirst();
  const secret = kept && unsealSecret(seal, { identityId, sealed: kept.sealed_secret });
  const step = secret && stepOfCode(secret, { code, now });
  if (!step) return false;
  // Two who send the same code at the same moment: one gets in.
  const { numUpdatedRows } = await database
    .updateTable('authenticators')
    .set({ last_step: step })
    .where('identity_id', '=', identityId)
    .where('last_step', '<', String(step))
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
