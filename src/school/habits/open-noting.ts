import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { type ClassFacts, findClass } from '#school/classes/find-class.ts';
import { type ClassStudent, listClassStudents } from '#school/classes/list-class-students.ts';
import { ensureHabits } from './ensure-habits.ts';
import type { Habit } from './habit.ts';
import { listHabits } from './list-habits.ts';

/** What a teacher needs to note how somebody works. */
export interface Noting {
  readonly klass: ClassFacts;
  readonly habits: readonly Habit[];
  readonly students: readonly ClassStudent[];
}

/** The habits of a class and its students of today. Writes the line of the look. Throws NotFound where it is not the actor's. */
export async function openNoting(
  school: InSchool,
  { by, classId, language }: { by: Actor; classId: string; language: string },
): Promise<Noting> {
  const klass = await findClass(school, { by, classId });
  if (!klass) throw new NotFound('There is no such class.');
  await ensureHabits(school, by.now);
  const habits = await listHabits(school, { courseIds: [klass.courseId] });
  const students = await listClassStudents(school, { by, classId, language });
  if (students.length > 0)
    await writeAudit(school, by, {
      act: 'student.look',
      relation: 'teaches',
      subject: 'student',
      ids: students.map(({ studentId }) => studentId),
    });
  return { klass, habits, students };
}
