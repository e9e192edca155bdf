import { mayMergePeople } from '#core/policy/merges.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listNames } from '#school/people/list-names.ts';

/** Two rows that are one person. */
export interface StandingMerge {
  readonly mergeId: string;
  readonly keptId: string;
  readonly kept: string;
  readonly aliasId: string;
  /** The name that the alias had */
  readonly alias: string;
  readonly reason: string;
  readonly mergedBy: string;
  readonly mergedAt: Date;
  /** Whether it may be undone now: a later one of the same person comes first */
  readonly isLast: boolean;
}

const MOST = 200;

/** The merges that stand, the newest first; of one person only where one is named. Throws NotFound for others than leaders. */
export async function listMerges(
  school: InSchool,
  { by, personId }: { by: Actor; personId?: string | undefined },
): Promise<StandingMerge[]> {
  if (!mayMergePeople(by.standing)) throw new NotFound('There is no such page.');
  const rows = await school.db
    .selectFrom('person_merges')
    .select(['id', 'kept_id', 'alias_id', 'reason', 'merged_by', 'merged_at'])
    .where('school_id', '=', school.id)
    .where('undone_at', 'is', null)
    .orderBy('merged_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const shown = rows.filter(({ kept_id }) => personId === undefined || kept_id === personId).slice(0, MOST);
  const names = await listNames(school, {
    personIds: shown.flatMap(({ kept_id, merged_by }) => [kept_id, merged_by]),
    today: by.standing.today,
  });
  const aliases = await namesOf(
    school,
    shown.map(({ alias_id }) => alias_id),
  );
  return shown.map((row) => ({
    mergeId: row.id,
    keptId: row.kept_id,
    kept: names.get(row.kept_id)?.display ?? '',
    aliasId: row.alias_id,
    alias: aliases.get(row.alias_id) ?? names.get(row.kept_id)?.display ?? '',
    reason: row.reason,
    mergedBy: names.get(row.merged_by)?.display ?? '',
    mergedAt: row.merged_at,
    isLast: rows.find(({ kept_id, alias_id }) => [kept_id, alias_id].includes(row.kept_id)) === row,
  }));
}

/** The newest name under an id itself, whomever it is one with. */
async function namesOf(school: InSchool, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('person_names')
    .distinctOn('person_id')
    .select(['person_id', 'display_name'])
    .where('school_id', '=', school.id)
    .where('person_id', 'in', ids)
    .orderBy('person_id')
    .orderBy('purpose')
    .orderBy('from_on', 'desc')
    .execute();
  return new Map(rows.map(({ person_id, display_name }) => [person_id, display_name]));
}
