import { type EndReason, mayKeepGuardianships } from '#core/policy/guardianships.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { revokeInvitations } from '#school/invitations/revoke-invitations.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { closeGuardianship } from './close-guardianship.ts';
import { endAccess } from './end-access.ts';
import { getGuardianship, isOpen, listOfPair } from './get-guardianship.ts';
import { insertGuardianship } from './insert-guardianship.ts';
import { lockAdult } from './lock-adult.ts';

/** How being family ends. */
export interface Ending {
  readonly reason: EndReason;
  /** What the office adds; leaders alone read it */
  readonly words: string;
  /** First day on which it holds no more; none: at once */
  readonly onDay: string | null;
}

/**
 * Ends being family to a student: every row of the adult and the student, also those still to come. At once means
 * with this transaction: links, letters, conversations and pages ask guardianship at every use; invitations end
 * and, where nothing in the school is left to the adult, so do the open sessions. One that an import had ended is
 * ended by the school too, so that no later import brings it back. Throws NotFound for others than leaders, Conflict
 * where the school has ended it already, Invalid with `on: not-ahead` or `words: empty`.
 */
export async function endGuardianship(
  school: InSchool,
  {
    by,
    writeId,
    guardianshipId,
    ending,
  }: { by: Actor; writeId: string; guardianshipId: string; ending: Ending },
): Promise<{ adultId: string; studentId: string; sessions: number; invitations: number }> {
  const relation = mayKeepGuardianships(by.standing);
  if (!relation) throw new NotFound('There is no such page.');
  const { today, personId } = by.standing;
  check(ending, today);
  const { adultId, studentId } = await getGuardianship(school, guardianshipId);
  const request = { guardianshipId, ending };
  return applyOnce(school, by, { writeId, act: 'guardianship.end', request }, async () => {
    await lockAdult(school, adultId);
    const { reason, onDay } = ending;
    const day = onDay ?? today;
    const words = ending.words.trim() || null;
    const rows = await listOfPair(school, { adultId, studentId });
    const open = rows.filter((row) => isOpen(row, today));
    if (open.length > 0)
      await closeGuardianship(school, by, { ids: open.map(({ id }) => id), day, reason, words });
    else await barReturn(school, by, { newest: rows[0], reason, words });
    const invitations = onDay
      ? 0
      : await revokeInvitations(school, { adultId, studentId, by: personId, now: by.now });
    const sessions = onDay ? 0 : await endAccess(school, { adultId, today });
    await writeAudit(school, by, {
      act: onDay ? 'guardianship.end-on' : 'guardianship.end',
      relation,
      subject: 'person',
      ids: [studentId, adultId],
      detail: { adult: adultId, guardianship: guardianshipId, reason, day, sessions, invitations },
    });
    return { adultId, studentId, sessions, invitations };
  });
}

function check({ reason, words, onDay }: Ending, today: string): void {
  if (onDay !== null && onDay <= today) throw new Invalid([{ field: 'on', problem: 'not-ahead' }]);
  if (reason === 'other' && words.trim() === '') throw new Invalid([{ field: 'words', problem: 'empty' }]);
}

/** A row that never holds says that the school has ended what a roster had only stopped naming. */
async function barReturn(
  school: InSchool,
  by: Actor,
  {
    newest,
    reason,
    words,
  }: {
    newest: Awaited<ReturnType<typeof listOfPair>>[number] | undefined;
    reason: EndReason;
    words: string | null;
  },
): Promise<void> {
  if (newest?.endReason !== 'import') throw new Conflict('This guardianship has ended already.');
  const { today } = by.standing;
  const { adultId, studentId, relationship, maySee, mayHear, mayReply, source, isRelative } = newest;
  const id = await insertGuardianship(school, by, {
    adultId,
    studentId,
    relationship,
    rights: { maySee, mayHear, mayReply },
    source,
    fromOn: today,
    untilOn: today,
    replaces: newest.id,
    isRelative,
  });
  await closeGuardianship(school, by, { ids: [id], day: today, reason, words });
}
