import type { InSchool } from '#platform/db/in-school.ts';
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

/** A unit of the school; undefined where there is none. Asks no permission: for a verb that has its own to ask. */
export async function readUnit(school: InSchool, unitId: string): Promise<UnitFacts | undefined> {
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
  if (!unit) return undefined;
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
