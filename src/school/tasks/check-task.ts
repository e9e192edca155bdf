import { parseDay } from '#core/time/parse-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Invalid } from '#platform/failures/failures.ts';
import { checkLine, type FieldProblem } from '#school/courses/check-line.ts';

/** What a task is for. */
export type TaskKind = 'practice' | 'formative' | 'summative';

/** A task as a teacher plans it. */
export interface TaskPlan {
  readonly title: string;
  readonly kind: TaskKind;
  /** Goals of the course that it gives evidence of, at least one */
  readonly goalIds: readonly string[];
  /** Its window, YYYY-MM-DD: ready between … and about …, never a deadline; null or '' where none is said */
  readonly readyFrom: string | null;
  readonly readyAbout: string | null;
  /** Whether its evidence counts towards a level; that of a task in which students show a goal always does */
  readonly counts: boolean;
  /** Whether students do it together, each judged alone; else each by themselves */
  readonly inGroups?: boolean;
}

const MOST_OF_A_TITLE = 80;

/** The plan as it is kept, with null where a day was left empty and every choice made. Throws Invalid with every field that cannot be. */
export async function checkTask(
  school: InSchool,
  { courseId, plan }: { courseId: string; plan: TaskPlan },
): Promise<Required<TaskPlan>> {
  const problems: FieldProblem[] = [];
  const title = checkLine(problems, { field: 'title', text: plan.title, most: MOST_OF_A_TITLE });
  const readyFrom = readDay(problems, 'readyFrom', plan.readyFrom);
  const readyAbout = readDay(problems, 'readyAbout', plan.readyAbout);
  if (readyFrom && readyAbout && readyAbout < readyFrom)
    problems.push({ field: 'readyAbout', problem: 'before-start' });
  const goalIds = [...new Set(plan.goalIds)];
  if (goalIds.length === 0) problems.push({ field: 'goals', problem: 'choose-one' });
  else if (!(await areOfCourse(school, { courseId, goalIds })))
    problems.push({ field: 'goals', problem: 'not-of-course' });
  if (problems.length > 0) throw new Invalid(problems);
  const counts = plan.kind === 'summative' || plan.counts;
  const inGroups = plan.inGroups ?? false;
  return { title, kind: plan.kind, goalIds, readyFrom, readyAbout, counts, inGroups };
}

function readDay(problems: FieldProblem[], field: string, text: string | null): string | null {
  if (text === null || text.trim() === '') return null;
  const day = parseDay(text);
  if (!day) problems.push({ field, problem: 'no-day' });
  return day;
}

/** In any year, set aside or not: a task of last year is kept as it is. */
async function areOfCourse(
  school: InSchool,
  { courseId, goalIds }: { courseId: string; goalIds: readonly string[] },
): Promise<boolean> {
  const found = await school.db
    .selectFrom('goal_adoptions')
    .select('goal_id')
    .distinct()
    .where('school_id', '=', school.id)
    .where('course_id', '=', courseId)
    .where('goal_id', 'in', goalIds)
    .execute();
  return found.length === goalIds.length;
}
