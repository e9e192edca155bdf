import { mayPlanCourse, mayReadCourse } from '#core/policy/courses.ts';
import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Forbidden, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';

/**
 * By which relation the actor plans the course. Throws NotFound where there is no such course or the actor may
 * not even read it, Forbidden where they may only read it.
 */
export async function permitPlanning(school: InSchool, by: Actor, courseId: string): Promise<Relation> {
  await permitReading(school, by, courseId);
  const relation = mayPlanCourse(by.standing, courseId);
  if (!relation) throw new Forbidden('Only those who teach this course change its plan.');
  return relation;
}

/** By which relation the actor reads the course's plan. Throws NotFound. */
export async function permitReading(school: InSchool, by: Actor, courseId: string): Promise<Relation> {
  const relation = mayReadCourse(by.standing, courseId);
  const course = relation && (await findRow(school, courseId));
  if (!relation || !course) throw new NotFound('There is no such course.');
  return relation;
}

function findRow(school: InSchool, courseId: string) {
  return school.db
    .selectFrom('courses')
    .select('id')
    .where('school_id', '=', school.id)
    .where('id', '=', courseId)
    .executeTakeFirst();
}
