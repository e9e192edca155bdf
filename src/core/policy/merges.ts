import type { Relation, Standing } from './standing.ts';

/** By which relation the person may say that two rows are one human, or that they are not; else undefined. */
export function mayMergePeople(standing: Standing): Relation | undefined {
  return standing.roles.includes('leader') ? 'leads' : undefined;
}
