import type { Report } from '../problems/problem.ts';
import { shownId } from './first-rows.ts';
import { emptyPlan, newPersonFacts, type Plan, type Stored } from './plan.ts';
import { planClasses } from './plan-classes.ts';
import { planPeople } from './plan-people.ts';
import { planSchools } from './plan-schools.ts';
import { idSeparator, type Roster } from './roster.ts';

/**
 * Reads a roster once from beginning to end, checks every row and every reference, and keeps the facts a second
 * reading needs. What earlier imports left is known where the file itself is not the whole truth.
 */
export async function planRoster(roster: Roster, stored: Stored, report: Report): Promise<Plan> {
  const plan = emptyPlan(roster.explains);
  const say = sayAsWritten(roster, report);
  recall(plan, roster, stored);
  await planSchools(plan, roster, say);
  await planClasses(plan, roster, say);
  await planPeople(plan, roster, say);
  return plan;
}

/** Ids made here are shown as people read them, and columns as the file calls them. */
function sayAsWritten({ ownColumn }: Roster, report: Report): Report {
  return ({ value, to, column, ...finding }) =>
    report({
      ...finding,
      value: value == null ? null : shownId(value),
      to: to == null ? null : shownId(to),
      column: column && finding.file && ownColumn ? ownColumn(finding.file, column) : (column ?? null),
    });
}

function recall(plan: Plan, { modes }: Roster, stored: Stored): void {
  if (modes.orgs !== 'bulk') {
    for (const { sourceId, name } of stored.schools) {
      plan.orgs.set(sourceId, { name, isSchool: true, parent: null });
      plan.schools.set(sourceId, name);
    }
  }
  if (modes.terms !== 'bulk') {
    for (const { sourceId, startsOn, schoolYear } of stored.terms)
      plan.terms.set(sourceId, { startsOn, schoolYear });
  }
  if (modes.courses !== 'bulk') {
    for (const { sourceId, school } of stored.courses) {
      plan.courses.set(sourceId, { school: null, schoolYear: null, at: null });
      plan.coursesAt.set(sourceId, (plan.coursesAt.get(sourceId) ?? new Set()).add(school));
    }
  }
  if (modes.classes !== 'bulk') {
    for (const { sourceId, school } of stored.classes) plan.classes.set(sourceId, { school, startsOn: null });
  }
  const isWhole = [modes.people, modes.roles, modes.enrollments].every((mode) => mode === 'bulk');
  if (isWhole) return;
  const people = modes.people === 'bulk' ? plan.recalled : plan.people;
  for (const { sourceId, school, roles } of stored.people) {
    const facts = people.get(sourceId) ?? newPersonFacts();
    facts.schools.push(school);
    for (const role of roles) facts.known.push([school, role].join(idSeparator));
    people.set(sourceId, facts);
  }
}
