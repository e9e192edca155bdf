import type { InSchool } from '#platform/db/in-school.ts';

/** Which ids stand for one human. */
export interface SamePeople {
  /** The id under which a person is found: that of the person kept, for an alias */
  readonly keptOf: (id: string) => string;
  /** The ids asked about, and the aliases of each */
  readonly all: readonly string[];
  /** The aliases of a person */
  readonly aliasesOf: (keptId: string) => readonly string[];
}

/** Whose ids these are, and which other ids belong to the same people. */
export async function samePeople(school: InSchool, ids: readonly string[]): Promise<SamePeople> {
  if (ids.length === 0) return sameAs([], []);
  const rows = await school.db
    .selectFrom('people')
    .select(['id', 'alias_of as keptId'])
    .where('school_id', '=', school.id)
    .where('alias_of', 'is not', null)
    .where((e) => e.or([e('id', 'in', ids), e('alias_of', 'in', ids)]))
    .execute();
  return sameAs(ids, rows);
}

/** The same from what is known already. */
export function sameAs(
  ids: readonly string[],
  aliases: readonly { readonly id: string; readonly keptId: string | null }[],
): SamePeople {
  const kept = new Map(aliases.map(({ id, keptId }) => [id, keptId ?? id]));
  const byKept = Map.groupBy(aliases, ({ keptId }) => keptId);
  return {
    keptOf: (id) => kept.get(id) ?? id,
    all: [...new Set([...ids, ...kept.keys()])],
    aliasesOf: (keptId) => (byKept.get(keptId) ?? []).map(({ id }) => id),
  };
}
