import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { prepareStatement } from '#platform/db/prepare-statement.ts';

/** A student has tried what feedback asked for. */
export interface TriedStep {
  readonly uptakeId: string;
  readonly feedbackId: string;
  readonly studentId: string;
  readonly goalId: string | null;
  readonly classId: string | null;
  /** What was asked for: a phrase, or own words with their language */
  readonly phrase: string | null;
  readonly body: string | null;
  readonly language: string | null;
  readonly outcome: string | null;
  /** The student's own words, and their language */
  readonly said: string | null;
  readonly saidLanguage: string | null;
  readonly saidAt: Date;
  /** A teacher has looked at it since */
  readonly isLookedAt: boolean;
}

interface Asked {
  readonly schoolId: string;
  readonly classIds: readonly string[];
  readonly since: string;
}

const select = prepareStatement<Asked, TriedStep>((db, given) =>
  db
    .selectFrom('feedback as f')
    .innerJoin('uptakes as u', (join) =>
      join.onRef('u.school_id', '=', 'f.school_id').onRef('u.feedback_id', '=', 'f.id'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'f.school_id').onRef('p.id', '=', 'f.student_id'),
    )
    .distinctOn('f.id')
    .select((e) => [
      'u.id as uptakeId',
      'f.id as feedbackId',
      e.fn.coalesce('p.alias_of', 'f.student_id').as('studentId'),
      'f.goal_id as goalId',
      'f.class_id as classId',
      'f.phrase',
      'f.body',
      'f.language',
      'u.outcome',
      'u.body as said',
      'u.language as saidLanguage',
      'u.said_at as saidAt',
      e
        .exists(
          e
            .selectFrom('feedback_checks as c')
            .leftJoin('feedback_check_withdrawals as b', (join) =>
              join
                .onRef('b.school_id', '=', 'c.school_id')
                .onRef('b.check_id', '=', 'c.id')
                .on('b.school_id', '=', given.schoolId),
            )
            .select('c.id')
            .where('c.school_id', '=', given.schoolId)
            .whereRef('c.feedback_id', '=', 'f.id')
            .whereRef('c.checked_at', '>=', 'u.said_at')
            .where('b.id', 'is', null),
        )
        .$castTo<boolean>()
        .as('isLookedAt'),
    ])
    .where('f.school_id', '=', given.schoolId)
    .where('f.class_id', '=', sql<string>`any(${given.classIds}::uuid[])`)
    .where('f.given_on', '>=', given.since)
    .where('u.kind', '=', 'tried')
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('feedback_withdrawals as x')
            .select('x.id')
            .where('x.school_id', '=', given.schoolId)
            .whereRef('x.feedback_id', '=', 'f.id'),
        ),
      ),
    )
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('uptake_withdrawals as w')
            .select('w.id')
            .where('w.school_id', '=', given.schoolId)
            .whereRef('w.uptake_id', '=', 'u.id'),
        ),
      ),
    )
    .orderBy('f.id')
    .orderBy('u.said_at', 'desc'),
);

/**
 * The newest "I tried it" on each feedback given since a day in these classes. One statement; asks no permission.
 */
export function listTries(
  school: InSchool,
  { classIds, since }: { classIds: readonly string[]; since: string },
): Promise<TriedStep[]> {
  return select(school.db, { schoolId: school.id, classIds, since });
}
