import type { Finding } from '../../problems/problem.ts';
import type { EnrollmentRow, PersonRole } from '../../rosters/roster.ts';
import { lettersOf } from '../../tables/read-choice.ts';

type RoleReport = (finding: Omit<Finding, 'file' | 'row'>) => void;

/**
 * OneRoster's roles. An `administrator` may be a head or an office clerk: such a role reaches nobody's record until
 * the school itself names its leaders, so only the two words that mean the head of a school lead.
 */
const personRoles: Readonly<Record<string, PersonRole>> = {
  student: 'student',
  teacher: 'teacher',
  guardian: 'guardian',
  parent: 'guardian',
  relative: 'guardian',
  principal: 'leader',
  siteAdministrator: 'leader',
  administrator: 'staff',
  districtAdministrator: 'staff',
  systemAdministrator: 'staff',
  aide: 'staff',
  counselor: 'counsellor',
  proctor: 'staff',
};

/** Other words seen for the same roles. */
const synonyms: Readonly<Record<string, string>> = {
  pupil: 'student',
  learner: 'student',
  faculty: 'teacher',
  professor: 'teacher',
  lecturer: 'teacher',
  instructor: 'teacher',
  educator: 'teacher',
  mother: 'parent',
  father: 'parent',
  caregiver: 'guardian',
  headteacher: 'principal',
  admin: 'administrator',
  staff: 'aide',
  officestaff: 'aide',
  paraprofessional: 'aide',
  teacherassistant: 'aide',
  teachingassistant: 'aide',
  counsellor: 'counselor',
};

/** What a person is in a school; null for a word that is none of a school's roles. */
export function readPersonRole(text: string, report: RoleReport): PersonRole | null {
  const word = roleWord(text);
  const role = word === null ? undefined : personRoles[word];
  if (word === null || role === undefined) {
    report({ code: 'role-unknown', column: 'role', value: text });
    return null;
  }
  if (word !== text) report({ code: 'role-repaired', column: 'role', value: text, to: word });
  return role;
}

/** Whether a role that makes somebody family is the one of a relative, who need not be a guardian. */
export function isRelative(text: string): boolean {
  return roleWord(text) === 'relative';
}

/** What a person is in a class; null for those who are not part of teaching or learning in it. */
export function readClassRole(
  text: string,
  { isPrimary }: { isPrimary: boolean | null },
  report: RoleReport,
): EnrollmentRow['role'] | null {
  const word = roleWord(text);
  if (word === null) {
    report({ code: 'role-unknown', column: 'role', value: text });
    return null;
  }
  const role = classRoleOf(word, isPrimary);
  if (role === null) report({ code: 'role-unused', column: 'role', value: text });
  else if (word !== text) report({ code: 'role-repaired', column: 'role', value: text, to: word });
  return role;
}

function classRoleOf(word: string, isPrimary: boolean | null): EnrollmentRow['role'] | null {
  if (word === 'student') return 'student';
  if (word === 'teacher') return isPrimary === false ? 'co-teacher' : 'teacher';
  return word === 'aide' ? 'co-teacher' : null;
}

function roleWord(text: string): string | null {
  const letters = lettersOf(text.replace(/^ext:/i, ''));
  const exact = Object.keys(personRoles).find((word) => word.toLowerCase() === letters);
  return exact ?? synonyms[letters] ?? null;
}
