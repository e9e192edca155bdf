import { addDays } from '#core/time/add-days.ts';
import { schoolDay } from '#core/time/school-day.ts';
import { schoolYear as yearOf } from '#core/time/school-year.ts';
import { weekOf } from '#core/time/week-of.ts';
import type { Database } from '#platform/db/connect.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { createIdentity } from '#school/accounts/create-identity.ts';
import { joinSchool } from '#school/accounts/join-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import { addSchool } from '#school/schools/add-school.ts';
import { plantClasses } from './plant-classes.ts';
import { type PlannedClass, plantHistory } from './plant-history.ts';
import { plantLetter } from './plant-letter.ts';
import { plantPeople } from './plant-people.ts';
import { plantPlan } from './plant-plan.ts';
import { schoolDaysBefore } from './school-days.ts';

export interface SignIn {
  readonly name: string;
  readonly password: string;
}

/** The made school, as far as benchmarks ask for it. */
export interface BenchSchool {
  readonly schoolId: string;
  readonly today: string;
  readonly lastWeek: string;
  /** 34 students × 7 goals × 60 tasks */
  readonly measured: PlannedClass;
  /** About 29 students × 7 goals × 18 tasks each */
  readonly others: readonly PlannedClass[];
  /** Who acts as a person of the school today, or on another day */
  readonly actor: (personId: string, today?: string) => Promise<Actor>;
  /** Teaches the measured class */
  readonly teacher: SignIn;
  /** Learns in the measured class */
  readonly student: SignIn;
  /** A letter to an adult who reads Arabic: /r/… */
  readonly letterPath: string;
  readonly counts: { readonly students: number; readonly judgements: number };
}

const CODE = 'bench';
const CLASSES = 17;
const TASKS_MEASURED = 60;
const TASKS_ELSEWHERE = 18;
const PASSWORD = 'a password of the bench';

/** Makes a school of 500 students and 71,400 judgements, all of it before the day of `now`. */
export async function makeBenchSchool(database: Database, { now }: { now: Date }): Promise<BenchSchool> {
  const schoolId = newId();
  const timeZone = 'America/New_York';
  const today = schoolDay(now, timeZone);
  const days = schoolDaysBefore(today, TASKS_MEASURED);
  const from = addDays(days[0] ?? today, -7);
  const schoolYear = yearOf(today);
  const lastWeek = addDays(weekOf(today), -7);
  const actorIn = async (school: InSchool, personId: string, day = today): Promise<Actor> => ({
    standing: await loadStanding(school, { personId, today: day }),
    requestId: newId(),
    address: undefined,
    now: day === today ? now : new Date(`${day}T17:00:00Z`),
  });
  const made = await inSchool(database, schoolId, async (school) => {
    await addSchool(school, {
      code: CODE,
      name: 'Bench School',
      timeZone,
      staffSecondFactor: 'offered',
      from: null,
    });
    const people = await plantPeople(school, { from, classes: CLASSES });
    const classes: PlannedClass[] = [];
    for (const klass of await plantClasses(school, { people, from, schoolYear })) {
      const by = await actorIn(school, klass.teacherId);
      const tasks = classes.length === 0 ? TASKS_MEASURED : TASKS_ELSEWHERE;
      const plan = await plantPlan(school, { by, courseId: klass.courseId, days: days.slice(-tasks) });
      classes.push({ ...klass, plan });
    }
    const judgements = await plantHistory(school, { classes, schoolYear });
    return { people, classes, judgements };
  });
  const { people, classes } = made;
  const [measured, ...others] = classes;
  const [klass] = others;
  const [teacher] = people.teachers;
  const [student] = people.students;
  // Adults read the languages in turn, and the seventh is Arabic.
  const reader =
    klass &&
    people.adults.findIndex(
      (_, at) => at % 14 === 6 && klass.studentIds.includes(people.students[at]?.personId ?? ''),
    );
  if (!measured || !klass || !teacher || !student || reader === undefined)
    throw new Error('There is somebody of each');
  const adultId = people.adults[reader]?.personId ?? '';
  const token = await inSchool(database, schoolId, async (school) =>
    plantLetter(school, { by: await actorIn(school, klass.teacherId), klass, week: lastWeek, adultId }),
  );
  return {
    schoolId,
    today,
    lastWeek,
    measured,
    others,
    actor: (personId, day) => inSchool(database, schoolId, (school) => actorIn(school, personId, day)),
    teacher: await signInOf(database, {
      schoolId,
      from,
      personId: teacher.personId,
      display: teacher.display,
      email: teacher.email,
    }),
    student: await signInOf(database, {
      schoolId,
      from,
      personId: student.personId,
      display: student.display,
    }),
    letterPath: `/r/${CODE}/${token}`,
    counts: { students: people.students.length, judgements: made.judgements },
  };
}

async function signInOf(
  database: Database,
  person: { schoolId: string; from: string; personId: string; display: string; email?: string },
): Promise<SignIn> {
  const { schoolId, from, personId, display, email } = person;
  const name = email ?? 'bench.student';
  const identityId = await createIdentity(database, {
    name: display,
    password: PASSWORD,
    ...(email ? { email } : { username: name }),
  });
  await joinSchool(database, { identityId, schoolId, personId, fromOn: from });
  return { name, password: PASSWORD };
}
