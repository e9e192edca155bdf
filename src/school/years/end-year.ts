import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import type { EndedRow, MadeYear } from './rollover-plan.ts';

/**
 * The classes of a year end on a day with everybody still in them; students who leave are of the school no more from
 * then on. Answers every row that ended, with the day on which it would have ended else.
 */
export async function endYear(
  school: InSchool,
  { fromYear, day, leaving }: { fromYear: string; day: string; leaving: ReadonlySet<string> },
): Promise<MadeYear['ended']> {
  const classes = await school.db
    .selectFrom('classes')
    .select(['id', 'ended_on as before'])
    .where('school_id', '=', school.id)
    .where('school_year', '=', fromYear)
    .forUpdate()
    .execute();
  const classIds = classes.map(({ id }) => id);
  const ended: MadeYear['ended'] = {
    classes: classes.filter(({ before }) => before === null || before > day).map(pair),
    enrollments: await goingOn(school, 'enrollments', { classIds, day }),
    staff: await goingOn(school, 'class_staff', { classIds, day }),
    ...(await listPeople(school, { leaving, day })),
  };
  await endRows(school, 'enrollments', { rows: ended.enrollments, day });
  await endRows(school, 'class_staff', { rows: ended.staff, day });
  await endRows(school, 'person_roles', { rows: ended.roles, day });
  for (const [table, rows] of [
    ['classes', ended.classes],
    ['people', ended.people],
  ] as const)
    if (rows.length > 0)
      await school.db
        .updateTable(table)
        .set({ ended_on: day })
        .where('school_id', '=', school.id)
        .where(isOneOf(rows.map(([id]) => id)))
        .execute();
  return ended;
}

const pair = ({ id, before }: { id: string; before: string | null }): EndedRow => [id, before];

async function goingOn(
  school: InSchool,
  table: 'enrollments' | 'class_staff',
  { classIds, day }: { classIds: readonly string[]; day: string },
): Promise<EndedRow[]> {
  if (classIds.length === 0) return [];
  const rows = await school.db
    .selectFrom(table)
    .select(['id', 'until_on as before'])
    .where('school_id', '=', school.id)
    .where('class_id', 'in', classIds)
    .where('from_on', '<', day)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', day)]))
    .forUpdate()
    .execute();
  return rows.map(pair);
}

async function listPeople(
  school: InSchool,
  { leaving, day }: { leaving: ReadonlySet<string>; day: string },
): Promise<Pick<MadeYear['ended'], 'people' | 'roles'>> {
  if (leaving.size === 0) return { people: [], roles: [] };
  const people = await school.db
    .selectFrom('people')
    .select(['id', 'ended_on as before'])
    .where('school_id', '=', school.id)
    .where('id', 'in', [...leaving])
    .where((e) => e.or([e('ended_on', 'is', null), e('ended_on', '>', day)]))
    .forUpdate()
    .execute();
  const roles = await school.db
    .selectFrom('person_roles')
    .select(['id', 'until_on as before'])
    .where('school_id', '=', school.id)
    .where('person_id', 'in', [...leaving])
    .where('role', '=', 'student')
    .where('from_on', '<', day)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', day)]))
    .forUpdate()
    .execute();
  return { people: people.map(pair), roles: roles.map(pair) };
}

async function endRows(
  school: InSchool,
  table: 'enrollments' | 'class_staff' | 'person_roles',
  { rows, day }: { rows: readonly EndedRow[]; day: string },
): Promise<void> {
  if (rows.length === 0) return;
  await school.db
    .updateTable(table)
    .set({ until_on: day })
    .where('school_id', '=', school.id)
    .where(isOneOf(rows.map(([id]) => id)))
    .execute();
}

/** The row is one of many: one parameter, however many they are. */
export function isOneOf(ids: readonly string[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`id = any(${ids}::uuid[])`;
}
