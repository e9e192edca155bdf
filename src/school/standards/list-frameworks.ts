import type { InSchool } from '#platform/db/in-school.ts';

/** A framework that was imported. */
export interface ListedFramework {
  readonly frameworkId: string;
  readonly title: string;
  readonly language: string | null;
  readonly subjects: readonly string[];
  readonly standards: number;
}

/** Every imported framework by title, with how many items it holds. Official texts are no secret: no permission. */
export async function listFrameworks(school: InSchool): Promise<ListedFramework[]> {
  const rows = await school.db
    .selectFrom('frameworks as f')
    .select((e) => [
      'f.id as frameworkId',
      'f.title',
      'f.language',
      'f.subjects',
      e
        .selectFrom('standards as s')
        .select(e.fn.countAll<number>().as('n'))
        .whereRef('s.framework_id', '=', 'f.id')
        .where('s.ended_on', 'is', null)
        .as('standards'),
    ])
    .orderBy('f.title')
    .execute();
  return rows.map((row) => ({ ...row, standards: row.standards ?? 0 }));
}
