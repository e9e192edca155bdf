import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import type { SchoolFacts } from '#school/schools/find-school.ts';
import { type OpenedLink, openReadLink } from './open-read-link.ts';

/** Who acts by a read link: the adult, as family and nothing else, whatever else the person is. */
export async function actByLink(
  school: InSchool,
  ask: {
    token: string;
    facts: SchoolFacts;
    now: Date;
    requestId: string;
    address: string | undefined;
  },
): Promise<{ link: OpenedLink; by: Actor }> {
  const link = await openReadLink(school, ask);
  if (!link) throw new NotFound('This link is closed.');
  const standing = await loadStanding(school, { personId: link.adultId, today: link.today });
  const { requestId, address, now } = ask;
  return {
    link,
    by: { standing: { ...standing, roles: ['guardian'], teaches: [], studies: [] }, requestId, address, now },
  };
}
