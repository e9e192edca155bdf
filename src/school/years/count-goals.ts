import type { InSchool } from '#platform/db/in-school.ts';
import type { ProposedCourse } from './rollover-plan.ts';

/** The courses that have goals in a year: how many, how many set aside, and how many the next year has already. */
export async function countGoals(
  school: InSchool,
  { fromYear, toYear, language }: { fromYear: string; toYear: string; language: string },
): Promise<ProposedCourse[]> {
  const rows = await school.db
    .selectFrom('goal_adoptions as a')
    .innerJoin('courses as o', (join) =>
      join.onRef('o.school_id', '=', 'a.school_id').onRef('o.id', '=', 'a.course_id'),
    )
    .leftJoin('goal_set_asides as s', (join) =>
      join
        .onRef('s.school_id', '=', 'a.school_id')
        .onRef('s.adoption_id', '=', 'a.id')
        .on((e) =>
          e.not(
            e.exists(
              e
                .selectFrom('goal_returns as r')
                .select('r.id')
                .where('r.school_id', '=', school.id)
                .whereRef('r.set_aside_id', '=', 's.id'),
            ),
          ),
        ),
    )
    .select(['o.id as courseId', 'o.title', 'a.school_year as year', 's.id as setAsideId'])
    .where('a.school_id', '=', school.id)
    .where('a.school_year', 'in', [fromYear, toYear])
    .where('o.ended_on', 'is', null)
    .execute();
  const sorts = new Intl.Collator(language, { numeric: true });
  return [...Map.groupBy(rows, ({ courseId }) => courseId)]
    .map(([courseId, all]) => {
      const old = all.filter(({ year }) => year === fromYear);
      return {
        courseId,
        title: all[0]?.title ?? '',
        goals: old.filter(({ setAsideId }) => setAsideId === null).length,
        setAside: old.filter(({ setAsideId }) => setAsideId !== null).length,
        already: all.filter(({ year }) => year === toYear).length,
      };
    })
    .filter(({ goals, setAside }) => goals + setAside > 0)
    .toSorted((a, b) => sorts.compare(a.title, b.title));
}
