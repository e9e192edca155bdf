import type { PlannedUnit } from '#core/plan/course-plan.ts';
import { weeksToMove } from '#core/plan/move-days.ts';
import { moveUnit } from '#core/plan/move-unit.ts';
import { parseDay } from '#core/time/parse-day.ts';
import { yearBefore } from '#core/years/year-label.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict, Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { currentYear } from '#school/courses/current-year.ts';
import { listAdoptions } from '#school/courses/list-adoptions.ts';
import { permitPlanning, permitReading } from '#school/courses/permit-course.ts';
import { goalWordings } from '#school/goals/goal-wordings.ts';
import { listYearUnits } from '#school/units/list-year-units.ts';
import { bringUnits, insertArrival } from './bring-units.ts';
import { firstDay } from './first-day.ts';
import { readPlan } from './read-plan.ts';

/** Last year's units as they would stand in this year. */
export interface LastUnits {
  /** The year they come from */
  readonly year: string;
  /** First school day of that year, and of this one as it was asked for */
  readonly was: string;
  readonly firstDay: string;
  readonly weeks: number;
  /** With their days moved */
  readonly units: readonly PlannedUnit[];
  /** Titles of units whose goals are not in this year: they would stay behind */
  readonly staying: readonly string[];
  /** Titles of goals, by the id that units name them by */
  readonly goalTitles: ReadonlyMap<string, string>;
  /** They came already, and nobody has taken them out since */
  readonly already: boolean;
}

interface Asked {
  readonly by: Actor;
  readonly courseId: string;
  /** First school day of this year, YYYY-MM-DD; else as the school's terms say it */
  readonly firstDay?: string | undefined;
}

/** How many units the course had last year that could be taken into this one; none once they were. Throws NotFound. */
export async function countLastUnits(
  school: InSchool,
  { by, courseId }: { by: Actor; courseId: string },
): Promise<{ year: string; units: number }> {
  await permitReading(school, by, courseId);
  const year = yearBefore(await currentYear(school, by.standing.today));
  if (await cameAlready(school, { courseId, year })) return { year, units: 0 };
  const units = await listYearUnits(school, { by, courseId, schoolYear: year });
  return { year, units: units.length };
}

/** What taking last year's units would make. Nothing is made. Throws NotFound, and Invalid where the day is none. */
export async function proposeLastUnits(
  school: InSchool,
  { language, ...asked }: Asked & { readonly language: string },
): Promise<LastUnits> {
  await permitReading(school, asked.by, asked.courseId);
  const { plan, moved, goalIds, year, was, first, weeks } = await prepare(school, asked);
  const wordings = await goalWordings(school, {
    goalIds: plan.goals.map(({ key }) => key),
    language,
  });
  return {
    year,
    was,
    firstDay: first,
    weeks,
    units: moved.map((unit) => ({ ...unit, goals: unit.goals.filter((id) => goalIds.has(id)) })),
    staying: plan.units.filter(({ goals }) => !goals.some((id) => goalIds.has(id))).map(({ title }) => title),
    goalTitles: new Map([...wordings].map(([id, { title }]) => [id, title])),
    already: await cameAlready(school, { courseId: asked.courseId, year }),
  };
}

/**
 * Takes last year's units into this one, with what they say, their tasks and windows, moved by whole weeks. Only goals of
 * this year come along. Throws NotFound, Forbidden, Invalid, and Conflict where there is nothing to take.
 */
export async function takeLastUnits(
  school: InSchool,
  asked: Asked,
): Promise<{ arrivalId: string; units: number; tasks: number }> {
  const { by, courseId } = asked;
  const relation = await permitPlanning(school, by, courseId);
  const { plan, goalIds, year, weeks } = await prepare(school, asked);
  const coming = plan.units.some(({ goals }) => goals.some((id) => goalIds.has(id)));
  if (!coming || (await cameAlready(school, { courseId, year })))
    throw new Conflict('There is no unit of last year to take.');
  const arrivalId = await insertArrival(school, {
    by,
    courseId,
    source: 'last-year',
    title: year,
    changeId: null,
  });
  const goalOf = (key: string) => (goalIds.has(key) ? key : undefined);
  const brought = await bringUnits(school, { by, courseId, arrivalId, units: plan.units, weeks, goalOf });
  await writeAudit(school, by, {
    act: 'plan.take',
    relation,
    subject: 'course',
    ids: [courseId],
    detail: { year, weeks, ...brought },
  });
  return { arrivalId, ...brought };
}

async function prepare(school: InSchool, { by, courseId, firstDay: given }: Asked) {
  const now = await currentYear(school, by.standing.today);
  const year = yearBefore(now);
  const was = await firstDay(school, year);
  const first = given === undefined ? await firstDay(school, now) : parseDay(given);
  if (!first) throw new Invalid([{ field: 'firstDay', problem: 'no-day' }]);
  const weeks = weeksToMove(was, first);
  const plan = await readPlan(school, { by, courseId, schoolYear: year });
  const adoptions = await listAdoptions(school, { courseId, schoolYear: now });
  const goalIds = new Set(adoptions.flatMap(({ goalId, setAside }) => (setAside ? [] : [goalId])));
  const moved = plan.units
    .filter(({ goals }) => goals.some((id) => goalIds.has(id)))
    .map((unit) => moveUnit(unit, weeks));
  return { plan, moved, goalIds, year, was, first, weeks };
}

/** Last year's units stand in this one, since nobody took them out again. */
async function cameAlready(
  school: InSchool,
  { courseId, year }: { courseId: string; year: string },
): Promise<boolean> {
  const arrival = await school.db
    .selectFrom('plan_arrivals as a')
    .leftJoin('plan_arrival_ends as x', (join) =>
      join.onRef('x.school_id', '=', 'a.school_id').onRef('x.arrival_id', '=', 'a.id'),
    )
    .select('a.id')
    .where('a.school_id', '=', school.id)
    .where('a.course_id', '=', courseId)
    .where('a.source', '=', 'last-year')
    .where('a.title', '=', year)
    .where('x.id', 'is', null)
    .executeTakeFirst();
  return arrival !== undefined;
}
