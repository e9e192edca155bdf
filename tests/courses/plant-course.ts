import type { Role, Standing } from '#core/policy/standing.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { TestDatabase } from '#tests/database/open-database.ts';

/** The school day on which the tests of courses happen. */
export const today = '2026-11-24';

/** A small school with Ms. Ortega's Algebra 1 in 9B and Mr. Chen's Biology 1 in 10A. */
export interface PlantedCourse {
  readonly schoolId: string;
  readonly algebra: { readonly courseId: string; readonly classId: string };
  readonly biology: { readonly courseId: string; readonly classId: string };
  /** Teaches Algebra 1 */
  readonly ortega: Actor;
  /** Teaches Biology 1 */
  readonly chen: Actor;
  readonly leader: Actor;
  /** Learns in 9B */
  readonly ana: Actor;
  /** Runs in the school */
  inSchool<Result>(work: (school: InSchool) => Promise<Result>): Promise<Result>;
}

/** Plants the school into a database of a test. */
export async function plantCourse({ database }: TestDatabase): Promise<PlantedCourse> {
  const schoolId = newId();
  await database
    .insertInto('schools')
    .values({
      id: schoolId,
      code: `s-${schoolId.slice(-12)}`,
      name: 'Riverside',
      time_zone: 'America/New_York',
      staff_second_factor: 'offered',
    })
    .execute();
  const run = <Result>(work: (school: InSchool) => Promise<Result>) => inSchool(database, schoolId, work);
  return run(async (school) => {
    const algebra = await plantClass(school, 'Algebra 1', '9B');
    const biology = await plantClass(school, 'Biology 1', '10A');
    const actor = async (names: readonly [string, string], standing: Partial<Standing>) =>
      asActor(school, await plantPerson(school, names), standing);
    const ana = await actor(['Ana Reyes', 'Reyes, Ana'], { roles: ['student'], studies: [algebra] });
    await enroll(school, algebra.classId, ana.standing.personId);
    return {
      schoolId,
      algebra,
      biology,
      ortega: await actor(['Ms. Ortega', 'Ortega'], { roles: ['teacher'], teaches: [algebra] }),
      chen: await actor(['Mr. Chen', 'Chen'], { roles: ['teacher'], teaches: [biology] }),
      leader: await actor(['Ms. Okafor', 'Okafor'], { roles: ['leader'] as Role[] }),
      ana,
      inSchool: run,
    };
  });
}

/** Adds a person with an everyday name. */
export async function plantPerson(
  school: InSchool,
  [display, sort]: readonly [string, string],
): Promise<string> {
  const id = newId();
  await school.db.insertInto('people').values({ school_id: school.id, id }).execute();
  await school.db
    .insertInto('person_names')
    .values({
      school_id: school.id,
      id: newId(),
      person_id: id,
      purpose: 'everyday',
      display_name: display,
      sort_name: sort,
      called: display.split(' ')[0] ?? display,
      from_on: '2026-08-01',
      source: 'world',
    })
    .execute();
  return id;
}

/** Puts a student into a class. */
export async function enroll(school: InSchool, classId: string, studentId: string): Promise<void> {
  await school.db
    .insertInto('enrollments')
    .values({
      school_id: school.id,
      id: newId(),
      class_id: classId,
      student_id: studentId,
      from_on: '2026-09-01',
    })
    .execute();
}

async function plantClass(school: InSchool, course: string, title: string) {
  const [courseId, classId] = [newId(), newId()];
  await school.db
    .insertInto('courses')
    .values({ school_id: school.id, id: courseId, title: course })
    .execute();
  await school.db
    .insertInto('classes')
    .values({ school_id: school.id, id: classId, course_id: courseId, title, school_year: '2026-27' })
    .execute();
  return { courseId, classId };
}

function asActor(school: InSchool, personId: string, standing: Partial<Standing>): Actor {
  return {
    standing: {
      schoolId: school.id,
      personId,
      today,
      roles: [],
      teaches: [],
      studies: [],
      supports: [],
      guards: [],
      ...standing,
    },
    requestId: newId(),
    address: undefined,
    now: new Date('2026-11-24T15:00:00Z'),
  };
}
