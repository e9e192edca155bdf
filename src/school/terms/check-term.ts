import { parseDay } from '#core/time/parse-day.ts';
import { daysOfYear } from '#core/years/year-label.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { ChangedRows } from '#school/classes/changes/step.ts';
import { checkLine, type FieldProblem } from '#school/courses/check-line.ts';
import { listTerms, type Term } from './list-terms.ts';

/** A term as it is typed. */
export interface TypedTerm {
  readonly title: string;
  readonly kind: Term['kind'];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly schoolYear: string;
  /** Empty where it is part of no longer one */
  readonly parentId: string;
}

const MOST_OF_A_TITLE = 80;

/** The term as its row. Throws Invalid with every field to mend. */
export async function checkTerm(
  school: InSchool,
  typed: TypedTerm,
  ownId?: string,
): Promise<ChangedRows['terms']> {
  const problems: FieldProblem[] = [];
  const title = checkLine(problems, { field: 'title', text: typed.title, most: MOST_OF_A_TITLE });
  const [startsOn, endsOn] = [parseDay(typed.startsOn), parseDay(typed.endsOn)];
  if (!startsOn) problems.push({ field: 'startsOn', problem: 'no-day' });
  if (!endsOn) problems.push({ field: 'endsOn', problem: 'no-day' });
  if (startsOn && endsOn && endsOn < startsOn) problems.push({ field: 'endsOn', problem: 'before-start' });
  const { year_starts_in } = await school.db
    .selectFrom('schools')
    .select('year_starts_in')
    .where('id', '=', school.id)
    .executeTakeFirstOrThrow();
  if (!/^\d{4}(-\d{2})?$/.test(typed.schoolYear)) problems.push({ field: 'year', problem: 'choose-one' });
  else {
    const { first, last } = daysOfYear(typed.schoolYear, year_starts_in);
    if (startsOn && (startsOn < first || startsOn > last))
      problems.push({ field: 'startsOn', problem: 'not-of-year' });
  }
  const all = await listTerms(school, { schoolYear: typed.schoolYear });
  const parent = all.find(({ termId }) => termId === typed.parentId);
  if (typed.parentId && (!parent || isWithin(all, parent, ownId)))
    problems.push({ field: 'parent', problem: 'choose-one' });
  else if (parent && startsOn && endsOn && (startsOn < parent.startsOn || endsOn > parent.endsOn))
    problems.push({ field: 'parent', problem: 'outside-parent' });
  if (problems.length > 0 || !startsOn || !endsOn) throw new Invalid(problems);
  return {
    title,
    kind: typed.kind,
    starts_on: startsOn,
    ends_on: endsOn,
    school_year: typed.schoolYear,
    parent_id: parent?.termId ?? null,
    ended_on: null,
  };
}

/** Whether a term is the one being changed, or part of it: a stretch cannot be part of itself. */
function isWithin(all: readonly Term[], term: Term, ownId: string | undefined): boolean {
  for (let at: Term | undefined = term; at; at = all.find(({ termId }) => termId === at?.parentId))
    if (at.termId === ownId) return true;
  return false;
}
