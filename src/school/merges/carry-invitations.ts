import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { changeRows } from '#school/moves/change-rows.ts';
import type { MovedRow } from '#school/moves/moved-row.ts';

/** An invitation that nobody has used yet. */
interface Waiting {
  readonly id: string;
  readonly adultId: string;
  readonly studentId: string;
  readonly expiresAt: Date;
}

/**
 * A letter or mail that is out for the alias lets the person kept in from now on, and is answered as a row that went
 * over. It ends where the person kept has one in hand already, or may not see the student: one human has one way in
 * that is open. Asked after guardianships have gone over.
 */
export async function carryInvitations(
  school: InSchool,
  { by, keptId, aliasId }: { by: Actor; keptId: string; aliasId: string },
): Promise<MovedRow[]> {
  const found = await listWaiting(school, [keptId, aliasId]);
  const open = found.filter(({ expiresAt }) => expiresAt > by.now);
  const ofAlias = (row: Waiting) => row.adultId === aliasId || row.studentId === aliasId;
  const seen = await listSeen(school, { open, keptId, aliasId, today: by.standing.today });
  const inHand = open.filter((row) => !ofAlias(row) && seen.has(`${row.adultId} ${row.studentId}`));
  const moved: MovedRow[] = [];
  for (const row of open) {
    if (inHand.includes(row)) continue;
    const adultId = row.adultId === aliasId ? keptId : row.adultId;
    const studentId = row.studentId === aliasId ? keptId : row.studentId;
    const hasOne = inHand.some((other) => other.adultId === adultId);
    if (!ofAlias(row) || hasOne || !seen.has(`${adultId} ${studentId}`)) {
      await end(school, by, [row.id]);
      continue;
    }
    // Of two about the same child that nobody used only one may stand, also where the other has run out.
    const runOut = found.filter((other) => other.adultId === adultId && other.studentId === studentId);
    await end(
      school,
      by,
      runOut.map(({ id }) => id),
    );
    const column = row.adultId === aliasId ? 'adult_id' : 'student_id';
    moved.push({
      table: 'invitations',
      id: row.id,
      before: { [column]: aliasId },
      after: { [column]: keptId },
    });
  }
  await changeRows(school, moved);
  return moved;
}

function listWaiting(school: InSchool, personIds: readonly string[]): Promise<Waiting[]> {
  return school.db
    .selectFrom('invitations')
    .select(['id', 'adult_id as adultId', 'student_id as studentId', 'expires_at as expiresAt'])
    .where('school_id', '=', school.id)
    .where((e) => e.or([e('adult_id', 'in', personIds), e('student_id', 'in', personIds)]))
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
}

/** Which of these adults may see which of these students today. */
async function listSeen(
  school: InSchool,
  {
    open,
    keptId,
    aliasId,
    today,
  }: { open: readonly Waiting[]; keptId: string; aliasId: string; today: string },
): Promise<ReadonlySet<string>> {
  if (open.length === 0) return new Set();
  const adultIds = open.map(({ adultId }) => (adultId === aliasId ? keptId : adultId));
  const rows = await school.db
    .selectFrom('guardianships')
    .select(['adult_id as adultId', 'student_id as studentId'])
    .where('school_id', '=', school.id)
    .where('adult_id', 'in', adultIds)
    .where('may_see', '=', true)
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .execute();
  return new Set(rows.map(({ adultId, studentId }) => `${adultId} ${studentId}`));
}

async function end(school: InSchool, by: Actor, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await school.db
    .updateTable('invitations')
    .set({ revoked_at: by.now, revoked_by: by.standing.personId })
    .where('school_id', '=', school.id)
    .where('id', 'in', ids)
    .execute();
}
