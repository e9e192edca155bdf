import { schoolYear } from '#core/time/school-year.ts';
import type { Report } from '../problems/problem.ts';
import { firstRows } from './first-rows.ts';
import type { Plan } from './plan.ts';
import { findSchoolOf } from './resolve-school.ts';
import type { OrgRow, Roster, TermRow } from './roster.ts';

/** Reads orgs and terms: which orgs are schools, and which terms are part of which. */
export async function planSchools(plan: Plan, roster: Roster, report: Report): Promise<void> {
  const orgs: OrgRow[] = [];
  for await (const row of firstRows(roster.streams.orgs, report)) {
    plan.rows.orgs += 1;
    if (row.gone) continue;
    orgs.push(row);
    plan.orgs.set(row.sourceId, { name: row.name, isSchool: row.isSchool, parent: row.parent });
    if (row.isSchool) plan.schools.set(row.sourceId, row.name);
  }
  for (const org of orgs) checkOrg(plan, org, report);
  if (plan.schools.size === 0 && !plan.explains('orgs', '')) report({ code: 'school-none' });

  const terms = new Map<string, TermRow>();
  for await (const row of firstRows(roster.streams.terms, report)) {
    plan.rows.terms += 1;
    if (row.gone) continue;
    terms.set(row.sourceId, row);
    planTerm(plan, row, report);
  }
  for (const row of terms.values()) placeAfterParent({ plan, terms, row, open: new Set() }, report);
}

function checkOrg(plan: Plan, org: OrgRow, report: Report): void {
  const { file, row, sourceId, parent, readAs } = org;
  if (readAs) report({ code: 'org-read-as-school', file, row, column: 'type', value: readAs, to: org.name });
  if (parent === null) return;
  if (!plan.orgs.has(parent)) {
    report({ code: 'reference-optional-unknown', file, row, column: 'parentSourcedId', value: parent });
    return;
  }
  if (climbs(plan, sourceId)) return;
  report({ code: 'org-circular', file, row, column: 'parentSourcedId', value: sourceId, to: parent });
}

function climbs(plan: Plan, start: string): boolean {
  if (findSchoolOf(plan, start)) return true;
  const met = new Set<string>();
  for (let at: string | null = start; at !== null; at = plan.orgs.get(at)?.parent ?? null) {
    if (met.has(at)) return false;
    met.add(at);
  }
  return true;
}

function planTerm(plan: Plan, row: TermRow, report: Report): void {
  const { file, row: at, startsOn, endsOn } = row;
  if (endsOn < startsOn) {
    report({ code: 'dates-reversed', file, row: at, column: 'endDate', value: endsOn, to: startsOn });
  }
  const said = row.endYear;
  const label = said !== null && isWithin(row, said) ? schoolYear(`${said - 1}-12-01`) : schoolYear(startsOn);
  if (said === null || !isWithin(row, said)) {
    const value = said === null ? null : String(said);
    report({ code: 'school-year-derived', file, row: at, column: 'schoolYear', value, to: label });
  }
  plan.terms.set(row.sourceId, { startsOn, schoolYear: label });
}

/** OneRoster names a school year by the year it ends in. Some sets name the year it begins in: their dates tell. */
function isWithin({ startsOn, endsOn }: TermRow, endYear: number): boolean {
  return startsOn >= `${endYear - 1}-07-01` && endsOn <= `${endYear}-08-31`;
}

interface Placing {
  plan: Plan;
  terms: ReadonlyMap<string, TermRow>;
  row: TermRow;
  open: Set<string>;
}

function placeAfterParent({ plan, terms, row, open }: Placing, report: Report): void {
  if (plan.termRows.some((placed) => placed.sourceId === row.sourceId)) return;
  open.add(row.sourceId);
  const parent = row.parent === null ? undefined : terms.get(row.parent);
  const isKnown = row.parent === null || parent !== undefined || plan.terms.has(row.parent);
  const isCircular = row.parent !== null && open.has(row.parent);
  if (parent && !isCircular) placeAfterParent({ plan, terms, row: parent, open }, report);
  if (isKnown && !isCircular) {
    plan.termRows.push(row);
    return;
  }
  const { file, row: at, parent: value } = row;
  const code = isCircular ? 'term-circular' : 'reference-optional-unknown';
  report({ code, file, row: at, column: 'parentSourcedId', value });
  plan.termRows.push({ ...row, parent: null });
}
