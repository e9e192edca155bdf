import type { Report } from '../problems/problem.ts';
import { directTie } from './direct-tie.ts';
import type { Placed, PlacedGone, PlacedKind, PlacedStream } from './placed.ts';
import type { Plan } from './plan.ts';
import { courseOf } from './plan-classes.ts';
import { findSchoolOf } from './resolve-school.ts';
import { type EnrollmentRow, idSeparator, type Roster } from './roster.ts';

/** Second reading: problems were told at the first. */
const silent: Report = () => {};

type Stream<K extends PlacedKind> = AsyncGenerator<Placed<K> | PlacedGone>;

/** Reads the rows of a checked roster again, each placed in its schools. A row that could not be used is left out. */
export function placeRecords(roster: Roster, plan: Plan): { [K in PlacedKind]: () => PlacedStream<K> } {
  return {
    term: () => placeTerms(roster, plan),
    course: () => placeCourses(roster, plan),
    class: () => placeClasses(roster, plan),
    person: () => placePeople(roster, plan),
    role: () => placeRoles(roster, plan),
    'implied-role': () => placeImpliedRoles(plan),
    guardianship: () => placeGuardianships(roster, plan),
    enrollment: () => placeEnrollments(roster, plan),
    teaching: () => placeTeaching(roster, plan),
  };
}

async function* placeTerms(roster: Roster, plan: Plan): Stream<'term'> {
  for await (const row of roster.streams.terms(silent)) if (row.gone) yield gone(row.sourceId);
  for (const { sourceId, title, kind, startsOn, endsOn, parent } of plan.termRows) {
    const schoolYear = plan.terms.get(sourceId)?.schoolYear ?? '';
    const content = { title, kind, startsOn, endsOn, parent, schoolYear };
    for (const school of plan.schools.keys()) yield { sourceId, school, content };
  }
}

async function* placeCourses(roster: Roster, plan: Plan): Stream<'course'> {
  for await (const row of roster.streams.courses(silent)) {
    if (row.gone) {
      yield gone(row.sourceId);
      continue;
    }
    const { sourceId, title, code, subject } = row;
    for (const school of plan.coursesAt.get(sourceId) ?? [])
      yield { sourceId, school, content: { title, code, subject } };
  }
  for (const [sourceId, title] of plan.madeCourses) {
    for (const school of plan.coursesAt.get(sourceId) ?? [])
      yield { sourceId, school, content: { title, code: null, subject: null } };
  }
  for await (const row of roster.streams.classes(silent)) {
    if (row.gone || row.course !== null) continue;
    const school = findSchoolOf(plan, row.org);
    if (school)
      yield { sourceId: courseOf(row), school, content: { title: row.title, code: row.code, subject: null } };
  }
}

async function* placeClasses(roster: Roster, plan: Plan): Stream<'class'> {
  for await (const row of roster.streams.classes(silent)) {
    if (row.gone) {
      yield gone(row.sourceId);
      continue;
    }
    const facts = plan.classes.get(row.sourceId);
    if (!facts) continue;
    const course = courseOf(row);
    const { sourceId, title, code, kind } = row;
    const terms = row.terms.filter((term) => plan.terms.has(term)).sort();
    const ofTerms = terms.flatMap((term) => plan.terms.get(term)?.schoolYear ?? []).sort()[0];
    const schoolYear = ofTerms ?? plan.courses.get(course)?.schoolYear ?? null;
    yield { sourceId, school: facts.school, content: { title, code, kind, terms, course, schoolYear } };
  }
}

async function* placePeople(roster: Roster, plan: Plan): Stream<'person'> {
  for await (const row of roster.streams.people(silent)) {
    if (row.gone) {
      yield gone(row.sourceId);
      continue;
    }
    const facts = plan.people.get(row.sourceId);
    const { file: _, row: __, gone: ___, orgs: ____, sourceId, ...said } = row;
    const content = { ...said, grade: row.grade ?? facts?.grade ?? null };
    for (const school of facts?.schools ?? []) yield { sourceId, school, content };
  }
}

async function* placeRoles(roster: Roster, plan: Plan): Stream<'role'> {
  for await (const row of roster.streams.roles(silent)) {
    if (row.gone) {
      yield gone(row.sourceId);
      continue;
    }
    const school = findSchoolOf(plan, row.org);
    if (!school || !plan.people.has(row.person)) continue;
    const { person, role, beginsOn, endsOn } = row;
    yield { sourceId: row.sourceId, school, content: { person, role, beginsOn, endsOn } };
  }
}

async function* placeImpliedRoles(plan: Plan): Stream<'implied-role'> {
  for (const [person, facts] of plan.people) {
    for (const implied of facts.implied) {
      const [school = '', role] = implied.split(idSeparator);
      if (facts.said.includes(implied)) continue;
      if (role !== 'student' && role !== 'teacher' && role !== 'guardian') continue;
      const sourceId = [person, role].join(idSeparator);
      yield { sourceId, school, content: { person, role, beginsOn: null, endsOn: null } };
    }
  }
}

async function* placeGuardianships(roster: Roster, plan: Plan): Stream<'guardianship'> {
  // Two people may name each other: one guardianship follows from it.
  const pairs = new Set<string>();
  for await (const row of roster.streams.ties(silent)) {
    if (row.gone) {
      yield gone(row.sourceId);
      continue;
    }
    const tie = directTie(plan, row, silent);
    const pair = tie ? [tie.student, tie.adult].join(idSeparator) : '';
    if (!tie || pairs.has(pair)) continue;
    pairs.add(pair);
    const { student, adult, relationship } = tie;
    const content = { student, adult, relationship, ...(tie.isRelative && { isRelative: true as const }) };
    for (const school of tie.schools) yield { sourceId: row.sourceId, school, content };
  }
}

async function* placeEnrollments(roster: Roster, plan: Plan): Stream<'enrollment'> {
  for await (const placed of enrollmentsOf(roster, plan)) {
    if (placed.school === null) yield placed;
    else if (placed.row.role === 'student') yield { ...placed, content: contentOf(placed.row) };
  }
}

async function* placeTeaching(roster: Roster, plan: Plan): Stream<'teaching'> {
  for await (const placed of enrollmentsOf(roster, plan)) {
    if (placed.school === null) yield placed;
    else if (placed.row.role !== 'student') {
      yield { ...placed, content: { ...contentOf(placed.row), role: placed.row.role } };
    }
  }
}

interface PlacedEnrollment {
  sourceId: string;
  school: string;
  row: EnrollmentRow;
}

async function* enrollmentsOf(roster: Roster, plan: Plan): AsyncGenerator<PlacedEnrollment | PlacedGone> {
  for await (const row of roster.streams.enrollments(silent)) {
    if (row.gone) {
      yield gone(row.sourceId);
      continue;
    }
    const school = plan.classes.get(row.class)?.school;
    if (school && plan.people.has(row.person)) yield { sourceId: row.sourceId, school, row };
  }
}

function contentOf({ class: taken, person, beginsOn, endsOn }: EnrollmentRow): {
  class: string;
  person: string;
  beginsOn: string | null;
  endsOn: string | null;
} {
  return { class: taken, person, beginsOn, endsOn };
}

function gone(sourceId: string): PlacedGone {
  return { sourceId, school: null };
}
