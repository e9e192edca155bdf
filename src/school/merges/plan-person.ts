import type { InSchool } from '#platform/db/in-school.ts';
import type { MovedRow } from '#school/moves/moved-row.ts';

const KNOWN = ['grade', 'username', 'spoken_language', 'written_language'] as const;

/** What is known of the alias alone the person kept takes over; and is of the school again where the alias is. */
export async function planPerson(
  school: InSchool,
  { keptId, aliasId, today }: { keptId: string; aliasId: string; today: string },
): Promise<MovedRow[]> {
  const rows = await school.db
    .selectFrom('people')
    .select(['id', 'ended_on', ...KNOWN])
    .where('school_id', '=', school.id)
    .where('id', 'in', [keptId, aliasId])
    .execute();
  const kept = rows.find(({ id }) => id === keptId);
  const alias = rows.find(({ id }) => id === aliasId);
  if (!kept || !alias) return [];
  const taken = KNOWN.filter((column) => kept[column] === null && alias[column] !== null);
  const after: Record<string, string | null> = Object.fromEntries(
    taken.map((column) => [column, alias[column]]),
  );
  const isHere = ({ ended_on }: typeof kept) => ended_on === null || ended_on > today;
  if (!isHere(kept) && isHere(alias)) after.ended_on = alias.ended_on;
  const columns = Object.keys(after);
  if (columns.length === 0) return [];
  const before = Object.fromEntries(
    columns.map((column) => [column, kept[column as (typeof KNOWN)[number]]]),
  );
  return [{ table: 'people', id: keptId, before, after }];
}
