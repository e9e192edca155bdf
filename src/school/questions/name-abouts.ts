import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { goalWordings } from '#school/goals/goal-wordings.ts';
import { type About, aboutId } from './about.ts';

/** What a goal or a task is called. */
export interface NamedAbout {
  readonly title: string;
  /** Language of the title; none for a task, which has one title only */
  readonly language: string | undefined;
}

/** What these goals and tasks are called, by id, in the reader's language where there is one. Asks no permission. */
export async function nameAbouts(
  school: InSchool,
  { abouts, language }: { abouts: readonly About[]; language: string },
): Promise<ReadonlyMap<string, NamedAbout>> {
  const goalIds = abouts.flatMap((about) => ('goalId' in about ? [about.goalId] : []));
  const taskIds = abouts.flatMap((about) => ('taskId' in about ? [aboutId(about)] : []));
  const [wordings, tasks] = await together([
    goalWordings(school, { goalIds, language }),
    taskIds.length === 0
      ? Promise.resolve([])
      : school.db
          .selectFrom('tasks')
          .select(['id', 'title'])
          .where('school_id', '=', school.id)
          .where('id', 'in', taskIds)
          .execute(),
  ]);
  return new Map<string, NamedAbout>([
    ...[...wordings].map(
      ([goalId, wording]) => [goalId, { title: wording.title, language: wording.language }] as const,
    ),
    ...tasks.map(({ id, title }) => [id, { title, language: undefined }] as const),
  ]);
}
