import { mayWithdrawEvidence } from '#core/policy/evidence.ts';
import { mayReadRecord } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId, newId } from '#platform/db/new-id.ts';
import { Forbidden, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { calculationsOfGoals } from '#school/calculations/calculations-of-goals.ts';
import { spanOfGoal } from '#school/calculations/span-of-goal.ts';
import { keyOf } from '#school/mastery/cell.ts';
import { lockCells } from '#school/mastery/lock-cells.ts';
import { newEstimate } from '#school/mastery/new-estimate.ts';
import { readJudgements } from '#school/mastery/read-judgements.ts';
import { updateEstimates } from '#school/mastery/update-estimates.ts';
import { loadStudentFacts } from '#school/people/load-student-facts.ts';
import { samePeople } from '#school/people/same-people.ts';
import { currentScale } from '#school/scales/current-scale.ts';
import type { RecordedPiece } from './new-evidence.ts';

/** Takes several judgements back in one transaction, such as those of one tap. Throws as `withdrawEvidence`. */
export async function withdrawSeveral(
  school: InSchool,
  { by, evidenceIds, reason }: { by: Actor; evidenceIds: readonly string[]; reason?: string | undefined },
): Promise<RecordedPiece[]> {
  const { personId, today } = by.standing;
  const judgements = await findJudgements(school, evidenceIds);
  const relations = judgements.map((judgement) => mayWithdrawEvidence(by.standing, judgement));
  for (const [index, relation] of relations.entries()) {
    if (relation) continue;
    const studentId = judgements[index]?.studentId ?? '';
    const sees = mayReadRecord(by.standing, await loadStudentFacts(school, { studentId, today }));
    if (!sees) throw new NotFound('There is no such judgement.');
    throw new Forbidden('Only the one who judged, or who teaches the class, takes a judgement back.');
  }
  const cells = new Map(judgements.map((judgement) => [keyOf(judgement), judgement]));
  const locked = await lockCells(school, [...cells.values()]);
  const added = await school.db
    .insertInto('evidence_withdrawals')
    .values(
      evidenceIds.map((evidenceId) => ({
        school_id: school.id,
        id: newId(),
        evidence_id: evidenceId,
        reason: reason ?? null,
        withdrawn_by: personId,
        withdrawn_at: by.now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['school_id', 'evidence_id']).doNothing())
    .returning('evidence_id')
    .execute();
  const scale = await currentScale(school);
  if (!scale) throw new Error('Where there is evidence there is a scale');
  const histories = await readJudgements(school, locked);
  const goalOf = await calculationsOfGoals(school, { goalIds: locked.map(({ goalId }) => goalId), scale });
  const estimates = locked.map((each) =>
    newEstimate(each, { history: histories.get(keyOf(each)), goal: goalOf(each.goalId) }),
  );
  await updateEstimates(school, { now: by.now, estimates });
  if (added.length > 0)
    await writeAudit(school, by, {
      act: 'evidence.withdraw',
      relation: relations[0] ?? 'teaches',
      subject: 'evidence',
      ids: added.map((row) => row.evidence_id),
    });
  const byCell = new Map(locked.map((each, index) => [keyOf(each), estimates[index]?.estimate]));
  return judgements.map((judgement) => {
    const estimate = byCell.get(keyOf(judgement));
    if (!estimate) throw new Error('Where there is evidence there is an estimate');
    const { evidenceId, studentId, goalId, occasionId } = judgement;
    return { evidenceId, studentId, goalId, occasionId, estimate };
  });
}

async function findJudgements(school: InSchool, evidenceIds: readonly string[]) {
  if (evidenceIds.length === 0 || !evidenceIds.every(isId)) throw new NotFound('There is no such judgement.');
  const rows = await school.db
    .selectFrom('evidence')
    .select([
      'id as evidenceId',
      'student_id as studentId',
      'goal_id as goalId',
      'occasion_id as occasionId',
      'judge_id as judgeId',
      'class_id as classId',
    ])
    .select((e) => spanOfGoal(school, { goal: 'evidence.goal_id', year: e.ref('evidence.span') }).as('span'))
    .$narrowType<{ span: string }>()
    .where('school_id', '=', school.id)
    .where('id', 'in', [...evidenceIds])
    .execute();
  if (rows.length < new Set(evidenceIds).size) throw new NotFound('There is no such judgement.');
  const { keptOf } = await samePeople(
    school,
    rows.flatMap(({ studentId, judgeId }) => [studentId, judgeId]),
  );
  return rows.map((row) => ({ ...row, studentId: keptOf(row.studentId), judgeId: keptOf(row.judgeId) }));
}
