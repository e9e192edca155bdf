import { parseDay } from '#core/time/parse-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Invalid } from '#platform/failures/failures.ts';
import { checkLine, type FieldProblem } from '#school/courses/check-line.ts';

/** A drop-in time as a teacher offers it. */
export interface ChancePlan {
  /** 1 Monday to 7 Sunday where it is weekly; null where it is on one day */
  readonly weekday: number | null;
  /** The day, YYYY-MM-DD; '' where it is weekly */
  readonly onDay: string;
  /** On the clock of the school, HH:MM */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  /** What else students may know; may be empty */
  readonly note: string;
  readonly classIds: readonly string[];
  /** None: for any goal */
  readonly goalIds: readonly string[];
}

/** The plan as it is kept: on one day or weekly. */
export type CheckedChance = Omit<ChancePlan, 'onDay'> & { readonly onDay: string | null };

const MOST_OF_A_PLACE = 60;
const MOST_OF_A_NOTE = 200;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The plan as it is kept. Throws Invalid with every field that cannot be. */
export async function checkChance(
  school: InSchool,
  { plan, today }: { plan: ChancePlan; today: string },
): Promise<CheckedChance> {
  const problems: FieldProblem[] = [];
  const place = checkLine(problems, { field: 'place', text: plan.place, most: MOST_OF_A_PLACE });
  const note = checkLine(problems, { field: 'note', text: plan.note, most: MOST_OF_A_NOTE, optional: true });
  const onDay = plan.weekday === null ? parseDay(plan.onDay) : null;
  if (plan.weekday === null && onDay === null) problems.push({ field: 'onDay', problem: 'no-day' });
  if (onDay !== null && onDay < today) problems.push({ field: 'onDay', problem: 'is-past' });
  if (plan.weekday !== null && ![1, 2, 3, 4, 5, 6, 7].includes(plan.weekday))
    problems.push({ field: 'when', problem: 'no-day' });
  const { startsAt, endsAt } = plan;
  if (!CLOCK.test(startsAt)) problems.push({ field: 'startsAt', problem: 'no-time' });
  if (!CLOCK.test(endsAt)) problems.push({ field: 'endsAt', problem: 'no-time' });
  else if (CLOCK.test(startsAt) && endsAt <= startsAt)
    problems.push({ field: 'endsAt', problem: 'before-start' });
  const classIds = [...new Set(plan.classIds)];
  const goalIds = [...new Set(plan.goalIds)];
  if (classIds.length === 0) problems.push({ field: 'classes', problem: 'choose-class' });
  else if (!(await haveGoals(school, { classIds, goalIds })))
    problems.push({ field: 'goals', problem: 'not-of-class' });
  if (problems.length > 0) throw new Invalid(problems);
  return { weekday: plan.weekday, onDay, startsAt, endsAt, place, note, classIds, goalIds };
}

/** Whether each class's course has one of the goals, and each goal is of one of the classes. */
async function haveGoals(
  school: InSchool,
  { classIds, goalIds }: { classIds: readonly string[]; goalIds: readonly string[] },
): Promise<boolean> {
  if (goalIds.length === 0) return true;
  const pairs = await school.db
    .selectFrom('classes as c')
    .innerJoin('goal_adoptions as a', (join) =>
      join
        .onRef('a.school_id', '=', 'c.school_id')
        .onRef('a.course_id', '=', 'c.course_id')
        .onRef('a.school_year', '=', 'c.school_year'),
    )
    .select(['c.id as classId', 'a.goal_id as goalId'])
    .where('c.school_id', '=', school.id)
    .where('c.id', 'in', classIds)
    .where('a.goal_id', 'in', goalIds)
    .execute();
  return (
    classIds.every((id) => pairs.some(({ classId }) => classId === id)) &&
    goalIds.every((id) => pairs.some(({ goalId }) => goalId === id))
  );
}
