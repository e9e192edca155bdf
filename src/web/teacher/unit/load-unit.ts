import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { CourseFacts } from '#school/courses/find-course.ts';
import { listMyClasses, type MyClass } from '#school/courses/list-my-classes.ts';
import { type GoalWording, goalWordings } from '#school/goals/goal-wordings.ts';
import type { TaskFacts } from '#school/tasks/find-task.ts';
import { listTasks } from '#school/tasks/list-tasks.ts';
import { findUnit } from '#school/units/find-unit.ts';
import { type LetGo, listLetGos } from '#school/units/list-let-gos.ts';
import { listVoices, type UnitVoice } from '#school/units/list-voices.ts';
import type { UnitFacts } from '#school/units/read-unit.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { openCourse } from '../course/open-course.ts';

/** Everything the page of a unit shows. */
export interface LoadedUnit {
  readonly unit: UnitFacts;
  readonly course: CourseFacts;
  /** Those taken off the plan among them */
  readonly tasks: readonly TaskFacts[];
  readonly wordings: ReadonlyMap<string, GoalWording>;
  /** Classes of the course that the viewer teaches */
  readonly classes: readonly MyClass[];
  /** Why it matters, as students said it */
  readonly voices: readonly UnitVoice[];
  /** What the unit does without */
  readonly letGos: readonly LetGo[];
}

/** Reads the unit and its tasks. Throws NotFound. */
export async function loadUnit(request: PageRequest, school: InSchool, unitId: string): Promise<LoadedUnit> {
  const { by, speech } = request;
  const unit = await findUnit(school, { by, unitId });
  if (!unit) throw new NotFound('There is no such unit.');
  const { courseId } = unit;
  const tasks = await listTasks(school, { by, courseId, unitId, withRetired: true });
  const goalIds = [...unit.goalIds, ...tasks.flatMap((task) => task.goalIds)];
  return {
    unit,
    course: await openCourse(request, school, courseId),
    tasks,
    wordings: await goalWordings(school, { goalIds, language: speech.language }),
    classes: (await listMyClasses(school, { by, language: speech.language })).filter(
      (each) => each.courseId === courseId,
    ),
    voices: await listVoices(school, unitId),
    letGos: (await listLetGos(school, [unitId])).get(unitId) ?? [],
  };
}
