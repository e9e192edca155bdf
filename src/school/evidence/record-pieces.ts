import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { keyOf } from '#school/mastery/cell.ts';
import { lockEstimates } from '#school/mastery/lock-estimates.ts';
import { newEstimate } from '#school/mastery/new-estimate.ts';
import { readJudgements } from '#school/mastery/read-judgements.ts';
import { gatherFacts } from './gather-facts.ts';
import { isAfter, makeJudgement, mayAppend } from './make-judgement.ts';
import type { NewPiece, RecordedPiece, WorkDone } from './new-evidence.ts';
import { checkAgainstFacts, checkWork, isTaskOfCourse, permitJudging } from './permit-judging.ts';
import { placeOccasions } from './place-occasions.ts';
import type { Joined } from './placed-piece.ts';
import { writePieces } from './write-pieces.ts';

/**
 * Records judgements and brings their estimates up to date, all in the caller's transaction. A judgement that
 * is there already (the same id, the same content) is not added again.
 */
export async function recordPieces(
  school: InSchool,
  { by, work, pieces }: { by: Actor; work: WorkDone; pieces: readonly NewPiece[] },
): Promise<RecordedPiece[]> {
  const { today } = by.standing;
  checkWork(by, { work, pieces });
  // They travel together, one behind the other: what is read behind the lock still holds when it is written.
  const [locked, facts, isTask] = await Promise.all([
    lockEstimates(school, { classId: work.classId, today, now: by.now, pairs: pieces }),
    gatherFacts(school, { work, pieces, today }),
    isTaskOfCourse(school, by, work),
  ]);
  const relation = permitJudging(by, { work, pieces, locked });
  if (!isTask) throw new NotFound('There is no such task in this course.');
  const joined = pieces.map((piece, index): Joined => {
    const mine = locked.find((each) => each.studentId === piece.studentId && each.goalId === piece.goalId);
    const known = facts[index];
    if (!mine || !known) throw new NotFound('There is no such goal.');
    return { piece, facts: known, locked: mine };
  });
  for (const each of joined) checkAgainstFacts(by, { work, ...each });

  const fresh = joined.filter((each) => !each.facts.before);
  const placed = (await placeOccasions(school, { by, work, pieces: fresh })).map((each) => ({
    ...each,
    judgement: makeJudgement(each, by),
  }));
  const appended = new Set(placed.filter(mayAppend).map((each) => each.locked));
  const histories = await readJudgements(
    school,
    locked.filter((each) => !appended.has(each)),
  );
  const judged = placed.map((each) => {
    const history = histories.get(keyOf(each.locked)) ?? [];
    return { ...each, judgement: isAfter(each.judgement, history) };
  });
  const estimates = joined.map(({ locked, facts }) => {
    const added = judged.find((each) => each.locked === locked)?.judgement;
    return newEstimate(locked, { added, history: histories.get(keyOf(locked)), scale: facts.scale });
  });
  await writePieces(school, { by, work, relation, judged, estimates });
  return joined.map(({ piece, facts, locked }, index) => {
    const { evidenceId, studentId, goalId } = piece;
    const estimate = estimates[index]?.estimate;
    const occasionId = facts.before?.occasionId ?? judged.find((each) => each.locked === locked)?.occasion.id;
    if (!estimate || !occasionId) throw new Error('Every piece has an estimate and an occasion');
    return { evidenceId, studentId, goalId, occasionId, estimate };
  });
}
