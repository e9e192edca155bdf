import type { InSchool } from '#platform/db/in-school.ts';
import type { PersonName } from './find-name.ts';
import { samePeople } from './same-people.ts';

/** What these people are called today, by id; an alias as the person it is one with. */
export async function listNames(
  school: InSchool,
  { personIds, today }: { personIds: readonly string[]; today: string },
): Promise<Map<string, PersonName>> {
  if (personIds.length === 0) return new Map();
  const rows = await select(school, { personIds, today });
  const names = new Map(rows.map(({ personId, display, called }) => [personId, { display, called }]));
  const own = rows.filter(({ isAlias }) => !isAlias).map(({ personId }) => personId);
  const others = personIds.filter((id) => !own.includes(id));
  if (others.length === 0) return names;
  const { keptOf } = await samePeople(school, others);
  const aliases = [...new Set(others)].filter((id) => keptOf(id) !== id);
  const kept = await select(school, { personIds: aliases.map(keptOf), today });
  for (const id of aliases) {
    const name = kept.find(({ personId }) => personId === keptOf(id));
    if (name) names.set(id, { display: name.display, called: name.called });
  }
  return names;
}

async function select(
  school: InSchool,
  { personIds, today }: { personIds: readonly string[]; today: string },
): Promise<(PersonName & { readonly personId: string; readonly isAlias: boolean })[]> {
  if (personIds.length === 0) return [];
  const rows = await school.db
    .selectFrom('person_names as n')
    .leftJoin('people as p', (join) =>
      join
        .onRef('p.school_id', '=', 'n.school_id')
        .onRef('p.id', '=', 'n.person_id')
        .on('p.alias_of', 'is not', null),
    )
    .distinctOn('n.person_id')
    .select(['n.person_id as personId', 'n.display_name as display', 'n.called', 'p.id as alias'])
    .where('n.school_id', '=', school.id)
    .where('n.person_id', 'in', personIds)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .orderBy('n.person_id')
    .orderBy('n.purpose')
    .orderBy('n.from_on', 'desc')
    .execute();
  return rows.map(({ alias, ...row }) => ({ ...row, isAlias: alias !== null }));
}
