import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitMoving } from './permit-moving.ts';

/**
 * Takes a move back: the window that each of its students had before holds again. Twice is as once. Throws NotFound
 * for who does not teach the class it was made in.
 */
export async function takeBackMove(
  school: InSchool,
  { by, moveId }: { by: Actor; moveId: string },
): Promise<{ classId: string; taskId: string }> {
  const move = isId(moveId)
    ? await school.db
        .selectFrom('window_moves')
        .select(['class_id as classId', 'task_id as taskId'])
        .where('school_id', '=', school.id)
        .where('id', '=', moveId)
        .executeTakeFirst()
    : undefined;
  if (!move) throw new NotFound('There is no such move.');
  const { relation } = await permitMoving(school, { by, ...move });
  const added = await school.db
    .insertInto('window_move_withdrawals')
    .values({
      school_id: school.id,
      id: newId(),
      move_id: moveId,
      withdrawn_by: by.standing.personId,
      withdrawn_at: by.now,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'move_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added)
    await writeAudit(school, by, {
      act: 'window.take-back',
      relation,
      subject: 'task',
      ids: [move.taskId],
      detail: { move: moveId, class: move.classId },
    });
  return move;
}
