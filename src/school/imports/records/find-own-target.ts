import { schoolDay } from '#core/time/school-day.ts';
import type { Database } from '#platform/db/connect.ts';
import type { Report } from '../problems/problem.ts';
import type { TargetSchool } from './known.ts';

/** The one school in which a leader acts, and which school of the file it is. */
export interface OwnSchool {
  schoolId: string;
  /** Source id that the leader chose; null where none was chosen */
  chosen: string | null;
}

export interface OwnTargetChoices {
  system: string;
  /** Source id and name of each school of the roster */
  schools: ReadonlyMap<string, string>;
  at: OwnSchool;
  now: Date;
}

/**
 * Which school of a roster is the leader's own: the one this system already knows it by, the one that was chosen, or
 * the one that bears its code. None is made and no other is touched; where none is found the report says why.
 */
export async function findOwnTarget(
  database: Database,
  { system, schools, at, now }: OwnTargetChoices,
  report: Report,
): Promise<Map<string, TargetSchool>> {
  const own = await database
    .selectFrom('schools')
    .select(['id', 'code', 'name', 'time_zone', 'year_starts_in', 'source', 'external_id'])
    .where('id', '=', at.schoolId)
    .executeTakeFirstOrThrow();
  const linked = await linksOf(database, system);
  const known = [...linked].flatMap(([sourceId, schoolId]) => (schoolId === own.id ? [sourceId] : []));
  const here = known.find((sourceId) => schools.has(sourceId));
  const chosen = here ?? (schools.has(at.chosen ?? '') ? at.chosen : null) ?? byCode(schools, own.code);
  if (chosen === null || chosen === undefined) {
    report({ code: known.length > 0 ? 'school-not-in-file' : 'school-not-chosen', value: own.name });
    return new Map();
  }
  if ((linked.get(chosen) ?? own.id) !== own.id) {
    report({ code: 'school-taken', value: schools.get(chosen) ?? chosen });
    return new Map();
  }
  const target: TargetSchool = {
    sourceId: chosen,
    name: own.name,
    id: own.id,
    code: own.code,
    timeZone: own.time_zone,
    yearStartsIn: own.year_starts_in,
    state: here === chosen ? 'here' : 'to-link',
    day: schoolDay(now, own.time_zone),
  };
  return new Map([[chosen, target]]);
}

/** Schools here by the ids a system knows them by. */
export async function linksOf(database: Database, system: string): Promise<Map<string, string>> {
  const first = await database
    .selectFrom('schools')
    .select(['id', 'external_id'])
    .where('source', '=', system)
    .where('external_id', 'is not', null)
    .execute();
  const further = await database
    .selectFrom('school_sources')
    .select(['school_id as id', 'external_id'])
    .where('source', '=', system)
    .execute();
  return new Map([...further, ...first].map(({ id, external_id }) => [external_id ?? '', id]));
}

/** "02M047" is the school whose code is 02m047. */
function byCode(schools: ReadonlyMap<string, string>, code: string): string | undefined {
  return [...schools.keys()].find((sourceId) => sourceId.toLowerCase() === code);
}
