import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { addGoal } from '#school/goals/add-goal.ts';
import { currentVersion } from '#school/goals/current-version.ts';
import { wordGoal } from '#school/goals/word-goal.ts';
import { currentRubric } from '#school/rubrics/current-rubric.ts';
import { createTask } from '#school/tasks/create-task.ts';
import { createUnit } from '#school/units/create-unit.ts';

const goals: readonly (readonly [title: string, statement: string, spanish: string])[] = [
  [
    'Slope as a rate',
    'I can find and explain the rate of change of a linear relationship from a table or a graph.',
    'Puedo hallar y explicar la razón de cambio de una relación lineal a partir de una tabla o de una gráfica.',
  ],
  [
    'Solving equations',
    'I can solve an equation in one variable and say why each step is allowed.',
    'Puedo resolver una ecuación con una variable y decir por qué se permite cada paso.',
  ],
  [
    'Four ways to show a line',
    'I can show one linear relationship as words, a table, a graph and an equation.',
    'Puedo mostrar una relación lineal con palabras, una tabla, una gráfica y una ecuación.',
  ],
  [
    'Modeling with functions',
    'I can build a function that describes a situation and say where it stops being useful.',
    'Puedo construir una función que describe una situación y decir dónde deja de ser útil.',
  ],
  [
    'Two equations at once',
    'I can find where two lines meet and say what the point means.',
    'Puedo hallar dónde se cruzan dos rectas y decir qué significa ese punto.',
  ],
  [
    'Rewriting expressions',
    'I can rewrite an expression to show something new about it.',
    'Puedo escribir una expresión de otra forma para mostrar algo nuevo de ella.',
  ],
  [
    'Talking mathematics',
    'I can explain my reasoning aloud so that a partner can use it.',
    'Puedo explicar mi razonamiento en voz alta para que mi pareja lo use.',
  ],
];

export interface MadeGoal {
  readonly goalId: string;
  readonly goalVersionId: string;
  readonly rubricVersionId: string;
}

/** A course with its goals and with a task for each given day, oldest first. */
export interface MadePlan {
  readonly goals: readonly MadeGoal[];
  readonly tasks: readonly { readonly taskId: string; readonly on: string }[];
  /** The task that nobody has done yet */
  readonly comingTaskId: string;
}

/** Plans a course as its teacher would: goals, a unit with three of them in focus, tasks, and one that is to come. */
export async function plantPlan(
  school: InSchool,
  { by, courseId, days }: { by: Actor; courseId: string; days: readonly string[] },
): Promise<MadePlan> {
  const made: MadeGoal[] = [];
  for (const goal of goals) made.push(await plantGoal(school, { by, courseId, goal }));
  const goalIds = made.map(({ goalId }) => goalId);
  const { today } = by.standing;
  const { unitId } = await createUnit(school, {
    by,
    courseId,
    plan: {
      title: 'Lines that tell a story',
      why: 'Prices, water and walks all change at a rate.',
      startsOn: addDays(today, -14),
      endsOn: addDays(today, 14),
      goalIds: goalIds.slice(0, 3),
    },
  });
  const tasks: { taskId: string; on: string }[] = [];
  for (const [index, on] of [...days, addDays(today, 3)].entries()) {
    const coming = index === days.length;
    const { taskId } = await createTask(school, {
      by,
      courseId,
      unitId: coming ? unitId : null,
      plan: {
        title: coming ? 'Lab report: the water tank' : `Exit slip ${index + 1}`,
        kind: 'formative',
        goalIds,
        readyFrom: coming ? on : null,
        readyAbout: coming ? on : null,
        counts: true,
      },
    });
    tasks.push({ taskId, on });
  }
  const { taskId: comingTaskId = '' } = tasks.pop() ?? {};
  return { goals: made, tasks, comingTaskId };
}

async function plantGoal(
  school: InSchool,
  {
    by,
    courseId,
    goal: [title, statement, spanish],
  }: { by: Actor; courseId: string; goal: (typeof goals)[number] },
): Promise<MadeGoal> {
  const added = await addGoal(school, {
    by,
    courseId,
    kind: 'content',
    wording: { language: 'en', title, statement },
  });
  if (added.outcome !== 'added') throw new Error('Seven goals fit in a course');
  const { goalId } = added;
  await wordGoal(school, {
    by,
    goalId,
    wording: { language: 'es', title, statement: spanish },
    reviewed: true,
  });
  const { goalVersionId } = await currentVersion(school, goalId);
  const { rubricVersionId } = await currentRubric(school, goalId);
  return { goalId, goalVersionId, rubricVersionId };
}
