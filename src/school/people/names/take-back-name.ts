import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitOnPerson } from '#school/people/permit-on-person.ts';
import { WRITTEN_HERE } from '#school/people/written-here.ts';
import { type AddedName, endName, mayWriteName } from './add-name.ts';
import { getName } from './get-name.ts';

/** Undoes the writing of a name: it held for no day, and the name that gave way to it has its days again. */
export async function takeBackName(
  school: InSchool,
  { by, personId, nameId, endedId }: { by: Actor; personId: string } & AddedName,
): Promise<void> {
  const name = await getName(school, { personId, nameId });
  const relation = await permitOnPerson(school, { by, personId, may: mayWriteName[name.purpose] });
  const before = endedId === null ? undefined : await getName(school, { personId, nameId: endedId });
  const isAsLeft =
    name.source === WRITTEN_HERE &&
    name.untilOn !== name.fromOn &&
    (before === undefined || before.untilOn === name.fromOn);
  if (!isAsLeft) throw new Conflict('This name was changed since. Nothing was undone.');
  await endName(school, { nameId, day: name.fromOn });
  if (endedId !== null) await endName(school, { nameId: endedId, day: name.untilOn });
  await writeAudit(school, by, {
    act: 'name.take-back',
    relation,
    subject: 'person',
    ids: [personId],
    detail: { purpose: name.purpose },
  });
}
