import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitPlanningGoal } from '#school/courses/permit-goal.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { isRetired } from './is-retired.ts';

interface Ask {
  readonly by: Actor;
  readonly writeId: string;
  readonly exemplarId: string;
}

/** Takes an exemplar off its level. Twice is as once. Throws as planning its goal does. */
export async function retireExemplar(school: InSchool, ask: Ask): Promise<{ goalId: string }> {
  return turn(school, { ...ask, ends: true });
}

/** Puts it back. Throws as above. */
export async function restoreExemplar(school: InSchool, ask: Ask): Promise<{ goalId: string }> {
  return turn(school, { ...ask, ends: false });
}

async function turn(
  school: InSchool,
  { by, writeId, exemplarId, ends }: Ask & { readonly ends: boolean },
): Promise<{ goalId: string }> {
  const found = isId(exemplarId)
    ? await school.db
        .selectFrom('exemplars as x')
        .select(['x.goal_id as goalId', isRetired(school).as('isRetired')])
        .where('x.school_id', '=', school.id)
        .where('x.id', '=', exemplarId)
        .executeTakeFirst()
    : undefined;
  if (!found) throw new NotFound('There is no such example.');
  const { goalId } = found;
  const { relation } = await permitPlanningGoal(school, by, goalId);
  const act = ends ? 'exemplar.retire' : 'exemplar.restore';
  return applyOnce(school, by, { writeId, act, request: { exemplarId } }, async () => {
    if (Boolean(found.isRetired) === ends) return { goalId };
    await school.db
      .insertInto('exemplar_endings')
      .values({
        school_id: school.id,
        id: newId(),
        exemplar_id: exemplarId,
        ends,
        made_by: by.standing.personId,
        made_at: by.now,
      })
      .execute();
    await writeAudit(school, by, {
      act,
      relation,
      subject: 'goal',
      ids: [goalId],
      detail: { exemplar: exemplarId },
    });
    return { goalId };
  });
}
