import type { InSchool } from '#platform/db/in-school.ts';
import { checkLine, type FieldProblem } from '#school/courses/check-line.ts';

/** A class as it is typed. */
export interface TypedClass {
  readonly title: string;
  readonly code: string;
  readonly kind: 'scheduled' | 'homeroom';
  readonly termIds: readonly string[];
}

/** A class as it is kept. */
export interface CheckedClass {
  readonly title: string;
  readonly code: string | null;
  readonly kind: 'scheduled' | 'homeroom';
  readonly termIds: readonly string[];
}

const MOST_OF_A_TITLE = 80;
const MOST_OF_A_CODE = 40;

/** What can be kept of a class; what cannot is added to `problems`. Terms of another year are not its own. */
export async function checkClass(
  school: InSchool,
  problems: FieldProblem[],
  {
    typed,
    courseId,
    schoolYear,
    ownId,
  }: { typed: TypedClass; courseId: string | undefined; schoolYear: string; ownId?: string },
): Promise<CheckedClass> {
  const title = checkLine(problems, { field: 'title', text: typed.title, most: MOST_OF_A_TITLE });
  const code = checkLine(problems, { field: 'code', text: typed.code, most: MOST_OF_A_CODE, optional: true });
  const own = await listTermIds(school, schoolYear);
  const termIds = [...new Set(typed.termIds)].filter((id) => own.has(id));
  if (termIds.length < new Set(typed.termIds).size) problems.push({ field: 'terms', problem: 'not-of-year' });
  if (courseId && (await isTaken(school, { courseId, schoolYear, title, ownId })))
    problems.push({ field: 'title', problem: 'taken' });
  return { title, code: code || null, kind: typed.kind, termIds };
}

async function listTermIds(school: InSchool, schoolYear: string): Promise<Set<string>> {
  const rows = await school.db
    .selectFrom('terms')
    .select('id')
    .where('school_id', '=', school.id)
    .where('school_year', '=', schoolYear)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

async function isTaken(
  school: InSchool,
  {
    courseId,
    schoolYear,
    title,
    ownId,
  }: { courseId: string; schoolYear: string; title: string; ownId: string | undefined },
): Promise<boolean> {
  const rows = await school.db
    .selectFrom('classes')
    .select(['id', 'title'])
    .where('school_id', '=', school.id)
    .where('course_id', '=', courseId)
    .where('school_year', '=', schoolYear)
    .where('ended_on', 'is', null)
    .execute();
  return rows.some((row) => row.id !== ownId && row.title.toLowerCase() === title.toLowerCase());
}
