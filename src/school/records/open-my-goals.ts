import { mayOpenLevel } from '#core/feedback/may-open-level.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type GivenFeedback, listFeedback } from '#school/feedback/list-feedback.ts';
import { type CurrentScale, currentScale } from '#school/scales/current-scale.ts';
import { goalFeedback } from './goal-feedback.ts';
import { listOccasionGoals } from './list-occasion-goals.ts';
import { listStudentGoals, type StudentGoal } from './list-student-goals.ts';
import { permitStudent } from './permit-student.ts';

/** A goal as its student may see it now. */
export interface MyGoal extends StudentGoal {
  /** Whether the level may be seen: its feedback comes first */
  readonly opens: boolean;
}

export interface MyGoals {
  readonly scale: CurrentScale | undefined;
  /** Those in focus first */
  readonly goals: readonly MyGoal[];
  /** Newest first */
  readonly feedback: readonly GivenFeedback[];
}

/** The acting student's own goals and feedback. Throws NotFound for anybody else. */
export async function openMyGoals(
  school: InSchool,
  { by, language }: { by: Actor; language: string },
): Promise<MyGoals> {
  const studentId = permitStudent(by);
  const [goals, feedback, scale] = await together([
    listStudentGoals(school, { studentId, today: by.standing.today, language }),
    listFeedback(school, { by, studentId, language }),
    currentScale(school),
  ]);
  const occasions = await listOccasionGoals(school, {
    studentId,
    occasionIds: feedback.flatMap(({ goalId, occasionId }) =>
      goalId === null && occasionId ? [occasionId] : [],
    ),
  });
  return {
    scale,
    feedback,
    goals: goals.map((goal) => {
      const occasionIds = occasions.get(goal.goalId) ?? new Set<string>();
      const belonging = goalFeedback(feedback, { goalId: goal.goalId, occasionIds });
      return { ...goal, opens: mayOpenLevel(belonging, by.now) };
    }),
  };
}
