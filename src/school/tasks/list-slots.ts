import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';

/** When somebody shows a task. */
export interface Slot {
  readonly slotId: string;
  readonly taskId: string;
  readonly classId: string;
  readonly day: string;
  /** HH:MM, by the school's clock */
  readonly startsAt: string;
  readonly endsAt: string;
  /** One, or the students of a group */
  readonly studentIds: readonly string[];
}

/** The slots of a task in some classes that hold, by day and time. Asks no permission. */
export async function listSlots(
  school: InSchool,
  { taskId, classIds }: { taskId: string; classIds: readonly string[] },
): Promise<Slot[]> {
  if (classIds.length === 0) return [];
  const rows = await standing(school)
    .where('s.task_id', '=', taskId)
    .where('s.class_id', 'in', [...classIds])
    .execute();
  return gather(rows);
}

/** The slots in which one student shows tasks, by day and time; who is with them is not told. Asks no permission. */
export async function listSlotsOf(
  school: InSchool,
  { studentId, taskIds }: { studentId: string; taskIds: readonly string[] },
): Promise<Slot[]> {
  if (taskIds.length === 0) return [];
  const rows = await standing(school)
    .where('s.task_id', 'in', [...taskIds])
    .where('p.student_id', '=', idsOfPerson(school, studentId))
    .execute();
  return gather(rows);
}

function standing(school: InSchool) {
  return school.db
    .selectFrom('presentation_slots as s')
    .innerJoin('presentation_slot_students as p', (join) =>
      join.onRef('p.school_id', '=', 's.school_id').onRef('p.slot_id', '=', 's.id'),
    )
    .leftJoin('presentation_slot_withdrawals as w', (join) =>
      join.onRef('w.school_id', '=', 's.school_id').onRef('w.slot_id', '=', 's.id'),
    )
    .select([
      's.id as slotId',
      's.task_id as taskId',
      's.class_id as classId',
      's.day',
      sql<string>`to_char(s.starts_at, 'HH24:MI')`.as('startsAt'),
      sql<string>`to_char(s.ends_at, 'HH24:MI')`.as('endsAt'),
      'p.student_id as studentId',
    ])
    .where('s.school_id', '=', school.id)
    .where('w.id', 'is', null)
    .orderBy('s.day')
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .orderBy('p.id');
}

type Row = Omit<Slot, 'studentIds'> & { readonly studentId: string };

function gather(rows: readonly Row[]): Slot[] {
  return [...Map.groupBy(rows, ({ slotId }) => slotId).values()].flatMap((of) => {
    const [first] = of;
    if (!first) return [];
    const { studentId: _, ...slot } = first;
    return [{ ...slot, studentIds: of.map(({ studentId }) => studentId) }];
  });
}
