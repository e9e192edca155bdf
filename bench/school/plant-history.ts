import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import { ensureScale } from '#school/scales/ensure-scale.ts';
import { insertHistory, type Judged } from '#tests/world/history/insert-history.ts';
import { pick } from '#tests/world/history/pick.ts';
import type { MadeClass } from './plant-classes.ts';
import type { MadePlan } from './plant-plan.ts';

export type PlannedClass = MadeClass & { readonly plan: MadePlan };

/** How many judgements the whole school has. */
const JUDGEMENTS = 71_400;

/** Adds evidence of every student on every goal of every task, and some words about it; answers how much of it. */
export async function plantHistory(
  school: InSchool,
  { classes, schoolYear }: { classes: readonly PlannedClass[]; schoolYear: string },
): Promise<number> {
  const [measured, ...others] = classes;
  if (!measured) return 0;
  const elsewhere = others.flatMap(judgeClass).toSorted((a, b) => (a.workedOn < b.workedOn ? -1 : 1));
  // The measured class is whole; of the others some of the newest work is still to be judged.
  const judged = [...judgeClass(measured), ...elsewhere].slice(0, JUDGEMENTS);
  await insertHistory(school, { judged, span: schoolYear, scale: await ensureScale(school) });
  for (const each of classes) await plantFeedback(school, each);
  return judged.length;
}

function judgeClass({ classId, teacherId, studentIds, plan }: PlannedClass): Judged[] {
  return plan.tasks.flatMap(({ taskId, on }, at) =>
    studentIds.flatMap((studentId, student) =>
      plan.goals.map(({ goalId, goalVersionId, rubricVersionId }, goal): Judged => {
        const start = 1 + 2 * pick('start', student);
        const grown = (1.2 * at) / plan.tasks.length;
        const chance = pick('level', student, goal, at) - 0.5;
        return {
          studentId,
          goalId,
          goalVersionId,
          rubricVersionId,
          judgeId: teacherId,
          classId,
          taskId,
          attempt: 1,
          level: Math.min(4, Math.max(1, Math.round(start + grown + chance))),
          workedOn: on,
          recordedAt: new Date(`${on}T19:00:00Z`),
          supports: [],
        };
      }),
    ),
  );
}

const words = [
  ['glow', 'glow.says-why'],
  ['glow', 'glow.ties-units'],
  ['grow', 'grow.show-steps'],
  ['next-step', 'next-step.draw-first'],
] as const;

/** Two words to each student in each week of work, one of them about a goal of last week too. */
async function plantFeedback(
  school: InSchool,
  { classId, teacherId, studentIds, plan }: PlannedClass,
): Promise<void> {
  const spoken = plan.tasks.filter((_, at) => (plan.tasks.length - 1 - at) % 5 === 0);
  await insertMany(
    school.db,
    'feedback',
    spoken.flatMap(({ taskId, on }, week) =>
      studentIds.flatMap((studentId, student) =>
        words
          .filter((_, at) => (at + week + student) % 2 === 0)
          .map(([kind, phrase]) => ({
            school_id: school.id,
            id: newId(),
            kind,
            student_id: studentId,
            goal_id: plan.goals[(week + student) % plan.goals.length]?.goalId ?? null,
            task_id: taskId,
            class_id: classId,
            phrase,
            given: 'here',
            given_by: teacherId,
            given_on: on,
            given_at: `${on}T20:00:00Z`,
          })),
      ),
    ),
  );
}
