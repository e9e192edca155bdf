import { parseDay } from '#core/time/parse-day.ts';
import { daysOfYear } from '#core/years/year-label.ts';
import { checkLine, type FieldProblem } from '#school/courses/check-line.ts';
import { LEAVES, type Proposal, type RolloverPlan, type StudentsGo } from './rollover-plan.ts';

/** What was chosen and typed for the next year, by the ids of what it is about; what is not named does not go on. */
export interface TypedPlan {
  readonly startsOn: string;
  readonly terms: ReadonlyMap<
    string,
    { readonly title: string; readonly startsOn: string; readonly endsOn: string }
  >;
  readonly classes: ReadonlyMap<
    string,
    {
      readonly title: string;
      /** Title of the course, as typed or chosen */
      readonly course: string;
      readonly students: StudentsGo;
      readonly teachers: boolean;
    }
  >;
  readonly grades: ReadonlyMap<string, string>;
  readonly goalsOf: ReadonlySet<string>;
  readonly setAside: boolean;
}

const MOST_OF_A_TITLE = 80;

/**
 * The plan as it can be made, and every field to mend; a field is named after what it is about, such as
 * `title-<class>`. What is not of the proposal is left out: somebody else changed it in the meantime.
 */
export function checkPlan(
  proposal: Proposal,
  typed: TypedPlan,
  startMonth: number,
): { plan: RolloverPlan; problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const year = daysOfYear(proposal.toYear, startMonth);
  const startsOn = parseDay(typed.startsOn);
  if (!startsOn) problems.push({ field: 'startsOn', problem: 'no-day' });
  else if (startsOn < year.first || startsOn > year.last)
    problems.push({ field: 'startsOn', problem: 'not-of-year' });
  const terms = checkTerms(problems, { proposal, typed, year });
  const classes = checkClasses(problems, { proposal, typed });
  const grades = proposal.grades.flatMap(({ grade }) => {
    const becomes = typed.grades.get(grade) ?? grade;
    return becomes === grade ? [] : [{ grade, becomes }];
  });
  if (grades.some(({ becomes }) => becomes !== LEAVES && !/^[\w ]{1,12}$/.test(becomes)))
    problems.push({ field: 'grades', problem: 'choose-one' });
  const { fromYear, toYear, courses } = proposal;
  return {
    problems,
    plan: {
      fromYear,
      toYear,
      startsOn: startsOn ?? year.first,
      terms,
      classes,
      grades,
      goalsOf: courses.map(({ courseId }) => courseId).filter((id) => typed.goalsOf.has(id)),
      setAside: typed.setAside,
    },
  };
}

interface Checked {
  readonly proposal: Proposal;
  readonly typed: TypedPlan;
}

function checkTerms(
  problems: FieldProblem[],
  { proposal, typed, year }: Checked & { year: { first: string; last: string } },
): RolloverPlan['terms'] {
  return proposal.terms.flatMap(({ termId }) => {
    const term = typed.terms.get(termId);
    if (!term) return [];
    const field = (name: string) => `${name}-${termId}`;
    const title = checkLine(problems, { field: field('termTitle'), text: term.title, most: MOST_OF_A_TITLE });
    const [startsOn, endsOn] = [parseDay(term.startsOn), parseDay(term.endsOn)];
    if (!startsOn) problems.push({ field: field('termFrom'), problem: 'no-day' });
    else if (startsOn < year.first || startsOn > year.last)
      problems.push({ field: field('termFrom'), problem: 'not-of-year' });
    if (!endsOn) problems.push({ field: field('termTo'), problem: 'no-day' });
    else if (startsOn && endsOn < startsOn)
      problems.push({ field: field('termTo'), problem: 'before-start' });
    return startsOn && endsOn ? [{ termId, title, startsOn, endsOn }] : [];
  });
}

function checkClasses(problems: FieldProblem[], { proposal, typed }: Checked): RolloverPlan['classes'] {
  const courses = new Map(proposal.allCourses.map(({ courseId, title }) => [plain(title), courseId]));
  const taken = new Set<string>();
  return proposal.classes.flatMap((each) => {
    const { classId } = each;
    const klass = typed.classes.get(classId);
    if (!klass) return [];
    const title = checkLine(problems, {
      field: `title-${classId}`,
      text: klass.title,
      most: MOST_OF_A_TITLE,
    });
    // Two courses may share a title: the class's own comes first.
    const own = plain(klass.course) === plain(each.courseTitle) ? each.courseId : undefined;
    const courseId = own ?? courses.get(plain(klass.course));
    if (!courseId) problems.push({ field: `course-${classId}`, problem: 'choose-one' });
    const key = `${courseId} ${plain(title)}`;
    if (courseId && title && taken.has(key)) problems.push({ field: `title-${classId}`, problem: 'taken' });
    taken.add(key);
    const { students, teachers } = klass;
    return courseId ? [{ classId, title, courseId, students, teachers }] : [];
  });
}

function plain(text: string): string {
  return text.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('en');
}
