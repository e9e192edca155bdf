import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type ClassStudent, listClassStudents } from '#school/classes/list-class-students.ts';
import { listSeen } from './list-seen.ts';
import { nextAfter } from './next-after.ts';

/** Whose work comes after this student's; undefined where all have been seen. Throws NotFound for others' classes. */
export async function findNextStudent(
  school: InSchool,
  ask: { by: Actor; classId: string; taskId: string | undefined; studentId: string; language: string },
): Promise<ClassStudent | undefined> {
  const { by, classId, taskId, studentId, language } = ask;
  const listed = await listClassStudents(school, { by, classId, language });
  const studentIds = listed.map((each) => each.studentId);
  const seen = taskId ? (await listSeen(school, { studentIds, taskIds: [taskId] })).get(taskId) : undefined;
  const students = listed.map((each) => ({ ...each, seen: seen?.has(each.studentId) ?? false }));
  return nextAfter(students, { studentId, wrap: taskId !== undefined });
}
