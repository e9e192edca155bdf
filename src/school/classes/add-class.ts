import { parseDay } from '#core/time/parse-day.ts';
import { schoolYear as yearOf } from '#core/time/school-year.ts';
import { daysOfYear, yearAfter } from '#core/years/year-label.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { checkLine, type FieldProblem } from '#school/courses/check-line.ts';
import { makeChange } from './changes/make-change.ts';
import type { Step } from './changes/step.ts';
import { checkClass, type TypedClass } from './check-class.ts';
import { permitArranging } from './permit-roster.ts';

/** A class as the leader makes it: of a course there is, or of a new one. */
export interface NewClass extends TypedClass {
  readonly by: Actor;
  readonly courseId: string | undefined;
  /** Where no course was chosen */
  readonly newCourse: { readonly title: string; readonly code: string; readonly subject: string };
  /** This school year or the next */
  readonly schoolYear: string;
  /** Day from which it meets; empty where it meets from the beginning of its year */
  readonly startsOn: string;
}

/** Adds a class without anybody in it. Throws NotFound, Forbidden, and Invalid with the fields to mend. */
export async function addClass(
  school: InSchool,
  klass: NewClass,
): Promise<{ classId: string; changeId: string }> {
  const { by, schoolYear } = klass;
  const relation = permitArranging(by);
  const problems: FieldProblem[] = [];
  const { startsOn, isKnown } = await checkStart(school, problems, klass);
  const course = await chooseCourse(school, problems, klass);
  const checked = await checkClass(school, problems, { typed: klass, courseId: course.known, schoolYear });
  if (!isKnown) problems.push({ field: 'year', problem: 'choose-one' });
  if (problems.length > 0) throw new Invalid(problems);
  const classId = newId();
  const row = {
    course_id: course.id,
    title: checked.title,
    code: checked.code,
    kind: checked.kind,
    school_year: schoolYear,
    starts_on: startsOn,
    ended_on: null,
  };
  const changeId = await makeChange(school, {
    by,
    relation,
    act: 'class.add',
    subject: 'class',
    ids: [classId],
    detail: { course: course.id, year: schoolYear },
    steps: [
      ...course.steps,
      { table: 'classes', id: classId, before: null, after: row },
      ...checked.termIds.map(
        (termId): Step => ({
          table: 'class_terms',
          id: newId(),
          before: null,
          after: { class_id: classId, term_id: termId },
        }),
      ),
    ],
  });
  return { classId, changeId };
}

/** A class of the next year meets from its first day, so that nothing of this year changes. */
async function checkStart(
  school: InSchool,
  problems: FieldProblem[],
  { by, schoolYear, startsOn, termIds }: NewClass,
): Promise<{ startsOn: string | null; isKnown: boolean }> {
  const { year_starts_in } = await school.db
    .selectFrom('schools')
    .select('year_starts_in')
    .where('id', '=', school.id)
    .executeTakeFirstOrThrow();
  const current = yearOf(by.standing.today, year_starts_in);
  const isNext = schoolYear === yearAfter(current);
  const isKnown = schoolYear === current || isNext;
  const { first, last } = daysOfYear(isKnown ? schoolYear : current, year_starts_in);
  if (startsOn.trim() !== '') {
    const day = parseDay(startsOn);
    if (!day) problems.push({ field: 'startsOn', problem: 'no-day' });
    else if (day < first || day > last) problems.push({ field: 'startsOn', problem: 'not-of-year' });
    return { startsOn: day, isKnown };
  }
  if (!isNext) return { startsOn: null, isKnown };
  const terms = await school.db
    .selectFrom('terms')
    .select('starts_on')
    .where('school_id', '=', school.id)
    .where('school_year', '=', schoolYear)
    .$if(termIds.length > 0, (query) => query.where('id', 'in', termIds))
    .orderBy('starts_on')
    .limit(1)
    .execute();
  return { startsOn: terms[0]?.starts_on ?? first, isKnown };
}

async function chooseCourse(
  school: InSchool,
  problems: FieldProblem[],
  { courseId, newCourse }: NewClass,
): Promise<{ id: string; known: string | undefined; steps: Step[] }> {
  if (courseId) {
    const found = await school.db
      .selectFrom('courses')
      .select('id')
      .where('school_id', '=', school.id)
      .where('id', '=', courseId)
      .executeTakeFirst();
    if (!found) problems.push({ field: 'course', problem: 'choose-one' });
    return { id: courseId, known: found?.id, steps: [] };
  }
  const line = (field: string, text: string, optional: boolean) =>
    checkLine(problems, { field, text, most: 80, optional });
  const after = {
    title: line('courseTitle', newCourse.title, false),
    code: line('courseCode', newCourse.code, true) || null,
    subject: line('subject', newCourse.subject, true) || null,
    ended_on: null,
  };
  const id = newId();
  return { id, known: undefined, steps: [{ table: 'courses', id, before: null, after }] };
}
