import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { keyOf } from '#school/mastery/cell.ts';
import { lockCells } from '#school/mastery/lock-cells.ts';
import { makeEstimates } from '#school/mastery/make-estimates.ts';
import { newEstimate } from '#school/mastery/new-estimate.ts';
import { readJudgements } from '#school/mastery/read-judgements.ts';
import { sameAs } from '#school/people/same-people.ts';
import { occasionTwins } from '#school/records/occasion-twins.ts';
import { findRecorded } from './find-recorded.ts';
import { gatherFacts, type PieceFacts } from './gather-facts.ts';
import { isAfter, makeJudgement, mayAppend } from './make-judgement.ts';
import type { NewPiece, RecordedPiece, WorkDone } from './new-evidence.ts';
import { checkLevels, checkWork, permitJudging } from './permit-judging.ts';
import { insertOccasions, planOccasions } from './place-occasions.ts';
import type { Joined } from './placed-piece.ts';
import { refuseMergedSince } from './refuse-merged-since.ts';
import { refuseOtherScale } from './refuse-other-scale.ts';
import { writePieces } from './write-pieces.ts';

/**
 * Records judgements and brings their estimates up to date, all in the caller's transaction. A judgement that
 * is there already (the same id, the same content) is not added again.
 */
export async function recordPieces(
  school: InSchool,
  { by, work, pieces }: { by: Actor; work: WorkDone; pieces: readonly NewPiece[] },
): Promise<RecordedPiece[]> {
  checkWork(by, { work, pieces });
  const gather = () => gatherFacts(school, { work, pieces, today: by.standing.today });
  const seen = await gather();
  const relation = permitJudging(by, { work, pieces, facts: seen });
  await refuseOtherScale(school, { by, work, pieces, facts: seen });
  // Most often nobody else is there. Where the first try met another transaction, or these judgements themselves,
  // it locks: what is read behind the lock still holds in the end.
  const cells = seen.flatMap((each) => each?.cell ?? []);
  if (school.isAgain) await lockCells(school, cells);
  const [facts, recorded] = school.isAgain
    ? await together([gather(), findRecorded(school, { by, work, pieces })])
    : [seen, new Map<string, string>()];
  const joined = await joinEstimates(school, by, { pieces, facts });
  checkLevels(joined);

  const fresh = joined.filter((each) => !recorded.has(each.piece.evidenceId));
  const located = planOccasions({ by, work, pieces: fresh });
  const placed = located.map((each) => ({ ...each, judgement: makeJudgement(each, by, work) }));
  const appended = new Set(placed.filter(mayAppend).map((each) => each.kept));
  const replayed = joined.map((each) => each.kept).filter((each) => !appended.has(each));
  const people = sameAs(
    joined.map(({ piece }) => piece.studentId),
    joined.flatMap(({ facts, piece }) => facts.aliasIds.map((id) => ({ id, keptId: piece.studentId }))),
  );
  const [, histories] = await together([
    insertOccasions(school, { by, work, located }),
    readJudgements(school, replayed, people),
  ]);
  const twinOf = await occasionTwins(school, people);
  const judged = placed.map((each) => {
    const history = histories.get(keyOf(each.kept)) ?? [];
    const { occasionId, retakeOf } = each.judgement;
    const known = {
      ...each.judgement,
      occasionId: twinOf(occasionId),
      retakeOf: retakeOf === null ? null : twinOf(retakeOf),
    };
    // What waited on a device takes its place among the judge's words by when it was noted.
    return { ...each, judgement: work.notedAt ? known : isAfter(known, history) };
  });
  const estimates = joined.map(({ kept, facts }) => {
    const judgement = judged.find((each) => each.kept === kept)?.judgement;
    const added = facts.counts ? judgement : undefined;
    return newEstimate(kept, { added, history: histories.get(keyOf(kept)), goal: facts.goal });
  });
  await writePieces(school, { by, work, relation, judged, estimates });
  return joined.map(({ piece, kept }, index) => {
    const { evidenceId, studentId, goalId } = piece;
    const estimate = estimates[index]?.estimate;
    const occasionId = recorded.get(evidenceId) ?? judged.find((each) => each.kept === kept)?.occasion.id;
    if (!estimate || !occasionId) throw new Error('Every piece has an estimate and an occasion');
    return { evidenceId, studentId, goalId, occasionId, estimate };
  });
}

/** Puts each piece beside its facts and its estimate, making the estimates that are not there yet. */
async function joinEstimates(
  school: InSchool,
  by: Actor,
  { pieces, facts }: { pieces: readonly NewPiece[]; facts: readonly (PieceFacts | undefined)[] },
): Promise<Joined[]> {
  const known = pieces.map((piece, index) => {
    const ofPiece = facts[index];
    if (!ofPiece) throw new NotFound('There is no such goal.');
    return { piece, facts: ofPiece };
  });
  const lacking = known.flatMap((each) => (each.facts.kept ? [] : [each.facts.cell]));
  const [made] = await together([
    makeEstimates(school, { cells: lacking, now: by.now }),
    refuseMergedSince(
      school,
      known.filter((each) => !each.facts.kept).map((each) => each.facts),
    ),
  ]);
  return known.map((each) => {
    const kept = each.facts.kept ?? made.find((row) => keyOf(row) === keyOf(each.facts.cell));
    if (!kept) throw new Error('Every piece has an estimate');
    return { ...each, kept };
  });
}
