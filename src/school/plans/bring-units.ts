import type { PlannedUnit } from '#core/plan/course-plan.ts';
import { moveUnit } from '#core/plan/move-unit.ts';
import type { PlanPart } from '#core/plan/plan-parts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { createTask } from '#school/tasks/create-task.ts';
import { createUnit } from '#school/units/create-unit.ts';
import { insertLetGo } from '#school/units/let-go.ts';
import { insertUnitText } from '#school/units/write-unit-text.ts';

/** Where a plan comes from and how it got here. */
export interface Arrival {
  readonly by: Actor;
  readonly courseId: string;
  readonly source: 'last-year' | 'file';
  /** The school year or the course it came from */
  readonly title: string;
  /** By which its goals came into the year; null where none came */
  readonly changeId: string | null;
}

/** Writes that a plan came from elsewhere. Asks no permission. */
export async function insertArrival(school: InSchool, arrival: Arrival): Promise<string> {
  const { by, courseId, source, title, changeId } = arrival;
  const arrivalId = newId();
  await school.db
    .insertInto('plan_arrivals')
    .values({
      school_id: school.id,
      id: arrivalId,
      course_id: courseId,
      source,
      title,
      change_id: changeId,
      brought_by: by.standing.personId,
      brought_at: by.now,
    })
    .execute();
  return arrivalId;
}

/**
 * Puts units on a course's plan with what they say, their tasks and windows, all days moved by whole weeks. `goalOf`
 * says which goal of the course a key stands for; what has none of them is left out. Answers how many came. Throws
 * Invalid where a unit cannot be.
 */
export async function bringUnits(
  school: InSchool,
  brought: {
    by: Actor;
    courseId: string;
    arrivalId: string;
    units: readonly PlannedUnit[];
    weeks: number;
    goalOf: (key: string) => string | undefined;
  },
): Promise<{ units: number; tasks: number }> {
  const { by, courseId, arrivalId, weeks, goalOf } = brought;
  const known = (keys: readonly string[]) => keys.flatMap((key) => goalOf(key) ?? []);
  let [units, tasks] = [0, 0];
  for (const unit of brought.units.map((each) => moveUnit(each, weeks))) {
    const goalIds = known(unit.goals);
    if (goalIds.length === 0) continue;
    const { unitId } = await createUnit(school, {
      by,
      courseId,
      arrivalId,
      plan: {
        title: unit.title,
        why: '',
        startsOn: unit.startsOn,
        endsOn: unit.endsOn,
        goalIds,
      },
    });
    units += 1;
    for (const [part, body] of Object.entries(unit.texts) as [PlanPart, string][])
      if (body !== '') await insertUnitText(school, { by, unitId, part, body });
    for (const { what, why } of unit.letGo) await insertLetGo(school, { by, unitId, what, reason: why });
    for (const task of unit.tasks) {
      const of = known(task.goals);
      if (of.length === 0) continue;
      const { goals: _, ...planned } = task;
      const plan = { ...planned, goalIds: of };
      await createTask(school, { by, courseId, unitId, plan });
      tasks += 1;
    }
  }
  return { units, tasks };
}
