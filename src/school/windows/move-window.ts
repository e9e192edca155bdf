import { type MoveTo, moveTo } from '#core/windows/move-to.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listClassStudents } from '#school/classes/list-class-students.ts';
import { checkLine, type FieldProblem } from '#school/courses/check-line.ts';
import { findUnit } from '#school/units/find-unit.ts';
import { permitMoving } from './permit-moving.ts';
import { windowsOfStudents } from './windows-of-students.ts';

/** A window to be moved in a class. */
export interface NewMove {
  /** Client-made UUID */
  readonly id: string;
  readonly classId: string;
  readonly taskId: string;
  /** Whole: everybody in the class, also who joins it later */
  readonly students: 'whole' | readonly string[];
  readonly to: MoveTo;
  /** For staff alone; may be empty */
  readonly reason: string;
}

/** So many characters of a reason are kept. */
export const LONGEST_REASON = 200;

/**
 * Moves a task's window for chosen students of a class, or for all of it. The plan stays, and so does every level.
 * Throws NotFound for who does not teach the class or where task and students are not of it, Invalid where nobody is
 * chosen or no day comes of it.
 */
export async function moveWindow(
  school: InSchool,
  { by, move }: { by: Actor; move: NewMove },
): Promise<{ moveId: string; readyFrom: string | null; readyAbout: string }> {
  const { id, classId, taskId, to } = move;
  const { task, relation } = await permitMoving(school, { by, classId, taskId });
  const problems: FieldProblem[] = [];
  const reason = checkLine(problems, {
    field: 'reason',
    text: move.reason,
    most: LONGEST_REASON,
    optional: true,
  });
  const everybody = (await listClassStudents(school, { by, classId, language: 'en' })).map(
    ({ studentId }) => studentId,
  );
  const chosen = move.students === 'whole' ? everybody : [...new Set(move.students)];
  if (chosen.length === 0) problems.push({ field: 'students', problem: 'choose-student' });
  if (chosen.some((each) => !everybody.includes(each)))
    throw new NotFound('There is no such student in this class.');
  const of = await windowsOfStudents(school, { tasks: [task] });
  const unit = task.unitId ? await findUnit(school, { by, unitId: task.unitId }) : undefined;
  const window = moveTo(to, {
    windows: chosen.map((studentId) => of(task, { studentId, classIds: [classId] })),
    unitEndsOn: unit?.endsOn ?? null,
    today: by.standing.today,
  });
  if (typeof window === 'string') problems.push({ field: 'readyAbout', problem: window });
  if (typeof window === 'string' || problems.length > 0 || !isId(id)) throw new Invalid(problems);
  const { readyFrom, readyAbout } = window;
  await school.db
    .insertInto('window_moves')
    .values({
      school_id: school.id,
      id,
      task_id: taskId,
      class_id: classId,
      whole_class: move.students === 'whole',
      ready_from: readyFrom,
      ready_about: readyAbout,
      reason,
      moved_by: by.standing.personId,
      moved_at: by.now,
    })
    .execute();
  if (move.students !== 'whole')
    await school.db
      .insertInto('window_move_students')
      .values(chosen.map((student_id) => ({ school_id: school.id, id: newId(), move_id: id, student_id })))
      .execute();
  await writeAudit(school, by, {
    act: 'window.move',
    relation,
    subject: 'student',
    ids: chosen,
    detail: { move: id, task: taskId, class: classId, about: readyAbout },
  });
  return { moveId: id, readyFrom, readyAbout };
}
