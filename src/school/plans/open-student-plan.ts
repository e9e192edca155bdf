import { mayReadStudentPlan } from '#core/policy/plans.ts';
import type { Standing } from '#core/policy/standing.ts';
import { daysAhead } from '#core/windows/days-ahead.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type GoalWording, goalWordings } from '#school/goals/goal-wordings.ts';
import { findName, type PersonName } from '#school/people/find-name.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import type { TaskFacts } from '#school/tasks/find-task.ts';
import { listSlotsOf, type Slot } from '#school/tasks/list-slots.ts';
import { readTasks } from '#school/tasks/read-tasks.ts';
import { listVoices, type UnitVoice } from '#school/units/list-voices.ts';
import { readUnit, type UnitFacts } from '#school/units/read-unit.ts';
import { windowsOfStudents } from '#school/windows/windows-of-students.ts';

/** A unit's plan as students and families read it. No level and no other student is in it. */
export interface SharedPlan {
  readonly unit: UnitFacts;
  readonly courseTitle: string;
  /** In focus, as "I can" */
  readonly goals: readonly GoalWording[];
  readonly voices: readonly UnitVoice[];
  /** On the plan, by when they open; for one student with that student's windows */
  readonly tasks: readonly TaskFacts[];
  /** When the student shows tasks; none where the plan is read for nobody in particular */
  readonly slots: readonly Slot[];
}

/**
 * A unit's plan for one student, with the student's own windows and times. For the student, and for family who may see
 * the record today. Throws NotFound for anybody else, and where the student does not take the course.
 */
export async function openStudentPlan(
  school: InSchool,
  asked: { by: Actor; studentId: string; unitId: string; language: string; as: 'student' | 'family' },
): Promise<SharedPlan & { readonly name: PersonName }> {
  const { by, studentId, unitId, language } = asked;
  const { today } = by.standing;
  const unit = await readUnit(school, unitId);
  const standing = asked.as === 'family' ? asFamily(by.standing) : by.standing;
  const mayAsk =
    standing.personId === studentId || standing.guards.some((each) => each.studentId === studentId);
  // Who has nothing to do with the student is not told whether there is one.
  if (!unit || unit.retired || !mayAsk) throw new NotFound('There is no such plan.');
  const { classIds } = await loadStudentFacts(school, { studentId, today });
  const courseIds = await coursesOf(school, classIds);
  if (!mayReadStudentPlan(standing, { studentId, courseIds, courseId: unit.courseId }))
    throw new NotFound('There is no such plan.');
  const shared = await sharePlan(school, { unit, language });
  const windowOf = await windowsOfStudents(school, { tasks: shared.tasks });
  return {
    ...shared,
    tasks: shared.tasks.map((task) => {
      // A day that has passed is named to nobody here.
      const { from, about } = daysAhead(windowOf(task, { studentId, classIds }), today);
      return { ...task, readyFrom: from, readyAbout: about };
    }),
    slots: await listSlotsOf(school, { studentId, taskIds: shared.tasks.map(({ taskId }) => taskId) }),
    name: (await findName(school, { personId: studentId, today })) ?? { display: '', called: '' },
  };
}

/** What everybody who shares in a unit's plan reads of it. Asks no permission. */
export async function sharePlan(
  school: InSchool,
  { unit, language }: { unit: UnitFacts; language: string },
): Promise<SharedPlan> {
  const { courseId, unitId, goalIds } = unit;
  const wordings = await goalWordings(school, { goalIds, language });
  const course = await school.db
    .selectFrom('courses')
    .select('title')
    .where('school_id', '=', school.id)
    .where('id', '=', courseId)
    .executeTakeFirstOrThrow();
  return {
    unit,
    courseTitle: course.title,
    goals: goalIds.flatMap((id) => wordings.get(id) ?? []),
    voices: await listVoices(school, unitId),
    tasks: await readTasks(school, { courseId, unitId }),
    slots: [],
  };
}

/** A teacher who is a parent too reads this page as family alone. */
function asFamily(standing: Standing): Standing {
  return { ...standing, roles: [] };
}

async function coursesOf(school: InSchool, classIds: readonly string[]): Promise<string[]> {
  if (classIds.length === 0) return [];
  const rows = await school.db
    .selectFrom('classes')
    .select('course_id')
    .distinct()
    .where('school_id', '=', school.id)
    .where('id', 'in', [...classIds])
    .execute();
  return rows.map(({ course_id }) => course_id);
}
