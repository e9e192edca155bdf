import type { Report } from '../problems/problem.ts';
import { lettersOf } from '../tables/read-choice.ts';
import { allRoles, hasRole, type Plan, reportUnknown } from './plan.ts';
import { idSeparator, type TieRow } from './roster.ts';

export interface DirectedTie {
  student: string;
  adult: string;
  relationship: string | null;
  /** The source calls the adult a relative, by a role or by the relation. */
  isRelative: boolean;
  /** The student's schools: being family holds at each. */
  schools: readonly string[];
}

/** Words for people around a child who are not family: no roster makes them hear about the child. */
const notFamily = new Set([
  'aide',
  'doctor',
  'counselor',
  'counsellor',
  'teacher',
  'emergency',
  'emergencycontact',
  'other',
  'unknown',
  'none',
  'self',
  'child',
  'student',
  'administrator',
  'caseworker',
  'socialworker',
  'neighbor',
  'friend',
  'babysitter',
  'physician',
]);

/** Says who of two people is the student and who the adult; null where that is not clear, with a word about it. */
export function directTie(plan: Plan, tie: TieRow, report: Report): DirectedTie | null {
  const { file, row, one, other, relationship } = tie;
  const column = tie.isDirected ? 'relationshipUserSourcedId' : 'agentSourcedIds';
  const say = (
    code: 'relationship-unclear' | 'relationship-not-family' | 'relationship-with-self',
    value = other,
  ): null => {
    report({ code, file, row, column, value });
    return null;
  };
  for (const person of [one, other]) {
    if (plan.people.has(person)) continue;
    reportUnknown(plan, { part: 'people', file, row, column, value: person }, report);
    return null;
  }
  if (one === other) return say('relationship-with-self');
  if (relationship !== null && notFamily.has(lettersOf(relationship))) {
    return say('relationship-not-family', relationship);
  }
  const oneStudies = hasRole(plan.people.get(one), 'student');
  const otherStudies = hasRole(plan.people.get(other), 'student');
  if (tie.isDirected)
    return oneStudies
      ? direct(plan, { student: one, adult: other, relationship })
      : say('relationship-unclear');
  if (oneStudies === otherStudies) return say('relationship-unclear');
  const [student, adult] = oneStudies ? [one, other] : [other, one];
  // An agent who only works here is a contact at the school; family says so by a role, or has none at all.
  const roles = plan.people.get(adult);
  const isStaffOnly = allRoles(roles).length > 0 && !hasRole(roles, 'guardian');
  return isStaffOnly ? say('relationship-unclear') : direct(plan, { student, adult, relationship });
}

function direct(plan: Plan, tie: Omit<DirectedTie, 'schools' | 'isRelative'>): DirectedTie {
  const schools = allRoles(plan.people.get(tie.student)).flatMap((role) => {
    const [school, word] = role.split(idSeparator);
    return school && word === 'student' ? [school] : [];
  });
  const isRelative =
    plan.people.get(tie.adult)?.isRelative === true || lettersOf(tie.relationship ?? '') === 'relative';
  return { ...tie, isRelative, schools: [...new Set(schools)] };
}
