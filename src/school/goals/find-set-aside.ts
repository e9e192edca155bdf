import { mayReadCourse } from '#core/policy/courses.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';

/** A goal that was set aside once. */
export interface SetAside {
  readonly adoptionId: string;
  readonly courseId: string;
  readonly reason: string;
  /** It came back since */
  readonly returned: boolean;
}

/** A setting aside the actor may read; undefined where there is none or it is not theirs to see. */
export async function findSetAside(
  school: InSchool,
  { by, setAsideId }: { by: Actor; setAsideId: string },
): Promise<SetAside | undefined> {
  const found = await school.db
    .selectFrom('goal_set_asides as s')
    .innerJoin('goal_adoptions as a', (join) =>
      join.onRef('a.school_id', '=', 's.school_id').onRef('a.id', '=', 's.adoption_id'),
    )
    .leftJoin('goal_returns as r', (join) =>
      join.onRef('r.school_id', '=', 's.school_id').onRef('r.set_aside_id', '=', 's.id'),
    )
    .select(['a.id as adoptionId', 'a.course_id as courseId', 's.reason', 'r.id as returnId'])
    .where('s.school_id', '=', school.id)
    .where('s.id', '=', setAsideId)
    .executeTakeFirst();
  if (!found || !mayReadCourse(by.standing, found.courseId)) return undefined;
  const { returnId, ...setAside } = found;
  return { ...setAside, returned: returnId !== null };
}
