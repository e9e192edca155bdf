import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { findPeople } from '#school/people/lists/find-people.ts';

/** More people of one name than this are not told apart by a word: the reader types more of it. */
const MOST = 20;

/**
 * The people meant by a word typed into the trail's filter: an id itself, or everybody, of today or before, with
 * such a name.
 */
export async function findNamed(
  school: InSchool,
  { typed, today }: { typed: string; today: string },
): Promise<string[]> {
  if (isId(typed)) return [typed];
  const filter = { words: typed, grade: null, classId: null, without: null } as const;
  const [here, left] = [
    await findPeople(school, { filter: { ...filter, kind: 'all' }, today }),
    await findPeople(school, { filter: { ...filter, kind: 'left' }, today }),
  ];
  return [...here, ...left].slice(0, MOST).map(({ personId }) => personId);
}
