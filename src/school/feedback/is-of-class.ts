import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import type { NewFeedback } from './new-feedback.ts';

/** Whether the goal, the task and the work that feedback is about are of the class and the student. */
export async function isOfClass(
  school: InSchool,
  { by, feedback }: { by: Actor; feedback: NewFeedback },
): Promise<boolean> {
  const { classId, studentId, goalId, taskId, occasionId } = feedback;
  const courseIds = by.standing.teaches
    .filter((each) => each.classId === classId)
    .map((each) => each.courseId);
  if (courseIds.length === 0) return false;
  const found = await Promise.all([
    goalId === undefined ||
      school.db
        .selectFrom('goal_adoptions')
        .select('id')
        .where('school_id', '=', school.id)
        .where('goal_id', '=', goalId)
        .where('course_id', 'in', courseIds)
        .executeTakeFirst(),
    taskId === undefined ||
      school.db
        .selectFrom('tasks')
        .select('id')
        .where('school_id', '=', school.id)
        .where('id', '=', taskId)
        .where('course_id', 'in', courseIds)
        .executeTakeFirst(),
    occasionId === undefined ||
      school.db
        .selectFrom('occasions')
        .select('id')
        .where('school_id', '=', school.id)
        .where('id', '=', occasionId)
        .where('student_id', '=', idsOfPerson(school, studentId))
        // Work at a task of the course stays the course's when the student has come from another of its classes.
        .where((e) => e.or([e('class_id', '=', classId), e('task_id', 'in', tasksOf(school, courseIds))]))
        .executeTakeFirst(),
  ]);
  return found.every(Boolean);
}

function tasksOf(school: InSchool, courseIds: readonly string[]) {
  return school.db
    .selectFrom('tasks')
    .select('id')
    .where('school_id', '=', school.id)
    .where('course_id', 'in', courseIds);
}
