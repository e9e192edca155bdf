import { levelKey } from '#core/scales/scale.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listWholes } from '#school/goals/list-wholes.ts';
import type { Cell } from '#school/mastery/cell.ts';
import { currentScale } from '#school/scales/current-scale.ts';
import { LevelsChanged } from '#school/scales/levels-changed.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { holdOverrides } from './hold-overrides.ts';
import { lockOverridden } from './lock-overridden.ts';
import { permitOverride } from './permit-override.ts';

/** A teacher's judgement on top of an estimate. */
export interface NewOverride {
  /** Client-made UUID: the same again is applied once */
  readonly id: string;
  readonly classId: string;
  readonly studentId: string;
  readonly goalId: string;
  /** On the school's scale of today */
  readonly level: number;
  /** Version of the scale that the page showed; none where it did not say */
  readonly scaleId?: string | undefined;
  /** Why; the student and the family read it */
  readonly reason: string;
}

/** So many characters of a reason are kept. */
export const LONGEST_REASON = 1000;

/**
 * Puts a teacher's judgement above the arithmetic of a student's goal, until it is withdrawn. Throws NotFound for who
 * does not teach the student in the class or where the class has no such goal, Invalid without a reason, for a level
 * that is not one of the scale's or on a goal that is made of others, LevelsChanged for a level chosen on another scale.
 */
export async function makeOverride(
  school: InSchool,
  { by, override }: { by: Actor; override: NewOverride },
): Promise<Cell & { readonly overrideId: string }> {
  const { id, classId, studentId, goalId, level } = override;
  const reason = override.reason.trim();
  checkOverride({ id, reason });
  return applyOnce(school, by, { writeId: id, act: 'override.make', request: override }, async () => {
    const permitted = await permitOverride(school, { by, studentId, goalId, within: { classId } });
    const { relation, span, year } = permitted;
    const scale = await currentScale(school);
    if (!scale) throw new NotFound('There is no such goal in this class.');
    if ((await listWholes(school, { goalIds: [goalId] })).length > 0)
      throw new Invalid([{ field: 'goal', problem: 'is-made-of-others' }]);
    if ((override.scaleId ?? scale.id) !== scale.id) throw new LevelsChanged();
    if (levelKey(scale, level) === null) throw new Invalid([{ field: 'level', problem: 'is-off-the-scale' }]);
    const cell = { studentId, goalId, span };
    await lockOverridden(school, { cell, now: by.now });
    await school.db
      .insertInto('overrides')
      .values({
        school_id: school.id,
        id,
        student_id: studentId,
        goal_id: goalId,
        span: year,
        level,
        scale_version_id: scale.id,
        reason,
        made_by: by.standing.personId,
        made_at: by.now,
      })
      .execute();
    await holdOverrides(school, { cells: [cell], now: by.now });
    await writeAudit(school, by, {
      act: 'override.make',
      relation,
      subject: 'student',
      ids: [studentId],
      detail: { override: id, goal: goalId },
    });
    return { ...cell, overrideId: id };
  });
}

function checkOverride({ id, reason }: { id: string; reason: string }): void {
  const problems = [];
  if (!isId(id)) problems.push({ field: 'id', problem: 'is-no-id' });
  if (reason === '') problems.push({ field: 'reason', problem: 'is-empty' });
  if (reason.length > LONGEST_REASON) problems.push({ field: 'reason', problem: 'is-too-long' });
  if (problems.length > 0) throw new Invalid(problems);
}
