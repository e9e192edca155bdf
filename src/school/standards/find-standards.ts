import type { InSchool } from '#platform/db/in-school.ts';

/** An item of an official framework. */
export interface StandardFacts {
  readonly standardId: string;
  readonly identifier: string;
  readonly code: string | null;
  readonly statement: string;
  readonly kind: string | null;
  readonly language: string | null;
  readonly frameworkId: string;
  readonly framework: string;
}

/** Items by their ids, in the order of their frameworks. One that its framework dropped is still found. */
export async function findStandards(
  school: InSchool,
  standardIds: readonly string[],
): Promise<StandardFacts[]> {
  if (standardIds.length === 0) return [];
  return selectStandards(school)
    .where('s.id', 'in', [...standardIds])
    .orderBy('f.title')
    .orderBy('s.position')
    .execute();
}

/** What is read of an item, for the statements of this folder. */
export function selectStandards(school: InSchool) {
  return school.db
    .selectFrom('standards as s')
    .innerJoin('frameworks as f', 'f.id', 's.framework_id')
    .select([
      's.id as standardId',
      's.identifier',
      's.code',
      's.statement',
      's.kind',
      's.language',
      'f.id as frameworkId',
      'f.title as framework',
    ]);
}
