import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { getGuardianship } from '#school/families/get-guardianship.ts';
import { type FamilyTie, listFamily } from '#school/families/list-family.ts';

/** One guardianship with the names of both. Throws NotFound where it is not there, or only went on in another. */
export async function loadTie(
  room: InSchool,
  { by, id, timeZone }: { by: Actor; id: string; timeZone: string },
): Promise<FamilyTie> {
  const { studentId } = await getGuardianship(room, id);
  const { asStudent } = await listFamily(room, { by, personId: studentId, timeZone });
  const tie = asStudent.find((each) => each.id === id);
  if (!tie) throw new NotFound('There is no such guardianship.');
  return tie;
}
