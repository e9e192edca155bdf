import type { InSchool } from '#platform/db/in-school.ts';

/** A goal in a course's year. */
export interface Adoption {
  readonly adoptionId: string;
  readonly goalId: string;
  readonly position: number;
  /** Where it is off the table: since when, why, by whom */
  readonly setAside: { readonly setAsideId: string; readonly reason: string; readonly setAt: Date } | null;
}

/** The goals of a course's year in their order, those set aside among them. Asks no permission. */
export async function listAdoptions(
  school: InSchool,
  { courseId, schoolYear }: { courseId: string; schoolYear: string },
): Promise<Adoption[]> {
  const rows = await school.db
    .selectFrom('goal_adoptions as a')
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
    .select([
      'a.id as adoptionId',
      'a.goal_id as goalId',
      'a.position',
      's.id as setAsideId',
      's.reason',
      's.set_at as setAt',
    ])
    .where('a.school_id', '=', school.id)
    .where('a.course_id', '=', courseId)
    .where('a.school_year', '=', schoolYear)
    .orderBy('a.position')
    .orderBy('a.id')
    .execute();
  return rows.map(({ setAsideId, reason, setAt, ...adoption }) => ({
    ...adoption,
    setAside: setAsideId && reason !== null && setAt ? { setAsideId, reason, setAt } : null,
  }));
}
