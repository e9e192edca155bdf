import type { World } from '#tests/world/world.ts';

/** Requests for retakes and slots of the world, by id; Joaquín's request first. */
export interface Retakes {
  readonly requests: ReadonlyMap<string, { readonly studentId: string; readonly goalId: string }>;
  /** The classes a slot is for */
  readonly slots: ReadonlyMap<string, readonly string[]>;
}

export function findRetakes({ people, inSchool }: World): Promise<Retakes> {
  return inSchool(async (school) => {
    const requests = await school.db
      .selectFrom('retake_requests')
      .select(['id', 'student_id', 'goal_id'])
      .where('school_id', '=', school.id)
      .orderBy('asked_at')
      .orderBy('id')
      .execute();
    const classes = await school.db
      .selectFrom('retake_slot_versions as v')
      .innerJoin('retake_slot_classes as c', (join) =>
        join.onRef('c.school_id', '=', 'v.school_id').onRef('c.version_id', '=', 'v.id'),
      )
      .select(['v.slot_id as slotId', 'c.class_id as classId'])
      .where('v.school_id', '=', school.id)
      .orderBy('v.on_day')
      .execute();
    const isHis = ({ student_id }: { student_id: string }) => Number(student_id === people.joaquin.personId);
    return {
      requests: new Map(
        requests
          .toSorted((a, b) => isHis(b) - isHis(a))
          .map(({ id, student_id, goal_id }) => [id, { studentId: student_id, goalId: goal_id }]),
      ),
      slots: new Map(
        [...Map.groupBy(classes, ({ slotId }) => slotId)].map(([slotId, of]) => [
          slotId,
          of.map(({ classId }) => classId),
        ]),
      ),
    };
  });
}
