import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';

export interface SourcedCourse {
  readonly id: string;
  readonly title: string;
  readonly code: string | null;
  readonly subject: string | null;
}

/** Adds courses. */
export async function addCourses(school: InSchool, courses: readonly SourcedCourse[]): Promise<void> {
  const rows = courses.map(({ id, title, code, subject }) => ({
    school_id: school.id,
    id,
    title,
    code,
    subject,
  }));
  await insertMany(school.db, 'courses', rows);
}

/** Brings a course up to what its source says; one that was gone is back. Its goals are the school's and stay. */
export async function changeCourse(
  school: InSchool,
  { id, title, code, subject }: SourcedCourse,
): Promise<void> {
  await school.db
    .updateTable('courses')
    .set({ title, code, subject, ended_on: null })
    .where('school_id', '=', school.id)
    .where('id', '=', id)
    .execute();
}

/** These courses are no longer taught from this day on. */
export async function endCourses(school: InSchool, ids: readonly string[], day: string): Promise<void> {
  await school.db
    .updateTable('courses')
    .set({ ended_on: day })
    .where('school_id', '=', school.id)
    .where('id', 'in', ids)
    .execute();
}
