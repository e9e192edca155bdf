import type { Relation, Standing } from './standing.ts';

/** By which relation the person may read the school's overview (classes, imports, languages: counts, no records). */
export function mayReadOverview(standing: Standing): Relation | undefined {
  if (standing.roles.includes('leader')) return 'leads';
  const isStaff =
    standing.teaches.length > 0 ||
    standing.roles.some((role) => role === 'staff' || role === 'teacher' || role === 'counsellor');
  return isStaff ? 'is staff' : undefined;
}

/** By which relation the person may read who did what in the school, or undefined. */
export function mayReadAudit(standing: Standing): Relation | undefined {
  return standing.roles.includes('leader') ? 'leads' : undefined;
}

/** By which relation the person may publish the school's counts for its district, or undefined. */
export function mayPublishCounts(standing: Standing): Relation | undefined {
  return standing.roles.includes('leader') ? 'leads' : undefined;
}

/** By which relation the person may read the counts that the school has published, or undefined. */
export function mayReadPublishedCounts(standing: Standing): Relation | undefined {
  if (standing.roles.includes('leader')) return 'leads';
  return standing.roles.includes('district-reader') ? 'reads for the district' : undefined;
}

/** By which relation the person may read how far the whole school is with each goal (counts, no names), or undefined. */
export function mayRollUpSchool(standing: Standing): Relation | undefined {
  return standing.roles.includes('leader') ? 'leads' : undefined;
}
