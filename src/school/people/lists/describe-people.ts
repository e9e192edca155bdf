import type { Role } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { listNames } from '#school/people/list-names.ts';
import type { ListedPerson } from './list-people.ts';
import { idsWithSignIn } from './people-ids.ts';

/** What a list says of these people today, by id. Who may ask was asked before. */
export async function describePeople(
  school: InSchool,
  { personIds, today }: { personIds: readonly string[]; today: string },
): Promise<ReadonlyMap<string, ListedPerson>> {
  if (personIds.length === 0) return new Map();
  const asked = { personIds, today };
  const [rows, names, official, roles, classes, reached, joined] = await together([
    school.db
      .selectFrom('people')
      .select(['id', 'grade', 'ended_on as endedOn'])
      .where('school_id', '=', school.id)
      .where('id', 'in', personIds)
      .execute(),
    listNames(school, asked),
    officialNames(school, asked),
    rolesOf(school, asked),
    classesOf(school, asked),
    reachedOf(school, asked),
    idsWithSignIn(school, today),
  ]);
  return new Map(
    rows.map(({ id, grade, endedOn }) => {
      const display = names.get(id)?.display ?? '';
      const onPapers = official.get(id) ?? null;
      return [
        id,
        {
          personId: id,
          display,
          official: onPapers === display ? null : onPapers,
          roles: roles.get(id)?.map(({ role }) => role as Role) ?? [],
          grade,
          classes: [...new Set((classes.get(id) ?? []).map(({ title }) => title))],
          hasContact: reached.has(id),
          hasSignIn: joined.has(id),
          endedOn,
        },
      ];
    }),
  );
}

interface Asked {
  readonly personIds: readonly string[];
  readonly today: string;
}

async function officialNames(school: InSchool, { personIds, today }: Asked): Promise<Map<string, string>> {
  const rows = await school.db
    .selectFrom('person_names')
    .distinctOn('person_id')
    .select(['person_id as personId', 'display_name as display'])
    .where('school_id', '=', school.id)
    .where('person_id', 'in', personIds)
    .where('purpose', '=', 'official')
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .orderBy('person_id')
    .orderBy('from_on', 'desc')
    .execute();
  return new Map(rows.map(({ personId, display }) => [personId, display]));
}

async function rolesOf(school: InSchool, { personIds, today }: Asked) {
  const rows = await school.db
    .selectFrom('person_roles')
    .select(['person_id as personId', 'role'])
    .distinct()
    .where('school_id', '=', school.id)
    .where('person_id', 'in', personIds)
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .orderBy('role')
    .execute();
  return Map.groupBy(rows, ({ personId }) => personId);
}

/** Classes that each learns in or teaches, by title. */
async function classesOf(school: InSchool, { personIds, today }: Asked) {
  const learns = school.db
    .selectFrom('enrollments as n')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'n.school_id').onRef('c.id', '=', 'n.class_id'),
    )
    .select(['n.student_id as personId', 'c.title'])
    .where('n.school_id', '=', school.id)
    .where('n.student_id', 'in', personIds)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]));
  const teaches = school.db
    .selectFrom('class_staff as s')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 's.school_id').onRef('c.id', '=', 's.class_id'),
    )
    .select(['s.person_id as personId', 'c.title'])
    .where('s.school_id', '=', school.id)
    .where('s.person_id', 'in', personIds)
    .where('s.from_on', '<=', today)
    .where((e) => e.or([e('s.until_on', 'is', null), e('s.until_on', '>', today)]));
  const rows = await learns.unionAll(teaches).orderBy('title').execute();
  return Map.groupBy(rows, ({ personId }) => personId);
}

/** Who has an address or number today. */
async function reachedOf(school: InSchool, { personIds, today }: Asked): Promise<ReadonlySet<string>> {
  const rows = await school.db
    .selectFrom('contacts')
    .select('person_id as personId')
    .distinct()
    .where('school_id', '=', school.id)
    .where('person_id', 'in', personIds)
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .execute();
  return new Set(rows.map(({ personId }) => personId));
}
