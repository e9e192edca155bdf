import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { permitArranging } from '#school/classes/permit-roster.ts';
import { findName } from '#school/people/find-name.ts';
import type { MadeYear } from './rollover-plan.ts';
import { undoableUntil } from './undo-year.ts';

/** A school year that was made from the one before. */
export interface Rollover {
  readonly rolloverId: string;
  readonly fromYear: string;
  readonly toYear: string;
  readonly startsOn: string;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly classes: number;
  readonly goals: number;
  readonly leaving: number;
  /** Students whose grade is raised on the first day */
  readonly raised: number;
  /** Until when it can be undone; null where that is past */
  readonly undoableUntil: Date | null;
}

/** The rollover that made a year, or, without one named, the last that stands; undefined where there is none. */
export async function findRollover(
  school: InSchool,
  { by, toYear }: { by: Actor; toYear?: string },
): Promise<Rollover | undefined> {
  permitArranging(by);
  const row = await school.db
    .selectFrom('year_rollovers')
    .select([
      'id as rolloverId',
      'from_year as fromYear',
      'to_year as toYear',
      'starts_on as startsOn',
      'made',
      'made_by as madeBy',
      'made_at as madeAt',
    ])
    .where('school_id', '=', school.id)
    .where('undone_at', 'is', null)
    .$if(toYear !== undefined, (query) => query.where('to_year', '=', toYear ?? ''))
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const { made, ...rollover } = row;
  const { classIds, adoptionIds, ended, grades } = made as unknown as MadeYear;
  const until = undoableUntil(row.madeAt);
  const name = await findName(school, { personId: row.madeBy, today: by.standing.today });
  return {
    ...rollover,
    madeBy: name?.display ?? '',
    classes: classIds.length,
    goals: adoptionIds.length,
    leaving: ended.people.length,
    raised: grades.length,
    undoableUntil: by.now <= until ? until : null,
  };
}
