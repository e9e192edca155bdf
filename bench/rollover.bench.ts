import { performance } from 'node:perf_hooks';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { addSchool } from '#school/schools/add-school.ts';
import { checkPlan } from '#school/years/check-plan.ts';
import { makeYear } from '#school/years/make-year.ts';
import { proposeYear } from '#school/years/propose-year.ts';
import { undoYear } from '#school/years/undo-year.ts';
import type { Benchmark } from './measures/benchmark.ts';

const STUDENTS = 1200;
const CLASSES = 120;
/** Each student learns in so many classes. */
const EACH = 6;
const TODAY = '2027-06-20';

/** A school of 1,200 students and 120 classes turns its year, and takes it back: each in one transaction. */
export const rolloverBench: Benchmark = {
  name: 'rollover',
  run: async (places) => {
    const { database } = await places.database();
    const schoolId = newId();
    const run = <Result>(work: (school: InSchool) => Promise<Result>) => inSchool(database, schoolId, work);
    const by = await run(plantSchool);
    const { plan, problems } = await run(async (school) => {
      const proposal = await proposeYear(school, { by, language: 'en' });
      return checkPlan(
        proposal,
        {
          startsOn: proposal.startsOn,
          terms: new Map(),
          classes: new Map(
            proposal.classes.map(({ classId, courseTitle, next }) => [
              classId,
              { ...next, course: courseTitle, teachers: true },
            ]),
          ),
          grades: new Map(proposal.grades.map(({ grade, becomes }) => [grade, becomes])),
          goalsOf: new Set(),
          setAside: false,
        },
        8,
      );
    });
    if (problems.length > 0) throw new Error('The plan that is measured cannot be made');
    const began = performance.now();
    const { rolloverId, classes, students } = await run((school) => makeYear(school, { by, plan }));
    const made = performance.now();
    const { outcome } = await run((school) => undoYear(school, { by, rolloverId }));
    const undone = performance.now();
    if (classes !== CLASSES || students !== STUDENTS || outcome !== 'undone')
      throw new Error(`${classes} classes and ${students} students, ${outcome}, are not what is measured`);
    const row = { unit: 's', budget: 10, better: 'lower' } as const;
    return [
      { ...row, name: 'a school year made, 1,200 students in 120 classes', value: (made - began) / 1000 },
      { ...row, name: 'the same undone', value: (undone - made) / 1000 },
    ];
  },
};

async function plantSchool(school: InSchool): Promise<Actor> {
  await addSchool(school, {
    code: `turns-${school.id.slice(-12)}`,
    name: 'A school that turns',
    timeZone: 'America/New_York',
    from: null,
  });
  const school_id = school.id;
  const ids = Array.from({ length: STUDENTS + 1 }, newId);
  const [leaderId = '', ...studentIds] = ids;
  const grade = (index: number) => String((index % 11) + 1).padStart(2, '0');
  await insertMany(
    school.db,
    'people',
    ids.map((id, index) => ({ school_id, id, grade: index === 0 ? null : grade(index) })),
  );
  await insertMany(
    school.db,
    'person_roles',
    ids.map((person_id, index) => ({
      school_id,
      id: newId(),
      person_id,
      role: index === 0 ? 'leader' : 'student',
      source: 'bench',
      from_on: '2026-08-01',
    })),
  );
  const courseId = newId();
  await school.db.insertInto('courses').values({ school_id, id: courseId, title: 'Everything' }).execute();
  const classIds = Array.from({ length: CLASSES }, newId);
  await insertMany(
    school.db,
    'classes',
    classIds.map((id, index) => ({
      school_id,
      id,
      course_id: courseId,
      title: `Group ${index + 1}`,
      school_year: '2026-27',
    })),
  );
  await insertMany(
    school.db,
    'enrollments',
    studentIds.flatMap((student_id, index) =>
      Array.from({ length: EACH }, (_, turn) => ({
        school_id,
        id: newId(),
        class_id: classIds[(index * EACH + turn) % CLASSES] ?? '',
        student_id,
        from_on: '2026-09-08',
      })),
    ),
  );
  return {
    standing: {
      schoolId: school.id,
      personId: leaderId,
      today: TODAY,
      roles: ['leader'],
      teaches: [],
      studies: [],
      supports: [],
      guards: [],
    },
    requestId: newId(),
    address: undefined,
    now: new Date(`${TODAY}T15:00:00Z`),
  };
}
