import type { Relation, Standing } from './standing.ts';

/**
 * By which relation the person may read the school's list of people and the office's page of each, or undefined.
 * Example: a secretary (role `staff`) → 'is staff'; a teacher, who knows their own classes → undefined.
 */
export function mayReadPeople(standing: Standing): Relation | undefined {
  return leads(standing) ?? (standing.roles.includes('staff') ? 'is staff' : undefined);
}

/** By which relation the person may write what others are called every day, or undefined: leaders and the office. */
export function mayChangeNames(standing: Standing): Relation | undefined {
  return mayReadPeople(standing);
}

/** By which relation the person may write names as papers have them, or undefined: leaders alone. */
export function mayChangeOfficialNames(standing: Standing): Relation | undefined {
  return leads(standing);
}

/** By which relation the person may add and end addresses and numbers, or undefined: leaders and the office. */
export function mayChangeContacts(standing: Standing): Relation | undefined {
  return mayReadPeople(standing);
}

/** By which relation the person may say which languages others read and speak, or undefined: leaders and the office. */
export function mayChangeLanguages(standing: Standing): Relation | undefined {
  return mayReadPeople(standing);
}

/**
 * By which relation the person may add people, give and end roles, and say that somebody left, or undefined: leaders
 * alone, since a role opens pages.
 */
export function mayChangeRoles(standing: Standing): Relation | undefined {
  return leads(standing);
}

/**
 * By which relation the person may make sign-ins, lock and restore them, give new first passwords, say that an
 * address was checked and let a sign-in move to it, or undefined: leaders alone, since each lets somebody in.
 */
export function mayChangeSignIns(standing: Standing): Relation | undefined {
  return leads(standing);
}

/** By which relation the person may put students on caseloads and take them off, or undefined: leaders alone. */
export function mayChangeCaseloads(standing: Standing): Relation | undefined {
  return leads(standing);
}

function leads({ roles }: Standing): Relation | undefined {
  return roles.includes('leader') ? 'leads' : undefined;
}
