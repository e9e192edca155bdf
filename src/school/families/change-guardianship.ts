import type { InSchool } from '#platform/db/in-school.ts';
import { addGuardianships, type SourcedGuardianship } from './add-guardianships.ts';
import { endGuardianships } from './end-guardianships.ts';
import {
  followGuardianships,
  getGuardianship,
  isOpen,
  listOfPair,
  newestOfEach,
} from './get-guardianship.ts';

/**
 * Brings a guardianship up to what its source says: the word for the relation, and whether the adult is a relative.
 * Rights and dates are the school's and stay, and so does all of a row that somebody of the school has written.
 * Other people under the same id are another guardianship: the old one ends and a new one begins, unless the school
 * has ended that one before. Returns the id of the row that now stands for the record.
 */
export async function changeGuardianship(
  school: InSchool,
  changed: SourcedGuardianship,
  { id, source, day, reason }: { id: string; source: string; day: string; reason: string },
): Promise<string> {
  const latestId = (await followGuardianships(school, [id])).get(id) ?? id;
  const row = await getGuardianship(school, latestId);
  if (row.adultId === changed.adultId && row.studentId === changed.studentId) {
    if (row.recordedBy === null && isOpen(row, day))
      await school.db
        .updateTable('guardianships')
        .set({ relationship: changed.relationship, is_relative: changed.isRelative || row.isRelative })
        .where('school_id', '=', school.id)
        .where('id', '=', latestId)
        .execute();
    return latestId;
  }
  await endGuardianships(school, [latestId], { day, reason });
  const ofPair = await listOfPair(school, changed);
  const open = ofPair.find((each) => isOpen(each, day));
  if (open) return open.id;
  const ended = newestOfEach(ofPair).find(({ endReason }) => endReason !== reason);
  if (ended) return ended.id;
  await addGuardianships(school, [changed], { source, day });
  return changed.id;
}
