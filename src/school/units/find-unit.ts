import { mayReadCourse } from '#core/policy/courses.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listUnitTexts, type UnitTexts } from './list-unit-texts.ts';

/** A unit as it is planned. */
export interface UnitFacts {
  readonly unitId: string;
  readonly courseId: string;
  readonly title: string;
  /** What its plan says, by part */
  readonly texts: UnitTexts;
  readonly startsOn: string;
  readonly endsOn: string;
  /** In focus, in order */
  readonly goalIds: readonly string[];
  readonly retired: boolean;
}

/** A unit the actor may read; undefined where there is none or it is not theirs to see. */
export async function findUnit(
  school: InSchool,
  { by, unitId }: { by: Actor; unitId: string },
): Promise<UnitFacts | undefined> {
  const unit = await school.db
    .selectFrom('units')
    .select([
      'id as unitId',
      'course_id as courseId',
      'title',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'retired_at as retiredAt',
    ])
    .where('school_id', '=', school.id)
    .where('id', '=', unitId)
    .executeTakeFirst();
  if (!unit || !mayReadCourse(by.standing, unit.courseId)) return undefined;
  const goals = await school.db
    .selectFrom('unit_goals')
    .select('goal_id')
    .where('school_id', '=', school.id)
    .where('unit_id', '=', unitId)
    .orderBy('position')
    .execute();
  const { retiredAt, ...facts } = unit;
  return {
    ...facts,
    texts: (await listUnitTexts(school, [unitId])).get(unitId) ?? {},
    goalIds: goals.map(({ goal_id }) => goal_id),
    retired: retiredAt !== null,
  };
}
