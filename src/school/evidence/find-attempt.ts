import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';

/** A student's attempt at a task. */
export interface Attempt {
  readonly occasionId: string;
  /** 1 is the first */
  readonly attempt: number;
  readonly workedOn: string;
}

/** The latest attempt of a student at a task; undefined where there is none, or no task. Asks no permission. */
export async function findAttempt(
  school: InSchool,
  { studentId, taskId }: { studentId: string; taskId: string | undefined },
): Promise<Attempt | undefined> {
  if (taskId === undefined) return undefined;
  return (
    school.db
      .selectFrom('occasions')
      .select(['id as occasionId', 'attempt', 'worked_on as workedOn'])
      .where('school_id', '=', school.id)
      .where('student_id', '=', idsOfPerson(school, studentId))
      .where('task_id', '=', taskId)
      .orderBy('attempt', 'desc')
      // The student's own before an alias's
      .orderBy(sql<boolean>`student_id = ${studentId}`, 'desc')
      .limit(1)
      .executeTakeFirst()
  );
}
