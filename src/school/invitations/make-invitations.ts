import { mayInvite } from '#core/policy/invitations.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { hashInvitationCode, hashInvitationToken, makeInvitationSecrets } from './invitation-secrets.ts';
import { listInvitable } from './list-invitable.ts';
import { listEmails } from './list-invited.ts';
import { type Letter, listLetters } from './list-letters.ts';
import { revokeInvitations } from './revoke-invitations.ts';

/** Days within which an invitation can be used. */
const DAYS_OPEN = 14;
const DAY = 86_400_000;
/** So many are made at a time: a code's hash is slow on purpose. */
export const MOST_AT_ONCE = 150;

/** What was made. Letters are shown once: sent again, the same form has no secrets to print. */
export interface MadeInvitations {
  readonly letters: readonly Letter[] | 'made before';
  /** How many mails were planned */
  readonly mails: number;
  /** How many adults cannot be invited this way: no address, or no right to see a student any more */
  readonly leftOut: number;
}

interface Asked {
  readonly by: Actor;
  readonly writeId: string;
  readonly adultIds: readonly string[];
  readonly channel: 'letter' | 'mail';
}

/**
 * Invites each of these adults, bound to a student whom they may see today; an invitation they had ends. Letters
 * are answered with their secrets, in the order of homerooms; mails are planned. Throws NotFound for others than
 * leaders, Invalid where nobody or too many were chosen.
 */
export async function makeInvitations(school: InSchool, asked: Asked): Promise<MadeInvitations> {
  const { by, writeId, channel } = asked;
  const relation = mayInvite(by.standing);
  if (!relation) throw new NotFound('There is no such page.');
  const adultIds = [...new Set(asked.adultIds.filter(isId))].toSorted();
  if (adultIds.length === 0) throw new Invalid([{ field: 'adult', problem: 'nobody' }]);
  if (adultIds.length > MOST_AT_ONCE) throw new Invalid([{ field: 'adult', problem: 'too-many' }]);
  const secrets: Kept[] = [];
  const request = { adultIds, channel };
  const { made, leftOut } = await applyOnce(
    school,
    by,
    { writeId, act: 'invitation.make', request },
    async () => {
      const pairs = await listInvitable(school, { adultIds, today: by.standing.today });
      const kept =
        channel === 'letter' ? await keepLetters(school, by, pairs) : await keepMails(school, by, pairs);
      secrets.push(...kept);
      if (kept.length > 0)
        await writeAudit(school, by, {
          act: channel === 'letter' ? 'invitation.print' : 'invitation.mail',
          relation,
          subject: 'person',
          ids: [...new Set(kept.flatMap(({ studentId, adultId }) => [adultId, studentId]))],
        });
      return { made: kept.length, leftOut: adultIds.length - kept.length };
    },
  );
  if (channel === 'mail') return { letters: [], mails: made, leftOut };
  if (made > secrets.length) return { letters: 'made before', mails: 0, leftOut };
  return { letters: await listLetters(school, { by, invitations: secrets }), mails: 0, leftOut };
}

interface Pair {
  readonly adultId: string;
  readonly studentId: string;
}

interface Kept extends Pair {
  readonly token: string;
  readonly code: string;
  readonly expiresAt: Date;
}

async function keepLetters(school: InSchool, by: Actor, pairs: readonly Pair[]): Promise<Kept[]> {
  const expiresAt = new Date(by.now.getTime() + DAYS_OPEN * DAY);
  const kept = pairs.map((pair) => ({ ...pair, ...makeInvitationSecrets(), expiresAt }));
  const hashes = await Promise.all(kept.map(({ code }) => hashInvitationCode(school.id, code)));
  for (const [place, { adultId, studentId, token }] of kept.entries()) {
    await endBefore(school, by, adultId);
    await school.db
      .insertInto('invitations')
      .values({
        ...given(school, by, { adultId, studentId, expiresAt }),
        id: newId(),
        channel: 'letter',
        token_hash: hashInvitationToken(token),
        code_hash: hashes[place] ?? null,
      })
      .execute();
  }
  return kept;
}

/** The secret of a mail is made as it is sent, so that no row and no job ever holds it. */
async function keepMails(school: InSchool, by: Actor, pairs: readonly Pair[]): Promise<Kept[]> {
  const expiresAt = new Date(by.now.getTime() + DAYS_OPEN * DAY);
  const emails = await listEmails(school, {
    adultIds: pairs.map(({ adultId }) => adultId),
    today: by.standing.today,
  });
  const kept: Kept[] = [];
  for (const pair of pairs) {
    const address = emails.get(pair.adultId);
    if (address === undefined) continue;
    const id = newId();
    await endBefore(school, by, pair.adultId);
    await school.db
      .insertInto('invitations')
      .values({
        ...given(school, by, { ...pair, expiresAt }),
        id,
        channel: 'mail',
        address,
        mail_state: 'queued',
      })
      .execute();
    await enqueueJob(school.db, {
      task: 'send-invitation',
      payload: { schoolId: school.id, invitationId: id },
      key: `invitation ${id}`,
    });
    kept.push({ ...pair, token: '', code: '', expiresAt });
  }
  return kept;
}

function endBefore(school: InSchool, by: Actor, adultId: string): Promise<number> {
  return revokeInvitations(school, { adultId, by: by.standing.personId, now: by.now });
}

function given(
  school: InSchool,
  by: Actor,
  { adultId, studentId, expiresAt }: Pair & { readonly expiresAt: Date },
) {
  return {
    school_id: school.id,
    adult_id: adultId,
    student_id: studentId,
    made_by: by.standing.personId,
    made_at: by.now,
    expires_at: expiresAt,
  };
}
