import type { Relation, Standing } from './standing.ts';

/**
 * By which relation the person may send a student's record to another school, take one in, say whose key is trusted,
 * and say that a student left; else undefined: leaders alone.
 */
export function mayTransfer(standing: Standing): Relation | undefined {
  return standing.roles.includes('leader') ? 'leads' : undefined;
}
