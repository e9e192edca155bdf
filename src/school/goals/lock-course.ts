import type { InSchool } from '#platform/db/in-school.ts';

/** Makes those who change the goals of one course come one after the other, so that no eighth slips in. */
export async function lockCourse(school: InSchool, courseId: string): Promise<void> {
  await school.db
    .selectFrom('courses')
    .select('id')
    .where('school_id', '=', school.id)
    .where('id', '=', courseId)
    .forUpdate()
    .execute();
}
