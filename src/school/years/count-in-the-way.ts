import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import type { MadeYear } from './rollover-plan.ts';

/** Work that was recorded since a year was made, and would lose its place if the year went again. */
export interface InTheWay {
  /** Pieces of evidence */
  readonly evidence: number;
  /** Pieces of feedback */
  readonly feedback: number;
  /** Goals of the new year that somebody has set aside or brought back since */
  readonly goals: number;
}

/** Asks no permission. */
export async function countStandingInTheWay(
  school: InSchool,
  { made, toYear }: { made: MadeYear; toYear: string },
): Promise<InTheWay> {
  const [inClasses, onGoals, feedback, goals] = await together([
    countIn(school, 'evidence', made.classIds),
    countOnGoals(school, { made, toYear }),
    countIn(school, 'feedback', made.classIds),
    countTouched(school, made),
  ]);
  return { evidence: Math.max(inClasses, onGoals), feedback, goals };
}

async function countIn(
  school: InSchool,
  table: 'evidence' | 'feedback',
  classIds: readonly string[],
): Promise<number> {
  if (classIds.length === 0) return 0;
  const { found } = await school.db
    .selectFrom(table)
    .select((e) => e.fn.countAll<number>().as('found'))
    .where('school_id', '=', school.id)
    .where('class_id', 'in', classIds)
    .executeTakeFirstOrThrow();
  return Number(found);
}

async function countOnGoals(
  school: InSchool,
  { made, toYear }: { made: MadeYear; toYear: string },
): Promise<number> {
  if (made.adoptionIds.length === 0) return 0;
  const { found } = await school.db
    .selectFrom('evidence as e')
    .select((e) => e.fn.countAll<number>().as('found'))
    .where('e.school_id', '=', school.id)
    .where('e.span', '=', toYear)
    .where((e) =>
      e.exists(
        e
          .selectFrom('goal_adoptions as a')
          .select('a.id')
          .where('a.school_id', '=', school.id)
          .whereRef('a.goal_id', '=', 'e.goal_id')
          .where('a.id', 'in', made.adoptionIds),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(found);
}

async function countTouched(school: InSchool, made: MadeYear): Promise<number> {
  if (made.adoptionIds.length === 0) return 0;
  const rows = await school.db
    .selectFrom('goal_set_asides as s')
    .leftJoin('goal_returns as r', (join) =>
      join
        .onRef('r.school_id', '=', 's.school_id')
        .onRef('r.set_aside_id', '=', 's.id')
        .on('r.school_id', '=', school.id),
    )
    .select(['s.id', 'r.id as returnId'])
    .where('s.school_id', '=', school.id)
    .where('s.adoption_id', 'in', made.adoptionIds)
    .execute();
  const own = new Set(made.setAsideIds);
  return rows.filter(({ id, returnId }) => !own.has(id) || returnId !== null).length;
}
