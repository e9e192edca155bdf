import { mayOpenLevel } from '#core/feedback/may-open-level.ts';
import { type Explanation, explain } from '#core/mastery/explain.ts';
import { type LevelFrom, traceLevels } from '#core/mastery/trace-levels.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { calculationsOfGoals } from '#school/calculations/calculations-of-goals.ts';
import { type GivenFeedback, listFeedback } from '#school/feedback/list-feedback.ts';
import { listWordings, type Wording } from '#school/goals/list-wordings.ts';
import { type CurrentRubric, currentRubrics } from '#school/rubrics/current-rubrics.ts';
import { type CurrentScale, currentScale } from '#school/scales/current-scale.ts';
import { goalFeedback, pieceFeedback } from './goal-feedback.ts';
import { listEvidence, type StandingEvidence } from './list-evidence.ts';
import { listStudentGoals } from './list-student-goals.ts';
import type { MyGoal } from './open-my-goals.ts';
import { permitStudent } from './permit-student.ts';
import { piecesThatCount } from './pieces-that-count.ts';

/** One goal as its student sees it: feedback first. */
export interface OpenGoal {
  readonly goal: MyGoal;
  readonly scale: CurrentScale;
  /** The same goal in the student's home language, or in the original where the page's is a translation */
  readonly otherWording: Wording | undefined;
  readonly rubric: CurrentRubric | undefined;
  /** Newest first */
  readonly feedback: readonly GivenFeedback[];
  /** Newest first; a level may not be seen while its feedback, or the goal's since that day, is to be opened */
  readonly evidence: readonly (StandingEvidence & { readonly opens: boolean })[];
  /** Why the level is what it is; none while it may not be seen */
  readonly why: { readonly explanation: Explanation; readonly trace: readonly LevelFrom[] } | undefined;
}

/** Opens one of the acting student's own goals. Throws NotFound where it is none of theirs. */
export async function openMyGoal(
  school: InSchool,
  { by, goalId, language }: { by: Actor; goalId: string; language: string },
): Promise<OpenGoal> {
  const studentId = permitStudent(by);
  const { today } = by.standing;
  if (!isId(goalId)) throw new NotFound('There is no such goal.');
  const [goal] = await listStudentGoals(school, { studentId, today, language, goalId });
  const scale = await currentScale(school);
  if (!goal || !scale) throw new NotFound('There is no such goal.');
  const evidence = await listEvidence(school, { studentId, spans: [goal.span], today, goalId });
  const all = await listFeedback(school, { by, studentId, language });
  const occasionIds = new Set(evidence.map(({ occasionId }) => occasionId));
  const feedback = goalFeedback(all, { goalId, occasionIds });
  const opens = mayOpenLevel(feedback, by.now);
  const pieces = piecesThatCount(evidence);
  const goalOf = await calculationsOfGoals(school, { goalIds: [goalId], scale });
  const { calculation } = goalOf(goalId);
  return {
    goal: { ...goal, opens },
    scale,
    otherWording: await findOtherWording(school, { studentId, ...goal.wording }),
    rubric: (await currentRubrics(school, [goalId])).get(goalId),
    feedback,
    evidence: evidence.map((each) => ({
      ...each,
      opens: mayOpenLevel(pieceFeedback(feedback, each), by.now),
    })),
    why: opens
      ? {
          explanation: explain(pieces, calculation),
          trace: traceLevels(pieces, calculation),
        }
      : undefined,
  };
}

async function findOtherWording(
  school: InSchool,
  { studentId, goalVersionId, language }: { studentId: string; goalVersionId: string; language: string },
): Promise<Wording | undefined> {
  const { original, byLanguage } = await listWordings(school, goalVersionId);
  const { written_language: home } = await school.db
    .selectFrom('people')
    .select('written_language')
    .where('school_id', '=', school.id)
    .where('id', '=', studentId)
    .executeTakeFirstOrThrow();
  const atHome = home === null || home === language ? undefined : byLanguage.get(home);
  return atHome ?? (original.language === language ? undefined : original);
}
