import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { findName } from './find-name.ts';

/** The short name by which the acting person is greeted. */
export async function findCalled(school: InSchool, { standing }: Actor): Promise<string> {
  const name = await findName(school, { personId: standing.personId, today: standing.today });
  return name?.called ?? '';
}
