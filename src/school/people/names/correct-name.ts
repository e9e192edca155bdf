import type { NameParts } from '#core/people/compose-name.ts';
import { schoolDay } from '#core/time/school-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { nameColumns } from '#school/people/add-people.ts';
import { permitOnPerson } from '#school/people/permit-on-person.ts';
import { WRITTEN_HERE } from '#school/people/written-here.ts';
import { type AddedName, endName, mayWriteName } from './add-name.ts';
import { checkName } from './check-name.ts';
import { getName } from './get-name.ts';

/**
 * A typing slip of today is put right: the slip held for no day, and the right name stands in its place. What was
 * written on another day was a name and stays one: Conflict.
 */
export async function correctName(
  school: InSchool,
  {
    by,
    personId,
    nameId,
    name: typed,
    timeZone,
  }: { by: Actor; personId: string; nameId: string; name: NameParts; timeZone: string },
): Promise<AddedName> {
  const slip = await getName(school, { personId, nameId });
  const relation = await permitOnPerson(school, { by, personId, may: mayWriteName[slip.purpose] });
  const name = checkName(typed);
  const writtenOn = schoolDay(slip.recordedAt, timeZone);
  if (slip.source !== WRITTEN_HERE || writtenOn !== by.standing.today || slip.untilOn === slip.fromOn)
    throw new Conflict('Only a name written today can be corrected. Add the right one from a day on.');
  await endName(school, { nameId, day: slip.fromOn });
  const rightId = newId();
  await school.db
    .insertInto('person_names')
    .values({
      school_id: school.id,
      id: rightId,
      person_id: personId,
      purpose: slip.purpose,
      ...nameColumns(name),
      source: WRITTEN_HERE,
      from_on: slip.fromOn,
      until_on: slip.untilOn,
      recorded_by: by.standing.personId,
      recorded_at: by.now,
    })
    .execute();
  await writeAudit(school, by, {
    act: 'name.correct',
    relation,
    subject: 'person',
    ids: [personId],
    detail: { purpose: slip.purpose },
  });
  return { nameId: rightId, endedId: nameId };
}
