import type { MergeFacts } from '#core/merges/check-merge.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';

/** The facts by which two people may be one. Throws NotFound where one of them is not here. */
export async function loadMergeFacts(
  school: InSchool,
  { ids, today }: { ids: readonly [string, string]; today: string },
): Promise<readonly [MergeFacts, MergeFacts]> {
  if (!ids.every(isId)) throw new NotFound('There is no such person.');
  const [first, second] = [await load(school, ids[0], today), await load(school, ids[1], today)];
  return [first, second];
}

async function load(school: InSchool, personId: string, today: string): Promise<MergeFacts> {
  const { db } = school;
  const person = await db
    .selectFrom('people')
    .select(['id', 'alias_of'])
    .where('school_id', '=', school.id)
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!person) throw new NotFound('There is no such person.');
  const roles = await db
    .selectFrom('person_roles')
    .select('role')
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .execute();
  const guardianships = await db
    .selectFrom('guardianships')
    .select(['student_id', 'until_on'])
    .where('school_id', '=', school.id)
    .where('adult_id', '=', personId)
    .execute();
  const caseloads = await db
    .selectFrom('caseloads')
    .select(['student_id', 'until_on'])
    .where('school_id', '=', school.id)
    .where('staff_id', '=', personId)
    .execute();
  const learned = await db
    .selectFrom('enrollments')
    .select('id')
    .where('school_id', '=', school.id)
    .where('student_id', '=', personId)
    .limit(1)
    .executeTakeFirst();
  const worked = await db
    .selectFrom('occasions')
    .select('id')
    .where('school_id', '=', school.id)
    .where('student_id', '=', personId)
    .limit(1)
    .executeTakeFirst();
  const taught = await db
    .selectFrom('class_staff')
    .select('id')
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .limit(1)
    .executeTakeFirst();
  return {
    personId,
    isStudent: roles.some(({ role }) => role === 'student') || learned !== undefined || worked !== undefined,
    isAdult: roles.some(({ role }) => role !== 'student') || guardianships.length > 0 || taught !== undefined,
    isAlias: person.alias_of !== null,
    guards: [...guardianships, ...caseloads]
      .filter(({ until_on }) => until_on === null || until_on > today)
      .map(({ student_id }) => student_id),
  };
}
