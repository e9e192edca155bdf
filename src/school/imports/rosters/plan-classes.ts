import type { Report } from '../problems/problem.ts';
import { firstRows } from './first-rows.ts';
import { markFaulty, type Plan, reportUnknown } from './plan.ts';
import { resolveSchool } from './resolve-school.ts';
import { type ClassRow, type CourseRow, idSeparator, type Roster } from './roster.ts';

/** Reads courses and classes: where each is taught, and which terms and courses they name. */
export async function planClasses(plan: Plan, roster: Roster, report: Report): Promise<void> {
  for await (const row of firstRows(roster.streams.courses, report)) {
    if (!row.gone) planCourse(plan, row, report);
    plan.rows.courses += 1;
  }
  for await (const row of firstRows(roster.streams.classes, report)) {
    if (!row.gone) planClass(plan, row, { lists: roster.modes.courses !== 'absent', report });
    plan.rows.classes += 1;
  }
  for (const [id, { school, at }] of plan.courses) {
    if (school) takenAt(plan, id, school);
    else if (at && !plan.coursesAt.has(id)) {
      report({ code: 'course-without-class', ...at, column: 'orgSourcedId', value: id });
    }
  }
}

function planCourse(plan: Plan, row: CourseRow, report: Report): void {
  const { file, row: at, org } = row;
  const school =
    org === null ? null : resolveSchool(plan, { file, row: at, column: 'orgSourcedId', org }, report);
  if (school === undefined) {
    markFaulty(plan, 'courses', row.sourceId);
    return;
  }
  const year = row.schoolYearTerm === null ? null : plan.terms.get(row.schoolYearTerm);
  if (year === undefined) {
    const value = row.schoolYearTerm;
    report({ code: 'reference-optional-unknown', file, row: at, column: 'schoolYearSourcedId', value });
  }
  plan.courses.set(row.sourceId, { school, schoolYear: year?.schoolYear ?? null, at: { file, row: at } });
}

function planClass(plan: Plan, row: ClassRow, { lists, report }: { lists: boolean; report: Report }): void {
  const { file, row: at, sourceId } = row;
  const reference = { file, row: at, column: 'schoolSourcedId', org: row.org };
  const school = resolveSchool(plan, reference, report);
  if (school === null)
    report({ code: 'org-not-a-school', file, row: at, column: 'schoolSourcedId', value: row.org });
  const course = courseOf(row);
  const isMade = row.course === null || (!lists && !plan.explains('courses', course));
  if (isMade && !plan.courses.has(course)) {
    report({ code: 'course-made', file, row: at, column: 'courseSourcedId', to: row.title });
    plan.courses.set(course, { school: null, schoolYear: null, at: null });
    if (row.course !== null) plan.madeCourses.set(course, row.title);
  } else if (!plan.courses.has(course)) {
    reportUnknown(plan, { part: 'courses', file, row: at, column: 'courseSourcedId', value: course }, report);
    markFaulty(plan, 'classes', sourceId);
    return;
  }
  for (const term of row.terms) {
    if (plan.terms.has(term)) continue;
    report({ code: 'reference-optional-unknown', file, row: at, column: 'termSourcedIds', value: term });
  }
  if (!school) {
    markFaulty(plan, 'classes', sourceId);
    return;
  }
  takenAt(plan, course, school);
  plan.classes.set(sourceId, { school, startsOn: earliestStart(plan, row) });
}

/** A class without a course is a course of its own. */
export function courseOf(row: ClassRow): string {
  return row.course ?? ['class', row.sourceId].join(idSeparator);
}

function earliestStart(plan: Plan, row: ClassRow): string | null {
  const starts = row.terms.flatMap((term) => plan.terms.get(term)?.startsOn ?? []);
  return starts.sort()[0] ?? null;
}

function takenAt(plan: Plan, course: string, school: string): void {
  const schools = plan.coursesAt.get(course) ?? new Set();
  schools.add(school);
  plan.coursesAt.set(course, schools);
}
