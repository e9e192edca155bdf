import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import type { Cell } from '#school/mastery/cell.ts';
import { currentScale } from '#school/scales/current-scale.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { holdOverrides } from './hold-overrides.ts';
import { openOverridden } from './open-overridden.ts';

/**
 * Keeps an override although later evidence disagrees: a new row of today says the same for the same reason, by who
 * keeps it. Throws NotFound for who may not, Conflict where it does not stand any more. `id` is made by the client: the
 * same again is applied once.
 */
export async function confirmOverride(
  school: InSchool,
  { by, id, overrideId }: { by: Actor; id: string; overrideId: string },
): Promise<Cell> {
  return applyOnce(
    school,
    by,
    { writeId: id, act: 'override.confirm', request: { overrideId } },
    async () => {
      const { cell, year, relation, standing } = await openOverridden(school, { by, overrideId });
      const scale = await currentScale(school);
      if (standing?.id !== overrideId || !scale)
        throw new Conflict('This judgement does not stand any more. Open the page again.');
      await school.db
        .insertInto('overrides')
        .values({
          school_id: school.id,
          id,
          student_id: cell.studentId,
          goal_id: cell.goalId,
          span: year,
          level: standing.level,
          scale_version_id: scale.id,
          reason: standing.reason,
          made_by: by.standing.personId,
          made_at: by.now,
        })
        .execute();
      await holdOverrides(school, { cells: [cell], now: by.now });
      await writeAudit(school, by, {
        act: 'override.confirm',
        relation,
        subject: 'student',
        ids: [cell.studentId],
        detail: { override: id, was: overrideId, goal: cell.goalId },
      });
      return cell;
    },
  );
}
