import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { SlotTerms } from './retake-slot.ts';

/** Adds what a slot says from now on: a row more, which is newer than the one before. Asks nothing. */
export async function writeVersion(
  school: InSchool,
  by: Actor,
  { slotId, terms }: { slotId: string; terms: SlotTerms },
): Promise<string> {
  const versionId = newId();
  const { day, startsAt, endsAt, place, places, classIds } = terms;
  const before = await school.db
    .selectFrom('retake_slot_versions')
    .select((e) => e.fn.max('written_at').as('at'))
    .where('school_id', '=', school.id)
    .where('slot_id', '=', slotId)
    .executeTakeFirst();
  const at = Math.max(by.now.getTime(), (before?.at?.getTime() ?? 0) + 1);
  await school.db
    .insertInto('retake_slot_versions')
    .values({
      school_id: school.id,
      id: versionId,
      slot_id: slotId,
      on_day: day,
      starts_at: startsAt,
      ends_at: endsAt,
      place,
      places,
      written_by: by.standing.personId,
      written_at: new Date(at),
    })
    .execute();
  await school.db
    .insertInto('retake_slot_classes')
    .values(
      classIds.map((class_id) => ({ school_id: school.id, id: newId(), version_id: versionId, class_id })),
    )
    .execute();
  return versionId;
}
