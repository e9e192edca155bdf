import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { permitReading } from '#school/courses/permit-course.ts';

/** A unit of a course's plan. */
export interface ListedUnit {
  readonly unitId: string;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** In focus, in order */
  readonly goalIds: readonly string[];
  /** Tasks that are on the plan */
  readonly tasks: number;
  readonly when: 'over' | 'now' | 'ahead';
}

/** The units of a course's plan by their first day, without those taken off it. */
export async function listUnits(
  school: InSchool,
  { by, courseId }: { by: Actor; courseId: string },
): Promise<ListedUnit[]> {
  await permitReading(school, by, courseId);
  const { today } = by.standing;
  const units = await school.db
    .selectFrom('units as u')
    .select((e) => [
      'u.id as unitId',
      'u.title',
      'u.starts_on as startsOn',
      'u.ends_on as endsOn',
      e
        .selectFrom('tasks as t')
        .select(e.fn.countAll<number>().as('n'))
        .where('t.school_id', '=', school.id)
        .whereRef('t.unit_id', '=', 'u.id')
        .where('t.retired_at', 'is', null)
        .as('tasks'),
    ])
    .where('u.school_id', '=', school.id)
    .where('u.course_id', '=', courseId)
    .where('u.retired_at', 'is', null)
    .orderBy('u.starts_on')
    .orderBy('u.id')
    .execute();
  const goals = await school.db
    .selectFrom('unit_goals as g')
    .innerJoin('units as u', (join) =>
      join.onRef('u.school_id', '=', 'g.school_id').onRef('u.id', '=', 'g.unit_id'),
    )
    .select(['g.unit_id as unitId', 'g.goal_id as goalId'])
    .where('g.school_id', '=', school.id)
    .where('u.course_id', '=', courseId)
    .orderBy('g.position')
    .execute();
  return units.map((unit) => ({
    ...unit,
    tasks: unit.tasks ?? 0,
    goalIds: goals.filter(({ unitId }) => unitId === unit.unitId).map(({ goalId }) => goalId),
    when: unit.endsOn < today ? 'over' : unit.startsOn > today ? 'ahead' : 'now',
  }));
}
