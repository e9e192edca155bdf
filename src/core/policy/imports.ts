import type { Relation, Standing } from './standing.ts';

/** By which relation the person may upload, look at, apply and undo imports of the school, or undefined. */
export function mayImport(standing: Standing): Relation | undefined {
  return standing.roles.includes('leader') ? 'leads' : undefined;
}
