import { mayKeepSlots } from '#core/policy/plans.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { type ClassStudent, listClassStudents } from '#school/classes/list-class-students.ts';
import { type CourseFacts, findCourse } from '#school/courses/find-course.ts';
import { listNames } from '#school/people/list-names.ts';
import { findTask, type TaskFacts } from './find-task.ts';
import { listSlots, type Slot } from './list-slots.ts';

/** When who shows a task in one class. */
export interface OpenedSlots {
  readonly task: TaskFacts;
  readonly course: CourseFacts;
  /** Classes of the course whose slots the actor keeps */
  readonly classes: readonly { readonly classId: string; readonly title: string }[];
  /** The class that is looked at; none where the actor keeps no class's slots */
  readonly classId: string | undefined;
  readonly students: readonly ClassStudent[];
  readonly slots: readonly (Slot & { readonly names: readonly string[] })[];
}

/**
 * A task's slots in a class of the actor's, the first where none is named. Throws NotFound. Writes the line of the look
 * where names of students are shown.
 */
export async function openSlots(
  school: InSchool,
  asked: { by: Actor; taskId: string; classId?: string | undefined; language: string },
): Promise<OpenedSlots> {
  const { by, taskId, language } = asked;
  const task = await findTask(school, { by, taskId });
  const course = task && (await findCourse(school, { by, courseId: task.courseId }));
  if (!course) throw new NotFound('There is no such task.');
  const classes = course.classes.filter(({ classId }) => mayKeepSlots(by.standing, classId));
  const here = classes.find(({ classId }) => classId === asked.classId) ?? classes[0];
  const relation = here && mayKeepSlots(by.standing, here.classId);
  if (!here || !relation) return { task, course, classes: [], classId: undefined, students: [], slots: [] };
  const { classId } = here;
  const students = await listClassStudents(school, { by, classId, language });
  const slots = await listSlots(school, { taskId, classIds: [classId] });
  const shown = [
    ...new Set([
      ...students.map(({ studentId }) => studentId),
      ...slots.flatMap(({ studentIds }) => studentIds),
    ]),
  ];
  const names = await listNames(school, { personIds: shown, today: by.standing.today });
  if (shown.length > 0)
    await writeAudit(school, by, {
      act: 'class.look',
      relation,
      subject: 'student',
      ids: shown,
      detail: { class: classId, task: taskId },
    });
  return {
    task,
    course,
    classes,
    classId,
    students,
    slots: slots.map((slot) => ({
      ...slot,
      names: slot.studentIds.flatMap((id) => names.get(id)?.display ?? []),
    })),
  };
}
