import type { Report } from '../problems/problem.ts';
import { directTie } from './direct-tie.ts';
import { firstRows } from './first-rows.ts';
import { allRoles, newPersonFacts, type PersonFacts, type Plan, reportUnknown } from './plan.ts';
import { findSchoolOf, resolveSchool } from './resolve-school.ts';
import { type EnrollmentRow, idSeparator, type PersonRow, type RoleRow, type Roster } from './roster.ts';

/** Reads people, roles, enrollments and family ties: who belongs to which school, and as what. */
export async function planPeople(plan: Plan, roster: Roster, report: Report): Promise<void> {
  for await (const row of firstRows(roster.streams.people, report)) {
    plan.rows.people += 1;
    if (!row.gone) planPerson(plan, row);
  }
  for await (const row of firstRows(roster.streams.roles, report)) {
    plan.rows.roles += 1;
    if (!row.gone) planRole(plan, row, report);
  }
  for await (const row of firstRows(roster.streams.enrollments, report)) {
    plan.rows.enrollments += 1;
    if (!row.gone) planEnrollment(plan, row, report);
  }
  for await (const row of firstRows(roster.streams.ties, report)) {
    plan.rows.ties += 1;
    if (row.gone) continue;
    const tie = directTie(plan, row, report);
    if (!tie) continue;
    for (const school of tie.schools) imply(plan, { person: tie.adult, school, role: 'guardian' });
  }
  if (roster.modes.people !== 'absent') reportUnplaced(plan, report);
}

function planPerson(plan: Plan, { file, row, sourceId, orgs }: PersonRow): void {
  const facts = plan.people.get(sourceId) ?? plan.recalled.get(sourceId) ?? newPersonFacts();
  facts.file = file;
  facts.row = row;
  plan.people.set(sourceId, facts);
  for (const org of orgs) join(facts, findSchoolOf(plan, org));
}

function planRole(plan: Plan, row: RoleRow, report: Report): void {
  const { file, row: at, org, beginsOn, endsOn } = row;
  const person = plan.people.get(row.person);
  if (!person) {
    reportUnknown(
      plan,
      { part: 'people', file, row: at, column: 'userSourcedId', value: row.person },
      report,
    );
    return;
  }
  const school = resolveSchool(plan, { file, row: at, column: 'orgSourcedId', org }, report);
  if (school === null)
    report({ code: 'role-above-school', file, row: at, column: 'orgSourcedId', value: org });
  if (beginsOn && endsOn && endsOn < beginsOn) {
    report({ code: 'dates-reversed', file, row: at, column: 'endDate', value: endsOn, to: beginsOn });
  }
  if (!school) return;
  join(person, school);
  const said = [school, row.role].join(idSeparator);
  if (!person.said.includes(said)) person.said.push(said);
  person.grade ??= row.grade;
  if (row.role === 'guardian') person.isRelative = person.isRelative !== false && row.asRelative === true;
}

function planEnrollment(plan: Plan, row: EnrollmentRow, report: Report): void {
  const { file, row: at, org, beginsOn, endsOn } = row;
  const schoolClass = plan.classes.get(row.class);
  const person = plan.people.get(row.person);
  if (!schoolClass) {
    reportUnknown(
      plan,
      { part: 'classes', file, row: at, column: 'classSourcedId', value: row.class },
      report,
    );
  }
  if (!person)
    reportUnknown(
      plan,
      { part: 'people', file, row: at, column: 'userSourcedId', value: row.person },
      report,
    );
  if (beginsOn && endsOn && endsOn < beginsOn) {
    report({ code: 'dates-reversed', file, row: at, column: 'endDate', value: endsOn, to: beginsOn });
  }
  if (!schoolClass || !person) return;
  const { school } = schoolClass;
  if (org !== null && findSchoolOf(plan, org) !== school) {
    report({ code: 'class-school-wins', file, row: at, column: 'schoolSourcedId', value: org, to: school });
  }
  imply(plan, { person: row.person, school, role: row.role === 'student' ? 'student' : 'teacher' });
}

function imply(plan: Plan, { person, school, role }: { person: string; school: string; role: string }): void {
  const facts = plan.people.get(person);
  if (!facts) return;
  join(facts, school);
  const implied = [school, role].join(idSeparator);
  if (!allRoles(facts).includes(implied)) facts.implied.push(implied);
}

function join(person: PersonFacts, school: string | null | undefined): void {
  if (school && !person.schools.includes(school)) person.schools.push(school);
}

function reportUnplaced(plan: Plan, report: Report): void {
  for (const [id, facts] of plan.people) {
    const { file, row, schools } = facts;
    if (file === null) continue;
    if (schools.length === 0)
      report({ code: 'person-without-school', file, row, column: 'sourcedId', value: id });
    else if (allRoles(facts).length === 0) {
      report({ code: 'person-without-role', file, row, column: 'sourcedId', value: id });
    }
  }
}
