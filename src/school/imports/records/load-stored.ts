import type { Role } from '#core/policy/standing.ts';
import type { Database } from '#platform/db/connect.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Stored } from '../rosters/plan.ts';
import { linksOf } from './find-own-target.ts';

type Enter = (schoolId: string) => Promise<InSchool>;

interface Growing {
  schools: Stored['schools'][number][];
  terms: Stored['terms'][number][];
  courses: Stored['courses'][number][];
  classes: Stored['classes'][number][];
  people: Stored['people'][number][];
}

/**
 * What earlier imports of a system left in its schools: what a file of changes may refer to. With `only`, other
 * schools are known by name and nothing more.
 */
export async function loadStored(
  { db, enter }: { db: Database; enter: Enter },
  { system, only }: { system: string; only: string | undefined },
): Promise<Stored> {
  const links = await linksOf(db, system);
  const names = new Map(
    (await db.selectFrom('schools').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]),
  );
  const stored: Growing = { schools: [], terms: [], courses: [], classes: [], people: [] };
  for (const [sourceId, id] of links) {
    stored.schools.push({ sourceId, name: names.get(id) ?? sourceId });
    if (only === undefined || only === id)
      await loadSchool(await enter(id), { system, school: sourceId }, stored);
  }
  return stored;
}

async function loadSchool(
  inSchool: InSchool,
  { system, school }: { system: string; school: string },
  stored: Growing,
): Promise<void> {
  const terms = await recordsOf(inSchool, { system, kind: 'term' })
    .innerJoin('terms as t', (join) =>
      join.onRef('t.school_id', '=', 'r.school_id').onRef('t.id', '=', 'r.row_id'),
    )
    .select(['r.external_id as sourceId', 't.starts_on as startsOn', 't.school_year as schoolYear'])
    .where('t.school_id', '=', inSchool.id)
    .execute();
  stored.terms.push(...terms);
  const courses = await recordsOf(inSchool, { system, kind: 'course' })
    .select('r.external_id as sourceId')
    .execute();
  stored.courses.push(...courses.map(({ sourceId }) => ({ sourceId, school })));
  const classes = await recordsOf(inSchool, { system, kind: 'class' })
    .select('r.external_id as sourceId')
    .execute();
  stored.classes.push(...classes.map(({ sourceId }) => ({ sourceId, school })));

  const rolesOf = new Map<string, Role[]>();
  const roles = await inSchool.db
    .selectFrom('person_roles')
    .select(['person_id', 'role'])
    .where('school_id', '=', inSchool.id)
    .where('until_on', 'is', null)
    .execute();
  for (const { person_id, role } of roles)
    rolesOf.set(person_id, [...(rolesOf.get(person_id) ?? []), role as Role]);
  const people = await recordsOf(inSchool, { system, kind: 'person' })
    .select(['r.external_id as sourceId', 'r.row_id as rowId'])
    .execute();
  for (const { sourceId, rowId } of people) {
    stored.people.push({ sourceId, school, roles: rolesOf.get(rowId) ?? [] });
  }
}

function recordsOf(school: InSchool, { system, kind }: { system: string; kind: string }) {
  return school.db
    .selectFrom('source_records as r')
    .where('r.school_id', '=', school.id)
    .where('r.source', '=', system)
    .where('r.kind', '=', kind)
    .where('r.ended_on', 'is', null);
}
