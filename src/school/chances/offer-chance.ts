import { mayOfferChance } from '#core/policy/chances.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { type ChancePlan, checkChance } from './check-chance.ts';

/**
 * Offers students of the actor's classes a time to drop in. Nobody has to come, and who came is not kept. Throws
 * NotFound where one of the classes is not the actor's, Invalid.
 */
export async function offerChance(
  school: InSchool,
  { by, id, plan, language }: { by: Actor; id: string; plan: ChancePlan; language: string },
): Promise<{ chanceId: string }> {
  if (!isId(id)) throw new Invalid([{ field: 'write', problem: 'must be a UUID' }]);
  const relation = mayOfferChance(by.standing, plan);
  if (!relation && plan.classIds.length > 0) throw new NotFound('There is no such class.');
  const checked = await checkChance(school, { plan, today: by.standing.today });
  const { weekday, onDay, startsAt, endsAt, place, note, classIds, goalIds } = checked;
  await school.db
    .insertInto('chances')
    .values({
      school_id: school.id,
      id,
      on_day: onDay,
      weekday,
      starts_at: startsAt,
      ends_at: endsAt,
      place,
      note,
      language,
      offered_by: by.standing.personId,
      offered_at: by.now,
    })
    .execute();
  await insertReach(school, { chanceId: id, classIds, goalIds });
  await writeAudit(school, by, {
    act: 'chance.offer',
    relation: relation ?? 'teaches',
    subject: 'class',
    ids: classIds,
    detail: { chance: id },
  });
  return { chanceId: id };
}

/** Says for which classes and goals a drop-in time is. Asks no permission. */
export async function insertReach(
  school: InSchool,
  reach: { chanceId: string; classIds: readonly string[]; goalIds: readonly string[] },
): Promise<void> {
  const { chanceId: chance_id, classIds, goalIds } = reach;
  const own = () => ({ school_id: school.id, id: newId(), chance_id });
  await school.db
    .insertInto('chance_classes')
    .values(classIds.map((class_id) => ({ ...own(), class_id })))
    .execute();
  if (goalIds.length === 0) return;
  await school.db
    .insertInto('chance_goals')
    .values(goalIds.map((goal_id) => ({ ...own(), goal_id })))
    .execute();
}
