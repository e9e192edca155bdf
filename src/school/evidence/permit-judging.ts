import type { Relation } from '#core/policy/standing.ts';
import { mayTeachStudent } from '#core/policy/students.ts';
import { parseDay } from '#core/time/parse-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { LockedEstimate } from '#school/mastery/lock-estimates.ts';
import type { NewPiece, WorkDone } from './new-evidence.ts';

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
export async function permitJudging(
  school: InSchool,
  { by, work, pieces, locked }: Ask & { readonly by: Actor; readonly locked: readonly LockedEstimate[] },
): Promise<Relation> {
  const inClass = work.classId;
  const relations = pieces.map(({ studentId, goalId }) => {
    const there = locked.some((each) => each.studentId === studentId && each.goalId === goalId);
    return mayTeachStudent(by.standing, { studentId, classIds: there ? [inClass] : [], inClass });
  });
  const [relation] = relations;
  if (!relation || relations.includes(undefined))
    throw new NotFound('There is no such student or goal in this class.');
  if (work.taskId) await findTask(school, { taskId: work.taskId, by, classId: inClass });
  return relation;
}

async function findTask(
  school: InSchool,
  { taskId, by, classId }: { taskId: string; by: Actor; classId: string },
): Promise<void> {
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
  if (!task) throw new NotFound('There is no such task in this course.');
}
