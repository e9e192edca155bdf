import type { Relation } from '#core/policy/standing.ts';
import { mayTeachStudent } from '#core/policy/students.ts';
import { levelKey } from '#core/scales/scale.ts';
import { parseDay } from '#core/time/parse-day.ts';
import { isId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { PieceFacts } from './gather-facts.ts';
import type { NewPiece, WorkDone } from './new-evidence.ts';
import type { Known } from './placed-piece.ts';

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
 * By which relation the actor judges these pieces. Throws NotFound where a piece has no facts: its student is not
 * in the class, or its goal or its task is not of its course.
 */
export function permitJudging(
  by: Actor,
  { work, pieces, facts }: Ask & { readonly facts: readonly (PieceFacts | undefined)[] },
): Relation {
  const inClass = work.classId;
  const relations = pieces.map(({ studentId }, index) =>
    mayTeachStudent(by.standing, { studentId, classIds: facts[index] ? [inClass] : [], inClass }),
  );
  const [relation] = relations;
  if (!relation || relations.includes(undefined))
    throw new NotFound('There is no such student, goal or task in this class.');
  return relation;
}

/** Throws Invalid where a level is not one of the scale's, or a goal is made of others and has no work of its own. */
export function checkLevels(known: readonly Known[]): void {
  if (known.some(({ facts }) => facts.isWhole))
    throw new Invalid([{ field: 'goal', problem: 'is-made-of-others' }]);
  if (known.some(({ piece, facts }) => levelKey(facts.scale, piece.level) === null))
    throw new Invalid([{ field: 'level', problem: 'is-off-the-scale' }]);
}
