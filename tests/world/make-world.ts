import type { Database } from '#platform/db/connect.ts';
import { acrossSchools, type InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import { addSchool } from '#school/schools/add-school.ts';
import { asWorld } from './as-world.ts';
import { courses, type GoalKey, type TaskKey, type UnitKey } from './courses/courses.ts';
import { plantArtefacts } from './history/plant-artefacts.ts';
import { plantCheckIns } from './history/plant-check-ins.ts';
import { plantHabits } from './history/plant-habits.ts';
import { plantHistory } from './history/plant-history.ts';
import { plantOwnPhrases } from './history/plant-own-phrases.ts';
import { plantQuestions } from './history/plant-questions.ts';
import type { ClassPast } from './history/recall-work.ts';
import { type Days, layOutDays } from './lay-out-days.ts';
import { plantClasses } from './makers/plant-classes.ts';
import { plantGroups } from './makers/plant-groups.ts';
import { plantMessages } from './makers/plant-messages.ts';
import { plantPeople } from './makers/plant-people.ts';
import { type PlantedPlan, plantPlan } from './makers/plant-plan.ts';
import { plantReadiness } from './makers/plant-readiness.ts';
import { plantRetakes } from './makers/plant-retakes.ts';
import { plantSignIns } from './makers/plant-sign-ins.ts';
import { plantUnitPlans } from './makers/plant-unit-plans.ts';
import { plantWordings } from './makers/plant-wordings.ts';
import { plantNeighbour } from './neighbour/plant-neighbour.ts';
import { people as specs } from './people/people.ts';
import type { World, WorldFacts, WorldSchool } from './world.ts';

/** When the world is, and where the links in its letters lead. */
export interface WorldClock {
  /** The school day on which it stands; ten weeks of work lie behind it */
  readonly today: string;
  readonly now: Date;
  /** Else http://localhost:3000 */
  readonly publicUrl?: string;
}

const FERRY_POINT = { code: 'ferry-point', name: 'Ferry Point School', timeZone: 'America/New_York' };

/**
 * Makes one small fictional school, and a smaller one beside it, in a database that has neither: people with
 * stories (stories.md), and ten weeks of work, words and letters. All of it or nothing; the same day gives the same
 * world, but for ids.
 */
export async function makeWorld(
  database: Database,
  { today, now, publicUrl = 'http://localhost:3000' }: WorldClock,
): Promise<World> {
  const days = layOutDays({ today, now, timeZone: FERRY_POINT.timeZone });
  const facts: WorldSchool = { id: newId(), ...FERRY_POINT };
  const made = await acrossSchools(database, async (enter, db): Promise<WorldFacts> => {
    const ferryPoint = await plantSchool(await enter(facts.id), { facts, days, publicUrl });
    const neighbour = await plantNeighbour(enter, days);
    const { signIns, neighbourSignIn } = await plantSignIns(db, {
      days,
      school: facts,
      people: ferryPoint.people,
      neighbour,
    });
    return {
      today,
      now: now.toISOString(),
      school: facts,
      ...ferryPoint,
      signIns,
      lastWeek: days.lastWeek,
      neighbour: { ...neighbour, signIn: neighbourSignIn },
    };
  });
  return asWorld(database, made);
}

type Made = Pick<WorldFacts, 'people' | 'courses' | 'classes' | 'goals' | 'units' | 'tasks' | 'readLinks'>;

async function plantSchool(
  school: InSchool,
  { facts, days, publicUrl }: { facts: WorldSchool; days: Days; publicUrl: string },
): Promise<Made> {
  await addSchool(school, { ...facts, staffSecondFactor: 'offered', from: null });
  const people = await plantPeople(school, days);
  const planted = await plantClasses(school, { days, people });
  const pasts: ClassPast[] = [];
  const plans: PlantedPlan[] = [];
  for (const course of courses) {
    const personId = people[course.classes[0].teacher].personId;
    const by = {
      standing: await loadStanding(school, { personId, today: days.today }),
      requestId: newId(),
      address: undefined,
      now: days.now,
    };
    const plan = await plantPlan(school, {
      by,
      courseId: planted.courses[course.key],
      days,
      goals: course.goals,
      units: course.units,
      hadAnEighth: course.key === 'algebra',
    });
    plans.push(plan);
    for (const klass of course.classes)
      pasts.push({
        klass: { ...klass, classId: planted.classes[klass.key].classId },
        units: course.units,
        plan,
        people,
        days,
      });
  }
  await plantHistory(school, { pasts, span: days.year });
  await plantHabits(school, { people, classes: planted.classes, courses: planted.courses, days });
  await plantCheckIns(school, { people, days });
  await plantOwnPhrases(school, { personId: people.valdez.personId, at: days.at(days.yearStartsOn, 9) });
  const { tasks, goals } = nameAll(plans);
  const shown = { taskId: tasks.waterTank, goalId: goals.slope.goalId };
  await plantArtefacts(school, { people, classes: planted.classes, ...shown, days });
  await plantQuestions(school, { people, classes: planted.classes, ...nameAll(plans), days });
  await plantUnitPlans(school, { facts: { people, classes: planted.classes, ...nameAll(plans) }, days });
  const links = await plantMessages(school, {
    people,
    classes: planted.classes,
    days,
    sender: { facts: { ...facts, language: 'en', yearStartsIn: 8 }, publicUrl },
  });
  await plantReadiness(school, { people, classes: planted.classes, ...nameAll(plans), days });
  await plantRetakes(school, { people, classes: planted.classes, ...nameAll(plans), days });
  await plantGroups(school, { people, classes: planted.classes, ...nameAll(plans), days });
  await plantWordings(school, { people, classes: planted.classes, ...nameAll(plans), days });
  return {
    people,
    ...planted,
    ...nameAll(plans),
    readLinks: Object.fromEntries(
      specs.flatMap(({ key }) => {
        const token = links.get(people[key].personId);
        return token ? [[key, token]] : [];
      }),
    ),
  };
}

/** The handles of everything planned, by key. */
function nameAll(plans: readonly PlantedPlan[]): Pick<WorldFacts, 'goals' | 'units' | 'tasks'> {
  const goals = plans.flatMap((plan) =>
    [...plan.goals].map(
      ([key, { goalId, spec }]) => [key, { goalId, title: spec.title, statement: spec.statement }] as const,
    ),
  );
  // The keys are those of the courses' own lists, which the types were made from.
  return {
    goals: Object.fromEntries(goals) as Record<GoalKey, (typeof goals)[number][1]>,
    units: Object.fromEntries(plans.flatMap((plan) => [...plan.units])) as Record<UnitKey, string>,
    tasks: Object.fromEntries(
      plans.flatMap((plan) => [...plan.tasks].map(([key, { taskId }]) => [key, taskId])),
    ) as Record<TaskKey, string>,
  };
}
