import type { Role } from '#core/policy/standing.ts';
import type { MessageKey, Speech } from '#locales/translate.ts';

/** In the order in which several are said. */
const words = {
  leader: 'people.role-leader',
  teacher: 'people.role-teacher',
  counsellor: 'people.role-counsellor',
  staff: 'people.role-staff',
  'district-reader': 'people.role-district-reader',
  student: 'people.role-student',
  guardian: 'people.role-guardian',
} as const satisfies Record<Role, MessageKey>;
const ORDER = Object.keys(words);

/** What somebody is in the school, in the reader's words. */
export function sayRole(role: Role, { t }: Speech): string {
  return t(words[role]);
}

/** All that somebody is: "Teacher and family"; nothing at the moment is said so. */
export function sayRoles(roles: readonly Role[], speech: Speech): string {
  if (roles.length === 0) return speech.t('people.no-role');
  const inOrder = [...new Set(roles)].toSorted((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other));
  return speech.list(inOrder.map((role) => sayRole(role, speech)));
}
