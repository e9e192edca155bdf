import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitArranging } from '#school/classes/permit-roster.ts';
import { countStandingInTheWay, type InTheWay } from './count-in-the-way.ts';
import { isOneOf } from './end-year.ts';
import { setGrades } from './raise-grades.ts';
import type { EndedRow, MadeYear } from './rollover-plan.ts';

/** What came of undoing a rollover. */
export type UndoYearOutcome =
  | { readonly outcome: 'undone' }
  | { readonly outcome: 'already' }
  /** More than a day has passed */
  | { readonly outcome: 'too-old' }
  /** Work was recorded that would lose its class */
  | { readonly outcome: 'in-the-way'; readonly what: InTheWay };

const DAY = 86_400_000;

/** Until when a rollover can be undone. */
export function undoableUntil(madeAt: Date): Date {
  return new Date(madeAt.getTime() + DAY);
}

/**
 * Takes back what a rollover made and gives back what it ended, within a day, as long as nobody has recorded work in
 * the new year's classes. Throws NotFound and Forbidden, and Conflict where something else hangs on a row that goes.
 */
export async function undoYear(
  school: InSchool,
  { by, rolloverId }: { by: Actor; rolloverId: string },
): Promise<UndoYearOutcome> {
  const relation = permitArranging(by);
  const rollover = await school.db
    .selectFrom('year_rollovers')
    .select([
      'made',
      'starts_on as startsOn',
      'to_year as toYear',
      'made_at as madeAt',
      'grades_raised_at as raisedAt',
      'undone_at as undoneAt',
    ])
    .where('school_id', '=', school.id)
    .where('id', '=', rolloverId)
    .forUpdate()
    .executeTakeFirst();
  if (!rollover) throw new NotFound('There is nothing to undo.');
  if (rollover.undoneAt) return { outcome: 'already' };
  if (by.now > undoableUntil(rollover.madeAt)) return { outcome: 'too-old' };
  const made = rollover.made as unknown as MadeYear;
  const what = await countStandingInTheWay(school, { made, toYear: rollover.toYear });
  if (what.evidence + what.feedback + what.goals > 0) return { outcome: 'in-the-way', what };
  await takeAway(school, made);
  await giveBack(school, made, rollover.startsOn);
  if (rollover.raisedAt)
    await setGrades(
      school,
      made.grades.map(([id, from, to]) => [id, to, from]),
    );
  await school.db
    .updateTable('year_rollovers')
    .set({ undone_by: by.standing.personId, undone_at: by.now })
    .where('school_id', '=', school.id)
    .where('id', '=', rolloverId)
    .execute();
  await writeAudit(school, by, {
    act: 'year.undo',
    relation,
    subject: 'rollover',
    ids: [rolloverId],
    detail: { year: rollover.toYear },
  });
  return { outcome: 'undone' };
}

/** In the order in which nothing is left that refers to what goes. */
async function takeAway(school: InSchool, made: MadeYear): Promise<void> {
  try {
    for (const table of ['class_terms', 'enrollments', 'class_staff'] as const)
      if (made.classIds.length > 0)
        await school.db
          .deleteFrom(table)
          .where('school_id', '=', school.id)
          .where('class_id', 'in', made.classIds)
          .execute();
    for (const [table, ids] of [
      ['goal_set_asides', made.setAsideIds],
      ['goal_adoptions', made.adoptionIds],
      ['classes', made.classIds],
      ['terms', made.termIds],
    ] as const)
      if (ids.length > 0)
        await school.db.deleteFrom(table).where('school_id', '=', school.id).where(isOneOf(ids)).execute();
  } catch (error) {
    // Something refers to a row that would go, such as a term of the new year given to another class.
    if ((error as { code?: string }).code === '23503')
      throw new Conflict('Something was added since that needs what would go. Nothing was changed.');
    throw error;
  }
}

/** Gives each row the end it had, where nobody has given it another since. */
async function giveBack(school: InSchool, { ended }: MadeYear, day: string): Promise<void> {
  for (const [table, rows] of [
    ['enrollments', ended.enrollments],
    ['class_staff', ended.staff],
    ['person_roles', ended.roles],
  ] as const)
    for (const [before, ids] of byEnd(rows))
      await school.db
        .updateTable(table)
        .set({ until_on: before })
        .where('school_id', '=', school.id)
        .where(isOneOf(ids))
        .where('until_on', '=', day)
        .execute();
  for (const [table, rows] of [
    ['classes', ended.classes],
    ['people', ended.people],
  ] as const)
    for (const [before, ids] of byEnd(rows))
      await school.db
        .updateTable(table)
        .set({ ended_on: before })
        .where('school_id', '=', school.id)
        .where(isOneOf(ids))
        .where('ended_on', '=', day)
        .execute();
}

function byEnd(rows: readonly EndedRow[]): [string | null, string[]][] {
  return [...Map.groupBy(rows, ([, before]) => before)].map(([before, same]) => [
    before,
    same.map(([id]) => id),
  ]);
}
