import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { insertReach } from './offer-chance.ts';
import { permitChance } from './permit-chance.ts';

/**
 * Offers again what was retracted: a new row says what the old one said, by whom and since when. What is offered stays
 * as it is, and what was offered again is not offered twice. Throws NotFound.
 */
export async function restoreChance(
  school: InSchool,
  { by, chanceId }: { by: Actor; chanceId: string },
): Promise<{ chanceId: string }> {
  const { relation, classIds, goalIds, retractedBy } = await permitChance(school, { by, chanceId });
  if (retractedBy === null) return { chanceId };
  const offered = await findOfferedAgain(school, chanceId);
  if (offered) return offered;
  const again = newId();
  await school.db
    .insertInto('chances')
    .columns([
      ...(['school_id', 'id', 'on_day', 'weekday', 'starts_at', 'ends_at'] as const),
      ...(['place', 'note', 'language', 'offered_by', 'offered_at'] as const),
    ])
    .expression((e) =>
      e
        .selectFrom('chances')
        .select((row) => ['school_id', row.val(again).as('id'), 'on_day', 'weekday', 'starts_at', 'ends_at'])
        .select(['place', 'note', 'language', 'offered_by', 'offered_at'])
        .where('school_id', '=', school.id)
        .where('id', '=', chanceId),
    )
    .execute();
  await insertReach(school, { chanceId: again, classIds, goalIds });
  await writeAudit(school, by, {
    act: 'chance.restore',
    relation,
    subject: 'class',
    ids: classIds,
    detail: { chance: again, was: chanceId },
  });
  return { chanceId: again };
}

/** The row that says the same as a retracted one and stands, where there is one. */
function findOfferedAgain(school: InSchool, chanceId: string) {
  return school.db
    .selectFrom('chances as c')
    .innerJoin('chances as was', (join) =>
      join
        .onRef('was.school_id', '=', 'c.school_id')
        .onRef('was.offered_by', '=', 'c.offered_by')
        .onRef('was.offered_at', '=', 'c.offered_at')
        .onRef('was.on_day', 'is not distinct from', 'c.on_day')
        .onRef('was.weekday', 'is not distinct from', 'c.weekday')
        .onRef('was.starts_at', '=', 'c.starts_at')
        .onRef('was.place', '=', 'c.place'),
    )
    .leftJoin('chance_retractions as r', (join) =>
      join
        .onRef('r.school_id', '=', 'c.school_id')
        .onRef('r.chance_id', '=', 'c.id')
        .on('r.school_id', '=', school.id),
    )
    .select('c.id as chanceId')
    .where('c.school_id', '=', school.id)
    .where('was.id', '=', chanceId)
    .where('r.id', 'is', null)
    .limit(1)
    .executeTakeFirst();
}
