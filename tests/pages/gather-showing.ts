import type { World } from '#tests/world/world.ts';
import type { Facts } from './policy-of-path.ts';

/** What was moved and offered in Algebra, who works together, and what Joaquín said about its tasks. */
export function gatherShowing({ people, courses: courseIds, inSchool }: World): Promise<Facts['showing']> {
  return inSchool(async (school) => {
    const moves = await school.db
      .selectFrom('window_moves')
      .select(['id', 'class_id as classId'])
      .where('school_id', '=', school.id)
      .execute();
    const chances = await school.db
      .selectFrom('chances as c')
      .innerJoin('chance_classes as k', (join) =>
        join.onRef('k.school_id', '=', 'c.school_id').onRef('k.chance_id', '=', 'c.id'),
      )
      .select(['c.id', 'c.offered_by as offeredBy', 'k.class_id as classId'])
      .where('c.school_id', '=', school.id)
      .execute();
    const words = await school.db
      .selectFrom('readiness')
      .select(['id', 'student_id as studentId'])
      .where('school_id', '=', school.id)
      .where('student_id', '=', people.joaquin.personId)
      .execute();
    const groups = await school.db
      .selectFrom('groups')
      .select(['id', 'class_id as classId'])
      .where('school_id', '=', school.id)
      .orderBy('from_on', 'desc')
      .orderBy('id')
      .execute();
    const courseId = courseIds.algebra;
    return {
      moves: new Map(moves.map(({ id, classId }) => [id, { classId, courseId }])),
      chances: new Map(
        [...Map.groupBy(chances, ({ id }) => id)].map(([id, rows]) => [
          id,
          { offeredBy: rows[0]?.offeredBy ?? '', classIds: rows.map(({ classId }) => classId) },
        ]),
      ),
      groups: new Map(groups.map(({ id, classId }) => [id, classId])),
      words: new Map(words.map(({ id, studentId }) => [id, { studentId, courseId }])),
    };
  });
}
