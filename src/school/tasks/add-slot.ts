import { checkSlot, type TypedSlot } from '#core/plan/check-slot.ts';
import { mayKeepSlots } from '#core/policy/plans.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitPlanningTask } from './permit-task.ts';

/**
 * Says when a student or a group of a class shows a task to others. Throws Invalid with every field that cannot be,
 * NotFound where the class is not the actor's or not of the course.
 */
export async function addSlot(
  school: InSchool,
  { by, taskId, classId, slot }: { by: Actor; taskId: string; classId: string; slot: TypedSlot },
): Promise<{ slotId: string }> {
  const { task } = await permitPlanningTask(school, by, taskId);
  const relation = mayKeepSlots(by.standing, classId);
  const isOfCourse = by.standing.teaches.some(
    (each) => each.classId === classId && each.courseId === task.courseId,
  );
  if (!relation || !isOfCourse) throw new NotFound('There is no such class in this course.');
  const studentIds = [...new Set(slot.studentIds)];
  const problems = checkSlot({ ...slot, studentIds });
  if (problems.length > 0) throw new Invalid(problems);
  if (!(await areInClass(school, { by, classId, studentIds })))
    throw new Invalid([{ field: 'students', problem: 'not-in-class' }]);
  const slotId = newId();
  await insertSlot(school, { by, slotId, taskId, classId, slot: { ...slot, studentIds } });
  await writeAudit(school, by, {
    act: 'slot.add',
    relation,
    subject: 'student',
    ids: studentIds,
    detail: { task: taskId },
  });
  return { slotId };
}

/** Writes a slot that was looked at before. Asks no permission. */
export async function insertSlot(
  school: InSchool,
  made: { by: Actor; slotId: string; taskId: string; classId: string; slot: TypedSlot },
): Promise<void> {
  const { by, slotId, taskId, classId, slot } = made;
  await school.db
    .insertInto('presentation_slots')
    .values({
      school_id: school.id,
      id: slotId,
      task_id: taskId,
      class_id: classId,
      day: slot.day,
      starts_at: slot.startsAt,
      ends_at: slot.endsAt,
      made_by: by.standing.personId,
      made_at: by.now,
    })
    .execute();
  await school.db
    .insertInto('presentation_slot_students')
    .values(
      slot.studentIds.map((studentId) => ({
        school_id: school.id,
        id: newId(),
        slot_id: slotId,
        student_id: studentId,
      })),
    )
    .execute();
}

async function areInClass(
  school: InSchool,
  { by, classId, studentIds }: { by: Actor; classId: string; studentIds: readonly string[] },
): Promise<boolean> {
  const { today } = by.standing;
  const rows = await school.db
    .selectFrom('enrollments')
    .select('student_id')
    .distinct()
    .where('school_id', '=', school.id)
    .where('class_id', '=', classId)
    .where('student_id', 'in', studentIds)
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .execute();
  return rows.length === studentIds.length;
}
