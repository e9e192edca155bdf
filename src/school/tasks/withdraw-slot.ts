import { sql } from 'kysely';
import { mayKeepSlots } from '#core/policy/plans.ts';
import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { insertSlot } from './add-slot.ts';

interface Named {
  readonly by: Actor;
  readonly taskId: string;
  readonly slotId: string;
}

/** Takes a slot off; `restoreSlot` brings it back. Doing it twice is doing it once. */
export async function withdrawSlot(school: InSchool, named: Named): Promise<void> {
  const { by, taskId, slotId } = named;
  const { slot, relation, withdrawn } = await findSlot(school, named);
  if (withdrawn) return;
  await school.db
    .insertInto('presentation_slot_withdrawals')
    .values({
      school_id: school.id,
      id: newId(),
      slot_id: slotId,
      withdrawn_by: by.standing.personId,
      withdrawn_at: by.now,
    })
    .onConflict((clash) => clash.columns(['school_id', 'slot_id']).doNothing())
    .execute();
  await writeAudit(school, by, {
    act: 'slot.withdraw',
    relation,
    subject: 'student',
    ids: slot.studentIds,
    detail: { task: taskId },
  });
}

/** Brings back a slot that was taken off, as a row of its own. */
export async function restoreSlot(school: InSchool, named: Named): Promise<{ slotId: string }> {
  const { by, taskId } = named;
  const { slot, classId, relation, withdrawn } = await findSlot(school, named);
  if (!withdrawn) return { slotId: named.slotId };
  const slotId = newId();
  await insertSlot(school, { by, slotId, taskId, classId, slot });
  await writeAudit(school, by, {
    act: 'slot.add',
    relation,
    subject: 'student',
    ids: slot.studentIds,
    detail: { task: taskId },
  });
  return { slotId };
}

async function findSlot(school: InSchool, { by, taskId, slotId }: Named) {
  const rows = await school.db
    .selectFrom('presentation_slots as s')
    .innerJoin('presentation_slot_students as p', (join) =>
      join.onRef('p.school_id', '=', 's.school_id').onRef('p.slot_id', '=', 's.id'),
    )
    .leftJoin('presentation_slot_withdrawals as w', (join) =>
      join.onRef('w.school_id', '=', 's.school_id').onRef('w.slot_id', '=', 's.id'),
    )
    .select([
      's.class_id as classId',
      's.day',
      sql<string>`to_char(s.starts_at, 'HH24:MI')`.as('startsAt'),
      sql<string>`to_char(s.ends_at, 'HH24:MI')`.as('endsAt'),
      'p.student_id as studentId',
      'w.id as withdrawalId',
    ])
    .where('s.school_id', '=', school.id)
    .where('s.id', '=', slotId)
    .where('s.task_id', '=', taskId)
    .orderBy('p.id')
    .execute();
  const [first] = rows;
  const relation: Relation | undefined = first && mayKeepSlots(by.standing, first.classId);
  if (!first || !relation) throw new NotFound('There is no such slot.');
  const { day, startsAt, endsAt, classId, withdrawalId } = first;
  const studentIds = rows.map(({ studentId }) => studentId);
  return { slot: { day, startsAt, endsAt, studentIds }, classId, relation, withdrawn: withdrawalId !== null };
}
