import { sql } from 'kysely';
import type { Word } from '#core/focus/focus-facts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { prepareStatement } from '#platform/db/prepare-statement.ts';

/** The newest feedback of a student and goal in the teacher's classes. */
export type WordRow = Omit<Word, 'at' | 'isTried'> & {
  readonly givenAt: Date;
  /** A phrase, or own words with their language, or neither where it was given elsewhere */
  readonly phrase: string | null;
  readonly body: string | null;
  readonly language: string | null;
};

interface Asked {
  readonly schoolId: string;
  readonly classIds: readonly string[];
  readonly since: string;
}

const select = prepareStatement<Asked, WordRow>((db, given) =>
  db
    .selectFrom('feedback as f')
    .leftJoin('feedback_withdrawals as x', (join) =>
      join
        .onRef('x.school_id', '=', 'f.school_id')
        .onRef('x.feedback_id', '=', 'f.id')
        .on('x.school_id', '=', given.schoolId),
    )
    .leftJoin('people as p', (join) =>
      join
        .onRef('p.school_id', '=', 'f.school_id')
        .onRef('p.id', '=', 'f.student_id')
        .on('p.alias_of', 'is not', null),
    )
    .distinctOn(
      sql<string>`coalesce(${sql.ref('p.alias_of')}, ${sql.ref('f.student_id')}), ${sql.ref('f.goal_id')}`,
    )
    .select((e) => [
      'f.id as recordId',
      e.fn.coalesce('p.alias_of', 'f.student_id').as('studentId'),
      'f.goal_id as goalId',
      'f.given_at as givenAt',
      'f.given_on as on',
      'f.phrase',
      'f.body',
      'f.language',
      sql<Word['kind']>`${e.ref('f.kind')}`.as('kind'),
    ])
    .where('f.school_id', '=', given.schoolId)
    .where('f.class_id', '=', sql<string>`any(${given.classIds}::uuid[])`)
    .where('f.given_on', '>=', given.since)
    .where('x.id', 'is', null)
    .orderBy((e) => e.fn.coalesce('p.alias_of', 'f.student_id'))
    .orderBy('f.goal_id')
    .orderBy('f.given_at', 'desc')
    // Of what was given in one go the next step, else the grow: what asks for something.
    .orderBy('f.kind', 'desc'),
);

/**
 * The newest feedback since a day of each student on each goal (and on none) in these classes, whoever of their teachers
 * gave it. One statement; asks no permission.
 */
export function listWords(
  school: InSchool,
  { classIds, since }: { classIds: readonly string[]; since: string },
): Promise<WordRow[]> {
  return select(school.db, { schoolId: school.id, classIds, since });
}
