import type { Relation } from '#core/policy/standing.ts';
import { mayTeachStudent } from '#core/policy/students.ts';
import { levelKey } from '#core/scales/scale.ts';
import { parseDay } from '#core/time/parse-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { LockedEstimate } from '#school/mastery/locked-estimate.ts';
import type { NewPiece, WorkDone } from './new-evidence.ts';
import type { Joined } from './placed-piece.ts';

interface Ask {
  readonly work: WorkDone;
  readonly pieces: readonly NewPiece[];
}

/** What can be said before any record is read. */
export function checkWork(by: Actor, { work, pieces }: Ask): void {
  const { standing } = by;
  if (!standing.teaches.some((each) => each.classId === work.classId))
    throw new NotFound('There is no such class.');
  const problems = [];
  if (work.workedOn !== undefined && parseDay(work.workedOn) !== work.workedOn)
    problems.push({ field: 'workedOn', problem: 'is-no-day' });
  else if (work.workedOn !== undefined && work.workedOn > standing.today)
    problems.push({ field: 'workedOn', problem: 'is-in-the-future' });
  if (!pieces.every((piece) => isId(piece.evidenceId))) problems.push({ field: 'id', problem: 'is-no-id' });
  if (new Set(pieces.map((piece) => `${piece.studentId} ${piece.goalId}`)).size < pieces.length)
    problems.push({ field: 'pieces', problem: 'are-twice' });
  if (problems.length > 0) throw new Invalid(problems);
  const ids = [work.taskId, ...pieces.flatMap((piece) => [piece.studentId, piece.goalId, piece.occasionId])];
  if (!ids.every((id) => id === undefined || isId(id)))
    throw new NotFound('There is no such student, goal or task.');
}

/**
 * By which relation the actor judges these pieces. An estimate was locked for each student of the class on each
 * goal that its course adopted: where one lacks, the student is not in the class or the goal is not taught there.
 */
export function permitJudging(
  by: Actor,
  { work, pieces, locked }: Ask & { readonly locked: readonly LockedEstimate[] },
): Relation {
  const inClass = work.classId;
  const there = new Set(locked.map(({ studentId, goalId }) => `${studentId} ${goalId}`));
  const relations = pieces.map(({ studentId, goalId }) => {
    const classIds = there.has(`${studentId} ${goalId}`) ? [inClass] : [];
    return mayTeachStudent(by.standing, { studentId, classIds, inClass });
  });
  const [relation] = relations;
  if (!relation || relations.includes(undefined))
    throw new NotFound('There is no such student or goal in this class.');
  return relation;
}

/** Whether the task, if one is named, is one of the class's course. */
export async function isTaskOfCourse(
  school: InSchool,
  by: Actor,
  { taskId, classId }: WorkDone,
): Promise<boolean> {
  if (taskId === undefined) return true;
  const courseIds = by.standing.teaches
    .filter((each) => each.classId === classId)
    .map((each) => each.courseId);
  const task = await school.db
    .selectFrom('tasks')
    .select('id')
    .where('school_id', '=', school.id)
    .where('id', '=', taskId)
    .where('course_id', 'in', courseIds)
    .executeTakeFirst();
  return task !== undefined;
}

/** What can be said of a piece once its facts are known. */
export function checkAgainstFacts(
  by: Actor,
  { work, piece, facts }: Joined & { readonly work: WorkDone },
): void {
  if (levelKey(facts.scale, piece.level) === null)
    throw new Invalid([{ field: 'level', problem: 'is-off-the-scale' }]);
  const { before } = facts;
  if (!before) return;
  const same =
    before.studentId === piece.studentId &&
    before.goalId === piece.goalId &&
    before.level === piece.level &&
    before.classId === work.classId &&
    before.judgeId === by.standing.personId;
  if (!same) throw new Conflict('This was already sent with another judgement. Open the page again.');
}
