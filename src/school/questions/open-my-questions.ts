import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listNames } from '#school/people/list-names.ts';
import { type About, aboutId } from './about.ts';
import { listAsked } from './list-asked.ts';
import { listPrompts, type Prompt } from './list-prompts.ts';
import { listShared, type SharedAnswer } from './list-shared.ts';
import { type NamedAbout, nameAbouts } from './name-abouts.ts';

/** A question of the reader's own, with the answers that stand. */
export interface MyQuestion {
  readonly questionId: string;
  readonly about: About;
  readonly body: string;
  readonly language: string;
  readonly askedAt: Date;
  readonly answers: readonly GivenAnswer[];
}

/** An answer as a student reads it. */
export interface GivenAnswer {
  readonly answerId: string;
  readonly body: string | null;
  readonly language: string | null;
  readonly given: 'here' | 'elsewhere';
  readonly toClass: boolean;
  readonly answeredById: string;
  readonly answeredAt: Date;
}

/** Questions as their student meets them. */
export interface MyQuestions {
  /** The newest first */
  readonly mine: readonly MyQuestion[];
  /** What was answered to the whole class and asked by others, the newest first; nobody can be told from it */
  readonly shared: readonly SharedAnswer[];
  readonly prompts: readonly Prompt[];
  /** Tasks of the goal that can be asked about; none where no goal was named */
  readonly tasks: readonly { readonly taskId: string; readonly title: string }[];
  readonly titles: ReadonlyMap<string, NamedAbout>;
  /** The goal on whose page it stands: the goal itself, or the first of a task; none for a task without one */
  readonly goalOf: (about: About) => string | undefined;
  readonly nameOf: (personId: string) => string;
}

/**
 * The acting student's questions with their answers, what their classes were told and asked for; only those on a goal
 * and its tasks, where `goalId` is given. Throws NotFound for anybody who is no student.
 */
export async function openMyQuestions(
  school: InSchool,
  { by, language, goalId }: { by: Actor; language: string; goalId?: string | undefined },
): Promise<MyQuestions> {
  const { standing } = by;
  if (!standing.roles.includes('student')) throw new NotFound('There is no such page.');
  const classIds = standing.studies.map(({ classId }) => classId);
  const [mine, shared, prompts, tasks] = await together([
    listAsked(school, { by }),
    listShared(school, { by }),
    listPrompts(school, { classIds }),
    goalId === undefined ? Promise.resolve([]) : listTasksOf(school, { by, goalId }),
  ]);
  const here = new Set([goalId, ...tasks.map(({ taskId }) => taskId)]);
  const isHere = ({ about }: { readonly about: About }) => goalId === undefined || here.has(aboutId(about));
  const found = { mine: mine.filter(isHere), shared: shared.filter(isHere), prompts: prompts.filter(isHere) };
  const all = [...found.mine, ...found.shared, ...found.prompts];
  const [names, titles, goals] = await together([
    listNames(school, {
      personIds: [
        ...found.mine.flatMap(({ answers }) => answers.map(({ answeredById }) => answeredById)),
        ...found.shared.map(({ answeredById }) => answeredById),
        ...found.prompts.map(({ askedById }) => askedById),
      ],
      today: standing.today,
    }),
    nameAbouts(school, { abouts: all.map(({ about }) => about), language }),
    goalsOfTasks(
      school,
      all.flatMap(({ about }) => ('taskId' in about ? [about.taskId] : [])),
    ),
  ]);
  return {
    ...found,
    tasks: tasks.flatMap(({ taskId, title, isRetired }) => (isRetired ? [] : [{ taskId, title }])),
    titles,
    goalOf: (about) => ('goalId' in about ? about.goalId : goals.get(about.taskId)),
    nameOf: (personId) => names.get(personId)?.display ?? '',
  };
}

async function goalsOfTasks(school: InSchool, taskIds: readonly string[]): Promise<Map<string, string>> {
  if (taskIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('task_goals')
    .distinctOn('task_id')
    .select(['task_id as taskId', 'goal_id as goalId'])
    .where('school_id', '=', school.id)
    .where('task_id', 'in', [...new Set(taskIds)])
    .orderBy('task_id')
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ taskId, goalId }) => [taskId, goalId]));
}

/** Tasks of the student's courses that give evidence of a goal, on the plan or taken off it. */
async function listTasksOf(school: InSchool, { by, goalId }: { by: Actor; goalId: string }) {
  const courseIds = by.standing.studies.map(({ courseId }) => courseId);
  if (courseIds.length === 0) return [];
  const rows = await school.db
    .selectFrom('task_goals as g')
    .innerJoin('tasks as t', (join) =>
      join.onRef('t.school_id', '=', 'g.school_id').onRef('t.id', '=', 'g.task_id'),
    )
    .select(['t.id as taskId', 't.title', 't.retired_at as retiredAt'])
    .where('g.school_id', '=', school.id)
    .where('g.goal_id', '=', goalId)
    .where('t.course_id', 'in', courseIds)
    .orderBy('t.ready_from', (order) => order.desc().nullsLast())
    .orderBy('t.id')
    .execute();
  return rows.map(({ taskId, title, retiredAt }) => ({ taskId, title, isRetired: retiredAt !== null }));
}
