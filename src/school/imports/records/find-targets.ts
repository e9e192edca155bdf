import { schoolDay } from '#core/time/school-day.ts';
import type { Database } from '#platform/db/connect.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Report } from '../problems/problem.ts';
import { linksOf } from './find-own-target.ts';
import type { TargetSchool } from './known.ts';

export interface TargetChoices {
  system: string;
  /** Source id and name of each school of the roster. */
  schools: ReadonlyMap<string, string>;
  /** Time zone of schools that the import makes. */
  timeZone: string;
  /** Code of a school here that the one new school of the roster is. */
  into: string | null;
  now: Date;
}

/** Which schools here the schools of a roster are; one that is not here yet is to be made. */
export async function findTargets(
  database: Database,
  { system, schools, timeZone, into, now }: TargetChoices,
  report: Report,
): Promise<Map<string, TargetSchool>> {
  const here = await database
    .selectFrom('schools')
    .select(['id', 'code', 'name', 'time_zone', 'year_starts_in'])
    .execute();
  const links = await linksOf(database, system);
  const isLinked = new Set(links.values());
  const codes = new Set(here.map(({ code }) => code));
  const targets = new Map<string, TargetSchool>();
  for (const [sourceId, name] of schools) {
    const linked = here.find(({ id }) => id === links.get(sourceId));
    const named = into === null ? undefined : here.find(({ id, code }) => code === into && !isLinked.has(id));
    const found = linked ?? named;
    const zone = found?.time_zone ?? timeZone;
    targets.set(sourceId, {
      sourceId,
      name,
      id: found?.id ?? newId(),
      code: found?.code ?? makeCode(name, codes),
      timeZone: zone,
      yearStartsIn: found?.year_starts_in ?? 8,
      state: linked ? 'here' : found ? 'to-link' : 'to-make',
      day: schoolDay(now, zone),
    });
  }
  const missed = into !== null && ![...targets.values()].some(({ code }) => code === into);
  const many = [...targets.values()].filter(({ state }) => state === 'to-link').length > 1;
  if (missed || many) report({ code: 'school-not-linked', value: into });
  return targets;
}

/** A short word for links from a school's name: "Ferry Street School" is ferry-street-school. */
export function makeCode(name: string, taken: Set<string>): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 36)
    .replace(/-+$/, '');
  const word = plain.length < 2 ? 'school' : plain;
  let code = word;
  for (let number = 2; taken.has(code); number += 1) code = `${word}-${number}`;
  taken.add(code);
  return code;
}
