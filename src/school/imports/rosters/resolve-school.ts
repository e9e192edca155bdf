import type { Report } from '../problems/problem.ts';
import { type Plan, reportUnknown } from './plan.ts';

export interface OrgReference {
  file: string;
  row: number;
  column: string;
  org: string;
}

/** The school an org is, or the one it is part of; null above schools, undefined for an org nobody named. */
export function findSchoolOf(plan: Plan, org: string): string | null | undefined {
  if (!plan.orgs.has(org)) return undefined;
  const met = new Set<string>();
  for (let at: string | null = org; at !== null && !met.has(at); at = plan.orgs.get(at)?.parent ?? null) {
    if (plan.orgs.get(at)?.isSchool) return at;
    met.add(at);
  }
  return null;
}

/** The same, with a word about an org that is unknown, or a department read as its school. */
export function resolveSchool(
  plan: Plan,
  reference: OrgReference,
  report: Report,
): string | null | undefined {
  const { file, row, column, org } = reference;
  const school = findSchoolOf(plan, org);
  if (school === undefined) reportUnknown(plan, { part: 'orgs', file, row, column, value: org }, report);
  else if (school !== null && school !== org) {
    report({ code: 'org-resolved', file, row, column, value: org, to: school });
  }
  return school;
}
