import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { choiceFor, listChoices } from '#school/calculations/choices.ts';
import { permitPlanning } from '#school/courses/permit-course.ts';
import { startRubric } from '#school/rubrics/start-rubric.ts';
import { checkGoalWords, type GoalWords } from './check-goal-words.ts';
import { insertAlignments } from './insert-alignments.ts';
import { insertVersion } from './insert-version.ts';
import { linkGoals } from './link-goals.ts';

/** A goal as a teacher makes it. */
export interface NewGoal {
  readonly by: Actor;
  /** The course that will own it */
  readonly courseId: string;
  /** A language goal never feeds a content goal */
  readonly kind: 'content' | 'language';
  readonly wording: GoalWords;
  /** Items of official frameworks it speaks of */
  readonly standardIds?: readonly string[];
  /** The goal whose meaning changed, where this one takes its place */
  readonly replacesId?: string | undefined;
}

/**
 * Makes a goal with its first version, its words and a rubric to start from. It is in nobody's year until a
 * course adopts it. Throws Invalid where the words cannot be kept.
 */
export async function createGoal(
  school: InSchool,
  goal: NewGoal,
): Promise<{ goalId: string; goalVersionId: string; rubricVersionId: string }> {
  const { by, courseId, kind } = goal;
  const relation = await permitPlanning(school, by, courseId);
  const words = checkGoalWords(goal.wording);
  const goalId = newId();
  const choice = choiceFor(await listChoices(school), courseId);
  await school.db
    .insertInto('goals')
    .values({
      school_id: school.id,
      id: goalId,
      kind,
      owner_course_id: courseId,
      calculation_id: choice?.id ?? null,
      continuing: choice?.span === 'continuing',
      created_by: by.standing.personId,
    })
    .execute();
  const goalVersionId = await insertVersion(school, { by, goalId, ordinal: 1, words });
  const rubricVersionId = await startRubric(school, {
    by,
    goalId,
    statement: words.statement,
    language: words.language,
  });
  await insertAlignments(school, { goalId, standardIds: goal.standardIds ?? [] });
  await writeAudit(school, by, {
    act: 'goal.create',
    relation,
    subject: 'goal',
    ids: [goalId],
    detail: { kind },
  });
  if (goal.replacesId) {
    const { replacesId: toId } = goal;
    await linkGoals(school, { by, kind: 'replaces', fromId: goalId, toId });
  }
  return { goalId, goalVersionId, rubricVersionId };
}
