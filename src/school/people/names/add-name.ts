import type { NameParts } from '#core/people/compose-name.ts';
import { placeInHistory } from '#core/people/place-in-history.ts';
import { mayChangeNames, mayChangeOfficialNames } from '#core/policy/people.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { nameColumns } from '#school/people/add-people.ts';
import { checkDay } from '#school/people/check-day.ts';
import { permitOnPerson } from '#school/people/permit-on-person.ts';
import { WRITTEN_HERE } from '#school/people/written-here.ts';
import { checkName } from './check-name.ts';

/** everyday is shown; official is for papers. */
export type NamePurpose = 'everyday' | 'official';

/** A name that was written, and the one that gave way to it. */
export interface AddedName {
  readonly nameId: string;
  readonly endedId: string | null;
}

/** What the actor needs in order to write a name of this kind. */
export const mayWriteName = { everyday: mayChangeNames, official: mayChangeOfficialNames } as const;

/**
 * From a day on a person has another name. The name before it ends on that day and stays: a record of an earlier day
 * keeps it. Throws Invalid for what is no name or no day.
 */
export async function addName(
  school: InSchool,
  {
    by,
    personId,
    purpose,
    name: typed,
    fromOn: day,
  }: { by: Actor; personId: string; purpose: NamePurpose; name: NameParts; fromOn: string },
): Promise<AddedName> {
  const relation = await permitOnPerson(school, { by, personId, may: mayWriteName[purpose] });
  const name = checkName(typed);
  const fromOn = checkDay(day, { field: 'from', today: by.standing.today });
  const history = await school.db
    .selectFrom('person_names')
    .select(['id', 'from_on as fromOn', 'until_on as untilOn'])
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .where('purpose', '=', purpose)
    .forUpdate()
    .execute();
  const placed = placeInHistory(history, fromOn);
  if (placed.ends) await endName(school, { nameId: placed.ends, day: fromOn });
  const nameId = newId();
  await school.db
    .insertInto('person_names')
    .values({
      school_id: school.id,
      id: nameId,
      person_id: personId,
      purpose,
      ...nameColumns(name),
      source: WRITTEN_HERE,
      from_on: fromOn,
      until_on: placed.untilOn,
      recorded_by: by.standing.personId,
      recorded_at: by.now,
    })
    .execute();
  await writeAudit(school, by, {
    act: 'name.add',
    relation,
    subject: 'person',
    ids: [personId],
    detail: { purpose, from: fromOn },
  });
  return { nameId, endedId: placed.ends ?? null };
}

/** A name holds until this day and no longer. */
export async function endName(
  school: InSchool,
  { nameId, day }: { nameId: string; day: string | null },
): Promise<void> {
  await school.db
    .updateTable('person_names')
    .set({ until_on: day })
    .where('school_id', '=', school.id)
    .where('id', '=', nameId)
    .execute();
}
