import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { choiceFor, listChoices } from '#school/calculations/choices.ts';
import { addScale } from '#school/scales/add-scale.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import { carryRubrics } from './carry-rubrics.ts';
import { checkWanted } from './check-wanted.ts';
import { getChange, type KeptChange } from './find-change.ts';
import { insertChoice, renewChoices } from './insert-choice.ts';
import { listConcerned } from './list-concerned.ts';
import { permitChoosing, refuseWhileMaking } from './propose-change.ts';

/** A decision about a change of the school, or of a course. */
interface Decided {
  readonly by: Actor;
  /** None where it is a change of the school */
  readonly courseId: string | null;
  readonly changeId: string;
}

/**
 * Puts a change that was looked at into force: from now on what is recorded is worked out by it, and the worker works
 * out the levels that are there. Evidence stays as it is. Doing it again changes nothing. Throws NotFound, Forbidden,
 * Invalid where it can no longer be, and Conflict while it is still looked at, after it was dropped, after another
 * change came into force since, or while one is being made.
 */
export async function makeChange(school: InSchool, { by, courseId, changeId }: Decided): Promise<void> {
  const relation = await permitChoosing(school, { by, courseId });
  const change = await lockChange(school, { courseId, changeId });
  if (change.state === 'making' || change.state === 'made') return;
  if (change.state !== 'proposed') throw new Conflict('This change cannot be made as it stands.');
  if (change.isOutdated)
    throw new Conflict('Another change came between. Propose it anew to look at it again.');
  await refuseWhileMaking(school);
  const before = await ensureScale(school);
  const choices = await listChoices(school);
  const wanted = checkWanted(change.wanted, { courseId, choices, scale: before });
  const concerned = await listConcerned(school, { courseId, wanted, choices });
  const goalIds = concerned.map(({ goalId }) => goalId);
  if (wanted.scale) {
    const scale = await addScale(school, { wanted: wanted.scale, before });
    await carryRubrics(school, { by, wanted: wanted.scale, scale, before });
  }
  await insertChoice(school, { by, change: { ...change, wanted } });
  if (wanted.scale) await renewChoices(school, { by, choices });
  await pointGoals(school, goalIds);
  await school.db
    .updateTable('calculation_changes')
    .set({ confirmed_by: by.standing.personId, confirmed_at: by.now, goal_ids: goalIds, all_cells: null })
    .where('school_id', '=', school.id)
    .where('id', '=', changeId)
    .execute();
  await enqueueJob(school.db, {
    task: 'work-out-levels',
    payload: { schoolId: school.id, changeId },
    key: `work-out-levels ${changeId}`,
  });
  await writeAudit(school, by, {
    act: 'calculation.choose',
    relation,
    subject: 'calculation',
    ids: [changeId],
    detail: {
      course: courseId,
      method: wanted.method,
      span: wanted.span,
      cut: wanted.scale?.cut ?? null,
      goals: goalIds.length,
    },
  });
}

/** Gives up a change that was not made. Throws NotFound, Forbidden, and Conflict where it was made already. */
export async function dropChange(school: InSchool, { by, courseId, changeId }: Decided): Promise<void> {
  const relation = await permitChoosing(school, { by, courseId });
  const change = await lockChange(school, { courseId, changeId });
  if (change.state === 'dropped') return;
  if (change.state === 'making' || change.state === 'made') throw new Conflict('This change was made.');
  await school.db
    .updateTable('calculation_changes')
    .set({ dropped_by: by.standing.personId, dropped_at: by.now })
    .where('school_id', '=', school.id)
    .where('id', '=', changeId)
    .execute();
  await writeAudit(school, by, {
    act: 'calculation.drop',
    relation,
    subject: 'calculation',
    ids: [changeId],
  });
}

async function lockChange(
  school: InSchool,
  { courseId, changeId }: Omit<Decided, 'by'>,
): Promise<KeptChange> {
  const found = await getChange(school, changeId);
  if (found.courseId !== courseId) throw new NotFound('There is no such change.');
  await school.db
    .selectFrom('calculation_changes')
    .select('id')
    .where('school_id', '=', school.id)
    .where('id', '=', changeId)
    .forUpdate()
    .execute();
  return getChange(school, changeId);
}

/** Lets each goal name the choice that holds for it now; which, is decided by `choiceInForce` alone. */
async function pointGoals(school: InSchool, goalIds: readonly string[]): Promise<void> {
  if (goalIds.length === 0) return;
  const choices = await listChoices(school);
  const goals = await school.db
    .selectFrom('goals')
    .select(['id', 'owner_course_id as owner'])
    .where('school_id', '=', school.id)
    .where('id', 'in', goalIds)
    .execute();
  for (const [owner, ofOwner] of Map.groupBy(goals, (goal) => goal.owner)) {
    const choice = choiceFor(choices, owner);
    await school.db
      .updateTable('goals')
      .set({ calculation_id: choice?.id ?? null, continuing: choice?.span === 'continuing' })
      .where('school_id', '=', school.id)
      .where(
        'id',
        'in',
        ofOwner.map(({ id }) => id),
      )
      .execute();
  }
}
