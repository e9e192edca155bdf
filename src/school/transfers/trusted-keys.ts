import { mayTransfer } from '#core/policy/transfers.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { getUpload } from './get-upload.ts';

/** A key that a leader has compared with the other school. */
export interface TrustedKey {
  readonly keyId: string;
  readonly fingerprint: string;
  /** Whose it is, in the leader's words */
  readonly name: string;
  readonly trustedAt: Date;
}

const MOST_LETTERS = 200;

/** The key with the fingerprint, if a leader here trusts it. Asks no permission. */
export async function findTrusted(school: InSchool, fingerprint: string): Promise<TrustedKey | undefined> {
  return select(school).where('fingerprint', '=', fingerprint).executeTakeFirst();
}

/** The keys that are trusted, by name. Throws NotFound for others than leaders. */
export async function listTrusted(school: InSchool, { by }: { by: Actor }): Promise<TrustedKey[]> {
  if (!mayTransfer(by.standing)) throw new NotFound('There is no such page.');
  return select(school).orderBy('name').execute();
}

function select(school: InSchool) {
  return school.db
    .selectFrom('trusted_keys')
    .select(['id as keyId', 'fingerprint', 'name', 'trusted_at as trustedAt'])
    .where('school_id', '=', school.id)
    .where('ended_at', 'is', null);
}

/**
 * A leader has read the fingerprint of a package's key to the other school and heard the same: from now on packages
 * of that key are shown as of a known sender. Throws NotFound as `getUpload`, Invalid where no name is given.
 */
export async function trustKey(
  school: InSchool,
  { by, uploadId, name }: { by: Actor; uploadId: string; name: string },
): Promise<void> {
  const { fingerprint, publicKey } = await getUpload(school, { by, uploadId });
  const whose = name.trim();
  if (whose === '') throw new Invalid([{ field: 'name', problem: 'is-empty' }]);
  if (whose.length > MOST_LETTERS) throw new Invalid([{ field: 'name', problem: 'is-too-long' }]);
  if (await findTrusted(school, fingerprint)) return;
  const keyId = newId();
  await school.db
    .insertInto('trusted_keys')
    .values({
      school_id: school.id,
      id: keyId,
      fingerprint,
      public_key: publicKey,
      name: whose,
      trusted_by: by.standing.personId,
      trusted_at: by.now,
    })
    .execute();
  await writeAudit(school, by, { act: 'key.trust', relation: 'leads', subject: 'key', ids: [keyId] });
}

/** From now on the key is as unknown as any other. Throws NotFound where there is no such key. */
export async function endTrust(school: InSchool, { by, keyId }: { by: Actor; keyId: string }): Promise<void> {
  if (!mayTransfer(by.standing) || !isId(keyId)) throw new NotFound('There is no such key.');
  const { numUpdatedRows } = await school.db
    .updateTable('trusted_keys')
    .set({ ended_by: by.standing.personId, ended_at: by.now })
    .where('school_id', '=', school.id)
    .where('id', '=', keyId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new NotFound('There is no such key.');
  await writeAudit(school, by, { act: 'key.end', relation: 'leads', subject: 'key', ids: [keyId] });
}
