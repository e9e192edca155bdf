import { mayRetractChance } from '#core/policy/chances.ts';
import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { together } from '#platform/db/together.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { samePeople } from '#school/people/same-people.ts';

/** A drop-in time that the actor may retract or offer again. */
interface PermittedChance {
  readonly relation: Relation;
  readonly classIds: readonly string[];
  readonly goalIds: readonly string[];
  /** Who retracted it, where it is retracted */
  readonly retractedBy: string | null;
}

/** Reads a drop-in time for a change. Throws NotFound where there is none or it is not the actor's to change. */
export async function permitChance(
  school: InSchool,
  { by, chanceId }: { by: Actor; chanceId: string },
): Promise<PermittedChance> {
  if (!isId(chanceId)) throw new NotFound('There is no such time.');
  const [chance, classes, goals] = await together([
    school.db
      .selectFrom('chances as c')
      .leftJoin('chance_retractions as r', (join) =>
        join
          .onRef('r.school_id', '=', 'c.school_id')
          .onRef('r.chance_id', '=', 'c.id')
          .on('r.school_id', '=', school.id),
      )
      .select(['c.offered_by as offeredBy', 'r.retracted_by as retractedBy'])
      .where('c.school_id', '=', school.id)
      .where('c.id', '=', chanceId)
      .executeTakeFirst(),
    school.db
      .selectFrom('chance_classes')
      .select('class_id as classId')
      .where('school_id', '=', school.id)
      .where('chance_id', '=', chanceId)
      .execute(),
    school.db
      .selectFrom('chance_goals')
      .select('goal_id as goalId')
      .where('school_id', '=', school.id)
      .where('chance_id', '=', chanceId)
      .execute(),
  ]);
  if (!chance) throw new NotFound('There is no such time.');
  const { keptOf } = await samePeople(school, [chance.offeredBy]);
  const classIds = classes.map(({ classId }) => classId);
  const relation = mayRetractChance(by.standing, { offeredBy: keptOf(chance.offeredBy), classIds });
  if (!relation) throw new NotFound('There is no such time.');
  return { relation, classIds, goalIds: goals.map(({ goalId }) => goalId), retractedBy: chance.retractedBy };
}
