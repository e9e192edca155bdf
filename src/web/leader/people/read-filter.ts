import { z } from 'zod';
import { EVERYBODY, type PeopleFilter } from '#school/people/lists/people-filter.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

const asked = z.object({
  q: z.string().max(200).catch('').default(''),
  kind: z.enum(['all', 'student', 'family', 'staff', 'left']).catch('all').default('all'),
  grade: z.string().max(20).catch('').default(''),
  class: z.string().max(60).catch('').default(''),
  without: z.enum(['', 'sign-in', 'contact', 'class']).catch('').default(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

/** What the address asks for; what it asks for and is none is as if it had not asked. */
export function readFilter({ c }: PageRequest): { filter: PeopleFilter; page: number } {
  const { q, kind, grade, class: classId, without, page } = asked.parse(c.req.query());
  // The zero character stands in no name.
  const words = q.replaceAll('\0', ' ');
  return {
    filter: { words, kind, grade: grade || null, classId: classId || null, without: without || null },
    page,
  };
}

/** Whether the list shows everybody. */
export function isEverybody(filter: PeopleFilter): boolean {
  return JSON.stringify({ ...filter, words: filter.words.trim() }) === JSON.stringify(EVERYBODY);
}

/** The address of a list: that of a filter, with what is changed about it. */
export function peopleAddress({ words, kind, grade, classId, without }: PeopleFilter, page = 1): string {
  const query = new URLSearchParams({
    ...(words.trim() && { q: words }),
    ...(kind !== 'all' && { kind }),
    ...(grade !== null && { grade }),
    ...(classId !== null && { class: classId }),
    ...(without !== null && { without }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return query ? `/people?${query}` : '/people';
}
