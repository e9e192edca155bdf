import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { loadParts, type Part } from './load-parts.ts';
import { lockWeek } from './lock-week.ts';

/**
 * The part as it stands now, which nobody else changes until the transaction ends. Throws NotFound where there is
 * none; asks no permission.
 */
export async function lockPart(school: InSchool, partId: string): Promise<Part> {
  const [seen] = await loadParts(school, { partIds: [partId] });
  if (seen) await lockWeek(school, seen);
  const [part] = await loadParts(school, { partIds: [partId] });
  if (!part) throw new NotFound('There is no such message.');
  return part;
}
