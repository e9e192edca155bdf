import type { InSchool } from '#platform/db/in-school.ts';
import { type StandardFacts, selectStandards } from './find-standards.ts';

/**
 * Items in which every word is found, in the statement or the code ("8.F slope"); those whose code begins with
 * the whole text first, then in the order of their framework. At most `most`, and whether there are more.
 */
export async function searchStandards(
  school: InSchool,
  asked: { text: string; frameworkId?: string | undefined; most: number },
): Promise<{ standards: StandardFacts[]; more: boolean }> {
  const { text, frameworkId, most } = asked;
  const words = text.trim().split(/\s+/u).filter(Boolean).slice(0, 8);
  if (words.length === 0) return { standards: [], more: false };
  let query = selectStandards(school).where('s.ended_on', 'is', null);
  if (frameworkId) query = query.where('s.framework_id', '=', frameworkId);
  for (const word of words) {
    const part = `%${literal(word)}%`;
    query = query.where((e) => e.or([e('s.statement', 'ilike', part), e('s.code', 'ilike', part)]));
  }
  const found = await query
    .orderBy((e) =>
      e
        .case()
        .when('s.code', 'ilike', `${literal(text.trim())}%`)
        .then(0)
        .else(1)
        .end(),
    )
    .orderBy('f.title')
    .orderBy('s.position')
    .limit(most + 1)
    .execute();
  return { standards: found.slice(0, most), more: found.length > most };
}

/** What a person typed is looked for as it stands: % and _ are no wildcards. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
