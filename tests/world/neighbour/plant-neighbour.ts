import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import { recordSeveral } from '#school/evidence/record-several.ts';
import { addGoal } from '#school/goals/add-goal.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import { addSchool } from '#school/schools/add-school.ts';
import type { Days } from '../lay-out-days.ts';
import { placePeople, plantNamed, SOURCE } from '../makers/plant-people.ts';
import type { NeighbourFacts, WorldSchool } from '../world.ts';
import { neighbourPeople } from './people.ts';

const STUDENTS = ['mika', 'ruben', 'wideline'] as const;

const GOALS = [
  ['Fair questions', 'I can ask a question that a test can answer.'],
  ['One thing at a time', 'I can change one thing and keep the rest the same.'],
  ['What the numbers say', 'I can say what a table of results shows.'],
] as const;

/** Lantern Hill: another school in the same database, of which Ferry Point must never see a row. */
export async function plantNeighbour(
  enter: (schoolId: string) => Promise<InSchool>,
  days: Days,
): Promise<Omit<NeighbourFacts, 'signIn'>> {
  const facts: WorldSchool = {
    id: newId(),
    code: 'lantern-hill',
    name: 'Lantern Hill School',
    timeZone: days.timeZone,
  };
  const people = placePeople(neighbourPeople);
  const [courseId, classId] = [newId(), newId()];
  const school = await enter(facts.id);
  await addSchool(school, { ...facts, staffSecondFactor: 'offered', from: null });
  const school_id = school.id;
  const held = () => ({ school_id, id: newId(), from_on: days.yearStartsOn });
  await plantNamed(school, {
    specs: neighbourPeople,
    placed: people,
    from: days.yearStartsOn,
    students: new Set(STUDENTS),
    grade: '06',
  });
  await insertMany(school.db, 'contacts', [
    {
      ...held(),
      person_id: people.guerline.personId,
      kind: 'email',
      address: 'guerline.jean-baptiste@family.example',
      source: SOURCE,
    },
  ]);
  await insertMany(school.db, 'person_roles', [
    { ...held(), person_id: people.bell.personId, role: 'teacher', source: SOURCE },
    { ...held(), person_id: people.bell.personId, role: 'leader', source: SOURCE },
    { ...held(), person_id: people.guerline.personId, role: 'guardian', source: SOURCE },
    ...STUDENTS.map((key) => ({
      ...held(),
      person_id: people[key].personId,
      role: 'student',
      source: SOURCE,
    })),
  ]);
  await insertMany(school.db, 'guardianships', [
    {
      ...held(),
      adult_id: people.guerline.personId,
      student_id: people.wideline.personId,
      relationship: 'mother',
      may_see: true,
      may_hear: true,
      may_reply: true,
      source: SOURCE,
    },
  ]);
  await insertMany(school.db, 'courses', [
    { school_id, id: courseId, title: 'Science 6', code: 'SC-6', subject: 'Science' },
  ]);
  await insertMany(school.db, 'classes', [
    {
      school_id,
      id: classId,
      course_id: courseId,
      title: '6A',
      code: 'SC-6A',
      kind: 'scheduled',
      school_year: days.year,
    },
  ]);
  await insertMany(school.db, 'class_staff', [
    { ...held(), class_id: classId, person_id: people.bell.personId, role: 'teacher' },
  ]);
  await insertMany(
    school.db,
    'enrollments',
    STUDENTS.map((key) => ({ ...held(), class_id: classId, student_id: people[key].personId })),
  );
  const by = {
    standing: await loadStanding(school, { personId: people.bell.personId, today: days.today }),
    requestId: newId(),
    address: undefined,
    now: days.now,
  };
  const goalIds: string[] = [];
  for (const [title, statement] of GOALS) {
    const goal = await addGoal(school, {
      by,
      courseId,
      kind: 'content',
      wording: { language: 'en', title, statement },
    });
    if (goal.outcome === 'added') goalIds.push(goal.goalId);
  }
  await recordSeveral(school, {
    by,
    several: {
      writeId: newId(),
      classId,
      workedOn: days.day([0, 'mon']),
      pieces: STUDENTS.map((key, index) => ({
        studentId: people[key].personId,
        goalId: goalIds[0] ?? '',
        level: index + 1,
      })),
    },
  });
  return { school: facts, people, courseId, classId, goalIds };
}
