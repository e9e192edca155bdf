import type { InSchool } from '#platform/db/in-school.ts';

/** What a sentence rests on, for the teacher to see. */
export type Source =
  | { readonly kind: 'evidence'; readonly task: string | null; readonly on: string }
  | { readonly kind: 'feedback'; readonly givenById: string; readonly on: string };

/** The evidence and feedback behind sentences, by the ids that these carry in `from`. */
export async function listSources(school: InSchool, ids: readonly string[]): Promise<Map<string, Source>> {
  if (ids.length === 0) return new Map();
  const evidence = await school.db
    .selectFrom('evidence as e')
    .innerJoin('occasions as o', (join) =>
      join.onRef('o.school_id', '=', 'e.school_id').onRef('o.id', '=', 'e.occasion_id'),
    )
    .leftJoin('tasks as t', (join) =>
      join
        .onRef('t.school_id', '=', 'o.school_id')
        .onRef('t.id', '=', 'o.task_id')
        .on('t.school_id', '=', school.id),
    )
    .select(['e.id', 't.title as task', 'e.worked_on as on'])
    .where('e.school_id', '=', school.id)
    .where('e.id', 'in', ids)
    .execute();
  const feedback = await school.db
    .selectFrom('feedback')
    .select(['id', 'given_by as givenById', 'given_on as on'])
    .where('school_id', '=', school.id)
    .where('id', 'in', ids)
    .execute();
  return new Map<string, Source>([
    ...evidence.map(({ id, task, on }): [string, Source] => [id, { kind: 'evidence', task, on }]),
    ...feedback.map(({ id, givenById, on }): [string, Source] => [id, { kind: 'feedback', givenById, on }]),
  ]);
}
