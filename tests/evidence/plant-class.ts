import type { Standing } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { createGoal } from '#school/goals/create-goal.ts';
import { enroll, type PlantedCourse, plantCourse, plantPerson } from '#tests/courses/plant-course.ts';
import type { TestDatabase } from '#tests/database/open-database.ts';

/** Algebra 1 in 9B with four students, two adopted goals, two tasks and a co-teacher. */
export interface PlantedClass extends PlantedCourse {
  /** Teaches 9B beside Ms. Ortega */
  readonly haddad: Actor;
  readonly classId: string;
  readonly courseId: string;
  /** Ana, Bao, Chidi and Dana, by id */
  readonly students: {
    readonly ana: string;
    readonly bao: string;
    readonly chidi: string;
    readonly dana: string;
  };
  /** Slope is adopted first, then equations */
  readonly goals: { readonly slope: string; readonly equations: string };
  readonly tasks: { readonly slip: string; readonly tank: string };
}

export async function plantClass(test: TestDatabase): Promise<PlantedClass> {
  const planted = await plantCourse(test);
  const { classId, courseId } = planted.algebra;
  return planted.inSchool(async (school) => {
    const bao = await plantPerson(school, ['Bao Tran', 'Tran, Bao']);
    const chidi = await plantPerson(school, ['Chidi Okoro', 'Okoro, Chidi']);
    const dana = await plantPerson(school, ['Dana Álvarez', 'Álvarez, Dana']);
    for (const student of [bao, chidi, dana]) await enroll(school, classId, student);
    const haddad = await plantPerson(school, ['Mr. Haddad', 'Haddad']);
    const slope = await plantGoal(school, { planted, position: 1, title: 'Slope as a rate' });
    const equations = await plantGoal(school, { planted, position: 2, title: 'Solving equations' });
    return {
      ...planted,
      haddad: withStanding(planted.ortega, { personId: haddad }),
      classId,
      courseId,
      students: { ana: planted.ana.standing.personId, bao, chidi, dana },
      goals: { slope, equations },
      tasks: {
        slip: await plantTask(school, { courseId, title: 'Exit slip' }),
        tank: await plantTask(school, { courseId, title: 'Water tank' }),
      },
    };
  });
}

/** The same person with another standing, or another person with the same. */
export function withStanding(actor: Actor, standing: Partial<Standing>): Actor {
  return { ...actor, standing: { ...actor.standing, ...standing } };
}

/** The same person some minutes later. */
export function later(actor: Actor, minutes: number): Actor {
  return { ...actor, now: new Date(actor.now.getTime() + minutes * 60_000) };
}

/** The same person on another school day, at noon. */
export function onDay(actor: Actor, today: string): Actor {
  return { ...withStanding(actor, { today }), now: new Date(`${today}T17:00:00Z`) };
}

async function plantGoal(
  school: InSchool,
  { planted, position, title }: { planted: PlantedCourse; position: number; title: string },
): Promise<string> {
  const { courseId } = planted.algebra;
  const { goalId } = await createGoal(school, {
    by: planted.ortega,
    courseId,
    kind: 'content',
    wording: { language: 'en', title, statement: `I can use ${title.toLowerCase()} to solve a problem.` },
  });
  await school.db
    .insertInto('goal_adoptions')
    .values({
      school_id: school.id,
      id: newId(),
      goal_id: goalId,
      course_id: courseId,
      school_year: '2026-27',
      position,
    })
    .execute();
  return goalId;
}

async function plantTask(
  school: InSchool,
  { courseId, title }: { courseId: string; title: string },
): Promise<string> {
  const id = newId();
  await school.db
    .insertInto('tasks')
    .values({ school_id: school.id, id, course_id: courseId, title, kind: 'formative' })
    .execute();
  return id;
}

/** A unit of this autumn with these goals in focus. */
export async function plantUnit(
  planted: PlantedClass,
  { goalIds }: { goalIds: readonly string[] },
): Promise<void> {
  await planted.inSchool(async (school) => {
    const id = newId();
    await school.db
      .insertInto('units')
      .values({
        school_id: school.id,
        id,
        course_id: planted.courseId,
        title: 'Lines',
        starts_on: '2026-11-01',
        ends_on: '2026-12-18',
      })
      .execute();
    await school.db
      .insertInto('unit_goals')
      .values(
        goalIds.map((goal_id, index) => ({
          school_id: school.id,
          id: newId(),
          unit_id: id,
          goal_id,
          position: index + 1,
        })),
      )
      .execute();
  });
}
