import { mayOpenLevel } from '#core/feedback/may-open-level.ts';
import type { KnownOn } from '#core/mastery/as-known-on.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { together } from '#platform/db/together.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { calculationsOfGoals } from '#school/calculations/calculations-of-goals.ts';
import { listChosenMethods } from '#school/calculations/list-chosen-methods.ts';
import { type GivenFeedback, listFeedback } from '#school/feedback/list-feedback.ts';
import { listWordings, type Wording } from '#school/goals/list-wordings.ts';
import { type CurrentRubric, currentRubrics } from '#school/rubrics/current-rubrics.ts';
import { type CurrentScale, currentScale } from '#school/scales/current-scale.ts';
import { type ExplainedEvidence, explainEvidence } from './explain-evidence.ts';
import { goalFeedback, pieceFeedback } from './goal-feedback.ts';
import { listEvidence, type StandingEvidence } from './list-evidence.ts';
import { listStandingOverrides } from './list-standing-overrides.ts';
import { listStudentGoals } from './list-student-goals.ts';
import type { MyGoal } from './open-my-goals.ts';
import { permitStudent } from './permit-student.ts';

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
  readonly why: ExplainedEvidence | undefined;
}

/**
 * Opens one of the acting student's own goals; its level and evidence as they were known at the end of a day, where
 * `knownOn` is given. Throws NotFound where it is none of theirs.
 */
export async function openMyGoal(
  school: InSchool,
  ask: { by: Actor; goalId: string; language: string; knownOn?: KnownOn | undefined },
): Promise<OpenGoal> {
  const { by, goalId, language, knownOn } = ask;
  const studentId = permitStudent(by);
  const { today } = by.standing;
  if (!isId(goalId)) throw new NotFound('There is no such goal.');
  const [[goal], scale] = await together([
    listStudentGoals(school, { studentId, today, language, goalId }),
    currentScale(school),
  ]);
  if (!goal || !scale) throw new NotFound('There is no such goal.');
  const asked = { studentId, spans: [goal.span], today, goalId };
  const [now, then, all, otherWording, rubrics, [chosen, overrides]] = await together([
    listEvidence(school, asked),
    knownOn ? listEvidence(school, { ...asked, knownOn }) : Promise.resolve(undefined),
    listFeedback(school, { by, studentId, language }),
    findOtherWording(school, { studentId, ...goal.wording }),
    currentRubrics(school, [goalId]),
    loadJudging(school, { studentId, goal, scale, today, knownOn }),
  ]);
  const evidence = then ?? now;
  // A day that is past opens no level before the feedback that waits today.
  const occasionIds = new Set([...now, ...evidence].map(({ occasionId }) => occasionId));
  const feedback = goalFeedback(all, { goalId, occasionIds });
  const opens = mayOpenLevel(feedback, by.now);
  return {
    goal: { ...goal, opens },
    scale,
    otherWording,
    rubric: rubrics.get(goalId),
    feedback,
    evidence: evidence.map((each) => ({
      ...each,
      opens: mayOpenLevel(pieceFeedback(feedback, each), by.now),
    })),
    why: opens ? explainEvidence(evidence, { ...chosen, override: overrides.get(goalId) }) : undefined,
  };
}

/** By what the goal's level comes about, and what a teacher judged above it. */
async function loadJudging(
  school: InSchool,
  ask: {
    studentId: string;
    goal: { goalId: string; span: string };
    scale: CurrentScale;
    today: string;
    knownOn: KnownOn | undefined;
  },
) {
  const { studentId, goal, scale, today, knownOn } = ask;
  const { goalId, span } = goal;
  const goalOf = await calculationsOfGoals(school, { goalIds: [goalId], scale });
  const { id, calculation, continuing } = goalOf(goalId);
  const cells = [{ goalId, span: continuing ? 'continuing' : span }];
  const [choiceOf, overrides] = await together([
    listChosenMethods(school, [id]),
    listStandingOverrides(school, { studentId, cells, today, knownOn }),
  ]);
  return [{ calculation, choice: choiceOf(id) }, overrides] as const;
}

async function findOtherWording(
  school: InSchool,
  { studentId, goalVersionId, language }: { studentId: string; goalVersionId: string; language: string },
): Promise<Wording | undefined> {
  const [{ original, byLanguage }, { written_language: home }] = await together([
    listWordings(school, goalVersionId),
    school.db
      .selectFrom('people')
      .select('written_language')
      .where('school_id', '=', school.id)
      .where('id', '=', studentId)
      .executeTakeFirstOrThrow(),
  ]);
  const atHome = home === null || home === language ? undefined : byLanguage.get(home);
  return atHome ?? (original.language === language ? undefined : original);
}
