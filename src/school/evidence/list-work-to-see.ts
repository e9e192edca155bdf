import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type ClassFacts, findClass } from '#school/classes/find-class.ts';
import { type ClassStudent, listClassStudents } from '#school/classes/list-class-students.ts';
import { listTasks } from '#school/tasks/list-tasks.ts';
import { type ListedUnit, listUnits } from '#school/units/list-units.ts';
import { listSeen } from './list-seen.ts';

/** A task of the class's course, and how much of the class's work at it has been seen. */
export interface TaskToSee {
  readonly taskId: string;
  readonly title: string;
  readonly seen: number;
  /** The first student not seen yet */
  readonly next: ClassStudent | undefined;
}

/** The tasks of a class's course by unit: the unit of today first, then the newest, then tasks without one. */
export interface WorkToSee {
  readonly klass: ClassFacts;
  readonly students: readonly ClassStudent[];
  readonly units: readonly { readonly unit: ListedUnit | undefined; readonly tasks: readonly TaskToSee[] }[];
}

/** What there is to evaluate in a class. Throws NotFound where the class is not the actor's. */
export async function listWorkToSee(
  school: InSchool,
  { by, classId, language }: { by: Actor; classId: string; language: string },
): Promise<WorkToSee> {
  const klass = await findClass(school, { by, classId });
  if (!klass) throw new NotFound('There is no such class.');
  const { courseId } = klass;
  const students = await listClassStudents(school, { by, classId, language });
  const tasks = await listTasks(school, { by, courseId });
  const units = await listUnits(school, { by, courseId });
  const seen = await listSeen(school, {
    studentIds: students.map(({ studentId }) => studentId),
    taskIds: tasks.map(({ taskId }) => taskId),
  });
  const ofUnit = (unitId: string | null) =>
    tasks
      .filter((task) => task.unitId === unitId)
      .map(({ taskId, title }) => {
        const done = seen.get(taskId);
        return {
          taskId,
          title,
          seen: done?.size ?? 0,
          next: students.find(({ studentId }) => !done?.has(studentId)),
        };
      });
  const inOrder = [
    ...units.filter(({ when }) => when === 'now'),
    ...units.filter(({ when }) => when === 'over').toReversed(),
    ...units.filter(({ when }) => when === 'ahead'),
  ];
  return {
    klass,
    students,
    units: [
      ...inOrder.map((unit) => ({ unit, tasks: ofUnit(unit.unitId) })),
      { unit: undefined, tasks: ofUnit(null) },
    ].filter((each) => each.tasks.length > 0),
  };
}
