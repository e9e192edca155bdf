import { createHash } from 'node:crypto';
import { schoolDay } from '#core/time/school-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { findName } from '#school/people/find-name.ts';
import { hashInvitationCode, hashInvitationToken, readInvitationCode } from './invitation-secrets.ts';

/** What somebody has in hand: the QR code or a mail's link, or the code they typed. */
export type InvitationKey = { readonly token: string } | { readonly code: string };

/** An invitation that opens. */
export interface OpenInvitation {
  readonly invitationId: string;
  readonly adultId: string;
  readonly studentId: string;
  readonly channel: 'letter' | 'mail';
  /** Where a mail went: who has it in hand reads that mailbox */
  readonly address: string | null;
  /** Short name of the adult */
  readonly called: string;
  /** BCP 47: what the adult reads, as the school has it */
  readonly language: string | null;
  /** Used a moment ago in this very browser, which may not have heard the answer: who it signed in */
  readonly usedBy: string | null;
}

/** So long the browser that used an invitation may press again. */
const AGAIN_WITHIN = 10 * 60_000;

/**
 * Looks an invitation up. Guardianship is asked anew: where it has ended, or the invitation is unknown, used, ended
 * or expired, or the school has locked the adult out, the answer is the same: undefined. Nothing is consumed.
 */
export async function lookAtInvitation(
  school: InSchool,
  {
    key,
    browserSecret,
    timeZone,
    now,
  }: { key: InvitationKey; browserSecret: string | undefined; timeZone: string; now: Date },
): Promise<OpenInvitation | undefined> {
  const today = schoolDay(now, timeZone);
  const found = await find(school, { key, today, now });
  if (!found) return undefined;
  const { invitationId, adultId, studentId, channel, address, language, usedAt, usedBy, browserHash } = found;
  const isAgain =
    usedAt !== null &&
    now.getTime() - usedAt.getTime() < AGAIN_WITHIN &&
    browserHash?.equals(hashBrowserSecret(browserSecret ?? '')) === true;
  if (usedAt !== null && !isAgain) return undefined;
  const name = await findName(school, { personId: adultId, today });
  return {
    invitationId,
    adultId,
    studentId,
    channel: channel === 'mail' ? 'mail' : 'letter',
    address,
    called: name?.called ?? '',
    language,
    usedBy: isAgain ? usedBy : null,
  };
}

export function hashBrowserSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

async function find(school: InSchool, { key, today, now }: { key: InvitationKey; today: string; now: Date }) {
  const code = 'code' in key ? readInvitationCode(key.code) : undefined;
  if ('code' in key && code === undefined) return undefined;
  const hash =
    'token' in key ? hashInvitationToken(key.token) : await hashInvitationCode(school.id, code ?? '');
  return school.db
    .selectFrom('invitations as i')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'i.school_id').onRef('p.id', '=', 'i.adult_id'),
    )
    .select([
      'i.id as invitationId',
      'i.adult_id as adultId',
      'i.student_id as studentId',
      'i.channel',
      'i.address',
      'i.used_at as usedAt',
      'i.used_by as usedBy',
      'i.browser_hash as browserHash',
      'p.written_language as language',
    ])
    .where('i.school_id', '=', school.id)
    .where('token' in key ? 'i.token_hash' : 'i.code_hash', '=', hash)
    .where('i.revoked_at', 'is', null)
    .where('i.expires_at', '>', now)
    .where((e) => e.or([e('p.ended_on', 'is', null), e('p.ended_on', '>', today)]))
    .where((e) =>
      e.exists(
        e
          .selectFrom('guardianships as g')
          .select('g.id')
          .where('g.school_id', '=', school.id)
          .whereRef('g.adult_id', '=', 'i.adult_id')
          .whereRef('g.student_id', '=', 'i.student_id')
          .where('g.may_see', '=', true)
          .where('g.from_on', '<=', today)
          .where((or) => or.or([or('g.until_on', 'is', null), or('g.until_on', '>', today)])),
      ),
    )
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('memberships as m')
            .innerJoin('membership_locks as l', 'l.membership_id', 'm.id')
            .select('m.id')
            .where('m.school_id', '=', school.id)
            .whereRef('m.person_id', '=', 'i.adult_id')
            .where('l.restored_at', 'is', null),
        ),
      ),
    )
    .executeTakeFirst();
}
