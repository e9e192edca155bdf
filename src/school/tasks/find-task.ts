import { mayReadCourse } from '#core/policy/courses.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { TaskKind } from './check-task.ts';
import { listTaskGoals } from './list-task-goals.ts';

/** A task as it is planned. */
export interface TaskFacts {
  readonly taskId: string;
  readonly courseId: string;
  readonly unitId: string | null;
  readonly title: string;
  readonly kind: TaskKind;
  readonly readyFrom: string | null;
  readonly readyAbout: string | null;
  readonly goalIds: readonly string[];
  /** Whether its evidence counts towards a level */
  readonly counts: boolean;
  /** Whether students do it together, each judged alone */
  readonly inGroups: boolean;
  readonly retired: boolean;
}

/** A task the actor may read; undefined where there is none or it is not theirs to see. */
export async function findTask(
  school: InSchool,
  { by, taskId }: { by: Actor; taskId: string },
): Promise<TaskFacts | undefined> {
  if (!isId(taskId)) return undefined;
  const task = await school.db
    .selectFrom('tasks')
    .select([
      'id as taskId',
      'course_id as courseId',
      'unit_id as unitId',
      'title',
      'kind',
      'ready_from as readyFrom',
      'ready_about as readyAbout',
      'counts',
      'in_groups as inGroups',
      'retired_at as retiredAt',
    ])
    .where('school_id', '=', school.id)
    .where('id', '=', taskId)
    .executeTakeFirst();
  if (!task || !mayReadCourse(by.standing, task.courseId)) return undefined;
  const goalIds = (await listTaskGoals(school, [taskId])).get(taskId) ?? [];
  const { retiredAt, ...facts } = task;
  return { ...facts, kind: task.kind as TaskKind, goalIds, retired: retiredAt !== null };
}
