import { mayReadReadiness } from '#core/policy/readiness.ts';
import type { StudentWindow } from '#core/windows/window-of.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { type ClassFacts, findClass } from '#school/classes/find-class.ts';
import { type ClassStudent, listClassStudents } from '#school/classes/list-class-students.ts';
import { listSeen } from '#school/evidence/list-seen.ts';
import { listNames } from '#school/people/list-names.ts';
import type { TaskFacts } from '#school/tasks/find-task.ts';
import { findUnit } from '#school/units/find-unit.ts';
import { listMoves, type StandingMove } from '#school/windows/list-moves.ts';
import { permitMoving } from '#school/windows/permit-moving.ts';
import { readWindows } from '#school/windows/windows-of-students.ts';
import { type StandingReadiness, standingReadiness } from './standing-readiness.ts';

/** A student of the class, as they stand to the task. */
export interface StudentAtTask extends ClassStudent {
  /** What they last said about it, while nobody has looked at the work since */
  readonly said: StandingReadiness | undefined;
  /** Work of theirs has been looked at */
  readonly seen: boolean;
  readonly window: StudentWindow;
}

/** A move of the window in this class that stands. */
export interface MoveInClass extends StandingMove {
  readonly movedBy: string;
}

/** A task as one class stands to it: who is ready, who asks for help, who has said nothing, and everybody's window. */
export interface ClassTask {
  readonly klass: ClassFacts;
  readonly task: TaskFacts;
  /** Last day of its unit; none without a unit */
  readonly unit: { readonly unitId: string; readonly title: string; readonly endsOn: string } | undefined;
  /** By the name they sort by */
  readonly students: readonly StudentAtTask[];
  /** Newest first */
  readonly moves: readonly MoveInClass[];
}

/** Opens a class's page of a task. Throws NotFound where the class is not the actor's or the task is not of it. */
export async function openClassTask(
  school: InSchool,
  { by, classId, taskId, language }: { by: Actor; classId: string; taskId: string; language: string },
): Promise<ClassTask> {
  const klass = await findClass(school, { by, classId });
  if (!klass) throw new NotFound('There is no such class.');
  const { task } = await permitMoving(school, { by, classId, taskId });
  const relation = mayReadReadiness(by.standing, { classIds: [classId] });
  if (!relation) throw new NotFound('There is no such class.');
  const listed = await listClassStudents(school, { by, classId, language });
  const studentIds = listed.map(({ studentId }) => studentId);
  const seen = (await listSeen(school, { studentIds, taskIds: [taskId] })).get(taskId);
  const words = await standingReadiness(school, { studentIds, taskIds: [taskId] });
  const said = new Map(words.filter(({ isOpen }) => isOpen).map((word) => [word.studentId, word]));
  const moves = await listMoves(school, [taskId]);
  const windowFor = readWindows(moves);
  const unit = task.unitId ? await findUnit(school, { by, unitId: task.unitId }) : undefined;
  const here = moves.filter((move) => move.classId === classId);
  const { today } = by.standing;
  const names = await listNames(school, { personIds: here.map(({ movedById }) => movedById), today });
  await writeAudit(school, by, { act: 'student.look', relation, subject: 'student', ids: studentIds });
  return {
    klass,
    task,
    unit: unit && { unitId: unit.unitId, title: unit.title, endsOn: unit.endsOn },
    students: listed.map((student) => ({
      ...student,
      said: said.get(student.studentId),
      seen: seen?.has(student.studentId) ?? false,
      window: windowFor(task, { studentId: student.studentId, classIds: [classId] }),
    })),
    moves: here.map((move) => ({ ...move, movedBy: names.get(move.movedById)?.display ?? '' })),
  };
}
