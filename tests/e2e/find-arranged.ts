import type { World } from '#tests/world/world.ts';

/** The co-teaching of 9B and the first term of the year, whose pages the leader opens; the group for a task in 9B. */
export function findArranged(world: World): Promise<{ staffId: string; termId: string; groupId: string }> {
  return world.inSchool(async (school) => {
    const staff = await school.db
      .selectFrom('class_staff')
      .select('id')
      .where('school_id', '=', school.id)
      .where('class_id', '=', world.classes.algebra9B.classId)
      .where('role', '=', 'co-teacher')
      .executeTakeFirstOrThrow();
    const term = await school.db
      .selectFrom('terms')
      .select('id')
      .where('school_id', '=', school.id)
      .where('kind', '=', 'semester')
      .executeTakeFirstOrThrow();
    const group = await school.db
      .selectFrom('groups')
      .select('id')
      .where('school_id', '=', school.id)
      .where('class_id', '=', world.classes.algebra9B.classId)
      .where('purpose', '=', 'task')
      .executeTakeFirstOrThrow();
    return { staffId: staff.id, termId: term.id, groupId: group.id };
  });
}
