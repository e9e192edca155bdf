import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { samePeople } from '#school/people/same-people.ts';

/** A move that was not taken back. */
export interface StandingMove {
  readonly moveId: string;
  readonly taskId: string;
  readonly classId: string;
  /** Null where it is for the whole class */
  readonly studentIds: readonly string[] | null;
  readonly readyFrom: string | null;
  readonly readyAbout: string;
  /** For staff alone */
  readonly reason: string;
  readonly movedById: string;
  readonly movedAt: Date;
}

/** The moves of these tasks' windows that stand, the newest first; two statements. Asks no permission. */
export async function listMoves(school: InSchool, taskIds: readonly string[]): Promise<StandingMove[]> {
  if (taskIds.length === 0) return [];
  const [moves, named] = await together([
    school.db
      .selectFrom('window_moves as m')
      .leftJoin('window_move_withdrawals as w', (join) =>
        join
          .onRef('w.school_id', '=', 'm.school_id')
          .onRef('w.move_id', '=', 'm.id')
          .on('w.school_id', '=', school.id),
      )
      .select([
        'm.id as moveId',
        'm.task_id as taskId',
        'm.class_id as classId',
        'm.whole_class as wholeClass',
        'm.ready_from as readyFrom',
        'm.ready_about as readyAbout',
        'm.reason',
        'm.moved_by as movedById',
        'm.moved_at as movedAt',
      ])
      .where('m.school_id', '=', school.id)
      .where('m.task_id', 'in', taskIds)
      .where('w.id', 'is', null)
      .orderBy('m.moved_at', 'desc')
      .orderBy('m.id', 'desc')
      .execute(),
    school.db
      .selectFrom('window_move_students as s')
      .innerJoin('window_moves as m', (join) =>
        join.onRef('m.school_id', '=', 's.school_id').onRef('m.id', '=', 's.move_id'),
      )
      .select(['s.move_id as moveId', 's.student_id as studentId'])
      .where('s.school_id', '=', school.id)
      .where('m.task_id', 'in', taskIds)
      .execute(),
  ]);
  if (moves.length === 0) return [];
  const { keptOf } = await samePeople(school, [...new Set(named.map(({ studentId }) => studentId))]);
  const byMove = Map.groupBy(named, ({ moveId }) => moveId);
  return moves.map(({ wholeClass, ...move }) => ({
    ...move,
    studentIds: wholeClass ? null : (byMove.get(move.moveId) ?? []).map((each) => keptOf(each.studentId)),
  }));
}
