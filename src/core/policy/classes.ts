import type { Relation, Standing } from './standing.ts';

/**
 * By which relation the person may see and change who is in the school's classes and the dates of its terms, or
 * undefined. Teachers see the list of classes; who is moved where is the office's work.
 * Example: other staff such as a registrar → 'is staff'.
 */
export function mayKeepRoster(standing: Standing): Relation | undefined {
  if (standing.roles.includes('leader')) return 'leads';
  return standing.roles.includes('staff') ? 'is staff' : undefined;
}

/**
 * By which relation the person may add, change and end classes, say who teaches them, and turn the school year, or
 * undefined: who teaches decides who reads the records of children, so it is the leader's alone.
 */
export function mayArrangeClasses(standing: Standing): Relation | undefined {
  return standing.roles.includes('leader') ? 'leads' : undefined;
}
