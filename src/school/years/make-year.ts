import { instantOfDay } from '#core/years/instant-of-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict } from '#platform/failures/failures.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitArranging } from '#school/classes/permit-roster.ts';
import { carryGoals } from '#school/goals/carry-goals.ts';
import { endYear } from './end-year.ts';
import { lastDayOfStay } from './last-day-of-stay.ts';
import { listLeaving } from './list-leaving.ts';
import { makeClasses } from './make-classes.ts';
import { makeTerms } from './make-terms.ts';
import { raiseGrades } from './raise-grades.ts';
import type { MadeYear, RolloverPlan } from './rollover-plan.ts';

/** What was made, in numbers. */
export interface YearOutcome {
  readonly rolloverId: string;
  readonly classes: number;
  readonly students: number;
  readonly goals: number;
}

/**
 * Makes the next school year from this one, all of it or nothing: nothing changes before its first day but that it can
 * be seen coming. Evidence and estimates of the year that ends are not touched; what is recorded in the new classes is
 * a new span. Throws NotFound, Forbidden, and Conflict where the year was made already.
 */
export async function makeYear(
  school: InSchool,
  { by, plan }: { by: Actor; plan: RolloverPlan },
): Promise<YearOutcome> {
  const relation = permitArranging(by);
  const rolloverId = newId();
  await claimYear(school, { by, plan, rolloverId });
  const { today } = by.standing;
  const { fromYear, toYear, startsOn } = plan;
  const stay = await lastDayOfStay(school, { fromYear, today });
  const { leaving, grades } = await listLeaving(school, { plan, day: stay });
  const terms = await makeTerms(school, plan);
  const classes = await makeClasses(school, { plan, terms: terms.all, stay, leaving });
  const goals = [];
  for (const courseId of plan.goalsOf)
    goals.push(
      ...(await carryGoals(school, {
        by,
        courseId,
        from: fromYear,
        to: toYear,
        setAside: plan.setAside,
      })),
    );
  const made: MadeYear = {
    termIds: terms.made,
    classIds: classes.classIds,
    adoptionIds: goals.map(({ adoptionId }) => adoptionId),
    setAsideIds: goals.flatMap(({ setAsideId }) => setAsideId ?? []),
    ended: await endYear(school, { fromYear, day: startsOn, leaving }),
    grades,
  };
  await school.db
    .updateTable('year_rollovers')
    .set({ made: JSON.stringify(made) })
    .where('school_id', '=', school.id)
    .where('id', '=', rolloverId)
    .execute();
  await raiseInTime(school, { by, rolloverId, startsOn, has: grades.length > 0 });
  const counts = { classes: classes.classIds.length, students: classes.students, goals: goals.length };
  await writeAudit(school, by, {
    act: 'year.make',
    relation,
    subject: 'rollover',
    ids: [rolloverId],
    detail: { from: fromYear, to: toYear, ...counts },
  });
  return { rolloverId, ...counts };
}

/** Of two who make the same year at once, the second waits here and is told. */
async function claimYear(
  school: InSchool,
  { by, plan, rolloverId }: { by: Actor; plan: RolloverPlan; rolloverId: string },
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await school.db
    .insertInto('year_rollovers')
    .values({
      school_id: school.id,
      id: rolloverId,
      from_year: plan.fromYear,
      to_year: plan.toYear,
      starts_on: plan.startsOn,
      plan: JSON.stringify(plan),
      made: '{}',
      made_by: by.standing.personId,
      made_at: by.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['school_id', 'to_year']).where('undone_at', 'is', null).doNothing(),
    )
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) throw new Conflict('This school year was made already.');
}

/** Grades carry no dates of their own: they are raised on the first day, by the worker. */
async function raiseInTime(
  school: InSchool,
  { by, rolloverId, startsOn, has }: { by: Actor; rolloverId: string; startsOn: string; has: boolean },
): Promise<void> {
  if (!has) return;
  if (startsOn <= by.standing.today) {
    await raiseGrades(school, { rolloverId, now: by.now });
    return;
  }
  const { time_zone } = await school.db
    .selectFrom('schools')
    .select('time_zone')
    .where('id', '=', school.id)
    .executeTakeFirstOrThrow();
  await enqueueJob(school.db, {
    task: 'raise-grades',
    payload: { schoolId: school.id, rolloverId },
    runAt: instantOfDay(startsOn, time_zone),
    key: `raise-grades ${rolloverId}`,
  });
}
