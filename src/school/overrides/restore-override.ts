import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import type { Cell } from '#school/mastery/cell.ts';
import { samePeople } from '#school/people/same-people.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { holdOverrides } from './hold-overrides.ts';
import { openOverridden } from './open-overridden.ts';

/**
 * Puts back an override that was withdrawn: a new row says what the old one said, by whom and since when. Only who
 * withdrew it does. Throws NotFound for any other, Conflict where another stands now.
 */
export async function restoreOverride(
  school: InSchool,
  { by, writeId, overrideId }: { by: Actor; writeId: string; overrideId: string },
): Promise<Cell & { readonly overrideId: string }> {
  return applyOnce(school, by, { writeId, act: 'override.restore', request: { overrideId } }, async () => {
    const { cell, relation, all, standing } = await openOverridden(school, { by, overrideId });
    const withdrawnBy = all.find(({ id }) => id === overrideId)?.withdrawnById ?? '';
    const { keptOf } = await samePeople(school, [withdrawnBy].filter(Boolean));
    if (keptOf(withdrawnBy) !== by.standing.personId) throw new NotFound('There is no such judgement.');
    if (standing) throw new Conflict('A teacher has judged this level since. That judgement stands.');
    const again = newId();
    await school.db
      .insertInto('overrides')
      .columns([
        ...(['school_id', 'id', 'student_id', 'goal_id', 'span', 'level'] as const),
        ...(['scale_version_id', 'reason', 'made_by', 'made_at'] as const),
      ])
      .expression((e) =>
        e
          .selectFrom('overrides')
          .select((row) => ['school_id', row.val(again).as('id'), 'student_id', 'goal_id', 'span', 'level'])
          .select(['scale_version_id', 'reason', 'made_by', 'made_at'])
          .where('school_id', '=', school.id)
          .where('id', '=', overrideId),
      )
      .execute();
    await holdOverrides(school, { cells: [cell], now: by.now });
    await writeAudit(school, by, {
      act: 'override.restore',
      relation,
      subject: 'student',
      ids: [cell.studentId],
      detail: { override: again, was: overrideId, goal: cell.goalId },
    });
    return { ...cell, overrideId: again };
  });
}
