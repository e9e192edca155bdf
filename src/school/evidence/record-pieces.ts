import type { Judgement } from '#core/mastery/judgement.ts';
import { recencyMean } from '#core/mastery/methods/recency-mean.ts';
import { appendJudgement, canAppend } from '#core/mastery/replay.ts';
import { levelKey } from '#core/scales/scale.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { type LockedEstimate, lockEstimates } from '#school/mastery/lock-estimates.ts';
import { replayEstimates } from '#school/mastery/replay-estimates.ts';
import { writeEstimates } from '#school/mastery/write-estimates.ts';
import { gatherFacts, type PieceFacts } from './gather-facts.ts';
import { insertJudgements } from './insert-judgements.ts';
import type { NewPiece, RecordedPiece, WorkDone } from './new-evidence.ts';
import { checkWork, permitJudging } from './permit-judging.ts';
import { placeOccasions } from './place-occasions.ts';
import type { Joined, Placed, PlacedOccasion } from './placed-piece.ts';

/**
 * Records judgements and brings their estimates up to date, all in the caller's transaction. A judgement that
 * is there already (the same id, the same content) is not added again.
 */
export async function recordPieces(
  school: InSchool,
  { by, work, pieces }: { by: Actor; work: WorkDone; pieces: readonly NewPiece[] },
): Promise<RecordedPiece[]> {
  const { personId, today } = by.standing;
  checkWork(by, { work, pieces });
  const locked = await lockEstimates(school, { classId: work.classId, today, now: by.now, pairs: pieces });
  const relation = await permitJudging(school, { by, work, pieces, locked });
  const facts = await gatherFacts(school, { work, pieces, today });
  const joined = pieces.map((piece, index) => join({ piece, facts: facts[index], locked }));
  for (const { piece, facts } of joined) checkLevel(piece, facts);

  const repeated = joined.filter(({ facts }) => facts.before);
  for (const { piece, facts } of repeated) checkSame({ piece, facts, work, by });
  const fresh = await placeOccasions(school, {
    by,
    work,
    pieces: joined.filter(({ facts }) => !facts.before),
  });
  const placed = fresh.map((each): Placed => ({ ...each, judgement: judgementOf(each, { by }) }));
  await insertJudgements(school, { by, work, placed });
  const appended = placed.filter(isAppended);
  const replayed = await replayEstimates(
    school,
    [...placed.filter((each) => !isAppended(each)), ...repeated].map((each) => each.locked),
  );
  const states = [
    ...appended.map(({ locked, judgement }) => ({
      locked,
      state: appendJudgement(recencyMean, locked.state, judgement),
    })),
    ...replayed,
  ];
  const [first] = joined;
  const estimates = first
    ? await writeEstimates(school, { scale: first.facts.scale, now: by.now, estimates: states })
    : [];
  if (placed.length > 0)
    await writeAudit(school, by, {
      act: 'evidence.record',
      relation,
      subject: 'evidence',
      ids: placed.map(({ piece }) => piece.evidenceId),
      detail: { class: work.classId, judge: personId },
    });
  const byEstimate = new Map(states.map(({ locked }, index) => [locked.id, estimates[index]]));
  const occasions = new Map(placed.map(({ piece, occasion }) => [piece.evidenceId, occasion.id]));
  return joined.map(({ piece, facts, locked }) => {
    const estimate = byEstimate.get(locked.id);
    const occasionId = occasions.get(piece.evidenceId) ?? facts.before?.occasionId;
    if (!estimate || !occasionId) throw new Error('Every piece has an estimate and an occasion');
    return {
      evidenceId: piece.evidenceId,
      studentId: piece.studentId,
      goalId: piece.goalId,
      occasionId,
      estimate,
    };
  });
}

function join({
  piece,
  facts,
  locked,
}: {
  piece: NewPiece;
  facts: PieceFacts | undefined;
  locked: LockedEstimate[];
}): Joined {
  const estimate = locked.find((each) => each.studentId === piece.studentId && each.goalId === piece.goalId);
  if (!estimate || !facts) throw new NotFound('There is no such goal here.');
  return { piece, facts, locked: estimate };
}

function checkLevel({ level }: NewPiece, { scale }: PieceFacts): void {
  if (levelKey(scale, level) === null) throw new Invalid([{ field: 'level', problem: 'is-off-the-scale' }]);
}

function checkSame({
  piece,
  facts,
  work,
  by,
}: {
  piece: NewPiece;
  facts: PieceFacts;
  work: WorkDone;
  by: Actor;
}): void {
  const { before } = facts;
  const same =
    before?.studentId === piece.studentId &&
    before.goalId === piece.goalId &&
    before.level === piece.level &&
    before.classId === work.classId &&
    before.judgeId === by.standing.personId;
  if (!same) throw new Conflict('This was already sent with another judgement. Open the page again.');
}

function judgementOf(each: Joined & { readonly occasion: PlacedOccasion }, { by }: { by: Actor }): Judgement {
  const { piece, facts, occasion } = each;
  // A later word must be later on the clock too, or it would not supersede.
  const after = facts.judgedAt ? facts.judgedAt.getTime() + 1 : 0;
  return {
    id: piece.evidenceId,
    occasionId: occasion.id,
    judgeId: by.standing.personId,
    level: piece.level,
    workedOn: occasion.countsOn,
    recordedAt: Math.max(by.now.getTime(), after),
    retakeOf: occasion.retakeOfId,
  };
}

function isAppended({ locked, judgement, facts, occasion }: Placed): boolean {
  const occasionIsNew = occasion.isNew || facts.judgedAt === null;
  return canAppend({ lastDay: locked.state.lastDay, judgement, occasionIsNew });
}
