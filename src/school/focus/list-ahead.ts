import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { prepareStatement } from '#platform/db/prepare-statement.ts';

/** The unit that a class's course is in, and the window of one of its next tasks. */
export interface Ahead {
  readonly classId: string;
  readonly courseId: string;
  readonly unitId: string;
  readonly unitTitle: string;
  /** None where no window of the unit's tasks lies ahead */
  readonly taskTitle: string | null;
  readonly readyFrom: string | null;
  readonly readyAbout: string | null;
}

/** So many tasks of a unit are named. */
const NEXT = 2;

interface Asked {
  readonly schoolId: string;
  readonly classIds: readonly string[];
  readonly today: string;
}

const select = prepareStatement<Asked, Ahead>((db, given) =>
  db
    .selectFrom('classes as c')
    .innerJoinLateral(
      (e) =>
        e
          .selectFrom('units as u')
          .select(['u.id', 'u.title'])
          .where('u.school_id', '=', given.schoolId)
          .whereRef('u.course_id', '=', 'c.course_id')
          .where('u.retired_at', 'is', null)
          .where('u.starts_on', '<=', given.today)
          .where('u.ends_on', '>=', given.today)
          .orderBy('u.starts_on', 'desc')
          .orderBy('u.id', 'desc')
          .limit(1)
          .as('unit'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom('tasks as t')
          .select(['t.title', 't.ready_from', 't.ready_about'])
          .where('t.school_id', '=', given.schoolId)
          .whereRef('t.unit_id', '=', 'unit.id')
          .where('t.retired_at', 'is', null)
          .where('t.ready_about', '>=', given.today)
          .orderBy('t.ready_from')
          .orderBy('t.id')
          .limit(NEXT)
          .as('task'),
      (join) => join.onTrue(),
    )
    .select([
      'c.id as classId',
      'c.course_id as courseId',
      'unit.id as unitId',
      'unit.title as unitTitle',
      'task.title as taskTitle',
      'task.ready_from as readyFrom',
      'task.ready_about as readyAbout',
    ])
    .where('c.school_id', '=', given.schoolId)
    .where('c.id', '=', sql<string>`any(${given.classIds}::uuid[])`)
    .orderBy('c.title')
    .orderBy('c.id')
    .orderBy('task.ready_from'),
);

/** What the units of these classes do next, by class. One statement; asks no permission. */
export function listAhead(
  school: InSchool,
  { classIds, today }: { classIds: readonly string[]; today: string },
): Promise<Ahead[]> {
  return select(school.db, { schoolId: school.id, classIds, today });
}
